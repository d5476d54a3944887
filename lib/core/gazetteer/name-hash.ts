// In: words of a name. Out: the two hashes that the packed gazetteer files a name under.
import { formColumn } from '../word-forms.ts';

const LETTERS_WITHOUT_PARTS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ə: 'a',
};

/** Replaces letters that Unicode doesn't take apart ("ł", "ø"): newspapers write them plainly. */
export function plainLetters(key: string): string {
  let plain = true;
  for (let i = 0; i < key.length; i++)
    if (key.charCodeAt(i) > 0x7f) {
      plain = false;
      break;
    }
  return plain ? key : key.replace(/[łøđðħıŧæœßþə]/g, (letter) => LETTERS_WITHOUT_PARTS[letter] ?? letter);
}

/** Hash of a run of words, grown word by word. Both halves are 32-bit integers. */
export interface NameHash {
  /** Picks the bucket, by its highest bits. */
  readonly high: number;
  /** Tells the names of one bucket apart. */
  readonly low: number;
}

/** Hash before the first word. */
export const NO_WORDS: NameHash = { high: 0x811c9dc5 | 0, low: 0x9e3779b9 | 0 };

/** The two hashes of a word by itself, from its key. */
export function highOf(key: string): number {
  const word = plainLetters(key);
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** See {@link highOf}. */
export function lowOf(key: string): number {
  const word = plainLetters(key);
  let hash = 0x7f4a7c15;
  for (let i = 0; i < word.length; i++) hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ word.charCodeAt(i), 0x85ebca6b);
  return hash;
}

/** The same for every form of word that was met, since names are looked up at every capital. */
export const highOfForms = formColumn(highOf);
export const lowOfForms = formColumn(lowOf);

/** Either half with one more word, given that word's own hash. The last step spreads what differs over all bits. */
export function joined(before: number, word: number): number {
  const hash = Math.imul(before ^ word, 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca77) ^ (hash >>> 13);
}

/** Hash of a run with one more word. */
export const withWord = ({ high, low }: NameHash, key: string): NameHash => ({
  high: joined(high, highOf(key)),
  low: joined(low, lowOf(key)),
});
