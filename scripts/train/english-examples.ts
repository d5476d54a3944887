// In: texts with spans of names. Out: examples for the perceptron.
import { articleFromText } from '../../lib/core/article.ts';
import { isHeadline } from '../../lib/core/reading.ts';
import { sentenceEdges } from '../../lib/core/sentence-edges.ts';
import type { Columns, TaggerText } from '../../lib/core/tagger/english-columns.ts';
import { segmentsOf } from '../../lib/core/tagger/english-columns.ts';
import { featuresOf, MOST_FEATURES, voteFeaturesOf, votesOf } from '../../lib/core/tagger/english-features.ts';
import { labelSegments } from '../../lib/core/tagger/english-tagger.ts';
import { beginOf, insideOf, LABEL_COUNT } from '../../lib/core/tagger/labels.ts';
import { type Token, tokenise } from '../../lib/core/tokens.ts';
import type { Example } from './perceptron.ts';
import type { MarkedText } from './prose.ts';

/** Lays a text out as the tagger wants it. */
export function taggerText(text: string): TaggerText {
  const sentences = sentenceEdges(text, articleFromText(text).blocks);
  const tokens = tokenise(text);
  const sentenceOfToken = new Int32Array(tokens.length);
  let at = 0;
  tokens.forEach((token, i) => {
    while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= token.start) at++;
    sentenceOfToken[i] = at;
  });
  const titled = sentences.map(({ start, end }) => isTitledSentence(text, tokens, start, end));
  return { text, tokens, sentenceOfToken, isTitled: (sentence) => titled[sentence] ?? false };
}

function isTitledSentence(text: string, tokens: readonly Token[], start: number, end: number): boolean {
  const from = tokens.findIndex((token) => token.start >= start);
  const past = tokens.findIndex((token) => token.start >= end);
  return from >= 0 && isHeadline(text, tokens, from, past < 0 ? tokens.length : past, end);
}

const every = (1 << LABEL_COUNT) - 1;
/** Labels of a word that a corpus of places alone marks, and of one that it doesn't. */
const AS_PLACE = [1, 2, 3, 4, 5, 6, 7, 8].reduce((bits, label) => bits | (1 << label), 0);
const FIRST = [1, 3, 5, 7].reduce((bits, label) => bits | (1 << label), 0);
const NO_PLACE = every & ~AS_PLACE;

/** The truth of each word where all names are marked. */
export function fullTruth(given: TaggerText, marked: MarkedText): number[] {
  const truth = given.tokens.map(() => 1);
  // Inner names come behind outer ones and overwrite them.
  for (const { start, end, kind } of marked.spans) {
    let isFirst = true;
    given.tokens.forEach((token, i) => {
      if (token.start < start || token.start >= end) return;
      truth[i] = 1 << (isFirst ? beginOf(kind) : insideOf(kind));
      isFirst = false;
    });
  }
  // What goes on after an inner place begins anew, but only kinds without first words can hold one.
  return truth;
}

/** The truth where only places are marked: what they are, and what the others are, is left open. */
export function placeTruth(
  given: TaggerText,
  spans: readonly { readonly start: number; readonly end: number }[],
): number[] {
  const truth: number[] = given.tokens.map(() => NO_PLACE);
  for (const { start, end } of spans) {
    let isFirst = true;
    given.tokens.forEach((token, i) => {
      if (token.start < start || token.start >= end) return;
      truth[i] = isFirst ? AS_PLACE & FIRST : AS_PLACE & ~FIRST;
      isFirst = false;
    });
  }
  return truth;
}

/** Hashed features of all words that are judged, cut to the model's width. */
export interface SegmentFeatures {
  readonly segments: readonly (readonly [from: number, to: number])[];
  /** MOST_FEATURES places for each judged word, in order of the segments. */
  readonly rows: Int32Array;
  /** How many of a row's places are in use. */
  readonly counts: Uint8Array;
}

/** Computes what the first pass is judged by, and much of the second. */
export function featuresOfSegments(columns: Columns, hashBits: number): SegmentFeatures {
  const segments = segmentsOf(columns);
  const words = segments.reduce((sum, [from, to]) => sum + to - from, 0);
  const rows = new Int32Array(words * MOST_FEATURES);
  const counts = new Uint8Array(words);
  let row = 0;
  for (const [from, to] of segments)
    for (let i = from; i < to; i++, row++) counts[row] = featuresOf(columns, i, rows, row * MOST_FEATURES, hashBits);
  return { segments, rows, counts };
}

/** Adds what the second pass is judged by beyond the first. */
export function addVotes(
  columns: Columns,
  { segments, rows, counts }: SegmentFeatures,
  guess: Uint8Array,
  hashBits: number,
): void {
  const votes = votesOf(columns, guess);
  let row = 0;
  for (const [from, to] of segments)
    for (let i = from; i < to; i++, row++) {
      const count = counts[row] as number;
      counts[row] = count + voteFeaturesOf(columns, i, votes, guess, rows, row * MOST_FEATURES + count, hashBits);
    }
}

/** What a first pass of these weights says of all words. */
export function firstLabels(
  columns: Columns,
  { segments, rows, counts }: SegmentFeatures,
  weights: Int8Array,
  moves: Int16Array,
): Uint8Array {
  const scores = new Int32Array(counts.length * LABEL_COUNT);
  for (let row = 0; row < counts.length; row++)
    for (let f = 0; f < (counts[row] as number); f++)
      for (let label = 0; label < LABEL_COUNT; label++) {
        const weight = weights[(rows[row * MOST_FEATURES + f] as number) * LABEL_COUNT + label] as number;
        scores[row * LABEL_COUNT + label] = (scores[row * LABEL_COUNT + label] as number) + weight;
      }
  return labelSegments(columns, segments, scores, moves);
}

/** Examples of one text, for the first pass or, where its features have votes, for the second. */
export function examplesOf(
  columns: Columns,
  { segments, rows, counts }: SegmentFeatures,
  truth: readonly number[],
): Example[] {
  const { tokens } = columns.given;
  let row = 0;
  return segments.map(([from, to]) => {
    const starts = new Int32Array(to - from + 1);
    const features: number[] = [];
    for (let word = 0; word < to - from; word++, row++) {
      const at = row * MOST_FEATURES;
      features.push(...rows.subarray(at, at + (counts[row] as number)));
      starts[word + 1] = features.length;
    }
    return {
      count: to - from,
      features: Int32Array.from(features),
      starts,
      parted: Uint8Array.from(tokens.slice(from, to), (token) => (token.glue === 'break' ? 1 : 0)),
      truth: truth.slice(from, to),
    };
  });
}
