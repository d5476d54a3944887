// In: goods with HS prefixes, a direction, a day and a regime pack. Out: which measure covers them, and why.
import type { Measure, RegimePack } from '../schema/regime.ts';
import { namedException } from './exceptions.ts';
import type { Direction } from './fact.ts';
import { distinct, hit, ruledWay, wayByNumber } from './measure-hit.ts';
import { covers, type Match, matchAll, measuresOn, type Side, thresholdOf } from './regime.ts';

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
  /** Where the tie between measure and goods stands: in the paragraph, in an annex, in its words (`term`), or as states read it. Absent in records of older versions. */
  readonly basis?: Measure['goods']['basis'] | 'term' | undefined;
  /** How well the row of the pack was checked. Absent in records of older versions. */
  readonly confidence?: Measure['confidence'] | undefined;
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

/** What the assessment needs to know of the goods; a CommodityMention has all of it. */
export interface Goods {
  readonly surface: string;
  readonly term: string | null;
  readonly name: string;
  readonly hs: readonly string[];
  readonly generic: boolean;
  readonly materialOpen: boolean;
  readonly luxuryCue: object | null;
  readonly origin: string | null;
}

/** How the passage speaks of the goods. */
export interface Circumstance {
  readonly direction: Direction;
  readonly directionCue: Assessment['directionCue'];
  /** Day of the event, else of the article, else null. */
  readonly on: string | null;
  /** The passage in lower case, to look for the cues of exceptions. */
  readonly passage: string;
  readonly articleLabel: 'sanctioned' | 'non-sanctioned' | null;
  /** What one of the goods costs, if the passage says so; it settles thresholds. */
  readonly unitPrice?: { readonly amount: number; readonly currency: string } | null;
}

/**
 * Which measures of a pack cover goods on a day, in a direction, and why.
 *
 * Rules: a measure counts if it was in force on the day; a term beats a prefix (diesel is capped by the measure that
 * names it, not banned by its neighbour in heading 2710); luxury beats a ban where an annex names the goods or the
 * passage calls them luxury; what states dispute is conditional; silence is `not-listed`, never a clearance.
 */
export function assess(goods: Goods, circumstance: Circumstance, pack: RegimePack): Assessment {
  const { direction, directionCue, on } = circumstance;
  const base = { regime: pack.id, asOf: pack.asOf, direction, directionCue, on };
  const label: Reason[] = circumstance.articleLabel
    ? [{ code: 'article-calls', params: { label: circumstance.articleLabel } }]
    : [];
  if (direction === 'to-DPRK' || direction === 'from-DPRK') {
    // The direction of the story at large gives way where this passage tells of a numbered resolution on these goods.
    const told = directionCue === null ? namedWay(goods, circumstance, pack) : null;
    if (told !== null && told !== direction) {
      const found = judge(goods, circumstance, pack, told);
      const { verdict, measures } = found;
      return { ...base, direction: told, verdict, measures, reasons: [...found.reasons, ...label] };
    }
    const found = judge(goods, circumstance, pack, direction);
    return { ...base, verdict: found.verdict, measures: found.measures, reasons: [...found.reasons, ...label] };
  }
  if (direction === 'other') {
    const found = passingBy(goods, circumstance, pack);
    return { ...base, verdict: found.verdict, measures: found.measures, reasons: [...found.reasons, ...label] };
  }
  const to = judge(goods, circumstance, pack, 'to-DPRK');
  const from = judge(goods, circumstance, pack, 'from-DPRK');
  const ruled = ruledWay(circumstance.passage, pack, to.measures, from.measures);
  if (ruled !== null) {
    const found = ruled === 'to-DPRK' ? to : from;
    return {
      ...base,
      direction: ruled,
      verdict: found.verdict,
      measures: found.measures,
      reasons: [...found.reasons, ...label],
    };
  }
  if (to.verdict === from.verdict && (to.verdict === 'not-listed' || to.verdict === 'conditional')) {
    return {
      ...base,
      verdict: to.verdict,
      measures: distinct([...to.measures, ...from.measures]),
      reasons: [...to.reasons, ...label],
    };
  }
  const measures = distinct([...to.measures, ...from.measures]);
  const reasons: Reason[] = [
    { code: 'either-way', params: { to: verdictWord(to), from: verdictWord(from) } },
    ...to.reasons.filter((reason) => reason.code === 'exception-named'),
    ...label,
  ];
  return { ...base, verdict: 'unknown-direction', measures, reasons };
}

/** The one way in which the resolutions that the passage names by number cover the goods; null where none does, or both. */
function namedWay(goods: Goods, circumstance: Circumstance, pack: RegimePack): Side | null {
  if (!/\d{4}/.test(circumstance.passage)) return null;
  const to = judge(goods, circumstance, pack, 'to-DPRK');
  const from = judge(goods, circumstance, pack, 'from-DPRK');
  return wayByNumber(circumstance.passage, pack, to.measures, from.measures);
}

/** `banned UNSCR 2397 (2017) 7`, for the reason that shows both directions. */
function verdictWord(found: Judgement): string {
  const first = found.measures[0];
  return first ? `${found.verdict}|${first.cite}|${first.paragraph}` : found.verdict;
}

interface Judgement {
  verdict: Exclude<Verdict, 'unknown-direction'>;
  measures: MeasureHit[];
  reasons: Reason[];
}

function judge(goods: Goods, circumstance: Circumstance, pack: RegimePack, side: Side): Judgement {
  const day = circumstance.on ?? pack.asOf;
  const inForce = measuresOn(pack, side, day);
  const matches = matchAll(goods, inForce);
  const hits = (list: readonly Match[]) => list.map((match) => hit(match, pack, side));
  const exception = namedException(goods, circumstance, matches, pack.target);
  if (exception?.narrow) {
    return {
      verdict: 'conditional',
      measures: hits(matches),
      reasons: [{ code: 'exception-named', params: { exception: exception.text } }],
    };
  }
  const notes: Reason[] = exception ? [{ code: 'exception-named', params: { exception: exception.text } }] : [];
  const luxury = matches.filter((match) => match.measure.kind === 'luxury' && !match.disputed);
  const hard = matches.filter(
    (match) => (match.measure.kind === 'ban' || match.measure.kind === 'cap') && !match.disputed && !match.wider,
  );
  const price = circumstance.unitPrice ?? null;
  const luxuryNamed = luxury.filter(
    (match) => (match.byTerm || hard.length === 0) && !isBelow(price, thresholdOf(match.measure, goods)),
  );
  const above = luxuryNamed.find((match) => {
    const limit = thresholdOf(match.measure, goods);
    return limit !== null && !isAbove(price, limit);
  });
  if (goods.luxuryCue && side === 'to-DPRK') {
    const umbrella = inForce.filter((measure) => measure.kind === 'luxury');
    const named =
      luxury.length > 0
        ? luxury
        : umbrella.slice(0, 1).map((measure) => ({ measure, byTerm: true, disputed: false, hs: null, wider: false }));
    if (named.length > 0) {
      return {
        verdict: 'luxury',
        measures: hits([...named, ...hard]),
        reasons: [{ code: 'luxury-called', params: {} }],
      };
    }
  }
  // Below the threshold (a cheap snowmobile) a ban may cover the same goods anyway, so the value can't clear them.
  if (luxuryNamed.length > 0 && (!above || hard.length > 0) && !luxuryNamed.every((match) => match.wider)) {
    return {
      verdict: 'luxury',
      measures: hits([...luxuryNamed, ...hard]),
      reasons: [{ code: 'luxury-annex', params: {} }],
    };
  }
  if (goods.materialOpen) {
    const readings = new Set(
      goods.hs.map((prefix) =>
        hard.some((match) => covers(match.measure.goods.hs, match.measure.goods.hsExcept, prefix)),
      ),
    );
    if (readings.size > 1)
      return { verdict: 'conditional', measures: hits(hard), reasons: [{ code: 'depends-on-material', params: {} }] };
  }
  if (hard.length > 0) {
    const open =
      goods.generic && goods.hs.length > 1
        ? goods.hs.filter(
            (prefix) =>
              !hard.some(
                (match) => match.byTerm || covers(match.measure.goods.hs, match.measure.goods.hsExcept, prefix),
              ),
          )
        : [];
    if (open.length > 0)
      return {
        verdict: 'conditional',
        measures: hits(hard),
        reasons: [{ code: 'depends-on-item', params: { open: open.join(', ') } }],
      };
    const banned = hard.some((match) => match.measure.kind === 'ban');
    const decisive = hard.filter((match) => (match.measure.kind === 'ban') === banned);
    const reasons: Reason[] = [{ code: banned ? 'covered' : 'counts-toward-cap', params: {} }, ...notes];
    const chapterReading = decisive.find(
      (match) =>
        !match.byTerm && match.hs?.length === 2 && (match.hs === '84' || match.hs === '85') && side === 'to-DPRK',
    );
    if (chapterReading) reasons.push({ code: 'chapter-reading', params: { chapter: chapterReading.hs ?? '' } });
    return { verdict: banned ? 'banned' : 'capped', measures: hits(decisive), reasons };
  }
  if (above) {
    const limit = thresholdOf(above.measure, goods);
    return {
      verdict: 'conditional',
      measures: hits(luxuryNamed),
      reasons: [
        {
          code: 'depends-on-threshold',
          params: { amount: String(limit?.amount ?? ''), currency: limit?.currency ?? '' },
        },
      ],
    };
  }
  const technical = matches.filter((match) => match.measure.kind === 'dual-use');
  if (technical.length > 0)
    return ON_LIST.test(circumstance.passage)
      ? { verdict: 'banned', measures: hits(technical), reasons: [{ code: 'technical-list', params: {} }] }
      : { verdict: 'dual-use', measures: hits(technical), reasons: [{ code: 'technical-list', params: {} }] };
  const rest = matches.filter((match) => match.disputed || match.wider);
  if (rest.length > 0)
    return {
      verdict: 'conditional',
      measures: hits(rest),
      reasons: [{ code: 'depends-on-item', params: { open: '' } }],
    };
  const reasons: Reason[] = [];
  if (matchAll(goods, measuresOn(pack, side, null)).some((match) => !match.wider))
    reasons.push({ code: 'not-in-force', params: { on: day } });
  const otherSide: Side = side === 'to-DPRK' ? 'from-DPRK' : 'to-DPRK';
  const other = matchAll(goods, measuresOn(pack, otherSide, day));
  const elsewhere = other.find((match) => match.measure.kind !== 'dual-use' && !match.wider);
  reasons.push(
    elsewhere
      ? {
          code: 'no-measure-this-way',
          params: {
            other: otherSide,
            cite: hit(elsewhere, pack, otherSide).cite,
            paragraph: elsewhere.measure.paragraph,
          },
        }
      : { code: 'no-measure', params: {} },
  );
  return { verdict: 'not-listed', measures: [], reasons };
}

/** The passage itself says that the goods stand on a control list. Lower case. */
const ON_LIST =
  /\bdual-use\b|\b(?:figures?|stands?|appears?|is|are|listed|named)\s(?:up)?on (?:the|a|its)\b[^.]{0,40}\blists?\b|이중용도|两用|兩用|管制清单|통제 ?목록/;

type Price = { readonly amount: number; readonly currency: string };

/** Only a price in the threshold's own currency settles it. */
const isAbove = (price: Price | null, limit: Price): boolean =>
  price !== null && price.currency === limit.currency && price.amount > limit.amount;
const isBelow = (price: Price | null, limit: Price | null): boolean =>
  price !== null && limit !== null && price.currency === limit.currency && price.amount <= limit.amount;

/** Goods that neither enter nor leave the target: another country's goods in transit, or goods moved inside a country. */
function passingBy(goods: Goods, circumstance: Circumstance, pack: RegimePack): Judgement {
  const day = circumstance.on ?? pack.asOf;
  const leaving = measuresOn(pack, 'from-DPRK', day);
  const exception = namedException(goods, circumstance, matchAll(goods, leaving), pack.target);
  const reasons: Reason[] = exception ? [{ code: 'exception-named', params: { exception: exception.text } }] : [];
  return { verdict: 'not-listed', measures: [], reasons: [...reasons, { code: 'no-measure', params: {} }] };
}
