// In: the words of an English text, the gazetteer and a trained model. Out: a label for every word.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { bestLabels } from './decode.ts';
import { type Columns, columnsOf, segmentsOf, type TaggerText } from './english-columns.ts';
import { featuresOf, MOST_FEATURES, voteFeaturesOf, votesOf } from './english-features.ts';
import { LABEL_COUNT } from './labels.ts';
import { HALF_ROW, type PairedWeights, RAISED, ROW, type TaggerModel } from './model.ts';

export interface Tagged {
  /** Index into LABELS for each word. */
  readonly labels: Uint8Array;
  readonly columns: Columns;
}

/** Labels the words of a text: once by themselves, once more by what was said of their other mentions. */
export function tagEnglish(given: TaggerText, gazetteer: Gazetteer, model: TaggerModel): Tagged {
  const columns = columnsOf(given, gazetteer, model);
  const { hashBits } = model.header;
  const segments = segmentsOf(columns);
  const words = segments.reduce((sum, [from, to]) => sum + to - from, 0);
  if (first.length < words * LABEL_COUNT) {
    first = new Int32Array(words * LABEL_COUNT * 2);
    second = new Int32Array(words * LABEL_COUNT * 2);
  }
  let at = 0;
  for (const [from, to] of segments)
    for (let i = from; i < to; i++, at += LABEL_COUNT)
      addBoth(model.weights, row, featuresOf(columns, i, row, 0, hashBits), first, second, at);
  const guess = labelSegments(columns, segments, first, model.moves[0]);
  const votes = votesOf(columns, guess);
  at = 0;
  for (const [from, to] of segments)
    for (let i = from; i < to; i++, at += LABEL_COUNT)
      addSecond(model.weights, row, voteFeaturesOf(columns, i, votes, guess, row, 0, hashBits), second, at);
  return { labels: labelSegments(columns, segments, second, model.moves[1]), columns };
}

/** Features of the word in hand, and scores of all words of the segments in both passes: kept, since they are large. */
const row = new Int32Array(MOST_FEATURES);
let first = new Int32Array(0);
let second = new Int32Array(0);

/**
 * Labels of all words by their scores; words outside the segments have none.
 *
 * @param scores a row of LABEL_COUNT for each word of the segments
 */
export function labelSegments(
  { shape, parted }: Columns,
  segments: readonly (readonly [from: number, to: number])[],
  scores: ArrayLike<number>,
  moves: Int16Array,
): Uint8Array {
  const labels = new Uint8Array(shape.length);
  let at = 0;
  for (const [from, to] of segments) {
    bestLabels(scores, at, from, to - from, moves, parted, labels);
    at += (to - from) * LABEL_COUNT;
  }
  return labels;
}

/** The low bytes of both halves. */
const LOW = 0x00ff00ff;

/**
 * Sums the weights of a word's features for both passes. The engine's hottest loop, so it is written out: six numbers
 * of four weights each make twelve sums of two labels each. A half holds more than 250 weights, four times what a word
 * has features.
 */
function addBoth(
  weights: PairedWeights,
  features: Int32Array,
  count: number,
  first: Int32Array,
  second: Int32Array,
  at: number,
): void {
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let a4 = 0;
  let a5 = 0;
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  let b4 = 0;
  let b5 = 0;
  for (let f = 0; f < count; f++) {
    const base = Math.imul(features[f] as number, ROW);
    const w0 = weights[base] as number;
    const w1 = weights[base + 1] as number;
    const w2 = weights[base + 2] as number;
    const w3 = weights[base + 3] as number;
    const w4 = weights[base + 4] as number;
    const w5 = weights[base + 5] as number;
    a0 = (a0 + (w0 & LOW)) | 0;
    a1 = (a1 + ((w0 >>> 8) & LOW)) | 0;
    a2 = (a2 + (w1 & LOW)) | 0;
    a3 = (a3 + ((w1 >>> 8) & LOW)) | 0;
    a4 = (a4 + (w2 & LOW)) | 0;
    a5 = (a5 + ((w2 >>> 8) & LOW)) | 0;
    b0 = (b0 + (w3 & LOW)) | 0;
    b1 = (b1 + ((w3 >>> 8) & LOW)) | 0;
    b2 = (b2 + (w4 & LOW)) | 0;
    b3 = (b3 + ((w4 >>> 8) & LOW)) | 0;
    b4 = (b4 + (w5 & LOW)) | 0;
    b5 = (b5 + ((w5 >>> 8) & LOW)) | 0;
  }
  const raised = count * RAISED;
  put(first, at, a0, a1, raised);
  put(first, at + 4, a2, a3, raised);
  put(first, at + 8, a4, a5, raised);
  put(second, at, b0, b1, raised);
  put(second, at + 4, b2, b3, raised);
  put(second, at + 8, b4, b5, raised);
}

/** Adds the weights of features that only the second pass has. */
function addSecond(weights: PairedWeights, features: Int32Array, count: number, second: Int32Array, at: number): void {
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  let b4 = 0;
  let b5 = 0;
  for (let f = 0; f < count; f++) {
    const base = Math.imul(features[f] as number, ROW) + HALF_ROW;
    const w3 = weights[base] as number;
    const w4 = weights[base + 1] as number;
    const w5 = weights[base + 2] as number;
    b0 = (b0 + (w3 & LOW)) | 0;
    b1 = (b1 + ((w3 >>> 8) & LOW)) | 0;
    b2 = (b2 + (w4 & LOW)) | 0;
    b3 = (b3 + ((w4 >>> 8) & LOW)) | 0;
    b4 = (b4 + (w5 & LOW)) | 0;
    b5 = (b5 + ((w5 >>> 8) & LOW)) | 0;
  }
  const raised = count * RAISED;
  add(second, at, b0, b1, raised);
  add(second, at + 4, b2, b3, raised);
  add(second, at + 8, b4, b5, raised);
}

/** Takes sums of four labels that lie next to each other apart: the even ones in one number's halves, the odd in another's. */
function put(scores: Int32Array, at: number, even: number, odd: number, raised: number): void {
  scores[at] = (even & 0xffff) - raised;
  scores[at + 1] = (odd & 0xffff) - raised;
  scores[at + 2] = (even >>> 16) - raised;
  scores[at + 3] = (odd >>> 16) - raised;
}

/** The same, added to what is there. */
function add(scores: Int32Array, at: number, even: number, odd: number, raised: number): void {
  scores[at] = (scores[at] as number) + (even & 0xffff) - raised;
  scores[at + 1] = (scores[at + 1] as number) + (odd & 0xffff) - raised;
  scores[at + 2] = (scores[at + 2] as number) + (even >>> 16) - raised;
  scores[at + 3] = (scores[at + 3] as number) + (odd >>> 16) - raised;
}
