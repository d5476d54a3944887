// In: facts without a history. Out: facts with an empty one; tables for the way back, for forms begun and for own words.
import { noReview } from '../../core/review/review.ts';
import type { LedgerRecord } from '../records.ts';
import type { Migration } from './migration.ts';

const review: Migration = {
  version: 3,
  stores: {
    journal: 'op, at',
    drafts: 'id',
    rules: 'id, kind, list',
  },
  async upgrade(transaction) {
    await transaction
      .table<LedgerRecord, string>('records')
      .toCollection()
      .modify((row, change) => {
        if (row.type === 'fact') change.value = { ...row, review: noReview };
      });
  },
};

export default review;
