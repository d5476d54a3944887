// In: an English sentence with its mentions, and what was told before. Out: drafts of the facts that it tells.
import type { Direction } from '../fact.ts';
import type { CommodityMention, Mention } from '../mention.ts';
import { agentOf } from './agent.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { type Clause, clausesOf } from './clause.ts';
import { carriers, homeWords, lawWords, reversals } from './cues-en.ts';
import { denyBefore, haltedTrade, isDenial } from './denial.ts';
import {
  type Discourse,
  type Draft,
  recalled,
  remember,
  runningOn,
  type Setting,
  type Way,
  type Words,
} from './discourse.ts';
import { forceOf } from './force.ts';
import { verbAt, verbsOf } from './grammar.ts';
import { type Heading, headingOf } from './heading.ts';
import { homeOf, subjectHome } from './home.ts';
import { leanWay, pointsByPronoun, refersBack, rememberWay, wholeSentence } from './lean.ts';
import { ahead, isOfficial, modalityOf, refused } from './modality.ts';
import { isDirected } from './predicate.ts';
import { countedGroup, pronounClauses } from './pronoun.ts';
import type { Reading } from './reading.ts';
import { placeRoles, rolesOf } from './roles.ts';
import { tellsRule } from './rule.ts';
import { type Group, groupsOf, type Sentence, type Token } from './sentence.ts';
import { dateOf, firstDate, meansOf, quantityOf } from './slots.ts';
import { lentSpeaker, personIn, speakerOf, subjectOf } from './speaker.ts';
import { isInserted } from './speaker-stand-in.ts';
import { countsTrade, filledByTables, goesOnCounting, ranksGoods } from './tables.ts';
import { usualDirection } from './usual.ts';
import { wayOf } from './way.ts';

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
  const describesGoods =
    attribution !== null &&
    sentence.tokens
      .slice(attribution.last + 1, Math.max(attribution.verb, attribution.last + 1))
      .some(({ mention }) => mention?.kind === 'commodity' || mention?.kind === 'quantity');
  const inSource = (token: Token): boolean => {
    const first = attribution ? sentence.tokens[attribution.first] : undefined;
    const last = attribution ? sentence.tokens[attribution.last] : undefined;
    if (first === undefined || last === undefined) return false;
    if (token.start >= first.start && token.end <= last.end) return true;
    // "A person who answered at a firm in Khabarovsk, said": up to the verb, all describes who speaks.
    const verb = attribution ? sentence.tokens[attribution.verb] : undefined;
    return verb !== undefined && !describesGoods && token.start > last.end && token.end <= verb.start;
  };
  const roles = placeRoles(sentence, inSource);
  const speaker = speakerOf(sentence, attribution, next, discourse) ?? lentSpeaker(sentence, order, next, discourse);
  if (attribution && !attribution.pronoun && speaker) {
    discourse.speaker = speaker;
    discourse.speakerBlock = sentence.block;
  }
  if (attribution && speaker && isOfficial(sentence, attribution))
    discourse.official = { speaker, when: firstDate(sentence), block: sentence.block };
  const home = homeOf(sentence, attribution, discourse);
  const reading: Reading = { sentence, order, roles, attribution, speaker, home, setting, discourse };
  const groups = groupsOf(sentence).filter((group) => !group.goods.every((good) => inSource(tokenOf(sentence, good))));
  const drafts = groups.length === 0 && isDenial(sentence) ? denyBefore(reading) : readClauses(reading, groups);
  for (const draft of drafts) remember(draft, discourse);
  if (drafts.length > 0) {
    discourse.goods = drafts.flatMap((draft) => draft.goods);
    discourse.goodsSentence = order;
  } else if (groups.length > 0 && !sentence.tokens.some(({ low }) => lawWords.has(low))) {
    discourse.named = groups.flatMap((group) => group.goods);
    discourse.namedSentence = order;
  }
  discourse.announcedIn =
    attribution?.closes &&
    !attribution.denies &&
    !/^["“'‘]/.test(sentence.text) &&
    drafts.length === 0 &&
    groups.length === 0
      ? order
      : -1;
  discourse.turning = drafts.length === 0 && turns(sentence);
  const person = personIn(sentence);
  discourse.subjectIsPerson = person !== null || (attribution?.pronoun === true && discourse.subjectIsPerson);
  if (attribution && !attribution.pronoun) discourse.speakerHome = home;
  else if (!attribution && person) discourse.speakerHome = subjectHome(sentence);
  if (attribution && !attribution.pronoun && !attribution.closes) discourse.home = home;
  else if (!attribution?.pronoun) discourse.home = subjectHome(sentence);
  discourse.subject = person ?? subjectOf(sentence) ?? (attribution?.pronoun ? discourse.subject : null);
  return drafts;
}

const reversed = new RegExp(reversals.join('|'));

/** "The barges don't return empty", "the other way": what the next sentence tells comes back. */
function turns(sentence: Sentence): boolean {
  return (
    (sentence.low.includes('empty') && /\b(?:not|never|\w+n't|neither)\b[^.;:]{0,30}\bempty\b/.test(sentence.low)) ||
    reversed.test(sentence.low)
  );
}

function readClauses(reading: Reading, groups: readonly Group[]): Draft[] {
  const { sentence, discourse, order } = reading;
  const counted = groups.length > 0 ? countedGroup(sentence, order, discourse, groups) : null;
  const clauses =
    groups.length > 0
      ? clausesOf(sentence, counted ? [counted] : groups, reading.attribution)
      : pronounClauses(sentence, order, discourse);
  const drafts: Draft[] = [];
  let rule = false;
  for (const found of clauses) {
    const carried = !found.back && discourse.turning;
    const clause = {
      ...found,
      back: found.back || carried,
      carried,
      subjectFrom: behindSource(sentence.tokens, reading.attribution, found),
    };
    rule ||= tellsRule(sentence, clause);
    const draft = rule ? haltedTrade(reading, clause) : readClause(reading, clause, groups.length === 0);
    if (draft && groups.length === 0 && amends(draft, discourse)) {
      amend(discourse, { via: draft.way.via });
      continue;
    }
    if (draft) drafts.push(draft);
  }
  const told = new Set(drafts.flatMap((draft) => draft.goods));
  for (const group of groups) leanOn(reading, group, clauses, told);
  if (drafts.length === 0 && !rule) {
    if (groups.length === 0) traceBack(reading);
    rememberWay(reading);
  }
  return drafts;
}

/** Where the subject may begin: behind the source, where that is named before the word of trade. */
function behindSource(tokens: readonly Token[], attribution: Attribution | null, clause: Clause): number {
  if (!attribution || attribution.last >= clause.cueIndex || isInserted(tokens, attribution.verb)) return 0;
  return Math.max(attribution.last, Math.min(attribution.verb, clause.cueIndex - 1)) + 1;
}

/** Goods that make no fact here still go some way: by the words of their clause, else as they went before. */
function leanOn(reading: Reading, group: Group, clauses: readonly Clause[], told: ReadonlySet<CommodityMention>): void {
  const { sentence, discourse } = reading;
  const silent = group.goods.filter((good) => !told.has(good));
  if (silent.length === 0) return;
  const clause =
    clauses.find((candidate) => candidate.goods.some((good) => silent.includes(good))) ??
    wholeSentence(sentence, group.goods);
  const heading = headingOf(reading, clause);
  for (const good of silent) {
    const direction = heading.direction === 'unknown' ? runningOn(good, sentence, discourse) : heading.direction;
    discourse.leanings.set(good, { direction, cue: heading.direction === 'unknown' ? null : heading.cue });
  }
}

function readClause(reading: Reading, clause: Clause, borrowedGoods: boolean): Draft | null {
  const { sentence, roles, discourse } = reading;
  const { before } = discourse;
  const speaker = reading.speaker ?? heldSpeaker(reading, clause);
  const heading = headingOf(reading, clause);
  const direction = directionOf(heading, clause, reading, borrowedGoods);
  const own = wayOf(reading, clause, { ...heading, direction });
  const ends = rolesOf(clause, roles).some(
    (role) => ['from', 'to', 'via'].includes(role.role) || (role.mention.kind === 'customs' && role.role !== 'none'),
  );
  const shared = clause.along || refersBack(sentence, clause);
  const denied =
    reading.attribution?.denies === true ||
    noneOf(sentence, clause) ||
    refused.test(sentence.low) ||
    forceOf(sentence, clause, false) === 'denied';
  const company =
    denied ||
    own.from !== null ||
    own.to !== null ||
    ends ||
    clause.back ||
    clause.along ||
    carriesSomething(sentence, clause) ||
    isDirected(sentence.tokens, clause.cueIndex) ||
    /\bby (?:sea|ship|boat|rail|train|air|plane|road|lorry|truck|river|barge|ferry|post|mail|courier)\b/.test(
      sentence.low,
    ) ||
    Math.abs(heading.weight) >= 1.5;
  if (clause.loose && !ends) return null;
  if (clause.weak && !(borrowedGoods ? ends || clause.back : company)) return null;
  if (clause.weak && !ends && staysHome(sentence, clause)) return null;
  if (!ends && isCapacity(sentence, clause)) return null;
  if (!own.from && !own.to && isInspection(sentence, clause)) return null;
  const ranks = ranksGoods(sentence);
  if (ranks) discourse.ranked = direction;
  const leant = leanWay(own, clause, direction, ends, shared, reading);
  const way =
    discourse.tables && (ranks || countsTrade(sentence, own, discourse))
      ? filledByTables(ranks ? own : leant, direction, sentence, discourse)
      : leant;
  const told = ends || own.from !== null || own.to !== null || own.via.length > 0;
  const anaphoric = !ends && shared && sentence.block - discourse.wayBlock <= 1;
  if (direction !== 'unknown') {
    discourse.before = { direction, way: told || clause.back ? way : before.way };
    if (told) {
      discourse.wayBlock = sentence.block;
      discourse.waySentence = reading.order;
      discourse.waySpeaker = speaker;
    }
  }
  const agent = agentOf(reading, clause);
  const counted = speaker === null && goesOnCounting(sentence, discourse) ? discourse.official : null;
  const when = dateOf(sentence, clause) ?? counted?.when ?? null;
  return {
    kind: clause.predicate.orientation === 'seize' ? 'seizure' : 'movement',
    goods: clause.goods,
    direction,
    directionCue: heading.cue,
    way,
    quantity: quantityOf(sentence, clause) ?? (anaphoric ? discourse.quantity : null),
    when,
    // Marks alone ask for neither of these two.
    get means() {
      return meansOf(sentence, clause);
    },
    actor: agent?.words ?? null,
    saidBy: speaker ?? counted?.speaker ?? null,
    get modality() {
      const told = modalityOf(sentence, clause, speaker !== null, reading.attribution);
      return ahead(told, when, reading.setting.published);
    },
    sentence,
  };
}

/** "Most of them carry rice": whoever told of the lorries tells of their loads. */
function heldSpeaker({ sentence, discourse, attribution, order }: Reading, clause: Clause): Words | null {
  if (attribution || !pointsByPronoun(sentence, clause) || order - discourse.waySentence > 1) return null;
  return discourse.waySpeaker;
}

/** "They go through the Dandong customs house": only a crossing is added to the movement told just before. */
function amends(draft: Draft, discourse: Discourse): boolean {
  const { last } = discourse;
  if (!last || last.modality === 'denied' || draft.modality === 'denied' || draft.quantity || draft.when) return false;
  if (draft.way.from || draft.way.to || draft.way.via.length === 0) return false;
  return last.way.via.length === 0 && draft.goods.some((good) => last.goods.includes(good));
}

function amend(discourse: Discourse, more: Partial<Way>, direction: Direction | null = null): void {
  const { last } = discourse;
  if (!last) return;
  const known = last.direction === 'unknown' && direction ? direction : last.direction;
  discourse.amended = { ...last, direction: known, way: { ...last.way, ...more } };
  discourse.last = discourse.amended;
}

/** "…; papers led to a mine in Hyesan": in the same sentence, where the goods came from. */
function traceBack({ sentence, roles, setting, discourse }: Reading): void {
  const origin = roles.find((role) => role.role === 'from' && role.cue?.low === 'to');
  const { last } = discourse;
  if (origin && last && !last.way.from && last.sentence.whole.start === sentence.whole.start)
    amend(discourse, { from: origin.mention }, origin.mention.place.country === setting.target ? 'from-DPRK' : null);
}

/** "No machinery goes out". */
function noneOf(sentence: Sentence, clause: Clause): boolean {
  const index = sentence.tokens.findIndex((token) => token.mention === clause.goods[0]);
  return ['no', 'any', 'neither'].includes(sentence.tokens[index - 1]?.low ?? '') && sentence.low.includes('no ');
}

function directionOf(heading: Heading, clause: Clause, reading: Reading, borrowedGoods: boolean): Direction {
  if (!reading.setting.concernsTarget) return 'other';
  if (heading.direction !== 'unknown') return heading.direction;
  const { tables } = reading.discourse;
  // The first table is of what the target buys; the other way is told by a word.
  if (tables && ranksGoods(reading.sentence)) return reading.discourse.ranked ?? 'to-DPRK';
  const known = recalled(clause.goods, reading.discourse);
  if (known !== 'unknown' && !clause.along) return known;
  const { before } = reading.discourse;
  if (!borrowedGoods && (clause.along || refersBack(reading.sentence, clause))) return before.direction;
  const usual = usualDirection(clause.goods);
  return usual === 'unknown' ? before.direction : usual;
}

/** Made, eaten or priced at home: no border is crossed. */
function staysHome(sentence: Sentence, clause: Clause): boolean {
  return sentence.tokens.slice(clause.first, clause.last + 1).some((token) => homeWords.has(token.low));
}

/** "The shed can hold 400 tonnes of flour": what would fit, where no movement is told. */
function isCapacity(sentence: Sentence, clause: Clause): boolean {
  if (!/^(?:hold|carry|store|contain|take|fit|accommodate|transport|haul)$/.test(clause.cue.low)) return false;
  const lead = sentence.tokens.slice(Math.max(0, clause.cueIndex - 3), clause.cueIndex);
  return lead.some(({ low }) => /^(?:can|could|may|might)$/.test(low));
}

/** "Inspectors open every load of sugar": how a crossing works, no movement. */
function isInspection(sentence: Sentence, clause: Clause): boolean {
  if (inspecting.test(clause.cue.low)) return true;
  if (clause.predicate.orientation === 'seize' || (!clause.predicate.noun && verbAt(sentence, clause.cueIndex)))
    return false;
  return verbsOf(sentence).some(({ word, at }) => inspecting.test(word) && at < clause.cueIndex);
}

const inspecting =
  /^(?:open|opens|opened|inspect|inspects|inspected|search|searches|searched|check|checks|checked|examine|examines|examined|scan|scans|scanned|weigh|weighs|weighed)$/;

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

function tokenOf(sentence: Sentence, mention: Mention): Token {
  const token = sentence.tokens.find((candidate) => candidate.mention === mention);
  if (!token)
    throw new RangeError(
      `mention "${mention.surface}" at ${mention.start} is not in the sentence at ${sentence.start}`,
    );
  return token;
}
