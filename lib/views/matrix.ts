// In: rows of facts. Out: how many there are for each HS chapter at each crossing, to the DPRK and from it.
import type { Verdict } from '../core/assess.ts';
import { verdictsByRank } from '../store/facets.ts';
import type { Atlas } from './atlas.ts';
import { type Accounts, countEvents, countSources } from './events.ts';
import type { MeasureName } from './query.ts';
import { type FactRow, isFactRow, type LedgerRow } from './rows.ts';

/** A half of a box: one direction. */
export interface Half {
  readonly count: number;
  /** Strictest verdict of the chapter's goods in it; null where there is none. */
  readonly verdict: Verdict | null;
}

export interface Box {
  readonly to: Half;
  readonly from: Half;
}

const emptyHalf: Half = { count: 0, verdict: null };
/** Nothing on either side. */
export const emptyBox: Box = { to: emptyHalf, from: emptyHalf };

export interface MatrixColumn {
  readonly key: string;
  readonly kind: 'crossing' | 'others' | 'ports' | 'places' | 'none';
  /** Values of the facet `crossing` that the column stands for; empty for "none". */
  readonly crossings: readonly string[];
}

export interface MatrixRow {
  /** Two digits, or empty for goods without a heading. */
  readonly chapter: string;
  readonly section: SectionName;
  readonly boxes: readonly Box[];
  readonly sum: Box;
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  /** Sums of columns: things counted once, not the boxes added up. */
  readonly sums: readonly Box[];
  readonly sum: Box;
  /** Facts that go neither to the DPRK nor from it. */
  readonly elsewhere: number;
}

export const sectionNames = ['food', 'fuel', 'materials', 'cloth', 'metals', 'machines', 'other'] as const;
export type SectionName = (typeof sectionNames)[number];

/** Last chapter of each part; the parts join the Harmonized System's sections. */
const lastChapter: readonly (readonly [SectionName, number])[] = [
  ['food', 24],
  ['fuel', 27],
  ['materials', 49],
  ['cloth', 67],
  ['metals', 83],
  ['machines', 93],
  ['other', 99],
];

/** Crossings with a column of their own; the rest share one. */
const mostCrossings = 8;

/** The part of the Harmonized System that a chapter stands in. */
export function sectionOf(chapter: string): SectionName {
  return lastChapter.find(([, last]) => Number(chapter) <= last)?.[0] ?? 'other';
}

/**
 * A fact stands in the box of each of its chapters at each of its crossings; sums count it once. Where the direction is
 * unknown it stands on both sides.
 */
export function matrixOf(rows: readonly LedgerRow[], measure: MeasureName, accounts: Accounts, atlas: Atlas): Matrix {
  const all = rows.filter(isFactRow);
  const facts = all.filter((row) => row.direction !== 'other');
  const columns = columnsOf(facts, atlas);
  const columnAt = new Map(columns.flatMap((column, index) => column.crossings.map((key) => [key, index] as const)));
  const none = columns.findIndex(({ kind }) => kind === 'none');
  const byChapter = new Map<string, FactRow[]>();
  for (const row of facts)
    for (const chapter of row.chapters.length > 0 ? row.chapters : ['']) {
      const list = byChapter.get(chapter);
      if (list === undefined) byChapter.set(chapter, [row]);
      else list.push(row);
    }
  const indexesOf = (row: FactRow) =>
    row.crossings.length === 0 ? [none] : [...new Set(row.crossings.map(({ key }) => columnAt.get(key) ?? none))];
  const spread = (list: readonly FactRow[]) => {
    const lists: FactRow[][] = columns.map(() => []);
    for (const row of list) for (const index of indexesOf(row)) lists[index]?.push(row);
    return lists;
  };
  const box = (list: readonly FactRow[], chapter: string | null): Box => ({
    to: half(list, 'to-DPRK', chapter, measure, accounts),
    from: half(list, 'from-DPRK', chapter, measure, accounts),
  });
  const chapters = [...byChapter].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  return {
    columns,
    rows: chapters.map(([chapter, list]) => ({
      chapter,
      section: chapter === '' ? 'other' : sectionOf(chapter),
      boxes: spread(list).map((part) => box(part, chapter)),
      sum: box(list, chapter),
    })),
    sums: spread(facts).map((list) => box(list, null)),
    sum: box(facts, null),
    elsewhere: all.length - facts.length,
  };
}

function columnsOf(facts: readonly FactRow[], atlas: Atlas): MatrixColumn[] {
  const counts = new Map<string, number>();
  let isUnnamed = false;
  for (const row of facts) {
    if (row.crossings.length === 0) isUnnamed = true;
    for (const { key } of row.crossings) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key);
  const land: string[] = [];
  const ports: string[] = [];
  const places: string[] = [];
  for (const key of keys) {
    const kind = atlas.crossings.get(key)?.kind;
    if (kind === undefined) places.push(key);
    else if (kind === 'port' || kind === 'airport') ports.push(key);
    else land.push(key);
  }
  const shared = (kind: MatrixColumn['kind'], crossings: readonly string[]): MatrixColumn[] =>
    crossings.length === 0 ? [] : [{ key: kind, kind, crossings }];
  return [
    ...land.slice(0, mostCrossings).map((key): MatrixColumn => ({ key, kind: 'crossing', crossings: [key] })),
    ...shared('others', land.slice(mostCrossings)),
    ...shared('ports', ports),
    ...shared('places', places),
    ...(isUnnamed ? [{ key: 'none', kind: 'none', crossings: [] } as const] : []),
  ];
}

function half(
  list: readonly FactRow[],
  direction: 'to-DPRK' | 'from-DPRK',
  chapter: string | null,
  measure: MeasureName,
  accounts: Accounts,
): Half {
  const rows = list.filter((row) => row.direction === direction || row.direction === 'unknown');
  if (rows.length === 0) return emptyHalf;
  const found = new Set(
    rows.flatMap(({ record: { fact } }) =>
      fact.goods
        .filter((good) => chapter === null || isOfChapter(good.hs, chapter))
        .map((good) => good.assessment.verdict),
    ),
  );
  return { count: counted(rows, measure, accounts), verdict: verdictsByRank.find((one) => found.has(one)) ?? null };
}

function isOfChapter(hs: readonly string[], chapter: string): boolean {
  return chapter === '' ? hs.length === 0 : hs.some((code) => code.startsWith(chapter));
}

/** Rows counted as reports, as events or as sources. */
export function counted(rows: readonly LedgerRow[], measure: MeasureName, accounts: Accounts): number {
  switch (measure) {
    case 'facts':
      return rows.length;
    case 'events':
      return countEvents(rows, accounts);
    case 'sources':
      return countSources(rows, accounts);
  }
}
