// In: words that a person types, the gazetteer and our own records. Out: places that can be meant, the likeliest first.
import type { LexiconData } from '../lexicon.ts';
import type { PlaceRef } from '../mention.ts';
import { placeRefs } from '../recognisers/place-refs.ts';
import { fold } from '../tokens.ts';
import type { Gazetteer } from './gazetteer.ts';
import { NO_WORDS, withWord } from './name-hash.ts';

/** A place that fits, and what speaks for it. */
export interface PlaceHit {
  readonly place: PlaceRef;
  /** `listed`: a record of ours; `name`: it is called so; `begins`: its name begins so. */
  readonly why: 'listed' | 'name' | 'begins';
  /** About; 0 where unknown. */
  readonly population: number;
}

/**
 * Searches places by name: border places, houses and ports by any of their names in three languages; any place on earth by
 * its whole name in Latin letters, in any of its forms, or by the beginning of its own name.
 */
export function searchPlaces(
  query: string,
  gazetteer: Gazetteer,
  own: readonly { readonly ref: PlaceRef; readonly forms: readonly string[] }[],
  limit = 20,
): PlaceHit[] {
  const words = fold(query.trim()).replace(/\s+/g, ' ');
  if (words === '') return [];
  const listed = own
    .flatMap(({ ref, forms }) => {
      const rank = Math.min(...forms.map((form) => rankOf(fold(form), words)));
      return rank < 3 ? [{ hit: { place: ref, why: 'listed', population: 0 } as const, rank }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ hit }) => hit);
  const refs = placeRefs(gazetteer);
  const wide = (record: number, why: PlaceHit['why']): PlaceHit => ({
    place: refs(record),
    why,
    population: gazetteer.place(record).population,
  });
  const name = words.split(/[\s-]+/).reduce(withWord, NO_WORDS);
  const number = gazetteer.find(name.high, name.low);
  const named =
    number < 0
      ? []
      : Array.from({ length: gazetteer.count(number) }, (_, index) => wide(gazetteer.candidate(number, index), 'name'));
  const begins = gazetteer
    .recordsBeginning(words, limit)
    .map((record) => wide(record, 'begins'))
    .sort((a, b) => b.population - a.population);
  const all = [...listed.filter(({ place }) => place.name.length > 0), ...named, ...begins];
  const seen = new Set<string>();
  return all
    .filter(({ place }) => {
      const key = `${place.name}|${place.country}|${place.parent}|${place.placeKind}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, limit);
}

/** 0 the very name, 1 its beginning, 2 a word in it begins so, 3 none. */
function rankOf(form: string, words: string): number {
  if (form === words) return 0;
  if (form.startsWith(words)) return 1;
  return words.length > 1 &&
    (form.includes(` ${words}`) || (/[\p{Script=Hangul}\p{Script=Han}]/u.test(words) && form.includes(words)))
    ? 2
    : 3;
}

/** Our own places, houses and ports with all their names. */
export function ownPlaces(data: LexiconData): { ref: PlaceRef; forms: string[] }[] {
  const named = [...data.places, ...data.countries].map((one) => ({
    ref: {
      id: one.id,
      name: one.name.en,
      country: 'country' in one ? one.country : one.id,
      lat: one.lat,
      lon: one.lon,
      precision: one.precision,
      placeKind: 'kind' in one ? one.kind : 'country',
      parent: 'parent' in one ? one.parent : null,
      crossing: null,
      pair: null,
    },
    forms: namesOf(one),
  }));
  const houses = data.crossings.flatMap((crossing) =>
    crossing.houses.map((house, index) => ({
      ref: {
        id: house.id,
        name: house.name.en,
        country: house.country,
        lat: house.lat ?? crossing.lat,
        lon: house.lon ?? crossing.lon,
        precision: house.lat === null ? crossing.precision : house.precision,
        placeKind: crossing.kind === 'port' ? 'port' : 'house',
        parent: house.city ?? house.province,
        crossing: crossing.id,
        pair: crossing.houses[1 - index]?.name.en ?? null,
      },
      forms: namesOf(house),
    })),
  );
  return [...named, ...houses];
}

function namesOf({
  name,
  forms,
}: {
  readonly name: { readonly en: string; readonly ko: string | null; readonly zh: string | null };
  readonly forms: { readonly en: readonly string[]; readonly ko: readonly string[]; readonly zh: readonly string[] };
}): string[] {
  return [name.en, name.ko, name.zh, ...forms.en, ...forms.ko, ...forms.zh].filter((one) => one !== null);
}
