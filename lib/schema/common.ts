// In: nothing. Out: the small schemas that every data file shares.
import { z } from 'zod';

/** ISO 8601 day, `YYYY-MM-DD`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day written YYYY-MM-DD');

/** HS 2022 prefix: a chapter (2 digits), heading (4) or subheading (6). Chapter 77 is reserved and doesn't exist. */
export const hsPrefix = z
  .string()
  .regex(/^(0[1-9]|[1-6]\d|7[0-689]|8\d|9[0-79])(\d{2}){0,2}$/, 'must be an HS 2022 prefix of 2, 4 or 6 digits');

/** ISO 3166-1 alpha-2, upper case. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code');

/** Stable record id: lower-case words joined by hyphens (crossings keep the capitals of their public table). */
export const recordId = z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'must be words joined by hyphens');

/** Names or surface forms by language. English forms are written as they stand in running text. */
export const formsByLanguage = z.strictObject({
  en: z.array(z.string().min(1)).default([]),
  ko: z.array(z.string().min(1)).default([]),
  zh: z.array(z.string().min(1)).default([]),
});

/** One display name per language; null where nobody has checked one yet. */
export const nameByLanguage = z.strictObject({
  en: z.string().min(1),
  ko: z.string().min(1).nullable(),
  zh: z.string().min(1).nullable(),
});

/** How far a fact was checked. `unverified` is shown to the reader. */
export const confidence = z.enum(['verified', 'partly-verified', 'unverified']);

/** Where a record's facts come from, and how far they were checked. */
export const sourced = {
  source: z.string().min(1),
  confidence,
  note: z.string().min(1).optional(),
};

/** A sentence with the expected mention in square brackets: `Trucks carried [rice cookers] to Rason.` */
export const example = z.string().regex(/\[[^\]]+\]/, 'must hold the expected mention in square brackets');

/** A sentence in which the record must find nothing. */
export const counterexample = z.string().regex(/^[^[\]]+$/, 'must hold no brackets: nothing is found in it');
