// In: nothing. Out: the first schema: rows of the ledger, and what the ledger knows about itself.
import type { Migration } from './migration.ts';

const records: Migration = {
  version: 1,
  stores: {
    records: 'id, updatedAt, pageKey, site, state, deletedAt',
    meta: 'key',
  },
};

export default records;
