// In: a reading of Korean or Chinese that is not about trade. Out: its places, by the conventions of newspaper corpora.
import type { Span } from '../article.ts';
import type { EastReader } from '../east.ts';
import { type EastNames, longestAt, placeOf } from '../east-names.ts';
import { simplify } from '../hanzi.ts';
import type { PlaceMention, PlaceRef } from '../mention.ts';
import type { Name } from '../names.ts';
import type { Reading } from '../reading.ts';
import { tagChinese } from '../tagger/chinese-tagger.ts';
import { tagKorean } from '../tagger/korean-tagger.ts';

/**
 * Finds places in Korean text. The annotation rules for trade (every name by itself, country nouns before others are
 * places) differ from those of newspaper corpora (an address is one name, an institution takes its place with it):
 * this reads by the latter.
 *
 * @param names as collectNames gives them; they tell where on the map a span is
 * @returns null where the text is in neither language or nothing was handed in to read it with
 */
export function findEasternPlaces(
  reading: Reading,
  names: readonly Name[],
  east: EastReader | null,
): PlaceMention[] | null {
  if (east === null) return null;
  const korean = /[가-힣]/.test(reading.text);
  if (!korean && !/[一-鿿]/.test(reading.text)) return null;
  const spans = korean
    ? tagKorean(reading.text, reading.sentences, { names: east.names, words: east.koreanWords }, east.korean)
    : tagChinese(simplify(reading.text), east.words, east.names);
  return spans.map((span) => mentionOf(reading, span, names, east.names));
}

function mentionOf(reading: Reading, span: Span, names: readonly Name[], east: EastNames): PlaceMention {
  const { start, end } = span;
  const surface = reading.text.slice(start, end);
  const [place, ...others] = candidates(surface, span, names, east);
  return {
    kind: 'place',
    start,
    end,
    surface,
    place: place ?? unlisted(surface),
    others,
    because: place === undefined ? 'read as a place from its context; in no list' : 'read as a place from its context',
    certainty: place === undefined ? 'doubtful' : 'likely',
  };
}

/** What the last name inside the span can be: an address ends with its finest part. */
function candidates(surface: string, span: Span, names: readonly Name[], east: EastNames): PlaceRef[] {
  let refs: PlaceRef[] = [];
  for (const name of names)
    if (name.start >= span.start && name.end <= span.end && name.places.length > 0)
      refs = name.places.map(({ ref }) => ref);
  if (refs.length > 0 && surface.length <= 4) return refs;
  const written = simplify(surface);
  for (let at = 0; at < written.length; ) {
    const found = longestAt(east, written, at, written.length);
    if (found === null || found.length < 2) {
      at++;
      continue;
    }
    refs = [];
    for (let line = found.from; line < found.to; line++) refs.push(placeOf(east, line));
    at += found.length;
  }
  return refs;
}

const unlisted = (surface: string): PlaceRef => ({
  id: `unlisted-${surface}`,
  name: surface,
  country: null,
  lat: null,
  lon: null,
  precision: 'unknown',
  placeKind: 'town',
  parent: null,
  crossing: null,
  pair: null,
});
