// In: a clause that leaves something unsaid, and what was told before. Out: its way with what still holds, and what is kept for the next.
import type { Direction } from '../fact.ts';
import type { CommodityMention, QuantityMention } from '../mention.ts';
import type { Clause } from './clause.ts';
import { carriers, pronouns } from './cues-en.ts';
import { filled, narrower, nowhere, turned, type Way } from './discourse.ts';
import { headingOf } from './heading.ts';
import type { Reading } from './reading.ts';
import type { PlaceRole } from './roles.ts';
import type { Sentence, Token } from './sentence.ts';
import { wayOf } from './way.ts';

/** What the clause leaves unsaid, taken from the way told before where it points back to it. */
export function leanWay(
  own: Way,
  clause: Clause,
  direction: Direction,
  ends: boolean,
  shared: boolean,
  reading: Reading,
): Way {
  const { before, wayBlock, waySentence } = reading.discourse;
  const near = reading.sentence.block - wayBlock <= 1;
  if (!near) return own;
  if (clause.back && before.direction !== direction) {
    // "… gets hair from China and sends back wigs", "they return as shirts": the same ends, the other way round.
    const joined = waySentence === reading.order || pointsByPronoun(reading.sentence, clause);
    return joined && !clause.carried && (clause.predicate.orientation !== 'swap' || waySentence === reading.order)
      ? filled(own, { ...turned(before.way), via: own.via })
      : own;
  }
  if (before.direction !== direction) return own;
  // "Brazil doesn't sell soybeans to Iran directly; they are shipped through Turkey."
  const told = reading.discourse.last?.sentence.whole.start === reading.sentence.whole.start;
  const silent = !own.from && !own.to;
  if (shared && silent && (!ends || told)) return filled(own, before.way);
  // "… diesel from Nakhodka and not a drop of condensate": one statement, its ends told once.
  if (clause.along) return { ...own, from: narrower(own.from, before.way.from), to: narrower(own.to, before.way.to) };
  if (own.to && !own.from && isPart(reading.sentence, clause)) return { ...own, from: before.way.from };
  return own;
}

/** "About half of the copper went to China": a part of what was told just before starts where the whole does. */
function isPart(sentence: Sentence, clause: Clause): boolean {
  const at = sentence.tokens.findIndex(({ mention }) => mention !== null && mention === clause.goods[0]);
  const lead = sentence.tokens.slice(Math.max(0, at - 4), Math.max(0, at)).map(({ low }) => low);
  return (
    lead.at(-1) === 'the' &&
    lead.at(-2) === 'of' &&
    /^(?:half|most|all|some|part|much|third|thirds|quarter|quarters|rest|bulk|percent|majority|share)$/.test(
      lead.at(-3) ?? '',
    )
  );
}

/** A sentence without facts can still tell a way ("140 trucks a day cross to Rason"): what follows may lean on it. */
export function rememberWay(reading: Reading): void {
  const { sentence, roles, setting, discourse } = reading;
  if (!roles.some((role) => ['from', 'to', 'via', 'at'].includes(role.role) || role.mention.kind === 'customs')) return;
  const clause = wholeSentence(sentence, []);
  const continued = sentence.block === discourse.wayBlock;
  const before = continued ? discourse.before : { direction: discourse.before.direction, way: nowhere };
  const heading = headingOf(reading, clause, before);
  const direction =
    heading.direction === 'unknown'
      ? continued
        ? before.direction
        : sideOfHouses(roles, setting.target)
      : heading.direction;
  const own = wayOf(reading, clause, { ...heading, direction });
  const via = [
    ...before.way.via.filter((mention) => !own.via.some((other) => other.surface === mention.surface)),
    ...own.via,
  ];
  const way: Way = { from: own.from ?? before.way.from, via, to: own.to ?? before.way.to };
  if (!way.from && !way.to && way.via.length === 0) return;
  discourse.before = { direction: direction === 'unknown' ? discourse.before.direction : direction, way };
  discourse.wayBlock = sentence.block;
  discourse.waySentence = reading.order;
  discourse.waySpeaker = reading.speaker;
  const counted = sentence.mentions.find(
    (mention): mention is QuantityMention => mention.kind === 'quantity' && mention.dimension === 'count',
  );
  discourse.quantity = counted ?? (continued ? discourse.quantity : null);
}

/** Waiting at a house on the far bank: the way leads to the target. */
function sideOfHouses(roles: readonly PlaceRole[], target: string): Direction {
  const country = roles.find((role) => role.mention.kind === 'customs')?.mention.place.country ?? null;
  return country === null || country === target ? 'unknown' : 'to-DPRK';
}

/** The whole sentence as one clause without a word of trade, for ways told without goods. */
export function wholeSentence(sentence: Sentence, goods: readonly CommodityMention[]): Clause {
  const cue = sentence.tokens[0] ?? {
    start: sentence.start,
    end: sentence.start,
    kind: 'mark',
    low: '',
    text: '',
    mention: null,
  };
  return {
    goods,
    cue,
    predicate: { orientation: 'move', back: false, noun: false },
    cueIndex: 0,
    first: 0,
    last: sentence.tokens.length - 1,
    back: false,
    carried: false,
    weak: false,
    loose: false,
    subjectFrom: 0,
    along: false,
    passive: false,
    received: false,
  };
}

const pointing = new Set(['the', 'these', 'those', 'their', 'its', 'such', 'same']);
const vague = new Set([...pronouns].filter((word) => !['it', 'he', 'she', 'this', 'such'].includes(word)));

function leadOf(sentence: Sentence, clause: Clause): readonly Token[] {
  return sentence.tokens.slice(clause.first, Math.max(clause.cueIndex, clause.first + 1));
}

export function pointsByPronoun(sentence: Sentence, clause: Clause): boolean {
  return leadOf(sentence, clause).some((token) => vague.has(token.low));
}

/** The subject points back ("most of them", "these vehicles", "the crates"): the way told before still holds. */
export function refersBack(sentence: Sentence, clause: Clause): boolean {
  if (pointsByPronoun(sentence, clause)) return true;
  const lead = leadOf(sentence, clause);
  return lead.some(
    (token, index) => token.kind === 'word' && carriers.has(token.low) && pointing.has(lead[index - 1]?.low ?? ''),
  );
}
