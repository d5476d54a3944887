// In: the names of an article with their candidates. Out: for each the candidate that fits the article best, and how surely.
import {
  CAPITAL,
  type Candidate,
  COUNTRY,
  COUNTY,
  DISTRICT,
  kilometres,
  PEOPLE,
  PROVINCE,
  REGION,
} from './candidates.ts';

/** A name as it stands in the article. */
export interface Resolvable {
  /** Key of its words: the same key is the same place throughout the article. */
  readonly key: string;
  readonly start: number;
  readonly candidates: readonly Candidate[];
  /** Index of the name that it is said to lie in ("Paris, Texas"), or -1. */
  readonly inside: number;
  /** The name opens the article's text before a dash: where the story was filed. */
  readonly isDateline: boolean;
  /** Kind that its own words show ("Caddo Parish"), or -1. */
  readonly kind: number;
}

export interface Resolution {
  /** Index into the candidates, -1 where there are none. */
  readonly best: number;
  /** From 0 to 1: how far the best stands before the next. */
  readonly confidence: number;
  /** The others, best first. */
  readonly order: readonly number[];
}

/**
 * What each sign is worth, in doublings of the population. Tuned on the development articles, where every third of a
 * doubling more or less made no difference.
 */
export const WORTH = {
  size: 0.7,
  country: 26,
  province: 19,
  capital: 4,
  region: 16,
  county: -3,
  district: -3,
  otherForm: -3.5,
  inside: 15,
  sameCountry: 7,
  sameDivision: 7,
  near: 7,
  dateline: 1.5,
};

/** Places so near count as one neighbourhood (UniTopRank's figure). */
const NEAR_KM = 300;

/** Chooses for all names together: countries and divisions first, then what lies in or near them. */
export function resolve(names: readonly Resolvable[]): Resolution[] {
  const groups = groupsOf(names);
  let scores = groups.map((group) => group.candidates.map((candidate) => ownWorth(candidate, group.kind)));
  for (let round = 0; round < 3; round++) {
    const context = contextOf(groups, scores);
    scores = groups.map((group, index) =>
      group.candidates.map(
        (candidate) =>
          ownWorth(candidate, group.kind) +
          insideWorth(candidate, group, groups, scores) +
          contextWorth(candidate, index, context),
      ),
    );
  }
  const bySpot = new Map<number, Resolution>();
  groups.forEach((group, index) => {
    const own = scores[index] as number[];
    const order = own.map((_, i) => i).sort((a, b) => (own[b] as number) - (own[a] as number) || a - b);
    const [best = -1, next] = order;
    const lead = next === undefined ? 20 : (own[best] as number) - (own[next] as number);
    const resolution = { best, confidence: best < 0 ? 0 : 1 - 2 ** (-lead / 4) / 2, order };
    for (const member of group.members) bySpot.set(member, resolution);
  });
  return names.map((_, index) => bySpot.get(index) as Resolution);
}

interface Group {
  readonly candidates: readonly Candidate[];
  readonly members: readonly number[];
  readonly kind: number;
  /** Groups that one of the members is said to lie in. */
  readonly inside: readonly number[];
  readonly isDateline: boolean;
}

function groupsOf(names: readonly Resolvable[]): Group[] {
  const byKey = new Map<string, number[]>();
  names.forEach(({ key, kind }, index) => {
    const own = `${key} ${kind}`;
    const members = byKey.get(own);
    if (members === undefined) byKey.set(own, [index]);
    else members.push(index);
  });
  const groupOfName = new Map<number, number>();
  [...byKey.values()].forEach((members, group) => {
    for (const member of members) groupOfName.set(member, group);
  });
  return [...byKey.values()].map((members) => {
    const first = names[members[0] as number] as Resolvable;
    return {
      candidates: first.candidates,
      members,
      kind: first.kind,
      inside: [
        ...new Set(
          members
            .map((member) => (names[member] as Resolvable).inside)
            .filter((at) => at >= 0)
            .map((at) => groupOfName.get(at) as number),
        ),
      ],
      isDateline: members.some((member) => (names[member] as Resolvable).isDateline),
    };
  });
}

function ownWorth(candidate: Candidate, kind: number): number {
  let worth = (candidate.size / 8) * WORTH.size;
  switch (candidate.kind) {
    case COUNTRY:
    case PEOPLE:
      worth = WORTH.country;
      break;
    case PROVINCE:
      worth = WORTH.province;
      break;
    case CAPITAL:
      worth += WORTH.capital;
      break;
    case COUNTY:
      worth += WORTH.county;
      break;
    case DISTRICT:
      worth += WORTH.district;
      break;
    default:
      if (candidate.kind >= REGION) worth = WORTH.region;
  }
  if (!candidate.isOwn) worth += WORTH.otherForm;
  if (kind >= 0 && candidate.kind === kind) worth += 8;
  return worth;
}

interface Chosen {
  readonly group: number;
  readonly candidate: Candidate;
  readonly weight: number;
}

interface Context {
  readonly chosen: readonly Chosen[];
  readonly countries: ReadonlyMap<string, number>;
  readonly divisions: ReadonlyMap<string, number>;
  readonly total: number;
}

function contextOf(groups: readonly Group[], scores: readonly (readonly number[])[]): Context {
  const chosen: Chosen[] = [];
  const countries = new Map<string, number>();
  const divisions = new Map<string, number>();
  let total = 0;
  groups.forEach((group, index) => {
    const own = scores[index] as number[];
    let best = -1;
    for (let i = 0; i < own.length; i++) if (best < 0 || (own[i] as number) > (own[best] as number)) best = i;
    const candidate = group.candidates[best];
    if (candidate === undefined) return;
    let next = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < own.length; i++)
      if (i !== best && (group.candidates[i] as Candidate).country !== candidate.country)
        next = Math.max(next, own[i] as number);
    // A name that may as well be elsewhere says little of where the story is.
    const sure =
      next === Number.NEGATIVE_INFINITY ? 1 : Math.min(1, Math.max(0.1, ((own[best] as number) - next) / 10));
    const weight = sure * Math.min(3, Math.sqrt(group.members.length)) * (group.isDateline ? WORTH.dateline : 1);
    chosen.push({ group: index, candidate, weight });
    total += weight;
    if (candidate.country !== '') countries.set(candidate.country, (countries.get(candidate.country) ?? 0) + weight);
    const division = divisionKey(candidate);
    if (division !== '') divisions.set(division, (divisions.get(division) ?? 0) + weight);
  });
  return { chosen, countries, divisions, total };
}

/** A province counts for itself. */
function divisionKey({ country, division, kind }: Candidate): string {
  return kind === COUNTRY || kind === PEOPLE || (division === '' && kind !== PROVINCE) ? '' : `${country} ${division}`;
}

function insideWorth(
  candidate: Candidate,
  group: Group,
  groups: readonly Group[],
  scores: readonly (readonly number[])[],
): number {
  let worth = 0;
  for (const at of group.inside) {
    const own = scores[at] as number[];
    let fits = false;
    (groups[at] as Group).candidates.forEach((outer, i) => {
      if (fits || (own[i] as number) < Math.max(...own) - 12) return;
      if (outer.country !== candidate.country) return;
      if (outer.kind === COUNTRY) fits = true;
      else if (
        kilometres(outer.lat, outer.lon, candidate.lat, candidate.lon) < (outer.kind === PROVINCE ? reach(outer) : 120)
      )
        fits = true;
    });
    if (fits) worth += WORTH.inside;
  }
  return worth;
}

/** Provinces of wide countries are wide. */
const reach = ({ country }: Candidate): number =>
  /^(?:CA|AU|RU)$/.test(country) ? 1200 : /^(?:US|BR|CN|IN)$/.test(country) ? 750 : 300;

const NEAR_DEGREES = NEAR_KM / 111;

function contextWorth(candidate: Candidate, group: number, context: Context): number {
  const { chosen, countries, divisions, total } = context;
  let own = 0;
  let ownCountry = 0;
  let ownDivision = 0;
  let near = 0;
  for (const one of chosen) {
    if (one.group === group) {
      own = one.weight;
      if (one.candidate.country === candidate.country) ownCountry = one.weight;
      if (divisionKey(one.candidate) === divisionKey(candidate)) ownDivision = one.weight;
      continue;
    }
    if (one.candidate.kind === COUNTRY || one.candidate.kind === PROVINCE || one.candidate.kind === PEOPLE) continue;
    if (Math.abs(candidate.lat - one.candidate.lat) > NEAR_DEGREES) continue;
    const distance = kilometres(candidate.lat, candidate.lon, one.candidate.lat, one.candidate.lon);
    if (distance < NEAR_KM) near += one.weight * (1 - distance / NEAR_KM);
  }
  const others = Math.max(1, total - own);
  const country =
    candidate.country === '' ? 0 : Math.max(0, (countries.get(candidate.country) ?? 0) - ownCountry) / others;
  const key = divisionKey(candidate);
  const division = key === '' ? 0 : Math.max(0, (divisions.get(key) ?? 0) - ownDivision) / others;
  return WORTH.sameCountry * country + WORTH.sameDivision * Math.sqrt(division) + WORTH.near * Math.sqrt(near / others);
}
