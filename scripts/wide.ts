// In: the packed files on disk. Out: their paths for the builds, and the wide world for commands and tests in Node.
import { readFileSync } from 'node:fs';
import type { WideWorld } from '../lib/core/lexicon.ts';
import { openWide, WIDE_FILES, type WideFile } from '../lib/wide.ts';
import { ensureGazetteer } from './data/gazetteer.ts';
import { at } from './tree.ts';

/** Path of each packed file; the gazetteer is built first where it is stale. */
export async function wideFiles(): Promise<Record<WideFile, string>> {
  return { gazetteer: await ensureGazetteer(), english: at('lib/data/models', WIDE_FILES.english) };
}

/** A file's bytes in a buffer of their own, so that typed arrays can stand on them. */
export function bytesOf(path: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** Bytes of each packed file. */
export async function wideBytes(): Promise<Record<WideFile, ArrayBuffer>> {
  const files = await wideFiles();
  return { gazetteer: bytesOf(files.gazetteer), english: bytesOf(files.english) };
}

/** The wide world, opened. */
export async function wideInNode(): Promise<WideWorld> {
  return openWide(await wideBytes());
}
