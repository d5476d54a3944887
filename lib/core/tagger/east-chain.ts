// In: features of each character and trained weights. Out: the likeliest chain of labels. Korean and Chinese share it.

/** Labels of a character: outside, or first and further of a place, a person, an organisation. */
export const LABELS = ['O', 'B-place', 'I-place', 'B-person', 'I-person', 'B-organisation', 'I-organisation'] as const;
export const LABEL_COUNT = LABELS.length;
export const BEGIN_PLACE = 1;
export const INSIDE_PLACE = 2;

/** True where a label may follow another: an inner label needs its own kind before it. */
export const follows = (previous: number, next: number): boolean =>
  next === 0 || next % 2 === 1 || previous === next || previous === next - 1;

/** A feature is told from others by so many bits of its hash. */
const KEY_BITS = 24;
export const KEY_MASK = (1 << KEY_BITS) - 1;

/** Sparse features of a run of characters: those of character i stand from `from[i]` to `from[i + 1]`. */
export interface Features {
  readonly hashes: Int32Array;
  readonly from: Int32Array;
  readonly count: number;
}

/** What takes in the features of a run of characters. */
export interface FeatureTaker {
  /** Adds a feature to the present character: a template's number and its value. */
  add(template: number, value: number): void;
  /** Ends the present character. */
  next(): void;
}

/** Collects features, for training; grows as needed and is used again for every run. */
export class FeatureSink implements FeatureTaker {
  hashes = new Int32Array(1 << 14);
  from = new Int32Array(1 << 9);
  count = 0;
  #at = 0;

  reset(): void {
    this.count = 0;
    this.#at = 0;
    this.from[0] = 0;
  }

  add(template: number, value: number): void {
    if (this.#at === this.hashes.length) {
      const grown = new Int32Array(this.hashes.length * 2);
      grown.set(this.hashes);
      this.hashes = grown;
    }
    this.hashes[this.#at++] = mix(template, value) & KEY_MASK;
  }

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

/** Numbers from the scores of one character to those of the next. */
export const ROW = 8;

/** Trained weights, as whole numbers: one row for each feature that has learnt something. */
export interface ChainWeights extends RowTable {
  /** Label to label: `steps[previous * LABEL_COUNT + next]`. */
  readonly steps: readonly number[];
  /** Added to the labels of places: trades precision for recall. */
  readonly lean: number;
}

/** Rows by rising key. What is looked through for a feature is small enough to stay near the processor. */
export interface RowTable {
  /** Where the keys begin that share all but their last eight bits; one more at the end. */
  readonly starts: Int32Array;
  /** The last eight bits of each key. */
  readonly ends: Uint8Array;
  /** {@link ROW} numbers for each key, of which {@link LABEL_COUNT} count. */
  readonly rows: Int8Array;
}

const END_BITS = 8;
const END_MASK = (1 << END_BITS) - 1;

/**
 * Lays rows out as a table.
 *
 * @param keys of the features, rising
 * @param values LABEL_COUNT numbers for each key
 */
export function tableOf(keys: ArrayLike<number>, values: ArrayLike<number>): RowTable {
  const starts = new Int32Array((1 << (KEY_BITS - END_BITS)) + 1);
  const ends = new Uint8Array(keys.length);
  const rows = new Int8Array(keys.length * ROW);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    (starts[(key >>> END_BITS) + 1] as number)++;
    ends[i] = key & END_MASK;
    for (let l = 0; l < LABEL_COUNT; l++) rows[i * ROW + l] = values[i * LABEL_COUNT + l] as number;
  }
  for (let b = 1; b < starts.length; b++) (starts[b] as number) += starts[b - 1] as number;
  return { starts, ends, rows };
}

/** Adds up the weights of features at once, in place of keeping them. */
export class ScoreSink implements FeatureTaker {
  /** Scores of the labels of each character, {@link ROW} numbers apart. */
  scores = new Int32Array(ROW << 9);
  count = 0;
  #held = 0;
  readonly #table: RowTable;
  /** Where the rows of the present character begin. */
  readonly #here = new Int32Array(256);

  constructor(table: RowTable) {
    this.#table = table;
  }

  reset(): void {
    this.count = 0;
    this.#held = 0;
  }

  add(template: number, value: number): void {
    this.addKey(mix(template, value) & KEY_MASK);
  }

  /** Adds a feature by its key, as a {@link FeatureSink} keeps it. */
  addKey(key: number): void {
    const { starts, ends } = this.#table;
    const first = key >>> END_BITS;
    const end = key & END_MASK;
    const stop = starts[first + 1] as number;
    for (let i = starts[first] as number; i < stop; i++)
      if (ends[i] === end) {
        this.#here[this.#held++] = i * ROW;
        return;
      }
  }

  next(): void {
    const { rows } = this.#table;
    const here = this.#here;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    for (let k = 0; k < this.#held; k++) {
      const row = here[k] as number;
      a += rows[row] as number;
      b += rows[row + 1] as number;
      c += rows[row + 2] as number;
      d += rows[row + 3] as number;
      e += rows[row + 4] as number;
      f += rows[row + 5] as number;
      g += rows[row + 6] as number;
    }
    if ((this.count + 1) * ROW > this.scores.length) {
      const grown = new Int32Array(this.scores.length * 2);
      grown.set(this.scores);
      this.scores = grown;
    }
    this.scores.set([a, b, c, d, e, f, g], this.count * ROW);
    this.count++;
    this.#held = 0;
  }
}

/** For each label the labels that may stand before it. */
const BEFORE = LABELS.map((_, next) =>
  LABELS.flatMap((_label, previous) => (follows(previous, next) ? [previous] : [])),
);

/** The likeliest chain of labels for the scores, by Viterbi. */
export function decode(
  { scores, count }: { readonly scores: Int32Array; readonly count: number },
  { steps, lean }: ChainWeights,
): Uint8Array {
  const L = LABEL_COUNT;
  const best = new Float64Array(L);
  const next = new Float64Array(L);
  const back = new Uint8Array(count * L);
  for (let i = 0; i < count; i++) {
    for (let l = 0; l < L; l++) {
      const own = (scores[i * ROW + l] as number) + (l === BEGIN_PLACE || l === INSIDE_PLACE ? lean : 0);
      if (i === 0) {
        next[l] = l > 0 && l % 2 === 0 ? -1e9 : own;
        continue;
      }
      let top = -Infinity;
      let which = 0;
      for (const p of BEFORE[l] as readonly number[]) {
        const score = (best[p] as number) + (steps[p * L + l] as number);
        if (score > top) {
          top = score;
          which = p;
        }
      }
      back[i * L + l] = which;
      next[l] = own + top;
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
