import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import xlsx from '../../lib/export/xlsx.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import { makeSnippetRecord } from '../support/make.ts';
import { hostileRecords, vectors } from './hostile.ts';
import { csvRows, filesIn, sheetRows, xmlOf } from './readers.ts';

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };
const example = () => xlsx.write(exampleLedger(), stamp);

describe('XLSX', () => {
  it('has the sheets facts, mentions, sources and measures', () => {
    expect(XLSX.read(example(), { type: 'buffer' }).SheetNames).toEqual(['facts', 'mentions', 'sources', 'measures']);
    expect(sheetRows(example(), 'sources').map((row) => [row.outlet, row.records])).toEqual([
      ['Harbour Post', 4],
      [null, 2],
      [null, 1],
    ]);
    expect(sheetRows(example(), 'measures').map((row) => [row.measure, row.records])).toEqual([
      ['unscr-2397-p7-machinery', 1],
      ['unscr-2371-p8-coal', 1],
      ['unscr-2371-p9-seafood', 2],
      ['unscr-2397-p5-refined', 1],
    ]);
    expect(sheetRows(example(), 'mentions')).toContainEqual(
      expect.objectContaining({
        record: 'f-coal',
        slot: 'quantity',
        text: '2만4천 톤 이상',
        norm: 'at-least',
        start: 0,
      }),
    );
  });

  it('keeps HS codes text, figures numbers, truth truth and days dates', () => {
    const sheet = XLSX.read(example(), { type: 'buffer', cellNF: true }).Sheets.facts;
    const [head = []] = XLSX.utils.sheet_to_json<string[]>(sheet as XLSX.WorkSheet, { header: 1 });
    const cell = (column: string, row: number) =>
      sheet?.[XLSX.utils.encode_cell({ c: head.indexOf(column), r: row })] as XLSX.CellObject | undefined;
    expect(cell('hs', 4)).toMatchObject({ t: 's', v: '0306' });
    expect(cell('quantity_max', 1)).toMatchObject({ t: 'n', v: 300 });
    expect(cell('generic', 1)).toMatchObject({ t: 'b', v: false });
    expect(cell('published', 1)).toMatchObject({ t: 'n', z: 'yyyy-mm-dd', w: '2026-05-02' });
    expect(cell('kept_at', 1)).toMatchObject({ z: 'yyyy-mm-dd hh:mm:ss', w: '2026-05-02 12:00:00' });
    expect(cell('deleted_at', 1)).toBeUndefined();
  });

  it('cuts what no cell takes, and says by a sign that it did', () => {
    const [row] = sheetRows(xlsx.write([makeSnippetRecord({ exact: 'x'.repeat(40_000) })], stamp), 'facts');
    expect(String(row?.quote)).toHaveLength(32_767);
    expect(String(row?.quote).endsWith('x…')).toBe(true);
  });

  it.each(vectors)('keeps %j as a text: no formula, no link, nothing that XML forbids', (vector) => {
    const content = xlsx.write(hostileRecords(vector), stamp);
    for (const [name, xml] of filesIn(content)) {
      const document = xmlOf(xml);
      expect(document.getElementsByTagName('f'), name).toHaveLength(0);
      expect(document.getElementsByTagName('hyperlink'), name).toHaveLength(0);
      for (const relation of document.getElementsByTagName('Relationship'))
        expect(relation.getAttribute('TargetMode'), name).toBeNull();
    }
    const [row] = sheetRows(content, 'facts');
    // What a cell cannot hold stands as U+FFFD, and its lines end as this reader ends them; all else comes back.
    const held = vector.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, '\ufffd').replaceAll('\r\n', '\n');
    expect(row?.quote).toBe(held);
    expect(row?.said_by).toBe(held);
  });
});

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

// Named in the list of skipped tests where the program is not there: it is large, and no test installs it.
describe.skipIf(office === undefined)(`LibreOffice${office ? '' : ' (not installed here)'}`, () => {
  it('opens the workbook and shows the same cells', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-xlsx-'));
    try {
      writeFileSync(join(folder, 'facts.xlsx'), example());
      const args = [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76',
        '--outdir',
        folder,
        join(folder, 'facts.xlsx'),
      ];
      expect(spawnSync(office ?? '', args, { timeout: 120_000 }).status).toBe(0);
      const rows = csvRows(readFileSync(join(folder, 'facts.csv'), 'utf8').replaceAll('\n', '\r\n'));
      expect(rows.map((row) => row.hs).slice(0, 4)).toEqual(['8450', '1006', '2701; 2702', '0306']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 150_000);
});
