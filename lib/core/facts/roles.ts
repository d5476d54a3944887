// In: an English sentence as tokens. Out: which part each named place plays in the movement that it tells.
import type { PlaceMention } from '../mention.ts';
import type { Clause } from './clause.ts';
import {
  arriving,
  boundFor,
  leaving,
  people,
  predicates,
  prepositions,
  reaching,
  starting,
  tracing,
} from './cues-en.ts';
import type { Sentence, Token } from './sentence.ts';

/**
 * from, to, via: as a preposition or verb says. at: where it happens. agent: the one who acts. owner, holder: names what
 * another place lies in ("Hunchun's Quanhe customs house", "… in Hunchun"). none: something else.
 */
export type Role = 'from' | 'to' | 'via' | 'at' | 'agent' | 'owner' | 'holder' | 'none';

export interface PlaceRole {
  readonly token: number;
  readonly mention: PlaceMention;
  readonly role: Role;
  /** For owner and holder: index into the list of roles of the place inside. */
  readonly inside: number | null;
  /** The preposition or verb that decided, for the direction cue; null where none. */
  readonly cue: Token | null;
}

const skipped = new Set([
  'the',
  'a',
  'an',
  'nearby',
  'northern',
  'southern',
  'eastern',
  'western',
  'northeastern',
  'north-eastern',
  'central',
  'border',
  'city',
  'town',
  'county',
  'port',
  'village',
  'neighbouring',
  'neighboring',
  'both',
  'capital',
  'state',
  'its',
  'their',
]);
const giving = new Set([
  'sold',
  'sells',
  'sell',
  'selling',
  'supply',
  'supplies',
  'supplied',
  'supplying',
  'give',
  'gave',
  'gives',
  'given',
  'sent',
  'sends',
  'send',
  'sending',
  'offered',
  'provide',
  'provides',
  'provided',
  'handed',
  'shipped',
  'bring',
  'brings',
  'brought',
  'delivered',
  'delivers',
]);
/** Verbs that tell a halt on the way. */
const calling = new Set(
  'stop stopover call halt layover stopped stopping stops called calling calls refuelled refueled transited transshipped changed paused waited'.split(
    ' ',
  ),
);
const crossing = new Set('cross crosses crossed crossing passes passed'.split(' '));
const edges = /^(?:border|frontier)$/;
/** What goods pass through where it stands. */
const spans = /^(?:bridges?|crossings?|checkpoints?|ferry|locks?|customs)$/;
/** Verbs of those who stop a ship at sea. */
const meeting = new Set(['boarded', 'boarding', 'intercepted', 'stopped']);
const dashes = new Set(['-', '–', '—', '‐', '‑']);

/** Roles of all places, customs houses and ports in a sentence, in order. Places in `barred` (a source's name) play none. */
export function placeRoles(sentence: Sentence, barred: (token: Token) => boolean): PlaceRole[] {
  const { tokens } = sentence;
  const roles: PlaceRole[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const mention = token?.mention;
    if (!token || !mention || (mention.kind !== 'place' && mention.kind !== 'customs' && mention.kind !== 'port'))
      continue;
    roles.push(
      barred(token)
        ? { token: index, mention, role: 'none', inside: null, cue: null }
        : roleOf(tokens, index, mention, roles),
    );
  }
  return roles.map((role, index) => ownerOf(tokens, role, index, roles));
}

function roleOf(
  tokens: readonly Token[],
  index: number,
  mention: PlaceMention,
  earlier: readonly PlaceRole[],
): PlaceRole {
  const at = (role: Role, cue: Token | null, inside: number | null = null): PlaceRole => ({
    token: index,
    mention,
    role,
    inside,
    cue,
  });
  const left = governorOf(tokens, index);
  const before = tokens[left];
  if (!before) return at('agent', null);
  const last = earlier.at(-1);
  if (dashes.has(before.low) && last && last.token === left - 1) return at('via', null);
  if ((before.low === 'and' || before.low === 'or' || before.low === ',') && last) {
    const gap = tokens
      .slice(last.token + 1, left)
      .every((token) => token.low === ',' || token.low === 'and' || token.low === 'or');
    if (gap && !(before.low === ',' && mention.kind === 'place' && mention.place.placeKind === 'country'))
      return at(last.role, last.cue, last.inside);
    if (gap) return at('holder', null, earlier.length - 1);
  }
  const low = before.low;
  const span = betweenOf(tokens, left, last, index);
  if (span) return at(span, before);
  // "sold Italy 1.6 million tonnes": the one who gets the goods stands right behind the verb.
  if (giving.has(low) && mention.kind === 'place' && givesTo(tokens, index)) return at('to', before);
  if (low === 'of' && tokens[left - 1]?.low === 'out') return at('from', before);
  if (low === 'of' && tokens[left - 1]?.low === 'way') return at('via', before);
  // "moved to a second vessel off Port Said": where it was handed over, not where it went.
  if (
    low === 'off' &&
    /^(?:vessels?|ships?|tankers?|boats?|freighters?)$/.test(tokens[left - 1]?.low ?? '') &&
    tokens.slice(Math.max(0, left - 5), left - 1).some(({ low: word }) => ['to', 'into', 'onto'].includes(word))
  )
    return at('via', before);
  if (['up', 'down', 'under', 'beneath'].includes(low) && mention.place.placeKind === 'river') return at('via', before);
  // "under a contract signed in Doha": where people met.
  if (
    (low === 'in' || low === 'at') &&
    /^(?:signed|agreed|concluded|held|announced|based|headquartered|registered|incorporated|published|met)$/.test(
      tokens[left - 1]?.low ?? '',
    )
  )
    return at('none', before);
  // "crossed the border at Khasan"
  if (['at', 'near'].includes(low) && (edges.test(tokens[left - 1]?.low ?? '') || isCrossed(tokens, left)))
    return at('via', before);
  // "the road bridge at Tumangang", "a checkpoint near Sinuiju"
  if (['at', 'near', 'in', 'of'].includes(low) && spans.test(tokens[left - 1]?.low ?? '')) return at('via', before);
  const outer = directed(tokens, left);
  if (outer) return at(outer.role, outer.cue);
  if (reaching.has(low)) return at('to', before);
  if (leaving.has(low)) return at('from', before);
  // "as far as Dandong"
  if (low === 'as' && tokens[left - 1]?.low === 'far') return at('to', before);
  if (low === 'for' && last?.role === 'from' && last.token === left - 1) return at('to', before);
  // "arrivals in Qingdao"
  if ((low === 'in' || low === 'at') && tokens[left - 1]?.low === 'arrivals') return at('to', before);
  // "flour for Sudan"
  if (low === 'for' && tokens[left - 1]?.mention?.kind === 'commodity' && mention.kind === 'place')
    return at('to', before);
  if (low === 'for')
    return at(boundFor.has(tokens[left - 1]?.low ?? '') || verbBefore(tokens, left, boundFor) ? 'to' : 'at', before);
  if (low === 'by') return at(mention.kind === 'customs' ? 'via' : 'agent', before);
  if (prepositions.via.has(low)) return at('via', before);
  if (prepositions.at.has(low)) {
    if (last && last.token === left - 1) return at('holder', null, earlier.length - 1);
    const kind = mention.place.placeKind;
    if (kind === 'river' || kind === 'sea' || kind === 'strait' || kind === 'bridge') return at('via', before);
    const chained = chainedBefore(tokens, left);
    if (chained) return at(chained.role, chained.cue);
    if (low === 'in' || low === 'at' || low === 'off' || low === 'on') {
      if (calling.has(tokens[left - 1]?.low ?? '')) return at('via', before);
      const verb = nearestOf(tokens, left, arriving, starting);
      if (verb === 'arriving') return at('to', before);
      if (verb === 'starting') return at('from', before);
    }
    return at('at', before);
  }
  return at(left === index - 1 || before.kind === 'mark' ? 'agent' : 'none', null);
}

/** "the Turkish port of Ceyhan", "China's Jilin province": the token that governs the phrase which the place stands in. */
function governorOf(tokens: readonly Token[], index: number): number {
  const bare = (from: number): number => {
    let left = from;
    // "China's Jilin province": what stands left of the owner decides for the whole.
    while (tokens[left]?.low === "'s" && tokens[left - 1]?.mention) left -= 2;
    while (left >= 0 && isAttribute(tokens, left)) left--;
    return left;
  };
  const left = bare(index - 1);
  return tokens[left]?.low === 'of' && kinds.has(tokens[left - 1]?.low ?? '') ? bare(left - 2) : left;
}

function isAttribute(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (token.kind === 'word')
    return skipped.has(token.low) || /^(?:north|south|east|west|mid)[a-z-]*(?:ern|east|west)$/.test(token.low);
  // "at the Turkish port of …"; "sold Chinese Nampo coal" has no article.
  return (
    token.mention?.kind === 'demonym' &&
    (kinds.has(tokens[index + 1]?.low ?? '') || skipped.has(tokens[index + 1]?.low ?? ''))
  );
}

/** What a name may be an instance of: "the port of …", "the island of …". */
const kinds = new Set(
  'city town port county village province region state island district prefecture territory capital hub terminal republic municipality harbour harbor'.split(
    ' ',
  ),
);

/** "the bridge between Dandong and Sinuiju": the two ends of what is crossed; which is which, the direction tells. */
function betweenOf(tokens: readonly Token[], left: number, last: PlaceRole | undefined, index: number): 'at' | null {
  if (tokens[left]?.low === 'between') return 'at';
  return last?.cue?.low === 'between' && last.token === left - 1 && tokens[left]?.low === 'and' && index > left
    ? 'at'
    : null;
}

/** "sold Italy 1.6 million tonnes", "brought Hoeryong tractor gearboxes": goods or a figure follow right behind. */
function givesTo(tokens: readonly Token[], index: number): boolean {
  const next = tokens.slice(index + 1, index + 4);
  const at = next.findIndex(({ mention }) => mention?.kind === 'commodity' || mention?.kind === 'quantity');
  return (
    at >= 0 &&
    next
      .slice(0, at)
      .every(({ kind, low }) => kind === 'word' && (low === 'with' || !prepositions.at.has(low)) && low !== 'from')
  );
}

/** What a preposition of movement says of the place behind it; null for all other words. */
function directed(tokens: readonly Token[], index: number): { role: Role; cue: Token } | null {
  const cue = tokens[index];
  if (!cue) return null;
  const before = tokens[index - 1]?.low ?? '';
  if (prepositions.from.has(cue.low)) {
    // "boarded a trawler off Hegura Island": where it was met.
    if (cue.low === 'off' && verbBefore(tokens, index, meeting)) return { role: 'via', cue };
    if (cue.low === 'off')
      return {
        role: verbBefore(tokens, index, starting) ? 'from' : verbBefore(tokens, index, arriving) ? 'to' : 'at',
        cue,
      };
    return isHomeOf(tokens, index) ? null : { role: 'from', cue };
  }
  if (prepositions.to.has(cue.low)) {
    const traced = tracing.has(before) || (before === 'back' && tracing.has(tokens[index - 2]?.low ?? ''));
    return { role: traced ? 'from' : 'to', cue };
  }
  return null;
}

/** "a crew from Hunchun", "a man in his forties from Changbai": where somebody lives, not where goods start. */
function isHomeOf(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 5; at--) {
    const token = tokens[at];
    if (!token || token.mention || token.kind === 'mark' || predicates.has(token.low)) return false;
    if (people.has(token.low)) return true;
  }
  return false;
}

/** "from a studio in Pyongyang": the outer preposition decides for the place at the end of the phrase. */
function chainedBefore(tokens: readonly Token[], index: number): { role: Role; cue: Token } | null {
  for (let at = index - 1; at >= 0 && at >= index - 5; at--) {
    const token = tokens[at];
    if (!token || token.kind === 'mark' || token.mention) return null;
    // "to buy slabs in Brazil": no preposition.
    if (token.low === 'to' && (predicates.has(tokens[at + 1]?.low ?? '') || tokens[at + 1]?.low === 'be')) return null;
    const found = directed(tokens, at);
    if (found && at < index - 1) return found;
    if (token.low === 'for' && at < index - 1) return { role: 'to', cue: token };
  }
  return null;
}

/** An owner ("Hunchun's …") belongs to the place that follows it. */
function ownerOf(tokens: readonly Token[], role: PlaceRole, index: number, roles: readonly PlaceRole[]): PlaceRole {
  const next = roles[index + 1];
  if (!next || tokens[role.token + 1]?.low !== "'s") return role;
  const between = tokens.slice(role.token + 2, next.token);
  return between.every((token) => skipped.has(token.low)) ? { ...role, role: 'owner', inside: index + 1 } : role;
}

/** The last verb of movement before a preposition is one of crossing. */
function isCrossed(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 6); at--) {
    const low = tokens[at]?.low ?? '';
    if (crossing.has(low)) return true;
    if (predicates.has(low)) return false;
  }
  return false;
}

const reach = 9;

function verbBefore(tokens: readonly Token[], index: number, verbs: ReadonlySet<string>): boolean {
  for (let at = index - 1; at >= 0 && at >= index - reach; at--) {
    if (verbs.has(tokens[at]?.low ?? '')) return true;
  }
  return false;
}

function nearestOf(
  tokens: readonly Token[],
  index: number,
  ends: ReadonlySet<string>,
  starts: ReadonlySet<string>,
): 'arriving' | 'starting' | null {
  for (let at = index - 1; at >= 0 && at >= index - reach; at--) {
    const low = tokens[at]?.low ?? '';
    if (ends.has(low)) return 'arriving';
    if (starts.has(low)) return 'starting';
    if (low === ';' || low === ':') return null;
  }
  return null;
}

/** Roles inside the clause, and those before the first clause's word of trade, which all clauses share. */
export function rolesOf(clause: Clause, roles: readonly PlaceRole[]): PlaceRole[] {
  return roles.filter((role) => role.token >= clause.first && role.token <= clause.last);
}
