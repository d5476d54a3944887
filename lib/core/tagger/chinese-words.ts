// In: a stretch of Chinese. Out: the likeliest chain of words in it, with their parts of speech and listed places.
import { type EastNames, kindAt, type NameAt, sizeAt } from '../east-names.ts';
import { eachAt, openSorted, type SortedWords } from '../sorted-words.ts';

/** The packed file lib/data/east/words-zh.json; scripts/data/east-words.ts writes it. */
export interface ChineseWordsFile {
  readonly schema: 1;
  readonly sources: readonly string[];
  /** Words by code unit, a line each. */
  readonly words: string;
  /** Part of speech of each: n noun, v verb, g verb used as noun, t institution, h person, s place, w other name … */
  readonly kinds: string;
  /** Cost of each as code unit above 35: four times the natural logarithm of how much rarer than all words it is. */
  readonly costs: string;
}

export interface ChineseWords extends SortedWords {
  readonly file: ChineseWordsFile;
}

export const openChineseWords = (file: ChineseWordsFile): ChineseWords => ({ ...openSorted(file.words), file });

/** A word of the chain. Offsets are into the text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Part of speech; `x` where no list holds it. */
  readonly kind: string;
  /** Cost in the chain: small for common words. */
  readonly cost: number;
  /** Lines of the listed place of this name. */
  readonly place: NameAt | null;
}

/** What a listed place costs that is in no word list, by its kind: countries and provinces are written of most. */
const PLACE_COST: Readonly<Record<string, number>> = {
  c: 38,
  p: 40,
  f: 46,
  w: 46,
  g: 52,
  x: 50,
  s: 50,
  r: 52,
  m: 54,
  i: 54,
  l: 52,
  d: 58,
};
const TOWN_COST = 62;
const UNKNOWN_COST = 74;

function costOfPlace(east: EastNames, at: NameAt): number {
  const kind = kindAt(east, at.from);
  const cost = PLACE_COST[kind] ?? TOWN_COST;
  return sizeAt(east, at.from) >= 60 ? Math.min(cost, 44) : cost;
}

/**
 * Parts a stretch of Chinese characters into words so that their costs together are least.
 *
 * @param written the text in simplified characters
 */
export function segment(written: string, start: number, end: number, words: ChineseWords, east: EastNames): Word[] {
  const n = end - start;
  const best = new Float64Array(n + 1).fill(Infinity);
  const last: (Word | null)[] = Array.from({ length: n + 1 }, () => null);
  best[0] = 0;
  for (let i = 0; i < n; i++) {
    const base = best[i] as number;
    const offer = (word: Word) => {
      const to = word.end - start;
      if (base + word.cost >= (best[to] as number)) return;
      best[to] = base + word.cost;
      last[to] = word;
    };
    const at = start + i;
    const places = new Map<number, NameAt>();
    eachAt(east, written, at, end, (length, from, to) => {
      if (length > 1) places.set(length, { length, from, to });
    });
    let single = false;
    eachAt(words, written, at, end, (length, from) => {
      if (length === 1) single = true;
      const place = places.get(length) ?? null;
      places.delete(length);
      const own = words.file.costs.charCodeAt(from) - 35;
      const kind = words.file.kinds[from] as string;
      offer({ start: at, end: at + length, kind, cost: own, place });
    });
    for (const place of places.values())
      offer({ start: at, end: at + place.length, kind: 'x', cost: costOfPlace(east, place), place });
    if (!single) offer({ start: at, end: at + 1, kind: 'x', cost: UNKNOWN_COST, place: null });
  }
  const chain: Word[] = [];
  for (let to = n; to > 0; ) {
    const word = last[to];
    if (word === null || word === undefined) break;
    chain.push(word);
    to = word.start - start;
  }
  return chain.reverse();
}
