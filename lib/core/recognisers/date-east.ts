// In: Korean or Chinese text at the first character of a date word. Out: the date expression that starts there, resolved.
import { matchAt } from '../figures.ts';
import {
  isDay,
  ofDay,
  ofDays,
  ofDaysInMonth,
  ofDuration,
  ofMonths,
  ofSpan,
  ofYears,
  type Resolved,
  serialOf,
} from './date-calendar.ts';
import { numberOf, type Pieces, readDate, which, yearOf } from './date-east-day.ts';
import {
  DECADE,
  type Eastern,
  KO_DAY_WORDS,
  KO_DAYS,
  KO_DURATION,
  KO_QUARTER,
  KO_SEASON,
  KO_SPOKEN,
  KO_TO,
  KO_WEEK,
  KO_WEEKS,
  SEASONS,
  ZH_DAYS,
  ZH_DURATION,
  ZH_QUARTER,
  ZH_SEASON,
  ZH_SPOKEN,
  ZH_TO,
  ZH_WEEK,
  ZH_WEEKS,
} from './date-east-words.ts';
import type { DateContext, DateHit } from './date-english-words.ts';
import * as relative from './date-relative.ts';
import { type Which, yearAt, yearFor } from './date-relative.ts';

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
  if (groups.months !== undefined || groups.quarters !== undefined) {
    const count =
      groups.months === undefined ? 3 * numberOf(groups.quarters, language) : numberOf(groups.months, language);
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

/** 작년 같은 기간, 전년 동기, 上年同期: the time spoken of, in another year. */
const SAME_TIME: Readonly<Record<Eastern, RegExp>> = {
  ko: /\s?(?:같은\s?(?:기간|시기|분기)|동기간|동기(?![가-힣]*화))/y,
  zh: /同期/y,
};

function sameTime({ text }: DateContext, date: Pieces, language: Eastern): DateHit | null {
  if (date.year === undefined || date.month !== undefined || date.day !== undefined) return null;
  const found = matchAt(SAME_TIME[language], text, date.end);
  return found && { ...date, end: date.end + found[0].length, because: 'same time of another year' };
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
  const longer =
    readShortRange(context, from, language) ??
    readQuarter(context, from, language) ??
    readSeason(context, from, language);
  if (longer) return longer;
  const week = readWeek(context, from, language);
  const date = readDate(context, from, language);
  if (date && (!week || date.end >= week.end))
    return sameTime(context, date, language) ?? extend(context, date, language);
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
