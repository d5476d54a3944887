// In: an English sentence with its mentions, and what was told before. Out: drafts of the facts that it tells.
import type { Direction } from '../fact.ts';
import type { CommodityMention, Mention, QuantityMention } from '../mention.ts';
import { agentOf } from './agent.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { type Clause, clausesOf } from './clause.ts';
import { carriers, denialPhrases, homeWords, pronouns } from './cues-en.ts';
import {
  type Discourse,
  type Draft,
  filled,
  nowhere,
  recalled,
  remember,
  type Setting,
  turned,
  type Way,
  type Words,
} from './discourse.ts';
import { type Heading, headingOf } from './heading.ts';
import { modalityOf } from './modality.ts';
import { type PlaceRole, placeRoles, rolesOf } from './roles.ts';
import { tellsRule } from './rule.ts';
import { firstWord, type Group, groupsOf, type Sentence, type Token } from './sentence.ts';
import { dateOf, meansOf, quantityOf } from './slots.ts';
import { personIn, speakerOf, subjectOf } from './speaker.ts';
import { wayOf } from './way.ts';

interface Reading {
  readonly sentence: Sentence;
  readonly roles: readonly PlaceRole[];
  readonly attribution: Attribution | null;
  readonly speaker: Words | null;
  readonly setting: Setting;
  readonly discourse: Discourse;
}

/**
 * Facts of one English sentence. `discourse` is read and carried on.
 *
 * @param order index of the sentence in the article
 * @param next the sentence after it, for quotations whose speaker follows
 */
export function extractEnglish(
  sentence: Sentence,
  order: number,
  next: Sentence | null,
  setting: Setting,
  discourse: Discourse,
): Draft[] {
  const attribution = attributionOf(sentence);
  const inSource = (token: Token): boolean => {
    const first = attribution ? sentence.tokens[attribution.first] : undefined;
    const last = attribution ? sentence.tokens[attribution.last] : undefined;
    return first !== undefined && last !== undefined && token.start >= first.start && token.end <= last.end;
  };
  const roles = placeRoles(sentence, inSource);
  const speaker = speakerOf(sentence, attribution, next, discourse);
  if (attribution && !attribution.pronoun && speaker) {
    discourse.speaker = speaker;
    discourse.speakerBlock = sentence.block;
  }
  const reading: Reading = { sentence, roles, attribution, speaker, setting, discourse };
  const groups = groupsOf(sentence).filter((group) => !group.goods.every((good) => inSource(tokenOf(sentence, good))));
  const drafts =
    groups.length === 0 && isDenial(sentence) ? denyBefore(reading, order) : readClauses(reading, groups, order);
  for (const draft of drafts) remember(draft, discourse);
  if (drafts.length > 0) {
    discourse.goods = drafts.flatMap((draft) => draft.goods);
    discourse.goodsSentence = order;
  }
  const person = personIn(sentence);
  discourse.subjectIsPerson = person !== null || (attribution?.pronoun === true && discourse.subjectIsPerson);
  discourse.subject = person ?? subjectOf(sentence) ?? (attribution?.pronoun ? discourse.subject : null);
  return drafts;
}

function readClauses(reading: Reading, groups: readonly Group[], order: number): Draft[] {
  const { sentence, discourse } = reading;
  const clauses = groups.length > 0 ? clausesOf(sentence, groups) : pronounClause(sentence, order, discourse);
  const drafts: Draft[] = [];
  let rule = false;
  for (const found of clauses) {
    const clause = { ...found, subjectFrom: behindSource(reading.attribution, found) };
    rule ||= tellsRule(sentence, clause);
    const draft = rule ? haltedTrade(reading, clause) : readClause(reading, clause, groups.length === 0);
    if (draft) drafts.push(draft);
  }
  const told = new Set(drafts.flatMap((draft) => draft.goods));
  for (const group of groups) leanOn(reading, group, clauses, told);
  if (drafts.length === 0 && !rule) rememberWay(reading);
  return drafts;
}

/** Where the subject may begin: behind the source, where that is named before the word of trade. */
function behindSource(attribution: Attribution | null, clause: Clause): number {
  if (!attribution || attribution.last >= clause.cueIndex) return 0;
  return Math.max(attribution.last, Math.min(attribution.verb, clause.cueIndex - 1)) + 1;
}

/** Goods that make no fact here still go some way: by the words of their clause, else as they went before. */
function leanOn(reading: Reading, group: Group, clauses: readonly Clause[], told: ReadonlySet<CommodityMention>): void {
  const { sentence, roles, setting, discourse } = reading;
  const silent = group.goods.filter((good) => !told.has(good));
  if (silent.length === 0) return;
  const clause =
    clauses.find((candidate) => candidate.goods.some((good) => silent.includes(good))) ??
    wholeSentence(sentence, group.goods);
  const heading = headingOf(sentence, clause, roles, setting.target, discourse.before);
  for (const good of silent) {
    const direction = heading.direction === 'unknown' ? recalled([good], discourse) : heading.direction;
    discourse.leanings.set(good, { direction, cue: heading.direction === 'unknown' ? null : heading.cue });
  }
}

function readClause(reading: Reading, clause: Clause, borrowedGoods: boolean): Draft | null {
  const { sentence, roles, speaker, setting, discourse } = reading;
  const { before } = discourse;
  const heading = headingOf(sentence, clause, roles, setting.target, before);
  const direction = directionOf(heading, clause, reading);
  const own = wayOf(sentence, clause, roles, { ...heading, direction }, setting.target);
  const ends = rolesOf(clause, roles).some(
    (role) => ['from', 'to', 'via'].includes(role.role) || (role.mention.kind === 'customs' && role.role !== 'none'),
  );
  const shared = clause.along || refersBack(sentence, clause);
  const denied = reading.attribution?.denies === true || noneOf(sentence, clause);
  const company =
    denied ||
    own.from !== null ||
    own.to !== null ||
    ends ||
    clause.back ||
    clause.along ||
    carriesSomething(sentence, clause) ||
    Math.abs(heading.weight) >= 1.5;
  if (clause.loose && !ends) return null;
  if (clause.weak && !(borrowedGoods ? ends || clause.back : company)) return null;
  if (clause.weak && !ends && staysHome(sentence, clause)) return null;
  const way = leanWay(own, clause, direction, ends, shared, reading);
  const told = ends || own.from !== null || own.to !== null || own.via.length > 0;
  const anaphoric = !ends && shared && sentence.block - discourse.wayBlock <= 1;
  if (direction !== 'unknown') {
    discourse.before = { direction, way: told || clause.back ? way : before.way };
    if (told) discourse.wayBlock = sentence.block;
  }
  const agent = agentOf(sentence, clause, roles, setting.target);
  return {
    kind: clause.predicate.orientation === 'seize' ? 'seizure' : 'movement',
    goods: clause.goods,
    direction,
    directionCue: heading.cue,
    way,
    quantity: quantityOf(sentence, clause) ?? (anaphoric ? discourse.quantity : null),
    when: dateOf(sentence, clause),
    means: meansOf(sentence, clause),
    actor: agent?.words ?? null,
    saidBy: speaker,
    modality: modalityOf(sentence, clause, speaker !== null, reading.attribution),
    sentence,
  };
}

/** "No machinery goes out". */
function noneOf(sentence: Sentence, clause: Clause): boolean {
  const index = sentence.tokens.findIndex((token) => token.mention === clause.goods[0]);
  return ['no', 'any', 'neither'].includes(sentence.tokens[index - 1]?.low ?? '') && sentence.low.includes('no ');
}

function directionOf(heading: Heading, clause: Clause, reading: Reading): Direction {
  if (!reading.setting.concernsTarget) return 'other';
  if (heading.direction !== 'unknown') return heading.direction;
  const known = recalled(clause.goods, reading.discourse);
  return known !== 'unknown' && !clause.along ? known : reading.discourse.before.direction;
}

/** What the clause leaves unsaid, taken from the way told before where it points back to it. */
function leanWay(
  own: Way,
  clause: Clause,
  direction: Direction,
  ends: boolean,
  shared: boolean,
  reading: Reading,
): Way {
  const { before, wayBlock } = reading.discourse;
  const near = reading.sentence.block - wayBlock <= 1;
  if (!near) return own;
  if (clause.back && before.direction !== direction)
    return filled(own, { ...turned(before.way), via: own.via.length > 0 ? own.via : [] });
  if (before.direction !== direction) return own;
  if (!ends && shared) return filled(own, before.way);
  // The same end is named again: the movement goes on, so its other end still holds.
  if (own.to && !own.from && own.via.length === 0 && own.to.surface === before.way.to?.surface)
    return { ...own, from: before.way.from };
  return own;
}

/** A sentence without facts can still tell a way ("140 trucks a day cross to Rason"): what follows may lean on it. */
function rememberWay(reading: Reading): void {
  const { sentence, roles, setting, discourse } = reading;
  if (!roles.some((role) => ['from', 'to', 'via', 'at'].includes(role.role) || role.mention.kind === 'customs')) return;
  const clause = wholeSentence(sentence, []);
  const continued = sentence.block === discourse.wayBlock;
  const before = continued ? discourse.before : { direction: discourse.before.direction, way: nowhere };
  const heading = headingOf(sentence, clause, roles, setting.target, before);
  const direction =
    heading.direction === 'unknown'
      ? continued
        ? before.direction
        : sideOfHouses(roles, setting.target)
      : heading.direction;
  const own = wayOf(sentence, clause, roles, { ...heading, direction }, setting.target);
  const via = [
    ...before.way.via.filter((mention) => !own.via.some((other) => other.surface === mention.surface)),
    ...own.via,
  ];
  const way: Way = { from: own.from ?? before.way.from, via, to: own.to ?? before.way.to };
  if (!way.from && !way.to && way.via.length === 0) return;
  discourse.before = { direction: direction === 'unknown' ? discourse.before.direction : direction, way };
  discourse.wayBlock = sentence.block;
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

function wholeSentence(sentence: Sentence, goods: readonly CommodityMention[]): Clause {
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
    weak: false,
    loose: false,
    subjectFrom: 0,
    along: false,
    passive: false,
    received: false,
  };
}

const leadingPronouns = new Set(['they', 'these', 'those', 'them', 'it']);

/** "They are rowed over the river": the goods are those told of just before. */
function pronounClause(sentence: Sentence, order: number, discourse: Discourse): Clause[] {
  const first = firstWord(sentence);
  if (!first || !leadingPronouns.has(first.low) || discourse.goods.length === 0 || order - discourse.goodsSentence > 2)
    return [];
  const at = sentence.tokens.indexOf(first);
  const next = sentence.tokens[at + 1];
  if (
    next?.kind === 'word' &&
    first.low !== 'they' &&
    !/^(?:are|were|is|was|go|goes|went|come|comes|came|enter|entered|cross|crossed|have|has|had|then|move|moved|leave|left|pass|passed|reach|reached|arrive|arrived)$/.test(
      next.low,
    )
  )
    return [];
  const clauses = clausesOf(sentence, [{ first: at, last: at, goods: discourse.goods }]);
  return clauses.filter(
    (clause) =>
      ['move', 'out', 'in'].includes(clause.predicate.orientation) &&
      (clause.passive || clause.predicate.orientation === 'move'),
  );
}

function isDenial(sentence: Sentence): boolean {
  return denialPhrases.some((phrase) => sentence.low.includes(phrase));
}

function denyBefore(reading: Reading, order: number): Draft[] {
  const { sentence, discourse, speaker } = reading;
  if (discourse.goods.length === 0 || order - discourse.goodsSentence > 5) return [];
  const base = { way: nowhere, quantity: null, when: null, means: null, actor: null, directionCue: null };
  return [
    {
      ...base,
      kind: 'movement',
      goods: discourse.goods,
      direction: discourse.before.direction,
      saidBy: speaker ?? subjectOf(sentence),
      modality: 'denied',
      sentence,
    },
  ];
}

const halting = new Set(['banned', 'halted', 'suspended', 'stopped', 'bans', 'halts', 'suspends', 'stops', 'barred']);

/** "China banned imports of North Korean coal": a country that stops its own trade is a fact, denied. */
function haltedTrade(reading: Reading, clause: Clause): Draft | null {
  const { sentence, roles, speaker, setting, discourse } = reading;
  const first = sentence.tokens.findIndex(
    (token) => token.mention?.kind === 'place' && token.mention.place.placeKind === 'country',
  );
  if (
    first < 0 ||
    first > 3 ||
    !clause.predicate.noun ||
    sentence.mentions.some((mention) => mention.kind === 'instrument')
  )
    return null;
  if (!sentence.tokens.slice(first + 1, first + 5).some((token) => halting.has(token.low))) return null;
  const heading = headingOf(sentence, clause, roles, setting.target, discourse.before);
  const way = wayOf(sentence, clause, roles, heading, setting.target);
  const base = { quantity: null, means: null, actor: null, directionCue: heading.cue };
  return {
    ...base,
    kind: 'refusal',
    goods: clause.goods,
    direction: heading.direction,
    way,
    when: dateOf(sentence, clause),
    saidBy: speaker,
    modality: 'denied',
    sentence,
  };
}

/** Made, eaten or priced at home: no border is crossed. */
function staysHome(sentence: Sentence, clause: Clause): boolean {
  return sentence.tokens.slice(clause.first, clause.last + 1).some((token) => homeWords.has(token.low));
}

function carriesSomething(sentence: Sentence, clause: Clause): boolean {
  return sentence.tokens.slice(clause.first, clause.last + 1).some((token) => {
    if (token.mention?.kind === 'quantity') {
      return (
        token.mention.dimension === 'mass' ||
        token.mention.dimension === 'volume' ||
        carriers.has(token.low.split(' ').at(-1) ?? '')
      );
    }
    return token.kind === 'word' && carriers.has(token.low);
  });
}

const pointing = new Set(['the', 'these', 'those', 'their', 'its', 'such', 'same']);
const vague = new Set([...pronouns].filter((word) => !['it', 'he', 'she', 'this', 'such'].includes(word)));

/** The subject points back ("most of them", "these vehicles", "the crates"): the way told before still holds. */
function refersBack(sentence: Sentence, clause: Clause): boolean {
  const lead = sentence.tokens.slice(clause.first, Math.max(clause.cueIndex, clause.first + 1));
  if (lead.some((token) => vague.has(token.low))) return true;
  return lead.some((token, index) => carriers.has(token.low) && pointing.has(lead[index - 1]?.low ?? ''));
}

function tokenOf(sentence: Sentence, mention: Mention): Token {
  const token = sentence.tokens.find((candidate) => candidate.mention === mention);
  if (!token)
    throw new RangeError(
      `mention "${mention.surface}" at ${mention.start} is not in the sentence at ${sentence.start}`,
    );
  return token;
}
