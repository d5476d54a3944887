import { describe, expect, it } from 'vitest';
import links from '../../lib/export/links.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import { makeSnippetRecord, makeSource } from '../support/make.ts';
import { hostileRecords, vectors } from './hostile.ts';
import { csvRows } from './readers.ts';

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };

describe('the link list', () => {
  it('names each page once, with all its records, and keeps a row for a text without an address', () => {
    const rows = csvRows(links.write(exampleLedger(), stamp));
    expect(rows.map(({ link, records }) => [link, records])).toEqual([
      ['https://harbour-post.example/2026/05/crates-at-the-bridge', 'f-convoy f-squid p-gate s-1'],
      ['https://quay.example/coal?id=18&utm_source=feed#top', 'f-coal f-diesel'],
      ['', 'f-crab'],
    ]);
  });

  it.each(['file:///home/me/notes.html', 'javascript:alert(1)', 'data:text/html,x', 'ftp://x.example/', 'https://'])(
    'hands no archiver %s',
    (url) => {
      const [row] = csvRows(links.write([makeSnippetRecord({ source: makeSource({ url }) })], stamp));
      expect(row?.link).toBe('');
    },
  );

  it.each(vectors)('keeps %j inside its cell, and no formula of it', (vector) => {
    const rows = csvRows(links.write(hostileRecords(vector), stamp));
    expect(rows).toHaveLength(1);
    for (const cell of Object.values(rows[0] ?? {})) expect(cell).not.toMatch(/^\s*[=+@\t]/);
  });
});
