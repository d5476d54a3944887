// In: what the map looks at. Out: coast, borders and rivers as paths of a plate, and its projection.
import { type GeoPermissibleObjects, type GeoProjection, geoEqualEarth, geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { atlas } from '../../lib/names.ts';
import { banksOf, type Point } from '../../lib/views/flows.ts';
import type { PlateView } from '../../lib/views/plate.ts';

/** West, south, east, north. */
export type Extent = readonly [number, number, number, number];

/** The plates that a map can have, beside one for each crossing. */
export const extents = {
  region: [120.9, 37.35, 133.6, 43.35],
  tumen: [129.3, 42.02, 131.25, 43.1],
  yalu: [123.86, 39.72, 124.86, 40.42],
} as const satisfies Record<string, Extent>;

/** Everything that lies under the routes. */
export interface Ground {
  readonly land: string;
  /** The target's own land, borders and rivers; empty on the map of the world. */
  readonly target: string;
  readonly borders: string;
  readonly yalu: string;
  readonly tumen: string;
}

export interface Plate extends PlateView {
  readonly ground: Ground;
}

type Layers = Partial<Record<keyof Ground, GeoPermissibleObjects>>;

function layersOf(topology: Topology): Layers {
  return Object.fromEntries(
    Object.entries(topology.objects).map(([name, object]) => [name, feature(topology, object)]),
  ) as Layers;
}

let region: Layers | null = null;
let world: Layers | null = null;

/** Loads what a map of the region or the world is drawn from; the files lie in the extension. */
export async function loadGround(name: 'region' | 'world'): Promise<void> {
  if (name === 'region' && region === null)
    region = layersOf((await import('../../lib/data/basemap/region.json')).default as unknown as Topology);
  if (name === 'world' && world === null)
    world = layersOf((await import('../../lib/data/basemap/world.json')).default as unknown as Topology);
}

/** True once {@link loadGround} is done. */
export function hasGround(name: 'region' | 'world'): boolean {
  return (name === 'region' ? region : world) !== null;
}

/** A plate of the given size. Throws a RangeError before its ground was loaded. */
export function plateOf(look: Extent | 'world', width: number, height: number): Plate {
  const layers = look === 'world' ? world : region;
  if (layers === null) throw new RangeError('The ground of the map was not loaded.');
  const projection: GeoProjection =
    look === 'world'
      ? geoEqualEarth()
          .rotate([-110, 0])
          .fitExtent(
            [
              [4, 4],
              [width - 4, height - 4],
            ],
            { type: 'Sphere' },
          )
      : geoMercator().fitExtent(
          [
            [0, 0],
            [width, height],
          ],
          corners(look),
        );
  if (look !== 'world')
    projection.clipExtent([
      [-40, -40],
      [width + 40, height + 40],
    ]);
  const path = geoPath(projection).digits(1);
  const d = (name: keyof Ground) => {
    const layer = layers[name];
    return layer === undefined ? '' : (path(layer) ?? '');
  };
  return {
    width,
    height,
    ground: { land: d('land'), target: d('target'), borders: d('borders'), yalu: d('yalu'), tumen: d('tumen') },
    project: ({ lon, lat }: Point) => {
      const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN];
      return { x, y };
    },
  };
}

function corners([west, south, east, north]: Extent): GeoPermissibleObjects {
  return {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
}

/** What to look at for a crossing and its pair, or for a port: null where it has no position. */
export function extentOf(id: string): Extent | null {
  const crossing = atlas.crossings.get(id);
  if (crossing === undefined) return null;
  const banks = crossing.houses.length === 2 ? banksOf(crossing) : null;
  const points =
    banks ?? (crossing.lat === null || crossing.lon === null ? [] : [{ lon: crossing.lon, lat: crossing.lat }]);
  if (points.length === 0) return null;
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)];
  const reach = banks === null ? 1.1 : 0.045;
  return [
    Math.min(...lons) - reach * 1.3,
    Math.min(...lats) - reach,
    Math.max(...lons) + reach * 1.3,
    Math.max(...lats) + reach,
  ];
}
