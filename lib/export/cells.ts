// In: slots of facts and practices. Out: the flat values that tables and map properties share, under the same names.
import type { MeasureHit } from '../core/assess.ts';
import type { SlotGood, SlotPlace, SlotQuantity, SlotText } from '../core/fact.ts';
import type { InspectionStamp } from '../core/inspect.ts';
import type { LedgerRecord } from '../store/records.ts';
import { correctionsOf, lastCorrection } from './corrections.ts';
import type { ExportStamp } from './exporter.ts';

/** What a cell or property holds. Numbers stay numbers, so that a guard against formulas can tell them from text. */
export type Cell = string | number | boolean | null;
export type Cells = Readonly<Record<string, Cell>>;

/** Several values in one cell; null where there is none. */
export function joined(values: readonly (string | null)[]): string | null {
  const present = values.filter((value) => value !== null && value !== '');
  return present.length === 0 ? null : present.join('; ');
}

/** `HS 0306; HS 0307`: text that no spreadsheet takes for a number. */
export function hsText(prefixes: readonly string[]): string | null {
  return joined(prefixes.map((prefix) => `HS ${prefix}`));
}

/** `7`, or `7 (number not checked)`. */
export function paragraphText(hit: MeasureHit): string {
  return hit.paragraphVerified ? hit.paragraph : `${hit.paragraph} (number not checked)`;
}

/** Measures that cover any of the goods, each once. */
export function measuresOf(goods: readonly SlotGood[]): MeasureHit[] {
  const byId = new Map<string, MeasureHit>();
  for (const good of goods) {
    for (const hit of good.assessment.measures) byId.set(`${hit.measure} ${hit.flow}`, hit);
  }
  return [...byId.values()];
}

/** A place under names that begin with `slot`: its words, gazetteer name, ISO country, WGS 84 degrees and precision. */
export function placeCells(slot: string, at: SlotPlace | null): Cells {
  return {
    [slot]: at?.text ?? null,
    [`${slot}_name`]: at?.place?.name ?? null,
    [`${slot}_country`]: at?.place?.country ?? null,
    [`${slot}_lat`]: at?.place?.lat ?? null,
    [`${slot}_lon`]: at?.place?.lon ?? null,
    [`${slot}_precision`]: at?.place?.precision ?? null,
  };
}

/** Several places, joined in the order of the way. */
export function wayCells(slot: string, places: readonly SlotPlace[]): Cells {
  return {
    [slot]: joined(places.map((at) => at.text)),
    [`${slot}_name`]: joined(places.map((at) => at.place?.name ?? null)),
    [`${slot}_crossing`]: joined([...new Set(places.map((at) => at.place?.crossing ?? null))]),
    [`${slot}_country`]: joined(places.map((at) => at.place?.country ?? null)),
    [`${slot}_lat_lon`]: joined(places.map((at) => pointText(at))),
  };
}

function pointText(at: SlotPlace): string | null {
  return at.place?.lat == null || at.place.lon === null ? null : `${at.place.lat} ${at.place.lon}`;
}

export function quantityCells(quantity: SlotQuantity | null): Cells {
  return {
    quantity: quantity?.text ?? null,
    quantity_value: quantity?.value ?? null,
    quantity_min: quantity?.min ?? null,
    quantity_max: quantity?.max ?? null,
    quantity_bound: quantity?.bound ?? null,
    quantity_unit: quantity?.unit ?? null,
    quantity_per: quantity?.per ?? null,
    quantity_derived: quantity?.derived ?? null,
  };
}

/** `3000 t, bound unclear, derived from “300 trucks, over 10 tons each”`: a figure that nobody stated, and from what. */
export function derivedText(quantity: SlotQuantity): string {
  const figure = quantity.value ?? joined([quantity.min, quantity.max].map((end) => end?.toString() ?? null)) ?? '?';
  const unit = [quantity.unit, quantity.per && `per ${quantity.per}`].filter(Boolean).join(' ');
  return `${figure} ${unit}, bound ${quantity.bound}, derived from “${quantity.text}”`;
}

export function words(slot: SlotText | null): string | null {
  return slot?.text ?? null;
}

/** When, who and how firmly: the same for facts and practices. */
export function attributionCells(told: LedgerRecord): Cells {
  const what = told.type === 'fact' ? told.fact : told.type === 'practice' ? told.practice : null;
  return {
    when: words(what?.when ?? null),
    when_norm: what?.when?.norm ?? null,
    when_from: what?.when?.from ?? null,
    when_to: what?.when?.to ?? null,
    said_by: words(what?.saidBy ?? null),
    modality: what?.modality ?? null,
  };
}

/** The words that a record stands on; offsets are UTF-16 code units into the text as read. */
export function quoteOf(record: LedgerRecord): {
  exact: string;
  prefix: string;
  suffix: string;
  start: number | null;
  end: number | null;
} {
  if (record.type === 'snippet') {
    const { exact, prefix, suffix } = record;
    return { exact, prefix, suffix, start: null, end: null };
  }
  return record.type === 'fact' ? record.fact.evidence : record.practice.evidence;
}

/** Where it was read, who kept it and with what it was made. */
export function provenanceCells(record: LedgerRecord, stamp: ExportStamp): Cells {
  return {
    url: record.source.url,
    title: record.source.title,
    outlet: record.source.outlet,
    author: record.source.author,
    published: record.source.published,
    language: record.source.language,
    site: record.site,
    kept_at: record.keptAt,
    kept_by: record.keptBy,
    updated_at: record.updatedAt,
    deleted_at: record.deletedAt,
    state: record.type === 'snippet' ? null : record.state,
    corrections: joined(correctionsOf(record)),
    corrected_at: lastCorrection(record)?.at ?? null,
    correction_note: lastCorrection(record)?.note ?? null,
    text_sha256: record.textHash,
    engine: record.stamp?.engine ?? null,
    packs: packsText(record.stamp),
    exported_at: stamp.now,
  };
}

function packsText(stamp: InspectionStamp | null): string | null {
  return joined(Object.entries(stamp?.packs ?? {}).map(([id, version]) => `${id} ${version}`));
}
