// In: a database of the ledger. Out: its tables as a whole, whichever there are: read, filled, checked. Only vault.ts uses them.
import Dexie from 'dexie';
import { fieldOf } from '../backup/read.ts';
import { Refusal } from '../backup/refusal.ts';
import { rowShapes } from '../backup/tables.ts';
import type { LedgerDatabase } from './database.ts';
import { mergeRecords, withFacets } from './merge.ts';
import type { LedgerRecord } from './records.ts';

/** Rows that are read or written at a time. */
export const BATCH = 1000;

/** Rows of every table, by its name. */
export type Rows = ReadonlyMap<string, readonly object[]>;

/** Every table with all its rows, seen at one instant. */
export async function allRows(db: LedgerDatabase): Promise<Rows> {
  return db.transaction('r', db.tables, async () => {
    const rows = new Map<string, readonly object[]>();
    for (const table of db.tables) rows.set(table.name, await table.toArray());
    return rows;
  });
}

/** Fills a table. What a database knows of itself, in `meta`, was written when it was made and stays. */
export async function addTo(db: LedgerDatabase, name: string, rows: readonly object[]): Promise<void> {
  const own = new Set(['schema', 'counts']);
  const wanted = name === 'meta' ? rows.filter((row) => !own.has(keyOf(db, name, row))) : rows;
  for (let from = 0; from < wanted.length; from += BATCH) {
    await db
      .table<object, string>(name)
      .bulkAdd(wanted.slice(from, from + BATCH))
      .catch(refuse(name));
  }
}

/** The primary key of a row. @throws RangeError where the table has no plain one */
export function keyOf(db: LedgerDatabase, name: string, row: object): string {
  const { keyPath } = db.table(name).schema.primKey;
  if (typeof keyPath !== 'string') throw new RangeError(`The key of the table ${name} is no single field.`);
  return String(new Map<string, unknown>(Object.entries(row)).get(keyPath));
}

/** For a rejected promise: a row that stands twice or has no key is refused, anything else goes on. */
export function refuse(place: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Dexie.BulkError || error instanceof TypeError || error instanceof Dexie.DataError)
      throw new Refusal('bad-line', place, error.message.slice(0, 200));
    throw error;
  };
}

/** The row, if it is one of that table. @throws Refusal that names place and field */
export function checked(table: string, row: object, place: string): object {
  const shape = rowShapes[table];
  if (shape === undefined) throw new Refusal('unknown-file', `tables/${table}`);
  const result = shape.safeParse(row);
  if (!result.success) throw new Refusal('bad-line', place, fieldOf(result.error));
  return result.data;
}

/** What is here with what is missing; of a record that is here too, what {@link mergeRecords} says. */
export function withAdded(db: LedgerDatabase, before: Rows, rows: Rows): Rows {
  const all = new Map(before);
  for (const [table, incoming] of rows) {
    if (table === 'meta') continue;
    const here = new Map((before.get(table) ?? []).map((row) => [keyOf(db, table, row), row]));
    for (const row of incoming) {
      const key = keyOf(db, table, row);
      const mine = here.get(key);
      if (mine === undefined) here.set(key, row);
      else if (table === 'records') here.set(key, mergeRecords(mine as LedgerRecord, row as LedgerRecord));
    }
    all.set(table, [...here.values()]);
  }
  return all;
}

/** Facets are worked out anew, whatever a file says. */
export function withOwnFacets(table: string): (row: object) => object {
  return table === 'records' ? (row) => withFacets(row as LedgerRecord) : (row) => row;
}

export const recordsOf = (rows: Rows) => (rows.get('records') ?? []) as readonly LedgerRecord[];

/** Stamp of the schema that the rows are in. */
export async function stampOf(db: LedgerDatabase): Promise<number> {
  const row = await db.meta.get('schema');
  return row?.key === 'schema' ? row.value : db.schema;
}

/** What tells that something was written: the number of rows of each table, and the latest change of a record. */
export async function traceOf(db: LedgerDatabase): Promise<string> {
  const counts = await Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const));
  const latest = await db.records.orderBy('updatedAt').last();
  return JSON.stringify([counts, latest?.updatedAt ?? '']);
}

/** {@link traceOf} for rows that were read before. */
export function traceIn(rows: Rows): string {
  const latest = recordsOf(rows).reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), '');
  return JSON.stringify([[...rows].map(([name, some]) => [name, some.length]), latest]);
}

/** Lets the page draw and hear the button that cancels. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}
