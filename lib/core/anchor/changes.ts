// In: the words that were kept and those that stand there now. Out: what changed, piece by piece, the grave changes told apart.
import { diffArrays } from 'diff';

/** A run of words that stayed, went (`was`) or came (`now`). */
export interface Change {
  readonly kind: 'same' | 'was' | 'now';
  readonly text: string;
  /** A number, a name, a date, or a word that turns the sense: shown so that nobody reads past it. */
  readonly isGrave: boolean;
}

export interface Comparison {
  readonly changes: readonly Change[];
  /** Share of the kept words that still stand there, by letters; 0 to 1. */
  readonly kept: number;
  /** Share of the words there that were kept, likewise. */
  readonly fresh: number;
}

/** Figures whole with their points and commas, words, Han letter by letter, signs. */
const TOKENS =
  /\p{N}+(?:[.,:/'’]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{Script=Hangul}+|(?:(?![\p{Script=Han}\p{Script=Hangul}])[\p{L}\p{M}])+(?:['’](?![\p{Script=Han}\p{Script=Hangul}])\p{L}+)*|\s+|./gsu;

const NUMBER_WORDS =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|halves|thirds?|quarters?|twice|thrice|double|triple|once|first|second|single|both|no|not|none|nor|never|without|neither|denie[sd]|deny|un\w+|cannot|[a-z]+n['’]t|today|yesterday|tomorrow|tonight|last|next|ago|since|until|before|after|over|under|above|below|almost|nearly|least|most|more|less|fewer|every|daily|weekly|monthly|yearly|annual(?:ly)?|spring|summer|autumn|winter|kg|tons?|tonnes?|percent|per)$/i;
/** Words that open a sentence with a capital without being a name. */
const OPENERS =
  /^(?:The|A|An|It|Its|He|His|She|Her|They|Their|We|Our|I|You|This|That|These|Those|There|Here|In|On|At|By|For|From|To|Of|With|As|And|But|Or|So|If|When|While|Where|What|Which|Who|How|Why|Some|Many|Most|All|Any|Each|Such|Then|Now|Also|Still|Yet|Meanwhile|However|According|Officials|Sources|People)$/;
/** Particles of Chinese and Japanese, one letter each; every other letter may belong to a name, a number or a day. */
const LIGHT_HAN = /^[的了着过在是和与及而也就都还又把被将从向对等之其这那很更最吧呢吗啊]$/;
/** Words of Korean that are no name, number or day in themselves. */
const LIGHT_HANGUL =
  /^(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|에서|에게|께|및|등|그리고|또|또한|이미|모두|매우|더)$/;

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/**
 * Whether a changed word matters in itself. What can't be told apart from a name counts as one: too loud is a nuisance,
 * too quiet is a fault.
 */
function isGraveWord(token: string, opens: boolean, isTelling: boolean): boolean {
  if (!isWord(token)) return /[%‰$€£¥₩°]/.test(token);
  if (isTelling || /\p{N}/u.test(token) || NUMBER_WORDS.test(token)) return true;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(token)) return !LIGHT_HAN.test(token);
  if (/^\p{Script=Hangul}/u.test(token)) return !LIGHT_HANGUL.test(token);
  return /^\p{Lu}/u.test(token) && !(opens && OPENERS.test(token));
}

interface Word {
  readonly text: string;
  readonly isGrave: boolean;
}

/** @param telling true for words that overlap a name, a number, a day or goods, by their offsets in `text` */
function wordsOf(text: string, telling: (start: number, end: number) => boolean): Word[] {
  let opens = true;
  return Array.from(text.matchAll(TOKENS), (match) => {
    const [token] = match;
    const isGrave = isGraveWord(token, opens, isWord(token) && telling(match.index, match.index + token.length));
    if (isWord(token)) opens = false;
    else if (/[.!?。]/.test(token)) opens = true;
    return { text: token, isGrave };
  });
}

/** Steps of comparing after which two passages are two statements: nobody reads a longer list of changes. */
const STEPS = 4000;

/**
 * Compares kept words with those of a passage.
 *
 * @param was kept words, folded (see fold.ts), so that typesetting is no change
 * @param now words of the passage, folded
 * @param telling what of each is a name, a number, a day or goods as far as somebody knows, by offsets
 * @returns null where nearly nothing is common
 */
export function compare(
  was: string,
  now: string,
  telling: Readonly<Record<'was' | 'now', (start: number, end: number) => boolean>>,
): Comparison | null {
  const before = wordsOf(was, telling.was);
  const after = wordsOf(now, telling.now);
  const parts = diffArrays(before, after, { comparator: (a, b) => a.text === b.text, maxEditLength: STEPS });
  if (!parts) return null;
  const changes: Change[] = [];
  let same = 0;
  for (const { value, added, removed } of parts) {
    const kind = removed ? 'was' : added ? 'now' : 'same';
    const text = value.map((word) => word.text).join('');
    if (kind === 'same') same += weight(value);
    changes.push({ kind, text, isGrave: kind !== 'same' && value.some((word) => word.isGrave) });
  }
  return { changes, kept: same / Math.max(1, weight(before)), fresh: same / Math.max(1, weight(after)) };
}

/** Letters of words; short Latin ones are glue and count a third. */
function weight(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => {
    if (!isWord(text)) return sum;
    if (text.charCodeAt(0) > 0x2e7f) return sum + 3 * text.length;
    return sum + (text.length > 3 ? text.length : text.length / 3);
  }, 0);
}
