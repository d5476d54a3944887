// In: a backup's archive. Out: its manifest, settings and rows, each line checked. Nothing is written anywhere here.
import { z } from 'zod';
import { parseLine } from '../export/json-line.ts';
import type { Archive } from './archive.ts';
import { Refusal } from './refusal.ts';
import { BACKUP_FORMAT, type Batch, type Manifest } from './write.ts';

const count = z.int().nonnegative();
const manifestShape = z.strictObject({
  tidewaiter: z.literal('backup'),
  format: z.int().positive(),
  schema: z.int().positive(),
  engine: z.string().max(200),
  written: z.iso.datetime({ precision: 3 }),
  tables: z.record(z.string().regex(/^\w{1,40}$/), count),
  settings: count,
});

/** True for an archive that says it is a backup, whether it is whole or not. */
export function isBackup(archive: Archive): boolean {
  return archive.has('manifest.json');
}

/**
 * Reads what the backup says about itself.
 *
 * @param schema the schema that this code writes
 * @throws Refusal where a newer version wrote it or the manifest is not as it must be
 */
export function manifestOf(archive: Archive, schema: number): Manifest {
  const place = 'manifest.json';
  const raw = lineOf(archive.text(place).replaceAll('\n', ' '), place);
  const result = manifestShape.safeParse(raw);
  if (!result.success) throw new Refusal('not-ours', place, fieldOf(result.error));
  const manifest = result.data;
  if (manifest.format > BACKUP_FORMAT || manifest.schema > schema) throw new Refusal('newer', place, manifest.engine);
  return manifest;
}

/** Settings by name, unchecked: whoever takes them in knows their shapes. @throws Refusal for what is no object */
export function settingsOf(archive: Archive): Record<string, unknown> {
  const place = 'settings.json';
  const raw = lineOf(archive.text(place), place);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Refusal('bad-line', place);
  return { ...raw };
}

/**
 * All rows, file by file.
 *
 * @throws Refusal at the first file that is missing, unknown or not as summed, the first line that is no row, and where
 *   there are not as many rows as the manifest says
 */
export function* rowsOf(archive: Archive, manifest: Manifest): Generator<Batch> {
  const files = archive.names.filter((name) => name.startsWith('tables/')).sort();
  const counts = new Map<string, number>();
  const tableOf = (name: string) => /^tables\/(\w+)-\d{4,}\.jsonl$/.exec(name)?.[1];
  for (const name of files) {
    const table = tableOf(name);
    if (table === undefined || !Object.hasOwn(manifest.tables, table)) throw new Refusal('unknown-file', name);
  }
  for (const [name, text] of archive.texts(files)) {
    const table = tableOf(name) ?? '';
    const lines = text.split('\n');
    if (lines.pop() !== '') throw new Refusal('damaged', name, 'the last line is cut');
    const rows = lines.map((line, index) => rowIn(line, `${name}, line ${index + 1}`));
    counts.set(table, (counts.get(table) ?? 0) + rows.length);
    yield { table, rows };
  }
  for (const [table, expected] of Object.entries(manifest.tables)) {
    const found = counts.get(table) ?? 0;
    if (found !== expected) throw new Refusal('wrong-count', `tables/${table}`, `${found} / ${expected}`);
  }
}

/** A line as a value. @throws Refusal naming the place */
export function lineOf(line: string, place: string): unknown {
  try {
    return parseLine(line, place);
  } catch (error) {
    throw new Refusal('bad-line', place, error instanceof Error ? error.message.slice(place.length + 2) : '');
  }
}

function rowIn(line: string, place: string): object {
  const row = lineOf(line, place);
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new Refusal('bad-line', place);
  return row;
}

/** First field that is wrong, and how: `tables.records: Invalid input`. */
export function fieldOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? '' : [issue.path.join('.'), issue.message].filter((words) => words !== '').join(': ');
}
