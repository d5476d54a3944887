// RIS, CSL-JSON and BibTeX: one article is one reference, whichever program reads it.
import { describe, expect, it } from 'vitest';
import bibtex from '../../lib/export/bibtex.ts';
import cslJson from '../../lib/export/csl-json.ts';
import ris from '../../lib/export/ris.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import { hostileRecords, vectors } from './hostile.ts';
import { citationsOf } from './readers.ts';

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };
const cases = [
  ['RIS', ris],
  ['CSL-JSON', cslJson],
  ['BibTeX', bibtex],
] as const;

describe.each(cases)('%s', (name, exporter) => {
  it('gives citation.js the articles with title, day, address and day of reading', () => {
    const references = citationsOf(
      exporter.id as 'ris' | 'csl-json' | 'bibtex',
      exporter.write(exampleLedger(), stamp),
    );
    expect(references).toHaveLength(3);
    expect(references[0]).toMatchObject({
      title: 'Crates at the bridge',
      // Of RIS this reader takes the year alone; the day is looked for below.
      issued: { 'date-parts': [name === 'RIS' ? [2026] : [2026, 5, 2]] },
      accessed: { 'date-parts': [[2026, 5, 2]] },
      URL: 'https://harbour-post.example/2026/05/crates-at-the-bridge',
    });
    // The reader calls the author of a newspaper's article a reporter.
    expect(JSON.stringify(references[0]?.author ?? references[0]?.reporter)).toContain('Lindqvist');
    expect(references[1]).toMatchObject({
      title: '남포에서 석탄선 "세 척"',
      URL: expect.stringContaining('id=18&utm'),
    });
    expect(references[2]).toMatchObject({ title: 'Text without a title' });
    expect(references[2]).not.toHaveProperty('URL');
  });

  it.each(vectors)('keeps %j inside its field', (vector) => {
    const references = citationsOf(
      exporter.id as 'ris' | 'csl-json' | 'bibtex',
      exporter.write(hostileRecords(vector), stamp),
    );
    expect(references).toHaveLength(1);
    expect(references[0]).not.toHaveProperty('URL');
    const fields = Object.keys(references[0] ?? {});
    expect(fields).not.toContain('forged');
    // Nothing but what was asked for: no field of the page's own making.
    const known =
      /^(_graph|id|type|title|author|accessed|keyword|language|note|publisher|container-title|citation-key|citation-label|ID|organization|reporter)$/;
    expect(
      fields.filter((field) => !known.test(field)),
      name,
    ).toEqual([]);
  });
});

it('RIS has the day, and each line is a tag with its value', () => {
  const text = ris.write(exampleLedger(), stamp);
  expect(text).toContain('\r\nDA  - 2026/05/02/\r\n');
  for (const line of text.split('\r\n')) expect(line).toMatch(/^([A-Z][A-Z0-9] {2}- .*)?$/);
});

it('CSL-JSON has the type and the id that the schema requires', () => {
  for (const item of JSON.parse(cslJson.write(exampleLedger(), stamp))) {
    expect(item).toMatchObject({ id: expect.stringMatching(/./), type: 'article-newspaper', note: expect.any(String) });
  }
});
