import { readdirSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import type { Exporter } from '../../lib/export/exporter.ts';
import { exporters, exportFile } from '../../lib/export-registry.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { expectGolden, goldenName, shownOf } from '../export/golden.ts';
import { byArticle, idsIn, textOf } from '../export/readers.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import {
  makeEvidence,
  makeFact,
  makeFactRecord,
  makeGood,
  makePracticeRecord,
  makeSnippetRecord,
  makeText,
} from '../support/make.ts';
import { seeded } from '../support/seeded.ts';

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };

const nasty = [
  'say "no", then \'yes\'',
  'line\r\nbreak\nand\rreturn\u2028separator',
  '👩🏽‍🌾🦀 rice',
  '냉장고와 강관, 冰箱',
  '\u202eevil\u202c\u2066x\u2069\u200b',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '</script><img src=x onerror=alert(1)>',
  '{"__proto__":1},\\u0000;|\t',
  '\u0000\u0007\ud83d lone half',
  '',
];

/** Records whose every free text is out of the nasty list, by a fixed seed. */
function nastyRecords(count: number, seed: number): LedgerRecord[] {
  const random = seeded(seed);
  const word = () => random.pick(nasty);
  return Array.from({ length: count }, (_, n) => {
    const id = `r-${n}`;
    const source = { url: word(), title: word(), outlet: word(), author: word(), published: null, language: word() };
    const base = { id, source, site: word(), pageKey: word() };
    const evidence = makeEvidence(word(), { prefix: word(), suffix: word() });
    if (n % 3 === 1) return makeSnippetRecord({ ...base, exact: word(), prefix: word(), suffix: word() });
    if (n % 3 === 2) return makePracticeRecord(base);
    const goods = Array.from({ length: random.below(4) }, () => makeGood({ ...makeText(word()), name: word() }));
    return makeFactRecord({ ...base, fact: makeFact({ id, goods, saidBy: makeText(word()), evidence }) });
  });
}

describe('every exporter', () => {
  it('is registered, once, under the name of its file', () => {
    const modules = import.meta.glob<{ default?: Exporter }>(['../../lib/export/*.ts', '!../../lib/export/*.d.ts'], {
      eager: true,
    });
    const found = Object.entries(modules).flatMap(([path, { default: exporter }]) =>
      exporter ? [[path.split('/').at(-1), exporter] as const] : [],
    );
    expect(found.map(([file]) => file).toSorted()).toEqual(exporters.map((one) => `${one.id}.ts`).toSorted());
    for (const [, exporter] of found) expect(exporters).toContain(exporter);
    expect(found).toHaveLength(exporters.length);
  });

  it('has no golden file left over', () => {
    const files = readdirSync(new URL('../export/golden/', import.meta.url)).toSorted();
    expect(files).toEqual(exporters.map(goldenName).toSorted());
  });

  it('gives a file a name with its day, and refuses a format that nobody writes', () => {
    expect(exportFile('csv', [], stamp)).toMatchObject({ name: 'tidewaiter-2026-05-05.csv', mime: 'text/csv' });
    expect(() => exportFile('doc', [], stamp)).toThrow(RangeError);
  });

  describe.each(exporters.map((exporter) => [exporter.id, exporter] as const))('%s', (id, exporter) => {
    const idsOf = (records: readonly LedgerRecord[]) => {
      const parse = idsIn[id];
      if (parse === undefined) throw new Error(`Tell this test how to count the records in ${id}.`);
      return parse(exporter.write(records, stamp));
    };
    /** Every id once, in the order given; where the format goes by article, order tells nothing. */
    const came = (ids: readonly string[]) => (byArticle.has(id) ? ids.toSorted() : ids);
    const went = (records: readonly LedgerRecord[]) => came(records.map((record) => record.id));

    it('writes what was reviewed', () => {
      expectGolden(goldenName(exporter), shownOf(exporter.write(exampleLedger(), stamp)));
    });

    it('lets as many records out as went in, whatever they hold', () => {
      expect(idsOf([])).toEqual([]);
      for (const seed of [1, 2, 3]) {
        const records = nastyRecords(60, seed);
        expect(came(idsOf(records)), `seed ${seed}`).toEqual(went(records));
      }
    });

    // The bundle writes all the other formats again.
    it(`takes ${exporter.needsPages ? '1,000' : '10,000'} records`, () => {
      const records = nastyRecords(exporter.needsPages ? 1000 : 10_000, 4);
      expect(came(idsOf(records))).toEqual(went(records));
    }, 60_000);

    it('writes the same twice and changes nothing that it was given', () => {
      const records = nastyRecords(30, 5);
      const before = structuredClone(records);
      expect(exporter.write(records, stamp)).toEqual(exporter.write(records, stamp));
      expect(records).toEqual(before);
    });

    it('reads back what it wrote, or says what it leaves out', () => {
      const { read } = exporter;
      const kept = [exampleLedger(), nastyRecords(60, 6)];
      expect(kept.map((records) => (read ? read(textOf(exporter.write(records, stamp))) : records))).toEqual(kept);
      expect(read !== undefined || exporter.leavesOut.length > 0).toBe(true);
    });

    it('has words for its label, its purpose and all that it leaves out', async () => {
      const messages = await parseMessagesFile(new URL('../../locales/en.yml', import.meta.url).pathname);
      const words = new Map(
        messages.flatMap((one) => (one.type === 'simple' ? [[one.key.join('.'), one.message]] : [])),
      );
      for (const key of [exporter.label, exporter.purpose, ...exporter.leavesOut]) {
        expect(key).toMatch(/^export(\.[a-zA-Z0-9]+)+$/);
        expect(words.get(key), key).toMatch(/\S/);
      }
    });
  });
});
