// In: marked texts. Out: the English tagger's weights: two passes, the second on what the first says of unseen texts.
import type { Gazetteer } from '../../lib/core/gazetteer/gazetteer.ts';
import { type Columns, columnsOf, type TaggerText } from '../../lib/core/tagger/english-columns.ts';
import { addVotes, examplesOf, featuresOfSegments, firstLabels, type SegmentFeatures } from './english-examples.ts';
import type { WordLists } from './lists.ts';
import { type Example, learn, learnMean, quantised, randomSource } from './perceptron.ts';

/** One text with what may be said of each of its words. */
export interface Lesson {
  /** Lessons of one story keep together when texts are held back. */
  readonly story: number;
  readonly given: TaggerText;
  readonly truth: readonly number[];
}

export interface Trained {
  readonly weights: readonly [Int8Array, Int8Array];
  readonly moves: readonly [Int16Array, Int16Array];
  readonly steps: readonly [number, number];
}

/** Parts that a first pass is learnt without, to label them as texts that it hasn't seen. */
const FOLDS = 5;
/** Orders of the texts that each pass is learnt in. */
const ORDERS = 4;

/** Learns both passes. */
export function trainEnglish(
  lessons: readonly Lesson[],
  gazetteer: Gazetteer,
  lists: WordLists,
  { hashBits, rounds, forget }: { readonly hashBits: number; readonly rounds: number; readonly forget: number },
): Trained {
  const columns = lessons.map(({ given }) => columnsOf(given, gazetteer, lists));
  const features = columns.map((own) => featuresOfSegments(own, hashBits));
  const examplesNow = () =>
    lessons.map(({ truth }, i) => examplesOf(columns[i] as Columns, features[i] as SegmentFeatures, truth));
  const examples = examplesNow();
  const guesses: Uint8Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = examples.filter((_, i) => (lessons[i] as Lesson).story % FOLDS !== fold).flat();
    const { weights, moves } = quantised(learn((round) => forgetful(seen, forget, round), rounds, hashBits, 1));
    columns.forEach((own, i) => {
      if ((lessons[i] as Lesson).story % FOLDS === fold)
        guesses[i] = firstLabels(own, features[i] as SegmentFeatures, weights, moves);
    });
  }
  const first = quantised(learnMean((round) => forgetful(examples.flat(), forget, round), rounds, hashBits, ORDERS));
  columns.forEach((own, i) => {
    addVotes(own, features[i] as SegmentFeatures, guesses[i] as Uint8Array, hashBits);
  });
  const again = examplesNow().flat();
  const second = quantised(learnMean((round) => forgetful(again, forget, round), rounds, hashBits, ORDERS));
  return {
    weights: [first.weights, second.weights],
    moves: [first.moves, second.moves],
    steps: [first.step, second.step],
  };
}

/** Features that name words themselves, by their place in featuresOf. */
const BY_HEART = new Set([1, 2, 7, 8, 10, 11, 12, 13, 38, 39].map((template) => template - 1));

/** The same examples, some words' own letters left out: what remains is the neighbourhood and what lists know. */
function forgetful(examples: readonly Example[], share: number, round: number): Example[] {
  if (share === 0) return [...examples];
  const random = randomSource(round + 1);
  return examples.map((example) => {
    const features: number[] = [];
    const starts = new Int32Array(example.count + 1);
    for (let word = 0; word < example.count; word++) {
      const from = example.starts[word] as number;
      const isForgotten = random() < share;
      for (let f = from; f < (example.starts[word + 1] as number); f++)
        if (!isForgotten || !BY_HEART.has(f - from)) features.push(example.features[f] as number);
      starts[word + 1] = features.length;
    }
    return { ...example, features: Int32Array.from(features), starts };
  });
}
