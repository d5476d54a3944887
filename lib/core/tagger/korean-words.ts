// In: Korean text and the packed word list. Out: what the list says of the words that stand there.
import { openSorted, prefixesAt, prefixRoom, type SortedWords } from '../sorted-words.ts';

/** The packed file lib/data/east/words-ko.json; scripts/data/korean-words.ts writes it. */
export interface KoreanWordsFile {
  readonly schema: 1;
  readonly language: 'ko';
  /** Sources with their licences, for people. */
  readonly sources: readonly string[];
  /** Words by code unit, a line each. */
  readonly words: string;
  /** What each can be, as code unit above {@link FIRST_CLASS}: the sum of {@link WORD_CLASSES}. */
  readonly classes: string;
}

/** What a word can be. */
export const WORD_CLASSES = { noun: 1, name: 2, person: 4, loan: 8, place: 16, adverb: 32 } as const;
export const FIRST_CLASS = 35;

export interface KoreanWords extends SortedWords {
  readonly classes: string;
}

export const openKoreanWords = (file: KoreanWordsFile): KoreanWords => ({
  ...openSorted(file.words),
  classes: file.classes,
});

const room = prefixRoom();

/** No word of the list is longer. */
const LONGEST = 7;

/**
 * What the word from an offset to another can be; 0 where the list lacks it.
 *
 * @param longest gets length and classes of the longest word that starts at the offset and ends before the limit
 */
export function classesAt(
  words: KoreanWords,
  text: string,
  start: number,
  end: number,
  limit: number,
  longest: { length: number; classes: number },
): number {
  const count = prefixesAt(words, text, start, Math.min(limit, start + LONGEST), room);
  longest.length = 0;
  longest.classes = 0;
  let whole = 0;
  for (let k = 0; k < count; k++) {
    const length = room[3 * k] as number;
    if (length < 2) continue;
    longest.length = length;
    longest.classes = words.classes.charCodeAt(room[3 * k + 1] as number) - FIRST_CLASS;
    if (start + length === end) whole = longest.classes;
  }
  return whole;
}
