// In: a file of trained weights. Out: weights that can be counted with, and what the file says of its origin.
import { type ChainWeights, LABEL_COUNT, tableOf } from './east-chain.ts';

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
  readonly lean: number;
  /** Weights of label after label, as whole numbers. */
  readonly steps: readonly number[];
  /** One whole number is worth so much. */
  readonly unit: number;
  /** Keys of the rows in rising order, as the gaps between them; see {@link writeKeys}. */
  readonly keys: string;
  /** Weights of the rows, one printable character each; see {@link writeRows}. */
  readonly rows: string;
}

/** Largest weight that a character can hold, up or down. */
const REACH = 44;
const FIRST = 35;
const BACKSLASH = 92;

/** A number below 90 as a printable character; the backslash is left out, so that JSON adds nothing. */
function printed(digit: number): string {
  const code = FIRST + digit;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

const digitOf = (code: number): number => (code < BACKSLASH ? code : code - 1) - FIRST;

/** Writes rows of whole numbers from -44 to 44. */
export function writeRows(rows: ArrayLike<number>): string {
  let text = '';
  for (let i = 0; i < rows.length; i++) text += printed(REACH + (rows[i] as number));
  return text;
}

function readRows(text: string): Int8Array {
  const values = new Int8Array(text.length);
  for (let at = 0; at < text.length; at++) values[at] = digitOf(text.charCodeAt(at)) - REACH;
  return values;
}

/** Digits of a gap; the last one stands in the lower half of the characters, those before it in the upper. */
const BASE = 45;

/** Writes rising numbers as the gaps between them. */
export function writeKeys(keys: ArrayLike<number>): string {
  let text = '';
  for (let i = 0; i < keys.length; i++) {
    let gap = (keys[i] as number) - (i === 0 ? 0 : (keys[i - 1] as number));
    let digits = printed(gap % BASE);
    for (gap = Math.floor(gap / BASE); gap > 0; gap = Math.floor(gap / BASE))
      digits = printed(BASE + (gap % BASE)) + digits;
    text += digits;
  }
  return text;
}

function readKeys(text: string, count: number): Int32Array {
  const keys = new Int32Array(count);
  let key = 0;
  let gap = 0;
  let i = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = digitOf(text.charCodeAt(at));
    gap = gap * BASE + (digit % BASE);
    if (digit >= BASE) continue;
    key += gap;
    gap = 0;
    keys[i++] = key;
  }
  return keys;
}

/**
 * Makes a file ready.
 *
 * @param features the version of the features that the caller computes
 * @throws RangeError where the weights belong to other features
 */
export function openChain(file: ChainFile, features: number): ChainWeights {
  if (file.features !== features || file.rows.length % LABEL_COUNT !== 0)
    throw new RangeError(`weights for ${file.language}: features ${file.features}, expected ${features}; train again`);
  const values = readRows(file.rows);
  const table = tableOf(readKeys(file.keys, values.length / LABEL_COUNT), values);
  return { ...table, steps: file.steps, lean: file.lean };
}

/** Rounds trained weights to whole numbers that a character can hold. */
export function quantise(
  rows: ArrayLike<number>,
  steps: ArrayLike<number>,
): { readonly rows: Int8Array; readonly steps: number[]; readonly unit: number } {
  let top = 0;
  for (let i = 0; i < rows.length; i++) top = Math.max(top, Math.abs(rows[i] as number));
  // The few largest weights are clipped: finer units for all others.
  const unit = Math.max(1e-6, (0.6 * top) / REACH);
  const whole = Int8Array.from({ length: rows.length }, (_, i) =>
    Math.max(-REACH, Math.min(REACH, Math.round((rows[i] as number) / unit))),
  );
  return { rows: whole, steps: Array.from(steps, (step) => Math.round(step / unit)), unit };
}
