// In: a fact. Out: its words that can be excluded, with what they were taken for.
import type { Fact } from '../../lib/core/fact.ts';
import type { MentionKind } from '../../lib/core/mention.ts';
import type { Rejectable } from './RejectMenu.tsx';

/** The words of a fact that may have been taken wrongly, with what they were taken for. */
export function rejectable(fact: Fact): Rejectable[] {
  const places = [...(fact.from ? [fact.from] : []), ...fact.via, ...(fact.to ? [fact.to] : [])];
  return [
    ...fact.goods.map(({ text, term }) => ({ word: text, sense: { kind: 'commodity', ref: term } as const })),
    ...places.flatMap(({ text, place }) =>
      place === null ? [] : [{ word: text, sense: { kind: placeSense(place.placeKind), ref: place.id } }],
    ),
  ];
}

const placeSense = (kind: string): MentionKind => (kind === 'house' ? 'customs' : kind === 'port' ? 'port' : 'place');
