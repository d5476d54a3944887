// In: nothing. Out: what a reader may change in a fact, and the history that keeps both hands apart.
import type { Direction, Fact, Modality, SlotDate, SlotGood, SlotPlace, SlotQuantity, SlotText } from '../fact.ts';

/** The slots that a reader may correct, with what each holds. */
export interface SlotValues {
  readonly goods: readonly SlotGood[];
  readonly from: SlotPlace | null;
  readonly via: readonly SlotPlace[];
  readonly to: SlotPlace | null;
  readonly quantity: SlotQuantity | null;
  readonly when: SlotDate | null;
  readonly direction: Direction;
  readonly modality: Modality;
  readonly saidBy: SlotText | null;
  readonly means: SlotText | null;
  readonly actor: SlotText | null;
}
export type SlotName = keyof SlotValues;

/** In the order of the form. */
export const slotNames = [
  'goods',
  'from',
  'via',
  'to',
  'quantity',
  'when',
  'direction',
  'modality',
  'saidBy',
  'means',
  'actor',
] as const satisfies readonly SlotName[];

/** Goods as a reader names them; the verdict is the engine's alone. */
export type EditedGood = Omit<SlotGood, 'assessment'>;

/**
 * New values of slots; what is missing stays. Words that aren't in the article have an empty span at the start of the
 * evidence.
 */
export type Edits = Partial<Omit<SlotValues, 'goods'>> & { readonly goods?: readonly EditedGood[] };

interface Entry<S extends SlotName> {
  /** Id of the act that made it, as its sender chose it. */
  readonly op: string;
  /** UTC. */
  readonly at: string;
  /** `engine` where a verdict followed from what the reader changed. */
  readonly by: 'engine' | 'reader';
  readonly slot: S;
  readonly old: SlotValues[S];
  readonly new: SlotValues[S];
  /** Why, in the reader's words. */
  readonly note: string | null;
}

/** One slot that changed, with what stood there before. */
export type HistoryEntry = { readonly [S in SlotName]: Entry<S> }[SlotName];

/** What was done to a kept fact. */
export interface Review {
  /** What the engine read, where the fact says otherwise now; null where it is the engine's own. */
  readonly engine: Fact | null;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  /** Id of the fact that this one was split off. */
  readonly splitFrom: string | null;
  /** Ids of the facts that were merged into this one. */
  readonly absorbed: readonly string[];
}

export const noReview: Review = { engine: null, history: [], splitFrom: null, absorbed: [] };

/** True where a person changed what the fact says. */
export const isCorrected = (review: Review): boolean =>
  review.engine !== null || review.splitFrom !== null || review.absorbed.length > 0;
