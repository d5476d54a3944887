// In: a file of lib/data/commodities. Out: its checked type. FORMAT.md there explains each field in prose.
import { z } from 'zod';
import { counterexample, example, formsByLanguage, hsPrefix, nameByLanguage, recordId, sourced } from './common.ts';

/**
 * Signs in the neighbourhood of a form. Words are lower case and matched as whole tokens (`tons`, `state tv`).
 * before/after: the neighbouring words right next to the form; near: anywhere in the same sentence;
 * is: a property the engine works out —
 *   list      coordinated with another commodity ("rice, fans and TVs")
 *   trade     the sentence holds a word of trade or carriage (import, smuggle, loaded with, cargo of …)
 *   counted   a number, unit or "of" phrase counts it ("40 tons of", "two")
 *   capital   written with a capital inside a sentence
 *   verb      used as a verb
 *   singular  written without plural ending
 */
export const cues = z.strictObject({
  before: z.array(z.string().min(1)).optional(),
  after: z.array(z.string().min(1)).optional(),
  near: z.array(z.string().min(1)).optional(),
  is: z.array(z.enum(['list', 'trade', 'counted', 'capital', 'verb', 'singular'])).optional(),
});
export type Cues = z.infer<typeof cues>;

export const ambiguity = z.strictObject({
  /** The forms in doubt; empty means every form of the record. */
  forms: z.array(z.string().min(1)),
  /** The other sense in a few words, for people. */
  sense: z.string().min(1),
  /** Where given, at least one must hold, or the form isn't taken for goods. */
  require: cues.optional(),
  /** If any holds, the form isn't taken for goods. A reject beats a require. */
  reject: cues.optional(),
});
export type Ambiguity = z.infer<typeof ambiguity>;

export const commodity = z.strictObject({
  id: recordId,
  name: nameByLanguage,
  /** Every surface to look for. English is lower case unless the form needs its capitals (`TV`, `PVC pipe`). */
  forms: formsByLanguage,
  /** HS 2022 prefixes, the usual reading first; empty where the word is too wide for any. */
  hs: z.array(hsPrefix),
  /** `means`: carries goods unless it is itself traded. `either`: both are common. */
  role: z.enum(['goods', 'means', 'either']),
  /** A class word whose heading depends on the item (equipment, building materials). */
  generic: z.boolean(),
  /** Readings by material where it decides the heading; the first cue that stands near wins. */
  materials: z.array(
    z.strictObject({
      material: z.string().min(1),
      hs: z.array(hsPrefix).min(1),
      cues: z.array(z.string().min(1)).min(1),
    }),
  ),
  /** True where no material named means that no heading can be given (pipes). */
  materialDecides: z.boolean(),
  ambiguity: z.array(ambiguity),
  examples: z.array(example).min(1),
  counterexamples: z.array(counterexample),
  ...sourced,
});
export type Commodity = z.infer<typeof commodity>;

/** One family of goods per file; the file name is the family. */
export const commodityFile = z.strictObject({
  schema: z.literal(1),
  family: recordId,
  title: z.string(),
  records: z.array(commodity).min(1),
});
export type CommodityFile = z.infer<typeof commodityFile>;
