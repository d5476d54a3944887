// In: a goods record and the words of its mention. Out: HS prefixes, material, and cues that call it luxury.
import type { Commodity } from '../../schema/commodity.ts';
import type { Span } from '../article.ts';
import type { Reading } from '../reading.ts';
import { formColumn } from '../word-forms.ts';

/** Metals and the chapter of their articles; shapes and the heading that they have in it (HS 2022, section XV). */
const METALS: readonly {
  readonly metal: RegExp;
  readonly shapes: readonly (readonly [RegExp, string])[];
  readonly rest: string;
}[] = [
  {
    metal: /^(aluminium|aluminum|알루미늄|铝)$/,
    rest: '76',
    shapes: [
      [/^(sheets?|plates?|slabs?|panels?)$/, '7606'],
      [/^foil$/, '7607'],
      [/^(bars?|rods?|profiles?)$/, '7604'],
      [/^wires?$/, '7605'],
      [/^(ingots?|billets?)$/, '7601'],
      [/^(scrap)$/, '7602'],
      [/^(pipes?|tubes?|tubing)$/, '7608'],
      [/^(cables?)$/, '7614'],
      [/^(ore|ores|concentrates?)$/, '2606'],
    ],
  },
  {
    metal: /^(copper|구리|铜)$/,
    rest: '74',
    shapes: [
      [/^(cathodes?|ingots?|billets?)$/, '7403'],
      [/^(scrap)$/, '7404'],
      [/^(bars?|rods?|profiles?)$/, '7407'],
      [/^wires?$/, '7408'],
      [/^(sheets?|plates?)$/, '7409'],
      [/^foil$/, '7410'],
      [/^(pipes?|tubes?|tubing)$/, '7411'],
      [/^(cables?)$/, '7413'],
      [/^(ore|ores|concentrates?)$/, '2603'],
    ],
  },
  {
    metal: /^(steel|iron|강철|철강|钢|铁)$/,
    rest: '72',
    shapes: [
      [/^(pipes?|tubes?|tubing)$/, '7306'],
      [/^(sheets?|plates?|coils?|plate)$/, '7208'],
      [/^(billets?|slabs?)$/, '7207'],
      [/^(bars?|rods?)$/, '7214'],
      [/^(wires?)$/, '7217'],
      [/^(scrap)$/, '7204'],
      [/^(rails?)$/, '7302'],
      [/^(beams?|girders?|profiles?)$/, '7216'],
      [/^(cables?)$/, '7312'],
      [/^(ingots?)$/, '7206'],
      [/^(ore|ores|concentrates?)$/, '2601'],
      [/^(products?|goods|fittings|parts?)$/, '73'],
    ],
  },
  {
    metal: /^(zinc|아연|锌)$/,
    rest: '79',
    shapes: [
      [/^(ingots?|slabs?)$/, '7901'],
      [/^(scrap)$/, '7902'],
      [/^(ore|ores|concentrates?)$/, '2608'],
    ],
  },
  {
    metal: /^(nickel|니켈|镍)$/,
    rest: '75',
    shapes: [
      [/^(cathodes?|ingots?)$/, '7502'],
      [/^(scrap)$/, '7503'],
      [/^(ore|ores|concentrates?)$/, '2604'],
    ],
  },
  {
    metal: /^(lead|납|铅)$/,
    rest: '78',
    shapes: [
      [/^(ingots?)$/, '7801'],
      [/^(scrap)$/, '7802'],
      [/^(ore|ores|concentrates?)$/, '2607'],
    ],
  },
  { metal: /^tin$/, rest: '80', shapes: [[/^(ore|ores|concentrates?)$/, '2609']] },
  {
    metal: /^gold(en)?$/,
    rest: '7108',
    shapes: [
      [/^(ore|ores|concentrates?)$/, '2616'],
      [/^(coins?)$/, '7118'],
      [/^(bars?|ingots?|bullion)$/, '7108'],
    ],
  },
  {
    metal: /^silver$/,
    rest: '7106',
    shapes: [
      [/^(ore|ores|concentrates?)$/, '2616'],
      [/^(coins?)$/, '7118'],
      [/^(bars?|ingots?|bullion)$/, '7106'],
    ],
  },
  { metal: /^tungsten$/, rest: '8101', shapes: [[/^(ore|ores|concentrates?)$/, '2611']] },
  { metal: /^molybdenum$/, rest: '8102', shapes: [[/^(ore|ores|concentrates?)$/, '2613']] },
  { metal: /^titanium$/, rest: '8108', shapes: [[/^(ore|ores|concentrates?)$/, '2614']] },
  {
    metal: /^(plastic|plastics|vinyl|pvc)$/,
    rest: '39',
    shapes: [
      [/^(pipes?|tubes?|tubing|fittings)$/, '3917'],
      [/^(trays?)$/, '3923'],
      [/^(sheets?|sheeting|film|foil)$/, '3920'],
      [/^tiles?$/, '3918'],
    ],
  },
];

const MATERIAL_WORDS =
  /^(aluminium|aluminum|copper|steel|iron|stainless|zinc|nickel|lead|tin|gold|golden|silver|bronze|brass|titanium|plastic|vinyl|wooden|bamboo|glass|ceramic|porcelain|rubber|paper|leather|cotton|silk|wool|woollen|nylon|polyester|synthetic|granite|marble|graphite)$/;

/** Headings of machines, vehicles and arms, and the heading that HS 2022 keeps for their parts. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^84(25|26|27|28|29|30)$/, '8431'],
  [/^84(07|08)$/, '8409'],
  [/^84(56|57|58|59|60|61|62|63|64|65)$/, '8466'],
  [/^84(70|71|72)$/, '8473'],
  [/^84(44|45|46|47)$/, '8448'],
  [/^85(01|02)$/, '8503'],
  [/^85(19|21)$/, '8522'],
  [/^85(24|25|26|27|28)$/, '8529'],
  [/^85(35|36|37)$/, '8538'],
  [/^860[1-6]$/, '8607'],
  [/^870[1-5]$/, '8708'],
  [/^871[1-3]$/, '8714'],
  [/^880[126]$/, '8807'],
  [/^930[1-4]$/, '9305'],
  [/^910[1-5]$/, '9114'],
];
const PART = /^(parts?|components?|spares|부품|부속|부속품|零件|零部件|配件|部件)$/;

/** The heading of parts of the goods; null where they have none of their own. */
function partsHeading(hs: readonly string[], added: readonly string[]): string | null {
  const heading = hs[0]?.slice(0, 4);
  if (heading === undefined || !added.some((word) => PART.test(word))) return null;
  return PARTS.find(([whole]) => whole.test(heading))?.[1] ?? null;
}

/** What the words of a mention say about its heading. */
export interface MaterialReading {
  readonly hs: readonly string[];
  readonly material: string | null;
  /** True where the material decides and the text names none. */
  readonly open: boolean;
}

/**
 * Chooses the HS prefixes of a mention by the material that the text names.
 *
 * @param record the goods
 * @param form the form that was matched, as the record writes it
 * @param added words that were added to it, lower case
 * @param sentence text of its sentence
 */
export function readMaterial(
  record: Commodity,
  form: string,
  added: readonly string[],
  sentence: string,
): MaterialReading {
  const low = form.toLowerCase();
  const words = [...added, ...low.split(/[\s-]+/)];
  const named = words.find((word) => MATERIAL_WORDS.test(word)) ?? null;
  for (const { material, hs, cues } of record.materials)
    if (cues.some((cue) => words.includes(cue))) return { hs, material, open: false };
  const parts = partsHeading(record.hs, added);
  if (parts !== null) return { hs: [parts], material: named, open: false };
  if (added.length > 0 || record.hs[0]?.length === 2) {
    const shaped = shapeHeading(words);
    if (shaped !== null) return { hs: [shaped], material: named, open: false };
  }
  if (record.materialDecides) {
    for (const { material, hs, cues } of record.materials)
      if (cues.some((cue) => cueNear(cue, sentence.toLowerCase(), low))) return { hs, material, open: false };
    return { hs: record.hs, material: null, open: true };
  }
  return { hs: record.hs, material: named, open: false };
}

/** A material cue counts from elsewhere in the sentence only as "of steel", "made of plastic". */
function cueNear(cue: string, sentence: string, form: string): boolean {
  return sentence.includes(`made of ${cue}`) || sentence.includes(`${form} of ${cue}`);
}

/** The heading of a metal or plastic in a shape, by the words for both; null where the table has none. */
export function shapeHeading(words: readonly string[]): string | null {
  for (const { metal, shapes } of METALS) {
    if (!words.some((word) => metal.test(word))) continue;
    for (const [shape, heading] of shapes) if (words.some((word) => shape.test(word))) return heading;
  }
  return null;
}

const LUXURY =
  /\b(luxury|luxurious|high-end|designer|swiss|rolex|omega|cartier|mercedes|mercedes-benz|maybach|bentley|rolls-royce|lexus|ferrari|porsche|land rover|hongqi|gucci|prada|chanel|hermes|louis vuitton|lavish)\b|고급|사치|명품|스위스|롤렉스|오메가|메르세데스|벤츠|마이바흐|렉서스|奢侈|豪华|高档|名牌|瑞士|劳力士|奔驰|红旗/gi;

/** First words of those in Latin script. */
const LUXURY_WORD =
  /^(?:luxury|luxurious|high|designer|swiss|rolex|omega|cartier|mercedes|maybach|bentley|rolls|lexus|ferrari|porsche|land|hongqi|gucci|prada|chanel|herm[eè]s|louis|lavish)$/;
const luxuryForms = formColumn((key) => (LUXURY_WORD.test(key) ? 1 : 0));

/** Finds the words that call goods luxury, in reading order. A mention takes the one that stands close to it. */
export function luxuryCues({ text, tokens, eastern }: Pick<Reading, 'text' | 'tokens' | 'eastern'>): Span[] {
  const forms = luxuryForms();
  if (!eastern && !tokens.some(({ form }) => forms[form] === 1)) return [];
  return Array.from(text.matchAll(LUXURY), (match) => ({ start: match.index, end: match.index + match[0].length }));
}
