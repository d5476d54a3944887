// In: rows of facts. Out: the legs of their ways between places and crossings, each with the reports that tell of it.

import type { Verdict } from '../core/assess.ts';
import type { Direction, SlotPlace } from '../core/fact.ts';
import { verdictsByRank } from '../store/facets.ts';
import type { Atlas, CrossingInfo } from './atlas.ts';
import { type FactRow, isFactRow, type LedgerRow } from './rows.ts';

/** Degrees, WGS 84. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** A town, port or crossing with a place on the map. */
export interface MapNode extends Point {
  readonly key: string;
  readonly kind: 'gate' | 'port' | 'place';
  /** The article's or gazetteer's place; names in other languages are the page's business. */
  readonly slot: SlotPlace;
  /** A gate's two banks, the one outside the DPRK first; null for all else. */
  readonly banks: readonly [outside: Point, inside: Point] | null;
  /** Facts that name it. */
  readonly count: number;
}

/** Where a leg ends: at a node, somewhere in a country or region that alone is named, or at a place not stated. */
export type LegEnd =
  | { readonly kind: 'node'; readonly key: string }
  | { readonly kind: 'land'; readonly slot: SlotPlace; readonly towards: Point | null }
  | { readonly kind: 'open' };

/** One stretch of a way; `gate` is the way over the river itself. */
export interface Leg {
  readonly key: string;
  readonly kind: 'gate' | 'stretch';
  readonly direction: Direction;
  readonly from: LegEnd;
  readonly to: LegEnd;
  readonly rows: readonly FactRow[];
  /** Strictest verdict among the goods of its facts. */
  readonly verdict: Verdict;
  /** Every fact of it is denied by whoever tells it. */
  readonly isDenied: boolean;
}

export interface FlowMap {
  readonly legs: readonly Leg[];
  readonly nodes: ReadonlyMap<string, MapNode>;
  /** Facts that name countries or regions alone: they have a direction and no place to be drawn at. */
  readonly countriesOnly: readonly FactRow[];
  readonly nowhere: readonly FactRow[];
}

/** Kinds of place whose point is only a middle: drawn as a direction, never as if it were a town. */
const wide: ReadonlySet<string> = new Set([
  'country',
  'region',
  'sea',
  'province',
  'prefecture',
  'state',
  'river',
  'strait',
  'lake',
  'range',
  'mountain',
]);

/** Parts the way of each fact into legs and joins legs that run alike. */
export function flowsOf(rows: readonly LedgerRow[], atlas: Atlas): FlowMap {
  const drafts = new Map<string, { leg: Omit<Leg, 'rows' | 'verdict' | 'isDenied'>; rows: FactRow[] }>();
  const nodes = new Map<string, MapNode>();
  const countriesOnly: FactRow[] = [];
  const nowhere: FactRow[] = [];
  const meet = (node: MapNode) => {
    const known = nodes.get(node.key);
    nodes.set(node.key, { ...(known ?? node), count: (known?.count ?? 0) + 1 });
  };
  for (const row of rows.filter(isFactRow)) {
    const way = wayOf(row, atlas);
    if (way === null) {
      (hasLand(row) ? countriesOnly : nowhere).push(row);
      continue;
    }
    for (const node of way.nodes) meet(node);
    for (const leg of way.legs) {
      const draft = drafts.get(leg.key);
      if (draft === undefined) drafts.set(leg.key, { leg, rows: [row] });
      else draft.rows.push(row);
    }
  }
  const legs = [...drafts.values()].map(({ leg, rows: of }): Leg => {
    const found = new Set(of.flatMap((row) => row.verdicts));
    return {
      ...leg,
      rows: of,
      verdict: verdictsByRank.find((verdict) => found.has(verdict)) ?? 'not-listed',
      isDenied: of.every((row) => row.modality === 'denied'),
    };
  });
  legs.sort((a, b) => b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1));
  return { legs, nodes, countriesOnly, nowhere };
}

type DraftLeg = Omit<Leg, 'rows' | 'verdict' | 'isDenied'>;

function wayOf(row: FactRow, atlas: Atlas): { nodes: MapNode[]; legs: DraftLeg[] } | null {
  const { fact } = row.record;
  const { direction } = fact;
  const stops = [fact.from, ...fact.via, fact.to];
  const seen = new Map<string, MapNode>();
  const ends: LegEnd[] = [];
  stops.forEach((slot, index) => {
    const end = endOf(slot, atlas, seen);
    const last = ends.at(-1);
    // Both houses of a crossing are one gate, and a stop between two ends that is not stated is none.
    if (end.kind === 'node' && last?.kind === 'node' && last.key === end.key) return;
    if (end.kind !== 'node' && index > 0 && index < stops.length - 1) return;
    ends.push(end);
  });
  if (seen.size === 0) return null;
  const legs: DraftLeg[] = [];
  const gates = new Set<string>();
  for (const end of ends) {
    if (end.kind !== 'node' || gates.has(end.key) || seen.get(end.key)?.kind !== 'gate') continue;
    gates.add(end.key);
    legs.push({ key: `gate ${end.key} ${direction}`, kind: 'gate', direction, from: end, to: end });
  }
  for (let at = 1; at < ends.length; at++) {
    const [from, to] = [ends[at - 1], ends[at]];
    if (from === undefined || to === undefined) continue;
    // The way over the river shows by itself that something lies behind it.
    if (isGate(from, seen) && to.kind !== 'node') continue;
    if (isGate(to, seen) && from.kind !== 'node') continue;
    if (from.kind !== 'node' && to.kind !== 'node') continue;
    const key = `${nameOf(from)} > ${nameOf(to)} ${direction}`;
    legs.push({ key, kind: 'stretch', direction, from, to });
  }
  return { nodes: [...seen.values()], legs };
}

function endOf(slot: SlotPlace | null, atlas: Atlas, seen: Map<string, MapNode>): LegEnd {
  if (slot?.place == null) return { kind: 'open' };
  const { place } = slot;
  const crossing = place.crossing === null ? undefined : atlas.crossings.get(place.crossing);
  if (crossing?.houses.length === 2) {
    const banks = banksOf(crossing);
    if (banks !== null) {
      const [outside, inside] = banks;
      const middle = { lon: (outside.lon + inside.lon) / 2, lat: (outside.lat + inside.lat) / 2 };
      seen.set(crossing.id, { key: crossing.id, kind: 'gate', slot, banks, count: 0, ...middle });
      return { kind: 'node', key: crossing.id };
    }
  }
  if (place.lat === null || place.lon === null) return { kind: 'open' };
  const point = { lon: place.lon, lat: place.lat };
  if (wide.has(place.placeKind)) return { kind: 'land', slot, towards: point };
  const key = place.crossing ?? place.id;
  seen.set(key, { key, kind: crossing === undefined ? 'place' : 'port', slot, banks: null, count: 0, ...point });
  return { kind: 'node', key };
}

/** The two banks of a crossing, the one outside the DPRK first; null where a house has no position. */
export function banksOf({ houses }: CrossingInfo): readonly [outside: Point, inside: Point] | null {
  const inside = houses.find(({ country }) => country === 'KP');
  const outside = houses.find((house) => house !== inside);
  if (inside?.lat == null || inside.lon === null || outside?.lat == null || outside.lon === null) return null;
  return [
    { lon: outside.lon, lat: outside.lat },
    { lon: inside.lon, lat: inside.lat },
  ];
}

function isGate(end: LegEnd, nodes: ReadonlyMap<string, MapNode>): boolean {
  return end.kind === 'node' && nodes.get(end.key)?.kind === 'gate';
}

function nameOf(end: LegEnd): string {
  return end.kind === 'node' ? end.key : end.kind === 'land' ? `(${end.slot.place?.id})` : '?';
}

function hasLand({ record: { fact } }: FactRow): boolean {
  return [fact.from, ...fact.via, fact.to].some((slot) => slot?.place != null);
}
