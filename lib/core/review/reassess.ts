// In: goods in a fact, as a reader left them, and the world. Out: the verdict on them by the words that the fact stands on.
import { articleFromText } from '../article.ts';
import { type Assessment, assess, type Goods } from '../assess.ts';
import type { Fact } from '../fact.ts';
import type { World } from '../inspect.ts';
import type { CommodityMention } from '../mention.ts';
import { recognise } from '../recognise.ts';
import { unitPriceOf } from '../unit-price.ts';
import type { Judge } from './correct.ts';
import type { EditedGood } from './review.ts';

/**
 * Judges goods of a fact as the engine would: by direction and day of the fact, and by what its sentence says of material,
 * luxury, origin and price. A heading that a person gave settles the material.
 *
 * @param read the fact before the change
 * @param published day of the article, for a fact without a day of its own
 */
export function judgeIn(read: Fact, published: string | null, world: World): Judge {
  const { evidence } = read;
  const { mentions } = recognise(articleFromText(evidence.exact, { published }), world.lexicon);
  const goods = mentions.filter((mention): mention is CommodityMention => mention.kind === 'commodity');
  const inQuote = (good: EditedGood) => goods.find((one) => one.start === good.start - evidence.start);
  return (good, fact): Assessment => {
    const seen = inQuote(good);
    const before = read.goods.find(({ start, text }) => start === good.start && text === good.text);
    const isSame = before !== undefined && before.hs.join() === good.hs.join() && before.term === good.term;
    const on = world.lawOf === 'pack' ? world.pack.asOf : (fact.when?.from ?? published);
    const turned = fact.direction !== read.direction;
    return assess(
      goodsOf(good, isSame, seen, before?.assessment ?? null),
      {
        direction: fact.direction,
        // A person's word stands: no number in the passage turns it.
        directionCue: turned ? { start: evidence.start, end: evidence.start, text: '' } : cueIn(read),
        on,
        passage: evidence.exact.toLowerCase(),
        articleLabel: fact.articleLabel,
        unitPrice: seen ? unitPriceOf(evidence.exact, seen, mentions) : null,
      },
      world.pack,
    );
  };
}

function goodsOf(
  good: EditedGood,
  isSame: boolean,
  seen: CommodityMention | undefined,
  before: Assessment | null,
): Goods {
  const reasons = isSame ? (before?.reasons ?? []) : [];
  const has = (code: string) => reasons.some((reason) => reason.code === code);
  return {
    surface: good.text,
    term: good.term,
    name: good.name,
    hs: good.hs,
    generic: good.generic,
    materialOpen: isSame && (seen?.materialOpen ?? has('depends-on-material')),
    luxuryCue: seen?.luxuryCue ?? (has('luxury-called') ? good : null),
    origin: seen?.origin ?? null,
  };
}

function cueIn({ goods }: Fact): Assessment['directionCue'] {
  return goods.find(({ assessment }) => assessment.directionCue !== null)?.assessment.directionCue ?? null;
}
