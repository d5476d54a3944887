import { describe, expect, it } from 'vitest';
import evidenceSheet from '../../lib/export/evidence-sheet.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import { hostileRecords, vectors } from './hostile.ts';
import { elementsOf } from './readers.ts';

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };
const own = new Set(
  'html head meta title style body header article section h1 h2 h3 p dl dt dd blockquote strong span bdi'.split(' '),
);

describe('the evidence sheet', () => {
  it('shows each entry with quote, ruling, hash and address', () => {
    const html = evidenceSheet.write(exampleLedger(), stamp);
    for (const words of ['para 7', 'HS 8450', '5f5f5f', 'harbour-post.example', 'un-dprk 2026-01-31', '120–'])
      expect(html).toContain(words);
    expect(elementsOf(html).filter((one) => one.tagName === 'section')).toHaveLength(7);
  });

  it.each(vectors)('keeps %j as words: no element or attribute but its own, nothing to load', (vector) => {
    const elements = elementsOf(evidenceSheet.write(hostileRecords(vector), stamp));
    expect(elements.filter((one) => !own.has(one.tagName)).map((one) => one.tagName)).toEqual([]);
    const attributes = new Set(elements.flatMap((one) => one.attrs.map(({ name }) => name)));
    expect([...attributes].toSorted()).toEqual(
      ['charset', 'class', 'content', 'data-record', 'dir', 'http-equiv', 'lang', 'name'].filter((name) =>
        attributes.has(name),
      ),
    );
    expect(
      elements.find((one) => one.attrs.some(({ value }) => value === 'Content-Security-Policy'))?.attrs,
    ).toContainEqual({
      name: 'content',
      value: "default-src 'none'; style-src 'unsafe-inline'",
    });
  });
});
