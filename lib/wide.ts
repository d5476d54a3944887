// In: the bytes of the packed files. Out: the wide world that the lexicon is compiled with.
import { Gazetteer } from './core/gazetteer/gazetteer.ts';
import type { WideWorld } from './core/lexicon.ts';
import { FEATURES_VERSION } from './core/tagger/english-features.ts';
import { openModel } from './core/tagger/model.ts';

const decoder = new TextDecoder();

/** Reads UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The packed files, by their names in the extension's folder. */
export const WIDE_FILES = { gazetteer: 'gazetteer.bin', english: 'english.bin' } as const;
export type WideFile = keyof typeof WIDE_FILES;

/**
 * Opens the packed files.
 *
 * @throws RangeError naming the file that is broken or of another version, and how to make it again
 */
export function openWide(bytes: Readonly<Record<WideFile, ArrayBuffer>>): WideWorld {
  return {
    gazetteer: new Gazetteer(bytes.gazetteer, decodeUtf8),
    english: openModel(bytes.english, FEATURES_VERSION, decodeUtf8),
  };
}
