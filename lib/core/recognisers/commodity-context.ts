// In: a candidate for goods among its words. Out: whether the words around it leave it goods, and why not.
import type { Commodity } from '../../schema/commodity.ts';
import { followsGivenName, largerName } from '../proper-names.ts';
import { neighbour, type Reading, type ReadSentence, sentenceAt } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { type Candidate, isPlainVerb } from './compound.ts';
import { holds, type Signs, type Stretch, speaksOfTrade } from './cues.ts';
import {
  ATTRIBUTES,
  CARRYING_AFTER,
  CONSUMED_BEFORE,
  CONSUMED_OF,
  MARKET_AFTER,
  NOT_GOODS_AFTER,
  OWN_BEFORE,
  PART_WORDS,
  SHAPES,
  TRADE_NOUNS_AFTER,
  TRADE_NOUNS_OF,
  TRADE_VERBS,
} from './goods-words.ts';

/** `open` waits for company: goods if a neighbour in a list turns out to be goods. */
export type Ruling = { readonly goods: boolean; readonly open: boolean; readonly record: Commodity | null };

const NO: Ruling = { goods: false, open: false, record: null };

/** Rules on one candidate in Latin script. `signs.list` is what is known so far about its company. */
export function rule(reading: Reading, candidate: Candidate, signs: Signs): Ruling {
  const sentence = sentenceAt(reading, candidate.start);
  if (isPartOfWord(reading, candidate)) return NO;
  if (signs.capital) return NO;
  if (isNamed(reading, candidate, sentence)) return NO;
  if (isOtherThing(reading, candidate) || isHolder(reading, candidate)) return NO;
  if (isConsumed(reading, candidate, sentence)) return NO;
  if (!isBelieved(reading, candidate, sentence, signs)) return NO;
  let open = false;
  for (const { record, doubts } of candidate.entries) {
    const doubtful = doubts.some(
      ({ reject }) =>
        reject !== undefined &&
        (holds(reject, reading, sentence, candidate, signs) ||
          (isWider(candidate) && holds(reject, reading, sentence, coreOf(reading, candidate), signs))),
    );
    if (doubtful) continue;
    const company =
      signs.known?.has(record) === true ||
      doubts.every(({ require }) => require === undefined || holds(require, reading, sentence, candidate, signs));
    if (!company) {
      open ||= !signs.list && doubts.some(({ require }) => require?.is?.includes('list'));
      continue;
    }
    if (signs.verb && isNarrow(candidate) && candidate.formFirst === candidate.formLast) continue;
    if (isOneOfMany(reading, candidate, record, sentence, signs)) continue;
    if (record.role !== 'goods' && !isPart(candidate) && !isObject(reading, candidate, record, signs)) {
      open ||= !signs.list;
      continue;
    }
    return { goods: true, open: false, record };
  }
  return { ...NO, open };
}

const isWider = ({ first, last, formFirst, formLast }: Candidate) => first !== formFirst || last !== formLast;

/** The form alone: "football" before "fans" speaks against goods even where both were joined. */
function coreOf(reading: Reading, { formFirst, formLast }: Candidate): Stretch {
  const { tokens } = reading;
  const start = (tokens[formFirst] as Token).start;
  return { start, end: (tokens[formLast] as Token).end, first: formFirst, last: formLast };
}

/** True where nothing was added to the form, or only words of kind ("phone" of "phone battery"). */
const isNarrow = ({ added }: Candidate): boolean => added.every((word) => !ATTRIBUTES.has(word) && !SHAPES.has(word));

/** "coal-black", "tin-eared", "non-oil". */
function isPartOfWord(reading: Reading, { first, last }: Candidate): boolean {
  const { tokens } = reading;
  const here = tokens[first] as Token;
  const next = tokens[last + 1];
  if (here.glue === 'hyphen' && first > 0) return true;
  return (
    next !== undefined &&
    (next.glue === 'hyphen' || next.glue === 'none') &&
    next.start <= (tokens[last] as Token).end + 1
  );
}

/** Written with a capital where a common noun has none. */
export function hasOddCapital(reading: Reading, candidate: Candidate): boolean {
  const sentence = sentenceAt(reading, candidate.start);
  const token = reading.tokens[candidate.formFirst] as Token;
  const form = candidate.entries[0]?.form ?? '';
  if (/[A-Z]/.test(form) || isQuoted(reading, candidate)) return false;
  for (let i = candidate.formFirst + 1; i <= candidate.last; i++) {
    const inner = reading.tokens[i] as Token;
    if (inner.shape === 'initial' && inner.glue === 'space' && sentence?.titled !== true) return true;
  }
  if (token.shape === 'lower' || token.shape === 'number' || sentence === null) return false;
  if (sentence.titled || isOpening(reading, candidate.formFirst, sentence)) return false;
  if (token.shape === 'upper') {
    const next = neighbour(reading, candidate.last, 1);
    const before = neighbour(reading, candidate.formFirst, -1);
    return next?.shape !== 'upper' && before?.shape !== 'upper';
  }
  return true;
}

/** What the market does with it stands right behind: "Global Oil Glut Set To Worsen", "Crude Oil price dropped". */
function isQuoted(reading: Reading, { last }: Candidate): boolean {
  const next = neighbour(reading, last, 1);
  return (
    next !== null && next.glue === 'space' && MARKET_AFTER.has(next.key) && !namesMore(neighbour(reading, last, 2))
  );
}

const namesMore = (token: Token | null): boolean =>
  token !== null && /^(corporation|corp|company|co|ltd|inc|agency|ministry|authority|council|group)$/.test(token.key);

/** First word of a sentence, a quotation, a bullet or what follows a colon. */
function isOpening(reading: Reading, index: number, sentence: ReadSentence): boolean {
  if (index <= sentence.from) return true;
  const { start } = reading.tokens[index] as Token;
  return /[:“"‘'(•–—\n-]\s*$/.test(reading.text.slice(Math.max(0, start - 3), start));
}

/** Somebody's surname or a part of a longer name: "Susan Rice", "Iron Man", "Silver Star". */
function isNamed(reading: Reading, candidate: Candidate, sentence: ReadSentence | null): boolean {
  if (sentence?.titled === true) return false;
  const token = reading.tokens[candidate.formFirst] as Token;
  if (token.shape === 'lower') return false;
  if (followsGivenName(reading, candidate.formFirst)) return true;
  const next = neighbour(reading, candidate.last, 1);
  const form = candidate.entries[0]?.form ?? '';
  if (/^[A-Z]/.test(form) || isQuoted(reading, candidate)) return false;
  return next !== null && next.glue === 'space' && next.shape === 'initial' && largerOrName(reading, candidate);
}

function largerOrName(reading: Reading, { first, last }: Candidate): boolean {
  if (largerName(reading, first, last) !== null) return true;
  const next = neighbour(reading, last, 1);
  // A demonym or place may follow goods at the start of a sentence ("Coal North Korea sold …").
  return (
    next !== null &&
    !(reading.hitsAt.get(next.start) ?? []).some((hit) => hit.entries.some((one) => one.kind !== 'commodity'))
  );
}

/** A vehicle, plant, mine, shop, job or dish that the goods only describe. */
function isOtherThing(reading: Reading, { last }: Candidate): boolean {
  const here = reading.tokens[last] as Token;
  const next = neighbour(reading, last, 1);
  if (next === null || here.possessive || (next.glue !== 'space' && next.glue !== 'hyphen')) return false;
  if (
    next.key === 'plants' ||
    next.key === 'works' ||
    next.key === 'ships' ||
    next.key === 'mines' ||
    next.key === 'powers'
  ) {
    // "coal ships from Nampo" is a verb after the goods only in odd prose: read as noun.
    return true;
  }
  if (NOT_GOODS_AFTER.has(next.key)) {
    const after = neighbour(reading, last, 2);
    // "steel car parts", "oil tank fittings": what follows is goods again.
    return !(after !== null && after.glue === 'space' && PART_WORDS.has(after.key));
  }
  return false;
}

/** "sacks of zips", "containers of ammunition": what holds the goods, not goods. */
function isHolder(reading: Reading, { first, last }: Candidate): boolean {
  const of = neighbour(reading, last, 1);
  if (of?.key !== 'of' || of.glue !== 'space') return false;
  if (!HOLDERS.test((reading.tokens[last] as Token).key)) return false;
  return first >= 0;
}

const HOLDERS =
  /^(bolts?|sacks?|bags?|boxe?s?|crates?|cartons?|containers?|rolls?|bales?|bundles?|bottles?|cans?|drums?|barrels?|tins?|jars?|packs?|packets?|packages?|pallets?|trays?|baskets?|buckets?|cups?|bowls?|plates?|sheets?|bars?|coils?|blocks?|pieces?|books?|papers?|truckloads?|tankers?|ships?|trucks?|wagons?|cars?)$/;

/** Eaten, worn, owned or lacking. Words of trade in the sentence outweigh it. */
function isConsumed(reading: Reading, candidate: Candidate, sentence: ReadSentence | null): boolean {
  const one = neighbour(reading, candidate.first, -1);
  if (one === null) return false;
  const two = neighbour(reading, candidate.first, -2);
  const strong = sentence !== null && sentence.trade.strong > 0;
  if (one.key === 'of' && two !== null && CONSUMED_OF.has(two.key))
    return /^(short|shortage|shortages|lack|dearth|scarcity)$/.test(two.key) || !strong;
  if (CONSUMED_BEFORE.has(one.key)) return true;
  if (OWN_BEFORE.has(one.key) && !strong && isNarrow(candidate)) return true;
  return (
    two !== null && CONSUMED_BEFORE.has(two.key) && /^(a|an|the|some|more|only|their|his|her|fresh)$/.test(one.key)
  );
}

/** A lone goods name is believed in a text or sentence about trade. */
function isBelieved(reading: Reading, candidate: Candidate, sentence: ReadSentence | null, signs: Signs): boolean {
  if (reading.aboutTrade || sentence === null || reading.sentences.length <= 2) return true;
  const { strong, weak } = sentence.trade;
  return strong > 0
    ? strong + weak > 1 || isTraded(reading, candidate)
    : weak > 0 && (signs.list || weak > 2) && isTraded(reading, candidate);
}

/** Object of a trade verb, "exports of X", "X exports". */
export function isTraded(reading: Reading, { first, last }: Candidate): boolean {
  const after = neighbour(reading, last, 1);
  if (after !== null && TRADE_NOUNS_AFTER.has(after.key)) return true;
  for (let step = -1; step >= -5; step--) {
    const token = neighbour(reading, first, step);
    if (token === null) return false;
    if (TRADE_VERBS.has(token.key)) return true;
    if (token.key === 'of') {
      const noun = neighbour(reading, first, step - 1);
      if (noun !== null && TRADE_NOUNS_OF.has(noun.key)) return true;
    }
    if (token.glue === 'break' && step < -1) return false;
  }
  return false;
}

/** "a covered car", "by radio": one thing in a scene, not goods, unless something in the sentence trades it. */
function isOneOfMany(
  reading: Reading,
  candidate: Candidate,
  record: Commodity,
  sentence: ReadSentence | null,
  signs: Signs,
): boolean {
  if ((sentence !== null && sentence.trade.strong > 0) || signs.list || isQuoted(reading, candidate)) return false;
  // What it was widened over makes no kind of goods of one thing in a scene.
  const isKind = isNarrow(candidate) && isWider(candidate);
  const core = isKind ? coreOf(reading, candidate) : candidate;
  const surface = reading.text.slice(core.start, core.end).toLowerCase();
  if (surface.endsWith('s') || !record.forms.en.includes(`${surface}s`)) return false;
  const before = neighbour(reading, candidate.first, -1);
  const further = neighbour(reading, candidate.first, -2);
  const article = /^(a|an|the|one|by|this|that|each|every|no|any|another)$/;
  const carried = sentence !== null && sentence.trade.weak > 0;
  if (carried && !isKind && before !== null && /^(a|an|one|another|single)$/.test(before.key)) return false;
  // "let it be known that tin ore …": a conjunction unless a preposition leads to it.
  if (before?.key === 'that' && (further === null || !/^(of|in|on|from|with|by|to|at|for)$/.test(further.key)))
    return false;
  if (isHandled(reading, candidate.last)) return false;
  const led = before !== null && (article.test(before.key) || (further !== null && article.test(further.key)));
  return led && !isTraded(reading, candidate);
}

/** What is done to goods: "had been delivered", "was let in", "were seized". */
function isHandled(reading: Reading, last: number): boolean {
  let step = 1;
  for (; step <= 3; step++) if (!AUXILIARY.test(neighbour(reading, last, step)?.key ?? '')) break;
  const verb = neighbour(reading, last, step);
  return step > 1 && verb !== null && verb.glue === 'space' && TRADE_VERBS.has(verb.key);
}

const AUXILIARY = /^(?:has|have|had|was|were|is|are|be|been|being|ever|not)$/;

const isPart = (candidate: Candidate) => candidate.added.some((word) => PART_WORDS.has(word));

/** What a customs table or an office has for goods: "no line for motor vehicles", "duty on cars". */
const TABLE = /^(lines?|headings?|codes?|category|categories|duty|duties|tariffs?|licen[cs]es?|permits?|quotas?)$/;
const HEADED = /^(for|on)$/;

/** Vehicles are goods only as such: bought, sold, seized, listed beside goods, or "the vehicles themselves". */
function isObject(reading: Reading, candidate: Candidate, record: Commodity, signs: Signs): boolean {
  const next = neighbour(reading, candidate.last, 1);
  if (next?.key === 'themselves') return true;
  if (next !== null && next.glue === 'space' && CARRYING_AFTER.has(next.key)) return false;
  const before = neighbour(reading, candidate.first, -1);
  if (before !== null && HEADED.test(before.key) && TABLE.test(neighbour(reading, candidate.first, -2)?.key ?? ''))
    return true;
  if (before !== null && /^(by|aboard|onto|per|into|via|cargo|freight|off)$/.test(before.key)) return false;
  if (
    candidate.added.some((word) => /^(used|secondhand|hand|luxury|armoured|armored|electric|refurbished)$/.test(word))
  )
    return true;
  if (record.role === 'either')
    return signs.list || speaksOfTrade(sentenceAt(reading, candidate.start)) || isTraded(reading, candidate);
  return isTraded(reading, candidate) || (signs.list && speaksOfTrade(sentenceAt(reading, candidate.start)));
}

const MODAL =
  /^(to|will|would|can|could|may|might|must|should|he|she|it|they|we|i|you|who|not|nt|doesnt|dont|didnt|cannot|lets|also|never|always)$/;
const OBJECT_AFTER =
  /^(the|a|an|his|her|their|its|this|that|these|those|over|how|whether|if|why|what|it|him|them|us|me|himself|itself)$/;

/** Goods names that are everyday verbs too; others are never read as verbs. */
const VERBISH =
  /^(watch|watches|ships?|vessels?|fans?|leads?|irons?|oils?|steels?|monitors?|displays?|arms?|nails?|tires?|guns?|bolts?|cranes?|seals?|pumps?|ferry|ferries|boards?|press|presses|drills?|plants?|papers?|books?|salts?|waters?|fish|trucks?|dress|dresses|coats?|showers?|fuels?|plates?|rockets?|shells?|mines?|cans?|pans?|screens?|lights?|phones?|pipes?|wires?|cables?|chains?|saws?|ties|tie|belts?|locks?|bags?|box|boxes|files?|tools?|parts?|lime|tin|silver|copper|glass|duck|crab|skate|tiles?|wax|dyes?|paints?|perfumes?|rose|dates?|spares?|pins?|clips?|screws?|hammers?|axes|knit|shoes?|blankets?|furs?|stocks?|trains?|drones?|corn|sole|bass|cod|smelt|mushroom|mushrooms|pepper|gas|coke|motors?|bricks?|rails?|floors?|flooring|cement|doors?|sinks?|fixtures?|lamps?|buses|bus|bikes?|cycles?|plows?|ploughs?|lighter|washers?|bears?|relays?|gears?|switch|switches|scales?|presses|alarms?|bulbs?|brushes)$/;

/** True where the form is the sentence's verb: "watches the video", "to ship", "fans the flames". */
export function isVerbHere(reading: Reading, { formFirst: first, last }: Candidate): boolean {
  if (first !== last || !VERBISH.test((reading.tokens[first] as Token).key)) return false;
  if (isPlainVerb(reading, first)) return true;
  const before = neighbour(reading, first, -1);
  const after = neighbour(reading, last, 1);
  if (
    before !== null &&
    before.glue !== 'hyphen' &&
    MODAL.test(before.key) &&
    (before.key !== 'to' || after === null || OBJECT_AFTER.test(after.key))
  )
    return (reading.tokens[first] as Token).glue === 'space';
  if (after === null || after.glue !== 'space' || !OBJECT_AFTER.test(after.key)) return false;
  if (/^(that|this|these|those|over)$/.test(after.key)) return false;
  // A noun with nothing between it and an object: verb, unless a preposition or list leads to it.
  return (
    before === null ||
    (before.shape !== 'number' &&
      !/^(of|and|or|with|in|for|by|from|on|the|some|more|buy|sell|import|export|cheap|carrying|selling|buying|than)$/.test(
        before.key,
      ) &&
      /^(the|a|an|his|her|their|its)$/.test(after.key) &&
      (reading.tokens[first] as Token).glue === 'space')
  );
}

const COUNT_BEFORE =
  /(?:\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|dozens?|hundreds|thousands)(?: of)?)\s(?:[a-z-]+\s){0,1}$/i;
const UNIT_OF =
  /\b(?:tons?|tonnes?|kg|kilos?|kilograms?|grams?|barrels?|lit(?:re|er)s?|sacks?|bags?|boxes|box|crates?|cartons?|cases|containers?|truckloads?|loads?|bales?|bundles?|rolls?|bolts?|pieces?|pairs?|shipments?|cargoe?s?|worth|consignments?|batch(?:es)?|packs?|stacks?|piles?|quantit(?:y|ies)|amounts?|volumes?|bottles?|wagons?|wagonloads?|metres?|meters?|pounds?)\s(?:and \w+ )?of\s(?:[a-z-]+\s){0,2}$/i;

/** True where a number, a unit or "of" counts the goods. */
export function isCounted(reading: Reading, { start }: { readonly start: number }): boolean {
  const before = reading.text.slice(Math.max(0, start - 48), start);
  return COUNT_BEFORE.test(before) || UNIT_OF.test(before);
}
