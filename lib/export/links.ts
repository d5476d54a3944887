// In: ledger records. Out: a table of addresses for archivers, one row an article.
import { articlesOf, oneLine } from './articles.ts';
import { joined } from './cells.ts';
import type { Exporter } from './exporter.ts';
import { webLinkIn } from './link.ts';
import { csvOf } from './sheet-text.ts';

/** Column `link` is what Bellingcat's auto-archiver looks for in a sheet; other archivers take a column by its name. */
const columns = ['link', 'title', 'outlet', 'published', 'kept_at', 'text_sha256', 'article', 'records'];

const links: Exporter<string> = {
  id: 'links',
  group: 'keep',
  extension: 'links.csv',
  mime: 'text/csv',
  label: 'export.links.label',
  purpose: 'export.links.purpose',
  leavesOut: ['export.links.leavesOut.facts', 'export.common.correctionsAll', 'export.links.leavesOut.pasted'],
  write(records) {
    const rows = articlesOf(records).map((article) => ({
      link: webLinkIn(article.source.url),
      title: oneLine(article.source.title ?? ''),
      outlet: oneLine(article.source.outlet ?? ''),
      published: article.source.published,
      kept_at: article.keptAt,
      text_sha256: joined(article.textHashes),
      article: article.id,
      records: article.records.map((record) => encodeURIComponent(record.id)).join(' '),
    }));
    return csvOf(columns, rows);
  },
};

export default links;
