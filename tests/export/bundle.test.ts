import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import bundle from '../../lib/export/bundle.ts';
import { formats } from '../../lib/export/formats.ts';
import { exampleLedger, examplePage } from '../support/example-ledger.ts';
import { hostileRecords, vectors } from './hostile.ts';
import { filesIn, idsIn } from './readers.ts';

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };
const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** The example's page under the hash that its text really has, and the ledger that stands on it. */
function withPage() {
  const page = { ...examplePage(), textHash: hashOf(examplePage().text) };
  const records = exampleLedger().map((record) =>
    record.textHash === null ? record : { ...record, textHash: page.textHash },
  );
  return { page, records, content: bundle.write(records, stamp, [page]) };
}

describe('the evidence bundle', () => {
  it('holds every format with the same entries under the same ids', () => {
    const { records, content } = withPage();
    const files = unzipSync(content);
    const wanted = records.map((record) => record.id).toSorted();
    for (const { id, extension, isPacked } of formats) {
      const bytes = files[`formats/tidewaiter.${extension}`];
      expect(bytes, id).toBeDefined();
      const read = isPacked
        ? (bytes as Uint8Array<ArrayBuffer>)
        : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      expect(idsIn[id]?.(read).toSorted(), id).toEqual(wanted);
    }
  });

  it('holds each text under the hash of its bytes, and says which are missing', () => {
    const { page, content } = withPage();
    const files = unzipSync(content);
    expect(hashOf(files[`texts/${page.textHash}.txt`] ?? '')).toBe(page.textHash);
    const about = JSON.parse(filesIn(content).get('bundle.json') ?? '');
    expect(about).toMatchObject({ regimePacks: ['un-dprk 2026-01-31'], records: 7 });
    expect(about.articles[0].texts).toEqual([{ sha256: page.textHash, isKept: true }]);
    const bare = JSON.parse(filesIn(bundle.write(exampleLedger(), stamp)).get('bundle.json') ?? '');
    expect(bare.articles[0].texts[0].isKept).toBe(false);
  });

  it('takes no text along that none of its entries stands on', () => {
    const files = filesIn(bundle.write(exampleLedger(), stamp, [{ ...examplePage(), textHash: 'a'.repeat(64) }]));
    expect([...files.keys()].filter((name) => name.startsWith('texts/'))).toEqual([]);
  });

  it.each(vectors)('lets %j name no file', (vector) => {
    const page = { ...examplePage(), textHash: vector, text: vector };
    const records = hostileRecords(vector).map((record) => ({ ...record, textHash: vector }));
    for (const name of filesIn(bundle.write(records, stamp, [page])).keys())
      expect(name).toMatch(
        /^(README\.txt|bundle\.json|pages\.jsonl|SHA256SUMS|formats\/tidewaiter(\.[a-z0-9]+)+|texts\/[0-9a-f]{64}\.txt)$/,
      );
  });

  const hasTools = spawnSync('sha256sum', ['--version']).status === 0;

  describe.skipIf(!hasTools)(`a stranger with sha256sum${hasTools ? '' : ' (not installed here)'}`, () => {
    let folder = '';
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bundle-'));
      for (const [name, bytes] of Object.entries(unzipSync(withPage().content))) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), bytes);
      }
    });
    afterEach(() => rmSync(folder, { recursive: true }));
    const check = () => spawnSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });

    it('finds every file as it was written', () => {
      const { status, stdout } = check();
      expect(
        stdout
          .trim()
          .split('\n')
          .filter((line) => !line.endsWith(': OK')),
      ).toEqual([]);
      expect(stdout.match(/: OK$/gm)).toHaveLength(formats.length + 4);
      expect(status).toBe(0);
    });

    it('sees one sign that was added', () => {
      appendFileSync(join(folder, 'formats/tidewaiter.csv'), ' ');
      const { status, stdout } = check();
      expect(status).not.toBe(0);
      expect(stdout).toContain('formats/tidewaiter.csv: FAILED');
    });
  });
});
