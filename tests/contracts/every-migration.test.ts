import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { countsOf } from '../../lib/store/counts.ts';
import { LedgerDatabase, migrations, SCHEMA } from '../../lib/store/database.ts';
import { Ledger } from '../../lib/store/ledger.ts';
import type { Migration } from '../../lib/store/migrations/migration.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { exampleLedger, examplePage } from '../support/example-ledger.ts';
import { memoryPlace } from '../support/memory-ledger.ts';

/** A ledger as one released version stored it. Written once, by `UPDATE_GOLDEN=1` for a version that has none yet. */
interface Frozen {
  readonly schema: number;
  /** Tables with their indexes as Dexie knew them. */
  readonly stores: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

const folder = new URL('../store/frozen/', import.meta.url);
const fileOf = (version: number) => new URL(`${String(version).padStart(4, '0')}.json`, folder);

/** The tables of a version: each as the last step up to it declares them. */
function storesAt(version: number): Record<string, string> {
  return Object.assign({}, ...migrations.slice(0, version).map((step) => step.stores));
}

async function dump(db: Dexie): Promise<Frozen['tables']> {
  return Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));
}

/** Only the newest version can be frozen: older shapes are no longer written by any code. */
async function freezeNewest(): Promise<void> {
  const db = new LedgerDatabase(memoryPlace());
  const ledger = new Ledger(db);
  await ledger.keep(exampleLedger());
  await ledger.keepPage(examplePage());
  const at = '2026-05-04T10:00:00.000Z';
  const rule = {
    id: 'x-coal',
    at,
    list: null,
    kind: 'exclude',
    word: 'coal',
    site: 'quay.example',
    sense: null,
  } as const;
  await ledger.journal.act({ op: 'op-rule', what: 'rules', now: at, ids: [] }, () => ({ rules: [[rule.id, rule]] }));
  await ledger.journal.saveDraft('f-crab', { id: 'f-crab', at, fields: { note: 'half a thought' } });
  const frozen: Frozen = { schema: SCHEMA, stores: storesAt(SCHEMA), tables: await dump(db) };
  writeFileSync(fileOf(SCHEMA), `${JSON.stringify(frozen, null, 1)}\n`);
}

/** Puts a frozen ledger into a fresh place, by the indexes written down with it and not by today's steps. */
async function thaw(frozen: Frozen, place: ReturnType<typeof memoryPlace>): Promise<void> {
  const { name, ...dependencies } = place;
  const old = new Dexie(name, dependencies);
  old.version(frozen.schema).stores({ ...frozen.stores });
  for (const [table, rows] of Object.entries(frozen.tables)) await old.table(table).bulkAdd([...rows]);
  old.close();
}

describe('every migration', () => {
  it('is one file, in the list, numbered without a gap', () => {
    const files = readdirSync(new URL('../../lib/store/migrations/', import.meta.url)).filter((name) =>
      /^\d/.test(name),
    );
    expect(migrations.map((step) => step.version)).toEqual(files.sort().map((name) => Number(name.slice(0, 4))));
    expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('adds tables and indexes and drops none, so that older code can read', () => {
    for (let version = 2; version <= SCHEMA; version += 1) {
      const now = storesAt(version);
      for (const [table, indexes] of Object.entries(storesAt(version - 1))) {
        const kept = (now[table] ?? '').split(',').map((index) => index.trim());
        expect(kept, `${table} in version ${version}`).toEqual(
          expect.arrayContaining(indexes.split(',').map((index) => index.trim())),
        );
      }
    }
  });

  describe.each(migrations)('version $version', ({ version }: Migration) => {
    it('has a frozen example with a fact, a practice, a snippet and a deleted row', async () => {
      if (process.env.UPDATE_GOLDEN === '1' && version === SCHEMA && !existsSync(fileOf(version))) await freezeNewest();
      const frozen: Frozen = JSON.parse(readFileSync(fileOf(version), 'utf8'));
      expect(frozen.schema).toBe(version);
      expect(frozen.stores, 'a released step was edited').toEqual(storesAt(version));
      const rows = frozen.tables.records as LedgerRecord[];
      expect(new Set(rows.map((row) => row.type))).toEqual(new Set(['fact', 'practice', 'snippet']));
      expect(rows.some((row) => row.deletedAt !== null)).toBe(true);
    });

    it('reaches the newest version with every row, and every index finds them', async () => {
      const frozen: Frozen = JSON.parse(readFileSync(fileOf(version), 'utf8'));
      const place = memoryPlace();
      await thaw(frozen, place);
      const db = new LedgerDatabase(place);
      const ledger = new Ledger(db);
      const rows = await ledger.allRecords({ includeDeleted: true });
      const before = frozen.tables.records as LedgerRecord[];
      expect(rows).toHaveLength(before.length);
      // What a step may add is not known here, so each old row must still stand inside its new one.
      // Facets are worked out from the fact, so a step may write them anew.
      for (const row of before) {
        const { facets: _derived, ...said } = { facets: null, ...row };
        expect(await ledger.record(row.id)).toMatchObject(said);
      }
      for (const [table, old] of Object.entries(frozen.tables)) expect(await db.table(table).count()).toBe(old.length);
      expect(await ledger.counts()).toEqual(countsOf(rows));
      expect(await ledger.isReadOnly()).toBe(false);
      for (const row of rows) {
        if (row.type !== 'fact' || row.deletedAt !== null) continue;
        const found = await ledger.recordsWith({ by: 'verdict', is: row.facets.verdict });
        expect(found.map((other) => other.id)).toContain(row.id);
        for (const good of row.fact.goods) {
          const same = await ledger.recordsWith({ by: 'good', is: good.name });
          expect(same.map((other) => other.id)).toContain(row.id);
        }
      }
      // Keeping the same again meets rows that are already in the newest shape.
      expect(await ledger.keep(rows)).toEqual({ added: 0, changed: 0, same: rows.length });
    });
  });
});
