// In: the browser's language. Out: which of our languages the pages speak, and days and numbers as it writes them.
import { i18n } from '#i18n';
import type { ByLanguage } from '../../lib/core/assess.ts';

/** BCP 47 tag of the messages in use (`en`, `ko`, `zh-CN`, `zh-TW`): the browser falls back to English for all others. */
export function wordsLanguage(): string {
  return i18n.t('lang');
}

/** Locale for days and figures: the browser's own (`en-GB`) where it is the language of the words, else that. */
function locale(): string {
  const words = wordsLanguage();
  return navigator.language.split('-')[0] === words.split('-')[0] ? navigator.language : words;
}

/** The language that regime packs are asked for. */
export function packLanguage(): keyof ByLanguage {
  const tag = wordsLanguage();
  return tag.startsWith('ko') ? 'ko' : tag.startsWith('zh') ? 'zh' : 'en';
}

/** True for words of the page that the reader of a Korean or Chinese interface reads as they stand, without our English name. */
export function isOwnScript(text: string): boolean {
  const language = packLanguage();
  if (language === 'en') return false;
  return language === 'ko' ? /\p{Script=Hangul}/u.test(text) : /\p{Script=Han}/u.test(text);
}

/** Name of a language in the reader's own, or the tag itself where the browser knows none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([wordsLanguage()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Name of a country by ISO 3166-1 alpha-2 code. The DPRK has the short name that the measures use. */
export function countryName(code: string): string {
  if (code === 'KP') return i18n.t('country.kp');
  try {
    return new Intl.DisplayNames([wordsLanguage()], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Formats are kept: a table asks for hundreds, and making one costs far more than using it. */
const figures = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();

/** A figure with the reader's own separators. */
export function figure(value: number): string {
  const key = locale();
  let format = figures.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(key, { maximumFractionDigits: 3 });
    figures.set(key, format);
  }
  return format.format(value);
}

/**
 * A day, month or year in the reader's own form.
 *
 * @param iso `2026-04-14`, `2026-04` or `2026`, perhaps with a time behind it; anything else comes back as it is
 */
export function dayWords(iso: string): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(iso);
  if (found === null) return iso;
  const [, year, month, day] = found;
  const when = new Date(Date.UTC(Number(year), Number(month ?? '1') - 1, Number(day ?? '1')));
  if (Number.isNaN(when.getTime())) return iso;
  return dayFormat(day !== undefined ? 'day' : month !== undefined ? 'month' : 'year').format(when);
}

/** Two days as one range; the shared month or year is written once where the reader's language does so. */
export function rangeWords(from: string, to: string): string {
  if (from === to) return dayWords(from);
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return `${dayWords(from)} – ${dayWords(to)}`;
  if (isWholeYear(from, to)) return dayFormat('year').format(first);
  if (isWholeMonth(from, to)) return dayFormat('month').format(first);
  return dayFormat('day').formatRange(first, last);
}

function isWholeYear(from: string, to: string): boolean {
  return from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31');
}

function isWholeMonth(from: string, to: string): boolean {
  if (from.slice(0, 7) !== to.slice(0, 7) || !from.endsWith('-01')) return false;
  const after = new Date(`${to}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  return after.getUTCDate() === 1;
}

function dayFormat(precision: 'day' | 'month' | 'year'): Intl.DateTimeFormat {
  const key = `${locale()} ${precision}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale(), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month: 'short' }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  });
  days.set(key, format);
  return format;
}
