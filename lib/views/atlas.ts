// In: short records of goods, places and crossings. Out: their names in the reader's language, and for the search in all.
import type { SlotPlace } from '../core/fact.ts';

/** A name in English, Korean, simplified and traditional Chinese; empty where nobody has checked one. */
export type Names = readonly [en: string, ko: string, zh: string, tw: string];

/** Languages in the order of {@link Names}. */
export const tongues = ['en', 'ko', 'zh-CN', 'zh-TW'] as const;
export type Tongue = (typeof tongues)[number];

/** One side of a crossing. */
export interface HouseInfo {
  readonly country: string;
  readonly name: Names;
  /** The bare name of its place. */
  readonly short: Names;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: 'point' | 'approximate' | 'centroid' | 'unknown';
}

/** What the views know of a crossing or port. */
export interface CrossingInfo {
  readonly id: string;
  readonly kind: 'road' | 'rail' | 'road-and-rail' | 'ferry' | 'port' | 'pipeline' | 'airport';
  readonly name: Names;
  /** Of a port; a crossing's houses have each their own. */
  readonly country: string | null;
  readonly houses: readonly HouseInfo[];
  readonly river: string | null;
  readonly route: string | null;
  /** What was last known, in words; English. */
  readonly status: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: 'point' | 'approximate' | 'centroid' | 'unknown';
}

/** Names and positions by id. */
export interface Atlas {
  /** Goods by their English name in lower case, as the facets of the ledger have it. */
  readonly goods: ReadonlyMap<string, Names>;
  readonly places: ReadonlyMap<string, Names>;
  readonly crossings: ReadonlyMap<string, CrossingInfo>;
}

/** Nothing is known: every name is shown as the record has it. */
export const emptyAtlas: Atlas = { goods: new Map(), places: new Map(), crossings: new Map() };

/** A name in a language, or the English one where that has none. */
export function inTongue(names: Names, tongue: Tongue): string {
  return names[tongues.indexOf(tongue)] || names[0];
}

/** Goods in the reader's language. @param key English name in lower case */
export function goodsName(atlas: Atlas, tongue: Tongue, key: string): string {
  const names = atlas.goods.get(key);
  return names === undefined ? key : inTongue(names, tongue);
}

/** A place as the reader's language has it, else as the gazetteer does, else as the article does. */
export function placeName(atlas: Atlas, tongue: Tongue, { place, text }: SlotPlace): string {
  if (place === null) return text;
  const house = houseOf(atlas, place.id);
  if (house !== null) return inTongue(house.short, tongue);
  const names = atlas.places.get(place.id) ?? atlas.crossings.get(place.id)?.name;
  return names === undefined ? place.name : inTongue(names, tongue);
}

/** The house with this id (`X-QUANHE-WONJONG-cn`), or null. */
export function houseOf(atlas: Atlas, id: string): HouseInfo | null {
  const found = /^(.+)-([a-z]{2})$/.exec(id);
  const houses = atlas.crossings.get(found?.[1] ?? '')?.houses ?? [];
  return houses.find(({ country }) => country.toLowerCase() === found?.[2]) ?? null;
}
