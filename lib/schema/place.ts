// In: the files of lib/data/places and lib/data/crossings. Out: their checked types.
import { z } from 'zod';
import { counterexample, countryCode, example, formsByLanguage, nameByLanguage, recordId, sourced } from './common.ts';

const point = {
  /** Decimal degrees, WGS 84; null where the position isn't known. */
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: z.enum(['point', 'approximate', 'centroid', 'unknown']),
};

export const place = z.strictObject({
  id: recordId,
  name: nameByLanguage,
  forms: formsByLanguage,
  kind: z.enum([
    'country',
    'capital',
    'province',
    'prefecture',
    'county',
    'city',
    'town',
    'township',
    'district',
    'village',
    'river',
    'mountain',
    'sea',
    'strait',
    'island',
    'region',
    'bridge',
  ]),
  /** Null for seas and rivers between several countries. */
  country: countryCode.nullable(),
  /** Name of the province or of what holds it, as in the source; null where none. */
  parent: z.string().min(1).nullable(),
  ...point,
  population: z.number().int().nonnegative().nullable(),
  /** What else the name can be ("also Jilin province"), for people. */
  homonyms: z.array(z.string().min(1)),
  /** Forms that count as a place only in company: a country, province or border word near by. */
  shy: z.array(z.string().min(1)),
  examples: z.array(example),
  counterexamples: z.array(counterexample),
  ...sourced,
});
export type Place = z.infer<typeof place>;

export const country = z.strictObject({
  id: countryCode,
  name: nameByLanguage,
  forms: formsByLanguage,
  /** Adjectives and names of the people, English only: Korean and Chinese use the country's name. */
  demonyms: z.array(z.string().min(1)),
  capital: z.string().min(1).nullable(),
  ...point,
  shy: z.array(z.string().min(1)),
  examples: z.array(example),
  counterexamples: z.array(counterexample),
  ...sourced,
});
export type Country = z.infer<typeof country>;

/** One customs house: one side of a crossing. */
export const customsHouse = z.strictObject({
  id: recordId,
  country: countryCode,
  name: nameByLanguage,
  /** Irregular names of the house; regular ones are built of a local name and a customs word (FORMAT.md has both lists). */
  forms: formsByLanguage,
  /** Bare local names that mean the house only beside a customs word ("Quanhe", "Wonjong-ri"); else they're the village. */
  localNames: formsByLanguage,
  city: z.string().min(1).nullable(),
  province: z.string().min(1).nullable(),
  ...point,
});
export type CustomsHouse = z.infer<typeof customsHouse>;

export const crossing = z.strictObject({
  id: recordId,
  kind: z.enum(['road', 'rail', 'road-and-rail', 'ferry', 'port', 'pipeline', 'airport']),
  name: nameByLanguage,
  /** Forms that name the crossing, bridge, pipeline or airport as a whole; for a port only irregular full names. */
  forms: formsByLanguage,
  /** Towns that name a port beside a port word ("Nampo" + "port", "port of" + "Nampo", 남포 + 항, 南浦 + 港); else empty. */
  localNames: formsByLanguage,
  /** Two houses for a land crossing, one or none for a port. */
  houses: z.array(customsHouse).max(2),
  /** True where the town's bare name ("Nampo") means the port; else it is the town unless a port word follows. */
  bareNameIsPort: z.boolean(),
  country: countryCode.nullable(),
  river: z.string().min(1).nullable(),
  route: z.string().min(1).nullable(),
  status: z.string().min(1).nullable(),
  ...point,
  examples: z.array(example).min(1),
  counterexamples: z.array(counterexample),
  ...sourced,
});
export type Crossing = z.infer<typeof crossing>;

export const placeFile = z.strictObject({ schema: z.literal(1), title: z.string(), records: z.array(place).min(1) });
export const countryFile = z.strictObject({
  schema: z.literal(1),
  title: z.string(),
  records: z.array(country).min(1),
});
export const crossingFile = z.strictObject({
  schema: z.literal(1),
  title: z.string(),
  records: z.array(crossing).min(1),
});
