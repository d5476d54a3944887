// In: records to keep, decisions, questions. Out: acknowledged writes and rows. The only door to the ledger's tables.
import Dexie, { type PromiseExtended, type Table } from 'dexie';
import type { Verdict } from '../core/assess.ts';
import type { FactState } from '../messages.ts';
import type { RowChange } from './counts.ts';
import { type LedgerCounts, LedgerDatabase, noCounts, type PageText } from './database.ts';
import { Journal } from './journal.ts';
import { mergeRecords, withFacets } from './merge.ts';
import type { FactRecord, IsoInstant, LedgerRecord } from './records.ts';
import { Writer } from './writer.ts';

export interface KeepOutcome {
  readonly added: number;
  readonly changed: number;
  /** Kept before in the very same way: nothing was written. */
  readonly same: number;
}

export interface ChangeOutcome {
  readonly changed: number;
  /** Ids without a record that can be changed so. */
  readonly missing: readonly string[];
}

/** An indexed property and the value to find. */
export type Facet =
  | { readonly by: 'site' | 'good' | 'crossing'; readonly is: string }
  | { readonly by: 'state'; readonly is: FactState }
  | { readonly by: 'verdict'; readonly is: Verdict };

export interface RecordsAsked {
  /** Soft-deleted rows too; by default they are left out. */
  readonly includeDeleted?: boolean;
}

const indexOf = {
  site: 'site',
  state: 'state',
  verdict: 'facets.verdict',
  good: 'facets.goods',
  crossing: 'facets.crossings',
} as const;

/**
 * Every write is one strict transaction: its promise resolves when that is complete, or rejects with nothing written
 * (`problemOf` names the problem). Writes can be sent again with the same content. Reads return Dexie's own promises,
 * so they can be called inside a live query; a row that is read is a copy.
 */
export class Ledger {
  readonly #db: LedgerDatabase;
  readonly #writer: Writer;
  /** Acts of the reader with their way back. */
  readonly journal: Journal;

  constructor(db: LedgerDatabase = new LedgerDatabase()) {
    this.#db = db;
    this.#writer = new Writer(db);
    this.journal = new Journal(db, this.#writer);
  }

  /**
   * Keeps records, or keeps them again: see {@link mergeRecords} for what stays. Facets are worked out here.
   *
   * @param records any number; of two with one id the second is merged into the first
   */
  keep(records: readonly LedgerRecord[]): Promise<KeepOutcome> {
    return this.#writer.write([this.#db.records], async () => {
      const ids = [...new Set(records.map((record) => record.id))];
      const before = await this.#writer.rows(ids);
      const after = new Map(before);
      for (const record of records) {
        const row = after.get(record.id);
        after.set(record.id, row ? mergeRecords(row, record) : withFacets(record));
      }
      const changes = ids.flatMap((id) => changeOf(before.get(id), after.get(id)));
      await this.#writer.apply(changes);
      const added = changes.filter((change) => change.before === null).length;
      return { added, changed: changes.length - added, same: ids.length - changes.length };
    });
  }

  /** Keeps the text of an article; a hash that is there already is left as it is. */
  keepPage(page: PageText): Promise<void> {
    return this.#writer.write([this.#db.pages], async () => {
      if ((await this.#db.pages.get(page.textHash)) === undefined) await this.#db.pages.add(page);
    });
  }

  /** Confirms, rejects or un-reviews facts and practices. */
  setState(ids: readonly string[], state: FactState, now: IsoInstant): Promise<ChangeOutcome> {
    return this.#change(ids, (row) => {
      if (row.type === 'snippet') return null;
      return row.state === state ? row : { ...row, state, updatedAt: now };
    });
  }

  /** Hides records from all views; {@link restore} brings them back until they are purged. */
  softDelete(ids: readonly string[], now: IsoInstant): Promise<ChangeOutcome> {
    return this.#change(ids, (row) => (row.deletedAt === null ? { ...row, deletedAt: now, updatedAt: now } : row));
  }

  /** Undoes {@link softDelete}. */
  restore(ids: readonly string[], now: IsoInstant): Promise<ChangeOutcome> {
    return this.#change(ids, (row) => (row.deletedAt === null ? row : { ...row, deletedAt: null, updatedAt: now }));
  }

  /**
   * Removes for good what was soft-deleted before the given instant, and page texts that no record stands on any more.
   *
   * @returns number of records removed
   */
  purgeDeleted(olderThan: IsoInstant): Promise<number> {
    const { records, pages } = this.#db;
    return this.#writer.write([records, pages], async () => {
      const rows = await records.where('deletedAt').below(olderThan).toArray();
      await this.#writer.apply(rows.map((before) => ({ before, after: null })));
      for (const pageKey of new Set(rows.map((row) => row.pageKey))) {
        const used = new Set((await records.where('pageKey').equals(pageKey).toArray()).map((row) => row.textHash));
        await pages
          .where('pageKey')
          .equals(pageKey)
          .filter((page) => !used.has(page.textHash))
          .delete();
      }
      return rows.length;
    });
  }

  /** Removes texts of articles that were kept before the given instant; the records with their quotes stay. */
  forgetTexts(olderThan: IsoInstant): Promise<number> {
    const { pages } = this.#db;
    return this.#writer.write([pages], () => pages.filter((page) => page.keptAt < olderThan).delete());
  }

  /** True where a newer version wrote this ledger: then it can be read and exported, and every write is refused. */
  isReadOnly(): PromiseExtended<boolean> {
    return this.#db.meta.get('schema').then((row) => row?.key === 'schema' && row.value > this.#db.schema);
  }

  /** From the counter row: costs the same at any size. */
  counts(): PromiseExtended<LedgerCounts> {
    return this.#db.meta.get('counts').then((row) => (row?.key === 'counts' ? row.value : noCounts));
  }

  /** One record, deleted or not. */
  record(id: string): PromiseExtended<LedgerRecord | undefined> {
    return this.#db.records.get(id);
  }

  /** Records in the order of the ids, deleted or not; ids without a record are left out. */
  recordsById(ids: readonly string[]): PromiseExtended<LedgerRecord[]> {
    return this.#db.records.bulkGet([...ids]).then((rows) => rows.filter((row) => row !== undefined));
  }

  /** Everything kept from one page, oldest change first. @param pageKey from `pageKeyOf` */
  recordsOfPage(pageKey: string, asked: RecordsAsked = {}): PromiseExtended<LedgerRecord[]> {
    return this.#db.records
      .where('pageKey')
      .equals(pageKey)
      .toArray((rows) => living(rows, asked).sort(byUpdate));
  }

  /** Ids of facts of a page that were merged into others: they aren't kept again. */
  absorbedOf(pageKey: string): PromiseExtended<ReadonlySet<string>> {
    return this.recordsOfPage(pageKey).then(
      (rows) => new Set(rows.flatMap((row) => (row.type === 'fact' ? row.review.absorbed : []))),
    );
  }

  /** Everything, latest change first. With `limit`, only so many of the latest (read by cursor: for small limits). */
  allRecords(asked: RecordsAsked & { readonly limit?: number } = {}): PromiseExtended<LedgerRecord[]> {
    const ordered = this.#db.records.orderBy('updatedAt');
    if (asked.limit === undefined) return ordered.toArray((rows) => living(rows, asked).reverse());
    const wanted = asked.includeDeleted ? ordered : ordered.filter((row) => row.deletedAt === null);
    return wanted.reverse().limit(asked.limit).toArray();
  }

  /** Living records of one type, latest change first. */
  recordsOfType<T extends LedgerRecord['type']>(type: T): PromiseExtended<Extract<LedgerRecord, { type: T }>[]> {
    return this.#db.records
      .where('[type+updatedAt]')
      .between([type, Dexie.minKey], [type, Dexie.maxKey])
      .toArray((rows) => living(rows, {}).reverse() as Extract<LedgerRecord, { type: T }>[]);
  }

  /** Living records with a facet, by its index. Goods are compared in lower case. */
  recordsWith(facet: Facet): PromiseExtended<LedgerRecord[]> {
    const value = facet.by === 'good' ? facet.is.toLowerCase() : facet.is;
    return this.#db.records
      .where(indexOf[facet.by])
      .equals(value)
      .toArray((rows) => living(rows, {}));
  }

  /** Living facts whose event begins within the days given, both included; undated facts are in no such span. */
  factsBeginning(from: string, to: string): PromiseExtended<FactRecord[]> {
    return this.#db.records
      .where('facets.eventFrom')
      .between(from, to, true, true)
      .toArray((rows) => living(rows, {}).filter((row) => row.type === 'fact'));
  }

  /** Text of an article as read. @param textHash SHA-256, hex */
  page(textHash: string): PromiseExtended<PageText | undefined> {
    return this.#db.pages.get(textHash);
  }

  /** Texts of articles, to look for words in; 200 at most. */
  texts(): PromiseExtended<string[]> {
    return this.#db.pages.limit(200).toArray((pages) => pages.map(({ text }) => text));
  }

  /**
   * Goes through the whole ledger by id, for exports and backups. A record that is there from first to last comes
   * exactly once, whatever is written meanwhile.
   *
   * @yields batches of at most `size` rows
   */
  async *batches(asked: RecordsAsked & { readonly size?: number } = {}): AsyncGenerator<LedgerRecord[], void, void> {
    const size = asked.size ?? 2000;
    let last: string | null = null;
    for (;;) {
      const start: Table<LedgerRecord, string> = this.#db.records;
      const rest = last === null ? start.orderBy('id') : start.where('id').above(last);
      const rows: LedgerRecord[] = await rest.limit(size).toArray();
      last = rows.at(-1)?.id ?? null;
      if (last === null) return;
      const batch = living(rows, asked);
      if (batch.length > 0) yield batch;
    }
  }

  /** Closes the connection; the next write opens it again. */
  close(): void {
    this.#db.close();
  }

  async #change(ids: readonly string[], change: (row: LedgerRecord) => LedgerRecord | null): Promise<ChangeOutcome> {
    return this.#writer.write([this.#db.records], async () => {
      const wanted = [...new Set(ids)];
      const before = await this.#writer.rows(wanted);
      const missing: string[] = [];
      const changes = wanted.flatMap((id) => {
        const row = before.get(id);
        const after = row && change(row);
        if (after) return changeOf(row, after);
        missing.push(id);
        return [];
      });
      await this.#writer.apply(changes);
      return { changed: changes.length, missing };
    });
  }
}

function changeOf(before: LedgerRecord | undefined, after: LedgerRecord | undefined): RowChange[] {
  return after === undefined || before === after ? [] : [{ before: before ?? null, after }];
}

function living(rows: LedgerRecord[], asked: RecordsAsked): LedgerRecord[] {
  return asked.includeDeleted ? rows : rows.filter((row) => row.deletedAt === null);
}

function byUpdate(a: LedgerRecord, b: LedgerRecord): number {
  return a.updatedAt < b.updatedAt ? -1 : a.updatedAt > b.updatedAt ? 1 : 0;
}
