// In: a reading. Out: adjectives and names of peoples ("Chinese", "North Koreans", "Cypriot" in "Cypriot-flagged").
import type { DemonymMention, PlaceRef } from '../mention.ts';
import { largerName } from '../proper-names.ts';
import { neighbour, type Reading } from '../reading.ts';
import type { Token } from '../tokens.ts';

/** Before a demonym: it is a language. */
const LANGUAGE_BEFORE =
  /^(speak|speaks|spoke|spoken|speaking|learn|learns|learned|learning|translate|translated|fluent|written)$/;
/** After it: the same. */
const LANGUAGE_AFTER =
  /^(language|languages|word|words|speaker|speakers|speaking|text|translation|script|characters|alphabet|dialect|lessons|subtitles|name)$/;
/** Peoples in the other two languages: country name + 인 or 人. */
const PEOPLE = /^(?:인|人)/;

/** Finds the demonyms of a reading; languages and names of organisations are left out. */
export function findDemonyms(reading: Reading, countries: ReadonlyMap<string, PlaceRef>): DemonymMention[] {
  const found: DemonymMention[] = [];
  const push = (start: number, end: number, country: string, because: string) => {
    const surface = reading.text.slice(start, end);
    const home = countries.get(country);
    found.push({
      kind: 'demonym',
      start,
      end,
      surface,
      country,
      lat: home?.lat ?? null,
      lon: home?.lon ?? null,
      because,
      certainty: 'certain',
    });
  };
  let covered = -1;
  for (let i = 0; i < reading.wordHits.length; i++) {
    const hit = reading.wordHits[i];
    if (hit === undefined || hit.start < covered) continue;
    const entry = hit.entries.find((one) => one.kind === 'demonym');
    if (entry?.kind !== 'demonym') continue;
    // The longest demonym from this start ("South Korean" holds "Korean" later on).
    const longer = reading.wordHits[i + 1];
    if (longer?.start === hit.start && longer.entries.some((one) => one.kind === 'demonym' || one.kind === 'place'))
      continue;
    covered = hit.end;
    if ((reading.tokens[hit.first] as Token).shape === 'lower') continue;
    if (isLanguage(reading, hit.first, hit.last)) continue;
    if (isOrganisation(reading, hit.first, hit.last)) continue;
    push(hit.start, hit.end, entry.country, 'listed name of a people');
  }
  for (const hit of reading.charHits) {
    const country = hit.entries.find((one) => one.kind === 'place' && one.ref.placeKind === 'country');
    if (country?.kind !== 'place' || country.ref.country === null) continue;
    const after = PEOPLE.exec(reading.text.slice(hit.end, hit.end + 2));
    const rest = reading.text.slice(hit.end + 1, hit.end + 3);
    if (after !== null && !/^(?:권|도적|민|民|权|權|员|員|士|类|工|力)/.test(rest))
      push(hit.start, hit.end + 1, country.ref.country, 'country and the word for its people');
  }
  return found;
}

/** True where the word names a language ("in Chinese", "Korean-language"). */
export function isLanguage(reading: Reading, first: number, last: number): boolean {
  const before = neighbour(reading, first, -1);
  const after = neighbour(reading, last, 1);
  if (after !== null && LANGUAGE_AFTER.test(after.key) && after.key !== 'name') return true;
  if (before === null) return false;
  if (LANGUAGE_BEFORE.test(before.key)) return true;
  // "in Chinese" and "into Korean" with nothing after it that the adjective could belong to
  if (/^(in|into)$/.test(before.key))
    return (
      after === null || after.glue === 'break' || /^(and|or|on|that|which|as|by|for|at|to|but|only|it)$/.test(after.key)
    );
  return false;
}

/** Part of a party's, agency's or company's name: only capitals up to a head. */
function isOrganisation(reading: Reading, first: number, last: number): boolean {
  const reach = largerName(reading, first, last);
  if (reach === null) return false;
  // Adjectives stand before names too: "North Korean Workers' Party" is named so, "Chinese Foreign Ministry" isn't.
  return true;
}
