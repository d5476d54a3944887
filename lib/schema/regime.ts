// In: a file of lib/data/regimes. Out: its checked type. FORMAT.md there explains each field in prose.
import { z } from 'zod';
import { confidence, countryCode, hsPrefix, isoDate, nameByLanguage, recordId, sourced } from './common.ts';

export const instrument = z.strictObject({
  /** Document symbol, e.g. `S/RES/2397 (2017)`. */
  id: z.string().min(1),
  date: isoDate,
  /** Short citation as shown to readers, e.g. `UNSCR 2397 (2017)`. */
  cite: z.string().min(1),
  /** The number that articles use, e.g. `2397`. */
  number: z.string().min(1),
  url: z.url(),
});
export type Instrument = z.infer<typeof instrument>;

/** Country codes; `*` is any. Never a boolean: transit and third-country packs need sets. */
export const flow = z.strictObject({
  origin: z.array(z.union([countryCode, z.literal('*')])).min(1),
  destination: z.array(z.union([countryCode, z.literal('*')])).min(1),
});
export type Flow = z.infer<typeof flow>;

export const measure = z.strictObject({
  id: recordId,
  instrument: z.string().min(1),
  paragraph: z.string().min(1),
  paragraphConfidence: confidence,
  kind: z.enum(['ban', 'cap', 'luxury', 'dual-use', 'service', 'exemption', 'note']),
  /** Where the goods go: one flow, two for a measure that works both ways, none for services, exemptions and notes. */
  flows: z.array(flow).max(2),
  goods: z.strictObject({
    /** In the words of the pack, short: what the measure is about. */
    label: nameByLanguage,
    hs: z.array(hsPrefix),
    hsExcept: z.array(hsPrefix),
    /** Ids of commodities, where the measure is narrower than any HS prefix. A term beats a prefix. */
    terms: z.array(recordId),
    /** What states read differently, or reach only by lists of their own: the verdict is `conditional`, never `ban`. */
    disputed: z.strictObject({ hs: z.array(hsPrefix), terms: z.array(recordId) }),
    basis: z.enum(['in-text', 'annex', 'national-list', 'interpretive', 'technical-list', 'catch-all', 'none']),
  }),
  /** The measure covers these goods only above a value; empty where value doesn't matter. */
  thresholds: z.array(
    z.strictObject({
      amount: z.number().positive(),
      currency: z.string().length(3),
      /** What the value is counted on: `item`. */
      per: z.string().min(1),
      /** The goods that it concerns, by prefix or by term: other goods of the measure have no threshold. */
      hs: z.array(hsPrefix),
      terms: z.array(recordId),
    }),
  ),
  /** What may be supplied under a `cap`; one delivery never breaks a cap. */
  cap: z
    .strictObject({
      /** Null where the resolution names no figure (2375 para 15: as much as in the year before). */
      amount: z.number().positive().nullable(),
      unit: z.string().min(1).nullable(),
      alternatives: z.array(z.strictObject({ amount: z.number().positive(), unit: z.string().min(1) })),
      /** Of several amounts: whichever is used (`either`) or the one reached first (`lesser`). */
      rule: z.enum(['either', 'lesser']),
      /** `calendar-year`, `P12M@2017-12-22` (12 months counted from that day), `previous-12-months`, or `from/to`. */
      period: z.string().min(1),
      /** The prefixes of the measure that are counted; the others are banned outside its exceptions. */
      hs: z.array(hsPrefix),
    })
    .nullable(),
  exceptions: z.array(
    z.strictObject({ id: recordId, text: z.string().min(1), hs: z.array(hsPrefix), cues: z.array(z.string().min(1)) }),
  ),
  validFrom: isoDate.nullable(),
  /** The first day on which it no longer counts; null while it is in force. */
  validUntil: isoDate.nullable(),
  supersedes: z.array(recordId),
  supersededBy: z.array(recordId),
  /** One sentence of our own. */
  why: nameByLanguage,
  /** Tagged sentences: `on` is the day of the event, `from`/`to` the flow, `hs` or `term` the goods; `applies` is expected. */
  examples: z.array(
    z.strictObject({
      goods: z.string().min(1),
      hs: hsPrefix.nullable(),
      term: recordId.nullable(),
      from: countryCode.nullable(),
      to: countryCode.nullable(),
      on: isoDate,
      applies: z.boolean(),
    }),
  ),
  ...sourced,
});
export type Measure = z.infer<typeof measure>;

export const regimePack = z.strictObject({
  schema: z.literal(1),
  id: recordId,
  title: nameByLanguage,
  authority: z.string().min(1),
  /** The country that the regime is about. */
  target: countryCode,
  hsVersion: z.literal('2022'),
  asOf: isoDate,
  reviewedBy: z.string().nullable(),
  disclaimer: nameByLanguage,
  instruments: z.array(instrument).min(1),
  measures: z.array(measure).min(1),
});
export type RegimePack = z.infer<typeof regimePack>;
