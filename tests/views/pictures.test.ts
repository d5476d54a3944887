// What each picture is drawn from: pure, so no document is needed.
import { describe, expect, it } from 'vitest';
import type { Fact, SlotPlace } from '../../lib/core/fact.ts';
import { atlas } from '../../lib/names.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { openBook } from '../../lib/views/book.ts';
import { contradictionsIn, rangeOf, toldTwice } from '../../lib/views/contradictions.ts';
import { crossingPageOf, crossingsIn } from '../../lib/views/crossing.ts';
import { accountsOf, countEvents, countSources } from '../../lib/views/events.ts';
import { flowsOf } from '../../lib/views/flows.ts';
import { placeLabels } from '../../lib/views/labels.ts';
import { matrixOf } from '../../lib/views/matrix.ts';
import { drawLegs, lineWidth } from '../../lib/views/plate.ts';
import { routesOf } from '../../lib/views/routes.ts';
import { binEdges, binned, dayOf, isoOf, packed, timelineOf } from '../../lib/views/timeline.ts';
import { stopsOf } from '../../lib/views/way.ts';
import {
  makeAssessment,
  makeDate,
  makeEvidence,
  makeFact,
  makeFactRecord,
  makeGood,
  makePlace,
  makePractice,
  makePracticeRecord,
  makeQuantity,
  makeSource,
} from '../support/make.ts';
import { manyRecords } from '../support/many-records.ts';
import { seeded } from '../support/seeded.ts';

const naming = { atlas, tongue: 'en' } as const;
const rowsOf = (records: readonly LedgerRecord[]) => openBook(records, naming).rows;

const quanhe = makePlace('Quanhe customs house', {
  id: 'X-QUANHE-WONJONG-cn',
  lat: 42.566,
  lon: 130.509,
  placeKind: 'house',
  crossing: 'X-QUANHE-WONJONG',
  pair: 'Wonjong-ri customs house',
});
const nampo = makePlace('Nampo port', {
  id: 'P-NAMPO',
  country: 'KP',
  lat: 38.733,
  lon: 125.4,
  placeKind: 'port',
  crossing: 'P-NAMPO',
});
const hunchun = makePlace('Hunchun', { id: 'hunchun', lat: 42.86, lon: 130.37 });
const china = makePlace('China', {
  id: 'CN',
  country: 'CN',
  lat: 35,
  lon: 105,
  precision: 'centroid',
  placeKind: 'country',
});
const korea = makePlace('North Korea', {
  id: 'KP',
  country: 'KP',
  lat: 40,
  lon: 127,
  precision: 'centroid',
  placeKind: 'country',
});
const nobody: Pick<Fact, 'from' | 'via' | 'to'> = { from: null, via: [], to: null };

const words =
  'rain barrel clerk bridge lantern dust rope coat morning ledger whistle plank frost engine market ferry tarpaulin gate brick radio stamp queue cousin harvest river'.split(
    ' ',
  );
let made = 0;
/** Fifteen words of its own for each record, so that none is taken for a copy of another. */
function ownQuote(seed: number): string {
  const luck = seeded(seed);
  return Array.from({ length: 15 }, () => luck.pick(words)).join(' ');
}

function record(over: Partial<Fact>, outlet = 'Harbour Post', quote = ''): LedgerRecord {
  made++;
  const id = `t${String(made).padStart(3, '0')}`;
  return makeFactRecord({
    source: makeSource({ outlet, url: `https://${outlet.replaceAll(' ', '-').toLowerCase()}.example/${id}` }),
    fact: makeFact({
      id,
      ...nobody,
      via: [quanhe],
      evidence: makeEvidence(quote || ownQuote(made)),
      ...over,
    }),
  });
}

describe('the way', () => {
  const way = (over: Partial<Fact>) => {
    const one = record(over);
    return one.type === 'fact'
      ? stopsOf(one, naming).map(({ stops, sign }) => stops.map((stop) => stop ?? '…').join(` ${sign} `))
      : [];
  };

  it.each<[string, Partial<Fact>, string]>([
    ['over a crossing runs from the house that is left to the one that is reached', {}, 'Quanhe → Wonjong-ri'],
    ['turns with the direction', { direction: 'from-DPRK' }, 'Wonjong-ri → Quanhe'],
    ['has no arrowhead of its own where no direction is given', { direction: 'unknown' }, 'Quanhe ↔ Wonjong-ri'],
    ['goes from end to end without a crossing', { via: [], from: hunchun, to: nampo }, 'Hunchun → Nampo port'],
    ['says that an end is not stated', { via: [], from: nampo, direction: 'from-DPRK' }, 'Nampo port → …'],
  ])('%s', (_, over, expected) => {
    expect(way(over)).toEqual([expected]);
  });

  it('is none where no place is named', () => {
    expect(way({ via: [] })).toEqual([]);
  });
});

describe('events', () => {
  const may = makeDate({ norm: '2026-05', from: '2026-05-01', to: '2026-05-31' });

  it('join reports of the same days, direction, goods and crossing, and nothing less', () => {
    const rows = rowsOf([
      record({}),
      record({}, 'Far Quay Review'),
      record({ direction: 'from-DPRK' }),
      record({ when: may }),
      record({ when: null }),
      record({ goods: [makeGood({ name: 'rice', hs: ['1006'] })] }),
      record({ via: [], from: nampo }),
    ]);
    const accounts = accountsOf(rows);
    const [first, second, ...others] = rows.map(({ id }) => accounts.events.get(id));
    expect(first).toBe(second);
    expect(new Set([first, ...others]).size).toBe(6);
    expect(countEvents(rows, accounts)).toBe(6);
  });

  it('join nothing over a year, and nothing by a country alone', () => {
    const year = makeDate({ norm: '2026', from: '2026-01-01', to: '2026-12-31' });
    const land = { via: [] as SlotPlace[], from: china, to: korea };
    const rows = rowsOf([record({ when: year }), record({ when: year }), record(land), record(land)]);
    expect(countEvents(rows, accountsOf(rows))).toBe(4);
  });

  it('count outlets that print one text as one source, whatever their days', () => {
    const quote =
      'Forty lorries with washing machines crossed the bridge at Quanhe on the night of 20 August, an agent said.';
    const rows = rowsOf([
      record({}, 'Harbour Post', quote),
      record({ when: may }, 'Far Quay Review', `${quote} Nobody opened them.`),
      record({}, 'The Border Courier'),
    ]);
    const accounts = accountsOf(rows);
    expect(countSources(rows, accounts)).toBe(2);
    expect(countEvents(rows, accounts)).toBe(1);
    expect(toldTwice(rows, accounts)).toMatchObject([{ sources: 2, copied: 1, denials: 0 }]);
  });
});

describe('contradictions', () => {
  const tons = (value: number, bound: 'exact' | 'about' | 'at-most' | 'at-least' | 'unclear' = 'exact') =>
    makeQuantity({ text: `${value} t`, value, min: null, max: null, bound, unit: 't' });
  const kindsOf = (...records: LedgerRecord[]) => {
    const rows = rowsOf(records);
    return contradictionsIn(rows, accountsOf(rows)).map(({ kind }) => kind);
  };

  it('are figures of one event that leave nothing in common', () => {
    expect(kindsOf(record({ quantity: tons(100) }, 'A'), record({ quantity: tons(300) }, 'B'))).toEqual(['figures']);
    expect(
      kindsOf(record({ quantity: tons(100, 'at-most') }, 'A'), record({ quantity: tons(300, 'at-least') }, 'B')),
    ).toEqual(['figures']);
  });

  it.each([
    [tons(300), tons(290, 'about')],
    [tons(100), tons(300, 'at-most')],
    [tons(100), tons(900, 'unclear')],
  ])('are not bounds that both may hold: %o, %o', (one, other) => {
    expect(kindsOf(record({ quantity: one }, 'A'), record({ quantity: other }, 'B'))).toEqual([]);
  });

  it('are not two loads in one outlet, nor other units', () => {
    expect(kindsOf(record({ quantity: tons(100) }, 'A'), record({ quantity: tons(300) }, 'A'))).toEqual([]);
    expect(kindsOf(record({ quantity: tons(100) }, 'A'), record({ quantity: makeQuantity() }, 'B'))).toEqual([]);
  });

  it('are a label that the measures do not bear out, either way', () => {
    const none = [makeGood({ assessment: makeAssessment({ verdict: 'not-listed', measures: [] }) })];
    expect(kindsOf(record({ articleLabel: 'non-sanctioned' }))).toEqual(['label']);
    expect(kindsOf(record({ articleLabel: 'sanctioned', goods: none }))).toEqual(['label']);
    expect(kindsOf(record({ articleLabel: 'sanctioned' }))).toEqual([]);
    expect(kindsOf(record({ articleLabel: 'non-sanctioned', goods: none }))).toEqual([]);
  });

  it('are a denial beside a report of the same goods and place within a month', () => {
    const late = makeDate({ norm: '2026-09-01', from: '2026-09-01', to: '2026-09-01' });
    expect(kindsOf(record({ modality: 'denied' }), record({}))).toEqual(['denial']);
    expect(kindsOf(record({ modality: 'denied', when: late }), record({}))).toEqual([]);
    expect(kindsOf(record({ modality: 'denied' }), record({ modality: 'planned' }))).toEqual([]);
    expect(kindsOf(record({ modality: 'denied', direction: 'from-DPRK' }), record({}))).toEqual([]);
  });

  it('are an inspection called loose and strict within a month', () => {
    const told = (id: string, inspection: 'loose' | 'strict', day: string) =>
      makePracticeRecord({
        practice: makePractice({
          id,
          crossings: [quanhe],
          inspection,
          when: makeDate({ norm: day, from: day, to: day }),
        }),
      });
    expect(kindsOf(told('p1', 'loose', '2026-03-01'), told('p2', 'strict', '2026-03-20'))).toEqual(['practice']);
    expect(kindsOf(told('p1', 'loose', '2026-03-01'), told('p2', 'strict', '2026-08-20'))).toEqual([]);
  });

  it('take a range as what it leaves possible', () => {
    expect(rangeOf(tons(300, 'about'))).toEqual({ low: 270, high: 330 });
    expect(rangeOf(makeQuantity({ value: null, min: 5, max: 10, bound: 'between' }))).toEqual({ low: 5, high: 10 });
    expect(rangeOf(makeQuantity({ value: null, min: null, max: null }))).toBeNull();
  });
});

describe('flows', () => {
  it('lead over the gate, and from the town to it', () => {
    const map = flowsOf(rowsOf([record({ from: hunchun }), record({})]), atlas);
    expect(map.legs.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['gate', 2],
      ['stretch', 1],
    ]);
    expect([...map.nodes.values()].map(({ kind, count }) => [kind, count])).toEqual([
      ['place', 1],
      ['gate', 2],
    ]);
  });

  it('never make a point of a country: it is a direction from a port, and alone it is not drawn', () => {
    const map = flowsOf(
      rowsOf([
        record({ via: [], from: china, to: nampo }),
        record({ via: [], from: china, to: korea }),
        record({ via: [] }),
      ]),
      atlas,
    );
    expect([...map.nodes.keys()]).toEqual(['P-NAMPO']);
    expect(map.legs).toMatchObject([{ from: { kind: 'land' }, to: { kind: 'node', key: 'P-NAMPO' } }]);
    expect([map.countriesOnly.length, map.nowhere.length]).toEqual([1, 1]);
  });

  it('stand in the table as crossings and as ways without one, each fact once in a line', () => {
    const rows = rowsOf([
      record({ from: hunchun }),
      record({ direction: 'from-DPRK' }),
      record({ via: [], from: nampo, direction: 'from-DPRK' }),
    ]);
    const routes = routesOf(flowsOf(rows, atlas));
    expect(routes.map(({ gate, toTarget, fromTarget }) => [gate, toTarget.length, fromTarget.length])).toEqual([
      ['X-QUANHE-WONJONG', 1, 1],
      [null, 0, 1],
    ]);
  });

  it('are drawn on the plate, cut at its edge with the name of what lies beyond', () => {
    const rows = rowsOf([record({ via: [], from: nampo, to: hunchun, direction: 'from-DPRK' })]);
    const map = flowsOf(rows, atlas);
    const project = ({ lon, lat }: { lon: number; lat: number }) => ({ x: (lon - 124) * 60, y: (40 - lat) * 60 });
    const [leg] = drawLegs(map, { width: 200, height: 200, project }, (one) => one.rows.length, new Set());
    expect(leg?.beyond?.slot.text).toBe('Hunchun');
    expect(leg && leg.end.x >= 0 && leg.end.x <= 200 && leg.end.y >= 0 && leg.end.y <= 200).toBe(true);
  });

  it('grow in width with the number of reports, from the same least width', () => {
    expect(lineWidth(1, 1)).toBe(lineWidth(1, 500));
    expect(lineWidth(500, 500)).toBeGreaterThan(lineWidth(100, 500));
  });
});

describe('names on the map', () => {
  it('never overlap, and none leaves its frame', () => {
    const asked = Array.from({ length: 30 }, (_, index) => ({
      key: `${index}`,
      text: `Place number ${index}`,
      x: 20 + (index % 6) * 60,
      y: 20 + Math.floor(index / 6) * 22,
      clear: 4,
      size: 12,
    }));
    const placed = placeLabels(asked, [], { x: 0, y: 0, width: 400, height: 140 });
    expect(placed.length).toBeGreaterThan(5);
    expect(placed.length).toBeLessThan(30);
    for (const { x, y, anchor } of placed) {
      expect(y).toBeGreaterThan(8);
      expect(anchor === 'start' ? x : x - 1).toBeGreaterThan(0);
    }
  });
});

describe('the timeline', () => {
  it('takes days there and back', () => {
    expect(isoOf(dayOf('2026-03-01') ?? 0)).toBe('2026-03-01');
    expect(dayOf('some day')).toBeNull();
  });

  it('keeps undated facts apart and never gives them a day', () => {
    const timeline = timelineOf(rowsOf([record({}), record({ when: null })]), 'crossing');
    expect([timeline.dated, timeline.undated.length]).toEqual([1, 1]);
    expect(timeline.lanes).toHaveLength(1);
  });

  it('packs entries so that none covers another', () => {
    const { lanes } = timelineOf(rowsOf(manyRecords(200)), 'source');
    for (const lane of lanes) {
      const span = ({ from, to }: { from: number; to: number }) => [from, to + 20] as const;
      const { entries, tracks } = packed(lane.entries, span);
      expect(entries).toHaveLength(lane.entries.length);
      const covering = entries.flatMap((one) =>
        entries.filter(
          (other) =>
            one !== other &&
            one.track === other.track &&
            span(one)[1] > span(other)[0] &&
            span(other)[1] > span(one)[0],
        ),
      );
      expect(covering).toEqual([]);
      expect(tracks).toBeLessThanOrEqual(Math.max(1, entries.length));
    }
  });

  it('counts every dated fact in one bin', () => {
    const timeline = timelineOf(rowsOf(manyRecords(400)), 'crossing');
    const edges = binEdges(timeline.first, timeline.last);
    const counted = timeline.lanes
      .flatMap((lane) => binned(lane, edges))
      .reduce((sum, { rows }) => sum + rows.length, 0);
    expect(counted).toBe(timeline.dated);
    expect(edges.every((edge) => isoOf(edge).endsWith('-01'))).toBe(true);
  });
});

describe('the matrix', () => {
  it('counts a fact once in a sum, however many chapters and crossings it names', () => {
    const two = [
      makeGood(),
      makeGood({ name: 'rice', hs: ['1006'], assessment: makeAssessment({ verdict: 'not-listed', measures: [] }) }),
    ];
    const rows = rowsOf([record({ goods: two, via: [quanhe, nampo] })]);
    const matrix = matrixOf(rows, 'facts', accountsOf(rows), atlas);
    expect(matrix.rows.map(({ chapter }) => chapter)).toEqual(['10', '84']);
    expect(matrix.columns.map(({ kind }) => kind)).toEqual(['crossing', 'ports']);
    expect(matrix.rows.map(({ sum }) => sum.to.count)).toEqual([1, 1]);
    expect(matrix.sum.to).toEqual({ count: 1, verdict: 'banned' });
    expect(matrix.rows[0]?.boxes[0]?.to.verdict).toBe('not-listed');
  });

  it('counts an unknown direction on both sides and leaves other ways out', () => {
    const rows = rowsOf([record({ direction: 'unknown' }), record({ direction: 'other' })]);
    const matrix = matrixOf(rows, 'facts', accountsOf(rows), atlas);
    expect([matrix.sum.to.count, matrix.sum.from.count, matrix.elsewhere]).toEqual([1, 1, 1]);
  });

  it('can count events and sources instead', () => {
    const rows = rowsOf([record({}, 'A'), record({}, 'B'), record({}, 'B')]);
    const sum = (measure: 'facts' | 'events' | 'sources') =>
      matrixOf(rows, measure, accountsOf(rows), atlas).sum.to.count;
    expect([sum('facts'), sum('events'), sum('sources')]).toEqual([3, 1, 2]);
  });
});

describe('the crossing page', () => {
  it('gathers what passes, by whom, and what is said of the crossing, latest first', () => {
    const rows = rowsOf([
      record({}),
      record({ direction: 'from-DPRK' }),
      makePracticeRecord({
        practice: makePractice({
          id: 'p-old',
          crossings: [quanhe],
          when: makeDate({ norm: '2026-01-05', from: '2026-01-05', to: '2026-01-05' }),
        }),
      }),
      makePracticeRecord({ practice: makePractice({ id: 'p-new', crossings: [quanhe], when: null }) }),
      record({ via: [], from: nampo }),
    ]);
    expect(crossingsIn(rows)[0]).toMatchObject({ key: 'X-QUANHE-WONJONG', facts: 2, practices: 2 });
    const page = crossingPageOf(rows, 'X-QUANHE-WONJONG');
    expect(page.goods).toMatchObject([{ key: 'washing machine', hs: '8450', verdict: 'banned' }]);
    expect(page.goods[0]?.toTarget).toHaveLength(1);
    expect(page.carriers).toMatchObject([{ name: 'trucks' }]);
    expect(page.practices.map(({ row, isReportDay }) => [row.id, isReportDay])).toEqual([
      ['p-new', true],
      ['p-old', false],
    ]);
  });
});
