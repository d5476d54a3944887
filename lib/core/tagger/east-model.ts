// In: a file of trained weights. Out: weights that can be counted with, and what the file says of its origin.
import { type ChainWeights, LABEL_COUNT, ROW } from './east-chain.ts';

/** A file in lib/data/models: what it learnt from, under which licence it stands, and the weights. */
export interface ChainFile {
  readonly schema: 1;
  readonly language: 'ko' | 'zh';
  /** Version of the features that the weights belong to. */
  readonly features: number;
  /** Corpora that it saw, with their sizes. */
  readonly saw: readonly string[];
  readonly licence: string;
  /** Day of the training. */
  readonly trained: string;
  /** What repeats the training. */
  readonly command: string;
  readonly bits: number;
  readonly lean: number;
  /** Weights of label after label, as whole numbers. */
  readonly steps: readonly number[];
  /** One whole number is worth so much. */
  readonly unit: number;
  /** Weights of the rows, one printable character each; see {@link writeRows}. */
  readonly rows: string;
}

/** Largest weight that a character can hold, up or down. */
const REACH = 45;
const FIRST = 35;
const BACKSLASH = 92;

/** Writes rows of whole numbers from -45 to 45 as printable characters; the backslash is left out, so that JSON adds nothing. */
export function writeRows(rows: Int8Array): string {
  let text = '';
  for (let i = 0; i < rows.length; i++) {
    if (i % ROW >= LABEL_COUNT) continue;
    const code = FIRST + REACH + (rows[i] as number);
    text += String.fromCharCode(code < BACKSLASH ? code : code + 1);
  }
  return text;
}

function readRows(text: string): Int8Array {
  const count = text.length / LABEL_COUNT;
  const values = new Int8Array(count * ROW);
  for (let row = 0, at = 0; row < count; row++)
    for (let label = 0; label < LABEL_COUNT; label++) {
      const code = text.charCodeAt(at++);
      values[row * ROW + label] = (code < BACKSLASH ? code : code - 1) - FIRST - REACH;
    }
  return values;
}

/**
 * Makes a file ready.
 *
 * @param features the version of the features that the caller computes
 * @throws RangeError where the weights belong to other features
 */
export function openChain(file: ChainFile, features: number): ChainWeights {
  if (file.features !== features || file.rows.length !== (1 << file.bits) * LABEL_COUNT)
    throw new RangeError(`weights for ${file.language}: features ${file.features}, expected ${features}; train again`);
  return { bits: file.bits, rows: readRows(file.rows), steps: file.steps, lean: file.lean };
}

/** Rounds trained weights, in rows of LABEL_COUNT, to whole numbers in rows of ROW. */
export function quantise(
  rows: ArrayLike<number>,
  steps: ArrayLike<number>,
): { readonly rows: Int8Array; readonly steps: number[]; readonly unit: number } {
  let top = 0;
  for (let i = 0; i < rows.length; i++) top = Math.max(top, Math.abs(rows[i] as number));
  // The few largest weights are clipped: finer units for all others.
  const unit = Math.max(1e-6, (0.6 * top) / REACH);
  const whole = new Int8Array((rows.length / LABEL_COUNT) * ROW);
  for (let i = 0; i < rows.length; i++)
    whole[Math.floor(i / LABEL_COUNT) * ROW + (i % LABEL_COUNT)] = Math.max(
      -REACH,
      Math.min(REACH, Math.round((rows[i] as number) / unit)),
    );
  return { rows: whole, steps: Array.from(steps, (step) => Math.round(step / unit)), unit };
}
