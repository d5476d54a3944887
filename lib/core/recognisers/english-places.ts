// In: a reading with its words labelled. Out: places and peoples of an English text, each with the place it most likely is.
import type { Span } from '../article.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { DemonymMention, PlaceMention, PlaceRef } from '../mention.ts';
import { isGivenName } from '../proper-names.ts';
import type { Reading } from '../reading.ts';
import type { Resolvable } from '../resolve/board.ts';
import { type Candidate, CITY, COUNTRY, COUNTY, candidatesOf, PEOPLE, PROVINCE } from '../resolve/candidates.ts';
import { homesOf } from '../resolve/home.ts';
import { type Resolution, resolve } from '../resolve/resolve.ts';
import { slug } from '../slug.ts';
import { type FoundName, findNames, isAbbreviation, nameOf } from '../tagger/english-names.ts';
import type { Tagged } from '../tagger/english-tagger.ts';
import type { Token } from '../tokens.ts';
import { isLanguage } from './demonym.ts';
import { placeRefs } from './place-refs.ts';

export interface EnglishPlaces {
  readonly places: readonly PlaceMention[];
  readonly peoples: readonly DemonymMention[];
}

interface Spot extends Resolvable {
  readonly found: FoundName;
  readonly start: number;
  readonly end: number;
  inside: number;
}

/**
 * Turns labelled names into mentions.
 *
 * In an article about trade a name inside an organisation's or building's name is no stop on a route, so only the
 * government bodies of a country keep theirs; elsewhere such names are told too.
 */
export function englishPlaces(
  reading: Reading,
  tagged: Tagged,
  gazetteer: Gazetteer,
  unlisted: readonly PlaceMention[],
): EnglishPlaces {
  const spots = spotsIn(reading, tagged, gazetteer, unlisted);
  const resolved = resolve(spots, homesOf(reading.tokens));
  const refs = placeRefs(gazetteer);
  const places: PlaceMention[] = [];
  const peoples: DemonymMention[] = [];
  // Mentions of one name share what is said of it.
  const said = new Map<Resolution, Said>();
  for (const [index, spot] of spots.entries()) {
    const resolution = resolved[index] as Resolution;
    const candidate = spot.candidates[resolution.best];
    const { start, end, found } = spot;
    const surface = reading.text.slice(start, end);
    if (candidate === undefined) {
      places.push(unlistedMention(start, end, surface, nearestTo(index, spots, resolved)));
      continue;
    }
    if (candidate.kind === PEOPLE || (found.kind === 'people' && candidate.kind === COUNTRY)) {
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
      continue;
    }
    let own = said.get(resolution);
    if (own === undefined) {
      own = saidOf(spot.candidates, resolution, refs);
      said.set(resolution, own);
    }
    places.push({ kind: 'place', start, end, surface, ...own });
  }
  return { places, peoples };
}

type Said = Pick<PlaceMention, 'place' | 'others' | 'because' | 'certainty'>;

function saidOf(
  candidates: readonly Candidate[],
  { best, order, confidence }: Resolution,
  refs: (record: number) => PlaceRef,
): Said {
  const refOf = (at: number): PlaceRef => refs((candidates[at] as Candidate).record);
  return {
    place: refOf(best),
    others: order.slice(1).map(refOf),
    because:
      candidates.length === 1
        ? 'listed name'
        : `listed name; one of ${candidates.length}, ${Math.round(confidence * 100)} % sure by size, neighbours and wording`,
    certainty: confidence >= 0.85 ? 'certain' : confidence >= 0.6 ? 'likely' : 'doubtful',
  };
}

/** The names that are told, with their candidates and what the text says of where they lie. */
function spotsIn(reading: Reading, tagged: Tagged, gazetteer: Gazetteer, unlisted: readonly PlaceMention[]): Spot[] {
  const spots: Spot[] = [];
  const labelled = findNames(tagged, gazetteer, reading.aboutTrade).filter((found) => isWanted(found, reading));
  for (const found of withUnlisted(labelled, unlisted, reading, gazetteer)) {
    const candidates = found.name < 0 ? NONE : candidatesOf(gazetteer, found.name);
    spots.push(spotOf(found, candidates, reading, gazetteer, spots.length));
  }
  for (let index = 0; index < spots.length; index++)
    (spots[index] as Spot).inside = insideOf(spots, index, reading.text);
  return spots;
}

const NONE: readonly Candidate[] = [];

/**
 * Adds the names that only a word of place behind or before them shows ("Sindh province", "the village of Xinmo"), so that
 * they are looked up and weighed with the rest. Articles about trade take such a word in when it is small, others don't.
 */
function withUnlisted(
  labelled: readonly FoundName[],
  unlisted: readonly PlaceMention[],
  reading: Reading,
  gazetteer: Gazetteer,
): readonly FoundName[] {
  if (unlisted.length === 0) return labelled;
  const { tokens, aboutTrade } = reading;
  const added: FoundName[] = [];
  for (const { start, end } of unlisted) {
    const first = tokenAt(tokens, start);
    let last = first;
    while ((tokens[last] as Token).end < end) last++;
    const hasHead = (tokens[last] as Token).shape === 'lower';
    const whole = nameOf(tokens, first, last, gazetteer);
    const name = whole < 0 && hasHead ? nameOf(tokens, first, last - 1, gazetteer) : whole;
    added.push({ kind: 'place', first, last: hasHead && !aboutTrade ? last - 1 : last, name });
  }
  const covers = (outer: FoundName, inner: FoundName) => outer.first <= inner.first && inner.last <= outer.last;
  const fresh = added.filter(
    (one) => !labelled.some((other) => other.first <= one.last && one.first <= other.last && !covers(one, other)),
  );
  const kept = labelled.filter((other) => !fresh.some((one) => covers(one, other)));
  return [...kept, ...fresh].sort((a, b) => a.first - b.first);
}

/** Index of the word that begins at an offset. */
function tokenAt(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
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

const SHORT_STREETS = new Set(['st', 'rd', 'ave', 'blvd', 'dr', 'ln', 'pkwy']);

/** Abbreviations keep their dot: "Va.", "Calif.", "St." doesn't end a name. */
function endOf(reading: Reading, { first, last, name }: FoundName, gazetteer: Gazetteer): number {
  const { end, key, shape } = reading.tokens[last] as Token;
  if (first < last && SHORT_STREETS.has(key) && reading.text[end] === '.') return end + 1;
  const isShort = key.length <= 5 && first === last && shape === 'initial' && reading.text[end] === '.';
  return isShort && name >= 0 && isAbbreviation(gazetteer, name) ? end + 1 : end;
}

const KIND_BY_HEAD: ReadonlyMap<string, number> = new Map([
  ['county', COUNTY],
  ['parish', COUNTY],
  ['province', PROVINCE],
  ['oblast', PROVINCE],
  ['city', CITY],
  ['town', CITY],
]);

/** A dash after the place where the story was filed, behind a month or an agency's name at most. */
const DATELINE = /^[^.!?\n]{0,50}?[)\s](?:-|–|—)+ ?/;

function spotOf(
  found: FoundName,
  candidates: readonly Candidate[],
  reading: Reading,
  gazetteer: Gazetteer,
  index: number,
): Spot {
  const { tokens, text } = reading;
  const { start } = tokens[found.first] as Token;
  const last = tokens[found.last] as Token;
  const end = endOf(reading, found, gazetteer);
  const next = tokens[found.last + 1];
  return {
    found,
    name: found.name,
    start,
    end,
    candidates,
    inside: -1,
    isDateline: index < 3 && start < 200 && DATELINE.test(text.slice(end, end + 60)),
    kind: KIND_BY_HEAD.get(last.key) ?? (next?.glue === 'space' ? KIND_BY_HEAD.get(next.key) : undefined) ?? -1,
  };
}

/** What may stand between a name and the one that it lies in: behind it, behind it with another between, before it. */
const LIES_IN = /^(?:, |,? in |,? in the | \(|, in | county, )$/i;
const LIES_IN_SECOND = /^,[^.;]{2,30}, $/;
const HOLDS = /^(?:['’]s? |['’]s (?:\w+ )?(?:city|town|province|state|county|region|district) of | )$/i;
const FARTHEST = 50;

/** "X, Y", "X in Y", "X (Y)", "Y's X": the name that this one is said to lie in. */
function insideOf(spots: readonly Spot[], index: number, text: string): number {
  const { start, end } = spots[index] as Spot;
  const isJoined = (from: number, to: number, pattern: RegExp): boolean =>
    to - from <= FARTHEST && pattern.test(text.slice(from, to));
  const next = spots[index + 1];
  if (isWider(next) && isJoined(end, next.start, LIES_IN)) return index + 1;
  const second = spots[index + 2];
  if (isWider(second) && isJoined(end, second.start, LIES_IN_SECOND)) return index + 2;
  const before = spots[index - 1];
  if (isWider(before) && isJoined(before.end, start, HOLDS)) return index - 1;
  return -1;
}

/** Countries, peoples and divisions, in which others lie. */
function isWider(spot: Spot | undefined): spot is Spot {
  if (spot === undefined || spot.found.kind === 'facility') return false;
  for (const { kind } of spot.candidates)
    if (kind === COUNTRY || kind === PROVINCE || kind === COUNTY || kind === PEOPLE) return true;
  return false;
}

/** The nearest resolved place that isn't a whole country, for names that no list holds; countries where nothing else stands. */
function nearestTo(index: number, spots: readonly Spot[], resolved: readonly Resolution[]): Candidate | null {
  const here = spots[index] as Spot;
  let best: Candidate | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let at = 0; at < spots.length; at++) {
    const spot = spots[at] as Spot;
    const candidate = spot.candidates[(resolved[at] as Resolution).best];
    if (at === index || candidate === undefined) continue;
    const distance = spot.start > here.start ? spot.start - here.end : here.start - spot.end;
    const { kind } = candidate;
    const isWide = kind === COUNTRY || kind === PEOPLE ? 1500 : kind === PROVINCE ? 400 : 0;
    const cost = Math.abs(distance) + isWide;
    if (cost < bestCost) {
      bestCost = cost;
      best = candidate;
    }
  }
  return best;
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
  const found = new Taken(places);
  const known = new Taken(places.filter(({ place }) => !place.id.startsWith('unlisted-')));
  // "Mount Kumgang" is no county of Kumgang.
  const ofBorder = listed.filter(
    (mention) =>
      mention.place.placeKind !== 'country' && !/^(?:gn|w|unlisted)-/.test(mention.place.id) && !known.holds(mention),
  );
  // A longer listed name holds the shorter ("Saint Vincent and the Grenadines"), and goods are no places ("Brent").
  const longer = listed.filter((mention) => found.isHeldBy(mention));
  const taken = new Taken([...ofBorder, ...longer, ...demonyms, ...goods]);
  const wide = places.filter((mention) => !taken.has(mention));
  const people = peoples.filter((mention) => !taken.has(mention));
  const both = new Taken([...ofBorder, ...demonyms, ...wide, ...people]);
  const border = new Set(ofBorder);
  const rest = listed.filter((mention) => !border.has(mention) && !both.has(mention));
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

  /** True where a longer stretch has the whole span in it. */
  holds(span: Span): boolean {
    for (let at = this.#from(span); at < this.#spans.length && (this.#spans[at] as Span).start <= span.start; at++)
      if (holds(this.#spans[at] as Span, span)) return true;
    return false;
  }

  /** True where the span has a whole shorter stretch in it. */
  isHeldBy(span: Span): boolean {
    for (let at = this.#from(span); at < this.#spans.length && (this.#spans[at] as Span).start < span.end; at++)
      if (holds(span, this.#spans[at] as Span)) return true;
    return false;
  }

  /** True where any of it is spoken for. */
  has(span: Span): boolean {
    const next = this.#spans[this.#from(span)];
    return next !== undefined && next.start < span.end;
  }

  /** The first stretch that ends behind a span's start. */
  #from({ start }: Span): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
