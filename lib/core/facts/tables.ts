// In: a sentence on a trade's figures, in any language. Out: whose tables tell of it, and the ends of what they rank.
import type { Direction } from '../fact.ts';
import type { Mention, PlaceMention } from '../mention.ts';
import { countryEnd, type Discourse, type Setting, type Way, type Words } from './discourse.ts';
import type { Sentence } from './sentence.ts';

/** The two countries of a trade that official tables tell of. */
export interface Tables {
  /** The one whose customs house counts. */
  readonly partner: PlaceMention;
  /** The regime's target; null where it has not been named yet. */
  readonly target: PlaceMention | null;
  readonly block: number;
}

const office =
  /\bcustoms\b|\bstatistics\b|\btrade (?:data|figures)\b|해관총서|세관 (?:자료|통계)|무역 ?통계|수출입 통계|海关总署|海关(?:数据|统计|公布)|统计/;
const figures =
  /\b(?:data|figures|statistics|tables?|administration|released?|published|reported|trade)\b|자료|통계|집계|교역액|数据|统计|公布|贸易额/;
const ranked =
  /\b(?:led|topped|headed) (?:with|the (?:list|table))\b|\bled with\b|\bfollowed by\b|\baccounted for\b|\bmade up\b|\b(?:largest|biggest|leading|top) (?:single )?(?:item|export|import|category|line)s?\b|가장 많았|뒤를 이|뒤이|그다음|차지(?:했|하)|꼽혔|1위|居首|位居|其次|占比|占(?=.{0,6}[%％成])/;

/** How many paragraphs a table is spoken of. */
const reach = 4;

/** Keeps whose tables the article speaks of, where a sentence names them. */
export function rememberTables(sentence: Sentence, setting: Setting, discourse: Discourse): void {
  if (!setting.concernsTarget) return;
  const { tables } = discourse;
  if (tables && !tables.target && sentence.block - tables.block <= 1) {
    const named = sentence.mentions.find(
      (mention) => mention.kind === 'place' && mention.place.country === setting.target,
    );
    const target = named ? stateOf(named, setting) : null;
    if (target) discourse.tables = { ...tables, target };
  }
  if (!office.test(sentence.plain) || !figures.test(sentence.plain)) return;
  const partner = sentence.mentions
    .map((mention) => stateOf(mention, setting))
    .find((place) => place && place.place.country !== setting.target);
  if (!partner) return;
  const own = sentence.mentions
    .map((mention) => stateOf(mention, setting))
    .find((place) => place?.place.country === setting.target);
  discourse.tables = { partner, target: own ?? discourse.tables?.target ?? null, block: sentence.block };
}

/** Whether the sentence ranks goods as tables do ("wigs accounted for 61 per cent"). */
export function ranksGoods(sentence: Sentence): boolean {
  return ranked.test(sentence.plain.toLowerCase());
}

/** A sum or a load of the target's trade, told in the paragraph of the tables: the other end is the country that counts. */
export function countsTrade(sentence: Sentence, way: Way, { tables }: Discourse): boolean {
  if (!tables?.target || sentence.block - tables.block > 1) return false;
  const ends = [way.from, way.to].filter((end) => end !== null);
  const counted = sentence.mentions.some((mention) => mention.kind === 'quantity' && mention.dimension !== 'count');
  return counted && ends.length === 1 && ends.every(({ place }) => place.placeKind === 'country');
}

/** Goods with a sum or a share, told on from official figures by nobody else: those figures' own. */
export function goesOnCounting(sentence: Sentence, { official }: Discourse): boolean {
  if (!official || sentence.block - official.block > reach) return false;
  return (
    ranksGoods(sentence) ||
    sentence.mentions.some(
      (mention) => mention.kind === 'quantity' && (mention.dimension === 'money' || mention.dimension === 'share'),
    )
  );
}

/** `way` with the two countries of the tables as its ends, where they are spoken of still. */
export function filledByTables(way: Way, direction: Direction, sentence: Sentence, discourse: Discourse): Way {
  const { tables } = discourse;
  if (!tables || sentence.block - tables.block > reach) return way;
  const { partner, target } = tables;
  if (direction === 'to-DPRK') return { ...way, from: way.from ?? partner, to: way.to ?? target };
  if (direction === 'from-DPRK') return { ...way, from: way.from ?? target, to: way.to ?? partner };
  return way;
}

/** A country by name, or by its people. */
function stateOf(mention: Mention, setting: Setting): PlaceMention | null {
  if (mention.kind === 'place') return mention.place.placeKind === 'country' ? mention : null;
  if (mention.kind !== 'demonym') return null;
  const words: Words = { start: mention.start, end: mention.end, text: mention.surface };
  return countryEnd(words, mention.country, setting);
}
