// In: bytes of a trained model. Out: its weights and word lists, read in place.
import type { DecodeUtf8 } from '../gazetteer/gazetteer.ts';

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

/** First four bytes of the file. */
export const MODEL_MAGIC = 0x4d545754;

export interface TaggerModel {
  readonly header: ModelHeader;
  /** For each pass one row of label weights per feature hash. */
  readonly weights: readonly [Int8Array, Int8Array];
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
  const weights = (part: number) => new Int8Array(bytes, from[part], header.lengths[part]);
  return {
    header,
    given: hashes(0),
    family: hashes(1),
    plain: hashes(2),
    moves: [moves(3), moves(4)],
    weights: [weights(5), weights(6)],
  };
}
