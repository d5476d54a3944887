import { describe, expect, it } from 'vitest';
import { LedgerDatabase, migrations, SCHEMA } from '../../lib/store/database.ts';
import { Ledger } from '../../lib/store/ledger.ts';
import type { Migration } from '../../lib/store/migrations/migration.ts';
import { ackOf } from '../../lib/store/problem.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { makeFactRecord, makeSnippetRecord } from '../support/make.ts';
import { memoryLedger, memoryPlace } from '../support/memory-ledger.ts';

const now = '2026-05-03T08:00:00.000Z';

/** A step that a later version might take. */
const next: Migration = {
  version: SCHEMA + 1,
  stores: { tags: 'id' },
  upgrade: (transaction) =>
    transaction
      .table<LedgerRecord & { tagged?: boolean }, string>('records')
      .toCollection()
      .modify((row) => {
        row.tagged = true;
      })
      .then(() => undefined),
};

async function stored(db: LedgerDatabase): Promise<unknown> {
  return { records: await db.records.toArray(), meta: await db.meta.toArray(), pages: await db.pages.toArray() };
}

describe('a ledger that a newer version wrote', () => {
  it('is read and never written, and is whole when the newer version comes back', async () => {
    const place = memoryPlace();
    const first = memoryLedger(place);
    await first.ledger.keep([makeFactRecord()]);
    expect(await first.ledger.isReadOnly()).toBe(false);
    first.db.close();

    const newer = new LedgerDatabase({ ...place, migrations: [...migrations, next] });
    const whole = await stored(newer);
    newer.close();

    const { db, ledger } = memoryLedger(place);
    expect(await ledger.isReadOnly()).toBe(true);
    const writes = [
      () => ledger.keep([makeSnippetRecord()]),
      () => ledger.keepPage({ ...makeSnippetRecord(), textHash: 'aa', text: '', blocks: [] }),
      () => ledger.setState(['f-1'], 'confirmed', now),
      () => ledger.softDelete(['f-1'], now),
      () => ledger.restore(['f-1'], now),
      () => ledger.purgeDeleted(now),
    ];
    for (const write of writes) expect(await ackOf(write())).toMatchObject({ ok: false, problem: 'read-only' });
    expect(await stored(db)).toEqual(whole);
    expect(await ledger.allRecords()).toMatchObject([{ id: 'f-1' }]);
    expect(await ledger.counts()).toMatchObject({ facts: 1 });
    db.close();

    const again = new LedgerDatabase({ ...place, migrations: [...migrations, next] });
    expect(await stored(again)).toEqual(whole);
    expect(await new Ledger(again).keep([makeSnippetRecord()])).toMatchObject({ added: 1 });
  });

  it('leaves every row and the old schema when an upgrade fails halfway', async () => {
    const place = memoryPlace();
    const { db, ledger } = memoryLedger(place);
    await ledger.keep([makeFactRecord({ id: 'a' }), makeFactRecord({ id: 'b' })]);
    const whole = await stored(db);
    db.close();
    const failing: Migration = {
      ...next,
      upgrade: async (transaction) => {
        await next.upgrade?.(transaction);
        throw new Error('strange row');
      },
    };
    const broken = new LedgerDatabase({ ...place, migrations: [...migrations, failing] });
    await expect(broken.open()).rejects.toThrow('strange row');
    const back = memoryLedger(place);
    expect(await stored(back.db)).toEqual(whole);
    expect(await back.ledger.isReadOnly()).toBe(false);
  });
});
