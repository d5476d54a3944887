// What is packed comes back: backup → wipe → restore, bundle → wipe → import, JSON Lines → wipe → import.
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../lib/backup/import.ts';
import { noReview } from '../../lib/core/review/review.ts';
import bundle from '../../lib/export/bundle.ts';
import jsonl from '../../lib/export/jsonl.ts';
import { SCHEMA } from '../../lib/store/database.ts';
import { Ledger } from '../../lib/store/ledger.ts';
import { Vault } from '../../lib/store/vault.ts';
import { backupOf, stamp } from '../support/backups.ts';
import { exampleLedger, examplePage } from '../support/example-ledger.ts';
import { type MemoryLedger, memoryLedger, memoryPlace } from '../support/memory-ledger.ts';

async function filled(): Promise<MemoryLedger & { vault: Vault }> {
  const made = memoryLedger();
  await made.ledger.keep(exampleLedger());
  await made.ledger.keepPage(examplePage());
  return { ...made, vault: new Vault(made.place) };
}

function empty() {
  const made = memoryLedger(memoryPlace());
  return { ...made, vault: new Vault(made.place) };
}

/** All rows of all tables, as any reader of the database would see them. */
async function dump({ db }: MemoryLedger): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));
}

describe('a backup', () => {
  it('brings every table back as it was, counts and deleted rows among them', async () => {
    const from = await filled();
    const file = await backupOf(from.vault, { tints: false });
    const into = empty();
    const incoming = openFile(file, SCHEMA);
    expect(incoming).toMatchObject({ kind: 'backup', schema: SCHEMA, written: stamp.now, settings: { tints: false } });
    const preview = await into.vault.stage(incoming);
    const records = preview.tables.find(({ table }) => table === 'records');
    expect(records).toEqual({
      table: 'records',
      added: exampleLedger().length,
      same: 0,
      differing: 0,
      onlyHere: 0,
    });
    await into.vault.take('replace');
    expect(await dump(into)).toEqual(await dump(from));
    expect((await into.ledger.allRecords({ includeDeleted: true })).some((row) => row.deletedAt !== null)).toBe(true);
  });

  it('has sums that a stranger can check, over every file', async () => {
    const { vault } = await filled();
    const files = unzipSync(await backupOf(vault));
    const sums = strFromU8(files.SHA256SUMS ?? new Uint8Array()).trimEnd();
    const lines = sums.split('\n').map((line) => line.split('  '));
    expect(lines.map(([, name]) => name).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'SHA256SUMS')
        .sort(),
    );
    for (const [sum, name] of lines) {
      expect(
        createHash('sha256')
          .update(files[name ?? ''] ?? '')
          .digest('hex'),
      ).toBe(sum);
    }
  });

  it('is cancelled between two batches and leaves nothing open', async () => {
    const { vault, ledger } = await filled();
    const stop = new AbortController();
    const work = vault.backup({}, stamp, () => stop.abort(), { signal: stop.signal });
    await expect(work).rejects.toThrow(/abort/i);
    expect(await ledger.keep(exampleLedger())).toMatchObject({ added: 0 });
  });

  it('of an older schema is brought into today’s shape as an old ledger is', async () => {
    const from = await filled();
    const old = { ...openFile(await backupOf(from.vault), SCHEMA), schema: 1 };
    const into = empty();
    const rows = await from.ledger.allRecords({ includeDeleted: true });
    const bare = rows.map((row) => (row.type === 'fact' ? { ...row, facets: undefined, review: undefined } : row));
    await into.vault.stage({ ...old, batches: () => [{ table: 'records', rows: bare }] });
    await into.vault.take('replace');
    const risen = rows.map((row) => (row.type === 'fact' ? { ...row, review: noReview } : row));
    expect(await into.ledger.allRecords({ includeDeleted: true })).toEqual(risen);
  });
});

describe('one’s own export', () => {
  it('as a bundle brings records and texts back', async () => {
    const from = await filled();
    const records = await from.ledger.allRecords({ includeDeleted: true });
    const into = empty();
    const incoming = openFile(bundle.write(records, stamp, [examplePage()]), SCHEMA);
    expect(incoming.kind).toBe('bundle');
    await into.vault.stage(incoming);
    await into.vault.take('add');
    expect(await dump(into)).toEqual(await dump(from));
  });

  it('as JSON Lines brings all records back', async () => {
    const from = await filled();
    const records = await from.ledger.allRecords({ includeDeleted: true });
    const into = empty();
    const incoming = openFile(new TextEncoder().encode(jsonl.write(records, stamp)), SCHEMA);
    expect(incoming.kind).toBe('jsonl');
    await into.vault.stage(incoming);
    await into.vault.take('add');
    expect(await into.ledger.allRecords({ includeDeleted: true })).toEqual(records);
    expect(await into.ledger.counts()).toEqual(await from.ledger.counts());
  });
});

describe('a restore', () => {
  it('says what is new, the same, different, and only here', async () => {
    const from = await filled();
    const file = openFile(await backupOf(from.vault), SCHEMA);
    const [first, second, third] = await from.ledger.allRecords();
    if (!first || !second || !third) throw new RangeError('the example ledger has three records');
    const into = empty();
    const mine = { ...first, id: 'only-here' };
    await into.ledger.keep([second, { ...third, source: { ...third.source, title: 'Another title' } }, mine]);
    const { tables, conflicts } = await into.vault.stage(file);
    expect(tables.find(({ table }) => table === 'records')).toEqual({
      table: 'records',
      added: exampleLedger().length - 2,
      same: 1,
      differing: 1,
      onlyHere: 1,
    });
    expect(conflicts.map(({ here, there }) => [here.source.title, there.id])).toEqual([['Another title', third.id]]);
  });

  it('adds without taking away, and can be put back', async () => {
    const from = await filled();
    const file = openFile(await backupOf(from.vault), SCHEMA);
    const into = empty();
    const [first] = exampleLedger();
    if (!first) throw new RangeError('the example ledger is empty');
    await into.ledger.keep([{ ...first, id: 'only-here' }]);
    const before = await dump(into);
    await into.vault.stage(file);
    await into.vault.take('add');
    const ids = (await into.ledger.allRecords({ includeDeleted: true })).map(({ id }) => id);
    expect(ids).toHaveLength(exampleLedger().length + 1);
    expect(ids).toContain('only-here');
    expect(await into.vault.hasPrevious()).toBe(true);
    const after = await dump(into);
    await into.vault.putBack();
    expect(await dump(into)).toEqual(before);
    await into.vault.putBack();
    expect(await dump(into)).toEqual(after);
  });

  it('leaves the ledger alone where it is not taken', async () => {
    const from = await filled();
    const into = empty();
    await into.vault.stage(openFile(await backupOf(from.vault), SCHEMA));
    await into.vault.unstage();
    expect(await into.ledger.allRecords()).toEqual([]);
    expect(await into.vault.hasPrevious()).toBe(false);
  });

  it('takes in what the background keeps meanwhile: nothing acknowledged is lost', async () => {
    const from = await filled();
    const into = empty();
    await into.vault.stage(openFile(await backupOf(from.vault), SCHEMA));
    const [first] = exampleLedger();
    if (!first) throw new RangeError('the example ledger is empty');
    const [, kept] = await Promise.all([into.vault.take('add'), into.ledger.keep([{ ...first, id: 'meanwhile' }])]);
    expect(kept).toMatchObject({ added: 1 });
    expect(await into.ledger.record('meanwhile')).toBeDefined();
    expect(await new Ledger(into.db).allRecords({ includeDeleted: true })).toHaveLength(exampleLedger().length + 1);
  });
});
