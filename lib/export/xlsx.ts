// In: ledger records. Out: an XLSX workbook: facts, mentions, sources, measures.
import type { MeasureHit } from '../core/assess.ts';
import type { SlotText } from '../core/fact.ts';
import type { LedgerRecord } from '../store/records.ts';
import { articleIdOf, articlesOf } from './articles.ts';
import { type Cell, joined, measuresOf, paragraphText } from './cells.ts';
import type { Exporter } from './exporter.ts';
import { columns, rowsOf } from './rows.ts';
import { type Sheet, type SheetCell, workbookOf } from './workbook.ts';

/** Office Open XML (ECMA-376). Every cell has a type: HS codes and ids are text, figures numbers, days dates. */
const xlsx: Exporter<Uint8Array<ArrayBuffer>> = {
  id: 'xlsx',
  group: 'table',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  label: 'export.xlsx.label',
  purpose: 'export.xlsx.purpose',
  leavesOut: [
    'export.csv.leavesOut.repeated',
    'export.xlsx.leavesOut.mentions',
    'export.xlsx.leavesOut.long',
    'export.common.reasons',
  ],
  isPacked: true,
  write(records, stamp) {
    const facts: Sheet = {
      name: 'facts',
      columns: [...columns, 'article'],
      rows: records.flatMap((record) =>
        rowsOf(record, stamp).map((row) => [
          ...columns.map((column) => typed(column, row[column] ?? null)),
          articleIdOf(record),
        ]),
      ),
    };
    return workbookOf([facts, mentions(records), sources(records), measures(records)], stamp);
  },
};

export default xlsx;

const days = new Set([
  'law_of',
  'when_from',
  'when_to',
  'published',
  'kept_at',
  'updated_at',
  'deleted_at',
  'exported_at',
]);

function typed(column: string, value: Cell): SheetCell {
  return typeof value === 'string' && days.has(column) ? { time: value } : value;
}

/** The words that fill slots, with their place in the text as read: all mentions that the ledger keeps. */
function mentions(records: readonly LedgerRecord[]): Sheet {
  const rows = records.flatMap((record) =>
    slotsOf(record).map(([name, words, norm]) => [
      record.id,
      name,
      words.text,
      norm,
      words.start,
      words.end,
      articleIdOf(record),
    ]),
  );
  return { name: 'mentions', columns: ['record', 'slot', 'text', 'norm', 'start', 'end', 'article'], rows };
}

type Slot = readonly [slot: string, words: SlotText, norm: string | null];

function slotsOf(record: LedgerRecord): Slot[] {
  if (record.type === 'snippet') return [];
  if (record.type === 'practice') {
    const { crossings, passes, exception, traffic, authority, when, saidBy } = record.practice;
    return [
      ...crossings.map((at): Slot => ['at', at, at.place?.id ?? null]),
      ...slot('passes', passes?.goods),
      ...slot('exception_for', exception?.who),
      ...slot('exception_goods', exception?.goods),
      ...traffic.map((quantity): Slot => ['quantity', quantity, quantity.bound]),
      ...slot('authority', authority),
      ...slot('when', when, when?.norm),
      ...slot('said_by', saidBy),
    ];
  }
  const { goods, from, via, to, quantity, when, means, actor, saidBy } = record.fact;
  return [
    ...goods.map((good): Slot => ['good', good, good.term]),
    ...slot('from', from, from?.place?.id),
    ...via.map((at): Slot => ['via', at, at.place?.id ?? null]),
    ...slot('to', to, to?.place?.id),
    ...slot('quantity', quantity, quantity?.bound),
    ...slot('when', when, when?.norm),
    ...slot('means', means),
    ...slot('actor', actor),
    ...slot('said_by', saidBy),
  ];
}

function slot(name: string, words: SlotText | null | undefined, norm: string | null = null): Slot[] {
  return words ? [[name, words, norm]] : [];
}

function sources(records: readonly LedgerRecord[]): Sheet {
  const rows = articlesOf(records).map((article): SheetCell[] => {
    const { url, title, outlet, author, published, language } = article.source;
    return [
      article.id,
      ...[url, title, outlet, author],
      published === null ? null : { time: published },
      language,
      article.site,
      { time: article.keptAt },
      joined(article.textHashes),
      article.records.length,
    ];
  });
  return {
    name: 'sources',
    columns: [
      'article',
      'url',
      'title',
      'outlet',
      'author',
      'published',
      'language',
      'site',
      'kept_at',
      'text_sha256',
      'records',
    ],
    rows,
  };
}

/** Each measure that covers goods of these records, once for each way. */
function measures(records: readonly LedgerRecord[]): Sheet {
  const found = new Map<string, { hit: MeasureHit; regime: string; records: string[] }>();
  for (const record of records) {
    if (record.type !== 'fact') continue;
    const [first] = record.fact.goods;
    for (const hit of measuresOf(record.fact.goods)) {
      const key = `${hit.measure} ${hit.flow}`;
      const row = found.get(key) ?? {
        hit,
        regime: first ? `${first.assessment.regime} ${first.assessment.asOf}` : '',
        records: [],
      };
      row.records.push(record.id);
      found.set(key, row);
    }
  }
  const rows = [...found.values()].map(({ hit, regime, records: covered }): SheetCell[] => [
    hit.measure,
    hit.cite,
    paragraphText(hit),
    hit.kind,
    hit.flow,
    hit.hs,
    hit.label.en,
    hit.why.en,
    hit.validFrom === null ? null : { time: hit.validFrom },
    hit.validUntil === null ? null : { time: hit.validUntil },
    hit.cap,
    hit.confidence ?? null,
    hit.url,
    regime,
    covered.length,
  ]);
  return {
    name: 'measures',
    columns: [
      ...[
        'measure',
        'instrument',
        'paragraph',
        'kind',
        'flow',
        'hs',
        'about',
        'why',
        'valid_from',
        'valid_until',
        'cap',
      ],
      ...['confidence', 'url', 'regime', 'records'],
    ],
    rows,
  };
}
