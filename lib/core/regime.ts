// In: goods, and the measures of a regime pack. Out: which measures match, by term or by HS prefix.
import type { Flow, Measure, RegimePack } from '../schema/regime.ts';
import type { Goods } from './assess.ts';

/** One of the two ways over the target's border. */
export type Side = 'to-DPRK' | 'from-DPRK';

/** A measure that names the goods, and how. */
export interface Match {
  readonly measure: Measure;
  readonly byTerm: boolean;
  readonly disputed: boolean;
  /** Prefix of the measure that matched. */
  readonly hs: string | null;
  /** True where the goods are wider than the measure ("chapter 27" against 2709). */
  readonly wider: boolean;
}

/** So many of each are kept; then the keeping starts anew. */
const MOST_KEPT = 2000;

const onDays = new WeakMap<RegimePack, Map<string, readonly Measure[]>>();

/**
 * The measures on movements of one way, in force on a day or, where it is null, on any. They are asked for once or more
 * for each mention of goods, mostly with the day of the article.
 */
export function measuresOn(pack: RegimePack, side: Side, day: string | null): readonly Measure[] {
  let own = onDays.get(pack);
  if (own === undefined || own.size > MOST_KEPT) {
    own = new Map();
    onDays.set(pack, own);
  }
  const key = `${side} ${day}`;
  let measures = own.get(key);
  if (measures === undefined) {
    measures = pack.measures.filter(
      (measure) =>
        measure.flows.some((flow) => flowsThisWay(flow, pack.target, side)) &&
        (day === null || isInForce(measure, day)),
    );
    own.set(key, measures);
  }
  return measures;
}

/** All goods measures that match, by term or prefix; when a measure names the term, others that only share a prefix and name terms of their own stand back. */
export function matchAll(goods: Goods, measures: readonly Measure[]): readonly Match[] {
  let known = kept.get(measures);
  if (known === undefined || known.size > MOST_KEPT) {
    known = new Map();
    kept.set(measures, known);
  }
  const key = `${goods.term} ${goods.hs.join(' ')} ${goods.materialOpen || goods.generic}`;
  let matches = known.get(key);
  if (matches === undefined) {
    matches = readMatches(goods, measures);
    known.set(key, matches);
  }
  return matches;
}

/** By list of measures: what goods match, by all that matching asks of them. An article names the same goods many times. */
const kept = new WeakMap<readonly Measure[], Map<string, readonly Match[]>>();

function readMatches(goods: Goods, measures: readonly Measure[]): Match[] {
  const matches: Match[] = [];
  for (const measure of measures) {
    const found = matchOne(goods, measure);
    if (found) matches.push(found);
  }
  const named = matches.filter(
    (match) => match.byTerm && !match.disputed && match.measure.kind !== 'luxury' && match.measure.kind !== 'dual-use',
  );
  if (named.length === 0) return matches;
  return matches.filter(
    (match) => match.byTerm || match.measure.goods.terms.length === 0 || match.measure.kind === 'luxury',
  );
}

function matchOne(goods: Goods, measure: Measure): Match | null {
  const { hs, hsExcept, terms, disputed } = measure.goods;
  const at = (byTerm: boolean, isDisputed: boolean, prefix: string | null, wider: boolean): Match => ({
    measure,
    byTerm,
    disputed: isDisputed,
    hs: prefix,
    wider,
  });
  if (goods.term && terms.includes(goods.term))
    return at(true, false, hs.find((prefix) => goods.hs[0]?.startsWith(prefix)) ?? null, false);
  if (goods.term && disputed.terms.includes(goods.term)) return at(true, true, null, false);
  const readings = goods.materialOpen || goods.generic ? goods.hs : goods.hs.slice(0, 1);
  for (const reading of readings) {
    const prefix = hs.find((candidate) => reading.startsWith(candidate));
    if (prefix && !hsExcept.some((except) => reading.startsWith(except)))
      return at(
        false,
        disputed.hs.some((d) => reading.startsWith(d)),
        prefix,
        false,
      );
    if (disputed.hs.some((candidate) => reading.startsWith(candidate))) return at(false, true, null, false);
  }
  for (const reading of readings) {
    const narrower = hs.find((candidate) => candidate.startsWith(reading) && candidate !== reading);
    if (narrower) return at(false, false, narrower, true);
  }
  return null;
}

export function covers(prefixes: readonly string[], except: readonly string[], code: string): boolean {
  return prefixes.some((prefix) => code.startsWith(prefix)) && !except.some((prefix) => code.startsWith(prefix));
}

export function flowsThisWay(flow: Flow, target: string, side: Side): boolean {
  return side === 'to-DPRK' ? flow.destination.includes(target) : flow.origin.includes(target);
}

export function isInForce(measure: Measure, day: string): boolean {
  if (measure.kind === 'service' || measure.kind === 'exemption' || measure.kind === 'note') return false;
  return (
    (measure.validFrom === null || measure.validFrom <= day) &&
    (measure.validUntil === null || day < measure.validUntil)
  );
}

export function thresholdOf(measure: Measure, goods: Goods): { amount: number; currency: string } | null {
  return (
    measure.thresholds.find(
      (limit) => limit.terms.includes(goods.term ?? '') || limit.hs.some((prefix) => goods.hs[0]?.startsWith(prefix)),
    ) ?? null
  );
}
