// In: places and the names they were read from. Out: the same places, namesakes settled where both banks of a crossing are named.
import type { PlaceMention, PlaceRef } from '../mention.ts';
import type { Name } from '../names.ts';

/**
 * Where an article names both sides of a crossing, each name means the side that its customs house stands on: 南阳 beside
 * 图们 is Namyang across the river, not the city in Henan.
 *
 * @param places as the recognisers of places give them
 * @param names as collectNames gives them
 */
export function onOwnBank(places: readonly PlaceMention[], names: readonly Name[]): PlaceMention[] {
  const banks = new Map<string, Set<string>>();
  for (const { houses } of names)
    for (const { ref } of houses) {
      if (ref.crossing === null || ref.country === null) continue;
      const countries = banks.get(ref.crossing) ?? new Set();
      banks.set(ref.crossing, countries.add(ref.country));
    }
  const byStart = new Map(names.map((name) => [name.start, name]));
  return places.map((mention) => {
    if (mention.others.length === 0) return mention;
    const house = byStart.get(mention.start)?.houses.find(({ ref }) => (banks.get(ref.crossing ?? '')?.size ?? 0) > 1);
    if (house === undefined) return mention;
    const all: PlaceRef[] = [mention.place, ...mention.others];
    const here = all.filter(({ country }) => country === house.ref.country);
    const [place, ...others] = [...here, ...all.filter((ref) => !here.includes(ref))];
    if (place === undefined || here.length === 0) return mention;
    return { ...mention, place, others, because: 'listed name; the other bank of its crossing is named too' };
  });
}
