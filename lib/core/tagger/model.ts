// In: bytes of a trained model. Out: its weights and word lists, read in place.
import type { DecodeUtf8 } from '../gazetteer/gazetteer.ts';
import { LABEL_COUNT } from './labels.ts';

/** JSON at the head of a model file: what it is, and what it has seen. */
export interface ModelHeader {
  readonly title: string;
  readonly licence: string;
  /** Texts that the weights were learnt from. */
  readonly saw: readonly string[];
  /** Where its word lists come from. */
  readonly lists: readonly string[];
  /** Raised when features change, so that old weights are refused. */
  readonly features: number;
  readonly labels: readonly string[];
  readonly hashBits: number;
  /** Bytes of each part, in file order. */
  readonly lengths: readonly number[];
}

/** First four bytes of the file, the last of them a figure for its layout. */
export const MODEL_MAGIC = 0x32545754;

/**
 * A row for each feature hash: the weights of its labels in the first pass, then those in the second, a byte each and
 * raised by {@link RAISED} so that none is negative. Four lie in each number: scores are summed two labels at a time in
 * the halves of 32 bits, and both passes fetch a row from memory once. Summing is most of what tagging costs.
 */
export type PairedWeights = Int32Array;

/** What a stored weight is larger by than what it is worth. */
export const RAISED = 128;

/** Numbers of a row, and of one pass in it. */
export const ROW = (2 * LABEL_COUNT) / 4;
export const HALF_ROW = LABEL_COUNT / 4;

/** Lays out the weights of both passes, one row of labels per feature hash each, as the tagger sums them. */
export function pairWeights([first, second]: readonly [Int8Array, Int8Array]): PairedWeights {
  const bytes = new Uint8Array(first.length * 2);
  for (let at = 0; at < first.length; at++) {
    const to = Math.floor(at / LABEL_COUNT) * 2 * LABEL_COUNT + (at % LABEL_COUNT);
    bytes[to] = (first[at] as number) + RAISED;
    bytes[to + LABEL_COUNT] = (second[at] as number) + RAISED;
  }
  return new Int32Array(bytes.buffer);
}

export interface TaggerModel {
  readonly header: ModelHeader;
  readonly weights: PairedWeights;
  /** For each pass, from label (row) to label (column), in steps as the weights. */
  readonly moves: readonly [Int16Array, Int16Array];
  /** Hashes of given names, family names, and words that are common in lower case. */
  readonly given: ReadonlySet<number>;
  readonly family: ReadonlySet<number>;
  readonly plain: ReadonlySet<number>;
}

/** Parts begin at multiples of four bytes. */
export const padded = (length: number): number => (length + 3) & ~3;

/**
 * Opens a model file.
 *
 * @param bytes the whole file, kept and read in place
 * @param features version of the features that the code computes
 * @param decode reads UTF-8
 * @throws RangeError where it is no model, or one of other features
 */
export function openModel(bytes: ArrayBuffer, features: number, decode: DecodeUtf8): TaggerModel {
  const view = new DataView(bytes);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== MODEL_MAGIC)
    throw new RangeError('tagger model: these bytes are no model; make it again with “npm run train”');
  const headLength = view.getUint32(4, true);
  const header = JSON.parse(decode(new Uint8Array(bytes, 8, headLength))) as ModelHeader;
  if (header.features !== features)
    throw new RangeError(
      `tagger model: learnt with features ${header.features}, this code computes ${features}; run “npm run train”`,
    );
  let at = 8 + padded(headLength);
  const from = header.lengths.map((length) => {
    const start = at;
    at += padded(length);
    return start;
  });
  const hashes = (part: number) => new Set(new Uint32Array(bytes, from[part], (header.lengths[part] as number) / 4));
  const moves = (part: number) => new Int16Array(bytes, from[part], (header.lengths[part] as number) / 2);
  return {
    header,
    given: hashes(0),
    family: hashes(1),
    plain: hashes(2),
    moves: [moves(3), moves(4)],
    weights: new Int32Array(bytes, from[5], (header.lengths[5] as number) / 4),
  };
}
