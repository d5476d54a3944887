// In: nothing. Out: the shape of a step from one version of the ledger to the next.
import type { Transaction } from 'dexie';

/**
 * One version of the ledger's schema. A released step is never edited: a change is a new step with a frozen example in
 * tests/store/frozen. A step adds tables and indexes and never drops one, so that older code can still read.
 */
export interface Migration {
  /** 1, 2, 3 …; the number of the file, and the stamp that the ledger then carries. */
  readonly version: number;
  /** Tables that are new or whose indexes change, in Dexie's words. */
  readonly stores: Readonly<Record<string, string>>;
  /** Brings rows of the version before into shape, inside the one transaction of the upgrade: a throw undoes all. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
