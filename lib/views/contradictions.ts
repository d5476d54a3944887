// In: rows and what tells of one event. Out: events told of more than once, and accounts that do not fit together.
import type { SlotQuantity } from '../core/fact.ts';
import { type Accounts, countSources, goodsKeys, outletOf, placeKeys } from './events.ts';
import { type FactRow, isFactRow, type LedgerRow } from './rows.ts';
import { dayOf } from './timeline.ts';

/** An event that several facts tell of. */
export interface ToldTwice {
  readonly rows: readonly FactRow[];
  /** Outlets behind it, those that print one text counted as one. */
  readonly sources: number;
  /** Facts whose quote is a copy of another fact's here. */
  readonly copied: number;
  readonly denials: number;
}

export type Contradiction =
  | { readonly kind: 'figures'; readonly rows: readonly FactRow[] }
  | { readonly kind: 'label'; readonly rows: readonly FactRow[] }
  | { readonly kind: 'denial'; readonly rows: readonly FactRow[] }
  | { readonly kind: 'practice'; readonly about: 'inspection' | 'charges'; readonly rows: readonly LedgerRow[] };

/** Reports of one crossing and good within this many days may be of one matter: a denial among them speaks to the others. */
const near = 31;

/** Events with at least two facts, the best supported first. */
export function toldTwice(rows: readonly LedgerRow[], accounts: Accounts): ToldTwice[] {
  const groups = Map.groupBy(rows.filter(isFactRow), (row) => accounts.events.get(row.id) ?? -1);
  return [...groups]
    .filter(([event, group]) => event >= 0 && group.length > 1)
    .map(([, group]) => ({
      rows: group,
      sources: countSources(group, accounts),
      copied: group.length - new Set(group.map((row) => accounts.copies.get(row.id) ?? row.id)).size,
      denials: group.filter((row) => row.modality === 'denied').length,
    }))
    .sort(
      (a, b) => b.sources - a.sources || b.rows.length - a.rows.length || (a.rows[0]?.no ?? 0) - (b.rows[0]?.no ?? 0),
    );
}

/** All that does not fit together, by kind. */
export function contradictionsIn(rows: readonly LedgerRow[], accounts: Accounts): Contradiction[] {
  const facts = rows.filter(isFactRow);
  return [...figuresApart(facts, accounts), ...labelsApart(facts), ...denials(facts), ...practicesApart(rows)];
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** What a stated quantity leaves possible; null where it gives no number or its bound is not clear. */
export function rangeOf({ value, min, max, bound }: SlotQuantity): Range | null {
  const one = value ?? min ?? max;
  if (one === null) return null;
  switch (bound) {
    case 'exact':
      return min !== null && max !== null && min !== max ? { low: min, high: max } : { low: one, high: one };
    case 'about':
      // A tenth to either side: "about 300" does not deny 320.
      return { low: one * 0.9, high: one * 1.1 };
    case 'at-most':
    case 'under':
      return { low: 0, high: max ?? one };
    case 'at-least':
    case 'over':
      return { low: min ?? one, high: Number.POSITIVE_INFINITY };
    case 'between':
      return min === null || max === null ? null : { low: min, high: max };
    case 'unclear':
      return null;
  }
}

/** Reports of one event by different outlets whose figures, in one unit, leave nothing possible in common. */
function figuresApart(facts: readonly FactRow[], accounts: Accounts): Contradiction[] {
  const groups = Map.groupBy(facts, (row) => {
    const { quantity } = row.record.fact;
    return quantity === null ? '' : `${accounts.events.get(row.id)} ${quantity.unit} ${quantity.per}`;
  });
  return [...groups].flatMap(([key, group]): Contradiction[] => {
    if (key === '' || group.length < 2) return [];
    const isApart = group.some((one, index) => group.slice(index + 1).some((other) => areApart(one, other)));
    return isApart ? [{ kind: 'figures', rows: group }] : [];
  });
}

function areApart(one: FactRow, other: FactRow): boolean {
  if (outletOf(one) === outletOf(other)) return false;
  const [a, b] = [one, other].map(({ record: { fact } }) => (fact.quantity === null ? null : rangeOf(fact.quantity)));
  return a != null && b != null && (a.high < b.low || b.high < a.low);
}

/** The article calls goods sanctioned where no measure was found, or the other way round. */
function labelsApart(facts: readonly FactRow[]): Contradiction[] {
  return facts.flatMap((row): Contradiction[] => {
    const { articleLabel, goods } = row.record.fact;
    const verdicts = goods.map(({ assessment }) => assessment.verdict);
    const isCovered = verdicts.some((verdict) => verdict === 'banned' || verdict === 'capped' || verdict === 'luxury');
    const isNone = verdicts.length > 0 && verdicts.every((verdict) => verdict === 'not-listed');
    const isApart = (articleLabel === 'non-sanctioned' && isCovered) || (articleLabel === 'sanctioned' && isNone);
    return isApart ? [{ kind: 'label', rows: [row] }] : [];
  });
}

/** A denial and the reports that it may speak to: a good and a crossing or town in common, within a month. */
function denials(facts: readonly FactRow[]): Contradiction[] {
  const byMatter = new Map<string, FactRow[]>();
  for (const row of facts)
    for (const matter of mattersOf(row)) {
      const list = byMatter.get(matter);
      if (list === undefined) byMatter.set(matter, [row]);
      else list.push(row);
    }
  return facts
    .filter((row) => row.modality === 'denied')
    .flatMap((denial): Contradiction[] => {
      const against = new Set(
        mattersOf(denial)
          .flatMap((matter) => byMatter.get(matter) ?? [])
          .filter((row) => isReport(row) && areNear(denial, row) && fitDirections(denial, row)),
      );
      return against.size === 0 ? [] : [{ kind: 'denial', rows: [denial, ...against] }];
    });
}

function mattersOf(row: FactRow): string[] {
  const places = placeKeys(row);
  return goodsKeys(row).flatMap((good) => places.map((place) => `${good} ${place}`));
}

function isReport({ modality }: FactRow): boolean {
  return modality === 'asserted' || modality === 'reported';
}

function fitDirections(a: FactRow, b: FactRow): boolean {
  return a.direction === b.direction || a.direction === 'unknown' || b.direction === 'unknown';
}

function areNear(a: LedgerRow, b: LedgerRow): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  return one !== null && other !== null && one.from - near <= other.to && other.from - near <= one.to;
}

function daysOf(row: LedgerRow): { from: number; to: number } | null {
  const published = dayOf(row.record.source.published);
  const from = dayOf(row.from ?? row.to) ?? published;
  const to = dayOf(row.to ?? row.from) ?? published;
  return from === null || to === null ? null : { from, to };
}

/** Of one crossing within a month: inspection loose and strict, or charges low and high. */
function practicesApart(rows: readonly LedgerRow[]): Contradiction[] {
  return (['inspection', 'charges'] as const).flatMap((about) => {
    const groups = new Map<string, LedgerRow[]>();
    for (const row of rows) {
      if (row.record.type !== 'practice' || row.record.practice[about] === null) continue;
      for (const { key } of row.crossings) groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].flatMap((group): Contradiction[] => {
      const told = (row: LedgerRow) => (row.record.type === 'practice' ? row.record.practice[about] : null);
      const apart = group.filter((row) => group.some((other) => told(other) !== told(row) && areNear(row, other)));
      return apart.length === 0 ? [] : [{ kind: 'practice', about, rows: apart }];
    });
  });
}
