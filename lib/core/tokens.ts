// In: text. Out: its Latin-script words with exact offsets, and the class of any character.
import { formAt, hashOn, keyOf, NO_LETTERS, type Shape, shapeOf } from './word-forms.ts';

/** What stands between a word and the one before it. */
export type Glue = 'start' | 'space' | 'hyphen' | 'dot' | 'none' | 'break';

/** One word. Offsets are UTF-16 code units into the text that was tokenised. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Number of its form, see word-forms.ts; holds while one article is read. */
  readonly form: number;
  /** Lower case, without diacritics, apostrophes or abbreviation dots: what forms are compared by. */
  readonly key: string;
  readonly shape: Shape;
  readonly glue: Glue;
  /** True where a possessive ending follows the span ("China’s"). */
  readonly possessive: boolean;
}

const OTHER = 0;
const LATIN = 1;
const HANGUL = 2;
const HAN = 3;

/** Class of every UTF-16 unit: 0 other, 1 letter or digit of a spaced script, 2 Hangul, 3 Han (kana included). */
const CLASS = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(65536);
  const fill = (from: number, to: number, value: number) => table.fill(value, from, to + 1);
  fill(0x30, 0x39, LATIN);
  fill(0x41, 0x5a, LATIN);
  fill(0x61, 0x7a, LATIN);
  fill(0xc0, 0x1fff, LATIN);
  table[0xd7] = OTHER;
  table[0xf7] = OTHER;
  fill(0x1100, 0x11ff, HANGUL);
  fill(0x3130, 0x318f, HANGUL);
  fill(0xac00, 0xd7af, HANGUL);
  fill(0x3040, 0x30ff, HAN);
  table[0x30fb] = OTHER;
  fill(0x3400, 0x9fff, HAN);
  table[0x3007] = HAN;
  return table;
}

/** True for a Hangul syllable or letter. */
export const isHangul = (code: number): boolean => CLASS[code] === HANGUL;

/** True for a Chinese character (or kana). */
export const isHan = (code: number): boolean => CLASS[code] === HAN;

/** True for a letter or digit of a script that is written with spaces. */
export const isLatin = (code: number): boolean => CLASS[code] === LATIN;

const isApostrophe = (code: number) => code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x2bb;
const isHyphen = (code: number) => code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2013;
const isSpace = (code: number) => code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x09;
const isUpper = (code: number) => code >= 0x41 && code <= 0x5a;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Lower-cases and strips diacritics and apostrophes, as token keys and form keys are compared. */
export function fold(word: string): string {
  let plain = true;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 0x7f || code === 0x27) {
      plain = false;
      break;
    }
  }
  if (plain) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʼʻ]/g, '')
    .toLowerCase();
}

function writtenShape(word: string): Shape {
  const first = word.charCodeAt(0);
  if (isDigit(first)) return 'number';
  const firstUpper = isUpper(first) || (first > 0x7f && word[0] !== word[0]?.toLowerCase());
  let upper = firstUpper ? 1 : 0;
  let letters = 1;
  for (let i = 1; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isUpper(code)) {
      upper++;
      letters++;
    } else if ((code >= 0x61 && code <= 0x7a) || code > 0x7f) letters++;
  }
  if (upper === 0) return 'lower';
  if (upper === letters && letters > 1) return 'upper';
  return firstUpper && upper === 1 ? 'initial' : 'mixed';
}

/** What follows from a word's letters. Only dotted capitals hold a dot. */
function readForm(word: string): { readonly key: string; readonly shape: Shape } {
  return word.includes('.')
    ? { key: word.replace(/[. ]/g, '').toLowerCase(), shape: 'upper' }
    : { key: fold(word), shape: writtenShape(word) };
}

/** Where dotted capitals that start here end ("U.S.", "W. Va."); `start` where there are none. */
function dottedEnd(text: string, start: number, to: number): number {
  // Letter, dot, letter, dot …
  let cursor = start;
  while (
    cursor + 1 < to &&
    isUpper(text.charCodeAt(cursor)) &&
    text.charCodeAt(cursor + 1) === 0x2e &&
    cursor + 2 < text.length
  )
    cursor += 2;
  if (text.charCodeAt(start) === 0x57) {
    const found = /^W\. ?Va\b\.?/.exec(text.slice(start, start + 6));
    if (found !== null) return start + found[0].length;
  }
  return cursor - start >= 4 ? cursor : start;
}

/** Room for the text in hand, unless it is a book. */
const room = new Uint16Array(1 << 17);

/** Code units of a text, and two zeros: numbers in a row are read several times as fast as a string's. */
function unitsOf(text: string): Uint16Array {
  const units = text.length + 2 > room.length ? new Uint16Array(text.length + 2) : room;
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  units[text.length] = 0;
  units[text.length + 1] = 0;
  return units;
}

/**
 * Cuts a text into Latin-script words. Hangul and Han make no tokens: they are matched by character.
 * A possessive ending is left out of the span; inner apostrophes stay ("Yan’an"); dotted capitals are one word ("U.S.").
 */
export function tokenise(text: string): Token[] {
  const units = unitsOf(text);
  const to = text.length;
  const tokens: Token[] = [];
  let at = 0;
  let previousEnd = -1;
  while (at < to) {
    const first = units[at] as number;
    if (CLASS[first] !== LATIN) {
      at++;
      continue;
    }
    const start = at;
    let end = isUpper(first) && units[start + 1] === 0x2e ? dottedEnd(text, start, to) : start;
    let possessive = false;
    let hash = NO_LETTERS;
    if (end > start) {
      for (let i = start; i < end; i++) hash = hashOn(hash, units[i] as number);
      possessive = isApostrophe(units[end] as number) && /^[sS](?![A-Za-z])/.test(text.slice(end + 1, end + 3));
    } else
      while (end < to) {
        const code = units[end] as number;
        if (CLASS[code] === LATIN) {
          hash = hashOn(hash, code);
          end++;
          continue;
        }
        const tail = units[end + 1] as number;
        if (!isApostrophe(code) || CLASS[tail] !== LATIN) break;
        const isLast = CLASS[units[end + 2] as number] !== LATIN;
        if ((tail === 0x73 || tail === 0x53) && isLast && !WHOLE.test(text.slice(start, end))) {
          possessive = true;
          break;
        }
        hash = hashOn(hashOn(hash, code), tail);
        end += 2;
      }
    const next = possessive ? end + 2 : end;
    const form = formAt(units, start, end, hash, readForm);
    if (!possessive && units[end - 1] === 0x73 && isApostrophe(units[end] as number)) possessive = true;
    tokens.push({
      start,
      end,
      form,
      key: keyOf(form),
      shape: shapeOf(form),
      glue: glueBetween(units, previousEnd, start, tokens),
      possessive,
    });
    previousEnd = next;
    at = next;
  }
  return tokens;
}

/** Words whose `’s` belongs to names and goods: "Democratic People’s Republic", "men’s shoes". */
const WHOLE = /^(?:people|men|women|children)$/i;

const ABBREVIATED = new Set([
  'st',
  'mt',
  'ft',
  'dr',
  'mr',
  'mrs',
  'ms',
  'gen',
  'gov',
  'sen',
  'rep',
  'col',
  'no',
  'nos',
  // "N. Korea"
  'n',
  's',
]);

function glueBetween(units: Uint16Array, previousEnd: number, start: number, tokens: readonly Token[]): Glue {
  if (previousEnd < 0) return 'start';
  if (start === previousEnd) return 'none';
  const first = units[previousEnd] as number;
  if (start === previousEnd + 1) {
    if (isSpace(first)) return 'space';
    if (isHyphen(first)) return 'hyphen';
  }
  let spaces = true;
  for (let i = previousEnd; i < start; i++) if (!isSpace(units[i] as number)) spaces = false;
  if (spaces) return 'space';
  const previous = first === 0x2e ? tokens.at(-1) : undefined;
  if (previous !== undefined && ABBREVIATED.has(previous.key)) {
    for (let i = previousEnd + 1; i < start; i++) if (!isSpace(units[i] as number)) return 'break';
    return 'dot';
  }
  return 'break';
}
