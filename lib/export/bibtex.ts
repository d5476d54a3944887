// In: ledger records. Out: BibTeX entries, one an article, each record in its note.
import { type ArticleOf, articlesOf, keywordsOf, oneLine, titleOf } from './articles.ts';
import type { Exporter } from './exporter.ts';
import { webLinkIn } from './link.ts';
import { noteOf } from './summary.ts';

/** BibTeX with the entry type and fields of biblatex 3 (`@online`, `date`, `urldate`), in UTF-8 as biber reads it. */
const bibtex: Exporter<string> = {
  id: 'bibtex',
  group: 'notes',
  extension: 'bib',
  mime: 'application/x-bibtex',
  label: 'export.bibtex.label',
  purpose: 'export.bibtex.purpose',
  leavesOut: [
    'export.common.slotsAsWords',
    'export.common.corrections',
    'export.common.author',
    'export.bibtex.leavesOut.braces',
  ],
  write(records) {
    return articlesOf(records).map(entryOf).join('\n');
  },
};

export default bibtex;

function entryOf(article: ArticleOf): string {
  const { source } = article;
  const author = texText(source.author);
  const fields: (readonly [string, string])[] = [
    ['title', texText(titleOf(article))],
    // A second pair of braces: BibTeX would take a name apart.
    ['author', author && `{${author}}`],
    ['organization', texText(source.outlet)],
    ['date', texText(source.published)],
    // A verbatim field: nothing is escaped in it, and an address of ours holds no brace.
    ['url', webLinkIn(source.url) ?? ''],
    ['urldate', article.keptAt.slice(0, 10)],
    ['langid', texText(source.language)],
    [
      'keywords',
      texText(
        keywordsOf(article)
          .map((word) => word.replaceAll(',', ' '))
          .join(', '),
      ),
    ],
    ['note', article.records.map((record) => texText(noteOf(record))).join('; ')],
  ];
  const lines = fields.flatMap(([name, value]) => (value === '' ? [] : [`  ${name} = {${value}},\n`]));
  return `@online{tw-${article.id},\n${lines.join('')}}\n`;
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces even behind a backslash, so a lone one would end the field.
  '{': '(',
  '}': ')',
};

/** Text in which TeX finds neither a command nor the end of the field. */
function texText(text: string | null): string {
  return oneLine(text ?? '').replace(/[\\~^{}]|[&%$#_]/g, (sign) => special[sign] ?? `\\${sign}`);
}
