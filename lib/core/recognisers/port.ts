// In: a reading and its names. Out: named sea ports, terminals and harbours, and towns where a vessel loads or calls.
import { endsKorean } from '../korean.ts';
import type { PlaceMention, PlaceRef } from '../mention.ts';
import type { Name } from '../names.ts';
import { neighbour, type Reading } from '../reading.ts';
import { slug } from '../slug.ts';
import type { Token } from '../tokens.ts';
import { customsWordsAfter } from './customs.ts';

const PORT_HEAD = /^(port|seaport|harbour|harbor|terminal|wharf|pier|docks|dock|anchorage|quay)$/;
const QUALIFIER = /^(sea|oil|coal|container|grain|commercial|trade|ore|bulk|cargo|fishing|city)$/;
/** What a ship does at a place, right before "at", "in", "off". */
const CALLS =
  /^(loaded|loading|load|loads|unloaded|unloading|unload|discharged|discharging|docked|docking|docks|berthed|berthing|moored|anchored|anchoring|called|calling|calls|call|lay|waiting|waited|offloaded|drifted|drifting)$/;
const VESSEL =
  /^(ship|ships|vessel|vessels|tanker|tankers|freighter|freighters|carrier|carriers|boat|boats|ferry|barge|barges|bulker|trawler|coaster|reefer)$/;

/**
 * Finds the ports among the names of a reading. In "port of Limassol" the city alone is the span.
 *
 * @param names as {@link collectNames} gives them
 */
export function findPorts(reading: Reading, names: readonly Name[]): PlaceMention[] {
  const found: PlaceMention[] = [];
  const push = (start: number, end: number, name: Name, because: string, sure: PlaceMention['certainty']) => {
    const surface = reading.text.slice(start, end);
    const [place, ...others] = refsOf(name, surface);
    if (place !== undefined) found.push({ kind: 'port', start, end, surface, place, others, because, certainty: sure });
  };
  for (const name of names) {
    if (name.ports.some((port) => !port.town)) {
      push(name.start, name.end, name, 'listed port', 'certain');
      continue;
    }
    if (name.first < 0) {
      const length = portChars(reading.text, name);
      if (length > 0) push(name.start, name.end + length, name, 'name with a port word', 'certain');
      else if (name.ports.some((port) => port.bare) && endsKorean(reading.text, name.end, 'place', false))
        push(name.start, name.end, name, 'town known for its port', 'likely');
      continue;
    }
    if (name.places.some(({ ref }) => ref.placeKind === 'country') && !beforeIsPortOf(reading, name.first)) continue;
    const count = portWordsAfter(reading, name);
    if (count > 0) {
      push(name.start, (reading.tokens[name.last + count] as Token).end, name, 'name with a port word', 'certain');
    } else if (beforeIsPortOf(reading, name.first)) {
      push(name.start, name.end, name, 'after “port of”', 'certain');
    } else if (name.ports.some((port) => port.bare) && customsWordsAfter(reading, name.last) === 0) {
      push(name.start, name.end, name, 'town known for its port', 'likely');
    } else if (vesselCalls(reading, name)) {
      push(name.start, name.end, name, 'a vessel loads, calls or lies there', 'likely');
    }
  }
  return found;
}

function portWordsAfter(reading: Reading, name: Name): number {
  if (name.houses.length > 0 && name.ports.length === 0) return 0;
  let previous = reading.tokens[name.last] as Token;
  for (let step = 1; step <= 3; step++) {
    const token = neighbour(reading, name.last, step);
    if (token === null || token.glue !== 'space' || previous.possessive) return 0;
    if (PORT_HEAD.test(token.key)) {
      const after = neighbour(reading, name.last, step + 1);
      // "port authority", "port records" and the like keep the port's name; "port of entry" is a customs house.
      return after !== null && after.key === 'of' && after.glue === 'space' ? 0 : step;
    }
    if (!QUALIFIER.test(token.key)) return 0;
    previous = token;
  }
  return 0;
}

function beforeIsPortOf(reading: Reading, first: number): boolean {
  const of = neighbour(reading, first, -1);
  const head = neighbour(reading, first, -2);
  if (of?.key === 'of' && head !== null && /^(ports?|harbou?r|seaport|docks|anchorage)$/.test(head.key)) return true;
  // "ports of Nampo and Chongjin"
  if (of?.key !== 'and' && of?.key !== 'or') return false;
  for (let step = -3; step >= -6; step--) {
    const key = neighbour(reading, first, step)?.key;
    if (key === 'ports' && neighbour(reading, first, step + 1)?.key === 'of') return true;
  }
  return false;
}

function vesselCalls(reading: Reading, name: Name): boolean {
  if (!name.places.some(({ ref }) => /city|town|capital|county|district|village/.test(ref.placeKind))) return false;
  const preposition = neighbour(reading, name.first, -1);
  if (preposition === null || !/^(at|in|off|near)$/.test(preposition.key)) return false;
  const sentence = reading.sentences[reading.sentenceOfToken[name.first] as number];
  if (sentence === undefined) return false;
  let vessel = false;
  for (let i = sentence.from; i < sentence.to && !vessel; i++) vessel = VESSEL.test((reading.tokens[i] as Token).key);
  if (!vessel) return false;
  if (preposition.key === 'off') return true;
  for (let step = -2; step >= -4; step--) {
    const token = neighbour(reading, name.first, step);
    if (token !== null && CALLS.test(token.key)) return true;
  }
  return false;
}

function portChars(text: string, name: Name): number {
  const after = text.slice(name.end, name.end + 8);
  const korean = /^(?:\s?항구|\s?항만|항|\s?부두)/.exec(after);
  if (korean !== null && /[가-힣]/.test(text[name.end - 1] ?? '')) {
    const end = name.end + korean[0].length;
    return endsKorean(text, end, 'place', false) ? korean[0].length : 0;
  }
  const chinese = /^(?:港口|港区|码头|港(?![口区元币商人府]))/.exec(after);
  return chinese === null || /^口岸/.test(after) ? 0 : chinese[0].length;
}

function refsOf(name: Name, surface: string): PlaceRef[] {
  const ports = name.ports.map((port) => port.ref);
  if (ports.length > 0) return ports;
  return name.places.map(({ ref }) => ({
    ...ref,
    id: surface === ref.name || !/port|harbo/i.test(surface) ? ref.id : `unlisted-${slug(surface)}`,
    name: surface,
    placeKind: 'port',
    parent: ref.name,
  }));
}
