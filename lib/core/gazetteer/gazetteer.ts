// In: the bytes of the packed gazetteer. Out: names → records, read in place without building anything.

import { formColumn } from '../word-forms.ts';
import {
  BUCKET_BITS,
  type GazetteerHeader,
  KINDS,
  LOW_BITS,
  MAGIC,
  PREFIX_BITS,
  SECTIONS,
  type Section,
  unzigzag,
  VERSION,
} from './format.ts';
import { highOf, joined, lowOf, NO_WORDS } from './name-hash.ts';

/** One record under a name. */
export interface GazetteerPlace {
  /** `gn-` and the GeoNames id, or `tw-` and the record's number for those of our own list. */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, null for what lies in several countries. */
  readonly country: string | null;
  /** Name of the first-level division, null where there is none. */
  readonly division: string | null;
  readonly kind: (typeof KINDS)[number];
  readonly lat: number;
  readonly lon: number;
  /** About; 0 where unknown. */
  readonly population: number;
}

/** Reads UTF-8; handed in, as the pure core has no decoder of its own. */
export type DecodeUtf8 = (bytes: Uint8Array) => string;

/** The opened file. Lookups read typed arrays over the bytes that were handed in. */
export class Gazetteer {
  readonly header: GazetteerHeader;
  readonly #buckets: Uint32Array;
  readonly #namesLow: Uint16Array;
  readonly #namesNext: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #candidatesLow: Uint16Array;
  readonly #candidatesNext: Uint8Array;
  readonly #prefixes: Uint8Array;
  readonly #latitudes: Int16Array;
  readonly #longitudes: Int16Array;
  readonly #divisions: Uint16Array;
  readonly #sizes: Uint8Array;
  readonly #kinds: Uint8Array;
  readonly #ids: Uint32Array;
  readonly #nameStarts: Uint32Array;
  readonly #nameText: Uint8Array;
  readonly #decode: DecodeUtf8;

  /**
   * By form of word: twice the number of the name that is this word alone (-2 where it is none), and one more where
   * longer names may begin with it.
   */
  readonly alone = formColumn((key) => {
    const high = joined(NO_WORDS.high, highOf(key));
    const low = joined(NO_WORDS.low, lowOf(key));
    return this.find(high, low) * 2 + (this.goesOn(low) ? 1 : 0);
  });

  /**
   * @param bytes the whole file; kept, and read in place
   * @param decode reads UTF-8
   * @throws RangeError where it is no gazetteer, or one of another version, or cut short
   */
  constructor(bytes: ArrayBuffer, decode: DecodeUtf8) {
    this.#decode = decode;
    const view = new DataView(bytes);
    if (bytes.byteLength < 12 || view.getUint32(0, true) !== MAGIC)
      throw new RangeError('gazetteer: these bytes are no packed gazetteer; make it again with “npm run build:data”');
    const version = view.getUint32(4, true);
    if (version !== VERSION)
      throw new RangeError(
        `gazetteer: the file has layout ${version}, this code reads ${VERSION}; make it again with “npm run build:data”`,
      );
    const headerLength = view.getUint32(8, true);
    this.header = JSON.parse(decode(new Uint8Array(bytes, 12, headerLength))) as GazetteerHeader;
    let at = aligned(12 + headerLength);
    const section = {} as Record<Section, readonly [from: number, length: number]>;
    for (const name of SECTIONS) {
      const length = this.header.lengths[name];
      section[name] = [at, length];
      at = aligned(at + length);
    }
    if (bytes.byteLength < section.nameText[0] + section.nameText[1])
      throw new RangeError('gazetteer: the file is cut short; make it again with “npm run build:data”');
    const uint8 = (name: Section) => new Uint8Array(bytes, section[name][0], section[name][1]);
    const uint16 = (name: Section) => new Uint16Array(bytes, section[name][0], section[name][1] / 2);
    const { records } = this.header;
    this.#buckets = sums(uint8('buckets'));
    this.#namesLow = uint16('namesLow');
    this.#namesNext = uint8('namesNext');
    this.#starts = sums(uint8('counts'));
    this.#candidatesLow = uint16('candidatesLow');
    this.#candidatesNext = uint8('candidatesNext');
    this.#prefixes = uint8('prefixes');
    this.#latitudes = walked16(uint8('latitudes'), records);
    this.#longitudes = walked16(uint8('longitudes'), records);
    this.#divisions = uint16('divisions');
    this.#sizes = uint8('sizes');
    this.#kinds = uint8('kinds');
    this.#ids = walked32(uint8('ids'), records);
    this.#nameText = uint8('nameText');
    this.#nameStarts = lineStarts(this.#nameText, records);
  }

  /** Number of the name with this hash (see NameHash); -1 where there is none. */
  find(high: number, low: number): number {
    const bucket = high >>> (32 - BUCKET_BITS);
    const own = low & 0xffff;
    const next = (low >>> 16) & ((1 << (LOW_BITS - 16)) - 1);
    const end = this.#buckets[bucket + 1] as number;
    for (let name = this.#buckets[bucket] as number; name < end; name++)
      if (this.#namesLow[name] === own && this.#namesNext[name] === next) return name;
    return -1;
  }

  /** False where no name goes on after these words; true where one may. */
  goesOn(low: number): boolean {
    const bit = low >>> (32 - PREFIX_BITS);
    return (((this.#prefixes[bit >> 3] as number) >> (bit & 7)) & 1) === 1;
  }

  /** Number of records under a name. */
  count(name: number): number {
    return (this.#starts[name + 1] as number) - (this.#starts[name] as number);
  }

  /** Record number of a name's candidate, largest places first. */
  candidate(name: number, index: number): number {
    const at = (this.#starts[name] as number) + index;
    return (((this.#candidatesNext[at] as number) & 0x7f) << 16) | (this.#candidatesLow[at] as number);
  }

  /** True where the name is the record's own and not another form of it. */
  isOwnName(name: number, index: number): boolean {
    return (this.#candidatesNext[(this.#starts[name] as number) + index] as number) < 0x80;
  }

  /** Eight times the binary logarithm of a record's population; 0 where unknown. */
  size(record: number): number {
    return this.#sizes[record] as number;
  }

  /** Index into KINDS. */
  kind(record: number): number {
    return this.#kinds[record] as number;
  }

  /** Index into the header's divisions. */
  division(record: number): number {
    return this.#divisions[record] as number;
  }

  lat(record: number): number {
    return ((this.#latitudes[record] as number) * 90) / 32767;
  }

  lon(record: number): number {
    return ((this.#longitudes[record] as number) * 180) / 32767;
  }

  /** Records whose own name begins so, in the file's order; for a person who types. @param words lower case, plain letters */
  recordsBeginning(words: string, limit: number): number[] {
    const found: number[] = [];
    const text = this.#nameText;
    for (let record = 0; record < this.header.records && found.length < limit; record++) {
      const start = this.#nameStarts[record] as number;
      if ((this.#nameStarts[record + 1] as number) - start < words.length) continue;
      let at = 0;
      for (; at < words.length; at++) {
        const code = text[start + at] as number;
        if ((code >= 0x41 && code <= 0x5a ? code | 0x20 : code) !== words.charCodeAt(at)) break;
      }
      if (at === words.length) found.push(record);
    }
    return found;
  }

  /** All that is known of a record. */
  place(record: number): GazetteerPlace {
    const [country, division] = this.header.divisions[this.division(record)] as readonly [string, string];
    const id = this.#ids[record] as number;
    return {
      id: id > 0 ? `gn-${id}` : `tw-${record}`,
      name: this.#decode(
        this.#nameText.subarray(this.#nameStarts[record], (this.#nameStarts[record + 1] as number) - 1),
      ),
      country: country === '' ? null : country,
      division: division === '' ? null : division,
      kind: KINDS[this.kind(record)] as (typeof KINDS)[number],
      lat: round(this.lat(record)),
      lon: round(this.lon(record)),
      population: this.size(record) === 0 ? 0 : Math.round(2 ** (this.size(record) / 8)),
    };
  }
}

const aligned = (offset: number) => (offset + 3) & ~3;
const round = (degrees: number) => Math.round(degrees * 1000) / 1000;

function sums(lengths: Uint8Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let total = 0;
  for (let i = 0; i < lengths.length; i++) {
    starts[i] = total;
    total += lengths[i] as number;
  }
  starts[lengths.length] = total;
  return starts;
}

/** Values from the steps between them, whose bytes lie apart: all lowest ones first. Written out, as opening waits for it. */
function walked16(bytes: Uint8Array, count: number): Int16Array {
  const values = new Int16Array(count);
  for (let i = 0, value = 0; i < count; i++) {
    value += unzigzag((bytes[i] as number) | ((bytes[count + i] as number) << 8));
    values[i] = value;
  }
  return values;
}

/** The same for values of four bytes. */
function walked32(bytes: Uint8Array, count: number): Uint32Array {
  const values = new Uint32Array(count);
  for (let i = 0, value = 0; i < count; i++) {
    const low = (bytes[i] as number) | ((bytes[count + i] as number) << 8);
    const high = (bytes[2 * count + i] as number) | ((bytes[3 * count + i] as number) << 8);
    value = (value + unzigzag(low | (high << 16))) | 0;
    values[i] = value;
  }
  return values;
}

/** Where each of so many lines begins, and one past the last. */
function lineStarts(text: Uint8Array, lines: number): Uint32Array {
  const starts = new Uint32Array(lines + 1);
  let line = 0;
  for (let end = text.indexOf(0x0a); end >= 0; end = text.indexOf(0x0a, end + 1)) starts[++line] = end + 1;
  return starts;
}
