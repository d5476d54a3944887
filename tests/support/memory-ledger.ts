// In: nothing. Out: a ledger on an IndexedDB in memory that nobody else sees.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { LedgerDatabase } from '../../lib/store/database.ts';
import { Ledger } from '../../lib/store/ledger.ts';

export interface MemoryLedger {
  readonly indexedDB: IDBFactory;
  readonly db: LedgerDatabase;
  readonly ledger: Ledger;
}

/** @param indexedDB an existing factory, to open what another ledger wrote */
export function memoryLedger(indexedDB: IDBFactory = new IDBFactory()): MemoryLedger {
  const db = new LedgerDatabase({ indexedDB, IDBKeyRange });
  return { indexedDB, db, ledger: new Ledger(db) };
}
