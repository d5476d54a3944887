// In: ledger records. Out: JSON Lines that carry all of them whole, and the records again from such a file.

import type { LedgerRecord } from '../store/records.ts';
import type { Exporter } from './exporter.ts';
import { parseLine } from './json-line.ts';
import { ledgerRecord } from './record-schema.ts';

/**
 * Version of the file, in its first line: `{"tidewaiter":"ledger","format":1,"engine":…,"exported":…,"records":n}`.
 * The other lines are one record each, in the shape of records.ts. The count tells a file that was cut off.
 */
const FORMAT = 1;

const jsonl: Exporter<string> = {
  id: 'jsonl',
  group: 'table',
  extension: 'jsonl',
  mime: 'application/jsonl',
  label: 'export.jsonl.label',
  purpose: 'export.jsonl.purpose',
  leavesOut: ['export.jsonl.leavesOut.pageText'],
  write(records, stamp) {
    const head = {
      tidewaiter: 'ledger',
      format: FORMAT,
      engine: stamp.engine,
      exported: stamp.now,
      records: records.length,
    };
    return [head, ...records].map((line) => `${JSON.stringify(line)}\n`).join('');
  },
  read(text) {
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    while (lines.at(-1) === '') lines.pop();
    const [first = '', ...rest] = lines;
    const expected = countInHead(first);
    if (rest.length !== expected) {
      throw new RangeError(`Line 1, records: ${expected} are announced, ${rest.length} follow. The file is not whole.`);
    }
    return rest.map((line, index) => recordIn(line, index + 2));
  },
};

export default jsonl;

function countInHead(line: string): number {
  const head = parseLine(line, 'Line 1');
  if (typeof head !== 'object' || head === null || !('tidewaiter' in head) || head.tidewaiter !== 'ledger') {
    throw new RangeError('Line 1, tidewaiter: must be "ledger". This is no ledger written as JSON Lines.');
  }
  if (!('format' in head) || typeof head.format !== 'number' || head.format > FORMAT) {
    throw new RangeError(`Line 1, format: must be ${FORMAT} or lower. A newer version wrote this file.`);
  }
  if (!('records' in head) || typeof head.records !== 'number') {
    throw new RangeError('Line 1, records: must be the number of records.');
  }
  return head.records;
}

function recordIn(line: string, number: number): LedgerRecord {
  const result = ledgerRecord.safeParse(parseLine(line, `Line ${number}`));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue === undefined || issue.path.length === 0 ? 'the record' : issue.path.join('.');
  throw new RangeError(`Line ${number}, ${field}: ${issue?.message ?? 'is not as it must be'}`);
}
