// In: a stretch of Chinese. Out: the likeliest chain of words in it, with their parts of speech and listed places.
import { type EastNames, kindAt, type NameAt, sizeAt } from '../east-names.ts';
import { openSorted, prefixesAt, prefixRoom, type SortedWords } from '../sorted-words.ts';

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

function costOfPlace(east: EastNames, line: number): number {
  const cost = PLACE_COST[kindAt(east, line)] ?? TOWN_COST;
  return sizeAt(east, line) >= 60 ? Math.min(cost, 44) : cost;
}

/**
 * Parts a stretch of Chinese characters into words so that their costs together are least.
 *
 * @param written the text in simplified characters
 */
export function segment(written: string, start: number, end: number, words: ChineseWords, east: EastNames): Word[] {
  const n = end - start;
  room.grow(n + 1);
  const { best, length, line, from, to } = room;
  best.fill(Infinity, 0, n + 1);
  best[0] = 0;
  const { costs } = words.file;
  for (let i = 0; i < n; i++) {
    const base = best[i] as number;
    const at = start + i;
    const offer = (size: number, cost: number, word: number, first: number, last: number) => {
      if (base + cost >= (best[i + size] as number)) return;
      best[i + size] = base + cost;
      length[i + size] = size;
      line[i + size] = word;
      from[i + size] = first;
      to[i + size] = last;
    };
    const places = prefixesAt(east, written, at, end, placeRoom);
    const known = prefixesAt(words, written, at, end, wordRoom);
    // Both lists are in order of length and are walked together.
    let p = places > 0 && placeRoom[0] === 1 ? 1 : 0;
    if (known === 0 || wordRoom[0] !== 1) offer(1, UNKNOWN_COST, -1, 0, 0);
    for (let w = 0; w < known; w++) {
      const size = wordRoom[3 * w] as number;
      for (; p < places && (placeRoom[3 * p] as number) < size; p++) offerPlace(p);
      const same = p < places && placeRoom[3 * p] === size;
      const word = wordRoom[3 * w + 1] as number;
      const first = same ? (placeRoom[3 * p + 1] as number) : 0;
      const last = same ? (placeRoom[3 * p + 2] as number) : 0;
      offer(size, costs.charCodeAt(word) - 35, word, first, last);
      if (same) p++;
    }
    for (; p < places; p++) offerPlace(p);
    function offerPlace(index: number): void {
      const first = placeRoom[3 * index + 1] as number;
      offer(placeRoom[3 * index] as number, costOfPlace(east, first), -1, first, placeRoom[3 * index + 2] as number);
    }
  }
  const chain: Word[] = [];
  for (let at = n; at > 0; at -= length[at] as number) {
    const size = length[at] as number;
    const word = line[at] as number;
    const last = to[at] as number;
    chain.push({
      start: start + at - size,
      end: start + at,
      kind: word < 0 ? 'x' : (words.file.kinds[word] as string),
      cost: word < 0 ? UNKNOWN_COST : costs.charCodeAt(word) - 35,
      place: last === 0 ? null : { length: size, from: from[at] as number, to: last },
    });
  }
  return chain.reverse();
}

/** Scratch room of one stretch, used again: the best chain to each offset and the word that ends it. */
class Room {
  best = new Float64Array(256);
  length = new Int32Array(256);
  line = new Int32Array(256);
  from = new Int32Array(256);
  to = new Int32Array(256);

  grow(size: number): void {
    if (size <= this.best.length) return;
    const room = 2 * size;
    this.best = new Float64Array(room);
    this.length = new Int32Array(room);
    this.line = new Int32Array(room);
    this.from = new Int32Array(room);
    this.to = new Int32Array(room);
  }
}

const room = new Room();
const placeRoom = prefixRoom();
const wordRoom = prefixRoom();
