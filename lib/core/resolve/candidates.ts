// In: a name of an article. Out: the places that it can be, as numbers to reckon with.
import { KINDS } from '../gazetteer/format.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';

/** A place that a name can be. */
export interface Candidate {
  /** Record in the gazetteer. */
  readonly record: number;
  /** Index into KINDS. */
  readonly kind: number;
  readonly country: string;
  /** First-level division or empty. */
  readonly division: string;
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
    const [country, division] = gazetteer.header.divisions[gazetteer.division(record)] as readonly [string, string];
    found.push({
      record,
      kind: gazetteer.kind(record),
      country,
      division,
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

/** Great-circle distance in kilometres. */
export function kilometres(aLat: number, aLon: number, bLat: number, bLon: number): number {
  const r = Math.PI / 180;
  const h =
    Math.sin(((bLat - aLat) * r) / 2) ** 2 +
    Math.cos(aLat * r) * Math.cos(bLat * r) * Math.sin(((bLon - aLon) * r) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}
