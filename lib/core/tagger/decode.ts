// In: scores of labels for the words of a segment. Out: the best row of labels, by Viterbi's search.
import { isInside, LABEL_COUNT } from './labels.ts';

const IMPOSSIBLE = -1e9;
const L = LABEL_COUNT;
/** By label: 1 where it stands inside a name, so that only its own first word or itself may come before. */
const INSIDE = Uint8Array.from({ length: L }, (_, label) => (isInside(label) ? 1 : 0));

/** Bit set of the labels that may be said of each word; null where all may. */
export type Allowed = ArrayLike<number> | null;

let from = new Uint8Array(64 * L);
let row = new Float64Array(L);
let next = new Float64Array(L);

/**
 * The best labels of a segment.
 *
 * @param scores one row of LABEL_COUNT per word, that of the first word at `at`
 * @param first the segment's first word
 * @param moves score of going from one label (row) to the next (column): first for words that join, then for words
 *   parted by punctuation
 * @param parted for each word 1 where punctuation stands before it
 * @param labels gets one label a word, at the places of the words
 */
export function bestLabels(
  scores: ArrayLike<number>,
  at: number,
  first: number,
  count: number,
  moves: ArrayLike<number>,
  parted: ArrayLike<number>,
  labels: Uint8Array,
  allowed: Allowed = null,
): void {
  if (from.length < count * L) from = new Uint8Array(count * L);
  let mask = allowed === null ? -1 : (allowed[0] as number);
  let last = 0;
  for (let label = 0; label < L; label++) {
    row[label] = INSIDE[label] === 0 && ((mask >> label) & 1) === 1 ? (scores[at + label] as number) : IMPOSSIBLE;
    if ((row[label] as number) > (row[last] as number)) last = label;
  }
  // Half of all segments are one word.
  if (count === 1) {
    labels[first] = last;
    return;
  }
  for (let word = 1; word < count; word++) {
    const isParted = parted[first + word] === 1;
    const base = isParted ? L * L : 0;
    const own = at + word * L;
    mask = allowed === null ? -1 : (allowed[word] as number);
    last = 0;
    for (let label = 0; label < L; label++) {
      let best = IMPOSSIBLE;
      let bestFrom = 0;
      const isInner = INSIDE[label] === 1;
      if (((mask >> label) & 1) === 1 && !(isInner && isParted)) {
        const stop = isInner ? label + 1 : L;
        for (let previous = isInner ? label - 1 : 0; previous < stop; previous++) {
          const score = (row[previous] as number) + (moves[base + previous * L + label] as number);
          if (score > best) {
            best = score;
            bestFrom = previous;
          }
        }
        if (best > IMPOSSIBLE) best += scores[own + label] as number;
      }
      next[label] = best;
      from[word * L + label] = bestFrom;
      if (best > (next[last] as number)) last = label;
    }
    const swapped = row;
    row = next;
    next = swapped;
  }
  for (let word = count - 1; word >= 0; word--) {
    labels[first + word] = last;
    last = from[word * L + last] as number;
  }
}
