// In: ledger records. Out: CSL-JSON references, one an article, each record as a line of its note.
import { type ArticleOf, articlesOf, keywordsOf, oneLine, titleOf } from './articles.ts';
import type { Exporter } from './exporter.ts';
import { webLinkIn } from './link.ts';
import { noteOf } from './summary.ts';

/** The input data of the Citation Style Language 1.0.2 (csl-data.json): `id` and `type` are required. */
const cslJson: Exporter<string> = {
  id: 'csl-json',
  group: 'notes',
  extension: 'csl.json',
  mime: 'application/vnd.citationstyles.csl+json',
  label: 'export.cslJson.label',
  purpose: 'export.cslJson.purpose',
  leavesOut: ['export.common.slotsAsWords', 'export.common.corrections', 'export.common.author'],
  write(records) {
    return `${JSON.stringify(articlesOf(records).map(itemOf), null, 1)}\n`;
  },
};

export default cslJson;

function itemOf(article: ArticleOf): object {
  const { source } = article;
  const outlet = oneLine(source.outlet ?? '');
  const author = oneLine(source.author ?? '');
  const keywords = keywordsOf(article);
  const link = webLinkIn(source.url);
  return {
    id: article.id,
    type: 'article-newspaper',
    title: titleOf(article),
    ...(outlet && { 'container-title': outlet }),
    // A name is not taken apart: which half is the family's differs by language.
    ...(author && { author: [{ literal: author }] }),
    ...(source.published && { issued: dateOf(source.published) }),
    accessed: dateOf(article.keptAt),
    ...(link && { URL: link }),
    ...(source.language && { language: source.language }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
    note: article.records.map(noteOf).join('\n'),
  };
}

/** `[[2026, 5, 2]]`, of a day or an instant. */
function dateOf(iso: string): object {
  return { 'date-parts': [iso.slice(0, 10).split('-').map(Number)] };
}
