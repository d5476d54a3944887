// In: a reading and its listed names. Out: places that no list holds, where their own words show that they are places.
import type { PlaceMention, PlaceRef } from '../mention.ts';
import type { Name } from '../names.ts';
import { largerName } from '../proper-names.ts';
import { neighbour, type Reading } from '../reading.ts';
import { slug } from '../slug.ts';
import type { Token } from '../tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Head words that make the capitalised word before them a place. */
const HEADS = words('county district prefecture province oblast krai river village township island governorate');
/** Heads of water and land that must have a capital of their own. */
const CAPITAL_HEADS = words('strait bay sea gulf peninsula canal lake');
/** "port of X", "village of X". */
const HEADS_OF = words('port village county province district town city gulf strait bay island');
const PREPOSITIONS = words('in at near from to through via outside around');

/** Capitalised words that open a sentence or name no place. */
const NOT_NAMES = words(`
  the a an this that each every any some no its his her their our main old new former joint state national central local
  one two three both many most all other another busy largest northern southern eastern western north south east west
  special free trade at in on from to of and or but when where while after before since because although as if federal
  first second third fourth last next same whole neighbouring neighboring nearby border coastal capital inner outer upper
  lower great big small little pacific monday tuesday wednesday thursday friday saturday sunday january february march
  april may june july august september october november december
`);

/**
 * Finds places by pattern: "Kapan county", "port of Siplak", "Siplak, Botswana".
 *
 * @param names the listed names, which are left alone
 */
export function findUnlisted(reading: Reading, names: readonly Name[]): PlaceMention[] {
  const listed = new Set<number>();
  for (const name of names) for (let i = name.first; i >= 0 && i <= name.last; i++) listed.add(i);
  for (const hit of reading.wordHits)
    if (hit.entries.some((entry) => entry.kind === 'demonym' || entry.kind === 'shadow'))
      for (let i = hit.first; i <= hit.last; i++) listed.add(i);
  const ends = new Set(names.filter((name) => name.places.length > 0).map((name) => name.end));
  const found: PlaceMention[] = [];
  const { tokens } = reading;
  for (let last = 0; last < tokens.length; last++) {
    if (!isName(tokens[last], last, listed)) continue;
    const first = firstOf(reading, last, listed);
    const token = tokens[last] as Token;
    const next = neighbour(reading, last, 1);
    const head = next !== null && next.glue === 'space' && !token.possessive ? next : null;
    const atStart = neighbour(reading, first, -1) === null;
    if (largerName(reading, first, last) !== null) continue;
    if (head !== null && (HEADS.has(head.key) || (CAPITAL_HEADS.has(head.key) && head.shape === 'initial'))) {
      if (atStart && first === last && head.shape === 'lower' && token.end - token.start < 4) continue;
      found.push(mention(reading, first, last, head, names));
      continue;
    }
    const before = neighbour(reading, first, -1);
    const headBefore = neighbour(reading, first, -2);
    if (before?.key === 'of' && headBefore !== null && HEADS_OF.has(headBefore.key) && headBefore.shape === 'lower') {
      found.push(mention(reading, first, last, null, names));
      continue;
    }
    if (before === null || before.glue === 'break') continue;
    if (
      (PREPOSITIONS.has(before.key) && countryAfterComma(reading, last, names)) ||
      isLocated(before, headBefore) ||
      besideListed(reading, first, last, ends) ||
      (before.key === 'in' && reading.aboutTrade && isWhere(reading, first, last))
    )
      found.push(mention(reading, first, last, null, names));
  }
  return found;
}

/** "near X", "occupied X", "east of X", "outskirts of X". */
function isLocated(before: Token, headBefore: Token | null): boolean {
  if (/^(near|outside|occupied|around)$/.test(before.key)) return true;
  return (
    before.key === 'of' &&
    headBefore !== null &&
    /^(north|south|east|west|northeast|northwest|southeast|southwest|outskirts|coast|kilometres|kilometers|km|miles|mayor)$/.test(
      headBefore.key,
    )
  );
}

/** "Dunkirk and Taranto": the other half is a listed place and nothing goes on after the name. */
function besideListed(reading: Reading, first: number, last: number, ends: ReadonlySet<number>): boolean {
  const and = neighbour(reading, first, -1);
  const other = neighbour(reading, first, -2);
  if (and === null || other === null || !/^(and|or)$/.test(and.key) || !ends.has(other.end)) return false;
  const lead = neighbour(reading, first, -3);
  return lead !== null && PREPOSITIONS.has(lead.key) && endsPhrase(reading, last);
}

/** "in Mejillones a crane fell", "in Calama.": nothing but a place stands so, institutions and languages aside. */
function isWhere(reading: Reading, first: number, last: number): boolean {
  if (first !== last || !endsPhrase(reading, last)) return false;
  const { key, end, start } = reading.tokens[last] as Token;
  return end - start > 4 && !NOT_WHERE.has(key) && !/(ian|ese|ish|ism|ics)$/.test(key);
}

function endsPhrase(reading: Reading, last: number): boolean {
  const token = reading.tokens[last] as Token;
  const next = neighbour(reading, last, 1);
  return (
    !token.possessive && (next === null || (next.shape === 'lower' && next.glue === 'space') || next.glue === 'break')
  );
}

const NOT_WHERE = words(`
  congress parliament senate spring summer autumn winter easter christmas ramadan islam christianity english french german
  arabic latin hindi facebook twitter google section article chapter annex figure table paragraph resolution phase part
  euros dollars yuan washington-speak ministry office cabinet state government council heaven hell
`);

function isName(token: Token | undefined, index: number, listed: ReadonlySet<number>): boolean {
  if (token === undefined || token.shape !== 'initial' || listed.has(index)) return false;
  return token.end - token.start >= 3 && !NOT_NAMES.has(token.key);
}

/** Steps back over one more capitalised word ("Cho Oyu county"); not further, since titles and persons would come in. */
function firstOf(reading: Reading, last: number, listed: ReadonlySet<number>): number {
  const before = neighbour(reading, last, -1);
  const here = reading.tokens[last] as Token;
  if (before === null || before.possessive) return last;
  const joins = here.glue === 'space' || here.glue === 'hyphen';
  return joins && isName(before, last - 1, listed) && neighbour(reading, last, -2) !== null ? last - 1 : last;
}

function countryAfterComma(reading: Reading, last: number, names: readonly Name[]): boolean {
  const end = (reading.tokens[last] as Token).end;
  if (reading.text.slice(end, end + 2) !== ', ') return false;
  return names.some(
    (name) => name.start === end + 2 && name.places.some(({ ref }) => /country|province/.test(ref.placeKind)),
  );
}

function mention(
  reading: Reading,
  first: number,
  last: number,
  head: Token | null,
  names: readonly Name[],
): PlaceMention {
  const { tokens, text } = reading;
  const start = (tokens[first] as Token).start;
  const end = head?.end ?? (tokens[last] as Token).end;
  const surface = text.slice(start, end);
  const place: PlaceRef = {
    id: `unlisted-${slug(surface)}`,
    name: surface,
    country: countryNear(names, start, end),
    lat: null,
    lon: null,
    precision: 'unknown',
    placeKind: head?.key ?? 'town',
    parent: null,
    crossing: null,
    pair: null,
  };
  const because = 'capitalised name with a word of place; in no list';
  return { kind: 'place', start, end, surface, place, others: [], because, certainty: 'doubtful' };
}

/** The country of the nearest listed name within a line's length. */
function countryNear(names: readonly Name[], start: number, end: number): string | null {
  let best: string | null = null;
  let distance = 80;
  for (const name of names) {
    const gap = name.start >= end ? name.start - end : start - name.end;
    const country = name.places[0]?.ref.country ?? null;
    if (gap >= 0 && gap < distance && country !== null) {
      distance = gap;
      best = country;
    }
  }
  return best;
}
