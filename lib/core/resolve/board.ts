// In: the names of an article with their candidates. Out: all candidates in columns, for the sums of resolve.ts.
import { CAPITAL, type Candidate, COUNTRY, COUNTY, DISTRICT, PEOPLE, PROVINCE, REGION } from './candidates.ts';
import { WORTH } from './worth.ts';

/** A name as it stands in the article. */
export interface Resolvable {
  /** Number of the name in the gazetteer, -1 where it isn't listed: the same name is the same place throughout the article. */
  readonly name: number;
  readonly candidates: readonly Candidate[];
  /** Index of the name that it is said to lie in ("Paris, Texas"), or -1. */
  readonly inside: number;
  /** The name opens the article's text before a dash: where the story was filed. */
  readonly isDateline: boolean;
  /** Kind that its own words show ("Caddo Parish"), or -1. */
  readonly kind: number;
}

/** Mentions of one name. */
export interface Group {
  /** Its position among the groups. */
  readonly index: number;
  readonly candidates: readonly Candidate[];
  /** Its candidates on the board: the first, and one past the last. */
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  members: number;
  isDateline: boolean;
  /** Groups that one of the members is said to lie in. */
  readonly inside: Group[];
}

/** Listed names by number and shown kind; {@link groupOfName} is -1 for the others. */
export function groupsOf(names: readonly Resolvable[]): {
  readonly groups: readonly Group[];
  readonly groupOfName: Int32Array;
} {
  const groups: Group[] = [];
  const byName = new Map<number, Group>();
  const groupOfName = new Int32Array(names.length).fill(-1);
  let from = 0;
  names.forEach(({ name, candidates, kind, isDateline }, index) => {
    if (candidates.length === 0) return;
    const own = name * KIND_SLOTS + kind + 1;
    let group = byName.get(own);
    if (group === undefined) {
      const to = from + candidates.length;
      group = { index: groups.length, candidates, from, to, kind, members: 0, isDateline: false, inside: [] };
      from = to;
      groups.push(group);
      byName.set(own, group);
    }
    group.members++;
    if (isDateline) group.isDateline = true;
    groupOfName[index] = group.index;
  });
  names.forEach(({ inside }, index) => {
    const group = groups[groupOfName[index] as number];
    const outer = inside < 0 ? undefined : groups[groupOfName[inside] as number];
    if (group !== undefined && outer !== undefined && !group.inside.includes(outer)) group.inside.push(outer);
  });
  return { groups, groupOfName };
}

/** More than there are kinds. */
const KIND_SLOTS = 64;

/**
 * All candidates of all groups, one behind the other. Every candidate is weighed against the whole article in each round,
 * which is the engine's largest sum: columns of numbers make it ten times quicker than objects with names of countries.
 */
export interface Board {
  /** What each is worth by itself. */
  readonly own: Float64Array;
  /** What each is worth in this round. */
  readonly scores: Float64Array;
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** Point on the unit sphere, three numbers each. */
  readonly points: Float64Array;
  /** Countries and divisions by numbers of this board; 0 for none. */
  readonly country: Int32Array;
  readonly division: Int32Array;
  readonly countries: number;
  readonly divisions: number;
}

export function boardOf(groups: readonly Group[], homes: ReadonlyMap<string, number>): Board {
  const size = groups.at(-1)?.to ?? 0;
  const own = new Float64Array(size);
  const lat = new Float64Array(size);
  const lon = new Float64Array(size);
  const points = new Float64Array(3 * size);
  const country = new Int32Array(size);
  const division = new Int32Array(size);
  const countries = new Map<string, number>([['', 0]]);
  const divisions = new Map<number, number>([[-1, 0]]);
  const most = Math.max(0, ...homes.values());
  for (const { candidates, from, kind } of groups)
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[i] as Candidate;
      const at = from + i;
      own[at] =
        ownWorth(candidate, kind) +
        WORTH.home *
          (candidate.kind === COUNTRY || candidate.kind === PROVINCE || candidate.kind === PEOPLE
            ? most
            : (homes.get(candidate.country) ?? 0));
      lat[at] = candidate.lat;
      lon[at] = candidate.lon;
      points[3 * at] = candidate.x;
      points[3 * at + 1] = candidate.y;
      points[3 * at + 2] = candidate.z;
      country[at] = numberOf(countries, candidate.country);
      division[at] = numberOf(divisions, candidate.division);
    }
  const scores = new Float64Array(size);
  return { own, scores, lat, lon, points, country, division, countries: countries.size, divisions: divisions.size };
}

/** Number of a value, a new one at its first sight. */
function numberOf<K>(numbers: Map<K, number>, value: K): number {
  let number = numbers.get(value);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(value, number);
  }
  return number;
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
