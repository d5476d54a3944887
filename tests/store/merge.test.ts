import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../../lib/store/merge.ts';
import type { FactRecord } from '../../lib/store/records.ts';
import { makeAssessment, makeFact, makeFactRecord, makeGood, makeSnippetRecord, makeSource } from '../support/make.ts';

const noon = '2026-05-02T12:00:00.000Z';
const one = '2026-05-02T13:00:00.000Z';
const two = '2026-05-02T14:00:00.000Z';

/** The same fact as a newer pack judges it. */
const judgedAnew = makeFact({
  goods: [makeGood({ assessment: makeAssessment({ verdict: 'not-listed', measures: [] }) })],
});

function reread(over: Partial<FactRecord> = {}): FactRecord {
  return makeFactRecord({ fact: judgedAnew, keptBy: 'site-rule', keptAt: one, updatedAt: one, ...over });
}

describe('keeping a record again', () => {
  it('changes nothing, not even the object, where nothing new is said', () => {
    const row = makeFactRecord();
    expect(mergeRecords(row, makeFactRecord({ updatedAt: one }))).toBe(row);
  });

  it('takes the later reading of an undecided row, with facets that fit, and leaves when it was kept', () => {
    const merged = mergeRecords(makeFactRecord({ keptBy: 'site-rule' }), reread({ facets: makeFactRecord().facets }));
    expect(merged).toMatchObject({ fact: judgedAnew, keptAt: noon, updatedAt: one, keptBy: 'site-rule' });
    expect(merged).toHaveProperty('facets.verdict', 'not-listed');
  });

  it('does not take an earlier reading', () => {
    const row = makeFactRecord({ updatedAt: two });
    expect(mergeRecords(row, reread())).toBe(row);
  });

  it.each(['confirmed', 'rejected'] as const)(
    'leaves a %s row as it was decided upon when the page is read again',
    (state) => {
      const row = makeFactRecord({ state });
      expect(mergeRecords(row, reread())).toBe(row);
      expect(mergeRecords(row, reread({ state: 'confirmed' }))).toBe(row);
      expect(mergeRecords(row, reread({ keptBy: 'reader' }))).toBe(row);
    },
  );

  it('follows a later decision of the reader, never an earlier one', () => {
    const row = makeFactRecord({ state: 'rejected', updatedAt: one });
    const keep = makeFactRecord({ state: 'confirmed' });
    expect(mergeRecords(row, { ...keep, updatedAt: two })).toMatchObject({ state: 'confirmed', updatedAt: two });
    expect(mergeRecords(row, { ...keep, updatedAt: noon })).toBe(row);
  });

  it('brings a deleted row back only when the reader keeps it later', () => {
    const row = makeFactRecord({ deletedAt: one, updatedAt: one });
    expect(mergeRecords(row, reread({ updatedAt: two }))).toBe(row);
    expect(mergeRecords(row, makeFactRecord({ state: 'confirmed', updatedAt: noon }))).toBe(row);
    expect(mergeRecords(row, makeFactRecord({ state: 'confirmed', updatedAt: two }))).toMatchObject({
      deletedAt: null,
    });
    const snippet = makeSnippetRecord({ deletedAt: one, updatedAt: one });
    expect(mergeRecords(snippet, makeSnippetRecord({ updatedAt: two }))).toMatchObject({ deletedAt: null });
  });

  it('lets the reader beat the site rule, whoever came first', () => {
    const reader = makeFactRecord({ keptBy: 'reader' });
    const rule = makeFactRecord({ keptBy: 'site-rule', updatedAt: one });
    expect(mergeRecords(reader, rule)).toBe(reader);
    expect(mergeRecords(rule, reader)).toMatchObject({ keptBy: 'reader', updatedAt: one });
  });

  it('fills in what the source did not say at first, and keeps what it did', () => {
    const row = makeFactRecord({ state: 'confirmed', source: makeSource({ published: null }) });
    const merged = mergeRecords(row, reread({ source: makeSource({ title: 'Another headline' }) }));
    expect(merged.source).toEqual(makeSource());
    expect(merged).toMatchObject({ state: 'confirmed', fact: row.fact });
  });

  it('keeps a row whose id comes back under another type', () => {
    const row = makeFactRecord();
    expect(mergeRecords(row, makeSnippetRecord({ id: 'f-1', updatedAt: two }))).toBe(row);
  });
});
