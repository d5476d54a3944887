// In: nothing. Out: everything that crosses a wall, as types. Plain values only: Chromium sends JSON.
import type { AnchorState } from './core/anchor/anchor.ts';
import type { Change } from './core/anchor/changes.ts';
import type { BlockRole, Source } from './core/article.ts';
import type { Verdict } from './core/assess.ts';
import type { Fact, Practice } from './core/fact.ts';
import type { PlaceHit } from './core/gazetteer/search.ts';
import type { InspectionStamp } from './core/inspect.ts';
import type { MentionKind } from './core/mention.ts';
import type { HeadingHit } from './core/nomenclature.ts';
import type { PersonalRule } from './core/personal/rules.ts';
import type { Question } from './core/review/questions.ts';
import type { Edits } from './core/review/review.ts';

/** Letters of the paint classes, see public/marks.css. The page can read highlight names, so a letter says nothing. */
export const markLetters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;
export type MarkLetter = (typeof markLetters)[number];

/** Name of the port between a page's content script and the background. */
export const PAGE_PORT = 'page';
/** Name of the port between the panel or popup and the background. */
export const PANEL_PORT = 'panel';

/** One block of the page as the content script read it. `key` stays the same while the element lives. */
export interface PageBlock {
  readonly key: number;
  readonly text: string;
  readonly role: BlockRole;
}

/** What a page states about itself: the name of the statement (`title`, `canonical`, `og:title` …) and its words. */
export type Statement = readonly [name: string, content: string];

/** Words of a block of the page, by UTF-16 offsets into its text. */
export interface Place {
  readonly key: number;
  readonly start: number;
  readonly end: number;
}

/** Content script → background, over {@link PAGE_PORT}. */
export type FromPage =
  /** First message of a port, and again when a single-page app changes its address: forget what was read. */
  | { readonly kind: 'open'; readonly address: string; readonly said: readonly Statement[] }
  /**
   * Blocks read or read again. `last` says that nothing is under way: then `order` holds all living keys in reading
   * order; before that, only the keys of these blocks.
   */
  | {
      readonly kind: 'blocks';
      readonly blocks: readonly PageBlock[];
      readonly order: readonly number[];
      readonly last: boolean;
      /** Number of blocks known so far, sent or not. */
      readonly of?: number;
      /** What was not read and why, as message keys of locales (`notRead.tooLong`), with a count where it helps. */
      readonly notRead: readonly NotRead[];
    }
  /** The reader rests on a mark or walked to it. */
  | { readonly kind: 'card'; readonly mark: number }
  /** First and last block on screen, for the panel's staff; at most a few times a second. */
  | { readonly kind: 'view'; readonly first: number; readonly last: number }
  /** The focus moved to a mark by the keyboard in the page, or left it. */
  | { readonly kind: 'focus'; readonly mark: number | null }
  /** Nothing was read, as this is no page of text. */
  | { readonly kind: 'declined'; readonly reason: 'pdf' };

export interface NotRead {
  readonly what: 'too-long' | 'frame' | 'editor' | 'language' | 'empty' | 'protected';
  readonly count: number;
}

/** Background → content script. */
export type ToPage =
  /**
   * Marks of the given blocks, replacing what these blocks had. Five integers a mark:
   * block key, start, end (UTF-16 offsets in the block's text), index into {@link markLetters}, mark number.
   */
  | { readonly kind: 'marks'; readonly keys: readonly number[]; readonly marks: readonly number[] }
  | { readonly kind: 'card'; readonly mark: number; readonly card: CardView | null }
  /** Scroll to a mark and put the focus highlight on it. */
  | { readonly kind: 'goto'; readonly mark: number }
  /** Scroll to words of a block and put the focus highlight on them. */
  | ({ readonly kind: 'show' } & Place)
  /** `keys` if the page must listen for Alt+arrows itself, because the browser has bound them to nothing. */
  | { readonly kind: 'paint'; readonly quiet: boolean; readonly quantities: boolean; readonly keys?: boolean }
  /** To the next (1) or previous (-1) mark in reading order. */
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  /** Remove paint, listeners and observers. */
  | { readonly kind: 'stop' };

/** The hover card, ready to be shown as text. Labels are already in the reader's language. */
export interface CardView {
  readonly surface: string;
  /** `HS 8450`, `Hunchun, CN`, … or empty. */
  readonly code: string;
  readonly name: string;
  readonly letter: MarkLetter;
  /** Heading of the ruling ("Covered by UNSCR 2397 (2017), para 7 – machinery, HS 84"), null for places and dates. */
  readonly ruling: string | null;
  readonly rulingDetail: string | null;
  /** Rows with a label and words; a row stands only if it has something to say. */
  readonly rows: readonly { readonly label: string; readonly text: string }[];
  readonly foot: string;
  readonly panelKey: string;
  readonly panelWord: string;
  readonly language: string;
}

/** One row of the panel's list of marks. */
export interface MarkView {
  /** Number of the mark, unique on the page while it is open. */
  readonly n: number;
  /** Index of the block in reading order, from 0. */
  readonly block: number;
  readonly kind: MentionKind;
  readonly letter: MarkLetter;
  readonly verdict: Verdict | null;
  readonly surface: string;
  readonly name: string;
  /** HS code or empty. */
  readonly code: string;
  /** Where it is or what was found, short, in the reader's language. */
  readonly what: string;
  /** Id of the goods or place that it was taken for; null where there is none. */
  readonly sense: string | null;
  /** Id of the reader's own rule that marked it; null where the engine did. */
  readonly own: string | null;
}

/** What became of something that was kept from this page before. */
export interface Returned {
  /** Id of the record. */
  readonly id: string;
  readonly state: AnchorState;
  /** With `altered` what changed. */
  readonly changes: readonly Change[];
  /** Where it stands now, null if gone: index of the block in reading order, and the words in it. */
  readonly block: number | null;
  readonly place: Place | null;
}

export type SiteRule = 'ask' | 'always' | 'never';

/** What the panel and popup know about the page in a tab. */
export interface PageState {
  readonly tabId: number;
  readonly url: string;
  readonly host: string;
  readonly status: 'unread' | 'reading' | 'read' | 'unreadable';
  /** Why it can't be read, as a message key, with status `unreadable`. */
  readonly reason: 'browser-page' | 'store' | 'pdf' | 'file' | 'private' | 'failed' | null;
  readonly source: Source;
  readonly progress: { readonly read: number; readonly of: number };
  readonly notRead: readonly NotRead[];
  readonly view: { readonly first: number; readonly last: number } | null;
  readonly quiet: boolean;
  readonly siteRule: SiteRule;
  readonly private: boolean;
  readonly marks: readonly MarkView[];
  /** Mark with the focus, or null. */
  readonly focus: number | null;
  readonly facts: readonly Fact[];
  readonly practices: readonly Practice[];
  /** What the engine isn't sure of in the facts. */
  readonly questions: readonly Question[];
  readonly stamp: InspectionStamp | null;
  readonly textHash: string | null;
  /** What was kept from this page before it was read now; null until it has been looked for. */
  readonly returned: readonly Returned[] | null;
}

/** Panel or popup → background, over {@link PANEL_PORT}. */
export type FromPanel = { readonly kind: 'watch'; readonly tabId: number };
/** Background → panel: the whole state whenever it changes, at most a few times a second. */
export type ToPanel = { readonly kind: 'page'; readonly state: PageState };

/** Answer to every command that writes: anything else than this shape counts as a failure and is sent again. */
export type Ack = { readonly ok: true } | { readonly ok: false; readonly problem: Problem; readonly detail: string };
export type Problem =
  | 'disk-full'
  | 'read-only'
  | 'private'
  | 'storage-off'
  | 'not-found'
  | 'changed-since'
  | 'refused'
  | 'failed';

/** An act that can be taken back: an id of the sender's, and the tab whose page may hold what is not kept yet. */
export interface ActRequest {
  readonly op: string;
  readonly tabId: number | null;
}

/** Commands from the extension's own pages to the background (request → answer). All writes are idempotent. */
export interface Commands {
  /** Reads the page in a tab now (needs activeTab or the site's permission). */
  readPage(request: { readonly tabId: number }): Ack;
  goTo(request: { readonly tabId: number; readonly mark: number }): Ack;
  setQuiet(request: { readonly tabId: number; readonly quiet: boolean }): Ack;
  /** After the permission was granted or given back in the page that asked. */
  setSiteRule(request: { readonly host: string; readonly rule: SiteRule }): Ack;
  /** Decides on facts and practices of the open page (which are kept so) or of the ledger. */
  decide(
    request: ActRequest & {
      readonly ids: readonly string[];
      readonly state: FactState;
      /** Exclusions that belong to the decision: taken back with it. */
      readonly add: readonly PersonalRule[];
    },
  ): Ack;
  /** Corrects slots of a fact; goods are judged anew where that follows. */
  correctFact(request: ActRequest & { readonly id: string; readonly edits: Edits; readonly note: string | null }): Ack;
  /** Splits goods (indexes) off into a fact of their own. */
  splitFact(request: ActRequest & { readonly id: string; readonly goods: readonly number[] }): Ack;
  /** Merges the second fact into the first. */
  mergeFacts(request: ActRequest & { readonly into: string; readonly from: string }): Ack;
  /** Takes an act back. */
  undo(request: { readonly op: string }): Ack;
  /** Keeps a form that was begun, or forgets it. */
  saveDraft(request: { readonly id: string; readonly fields: Readonly<Record<string, string>> | null }): Ack;
  /** Adds own words, exclusions and measures, and takes others away: one act. */
  changeRules(request: {
    readonly op: string;
    readonly what: 'rules' | 'import';
    readonly add: readonly PersonalRule[];
    readonly remove: readonly string[];
  }): Ack;
  deleteRecords(request: { readonly ids: readonly string[] }): Ack;
  restoreRecords(request: { readonly ids: readonly string[] }): Ack;
  /** Goes to where a kept record stands in the open page. */
  showKept(request: { readonly tabId: number; readonly id: string }): Ack;
  /** Erases everything that the extension has stored, gives all permissions for sites back, and stops in all tabs. */
  eraseAll(request: Record<never, never>): Ack;
  /** Opens the source of a kept record in a tab and goes to its quote. */
  openSource(request: { readonly id: string }): Ack;
}

/** Questions of the extension's own pages to the background, which has the lists at hand. */
export interface Lookups {
  findHeadings(request: { readonly query: string }): { readonly found: readonly HeadingHit[] };
  findPlaces(request: { readonly query: string }): { readonly found: readonly PlaceHit[] };
}

export type FactState = 'unreviewed' | 'confirmed' | 'rejected';
