// In: nothing. Out: what a list of own words and measures may hold. Words are literal; sizes are capped.
import { z } from 'zod';
import { countryCode, hsPrefix, isoDate } from '../schema/common.ts';
import { instrument, measure } from '../schema/regime.ts';

/** A file is refused beyond this, in UTF-16 code units. */
export const FILE_MAX = 2_000_000;
export const RULES_MAX = 5_000;

const word = z.string().trim().min(1).max(100);
const site = z
  .string()
  .trim()
  .regex(/^[a-z0-9.-]+$/i);

export const senseKinds = [
  'commodity',
  'place',
  'customs',
  'port',
  'demonym',
  'quantity',
  'date',
  'instrument',
] as const;

const placeRef = z.strictObject({
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  country: countryCode.nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: z.enum(['point', 'approximate', 'centroid', 'unknown']),
  placeKind: z.string().max(40),
  parent: z.string().max(200).nullable(),
  crossing: z.string().max(200).nullable(),
  pair: z.string().max(200).nullable(),
});

/** A rule as a file has it: ids, days and titles are given by whoever reads it. */
export const listedRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('goods'),
    word,
    name: z.string().trim().min(1).max(200),
    hs: z.array(hsPrefix).max(10),
  }),
  z.strictObject({ kind: z.literal('place'), word, place: placeRef }),
  z.strictObject({
    kind: z.literal('exclude'),
    word,
    site: site.nullable(),
    sense: z.strictObject({ kind: z.enum(senseKinds), ref: z.string().max(200).nullable() }).nullable(),
  }),
  z.strictObject({ kind: z.literal('measure'), measure, instrument }),
]);
export type ListedRule = z.infer<typeof listedRule>;

/** Columns of a table of words. */
export const wordRow = z.object({
  word,
  as: z.enum(['goods', 'place', 'exclude']),
  hs: z
    .string()
    .trim()
    .regex(/^(?:\d{2}(?:\d{2}){0,2}(?:\s*;\s*\d{2}(?:\d{2}){0,2}){0,9})?$/)
    .default(''),
  name: z.string().trim().max(200).default(''),
  country: z.union([countryCode, z.literal('')]).default(''),
  lat: z
    .string()
    .trim()
    .regex(/^(?:-?\d{1,2}(?:\.\d+)?)?$/)
    .default(''),
  lon: z
    .string()
    .trim()
    .regex(/^(?:-?\d{1,3}(?:\.\d+)?)?$/)
    .default(''),
  site: z.union([site, z.literal('')]).default(''),
});

/** Columns of a table of measures. */
export const measureRow = z.object({
  cite: z.string().trim().min(1).max(200),
  paragraph: z.string().trim().max(40).default(''),
  kind: z.enum(['ban', 'cap', 'luxury', 'dual-use']),
  flow: z.enum(['to-DPRK', 'from-DPRK', 'both']),
  hs: z
    .string()
    .trim()
    .regex(/^\d{2}(?:\d{2}){0,2}(?:\s*;\s*\d{2}(?:\d{2}){0,2}){0,49}$/),
  label: z.string().trim().min(1).max(200),
  url: z.url({ protocol: /^https?$/ }),
  valid_from: z.union([isoDate, z.literal('')]).default(''),
  valid_until: z.union([isoDate, z.literal('')]).default(''),
});
