// In: words sorted by code unit. Out: every one of them that starts at an offset of a text, without building anything.

/** Sorted words with the range of each first code unit. */
export interface SortedWords {
  readonly words: readonly string[];
  /** First word of each first code unit, and one past its last: two numbers a code unit. */
  readonly ranges: Int32Array;
}

/** Indexes sorted words, a line each, by their first code unit. */
export function openSorted(lines: string): SortedWords {
  const words = lines.split('\n');
  const ranges = new Int32Array(2 * 65536);
  for (let i = 0; i < words.length; i++) {
    const code = (words[i] as string).charCodeAt(0);
    if (ranges[2 * code + 1] === 0) ranges[2 * code] = i;
    ranges[2 * code + 1] = i + 1;
  }
  return { words, ranges };
}

/** No word is looked for beyond so many code units. */
const LONGEST = 16;

/** Room for what {@link prefixesAt} finds: length, first line, one past the last line of each word. */
export const prefixRoom = (): Int32Array => new Int32Array(3 * LONGEST);

/**
 * Finds every word that starts at an offset, the shortest first, with its lines: a word may stand several times.
 *
 * @param limit offset that no word may cross
 * @param out gets three numbers for each word
 * @returns how many words there are
 */
export function prefixesAt(
  { words, ranges }: SortedWords,
  text: string,
  start: number,
  limit: number,
  out: Int32Array,
): number {
  const code = text.charCodeAt(start);
  let low = ranges[2 * code] as number;
  let high = ranges[2 * code + 1] as number;
  const reach = Math.min(limit, start + LONGEST);
  let count = 0;
  // The range that shares the first characters narrows by one character a step.
  for (let end = start + 1; end <= reach && low < high; end++) {
    const length = end - start;
    if (length > 1) {
      const next = text.charCodeAt(end - 1);
      low = edge(words, low, high, length - 1, next);
      if (low === high || (words[low] as string).charCodeAt(length - 1) !== next) break;
      high = edge(words, low, high, length - 1, next + 1);
    }
    if ((words[low] as string).length !== length) continue;
    let to = low + 1;
    while (to < high && (words[to] as string).length === length) to++;
    out[3 * count] = length;
    out[3 * count + 1] = low;
    out[3 * count + 2] = to;
    count++;
  }
  return count;
}

/** First line in the range whose character at a depth is not below a code. */
function edge(words: readonly string[], from: number, to: number, depth: number, code: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = words[middle] as string;
    // A word that ends here sorts first.
    if (word.length <= depth || word.charCodeAt(depth) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}
