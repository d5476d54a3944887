// In: a file that the reader chose. Out: what it is and what it holds: a backup, an evidence bundle, or JSON Lines.
import jsonl from '../export/jsonl.ts';
import { Archive } from './archive.ts';
import { isBackup, lineOf, manifestOf, rowsOf, settingsOf } from './read.ts';
import { Refusal } from './refusal.ts';
import type { Batch } from './write.ts';

/** What a file holds. Rows are read one batch after the other, and checked by whoever takes them. */
export interface Incoming {
  readonly kind: 'backup' | 'bundle' | 'jsonl';
  /** The schema that the rows are in. */
  readonly schema: number;
  /** Instant at which the file was written, as it says itself; null where it doesn't. */
  readonly written: string | null;
  /** Only a backup has them. */
  readonly settings: Readonly<Record<string, unknown>>;
  batches(): Iterable<Batch>;
}

/**
 * Finds out what a file is. A zip is told by its first bytes, everything else is read as JSON Lines.
 *
 * @param schema the schema that this code writes; bundles and JSON Lines are in that of their own format
 * @throws Refusal for what is none of the three, is beyond the caps, or was written by a newer version
 */
export function openFile(bytes: Uint8Array, schema: number): Incoming {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return linesIn(bytes, schema);
  const archive = new Archive(bytes);
  if (isBackup(archive)) {
    const manifest = manifestOf(archive, schema);
    return {
      kind: 'backup',
      schema: manifest.schema,
      written: manifest.written,
      settings: settingsOf(archive),
      batches: () => rowsOf(archive, manifest),
    };
  }
  if (!archive.has('bundle.json')) throw new Refusal('not-ours', 'zip');
  return { kind: 'bundle', schema, written: null, settings: {}, batches: () => bundled(archive) };
}

function linesIn(bytes: Uint8Array, schema: number): Incoming {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('not-ours', 'file');
  }
  if (!text.startsWith('{')) throw new Refusal('not-ours', 'file');
  const rows = recordsIn(text, 'file');
  return { kind: 'jsonl', schema, written: null, settings: {}, batches: () => [{ table: 'records', rows }] };
}

/** The records as their JSON Lines have them, and the texts under the names of their hashes. */
function* bundled(archive: Archive): Generator<Batch> {
  const name = 'formats/tidewaiter.jsonl';
  yield { table: 'records', rows: recordsIn(archive.text(name), name) };
  if (!archive.has('pages.jsonl')) return;
  const lines = archive.text('pages.jsonl').split('\n').slice(0, -1);
  const pages = new Map<string, object>();
  lines.forEach((line, index) => {
    const place = `pages.jsonl, line ${index + 1}`;
    const page = lineOf(line, place);
    if (typeof page !== 'object' || page === null || !('textHash' in page)) throw new Refusal('bad-line', place);
    pages.set(`texts/${String(page.textHash)}.txt`, page);
  });
  for (const [file, text] of archive.texts([...pages.keys()])) {
    // A text that UTF-8 can't carry stands in its line itself.
    yield { table: 'pages', rows: [{ text, ...pages.get(file) }] };
  }
}

function recordsIn(text: string, place: string): readonly object[] {
  try {
    return jsonl.read?.(text) ?? [];
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (words.startsWith('Line 1, format')) throw new Refusal('newer', place, words);
    throw new Refusal(words.startsWith('Line 1, tidewaiter') ? 'not-ours' : 'bad-line', place, words);
  }
}
