// A table of the ledger that a backup would lose, or take back unchecked, fails here.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rowShapes } from '../../lib/backup/tables.ts';
import { LedgerDatabase } from '../../lib/store/database.ts';
import { Vault } from '../../lib/store/vault.ts';
import { backupOf } from '../support/backups.ts';
import { exampleLedger, examplePage } from '../support/example-ledger.ts';
import { memoryLedger, memoryPlace } from '../support/memory-ledger.ts';

const tables = new LedgerDatabase(memoryPlace()).tables.map((table) => table.name).sort();

describe('every table of the ledger', () => {
  it('has the shape of its rows in lib/backup/tables.ts, and nothing else is there', () => {
    expect(Object.keys(rowShapes).sort()).toEqual(tables);
  });

  it('stands in the manifest of a backup, and each of its rows in the file', async () => {
    const { db, ledger, place } = memoryLedger();
    await ledger.keep(exampleLedger());
    await ledger.keepPage(examplePage());
    const files = unzipSync(await backupOf(new Vault(place)));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as { tables: object };
    const counts = await Promise.all(db.tables.map(async (table) => [table.name, await table.count()] as const));
    expect(manifest.tables).toEqual(Object.fromEntries(counts));
    for (const [name, count] of counts) {
      const lines = Object.entries(files)
        .filter(([file]) => file.startsWith(`tables/${name}-`))
        .flatMap(([, bytes]) => strFromU8(bytes).split('\n').slice(0, -1));
      expect(lines, name).toHaveLength(count);
    }
  });
});
