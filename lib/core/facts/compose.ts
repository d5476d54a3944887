// In: a draft and the verdict on each of its goods. Out: the fact as it is shown, stored and exported.
import type { Article } from '../article.ts';
import type { Assessment } from '../assess.ts';
import type { Evidence, Fact, SlotDate, SlotPlace, SlotQuantity, SlotText } from '../fact.ts';
import { identify } from '../identity.ts';
import type { CommodityMention, DateMention, PlaceMention, QuantityMention } from '../mention.ts';
import type { Draft, Words } from './discourse.ts';
import type { Sentence } from './sentence.ts';

/** Characters of context on each side of a quote. */
const context = 64;

/** A fact from its draft. Its id derives from the source, the evidence and the slots: reading a page twice gives it twice the same. */
export function factOf(article: Article, draft: Draft, judge: (good: CommodityMention) => Assessment): Fact {
  const goods = draft.goods.map((good) => ({
    text: good.surface,
    start: good.start,
    end: good.end,
    term: good.term,
    name: good.name,
    hs: good.hs,
    generic: good.generic,
    assessment: judge(good),
  }));
  const evidence = evidenceOf(article, draft.sentence);
  const from = draft.way.from ? slotPlace(draft.way.from) : null;
  const to = draft.way.to ? slotPlace(draft.way.to) : null;
  const via = draft.way.via.map(slotPlace);
  return {
    id: identify([
      article.source.url,
      evidence.exact,
      ...goods.map((good) => good.text),
      draft.direction,
      from?.text ?? null,
      to?.text ?? null,
      ...via.map((place) => place.text),
      draft.modality,
    ]),
    kind: draft.kind,
    goods,
    direction: draft.direction,
    from,
    via,
    to,
    quantity: draft.quantity ? slotQuantity(draft.quantity) : null,
    derived: derivedIn(draft.sentence),
    when: draft.when ? slotDate(draft.when) : null,
    means: words(draft.means),
    actor: words(draft.actor),
    saidBy: words(draft.saidBy),
    modality: draft.modality,
    articleLabel: labelAmong(draft),
    evidence,
  };
}

/** What the sentence calls these goods: the label that stands before them, or closes on them. */
export function labelIn(sentence: Sentence, good: CommodityMention): Fact['articleLabel'] {
  const before = sentence.low.slice(0, Math.max(0, good.start - sentence.start));
  const labels = [
    ...before.matchAll(
      /\b(non-|un)?(?:sanctioned|banned|prohibited) (?:items|goods|products|supplies|materials)\b|비?제재 (?:품목|물자)|(非)?(?:制裁|违禁|禁运)(?:物品|品|货物)/g,
    ),
  ];
  const last = labels.at(-1);
  if (!last) return null;
  return last[1] || last[2] || last[0].startsWith('비') ? 'non-sanctioned' : 'sanctioned';
}

function labelAmong(draft: Draft): Fact['articleLabel'] {
  for (const good of draft.goods) {
    const label = labelIn(draft.sentence, good);
    if (label) return label;
  }
  return null;
}

/** The whole sentence, with the words around it. */
export function evidenceOf(article: Article, sentence: Sentence): Evidence {
  const { start, end } = sentence.whole;
  return {
    start,
    end,
    exact: article.text.slice(start, end),
    prefix: article.text.slice(Math.max(0, start - context), start),
    suffix: article.text.slice(end, end + context),
    block: sentence.block,
  };
}

/**
 * Carriers times the load of each ("300 trucks, each carrying over 10 tons"): a figure that nobody stated. Its bound is
 * unclear, since those of its factors needn't fall together.
 */
export function derivedIn(sentence: Sentence): SlotQuantity[] {
  if (
    !/\beach\b|\bapiece\b|\bper (?:truck|ship|vessel|wagon|trip|container)\b|每(?:辆|船|车|次)|대당|척당|한 대에/.test(
      sentence.low,
    )
  )
    return [];
  const quantities = sentence.mentions.filter((mention): mention is QuantityMention => mention.kind === 'quantity');
  const count = quantities.find((mention) => mention.dimension === 'count' && mention.unit !== null);
  const load = quantities.find((mention) => mention.dimension === 'mass' || mention.dimension === 'volume');
  if (!count || !load || count.value === null || load.value === null) return [];
  const first = Math.min(count.start, load.start);
  const last = Math.max(count.end, load.end);
  return [
    {
      text: `${count.surface} × ${load.surface}`,
      start: first,
      end: last,
      value: count.value * load.value,
      min: null,
      max: null,
      bound: 'unclear',
      unit: load.unit,
      per: count.per,
      derived: true,
    },
  ];
}

export function slotPlace(mention: PlaceMention): SlotPlace {
  return { text: mention.surface, start: mention.start, end: mention.end, place: mention.place };
}

export function slotQuantity(mention: QuantityMention): SlotQuantity {
  const { start, end, value, min, max, bound, unit, per } = mention;
  return { text: mention.surface, start, end, value, min, max, bound, unit, per, derived: false };
}

export function slotDate(mention: DateMention): SlotDate {
  return {
    text: mention.surface,
    start: mention.start,
    end: mention.end,
    norm: mention.norm,
    from: mention.from,
    to: mention.to,
  };
}

export function words(found: Words | null): SlotText | null {
  return found ? { text: found.text, start: found.start, end: found.end } : null;
}
