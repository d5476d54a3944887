// In: a ledger record. Out: all that it says as flat properties, one set a record, for maps and notes.
import type { LedgerRecord } from '../store/records.ts';
import {
  attributionCells,
  type Cells,
  derivedText,
  hsText,
  joined,
  measuresOf,
  paragraphText,
  placeCells,
  provenanceCells,
  quantityCells,
  quoteOf,
  wayCells,
  words,
} from './cells.ts';
import type { ExportStamp } from './exporter.ts';
import { positionOf } from './way.ts';

/** Scalars alone: what QGIS, kepler and Google Earth show as columns. Several goods are joined by `; `. */
export function propertiesOf(record: LedgerRecord, stamp: ExportStamp): Cells {
  return {
    record_type: record.type,
    id: record.id,
    ...ownCells(record),
    ...attributionCells(record),
    ...quoteCells(record),
    ...provenanceCells(record, stamp),
  };
}

function ownCells(record: LedgerRecord): Cells {
  if (record.type === 'snippet') return {};
  if (record.type === 'practice') {
    const { practice } = record;
    return {
      ...wayCells('via', practice.crossings),
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
  const { fact } = record;
  const measures = measuresOf(fact.goods);
  return {
    kind: fact.kind,
    goods: joined(fact.goods.map((good) => good.text)),
    goods_name: joined(fact.goods.map((good) => good.name)),
    hs: joined(fact.goods.flatMap((good) => good.hs)),
    hs_text: hsText(fact.goods.flatMap((good) => good.hs)),
    verdict: record.facets.verdict,
    verdicts: joined(fact.goods.map((good) => `${good.name}: ${good.assessment.verdict}`)),
    measures: joined(measures.map((hit) => hit.measure)),
    instruments: joined(measures.map((hit) => hit.cite)),
    paragraphs: joined(measures.map(paragraphText)),
    caps: joined(measures.map((hit) => hit.cap)),
    article_label: fact.articleLabel,
    direction: fact.direction,
    ...placeCells('from', fact.from),
    ...wayCells('via', fact.via),
    ...placeCells('to', fact.to),
    way_complete: [fact.from, ...fact.via, fact.to].every((slot) => slot !== null && positionOf(slot) !== null),
    ...quantityCells(fact.quantity),
    derived_quantities: joined(fact.derived.map(derivedText)),
    means: words(fact.means),
    actor: words(fact.actor),
  };
}

function quoteCells(record: LedgerRecord): Cells {
  const { exact, prefix, suffix, start, end } = quoteOf(record);
  return { quote: exact, quote_prefix: prefix, quote_suffix: suffix, quote_start: start, quote_end: end };
}
