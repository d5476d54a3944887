// In: a value from a file. Out: a ledger record, or the place where it isn't one. Unknown keys are refused.
import { z } from 'zod';
import type { LedgerRecord } from '../store/records.ts';

const text = z.string();
const maybe = text.nullable();
const instant = z.iso.datetime({ precision: 3, error: 'must be an instant written 2026-05-02T10:00:00.000Z' });
const offset = z.int().nonnegative();
const span = { start: offset, end: offset };
const texts = z.array(text);

const slotText = z.strictObject({ ...span, text });

export const placeRef = z.strictObject({
  id: text,
  name: text,
  country: maybe,
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: z.enum(['point', 'approximate', 'centroid', 'unknown']),
  placeKind: text,
  parent: maybe,
  crossing: maybe,
  pair: maybe,
});

const slotPlace = z.strictObject({ ...slotText.shape, place: placeRef.nullable() });

const verdict = z.enum(['banned', 'capped', 'luxury', 'dual-use', 'conditional', 'not-listed', 'unknown-direction']);
const direction = z.enum(['to-DPRK', 'from-DPRK', 'other', 'unknown']);
const modality = z.enum(['asserted', 'reported', 'planned', 'denied', 'hypothetical']);
const byLanguage = z.strictObject({ en: text, ko: maybe, zh: maybe });

const measureHit = z.strictObject({
  measure: text,
  cite: text,
  url: text,
  paragraph: text,
  paragraphVerified: z.boolean(),
  kind: z.enum(['ban', 'cap', 'luxury', 'dual-use']),
  flow: z.enum(['to-DPRK', 'from-DPRK']),
  hs: maybe,
  label: byLanguage,
  why: byLanguage,
  validFrom: maybe,
  validUntil: maybe,
  cap: maybe,
  exceptions: texts,
  basis: z
    .enum(['in-text', 'annex', 'national-list', 'interpretive', 'technical-list', 'catch-all', 'none', 'term'])
    .optional(),
  confidence: z.enum(['verified', 'partly-verified', 'unverified']).optional(),
});

const reason = z.strictObject({
  code: z.enum([
    'covered',
    'counts-toward-cap',
    'luxury-annex',
    'luxury-called',
    'depends-on-material',
    'depends-on-item',
    'depends-on-threshold',
    'technical-list',
    'no-measure-this-way',
    'no-measure',
    'either-way',
    'not-in-force',
    'exception-named',
    'chapter-reading',
    'article-calls',
  ]),
  params: z.record(text, text),
});

const assessment = z.strictObject({
  regime: text,
  asOf: text,
  verdict,
  direction,
  directionCue: slotText.nullable(),
  on: maybe,
  measures: z.array(measureHit),
  reasons: z.array(reason),
});

const slotGood = z.strictObject({
  ...slotText.shape,
  term: maybe,
  name: text,
  hs: texts,
  generic: z.boolean(),
  assessment,
});

const slotQuantity = z.strictObject({
  ...slotText.shape,
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  bound: z.enum(['exact', 'about', 'at-most', 'at-least', 'over', 'under', 'between', 'unclear']),
  unit: maybe,
  per: maybe,
  derived: z.boolean(),
});

const slotDate = z.strictObject({ ...slotText.shape, norm: text, from: maybe, to: maybe });

const evidence = z.strictObject({ ...span, exact: text, prefix: text, suffix: text, block: offset });

const fact = z.strictObject({
  id: text,
  kind: z.enum(['movement', 'seizure', 'refusal', 'sale']),
  goods: z.array(slotGood),
  direction,
  from: slotPlace.nullable(),
  via: z.array(slotPlace),
  to: slotPlace.nullable(),
  quantity: slotQuantity.nullable(),
  derived: z.array(slotQuantity),
  when: slotDate.nullable(),
  means: slotText.nullable(),
  actor: slotText.nullable(),
  saidBy: slotText.nullable(),
  modality,
  articleLabel: z.enum(['sanctioned', 'non-sanctioned']).nullable(),
  evidence,
});

const entry = <Slot extends string, Value extends z.ZodType>(slot: Slot, value: Value) =>
  z.strictObject({
    op: text,
    at: instant,
    by: z.enum(['engine', 'reader']),
    slot: z.literal(slot),
    old: value,
    new: value,
    note: maybe,
  });

const review = z.strictObject({
  engine: fact.nullable(),
  history: z.array(
    z.discriminatedUnion('slot', [
      entry('goods', fact.shape.goods),
      entry('from', fact.shape.from),
      entry('via', fact.shape.via),
      entry('to', fact.shape.to),
      entry('quantity', fact.shape.quantity),
      entry('when', fact.shape.when),
      entry('direction', direction),
      entry('modality', modality),
      entry('saidBy', fact.shape.saidBy),
      entry('means', fact.shape.means),
      entry('actor', fact.shape.actor),
    ]),
  ),
  splitFrom: maybe,
  absorbed: texts,
});

/** What files of older versions leave out. */
const noReviewYet = () => ({ engine: null, history: [], splitFrom: null, absorbed: [] });

const practice = z.strictObject({
  id: text,
  crossings: z.array(slotPlace),
  inspection: z.enum(['loose', 'strict']).nullable(),
  charges: z.enum(['low', 'high']).nullable(),
  passes: z.strictObject({ goods: slotText, allowed: z.boolean() }).nullable(),
  exception: z.strictObject({ who: slotText, goods: slotText.nullable() }).nullable(),
  traffic: z.array(slotQuantity),
  derived: z.array(slotQuantity),
  authority: slotText.nullable(),
  when: slotDate.nullable(),
  saidBy: slotText.nullable(),
  modality,
  evidence,
});

const base = {
  id: text.min(1),
  source: z.strictObject({
    url: maybe,
    title: maybe,
    outlet: maybe,
    author: maybe,
    published: maybe,
    language: maybe,
  }),
  pageKey: text,
  site: text,
  textHash: maybe,
  stamp: z.strictObject({ engine: text, packs: z.record(text, text), notRead: texts }).nullable(),
  keptAt: instant,
  updatedAt: instant,
  keptBy: z.enum(['reader', 'site-rule']),
  deletedAt: instant.nullable(),
};

const state = z.enum(['unreviewed', 'confirmed', 'rejected']);

const facets = z.strictObject({
  verdict,
  verdicts: z.array(verdict),
  goods: texts,
  chapters: texts,
  crossings: texts,
  direction,
  eventFrom: maybe,
  eventTo: maybe,
});

/** One row of the ledger, as `LedgerRecord` of records.ts has it. */
export const ledgerRecord = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fact'), ...base, state, fact, review: review.default(noReviewYet), facets }),
  z.strictObject({ type: z.literal('practice'), ...base, state, practice }),
  z.strictObject({ type: z.literal('snippet'), ...base, exact: text, prefix: text, suffix: text }),
]);

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Doesn't compile when the schema and the type drift apart: a field that only one knows would be lost or refused. */
true satisfies Same<Mutable<z.infer<typeof ledgerRecord>>, Mutable<LedgerRecord>>;
