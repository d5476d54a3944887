import { kml as toGeojson } from '@tmcw/togeojson';
import { describe, expect, it } from 'vitest';
import geojson from '../../lib/export/geojson.ts';
import kml from '../../lib/export/kml.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import { hostileRecords, vectors } from './hostile.ts';
import { xmlOf } from './readers.ts';

interface Feature {
  readonly geometry: Shape;
  readonly properties: Readonly<Record<string, unknown>>;
}
type Shape = { coordinates?: unknown; geometries?: readonly { coordinates: unknown }[] } | null;

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };
const readBack = (records = exampleLedger()) =>
  toGeojson(xmlOf(kml.write(records, stamp)) as unknown as Document).features as readonly Feature[];

describe('KML', () => {
  it('gives another reader the same points and lines as GeoJSON does', () => {
    const wanted = JSON.parse(geojson.write(exampleLedger(), stamp)).features;
    const got = readBack();
    expect(got).toHaveLength(7);
    // KML knows one kind for several shapes; the reader calls it a collection.
    const flat = (shape: Shape) =>
      shape === null ? null : (shape.geometries?.map((one) => one.coordinates) ?? shape.coordinates);
    expect(got.map((one) => flat(one.geometry))).toEqual(wanted.map((one: Feature) => flat(one.geometry)));
  });

  it('says when, as a day or as a span', () => {
    const [convoy, coal, crab] = readBack();
    expect(convoy?.properties).toMatchObject({ timestamp: '2026-04-28', hs_text: 'HS 8450; HS 1006' });
    expect(coal?.properties).toMatchObject({ timespan: { begin: '2026-01-01', end: '2026-01-31' } });
    expect(crab?.properties).not.toHaveProperty('timestamp');
  });

  it.each(vectors)('keeps %j as words, in the file and in the balloon that is drawn of it', (vector) => {
    const document = xmlOf(kml.write(hostileRecords(vector), stamp));
    const names = [...document.getElementsByTagName('*')].map((one) => one.tagName);
    expect(document.getElementsByTagName('Placemark')).toHaveLength(2);
    expect(names.filter((name) => /^(script|img|evil)$/i.test(name))).toEqual([]);
    // What Google Earth takes for HTML holds no tag but our own line breaks.
    const balloon = document.getElementsByTagName('description')[0]?.textContent ?? '';
    expect(balloon.replaceAll('<br>', '')).not.toContain('<');
  });
});
