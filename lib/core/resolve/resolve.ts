// In: the names of an article with their candidates. Out: for each the candidate that fits the article best, and how surely.
import { type Board, boardOf, type Group, groupsOf, type Resolvable } from './board.ts';
import { type Candidate, COUNTRY, EARTH_RADIUS, kilometres, PEOPLE, PROVINCE } from './candidates.ts';
import { WORTH } from './worth.ts';

/** What was chosen for a name; mentions of the same name share one. */
export interface Resolution {
  /** Index into the candidates, -1 where there are none. */
  readonly best: number;
  /** From 0 to 1: how far the best stands before the next. */
  readonly confidence: number;
  /** The likeliest candidates, best first. */
  readonly order: readonly number[];
}

/** Places so near count as one neighbourhood (UniTopRank's figure). */
const NEAR_KM = 300;

const ROUNDS = 3;
/** The best and the runners-up that are told. */
const MOST_TOLD = 6;

/** Of a name that no list holds. */
const UNKNOWN: Resolution = { best: -1, confidence: 0, order: [] };

/** Chooses for all names together: countries and divisions first, then what lies in or near them. */
export function resolve(names: readonly Resolvable[], homes: ReadonlyMap<string, number>): Resolution[] {
  const { groups, groupOfName } = groupsOf(names);
  const board = boardOf(groups, homes);
  board.scores.set(board.own);
  for (let round = 0; round < ROUNDS; round++) {
    const context = contextOf(groups, board);
    const next = new Float64Array(board.scores.length);
    for (const group of groups)
      for (let at = group.from; at < group.to; at++)
        next[at] = (board.own[at] as number) + insideWorth(at, group, board) + contextWorth(at, group, context, board);
    board.scores.set(next);
  }
  const resolutions = groups.map((group) => resolutionOf(group, board.scores));
  return names.map((_, index) => resolutions[groupOfName[index] as number] ?? UNKNOWN);
}

function resolutionOf({ from, to }: Group, scores: Float64Array): Resolution {
  // Few are told, so the rest need no order: each goes before those that it beats, and the last drops out.
  const order: number[] = [];
  for (let i = 0; i < to - from; i++) {
    const score = scores[from + i] as number;
    let place = order.length;
    while (place > 0 && score > (scores[from + (order[place - 1] as number)] as number)) place--;
    if (place === MOST_TOLD) continue;
    order.splice(place, 0, i);
    if (order.length > MOST_TOLD) order.pop();
  }
  const [best = -1, next] = order;
  const lead = next === undefined ? 20 : (scores[from + best] as number) - (scores[from + next] as number);
  return { best, confidence: 1 - 2 ** (-lead / 4) / 2, order };
}

/** Where the article seems to be, by the best candidate of every group so far. */
interface Context {
  /** By group: its best candidate on the board, and how much it says. */
  readonly chosen: Int32Array;
  readonly weights: Float64Array;
  /** Sums of the weights by country and division. */
  readonly countries: Float64Array;
  readonly divisions: Float64Array;
  readonly total: number;
  /** Groups whose choice is a point rather than a country or province, from south to north, and their latitudes. */
  readonly towns: Int32Array;
  readonly townLats: Float64Array;
}

function contextOf(groups: readonly Group[], board: Board): Context {
  const { scores, country, division, lat } = board;
  const chosen = new Int32Array(groups.length);
  const weights = new Float64Array(groups.length);
  const countries = new Float64Array(board.countries);
  const divisions = new Float64Array(board.divisions);
  const towns: number[] = [];
  let total = 0;
  for (const { index, from, to, candidates, members, isDateline } of groups) {
    let best = from;
    for (let at = from + 1; at < to; at++) if ((scores[at] as number) > (scores[best] as number)) best = at;
    let next = Number.NEGATIVE_INFINITY;
    for (let at = from; at < to; at++)
      if (country[at] !== country[best] && (scores[at] as number) > next) next = scores[at] as number;
    // A name that may as well be elsewhere says little of where the story is.
    const sure =
      next === Number.NEGATIVE_INFINITY ? 1 : Math.min(1, Math.max(0.1, ((scores[best] as number) - next) / 10));
    const weight = sure * Math.min(3, Math.sqrt(members)) * (isDateline ? WORTH.dateline : 1);
    chosen[index] = best;
    weights[index] = weight;
    total += weight;
    const ownCountry = country[best] as number;
    const ownDivision = division[best] as number;
    countries[ownCountry] = (countries[ownCountry] as number) + weight;
    divisions[ownDivision] = (divisions[ownDivision] as number) + weight;
    const { kind } = candidates[best - from] as Candidate;
    if (kind !== COUNTRY && kind !== PROVINCE && kind !== PEOPLE) towns.push(index);
  }
  // Nothing lies in country or division 0.
  countries[0] = 0;
  divisions[0] = 0;
  const latOf = (group: number): number => lat[chosen[group] as number] as number;
  towns.sort((a, b) => latOf(a) - latOf(b) || a - b);
  return {
    chosen,
    weights,
    countries,
    divisions,
    total,
    towns: Int32Array.from(towns),
    townLats: Float64Array.from(towns, latOf),
  };
}

function insideWorth(at: number, { inside }: Group, board: Board): number {
  let worth = 0;
  for (const outer of inside) if (liesIn(at, outer, board)) worth += WORTH.inside;
  return worth;
}

/** True where a candidate lies in one of the likelier candidates of a name. */
function liesIn(inner: number, { from, to, candidates }: Group, { scores, country, lat, lon }: Board): boolean {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at++) most = Math.max(most, scores[at] as number);
  for (let at = from; at < to; at++) {
    if ((scores[at] as number) < most - 12 || country[at] !== country[inner]) continue;
    const outer = candidates[at - from] as Candidate;
    if (outer.kind === COUNTRY) return true;
    const far = outer.kind === PROVINCE ? reach(outer) : 120;
    if (kilometres(outer.lat, outer.lon, lat[inner] as number, lon[inner] as number) < far) return true;
  }
  return false;
}

/** Provinces of wide countries are wide. */
const reach = ({ country }: Candidate): number =>
  /^(?:CA|AU|RU)$/.test(country) ? 1200 : /^(?:US|BR|CN|IN)$/.test(country) ? 750 : 300;

/** A little more than NEAR_KM comes to, in degrees and as the square of a chord of the unit sphere, so that nothing near is passed over. */
const NEAR_DEGREES = NEAR_KM / 111;
const NEAR_SQUARE = ((NEAR_KM + 1) / EARTH_RADIUS) ** 2;

function contextWorth(at: number, { index }: Group, context: Context, board: Board): number {
  const { chosen, weights, countries, divisions, total } = context;
  const own = weights[index] as number;
  const best = chosen[index] as number;
  const others = Math.max(1, total - own);
  const shareOf = (sums: Float64Array, column: Int32Array): number => {
    const value = column[at] as number;
    const sum = (sums[value] as number) - (column[best] === value ? own : 0);
    return Math.max(0, sum) / others;
  };
  const country = shareOf(countries, board.country);
  const division = shareOf(divisions, board.division);
  const near = nearWorth(at, index, context, board);
  return WORTH.sameCountry * country + WORTH.sameDivision * Math.sqrt(division) + WORTH.near * Math.sqrt(near / others);
}

/** Weights of the other groups' towns by how near they are. */
function nearWorth(at: number, index: number, context: Context, { lat, points }: Board): number {
  const { chosen, weights, towns, townLats } = context;
  const north = (lat[at] as number) + NEAR_DEGREES;
  const south = (lat[at] as number) - NEAR_DEGREES;
  let low = 0;
  let high = towns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((townLats[middle] as number) < south) low = middle + 1;
    else high = middle;
  }
  const x = points[3 * at] as number;
  const y = points[3 * at + 1] as number;
  const z = points[3 * at + 2] as number;
  let near = 0;
  for (let town = low; town < towns.length && (townLats[town] as number) <= north; town++) {
    const group = towns[town] as number;
    const other = 3 * (chosen[group] as number);
    const dx = x - (points[other] as number);
    const dy = y - (points[other + 1] as number);
    const dz = z - (points[other + 2] as number);
    const square = dx * dx + dy * dy + dz * dz;
    if (square > NEAR_SQUARE || group === index) continue;
    // Half the chord is the sine of half the angle; so near, its series needs two terms to be right to a metre.
    const sine = Math.sqrt(square) / 2;
    const distance = 2 * EARTH_RADIUS * (sine + (sine * sine * sine) / 6);
    if (distance < NEAR_KM) near += (weights[group] as number) * (1 - distance / NEAR_KM);
  }
  return near;
}
