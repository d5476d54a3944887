// In: the ledger as a whole. Out: its backup; another ledger staged beside it, compared, put in its place; nothing at all.
import Dexie, { type Table } from 'dexie';
import type { Incoming } from '../backup/import.ts';
import { Refusal } from '../backup/refusal.ts';
import { type BackupStamp, type Manifest, Packer } from '../backup/write.ts';
import { isEqual } from '../core/review/correct.ts';
import { countsOf } from './counts.ts';
import { type DatabaseOptions, LedgerDatabase, migrations, SCHEMA } from './database.ts';
import { ReadOnlyError } from './problem.ts';
import type { LedgerRecord } from './records.ts';
import {
  addTo,
  allRows,
  BATCH,
  checked,
  keyOf,
  nextTask,
  type Rows,
  recordsOf,
  refuse,
  stampOf,
  traceIn,
  traceOf,
  withAdded,
  withOwnFacets,
} from './whole-tables.ts';

/** Told after each batch. */
export type Progress = (done: number, of: number) => void;

export interface Work {
  readonly progress?: Progress;
  /** Aborted: the work stops at the next batch and leaves the ledger as it was. */
  readonly signal?: AbortSignal;
}

/** How the rows of one table that came in stand to those that are here. */
export interface TableDifference {
  readonly table: string;
  readonly added: number;
  readonly same: number;
  readonly differing: number;
  /** Here and not in the file: gone after a restore, untouched by an addition. */
  readonly onlyHere: number;
}

export interface Conflict {
  readonly here: LedgerRecord;
  readonly there: LedgerRecord;
}

export interface Preview {
  readonly tables: readonly TableDifference[];
  /** The first of the records that are here and there and not the same. */
  readonly conflicts: readonly Conflict[];
}

const CONFLICTS_SHOWN = 20;

/** `replace`: the ledger is what the file holds. `add`: what is missing comes in, a later decision of the reader wins. */
export type RestoreMode = 'replace' | 'add';

/** Works beside {@link Ledger} on the same database; every change of the ledger is one strict transaction. */
export class Vault {
  readonly #options: DatabaseOptions;
  readonly #name: string;
  readonly #live: LedgerDatabase;

  constructor(options: DatabaseOptions = {}) {
    this.#options = options;
    this.#live = new LedgerDatabase(options);
    this.#name = this.#live.name;
  }

  /**
   * Packs every table, seen at one instant.
   *
   * @param take gets the pieces of the file in order
   * @throws DOMException `AbortError` where it was cancelled
   */
  async backup(
    settings: Readonly<Record<string, unknown>>,
    stamp: Omit<BackupStamp, 'schema'>,
    take: (piece: Uint8Array<ArrayBuffer>) => void,
    { progress, signal }: Work = {},
  ): Promise<Manifest> {
    const { tables } = this.#live;
    return this.#live.transaction('r', tables, async () => {
      const schema = await stampOf(this.#live);
      const packer = new Packer(
        { ...stamp, schema },
        tables.map((table) => table.name),
      );
      let done = 0;
      let all = 0;
      for (const table of tables) all += await table.count();
      for (const { name } of tables) {
        for (let last: string | null = null; ; ) {
          signal?.throwIfAborted();
          const table: Table<object, string> = this.#live.table(name);
          const rest = last === null ? table.toCollection() : table.where(':id').above(last);
          const rows: object[] = await rest.limit(BATCH).toArray();
          if (rows.length === 0) break;
          last = keyOf(this.#live, name, rows.at(-1) ?? {});
          packer.add({ table: name, rows }).forEach(take);
          done += rows.length;
          progress?.(done, all);
        }
      }
      const { pieces, manifest } = packer.end(settings);
      pieces.forEach(take);
      return manifest;
    });
  }

  /**
   * Puts what a file holds into a database of its own, in the shape of today, every row checked.
   *
   * @throws Refusal where a row is not as it must be; then nothing is left of it
   */
  async stage(incoming: Incoming, { progress, signal }: Work = {}): Promise<Preview> {
    await this.unstage();
    try {
      await this.#fill(incoming, progress, signal);
      const staged = this.#open('staged');
      try {
        return await this.#compare(await allRows(staged));
      } finally {
        staged.close();
      }
    } catch (error) {
      await this.unstage();
      throw error;
    }
  }

  async #fill(incoming: Incoming, progress?: Progress, signal?: AbortSignal): Promise<void> {
    const isOld = incoming.schema < SCHEMA;
    const staged = this.#open('staged', incoming.schema);
    try {
      let done = 0;
      for (const { table, rows } of incoming.batches()) {
        signal?.throwIfAborted();
        if (!staged.tables.some(({ name }) => name === table)) throw new Refusal('unknown-file', `tables/${table}`);
        // Rows of an older schema are checked once they have today's shape.
        const good = isOld ? rows : rows.map((row, index) => checked(table, row, `${table}, ${done + index + 1}`));
        await addTo(staged, table, good);
        done += rows.length;
        progress?.(done, 0);
        await nextTask();
      }
    } finally {
      staged.close();
    }
    if (!isOld) return;
    // Opening it with all steps brings the rows into today's shape, as it would an old ledger of this browser.
    const risen = this.#open('staged');
    try {
      for (const [table, rows] of await allRows(risen).catch(refuse('tables')))
        for (const [index, row] of rows.entries()) checked(table, row, `${table}, ${index + 1}`);
    } finally {
      risen.close();
    }
  }

  /** Forgets what was staged. */
  async unstage(): Promise<void> {
    await this.#drop('staged');
  }

  /**
   * Takes in what was staged, all or nothing. What the ledger was before stays beside it: {@link putBack}.
   *
   * @throws ReadOnlyError where a newer version has written the ledger
   */
  async take(mode: RestoreMode): Promise<void> {
    const staged = this.#open('staged');
    const rows = await allRows(staged);
    staged.close();
    await this.#exchange(async (before) => (mode === 'replace' ? rows : withAdded(this.#live, before, rows)));
    await this.unstage();
  }

  /** True where the ledger from before the last restore is still here. */
  async hasPrevious(): Promise<boolean> {
    // Without a version it opens what is there and makes nothing.
    const { migrations: _steps, name: _name, ...rest } = this.#options;
    const previous = new Dexie(`${this.#name}-previous`, rest);
    try {
      await previous.open();
      return true;
    } catch (error) {
      if (error instanceof Dexie.NoSuchDatabaseError) return false;
      throw error;
    } finally {
      previous.close();
    }
  }

  /** Undoes the last restore; what it is exchanged for becomes the previous one, so that this can be undone too. */
  async putBack(): Promise<void> {
    const previous = this.#open('previous');
    const rows = await allRows(previous);
    previous.close();
    await this.#exchange(async () => rows);
  }

  /** Closes the connection. */
  close(): void {
    this.#live.close();
  }

  /** Puts other rows into the ledger's tables, with what was there kept as the previous ledger. */
  async #exchange(rowsFor: (before: Rows) => Promise<Rows>): Promise<void> {
    const live = this.#live;
    for (;;) {
      const before = await allRows(live);
      const rows = await rowsFor(before);
      await this.#drop('previous');
      const previous = this.#open('previous');
      for (const [table, some] of before) await addTo(previous, table, some);
      previous.close();
      const isDone = await live.transaction('rw', live.tables, async () => {
        if ((await stampOf(live)) > live.schema) throw new ReadOnlyError('A newer version has written this ledger.');
        // Kept in the meantime by the background: the copy is made again.
        if ((await traceOf(live)) !== traceIn(before)) return false;
        for (const table of live.tables) {
          if (table.name === 'meta') continue;
          await table.clear();
          await addTo(live, table.name, (rows.get(table.name) ?? []).map(withOwnFacets(table.name)));
        }
        await live.meta.put({ key: 'counts', value: countsOf(recordsOf(rows)) });
        return true;
      });
      if (isDone) return;
    }
  }

  async #compare(rows: Rows): Promise<Preview> {
    const conflicts: Conflict[] = [];
    const tables: TableDifference[] = [];
    for (const [name, incoming] of rows) {
      if (name === 'meta') continue;
      const table = this.#live.table<object, string>(name);
      let [added, same, differing] = [0, 0, 0];
      for (let from = 0; from < incoming.length; from += BATCH) {
        const some = incoming.slice(from, from + BATCH);
        const here = await table.bulkGet(some.map((row) => keyOf(this.#live, name, row)));
        some.forEach((there, index) => {
          const row = here[index];
          if (row === undefined) added += 1;
          else if (isEqual(row, withOwnFacets(name)(there))) same += 1;
          else {
            differing += 1;
            if (name === 'records' && conflicts.length < CONFLICTS_SHOWN)
              conflicts.push({ here: row as LedgerRecord, there: there as LedgerRecord });
          }
        });
        await nextTask();
      }
      const onlyHere = (await table.count()) - same - differing;
      tables.push({ table: name, added, same, differing, onlyHere });
    }
    return { tables, conflicts };
  }

  #open(which: 'staged' | 'previous', schema = SCHEMA): LedgerDatabase {
    return new LedgerDatabase({
      ...this.#options,
      name: `${this.#name}-${which}`,
      migrations: migrations.slice(0, schema),
    });
  }

  async #drop(which: 'staged' | 'previous'): Promise<void> {
    const database = this.#open(which);
    await database.delete();
  }
}
