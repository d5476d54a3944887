// In: what a page states about itself, word for word. Out: the source that an article is cited by. Needs no document.
import type { IsoDate, Source } from '../core/article.ts';
import type { Statement } from '../messages.ts';
import { dayOf } from './day.ts';

/**
 * What a page says about itself. All of it is the page's own claim.
 *
 * @param said see statements.ts
 * @param address where the page was fetched from; a canonical address counts only if it is of the same site
 */
export function sourceOf(said: readonly Statement[], address: string): Source {
  const all = (...names: string[]) =>
    names.flatMap((name) => said.filter(([of]) => of === name).map(([, content]) => words(content)));
  const meta = (...names: string[]) => all(...names).find((content) => content !== null) ?? null;
  const graph = graphOf(said);
  const ld = graph.find((node) => /Article|BlogPosting|Report/.test(String(node['@type']))) ?? null;
  return {
    url: canonicalOf(meta('canonical', 'og:url'), address),
    title: words(ld?.headline) ?? meta('og:title', 'title'),
    outlet: nameOf(ld?.publisher, graph) ?? meta('og:site_name', 'application-name'),
    author: [nameOf(ld?.author, graph), ...all(...AUTHORS)].map(authorOf).find((name) => name !== null) ?? null,
    published: published(said, graph, ld),
    language: languageTag(meta('lang') ?? words(ld?.inLanguage) ?? meta('content-language', 'og:locale')),
  };
}

type Ld = Readonly<Record<string, unknown>>;

/** Everything that a page says in JSON-LD, flat. */
function graphOf(said: readonly Statement[]): Ld[] {
  return said.flatMap(([name, text]) => {
    if (name !== 'application/ld+json') return [];
    try {
      // Line breaks inside of strings are the commonest fault in what publishers ship.
      return nodesOf(JSON.parse(text.replace(/\p{Cc}+/gu, ' ')), 0);
    } catch {
      // What is broken beyond that is left: the meta elements say the same.
      return [];
    }
  });
}

function nodesOf(value: unknown, depth: number): Ld[] {
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one, depth + 1));
  const node = value as Ld;
  return [node, ...nodesOf(node['@graph'], depth + 1), ...nodesOf(node.mainEntity, depth + 1)];
}

/** Names under which publishers state who wrote an article, the most exact first. */
const AUTHORS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'og:article:author',
  'dable:author',
  'byl',
];

/** Names under which publishers state the day of publication, the most exact first; `time` is the first on the page. */
const DAYS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'publishdate',
  'publish-date',
  'publish_date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'citation_publication_date',
  'time',
];

function published(said: readonly Statement[], graph: readonly Ld[], ld: Ld | null): IsoDate | null {
  const days = DAYS.flatMap((name) => said.filter(([of]) => of === name).map(([, content]) => content));
  const lds = [ld, ...graph.filter((node) => node['@type'] === 'WebPage')].map((node) => words(node?.datePublished));
  return [...lds, ...days].map(dayOf).find((day) => day !== null) ?? null;
}

/** Folded to one line and 500 code units; null if empty. */
function words(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.replace(/\s+/g, ' ').trim().slice(0, 500) || null;
}

/** Name of a person or an organisation; the graph is asked where only its id is given. */
function nameOf(value: unknown, graph: readonly Ld[]): string | null {
  if (Array.isArray(value)) {
    const names = value.map((one) => nameOf(one, graph)).filter((name) => name !== null);
    return words([...new Set(names)].join(', '));
  }
  if (typeof value !== 'object' || value === null) return words(value);
  if ('name' in value) return words(value.name);
  const id = (value as Ld)['@id'];
  return words(graph.find((node) => node['@id'] === id && node.name !== undefined)?.name);
}

/** A name without the words around it; null for what is no name: addresses, accounts, lists of outlets, whole lines. */
export function authorOf(said: string | null): string | null {
  const name = (said ?? '').replace(/^(?:(?:written|reported|posted) )?by:? |\s*\S+@\S+$/gi, '').trim();
  return name === '' || name.length > 120 || /^(?:https?:|\/|www\.|@)|^admin$|\|/i.test(name) ? null : name;
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
  // A copy on this computer says where it comes from.
  const isCopy = here.protocol === 'file:' || /^(?:localhost|127\.0\.0\.1)$/.test(here.hostname);
  if (!said || !/^https?:$/.test(said.protocol) || !(isCopy || isSameSite(said.host, here.host))) return here.href;
  said.hash = '';
  return said.href;
}
