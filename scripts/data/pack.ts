// In: records with their names. Out: the bytes of the packed gazetteer (layout: lib/core/gazetteer/format.ts).
import {
  BUCKET_BITS,
  type GazetteerHeader,
  KINDS,
  MAGIC,
  PREFIX_BITS,
  SECTIONS,
  type Section,
  VERSION,
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
  // In the order of their names, since neighbours then share divisions and letters and the store's zip packs them well.
  const records = [...given].sort(
    (a, b) =>
      compare(a.country, b.country) || compare(a.division, b.division) || compare(a.name, b.name) || a.id - b.id,
  );
  const names = new Map<string, Named>();
  const prefixes = new Uint8Array(1 << (PREFIX_BITS - 3));
  records.forEach((record, number) => {
    for (const [index, form] of [record.name, ...record.forms].entries())
      addName(names, prefixes, form, number, index === 0);
  });
  const ordered = [...names.values()].sort(
    (a, b) => (a.hash.high >>> 0) - (b.hash.high >>> 0) || (a.hash.low >>> 0) - (b.hash.low >>> 0),
  );
  const buckets = new Uint32Array((1 << BUCKET_BITS) + 1);
  const candidates: number[] = [];
  const counts = new Uint8Array(ordered.length);
  ordered.forEach(({ hash, key, records: own }, index) => {
    const bucket = hash.high >>> (32 - BUCKET_BITS);
    const before = ordered[index - 1];
    if (before && before.hash.high >>> (32 - BUCKET_BITS) === bucket && before.hash.low === hash.low)
      throw new RangeError(`“${key}” and “${before.key}” have the same hash: change a seed in name-hash.ts`);
    buckets[bucket + 1] = (buckets[bucket + 1] as number) + 1;
    const best = [...own]
      .sort(([a], [b]) => weight(records[b]) - weight(records[a]) || a - b)
      .slice(0, MOST_CANDIDATES);
    counts[index] = best.length;
    for (const [record, isOwn] of best) candidates.push((record | (isOwn ? 0 : 0x80000000)) >>> 0);
  });
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] as number) + (buckets[i - 1] as number);

  const divisions: [string, string][] = [];
  const divisionOf = new Map<string, number>();
  const points = new Int16Array(records.length * 2);
  const divisionNumbers = new Uint16Array(records.length);
  const sizes = new Uint8Array(records.length);
  const kinds = new Uint8Array(records.length);
  const ids = new Uint32Array(records.length);
  const nameLengths = new Uint8Array(records.length);
  const texts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  records.forEach((record, number) => {
    const key = `${record.country}|${record.division}`;
    let division = divisionOf.get(key);
    if (division === undefined) {
      division = divisions.length;
      divisions.push([record.country, record.division]);
      divisionOf.set(key, division);
    }
    points[2 * number] = Math.round((record.lat / 90) * 32767);
    points[2 * number + 1] = Math.round((record.lon / 180) * 32767);
    divisionNumbers[number] = division;
    sizes[number] = record.population > 0 ? Math.min(255, Math.round(Math.log2(record.population + 1) * 8)) : 0;
    kinds[number] = KINDS.indexOf(record.kind);
    ids[number] = record.id;
    const text = encoder.encode(record.name).subarray(0, 255);
    nameLengths[number] = text.length;
    texts.push(text);
  });
  const bytesOf = (array: Uint32Array | Uint16Array | Int16Array | Uint8Array) =>
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  const sections: Record<Section, Uint8Array> = {
    buckets: bytesOf(buckets),
    names: bytesOf(Uint32Array.from(ordered, ({ hash }) => hash.low >>> 0)),
    counts,
    candidates: bytesOf(Uint32Array.from(candidates)),
    prefixes,
    points: bytesOf(points),
    divisions: bytesOf(divisionNumbers),
    sizes,
    kinds,
    ids: bytesOf(ids),
    nameLengths,
    nameText: Buffer.concat(texts),
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
