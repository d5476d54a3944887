// In: words of a page. Out: the day that they state, however it is written there. Needs no document.
import type { IsoDate } from '../core/article.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** Year, month and day by name: the ISO's own order, then as it is written in Korean, Chinese and English. */
const FORMS: readonly RegExp[] = [
  /(?<!\d)(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?=\d{4}(?:\d{2})?(?!\d)|(?!\d))/,
  /(?<!\d)(?<y>\d{4})\s?[-/.]\s?(?<m>\d{1,2})\s?[-/.]\s?(?<d>\d{1,2})(?!\d)/,
  /(?<!\d)(?<y>\d{4})\s?[년年]\s?(?<m>\d{1,2})\s?[월月]\s?(?<d>\d{1,2})\s?[일日]/,
  new RegExp(`\\b${MONTH.replace('(', '(?<m>')}\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})\\b`, 'i'),
  new RegExp(
    `(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH.replace('(', '(?<m>')},?[\\s-]+(?<y>\\d{4})(?!\\d)`,
    'i',
  ),
];

/** The day in some words, as it is written there: no time zone is worked out. Null where none is stated whole. */
export function dayOf(text: string | null): IsoDate | null {
  let first: { readonly day: IsoDate; readonly at: number } | null = null;
  for (const form of FORMS) {
    const found = form.exec(text ?? '');
    const { y, m, d } = found?.groups ?? {};
    if (!found || !y || !m || !d) continue;
    const month = Number(m) || MONTHS.indexOf(m.slice(0, 3).toLowerCase()) + 1;
    if (month < 1 || month > 12 || Number(d) < 1 || Number(d) > 31 || y < '1900' || y > '2200') continue;
    if (first && first.at <= found.index) continue;
    first = { day: `${y}-${String(month).padStart(2, '0')}-${d.padStart(2, '0')}`, at: found.index };
  }
  return first?.day ?? null;
}
