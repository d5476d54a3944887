// In: rows. Out: lanes with what happened when and when it was reported; undated facts apart, never guessed.
import type { Verdict } from '../core/assess.ts';
import { verdictsByRank } from '../store/facets.ts';
import { outletOf } from './events.ts';
import type { LaneName } from './query.ts';
import { type FactRow, isFactRow, type LedgerRow } from './rows.ts';

/** Days since 1970. */
export type Day = number;

export interface Entry {
  readonly row: FactRow;
  readonly from: Day;
  readonly to: Day;
  /** Day of publication; null where the page does not say. */
  readonly published: Day | null;
}

export interface Lane {
  /** Value of the facet that the lane stands for; empty where a fact has none. */
  readonly key: string;
  /** Dated facts by their first day. */
  readonly entries: readonly Entry[];
  readonly undated: readonly FactRow[];
}

/** A measure that some fact of the picture falls under, with the day from which it is in force. */
export interface LawInForce {
  readonly cite: string;
  readonly since: Day;
}

export interface Timeline {
  readonly lanes: readonly Lane[];
  /** Days that the picture covers; events that began before are cut there. */
  readonly first: Day;
  readonly last: Day;
  readonly dated: number;
  readonly undated: readonly FactRow[];
  readonly laws: readonly LawInForce[];
}

/** Share of events that may begin before the picture does, so that one old date does not press all others together. */
const before = 0.02;

/** Whole days of an ISO day; null where it is none. */
export function dayOf(iso: string | null): Day | null {
  if (iso === null) return null;
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
}

/** The other way round. */
export function isoOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Lanes with the most facts first; a fact with several values stands in the lane of its first. */
export function timelineOf(rows: readonly LedgerRow[], by: LaneName): Timeline {
  const facts = rows.filter(isFactRow);
  const groups = new Map<string, { entries: Entry[]; undated: FactRow[] }>();
  const all: Entry[] = [];
  for (const row of facts) {
    const key = laneKey(row, by);
    const group = groups.get(key) ?? { entries: [], undated: [] };
    groups.set(key, group);
    const [from, to] = [dayOf(row.from ?? row.to), dayOf(row.to ?? row.from)];
    if (from === null || to === null) {
      group.undated.push(row);
      continue;
    }
    const entry = { row, from, to: Math.max(from, to), published: dayOf(row.record.source.published) };
    group.entries.push(entry);
    all.push(entry);
  }
  const lanes = [...groups]
    .map(([key, { entries, undated }]): Lane => ({ key, entries: entries.sort(byStart), undated }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || sizeOf(b) - sizeOf(a) || (a.key < b.key ? -1 : 1));
  const starts = all.map(({ from }) => from).sort((a, b) => a - b);
  const ends = all.map(({ to, published }) => Math.max(to, published ?? to));
  const first = starts[Math.floor(starts.length * before)] ?? 0;
  return {
    lanes,
    first: monthStart(first),
    last: ends.reduce((latest, day) => Math.max(latest, day), first) + 1,
    dated: all.length,
    undated: lanes.flatMap(({ undated }) => undated),
    laws: lawsOf(facts),
  };
}

function byStart(a: Entry, b: Entry): number {
  return a.from - b.from || a.row.no - b.row.no;
}

function sizeOf({ entries, undated }: Lane): number {
  return entries.length + undated.length;
}

/** Value of a row's lane. */
export function laneKey(row: FactRow, by: LaneName): string {
  switch (by) {
    case 'crossing':
      return row.crossings[0]?.key ?? '';
    case 'goods':
      return row.chapters[0] ?? '';
    case 'source':
      return outletOf(row);
  }
}

function monthStart(day: Day): Day {
  return dayOf(`${isoOf(day).slice(0, 7)}-01`) ?? day;
}

function lawsOf(facts: readonly FactRow[]): LawInForce[] {
  const since = new Map<string, Day>();
  for (const { record } of facts)
    for (const good of record.fact.goods)
      for (const { cite, validFrom } of good.assessment.measures) {
        const day = dayOf(validFrom);
        if (day !== null) since.set(cite, Math.min(day, since.get(cite) ?? day));
      }
  return [...since].map(([cite, day]) => ({ cite, since: day })).sort((a, b) => a.since - b.since);
}

/** One entry in a row of its lane. */
export interface PackedEntry extends Entry {
  readonly track: number;
}

/**
 * Puts each entry into the first row of the lane where it fits beside the others.
 *
 * @param spanOf the room that an entry takes with its words, in any unit
 */
export function packed(
  entries: readonly Entry[],
  spanOf: (entry: Entry) => readonly [start: number, end: number],
): { readonly entries: readonly PackedEntry[]; readonly tracks: number } {
  const taken: [number, number][][] = [];
  const placed = entries.map((entry): PackedEntry => {
    const [start, end] = spanOf(entry);
    let track = taken.findIndex((spans) => spans.every(([from, to]) => end <= from || start >= to));
    if (track < 0) track = taken.push([]) - 1;
    taken[track]?.push([start, end]);
    return { ...entry, track };
  });
  return { entries: placed, tracks: taken.length };
}

/** Facts of one lane that began in one stretch of time. */
export interface Bin {
  readonly from: Day;
  /** First day after it. */
  readonly until: Day;
  readonly rows: readonly FactRow[];
  readonly verdict: Verdict;
}

/** Months, quarters or years: the finest that gives at most so many. */
const mostBins = 48;

/** Edges of the stretches between two days, each the first day of a month, quarter or year; the last lies after `last`. */
export function binEdges(first: Day, last: Day): Day[] {
  const months = (Number(isoOf(last).slice(0, 4)) - Number(isoOf(first).slice(0, 4))) * 12 + 12;
  const step = months <= mostBins ? 1 : months <= mostBins * 3 ? 3 : 12;
  const edges: Day[] = [];
  const year = Number(isoOf(first).slice(0, 4));
  const start = step === 12 ? 0 : Math.floor((Number(isoOf(first).slice(5, 7)) - 1) / step) * step;
  for (let month = start; ; month += step) {
    const day = Math.round(Date.UTC(year, month, 1) / 86_400_000);
    edges.push(day);
    if (day > last) return edges;
  }
}

/** Counts the entries of a lane by the stretch in which they began; what began earlier stands in the first. */
export function binned({ entries }: Lane, edges: readonly Day[]): Bin[] {
  const lists = new Map<number, FactRow[]>();
  for (const { row, from } of entries) {
    let index = edges.findIndex((edge) => edge > from) - 1;
    if (index < 0) index = from < (edges[0] ?? 0) ? 0 : edges.length - 2;
    const list = lists.get(index);
    if (list === undefined) lists.set(index, [row]);
    else list.push(row);
  }
  return [...lists]
    .sort(([a], [b]) => a - b)
    .map(([index, rows]) => {
      const found = new Set(rows.flatMap((row) => row.verdicts));
      return {
        from: edges[index] ?? 0,
        until: edges[index + 1] ?? 0,
        rows,
        verdict: verdictsByRank.find((verdict) => found.has(verdict)) ?? 'not-listed',
      };
    });
}
