// In: goods with HS prefixes, a direction, a day and the regime packs. Out: which measure covers them, and why.
import type { Direction } from './fact.ts';

export type Verdict = 'banned' | 'capped' | 'luxury' | 'dual-use' | 'conditional' | 'not-listed' | 'unknown-direction';

/** One measure that covers the goods, as the card and every export name it. */
export interface MeasureHit {
  readonly measure: string;
  /** `UNSCR 2397 (2017)`. */
  readonly cite: string;
  readonly url: string;
  readonly paragraph: string;
  readonly paragraphVerified: boolean;
  readonly kind: 'ban' | 'cap' | 'luxury' | 'dual-use';
  readonly flow: 'to-DPRK' | 'from-DPRK';
  /** The prefix of the measure that matched, or null where a term did. */
  readonly hs: string | null;
  /** What the measure is about, short, by language. */
  readonly label: ByLanguage;
  readonly why: ByLanguage;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Cap in words of its unit ("500000 bbl per calendar year"), if it is one. */
  readonly cap: string | null;
  /** Exceptions that the page may touch on. */
  readonly exceptions: readonly string[];
}

export interface ByLanguage {
  readonly en: string;
  readonly ko: string | null;
  readonly zh: string | null;
}

/** Why this verdict, as a code with its parameters; lib/core/explain.ts words it. */
export interface Reason {
  readonly code:
    | 'covered'
    | 'counts-toward-cap'
    | 'luxury-annex'
    | 'luxury-called'
    | 'depends-on-material'
    | 'depends-on-item'
    | 'depends-on-threshold'
    | 'technical-list'
    | 'no-measure-this-way'
    | 'no-measure'
    | 'either-way'
    | 'not-in-force'
    | 'exception-named'
    | 'chapter-reading'
    | 'article-calls';
  readonly params: Readonly<Record<string, string>>;
}

export interface Assessment {
  readonly regime: string;
  readonly asOf: string;
  readonly verdict: Verdict;
  readonly direction: Direction;
  /** The words that decided the direction, as a span into the article; null where nothing did. */
  readonly directionCue: { readonly start: number; readonly end: number; readonly text: string } | null;
  /** The day that the law was read for; null where neither event nor article has one (then the pack's own day counts). */
  readonly on: string | null;
  /** Measures in force that cover it in this direction (for unknown direction: in either). */
  readonly measures: readonly MeasureHit[];
  readonly reasons: readonly Reason[];
}
