// In: an English number in its text. Out: the quantity it belongs to: unit, currency, share of trade or counted carrier.

import { matchAt, type NumberHit } from '../figures.ts';
import type { QuantityMention } from '../mention.ts';
import { readLetterScale, readNumber } from '../numbers.ts';
import { readBound, readPer } from './quantity-bounds.ts';
import { readCarrier } from './quantity-carriers.ts';
import { isNamed, type QuantityParts, readsAsYear } from './quantity-mention.ts';
import { readCurrency, readCurrencyBefore, readMeasure } from './quantity-units.ts';

const RANGE_JOINT = /(?: ?[-–—] ?| to | or | and )(?=([$€£¥￥₩]|US\$)?(\d|[a-z]))/y;
const TAIL = / or more(?= )| or so(?= )| or fewer(?= )| or less(?= )|-odd(?= )| odd(?= )|\+|-plus(?= )/y;
const PERCENT = /(?: ?%| percent\b| per cent\b| pct\b)/iy;
const TRADE =
  /^ of (?!(?:the |its |a )?(?:hull|insured|ship|vessel))(?:(?:the|their|its) total\b|everything\b|(?:[\w’'-]+ ){0,7}?(?:trade|exports?|imports?|shipments?|sales|suppl(?:y|ies)|cargo(?:es)?|output|purchases|deliveries|market|goods|consumption|volume|demand|reserves|production|freight|traffic|revenues?|earnings|value|needs|requirements)\b)/;
const SHARE_BEFORE =
  /\b(?:[Oo]f (?:all )?(?:the|its|their|this) (?:\w+ )?(?:trade|exports|imports|shipments|traffic|freight|goods|volume)|account(?:s|ed|ing)? for|mak(?:es|ing) up|made up|represent(?:s|ed|ing)?|share|constitut(?:es|ed|ing)|compris(?:es|ed|ing)|suppl(?:y|ies|ied)|took|takes|absorb(?:s|ed)?|buys?|bought)\b[^.;]{0,40}$/i;
/** "of which 41 percent was bound for China". */
const SHARE_MOVED =
  /^ (?:of (?:it|them|that) )?(?:was|were|is|are|has been|have been) (?:bound|shipped|sent|sold|exported|imported|destined|delivered)\b/;
const GROWTH_BEFORE =
  /\b(?:by|(?<!\bmak(?:e|es|ing) |\bmade )up|down|rose|risen|rise|fell|fallen|fall|grew|grown|growth|increas\w*|decreas\w*|declin\w*|drop\w*|jump\w*|surg\w*|slump\w*|plung\w*|climb\w*|gain\w*|tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:es)?|rate|inflation|interest|cut|cuts|discount|pric\w+)\b(?: \w+){0,3} $/i;
const SHARE_PRICE =
  /\b(?:shares?|stocks?|stock price|index)\b(?! of (?:trade|exports|imports))(?:[^.;]|\.\d){0,60}\b(?:clos|rose|fell|trad|pric|gain|los|drop|open|end|slid|jump|at)\w*(?:[^.;]|\.\d){0,25}$/i;
const SHIP_SIZE_AFTER =
  /^ (?:[a-z-]+ ){0,2}?(?:vessels?|ships?|tankers?|carriers?|freighters?|bulkers?|barges?|boats?|ferry|ferries|trawlers?|destroyers?|frigates?|submarines?|trucks?|lorry|lorries|wagons?|cranes?|missiles?|bombs?|rockets?|warheads?|torpedo(?:es)?)\b/;
const SHIP_SIZE_NEAR = /(?:\bdisplac\w+|\bdeadweight\b|\bgross tonnage\b|\bdwt\b|\bgross\b)/i;
/** Parts of a mention, and where reading goes on. */
export interface Reading extends QuantityParts {
  readonly next: number;
}

/** A number may not be the tail of a name, a decimal or a hyphenated word ("COVID-19", "mid-2024", "AK-47"). */
export function startsClean(text: string, number: NumberHit, floor: number): boolean {
  const before = number.start > floor ? (text[number.start - 1] ?? '') : '';
  if (/[\p{L}\d.#№§_]/u.test(before)) return readCurrencyBefore(text, number.start, floor) !== null;
  return !/[-–—/:,]/.test(before) || !/[\p{L}\d]/u.test(text[number.start - 2] ?? '');
}

/**
 * Reads the quantity that an English number belongs to.
 *
 * @param floor offset before which nothing is looked at
 * @param last the quantity before it, whose unit a bare figure may take over
 * @returns null where the number counts nothing that is traded or carries trade
 */
export function readQuantity(
  text: string,
  number: NumberHit,
  floor: number,
  end: number,
  last: QuantityMention | null,
): Reading | null {
  const currency = readCurrencyBefore(text, number.start, floor);
  const spanStart = currency?.start ?? number.start;
  const left = text.slice(Math.max(floor, spanStart - 60), spanStart);
  if (!currency && isNamed(left)) return null;
  if (/\b(?:several|few|many|couple of) $/i.test(left)) return null;
  const inContext = (
    parts: Omit<QuantityParts, 'bound' | 'per'> & { inside?: string; per?: string | null; between?: boolean },
  ): Reading => {
    const right = text.slice(parts.end, Math.min(end, parts.end + 200));
    const { bound } = readBound(left, parts.inside ?? '', right, 'en');
    const isCarrier = parts.dimension === 'count';
    return { ...parts, bound, per: parts.per ?? readPer(left, right, 'en', isCarrier), next: parts.end };
  };

  if (currency) return readMoney(text, number, currency, left, end, inContext);
  if (readsAsYear(number, left)) {
    // "2013 to 2017" or "2,000": only a unit right behind makes such figures a quantity.
    if (!readMeasure(text, number.end, number.value) && !readCurrency(text, number.end)) return null;
  }
  const upper = readUpper(text, number.end, end, /\bbetween $/i.test(left), null);
  const unitFrom = upper?.end ?? number.end;
  const counted = upper?.value ?? number.value;
  const low = upper && upper.value > number.value ? spread(number, upper) : number.value;

  const letter = readLetterScale(text, unitFrom);
  if (letter) {
    const unit = readMeasure(text, letter.end, counted * letter.factor) ?? readCurrency(text, letter.end);
    if (unit) {
      const factor = letter.factor * unit.factor;
      return inContext({
        start: spanStart,
        end: unit.end,
        value: low * factor,
        to: upper ? counted * factor : null,
        unit: unit.unit,
        dimension: unit.dimension,
        per: unit.per,
        because: 'number with unit',
      });
    }
  }
  const tail = upper ? null : matchAt(TAIL, text, unitFrom);
  const inside = tail?.[0] ?? '';
  const after = unitFrom + inside.length;
  const unit = readMeasure(text, after, counted) ?? readCurrency(text, after);
  if (unit) {
    const around = text.slice(unit.end, unit.end + 60);
    if (unit.unit === 't' && (SHIP_SIZE_NEAR.test(left.slice(-24)) || SHIP_SIZE_NEAR.test(around.slice(0, 14))))
      return null;
    const isSingular = /^[ \u00a0-](?:ton|tonne|metric ton|metric tonne|t)$/.test(text.slice(after, unit.end));
    const adjectival = text[after] === '-' || (isSingular && counted > 1);
    if (unit.dimension === 'mass' && adjectival && SHIP_SIZE_AFTER.test(around)) return null;
    if (unit.dimension === 'money' && isSharePrice(left, around)) return null;
    return extendRange(
      text,
      end,
      left,
      inContext({
        start: spanStart,
        end: unit.end,
        value: low * unit.factor,
        to: upper ? counted * unit.factor : null,
        unit: unit.unit,
        dimension: unit.dimension,
        per: unit.per,
        inside,
        because: 'number with unit',
      }),
    );
  }
  const percent = matchAt(PERCENT, text, after);
  if (percent) {
    const stop = after + percent[0].length;
    const right = text.slice(stop, stop + 110);
    if (
      !(
        TRADE.test(right) ||
        SHARE_MOVED.test(right) ||
        (SHARE_BEFORE.test(left) && !/^ (?:a|per|from|in|to|higher|lower|more|less)\b/.test(right)) ||
        // "… 71 percent passed through Dandong and 18 percent through Hunchun"
        /^ (?:of it |went |passed |goes |moved |came |was shipped |were shipped )?(?:through|via) \p{Lu}/u.test(right)
      ) ||
      GROWTH_BEFORE.test(left)
    )
      return null;
    return inContext({
      start: spanStart,
      end: stop,
      value: low,
      to: upper ? counted : null,
      unit: '%',
      dimension: 'share',
      per: null,
      inside,
      because: 'share of trade',
    });
  }
  const carrier = readCarrier(text, after, upper ? 2 : number.value, end);
  if (carrier && !readsAsYear(number, left)) {
    return inContext({
      start: spanStart,
      end: carrier.alone ? unitFrom : carrier.end,
      value: low,
      to: upper ? counted : null,
      unit: carrier.noun,
      dimension: 'count',
      inside,
      because: 'number with what carries the goods',
    });
  }
  const occasions = readOccasions(text, after, left, end);
  if (occasions) {
    return inContext({
      start: spanStart,
      end: occasions,
      value: low,
      to: null,
      unit: 'occasions',
      dimension: 'count',
      because: 'number of transports',
    });
  }
  const carried = upper ? null : carryUnitOver(text, number, left, end, last);
  return carried && last
    ? inContext({
        start: spanStart,
        end: number.end,
        value: number.value,
        to: null,
        unit: last.unit,
        dimension: last.dimension,
        because: 'number with the unit of the figure before it',
        certainty: 'likely',
      })
    : null;
}

/** "5 to 6 million": the scale of the upper end holds for the lower one too. */
function spread(low: NumberHit, upper: { readonly value: number; readonly scale: number }): number {
  return !low.scaled && upper.scale > 1 && low.value * upper.scale < upper.value ? low.value * upper.scale : low.value;
}

interface Upper {
  readonly end: number;
  readonly value: number;
  readonly scale: number;
  readonly ownScale: boolean;
}

/** Reads the upper end of a range behind its lower end: "200 to 300", "$5-6 million", "one or two". */
function readUpper(text: string, from: number, end: number, between: boolean, sign: string | null): Upper | null {
  const joint = matchAt(RANGE_JOINT, text, from);
  if (!joint || (joint[0] === ' and ' && !between)) return null;
  let cursor = from + joint[0].length;
  if (joint[1]) {
    if (sign === null) return null;
    cursor += joint[1].length;
  }
  const number = readNumber(text, cursor, end, 'en');
  if (!number) return null;
  const digits = /^[\d,.\u00a0]+/.exec(text.slice(number.start, number.end))?.[0];
  const bare = digits ? Number(digits.replace(/[^\d.]/g, '')) : null;
  const scale = number.scaled && bare ? number.value / bare : 1;
  return { end: number.end, value: number.value, scale, ownScale: number.scaled };
}

type InContext = (parts: Omit<QuantityParts, 'bound' | 'per'> & { inside?: string; per?: string | null }) => Reading;

function readMoney(
  text: string,
  number: NumberHit,
  currency: { readonly start: number; readonly unit: string },
  left: string,
  end: number,
  inContext: InContext,
): Reading | null {
  let stop = number.end;
  let value = number.value;
  const letter = number.scaled ? null : readLetterScale(text, stop);
  if (letter) {
    stop = letter.end;
    value *= letter.factor;
  }
  // "from $5 million to $6 million" tells of a change, so its two ends stay apart.
  const upper = /\bfrom $/i.test(left) ? null : readUpper(text, stop, end, /\bbetween $/i.test(left), currency.unit);
  let to: number | null = null;
  if (upper) {
    const upperLetter = upper.ownScale ? null : readLetterScale(text, upper.end);
    const scale = upperLetter?.factor ?? 1;
    to = upper.value * scale;
    stop = upperLetter?.end ?? upper.end;
    if (!number.scaled && !letter) value *= upper.scale * scale;
  }
  const named = readCurrency(text, stop); // "$5 million US dollars", "US$5 million dollars"
  if (named && named.dimension === 'money') stop = named.end;
  if (isSharePrice(left, text.slice(stop, stop + 40))) return null;
  const reading = inContext({
    start: currency.start,
    end: stop,
    value,
    to,
    unit: currency.unit,
    dimension: 'money',
    because: 'number with currency sign',
  });
  return to === null ? extendRange(text, end, left, reading) : reading;
}

function isSharePrice(left: string, right: string): boolean {
  return (
    SHARE_PRICE.test(left) ||
    /^,? (?:a|per|each|every) share\b/.test(right) ||
    /^ (?:price target|share price)/.test(right)
  );
}

/** "$5 million to $6 million": two full amounts of one unit that make one range; "from … to" tells of a change instead. */
function extendRange(text: string, end: number, left: string, reading: Reading): Reading {
  if (reading.to !== null) return reading;
  const between = /\bbetween $/i.test(left);
  const joint = matchAt(/(?: ?[–—-] ?| to | and )(?:US\$|[$€£¥]|(?=\d))/y, text, reading.end);
  if (!joint || (joint[0].startsWith(' and ') ? !between : /\bfrom $/i.test(left))) return reading;
  const from = reading.end + joint[0].length;
  const number = readNumber(text, from, end, 'en');
  if (!number) return reading;
  const letter = number.scaled ? null : readLetterScale(text, number.end);
  let value = number.value * (letter?.factor ?? 1);
  let stop = letter?.end ?? number.end;
  if (/[$€£¥]$/.test(joint[0])) {
    if (reading.dimension !== 'money') return reading;
  } else {
    const unit = readMeasure(text, stop, value) ?? readCurrency(text, stop);
    if (!unit || unit.unit !== reading.unit) return reading;
    value *= unit.factor;
    stop = unit.end;
  }
  if (value <= reading.value) return reading;
  return { ...reading, end: stop, next: stop, to: value };
}

/** "on three occasions" counts voyages where the sentence is about moving goods. */
function readOccasions(text: string, from: number, left: string, end: number): number | null {
  const found = matchAt(/ (?:separate |different )?occasions\b/y, text, from);
  if (!found || from + found[0].length > end) return null;
  const stop = from + found[0].length;
  return /\b(?:transfer|deliver|ship|load|unload|smuggl|export|import|carri|cargo|transport|call)/i.test(
    left + text.slice(stop, stop + 80),
  )
    ? stop
    : null;
}

const CARRY_LEFT =
  /\b(?:from|to|than|against|with|only|just|nearly|about|over|under|above|below|is|was|were|are|at|of|by|or|and|another|further|some|roughly|around|almost) $/i;
const CARRY_RIGHT =
  /^(?:$|[.,;)”"’]|\n| (?:in|a|per|last|the|this|on|for|before|during|since|daily|by|from|to|between|at|an?|earlier|now|then|and|but|while|went|were|was|left|came|arrived)\b)/;
const CARRY_SMALL = /\b(?:up from|down from|from|compared with|compared to|against|than|versus) $/i;

/** A bare figure takes the unit of the figure before it in the same sentence ("…500,000 barrels; for crude it is 4 million"). */
function carryUnitOver(
  text: string,
  number: NumberHit,
  left: string,
  end: number,
  last: QuantityMention | null,
): boolean {
  if (!last || last.unit === null || number.start - last.end > 160) return false;
  if (last.dimension === 'share' || /[.!?]["”’]? +[A-Z]|\n/.test(text.slice(last.end, number.start))) return false;
  if (readsAsYear(number, left) || number.yearLike || !CARRY_LEFT.test(left)) return false;
  const right = text.slice(number.end, Math.min(end, number.end + 12));
  if (!CARRY_RIGHT.test(right)) return false;
  if (/^ (?:to|a)\b/.test(right) && !number.scaled && number.value < 100) return false;
  return (
    number.scaled || number.value >= 1000 || (CARRY_SMALL.test(left) && number.value >= 3 && last.dimension !== 'money')
  );
}
