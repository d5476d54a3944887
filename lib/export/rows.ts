// In: a ledger record. Out: its rows for tables, one a good, under the names of the columns.
import type { Fact, Practice, SlotGood } from '../core/fact.ts';
import type { LedgerRecord } from '../store/records.ts';
import {
  attributionCells,
  type Cells,
  derivedText,
  hsText,
  joined,
  paragraphText,
  placeCells,
  provenanceCells,
  quantityCells,
  quoteOf,
  wayCells,
  words,
} from './cells.ts';
import type { ExportStamp } from './exporter.ts';

/** All columns, in their order. */
export const columns: readonly string[] = [
  ...['record_type', 'id', 'kind', 'good_no', 'goods_of_record'],
  ...['good', 'good_name', 'term', 'hs', 'hs_text', 'generic', 'verdict', 'regime', 'law_of'],
  ...['measures', 'instruments', 'paragraphs', 'measure_urls', 'caps', 'reasons', 'article_label', 'direction'],
  ...Object.keys(placeCells('from', null)),
  ...Object.keys(wayCells('via', [])),
  ...Object.keys(placeCells('to', null)),
  ...Object.keys(quantityCells(null)),
  ...['derived_quantities', 'means', 'actor', 'inspection', 'charges', 'passes_goods', 'passes'],
  ...['exception_for', 'exception_goods', 'authority'],
  ...['when', 'when_norm', 'when_from', 'when_to', 'said_by', 'modality'],
  ...['quote', 'quote_prefix', 'quote_suffix', 'quote_start', 'quote_end'],
  ...['url', 'title', 'outlet', 'author', 'published', 'language', 'site', 'kept_at', 'kept_by', 'updated_at'],
  ...[
    'deleted_at',
    'state',
    'corrections',
    'corrected_at',
    'correction_note',
    'text_sha256',
    'engine',
    'packs',
    'exported_at',
  ],
];

/** One row a good; a fact without goods, a practice and a snippet have one row. */
export function rowsOf(record: LedgerRecord, stamp: ExportStamp): Cells[] {
  const quote = quoteOf(record);
  const common: Cells = {
    record_type: record.type,
    id: record.id,
    ...attributionCells(record),
    quote: quote.exact,
    quote_prefix: quote.prefix,
    quote_suffix: quote.suffix,
    quote_start: quote.start,
    quote_end: quote.end,
    ...provenanceCells(record, stamp),
  };
  if (record.type === 'snippet') return [common];
  if (record.type === 'practice') return [{ ...common, ...practiceCells(record.practice) }];
  const { goods } = record.fact;
  const fact = { ...common, ...factCells(record.fact) };
  if (goods.length === 0) return [fact];
  return goods.map((good, index) => ({ ...fact, ...goodCells(good), good_no: index + 1 }));
}

function factCells(fact: Fact): Cells {
  return {
    kind: fact.kind,
    goods_of_record: fact.goods.length,
    article_label: fact.articleLabel,
    direction: fact.direction,
    ...placeCells('from', fact.from),
    ...wayCells('via', fact.via),
    ...placeCells('to', fact.to),
    ...quantityCells(fact.quantity),
    derived_quantities: joined(fact.derived.map(derivedText)),
    means: words(fact.means),
    actor: words(fact.actor),
  };
}

function goodCells(good: SlotGood): Cells {
  const { assessment } = good;
  return {
    good: good.text,
    good_name: good.name,
    term: good.term,
    hs: joined(good.hs),
    hs_text: hsText(good.hs),
    generic: good.generic,
    verdict: assessment.verdict,
    regime: `${assessment.regime} ${assessment.asOf}`,
    law_of: assessment.on,
    measures: joined(assessment.measures.map((hit) => hit.measure)),
    instruments: joined(assessment.measures.map((hit) => hit.cite)),
    paragraphs: joined(assessment.measures.map(paragraphText)),
    measure_urls: joined(assessment.measures.map((hit) => hit.url)),
    caps: joined(assessment.measures.map((hit) => hit.cap)),
    reasons: joined(assessment.reasons.map((reason) => reason.code)),
  };
}

function practiceCells(practice: Practice): Cells {
  return {
    ...wayCells('via', practice.crossings),
    // Several figures don't fit one set of cells: then their words alone stand.
    ...quantityCells(practice.traffic.length === 1 ? (practice.traffic[0] ?? null) : null),
    quantity: joined(practice.traffic.map((quantity) => quantity.text)),
    derived_quantities: joined(practice.derived.map(derivedText)),
    inspection: practice.inspection,
    charges: practice.charges,
    passes_goods: words(practice.passes?.goods ?? null),
    passes: practice.passes?.allowed ?? null,
    exception_for: words(practice.exception?.who ?? null),
    exception_goods: words(practice.exception?.goods ?? null),
    authority: words(practice.authority),
  };
}
