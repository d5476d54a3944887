// In: English text at the first letter of a date word. Out: the date expression that starts there, resolved.
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
import * as relative from './date-relative.ts';
import { type Moment, type Part, type Season, type Which, yearAt, yearFor } from './date-relative.ts';

/** A date expression as read. */
export interface DateHit {
  readonly end: number;
  readonly resolved: Resolved;
  readonly because: string;
}

/** What a reader is given: the text, where it may look, and what is known about the moment. */
export interface DateContext {
  readonly text: string;
  /** Offset before which nothing is looked at. */
  readonly floor: number;
  readonly end: number;
  readonly moment: Moment;
  /** The expression read before this one. */
  readonly previous: Resolved | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, final: -1, last: -1, closing: -1, opening: 1,
}; // biome-ignore format: one table
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\\.|(?= \\d)))';
const WEEKDAY =
  '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Tue|Wed|Thurs|Thu|Thur|Fri|Sat|Sun)\\.)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)';
const YEAR = '((?:19|20)\\d{2})(?![\\d,./-]\\d|\\d)';
const TO = '(?: ?[-–—] ?| (?:to|through|until|till|and) )';
const PART =
  '(?:(early|mid|middle|late|later|end|beginning|start|close|turn|(?:first|second|latter) half)(?:[- ]?to[- ](?:late|mid))?(?:[- ]| of | in )(?:the )?)';
/** ", 2017", " of last year", " this year": group 1 the year, group 2 the relative word. */
const OF_YEAR = `(?:(?:,? (?:of |in )?)${YEAR}|,? (?:of |in )?(last|this|next|the same|that|the previous|the following) year)?`;

const sticky = (source: string, flags = 'y') => new RegExp(source, flags);
const END = '(?![A-Za-z])';
const DAY_MONTH = sticky(`${DAY}(?:${TO}${DAY})?(?: of)? ${MONTH}${END}${OF_YEAR}`);
const MONTH_DAY = sticky(
  `${MONTH} (?:the )?${DAY}(?:${TO}(?:${MONTH} )?${DAY})?(?!(?: (?:tonnes|tons|percent|barrels|million|billion))|[A-Za-z])${OF_YEAR}`,
);
const MONTH_TO_MONTH = sticky(`${MONTH}(?: ${YEAR})?${TO}${MONTH}${END}${OF_YEAR}`);
const PART_MONTH = sticky(`${PART}${MONTH}${END}${OF_YEAR}`, 'iy');
const BARE_MONTH = sticky(`${MONTH}${END}${OF_YEAR}`);
const WITH_WEEKDAY = sticky(`${WEEKDAY}${END}(?:,? (?:the )?|,? \\()(?=[A-Z\\d])`);
const BARE_WEEKDAY = sticky(`${WEEKDAY}${END}( last week| this week| next week)?`);
const ISO = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d.-])/y;
const DOTTED = /(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/y;
const YEARS = sticky(
  `${YEAR}(?:(?: ?[-–—] ?| to | through | until | till | and )((?:19|20)\\d{2})(?!\\d)|[-–—](\\d{2})(?![\\d-])|/(\\d{2}|\\d{4})(?!\\d))?`,
);
const DECADE = /((?:19|20)\d)0s(?![A-Za-z])/y;
const PART_YEAR = sticky(
  `${PART}(?:(${YEAR.slice(1, -'(?![\\d,./-]\\d|\\d)'.length - 1)})s?(?!\\d)|(last|this|next) year|(?:the )?(year)(?! [a-z]*(?:ago|old))|(last|this|next) month|(?:the )?(month)|(last|this|next) (spring|summer|autumn|fall|winter)|(spring|summer|autumn|winter)|(last|this|next) week)${END}`,
  'iy',
);
const RELATIVE =
  /(last|this|next|past|previous|coming|current|following|same|that) (year|month|week|quarter|weekend|night|morning|afternoon|evening|day|decade|spring|summer|autumn|fall|winter|season|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)(?![A-Za-z-])/iy;
const SAME_PERIOD = sticky(
  `same (period|time|month|quarter|week|day)(?: (?:of |in )?(?:(last|this|the previous|the prior|the year before) ?(?:year)?|${YEAR}))${END}`,
  'iy',
);
const NTH = sticky(
  `(first|second|third|fourth|final|last|1st|2nd|3rd|4th|closing|opening)[ -](quarter|half|week|weekend|day|trimester)(?: of|,)? ?(?:(?:the )?(?:${MONTH}|(month)|(year)))?${END}${OF_YEAR}`,
  'iy',
);
const FIRST_MONTHS = sticky(
  `(first|last|final) ([a-z]+|\\d+) (months|weeks|days|quarters)(?: of (?:the )?(?:(year)|(last|this) year|${MONTH}|${YEAR}))?${OF_YEAR}${END}`,
  'iy',
);
const QUARTER_SIGN = sticky(`(?:(Q|H)([1-4])|([1-4])(Q|H))(?:[ -]?(?:of )?'?(?:${YEAR}|(\\d{2})(?!\\d)))?${END}`);
const DAY_WORD = /(today|yesterday|tomorrow|tonight)(?! (?:generation|world))(?![A-Za-z])/iy;
const SEASON = sticky(
  `(spring|summer|autumn|fall|winter)${END}(?: (?:of )?(?:${YEAR}(?:[-–/](\\d{2,4}))?|(last|this|next) year))?`,
  'iy',
);
const PERIOD_UNIT = '(day|week|month|year|decade)';
const AMOUNT_UNIT = sticky(
  `(?:[ \\u00a0](?:full|straight|consecutive|whole|long|more|calendar|solid))?[ \\u00a0]${PERIOD_UNIT}(s?)${END}`,
  'y',
);
const FISCAL = sticky(`(?:fiscal(?: year)? |financial year |marketing year |FY ?)${YEAR}(?:[-–/](\\d{2,4}))?`, 'iy');
const A_AGO = /(a|an|one) (week|month|year|decade) ago(?![A-Za-z])/iy;

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const weekdayIndex = (name: string) => WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
const UNIT_LETTER: Readonly<Record<string, 'D' | 'W' | 'M' | 'Y'>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };
const seasonOf = (word: string): Season => (word.toLowerCase() === 'fall' ? 'autumn' : (word.toLowerCase() as Season));
const whichOf = (word: string): Which =>
  /^(?:last|past|previous)$/i.test(word) ? 'last' : /^(?:next|coming|following)$/i.test(word) ? 'next' : 'this';

function partOf(word: string): Part {
  const key = word.toLowerCase();
  if (/^(?:early|beginning|start|turn)/.test(key)) return 'early';
  if (key.startsWith('mid')) return 'mid';
  if (key === 'end' || key === 'close') return 'end';
  if (key.startsWith('first')) return 'first-half';
  return /half/.test(key) ? 'second-half' : 'late';
}

const FUTURE =
  /\b(?:will|shall|would|may|could|might|due|scheduled|set to|expected|expects?|plans?|planned|planning|intends?|aims?|hopes?|to be|going to|is to|are to|deadline|promised|pledged|upcoming|forecast|likely to|takes effect|should|must|has to|have to)\b(?! have)/g;
const REPORTED =
  /\b(?:said|says|told|announced|reported|added|wrote|claimed|noted|published|showed|shows|confirmed|revealed|adopted|issued|released|according|was|were|had|did|began|rose|fell|since|made|passed|seized|arrived|left)\b/;

/** Whether the clause before an offset speaks of what is to come ("would be sent by autumn"). */
export function looksAhead(context: DateContext, from: number): boolean {
  const clause =
    context.text
      .slice(Math.max(context.floor, from - 110), from)
      .split(/[.!?;]["”’]?\s|\n/)
      .at(-1) ?? '';
  let last = -1;
  for (const cue of clause.matchAll(FUTURE)) last = cue.index + cue[0].length;
  return last >= 0 && !REPORTED.test(clause.slice(last));
}

/** A date that opens its sentence is told by the words behind it ("In September the first soybeans are to be sent"). */
function opensAhead(context: DateContext, from: number): boolean {
  const lead = context.text.slice(Math.max(context.floor, from - 24), from);
  if (!/(?:^|[.!?;]["”’]?\s|\n)(?:In|On|By|From|Next|Come|Before|After|Until)?\s?$/.test(lead)) return false;
  const clause = context.text.slice(from, Math.min(context.end, from + 90)).split(/[.!?;]/)[0] ?? '';
  return clause.search(FUTURE) >= 0 && !REPORTED.test(clause.slice(0, clause.search(FUTURE)));
}

const which = (context: DateContext, from: number): Which =>
  looksAhead(context, from) || opensAhead(context, from) ? 'next' : 'latest';

/** Year from the groups of OF_YEAR; `undefined` where neither was written. */
function writtenYear(
  context: DateContext,
  year: string | undefined,
  word: string | undefined,
): number | null | undefined {
  if (year !== undefined) return Number(year);
  if (word === undefined) return undefined;
  if (/last/i.test(word)) return yearAt(context.moment, -1);
  if (/next/i.test(word)) return yearAt(context.moment, 1);
  if (/this/i.test(word)) return yearAt(context.moment, 0);
  const before = context.previous?.from ? Number(context.previous.from.slice(0, 4)) : yearAt(context.moment, 0);
  if (before === null) return null;
  return /previous/i.test(word) ? before - 1 : /following/i.test(word) ? before + 1 : before;
}

const hit = (found: RegExpExecArray, resolved: Resolved, because: string): DateHit => ({
  end: found.index + found[0].length,
  resolved,
  because,
});

/** "13 April 2026", "April 13", "9-12 January", "January to March 2025", "early May", "April". */
export function readMonth(context: DateContext, from: number): DateHit | null {
  const { text } = context;
  const dayFirst = matchAt(DAY_MONTH, text, from);
  if (dayFirst) {
    const [, first, last, month] = dayFirst;
    return dayHit(
      context,
      from,
      dayFirst,
      monthOf(month ?? ''),
      Number(first),
      last,
      undefined,
      dayFirst[4],
      dayFirst[5],
    );
  }
  const monthFirst = matchAt(MONTH_DAY, text, from);
  // "In April 18 tons came": days are named with "on", so a number after "in" counts something.
  const counts =
    monthFirst && monthFirst[5] === undefined && /\b[Ii]n $/.test(text.slice(Math.max(context.floor, from - 3), from));
  if (monthFirst && !counts) {
    const [, month, first, lastMonth, last] = monthFirst;
    return dayHit(
      context,
      from,
      monthFirst,
      monthOf(month ?? ''),
      Number(first),
      last,
      lastMonth,
      monthFirst[5],
      monthFirst[6],
    );
  }
  const range = matchAt(MONTH_TO_MONTH, text, from);
  const joinsByAnd = range !== null && / and /.test(range[0]);
  if (range && (!joinsByAnd || /\bbetween $/i.test(text.slice(Math.max(context.floor, from - 8), from)))) {
    const [, first, firstYear, last, lastYear, word] = range;
    const [a, b] = [monthOf(first ?? ''), monthOf(last ?? '')];
    const written = writtenYear(context, lastYear, word);
    const end = written === undefined ? yearFor(context.moment, which(context, from), b) : written;
    const start = firstYear ? Number(firstYear) : end === null ? null : a > b ? end - 1 : end;
    return hit(range, ofMonths(start, a, b, end), 'from month to month');
  }
  const part = matchAt(PART_MONTH, text, from);
  if (part) {
    const month = monthOf(part[2] ?? '');
    const year = writtenYear(context, part[3], part[4]);
    const chosen = year === undefined ? yearFor(context.moment, which(context, from), month) : year;
    return hit(part, relative.partOfMonth(chosen, month, partOf(part[1] ?? '')), 'part of a month');
  }
  const bare = matchAt(BARE_MONTH, text, from);
  if (!bare || isNoMonth(context, from, bare)) return null;
  const month = monthOf(bare[1] ?? '');
  const year = writtenYear(context, bare[2], bare[3]);
  const chosen = year === undefined ? yearFor(context.moment, which(context, from), month) : year;
  return hit(bare, relative.partOfMonth(chosen, month, null), 'month');
}

/** "May I", "March on", "Theresa May", "April Jones": words and people rather than months. */
function isNoMonth(context: DateContext, from: number, found: RegExpExecArray): boolean {
  const name = found[1] ?? '';
  if (found[2] !== undefined || found[3] !== undefined) return false;
  const left = context.text.slice(Math.max(context.floor, from - 24), from);
  const right = context.text.slice(found.index + found[0].length, found.index + found[0].length + 24);
  if (
    /\b(?:in|since|by|of|until|till|from|to|during|through|before|after|between|and|or|for|on|than|last|this|next|and) $/i.test(
      left,
    )
  ) {
    return false;
  }
  if (/[a-z] $/.test(left) && /\b[A-Z][a-z]+ $/.test(left) && /^(?:May|June|April|August)$/.test(name)) return true;
  if (
    /^(?:April|May|June|August)$/.test(name) &&
    /^ [A-Z][a-z]/.test(right) &&
    !/^ (?:Chinese|Russian|North|South)/.test(right)
  )
    return true;
  if (!/^(?:May|March)$/.test(name)) return false;
  // At the start of a sentence, "May" and "March" open questions, wishes and orders.
  const startsSentence = left.trim() === '' || /[.!?“"‘:—]\s*$/.test(left) || left.endsWith('\n');
  if (!startsSentence) return !/[a-z,(–-] ?$/.test(left);
  return !/^(?:['’]s| (?:exports?|imports?|trade|data|figures|shipments|sales|output|was|saw|brought|is|has|had|and)\b|,)/.test(
    right,
  );
}

function dayHit(
  context: DateContext,
  from: number,
  found: RegExpExecArray,
  month: number,
  first: number,
  last: string | undefined,
  lastMonth: string | undefined,
  year: string | undefined,
  word: string | undefined,
): DateHit | null {
  if (!isDay(null, month, first)) return null;
  const endMonth = lastMonth ? monthOf(lastMonth) : month;
  const endDay = last === undefined ? first : Number(last);
  if (!isDay(null, endMonth, endDay)) return null;
  const written = writtenYear(context, year, word);
  const chosen = written === undefined ? yearFor(context.moment, which(context, from), endMonth, endDay) : written;
  if (last === undefined) return hit(found, ofDay(chosen, month, first), 'day and month');
  // "January 9 and 10" are two days; the second keeps its own mention only where it names its month.
  if (
    / and /.test(found[0].slice(0, found[0].length)) &&
    !/\bbetween $/i.test(context.text.slice(Math.max(context.floor, from - 8), from))
  ) {
    const cut = found[0].indexOf(' and ');
    const single = chosen === null ? ofDay(null, month, first) : ofDay(chosen, month, first);
    if (cut > 0 && lastMonth === undefined && /^[A-Z]/.test(found[0]))
      return { end: found.index + cut, resolved: single, because: 'day and month' };
  }
  if (chosen === null) {
    return hit(
      found,
      endMonth === month
        ? ofDaysInMonth(null, month, first, endDay)
        : ofSpan(ofDay(null, month, first), ofDay(null, endMonth, endDay)),
      'from day to day',
    );
  }
  const startYear = month > endMonth ? chosen - 1 : chosen;
  return hit(found, ofDays(serialOf(startYear, month, first), serialOf(chosen, endMonth, endDay)), 'from day to day');
}

/** "Christmas", where it is a day and not what is sold for it. */
export function readFeast(context: DateContext, from: number): DateHit | null {
  const found = matchAt(
    /Christmas(?: Day)?(?=[.,;:)”"]|$| (?:and|or|in|when|while|but|because|as|after|for)\b)/y,
    context.text,
    from,
  );
  if (!found) return null;
  return hit(found, ofDay(yearFor(context.moment, which(context, from), 12, 25), 12, 25), 'feast');
}

/** "Monday", "Monday, April 13", "Friday last week". Plurals and "every Monday" name no day. */
export function readWeekday(context: DateContext, from: number): DateHit | null {
  const { text, moment } = context;
  const left = text.slice(Math.max(context.floor, from - 14), from);
  if (/\b(?:every|each|Good|Black|Easter|Cyber|Ash|Palm|alternate) $/.test(left)) return null;
  const dated = matchAt(WITH_WEEKDAY, text, from);
  if (dated) {
    const date = readMonth(context, from + dated[0].length);
    if (date && date.because !== 'month') {
      const closes = dated[0].endsWith('(') && text[date.end] === ')' ? 1 : 0;
      return { ...date, end: date.end + closes };
    }
  }
  const bare = matchAt(BARE_WEEKDAY, text, from);
  if (!bare) return null;
  const day = weekdayIndex(bare[1] ?? '');
  const week = bare[2]?.trim().split(' ')[0];
  if (week)
    return hit(bare, relative.weekdayInWeek(moment, day, week === 'last' ? -1 : week === 'next' ? 1 : 0), 'weekday');
  return hit(bare, relative.weekday(moment, day, which(context, from)), 'weekday');
}

/** "last year", "this autumn", "same period last year", "that day", "next morning". */
export function readRelative(context: DateContext, from: number): DateHit | null {
  const { text, moment } = context;
  const same = matchAt(SAME_PERIOD, text, from);
  if (same) return samePeriod(context, same);
  const found = matchAt(RELATIVE, text, from);
  if (!found) return null;
  const word = (found[1] ?? '').toLowerCase();
  const unit = (found[2] ?? '').toLowerCase();
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 14);
  const chosen = whichOf(word);
  const step = chosen === 'last' ? -1 : chosen === 'next' ? 1 : 0;
  const fromMention = word === 'that' || word === 'same' || word === 'previous' || word === 'following';
  if (/^(?:January|February|March|April|May|June|July|August|September|October|November|December)/i.test(unit)) {
    if (!/^[A-Z]/.test(found[2] ?? '')) return null;
    return hit(
      found,
      relative.partOfMonth(yearFor(moment, chosen, monthOf(unit)), monthOf(unit), null),
      'relative month',
    );
  }
  if (/day$/.test(unit) && unit !== 'day')
    return hit(found, relative.weekday(moment, weekdayIndex(unit), chosen), 'relative weekday');
  if (/^(?:spring|summer|autumn|fall|winter)$/.test(unit)) {
    if (unit === 'fall' && /^ (?:in|of (?!\d)|from|below|short)/.test(after)) return null;
    return hit(found, relative.season(moment, seasonOf(unit), chosen), 'relative season');
  }
  const mentioned = context.previous?.from ?? null;
  switch (unit) {
    case 'year':
      if (/^['’]?s? ?(?:old|-)/.test(after)) return null;
      if (fromMention && mentioned)
        return hit(
          found,
          ofYear(Number(mentioned.slice(0, 4)) + (word === 'previous' ? -1 : word === 'following' ? 1 : 0)),
          'relative year',
        );
      return word === 'past'
        ? hit(found, relative.until(moment, 1, 'Y'), 'time up to now')
        : hit(found, ofYear(yearAt(moment, step)), 'relative year');
    case 'month':
      if (fromMention && mentioned) {
        const index =
          Number(mentioned.slice(0, 4)) * 12 +
          Number(mentioned.slice(5, 7)) -
          1 +
          (word === 'previous' ? -1 : word === 'following' ? 1 : 0);
        return hit(found, relative.partOfMonth(Math.floor(index / 12), (index % 12) + 1, null), 'relative month');
      }
      return word === 'past'
        ? hit(found, relative.until(moment, 1, 'M'), 'time up to now')
        : hit(found, relative.monthAt(moment, step), 'relative month');
    case 'week':
      return word === 'past'
        ? hit(found, relative.until(moment, 1, 'W'), 'time up to now')
        : hit(found, relative.weekAt(moment, step), 'relative week');
    case 'quarter':
      return hit(found, relative.quarterAt(moment, step), 'relative quarter');
    case 'weekend':
      return hit(
        found,
        step === 0
          ? relative.weekendAt(moment, 0)
          : step < 0
            ? relative.latestWeekend(moment)
            : relative.weekendAt(moment, 0),
        'relative weekend',
      );
    case 'day':
      if (word === 'this' || word === 'last' || word === 'past' || word === 'current' || word === 'coming') return null;
      return hit(
        found,
        relative.dayFromMention(moment, fromMention ? (word === 'previous' ? -1 : word === 'following' ? 1 : 0) : step),
        'day told of before',
      );
    case 'morning':
    case 'afternoon':
    case 'evening':
    case 'night':
      if (word === 'that' || word === 'same')
        return hit(found, relative.dayFromMention(moment, 0), 'day told of before');
      if (word === 'next' || word === 'following')
        return hit(found, relative.dayFromMention(moment, 1), 'day told of before');
      if (word === 'this') return hit(found, relative.dayAt(moment, 0), 'relative day');
      return word === 'last' || word === 'previous' ? hit(found, relative.dayAt(moment, -1), 'relative day') : null;
    default:
      return null;
  }
}

function samePeriod(context: DateContext, found: RegExpExecArray): DateHit {
  const [, unit, word, written] = found;
  const year = written
    ? Number(written)
    : word && /this/i.test(word)
      ? yearAt(context.moment, 0)
      : yearAt(context.moment, -1);
  const before = context.previous;
  if (year === null || !before?.from || !before.to || /time/i.test(unit ?? ''))
    return hit(found, ofYear(year), 'same time of another year');
  const shift = year - Number(before.from.slice(0, 4));
  const moved = (part: string) => part.replace(/^\d{4}/, (own) => String(Number(own) + shift));
  return hit(
    found,
    { norm: before.norm.split('/').map(moved).join('/'), from: moved(before.from), to: moved(before.to) },
    'same time of another year',
  );
}

/** "2025", "2013 to 2017", "2024/25", "1990s", "2026-04-13". */
export function readYear(context: DateContext, from: number): DateHit | null {
  const { text } = context;
  const iso = matchAt(ISO, text, from);
  if (iso && isDay(Number(iso[1]), Number(iso[2]), Number(iso[3])))
    return hit(iso, ofDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), 'date in figures');
  const dotted = matchAt(DOTTED, text, from);
  if (dotted) {
    const [a, b, year] = [Number(dotted[1]), Number(dotted[3]), Number(dotted[4])];
    // 14.04.2026 is day first; 04/14/2026 is month first, unless it can't be.
    const dayFirst = dotted[2] === '.' || a > 12;
    const [month, day] = dayFirst ? [b, a] : [a, b];
    return isDay(year, month, day) ? hit(dotted, ofDay(year, month, day), 'date in figures') : null;
  }
  const decade = matchAt(DECADE, text, from);
  if (decade) return hit(decade, ofYears(Number(`${decade[1]}0`), Number(`${decade[1]}9`)), 'decade');
  const found = matchAt(YEARS, text, from);
  if (!found) return null;
  const first = Number(found[1]);
  const joinsByAnd = / and /.test(found[0]);
  const betweenAnd = !joinsByAnd || /\bbetween $/i.test(text.slice(Math.max(context.floor, from - 8), from));
  const short = found[3] ?? found[4];
  const last = found[2]
    ? Number(found[2])
    : short
      ? short.length === 4
        ? Number(short)
        : Math.floor(first / 100) * 100 + Number(short)
      : null;
  if (last !== null && last > first && betweenAnd) return hit(found, ofYears(first, last), 'from year to year');
  return { end: from + 4, resolved: ofYear(first), because: 'year' };
}

/** "early 2024", "late last year", "end of the year", "beginning of this month", "mid-2025". */
export function readPart(context: DateContext, from: number): DateHit | null {
  const month = matchAt(PART_MONTH, context.text, from);
  if (month) return readMonth(context, from);
  const found = matchAt(PART_YEAR, context.text, from);
  if (!found) return null;
  const { moment } = context;
  const [, word, year, relYear, theYear, relMonth, theMonth, relSeason, namedSeason, bareSeason, relWeek] = found;
  const part = partOf(word ?? '');
  const step = (value: string) => (whichOf(value) === 'last' ? -1 : whichOf(value) === 'next' ? 1 : 0);
  if (year) {
    if (found[0].endsWith('s')) {
      const start = Number(year);
      return hit(
        found,
        part === 'early'
          ? ofYears(start, start + 3)
          : part === 'mid'
            ? ofYears(start + 4, start + 6)
            : ofYears(start + 7, start + 9),
        'part of a decade',
      );
    }
    return hit(found, relative.partOfYear(Number(year), part), 'part of a year');
  }
  if (relYear) return hit(found, relative.partOfYear(yearAt(moment, step(relYear)), part), 'part of a year');
  if (theYear)
    return /half/.test(word ?? '') || /^(?:end|beginning|start|middle|close|turn)$/i.test(word ?? '')
      ? hit(found, relative.partOfYear(yearAt(moment, 0), part), 'part of a year')
      : null;
  if (relMonth) return hit(found, relative.monthAt(moment, step(relMonth), part), 'part of a month');
  if (theMonth)
    return /^(?:end|beginning|start|middle|first half|second half)$/i.test(word ?? '')
      ? hit(found, relative.monthAt(moment, 0, part), 'part of a month')
      : null;
  if (relSeason && namedSeason)
    return hit(found, relative.season(moment, seasonOf(namedSeason), whichOf(relSeason), part), 'part of a season');
  if (bareSeason)
    return hit(found, relative.season(moment, seasonOf(bareSeason), which(context, from), part), 'part of a season');
  if (relWeek) return hit(found, relative.weekAt(moment, step(relWeek)), 'relative week');
  return null;
}

/** "first quarter of 2025", "second week of January", "first nine months of the year", "Q1 2026". */
export function readOrdinal(context: DateContext, from: number): DateHit | null {
  const { text, moment } = context;
  const sign = matchAt(QUARTER_SIGN, text, from);
  if (sign) {
    const letter = sign[1] ?? sign[4];
    const number = Number(sign[2] ?? sign[3]);
    const year = sign[5] ? Number(sign[5]) : sign[6] ? 2000 + Number(sign[6]) : null;
    if (letter === 'H')
      return number > 2
        ? null
        : hit(
            sign,
            relative.partOfYear(
              year ?? yearFor(moment, which(context, from), number * 6 - 5),
              number === 1 ? 'first-half' : 'second-half',
            ),
            'half-year',
          );
    return hit(sign, relative.quarter(moment, number, year, which(context, from)), 'quarter');
  }
  const months = matchAt(FIRST_MONTHS, text, from);
  if (months) return firstMonths(context, months);
  const found = matchAt(NTH, text, from);
  if (!found) return null;
  const nth = ORDINALS[(found[1] ?? '').toLowerCase()] ?? 1;
  const unit = (found[2] ?? '').toLowerCase();
  const month = found[3] ? monthOf(found[3]) : null;
  const written = writtenYear(context, found[6], found[7]);
  const end = found.index + found[0].trimEnd().replace(/(?: of|,)$/, '').length;
  const reply = (resolved: Resolved, because: string): DateHit => ({ end, resolved, because });
  if (unit === 'quarter') {
    if (month !== null || found[4]) return null;
    if (nth === -1 && !found[5] && written === undefined)
      return reply(relative.quarterAt(moment, -1), 'relative quarter');
    return reply(
      relative.quarter(
        moment,
        nth === -1 ? 4 : nth,
        written ?? (found[5] ? yearAt(moment, 0) : null),
        which(context, from),
      ),
      'quarter',
    );
  }
  if (unit === 'half') {
    const part = nth === 1 ? 'first-half' : 'second-half';
    if (month !== null)
      return reply(
        relative.partOfMonth(written ?? yearFor(moment, which(context, from), month), month, part),
        'half-month',
      );
    if (found[4]) return reply(relative.monthAt(moment, 0, part), 'half-month');
    if (
      !found[5] &&
      written === undefined &&
      !/\b(?:in|during|since|of|for) (?:the |its )?$/i.test(text.slice(Math.max(context.floor, from - 14), from))
    )
      return null;
    return reply(
      relative.partOfYear(written ?? yearFor(moment, which(context, from), nth === 1 ? 1 : 7), part),
      'half-year',
    );
  }
  if (month !== null && unit === 'week')
    return reply(
      relative.weekOfMonth(written ?? yearFor(moment, which(context, from), month), month, nth),
      'week of a month',
    );
  if (month !== null && unit === 'day') {
    const year = written ?? yearFor(moment, which(context, from), month);
    return nth === 1 ? reply(ofDay(year, month, 1), 'day and month') : null;
  }
  return unit === 'week' && nth === -1 && month === null
    ? { end: from + 'last week'.length, resolved: relative.weekAt(moment, -1), because: 'relative week' }
    : null;
}

function firstMonths(context: DateContext, found: RegExpExecArray): DateHit | null {
  const { moment } = context;
  const amount = readNumber(found[2] ?? '', 0, (found[2] ?? '').length, 'en');
  if (!amount || amount.end !== (found[2] ?? '').length) return null;
  const count = amount.value;
  const unit = found[3] ?? '';
  const isLast = !/^first$/i.test(found[1] ?? '');
  const month = found[6] ? monthOf(found[6]) : null;
  const year = found[7]
    ? Number(found[7])
    : found[5]
      ? yearAt(moment, /last/i.test(found[5]) ? -1 : 0)
      : (writtenYear(context, found[8], found[9]) ?? null);
  const named =
    found[4] !== undefined ||
    found[5] !== undefined ||
    found[7] !== undefined ||
    found[8] !== undefined ||
    found[9] !== undefined;
  if (unit === 'months' && count <= 12) {
    if (isLast && !named) return hit(found, relative.until(moment, count, 'M'), 'time up to now');
    const chosen = year ?? yearFor(moment, 'latest', count);
    return hit(found, isLast ? ofMonths(chosen, 13 - count, 12) : ofMonths(chosen, 1, count), 'months of a year');
  }
  if (unit === 'days' && month !== null && !isLast && count <= 28)
    return hit(found, ofDaysInMonth(year ?? yearFor(moment, 'latest', month), month, 1, count), 'days of a month');
  if (unit === 'quarters' && count <= 3 && !isLast)
    return hit(found, ofMonths(year ?? yearFor(moment, 'latest', count * 3), 1, count * 3), 'quarters of a year');
  if (isLast && !named && month === null && /^last$/i.test(found[1] ?? '') && unit !== 'quarters')
    return hit(found, relative.until(moment, count, unit === 'weeks' ? 'W' : 'D'), 'time up to now');
  return null;
}

/** "today", "spring 2024", "fiscal 2025". */
export function readWord(context: DateContext, from: number): DateHit | null {
  const { text, moment } = context;
  const day = matchAt(DAY_WORD, text, from);
  if (day) {
    const word = (day[1] ?? '').toLowerCase();
    return hit(day, relative.dayAt(moment, word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0), 'relative day');
  }
  const fiscal = matchAt(FISCAL, text, from);
  if (fiscal)
    return hit(
      fiscal,
      fiscal[2]
        ? ofYears(Number(fiscal[1]), Number(`${(fiscal[1] ?? '').slice(0, 4 - fiscal[2].length)}${fiscal[2]}`))
        : ofYear(Number(fiscal[1])),
      'business year',
    );
  const season = matchAt(SEASON, text, from);
  if (!season) return null;
  const [, name, year, , word] = season;
  if (year) return hit(season, relative.seasonIn(Number(year), seasonOf(name ?? '')), 'season');
  if (word)
    return hit(
      season,
      relative.seasonIn(
        yearAt(moment, whichOf(word) === 'last' ? -1 : whichOf(word) === 'next' ? 1 : 0),
        seasonOf(name ?? ''),
      ),
      'season',
    );
  // Alone it is a habit ("in winter"), a coil or a drop, unless something points at one of them.
  const left = text.slice(Math.max(context.floor, from - 14), from);
  const points =
    /\b(?:since|by|until|till|from) (?:the )?$/i.test(left) ||
    (/\b(?:in|during|over) the $/i.test(left) && !/^(?:fall|winter)$/i.test(name ?? ''));
  if (
    !points ||
    /^ (?:water|roll|coil|onion|in|of|from|into|below|short)/.test(
      text.slice(season.index + season[0].length, season.index + season[0].length + 8),
    )
  )
    return null;
  return hit(season, relative.season(moment, seasonOf(name ?? ''), which(context, from)), 'season');
}

const NOT_DURATION_AFTER =
  /^(?: (?:later|earlier|before|after|old|of age|a week|a month|behind|pregnant|sooner|thereafter|hence|on(?! (?:a|an|the|its|their|that)\b)|out)\b|['’]|-| from now)/;
const TO_NOW = /\b(?:last|past|previous) $/i;

/** "two years", "six weeks ago"; with `from` at the number. Durations before a noun and those counted from an event are none. */
export function readDuration(context: DateContext, from: number): DateHit | null {
  const { text, moment } = context;
  const single = matchAt(A_AGO, text, from);
  if (single)
    return hit(
      single,
      single[2] === 'decade'
        ? ofYear(yearAt(moment, -10))
        : relative.ago(moment, 1, UNIT_LETTER[single[2] ?? ''] ?? 'Y'),
      'time ago',
    );
  const number = readNumber(text, from, context.end, 'en');
  if (!number || number.value > 999 || number.yearLike) return null;
  const joint = matchAt(/ (?:to|or) |[-–]/y, text, number.end);
  const upper = joint ? readNumber(text, number.end + joint[0].length, context.end, 'en') : null;
  const unit = matchAt(AMOUNT_UNIT, text, upper?.end ?? number.end);
  if (!unit) return null;
  const name = unit[1] ?? '';
  const plural = unit[2] === 's';
  const count = (upper ?? number).value;
  if (plural !== (count !== 1) || !Number.isInteger(number.value)) return null;
  const end = unit.index + unit[0].length;
  const right = text.slice(end, end + 12);
  const left = text.slice(Math.max(context.floor, from - 24), from);
  const letter = UNIT_LETTER[name] ?? 'Y';
  const size = name === 'decade' ? 10 : 1;
  const isAgo = /^ ago\b/.test(right);
  if (isAgo)
    return { end: end + ' ago'.length, resolved: relative.ago(moment, count * size, letter), because: 'time ago' };
  if (NOT_DURATION_AFTER.test(right) || /\b(?:every|each|aged?|some of the|one of) $|[-\d]$/i.test(left)) return null;
  if (
    !plural &&
    (name === 'day' || !/^(?:[.,;:)”"]|$| (?:in|of|from|to|and|for|at|on|with|since|under|behind)\b)/.test(right))
  )
    return null;
  const resolved = TO_NOW.test(left)
    ? relative.until(moment, count * size, letter)
    : ofDuration(upper ? count : count * size, letter);
  return {
    end,
    resolved: upper
      ? { ...resolved, norm: `P${number.value * size}${letter}/P${upper.value * size}${letter}` }
      : resolved,
    because: 'length of time',
  };
}

/** The weekend meant by "the weekend": the last one, or the next where the clause looks ahead. */
export function resolveWeekend(context: DateContext, from: number): Resolved {
  return looksAhead(context, from) ? relative.weekendAt(context.moment, 0) : relative.latestWeekend(context.moment);
}
