// In: a reading and the goods already found. Out: goods that no list holds, where a frame of trade leaves no doubt.
import type { Span } from '../article.ts';
import type { CommodityMention } from '../mention.ts';
import { neighbour, type Reading } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { ADJUNCTS, ATTRIBUTES, NOT_GOODS_AFTER, SHAPES } from './goods-words.ts';
import { headNouns } from './head-noun.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns before "of" that only goods follow. */
const FRAME_NOUNS = words(`
  tonne tonnes ton tons kilogram kilograms kilos kg barrel barrels cargo cargoes shipment shipments consignment consignments
  truckload truckloads wagonload wagonloads shipload shiploads exports imports export import smuggling purchases bales sacks
`);
/** Nouns after goods. */
const FRAME_AFTER = words('exports imports exporter exporters importer importers smuggling shipments');

/** What isn't goods although it stands in the frame: class words left out by rule, people, time, measures, adjectives. */
const NEVER = words(`
  goods items supplies cargo cargoes freight shipment shipments products product materials material things stuff contraband
  equipment-and services service people workers labour labor migrants refugees women children men animals prisoners labourers
  technology technologies information data money cash capital currency dollars euros yuan energy electricity power heat
  explosive explosives aid relief assistance support help weapons arms weaponry trade business commerce
  total annual monthly weekly daily yearly illegal illicit foreign net gross overall key major main other these those its their
  all such more most some any no every each agricultural industrial cheap direct legal official regular record recent global
  domestic bilateral cross-border two-way first second third future new old banned sanctioned non-sanctioned separate
  additional commercial strategic global world regional sea land rail air road country state national government military
  the a an this that it them which what whom who where when while and or but if of for to in on at by with from into
  about over up under nearly almost only also even just still not very much many few several various certain both either
  last next past early late previous same similar different large small big huge great high low long short good bad
  million billion thousand hundred dozen half third quarter part parts-of rest lot lots kind kinds type types sort sorts
  drugs narcotics cocaine heroin methamphetamine opium cannabis marijuana fentanyl ivory rhino wildlife
  cars vehicles trucks ships vessels boats tankers containers wagons trains aircraft planes lorries
  debris waste rubbish garbage mud sand-and snow ice rubble ash evidence documents papers mail letters
  commodities commodity raw merchandise staples consumer produce stock stocks value volume volumes weight capacity
  there here he she we you they who nobody everybody nothing everything
  private public leading unnamed rival independent unlisted licensed would-be small-scale
  once twice otherwise then instead too again yesterday today back away among amid amongst despite without within perhaps
  add adds take takes make makes keep keeps hold holds give gives set sets put puts steps work output steam fire explosives dust carbon co2 emissions dioxide
`);
/** What may follow an inferred name at the end of its list or phrase. */
const CLOSES =
  /^(?:[,.;:)\]”"’—–]|\s(?:and|or|from|to|in|into|at|by|via|were|was|have|had|has|are|is|that|which|worth|on|for|over|under|through|with|as|while|would|will|could|may|can|between|across|since|during|after|before|last|this|each|per|a|shipped|sent|bought|sold|made|exports|imports|cost|costs|fetches|sells|fell|rose|grew|dropped|jumped|came|went|arrived|left)\b|$)/;

/**
 * Finds goods by frame in English: "38 tonnes of ferrochrome", "rapeseed exports", and the odd one in a list of goods.
 *
 * @param listed goods that were recognised by record, in reading order
 */
export function inferGoods(reading: Reading, listed: readonly CommodityMention[]): CommodityMention[] {
  const found: CommodityMention[] = [];
  // One byte a character: a long article has thousands of goods, and each newcomer must find its place free.
  const taken = new Uint8Array(reading.text.length);
  for (const { start, end } of listed) taken.fill(1, start, end);
  const take = ({ start, end }: Span): boolean => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  };
  const add = (span: Span | null, because: string) => {
    if (span !== null && take(span)) found.push(mentionOf(reading, span, because));
  };
  for (const mention of headNouns(reading, listed)) if (take(mention)) found.push(mention);
  const { tokens } = reading;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.key === 'of' && i > 0 && FRAME_NOUNS.has((tokens[i - 1] as Token).key) && token.glue === 'space')
      add(phraseFrom(reading, i + 1), `after “${(tokens[i - 1] as Token).key} of”`);
    else if (FRAME_AFTER.has(token.key) && token.glue === 'space')
      add(phraseBefore(reading, i - 1), `before “${token.key}”`);
  }
  if (listed.length < 2) return found;
  const ends = new Set<number>();
  for (const { end } of listed) ends.add(end);
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const previous = tokens[i - 1] as Token;
    if (token.shape !== 'lower') continue;
    const and = previous.key === 'and' || previous.key === 'or' ? tokens[i - 2] : previous;
    if (and === undefined || !ends.has(and.end)) continue;
    if (!LIST_GAP.test(reading.text.slice(and.end, token.start))) continue;
    if (companions(reading, listed, and.end) >= 2) add(phraseFrom(reading, i), 'in a list of goods');
  }
  return found;
}

/** Between two names of one list. */
const LIST_GAP = /^(?:, (?:and |or )?| and | or )$/;

/** How many listed goods stand within a line's length before the offset, and right after the next comma. */
function companions(reading: Reading, listed: readonly CommodityMention[], offset: number): number {
  let low = 0;
  let high = listed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((listed[middle] as CommodityMention).start <= offset - 90) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  for (let goods = listed[low]; goods !== undefined && goods.end < offset + 60; goods = listed[++low])
    if (!/[.!?;]\s/.test(reading.text.slice(Math.min(goods.end, offset), Math.max(goods.start, offset)))) count++;
  return count;
}

function isNoun({ key, shape }: Token): boolean {
  return shape === 'lower' && key.length > 2 && !NEVER.has(key) && !/(ly|ed|ous|ive|able|ful|less)$/.test(key);
}

/** One noun, with attributes before it or a shape after it, that ends where a phrase ends. */
function phraseFrom(reading: Reading, index: number): Span | null {
  const { tokens, text } = reading;
  let at = index;
  let token = tokens[at];
  if (token === undefined) return null;
  // A people's name before the goods stays outside ("purchases of Ukrainian rapeseed").
  if (token.shape === 'initial' && token.glue === 'space') token = tokens[++at];
  const start = token?.start ?? 0;
  while (
    token !== undefined &&
    !CLOSES.test(text.slice(token.end, token.end + 12)) &&
    (ATTRIBUTES.has(token.key) || ADJUNCTS.has(token.key)) &&
    tokens[at + 1]?.glue === 'space' &&
    isNoun(tokens[at + 1] as Token)
  )
    token = tokens[++at];
  if (token === undefined || token.glue !== 'space' || !isNoun(token) || token.possessive) return null;
  const shape = tokens[at + 1];
  if (shape !== undefined && shape.glue === 'space' && SHAPES.has(shape.key)) token = tokens[++at] as Token;
  if (!CLOSES.test(text.slice(token.end, token.end + 12)) || isHeaded(reading, at)) return null;
  return { start, end: token.end };
}

function phraseBefore(reading: Reading, index: number): Span | null {
  const token = reading.tokens[index];
  if (token === undefined || !isNoun(token) || token.possessive || /(al|ic|an|ese|ish|ary|ing|ern)$/.test(token.key))
    return null;
  if (SHAPES.has(token.key) || ATTRIBUTES.has(token.key) || /[^s]s$/.test(token.key)) return null;
  // "permit exports of goods": what stands before is the verb.
  if (/^(of|from|to|into|through|via|by)$/.test(neighbour(reading, index, 2)?.key ?? '')) return null;
  const before = neighbour(reading, index, -1);
  if (
    token.glue === 'hyphen' ||
    /^(to|will|would|could|can|may|might|must|should|not|they|we)$/.test(before?.key ?? '')
  )
    return null;
  return { start: token.start, end: token.end };
}

function isHeaded(reading: Reading, index: number): boolean {
  const next = neighbour(reading, index, 1);
  return next !== null && (next.glue === 'hyphen' || (next.glue === 'space' && NOT_GOODS_AFTER.has(next.key)));
}

function mentionOf(reading: Reading, { start, end }: Span, because: string): CommodityMention {
  const surface = reading.text.slice(start, end);
  return {
    kind: 'commodity',
    start,
    end,
    surface,
    term: null,
    name: surface.toLowerCase(),
    hs: [],
    chapter: null,
    heading: null,
    generic: false,
    materialOpen: false,
    material: null,
    luxuryCue: null,
    origin: null,
    because: `in no list; ${because}`,
    certainty: 'doubtful',
  };
}
