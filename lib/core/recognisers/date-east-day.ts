// In: Korean or Chinese text at the first character of a date. Out: year, month, day and part of a month in one go.

import { matchAt } from '../figures.ts';
import { readNumber } from '../numbers.ts';
import { isDay, ofDay, type Resolved } from './date-calendar.ts';
import {
  type Eastern,
  KO_DATE,
  KO_FUTURE,
  KO_MONTHS,
  KO_YEARS,
  ZH_DATE,
  ZH_FUTURE,
  ZH_MONTHS,
  ZH_YEARS,
} from './date-east-words.ts';
import type { DateContext, DateHit } from './date-english-words.ts';
import * as relative from './date-relative.ts';
import { type Part, type Which, yearAt, yearFor } from './date-relative.ts';

/** Which of several months or days is meant: Korean tells after the date what is to come, Chinese before it. */
export function which(
  context: DateContext,
  from: number,
  end: number,
  language: Eastern,
  point: string | undefined,
): Which {
  if (point === '오는' || point === '다음') return 'next';
  if (point === '지난') return 'latest';
  if (point === '이번') return 'this';
  const { text } = context;
  if (language === 'zh')
    return ZH_FUTURE.test(text.slice(Math.max(context.floor, from - 24), from)) ? 'next' : 'latest';
  const clause = text.slice(end, Math.min(context.end, end + 60)).split(/[.\n]/)[0] ?? '';
  return KO_FUTURE.test(clause) && !/^[^,]{0,8}(?:전했|밝혔|말했|보도|발표|알려)/.test(clause) ? 'next' : 'latest';
}

export function yearOf(
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

export function numberOf(word: string | undefined, language: Eastern): number {
  if (word === undefined) return Number.NaN;
  return /^\d+$/.test(word) ? Number(word) : (readNumber(word, 0, word.length, language)?.value ?? Number.NaN);
}

function partOf(word: string): Part {
  if (/^(?:초|上|初|月初|상)/.test(word)) return 'early';
  if (/^(?:중|中)/.test(word)) return 'mid';
  return /^(?:말|底|末|月底|月末)$/.test(word) ? 'end' : 'late';
}

export interface Pieces extends DateHit {
  readonly year: number | null | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** Year, month, day and part in one go, each of them optional. */
export function readDate(context: DateContext, from: number, language: Eastern): Pieces | null {
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
