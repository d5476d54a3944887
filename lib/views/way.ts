// In: a fact or practice. Out: the ways that it tells of, as names in the order of the movement.
import type { Direction, Fact, SlotPlace } from '../core/fact.ts';
import type { FactRecord, PracticeRecord } from '../store/records.ts';
import { inTongue, placeName } from './atlas.ts';
import type { Naming } from './rows.ts';

/** One way. A null stop is an end that the text does not state. */
export interface Stops {
  readonly stops: readonly (string | null)[];
  /** `→` in the order of the movement, `↔` where no direction is known. */
  readonly sign: '→' | '↔';
}

/**
 * Ways of a record. Where it names a border crossing, that is the way, from the house that goods leave to the one that
 * they reach; else the places from end to end. A practice has one way for each crossing that it speaks of.
 */
export function stopsOf(record: FactRecord | PracticeRecord, naming: Naming): Stops[] {
  if (record.type === 'practice')
    return record.practice.crossings.map((slot) => pairOf(slot, 'unknown', naming) ?? single(slot, naming));
  const { fact } = record;
  const pairs = borderOf(fact).flatMap((slot) => pairOf(slot, fact.direction, naming) ?? []);
  if (pairs.length > 0) return distinct(pairs);
  const named = [fact.from, ...fact.via, fact.to].filter((slot) => slot !== null);
  if (named.length === 0) return [];
  const name = (slot: SlotPlace | null) => (slot === null ? null : placeName(naming.atlas, naming.tongue, slot));
  return [{ stops: [name(fact.from), ...fact.via.map(name), name(fact.to)], sign: '→' }];
}

/** The places of a fact that belong to a crossing, those on the way first. */
function borderOf(fact: Fact): SlotPlace[] {
  return [...fact.via, fact.from, fact.to].filter(
    (slot) => slot !== null && slot.place?.crossing != null,
  ) as SlotPlace[];
}

function pairOf(slot: SlotPlace, direction: Direction, { atlas, tongue }: Naming): Stops | null {
  const houses = atlas.crossings.get(slot.place?.crossing ?? '')?.houses ?? [];
  if (houses.length !== 2) return null;
  const target = houses.find(({ country }) => country === 'KP');
  const other = houses.find((house) => house !== target);
  if (target === undefined || other === undefined) return null;
  const [inside, outside] = [inTongue(target.short, tongue), inTongue(other.short, tongue)];
  switch (direction) {
    case 'to-DPRK':
      return { stops: [outside, inside], sign: '→' };
    case 'from-DPRK':
      return { stops: [inside, outside], sign: '→' };
    default:
      return { stops: [outside, inside], sign: '↔' };
  }
}

function single(slot: SlotPlace, { atlas, tongue }: Naming): Stops {
  return { stops: [placeName(atlas, tongue, slot)], sign: '↔' };
}

function distinct(ways: readonly Stops[]): Stops[] {
  return [...new Map(ways.map((way) => [way.stops.join('|'), way])).values()];
}
