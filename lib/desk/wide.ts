// In: the extension's own files. Out: the wide world and the reader of Korean and Chinese, each read once.
import { browser } from 'wxt/browser';
import type { EastReader } from '../core/east.ts';
import type { WideWorld } from '../core/lexicon.ts';
import { type BytesOf, EAST_FILES, openEastFiles, openWide, WIDE_FILES } from '../wide.ts';

/** Reads the packed files of the extension at the first call. */
export const wideWorld: () => Promise<WideWorld> = once(async () => openWide(await fetchAll(WIDE_FILES)));

/** Reads what Korean and Chinese need at the first call: most readers never open these files. */
export const eastReader: () => Promise<EastReader> = once(async () => openEastFiles(await fetchAll(EAST_FILES)));

/** Keeps what was read. A failure is not kept: the next call tries again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () => {
    opened ??= read();
    opened.catch(() => (opened = null));
    return opened;
  };
}

async function fetchAll<Key extends string>(files: Readonly<Record<Key, string>>): Promise<BytesOf<Key>> {
  const names = Object.keys(files) as Key[];
  const bytes = await Promise.all(names.map((name) => fetchOwn(files[name])));
  return Object.fromEntries(names.map((name, i) => [name, bytes[i]])) as Record<Key, ArrayBuffer>;
}

async function fetchOwn(file: string): Promise<ArrayBuffer> {
  // The extension's own folder: nothing goes over the network.
  const answer = await fetch(`${browser.runtime.getURL('')}${file}`);
  if (!answer.ok) throw new Error(`${file} is missing from the extension: install it again`);
  return answer.arrayBuffer();
}
