// In: nothing. Out: the atlas of the views: names of goods, places and crossings, without what the engine needs beside them.
import type { Atlas, CrossingInfo, Names } from './views/atlas.ts';

// scripts/short-names.ts shortens the files on their way into the bundle.
const goods = import.meta.glob<Record<string, Names>>('./data/commodities/*.json', {
  eager: true,
  import: 'default',
  query: '?names',
});
const places = import.meta.glob<Record<string, Names>>('./data/places/*.json', {
  eager: true,
  import: 'default',
  query: '?names',
});
const crossings = import.meta.glob<Record<string, CrossingInfo>>('./data/crossings/*.json', {
  eager: true,
  import: 'default',
  query: '?names',
});

function entries<T>(files: Readonly<Record<string, Record<string, T>>>): [string, T][] {
  return Object.values(files).flatMap((file) => Object.entries(file));
}

/** Gathered once, when the page opens. */
export const atlas: Atlas = {
  goods: new Map(entries(goods).map(([, names]) => [names[0].toLowerCase(), names])),
  places: new Map(entries(places)),
  crossings: new Map(entries(crossings)),
};
