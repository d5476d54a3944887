// In: Natural Earth's countries by way of the package world-atlas. Out: lib/data/basemap, what the ledger's map draws under its routes.
//   npm run build:basemap
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoIdentity } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiLineString, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { at } from '../tree.ts';

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** ISO 3166-1 numbers that Natural Earth's features carry as ids. */
const NUMBERS = { CN: '156', KP: '408', RU: '643' } as const;

/** The region as [west, south, east, north]: all plates but the world's lie well inside. */
const region = [108, 27, 146, 52] as const;

/**
 * The stretch of the border between China and the DPRK that no river follows: from the last headwater of the Yalu over
 * Mount Paektu to the Hongto, the Tumen's first stream. Natural Earth draws border and rivers as one line elsewhere.
 */
const dry = { west: 127.99, south: 41.93, east: 128.5, north: 42.2 } as const;

const read = (name: string): Countries =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${name}.json`), 'utf8')) as Countries;

/** Cuts a geometry to a box of degrees. */
function cut(
  geometry: Geometry,
  [west, south, east, north]: readonly [number, number, number, number],
): Geometry | null {
  const pieces: Position[][] = [];
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  const polygons: Position[][][] = [];
  let line: Position[] = [];
  const clip = geoIdentity().clipExtent([
    [west, south],
    [east, north],
  ]);
  const sink = clip.stream({
    point: (x, y) => line.push([x, y]),
    lineStart: () => {
      line = [];
    },
    lineEnd: () => {
      if (isArea) line.push([...(line[0] ?? [])]);
      pieces.push(line);
    },
    polygonStart: () => {
      pieces.length = 0;
    },
    polygonEnd: () => {
      if (pieces.length > 0) polygons.push([...pieces]);
      pieces.length = 0;
    },
  });
  for (const polygon of geometry.type === 'Polygon'
    ? [geometry.coordinates]
    : geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : []) {
    sink.polygonStart?.();
    for (const ring of polygon) {
      sink.lineStart();
      for (const [x, y] of ring.slice(0, -1)) sink.point(x as number, y as number);
      sink.lineEnd();
    }
    sink.polygonEnd?.();
  }
  for (const part of geometry.type === 'MultiLineString' ? geometry.coordinates : []) {
    sink.lineStart();
    for (const [x, y] of part) sink.point(x as number, y as number);
    sink.lineEnd();
  }
  if (isArea) return polygons.length > 0 ? { type: 'MultiPolygon', coordinates: polygons } : null;
  return pieces.length > 0 ? { type: 'MultiLineString', coordinates: pieces } : null;
}

/** The border between two countries, in the order of the file. */
function border(source: Countries, one: string, other: string): MultiLineString {
  return mesh(source, source.objects.countries, (a, b) => {
    const ids = [String(a.id), String(b.id)];
    return a !== b && ids.includes(one) && ids.includes(other);
  });
}

/** Parts a line where it enters and leaves the dry stretch. */
function rivers(line: MultiLineString): { wet: Position[][]; land: Position[][] } {
  const wet: Position[][] = [];
  const land: Position[][] = [];
  const isDry = ([x, y]: Position) =>
    (x as number) > dry.west && (x as number) < dry.east && (y as number) > dry.south && (y as number) < dry.north;
  for (const part of line.coordinates) {
    let run: Position[] = [];
    let was = part[0] !== undefined && isDry(part[0]);
    for (const point of part) {
      const now = isDry(point);
      run.push(point);
      if (now === was) continue;
      (was ? land : wet).push(run);
      run = [point];
      was = now;
    }
    if (run.length > 1) (was ? land : wet).push(run);
  }
  return { wet, land };
}

const feat = (geometry: Geometry | null): Feature[] =>
  geometry === null ? [] : [{ type: 'Feature', properties: {}, geometry }];

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

function regionFile(): Topology {
  const source = read('countries-10m');
  const all = feature(source, source.objects.countries).features;
  const whole = (geometry: Geometry) => cut(geometry, region);
  const toChina = rivers(border(source, NUMBERS.CN, NUMBERS.KP));
  const toRussia = border(source, NUMBERS.KP, NUMBERS.RU);
  const others = mesh(source, source.objects.countries, (a, b) => a !== b && ![a.id, b.id].includes(NUMBERS.KP));
  const toSouth = border(source, '410', NUMBERS.KP);
  const lines = (coordinates: Position[][]): MultiLineString => ({ type: 'MultiLineString', coordinates });
  const target = all.filter(({ id }) => id === NUMBERS.KP);
  return topology(
    {
      land: collection(all.filter(({ id }) => id !== NUMBERS.KP).flatMap(({ geometry }) => feat(whole(geometry)))),
      target: collection(target),
      borders: collection([...feat(whole(others)), ...feat(lines([...toChina.land, ...toSouth.coordinates]))]),
      yalu: lines(toChina.wet.filter((run) => (run[0]?.[0] ?? 0) < 128.1)),
      tumen: lines([...toChina.wet.filter((run) => (run[0]?.[0] ?? 0) >= 128.1), ...toRussia.coordinates]),
    },
    30_000,
  );
}

function worldFile(): Topology {
  const source = read('countries-110m');
  return topology({ land: feature(source, source.objects.countries) }, 4000);
}

for (const [name, made] of [
  ['region', regionFile()],
  ['world', worldFile()],
] as const) {
  const text = `${JSON.stringify(made)}\n`;
  writeFileSync(at(`lib/data/basemap/${name}.json`), text);
  console.log(`${name}.json: ${text.length} bytes`);
}
