// In: nothing. Out: the English words and patterns of dates, and whether a clause looks ahead.
import type { Resolved } from './date-calendar.ts';
import { type Moment, type Part, type Season, type Which, yearAt } from './date-relative.ts';

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
export const ORDINALS: Readonly<Record<string, number>> = {
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
export const DAY_MONTH = sticky(`${DAY}(?:${TO}${DAY})?(?: of)? ${MONTH}${END}${OF_YEAR}`);
export const MONTH_DAY = sticky(
  `${MONTH} (?:the )?${DAY}(?:${TO}(?:${MONTH} )?${DAY})?(?!(?: (?:tonnes|tons|percent|barrels|million|billion))|[A-Za-z])${OF_YEAR}`,
);
export const MONTH_TO_MONTH = sticky(`${MONTH}(?: ${YEAR})?${TO}${MONTH}${END}${OF_YEAR}`);
export const PART_MONTH = sticky(`${PART}${MONTH}${END}${OF_YEAR}`, 'iy');
export const BARE_MONTH = sticky(`${MONTH}${END}${OF_YEAR}`);
export const WITH_WEEKDAY = sticky(`${WEEKDAY}${END}(?:,? (?:the )?|,? \\()(?=[A-Z\\d])`);
export const BARE_WEEKDAY = sticky(`${WEEKDAY}${END}( last week| this week| next week)?`);
export const ISO = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d.-])/y;
export const DOTTED = /(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/y;
export const YEARS = sticky(
  `${YEAR}(?:(?: ?[-–—] ?| to | through | until | till | and )((?:19|20)\\d{2})(?!\\d)|[-–—](\\d{2})(?![\\d-])|/(\\d{2}|\\d{4})(?!\\d))?`,
);
export const DECADE = /((?:19|20)\d)0s(?![A-Za-z])/y;
export const PART_YEAR = sticky(
  `${PART}(?:(${YEAR.slice(1, -'(?![\\d,./-]\\d|\\d)'.length - 1)})s?(?!\\d)|(last|this|next) year|(?:the )?(year)(?! [a-z]*(?:ago|old))|(last|this|next) month|(?:the )?(month)|(last|this|next) (spring|summer|autumn|fall|winter)|(spring|summer|autumn|winter)|(last|this|next) week)${END}`,
  'iy',
);
export const RELATIVE =
  /(last|this|next|past|previous|coming|current|following|same|that) (year|month|week|quarter|weekend|night|morning|afternoon|evening|day|decade|spring|summer|autumn|fall|winter|season|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)(?![A-Za-z-])/iy;
export const SAME_PERIOD = sticky(
  `same (period|time|month|quarter|week|day)(?: (?:of |in )?(?:(last|this|the previous|the prior|the year before) ?(?:year)?|${YEAR}))${END}`,
  'iy',
);
export const NTH = sticky(
  `(first|second|third|fourth|final|last|1st|2nd|3rd|4th|closing|opening)[ -](quarter|half|week|weekend|day|trimester)(?: of|,)? ?(?:(?:the )?(?:${MONTH}|(month)|(year)))?${END}${OF_YEAR}`,
  'iy',
);
export const FIRST_MONTHS = sticky(
  `(first|last|final) ([a-z]+|\\d+) (months|weeks|days|quarters)(?: of (?:the )?(?:(year)|(last|this) year|${MONTH}|${YEAR}))?${OF_YEAR}${END}`,
  'iy',
);
export const QUARTER_SIGN = sticky(
  `(?:(Q|H)([1-4])|([1-4])(Q|H))(?:[ -]?(?:of )?'?(?:${YEAR}|(\\d{2})(?!\\d)))?${END}`,
);
export const DAY_WORD = /(today|yesterday|tomorrow|tonight)(?! (?:generation|world))(?![A-Za-z])/iy;
export const SEASON = sticky(
  `(spring|summer|autumn|fall|winter)${END}(?: (?:of )?(?:${YEAR}(?:[-–/](\\d{2,4}))?|(last|this|next) year))?`,
  'iy',
);
const PERIOD_UNIT = '(day|week|month|year|decade)';
export const AMOUNT_UNIT = sticky(
  `(?:[ \\u00a0](?:full|straight|consecutive|whole|long|more|calendar|solid))?[ \\u00a0]${PERIOD_UNIT}(s?)${END}`,
  'y',
);
export const FISCAL = sticky(
  `(?:fiscal(?: year)? |financial year |marketing year |FY ?)${YEAR}(?:[-–/](\\d{2,4}))?`,
  'iy',
);
export const A_AGO = /(a|an|one) (week|month|year|decade) ago(?![A-Za-z])/iy;
export const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
export const weekdayIndex = (name: string) => WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
export const UNIT_LETTER: Readonly<Record<string, 'D' | 'W' | 'M' | 'Y'>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
};
export const seasonOf = (word: string): Season =>
  word.toLowerCase() === 'fall' ? 'autumn' : (word.toLowerCase() as Season);
export const whichOf = (word: string): Which =>
  /^(?:last|past|previous)$/i.test(word) ? 'last' : /^(?:next|coming|following)$/i.test(word) ? 'next' : 'this';

export function partOf(word: string): Part {
  const key = word.toLowerCase();
  if (/^(?:early|beginning|start|turn)/.test(key)) return 'early';
  if (key.startsWith('mid')) return 'mid';
  if (key === 'end' || key === 'close') return 'end';
  if (key.startsWith('first')) return 'first-half';
  return /half/.test(key) ? 'second-half' : 'late';
}

const FUTURE =
  /\b(?:postponed|delayed|deferred|put off|moved back|rescheduled|will|shall|would|may|could|might|due|scheduled|set to|expected|expects?|plans?|planned|planning|intends?|aims?|hopes?|to be|going to|is to|are to|deadline|promised|pledged|upcoming|forecast|likely to|takes effect|should|must|has to|have to)\b(?! have)/g;
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

export const which = (context: DateContext, from: number): Which =>
  looksAhead(context, from) || opensAhead(context, from) ? 'next' : 'latest';

/** Year from the groups of OF_YEAR; `undefined` where neither was written. */
export function writtenYear(
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

export const hit = (found: RegExpExecArray, resolved: Resolved, because: string): DateHit => ({
  end: found.index + found[0].length,
  resolved,
  because,
});
