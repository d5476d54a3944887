// In: goods and the mentions of their sentence. Out: what one of them costs, where the sentence says so.
import type { CommodityMention, Mention, QuantityMention } from './mention.ts';

/** Right behind an amount: it is what one costs. */
const EACH_AFTER =
  /^\s?(?:each|apiece|a piece|per (?:piece|item|unit|set|pair|bottle)|an? (?:item|unit|set|pair|bottle)|씩)\b/i;
const EACH_AFTER_CJK = /^(?:씩|짜리|一[件张台块套瓶]|的)/;
/** Right before an amount. */
const EACH_BEFORE =
  /(?:per (?:piece|item|unit)(?: is| was)?|개당|장당|대당|한 (?:개|장|대|벌|병)에|每[件张台块套瓶]|单价)\s?$/i;
/** Between an amount and the goods whose price it is: "a $900 silk rug". */
const ATTRIBUTIVE = /^(?:-dollar)?[\s-](?:[a-z-]+\s){0,2}$/i;

const reach = 80;

/**
 * The price of one item, for thresholds of value. A sum for a whole delivery is none.
 *
 * @param text the article
 * @param good the goods
 * @param mentions those of its sentence, in reading order
 * @returns amount and ISO currency; just above the amount where the text says "over"
 */
export function unitPriceOf(
  text: string,
  good: CommodityMention,
  mentions: readonly Mention[],
): { readonly amount: number; readonly currency: string } | null {
  for (const money of mentions) {
    if (money.kind !== 'quantity' || money.dimension !== 'money' || money.unit === null) continue;
    if (Math.abs(money.start - good.end) > reach && Math.abs(good.start - money.end) > reach) continue;
    const after = text.slice(money.end, money.end + 16);
    const before = text.slice(Math.max(0, money.start - 16), money.start);
    const isEach = EACH_AFTER.test(after) || EACH_AFTER_CJK.test(after) || EACH_BEFORE.test(before);
    const isAttribute = money.end <= good.start && ATTRIBUTIVE.test(text.slice(money.end, good.start));
    if (!isEach && !isAttribute) continue;
    const amount = amountOf(money);
    if (amount !== null) return { amount, currency: money.unit };
  }
  return null;
}

/** A bound from above says nothing about a threshold, nor does a range. */
function amountOf({ value, bound }: QuantityMention): number | null {
  if (value === null) return null;
  if (bound === 'over') return value + 0.01;
  return bound === 'exact' || bound === 'about' || bound === 'at-least' ? value : null;
}
