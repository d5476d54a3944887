// In: the words of an English text, the gazetteer and a trained model. Out: a label for every word.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Token } from '../tokens.ts';
import { bestLabels } from './decode.ts';
import { type Columns, columnsOf, segmentsOf, type TaggerText } from './english-columns.ts';
import { featuresOf, MOST_FEATURES, voteFeaturesOf, votesOf } from './english-features.ts';
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
  const features = featuresOfSegments(columns, segments, model.header.hashBits);
  const first = labelSegments(columns, features, model, 0);
  addVotes(columns, features, first, model.header.hashBits);
  return { labels: labelSegments(columns, features, model, 1), columns };
}

/** Hashed features of all words that are judged, cut to the model's width. */
export interface SegmentFeatures {
  readonly segments: readonly (readonly [from: number, to: number])[];
  /** MOST_FEATURES places for each judged word, in order of the segments. */
  readonly rows: Int32Array;
  /** How many of a row's places are in use. */
  readonly counts: Uint8Array;
}

/** Computes what both passes are judged by. */
export function featuresOfSegments(
  columns: Columns,
  segments: readonly (readonly [from: number, to: number])[],
  hashBits: number,
): SegmentFeatures {
  let words = 0;
  for (const [from, to] of segments) words += to - from;
  const rows = new Int32Array(words * MOST_FEATURES);
  const counts = new Uint8Array(words);
  let row = 0;
  for (const [from, to] of segments)
    for (let i = from; i < to; i++, row++) counts[row] = featuresOf(columns, i, rows, row * MOST_FEATURES, hashBits);
  return { segments, rows, counts };
}

/** Adds what the second pass is judged by beyond the first. */
export function addVotes(columns: Columns, features: SegmentFeatures, guess: Uint8Array, hashBits: number): void {
  const votes = votesOf(columns, guess);
  let row = 0;
  for (const [from, to] of features.segments)
    for (let i = from; i < to; i++, row++)
      features.counts[row] = voteFeaturesOf(
        columns,
        i,
        votes,
        guess,
        features.rows,
        row * MOST_FEATURES,
        features.counts[row] as number,
        hashBits,
      );
}

/**
 * One pass over the segments.
 *
 * @param pass 0 or 1: which of the model's two sets of weights
 */
export function labelSegments(
  columns: Columns,
  { segments, rows, counts }: SegmentFeatures,
  model: Pick<TaggerModel, 'weights' | 'moves'>,
  pass: 0 | 1,
): Uint8Array {
  const { tokens } = columns.given;
  const labels = new Uint8Array(tokens.length);
  const weights = model.weights[pass];
  const moves = model.moves[pass];
  let longest = 0;
  for (const [from, to] of segments) longest = Math.max(longest, to - from);
  const scores = new Int32Array(longest * LABEL_COUNT);
  const parted = new Uint8Array(longest);
  let row = 0;
  for (const [from, to] of segments) {
    const count = to - from;
    for (let word = 0; word < count; word++, row++) {
      addScores(weights, rows, row * MOST_FEATURES, counts[row] as number, scores, word * LABEL_COUNT);
      parted[word] = (tokens[from + word] as Token).glue === 'break' ? 1 : 0;
    }
    labels.set(bestLabels(scores, count, moves, parted), from);
  }
  return labels;
}

/** Sums the weights of a word's features, one sum a label. Written out label by label: this is the engine's hottest loop. */
function addScores(
  weights: Int8Array,
  rows: Int32Array,
  from: number,
  count: number,
  scores: Int32Array,
  at: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  let s8 = 0;
  let s9 = 0;
  let s10 = 0;
  let s11 = 0;
  for (let f = from; f < from + count; f++) {
    const base = (rows[f] as number) * LABEL_COUNT;
    s0 += weights[base] as number;
    s1 += weights[base + 1] as number;
    s2 += weights[base + 2] as number;
    s3 += weights[base + 3] as number;
    s4 += weights[base + 4] as number;
    s5 += weights[base + 5] as number;
    s6 += weights[base + 6] as number;
    s7 += weights[base + 7] as number;
    s8 += weights[base + 8] as number;
    s9 += weights[base + 9] as number;
    s10 += weights[base + 10] as number;
    s11 += weights[base + 11] as number;
  }
  scores[at] = s0;
  scores[at + 1] = s1;
  scores[at + 2] = s2;
  scores[at + 3] = s3;
  scores[at + 4] = s4;
  scores[at + 5] = s5;
  scores[at + 6] = s6;
  scores[at + 7] = s7;
  scores[at + 8] = s8;
  scores[at + 9] = s9;
  scores[at + 10] = s10;
  scores[at + 11] = s11;
}
