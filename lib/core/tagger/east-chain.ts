// In: features of each character and trained weights. Out: the likeliest chain of labels. Korean and Chinese share it.

/** Labels of a character: outside, or first and further of a place, a person, an organisation. */
export const LABELS = ['O', 'B-place', 'I-place', 'B-person', 'I-person', 'B-organisation', 'I-organisation'] as const;
export const LABEL_COUNT = LABELS.length;
export const BEGIN_PLACE = 1;
export const INSIDE_PLACE = 2;

/** True where a label may follow another: an inner label needs its own kind before it. */
export const follows = (previous: number, next: number): boolean =>
  next === 0 || next % 2 === 1 || previous === next || previous === next - 1;

/** Sparse features of a run of characters: those of character i stand from `from[i]` to `from[i + 1]`. */
export interface Features {
  readonly hashes: Int32Array;
  readonly from: Int32Array;
  readonly count: number;
}

/** Collects features; grows as needed and is used again for every run. */
export class FeatureSink {
  hashes = new Int32Array(1 << 14);
  from = new Int32Array(1 << 9);
  count = 0;
  #at = 0;
  readonly #mask: number;

  /** @param bits the table has 2 to the power of `bits` rows */
  constructor(bits: number) {
    this.#mask = (1 << bits) - 1;
  }

  reset(): void {
    this.count = 0;
    this.#at = 0;
    this.from[0] = 0;
  }

  /** Adds a feature to the present character: a template's number and its value. */
  add(template: number, value: number): void {
    if (this.#at === this.hashes.length) {
      const grown = new Int32Array(this.hashes.length * 2);
      grown.set(this.hashes);
      this.hashes = grown;
    }
    this.hashes[this.#at++] = mix(template, value) & this.#mask;
  }

  /** Ends the present character. */
  next(): void {
    this.count++;
    if (this.count + 1 >= this.from.length) {
      const grown = new Int32Array(this.from.length * 2);
      grown.set(this.from);
      this.from = grown;
    }
    this.from[this.count] = this.#at;
  }
}

/** Mixes two numbers into 32 bits. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Trained weights: one row of {@link LABEL_COUNT} for each hash, and label to label. */
export interface ChainWeights {
  readonly bits: number;
  readonly rows: ArrayLike<number>;
  /** `steps[previous * LABEL_COUNT + next]`. */
  readonly steps: ArrayLike<number>;
  /** Added to the labels of places: trades precision for recall. */
  readonly lean: number;
}

/** The likeliest chain of labels for the features, by Viterbi. */
export function decode(features: Features, { rows, steps, lean }: ChainWeights): Uint8Array {
  const { count, hashes, from } = features;
  const L = LABEL_COUNT;
  const best = new Float64Array(L);
  const next = new Float64Array(L);
  const back = new Uint8Array(count * L);
  for (let i = 0; i < count; i++) {
    next.fill(0);
    next[BEGIN_PLACE] = lean;
    next[INSIDE_PLACE] = lean;
    const end = from[i + 1] as number;
    for (let k = from[i] as number; k < end; k++) {
      const row = (hashes[k] as number) * L;
      for (let l = 0; l < L; l++) (next[l] as number) += rows[row + l] as number;
    }
    for (let l = 0; l < L; l++) {
      if (i === 0) {
        if (l > 0 && l % 2 === 0) next[l] = -1e9;
        continue;
      }
      let top = -Infinity;
      let which = 0;
      for (let p = 0; p < L; p++) {
        if (!follows(p, l)) continue;
        const score = (best[p] as number) + (steps[p * L + l] as number);
        if (score > top) {
          top = score;
          which = p;
        }
      }
      back[i * L + l] = which;
      (next[l] as number) += top;
    }
    best.set(next);
  }
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  let label = 0;
  for (let l = 1; l < L; l++) if ((best[l] as number) > (best[label] as number)) label = l;
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * L + label] as number;
  }
  return labels;
}
