// In: a clause. Out: the quantity, date and carrier that belong to it.
import type { DateMention, QuantityMention } from '../mention.ts';
import type { Clause } from './clause.ts';
import { carriers } from './cues-en.ts';
import type { Words } from './discourse.ts';
import type { Sentence } from './sentence.ts';

/** The figure nearest to the goods; mass and volume before counts, counts before money. */
export function quantityOf(sentence: Sentence, clause: Clause): QuantityMention | null {
  let best: QuantityMention | null = null;
  let distance = Number.POSITIVE_INFINITY;
  const first = sentence.tokens.findIndex((token) => token.mention === clause.goods[0]);
  const anchor = first >= 0 ? first : clause.cueIndex;
  for (let index = clause.first; index <= clause.last; index++) {
    const mention = sentence.tokens[index]?.mention;
    if (mention?.kind !== 'quantity' || mention.dimension === 'share' || isBeside(sentence, mention)) continue;
    const rank =
      mention.dimension === 'mass' || mention.dimension === 'volume' ? 0 : mention.dimension === 'count' ? 1 : 4;
    const far = Math.abs(index - anchor) + rank * 2 + (index > anchor ? 1 : 0);
    if (far < distance) {
      best = mention;
      distance = far;
    }
  }
  return best;
}

/** The day of the event: the date nearest to the word of trade, durations and the day of the telling left out. */
export function dateOf(sentence: Sentence, clause: Clause): DateMention | null {
  const dates = sentence.mentions.filter(
    (mention): mention is DateMention =>
      mention.kind === 'date' &&
      !mention.norm.startsWith('P') &&
      !saysWhenTold(sentence, mention) &&
      !isCompared(sentence, mention),
  );
  const distance = (date: DateMention): number => Math.abs(date.start - clause.cue.start);
  return dates.reduce<DateMention | null>(
    (best, date) => (best && distance(best) <= distance(date) ? best : date),
    null,
  );
}

/** The first day or time that a sentence tells of, when it was told left out. */
export function firstDate(sentence: Sentence): DateMention | null {
  const found = sentence.mentions.find(
    (mention) =>
      mention.kind === 'date' &&
      !mention.norm.startsWith('P') &&
      !saysWhenTold(sentence, mention) &&
      !isCompared(sentence, mention),
  );
  return found?.kind === 'date' ? found : null;
}

/** The figure nearest to an offset, within a stretch of the sentence; money and shares only where nothing else stands. */
export function nearestQuantity(
  sentence: Sentence,
  anchor: number,
  start: number,
  end: number,
): QuantityMention | null {
  const inside = sentence.mentions.filter(
    (mention): mention is QuantityMention =>
      mention.kind === 'quantity' &&
      mention.start >= start &&
      mention.end <= end &&
      mention.dimension !== 'share' &&
      !isBeside(sentence, mention),
  );
  const cost = (mention: QuantityMention): number =>
    Math.abs(mention.start - anchor) + (mention.dimension === 'money' ? 40 : 0);
  return inside.reduce<QuantityMention | null>(
    (best, mention) => (best && cost(best) <= cost(mention) ? best : mention),
    null,
  );
}

/** The date nearest to an offset, durations left out. */
export function nearestDate(sentence: Sentence, anchor: number): DateMention | null {
  const dates = sentence.mentions.filter(
    (mention): mention is DateMention =>
      mention.kind === 'date' && !mention.norm.startsWith('P') && !isCompared(sentence, mention),
  );
  return dates.reduce<DateMention | null>(
    (best, date) => (best && Math.abs(best.start - anchor) <= Math.abs(date.start - anchor) ? best : date),
    null,
  );
}

/** "three times as many as in March", "down from 240,000 tons in September", "比4月多": the day of a comparison. */
function isCompared(sentence: Sentence, date: DateMention): boolean {
  const before = sentence.low.slice(0, date.start - sentence.start);
  const after = sentence.plain.slice(date.end - sentence.start);
  return (
    comparing.test(before) || /[比较]$/.test(before) || /^(?:에|의 [가-힣]+에)?\s?(?:보다|에 비해|대비)/.test(after)
  );
}

const comparing =
  /\b(?:most|least|highest|lowest|largest|biggest|smallest|first)\b[^,;]{0,40} since\s*$|\b(?:as (?:many|much|high|large|big|low) as|than|compared (?:with|to)|against|versus|(?:up|down) from)(?: [^,;:]{1,24}?)?(?: (?:in|on|during|for|of|the|early|late|it was in))*\s*$/;

/** A figure that measures something else than what moved: a price, or what it is compared with. */
function isBeside(sentence: Sentence, quantity: QuantityMention): boolean {
  const before = sentence.low.slice(0, quantity.start - sentence.start);
  return (
    isPrice(sentence, quantity) ||
    /\b(?:(?:up|down) from|compared (?:with|to)|against|versus) (?:about |some |nearly )?$/.test(before)
  );
}

/** "260 yuan a kilo", "a fine of 300,000 roubles": money that is no measure of what moved. */
function isPrice(sentence: Sentence, quantity: QuantityMention): boolean {
  if (quantity.dimension !== 'money') return false;
  const before = sentence.low.slice(0, quantity.start - sentence.start);
  const after = sentence.plain.slice(quantity.end - sentence.start);
  return (
    quantity.per !== null ||
    /^(?: (?:and|or|to) [^ ]+(?: \w+)?)? ?(?:an?|per|each|apiece|every)\b(?! (?:year|month|week|day)\b)/.test(after) ||
    /\b(?:fine[sd]?|price[ds]?|costs?|costing|pa(?:id|y|ys|ying)|wages|bribes?|fees?|charges?) (?:\w+ ){0,3}$/.test(
      before,
    ) ||
    /(?:每[^，。；]{0,6}|单价|售价|罚款|罚金|运费)$/.test(before) ||
    /(?:당|벌금|값은?|가격은?|요금은?)\s?(?:[가-힣]+\s)?$/.test(before)
  );
}

/** "… said on Monday": the day of the words, not of the goods. */
function saysWhenTold(sentence: Sentence, date: DateMention): boolean {
  const index = sentence.tokens.findIndex((token) => token.mention === date);
  return sentence.tokens
    .slice(Math.max(0, index - 3), index)
    .some((token) => /^(?:said|says|told|reported|wrote|announced|claimed|added)$/.test(token.low));
}

const notMeans = new Set(['load', 'loads', 'hold', 'cargo']);

/** The carrier named in the clause ("cargo trucks", "a ferry"), or null. */
export function meansOf(sentence: Sentence, clause: Clause): Words | null {
  for (let index = clause.first; index <= clause.last; index++) {
    const token = sentence.tokens[index];
    if (!token) continue;
    const word =
      token.mention?.kind === 'quantity' ? (token.low.split(' ').at(-1) ?? '') : token.kind === 'word' ? token.low : '';
    if (carriers.has(word) && !notMeans.has(word)) return { start: token.start, end: token.end, text: token.text };
  }
  return null;
}
