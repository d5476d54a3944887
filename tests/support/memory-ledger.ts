// In: nothing. Out: a ledger on an IndexedDB in memory that nobody else sees.
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type DatabaseOptions, LedgerDatabase } from '../../lib/store/database.ts';
import { Ledger } from '../../lib/store/ledger.ts';

export interface MemoryLedger {
  readonly place: Required<Pick<DatabaseOptions, 'name' | 'indexedDB' | 'IDBKeyRange'>>;
  readonly db: LedgerDatabase;
  readonly ledger: Ledger;
}

// Live queries stay silent where the environment has no IndexedDB of its own, whatever a database was given.
Dexie.dependencies.indexedDB ??= new IDBFactory();
Dexie.dependencies.IDBKeyRange ??= IDBKeyRange;

let made = 0;

/** A place for a database that is used nowhere else: Dexie shares caches and events between databases of one name. */
export function memoryPlace(): MemoryLedger['place'] {
  made += 1;
  return { name: `ledger-${made}`, indexedDB: new IDBFactory(), IDBKeyRange };
}

/** @param place where another ledger has written before, to open it again */
export function memoryLedger(place = memoryPlace()): MemoryLedger {
  const db = new LedgerDatabase(place);
  return { place, db, ledger: new Ledger(db) };
}
