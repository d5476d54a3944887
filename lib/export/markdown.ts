// In: ledger records. Out: Markdown notes with front matter, one an article, zipped.
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { LedgerRecord } from '../store/records.ts';
import { zipOf } from './archive.ts';
import { type ArticleOf, articlesOf, oneLine, titleOf } from './articles.ts';
import { quoteOf } from './cells.ts';
import type { Exporter } from './exporter.ts';
import { webLinkIn } from './link.ts';
import { headlineOf, linesOf } from './summary.ts';

/**
 * CommonMark with YAML 1.2 front matter, as Obsidian, Logseq and static sites read it. The serialiser escapes what a
 * text of a page could say in Markdown; HTML is escaped too. A front matter value is a JSON string, which YAML 1.2 reads
 * as it is.
 */
const markdown: Exporter<Uint8Array<ArrayBuffer>> = {
  id: 'markdown',
  group: 'notes',
  extension: 'notes.zip',
  mime: 'application/zip',
  label: 'export.markdown.label',
  purpose: 'export.markdown.purpose',
  leavesOut: ['export.common.slotsAsWords', 'export.markdown.leavesOut.text'],
  isPacked: true,
  write(records, stamp) {
    const notes = articlesOf(records).map((article) => [fileName(article), noteOn(article)] as const);
    return zipOf(Object.fromEntries(notes), stamp);
  },
};

export default markdown;

/** Day, title in letters that every file system takes, and the start of the id, so that no two are the same. */
function fileName(article: ArticleOf): string {
  const words = titleOf(article)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const day = article.source.published?.slice(0, 10).replace(/[^\d-]/g, '') ?? article.keptAt.slice(0, 10);
  const short = [...words].slice(0, 60).join('').trim();
  return `${[day, short].filter((part) => part !== '').join(' ')} ${article.id}.md`;
}

function noteOn(article: ArticleOf): string {
  const { source } = article;
  const front: readonly (readonly [string, string | readonly string[] | null])[] = [
    ['id', article.id],
    ['title', titleOf(article)],
    ['url', webLinkIn(source.url)],
    ['outlet', source.outlet],
    ['author', source.author],
    ['published', source.published],
    ['accessed', article.keptAt.slice(0, 10)],
    ['language', source.language],
    ['text_sha256', article.textHashes],
    ['tags', tagsOf(article)],
    ['records', article.records.map((record) => record.id)],
  ];
  const lines = front.flatMap(([key, value]) =>
    value === null || value.length === 0 ? [] : [`${key}: ${yamlOf(value)}\n`],
  );
  const body: RootContent[] = [
    { type: 'heading', depth: 1, children: [plain(titleOf(article))] },
    ...article.records.flatMap(sectionOf),
  ];
  return `---\n${lines.join('')}---\n\n${written({ type: 'root', children: body })}`;
}

/** A JSON value in one line is a YAML one; line separators and half surrogates are written by number or replaced. */
function yamlOf(value: string | readonly string[]): string {
  const clean = (text: string) => oneLine(text);
  return JSON.stringify(typeof value === 'string' ? clean(value) : value.map(clean));
}

/** `post/QH-WJ`, `hs/84`: nested tags with the signs that Obsidian takes. */
function tagsOf(article: ArticleOf): string[] {
  const tags = article.records.flatMap((record) => {
    if (record.type === 'snippet') return [];
    const way = record.type === 'fact' ? record.fact.via : record.practice.crossings;
    const posts = way.flatMap((at) => at.place?.crossing ?? []).map((crossing) => `post/${crossing}`);
    return record.type === 'fact' ? [...record.facets.chapters.map((chapter) => `hs/${chapter}`), ...posts] : posts;
  });
  return [...new Set(tags.map((tag) => tag.replace(/[^\p{L}\p{N}/_-]/gu, '-')))];
}

function sectionOf(record: LedgerRecord): RootContent[] {
  const { exact } = quoteOf(record);
  const link = webLinkIn(record.source.url);
  const quote: PhrasingContent[] = [plain(oneLine(exact))];
  if (link !== null)
    quote.push(plain(' ('), { type: 'link', url: fragmentOf(link, exact), children: [plain('source')] }, plain(')'));
  const items = [...linesOf(record), ['Record', `tidewaiter:${record.id}`] as const].map(([label, text]) => ({
    type: 'listItem' as const,
    spread: false,
    children: [
      {
        type: 'paragraph' as const,
        children: [{ type: 'strong' as const, children: [plain(label)] }, plain(`: ${oneLine(text)}`)],
      },
    ],
  }));
  return [
    { type: 'heading', depth: 2, children: [plain(record.type === 'snippet' ? 'Kept words' : headlineOf(record))] },
    { type: 'blockquote', children: [{ type: 'paragraph', children: quote }] },
    { type: 'list', ordered: false, spread: false, children: items },
  ];
}

/** The quote in the address (WICG "URL Fragment Text Directives"), by its first words, for browsers that know it. */
function fragmentOf(link: string, exact: string): string {
  const [plainLink = link] = link.split('#');
  const words = [...oneLine(exact)].slice(0, 60).join('');
  return `${plainLink}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}

function plain(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** In a text `<` opens no tag and `&` names no sign, whatever stands behind it. */
function written(tree: Nodes): string {
  return toMarkdown(tree, { bullet: '-', unsafe: [{ character: '<' }, { character: '&' }] });
}
