// In: a fact. Out: what the ledger's indexes and filters know of it.
import type { Verdict } from '../core/assess.ts';
import type { Fact, SlotPlace } from '../core/fact.ts';
import type { FactFacets } from './records.ts';

/** Strictest first: how the ledger ranks a fact whose goods fall under several. */
export const verdictsByRank: readonly Verdict[] = [
  'banned',
  'luxury',
  'capped',
  'dual-use',
  'conditional',
  'unknown-direction',
  'not-listed',
];

/**
 * Works out the facets of a fact. A later change of what it returns needs a migration that writes the facets anew.
 *
 * @returns goods in lower case without doubles; chapters as two digits, sorted; `crossings` holds, for each place on the
 *   way, the id of its crossing or else its name, and for both ends the crossing only where they are a house of one.
 *   A fact without goods counts as `not-listed`.
 */
export function facetsOf(fact: Fact): FactFacets {
  const verdicts = verdictsByRank.filter((verdict) => fact.goods.some((good) => good.assessment.verdict === verdict));
  const ends = [fact.from, fact.to].flatMap((slot) => slot?.place?.crossing ?? []);
  return {
    verdict: verdicts[0] ?? 'not-listed',
    verdicts,
    goods: unique(fact.goods.map((good) => good.name.toLowerCase())),
    chapters: unique(fact.goods.flatMap((good) => good.hs.map((prefix) => prefix.slice(0, 2)))).sort(),
    crossings: unique([...fact.via.map(wayName), ...ends]),
    direction: fact.direction,
    eventFrom: fact.when?.from ?? null,
    eventTo: fact.when?.to ?? null,
  };
}

function wayName(slot: SlotPlace): string {
  return slot.place?.crossing ?? slot.place?.name ?? slot.text;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
