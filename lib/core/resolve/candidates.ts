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
  /** Its point on the unit sphere: distances of near ones follow from the chord between them. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Eight times the binary logarithm of the population. */
  readonly size: number;
  /** The name is the record's own. */
  readonly isOwn: boolean;
}

/** So many namesakes are weighed; the gazetteer has the largest first. */
const MOST = 40;

/** Names whose candidates are kept; then the keeping starts anew. */
const MOST_KEPT = 5_000;

const kept = new WeakMap<Gazetteer, Map<number, readonly Candidate[]>>();

/** The candidates of a name, largest first. News name the same places over and over, so they are kept. */
export function candidatesOf(gazetteer: Gazetteer, name: number): readonly Candidate[] {
  let names = kept.get(gazetteer);
  if (names === undefined || names.size >= MOST_KEPT) {
    names = new Map();
    kept.set(gazetteer, names);
  }
  let found = names.get(name);
  if (found === undefined) {
    found = readCandidates(gazetteer, name);
    names.set(name, found);
  }
  return found;
}

function readCandidates(gazetteer: Gazetteer, name: number): Candidate[] {
  const found: Candidate[] = [];
  const count = Math.min(MOST, gazetteer.count(name));
  for (let index = 0; index < count; index++) {
    const record = gazetteer.candidate(name, index);
    const kind = gazetteer.kind(record);
    const place = gazetteer.division(record);
    const [country, division] = gazetteer.header.divisions[place] as readonly [string, string];
    const isWhole = kind === COUNTRY || kind === PEOPLE || (division === '' && kind !== PROVINCE);
    const lat = gazetteer.lat(record);
    const lon = gazetteer.lon(record);
    const across = Math.cos(lat * RADIAN);
    found.push({
      record,
      kind,
      country,
      // A province counts for itself.
      division: isWhole ? -1 : place,
      lat,
      lon,
      x: across * Math.cos(lon * RADIAN),
      y: across * Math.sin(lon * RADIAN),
      z: Math.sin(lat * RADIAN),
      size: gazetteer.size(record),
      isOwn: gazetteer.isOwnName(name, index),
    });
  }
  return found;
}

const RADIAN = Math.PI / 180;

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
  const h =
    Math.sin(((bLat - aLat) * RADIAN) / 2) ** 2 +
    Math.cos(aLat * RADIAN) * Math.cos(bLat * RADIAN) * Math.sin(((bLon - aLon) * RADIAN) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
