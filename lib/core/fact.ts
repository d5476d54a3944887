// In: mentions with their assessments. Out: the shapes of facts and practices.
import type { Span } from './article.ts';
import type { Assessment } from './assess.ts';
import type { Bound, PlaceRef } from './mention.ts';

/** Words of the article that fill a slot. */
export interface SlotText extends Span {
  readonly text: string;
}

export interface SlotPlace extends SlotText {
  /** Null where the name isn't in the gazetteer. */
  readonly place: PlaceRef | null;
}

export interface SlotGood extends SlotText {
  readonly term: string | null;
  readonly name: string;
  readonly hs: readonly string[];
  readonly generic: boolean;
  readonly assessment: Assessment;
}

export interface SlotQuantity extends SlotText {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly bound: Bound;
  readonly unit: string | null;
  readonly per: string | null;
  /** Worked out from several figures (trucks × tons), never stated as such. */
  readonly derived: boolean;
}

export interface SlotDate extends SlotText {
  readonly norm: string;
  readonly from: string | null;
  readonly to: string | null;
}

export type Direction = 'to-DPRK' | 'from-DPRK' | 'other' | 'unknown';
export type Modality = 'asserted' | 'reported' | 'planned' | 'denied' | 'hypothetical';

/** One movement of goods as one source tells it. A null slot is "not stated". */
export interface Fact {
  /** Derived from source URL, evidence words and slots: the same page read twice gives the same id. */
  readonly id: string;
  readonly kind: 'movement' | 'seizure' | 'refusal' | 'sale';
  readonly goods: readonly SlotGood[];
  readonly direction: Direction;
  readonly from: SlotPlace | null;
  readonly via: readonly SlotPlace[];
  readonly to: SlotPlace | null;
  readonly quantity: SlotQuantity | null;
  /** Figures worked out from several quantities of the passage; always labelled derived. */
  readonly derived: readonly SlotQuantity[];
  readonly when: SlotDate | null;
  readonly means: SlotText | null;
  readonly actor: SlotText | null;
  readonly saidBy: SlotText | null;
  readonly modality: Modality;
  /** What the article itself calls the goods. */
  readonly articleLabel: 'sanctioned' | 'non-sanctioned' | null;
  readonly evidence: Evidence;
}

/** The sentence that a fact stands on, in the words of a W3C TextQuoteSelector and TextPositionSelector. */
export interface Evidence extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Index into Article.blocks. */
  readonly block: number;
}

/** What a crossing is like, as the article tells it: never a trade fact. */
export interface Practice {
  readonly id: string;
  /** The route, house or city spoken of, in the article's words; several where a sentence speaks of several. */
  readonly crossings: readonly SlotPlace[];
  readonly inspection: 'loose' | 'strict' | null;
  readonly charges: 'low' | 'high' | null;
  /** Goods said to pass, or not to pass. */
  readonly passes: { readonly goods: SlotText; readonly allowed: boolean } | null;
  /** For whom an exception is made, and with what. */
  readonly exception: { readonly who: SlotText; readonly goods: SlotText | null } | null;
  /** How much crosses ("300 trucks daily", "over 10 tons" each), where no goods are named. */
  readonly traffic: readonly SlotQuantity[];
  /** The product of such figures, always labelled derived. */
  readonly derived: readonly SlotQuantity[];
  readonly authority: SlotText | null;
  readonly when: SlotDate | null;
  readonly saidBy: SlotText | null;
  readonly modality: Modality;
  readonly evidence: Evidence;
}
