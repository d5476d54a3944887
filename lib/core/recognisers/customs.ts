// In: a reading and its names. Out: named customs houses, border crossings and ports of entry.
import type { PlaceMention, PlaceRef } from '../mention.ts';
import type { Name } from '../names.ts';
import { neighbour, type Reading } from '../reading.ts';
import { slug } from '../slug.ts';
import type { Token } from '../tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** After "customs": a building. */
const BUILDINGS = words(
  'house houses post posts office offices checkpoint checkpoints point station gate terminal hall',
);
/** After "customs": something else that customs have, so that no house is named. */
const AFFAIRS = words(`
  charge charges fee fees duty duties authority authorities official officials officer officers service services data
  statistics figures records inspection inspections inspector inspectors clearance agent agents broker brokers bureau
  administration department union declaration declarations procedure procedures law laws control controls revenue police
  tariff tariffs form forms territory area zone books documents agency guard guards chief director staff
`);

/** What may stand between the name and the customs words. */
const BETWEEN = words('railway rail road highway land city river international');

/** Sequences of words that name a house after the name of the place. The longest that fits is taken. */
const PHRASES: readonly (readonly string[])[] = [
  ['border', 'crossing', 'point'],
  ['border', 'crossing'],
  ['border', 'crossings'],
  ['border', 'post'],
  ['border', 'checkpoint'],
  ['border', 'gate'],
  ['border', 'point'],
  ['border', 'station'],
  ['border', 'control', 'point'],
  ['port', 'of', 'entry'],
  ['land', 'port'],
  ['crossing', 'point'],
  ['crossing'],
  ['checkpoint'],
  ['dry', 'port'],
];

/** How many words after the last word of a name make it a customs house; 0 where none do. */
export function customsWordsAfter(reading: Reading, last: number): number {
  let previous = reading.tokens[last] as Token;
  if (previous.possessive) return 0;
  let offset = 1;
  let next = neighbour(reading, last, offset);
  while (next !== null && BETWEEN.has(next.key) && joined(next, previous)) {
    const beyond = neighbour(reading, last, offset + 1);
    if (beyond === null || !/^(customs|port|crossing|border|checkpoint|land)$/.test(beyond.key)) break;
    previous = next;
    next = beyond;
    offset++;
  }
  if (next === null || !joined(next, previous)) return 0;
  if (next.key === 'customs') {
    const after = neighbour(reading, last, offset + 1);
    if (after === null || !joined(after, next)) return offset;
    if (BUILDINGS.has(after.key)) return offset + 1;
    return AFFAIRS.has(after.key) || after.glue === 'hyphen' ? 0 : offset;
  }
  for (const phrase of PHRASES) {
    let fits = true;
    let at = previous;
    for (let i = 0; i < phrase.length && fits; i++) {
      const token = neighbour(reading, last, offset + i);
      fits = token !== null && token.key === phrase[i] && joined(token, at);
      if (token !== null) at = token;
    }
    if (fits) return offset + phrase.length - 1;
  }
  if (offset > 1 && next.key === 'port') return offset;
  return 0;
}

const joined = (token: Token, previous: Token) =>
  (token.glue === 'space' || token.glue === 'hyphen') && !previous.possessive;

/** "customs house at Quanhe": true where a customs word and a preposition stand right before the name. */
function customsWordsBefore(reading: Reading, first: number): boolean {
  const preposition = neighbour(reading, first, -1);
  if (preposition === null || !/^(at|of)$/.test(preposition.key)) return false;
  const head = neighbour(reading, first, -2);
  return head !== null && /^(crossing|customs|checkpoint|house|post)$/.test(head.key) && customsIn(reading, first);
}

function customsIn(reading: Reading, first: number): boolean {
  for (let step = -2; step >= -4; step--) {
    const key = neighbour(reading, first, step)?.key;
    if (key === 'customs' || key === 'crossing' || key === 'border' || key === 'checkpoint') return true;
  }
  return false;
}

const KOREAN_CUSTOMS = /^\s?(?:세관|통상구|국경검문소|국경 검문소|검문소|해관|커우안|출입국사무소|국경통과지점)/;
const CHINESE_CUSTOMS =
  /^(?:公路|铁路|陆路|边境)?(?:口岸|公务通道|海关|边检站|边检|边境口岸|通商口岸|關口|海關|邊檢站)/;
const CJK_HEADS = /^(?:로동자구|노동자구|시|군|구|진|읍|리|市|县|縣|镇|鎮|区|區)/;
/** What makes a Chinese or Korean customs word another thing: the customs administration, customs data. */
const CJK_AFFAIRS = /^(?:总署|总局|署|数据|统计|总署|總署|数字|人员|官员|관계자|당국|원|총서|통계|총국|자료)/;

/**
 * Finds the named customs houses among the names of a reading.
 *
 * @param names as {@link collectNames} gives them
 */
export function findCustoms(reading: Reading, names: readonly Name[]): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const name of names) {
    const whole = name.houses.find((house) => !house.local);
    if (whole !== undefined) {
      // "Tumen railway customs" is listed; the house may follow it.
      const next = name.last < 0 ? null : neighbour(reading, name.last, 1);
      const built = next !== null && BUILDINGS.has(next.key) && /customs$/i.test(whole.form);
      const end = built && joined(next, reading.tokens[name.last] as Token) ? next.end : name.end;
      found.push(mention(reading, name.start, end, whole.ref, [], `listed customs house “${whole.form}”`, 'certain'));
      continue;
    }
    const isCountry = name.places.some((place) => place.ref.placeKind === 'country');
    const isWide = isCountry || (name.places.length > 0 && name.places.every(isWideArea));
    if (isWide && name.houses.length === 0) continue;
    const end = name.first >= 0 ? wordsEnd(reading, name) : charsEnd(reading.text, name);
    if (end === null) continue;
    const [ref, ...others] = refsOf(name, reading.text.slice(name.start, end === 'bare' ? name.end : end));
    if (ref === undefined) continue;
    const bare = end === 'bare';
    const because = bare ? 'local name after a customs word' : 'local name with a customs word';
    found.push(mention(reading, name.start, bare ? name.end : end, ref, others, because, bare ? 'likely' : 'certain'));
  }
  found.push(...unlisted(reading, names));
  return found;
}

const isWideArea = ({ ref }: { ref: PlaceRef }) =>
  /^(province|region|sea|river|mountain|island|strait)$/.test(ref.placeKind);

function wordsEnd(reading: Reading, name: Name): number | 'bare' | null {
  const count = customsWordsAfter(reading, name.last);
  if (count > 0) return (reading.tokens[name.last + count] as Token).end;
  // "Quanhe port" is a land port where the place has a customs house and no harbour.
  const next = neighbour(reading, name.last, 1);
  const here = reading.tokens[name.last] as Token;
  if (next !== null && next.key === 'port' && joined(next, here) && name.houses.length > 0 && name.ports.length === 0)
    return next.end;
  const villageOnly = name.houses.length > 0 && name.places.every(({ ref }) => /village|town/.test(ref.placeKind));
  return villageOnly && customsWordsBefore(reading, name.first) ? 'bare' : null;
}

function charsEnd(text: string, name: Name): number | null {
  const after = text.slice(name.end, name.end + 14);
  // 삼합진세관, 남양로동자구세관, 图们市口岸: the head of the town may stand between.
  const head = CJK_HEADS.exec(after)?.[0].length ?? 0;
  const own = KOREAN_CUSTOMS.exec(after) ?? CHINESE_CUSTOMS.exec(after);
  const match = own ?? KOREAN_CUSTOMS.exec(after.slice(head)) ?? CHINESE_CUSTOMS.exec(after.slice(head));
  if (match === null) return null;
  const end = (own === null ? head : 0) + match[0].length;
  return CJK_AFFAIRS.test(after.slice(end)) ? null : name.end + end;
}

/** The house that the name means; a house made up from the place where no crossing is listed for it. */
function refsOf(name: Name, surface: string): PlaceRef[] {
  const houses = name.houses.map((house) => house.ref);
  const wanted = /rail|철도|铁路/i.test(surface) ? /rail|철도|铁路|station/i : null;
  if (wanted !== null) houses.sort((a, b) => Number(wanted.test(b.name)) - Number(wanted.test(a.name)));
  if (houses.length > 0) return houses;
  const place = name.places[0]?.ref ?? name.ports[0]?.ref;
  if (place === undefined) return [];
  return [{ ...place, id: `unlisted-${slug(surface)}`, name: surface, placeKind: 'house', parent: place.name }];
}

/** "Siplakovo customs house": a capitalised name that no list holds, with customs words after it. */
function unlisted(reading: Reading, names: readonly Name[]): PlaceMention[] {
  // Every word of a listed name, so that “Quanhe customs house” isn't made up a second time from its first word.
  const taken = new Set<number>();
  for (const { first, last } of names) for (let i = first; i >= 0 && i <= last; i++) taken.add(i);
  const found: PlaceMention[] = [];
  const { tokens, text } = reading;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.shape !== 'initial' || token.possessive || taken.has(i) || token.end - token.start < 3) continue;
    const next = neighbour(reading, i, 1);
    if (next === null || !/^(customs|border|port|land|crossing|checkpoint)$/.test(next.key)) continue;
    if (isDemonym(reading, token.start) || NOT_NAMES.has(token.key)) continue;
    const count = customsWordsAfter(reading, i);
    if (count === 0) continue;
    // A lone "X customs" or "X crossing" is too weak for a name that nobody knows.
    if (count === 1) continue;
    const end = (tokens[i + count] as Token).end;
    const surface = text.slice(token.start, end);
    const ref: PlaceRef = {
      id: `unlisted-${slug(surface)}`,
      name: surface,
      country: null,
      lat: null,
      lon: null,
      precision: 'unknown',
      placeKind: 'house',
      parent: null,
      crossing: null,
      pair: null,
    };
    found.push(mention(reading, token.start, end, ref, [], 'capitalised name with customs words', 'doubtful'));
  }
  return found;
}

const NOT_NAMES = words(`
  the a an this that each every any some no its his her their our main old new former joint state national central local
  one two three both many most all other another busy largest northern southern eastern western sanctions special free
  trade at in on from to of and or but when where while after before since because although as if federal royal land sea
  us uk eu un dprk japanese tighter closed open official unofficial illegal key major minor first second last next
`);

const isDemonym = (reading: Reading, start: number) =>
  (reading.hitsAt.get(start) ?? []).some((hit) => hit.entries.some((entry) => entry.kind === 'demonym'));

function mention(
  reading: Reading,
  start: number,
  end: number,
  place: PlaceRef,
  others: readonly PlaceRef[],
  because: string,
  certainty: PlaceMention['certainty'],
): PlaceMention {
  return { kind: 'customs', start, end, surface: reading.text.slice(start, end), place, others, because, certainty };
}
