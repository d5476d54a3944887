// In: the packed files on disk. Out: their paths for the builds, and what is opened from them for commands and tests in Node.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EastReader } from '../lib/core/east.ts';
import type { WideWorld } from '../lib/core/lexicon.ts';
import {
  type BytesOf,
  EAST_FILES,
  type EastFile,
  openEastFiles,
  openWide,
  WIDE_FILES,
  type WideFile,
} from '../lib/wide.ts';
import { ABOUT_FILE, ensureGazetteer } from './data/gazetteer.ts';
import { at } from './tree.ts';

export type PackedFile = WideFile | EastFile;

/** Name of each packed file in the extension's folder. */
export const PACKED_FILES: Readonly<Record<PackedFile, string>> = { ...WIDE_FILES, ...EAST_FILES };

/** Path of each packed file; the gazetteer is built first where it is stale. */
export async function packedFiles(): Promise<Record<PackedFile, string>> {
  return {
    gazetteer: await ensureGazetteer(),
    english: at('lib/data/models', WIDE_FILES.english),
    names: at('lib/data/east/names.json'),
    words: at('lib/data/east', EAST_FILES.words),
    koreanWords: at('lib/data/east', EAST_FILES.koreanWords),
    korean: at('lib/data/models', EAST_FILES.korean),
  };
}

/** Path of the few lines that say what the gazetteer is. */
export async function aboutGazetteer(): Promise<string> {
  return join(dirname(await ensureGazetteer()), ABOUT_FILE);
}

/** A file's bytes in a buffer of their own, so that typed arrays can stand on them. */
export function bytesOf(path: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** Bytes of each packed file. */
export async function packedBytes(): Promise<BytesOf<PackedFile>> {
  const files = Object.entries(await packedFiles()).map(([name, path]) => [name, bytesOf(path)]);
  return Object.fromEntries(files) as Record<PackedFile, ArrayBuffer>;
}

/** All packed files, opened. */
export async function packedInNode(): Promise<{ readonly wide: WideWorld; readonly east: EastReader }> {
  const bytes = await packedBytes();
  return { wide: openWide(bytes), east: openEastFiles(bytes) };
}
