// In: the extension's own files. Out: the wide world, read once.
import { browser } from 'wxt/browser';
import type { WideWorld } from '../core/lexicon.ts';
import { openWide, WIDE_FILES, type WideFile } from '../wide.ts';

let opened: Promise<WideWorld> | null = null;

/** Reads the packed files of the extension at the first call. A failure is not kept: the next call tries again. */
export function wideWorld(): Promise<WideWorld> {
  opened ??= read();
  opened.catch(() => (opened = null));
  return opened;
}

async function read(): Promise<WideWorld> {
  const names = Object.keys(WIDE_FILES) as WideFile[];
  const bytes = await Promise.all(names.map((name) => fetchOwn(WIDE_FILES[name])));
  return openWide(Object.fromEntries(names.map((name, i) => [name, bytes[i]])) as Record<WideFile, ArrayBuffer>);
}

async function fetchOwn(file: string): Promise<ArrayBuffer> {
  // The extension's own folder: nothing goes over the network.
  const answer = await fetch(`${browser.runtime.getURL('')}${file}`);
  if (!answer.ok) throw new Error(`${file} is missing from the extension: install it again`);
  return answer.arrayBuffer();
}
