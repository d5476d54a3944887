// In: nothing. Out: what a view hands to the forms of review.
import type { PersonalRule } from '../../lib/core/personal/rules.ts';
import type { Edits } from '../../lib/core/review/review.ts';
import type { ReviewLookups } from '../live/lookups.ts';

/** What the reader does to facts beyond confirming and rejecting them; ids are those of facts. */
export interface FactActs {
  onCorrect(id: string, edits: Edits, note: string): void;
  onSplit(id: string, goods: readonly number[]): void;
  onMerge(into: string, from: string): void;
  /** Keeps what was typed; null forgets it. */
  onDraft(id: string, fields: Readonly<Record<string, string>> | null): void;
  /** Rejects; with rules, the words are excluded along with the fact. */
  onReject(id: string, add: readonly PersonalRule[], words: string): void;
}

/** The acts, and what their forms need. */
export interface FactWork extends FactActs {
  readonly drafts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly lookups: ReviewLookups;
}
