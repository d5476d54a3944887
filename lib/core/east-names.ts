// In: text and the packed names in Hangul and Han. Out: the longest name that starts at an offset, and what it can be.
import type { PlaceRef } from './mention.ts';

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
export interface EastNames {
  readonly names: readonly string[];
  /** First line of each first code unit, and one past its last: two numbers a code unit. */
  readonly ranges: Int32Array;
  readonly file: EastNamesFile;
  readonly labels: readonly string[];
}

/** Makes the packed names ready; nothing is built but an index by first character. */
export function openEastNames(file: EastNamesFile): EastNames {
  const names = file.names.split('\n');
  const ranges = new Int32Array(2 * 65536);
  for (let i = 0; i < names.length; i++) {
    const code = (names[i] as string).charCodeAt(0);
    if (ranges[2 * code + 1] === 0) ranges[2 * code] = i;
    ranges[2 * code + 1] = i + 1;
  }
  return { names, ranges, file, labels: file.labels.split('\n') };
}

/** Lines of the longest name at an offset. */
export interface NameAt {
  /** Length in code units. */
  readonly length: number;
  /** First line and one past the last. */
  readonly from: number;
  readonly to: number;
}

const LONGEST = 16;

/**
 * The longest name that starts at an offset; null where none does.
 *
 * @param written the text in simplified characters
 * @param limit offset that no name may cross
 */
export function longestAt(east: EastNames, written: string, start: number, limit: number): NameAt | null {
  const code = written.charCodeAt(start);
  let low = east.ranges[2 * code] as number;
  let high = east.ranges[2 * code + 1] as number;
  if (low === high) return null;
  const { names } = east;
  const reach = Math.min(limit, start + LONGEST);
  let best: NameAt | null = null;
  // The range that shares the first `length` characters narrows by one character a step.
  for (let length = 1; start + length <= reach; length++) {
    if (length > 1) {
      const next = written.charCodeAt(start + length - 1);
      low = edge(names, low, high, length - 1, next);
      high = edge(names, low, high, length - 1, next + 1);
      if (low === high) break;
    }
    if ((names[low] as string).length === length) {
      let to = low + 1;
      while (to < high && (names[to] as string).length === length) to++;
      best = { length, from: low, to };
    }
  }
  return best;
}

/** First line in the range whose character at a depth is not below a code. */
function edge(names: readonly string[], from: number, to: number, depth: number, code: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    const name = names[middle] as string;
    // A name that ends here sorts first.
    if (name.length <= depth || name.charCodeAt(depth) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

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
