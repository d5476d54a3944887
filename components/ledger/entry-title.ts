// In: a row. Out: what it is about, in one line.
import type { LedgerRow } from '../../lib/views/rows.ts';
import { crossingWords } from '../waybill/PracticeBill.tsx';
import { wayWords } from '../words/naming.ts';

/** Goods and where they went; a crossing; or the words that were kept, cut at a word. */
export function entryTitle(row: LedgerRow): string {
  const { record } = row;
  switch (record.type) {
    case 'fact': {
      const goods = record.fact.goods.map((good) => good.text).join(', ');
      return [goods, wayWords(row)?.words].filter((part) => part !== undefined && part !== '').join(', ');
    }
    case 'practice':
      return wayWords(row)?.words ?? crossingWords(record.practice);
    case 'snippet':
      return record.exact.length <= 80 ? record.exact : `${record.exact.slice(0, 80).replace(/\s+\S*$/, '')}…`;
  }
}
