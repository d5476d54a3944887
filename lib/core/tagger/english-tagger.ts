// In: the words of an English text, the gazetteer and a trained model. Out: a label for every word.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Token } from '../tokens.ts';
import { bestLabels } from './decode.ts';
import {
  type Columns,
  columnsOf,
  featuresOf,
  MOST_FEATURES,
  segmentsOf,
  type TaggerText,
  votesOf,
} from './english-features.ts';
import { LABEL_COUNT } from './labels.ts';
import type { TaggerModel } from './model.ts';

export interface Tagged {
  /** Index into LABELS for each word. */
  readonly labels: Uint8Array;
  readonly columns: Columns;
}

/** Labels the words of a text: once by themselves, once more by what was said of their other mentions. */
export function tagEnglish(given: TaggerText, gazetteer: Gazetteer, model: TaggerModel): Tagged {
  const columns = columnsOf(given, gazetteer, model);
  const segments = segmentsOf(columns);
  const first = labelSegments(columns, segments, model, 0, null, null);
  const labels = labelSegments(columns, segments, model, 1, votesOf(columns, first), first);
  return { labels, columns };
}

/**
 * One pass over the segments.
 *
 * @param pass 0 or 1: which of the model's two sets of weights
 */
export function labelSegments(
  columns: Columns,
  segments: readonly (readonly [from: number, to: number])[],
  model: Pick<TaggerModel, 'weights' | 'moves'> & { readonly header: { readonly hashBits: number } },
  pass: 0 | 1,
  votes: Uint8Array | null,
  guess: Uint8Array | null,
): Uint8Array {
  const { tokens } = columns.given;
  const labels = new Uint8Array(tokens.length);
  const buffer = new Int32Array(MOST_FEATURES);
  const mask = (1 << model.header.hashBits) - 1;
  const weights = model.weights[pass];
  const moves = model.moves[pass];
  for (const [from, to] of segments) {
    const count = to - from;
    const scores = new Float64Array(count * LABEL_COUNT);
    for (let word = 0; word < count; word++) {
      const n = featuresOf(columns, from + word, buffer, votes, guess);
      const row = word * LABEL_COUNT;
      for (let f = 0; f < n; f++) {
        const base = ((buffer[f] as number) & mask) * LABEL_COUNT;
        for (let label = 0; label < LABEL_COUNT; label++)
          scores[row + label] = (scores[row + label] as number) + (weights[base + label] as number);
      }
    }
    labels.set(
      bestLabels(scores, count, moves, (word) => (tokens[from + word] as Token).glue === 'break'),
      from,
    );
  }
  return labels;
}
