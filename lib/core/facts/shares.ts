// In: a draft whose goods are told with figures of their own. Out: one draft for each figure, so that none is lent to others.
import type { CommodityMention, QuantityMention } from '../mention.ts';
import type { Draft } from './discourse.ts';

/** Between a figure and its goods: "240 tons of flour", "35 used refrigerators"; in Chinese nothing or 的. */
const FIGURE_FIRST = /^(?:\s*(?:of|worth of|bags of|boxes of|sacks of)\s+|\s+|的|\s?의\s)?(?:\p{L}[\p{L}-]*\s+){0,2}$/u;
const LINKS = /(?:^|\s)(?:and|or|plus|with|to|for|from|in|into|but)\s/;
/** Between goods and their figure: "밀가루 20톤", "面粉20吨". */
const GOODS_FIRST = /^\s?(?:을|를|은|는|이|가|만)?\s?$/;
const CJK = /[\u3400-\u9fff\uac00-\ud7af]/;

/** The figure that stands right beside a good, or null. */
function ownFigure(draft: Draft, good: CommodityMention): QuantityMention | null {
  const { text, start } = draft.sentence;
  const between = (from: number, to: number) => text.slice(from - start, to - start);
  const figures = draft.sentence.mentions.filter(
    (mention): mention is QuantityMention =>
      mention.kind === 'quantity' && mention.dimension !== 'share' && mention.dimension !== 'money',
  );
  const before = figures.findLast((figure) => figure.end <= good.start);
  if (before !== undefined && good.start - before.end < 40) {
    const words = between(before.end, good.start);
    if (FIGURE_FIRST.test(words) && !LINKS.test(words)) return before;
  }
  if (!CJK.test(good.surface)) return null;
  const after = figures.find((figure) => figure.start >= good.end);
  return after !== undefined && GOODS_FIRST.test(between(good.end, after.start)) ? after : null;
}

/**
 * Parts a draft by the figures that its goods have for themselves ("240 tons of flour, 60 tons of oil and 35 refrigerators").
 * Goods that stand before the first figure have none; those behind one without a figure of their own keep it only where
 * it is the only one ("20 tons of rice and flour").
 */
export function byOwnFigure(draft: Draft): Draft[] {
  if (draft.goods.length < 2) return [draft];
  const own = draft.goods.map((good) => ownFigure(draft, good));
  const figures = [...new Set(own.filter((figure) => figure !== null))];
  const [only] = figures;
  if (only === undefined) return [draft];
  const first = own.findIndex((figure) => figure !== null);
  const shares = figures.length === 1;
  // One figure, at the head of the list: it is meant for all, as the draft has it.
  if (shares && first === 0) return [draft];
  const parts = new Map<QuantityMention | null, CommodityMention[]>();
  draft.goods.forEach((good, index) => {
    const figure = own[index] ?? (shares && index > first ? only : null);
    parts.set(figure, [...(parts.get(figure) ?? []), good]);
  });
  return [...parts].map(([quantity, goods]) => ({ ...draft, goods, quantity }));
}
