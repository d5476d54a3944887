// In: an article and the world. Out: everything that is found in it. The whole pipeline, on one screen.
import type { Article } from './article.ts';
import type { Assessment } from './assess.ts';
import type { Fact, Practice } from './fact.ts';
import type { Mention } from './mention.ts';

export interface Inspection {
  /** In reading order, without overlap. */
  readonly mentions: readonly Mention[];
  /** Same length as mentions: an assessment for each commodity in a passage on the regime's target, else null. */
  readonly assessments: readonly (Assessment | null)[];
  readonly facts: readonly Fact[];
  readonly practices: readonly Practice[];
  readonly stamp: InspectionStamp;
}

/** What the result was made with; goes into every stored fact. */
export interface InspectionStamp {
  readonly engine: string;
  /** Version of each regime pack, by id. */
  readonly packs: Readonly<Record<string, string>>;
  /** What was not read, and why, in words ("Text in Arabic: no word list for it."). */
  readonly notRead: readonly string[];
}

export type { Article };
