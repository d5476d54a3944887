// In: a ledger record. Out: its geometry on the map, as GeoJSON has it.
import type { SlotPlace } from '../core/fact.ts';
import type { LedgerRecord } from '../store/records.ts';

/** Longitude, latitude in WGS 84 degrees: the order of RFC 7946 section 3.1.1. */
export type Position = readonly [lon: number, lat: number];

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly Position[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] };

/** Where a record is: the way of a fact, the crossings of a practice; null where no place is known. */
export function geometryOf(record: LedgerRecord): Geometry | null {
  if (record.type === 'snippet') return null;
  if (record.type === 'practice') {
    const points = distinct(record.practice.crossings.flatMap((slot) => knownPosition(slot)));
    const [only] = points;
    if (only === undefined) return null;
    return points.length === 1 ? { type: 'Point', coordinates: only } : { type: 'MultiPoint', coordinates: points };
  }
  const { from, via, to } = record.fact;
  return wayOf([from, ...via, to].flatMap((slot) => (slot ? knownPosition(slot) : [])));
}

/** The way through the points that are known; a stay at the same point is no part of a way. */
function wayOf(positions: readonly Position[]): Geometry | null {
  const points = positions.filter((point, index) => !isSame(point, positions[index - 1]));
  const [only] = points;
  if (only === undefined) return null;
  if (points.length === 1) return { type: 'Point', coordinates: only };
  const parts = cutAtDateLine(points);
  const [whole] = parts;
  return parts.length === 1 && whole
    ? { type: 'LineString', coordinates: whole }
    : { type: 'MultiLineString', coordinates: parts };
}

/** RFC 7946 section 3.1.9: a line that crosses the antimeridian is cut there, or maps draw it around the world. */
function cutAtDateLine(points: readonly Position[]): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  for (const point of points) {
    const last = part.at(-1);
    if (last && Math.abs(point[0] - last[0]) > 180) {
      const edge = last[0] > 0 ? 180 : -180;
      const toEdge = edge - last[0];
      const whole = point[0] + 2 * edge - last[0];
      const lat = Number((last[1] + ((point[1] - last[1]) * toEdge) / whole).toFixed(6));
      // A point on the line itself would leave a part without length.
      if (toEdge !== 0) part.push([edge, lat]);
      if (part.length > 1) parts.push(part);
      part = point[0] === -edge ? [] : [[-edge, lat]];
    }
    part.push(point);
  }
  if (part.length > 1 || parts.length === 0) parts.push(part);
  return parts;
}

function knownPosition(slot: SlotPlace): Position[] {
  const position = positionOf(slot);
  return position ? [position] : [];
}

export function positionOf(slot: SlotPlace): Position | null {
  const { lat = null, lon = null } = slot.place ?? {};
  return lat === null || lon === null ? null : [lon, lat];
}

function isSame(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function distinct(points: readonly Position[]): Position[] {
  return points.filter((point, index) => points.findIndex((other) => isSame(other, point)) === index);
}
