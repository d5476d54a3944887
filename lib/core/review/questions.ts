// In: facts of an article and what was recognised in it. Out: what the engine isn't sure of, as questions with the candidates.
import type { Fact, SlotPlace } from '../fact.ts';
import type { CommodityMention, Mention, PlaceMention, PlaceRef } from '../mention.ts';

/** A question on one fact. The engine's own reading is always among the candidates, first. */
export type Question =
  | {
      readonly kind: 'place';
      readonly fact: string;
      readonly slot: 'from' | 'via' | 'to';
      /** Index among the places of the slot. */
      readonly at: number;
      readonly text: string;
      readonly candidates: readonly PlaceRef[];
    }
  | {
      readonly kind: 'heading';
      readonly fact: string;
      /** Index among the goods. */
      readonly at: number;
      readonly text: string;
      /** HS prefixes. */
      readonly candidates: readonly string[];
    }
  | { readonly kind: 'direction'; readonly fact: string };

/** So many candidates are offered; the form has the rest. */
const MOST = 4;

/**
 * Questions on the facts of an article: places whose namesakes are nearly as likely, goods whose material or item decides
 * the heading, and a direction that nothing tells where it decides the verdict.
 */
export function questionsOf(facts: readonly Fact[], mentions: readonly Mention[]): Question[] {
  const at = new Map(mentions.map((mention) => [mention.start, mention]));
  return facts.flatMap((fact): Question[] => [
    ...placeQuestions(fact, at),
    ...fact.goods.flatMap((good, index): Question[] => {
      const mention = at.get(good.start);
      if (mention?.kind !== 'commodity' || !isOpen(mention)) return [];
      return [{ kind: 'heading', fact: fact.id, at: index, text: good.text, candidates: mention.hs.slice(0, MOST) }];
    }),
    ...(fact.direction === 'unknown' && fact.goods.some((good) => good.assessment.verdict === 'unknown-direction')
      ? [{ kind: 'direction', fact: fact.id } as const]
      : []),
  ]);
}

/** Several headings, and the words don't say which. */
const isOpen = ({ materialOpen, generic, hs }: CommodityMention) => hs.length > 1 && (materialOpen || generic);

function placeQuestions(fact: Fact, at: ReadonlyMap<number, Mention>): Question[] {
  const legs = [
    ['from', fact.from ? [fact.from] : []],
    ['via', fact.via],
    ['to', fact.to ? [fact.to] : []],
  ] as const;
  return legs.flatMap(([slot, places]) =>
    places.flatMap((place, index): Question[] => {
      const mention = at.get(place.start);
      if (mention === undefined || !('place' in mention) || !isDoubtful(place, mention)) return [];
      const candidates = [mention.place, ...mention.others].slice(0, MOST);
      return [{ kind: 'place', fact: fact.id, slot, at: index, text: place.text, candidates }];
    }),
  );
}

function isDoubtful(slot: SlotPlace, { certainty, others, place }: PlaceMention): boolean {
  return certainty === 'doubtful' && others.length > 0 && slot.place?.id === place.id;
}
