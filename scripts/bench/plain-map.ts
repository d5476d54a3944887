// In: the names of the gazetteer. Out: the same names in a Map, as one would do it at first, to compare with.
import { allRecords } from '../data/sources.ts';

/** A gazetteer of plain objects. */
export interface PlainMap {
  /** Record numbers by the words of a name, joined by spaces. */
  readonly names: ReadonlyMap<string, readonly number[]>;
  /** The most words of any name that begins with a word. */
  readonly longest: ReadonlyMap<string, number>;
}

/** All names of the gazetteer with the numbers of their records, as text: one name a line, what a build would ship. */
export async function plainNames(keysOf: (text: string) => string[]): Promise<string> {
  const { records } = await allRecords();
  const names = new Map<string, Set<number>>();
  records.forEach((record, number) => {
    for (const form of [record.name, ...record.forms]) {
      const key = keysOf(form).join(' ');
      if (key === '') continue;
      const own = names.get(key);
      if (own === undefined) names.set(key, new Set([number]));
      else own.add(number);
    }
  });
  return [...names].map(([key, numbers]) => `${key}\t${[...numbers].join(',')}`).join('\n');
}

/** Opens the names. */
export function openPlainMap(lines: string): PlainMap {
  const names = new Map<string, number[]>();
  const longest = new Map<string, number>();
  for (const line of lines.split('\n')) {
    const [key = '', numbers = ''] = line.split('\t');
    names.set(key, numbers.split(',').map(Number));
    const words = key.split(' ');
    const first = words[0] as string;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return { names, longest };
}

/** How many names stand in a text, leftmost and longest first; each begins with a capital. */
export function countNames(text: string, { names, longest }: PlainMap): number {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
  const low = words.map((word) => word.toLowerCase());
  let count = 0;
  for (let first = 0; first < words.length; first++) {
    if (words[first]?.[0] === low[first]?.[0]) continue;
    for (let length = longest.get(low[first] as string) ?? 0; length > 0; length--) {
      if (!names.has(low.slice(first, first + length).join(' '))) continue;
      count++;
      first += length - 1;
      break;
    }
  }
  return count;
}
