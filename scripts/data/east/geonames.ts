// In: the table cities500 of GeoNames. Out: its places that have names in Hangul or Han, and Korea and China by Latin and Han names.
import type { EastPlace } from './place.ts';

export interface Geonames {
  readonly places: readonly EastPlace[];
  /** Rows of South and North Korea by their Latin names, lower case, without marks. */
  readonly korea: ReadonlyMap<string, EastPlace>;
  /** Rows of China by Han name. */
  readonly china: ReadonlyMap<string, EastPlace>;
}

const HANGUL = /^[가-힣][가-힣 ]*$/;
const HAN = /^[一-鿿·]+$/;

/** Latin letters only, lower case. */
export const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** Short names are everyday words too: they need a place that people speak of. */
function keeps(form: string, population: number, country: string, level: string): boolean {
  if (HANGUL.test(form)) {
    if (form.length === 1) return false;
    if (form.length === 2) return country === 'KR' || country === 'KP' || population >= 40_000 || level === 'PPLC';
    return true;
  }
  if (form.length === 1) return false;
  if (country === 'CN' || country === 'TW') {
    if (/[镇乡村鎮鄉]$/.test(form) && form.length >= 3) return true;
    return /^PPL(A|A2|A3|C)$/.test(level) || population >= 150_000;
  }
  if (form.length === 2) return population >= 60_000 || level === 'PPLC' || level === 'PPLA';
  return country !== 'JP' || form.length > 2 || population >= 20_000;
}

/** Reads the tab-separated table; see https://download.geonames.org/export/dump/readme.txt for its columns. */
export function readGeonames(table: string): Geonames {
  const places: EastPlace[] = [];
  const korea = new Map<string, EastPlace>();
  const china = new Map<string, EastPlace>();
  for (const line of table.split('\n')) {
    const column = line.split('\t');
    const [, name = '', , alternates = '', lat, lon, , level = '', country = ''] = column;
    if (name === '') continue;
    const population = Number(column[14] ?? 0);
    const all = alternates.split(',');
    const row = {
      label: name,
      country,
      lat: Number(lat),
      lon: Number(lon),
      population,
      kind: population >= 75_000 || level === 'PPLC' ? 'w' : 't',
    };
    const east = all.filter((form) => HANGUL.test(form) || HAN.test(form));
    if (country === 'KR' || country === 'KP') {
      for (const latin of [name, ...all]) {
        const key = plain(latin);
        const known = korea.get(key);
        if (key !== '' && (known === undefined || known.population < population)) korea.set(key, { ...row, forms: [] });
      }
    }
    if (country === 'CN') {
      for (const form of all.filter((one) => HAN.test(one))) {
        const known = china.get(form);
        if (known === undefined || known.population < population) china.set(form, { ...row, forms: [] });
      }
    }
    const forms = east.filter((form) => keeps(form, population, country, level));
    if (forms.length > 0) places.push({ ...row, forms: withoutHeads(forms, country) });
  }
  places.sort((a, b) => b.population - a.population);
  return { places, korea, china };
}

/** 군포시 is also 군포. */
function withoutHeads(forms: readonly string[], country: string): string[] {
  const all = new Set(forms);
  if (country === 'KR' || country === 'KP')
    for (const form of forms) {
      const short = /^([가-힣]{2,})(?:시|군)$/.exec(form)?.[1];
      if (short !== undefined) all.add(short);
    }
  return [...all];
}
