// In: nothing. Out: the rows of the ledger, as they are stored and as exporters get them.
import type { Source } from '../core/article.ts';
import type { Verdict } from '../core/assess.ts';
import type { Fact, Practice } from '../core/fact.ts';
import type { InspectionStamp } from '../core/inspect.ts';
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
  readonly fact: Fact;
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
