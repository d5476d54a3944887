// In: a name of an article. Out: the places that it can be, as numbers to reckon with.
import { KINDS } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';

/** A place that a name can be. */
export interface Candidate {
  /** Record in the gazetteer. */
  readonly record: number;
  /** Index into KINDS. */
  readonly kind: number;
  /** ISO code, empty for what lies in several countries. */
  readonly country: string;
  /** Index of its first-level division among the gazetteer's; -1 where it lies in none, as whole countries do. */
  readonly division: number;
  readonly lat: number;
  readonly lon: number;
  /** Eight times the binary logarithm of the population. */
  readonly size: number;
  /** The name is the record's own. */
  readonly isOwn: boolean;
}

/** So many namesakes are weighed; the gazetteer has the largest first. */
const MOST = 40;

/** The candidates of a name, largest first. */
export function candidatesOf(gazetteer: Gazetteer, name: number): Candidate[] {
  const found: Candidate[] = [];
  const count = Math.min(MOST, gazetteer.count(name));
  for (let index = 0; index < count; index++) {
    const record = gazetteer.candidate(name, index);
    const kind = gazetteer.kind(record);
    const place = gazetteer.division(record);
    const [country, division] = gazetteer.header.divisions[place] as readonly [string, string];
    const isWhole = kind === COUNTRY || kind === PEOPLE || (division === '' && kind !== PROVINCE);
    found.push({
      record,
      kind,
      country,
      // A province counts for itself.
      division: isWhole ? -1 : place,
      lat: gazetteer.lat(record),
      lon: gazetteer.lon(record),
      size: gazetteer.size(record),
      isOwn: gazetteer.isOwnName(name, index),
    });
  }
  return found;
}

export const COUNTRY = KINDS.indexOf('country');
export const PROVINCE = KINDS.indexOf('province');
export const COUNTY = KINDS.indexOf('county');
export const CAPITAL = KINDS.indexOf('capital');
export const REGION = KINDS.indexOf('region');
export const DISTRICT = KINDS.indexOf('district');
export const CITY = KINDS.indexOf('city');
export const PEOPLE = KINDS.indexOf('people');

/** In kilometres. */
export const EARTH_RADIUS = 6371;

/** Great-circle distance in kilometres. */
export function kilometres(aLat: number, aLon: number, bLat: number, bLon: number): number {
  const r = Math.PI / 180;
  const h =
    Math.sin(((bLat - aLat) * r) / 2) ** 2 +
    Math.cos(aLat * r) * Math.cos(bLat * r) * Math.sin(((bLon - aLon) * r) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
