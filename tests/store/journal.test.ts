import { describe, expect, it } from 'vitest';
import { correct } from '../../lib/core/review/correct.ts';
import { countsOf } from '../../lib/store/counts.ts';
import { mergeRecords } from '../../lib/store/merge.ts';
import type { FactRecord, LedgerRecord } from '../../lib/store/records.ts';
import { makeAssessment, makeFact, makeFactRecord } from '../support/make.ts';
import { memoryLedger } from '../support/memory-ledger.ts';

const noon = '2026-05-02T12:00:00.000Z';
const at = (minute: number) => `2026-05-02T13:${String(minute).padStart(2, '0')}:00.000Z`;
const confirm = (row: LedgerRecord, now: string): LedgerRecord =>
  row.type === 'snippet' ? row : { ...row, state: 'confirmed', updatedAt: now };
const rule = { id: 'x', at: noon, list: null, kind: 'exclude', word: 'coal', site: null, sense: null } as const;

function corrected(row: FactRecord, now: string): FactRecord {
  const act = { op: `c-${now}`, at: now, note: null };
  const { fact, review } = correct(row, { modality: 'denied' }, act, () => makeAssessment());
  return { ...row, fact, review, state: 'confirmed', updatedAt: now };
}

describe('an act', () => {
  it('is done once, however often it is sent, and taken back whole', async () => {
    const { ledger } = memoryLedger();
    await ledger.keep([makeFactRecord(), makeFactRecord({ id: 'f-2' })]);
    const before = await ledger.allRecords();
    let runs = 0;
    const asked = { op: 'a', what: 'confirm', now: at(1), ids: ['f-1', 'f-2'] } as const;
    const work = (rows: ReadonlyMap<string, LedgerRecord>) => {
      runs += 1;
      return { rows: [...rows.values()].map((row) => confirm(row, at(1))), rules: [['x', rule]] as const };
    };
    await ledger.journal.act(asked, work);
    await ledger.journal.act(asked, work);
    expect(runs).toBe(1);
    expect(await ledger.counts()).toMatchObject({ facts: 2, unreviewed: 0 });
    expect(await ledger.journal.rules()).toEqual([rule]);
    expect(await ledger.journal.undo('a')).toMatchObject({ op: 'a', undone: false });
    expect(await ledger.journal.undo('a')).toMatchObject({ undone: true });
    expect(await ledger.allRecords()).toEqual(before);
    expect(await ledger.counts()).toEqual(countsOf(before));
    expect(await ledger.journal.rules()).toEqual([]);
  });

  it('takes away again what it made, and forgets the form that it settles', async () => {
    const { ledger } = memoryLedger();
    await ledger.journal.saveDraft('new', { id: 'new', at: noon, fields: { note: 'x' } });
    const made = makeFactRecord({ id: 'new', updatedAt: at(2) });
    await ledger.journal.act({ op: 'b', what: 'split', now: at(2), ids: [] }, () => ({ rows: [made] }));
    expect(await ledger.journal.drafts()).toEqual([]);
    await ledger.journal.undo('b');
    expect(await ledger.allRecords({ includeDeleted: true })).toEqual([]);
    expect(await ledger.counts()).toMatchObject({ facts: 0, deleted: 0 });
  });

  it('is not taken back under a later one, and both are from the last to the first', async () => {
    const { ledger } = memoryLedger();
    await ledger.keep([makeFactRecord()]);
    for (const minute of [1, 2]) {
      await ledger.journal.act({ op: `o-${minute}`, what: 'confirm', now: at(minute), ids: ['f-1'] }, (rows) => ({
        rows: [...rows.values()].map((row) => ({ ...row, updatedAt: at(minute) })),
      }));
    }
    expect((await ledger.journal.last())?.op).toBe('o-2');
    await expect(ledger.journal.undo('o-1')).rejects.toMatchObject({ name: 'ChangedSinceError' });
    await ledger.journal.undo('o-2');
    expect((await ledger.journal.last())?.op).toBe('o-1');
    await ledger.journal.undo('o-1');
    expect(await ledger.record('f-1')).toEqual(makeFactRecord());
    expect(await ledger.journal.last()).toBeUndefined();
  });

  it('writes nothing at all where its work fails', async () => {
    const { ledger } = memoryLedger();
    await ledger.keep([makeFactRecord()]);
    const work = () => {
      throw new RangeError('no');
    };
    await expect(ledger.journal.act({ op: 'f', what: 'merge', now: noon, ids: ['f-1'] }, work)).rejects.toThrow('no');
    expect(await ledger.record('f-1')).toEqual(makeFactRecord());
    expect(await ledger.journal.last()).toBeUndefined();
    expect(await ledger.journal.undo('f')).toBeUndefined();
  });

  it('is remembered among the last 200', async () => {
    const { ledger } = memoryLedger();
    for (let n = 0; n < 203; n += 1) {
      const now = `2026-05-02T12:00:00.${String(n).padStart(3, '0')}Z`;
      await ledger.journal.act({ op: `n-${n}`, what: 'rules', now, ids: [] }, () => ({ rules: [['x', rule]] }));
    }
    expect(await ledger.journal.undo('n-2')).toBeUndefined();
    expect(await ledger.journal.undo('n-202')).toMatchObject({ op: 'n-202' });
  });
});

describe('a corrected row', () => {
  const row = corrected(makeFactRecord(), at(1));

  it('keeps what the person said when the page is read again, also unreviewed', () => {
    const again = makeFactRecord({ keptBy: 'site-rule', updatedAt: at(5) });
    expect(mergeRecords(row, again)).toBe(row);
    const open = { ...row, state: 'unreviewed' } as const;
    expect(mergeRecords(open, again)).toBe(open);
  });

  it('takes a later decision of the reader, and only that', () => {
    const later = makeFactRecord({ state: 'rejected', updatedAt: at(5) });
    expect(mergeRecords(row, later)).toMatchObject({ state: 'rejected', fact: row.fact, review: row.review });
    expect(mergeRecords(row, { ...later, fact: makeFact({ modality: 'planned' }) })).toHaveProperty(
      'fact.modality',
      'denied',
    );
  });
});
