// In: nothing. Out: the layout of the packed gazetteer, for the script that writes it and the code that opens it.

/** First four bytes of the file. */
export const MAGIC = 0x5a475754;
/** Raised whenever the layout changes: a file of another version is refused. */
export const VERSION = 2;

/** Number of buckets of the name table; a power of two. */
export const BUCKET_BITS = 17;

/** What a record can be. The position in this list is what the file holds, so new kinds go to the end. */
export const KINDS = [
  'city',
  'capital',
  'district',
  'province',
  'county',
  'country',
  'region',
  'sea',
  'strait',
  'river',
  'lake',
  'mountain',
  'range',
  'desert',
  'island',
  'park',
  'airport',
  /** Adjectives and names of peoples. */
  'people',
] as const;
export type GazetteerKind = (typeof KINDS)[number];

/**
 * Sections in file order, each starting at a multiple of four bytes. Lengths are in the header. Numbers of several bytes
 * lie apart by byte where their upper bytes say little, and as steps from one record to the next where neighbours are
 * alike: the store's zip then packs them well.
 */
export const SECTIONS = [
  /** Uint8 per bucket: number of its names. */
  'buckets',
  /** Uint16 and Uint8 per name: the low and the next bits of the low half of its hash, 24 in all. */
  'namesLow',
  'namesNext',
  /** Uint8 per name: number of candidates. */
  'counts',
  /** Uint16 and Uint8 per candidate: record number; the highest bit is set where the name is not the record's own. */
  'candidatesLow',
  'candidatesNext',
  /** Uint8 per bit-of-eight of 2^20: runs of words that some longer name goes on from. */
  'prefixes',
  /** Per record two bytes, apart, of the step from the record before: latitude, longitude in 1/32767 of 90 and 180 degrees. */
  'latitudes',
  'longitudes',
  /** Uint16 per record: index into the header's divisions. */
  'divisions',
  /** Uint8 per record: eight times the binary logarithm of the population; 0 where unknown. */
  'sizes',
  /** Uint8 per record: index into KINDS. */
  'kinds',
  /** Per record four bytes, apart, of the step from the record before: GeoNames id; 0 where the record is of the project's own list. */
  'ids',
  /** UTF-8: the records' names, each with a line's end behind it. */
  'nameText',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Bits of the low half of a name's hash that are kept: with the bucket they tell names apart, and chance hits are one in a million. */
export const LOW_BITS = 24;

/** A step as a number that is small where the step is, whichever way it goes. */
export const zigzag = (step: number): number => ((step << 1) ^ (step >> 31)) >>> 0;
export const unzigzag = (code: number): number => (code >>> 1) ^ -(code & 1);

/** Bits of the set of beginnings. */
export const PREFIX_BITS = 20;

/** JSON at the head of the file. */
export interface GazetteerHeader {
  readonly title: string;
  readonly licence: string;
  readonly attribution: string;
  readonly sources: readonly string[];
  /** Day of the newest row of the sources, ISO. */
  readonly asOf: string;
  readonly records: number;
  readonly names: number;
  /** Byte length of each section. */
  readonly lengths: Readonly<Record<Section, number>>;
  /** First-level divisions and, with an empty name, whole countries: ISO code and name. */
  readonly divisions: readonly (readonly [country: string, name: string])[];
}
