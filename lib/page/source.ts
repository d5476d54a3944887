// In: what a page states about itself, word for word. Out: the source that an article is cited by. Needs no document.
import type { IsoDate, Source } from '../core/article.ts';
import type { Statement } from '../messages.ts';

/**
 * What a page says about itself. All of it is the page's own claim.
 *
 * @param said see statements.ts
 * @param address where the page was fetched from; a canonical address counts only if it is of the same site
 */
export function sourceOf(said: readonly Statement[], address: string): Source {
  const meta = (...names: string[]) =>
    names.map((name) => words(said.find(([of]) => of === name)?.[1])).find((content) => content !== null) ?? null;
  const ld = articleLd(said);
  return {
    url: canonicalOf(meta('canonical', 'og:url'), address),
    title: words(ld?.headline) ?? meta('og:title', 'title'),
    outlet: nameOf(ld?.publisher) ?? meta('og:site_name', 'application-name'),
    author: nameOf(ld?.author) ?? meta('author', 'article:author', 'dc.creator', 'parsely-author'),
    published: published(said, ld),
    language: languageTag(meta('lang') ?? words(ld?.inLanguage) ?? meta('content-language', 'og:locale')),
  };
}

type Ld = Readonly<Record<string, unknown>>;

function articleLd(said: readonly Statement[]): Ld | null {
  for (const [name, text] of said) {
    if (name !== 'application/ld+json') continue;
    try {
      const found = nodesOf(JSON.parse(text), 0).find((node) =>
        /Article|BlogPosting|Report/.test(String(node['@type'])),
      );
      if (found) return found;
    } catch {
      // Publishers ship broken JSON-LD; the meta elements say the same.
    }
  }
  return null;
}

function nodesOf(value: unknown, depth: number): Ld[] {
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one, depth + 1));
  const node = value as Ld;
  return [node, ...nodesOf(node['@graph'], depth + 1)];
}

/** Names under which publishers state the day of publication, the most exact first; `time` is the first on the page. */
const DAYS = [
  'article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'pubdate',
  'citation_publication_date',
  'time',
];

function published(said: readonly Statement[], ld: Ld | null): IsoDate | null {
  const days = DAYS.flatMap((name) => said.filter(([of]) => of === name).map(([, content]) => content));
  return [words(ld?.datePublished), ...days].map(dayOf).find((day) => day !== null) ?? null;
}

/** The day in an ISO date or `YYYYMMDD`, as it is written there: no time zone is worked out. */
function dayOf(text: string | null): IsoDate | null {
  const [, year, month, day] = /^\s*(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)/.exec(text ?? '') ?? [];
  return year && month && day && month <= '12' && day <= '31' ? `${year}-${month}-${day}` : null;
}

/** Folded to one line and 500 code units; null if empty. */
function words(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.replace(/\s+/g, ' ').trim().slice(0, 500) || null;
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== null);
    return words(names.join(', '));
  }
  if (typeof value === 'object' && value !== null && 'name' in value) return words(value.name);
  return words(value);
}

function languageTag(text: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(text?.replace('_', '-') ?? '')[0] ?? null;
  } catch {
    return null;
  }
}

/** A host without the names of its variants for small screens. */
function siteOf(host: string): string {
  return host.replace(/^(?:www|m|mobile|amp)\./, '');
}

/** True if two hosts are variants of one site. */
export function isSameSite(a: string, b: string): boolean {
  return siteOf(a) === siteOf(b);
}

function canonicalOf(canonical: string | null, address: string): string {
  const here = URL.parse(address);
  if (!here) return address;
  here.hash = '';
  const said = canonical === null ? null : URL.parse(canonical, address);
  if (!said || !/^https?:$/.test(said.protocol) || !isSameSite(said.host, here.host)) return here.href;
  said.hash = '';
  return said.href;
}
