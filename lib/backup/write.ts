// In: the rows of all tables, batch by batch, and the settings. Out: a zip with its sums, piece by piece.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ExportStamp } from '../export/exporter.ts';
import { SUMS } from './archive.ts';

/** Version of the file's own form. The rows inside are in the shape of the schema that the manifest names. */
export const BACKUP_FORMAT = 1;

/** Rows of one table, as they were stored. */
export interface Batch {
  readonly table: string;
  readonly rows: readonly object[];
}

export interface Manifest {
  readonly tidewaiter: 'backup';
  readonly format: number;
  readonly schema: number;
  readonly engine: string;
  readonly written: string;
  /** Every table with the number of its rows, also the empty ones. */
  readonly tables: Readonly<Record<string, number>>;
  readonly settings: number;
}

export interface BackupStamp extends ExportStamp {
  /** Stamp of the database's schema. */
  readonly schema: number;
}

type Pieces = readonly Uint8Array<ArrayBuffer>[];

/**
 * Packs a backup batch by batch. Each batch is one file `tables/NAME-0001.jsonl`, one row a line; `settings.json`,
 * `manifest.json` and `SHA256SUMS` (GNU coreutils' form) come last. What is packed is handed out at once, so that no
 * more than one batch lies unpacked at any time; all of it is done at once too, so that a transaction can stay open.
 */
export class Packer {
  readonly #stamp: BackupStamp;
  readonly #zip: Zip;
  readonly #mtime: Date;
  readonly #counts = new Map<string, number>();
  readonly #parts = new Map<string, number>();
  readonly #sums: string[] = [];
  #ready: Uint8Array<ArrayBuffer>[] = [];

  /** @param tables names of all tables, so that an empty one is told from a lost one */
  constructor(stamp: BackupStamp, tables: readonly string[]) {
    this.#stamp = stamp;
    // A zip keeps local time; the clock of no place is read, so every file bears the day of the stamp.
    const [year = 1980, month = 1, day = 1] = stamp.now.slice(0, 10).split('-').map(Number);
    this.#mtime = new Date(year, month - 1, day);
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      this.#ready.push(piece as Uint8Array<ArrayBuffer>);
    });
    for (const table of tables) this.#counts.set(table, 0);
    this.#add('README.txt', readme(stamp));
  }

  /** @returns the next pieces of the zip. @throws RangeError for a table that was not announced */
  add({ table, rows }: Batch): Pieces {
    const count = this.#counts.get(table);
    if (count === undefined) throw new RangeError(`The table ${table} was not announced.`);
    const part = (this.#parts.get(table) ?? 0) + 1;
    this.#counts.set(table, count + rows.length);
    this.#parts.set(table, part);
    this.#add(`tables/${table}-${String(part).padStart(4, '0')}.jsonl`, rows.map(lineOf).join(''));
    return this.#taken();
  }

  /** Ends the zip. @returns its last pieces, and what it holds */
  end(settings: Readonly<Record<string, unknown>>): { readonly pieces: Pieces; readonly manifest: Manifest } {
    const { schema, engine, now: written } = this.#stamp;
    const tables = Object.fromEntries(this.#counts);
    const format = BACKUP_FORMAT;
    const count = Object.keys(settings).length;
    const manifest: Manifest = { tidewaiter: 'backup', format, schema, engine, written, tables, settings: count };
    this.#add('settings.json', `${JSON.stringify(settings)}\n`);
    this.#add('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`);
    this.#add(SUMS, this.#sums.join(''));
    this.#zip.end();
    return { pieces: this.#taken(), manifest };
  }

  #add(name: string, text: string): void {
    const bytes = strToU8(text);
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = this.#mtime;
    this.#zip.add(file);
    file.push(bytes, true);
    this.#sums.push(`${bytesToHex(sha256(bytes))}  ${name}\n`);
  }

  #taken(): Pieces {
    const taken = this.#ready;
    this.#ready = [];
    return taken;
  }
}

function lineOf(row: object): string {
  return `${JSON.stringify(row)}\n`;
}

function readme(stamp: ExportStamp): string {
  return [
    'Backup of a ledger',
    '',
    `Written ${stamp.now} by ${stamp.engine}.`,
    '',
    'tables/        every table of the database, one row a line (JSON Lines)',
    'settings.json  what was chosen on the options page',
    'manifest.json  how many rows there are, and the schema that they are in',
    'SHA256SUMS     sums of all files but itself',
    '',
    'To put it back, choose this file, as it is, under Options, Your data, Restore.',
    'To check that nothing was changed, unpack and say in this folder:',
    '',
    '    sha256sum -c SHA256SUMS        (Linux)',
    '    shasum -a 256 -c SHA256SUMS    (macOS)',
    '',
  ].join('\n');
}
