import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/core/assess.ts';
import { flowsThisWay, isInForce, matchAll } from '../../lib/core/regime.ts';
import { lexiconData, packs } from '../../lib/registry.ts';
import type { Commodity } from '../../lib/schema/commodity.ts';
import type { Measure } from '../../lib/schema/regime.ts';
import { at } from '../../scripts/tree.ts';

/** Goods as the assessment wants them, with nothing said in the text. */
const goodsOf = (name: string, term: string | null, hs: readonly string[], record?: Commodity) => ({
  surface: name,
  term,
  name,
  hs,
  generic: record?.generic ?? false,
  materialOpen: record?.materialDecides ?? false,
  luxuryCue: null,
  origin: null,
});

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (_id, pack) => {
  const cases = pack.measures.flatMap((measure) =>
    measure.examples.map(
      (example) =>
        [
          `${measure.id} ${example.applies ? 'covers' : 'leaves out'} ${example.goods} ${example.from} → ${example.to} on ${example.on}`,
          measure,
          example,
        ] as const,
    ),
  );
  it.each(cases)('%s', (_case, measure, example) => {
    expect(applies(measure, example, pack.target)).toBe(example.applies);
  });
});

/** Whether a measure, looked at alone, covers the goods of an example. */
function applies(measure: Measure, example: Measure['examples'][number], target: string): boolean {
  const { goods, term, hs, from, to, on } = example;
  const side = to === target ? 'to-DPRK' : from === target ? 'from-DPRK' : null;
  if (side === null || !isInForce(measure, on)) return false;
  if (!measure.flows.some((flow) => flowsThisWay(flow, target, side))) return false;
  return matchAll(goodsOf(goods, term, hs === null ? [] : [hs]), [measure]).some(
    (match) => !match.disputed && !match.wider,
  );
}

interface Row {
  readonly term_en: string;
  readonly to_dprk_status: string;
  readonly from_dprk_status: string;
}

const table = at('..', 'shared', 'knowledge', 'hs-commodities.csv');
const DAY = '2018-06-01';

/** The table's words for a verdict. Luxury counts as banned there; a technical list is a condition. */
const STATUS: Readonly<Record<string, string>> = {
  banned: 'banned',
  luxury: 'banned',
  capped: 'capped',
  conditional: 'conditional',
  'dual-use': 'conditional',
  'not-listed': 'none',
};

/** Where the derived status differs from the table on purpose: `id side: derived, not table`, and why. */
const ACCEPTED: Readonly<Record<string, string>> = {
  'aircraft-parts to-DPRK: banned, not conditional':
    'the exception for passenger aircraft counts where the text names it',
  'binoculars from-DPRK: conditional, not none': 'the technical list works both ways',
  'container to-DPRK: banned, not conditional': 'a container that carries is no goods; one that is sold is HS 86',
  'daily-necessities from-DPRK: conditional, not none': 'articles of iron and electric ones among them are covered',
  'door from-DPRK: conditional, not banned': 'only wooden doors are covered, and the text names no material',
  'explosives from-DPRK: conditional, not none': 'the catch-all on armed forces works both ways',
  'oil to-DPRK: capped, not conditional':
    'oil to cook with is a record of its own; plain oil counts toward the cap on refined products',
  'plastic-pipe from-DPRK: conditional, not none': 'iron pipes are disputed, and the text names no material',
  'school-uniform to-DPRK: none, not conditional': 'uniforms of soldiers are a record of their own',
  'shower-head to-DPRK: banned, not conditional': 'heading 8424 is read as the whole chapter is',
  'watch to-DPRK: none, not conditional':
    'ordinary watches are on no UN list; the luxury ones are a record of their own',
};

const idOf = (term: string) => term.toLowerCase().replace(/[^a-z0-9]+/g, '-');

// The table of the knowledge base isn't part of this repository; the name of the skipped test says what is missing.
describe.skipIf(!existsSync(table))(
  `status derived from the pack agrees with ${table} (skipped where it is absent)`,
  () => {
    const pack = packs.find((one) => one.id === 'un-dprk');
    const rows = existsSync(table)
      ? Papa.parse<Row>(readFileSync(table, 'utf8'), { header: true, skipEmptyLines: true }).data
      : [];
    const byId = new Map(lexiconData.commodities.map((record) => [record.id, record]));

    it('finds a record for each row', () => {
      expect(rows.length).toBeGreaterThan(400);
      expect(rows.filter((row) => !byId.has(idOf(row.term_en))).map((row) => row.term_en)).toEqual([]);
    });

    it('differs only where that is accepted, with a reason', () => {
      const differences = rows.flatMap((row) => {
        const record = byId.get(idOf(row.term_en));
        if (record === undefined || pack === undefined) return [];
        return (['to-DPRK', 'from-DPRK'] as const).flatMap((direction) => {
          const found = assess(
            goodsOf(record.name.en, record.id, record.hs, record),
            { direction, directionCue: null, on: DAY, passage: '', articleLabel: null },
            pack,
          );
          const derived = STATUS[found.verdict] ?? found.verdict;
          const told = direction === 'to-DPRK' ? row.to_dprk_status : row.from_dprk_status;
          return derived === told ? [] : [`${record.id} ${direction}: ${derived}, not ${told}`];
        });
      });
      expect(differences.sort()).toEqual(Object.keys(ACCEPTED).sort());
    });
  },
);
