import { describe, expect, it } from 'vitest';
import type { SlotPlace } from '../../lib/core/fact.ts';
import geojson from '../../lib/export/geojson.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import { makeFact, makeFactRecord, makePlace, makePractice, makePracticeRecord } from '../support/make.ts';

interface Feature {
  readonly type: string;
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

function featuresOf(records: readonly LedgerRecord[]): readonly Feature[] {
  const collection = JSON.parse(geojson.write(records, { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' }));
  expect(collection.type).toBe('FeatureCollection');
  return collection.features;
}

function at(lat: number, lon: number): SlotPlace {
  return makePlace(`${lat} ${lon}`, { lat, lon });
}

function geometryOf(
  from: SlotPlace | null,
  via: readonly SlotPlace[],
  to: SlotPlace | null,
): Feature['geometry'] | undefined {
  return featuresOf([makeFactRecord({ fact: makeFact({ from, via, to }) })])[0]?.geometry;
}

const nowhere = makePlace('the old ford', null);

describe('GeoJSON', () => {
  it('makes one feature a record, and an empty geometry rather than none', () => {
    const features = featuresOf(exampleLedger());
    expect(features.map((feature) => [feature.id, feature.geometry?.type ?? null])).toEqual([
      ['f-convoy', 'LineString'],
      ['f-coal', 'LineString'],
      ['f-crab', null],
      ['f-diesel', 'Point'],
      ['f-squid', 'MultiLineString'],
      ['p-gate', 'MultiPoint'],
      ['s-1', null],
    ]);
  });

  it('writes longitude first, in the order of the way', () => {
    expect(geometryOf(at(42.86, 130.37), [at(42.6, 130.53)], at(42.25, 130.3))).toEqual({
      type: 'LineString',
      coordinates: [
        [130.37, 42.86],
        [130.53, 42.6],
        [130.3, 42.25],
      ],
    });
  });

  it('goes by what is known, and says whether that is the whole way', () => {
    expect(geometryOf(at(1, 2), [nowhere], at(3, 4))).toEqual({
      type: 'LineString',
      coordinates: [
        [2, 1],
        [4, 3],
      ],
    });
    expect(geometryOf(null, [at(1, 2)], nowhere)).toEqual({ type: 'Point', coordinates: [2, 1] });
    expect(geometryOf(at(0, 0), [], null)).toEqual({ type: 'Point', coordinates: [0, 0] });
    expect(geometryOf(nowhere, [], null)).toBeNull();
    expect(geometryOf(at(1, 2), [at(1, 2)], at(1, 2))).toEqual({ type: 'Point', coordinates: [2, 1] });
    const [whole, broken] = featuresOf([makeFactRecord(), makeFactRecord({ fact: makeFact({ via: [nowhere] }) })]);
    expect(whole?.properties.way_complete).toBe(true);
    expect(broken?.properties.way_complete).toBe(false);
  });

  it('cuts the way at the date line, in either direction', () => {
    const east = {
      type: 'MultiLineString',
      coordinates: [
        [
          [170, 10],
          [180, 20],
        ],
        [
          [-180, 20],
          [-170, 30],
        ],
      ],
    };
    expect(geometryOf(at(10, 170), [], at(30, -170))).toEqual(east);
    const west = {
      type: 'MultiLineString',
      coordinates: [
        [
          [-170, 30],
          [-180, 20],
        ],
        [
          [180, 20],
          [170, 10],
        ],
      ],
    };
    expect(geometryOf(at(30, -170), [], at(10, 170))).toEqual(west);
    const there = [at(0, 178), at(0, -178), at(0, 178)] as const;
    expect(geometryOf(there[0], [there[1]], there[2])).toMatchObject({
      coordinates: [
        [
          [178, 0],
          [180, 0],
        ],
        [
          [-180, 0],
          [-178, 0],
          [-180, 0],
        ],
        [
          [180, 0],
          [178, 0],
        ],
      ],
    });
    expect(geometryOf(at(0, 180), [], at(4, -160))).toEqual({
      type: 'LineString',
      coordinates: [
        [-180, 0],
        [-160, 4],
      ],
    });
  });

  it('puts a practice on its crossing', () => {
    const practice = (crossings: readonly SlotPlace[]) =>
      featuresOf([makePracticeRecord({ practice: makePractice({ crossings }) })])[0]?.geometry;
    expect(practice([at(1, 2)])).toEqual({ type: 'Point', coordinates: [2, 1] });
    expect(practice([at(1, 2), nowhere, at(1, 2), at(3, 4)])).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [2, 1],
        [4, 3],
      ],
    });
    expect(practice([nowhere])).toBeNull();
  });

  it('has flat properties, and the same names for all facts', () => {
    const features = featuresOf(exampleLedger());
    for (const feature of features) {
      for (const value of Object.values(feature.properties)) {
        expect(value === null || ['string', 'number', 'boolean'].includes(typeof value)).toBe(true);
      }
    }
    const names = features
      .filter((one) => one.properties.record_type === 'fact')
      .map((one) => Object.keys(one.properties));
    expect(new Set(names.map((keys) => keys.join()))).toHaveProperty('size', 1);
  });
});
