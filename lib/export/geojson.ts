// In: ledger records. Out: GeoJSON (RFC 7946), one feature a record, with an empty geometry rather than a missing row.
import type { SlotPlace } from '../core/fact.ts';
import type { LedgerRecord } from '../store/records.ts';
import {
  attributionCells,
  type Cells,
  derivedText,
  hsText,
  joined,
  measuresOf,
  paragraphText,
  placeCells,
  provenanceCells,
  quantityCells,
  quoteOf,
  wayCells,
  words,
} from './cells.ts';
import type { Exporter } from './exporter.ts';

/** Longitude, latitude in WGS 84 degrees: the order of RFC 7946 section 3.1.1. */
type Position = readonly [lon: number, lat: number];

type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint' | 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] };

const geojson: Exporter = {
  id: 'geojson',
  extension: 'geojson',
  mime: 'application/geo+json',
  label: 'export.geojson.label',
  purpose: 'export.geojson.purpose',
  leavesOut: [
    'export.geojson.leavesOut.straight',
    'export.geojson.leavesOut.joined',
    'export.geojson.leavesOut.reasons',
    'export.geojson.leavesOut.slotOffsets',
  ],
  write(records, stamp) {
    const features = records.map((record) => ({
      type: 'Feature',
      id: record.id,
      geometry: geometryOf(record),
      properties: {
        record_type: record.type,
        id: record.id,
        ...ownCells(record),
        ...attributionCells(record),
        ...quoteCells(record),
        ...provenanceCells(record, stamp),
      },
    }));
    // One feature a line, so that two versions of the file can be compared line by line.
    const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
    return `{"type":"FeatureCollection","generator":${JSON.stringify(`Tidewaiter ${stamp.engine}`)},"features":[\n${lines}\n]}\n`;
  },
};

export default geojson;

function ownCells(record: LedgerRecord): Cells {
  if (record.type === 'snippet') return {};
  if (record.type === 'practice') {
    const { practice } = record;
    return {
      ...wayCells('via', practice.crossings),
      quantity: joined(practice.traffic.map((quantity) => quantity.text)),
      derived_quantities: joined(practice.derived.map(derivedText)),
      inspection: practice.inspection,
      charges: practice.charges,
      passes_goods: words(practice.passes?.goods ?? null),
      passes: practice.passes?.allowed ?? null,
      exception_for: words(practice.exception?.who ?? null),
      exception_goods: words(practice.exception?.goods ?? null),
      authority: words(practice.authority),
    };
  }
  const { fact } = record;
  const measures = measuresOf(fact.goods);
  return {
    kind: fact.kind,
    goods: joined(fact.goods.map((good) => good.text)),
    goods_name: joined(fact.goods.map((good) => good.name)),
    hs: joined(fact.goods.flatMap((good) => good.hs)),
    hs_text: hsText(fact.goods.flatMap((good) => good.hs)),
    verdict: record.facets.verdict,
    verdicts: joined(fact.goods.map((good) => `${good.name}: ${good.assessment.verdict}`)),
    measures: joined(measures.map((hit) => hit.measure)),
    instruments: joined(measures.map((hit) => hit.cite)),
    paragraphs: joined(measures.map(paragraphText)),
    caps: joined(measures.map((hit) => hit.cap)),
    article_label: fact.articleLabel,
    direction: fact.direction,
    ...placeCells('from', fact.from),
    ...wayCells('via', fact.via),
    ...placeCells('to', fact.to),
    way_complete: [fact.from, ...fact.via, fact.to].every((slot) => slot !== null && positionOf(slot) !== null),
    ...quantityCells(fact.quantity),
    derived_quantities: joined(fact.derived.map(derivedText)),
    means: words(fact.means),
    actor: words(fact.actor),
  };
}

function quoteCells(record: LedgerRecord): Cells {
  const { exact, prefix, suffix, start, end } = quoteOf(record);
  return { quote: exact, quote_prefix: prefix, quote_suffix: suffix, quote_start: start, quote_end: end };
}

function geometryOf(record: LedgerRecord): Geometry | null {
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

function positionOf(slot: SlotPlace): Position | null {
  const { lat = null, lon = null } = slot.place ?? {};
  return lat === null || lon === null ? null : [lon, lat];
}

function isSame(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function distinct(points: readonly Position[]): Position[] {
  return points.filter((point, index) => points.findIndex((other) => isSame(other, point)) === index);
}
