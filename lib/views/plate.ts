// In: legs and a projection. Out: lines, tips and signs in pixels of one plate of the map.
import type { SlotPlace } from '../core/fact.ts';
import type { FlowMap, Leg, LegEnd, MapNode, Point } from './flows.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A leg as it is drawn. */
export interface DrawnLeg {
  readonly leg: Leg;
  readonly start: Spot;
  /** Control point of a quadratic curve. */
  readonly bend: Spot;
  readonly end: Spot;
  /** Direction of travel at the end, in radians. */
  readonly angle: number;
  /** Where the sign of the verdict stands. */
  readonly middle: Spot;
  readonly width: number;
  /** Which ends show nothing but that a place is not stated. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** A place beyond the plate's edge or a whole country: named where the line leaves. */
  readonly beyond: { readonly slot: SlotPlace; readonly at: Spot; readonly isStart: boolean } | null;
}

export interface PlateView {
  readonly width: number;
  readonly height: number;
  /** Pixels of a point; may lie outside the plate. */
  project(point: Point): Spot;
}

/** The middle of the DPRK: where a way goes that names no place there. */
const target: Point = { lon: 126.8, lat: 40 };

/** Length of a gate's arrow where its banks lie too close to be told apart, and of a line into the unknown, in px. */
const gateLength = 46;
const openLength = 46;
const landLength = 70;
/** How far to the side of a gate its lines run, by direction. */
const aside = { 'to-DPRK': 11, 'from-DPRK': -11, unknown: 20, other: -20 } as const;

/** Width of a line for so many reports: areas, not widths, grow with the number. */
export function lineWidth(count: number, most: number): number {
  return 1.5 + 5.5 * Math.sqrt((count - 1) / Math.max(1, most - 1));
}

/** Ways between places that one plate can show; those with the fewest reports stand in the table alone. */
export const mostStretches = 40;

/**
 * Legs that touch the plate.
 *
 * @param counts what each leg counts, in the measure that was chosen
 * @param elsewhere gates that another plate shows with their lines
 */
export function drawLegs(
  map: FlowMap,
  view: PlateView,
  counts: (leg: Leg) => number,
  elsewhere: ReadonlySet<string>,
): DrawnLeg[] {
  const most = map.legs.reduce((highest, leg) => Math.max(highest, counts(leg)), 1);
  let stretches = 0;
  return map.legs.flatMap((leg) => {
    if (leg.kind === 'gate' && leg.from.kind === 'node' && elsewhere.has(leg.from.key)) return [];
    if (leg.kind === 'stretch' && stretches++ >= mostStretches) return [];
    const width = lineWidth(counts(leg), most);
    return (leg.kind === 'gate' ? drawGate(leg, map, view, width) : drawStretch(leg, map, view, width)) ?? [];
  });
}

function nodeOf(end: LegEnd, { nodes }: FlowMap): MapNode | null {
  return end.kind === 'node' ? (nodes.get(end.key) ?? null) : null;
}

/** Tail and head of the line over a gate. */
function gateLine(gate: MapNode, direction: Leg['direction'], view: PlateView): { tail: Spot; head: Spot } | null {
  if (gate.banks === null) return null;
  const [outside, inside] = [view.project(gate.banks[0]), view.project(gate.banks[1])];
  const middle = view.project(gate);
  const towards = view.project(target);
  const [dx, dy] = [inside.x - outside.x, inside.y - outside.y];
  const far = Math.hypot(dx, dy);
  // Banks known to a few kilometres only may lie on one point: then the way leads towards the middle of the country.
  const along = far > 0.5 ? unit(dx, dy) : unit(towards.x - middle.x, towards.y - middle.y);
  const half = Math.max(gateLength, far * 1.15) / 2;
  const side = aside[direction];
  const base = { x: middle.x - along.y * side, y: middle.y + along.x * side };
  const [out, into] = [shift(base, along, -half), shift(base, along, half)];
  return direction === 'from-DPRK' ? { tail: into, head: out } : { tail: out, head: into };
}

function drawGate(leg: Leg, map: FlowMap, view: PlateView, width: number): DrawnLeg | null {
  const gate = nodeOf(leg.from, map);
  const line = gate && gateLine(gate, leg.direction, view);
  if (!gate || !line || !isOn(view.project(gate), view, 4)) return null;
  return drawn(leg, line.tail, line.head, 0, Math.min(width, 5), {});
}

function drawStretch(leg: Leg, map: FlowMap, view: PlateView, width: number): DrawnLeg | null {
  const [from, to] = [nodeOf(leg.from, map), nodeOf(leg.to, map)];
  let start = from && attached(from, to, leg, view, 'head');
  let end = to && attached(to, from, leg, view, 'tail');
  let beyond: DrawnLeg['beyond'] = null;
  const [openStart, openEnd] = [leg.from.kind !== 'node', leg.to.kind !== 'node'];
  if (start && !end) {
    end = aimed(leg.to, start, view, 1);
    if (leg.to.kind === 'land') beyond = { slot: leg.to.slot, at: end, isStart: false };
  } else if (end && !start) {
    start = aimed(leg.from, end, view, -1);
    if (leg.from.kind === 'land') beyond = { slot: leg.from.slot, at: start, isStart: true };
  }
  if (!start || !end) return null;
  const [hasStart, hasEnd] = [isOn(start, view, 0), isOn(end, view, 0)];
  if (!hasStart && !hasEnd) return null;
  if (!hasEnd && to) {
    end = atEdge(start, end, view);
    beyond = { slot: to.slot, at: end, isStart: false };
  } else if (!hasStart && from) {
    start = atEdge(end, start, view);
    beyond = { slot: from.slot, at: start, isStart: true };
  }
  if (Math.hypot(end.x - start.x, end.y - start.y) < 6) return null;
  return drawn(leg, start, end, 0.13, width, {
    openStart: openStart && leg.from.kind === 'open',
    openEnd: openEnd && leg.to.kind === 'open',
    beyond,
  });
}

/** Where a line meets a node: at a gate, the near end of its own line. */
function attached(node: MapNode, other: MapNode | null, leg: Leg, view: PlateView, end: 'head' | 'tail'): Spot {
  const point = view.project(node);
  const line = node.kind === 'gate' ? gateLine(node, leg.direction, view) : null;
  if (line === null) return other === null ? point : shorten(point, view.project(other), 5);
  // A way from a gate begins where its line ends, and the other way round; without a direction, at the nearer end.
  if (leg.direction === 'to-DPRK' || leg.direction === 'from-DPRK') return line[end];
  const aim = other === null ? point : view.project(other);
  const near = (spot: Spot) => Math.hypot(spot.x - aim.x, spot.y - aim.y);
  return near(line.head) < near(line.tail) ? line.head : line.tail;
}

/** The far end of a line whose place is not stated, or is a whole country. @param turn 1 forwards, -1 backwards */
function aimed(end: LegEnd, from: Spot, view: PlateView, turn: 1 | -1): Spot {
  if (end.kind === 'land' && end.towards !== null) {
    const to = view.project(end.towards);
    const far = Math.hypot(to.x - from.x, to.y - from.y);
    return shift(from, unit(to.x - from.x, to.y - from.y), Math.max(30, Math.min(landLength, far * 0.5)));
  }
  const home = view.project(target);
  return shift(from, unit(home.x - from.x, home.y - from.y), turn * openLength);
}

function drawn(
  leg: Leg,
  start: Spot,
  end: Spot,
  curve: number,
  width: number,
  more: Partial<Pick<DrawnLeg, 'openStart' | 'openEnd' | 'beyond'>>,
): DrawnLeg {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const bend = { x: (start.x + end.x) / 2 - dy * curve, y: (start.y + end.y) / 2 + dx * curve };
  const middle = { x: (start.x + 2 * bend.x + end.x) / 4, y: (start.y + 2 * bend.y + end.y) / 4 };
  const angle = Math.atan2(end.y - bend.y, end.x - bend.x);
  return { leg, start, bend, end, angle, middle, width, openStart: false, openEnd: false, beyond: null, ...more };
}

function isOn({ x, y }: Spot, { width, height }: PlateView, margin: number): boolean {
  return x >= -margin && y >= -margin && x <= width + margin && y <= height + margin;
}

/** Where the line from a spot on the plate to one beyond it comes near the edge. */
function atEdge(inside: Spot, outside: Spot, { width, height }: PlateView): Spot {
  const [dx, dy] = [outside.x - inside.x, outside.y - inside.y];
  const margin = 18;
  const shares = [
    dx > 0 ? (width - margin - inside.x) / dx : dx < 0 ? (margin - inside.x) / dx : 1,
    dy > 0 ? (height - margin - inside.y) / dy : dy < 0 ? (margin - inside.y) / dy : 1,
  ];
  const share = Math.max(0.02, Math.min(1, ...shares));
  return { x: inside.x + dx * share, y: inside.y + dy * share };
}

function unit(dx: number, dy: number): Spot {
  const far = Math.hypot(dx, dy);
  return far === 0 ? { x: 0, y: 1 } : { x: dx / far, y: dy / far };
}

function shift(from: Spot, along: Spot, by: number): Spot {
  return { x: from.x + along.x * by, y: from.y + along.y * by };
}

function shorten(point: Spot, other: Spot, by: number): Spot {
  return shift(point, unit(other.x - point.x, other.y - point.y), by);
}
