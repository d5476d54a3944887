// In: ledger records. Out: nodes and relations as CSV, zipped, for Neo4j and other graph programs.
import type { SlotPlace } from '../core/fact.ts';
import type { LedgerRecord } from '../store/records.ts';
import { zipOf } from './archive.ts';
import { articlesOf, oneLine, titleOf } from './articles.ts';
import { type Cells, hsText, measuresOf, paragraphText, quoteOf } from './cells.ts';
import type { Exporter } from './exporter.ts';
import { webLinkIn } from './link.ts';
import { csvOf } from './sheet-text.ts';
import { headlineOf } from './summary.ts';
import { uuidOf } from './uuid.ts';

/**
 * Header fields of `neo4j-admin database import`: `id:ID`, `:LABEL`, typed columns; `:START_ID`, `:END_ID`, `:TYPE`.
 * Gephi and Maltego read the same files by their columns. Cells hold no line break, which the importer takes only when
 * it is told to.
 */
const neo4j: Exporter<Uint8Array<ArrayBuffer>> = {
  id: 'neo4j',
  group: 'investigation',
  extension: 'neo4j.zip',
  mime: 'application/zip',
  label: 'export.neo4j.label',
  purpose: 'export.neo4j.purpose',
  leavesOut: [
    'export.neo4j.leavesOut.slots',
    'export.common.correctionsAll',
    'export.common.lineBreaks',
    'export.csv.leavesOut.apostrophe',
  ],
  isPacked: true,
  write(records, stamp) {
    const nodes = new Map<string, Cells>();
    const relations: Cells[] = [];
    const tie = (from: string, type: string, to: string) =>
      relations.push({ ':START_ID': from, ':TYPE': type, ':END_ID': to });
    for (const article of articlesOf(records)) {
      nodes.set(article.id, {
        'id:ID': article.id,
        ':LABEL': 'Article',
        name: titleOf(article),
        url: webLinkIn(article.source.url),
        day: article.source.published,
      });
      for (const record of article.records) {
        const id = `record-${uuidOf('record', record.id)}`;
        nodes.set(id, recordNode(id, record));
        tie(id, 'TOLD_IN', article.id);
        for (const [type, node] of endsOf(record)) {
          nodes.set(String(node['id:ID']), node);
          tie(id, type, String(node['id:ID']));
        }
      }
    }
    return zipOf(
      { 'nodes.csv': csvOf(nodeColumns, [...nodes.values()]), 'relations.csv': csvOf(relationColumns, relations) },
      stamp,
    );
  },
};

export default neo4j;

const nodeColumns = [
  ...['id:ID', ':LABEL', 'name', 'record', 'state', 'verdict', 'direction', 'modality', 'day', 'quote', 'url', 'hs'],
  ...['country', 'lat:double', 'lon:double', 'min:double', 'max:double', 'unit', 'bound', 'kind', 'paragraph'],
];
const relationColumns = [':START_ID', ':TYPE', ':END_ID'];

const label = { fact: 'Fact', practice: 'Practice', snippet: 'Snippet' } as const;

function recordNode(id: string, record: LedgerRecord): Cells {
  const fact = record.type === 'fact' ? record.fact : null;
  return {
    'id:ID': id,
    ':LABEL': label[record.type],
    name: headlineOf(record),
    record: record.id,
    state: record.type === 'snippet' ? null : record.state,
    verdict: record.type === 'fact' ? record.facets.verdict : null,
    direction: fact?.direction ?? null,
    modality: record.type === 'practice' ? record.practice.modality : (fact?.modality ?? null),
    day: record.type === 'fact' ? record.facets.eventFrom : null,
    quote: oneLine(quoteOf(record).exact),
    'min:double': fact?.quantity?.min ?? null,
    'max:double': fact?.quantity?.max ?? null,
    unit: fact?.quantity?.unit ?? null,
    bound: fact?.quantity?.bound ?? null,
  };
}

/** What a record is tied to: goods, places, measures. */
function endsOf(record: LedgerRecord): (readonly [type: string, node: Cells])[] {
  if (record.type === 'snippet') return [];
  if (record.type === 'practice') return record.practice.crossings.map((at) => ['AT', placeNode(at)] as const);
  const { goods, from, via, to } = record.fact;
  return [
    ...goods.map((good) => ['GOODS', goodNode(good.term, good.name, good.hs)] as const),
    ...(from ? [['FROM', placeNode(from)] as const] : []),
    ...via.map((at) => ['VIA', placeNode(at)] as const),
    ...(to ? [['TO', placeNode(to)] as const] : []),
    ...measuresOf(goods).map(
      (hit) =>
        [
          'COVERED_BY',
          {
            'id:ID': `measure-${uuidOf('measure', hit.measure)}`,
            ':LABEL': 'Measure',
            name: oneLine(`${hit.cite}, para ${paragraphText(hit)}`),
            paragraph: paragraphText(hit),
            kind: hit.kind,
            url: webLinkIn(hit.url),
          },
        ] as const,
    ),
  ];
}

function goodNode(term: string | null, name: string, hs: readonly string[]): Cells {
  const id = `good-${uuidOf('good', term ?? `named ${name}`)}`;
  return { 'id:ID': id, ':LABEL': 'Good', name: oneLine(name), hs: oneLine(hsText(hs) ?? '') };
}

function placeNode(at: SlotPlace): Cells {
  const { place } = at;
  return {
    'id:ID': `place-${uuidOf('place', place?.id ?? `named ${at.text}`)}`,
    ':LABEL': place?.placeKind === 'house' ? 'Post;Place' : 'Place',
    name: oneLine(place?.name ?? at.text),
    country: place?.country ?? null,
    'lat:double': place?.lat ?? null,
    'lon:double': place?.lon ?? null,
  };
}
