// Files that nobody honest made. Each is refused with the place and the cause, soon, and the ledger is as it was.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Archive, caps } from '../../lib/backup/archive.ts';
import { openFile } from '../../lib/backup/import.ts';
import { Refusal } from '../../lib/backup/refusal.ts';
import { SCHEMA } from '../../lib/store/database.ts';
import { Vault } from '../../lib/store/vault.ts';
import { backupOf, stamp, zipWithSums } from '../support/backups.ts';
import { exampleLedger, examplePage } from '../support/example-ledger.ts';
import { memoryLedger } from '../support/memory-ledger.ts';

/** What a backup with these rows is made of. */
function files(rows: readonly string[], over: Record<string, unknown> = {}): Record<string, string> {
  const manifest = {
    tidewaiter: 'backup',
    format: 1,
    schema: SCHEMA,
    engine: stamp.engine,
    written: stamp.now,
    tables: { records: rows.length, pages: 0, meta: 0 },
    settings: 0,
    ...over,
  };
  return {
    'tables/records-0001.jsonl': rows.map((row) => `${row}\n`).join(''),
    'settings.json': '{}\n',
    'manifest.json': JSON.stringify(manifest),
  };
}

const [honest] = exampleLedger();
const row = JSON.stringify(honest);
const withKey = (key: string) => `{"${key}":{"isAdmin":true},${row.slice(1)}`;

/** Puts a claim of another size into the central directory and the local header of the only deflated entry. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

/** As many entries as wanted, without packing each: one after the other with nothing in them. */
const many = (count: number) =>
  zipSync(Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, new Uint8Array()])), {
    level: 0,
  });

const zeros = (size: number) => '0'.repeat(size);

const refused: readonly (readonly [what: string, code: string, place: RegExp, file: () => Uint8Array])[] = [
  ['no file at all', 'not-ours', /file/, () => new Uint8Array()],
  ['a picture', 'not-ours', /file/, () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])],
  ['a zip that is cut', 'not-zip', /zip/, () => zipWithSums(files([row])).slice(0, -30)],
  ['a zip of nothing', 'not-zip', /zip/, () => zipSync({})],
  ['a zip of somebody else', 'no-sums', /SHA256SUMS/, () => zipSync({ 'a.txt': strToU8('a') })],
  ['another program’s zip with sums', 'not-ours', /zip/, () => zipWithSums({ 'a.txt': 'a' })],
  ['a way up', 'outside', /\.\.\/outside/, () => zipWithSums({ ...files([row]), '../outside.txt': 'x' })],
  ['a name with a root', 'outside', /\/etc/, () => zipWithSums({ ...files([row]), '/etc/passwd': 'x' })],
  ['a name with a drive', 'outside', /C:/, () => zipWithSums({ ...files([row]), 'C:\\x.txt': 'x' })],
  ['a bomb of zeros', 'too-packed', /bomb/, () => zipWithSums({ ...files([row]), bomb: zeros(20e6) })],
  ['a claim of 2 GB', 'too-big', /./, () => lying(zipWithSums(files([row])), 2e9)],
  ['a claim that is too small', 'no-sums', /SHA256SUMS/, () => lying(zipWithSums(files([row])), 10)],
  ['42,000 entries', 'too-many', /zip/, () => many(42_000)],
  [
    'a file that is not as summed',
    'damaged',
    /records-0001/,
    () => zipWithSums(files([row]), { 'tables/records-0001.jsonl': strToU8(`${row}\n${row}\n`) }),
  ],
  [
    'a file without a sum',
    'damaged',
    /records-0002/,
    () => zipWithSums(files([row]), { 'tables/records-0002.jsonl': strToU8(`${row}\n`) }),
  ],
  [
    'a table that there isn’t',
    'unknown-file',
    /secrets/,
    () => zipWithSums({ ...files([row]), 'tables/secrets-0001.jsonl': `${row}\n` }),
  ],
  [
    'fewer rows than announced',
    'wrong-count',
    /records/,
    () => zipWithSums(files([row], { tables: { records: 2, pages: 0, meta: 0 } })),
  ],
  ['a newer schema', 'newer', /manifest/, () => zipWithSums(files([row], { schema: SCHEMA + 1 }))],
  ['a newer form', 'newer', /manifest/, () => zipWithSums(files([row], { format: 9 }))],
  ['a manifest of nonsense', 'not-ours', /manifest/, () => zipWithSums(files([row], { tables: 'all' }))],
  ['settings that are a list', 'bad-line', /settings/, () => zipWithSums({ ...files([row]), 'settings.json': '[]\n' })],
  ['__proto__ in a row', 'bad-line', /records-0001.jsonl, line 1/, () => zipWithSums(files([withKey('__proto__')]))],
  [
    'constructor in a row',
    'bad-line',
    /records-0001.jsonl, line 1/,
    () => zipWithSums(files([withKey('constructor')])),
  ],
  ['a key that no row has', 'bad-line', /records, 1/, () => zipWithSums(files([withKey('extra')]))],
  [
    'a number beyond any',
    'bad-line',
    /line 2/,
    () => zipWithSums(files([row, row.replace(/"start":\d+/, '"start":1e999')])),
  ],
  [
    'a number with 100,000 digits',
    'bad-line',
    /line 1/,
    () => zipWithSums(files([row.replace(/"start":\d+/, `"start":${'9'.repeat(1e5)}`)])),
  ],
  [
    'an offset that is no whole number',
    'bad-line',
    /records, 1/,
    () => zipWithSums(files([row.replace(/"start":\d+/, '"start":1e300')])),
  ],
  [
    'lists in lists, 10,000 deep',
    'bad-line',
    /line 1/,
    () => zipWithSums(files(['['.repeat(10_000) + ']'.repeat(10_000)])),
  ],
  ['no JSON', 'bad-line', /line 1/, () => zipWithSums(files(['{"id":']))],
  ['a list for a row', 'bad-line', /line 1/, () => zipWithSums(files(['[1]']))],
  ['a row twice', 'bad-line', /records/, () => zipWithSums(files([row, row]))],
  [
    'a script for an instant',
    'bad-line',
    /records, 1/,
    () => zipWithSums(files([row.replace(/"keptAt":"[^"]*"/, '"keptAt":"<script>"')])),
  ],
  ['JSON Lines that are cut', 'bad-line', /file/, () => strToU8('{"tidewaiter":"ledger","format":1,"records":2}\n')],
  ['JSON Lines of the future', 'newer', /file/, () => strToU8('{"tidewaiter":"ledger","format":7,"records":0}\n')],
  ['somebody else’s JSON', 'not-ours', /file/, () => strToU8('{"hello":1}\n')],
];

describe('a hostile file', () => {
  it.each(refused)('with %s is refused as %s', async (_what, code, place, file) => {
    const { ledger, place: where } = memoryLedger();
    await ledger.keep(exampleLedger());
    const vault = new Vault(where);
    const bytes = file();
    const began = performance.now();
    const error: unknown = await (async () => vault.stage(openFile(bytes, SCHEMA)))().catch((thrown) => thrown);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(error).toBeInstanceOf(Refusal);
    const { code: said, place: at } = error as Refusal;
    expect({ code: said, isAt: place.test(at) || at }).toEqual({ code, isAt: true });
    // Nothing is left staged, and nothing was touched.
    await expect(
      vault.stage({ kind: 'jsonl', schema: SCHEMA, written: null, settings: {}, batches: () => [] }),
    ).resolves.toMatchObject({ conflicts: [] });
    expect(await ledger.allRecords({ includeDeleted: true })).toHaveLength(exampleLedger().length);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('is refused by its size before anything is looked at', () => {
    expect(() => new Archive(new Uint8Array(11), { ...caps, packed: 10 })).toThrow(/too-big/);
  });

  it('with paragraphs that lie outside of their text is refused', async () => {
    const { place } = memoryLedger();
    const page = JSON.stringify({
      ...examplePage(),
      text: 'Short.',
      blocks: [{ start: 0, end: 7, role: 'paragraph' }],
    });
    const made = files([row], { tables: { records: 1, pages: 1, meta: 0 } });
    const bytes = zipWithSums({ ...made, 'tables/pages-0001.jsonl': `${page}\n` });
    await expect(new Vault(place).stage(openFile(bytes, SCHEMA))).rejects.toMatchObject({
      code: 'bad-line',
      found: expect.stringContaining('blocks'),
    });
  });

  it('is told from an honest one by the same test', async () => {
    const { place } = memoryLedger();
    const { tables } = await new Vault(place).stage(openFile(zipWithSums(files([row])), SCHEMA));
    expect(tables.find(({ table }) => table === 'records')?.added).toBe(1);
  });

  it('that claims more than the disk holds is not unpacked at all', async () => {
    const { ledger, place } = memoryLedger();
    await ledger.keep(exampleLedger());
    const before = process.memoryUsage().arrayBuffers;
    const bytes = lying(await backupOf(new Vault(place)), 0xfffffff0);
    expect(() => openFile(bytes, SCHEMA)).toThrow(/too-big/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64e6);
  });
});
