import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import csv from '../../lib/export/csv.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import { makeFact, makeFactRecord, makeGood, makeSnippetRecord } from '../support/make.ts';

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };

/** Rows as a reader that knows RFC 4180 gets them. */
function rowsOf(records: readonly LedgerRecord[]): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.write(records, stamp), {
    header: true,
    skipEmptyLines: true,
    newline: '\r\n',
    delimiter: ',',
  });
  expect(errors).toEqual([]);
  return data;
}

function cellOf(exact: string): string | undefined {
  return rowsOf([makeSnippetRecord({ exact })])[0]?.quote;
}

describe('CSV', () => {
  it('begins with a byte order mark, ends lines with CRLF and names each column once', () => {
    const text = csv.write(exampleLedger(), stamp);
    expect(text.startsWith('\ufeff"record_type","id"')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const header = text.slice(1, text.indexOf('\r\n')).split(',');
    expect(new Set(header).size).toBe(header.length);
  });

  it('has a column for each slot of a practice', () => {
    expect(rowsOf(exampleLedger()).find((row) => row.record_type === 'practice')).toMatchObject({
      via: 'Quanhe; Dandong',
      via_crossing: 'QH-WJ',
      via_lat_lon: '42.6 130.53; 40.12 124.39',
      inspection: 'strict',
      charges: 'high',
      passes_goods: 'seedling trays',
      passes: 'false',
      exception_for: 'the garden office',
      quantity: 'about 140 trucks a day',
      quantity_bound: 'about',
      authority: 'customs',
      when_from: '2026-04-28',
      said_by: 'a dispatcher',
      state: 'confirmed',
    });
  });

  it('writes one row a good, each with its own verdict, measure and HS code as text', () => {
    const rows = rowsOf(exampleLedger());
    expect(rows.map((row) => [row.id, row.good, row.good_no, row.goods_of_record])).toEqual([
      ['f-convoy', 'washing machines', '1', '2'],
      ['f-convoy', 'rice', '2', '2'],
      ['f-coal', '석탄', '1', '1'],
      ['f-crab', 'snow crab', '1', '1'],
      ['f-diesel', 'diesel', '1', '1'],
      ['f-squid', 'squid', '1', '1'],
      ['p-gate', '', '', ''],
      ['s-1', '', '', ''],
    ]);
    expect(rows[0]).toMatchObject({ verdict: 'banned', paragraphs: '7', instruments: 'UNSCR 2397 (2017)', hs: '8450' });
    expect(rows[1]).toMatchObject({ verdict: 'not-listed', paragraphs: '', instruments: '', hs: '1006' });
    expect(rows[2]).toMatchObject({ hs: '2701; 2702', paragraphs: '8 (number not checked)' });
    expect(rows[3]).toMatchObject({ hs: '0306', hs_text: 'HS 0306' });
    expect(csv.write(exampleLedger(), stamp)).toContain(',"0306","HS 0306",');
  });

  it('keeps bounds as they were stated, and what was worked out apart', () => {
    expect(rowsOf(exampleLedger())[0]).toMatchObject({
      quantity: 'up to 300 trucks',
      quantity_value: '300',
      quantity_min: '',
      quantity_max: '300',
      quantity_bound: 'at-most',
      quantity_derived: 'false',
      derived_quantities: '3000 t, bound unclear, derived from “300 trucks, over 10 tons each”',
    });
  });

  it('writes a row for a fact without goods', () => {
    const rows = rowsOf([makeFactRecord({ fact: makeFact({ goods: [] }) })]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ id: 'f-1', good: '', goods_of_record: '0', from: 'Hunchun' });
  });

  it('writes negative numbers as numbers', () => {
    const text = csv.write(exampleLedger(), stamp);
    expect(text).toContain(',-12.05,-77.15,');
  });

  describe('formulas', () => {
    const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    const leads = [
      '',
      ' ',
      '\u00a0',
      '\u3000',
      '\ufeff',
      '\u200b',
      '\u202e',
      '\t',
      ' \u00a0\u3000',
      'plain words\n',
      'a\r\n ',
      'a\r',
    ];
    const vectors = leads.flatMap((lead) => signs.map((sign) => `${lead}${sign}HYPERLINK("https://bad.example")`));

    it.each(vectors.map((vector) => [JSON.stringify(vector), vector]))('%s is defused', (_name, vector) => {
      expect(cellOf(vector)).toBe(`'${vector}`);
    });

    it.each([
      ['a tab first', '\tcmd'],
      ['a line break first', '\ncmd'],
      ['a carriage return first', '\rcmd'],
      ['a line break after a space', ' \u3000\ncmd'],
      ['a tab at the start of a later line', 'words\n\tcmd'],
    ])('%s is defused', (_name, vector) => {
      expect(cellOf(vector)).toBe(`'${vector}`);
    });

    it.each([
      ['a quote', '"= no formula"'],
      ['signs inside words', 'a=b, c+d, e-f, g@h'],
      ['a dash of the printer', '— said a driver'],
      ['paragraphs', 'first\n\nsecond'],
      ['Korean', '석탄 2만4천 톤'],
      ['emoji', '👩🏽‍🌾 rice'],
      ['an apostrophe', "'90s trucks"],
      ['nothing', ''],
    ])('%s stays as it is', (_name, plain) => {
      expect(cellOf(plain)).toBe(plain);
    });

    it.each(['\n', ' ', '\t', '\u2028', '\r\n', '\u200b', ' \n'])('are looked for in linear time in %j', (sign) => {
      const started = performance.now();
      cellOf(`a${sign.repeat(300_000)}`);
      // A quadratic search would take minutes here.
      expect(performance.now() - started).toBeLessThan(2000);
    });

    it('are defused in every column that holds words of a page', () => {
      const bad = '=1+1';
      const slot = { start: 0, end: 4, text: bad };
      const place = { ...slot, place: null };
      const record = makeFactRecord({
        source: { url: bad, title: bad, outlet: bad, author: bad, published: bad, language: bad },
        site: bad,
        fact: makeFact({
          goods: [makeGood({ text: bad, name: bad, term: bad, hs: [bad] })],
          from: place,
          via: [place],
          to: place,
          means: slot,
          actor: slot,
          saidBy: slot,
        }),
      });
      const cells = Object.values(rowsOf([record])[0] ?? {});
      expect(cells.filter((cell) => cell === `'${bad}`)).toHaveLength(17);
      expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
    });
  });
});
