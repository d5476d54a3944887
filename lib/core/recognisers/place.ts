// In: a reading and its names. Out: places, each with the place it most likely is and the runners-up.
import { endsKorean } from '../korean.ts';
import type { Entry } from '../lexicon.ts';
import type { PlaceMention, PlaceRef } from '../mention.ts';
import type { Name } from '../names.ts';
import { isGivenName, largerName } from '../proper-names.ts';
import { hitsBetween, neighbour, type Reading, sentenceAt } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { findUnlisted } from './unlisted-place.ts';

/** Words after a name that are part of it, and the kind of place that they show. */
export const PLACE_HEADS: Readonly<Record<string, RegExp>> = {
  province: /province/,
  county: /county/,
  prefecture: /prefecture|province/,
  district: /district|city|town/,
  oblast: /province|region/,
  krai: /province|region/,
  region: /province|region/,
  governorate: /province|region/,
  municipality: /city|capital|province/,
  city: /city|capital/,
  town: /town|city/,
  township: /township|town/,
  village: /village|town/,
  river: /river/,
  island: /island/,
  islands: /island/,
  strait: /strait/,
  bay: /sea/,
  sea: /sea/,
  peninsula: /region/,
};

/** Tells whether a company, a newspaper or a person has the name; countries before a noun stay places. */
const ALWAYS_PLACE = new Set(['us', 'usa', 'uk', 'uae', 'dprk', 'rok', 'prc', 'ussr']);

/**
 * Finds the places among the names of a reading.
 *
 * @param names as collectNames gives them
 */
export function findPlaces(reading: Reading, names: readonly Name[]): PlaceMention[] {
  const countries = countryCounts(reading, names);
  const found: PlaceMention[] = [];
  const cut = new Set<string>();
  for (const name of names) {
    if (name.places.length === 0 && name.houses.length === 0 && name.ports.length === 0) continue;
    const edge = name.first >= 0 ? wordEdge(reading, name, cut) : charEdge(reading.text, name);
    if (edge === null) continue;
    if (isShy(name) && !hasCompany(reading, name, edge, countries)) continue;
    const ranked = rank(reading, name, edge, countries);
    const [place, ...others] = ranked;
    if (place === undefined) continue;
    const { start, end } = edge;
    found.push({
      kind: 'place',
      start,
      end,
      surface: reading.text.slice(start, end),
      place,
      others,
      because:
        others.length === 0 ? 'listed name' : `listed name; ${place.country ?? 'this one'} fits the article best`,
      certainty: others.length === 0 ? 'certain' : 'likely',
    });
  }
  found.push(...findUnlisted(reading, names));
  return found;
}

interface Edge {
  readonly start: number;
  readonly end: number;
  /** Key of the head word that belongs to the name, or null. */
  readonly head: string | null;
}

function wordEdge(reading: Reading, name: Name, cut: Set<string>): Edge | null {
  const { tokens } = reading;
  const first = tokens[name.first] as Token;
  const last = tokens[name.last] as Token;
  const next = neighbour(reading, name.last, 1);
  // "Hwasong-15" is a type of missile, "Ural-4320" of lorry.
  if (next?.glue === 'hyphen' && next.shape === 'number') return null;
  const isCountry = name.places.some(({ ref }) => ref.placeKind === 'country');
  if (!ALWAYS_PLACE.has(first.key)) {
    const pairKey = next === null ? '' : `${first.key} ${next.key}`;
    const reach = largerName(reading, name.first, name.last);
    if (reach !== null) {
      // Remembered, so that a shortened company name later in the article is known too.
      if (reach > name.last + 1 && next !== null && next.shape !== 'lower') cut.add(pairKey);
      return null;
    }
    if (next !== null && next.glue === 'space' && next.shape !== 'lower' && cut.has(pairKey)) return null;
  }
  if (next !== null && next.glue === 'space' && !last.possessive && !isCountry) {
    const head = PLACE_HEADS[next.key];
    if (head !== undefined && takesHead(name, next)) return { start: first.start, end: next.end, head: next.key };
  }
  const of = neighbour(reading, name.first, -1);
  const before = neighbour(reading, name.first, -2);
  if (of?.key === 'of' && before?.key === 'province' && !isCountry)
    return { start: before.start, end: name.end, head: 'province' };
  return { start: name.start, end: name.end, head: null };
}

function takesHead(name: Name, next: Token): boolean {
  const kinds = name.places.map(({ ref }) => ref.placeKind);
  if (/^(province|county|prefecture|district|oblast|krai|governorate|river|city|township|village)$/.test(next.key)) {
    return !(next.key === 'river' && kinds.length > 0 && kinds.every((kind) => kind === 'sea'));
  }
  if (next.key === 'region') return name.places.some(({ ref }) => ref.placeKind === 'province' && ref.country === 'RU');
  // The others are names only with a capital: "Hainan Island", but "the Hainan island resort" too.
  return next.shape !== 'lower' || /^(town|island|islands|municipality)$/.test(next.key);
}

const KOREAN_HEADS =
  /^(?:특별자치도|자치도|직할시|특별시|광역시|자치주|자치현|조선족자치주|조선족자치현|노동자구|로동자구|구역|시|군|구|현|성|진|향|촌|리|읍|동|주)/;
const CHINESE_HEADS =
  /^(?:特别市|直辖市|自治区|自治州|自治县|朝鲜族自治县|朝鲜族自治州|省|市|县|縣|区|區|州|郡|道|镇|鎮|乡|村|里|岛|江|河)/;

function charEdge(text: string, name: Name): Edge | null {
  const { start, end } = name;
  const isCountry = name.places.some(({ ref }) => ref.placeKind === 'country');
  const korean = /[가-힣]/.test(text[end - 1] ?? '');
  if (korean) {
    const head = isCountry ? null : KOREAN_HEADS.exec(text.slice(end, end + 8));
    if (head !== null && endsKorean(text, end + head[0].length, 'place', false) && !isParticle(head[0], text, end))
      return { start, end: end + head[0].length, head: head[0] };
    return endsKorean(text, end, 'place', false) ? { start, end, head: null } : null;
  }
  const head = isCountry ? null : CHINESE_HEADS.exec(text.slice(end, end + 8));
  if (head === null) return { start, end, head: null };
  // "丹东市场", "图们江" is listed itself; "州长", "县长" are officers of the place.
  const rest = text.slice(end + head[0].length, end + head[0].length + 1);
  if ((head[0] === '市' && /[场場价價民长長]/.test(rest)) || (head[0] === '道' && /[路]/.test(rest)))
    return { start, end, head: null };
  if (/^[里村江河道]$/.test(head[0])) return { start, end, head: null };
  return { start, end: end + head[0].length, head: head[0] };
}

/** "단둥시" is a city; in "혜산리" the ri is a village; but "동" may begin another word. */
const isParticle = (head: string, text: string, end: number) =>
  head === '주' && !/자치주/.test(text.slice(end, end + 5));

const isShy = (name: Name) => name.places.length > 0 && name.places.every((place) => place.shy);

/** A shy name counts beside another place, after a preposition of place, or with a head word. */
function hasCompany(reading: Reading, name: Name, edge: Edge, countries: ReadonlyMap<string, number>): boolean {
  if (edge.head !== null) return true;
  const sentence = sentenceAt(reading, name.start);
  if (name.first < 0) {
    if (sentence === null) return false;
    const { text, charHits } = reading;
    if (/^(?:성|시|현|군|도|省|市|县)/.test(text.slice(name.end))) return true;
    return hitsBetween(charHits, sentence.start, sentence.end).some(
      (hit) =>
        hit.start !== name.start &&
        hit.end !== name.end &&
        hit.entries.some((entry) => entry.kind === 'place' && !entry.shy),
    );
  }
  if (isGivenName(reading, name.last)) return false;
  const token = reading.tokens[name.last] as Token;
  if (token.shape === 'lower') return false;
  const before = neighbour(reading, name.first, -1);
  if (
    before !== null &&
    /^(in|from|to|via|through|near|at|into|toward|towards|across|between|outside|of|with|and|or)$/.test(before.key)
  )
    return true;
  const after = neighbour(reading, name.last, 1);
  if (after?.glue === 'hyphen' && /^(based|flagged|owned|bound|made|born)$/.test(after.key)) return true;
  if (token.possessive) return true;
  const country = name.places[0]?.ref.country;
  // A shy name counts a quarter for its own country, so it can't be its own company.
  if (country !== null && country !== undefined && (countries.get(country) ?? 0) >= 1) return true;
  return (
    sentence !== null &&
    hitsBetween(reading.wordHits, sentence.start, sentence.end).some(
      (hit) => hit.start !== name.start && hit.entries.some(isFirmPlace),
    )
  );
}

const isFirmPlace = (entry: Entry) => entry.kind === 'place' && !entry.shy;

/** How often each country is named or meant by a name that can be only one place. */
function countryCounts(reading: Reading, names: readonly Name[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (country: string | null, by: number) => {
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + by);
  };
  for (const name of names) {
    const first = name.places[0] ?? name.houses[0] ?? name.ports[0];
    if (first === undefined) continue;
    const { country } = first.ref;
    const isThere = ({ ref }: { readonly ref: PlaceRef }) => ref.country === country;
    if (name.places.every(isThere) && name.houses.every(isThere) && name.ports.every(isThere))
      add(country, isShy(name) ? 0.25 : 1);
  }
  for (const hit of reading.wordHits)
    for (const entry of hit.entries) if (entry.kind === 'demonym') add(entry.country, 1);
  return counts;
}

/** Kind of place that a head word in any script shows. */
function kindOfHead(head: string): RegExp | null {
  if (PLACE_HEADS[head] !== undefined) return PLACE_HEADS[head] ?? null;
  if (/[省성]$|도$|道$/.test(head)) return /province/;
  if (/[市시]$/.test(head)) return /city|capital/;
  if (/[县縣군현郡]$/.test(head)) return /county/;
  return null;
}

/** The candidates of a name, the likeliest first: kind by its head word, country by the article, then size. */
function rank(reading: Reading, name: Name, edge: Edge, countries: ReadonlyMap<string, number>): PlaceRef[] {
  if (name.places.length === 0) {
    const ref = name.houses[0]?.ref ?? name.ports[0]?.ref;
    return ref === undefined ? [] : [{ ...ref, placeKind: 'town', name: name.houses[0]?.form ?? ref.name }];
  }
  if (name.places.length === 1) return name.places.map(({ ref }) => ref);
  const kind = edge.head === null ? null : kindOfHead(edge.head);
  const beside = countryBeside(reading, name);
  const total = Math.max(
    1,
    [...countries.values()].reduce((sum, count) => sum + count, 0),
  );
  const score = ({ ref, weight }: (typeof name.places)[number]) => {
    let points = weight / 2;
    if (kind !== null) points += kind.test(ref.placeKind) ? 6 : -2;
    else if (ref.placeKind === 'city' || ref.placeKind === 'capital') points += 1;
    else if (ref.placeKind === 'mountain' || ref.placeKind === 'river') points -= 1.5;
    if (ref.country !== null) {
      if (ref.country === beside) points += 8;
      points += (4 * (countries.get(ref.country) ?? 0)) / total;
    }
    return points;
  };
  return name.places
    .map((entry) => ({ ref: entry.ref, points: score(entry), id: entry.ref.id }))
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
    .map(({ ref }) => ref);
}

/** The country named right beside: "China’s Jilin", "Ji'an, China", "Hunchun in China". */
function countryBeside(reading: Reading, name: Name): string | null {
  if (name.first < 0) return null;
  const { text } = reading;
  for (const hit of hitsBetween(reading.wordHits, name.start - 50, name.end + 26)) {
    const country = hit.entries.find((entry) => entry.kind === 'place' && entry.ref.placeKind === 'country');
    const demonym = hit.entries.find((entry) => entry.kind === 'demonym');
    if (country === undefined && demonym === undefined) continue;
    const between = hit.end <= name.start ? text.slice(hit.end, name.start) : text.slice(name.end, hit.start);
    const fits =
      hit.end <= name.start
        ? /^(?:['’]s|,)?\s(?:(?:border |port |coastal )?(?:city|town|province|county) of )?$/.test(between)
        : /^(?:,| in|,? in the)?\s(?:the )?$/.test(between) || /^ (?:or|and) \S+ in $/.test(between);
    if (!fits) continue;
    if (country?.kind === 'place') return country.ref.country;
    if (demonym?.kind === 'demonym') return demonym.country;
  }
  return null;
}
