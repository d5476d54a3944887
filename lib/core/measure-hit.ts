// In: a measure that matched goods. Out: what the card and every export say of it; and which way a text on the law itself points.
import type { Measure, RegimePack } from '../schema/regime.ts';
import type { MeasureHit } from './assess.ts';
import type { Match, Side } from './regime.ts';

/**
 * A match as readers see it.
 *
 * @throws RangeError where the measure names an instrument that its pack lacks
 */
export function hit(match: Match, pack: RegimePack, side: Side): MeasureHit {
  const { measure } = match;
  const instrument = pack.instruments.find((candidate) => candidate.id === measure.instrument);
  if (!instrument)
    throw new RangeError(
      `${pack.id}: ${measure.id}: instrument: ${measure.instrument} is not among the pack's instruments`,
    );
  return {
    measure: measure.id,
    cite: instrument.cite,
    url: instrument.url,
    paragraph: measure.paragraph,
    paragraphVerified: measure.paragraphConfidence === 'verified',
    kind: measure.kind as MeasureHit['kind'],
    flow: side,
    hs: match.hs,
    label: measure.goods.label,
    why: measure.why,
    validFrom: measure.validFrom,
    validUntil: measure.validUntil,
    cap: measure.cap ? capWords(measure.cap) : null,
    exceptions: measure.exceptions.map((exception) => exception.text),
    basis: match.byTerm && measure.goods.basis !== 'annex' ? 'term' : measure.goods.basis,
    confidence: measure.confidence,
  };
}

function capWords(cap: NonNullable<Measure['cap']>): string {
  const amount = cap.amount === null ? '' : `${cap.amount.toLocaleString('en')} ${cap.unit ?? ''}`.trim();
  return [amount, cap.period].filter((part) => part !== '').join(', ');
}

/** Each measure once for each way. */
export function distinct(hits: readonly MeasureHit[]): MeasureHit[] {
  const seen = new Set<string>();
  return hits.filter((found) => {
    const key = `${found.measure} ${found.flow}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A word of the law itself: a ban, a cap, a list. Plain "sanctions" is not among them, since it stands in any such story. */
const RULE =
  /\b(?:ban|bans|banned|banning|forbid|forbids|forbidden|prohibit|prohibits|prohibited|cap|caps|capped|ceiling|limit|limits|embargo|annex|annexes)\b|금지|상한|제재에 걸|禁止|禁令|禁运|不得|上限|限额|부속서|附件/;

/**
 * Which way a passage points that tells of the law and not of a movement ("Resolution 2371 bans seafood", "the ban on
 * seafood"): the one way in which a measure – of the instruments that it names, if it names any – covers the goods.
 *
 * @param passage in lower case
 * @param to measures that cover the goods on their way to the target
 * @param from the same on their way out
 * @returns null where it doesn't tell of the law, or both or neither way are covered
 */
export function ruledWay(
  passage: string,
  pack: RegimePack,
  to: readonly MeasureHit[],
  from: readonly MeasureHit[],
): Side | null {
  return wayByNumber(passage, pack, to, from) ?? (RULE.test(passage) ? oneWay(to, from, () => true) : null);
}

/** The same by the numbers of resolutions alone, whatever else the passage says. */
export function wayByNumber(
  passage: string,
  pack: RegimePack,
  to: readonly MeasureHit[],
  from: readonly MeasureHit[],
): Side | null {
  const numbers = new Set(passage.match(/\d{4,}/g) ?? []);
  const named = pack.instruments.filter(({ number }) => numbers.has(number));
  return oneWay(to, from, (one) => named.some(({ cite }) => cite === one.cite));
}

function oneWay(
  to: readonly MeasureHit[],
  from: readonly MeasureHit[],
  counts: (one: MeasureHit) => boolean,
): Side | null {
  const isTo = to.some((one) => one.kind !== 'dual-use' && counts(one));
  const isFrom = from.some((one) => one.kind !== 'dual-use' && counts(one));
  if (isTo === isFrom) return null;
  return isTo ? 'to-DPRK' : 'from-DPRK';
}
