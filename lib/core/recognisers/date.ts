// In: a stretch of text and the day of publication. Out: its dates, resolved to days, months, years, intervals or durations.
import type { IsoDate } from '../article.ts';
import { matchAt } from '../figures.ts';
import type { DateMention } from '../mention.ts';
import { NUMBER_WORD_START, type NumberLanguage } from '../numbers.ts';
import { type Day, parseDay, type Resolved } from './date-calendar.ts';
import { readEasternDate } from './date-east.ts';
import * as english from './date-english.ts';
import * as lengths from './date-english-lengths.ts';
import * as spans from './date-english-spans.ts';
import type { DateContext, DateHit } from './date-english-words.ts';
import { singleDay } from './date-relative.ts';
import { ANYWHERE, type Starts } from './figure-starts.ts';
import { readCarrierNoun } from './quantity-carriers.ts';
import { readCurrency, readMeasure } from './quantity-units.ts';

const ENGLISH = new RegExp(
  [
    '\\d',
    '\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|[QH](?=[1-4]\\b)|FY|Christmas)',
    `\\b(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Pp]revious|[Cc]oming|[Cc]urrent|[Ff]ollowing|[Ss]ame|[Tt]hat|[Ee]arly|[Mm]id|[Mm]iddle|[Ll]ate|[Ee]nd|[Bb]eginning|[Ss]tart|[Cc]lose|[Ll]atter|[Ff]inal|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Ww]eekend|[Ff]iscal|[Ff]inancial year|[Mm]arketing year|[Aa]n?(?= (?:week|month|year|decade) ago))\\b`,
    `\\b(?:${NUMBER_WORD_START})(?=[ -])`,
  ].join('|'),
  'g',
);
const KOREAN =
  /\d|(?<![가-힣])(?:올해|올\s|올봄|올여름|올가을|올겨울|금년|작년|지난|재작년|내년|이듬해|전년|그해|이달|이번|금월|저번|다음|내달|새달|지지난|전달|금주|내주|오늘|어제|그제|그저께|내일|모레|전날|이날|당일|같은|이튿날|오는|연초|연말|[월화수목금토일]요일|상반기|하반기|제(?=[1-4](?:\/4)?\s?분기)|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|열|사흘|나흘|열흘|보름|이틀)/g;
const CHINESE =
  /\d|[今去前明后本当当同次翌上下这這昨星禮礼周週第过過未近年月元]|[〇零一二两三四五六七八九十]|隔天|[春夏秋冬]/g;

const UNIT_NOT_YEAR =
  /^(?: ?%| percent\b| per cent\b| of the\b| of them\b| people\b| workers\b|-strong|-odd| metres\b| meters\b| km\b| kilometres\b| miles\b| feet\b| hectares\b| words\b| men\b| soldiers\b| troops\b|th\b|st\b|nd\b|rd\b|[A-Za-z])/;
const NOT_YEAR_BEFORE =
  /(?:\b(?:Resolutions?|UNSCR|UNSCRs|Nos?\.?|Regulation|Order|Decree|Law|Decision|Directive|Room|HS|heading|headings|code|codes|article|articles|Route|Highway|flight|Flight|page|pages|Boeing|line|EO|E\.O\.|number|series|model|Model|under|over|nearly|almost|about|some|than|least|most|to just|only|another|seized|carried|sent|sold|exported|imported|delivered|bought|shipped|paid|cost|worth|population of|total of)|[$€£¥#№§+])\s?$/;
const ALWAYS_YEAR_BEFORE =
  /\b(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|year|than in|from|[Ff]or) $/;

/** A four-figure number is a year unless what stands around it says that it counts or names something. */
function isYear(context: DateContext, from: number, hit: DateHit): boolean {
  const { text, floor, end } = context;
  const left = text.slice(Math.max(floor, from - 24), from);
  const right = text.slice(hit.end, Math.min(end, hit.end + 14));
  const year = Number(text.slice(from, from + 4));
  if (year > 2060 || /[\p{L}\d./:№-]$/u.test(left) || UNIT_NOT_YEAR.test(right) || /^[/:]\d/.test(right)) return false;
  if (readMeasure(text, hit.end, year) || readCurrency(text, hit.end)) return false;
  if (ALWAYS_YEAR_BEFORE.test(left)) return true;
  if (NOT_YEAR_BEFORE.test(left)) return false;
  // "1950 trucks": round or not, a carrier right behind is counted.
  if (text[hit.end] === ' ' && readCarrierNoun(text, hit.end + 1)) return false;
  return year % 100 !== 0 || /\b(?:of|the|early|mid|late|and|to|between|,) ?$/i.test(left) || /^[,.;)]|^$/.test(right);
}

function readEnglish(context: DateContext, from: number): DateHit | null {
  const first = context.text[from] ?? '';
  const before = from > context.floor ? (context.text[from - 1] ?? '') : '';
  if (first >= '0' && first <= '9') {
    if (/[\d.,/:$€£]/.test(before) || (/[-–]/.test(before) && /[\p{L}\d]/u.test(context.text[from - 2] ?? '')))
      return null;
    const year = spans.readYear(context, from);
    if (year && (!/^(?:year|from year)/.test(year.because) || isYear(context, from, year))) return year;
    return (
      english.readMonth(context, from) ?? lengths.readOrdinal(context, from) ?? lengths.readDuration(context, from)
    );
  }
  if (before === '-') return null;
  if (first >= 'A' && first <= 'Z') {
    const named =
      english.readMonth(context, from) ?? english.readWeekday(context, from) ?? english.readFeast(context, from);
    if (named) return named;
  }
  return (
    lengths.readOrdinal(context, from) ??
    spans.readPart(context, from) ??
    spans.readRelative(context, from) ??
    readWeekendWord(context, from) ??
    lengths.readWord(context, from) ??
    readPastSpan(context, from) ??
    lengths.readDuration(context, from)
  );
}

/** "over the weekend". */
function readWeekendWord(context: DateContext, from: number): DateHit | null {
  const found = matchAt(/weekend(?![A-Za-z])/y, context.text, from);
  if (!found || !/\b(?:the) $/i.test(context.text.slice(Math.max(context.floor, from - 5), from))) return null;
  return { end: from + found[0].length, resolved: lengths.resolveWeekend(context, from), because: 'weekend' };
}

/** "past two years", "next six months": the word that points stays in the span. */
function readPastSpan(context: DateContext, from: number): DateHit | null {
  const found = matchAt(
    /(?:[Ll]ast|[Pp]ast|[Pp]revious|[Nn]ext|[Cc]oming|[Ff]ollowing) (?=[a-z\d])/y,
    context.text,
    from,
  );
  if (!found) return null;
  return lengths.readDuration(context, from + found[0].length);
}

/**
 * Finds the dates of a stretch of text.
 *
 * @param text the whole text; offsets are UTF-16 code units into it
 * @param start first offset to read
 * @param end offset to stop before
 * @param published day of publication; without it, relative expressions carry XXXX and no days
 * @param starts where one may start, by its first word
 * @returns in reading order, without overlap
 */
export function findDates(
  text: string,
  start: number,
  end: number,
  language: NumberLanguage,
  published: IsoDate | null,
  starts: Starts = ANYWHERE.dates,
): DateMention[] {
  const found: DateMention[] = [];
  const trigger = language === 'en' ? ENGLISH : language === 'ko' ? KOREAN : CHINESE;
  const today = parseDay(published);
  let mentioned: Day | null = null;
  let previous: Resolved | null = null;
  let cursor = start;
  for (;;) {
    cursor = starts.next(cursor);
    if (cursor >= end) return found;
    trigger.lastIndex = cursor;
    const at = trigger.exec(text);
    if (!at || at.index >= end) return found;
    const context: DateContext = { text, floor: start, end, moment: { published: today, mentioned }, previous };
    const hit = language === 'en' ? readEnglish(context, at.index) : readEasternDate(context, at.index, language);
    if (!hit || hit.end > end) {
      cursor = at.index + Math.max(1, skip(text, at.index));
      continue;
    }
    found.push({
      kind: 'date',
      start: at.index,
      end: hit.end,
      surface: text.slice(at.index, hit.end),
      because: hit.because,
      certainty: hit.resolved.norm.startsWith('XXXX') ? 'likely' : 'certain',
      norm: hit.resolved.norm,
      from: hit.resolved.from,
      to: hit.resolved.to,
    });
    mentioned = singleDay(hit.resolved) ?? mentioned;
    previous = hit.resolved.from === null ? previous : hit.resolved;
    cursor = hit.end;
  }
}

/** Length of the run of digits at an offset, so that no date is read from the middle of a number. */
function skip(text: string, from: number): number {
  return matchAt(/\d+/y, text, from)?.[0].length ?? 1;
}
