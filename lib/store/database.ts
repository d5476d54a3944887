// In: the browser's IndexedDB. Out: the ledger's tables, brought to the newest schema. Only ledger.ts uses them.
import Dexie, { type DexieOptions, RangeSet, type Table } from 'dexie';
import type { Block, Source } from '../core/article.ts';
import type { PersonalRule } from '../core/personal/rules.ts';
import records from './migrations/0001-records.ts';
import facets from './migrations/0002-facets.ts';
import review from './migrations/0003-review.ts';
import type { Migration } from './migrations/migration.ts';
import type { DraftRow, IsoInstant, JournalRow, LedgerRecord } from './records.ts';

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [records, facets, review];

/** The schema that this code writes. A ledger with a higher stamp is only read. */
export const SCHEMA = migrations.length;

/** Living records by type, the facts and practices among them that wait for review, and what was deleted softly. */
export interface LedgerCounts {
  readonly facts: number;
  readonly practices: number;
  readonly snippets: number;
  readonly unreviewed: number;
  readonly deleted: number;
}

export const noCounts: LedgerCounts = { facts: 0, practices: 0, snippets: 0, unreviewed: 0, deleted: 0 };

export type MetaRow =
  | { readonly key: 'schema'; readonly value: number }
  | { readonly key: 'counts'; readonly value: LedgerCounts };

/** The text of an article as it was read, once per hash, so that evidence can be checked again. */
export interface PageText {
  /** SHA-256 of `text`, hex, as in the records. */
  readonly textHash: string;
  readonly pageKey: string;
  readonly source: Source;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly keptAt: IsoInstant;
}

export interface DatabaseOptions extends Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> {
  readonly name?: string;
  /** Other steps than the released ones, for the tests of the mechanism itself. */
  readonly migrations?: readonly Migration[];
}

/** Databases that this code makes: the ledger, one that is looked at before it is taken in, and the one before that. */
export const databaseNames = ['tidewaiter', 'tidewaiter-staged', 'tidewaiter-previous'] as const;

/** Opens by itself at the first use. */
export class LedgerDatabase extends Dexie {
  declare readonly records: Table<LedgerRecord, string>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly pages: Table<PageText, string>;
  declare readonly journal: Table<JournalRow, string>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly rules: Table<PersonalRule, string>;
  /** The stamp that this code knows. */
  readonly schema: number;

  constructor(options: DatabaseOptions = {}) {
    const { name = 'tidewaiter', migrations: steps = migrations, ...rest } = options;
    // Strict, since browsers acknowledge before the disk has it otherwise (Chrome from 121, Firefox from 40).
    // Without Dexie's cache of answers, as that would also answer after announceChange, from before the change.
    super(name, { ...rest, chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.schema = steps.length;
    for (const step of steps) {
      this.version(step.version)
        .stores({ ...step.stores })
        .upgrade(async (transaction) => {
          await step.upgrade?.(transaction);
          // Dexie opens a newer database without a word and lets older code write to it, hence a stamp of our own.
          await transaction.table<MetaRow, string>('meta').put({ key: 'schema', value: step.version });
        });
    }
    this.on('populate', (transaction) =>
      transaction.table<MetaRow, string>('meta').bulkPut([
        { key: 'schema', value: this.schema },
        { key: 'counts', value: noCounts },
      ]),
    );
  }
}

/**
 * Makes every live view in every page read again. Needed where a background may have died between the end of its
 * transaction and Dexie's word of it: the rows are there then, and nobody was told.
 */
export function announceChange(): void {
  // What Dexie itself says when a page comes back from the browser's cache: anything may have changed.
  Dexie.on.storagemutated.fire({ all: new RangeSet(Number.NEGATIVE_INFINITY, [[]]) });
}
