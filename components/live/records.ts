// In: the store. Out: all living records, live, in the order of keeping; a change costs what changed, not what there is.
import { useSyncExternalStore } from 'react';
import type { Ledger } from '../../lib/store/ledger.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { type Changed, watchRecords } from '../../lib/store/watch.ts';
import { byKeeping } from '../../lib/views/book.ts';
import { ledger } from './ledger.ts';

export interface LiveRecords {
  /** Undefined until all were read. */
  readonly records: readonly LedgerRecord[] | undefined;
  /** How many were read so far, while they are. */
  readonly read: number;
}

/** Keeps the records of a ledger in memory, and up to date by the ids that each write names. */
export class RecordShelf {
  readonly #ledger: Ledger;
  readonly #watch: typeof watchRecords;
  readonly #listeners = new Set<() => void>();
  #now: LiveRecords = { records: undefined, read: 0 };
  #error: unknown = null;
  /** What changed and was not read yet. */
  #stale: Set<string> | 'all' = 'all';
  #isReading = false;
  #stop: (() => void) | null = null;

  constructor(of: Ledger, watch: typeof watchRecords = watchRecords) {
    this.#ledger = of;
    this.#watch = watch;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#stop === null) {
      // What was missed while nobody listened is not known.
      this.#stale = 'all';
      this.#stop = this.#watch((changed) => this.#note(changed));
      void this.#read();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = null;
    };
  };

  /** Throws what the store threw, for the error boundary. */
  readonly now = (): LiveRecords => {
    if (this.#error !== null) throw this.#error;
    return this.#now;
  };

  #note(changed: Changed): void {
    if (changed === 'all' || this.#stale === 'all') this.#stale = 'all';
    else for (const id of changed) this.#stale.add(id);
    void this.#read();
  }

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#stale === 'all' || this.#stale.size > 0) {
        const stale = this.#stale;
        this.#stale = new Set();
        this.#tell({ records: stale === 'all' ? await this.#all() : await this.#patched([...stale]), read: 0 });
      }
    } catch (error) {
      this.#error = error;
      this.#tell(this.#now);
    } finally {
      this.#isReading = false;
    }
  }

  async #all(): Promise<LedgerRecord[]> {
    const records: LedgerRecord[] = [];
    for await (const batch of this.#ledger.batches()) {
      for (const record of batch) records.push(record);
      if (this.#now.records === undefined) this.#tell({ records: undefined, read: records.length });
    }
    return records.sort(byKeeping);
  }

  async #patched(ids: readonly string[]): Promise<LedgerRecord[]> {
    const rows = await this.#ledger.recordsById(ids);
    const fresh = new Map(rows.flatMap((row) => (row.deletedAt === null ? [[row.id, row] as const] : [])));
    const gone = new Set(ids);
    const added = new Map(fresh);
    const kept: LedgerRecord[] = [];
    for (const record of this.#now.records ?? []) {
      if (!gone.has(record.id)) kept.push(record);
      else {
        const now = fresh.get(record.id);
        // The instant of keeping stays when a record changes, so its place does.
        if (now?.keptAt !== record.keptAt) continue;
        kept.push(now);
        added.delete(record.id);
      }
    }
    if (added.size === 0) return kept;
    for (const record of added.values()) kept.push(record);
    return kept.sort(byKeeping);
  }

  #tell(now: LiveRecords): void {
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }
}

const shelf = new RecordShelf(ledger);

/** All living records. Throws to the error boundary if the ledger can't be opened. */
export function useRecords(): LiveRecords {
  return useSyncExternalStore(shelf.subscribe, shelf.now);
}
