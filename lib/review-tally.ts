// In: facts and practices of a page, and what the ledger holds of it. Out: one entry each as it stands now, and one count of them for all views.
import type { Fact } from './core/fact.ts';
import type { Question } from './core/review/questions.ts';
import { isCorrected, noReview, type Review } from './core/review/review.ts';
import type { FactState, PageState } from './messages.ts';
import type { LedgerRecord } from './store/records.ts';

/** A fact of the page as the reader left it. */
export interface Telling {
  readonly id: string;
  readonly fact: Fact;
  readonly review: Review;
  readonly state: FactState;
  /** A person changed what it says. */
  readonly isCorrected: boolean;
  readonly questions: readonly Question[];
}

type Kept = ReadonlyMap<string, LedgerRecord>;

/**
 * The facts of a page: what was merged into others left out, what was split off behind the fact that it comes from, and
 * what was corrected or decided as it is kept.
 */
export function tellingsOf({ facts, questions }: PageState, kept: Kept): Telling[] {
  const rows = [...kept.values()].filter((row) => row.type === 'fact');
  const absorbed = new Set(rows.flatMap(({ review }) => review.absorbed));
  const parts = rows.filter(({ review }) => review.splitFrom !== null);
  const known = new Set(facts.map(({ id }) => id));
  const told = (id: string, read: Fact): Telling => {
    const row = kept.get(id);
    const isKept = row?.type === 'fact';
    const stands = isKept && (row.state !== 'unreviewed' || isCorrected(row.review));
    const review = isKept ? row.review : noReview;
    const touched = new Set(review.history.filter(({ by }) => by === 'reader').map(({ slot }) => slot));
    return {
      id,
      fact: stands ? row.fact : read,
      review,
      state: isKept ? row.state : 'unreviewed',
      isCorrected: isCorrected(review),
      questions: questions.filter(
        (one) =>
          one.fact === id &&
          !touched.has(one.kind === 'heading' ? 'goods' : one.kind === 'place' ? one.slot : one.kind),
      ),
    };
  };
  const withParts = (id: string, read: Fact): Telling[] => [
    ...(absorbed.has(id) ? [] : [told(id, read)]),
    ...parts
      .filter(({ review, id: own }) => review.splitFrom === id && !known.has(own))
      .flatMap((part) => withParts(part.id, part.fact)),
  ];
  return facts.flatMap((fact) => withParts(fact.id, fact));
}

/** Entries of a page: facts and practices together, as popup, panel and ledger count them. */
export interface Tally {
  readonly facts: number;
  readonly practices: number;
  readonly entries: number;
  /** In the ledger and not rejected. */
  readonly kept: number;
  readonly toReview: number;
  readonly reviewed: number;
}

/** The one definition of what is counted. */
export function tallyOf(state: PageState, kept: Kept): Tally {
  const facts = tellingsOf(state, kept);
  const states = [...facts.map(({ id }) => stateOf(kept, id)), ...state.practices.map(({ id }) => stateOf(kept, id))];
  const toReview = states.filter((one) => one === null || one === 'unreviewed').length;
  return {
    facts: facts.length,
    practices: state.practices.length,
    entries: states.length,
    kept: states.filter((one) => one !== null && one !== 'rejected').length,
    toReview,
    reviewed: states.length - toReview,
  };
}

function stateOf(kept: Kept, id: string): FactState | null {
  const row = kept.get(id);
  return row === undefined || row.type === 'snippet' ? null : row.state;
}
