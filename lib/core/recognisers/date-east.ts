// In: Korean or Chinese text at the first character of a date word. Out: the date expression that starts there, resolved.
import { matchAt, readNumber } from '../numbers.ts';
import {
  isDay,
  ofDay,
  ofDays,
  ofDaysInMonth,
  ofDuration,
  ofMonths,
  ofSpan,
  ofYear,
  ofYears,
  type Resolved,
  serialOf,
} from './date-calendar.ts';
import type { DateContext, DateHit } from './date-english.ts';
import * as relative from './date-relative.ts';
import { type Part, type Season, type Which, yearAt, yearFor } from './date-relative.ts';

type Eastern = 'ko' | 'zh';

/** Relative years, months, weeks and days: how far they are from publication; `null` stands for "the one spoken of". */
const KO_YEARS: Readonly<Record<string, number | null>> = {
  올해: 0,
  올: 0,
  금년: 0,
  작년: -1,
  지난해: -1,
  재작년: -2,
  지지난해: -2,
  내년: 1,
  내후년: 2,
  그해: null,
  이듬해: null,
  전년: null,
};
const ZH_YEARS: Readonly<Record<string, number | null>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  去年: -1,
  上年: -1,
  前年: -2,
  明年: 1,
  后年: 2,
  後年: 2,
  当年: null,
  當年: null,
  同年: null,
  次年: null,
  翌年: null,
};
const KO_MONTHS: Readonly<Record<string, number>> = {
  이달: 0,
  '이번 달': 0,
  이번달: 0,
  금월: 0,
  지난달: -1,
  '지난 달': -1,
  저번달: -1,
  '저번 달': -1,
  전달: -1,
  지지난달: -2,
  '지지난 달': -2,
  다음달: 1,
  '다음 달': 1,
  내달: 1,
  새달: 1,
};
const ZH_MONTHS: Readonly<Record<string, number>> = {
  本月: 0,
  当月: 0,
  當月: 0,
  这个月: 0,
  這個月: 0,
  上月: -1,
  上个月: -1,
  上個月: -1,
  上上个月: -2,
  下月: 1,
  下个月: 1,
  下個月: 1,
};
const KO_WEEKS: Readonly<Record<string, number>> = {
  '이번 주': 0,
  이번주: 0,
  금주: 0,
  지난주: -1,
  '지난 주': -1,
  저번주: -1,
  '저번 주': -1,
  지지난주: -2,
  '지지난 주': -2,
  다음주: 1,
  '다음 주': 1,
  내주: 1,
};
const ZH_WEEKS: Readonly<Record<string, number>> = {
  本周: 0,
  这周: 0,
  这一周: 0,
  这星期: 0,
  本星期: 0,
  本週: 0,
  這週: 0,
  上周: -1,
  上週: -1,
  上星期: -1,
  上个星期: -1,
  上個星期: -1,
  上礼拜: -1,
  上上周: -2,
  下周: 1,
  下週: 1,
  下星期: 1,
  下个星期: 1,
  下個星期: 1,
};
const KO_DAYS: Readonly<Record<string, number>> = { 오늘: 0, 어제: -1, 그제: -2, 그저께: -2, 내일: 1, 모레: 2 };
const ZH_DAYS: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  今早: 0,
  今晚: 0,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨夜: -1,
  前天: -2,
  前日: -2,
  明天: 1,
  明日: 1,
  后天: 2,
  後天: 2,
};
const KO_SPOKEN: Readonly<Record<string, number>> = {
  이날: 0,
  당일: 0,
  '같은 날': 0,
  전날: -1,
  '다음 날': 1,
  다음날: 1,
  이튿날: 1,
};
const ZH_SPOKEN: Readonly<Record<string, number>> = {
  当天: 0,
  當天: 0,
  当日: 0,
  當日: 0,
  同日: 0,
  同一天: 0,
  当晚: 0,
  次日: 1,
  翌日: 1,
  第二天: 1,
  隔天: 1,
};

const words = (table: Readonly<Record<string, unknown>>) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');
const KO_PART = '(초순|초반|상순|중순|하순|초(?!청|과|반|기|대|안)|말(?!레|했|하|씀|까지도)|중반)';
const ZH_PART = '(上旬|中旬|下旬|月初|初|底|末|月底|月末)';
const HAN_DAY = '(?:三十一|三十|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
const HAN_MONTH = '(?:十[一二]?|[一二三四五六七八九])';

const KO_DATE = new RegExp(
  `(?:(?<relYear>${words(KO_YEARS)})\\s?|(?<year>(?:19|20)\\d{2})년\\s?)?(?:(?<point>지난|오는|이번|다음)\\s)?(?:(?<relMonth>${words(KO_MONTHS)})|(?<month>\\d{1,2})월(?!\\s?령))?` +
    `(?:\\s?(?<point2>지난|오는)?\\s?(?<day>\\d{1,2})일(?!간|째|짜리|\\s?(?:동안|만에|뒤|후|이내|안에)|\\s?전(?!했|하|해|달|화|국|날)|당|분)|\\s?${KO_PART.replace('(', '(?<part>')})?`,
  'y',
);
const ZH_DATE = new RegExp(
  `(?:(?<relYear>${words(ZH_YEARS)})|(?<year>(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})年(?!代))?(?:(?<relMonth>${words(ZH_MONTHS)})|(?<month>\\d{1,2}|${HAN_MONTH})月(?:份)?)?` +
    `(?:(?<day>\\d{1,2}|${HAN_DAY})(?:日(?!元|圆|本|线|決|决)|[号號](?!元|线|公|楼|门|船|法|令|机|院|店|码|泊|文|通|仓|房|车|井|矿|工|油))|${ZH_PART.replace('(', '(?<part>')})?`,
  'y',
);
const KO_TO = /(?:\s?[~∼～–-]\s?|부터 |에서 )/y;
const ZH_TO = /(?:[~∼～–—-]|至|到)/y;
const KO_SEASON = new RegExp(
  `(?:(?<relYear>${words(KO_YEARS)})\\s?|(?<year>(?:19|20)\\d{2})년\\s|(?<point>지난|이번|다음)\\s?)(?<season>봄|여름|가을|겨울)(?:철)?(?=[\\s,.에까부이은을의]|$)`,
  'y',
);
const ZH_SEASON = new RegExp(
  `(?:(?:(?<relYear>${words(ZH_YEARS)}|今|去)|(?<year>(?:19|20)\\d{2})年)(?<season>春|夏|秋|冬)(?:天|季|季节)?|(?<bare>春|夏|秋|冬)(?:天|季))`,
  'y',
);
const KO_QUARTER = new RegExp(
  `(?:(?<relYear>${words(KO_YEARS)})\\s?|(?<year>(?:19|20)\\d{2})년\\s?)?(?:(?<quarter>[1-4])(?:/4)?\\s?분기|(?<half>상반기|하반기))`,
  'y',
);
const ZH_QUARTER = new RegExp(
  `(?:(?<relYear>${words(ZH_YEARS)})|(?<year>(?:19|20)\\d{2})年)?(?:第?(?<quarter>[1-4一二三四])季度?|(?<half>上半年|下半年)|前(?<months>\\d{1,2}|[两三四五六七八九十]|十一)个月)`,
  'y',
);
const KO_WEEK = new RegExp(
  `(?<week>${words(KO_WEEKS)}|지난|오는|이번|다음)?\\s?(?:(?<weekday>[월화수목금토일])요일|(?<weekend>주말)|(?=[^가-힣]|[가-힣]))`,
  'y',
);
const ZH_WEEK = new RegExp(
  `(?:(?<week>${words(ZH_WEEKS)})(?:(?<weekday>[一二三四五六日天])(?!些|个|直|致|切|边|段|半|起|度|样)|(?<weekend>末))?|(?:周|週|星期|礼拜|禮拜)(?<alone>[一二三四五六日天])(?!些|个|直|致|切|边|段|半|起|度|样|年))`,
  'y',
);
const KO_DURATION =
  /(?:지난\s)?(?<count>\d{1,3}|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|열)\s?(?<unit>년|개월|달|해|주(?:일)?|일(?=간|\s?동안))(?!생|차|째|산|제|대|전까지|민|식|요|문|력|월|변|장|당|도|로 |반|\s?(?:만에|뒤|후|이후|전부터))(?<ago>\s전(?!했|하|해|달|화|국|날))?/y;
const KO_DAY_WORDS = /(?<count>사흘|나흘|열흘|보름|이틀)(?=간|\s?동안)/y;
const ZH_DURATION =
  /(?:过去|過去|近|最近)?(?<count>\d{1,3}|[一二两兩三四五六七八九十]{1,3})(?:多)?(?<unit>年|个月|個月|个星期|個星期|周|週|星期|天)(?!前夕|级|級|代|度|然|后|後|以后|内|之后|线|空|气|津|来首)(?<ago>前)?/y;
const DECADE = /(?:(?:20|21)世纪)?(?<decade>\d0|[五六七八九]十|[二三]十)年代/y;

const SEASONS: Readonly<Record<string, Season>> = {
  봄: 'spring',
  여름: 'summer',
  가을: 'autumn',
  겨울: 'winter',
  春: 'spring',
  夏: 'summer',
  秋: 'autumn',
  冬: 'winter',
};
const KO_FUTURE = /(?:예정|계획|전망|것으로 보|할 것|될 것|방침|까지 )/;
const ZH_FUTURE = /(?:将|將|预计|預計|计划|計劃|拟|拟于|有望|预定|即将)[^。！？]{0,20}$/;

/** Which of several months or days is meant: Korean tells after the date what is to come, Chinese before it. */
function which(context: DateContext, from: number, end: number, language: Eastern, point: string | undefined): Which {
  if (point === '오는' || point === '다음') return 'next';
  if (point === '지난') return 'latest';
  if (point === '이번') return 'this';
  const { text } = context;
  if (language === 'zh')
    return ZH_FUTURE.test(text.slice(Math.max(context.floor, from - 24), from)) ? 'next' : 'latest';
  const clause = text.slice(end, Math.min(context.end, end + 60)).split(/[.\n]/)[0] ?? '';
  return KO_FUTURE.test(clause) && !/^[^,]{0,8}(?:전했|밝혔|말했|보도|발표|알려)/.test(clause) ? 'next' : 'latest';
}

function yearOf(
  context: DateContext,
  found: Readonly<Record<string, string | undefined>>,
  language: Eastern,
): number | null | undefined {
  if (found.year !== undefined) return digitsOf(found.year);
  if (found.relYear === undefined) return undefined;
  const word = /^[今去]$/.test(found.relYear) ? `${found.relYear}年` : found.relYear;
  const offset = (language === 'ko' ? KO_YEARS : ZH_YEARS)[word];
  if (offset === undefined) return undefined;
  if (offset !== null) return yearAt(context.moment, offset);
  const spoken = context.previous?.from ? Number(context.previous.from.slice(0, 4)) : yearAt(context.moment, 0);
  if (spoken === null) return null;
  return /^(?:이듬해|次年|翌年)$/.test(word) ? spoken + 1 : word === '전년' ? spoken - 1 : spoken;
}

/** 二〇二六 and 2026 alike. */
function digitsOf(word: string): number {
  const digits = word.replace(/[〇零一二三四五六七八九]/g, (c) =>
    String('〇一二三四五六七八九'.indexOf(c === '零' ? '〇' : c)),
  );
  return Number(digits);
}

function numberOf(word: string | undefined, language: Eastern): number {
  if (word === undefined) return Number.NaN;
  return /^\d+$/.test(word) ? Number(word) : (readNumber(word, 0, word.length, language)?.value ?? Number.NaN);
}

function partOf(word: string): Part {
  if (/^(?:초|上|初|月初|상)/.test(word)) return 'early';
  if (/^(?:중|中)/.test(word)) return 'mid';
  return /^(?:말|底|末|月底|月末)$/.test(word) ? 'end' : 'late';
}

interface Pieces extends DateHit {
  readonly year: number | null | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** Year, month, day and part in one go, each of them optional. */
function readDate(context: DateContext, from: number, language: Eastern): Pieces | null {
  const found = matchAt(language === 'ko' ? KO_DATE : ZH_DATE, context.text, from);
  const groups = found?.groups;
  if (!found || !groups || found[0].trim() === '') return null;
  let end = from + found[0].trimEnd().length;
  const year = yearOf(context, groups, language);
  const month = groups.month === undefined ? undefined : numberOf(groups.month, language);
  const day = groups.day === undefined ? undefined : numberOf(groups.day, language);
  if (month !== undefined && !(month >= 1 && month <= 12)) return null;
  const part = groups.part === undefined ? null : partOf(groups.part);
  const chosen = which(context, from, end, language, groups.point ?? groups.point2);
  const reply = (resolved: Resolved, because: string): Pieces => ({ end, resolved, because, year, month, day });
  const { moment } = context;
  if (groups.relMonth !== undefined && year === undefined) {
    const offset = (language === 'ko' ? KO_MONTHS : ZH_MONTHS)[groups.relMonth] ?? 0;
    const base = relative.monthAt(moment, offset);
    if (day === undefined) return reply(relative.monthAt(moment, offset, part), 'relative month');
    if (base.from === null)
      return reply({ norm: `XXXX-XX-${String(day).padStart(2, '0')}`, from: null, to: null }, 'day and month');
    const [y, m] = [Number(base.from.slice(0, 4)), Number(base.from.slice(5, 7))];
    return isDay(y, m, day) ? reply(ofDay(y, m, day), 'day and month') : null;
  }
  if (month !== undefined) {
    if (day !== undefined) {
      if (!isDay(null, month, day)) return null;
      return reply(ofDay(year === undefined ? yearFor(moment, chosen, month, day) : year, month, day), 'day and month');
    }
    return reply(
      relative.partOfMonth(year === undefined ? yearFor(moment, chosen, month) : year, month, part),
      part ? 'part of a month' : 'month',
    );
  }
  if (day !== undefined) {
    if (day < 1 || day > 31 || year !== undefined) return null;
    return reply(relative.dayOfMonth(moment, day, chosen), 'day of the month');
  }
  if (year === undefined) return null;
  if (groups.relYear === '올' && part === null) return null;
  if (part === null && groups.point !== undefined) end = from + found[0].indexOf(groups.point);
  if (part === null) end = from + found[0].slice(0, end - from).trimEnd().length;
  return reply(relative.partOfYear(year, part), part ? 'part of a year' : 'year');
}

const SECOND_DATE: Readonly<Record<Eastern, RegExp>> = {
  ko: /(?:(\d{4})년\s?)?(?:(\d{1,2})월)?(?:\s?(\d{1,2})일)?/y,
  zh: /(?:(\d{4})年)?(?:(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?)?(?:(\d{1,2})[日号號])?/y,
};
/** A first end that leaves its unit to the second: "1∼5월", "5~7일", "1至5月". */
const SHORT_RANGE: Readonly<Record<Eastern, RegExp>> = {
  ko: /(?:(올해|작년|지난해|(?:19|20)\d{2}년)\s)?(?:(지난|오는)\s)?(\d{1,4})(?:\s?[~∼～–-]\s?)(\d{1,4})(월|일|년)(?!간|\s?동안|\s?전(?!했|하))/y,
  zh: /(?:(今年|去年|前年|(?:19|20)\d{2}年))?(\s)?(\d{1,4})(?:[~∼～–—-]|至|到)(\d{1,4})(月份|月|日|号|年)/y,
};

function readShortRange(context: DateContext, from: number, language: Eastern): DateHit | null {
  const found = matchAt(SHORT_RANGE[language], context.text, from);
  if (!found) return null;
  const [whole, yearWord, point, a, b, unit] = found;
  const [first, last] = [Number(a), Number(b)];
  const end = from + whole.length;
  const written =
    yearWord === undefined
      ? undefined
      : /^\d/.test(yearWord)
        ? Number(yearWord.slice(0, 4))
        : yearOf(context, { relYear: yearWord }, language);
  const chosen = which(context, from, end, language, point?.trim());
  if (/^[월月]/.test(unit ?? '')) {
    if (first < 1 || last > 12 || first === last) return null;
    const year = written === undefined ? yearFor(context.moment, chosen, last) : written;
    return {
      end,
      resolved: ofMonths(year !== null && first > last ? year - 1 : year, first, last, year),
      because: 'from month to month',
    };
  }
  if (/^[일日号]/.test(unit ?? '')) {
    const to = relative.dayOfMonth(context.moment, last, chosen);
    if (first < 1 || last > 31 || first >= last || to.from === null) return null;
    const [year, month] = [Number(to.from.slice(0, 4)), Number(to.from.slice(5, 7))];
    return { end, resolved: ofDaysInMonth(year, month, first, last), because: 'from day to day' };
  }
  return first > 1900 && last > first && last < 2100
    ? { end, resolved: ofYears(first, last), because: 'from year to year' }
    : null;
}

/** "2013년부터 2017년(까지)", "1月至5月", "5월 2일~6일": the second end takes over what the first one says. */
function extend(context: DateContext, first: Pieces, language: Eastern): DateHit {
  const { text } = context;
  const joint = matchAt(language === 'ko' ? KO_TO : ZH_TO, text, first.end);
  if (!joint) return first;
  const start = first.end + joint[0].length;
  const found = matchAt(SECOND_DATE[language], text, start);
  if (!found || found[0] === '') return first;
  const end = start + found[0].trimEnd().length;
  const year = found[1] === undefined ? undefined : Number(found[1]);
  const month = found[2] === undefined ? undefined : numberOf(found[2], language);
  const day = found[3] === undefined ? undefined : Number(found[3]);
  if (year !== undefined && month === undefined && first.month === undefined && first.year)
    return { end, resolved: ofYears(first.year, year), because: 'from year to year' };
  const fromYear = first.resolved.from === null ? null : Number(first.resolved.from.slice(0, 4));
  if (day === undefined && first.day === undefined && month !== undefined && first.month !== undefined) {
    const last =
      year ??
      (fromYear !== null && month < first.month ? (first.year === undefined ? fromYear : fromYear + 1) : fromYear);
    const begin =
      first.year === undefined && year === undefined && fromYear !== null
        ? yearFor(context.moment, 'latest', month)
        : fromYear;
    return {
      end,
      resolved: ofMonths(begin, first.month, month, year ?? (first.year === undefined ? begin : last)),
      because: 'from month to month',
    };
  }
  if (day !== undefined && first.day !== undefined && first.resolved.from !== null && fromYear !== null) {
    const lastMonth = month ?? Number(first.resolved.from.slice(5, 7));
    const lastYear = year ?? (lastMonth < Number(first.resolved.from.slice(5, 7)) ? fromYear + 1 : fromYear);
    if (!isDay(lastYear, lastMonth, day)) return first;
    const [y, m, d] = first.resolved.from.split('-').map(Number);
    const [a, b] = [serialOf(y ?? 0, m ?? 1, d ?? 1), serialOf(lastYear, lastMonth, day)];
    return b > a ? { end, resolved: ofDays(a, b), because: 'from day to day' } : first;
  }
  if (day !== undefined && first.day !== undefined && first.month !== undefined) {
    return {
      end,
      resolved: ofSpan(first.resolved, ofDay(null, month ?? first.month, day)),
      because: 'from day to day',
    };
  }
  return first;
}

function readSeason(context: DateContext, from: number, language: Eastern): DateHit | null {
  const found = matchAt(language === 'ko' ? KO_SEASON : ZH_SEASON, context.text, from);
  const groups = found?.groups;
  if (!found || !groups) return null;
  const season = SEASONS[groups.season ?? groups.bare ?? ''] ?? 'spring';
  const end = from + found[0].length;
  const year = yearOf(context, groups, language);
  if (year !== undefined) return { end, resolved: relative.seasonIn(year, season), because: 'season' };
  const chosen: Which = groups.point === '다음' ? 'next' : groups.point === '이번' || groups.bare ? 'this' : 'last';
  return { end, resolved: relative.season(context.moment, season, chosen), because: 'season' };
}

function readQuarter(context: DateContext, from: number, language: Eastern): DateHit | null {
  const found = matchAt(language === 'ko' ? KO_QUARTER : ZH_QUARTER, context.text, from);
  const groups = found?.groups;
  if (!found || !groups) return null;
  const end = from + found[0].length;
  const year = yearOf(context, groups, language);
  const chosen = which(context, from, end, language, undefined);
  if (groups.quarter !== undefined) {
    const number = numberOf(groups.quarter, language);
    return { end, resolved: relative.quarter(context.moment, number, year ?? null, chosen), because: 'quarter' };
  }
  if (groups.months !== undefined) {
    const count = numberOf(groups.months, language);
    if (!(count >= 2 && count <= 12)) return null;
    return {
      end,
      resolved: ofMonths(year === undefined ? yearFor(context.moment, 'latest', count) : year, 1, count),
      because: 'months of a year',
    };
  }
  const isFirst = /^[상上]/.test(groups.half ?? '');
  const own = year === undefined ? yearFor(context.moment, chosen, isFirst ? 1 : 7) : year;
  return { end, resolved: relative.partOfYear(own, isFirst ? 'first-half' : 'second-half'), because: 'half-year' };
}

function readWeek(context: DateContext, from: number, language: Eastern): DateHit | null {
  const found = matchAt(language === 'ko' ? KO_WEEK : ZH_WEEK, context.text, from);
  const groups = found?.groups;
  if (!found || !groups || found[0].trim() === '') return null;
  const { moment } = context;
  const end = from + found[0].trimEnd().length;
  const letter = groups.weekday ?? groups.alone;
  const offset = groups.week === undefined ? undefined : (language === 'ko' ? KO_WEEKS : ZH_WEEKS)[groups.week];
  const reply = (resolved: Resolved): DateHit => ({ end, resolved, because: 'week or weekday' });
  if (letter !== undefined) {
    const day =
      language === 'ko' ? '월화수목금토일'.indexOf(letter) : '一二三四五六日'.indexOf(letter === '天' ? '日' : letter);
    if (/(?:매주\s?|每个?|每逢)$/.test(context.text.slice(Math.max(context.floor, from - 4), from))) return null;
    if (offset !== undefined) return reply(relative.weekdayInWeek(moment, day, offset));
    const point = which(context, from, end, language, groups.week);
    return reply(relative.weekday(moment, day, groups.week === '지난' ? 'last' : point));
  }
  if (groups.weekend !== undefined) {
    if (groups.week === undefined) return null;
    if (offset === undefined)
      return reply(
        groups.week === '지난'
          ? relative.latestWeekend(moment)
          : relative.weekendAt(moment, groups.week === '다음' ? 1 : 0),
      );
    return reply(relative.weekendAt(moment, offset));
  }
  return offset === undefined ? null : reply(relative.weekAt(moment, offset));
}

function readWord(context: DateContext, from: number, language: Eastern): DateHit | null {
  const { text, moment } = context;
  for (let length = 4; length >= 2; length--) {
    const word = text.slice(from, from + length);
    const end = from + length;
    const offset = (language === 'ko' ? KO_DAYS : ZH_DAYS)[word];
    if (offset !== undefined) {
      if (language === 'ko' && /^(?:날|의 )/.test(text.slice(end, end + 2)) && word === '오늘') return null;
      return { end, resolved: relative.dayAt(moment, offset), because: 'relative day' };
    }
    const spoken = (language === 'ko' ? KO_SPOKEN : ZH_SPOKEN)[word];
    if (spoken !== undefined)
      return { end, resolved: relative.dayFromMention(moment, spoken), because: 'day told of before' };
    if (word === '연초' || word === '年初')
      return { end, resolved: relative.partOfYear(yearAt(moment, 0), 'early'), because: 'part of a year' };
    if (word === '연말' || word === '年底' || word === '年末')
      return { end, resolved: relative.partOfYear(yearAt(moment, 0), 'end'), because: 'part of a year' };
    if (word === '月初' || word === '月底')
      return {
        end,
        resolved: relative.monthAt(moment, 0, word === '月初' ? 'early' : 'end'),
        because: 'part of a month',
      };
    if (word === '去年同期') {
      return { end, resolved: ofYear(yearAt(moment, -1)), because: 'same time of another year' };
    }
  }
  return null;
}

const DAY_COUNTS: Readonly<Record<string, number>> = { 이틀: 2, 사흘: 3, 나흘: 4, 열흘: 10, 보름: 15 };

function readDuration(context: DateContext, from: number, language: Eastern): DateHit | null {
  const { text, moment } = context;
  const named = language === 'ko' ? matchAt(KO_DAY_WORDS, text, from) : null;
  if (named)
    return {
      end: from + named[0].length,
      resolved: ofDuration(DAY_COUNTS[named[0]] ?? 1, 'D'),
      because: 'length of time',
    };
  const found = matchAt(language === 'ko' ? KO_DURATION : ZH_DURATION, text, from);
  const groups = found?.groups;
  if (!found || !groups) return null;
  if (/[\d第每几数初]$/.test(text.slice(Math.max(context.floor, from - 1), from))) return null;
  const word = groups.unit ?? '';
  const unit = /^(?:년|해|年)/.test(word)
    ? 'Y'
    : /^(?:개월|달|个月|個月)/.test(word)
      ? 'M'
      : /^(?:일|天)/.test(word)
        ? 'D'
        : 'W';
  const count = numberOf(groups.count, language);
  if (!(count >= 1) || (unit === 'Y' && count > 200)) return null;
  // 一年 and 한 달 are "a year" and "a month" as often as one of them; a single one counts only with "ago".
  const right = text.slice(from + found[0].length, from + found[0].length + 4);
  if (count === 1 && !groups.ago && !/^(?:间|期|以来|내내|간|\s?동안)/.test(right)) return null;
  if (language === 'zh' && unit === 'D' && count < 2 && !groups.ago) return null;
  const end = from + found[0].length;
  if (groups.ago) return { end, resolved: relative.ago(moment, count, unit), because: 'time ago' };
  const isPast = /^(?:지난|过去|過去|近|最近)/.test(found[0]);
  return {
    end,
    resolved: isPast ? relative.until(moment, count, unit) : ofDuration(count, unit),
    because: 'length of time',
  };
}

/** Reads the date expression of a Korean or Chinese text that starts at an offset. */
export function readEasternDate(context: DateContext, from: number, language: Eastern): DateHit | null {
  const { text } = context;
  const before = from > context.floor ? (text[from - 1] ?? '') : '';
  if (/[\d.,第제]/.test(before) || (/[A-Za-z-]/.test(before) && /\d/.test(text[from] ?? ''))) return null;
  if (language === 'zh') {
    const decade = matchAt(DECADE, text, from);
    if (decade) return decadeOf(decade, language);
  } else {
    const decade = matchAt(/((?:19|20)\d)0년대/y, text, from);
    if (decade)
      return {
        end: from + decade[0].length,
        resolved: ofYears(Number(`${decade[1]}0`), Number(`${decade[1]}9`)),
        because: 'decade',
      };
  }
  if (language === 'zh' && /[〇零一二两兩三四五六七八九十]/.test(before)) return null;
  const special = language === 'zh' && text.startsWith('去年同期', from) ? readWord(context, from, language) : null;
  if (special) return special;
  const longer =
    readShortRange(context, from, language) ??
    readQuarter(context, from, language) ??
    readSeason(context, from, language);
  if (longer) return longer;
  const week = readWeek(context, from, language);
  const date = readDate(context, from, language);
  if (date && (!week || date.end >= week.end)) return extend(context, date, language);
  return week ?? readWord(context, from, language) ?? readDuration(context, from, language);
}

function decadeOf(found: RegExpExecArray, language: Eastern): DateHit {
  const tens = numberOf(found.groups?.decade, language);
  const century = found[0].startsWith('21') ? 2000 : 1900;
  return {
    end: found.index + found[0].length,
    resolved: ofYears(century + tens, century + tens + 9),
    because: 'decade',
  };
}
