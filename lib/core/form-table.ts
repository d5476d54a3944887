// In: forms with their entries. Out: two lookups, by words for spaced scripts and by characters for Hangul and Han.
import { simplify } from './hanzi.ts';
import type { Entry } from './lexicon.ts';
import { isHan, isHangul, type Token, tokenise } from './tokens.ts';
import { formColumn } from './word-forms.ts';

/** How a word of a form must be written: as it comes, with a capital first, or exactly so. */
type Need = 0 | 1 | 2;

/** An entry at the end of its form's words. */
export interface Placed {
  readonly entry: Entry;
  readonly needs: readonly Need[];
  /** The words of the form as written, for exact needs. */
  readonly words: readonly string[];
}

/**
 * One step of a lookup by words or by characters. Most steps lead on to one step only, which is kept beside them: a map
 * for each would make compiling several times slower.
 */
export interface Step<K, T> {
  key: K | null;
  only: Step<K, T> | null;
  more: Map<K, Step<K, T>> | null;
  found: T[] | null;
}

export type WordStep = Step<string, Placed>;
export type CharStep = Step<number, Entry>;

const newStep = <K, T>(): Step<K, T> => ({ key: null, only: null, more: null, found: null });

/** The step that a word or character leads to, if any form goes on so. */
export function stepOn<K, T>(step: Step<K, T>, key: K): Step<K, T> | undefined {
  if (step.key === key && step.only !== null) return step.only;
  return step.more?.get(key);
}

function stepTo<K, T>(step: Step<K, T>, key: K): Step<K, T> {
  const known = stepOn(step, key);
  if (known !== undefined) return known;
  const next = newStep<K, T>();
  if (step.only === null) {
    step.key = key;
    step.only = next;
  } else {
    step.more ??= new Map();
    step.more.set(key, next);
  }
  return next;
}

/** The two lookups under which forms are filed. */
export interface FormTable {
  readonly words: WordStep;
  /** Gives the step of a form's first word, null where no form begins with it; to be asked for anew in each article. */
  readonly firstStep: () => (form: number) => WordStep | null;
  readonly chars: CharStep;
}

/** An empty table. */
export function newFormTable(): FormTable {
  const words: WordStep = newStep();
  // Most words of a text begin no form at all: that is told by a number.
  const firsts: (WordStep | null)[] = [null];
  const places = new Map<WordStep, number>();
  const placesOfForms = formColumn((key) => {
    const step = stepOn(words, key);
    if (step === undefined) return 0;
    let place = places.get(step);
    if (place === undefined) {
      place = firsts.push(step) - 1;
      places.set(step, place);
    }
    return place;
  });
  const firstStep = () => {
    const known = placesOfForms();
    return (form: number) => firsts[known[form] as number] as WordStep | null;
  };
  return { words, firstStep, chars: newStep() };
}

/** Files a form under its words, or under its characters if any is Hangul or Han. */
export function addForm(table: FormTable, form: string, entry: Entry): void {
  if (hasCjk(form)) addChars(table.chars, form, entry);
  else addWords(table.words, form, entry);
}

/** True where the form needs the character lookup: any Hangul or Han in it. */
function hasCjk(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (isHangul(code) || isHan(code)) return true;
  }
  return false;
}

function addWords(root: WordStep, form: string, entry: Entry): void {
  if (isPlain(form)) {
    addPlainWords(root, form, entry);
    return;
  }
  const tokens = tokenise(form);
  if (tokens.length === 0) return;
  let step = root;
  let needy = false;
  for (const token of tokens) {
    step = stepTo(step, token.key);
    needy ||= token.shape !== 'lower' && token.shape !== 'number';
  }
  step.found ??= [];
  if (step.found.some((one) => sameRecord(one.entry, entry))) return;
  const needs = needy ? tokens.map((token) => needOf(token, entry.kind)) : NO_NEEDS;
  const words = needs.includes(2) ? tokens.map((token) => form.slice(token.start, token.end)) : NO_WORDS;
  step.found.push({ entry, needs, words });
}

/** Only letters of ASCII and single spaces: most forms, and three times as quick to take in without the tokeniser. */
function isPlain(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i) | 0x20;
    if (code !== 0x20 && (code < 0x61 || code > 0x7a)) return false;
  }
  return form.length > 0 && form[0] !== ' ' && !form.includes('  ') && !form.endsWith(' ');
}

function addPlainWords(root: WordStep, form: string, entry: Entry): void {
  const low = form.toLowerCase();
  let step = root;
  for (let from = 0; from < low.length; ) {
    const space = low.indexOf(' ', from);
    const to = space < 0 ? low.length : space;
    step = stepTo(step, low.slice(from, to));
    from = to + 1;
  }
  step.found ??= [];
  if (step.found.some((one) => sameRecord(one.entry, entry))) return;
  if (low === form) {
    step.found.push({ entry, needs: NO_NEEDS, words: NO_WORDS });
    return;
  }
  const words = form.split(' ');
  const needs = words.map((word): Need => {
    if (word === word.toLowerCase()) return 0;
    if (entry.kind === 'commodity' || (word.length > 1 && word === word.toUpperCase())) return 2;
    return /[A-Z]/.test(word[0] ?? '') ? 1 : 2;
  });
  step.found.push({ entry, needs, words: needs.includes(2) ? words : NO_WORDS });
}

const NO_NEEDS: readonly Need[] = [];
const NO_WORDS: readonly string[] = [];

function sameRecord(a: Entry, b: Entry): boolean {
  if (a.kind === 'commodity' && b.kind === 'commodity') return a.record === b.record;
  if ((a.kind === 'place' && b.kind === 'place') || (a.kind === 'house' && b.kind === 'house'))
    return a.ref.id === b.ref.id;
  return a.kind === b.kind && a.form === b.form;
}

function needOf(token: Token, kind: Entry['kind']): Need {
  if (token.shape === 'lower' || token.shape === 'number') return 0;
  if (kind === 'commodity') return 2;
  return token.shape === 'upper' ? 2 : 1;
}

function addChars(root: CharStep, form: string, entry: Entry): void {
  const written = simplify(form);
  let step = root;
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    if (code !== 0x20) step = stepTo(step, code);
  }
  step.found ??= [];
  if (!step.found.some((one) => sameRecord(one, entry))) step.found.push(entry);
}
