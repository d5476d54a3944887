// In: nothing. Out: what a reader adds to the engine or takes from it: plain records that the engine is handed.
import type { Instrument, Measure } from '../../schema/regime.ts';
import type { MentionKind, PlaceRef } from '../mention.ts';

interface RuleBase {
  /** Derived from what the rule says, so that the same rule stands once. */
  readonly id: string;
  /** UTC. */
  readonly at: string;
  /** Title of the imported list that it came with; null where the reader made it by hand. */
  readonly list: string | null;
}

/** What a word was taken for. */
export interface Sense {
  readonly kind: MentionKind;
  /** Id of the goods or place; null for every one of that kind. */
  readonly ref: string | null;
}

/** A word that isn't to be marked: in any sense on one site, or in one sense everywhere. */
export interface Exclusion extends RuleBase {
  readonly kind: 'exclude';
  readonly word: string;
  /** Host, null for everywhere. */
  readonly site: string | null;
  /** Null for any sense. */
  readonly sense: Sense | null;
}

/** A word that is always goods of these headings. */
export interface GoodsWord extends RuleBase {
  readonly kind: 'goods';
  readonly word: string;
  readonly name: string;
  readonly hs: readonly string[];
}

/** A word that is always this place. */
export interface PlaceWord extends RuleBase {
  readonly kind: 'place';
  readonly word: string;
  readonly place: PlaceRef;
}

/** A measure of the reader's own pack, beside the packaged ones on the same country. */
export interface OwnMeasure extends RuleBase {
  readonly kind: 'measure';
  readonly measure: Measure;
  readonly instrument: Instrument;
}

export type PersonalRule = Exclusion | GoodsWord | PlaceWord | OwnMeasure;
