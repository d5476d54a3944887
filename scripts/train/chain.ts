// In: sentences with gold labels and their features. Out: weights of a linear-chain conditional random field.
import { type Features, follows, LABEL_COUNT } from '../../lib/core/tagger/east-chain.ts';

/** A sentence as the trainer takes it. */
export interface Sample {
  readonly features: Features;
  readonly labels: Uint8Array;
}

export interface TrainOptions {
  /** How many features there are. */
  readonly features: number;
  readonly rounds: number;
  readonly rate: number;
  /** Weight of the squared penalty, applied to each row when it is touched. */
  readonly decay: number;
  readonly seed: number;
}

export interface Weights {
  readonly rows: Float32Array;
  readonly steps: Float32Array;
}

const L = LABEL_COUNT;

/** Numbers from 0 to 1 that are the same in every run. */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Trains by stochastic gradient with a step of its own for each weight (AdaGrad). */
export function trainChain(samples: readonly Sample[], options: TrainOptions): Weights {
  const { rounds, rate, decay } = options;
  const size = options.features * L;
  const rows = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-2);
  const steps = new Float32Array(L * L);
  const stepSquares = new Float32Array(L * L).fill(1e-2);
  // The mean of the later rounds generalises better than the last.
  const mean = new Float32Array(size);
  const meanSteps = new Float32Array(L * L);
  let taken = 0;
  const random = dice(options.seed);
  const order = samples.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) descend(samples[index] as Sample);
    if (round < rounds / 2) continue;
    taken++;
    for (let i = 0; i < size; i++) (mean[i] as number) += ((rows[i] as number) - (mean[i] as number)) / taken;
    for (let i = 0; i < L * L; i++)
      (meanSteps[i] as number) += ((steps[i] as number) - (meanSteps[i] as number)) / taken;
  }
  return { rows: mean, steps: meanSteps };

  function descend({ features, labels }: Sample): void {
    const { count, hashes, from } = features;
    const unary = new Float64Array(count * L);
    for (let i = 0; i < count; i++)
      for (let k = from[i] as number; k < (from[i + 1] as number); k++) {
        const row = (hashes[k] as number) * L;
        for (let l = 0; l < L; l++) (unary[i * L + l] as number) += rows[row + l] as number;
      }
    const { marginal, pairs } = expectations(unary, count);
    for (let i = 0; i < count; i++) {
      const gold = labels[i] as number;
      for (let k = from[i] as number; k < (from[i + 1] as number); k++) {
        const row = (hashes[k] as number) * L;
        for (let l = 0; l < L; l++) {
          const gradient = (marginal[i * L + l] as number) - (l === gold ? 1 : 0) + decay * (rows[row + l] as number);
          if (gradient > -1e-4 && gradient < 1e-4) continue;
          (squares[row + l] as number) += gradient * gradient;
          (rows[row + l] as number) -= (rate * gradient) / Math.sqrt(squares[row + l] as number);
        }
      }
    }
    for (let i = 1; i < count; i++) (pairs[(labels[i - 1] as number) * L + (labels[i] as number)] as number) -= 1;
    for (let s = 0; s < L * L; s++) {
      const gradient = pairs[s] as number;
      (stepSquares[s] as number) += gradient * gradient;
      (steps[s] as number) -= (rate * gradient) / Math.sqrt(stepSquares[s] as number);
    }
  }

  /** How likely each label and each pair of labels is under the present weights, by forward and backward sums. */
  function expectations(unary: Float64Array, count: number): { marginal: Float64Array; pairs: Float64Array } {
    const forward = new Float64Array(count * L);
    const backward = new Float64Array(count * L);
    const scale = new Float64Array(count);
    const link = new Float64Array(L * L);
    for (let p = 0; p < L; p++)
      for (let l = 0; l < L; l++) link[p * L + l] = follows(p, l) ? Math.exp(steps[p * L + l] as number) : 0;
    for (let i = 0; i < count; i++) {
      let top = -Infinity;
      for (let l = 0; l < L; l++) top = Math.max(top, unary[i * L + l] as number);
      let sum = 0;
      for (let l = 0; l < L; l++) {
        const local = Math.exp((unary[i * L + l] as number) - top);
        unary[i * L + l] = local;
        let reach = i === 0 ? (l > 0 && l % 2 === 0 ? 0 : 1) : 0;
        if (i > 0)
          for (let p = 0; p < L; p++) reach += (forward[(i - 1) * L + p] as number) * (link[p * L + l] as number);
        forward[i * L + l] = reach * local;
        sum += reach * local;
      }
      scale[i] = sum;
      for (let l = 0; l < L; l++) (forward[i * L + l] as number) /= sum;
    }
    const pairs = new Float64Array(L * L);
    const marginal = new Float64Array(count * L);
    for (let l = 0; l < L; l++) backward[(count - 1) * L + l] = 1;
    for (let i = count - 1; i > 0; i--)
      for (let p = 0; p < L; p++) {
        let sum = 0;
        for (let l = 0; l < L; l++) {
          const onward =
            ((link[p * L + l] as number) * (unary[i * L + l] as number) * (backward[i * L + l] as number)) /
            (scale[i] as number);
          sum += onward;
          (pairs[p * L + l] as number) += (forward[(i - 1) * L + p] as number) * onward;
        }
        backward[(i - 1) * L + p] = sum;
      }
    for (let k = 0; k < count * L; k++) marginal[k] = (forward[k] as number) * (backward[k] as number);
    return { marginal, pairs };
  }
}
