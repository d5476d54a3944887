// In: rows of facts. Out: which of them tell of one event, and how many sources stand behind a set of them.
import type { SlotPlace } from '../core/fact.ts';
import { copiesOf } from './copies.ts';
import { Groups } from './groups.ts';
import { type FactRow, isFactRow, type LedgerRow } from './rows.ts';

/** Reports, events and sources are three different counts. */
export interface Accounts {
  /** Event of each fact by id. */
  readonly events: ReadonlyMap<string, number>;
  /** Text that each fact's quote is a copy of, by id; quotes of one number are one text. */
  readonly copies: ReadonlyMap<string, number>;
}

/** An event that took longer than this many days ("in 2025") is told of by reports that need not mean the same. */
const longestEvent = 31;

/** Kinds of place that are too wide to say that two reports mean the same. */
const wide: ReadonlySet<string> = new Set(['country', 'region', 'sea', 'province', 'state', 'river', 'strait']);

/**
 * Two facts tell of one event where their quotes are one text and name a good in common; or where they name the same
 * days (one month at most), the same direction, a good of one heading, and a crossing or town in common. Nothing less:
 * undated reports of one crossing are many events until a text says otherwise.
 */
export function accountsOf(rows: readonly LedgerRow[]): Accounts {
  const facts = rows.filter(isFactRow);
  const copies = copiesOf(facts.map((row) => ({ id: row.id, text: row.record.fact.evidence.exact })));
  const groups = new Groups<string>();
  const seen = new Map<string, string>();
  const join = (key: string, id: string) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, id);
    else groups.join(first, id);
  };
  for (const row of facts) {
    groups.add(row.id);
    const goods = goodsKeys(row);
    for (const good of goods) join(`copy ${copies.get(row.id)} ${good}`, row.id);
    const days = daysOf(row);
    if (days === null) continue;
    for (const place of placeKeys(row))
      for (const good of goods) join(`${days} ${row.direction} ${place} ${good}`, row.id);
  }
  return { events: groups.numbers(), copies };
}

/** Number of events among rows. */
export function countEvents(rows: readonly LedgerRow[], { events }: Accounts): number {
  return new Set(rows.map((row) => events.get(row.id) ?? row.id)).size;
}

/** Number of sources behind rows: outlets, those that print one text counted as one. */
export function countSources(rows: readonly LedgerRow[], { copies }: Accounts): number {
  const groups = new Groups<string>();
  for (const row of rows) {
    const outlet = `outlet ${outletOf(row)}`;
    groups.add(outlet);
    const copy = copies.get(row.id);
    if (copy !== undefined) groups.join(`text ${copy}`, outlet);
  }
  return groups.size;
}

/** Who printed it: the outlet as the page names itself, else the site, else the page. */
export function outletOf({ record }: LedgerRow): string {
  return record.source.outlet ?? (record.site || record.pageKey || record.id);
}

/** What goods are compared by: headings, or the name where the word is too wide for one. */
export function goodsKeys({ record: { fact } }: FactRow): string[] {
  const keys = fact.goods.flatMap((good) => {
    const headings = good.hs.filter((code) => code.length >= 4).map((code) => code.slice(0, 4));
    return headings.length > 0 ? headings : [good.name.toLowerCase()];
  });
  return [...new Set(keys)];
}

/** Crossings and towns that a fact names. */
export function placeKeys({ record: { fact } }: FactRow): string[] {
  const slots: (SlotPlace | null)[] = [fact.from, ...fact.via, fact.to];
  const keys = slots.flatMap((slot) => {
    if (slot?.place == null || wide.has(slot.place.placeKind)) return [];
    return slot.place.crossing ?? slot.place.id;
  });
  return [...new Set(keys)];
}

function daysOf({ from, to }: LedgerRow): string | null {
  if (from === null || to === null) return null;
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;
  return days >= 1 && days <= longestEvent ? `${from}/${to}` : null;
}
