// In: records with their names. Out: the bytes of the packed gazetteer (layout: lib/core/gazetteer/format.ts).
import {
  BUCKET_BITS,
  type GazetteerHeader,
  KINDS,
  LOW_BITS,
  MAGIC,
  PREFIX_BITS,
  SECTIONS,
  type Section,
  VERSION,
  zigzag,
} from '../../lib/core/gazetteer/format.ts';
import { type NameHash, NO_WORDS, withWord } from '../../lib/core/gazetteer/name-hash.ts';
import { tokenise } from '../../lib/core/tokens.ts';
import type { SourceRecord } from './sources.ts';

const MOST_CANDIDATES = 60;

interface Named {
  readonly hash: NameHash;
  readonly key: string;
  /** Record numbers; negative minus one where the name is another form of the record. */
  readonly records: Map<number, boolean>;
}

/**
 * Packs records. The same records give the same bytes.
 *
 * @throws RangeError where two different names have the same hash, which then needs another seed in name-hash.ts
 */
export function pack(
  given: readonly SourceRecord[],
  about: Pick<GazetteerHeader, 'title' | 'licence' | 'attribution' | 'sources' | 'asOf'>,
): Uint8Array {
  // By place, then in the order in which they came to GeoNames: neighbours then share divisions, and their ids, points and
  // names are alike, which the store's zip packs well.
  const records = [...given].sort(
    (a, b) =>
      compare(a.country, b.country) || compare(a.division, b.division) || a.id - b.id || compare(a.name, b.name),
  );
  const names = new Map<string, Named>();
  const prefixes = new Uint8Array(1 << (PREFIX_BITS - 3));
  records.forEach((record, number) => {
    for (const [index, form] of [record.name, ...record.forms].entries())
      addName(names, prefixes, form, number, index === 0);
  });
  const ordered = [...names.values()].sort(
    (a, b) => (a.hash.high >>> 0) - (b.hash.high >>> 0) || cut(a.hash.low) - cut(b.hash.low),
  );
  const buckets = new Uint8Array(1 << BUCKET_BITS);
  const candidates: number[] = [];
  const counts = new Uint8Array(ordered.length);
  ordered.forEach(({ hash, key, records: own }, index) => {
    const bucket = hash.high >>> (32 - BUCKET_BITS);
    const before = ordered[index - 1];
    if (before && before.hash.high >>> (32 - BUCKET_BITS) === bucket && cut(before.hash.low) === cut(hash.low))
      throw new RangeError(`“${key}” and “${before.key}” have the same hash: change a seed in name-hash.ts`);
    if (buckets[bucket] === 255) throw new RangeError(`“${key}”: its bucket is full: raise BUCKET_BITS in format.ts`);
    buckets[bucket] = (buckets[bucket] as number) + 1;
    const best = [...own.keys()]
      .sort((a, b) => weight(records[b]) - weight(records[a]) || byName(records[a], records[b]))
      .slice(0, MOST_CANDIDATES);
    counts[index] = best.length;
    for (const record of best) candidates.push(record | (own.get(record) ? 0 : 0x800000));
  });
  if (records.length >= 0x800000) throw new RangeError('more records than the candidates have bits for');

  const divisions: [string, string][] = [];
  const divisionOf = new Map<string, number>();
  const latitudes: number[] = [];
  const longitudes: number[] = [];
  const divisionNumbers = new Uint16Array(records.length);
  const sizes = new Uint8Array(records.length);
  const kinds = new Uint8Array(records.length);
  records.forEach((record, number) => {
    const key = `${record.country}|${record.division}`;
    let division = divisionOf.get(key);
    if (division === undefined) {
      division = divisions.length;
      divisions.push([record.country, record.division]);
      divisionOf.set(key, division);
    }
    latitudes.push(Math.round((record.lat / 90) * 32767));
    longitudes.push(Math.round((record.lon / 180) * 32767));
    divisionNumbers[number] = division;
    sizes[number] = record.population > 0 ? Math.min(255, Math.round(Math.log2(record.population + 1) * 8)) : 0;
    kinds[number] = KINDS.indexOf(record.kind);
  });
  const encoder = new TextEncoder();
  const sections: Record<Section, Uint8Array> = {
    buckets,
    namesLow: bytesOf(Uint16Array.from(ordered, ({ hash }) => hash.low & 0xffff)),
    namesNext: Uint8Array.from(ordered, ({ hash }) => (hash.low >>> 16) & 0xff),
    counts,
    candidatesLow: bytesOf(Uint16Array.from(candidates, (candidate) => candidate & 0xffff)),
    candidatesNext: Uint8Array.from(candidates, (candidate) => candidate >>> 16),
    prefixes,
    latitudes: steps(latitudes, 2),
    longitudes: steps(longitudes, 2),
    divisions: bytesOf(divisionNumbers),
    sizes,
    kinds,
    ids: steps(
      records.map(({ id }) => id),
      4,
    ),
    nameText: encoder.encode(records.map(({ name }) => `${name.replaceAll('\n', ' ')}\n`).join('')),
  };
  const header: GazetteerHeader = {
    ...about,
    records: records.length,
    names: ordered.length,
    lengths: Object.fromEntries(SECTIONS.map((name) => [name, sections[name].length])) as Record<Section, number>,
    divisions,
  };
  const head = encoder.encode(JSON.stringify(header));
  const parts: Uint8Array[] = [bytesOf(Uint32Array.of(MAGIC, VERSION, head.length)), head];
  let length = 12 + head.length;
  for (const name of SECTIONS) {
    const gap = -length & 3;
    parts.push(new Uint8Array(gap), sections[name]);
    length += gap + sections[name].length;
  }
  return Buffer.concat(parts);
}

const bytesOf = (array: Uint32Array | Uint16Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** The bits of a hash's low half that are kept. */
const cut = (low: number): number => low & ((1 << LOW_BITS) - 1);

/** Steps from each value to the next, their bytes apart: all lowest ones first. A step may go round past the highest value. */
function steps(values: readonly number[], bytes: 2 | 4): Uint8Array {
  const planes = new Uint8Array(values.length * bytes);
  const spare = 32 - 8 * bytes;
  values.forEach((value, i) => {
    const code = zigzag(((value - (values[i - 1] ?? 0)) << spare) >> spare);
    for (let plane = 0; plane < bytes; plane++) planes[plane * values.length + i] = code >>> (8 * plane);
  });
  return planes;
}

function addName(names: Map<string, Named>, prefixes: Uint8Array, form: string, record: number, isOwn: boolean): void {
  const keys = tokenise(form).map((token) => token.key);
  if (keys.length === 0) return;
  let hash = NO_WORDS;
  keys.forEach((key, index) => {
    hash = withWord(hash, key);
    if (index === keys.length - 1) return;
    const bit = hash.low >>> (32 - PREFIX_BITS);
    prefixes[bit >> 3] = (prefixes[bit >> 3] as number) | (1 << (bit & 7));
  });
  const key = `${hash.high} ${hash.low}`;
  const known = names.get(key);
  if (known === undefined) names.set(key, { hash, key: keys.join(' '), records: new Map([[record, isOwn]]) });
  else known.records.set(record, isOwn || known.records.get(record) === true);
}

/** Which of two places of equal rank comes first. */
function byName(a: SourceRecord | undefined, b: SourceRecord | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return compare(a.country, b.country) || compare(a.division, b.division) || compare(a.name, b.name) || a.id - b.id;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Rank among namesakes where nothing else is known. */
function weight(record: SourceRecord | undefined): number {
  if (record === undefined) return -1;
  const base = Math.log2(record.population + 1);
  switch (record.kind) {
    case 'country':
      return 40;
    case 'people':
      return 39;
    case 'capital':
      return base + 6;
    case 'province':
    case 'region':
    case 'sea':
      return 22 + base / 4;
    case 'county':
      return base / 2;
    case 'district':
      return base - 3;
    case 'city':
      return base;
    default:
      return 15;
  }
}
