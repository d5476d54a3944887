// In: spans proposed by the recognisers. Out: the types of a mention, and one flat, ordered list of them.
import type { Span } from './article.ts';

export type MentionKind = 'place' | 'demonym' | 'customs' | 'port' | 'commodity' | 'quantity' | 'date' | 'instrument';

interface MentionBase extends Span {
  readonly kind: MentionKind;
  /** `text.slice(start, end)`. */
  readonly surface: string;
  /** Which form or rule found it, in words for the card ("longest name for 8450"). */
  readonly because: string;
  readonly certainty: 'certain' | 'likely' | 'doubtful';
  /** Id of the reader's own rule that marked it; missing where the engine did. */
  readonly own?: string;
}

/** A point on the map under a name. */
export interface PlaceRef {
  /** Record id in lib/data (place, country, crossing or house). */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, or null where none or several. */
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: 'point' | 'approximate' | 'centroid' | 'unknown';
  /** `country`, `city`, `river` … as in lib/schema/place.ts; `house` and `port` for customs and ports. */
  readonly placeKind: string;
  readonly parent: string | null;
  /** Id of the crossing that this house belongs to. */
  readonly crossing: string | null;
  /** Name of the house on the other bank. */
  readonly pair: string | null;
}

export interface PlaceMention extends MentionBase {
  readonly kind: 'place' | 'customs' | 'port';
  readonly place: PlaceRef;
  /** The runners-up where the name can be several places; empty if it can't. */
  readonly others: readonly PlaceRef[];
}

export interface DemonymMention extends MentionBase {
  readonly kind: 'demonym';
  /** ISO code; `-` for peoples of several countries or none. */
  readonly country: string;
  /** A point for the land that is meant, null where none is known. */
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface CommodityMention extends MentionBase {
  readonly kind: 'commodity';
  /** Id of the commodity record; null where the goods were inferred without one. */
  readonly term: string | null;
  /** Plain name of the record. */
  readonly name: string;
  /** HS prefixes, the reading taken first; empty where the word is too wide. */
  readonly hs: readonly string[];
  readonly chapter: string | null;
  readonly heading: string | null;
  readonly generic: boolean;
  /** True where the material decides and the text names none. */
  readonly materialOpen: boolean;
  /** Material that the text names ("steel"), or null. */
  readonly material: string | null;
  /** Words near by that call it luxury ("luxury", "Swiss"), as spans. */
  readonly luxuryCue: Span | null;
  /** Demonym that names the goods ("Russian coal"): ISO code of the origin it states. */
  readonly origin: string | null;
}

export type Bound = 'exact' | 'about' | 'at-most' | 'at-least' | 'over' | 'under' | 'between' | 'unclear';

export interface QuantityMention extends MentionBase {
  readonly kind: 'quantity';
  /** The number as stated, or the midpoint's two ends in min/max where it is a range. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly bound: Bound;
  /** `t`, `kg`, `bbl`, `USD`, `CNY`, `trucks`, `units` …; null for a bare count before a goods name. */
  readonly unit: string | null;
  /** `number unit` as gold-standard files write it. */
  readonly norm: string;
  readonly dimension: 'mass' | 'volume' | 'money' | 'count' | 'share';
  /** Per day, month, year …, if said. */
  readonly per: string | null;
}

export interface DateMention extends MentionBase {
  readonly kind: 'date';
  /** ISO day, month, year, or interval `a/b`, or duration `P2Y`; `XXXX` where the year can't be known. */
  readonly norm: string;
  /** First and last day where they can be known. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface InstrumentMention extends MentionBase {
  readonly kind: 'instrument';
  /** `UNSCR 2397`. */
  readonly norm: string;
}

export type Mention =
  | PlaceMention
  | DemonymMention
  | CommodityMention
  | QuantityMention
  | DateMention
  | InstrumentMention;
