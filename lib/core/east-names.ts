// In: text and the packed names in Hangul and Han. Out: the longest name that starts at an offset, and what it can be.
import type { PlaceRef } from './mention.ts';
import { openSorted, prefixesAt, prefixRoom, type SortedWords } from './sorted-words.ts';

/** The packed file lib/data/east/names.json; scripts/data/east-names.ts writes it and says where the names are from. */
export interface EastNamesFile {
  readonly schema: 1;
  /** Sources with their licences, for people. */
  readonly sources: readonly string[];
  /** Names by code unit, a line each; Chinese in simplified characters. A name that can be several places stands several times. */
  readonly names: string;
  /** The place of each line, the likeliest first where a name repeats. */
  readonly place: readonly number[];
  /** English name of each place, a line each. */
  readonly labels: string;
  /** ISO 3166 code of each place, two letters each; `--` for none. */
  readonly countries: string;
  /** A letter of {@link KINDS} for each place. */
  readonly kinds: string;
  /** Ten times the decimal logarithm of the population, 0 where unknown. */
  readonly sizes: readonly number[];
  /** Latitude and longitude of each place in thousandths of a degree. */
  readonly points: readonly number[];
}

/** What the letters in {@link EastNamesFile.kinds} stand for, as in lib/schema/place.ts. */
export const KINDS: Readonly<Record<string, string>> = {
  c: 'country',
  p: 'province',
  f: 'prefecture',
  g: 'county',
  d: 'district',
  w: 'city',
  t: 'town',
  s: 'sea',
  r: 'river',
  m: 'mountain',
  i: 'island',
  x: 'region',
  l: 'landmark',
};

/** The names, ready to be looked up. */
export interface EastNames extends SortedWords {
  readonly file: EastNamesFile;
  readonly labels: readonly string[];
}

/** Makes the packed names ready; nothing is built but an index by first character. */
export function openEastNames(file: EastNamesFile): EastNames {
  return { ...openSorted(file.names), file, labels: file.labels.split('\n') };
}

/** Lines of the longest name at an offset. */
export interface NameAt {
  /** Length in code units. */
  readonly length: number;
  /** First line and one past the last. */
  readonly from: number;
  readonly to: number;
}

/**
 * The longest name that starts at an offset; null where none does.
 *
 * @param written the text in simplified characters
 * @param limit offset that no name may cross
 */
export function longestAt(east: EastNames, written: string, start: number, limit: number): NameAt | null {
  const count = prefixesAt(east, written, start, limit, room);
  if (count === 0) return null;
  const last = 3 * (count - 1);
  return { length: room[last] as number, from: room[last + 1] as number, to: room[last + 2] as number };
}

const room = prefixRoom();

/** The place of a line as the product speaks of places. */
export function placeOf(east: EastNames, line: number): PlaceRef {
  const { file, labels } = east;
  const place = file.place[line] as number;
  const country = file.countries.slice(2 * place, 2 * place + 2);
  return {
    id: `east-${place}`,
    name: labels[place] as string,
    country: country === '--' ? null : country,
    lat: (file.points[2 * place] as number) / 1000,
    lon: (file.points[2 * place + 1] as number) / 1000,
    precision: 'approximate',
    placeKind: KINDS[file.kinds[place] as string] ?? 'town',
    parent: null,
    crossing: null,
    pair: null,
  };
}

/** Letter of the kind of a line's place. */
export const kindAt = (east: EastNames, line: number): string =>
  east.file.kinds[east.file.place[line] as number] as string;

/** Ten times the logarithm of the population of a line's place. */
export const sizeAt = (east: EastNames, line: number): number =>
  east.file.sizes[east.file.place[line] as number] as number;
