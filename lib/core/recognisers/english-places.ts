// In: a reading with its words labelled. Out: places and peoples of an English text, each with the place it most likely is.
import type { Span } from '../article.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { DemonymMention, PlaceMention, PlaceRef } from '../mention.ts';
import { isGivenName } from '../proper-names.ts';
import type { Reading } from '../reading.ts';
import { type Candidate, CITY, COUNTRY, COUNTY, candidatesOf, PEOPLE, PROVINCE } from '../resolve/candidates.ts';
import { type Resolution, type Resolvable, resolve } from '../resolve/resolve.ts';
import { slug } from '../slug.ts';
import { type FoundName, findNames, isAbbreviation } from '../tagger/english-names.ts';
import type { Tagged } from '../tagger/english-tagger.ts';
import type { Token } from '../tokens.ts';
import { isLanguage } from './demonym.ts';

export interface EnglishPlaces {
  readonly places: readonly PlaceMention[];
  readonly peoples: readonly DemonymMention[];
}

export interface Spot extends Resolvable {
  readonly found: FoundName;
  readonly end: number;
}

/**
 * Turns labelled names into mentions.
 *
 * In an article about trade a name inside an organisation's or building's name is no stop on a route, so only the
 * government bodies of a country keep theirs; elsewhere such names are told too.
 */
export function englishPlaces(reading: Reading, tagged: Tagged, gazetteer: Gazetteer): EnglishPlaces {
  const linked = spotsIn(reading, tagged, gazetteer);
  const resolved = resolve(linked);
  const places: PlaceMention[] = [];
  const peoples: DemonymMention[] = [];
  const near = neighboursOf(linked, resolved);
  linked.forEach((spot, index) => {
    const resolution = resolved[index] as Resolution;
    const candidate = spot.candidates[resolution.best];
    const { start, end, found: name } = spot;
    const surface = reading.text.slice(start, end);
    const isPeople = candidate?.kind === PEOPLE || (name.kind === 'people' && candidate?.kind === COUNTRY);
    if (candidate !== undefined && isPeople) {
      const { country, lat, lon } = candidate;
      peoples.push({
        kind: 'demonym',
        start,
        end,
        surface,
        country: country === '' ? '-' : country,
        lat,
        lon,
        because: 'listed name of a people',
        certainty: 'certain',
      });
      return;
    }
    if (candidate === undefined) {
      places.push(unlistedMention(start, end, surface, near(index)));
      return;
    }
    const others = resolution.order.slice(1, 6).map((at) => refOf(gazetteer, spot.candidates[at] as Candidate));
    places.push({
      kind: 'place',
      start,
      end,
      surface,
      place: refOf(gazetteer, candidate),
      others,
      because:
        spot.candidates.length === 1
          ? 'listed name'
          : `listed name; one of ${spot.candidates.length}, ${Math.round(resolution.confidence * 100)} % sure by size, neighbours and wording`,
      certainty: resolution.confidence >= 0.85 ? 'certain' : resolution.confidence >= 0.6 ? 'likely' : 'doubtful',
    });
  });
  return { places, peoples };
}

/** The names that are told, with their candidates and what the text says of where they lie. */
export function spotsIn(reading: Reading, tagged: Tagged, gazetteer: Gazetteer): Spot[] {
  const found = findNames(tagged, gazetteer, reading.aboutTrade).filter((name) => isWanted(name, reading));
  const spots = found.map((name, index) => spotOf(name, reading, gazetteer, index));
  return spots.map((spot, index) => ({ ...spot, inside: insideOf(spots, index, reading.text) }));
}

/** Heads of bodies through which a country acts. */
const GOVERNMENT =
  /^(?:government|ministry|minister|ministers|foreign|defence|defense|embassy|consulate|parliament|president|prime|army|navy|military|customs|police|coast|border|authorities|officials|customs)$/;

function isWanted({ kind, first, last }: FoundName, reading: Reading): boolean {
  if (kind === 'people') return !isLanguage(reading, first, last);
  if (kind === 'place') return !isGivenNameHere(reading, first, last);
  if (!reading.aboutTrade) return true;
  const next = reading.tokens[last + 1];
  return kind === 'embedded' && next !== undefined && GOVERNMENT.test(next.key);
}

/** "Mali Evans", "Jordan Smith": countries that are also given names, before a surname. */
function isGivenNameHere(reading: Reading, first: number, last: number): boolean {
  const start = reading.tokens[first]?.start ?? -1;
  const isShy = (reading.hitsAt.get(start) ?? []).some((hit) =>
    hit.entries.some((entry) => entry.kind === 'place' && entry.shy),
  );
  return isShy && first === last && isGivenName(reading, last);
}

/** Abbreviations keep their dot: "Va.", "Calif.", "St." doesn't end a name. */
function endOf(reading: Reading, { first, last, name }: FoundName, gazetteer: Gazetteer): number {
  const { end, key, shape } = reading.tokens[last] as Token;
  const isShort = key.length <= 5 && first === last && shape === 'initial' && reading.text[end] === '.';
  return isShort && name >= 0 && isAbbreviation(gazetteer, name) ? end + 1 : end;
}

const KIND_BY_HEAD: Readonly<Record<string, number>> = {
  county: COUNTY,
  parish: COUNTY,
  province: PROVINCE,
  oblast: PROVINCE,
  city: CITY,
  town: CITY,
};

function spotOf(found: FoundName, reading: Reading, gazetteer: Gazetteer, index: number): Spot {
  const { tokens, text } = reading;
  const first = tokens[found.first] as Token;
  const last = tokens[found.last] as Token;
  const end = endOf(reading, found, gazetteer);
  const key = tokens
    .slice(found.first, found.last + 1)
    .map((token) => token.key)
    .join(' ');
  const next = tokens[found.last + 1];
  const kind = KIND_BY_HEAD[last.key] ?? (next?.glue === 'space' ? KIND_BY_HEAD[next.key] : undefined) ?? -1;
  return {
    found,
    key,
    start: first.start,
    end,
    candidates: found.name < 0 ? [] : candidatesOf(gazetteer, found.name),
    inside: -1,
    isDateline: index < 3 && first.start < 200 && /^[^.!?\n]{0,50}?[)\s](?:-|–|—)+ ?/.test(text.slice(end, end + 60)),
    kind,
  };
}

/** "X, Y", "X in Y", "X (Y)", "Y's X": the name that this one is said to lie in. */
function insideOf(spots: readonly Spot[], index: number, text: string): number {
  const here = spots[index] as Spot;
  for (const [at, pattern] of [
    [index + 1, /^(?:, |,? in |,? in the | \(|, in | county, )$/i],
    [index + 2, /^,[^.;]{2,30}, $/],
    [index - 1, /^(?:['’]s? |['’]s (?:\w+ )?(?:city|town|province|state|county|region|district) of | )$/i],
  ] as const) {
    const other = spots[at];
    if (other === undefined || other.found.kind === 'facility') continue;
    const between = at > index ? text.slice(here.end, other.start) : text.slice(other.end, here.start);
    if (between.length > 50 || !pattern.test(between)) continue;
    if (
      other.candidates.some(({ kind }) => kind === COUNTRY || kind === PROVINCE || kind === COUNTY || kind === PEOPLE)
    )
      return at;
  }
  return -1;
}

/** The nearest resolved place that isn't a whole country, for names that no list holds; countries where nothing else stands. */
function neighboursOf(spots: readonly Spot[], resolved: readonly Resolution[]) {
  return (index: number): Candidate | null => {
    const here = spots[index] as Spot;
    let best: Candidate | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    spots.forEach((spot, at) => {
      const candidate = spot.candidates[(resolved[at] as Resolution).best];
      if (at === index || candidate === undefined) return;
      const distance = spot.start > here.start ? spot.start - here.end : here.start - spot.end;
      const isWide =
        candidate.kind === COUNTRY || candidate.kind === PEOPLE ? 1500 : candidate.kind === PROVINCE ? 400 : 0;
      const cost = Math.abs(distance) + isWide;
      if (cost < bestCost) {
        bestCost = cost;
        best = candidate;
      }
    });
    return best;
  };
}

const POINTS = new Set(['city', 'capital', 'district', 'airport']);

function refOf(gazetteer: Gazetteer, { record }: Candidate): PlaceRef {
  const { id, name, country, division, kind, lat, lon } = gazetteer.place(record);
  return {
    id,
    name,
    country,
    lat,
    lon,
    precision: POINTS.has(kind) ? 'point' : 'centroid',
    placeKind: kind,
    parent: division,
    crossing: null,
    pair: null,
  };
}

function unlistedMention(start: number, end: number, surface: string, near: Candidate | null): PlaceMention {
  return {
    kind: 'place',
    start,
    end,
    surface,
    place: {
      id: `unlisted-${slug(surface)}`,
      name: surface,
      country: near === null || near.country === '' ? null : near.country,
      lat: near?.lat ?? null,
      lon: near?.lon ?? null,
      precision: near === null ? 'unknown' : 'approximate',
      placeKind: 'place',
      parent: null,
      crossing: null,
      pair: null,
    },
    others: [],
    because:
      near === null
        ? 'a place by its words; in no list'
        : 'a place by its words; in no list, so put where the nearest named place is',
    certainty: 'doubtful',
  };
}

/**
 * Puts the listed names that rules found and those that the tagger found into one list. The border lists know more of a
 * place than the gazetteer (its customs house, its other names), so where both have a name, the lists say what it is.
 */
export function joinPlaces(
  listed: readonly PlaceMention[],
  demonyms: readonly DemonymMention[],
  { places, peoples }: EnglishPlaces,
  goods: readonly Span[],
): EnglishPlaces {
  // "Mount Kumgang" is no county of Kumgang.
  const isShort = (mention: PlaceMention) =>
    places.some((wide) => holds(wide, mention) && !wide.place.id.startsWith('unlisted-'));
  const ofBorder = listed.filter(
    (mention) =>
      mention.place.placeKind !== 'country' && !/^(?:gn|w|unlisted)-/.test(mention.place.id) && !isShort(mention),
  );
  // A longer listed name holds the shorter ("Saint Vincent and the Grenadines"), and goods are no places ("Brent").
  const longer = listed.filter((mention) => places.some((other) => holds(mention, other)));
  const taken = new Taken([...ofBorder, ...longer, ...demonyms, ...goods]);
  const wide = places.filter((mention) => !taken.has(mention));
  const people = peoples.filter((mention) => !taken.has(mention));
  const both = new Taken([...ofBorder, ...demonyms, ...wide, ...people]);
  const rest = listed.filter((mention) => !ofBorder.includes(mention) && !both.has(mention));
  return { places: [...ofBorder, ...wide, ...rest], peoples: [...demonyms, ...people] };
}

const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

/** Stretches of text that are spoken for. */
class Taken {
  readonly #spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start);
  }

  has({ start, end }: Span): boolean {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = this.#spans[low];
    return next !== undefined && next.start < end;
  }
}
