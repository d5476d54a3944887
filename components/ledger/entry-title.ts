// In: a row. Out: what it is about, in one line.
import { crossingWords } from '../waybill/PracticeBill.tsx';
import type { LedgerRow } from './rows.ts';

/** Goods and where they went; a crossing; or the words that were kept, cut at a word. */
export function entryTitle({ record, crossings }: LedgerRow): string {
  switch (record.type) {
    case 'fact': {
      const goods = record.fact.goods.map((good) => good.text).join(', ');
      const way = crossings[0]?.name ?? record.fact.to?.text ?? record.fact.from?.text;
      return [goods, way].filter((part) => part !== undefined && part !== '').join(', ');
    }
    case 'practice':
      return crossingWords(record.practice);
    case 'snippet':
      return record.exact.length <= 80 ? record.exact : `${record.exact.slice(0, 80).replace(/\s+\S*$/, '')}…`;
  }
}
