// In: ledger records. Out: RIS references, one an article, each record as a note of it.
import { type ArticleOf, articlesOf, keywordsOf, oneLine, titleOf } from './articles.ts';
import type { Exporter } from './exporter.ts';
import { webLinkIn } from './link.ts';
import { noteOf } from './summary.ts';

/**
 * RIS as Research Information Systems described it and Zotero, EndNote and Mendeley read it: a tag of two signs, two
 * blanks, a dash, a blank, the value; `TY` first, `ER` last, one `KW` a keyword. A value has no line break, so no text
 * of a page can begin a tag.
 */
const ris: Exporter<string> = {
  id: 'ris',
  group: 'notes',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  label: 'export.ris.label',
  purpose: 'export.ris.purpose',
  leavesOut: [
    'export.common.slotsAsWords',
    'export.common.corrections',
    'export.common.author',
    'export.common.lineBreaks',
  ],
  write(records) {
    return articlesOf(records).map(referenceOf).join('');
  },
};

export default ris;

function referenceOf(article: ArticleOf): string {
  const { source } = article;
  const tags: (readonly [string, string | null | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', article.id],
    ['TI', titleOf(article)],
    ['T2', source.outlet],
    ['AU', source.author],
    ['PY', source.published?.slice(0, 4)],
    ['DA', source.published && `${source.published.replaceAll('-', '/')}/`],
    ['UR', webLinkIn(source.url)],
    ['Y2', `${article.keptAt.slice(0, 10).replaceAll('-', '/')}/`],
    ['LA', source.language],
    ...keywordsOf(article).map((word) => ['KW', word] as const),
    ...article.records.map((record) => ['N1', noteOf(record)] as const),
  ];
  const lines = tags.flatMap(([tag, value]) => {
    const text = oneLine(value ?? '');
    return text === '' ? [] : [`${tag}  - ${text}\r\n`];
  });
  return `${lines.join('')}ER  - \r\n\r\n`;
}
