// In: files by name. Out: one zip of them, the same bytes each time.
import { strToU8, zipSync } from 'fflate';
import type { ExportContent, ExportStamp } from './exporter.ts';

/** Names with `/` between folders. Names are of our own making, never a page's words, so no file can land outside. */
export type Files = Readonly<Record<string, ExportContent>>;

/**
 * Packs files in their order.
 *
 * A zip keeps local time; the clock of no place is read, so every file bears the day of the stamp.
 */
export function zipOf(files: Files, stamp: ExportStamp): Uint8Array<ArrayBuffer> {
  const [year = 1980, month = 1, day = 1] = stamp.now.slice(0, 10).split('-').map(Number);
  const mtime = new Date(year, month - 1, day);
  const entries = Object.entries(files).map(([name, content]) => [name, bytesOf(content)] as const);
  return zipSync(Object.fromEntries(entries), { mtime, level: 6 }) as Uint8Array<ArrayBuffer>;
}

/** UTF-8; half a surrogate pair becomes U+FFFD, as in every encoder. */
export function bytesOf(content: ExportContent): Uint8Array<ArrayBuffer> {
  return typeof content === 'string'
    ? (strToU8(content.replace(/\p{Cs}/gu, '\ufffd')) as Uint8Array<ArrayBuffer>)
    : content;
}
