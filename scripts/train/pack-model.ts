// In: trained weights and word lists. Out: the bytes of a model file, as lib/core/tagger/model.ts opens it.
import { MODEL_MAGIC, type ModelHeader, padded, pairWeights, type TaggerModel } from '../../lib/core/tagger/model.ts';

/** Trained weights: for each pass one row of labels per feature hash. */
type Trained = Omit<TaggerModel, 'header' | 'weights'> & { readonly weights: readonly [Int8Array, Int8Array] };

/** Writes a model file. */
export function packModel(
  header: Omit<ModelHeader, 'lengths'>,
  { given, family, plain, moves, weights }: Trained,
): Uint8Array {
  const hashes = (set: ReadonlySet<number>) => Uint32Array.from(set).sort();
  const parts = [hashes(given), hashes(family), hashes(plain), ...moves, pairWeights(weights)];
  const lengths = parts.map((part) => part.byteLength);
  const head = new TextEncoder().encode(JSON.stringify({ ...header, lengths }));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.byteLength), 8 + padded(head.length)));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MODEL_MAGIC, true);
  view.setUint32(4, head.length, true);
  bytes.set(head, 8);
  let at = 8 + padded(head.length);
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  return bytes;
}
