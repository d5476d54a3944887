// In: ledger records. Out: CSV (RFC 4180) with one row a good, safe to open in a spreadsheet.
import type { Exporter } from './exporter.ts';
import { columns, rowsOf } from './rows.ts';
import { csvOf } from './sheet-text.ts';

const csv: Exporter<string> = {
  id: 'csv',
  group: 'table',
  extension: 'csv',
  mime: 'text/csv',
  label: 'export.csv.label',
  purpose: 'export.csv.purpose',
  leavesOut: [
    'export.csv.leavesOut.hsAsNumber',
    'export.csv.leavesOut.repeated',
    'export.csv.leavesOut.apostrophe',
    'export.common.slotOffsets',
    'export.common.reasons',
  ],
  write(records, stamp) {
    return csvOf(
      columns,
      records.flatMap((record) => rowsOf(record, stamp)),
    );
  },
};

export default csv;
