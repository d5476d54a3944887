// In: a reading. Out: the place names in it, with all that each can mean, before anybody decides.
import { beginsKorean, endsKorean, isChineseAt, isKoreanAt } from './korean.ts';
import type { HouseEntry, PlaceEntry, PortEntry } from './lexicon.ts';
import type { Hit } from './match.ts';
import type { Reading } from './reading.ts';

/** A name of a place, customs house or port as the lexicon knows it. Offsets are into the text. */
export interface Name {
  readonly start: number;
  readonly end: number;
  /** First and last word, or -1 in scripts without words. */
  readonly first: number;
  readonly last: number;
  readonly places: readonly PlaceEntry[];
  readonly houses: readonly HouseEntry[];
  readonly ports: readonly PortEntry[];
}

function nameOf(hit: Hit): Name | null {
  const places: PlaceEntry[] = [];
  const houses: HouseEntry[] = [];
  const ports: PortEntry[] = [];
  for (const entry of hit.entries) {
    if (entry.kind === 'place') places.push(entry);
    else if (entry.kind === 'house') houses.push(entry);
    else if (entry.kind === 'port') ports.push(entry);
  }
  if (places.length + houses.length + ports.length === 0) return null;
  return { start: hit.start, end: hit.end, first: hit.first, last: hit.last, places, houses, ports };
}

/**
 * The names in reading order, without overlap: the leftmost, then the longest. A longer word of another kind that covers
 * a name ("铁路", "중국어", "North Korean") takes it away.
 */
export function collectNames(reading: Reading): Name[] {
  const names = longest(reading.wordHits, reading.text);
  const { text } = reading;
  const edges = new Set<number>();
  for (const name of longest(reading.charHits, reading.text)) {
    const single = name.end - name.start === 1;
    if (isChineseAt(text, name.start)) {
      if (!single) names.push(name);
    } else if (isKoreanAt(text, name.start)) {
      if (!beginsKorean(text, name.start, edges)) continue;
      edges.add(name.end);
      if (!single) names.push(name);
    } else names.push(name);
  }
  return names.sort((a, b) => a.start - b.start);
}

function longest(hits: readonly Hit[], text: string): Name[] {
  const names: Name[] = [];
  let covered = -1;
  for (let i = 0; i < hits.length; ) {
    const start = (hits[i] as Hit).start;
    let best: Hit | null = null;
    let clean = false;
    for (; i < hits.length && (hits[i] as Hit).start === start; i++) {
      const hit = hits[i] as Hit;
      // Goods may start where a place starts ("Russian coal"); they don't hide the place.
      if (hit.entries.every((entry) => entry.kind === 'commodity')) continue;
      // "일본 해상" is not 일본해: in Korean a longer name needs an edge where the shorter has one.
      const ends = !isKoreanAt(text, start) || endsKorean(text, hit.end, 'place', false);
      if (best !== null && clean && !ends) continue;
      clean = ends;
      best = hit;
    }
    if (best === null || start < covered) continue;
    const name = nameOf(best);
    covered = best.end;
    if (name !== null) names.push(name);
  }
  return names;
}
