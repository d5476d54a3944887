// In: rows without facets. Out: facts that can be found by verdict, goods, crossing and day; a table for page texts.
import { facetsOf } from '../facets.ts';
import type { LedgerRecord } from '../records.ts';
import type { Migration } from './migration.ts';

const facets: Migration = {
  version: 2,
  stores: {
    records:
      'id, updatedAt, pageKey, site, state, deletedAt, [type+updatedAt], facets.verdict, *facets.goods, *facets.crossings, facets.eventFrom',
    pages: 'textHash, pageKey',
  },
  async upgrade(transaction) {
    await transaction
      .table<LedgerRecord, string>('records')
      .toCollection()
      .modify((row, change) => {
        if (row.type === 'fact') change.value = { ...row, facets: facetsOf(row.fact) };
      });
  },
};

export default facets;
