// In: a clause. Out: ends of its way that are told by who refuses, uses or owns, or by a word that stands for a place.
import type { PlaceMention } from '../mention.ts';
import type { Clause } from './clause.ts';
import { leaving, prepositions, reaching } from './cues-en.ts';
import type { Reading } from './reading.ts';
import type { PlaceRole } from './roles.ts';
import type { Sentence } from './sentence.ts';

/** "The offer was turned down by Pyongyang": who refuses would have got it. */
export function refusedBy(sentence: Sentence, own: readonly PlaceRole[]): PlaceMention | null {
  if (!/\b(?:turned down|refused|rejected|declined|returned|sent back) by\b/.test(sentence.low)) return null;
  return own.find((role) => role.role === 'agent' && role.cue?.low === 'by')?.mention ?? null;
}

/** "the gas that Germany burned was piped in": who uses the goods gets them. */
export function userOf(
  sentence: Sentence,
  clause: Clause,
  own: readonly PlaceRole[],
  verbs: RegExp,
): PlaceMention | null {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ mention }) => mention !== null && mention === clause.goods.at(-1));
  if (!['that', 'which'].includes(tokens[at + 1]?.low ?? '')) return null;
  const user = own.find(({ token }) => token === at + 2);
  return user && verbs.test(tokens[at + 3]?.low ?? '') ? user.mention : null;
}

/** "the wheat that Ukraine sold" */
export const selling =
  /^(?:sells?|sold|exports?|exported|produces?|produced|grows?|grew|mines?|mined|ships?|shipped|makes?|made)$/;
export const using =
  /^(?:burn|burns|burned|burnt|uses?|used|consumes?|consumed|needs?|needed|buys?|bought|imports?|imported|eats?|ate)$/;

/** "North Korea's sales to China", "3 percent of Pyongyang's purchases": whose trade it is. */
export function tradeOwner(
  { sentence, roles }: Reading,
  clause: Clause,
): { end: 'from' | 'to'; place: PlaceMention } | null {
  const { tokens } = sentence;
  for (const role of roles) {
    if (role.token < clause.first || role.token > clause.last || tokens[role.token + 1]?.low !== "'s") continue;
    const noun = tokens.slice(role.token + 2, role.token + 5).find(({ low }) => sending.test(low) || taking.test(low));
    if (noun) return { end: sending.test(noun.low) ? 'from' : 'to', place: role.mention };
  }
  return null;
}

const sending = /^(?:sales|exports|shipments|deliveries|supplies|exporters?|suppliers?|sellers?)$/;
const taking = /^(?:purchases|imports|orders|buyers?|importers?)$/;

const grounds =
  /^(?:ports?|waters?|territory|soil|shores?|harbou?rs?|terminals?|borders?|market|coast|yards?|warehouses?|depots?|stores?|docks?|plants?|mills?|mines?)$/;
const owners = new Set(['its', 'our', 'their', 'his', 'her', 'my']);

/** "China denied that oil had left its ports": the speaker's own ground. */
export function ownPorts(reading: Reading, clause: Clause): { end: 'from' | 'to'; place: PlaceMention } | null {
  const { home, sentence } = reading;
  if (!home) return null;
  for (let index = Math.max(1, clause.first); index <= clause.last; index++) {
    const { low } = sentence.tokens[index] ?? { low: '' };
    if (!owners.has(low)) continue;
    if (!grounds.test(sentence.tokens[index + 1]?.low ?? '')) continue;
    const before = sentence.tokens[index - 1]?.low ?? '';
    if (before === 'from' || leaving.has(before)) return { end: 'from', place: home };
    if (prepositions.to.has(before) || reaching.has(before)) return { end: 'to', place: home };
  }
  return null;
}

/** "reach him through Penang", "carries no timber from there": the speaker's place, or the one named before. */
export function thereOf(
  { sentence, roles, home }: Reading,
  clause: Clause,
): { end: 'from' | 'to'; place: PlaceMention } | null {
  const { tokens } = sentence;
  for (let index = Math.max(1, clause.first); index <= clause.last; index++) {
    const low = tokens[index]?.low ?? '';
    const before = tokens[index - 1]?.low ?? '';
    if (low === 'there' && (before === 'from' || prepositions.to.has(before))) {
      const place = roles.findLast(({ token, role }) => token < index && role !== 'holder')?.mention ?? null;
      if (place) return { end: before === 'from' ? 'from' : 'to', place };
    }
    if (home && persons.has(low) && (reaching.has(before) || before === 'to')) return { end: 'to', place: home };
  }
  return null;
}

const persons = new Set(['him', 'her', 'us', 'me']);
