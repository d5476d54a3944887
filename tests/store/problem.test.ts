import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { LedgerDatabase } from '../../lib/store/database.ts';
import { Ledger } from '../../lib/store/ledger.ts';
import { ackOf, problemOf, ReadOnlyError } from '../../lib/store/problem.ts';
import { makeFactRecord } from '../support/make.ts';
import { memoryLedger } from '../support/memory-ledger.ts';

describe('problems', () => {
  it('finds the full disk inside the aborted transaction', () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    expect(problemOf(full)).toBe('disk-full');
    expect(problemOf(new Dexie.AbortError('aborted', full))).toBe('disk-full');
    expect(problemOf(new Dexie.BulkError('1 of 2 failed', [new Dexie.AbortError(full)]))).toBe('disk-full');
    expect(problemOf(new Error('save', { cause: full }))).toBe('disk-full');
  });

  it('tells storage that is off from a passing fault', () => {
    expect(problemOf(new Dexie.MissingAPIError())).toBe('storage-off');
    expect(problemOf(new Dexie.OpenFailedError(new DOMException('', 'InvalidStateError')))).toBe('storage-off');
    expect(problemOf(new DOMException('', 'InvalidStateError'))).toBe('failed');
    expect(problemOf(new ReadOnlyError('newer'))).toBe('read-only');
    expect(problemOf('a string')).toBe('failed');
    const round: { name: string; inner?: unknown } = { name: 'AbortError' };
    round.inner = round;
    expect(problemOf(round)).toBe('failed');
  });

  it('answers storage-off where the browser refuses to open a database', async () => {
    const indexedDB = new IDBFactory();
    indexedDB.open = () => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      );
    };
    const ledger = new Ledger(new LedgerDatabase({ name: 'refused', indexedDB, IDBKeyRange }));
    expect(await ackOf(ledger.keep([makeFactRecord()]))).toMatchObject({ ok: false, problem: 'storage-off' });
  });

  it('answers disk-full, and the ledger stays as it was, when the disk fills up within a save', async () => {
    const { db, ledger } = memoryLedger();
    await ledger.keep([makeFactRecord()]);
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    db.records.hook('creating').subscribe(full);
    const ack = await ackOf(ledger.keep([makeFactRecord({ id: 'f-2' })]));
    expect(ack).toMatchObject({ ok: false, problem: 'disk-full' });
    db.records.hook('creating').unsubscribe(full);
    expect(await ledger.counts()).toMatchObject({ facts: 1 });
    expect(await ackOf(ledger.keep([makeFactRecord({ id: 'f-2' })]))).toEqual({ ok: true });
  });
});
