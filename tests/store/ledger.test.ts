import { liveQuery } from 'dexie';
import { IDBDatabase as FDBDatabase, forceCloseDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { countsOf } from '../../lib/store/counts.ts';
import { announceChange } from '../../lib/store/database.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import {
  makeFact,
  makeFactRecord,
  makeGood,
  makePracticeRecord,
  makeSnippetRecord,
  makeSource,
} from '../support/make.ts';
import { memoryLedger } from '../support/memory-ledger.ts';
import { seeded } from '../support/seeded.ts';

const noon = '2026-05-02T12:00:00.000Z';
const one = '2026-05-02T13:00:00.000Z';
const two = '2026-05-02T14:00:00.000Z';

describe('keeping', () => {
  it('writes a record once, however often it is sent', async () => {
    const { ledger } = memoryLedger();
    const records = [makeFactRecord(), makePracticeRecord(), makeSnippetRecord()];
    expect(await ledger.keep(records)).toEqual({ added: 3, changed: 0, same: 0 });
    expect(await ledger.keep(records)).toEqual({ added: 0, changed: 0, same: 3 });
    expect(await ledger.keep(records.map((record) => ({ ...record, updatedAt: one })))).toMatchObject({ same: 3 });
    expect(await ledger.recordsById(['f-1', 'p-1', 's-1'])).toEqual(records);
    expect(await ledger.counts()).toEqual({ facts: 1, practices: 1, snippets: 1, unreviewed: 2, deleted: 0 });
  });

  it('folds two of one id in the same call', async () => {
    const { ledger } = memoryLedger();
    const site = makeFactRecord({ keptBy: 'site-rule' });
    expect(await ledger.keep([site, makeFactRecord({ state: 'confirmed', updatedAt: one })])).toMatchObject({
      added: 1,
    });
    expect(await ledger.record('f-1')).toMatchObject({ state: 'confirmed', keptBy: 'reader', keptAt: noon });
  });

  it('leaves nothing behind when a record cannot be stored', async () => {
    const { ledger } = memoryLedger();
    await ledger.keep([makeFactRecord({ id: 'before' })]);
    const bad = { ...makeFactRecord({ id: 'bad' }), source: (() => {}) as unknown as LedgerRecord['source'] };
    await expect(ledger.keep([makeFactRecord({ id: 'good' }), bad])).rejects.toThrow(/clone/i);
    expect((await ledger.allRecords()).map((row) => row.id)).toEqual(['before']);
    expect(await ledger.counts()).toMatchObject({ facts: 1, unreviewed: 1 });
  });

  it('leaves nothing behind when the counter cannot be written', async () => {
    const { db, ledger } = memoryLedger();
    db.meta.hook('updating', () => {
      throw new Error('no counter today');
    });
    await expect(ledger.keep([makeFactRecord()])).rejects.toThrow('no counter today');
    expect(await ledger.allRecords({ includeDeleted: true })).toEqual([]);
  });

  it('is durable before it answers', async () => {
    const { ledger } = memoryLedger();
    const transaction = vi.spyOn(FDBDatabase.prototype, 'transaction');
    await ledger.keep([makeFactRecord()]);
    const asked = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite').map((call) => call[2]);
    transaction.mockRestore();
    expect(asked).toEqual([{ durability: 'strict' }]);
  });

  it('takes 5,000 rows, at once or in batches', async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => makeFactRecord({ id: `f-${n}` }));
    const whole = memoryLedger().ledger;
    expect(await whole.keep(rows)).toEqual({ added: 5000, changed: 0, same: 0 });
    const parts = memoryLedger().ledger;
    for (let from = 0; from < rows.length; from += 400) await parts.keep(rows.slice(from, from + 500));
    expect(await parts.counts()).toEqual(await whole.counts());
    const seen: string[] = [];
    for await (const batch of parts.batches({ size: 700 })) seen.push(...batch.map((row) => row.id));
    expect(seen).toHaveLength(5000);
    expect(new Set(seen)).toEqual(new Set(rows.map((row) => row.id)));
  }, 60_000);

  it('finds its way back after the connection dropped', async () => {
    const { db, ledger } = memoryLedger();
    await ledger.keep([makeFactRecord()]);
    forceCloseDatabase(db.backendDB() as unknown as Parameters<typeof forceCloseDatabase>[0]);
    await ledger.keep([makeSnippetRecord()]);
    ledger.close();
    await ledger.keep([makePracticeRecord()]);
    expect(await ledger.counts()).toMatchObject({ facts: 1, practices: 1, snippets: 1 });
  });
});

describe('decisions', () => {
  it('sets states, says which ids it does not know, and passes over snippets', async () => {
    const { ledger } = memoryLedger();
    await ledger.keep([makeFactRecord(), makePracticeRecord(), makeSnippetRecord()]);
    const outcome = await ledger.setState(['f-1', 'p-1', 's-1', 'gone'], 'confirmed', one);
    expect(outcome).toEqual({ changed: 2, missing: ['s-1', 'gone'] });
    expect(await ledger.setState(['f-1'], 'confirmed', two)).toEqual({ changed: 0, missing: [] });
    expect(await ledger.record('f-1')).toMatchObject({ state: 'confirmed', updatedAt: one });
    expect(await ledger.counts()).toMatchObject({ unreviewed: 0 });
  });

  it('deletes softly, brings back, and purges only what is old', async () => {
    const { ledger } = memoryLedger();
    const kept = makeFactRecord({ state: 'confirmed' });
    await ledger.keep([kept, makeSnippetRecord()]);
    await ledger.softDelete(['f-1'], one);
    expect((await ledger.allRecords()).map((row) => row.id)).toEqual(['s-1']);
    expect((await ledger.allRecords({ includeDeleted: true })).map((row) => row.id)).toEqual(['f-1', 's-1']);
    expect(await ledger.counts()).toMatchObject({ facts: 0, snippets: 1, deleted: 1 });
    await ledger.restore(['f-1'], two);
    expect(await ledger.record('f-1')).toEqual({ ...kept, updatedAt: two });
    await ledger.softDelete(['f-1'], one);
    expect(await ledger.purgeDeleted(one)).toBe(0);
    expect(await ledger.purgeDeleted(two)).toBe(1);
    expect(await ledger.record('f-1')).toBeUndefined();
    expect(await ledger.counts()).toEqual({ facts: 0, practices: 0, snippets: 1, unreviewed: 0, deleted: 0 });
  });

  it('keeps a page text once, and drops it with the last record that stands on it', async () => {
    const { ledger } = memoryLedger();
    const first = makeFactRecord({ textHash: 'aa' });
    const second = makeFactRecord({ id: 'f-2', textHash: 'bb' });
    const page = {
      textHash: 'aa',
      pageKey: first.pageKey,
      source: first.source,
      text: 'as read',
      blocks: [],
      keptAt: noon,
    };
    await ledger.keep([first, second]);
    await ledger.keepPage(page);
    await ledger.keepPage({ ...page, text: 'never written' });
    await ledger.keepPage({ ...page, textHash: 'bb', text: 'as read later' });
    expect(await ledger.page('aa')).toEqual(page);
    await ledger.softDelete(['f-1'], noon);
    await ledger.purgeDeleted(one);
    expect(await ledger.page('aa')).toBeUndefined();
    expect(await ledger.page('bb')).toMatchObject({ text: 'as read later' });
  });

  it('keeps the counter right through any order of operations', async () => {
    for (const seed of [1, 2, 3]) {
      const random = seeded(seed);
      const { ledger } = memoryLedger();
      for (let step = 0; step < 120; step += 1) {
        const now = new Date(Date.UTC(2026, 4, 2) + step * 60_000).toISOString();
        const ids = Array.from({ length: 1 + random.below(4) }, () => `r-${random.below(25)}`);
        const state = random.pick(['unreviewed', 'confirmed', 'rejected'] as const);
        const keptBy = random.pick(['reader', 'site-rule'] as const);
        const over = { keptAt: now, updatedAt: now, keptBy };
        const write = random.pick([
          () => ledger.keep(ids.map((id) => makeFactRecord({ ...over, id, state }))),
          () => ledger.keep(ids.map((id) => makePracticeRecord({ ...over, id: `p${id}`, state }))),
          () => ledger.keep(ids.map((id) => makeSnippetRecord({ ...over, id: `s${id}` }))),
          () => ledger.setState(ids, state, now),
          () => ledger.softDelete([...ids, ...ids.map((id) => `s${id}`)], now),
          () => ledger.restore(ids, now),
          () => ledger.purgeDeleted(new Date(Date.UTC(2026, 4, 2) + (step - 20) * 60_000).toISOString()),
        ]);
        await write();
        expect(await ledger.counts(), `seed ${seed}, step ${step}`).toEqual(
          countsOf(await ledger.allRecords({ includeDeleted: true })),
        );
      }
    }
  }, 60_000);

  it('makes a lost counter anew', async () => {
    const { db, ledger } = memoryLedger();
    await ledger.keep([makeFactRecord(), makeSnippetRecord()]);
    await db.meta.delete('counts');
    await ledger.setState(['f-1'], 'rejected', one);
    expect(await ledger.counts()).toEqual({ facts: 1, practices: 0, snippets: 1, unreviewed: 0, deleted: 0 });
  });
});

describe('questions', () => {
  const elsewhere = makeSource({ url: 'https://quay.example/a?id=2' });

  it('answers by page, type, facet and day', async () => {
    const { ledger } = memoryLedger();
    const coal = makeFact({ id: 'coal', goods: [makeGood({ name: 'Coal', hs: ['2701'] })], via: [], when: null });
    await ledger.keep([
      makeFactRecord(),
      makeFactRecord({ fact: coal, source: elsewhere, state: 'confirmed', updatedAt: one }),
      makePracticeRecord({ updatedAt: two }),
      makeFactRecord({ id: 'deleted', deletedAt: noon }),
    ]);
    const ids = async (rows: PromiseLike<readonly LedgerRecord[]>) => (await rows).map((row) => row.id);
    expect(await ids(ledger.recordsOfPage('https://quay.example/a?id=2'))).toEqual(['coal']);
    expect(await ids(ledger.recordsOfPage(makeFactRecord().pageKey))).toEqual(['f-1', 'p-1']);
    expect(await ids(ledger.recordsOfType('fact'))).toEqual(['coal', 'f-1']);
    expect(await ids(ledger.recordsWith({ by: 'good', is: 'COAL' }))).toEqual(['coal']);
    expect(await ids(ledger.recordsWith({ by: 'crossing', is: 'QH-WJ' }))).toEqual(['f-1']);
    expect(await ids(ledger.recordsWith({ by: 'site', is: 'quay.example' }))).toEqual(['coal']);
    expect(await ids(ledger.recordsWith({ by: 'state', is: 'confirmed' }))).toEqual(['coal']);
    expect(await ids(ledger.recordsWith({ by: 'verdict', is: 'banned' }))).toEqual(['coal', 'f-1']);
    expect(await ids(ledger.factsBeginning('2026-04-28', '2026-04-28'))).toEqual(['f-1']);
    expect(await ids(ledger.factsBeginning('2026-04-29', '2026-12-31'))).toEqual([]);
    expect(await ids(ledger.allRecords())).toEqual(['p-1', 'coal', 'f-1']);
    expect(await ids(ledger.allRecords({ limit: 2 }))).toEqual(['p-1', 'coal']);
    expect(await ids(ledger.recordsById(['coal', 'gone', 'deleted']))).toEqual(['coal', 'deleted']);
  });

  it('wakes live queries, also those that are plain functions', async () => {
    const { ledger } = memoryLedger();
    await ledger.keep([makeFactRecord()]);
    const seen: number[] = [];
    let told = () => {};
    const second = new Promise<void>((resolve) => {
      told = resolve;
    });
    const watch = liveQuery(() => ledger.counts().then((counts) => counts.facts)).subscribe((facts) => {
      seen.push(facts);
      if (facts === 2) told();
    });
    await vi.waitFor(() => expect(seen).toEqual([1]));
    await ledger.keep([makeFactRecord({ id: 'f-2' })]);
    await second;
    watch.unsubscribe();
    expect(seen.at(-1)).toBe(2);
  });

  it('tells them of a write that its writer did not live to tell', async () => {
    const { ledger, place } = memoryLedger();
    await ledger.keep([makeFactRecord()]);
    const seen: string[] = [];
    const watch = liveQuery(() => ledger.record('f-1')).subscribe((row) => {
      seen.push(row?.type === 'fact' ? row.state : 'none');
    });
    await vi.waitFor(() => expect(seen).toEqual(['unreviewed']));
    await new Promise<void>((done, fail) => {
      const open = place.indexedDB.open(place.name);
      open.addEventListener('error', () => fail(open.error));
      open.addEventListener('success', () => {
        const transaction = open.result.transaction('records', 'readwrite');
        transaction.objectStore('records').put(makeFactRecord({ state: 'confirmed' }));
        transaction.addEventListener('complete', () => {
          open.result.close();
          done();
        });
      });
    });
    announceChange();
    await vi.waitFor(() => expect(seen).toEqual(['unreviewed', 'confirmed']));
    watch.unsubscribe();
  });
});
