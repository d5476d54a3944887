// In: texts with what may be said of their words. Out: weights, by an averaged structured perceptron.
import { bestLabels } from '../../lib/core/tagger/decode.ts';
import { LABEL_COUNT } from '../../lib/core/tagger/labels.ts';

/** A run of words with its features and its truth. */
export interface Example {
  readonly count: number;
  /** Hashed features of all words, cut to the model's width. */
  readonly features: Int32Array;
  /** Where each word's features begin; one more at the end. */
  readonly starts: Int32Array;
  /** For each word 1 where punctuation stands before it. */
  readonly parted: Uint8Array;
  /** Bit set of labels that would be right for each word; one bit where the truth is known in full. */
  readonly truth: readonly number[];
}

export interface Learnt {
  readonly weights: Float32Array;
  readonly moves: Float32Array;
}

/** A repeatable random source (mulberry32). */
export function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Learns weights. Where the truth allows several labels, the best allowed row under the present weights is the target.
 *
 * @param batches called once a round, so that a round may bring texts with other names
 */
export function learn(
  batches: (round: number) => readonly Example[],
  rounds: number,
  hashBits: number,
  seed: number,
): Learnt {
  const L = LABEL_COUNT;
  const size = (1 << hashBits) * L;
  const weights = new Float32Array(size);
  const sums = new Float64Array(size);
  const moves = new Float32Array(2 * L * L);
  const moveSums = new Float64Array(2 * L * L);
  const random = randomSource(seed);
  let time = 1;
  for (let round = 0; round < rounds; round++) {
    const examples = [...batches(round)];
    for (let i = examples.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1));
      [examples[i], examples[k]] = [examples[k] as Example, examples[i] as Example];
    }
    let wrong = 0;
    let words = 0;
    for (const example of examples) {
      const { count, truth } = example;
      const scores = scoreOf(example, weights);
      const { parted } = example;
      const isRight = (word: number, label: number) => (((truth[word] as number) >> label) & 1) === 1;
      const guess = new Uint8Array(count);
      bestLabels(scores, 0, 0, count, moves, parted, guess);
      words += count;
      let isFine = true;
      for (let word = 0; word < count; word++) if (!isRight(word, guess[word] as number)) isFine = false;
      time++;
      if (isFine) continue;
      const target = new Uint8Array(count);
      bestLabels(scores, 0, 0, count, moves, parted, target, truth);
      for (let word = 0; word < count; word++) {
        const wanted = target[word] as number;
        const got = guess[word] as number;
        if (!isRight(word, got)) wrong++;
        if (wanted !== got)
          for (let f = example.starts[word] as number; f < (example.starts[word + 1] as number); f++) {
            const base = (example.features[f] as number) * L;
            weights[base + wanted] = (weights[base + wanted] as number) + 1;
            sums[base + wanted] = (sums[base + wanted] as number) + time;
            weights[base + got] = (weights[base + got] as number) - 1;
            sums[base + got] = (sums[base + got] as number) - time;
          }
        if (word === 0) continue;
        const row = parted[word] === 1 ? L * L : 0;
        const right = row + (target[word - 1] as number) * L + wanted;
        const bad = row + (guess[word - 1] as number) * L + got;
        if (right === bad) continue;
        moves[right] = (moves[right] as number) + 1;
        moveSums[right] = (moveSums[right] as number) + time;
        moves[bad] = (moves[bad] as number) - 1;
        moveSums[bad] = (moveSums[bad] as number) - time;
      }
    }
    console.error(`round ${round + 1}: ${wrong} of ${words} words wrong`);
  }
  for (let i = 0; i < size; i++) weights[i] = (weights[i] as number) - (sums[i] as number) / time;
  for (let i = 0; i < moves.length; i++) moves[i] = (moves[i] as number) - (moveSums[i] as number) / time;
  return { weights, moves };
}

function scoreOf(example: Example, weights: Float32Array): Float64Array {
  const L = LABEL_COUNT;
  const scores = new Float64Array(example.count * L);
  for (let word = 0; word < example.count; word++)
    for (let f = example.starts[word] as number; f < (example.starts[word + 1] as number); f++) {
      const base = (example.features[f] as number) * L;
      for (let label = 0; label < L; label++)
        scores[word * L + label] = (scores[word * L + label] as number) + (weights[base + label] as number);
    }
  return scores;
}

/**
 * Learns several times, the texts in another order each time, and takes the mean: what is left of one order's chance
 * grows smaller.
 */
export function learnMean(
  batches: (round: number) => readonly Example[],
  rounds: number,
  hashBits: number,
  times: number,
): Learnt {
  const sum = learn(batches, rounds, hashBits, 1);
  for (let seed = 2; seed <= times; seed++) {
    const { weights, moves } = learn(batches, rounds, hashBits, seed);
    for (let i = 0; i < weights.length; i++) sum.weights[i] = (sum.weights[i] as number) + (weights[i] as number);
    for (let i = 0; i < moves.length; i++) sum.moves[i] = (sum.moves[i] as number) + (moves[i] as number);
  }
  return sum;
}

/** Weights as whole steps that fit a byte; the largest few are cut off, so that the rest keeps its finer differences. */
export function quantised({ weights, moves }: Learnt): { weights: Int8Array; moves: Int16Array; step: number } {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const top = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const step = top / 127;
  const cut = (value: number) => Math.max(-127, Math.min(127, Math.round(value / step)));
  return {
    weights: Int8Array.from(weights, cut),
    moves: Int16Array.from(moves, (move) => Math.round(move / step)),
    step,
  };
}
