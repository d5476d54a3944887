// In: nothing. Out: the rows of the ledger, as they are stored and as exporters get them.
import type { Source } from '../core/article.ts';
import type { Verdict } from '../core/assess.ts';
import type { Fact, Practice } from '../core/fact.ts';
import type { InspectionStamp } from '../core/inspect.ts';
import type { PersonalRule } from '../core/personal/rules.ts';
import type { Review } from '../core/review/review.ts';
import type { FactState } from '../messages.ts';

/** UTC, `2026-05-02T10:00:00.000Z`. */
export type IsoInstant = string;

interface RecordBase {
  /** Derived from the content, so that the same thing is kept once. */
  readonly id: string;
  readonly source: Source;
  /** Address without fragment and tracking parameters; records of one page share it. */
  readonly pageKey: string;
  readonly site: string;
  /** SHA-256 of the article text as read, hex. */
  readonly textHash: string | null;
  readonly stamp: InspectionStamp | null;
  readonly keptAt: IsoInstant;
  readonly updatedAt: IsoInstant;
  /** `site-rule` where the extension kept it by itself. */
  readonly keptBy: 'reader' | 'site-rule';
  /** Soft delete: gone from all views, back with undo. */
  readonly deletedAt: IsoInstant | null;
}

export interface FactRecord extends RecordBase {
  readonly type: 'fact';
  readonly state: FactState;
  /** As it stands now: the engine's reading with the reader's corrections. */
  readonly fact: Fact;
  /** What the engine read and what was changed since. */
  readonly review: Review;
  /** Worked out from `fact` for the indexes and filters: never edited by hand. */
  readonly facets: FactFacets;
}

export interface FactFacets {
  /** Strictest verdict among the goods. */
  readonly verdict: Verdict;
  readonly verdicts: readonly Verdict[];
  /** Names of the goods, lower case. */
  readonly goods: readonly string[];
  readonly chapters: readonly string[];
  /** Crossing ids and names of places on the way. */
  readonly crossings: readonly string[];
  readonly direction: Fact['direction'];
  readonly eventFrom: string | null;
  readonly eventTo: string | null;
}

export interface PracticeRecord extends RecordBase {
  readonly type: 'practice';
  readonly state: FactState;
  readonly practice: Practice;
}

/** Words that the reader chose on a page and kept by the context menu. */
export interface SnippetRecord extends RecordBase {
  readonly type: 'snippet';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export type LedgerRecord = FactRecord | PracticeRecord | SnippetRecord;

/** What an act of the reader was, for the words beside its undo. */
export type ActKind =
  | 'confirm'
  | 'reject'
  | 'reopen'
  | 'correct'
  | 'split'
  | 'merge'
  | 'delete'
  | 'restore'
  | 'rules'
  | 'import';

/** One act with its way back: what each row and rule was before. */
export interface JournalRow {
  /** From the sender; the same act sent again is done once. */
  readonly op: string;
  readonly at: IsoInstant;
  readonly what: ActKind;
  /** True once it was taken back. */
  readonly undone: boolean;
  readonly rows: readonly {
    readonly id: string;
    /** Null where the act made the row. */
    readonly before: LedgerRecord | null;
    /** `updatedAt` that the act left, to see whether anything came after it. */
    readonly after: IsoInstant;
  }[];
  readonly rules: readonly { readonly id: string; readonly before: PersonalRule | null }[];
}

/** A form that was begun and not saved, so that a closed panel loses nothing. */
export interface DraftRow {
  /** Id of the fact. */
  readonly id: string;
  readonly at: IsoInstant;
  /** What the fields hold, as the form wrote it. */
  readonly fields: Readonly<Record<string, string>>;
}
