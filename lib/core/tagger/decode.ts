// In: scores of labels for the words of a segment. Out: the best row of labels, by Viterbi's search.
import { isInside, LABEL_COUNT } from './labels.ts';

const IMPOSSIBLE = -1e9;
const L = LABEL_COUNT;
/** By label: 1 where it stands inside a name, so that only its own first word or itself may come before. */
const INSIDE = Uint8Array.from({ length: L }, (_, label) => (isInside(label) ? 1 : 0));

/** What may be said of a word; null where everything may. */
export type Allowed = ((word: number, label: number) => boolean) | null;

let from = new Uint8Array(64 * L);
let row = new Float64Array(L);
let next = new Float64Array(L);

/**
 * The best labels of a segment.
 *
 * @param scores one row of LABEL_COUNT per word
 * @param moves score of going from one label (row) to the next (column): first for words that join, then for words
 *   parted by punctuation
 * @param parted for each word 1 where punctuation stands before it
 */
export function bestLabels(
  scores: ArrayLike<number>,
  count: number,
  moves: ArrayLike<number>,
  parted: ArrayLike<number>,
  allowed: Allowed = null,
): Uint8Array {
  if (from.length < count * L) from = new Uint8Array(count * L);
  for (let label = 0; label < L; label++)
    row[label] =
      INSIDE[label] === 0 && (allowed === null || allowed(0, label)) ? (scores[label] as number) : IMPOSSIBLE;
  for (let word = 1; word < count; word++) {
    const isParted = parted[word] === 1;
    const base = isParted ? L * L : 0;
    for (let label = 0; label < L; label++) {
      let best = IMPOSSIBLE;
      let bestFrom = 0;
      if (allowed === null || allowed(word, label)) {
        if (INSIDE[label] === 1) {
          if (!isParted)
            for (let previous = label - 1; previous <= label; previous++) {
              const score = (row[previous] as number) + (moves[base + previous * L + label] as number);
              if (score > best) {
                best = score;
                bestFrom = previous;
              }
            }
        } else
          for (let previous = 0; previous < L; previous++) {
            const score = (row[previous] as number) + (moves[base + previous * L + label] as number);
            if (score > best) {
              best = score;
              bestFrom = previous;
            }
          }
        if (best > IMPOSSIBLE) best += scores[word * L + label] as number;
      }
      next[label] = best;
      from[word * L + label] = bestFrom;
    }
    [row, next] = [next, row];
  }
  const labels = new Uint8Array(count);
  let last = 0;
  for (let label = 1; label < L; label++) if ((row[label] as number) > (row[last] as number)) last = label;
  for (let word = count - 1; word >= 0; word--) {
    labels[word] = last;
    last = from[word * L + last] as number;
  }
  return labels;
}
