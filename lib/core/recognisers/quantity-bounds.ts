// In: the words around a number. Out: whether it is a limit, an estimate or exact, and the period it is counted over.
import type { Bound } from '../mention.ts';
import type { NumberLanguage } from '../numbers.ts';

const BEFORE_EN: readonly (readonly [Bound, RegExp])[] = [
  ['at-least', /(?:at least|at the least|no fewer than|no less than|not fewer than|not less than|(?:a )?minimum of|upwards? of)$/],
  ['at-most', /(?:up to|as (?:many|much) as|at most|no more than|not more than|not exceeding|(?:a )?maximum of|capped at|limited to)$/],
  ['over', /(?:over|more than|above|in excess of|exceed(?:ing|s|ed)?|upward of|beyond|greater than|topp(?:ed|ing)|surpass(?:ed|ing))$/],
  ['under', /(?:under|less than|fewer than|below|short of)$/],
  ['about', /(?:about|around|roughly|some|nearly|almost|approximately|approx\.|close to|estimated(?: at)?|an estimated|circa|ca\.|c\.|~|≈|perhaps|more or less|probably|maybe|in the region of|on the order of|in the order of)$/],
]; // biome-ignore format: one rule a line
const BETWEEN_EN = /between$/;
const AFTER_EN: readonly (readonly [Bound, RegExp])[] = [
  ['at-least', /^(?:\+|-plus| or more| or above| and more| or better| plus(?! )| at (?:the )?(?:least|minimum))/],
  ['at-most', /^(?: or (?:less|fewer)| at (?:the )?most| at the maximum)/],
  ['about', /^(?: or so| or thereabouts|-odd| odd|-ish)/],
];

const BEFORE_KO: readonly (readonly [Bound, RegExp])[] = [
  ['at-most', /(?:최대|많게는|많아야)$/],
  ['at-least', /(?:최소|적어도|최소한|적게는)$/],
  ['about', /(?:약|대략|거의|어림잡아|추정치)$/],
];
const AFTER_KO: readonly (readonly [Bound, RegExp])[] = [
  ['over', /^\s?(?:을|를|이|가)?\s?(?:넘|웃도|웃돌|초과|상회)/],
  ['at-least', /^\s?이상/],
  ['at-most', /^\s?이하|^까지/],
  ['under', /^\s?(?:미만|(?:에|을|를|이|가)?\s?못\s?미치)/],
  ['about', /^\s?(?:정도|가량|안팎|내외|쯤|남짓|전후|수준)/],
];

const BEFORE_ZH: readonly (readonly [Bound, RegExp])[] = [
  ['at-most', /(?:最多|至多|不超过|不超過|多达|多達|高达|高達|上限为|上限為|以内)$/],
  ['at-least', /(?:至少|最少|不少于|不少於|不低于|不低於|起码)$/],
  ['over', /(?:超过|超過|逾|突破|大于|多于|超)$/],
  ['under', /(?:不到|不足|低于|低於|少于|少於|未达)$/],
  ['about', /(?:约|約|大约|大約|大概|近|将近|接近|左右|估计|约为|约合)$/],
];
const AFTER_ZH: readonly (readonly [Bound, RegExp])[] = [
  ['at-least', /^(?:以上|或以上|及以上)/],
  ['at-most', /^(?:以下|以内|以內)/],
  ['about', /^(?:左右|上下)/],
];

const RULES = {
  en: { before: BEFORE_EN, after: AFTER_EN },
  ko: { before: BEFORE_KO, after: AFTER_KO },
  zh: { before: BEFORE_ZH, after: AFTER_ZH },
};

/** Bound, and whether "between" stands before the number. */
export interface BoundHit {
  readonly bound: Bound;
  readonly between: boolean;
}

/**
 * Reads what limits a number.
 *
 * @param left up to about 30 characters before the number
 * @param inside what stands between number and unit ("or more", "余"), else an empty string
 * @param right up to about 30 characters after the quantity
 */
export function readBound(left: string, inside: string, right: string, language: NumberLanguage): BoundHit {
  const before = left
    .toLowerCase()
    .trimEnd()
    .replace(/ (?:an?|the|its|their)$/, '');
  const lower = RULES[language].before.find(([, rule]) => rule.test(before))?.[0] ?? null;
  const tail = RULES[language].after;
  const upper =
    (inside === '' ? undefined : tail.find(([, rule]) => rule.test(inside))?.[0]) ??
    tail.find(([, rule]) => rule.test(right))?.[0] ??
    (/[여余餘多来來]/.test(inside) ? 'over' : null);
  const between = language === 'en' && BETWEEN_EN.test(before);
  if (lower === null || upper === null) return { bound: lower ?? upper ?? 'exact', between };
  if (lower === upper || upper === 'about') return { bound: lower, between };
  if (lower === 'about') return { bound: upper, between };
  // "up to 300 or more": the two contradict each other, so neither is kept.
  return { bound: 'unclear', between };
}

const PERIODS =
  'day|week|month|year|quarter|hour|night|annum|tonne|ton|kilogram|kilo|kg|barrel|head|trip|truck|lorry|container|shipment|load|piece|gallon|litre|liter|bushel|ounce|bbl|ship|vessel|voyage|crossing|vehicle|wagon';
const PER_EN = new RegExp(
  `^(?: of(?: (?!a |per |each )[\\w’'-]+){1,4}?)?(?:,? (?:a|an|per|each|every)[ -]|/|-a-|-per-|-an-)(?:single |metric |calendar |working )?(${PERIODS})\\b(?! (?:ago|earlier|later|before|after|old))`,
);
const ADVERB_EN = /^(?: of(?: [\w’'-]+){1,4}?)? (daily|weekly|monthly|annually|yearly|quarterly|apiece|per annum)\b/;
const LATER_EN =
  /^[^.!?;\n]{0,160}?\b(daily|every day|each day|a day|per day|every night|a week|every week|a month|every month|every year|a year)(?! (?:later|earlier|ago|before|after|long|old))\b/;
const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'day', weekly: 'week', monthly: 'month', annually: 'year', yearly: 'year', quarterly: 'quarter', apiece: 'piece', 'per annum': 'year', annum: 'year',
}; // biome-ignore format: one table
const DAILY_BEFORE =
  /\b(daily|weekly|monthly|annual|yearly) (?:\w+ ){0,3}(?:of |at |to |by |is |was |about |around |some |nearly |up to )*$/i;

const PER_KO_BEFORE =
  /(하루|매일|일일|한 달|매달|월|월평균|연간|매년|해마다|한 해|연|매주|한 주|일주일에|주)(?:에|당)?(?:\s?(?:평균|최대|최소|약|대략|많게는|적게는))*\s*$/;
const PER_ZH_BEFORE =
  /(每天|每日|日均|一天|每月|每个月|月均|每年|年均|一年|每周|每週|每晚|每趟|每吨|每噸|每公斤)[^，。；0-9]{0,6}$/;
const PERIOD_OF: Readonly<Record<string, string>> = {
  하루: 'day', 매일: 'day', 일일: 'day', '한 달': 'month', 매달: 'month', 월: 'month', 월평균: 'month', 연간: 'year', 매년: 'year', 해마다: 'year', '한 해': 'year', 연: 'year', 매주: 'week', '한 주': 'week', 일주일에: 'week', 주: 'week',
  每天: 'day', 每日: 'day', 日均: 'day', 一天: 'day', 每月: 'month', 每个月: 'month', 月均: 'month', 每年: 'year', 年均: 'year', 一年: 'year', 每周: 'week', 每週: 'week', 每晚: 'night', 每趟: 'trip', 每吨: 'tonne', 每噸: 'tonne', 每公斤: 'kg',
}; // biome-ignore format: one table

/**
 * Reads the period (or other unit) that a quantity is counted per, in English singular: `day`, `month`, `tonne`.
 *
 * @param left up to about 40 characters before the quantity
 * @param right up to about 200 characters after it
 * @param isCarrier whether vehicles or trips are counted: then "daily" may stand at the end of the sentence
 */
export function readPer(left: string, right: string, language: NumberLanguage, isCarrier: boolean): string | null {
  if (language === 'en') {
    const direct = PER_EN.exec(right)?.[1] ?? ADVERB_EN.exec(right)?.[1] ?? DAILY_BEFORE.exec(left)?.[1]?.toLowerCase();
    if (direct) return ADVERBS[direct] ?? (direct === 'annual' ? 'year' : direct);
    const later = isCarrier ? LATER_EN.exec(right)?.[1] : undefined;
    return later ? (ADVERBS[later] ?? later.replace(/^\w+ /, '')) : null;
  }
  const word = (language === 'ko' ? PER_KO_BEFORE : PER_ZH_BEFORE).exec(left)?.[1];
  return word ? (PERIOD_OF[word] ?? null) : null;
}
