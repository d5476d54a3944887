// In: a reading and the goods already found. Out: the same goods under their head noun alone ("solar panels … a single panel").
import type { CommodityMention } from '../mention.ts';
import { neighbour, type Reading } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { BARE_SHAPES, NOT_GOODS_AFTER } from './goods-words.ts';
import { shapeHeading } from './material.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Heads that say too little to stand for the goods. */
const WEAK_HEADS = words(`
  good item product part component accessory material supply equipment machine tool article kind type set piece box bag plant
  work service system unit line oil water food meat fish ore metal gas fuel powder cloth product concentrate-of head body
  station paper wood stone car truck ship vessel boat aircraft vehicle train set case
`);
/** What may stand before a head that means the goods named earlier. */
const LEADS =
  /^(a|an|the|one|two|three|four|five|six|seven|eight|nine|ten|single|each|every|some|more|these|those|such|of|buy|buys|bought|sell|sells|sold|import|imports|imported|export|exports|exported|ship|shipped|smuggle|smuggled|its|their|and|or|as|in|with|no|for|from|other)$/;
const CLOSES =
  /^(?:[,.;:)\]”"’—–!?]|\s(?:and|or|from|to|in|into|at|by|via|were|was|have|had|has|are|is|that|which|worth|on|for|over|under|through|with|as|while|would|will|could|may|can|since|during|after|before|last|this|each|per|fetch|fetches|cost|costs|sell|sells|sold|came|went|come|go|goes|left|arrived|rolled|made|bought|shipped|sent|loaded)\b|\s*$)/;

const singular = (key: string): string =>
  /(ches|shes|xes|sses)$/.test(key) ? key.slice(0, -2) : /[^su]s$/.test(key) ? key.slice(0, -1) : key;

/**
 * Finds goods that are named by their head alone after they were named in full, and bare shapes of a metal that the
 * article has named ("steel … slabs from Brazil").
 *
 * @param listed goods that were recognised by record, in reading order
 */
export function headNouns(reading: Reading, listed: readonly CommodityMention[]): CommodityMention[] {
  if (listed.length === 0) return [];
  const { tokens, text } = reading;
  const named = new Map<string, CommodityMention>();
  let metal: CommodityMention | null = null;
  const found: CommodityMention[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    for (let good = listed[next]; good !== undefined && good.end <= token.start; good = listed[++next]) {
      remember(named, good);
      if (METAL.test(good.name) || (good.material !== null && METAL.test(good.material))) metal = good;
    }
    if (token.shape !== 'lower' && token.shape !== 'initial') continue;
    const current = listed[next];
    if (current !== undefined && current.start < token.end) continue;
    const earlier = named.size > 0 ? named.get(singular(token.key)) : undefined;
    const isShape = metal !== null && BARE_SHAPES.has(token.key);
    if ((earlier === undefined && !isShape) || !stands(reading, i, isShape)) continue;
    const span = { start: token.start, end: token.end, surface: text.slice(token.start, token.end) };
    if (earlier !== undefined) {
      found.push({
        ...earlier,
        ...span,
        luxuryCue: null,
        because: `short for “${earlier.surface}”, named before`,
        certainty: 'likely',
      });
    } else if (metal !== null) {
      const heading = shapeHeading([...metalWords(metal), token.key]);
      if (heading === null) continue;
      found.push({
        ...metal,
        ...span,
        term: null,
        name: token.key,
        hs: [heading],
        chapter: heading.slice(0, 2),
        heading: heading.length >= 4 ? heading : null,
        generic: false,
        materialOpen: false,
        luxuryCue: null,
        because: `a shape of “${metal.surface}”, named before, HS ${heading}`,
        certainty: 'likely',
      });
    }
  }
  return found;
}

const METAL = /^(steel|iron|copper|aluminium|aluminum|zinc|nickel|lead|tin|gold|silver|tungsten|molybdenum|titanium)\b/;

/** The metal itself: "coil" of "hot-rolled steel coil" says nothing about slabs. */
const metalWords = ({ surface, name, material }: CommodityMention): string[] =>
  [...surface.toLowerCase().split(/[\s-]+/), name, material ?? ''].filter((word) => METAL.test(word)).map(firstWord);

const firstWord = (word: string): string => word.split(' ')[0] ?? word;

function remember(named: Map<string, CommodityMention>, good: CommodityMention): void {
  const parts = good.surface.toLowerCase().split(/[\s-]+/);
  const head = singular(parts.at(-1) ?? '');
  if (parts.length < 2 || head.length < 4 || WEAK_HEADS.has(head) || good.generic) return;
  named.set(head, good);
}

/** Alone in its phrase, and led by what leads to a thing spoken of before. */
function stands(reading: Reading, index: number, isShape: boolean): boolean {
  const { tokens, text } = reading;
  const token = tokens[index] as Token;
  if (token.possessive || token.glue === 'hyphen' || !CLOSES.test(text.slice(token.end, token.end + 12))) return false;
  const after = neighbour(reading, index, 1);
  if (after !== null && (after.glue === 'hyphen' || NOT_GOODS_AFTER.has(after.key))) return false;
  const before = neighbour(reading, index, -1);
  const sentence = reading.sentences[reading.sentenceOfToken[index] as number];
  const isCarried = sentence !== undefined && (sentence.trade.strong > 0 || sentence.trade.weak > 0);
  if (!isCarried) return false;
  if (before === null) return isShape || /s$/.test(token.key);
  if (token.shape === 'initial') return false;
  return LEADS.test(before.key) || before.shape === 'number' || reading.hitsAt.has(before.start);
}
