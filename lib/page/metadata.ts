// In: a document. Out: what it states about itself, from JSON-LD, meta elements, <time> and the html element.
import type { IsoDate, Source } from '../core/article.ts';
import { documentElement, findAll, getAttribute, textContent } from './safe-dom.ts';

/** JSON-LD longer than this is a catalogue and no statement about an article. */
const LD_MAX = 200_000;

/**
 * What the head of a page states about one article, as strings to compare: a single-page app that goes to another
 * article often leaves these as they were.
 */
export function statements(page: Document): ReadonlySet<string> {
  return new Set(
    findAll(page, 'head > title, link[rel~=canonical], meta, script[type="application/ld+json"]').map(said),
  );
}

function said(element: Element): string {
  return `${getAttribute(element, 'href') ?? getAttribute(element, 'content') ?? ''}${textContent(element)}`;
}

/**
 * What a page says about itself. All of it is the page's own claim.
 *
 * @param address where the page was fetched from; a canonical address counts only if it is of the same site
 * @param spent statements that were made of another article and are not believed again
 */
export function readSource(page: Document, address: string, spent: ReadonlySet<string> = new Set()): Source {
  const find = (selector: string) => findAll(page, selector).filter((element) => !spent.has(said(element)));
  const ld = articleLd(find('script[type="application/ld+json"]'));
  const metas = find('meta');
  const meta = (...names: string[]) => metaContent(metas, names);
  const title = find('head > title')[0];
  const canonical = find('link[rel~=canonical]')[0];
  return {
    url: canonicalOf((canonical && getAttribute(canonical, 'href')) ?? meta('og:url'), address),
    title: words(ld?.headline) ?? meta('og:title') ?? words(title && textContent(title)),
    outlet: nameOf(ld?.publisher) ?? metaContent(findAll(page, 'meta'), ['og:site_name', 'application-name']),
    author: nameOf(ld?.author) ?? meta('author', 'article:author', 'dc.creator', 'parsely-author'),
    published: published(page, ld, meta),
    language: languageTag(
      getAttribute(documentElement(page), 'lang') ?? words(ld?.inLanguage) ?? meta('content-language', 'og:locale'),
    ),
  };
}

type Ld = Readonly<Record<string, unknown>>;

function articleLd(scripts: readonly Element[]): Ld | null {
  for (const script of scripts) {
    const text = textContent(script) ?? '';
    if (text.length > LD_MAX) continue;
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

function metaContent(metas: readonly Element[], names: readonly string[]): string | null {
  for (const name of names) {
    for (const meta of metas) {
      const said = getAttribute(meta, 'property') ?? getAttribute(meta, 'name') ?? getAttribute(meta, 'http-equiv');
      const content = said?.toLowerCase() === name ? words(getAttribute(meta, 'content')) : null;
      if (content !== null) return content;
    }
  }
  return null;
}

function published(page: Document, ld: Ld | null, meta: (...names: string[]) => string | null): IsoDate | null {
  const times = findAll(page, 'article time[datetime], main time[datetime], [itemprop=datePublished], time[pubdate]');
  return (
    dayOf(words(ld?.datePublished)) ??
    dayOf(
      meta(
        'article:published_time',
        'date',
        'dc.date',
        'dcterms.date',
        'parsely-pub-date',
        'pubdate',
        'citation_publication_date',
      ),
    ) ??
    times.map((t) => dayOf(getAttribute(t, 'datetime') ?? getAttribute(t, 'content'))).find((day) => day !== null) ??
    null
  );
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
  if (Array.isArray(value))
    return (
      value
        .map(nameOf)
        .filter((name) => name !== null)
        .join(', ') || null
    );
  if (typeof value === 'object' && value !== null && 'name' in value) return words(value.name);
  return words(value);
}

function languageTag(text: string | null): string | null {
  const tag = text?.replace('_', '-') ?? '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

const site = (host: string): string => host.replace(/^(?:www|m|mobile|amp)\./, '');

function canonicalOf(canonical: string | null, address: string): string {
  const here = new URL(address);
  here.hash = '';
  try {
    const said = new URL(canonical ?? '', address);
    said.hash = '';
    if (canonical !== null && /^https?:$/.test(said.protocol) && site(said.host) === site(here.host)) return said.href;
  } catch {
    // Not an address: keep the one that was fetched.
  }
  return here.href;
}
