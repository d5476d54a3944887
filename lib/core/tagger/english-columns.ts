// In: the words of an article. Out: what is known of each word, in columns, and the runs of words that are judged together.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Token } from '../tokens.ts';
import { formColumn, formCount, isCapitalCode, sameKeys, shapeCodes } from '../word-forms.ts';
import { type Affixes, affixesOfForms, findRuns, hashOfForms, isCapital, type Run, wordHash } from './english-words.ts';
import type { TaggerModel } from './model.ts';

export interface TaggerText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Sentence of each word. */
  readonly sentenceOfToken: ArrayLike<number>;
  /** True for sentences in which most words have a capital. */
  readonly isTitled: (sentence: number) => boolean;
}

/** Words that may stand inside a name between two capitals. */
const LINKS = new Set(
  'of the and for de la le les el al del des du da do dos das di der den van von zu y e upon on at in sur ul ibn bin'.split(
    ' ',
  ),
);
/** Words before a name that tell a place. */
const WHERE = new Set(
  'in at from near to through via outside around across into toward towards between throughout within inside north south east west northern southern eastern western central downtown outskirts'.split(
    ' ',
  ),
);
/** Words before a name that tell a person. */
const TITLES = new Set(
  'sister brother cousin wife husband son daughter mother father aunt uncle mr mrs ms miss dr prof professor sir lord lady president minister premier chancellor senator sen rep gov governor mayor sheriff judge justice chief officer sgt sergeant lt lieutenant capt captain col colonel gen general maj major cpl pfc pvt deputy detective coach rev reverend father pastor bishop archbishop pope king queen prince princess duke imam sheikh sheik ayatollah chairman chairwoman director secretary ambassador spokesman spokeswoman councilman councilwoman councillor councilor commissioner attorney lawyer actor actress singer striker midfielder defender goalkeeper quarterback pitcher'.split(
    ' ',
  ),
);
/** Words after a name that tell a person. */
const SAYS = new Set(
  'said says told added wrote asked who scored recalled noted explained testified pleaded argued admitted insisted joked'.split(
    ' ',
  ),
);
const GLUES = { start: 1, space: 2, hyphen: 3, dot: 4, none: 5, break: 6 } as const;

/** What is known of an article's words, in columns. */
export interface Columns {
  readonly given: TaggerText;
  /** Number of each word's form, see word-forms.ts. */
  readonly form: Int32Array;
  readonly hash: Int32Array;
  /** See shapeCodes. */
  readonly shape: Uint8Array;
  readonly glue: Uint8Array;
  /** 1 where punctuation stands before the word. */
  readonly parted: Uint8Array;
  /** Gazetteer: position in the longest run (0 none, 1 alone, 2 first, 3 inner, 4 last). */
  readonly runPlace: Uint8Array;
  /** Gazetteer: kind of the run's first candidate and its size, packed. */
  readonly runWhat: Uint16Array;
  /** The same for the word alone. */
  readonly aloneWhat: Uint16Array;
  /** Bits: 1 given name, 2 family name, 4 also a small word, 8 title, 16 link, 32 where, 64 tells that somebody speaks. */
  readonly lists: Uint8Array;
  /** Bits by what the article says elsewhere: 1 lower case, 2 after a given name or title, 4 after a word of place. */
  readonly elsewhere: Uint8Array;
  readonly runs: readonly Run[];
  /** First and last word of the run of capitals that a word stands in. */
  readonly capitalFrom: Int32Array;
  readonly capitalTo: Int32Array;
  /** By form. */
  readonly affixes: Affixes;
}

type WordLists = Pick<TaggerModel, 'given' | 'family' | 'plain'>;

const knownLists = new WeakMap<WordLists, () => Int32Array>();

/** Which of a model's lists and our own hold a form, see {@link Columns.lists}. */
function listsOfForms(model: WordLists): Int32Array {
  let column = knownLists.get(model);
  if (column === undefined) {
    column = formColumn((key) => {
      const own = wordHash(key);
      return (
        (model.given.has(own) ? 1 : 0) |
        (model.family.has(own) ? 2 : 0) |
        (model.plain.has(own) ? 4 : 0) |
        (TITLES.has(key) ? 8 : 0) |
        (LINKS.has(key) ? 16 : 0) |
        (WHERE.has(key) ? 32 : 0) |
        (SAYS.has(key) ? 64 : 0)
      );
    });
    knownLists.set(model, column);
  }
  return column();
}

const knownWhats = new WeakMap<Gazetteer, () => Int32Array>();

/** What the gazetteer has under a form by itself, see {@link Columns.aloneWhat}. */
function whatOfForms(gazetteer: Gazetteer): Int32Array {
  let column = knownWhats.get(gazetteer);
  if (column === undefined) {
    column = formColumn((_key, _written, form) => {
      const alone = gazetteer.alone()[form] as number;
      return alone < 0 ? 0 : whatOf(gazetteer, alone >> 1);
    });
    knownWhats.set(gazetteer, column);
  }
  return column();
}

/** Lays out the columns of an article. */
export function columnsOf(given: TaggerText, gazetteer: Gazetteer, model: WordLists): Columns {
  const { tokens, sentenceOfToken } = given;
  const n = tokens.length;
  const form = new Int32Array(n);
  const hash = new Int32Array(n);
  const shape = new Uint8Array(n);
  const glue = new Uint8Array(n);
  const parted = new Uint8Array(n);
  const lists = new Uint8Array(n);
  const runPlace = new Uint8Array(n);
  const runWhat = new Uint16Array(n);
  const aloneWhat = new Uint16Array(n);
  const hashes = hashOfForms();
  const shapes = shapeCodes();
  const listed = listsOfForms(model);
  const whats = whatOfForms(gazetteer);
  for (let i = 0; i < n; i++) {
    const token = tokens[i] as Token;
    const own = token.form;
    form[i] = own;
    hash[i] = hashes[own] as number;
    shape[i] = shapes[own] as number;
    glue[i] = GLUES[token.glue];
    if (token.glue === 'break') parted[i] = 1;
    lists[i] = listed[own] as number;
    if (isCapitalCode(shape[i] as number)) aloneWhat[i] = whats[own] as number;
  }
  const runs = findRuns(tokens, gazetteer);
  for (const { first, last, name } of runs) {
    const what = first === last ? (aloneWhat[first] as number) : whatOf(gazetteer, name);
    for (let i = first; i <= last; i++) {
      runWhat[i] = what;
      runPlace[i] = first === last ? 1 : i === first ? 2 : i === last ? 4 : 3;
    }
  }
  const capitalFrom = new Int32Array(n);
  const capitalTo = new Int32Array(n);
  for (let i = 0; i < n; ) {
    let to = i;
    if (isCapitalCode(shape[i] as number))
      while (
        to + 1 < n &&
        (isCapitalCode(shape[to + 1] as number) || shape[to + 1] === 5) &&
        joins(tokens, sentenceOfToken, to)
      )
        to++;
    for (let k = i; k <= to; k++) {
      capitalFrom[k] = i;
      capitalTo[k] = to;
    }
    i = to + 1;
  }
  return {
    given,
    form,
    hash,
    shape,
    glue,
    parted,
    runPlace,
    runWhat,
    aloneWhat,
    lists,
    elsewhere: elsewhereOf(given, form, shape, glue, lists, capitalTo),
    runs,
    capitalFrom,
    capitalTo,
    affixes: affixesOfForms(),
  };
}

/** True where the next word goes on with the same name: no punctuation between but a hyphen or an abbreviation's dot. */
function joins(tokens: readonly Token[], sentenceOfToken: ArrayLike<number>, at: number): boolean {
  const here = tokens[at] as Token;
  const next = tokens[at + 1] as Token;
  return (
    sentenceOfToken[at] === sentenceOfToken[at + 1] &&
    !here.possessive &&
    (next.glue === 'space' || next.glue === 'hyphen' || next.glue === 'dot')
  );
}

/** Kind of the first candidate, its size in five steps, and whether there are several: one number. */
function whatOf(gazetteer: Gazetteer, name: number): number {
  const record = gazetteer.candidate(name, 0);
  const size = gazetteer.size(record);
  // 2,000 people, 15,000, 100,000, half a million: eight times the binary logarithm.
  const step = size === 0 ? 0 : size < 88 ? 1 : size < 111 ? 2 : size < 133 ? 3 : size < 151 ? 4 : 5;
  const own = gazetteer.isOwnName(name, 0) ? 1 : 0;
  return 1 + gazetteer.kind(record) * 24 + step * 4 + own * 2 + (gazetteer.count(name) > 1 ? 1 : 0);
}

/** "John M. Bell": a lone letter with its dot stands between two capitals. */
function isAfterInitial({ text, tokens }: TaggerText, i: number): boolean {
  const initial = tokens[i - 1] as Token;
  const first = tokens[i - 2];
  const here = tokens[i] as Token;
  return (
    initial.end - initial.start === 1 &&
    initial.shape !== 'lower' &&
    initial.shape !== 'number' &&
    text[initial.end] === '.' &&
    here.start - initial.end === 2 &&
    first !== undefined &&
    initial.glue === 'space' &&
    isCapital(first)
  );
}

/** "Flores, 26, had": an age between commas. */
function isBeforeAge({ text, tokens }: TaggerText, i: number): boolean {
  const here = tokens[i] as Token;
  const age = tokens[i + 1];
  return (
    age !== undefined &&
    age.shape === 'number' &&
    age.end - age.start <= 2 &&
    age.start - here.end === 2 &&
    text[here.end] === ',' &&
    (text[age.end] === ',' || text[age.end] === '.')
  );
}

function elsewhereOf(
  given: TaggerText,
  form: Int32Array,
  shape: Uint8Array,
  glue: Uint8Array,
  lists: Uint8Array,
  capitalTo: Int32Array,
): Uint8Array {
  const { tokens, sentenceOfToken } = given;
  const words = sameKeys();
  if (seen.length < formCount()) seen = new Uint8Array(2 * formCount());
  for (let i = 0; i < tokens.length; i++) {
    const own = words[form[i] as number] as number;
    if (shape[i] === 1) {
      seen[own] = (seen[own] as number) | 1;
      continue;
    }
    if (shape[i] === 5 || i === 0 || sentenceOfToken[i] !== sentenceOfToken[i - 1]) continue;
    const before = lists[i - 1] as number;
    let bits = 0;
    if (glue[i] === GLUES.space && ((before & 8) !== 0 || ((before & 1) !== 0 && shape[i - 1] !== 1))) bits |= 2;
    if (isAfterInitial(given, i) || isBeforeAge(given, i)) bits |= 2;
    if ((before & 32) !== 0 && shape[i - 1] === 1 && capitalTo[i] === i) bits |= 4;
    if (bits !== 0) seen[own] = (seen[own] as number) | bits;
  }
  const elsewhere = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++)
    if (shape[i] !== 1) elsewhere[i] = seen[words[form[i] as number] as number] as number;
  for (let i = 0; i < tokens.length; i++) seen[words[form[i] as number] as number] = 0;
  return elsewhere;
}

/** By form: what was seen of a word. All 0 between two texts. */
let seen = new Uint8Array(0);

/**
 * Runs of words that are judged together: capitals, what links them, and figures beside them.
 *
 * @returns first and one past the last word of each, in reading order
 */
export function segmentsOf(columns: Columns): (readonly [from: number, to: number])[] {
  const { shape, glue, lists, runPlace } = columns;
  const { sentenceOfToken } = columns.given;
  const segments: (readonly [number, number])[] = [];
  for (let i = 0; i < shape.length; i++) {
    if (!isCapitalCode(shape[i] as number)) continue;
    const sentence = sentenceOfToken[i];
    let to = i + 1;
    for (let k = i + 1; k < shape.length && sentenceOfToken[k] === sentence && k - to < 3; k++) {
      const own = shape[k] as number;
      if (isCapitalCode(own) || (own === 5 && k === to)) to = k + 1;
      // Small words go on with a name where they link names, or where the gazetteer has the whole ("Port-au-Prince").
      else if (((lists[k] as number) & 16) === 0 && runPlace[k] === 0) break;
      else if (glue[k] === GLUES.break) break;
    }
    segments.push([i, to]);
    i = to - 1;
  }
  return segments;
}
