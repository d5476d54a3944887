// In: the bytes of the packed files. Out: the wide world that the lexicon is compiled with, and the reader of Korean and Chinese.
import { type EastReader, openEast } from './core/east.ts';
import type { EastNamesFile } from './core/east-names.ts';
import { Gazetteer } from './core/gazetteer/gazetteer.ts';
import type { WideWorld } from './core/lexicon.ts';
import type { ChineseWordsFile } from './core/tagger/chinese-words.ts';
import type { ChainFile } from './core/tagger/east-model.ts';
import { FEATURES_VERSION } from './core/tagger/english-features.ts';
import type { KoreanWordsFile } from './core/tagger/korean-words.ts';
import { openModel } from './core/tagger/model.ts';

/** What `gazetteer.json` beside the packed file says of it. */
export interface GazetteerAbout {
  readonly licence: string;
  /** Day of the newest row, ISO. */
  readonly asOf: string;
  readonly records: number;
}

const decoder = new TextDecoder();

/** Reads UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The packed files that any text needs, by their names in the extension's folder. */
export const WIDE_FILES = { gazetteer: 'gazetteer.bin', english: 'english.bin' } as const;
export type WideFile = keyof typeof WIDE_FILES;

/** Those that text in Korean or Chinese needs besides. */
export const EAST_FILES = {
  names: 'east-names.json',
  words: 'words-zh.json',
  koreanWords: 'words-ko.json',
  korean: 'korean-klue.json',
} as const;
export type EastFile = keyof typeof EAST_FILES;

/** A name for each file, and its bytes. */
export type BytesOf<File extends string> = Readonly<Record<File, ArrayBuffer>>;

/**
 * Opens the packed files.
 *
 * @throws RangeError naming the file that is broken or of another version, and how to make it again
 */
export function openWide(bytes: BytesOf<WideFile>): WideWorld {
  return {
    gazetteer: new Gazetteer(bytes.gazetteer, decodeUtf8),
    english: openModel(bytes.english, FEATURES_VERSION, decodeUtf8),
  };
}

/**
 * Opens the files for Korean and Chinese.
 *
 * @throws SyntaxError where a file is cut short
 * @throws RangeError where the weights belong to other features, with how to make them again
 */
export function openEastFiles({ names, words, koreanWords, korean }: BytesOf<EastFile>): EastReader {
  const read = (bytes: ArrayBuffer): unknown => JSON.parse(decodeUtf8(new Uint8Array(bytes)));
  return openEast(
    read(names) as EastNamesFile,
    read(words) as ChineseWordsFile,
    read(koreanWords) as KoreanWordsFile,
    read(korean) as ChainFile,
  );
}
