// In: the packed files of lib/data/east and lib/data/models. Out: what they must look like before anybody counts with them.
import { z } from 'zod';

/** Names in Hangul and Han; lib/core/east-names.ts says what each field holds. */
export const eastNames = z
  .strictObject({
    schema: z.literal(1),
    sources: z.array(z.string().min(1)).min(1),
    names: z.string().min(1),
    place: z.array(z.number().int().nonnegative()).min(1),
    labels: z.string().min(1),
    countries: z.string().regex(/^(?:[A-Z]{2}|--)+$/),
    kinds: z.string().regex(/^[a-z]+$/),
    sizes: z.array(z.number().int().nonnegative()),
    points: z.array(z.number().int()),
  })
  .refine(({ names, place }) => names.split('\n').length === place.length, 'names and place differ in length')
  .refine(({ kinds, countries, sizes, points, labels }) => {
    const count = kinds.length;
    return (
      countries.length === 2 * count &&
      sizes.length === count &&
      points.length === 2 * count &&
      labels.split('\n').length === count
    );
  }, 'the columns of the places differ in length')
  .refine(({ names }) => {
    const lines = names.split('\n');
    return lines.every((line, i) => i === 0 || (lines[i - 1] as string) <= line);
  }, 'names are not sorted by code unit');

/** Chinese words; lib/core/tagger/chinese-words.ts says what each field holds. */
export const chineseWords = z
  .strictObject({
    schema: z.literal(1),
    sources: z.array(z.string().min(1)).min(1),
    words: z.string().min(1),
    kinds: z.string().regex(/^[a-z]+$/),
    costs: z.string().min(1),
  })
  .refine(({ words, kinds, costs }) => {
    const count = words.split('\n').length;
    return kinds.length === count && costs.length === count;
  }, 'the columns of the words differ in length');

/** Korean words; lib/core/tagger/korean-words.ts says what each field holds. */
export const koreanWords = z
  .strictObject({
    schema: z.literal(1),
    language: z.literal('ko'),
    sources: z.array(z.string().min(1)).min(1),
    words: z.string().min(1),
    classes: z.string().min(1),
  })
  .refine(({ words, classes }) => words.split('\n').length === classes.length, 'words and classes differ in length');

/** Weights of a tagger; lib/core/tagger/east-model.ts says what each field holds. */
export const chainModel = z.strictObject({
  schema: z.literal(1),
  language: z.enum(['ko', 'zh']),
  features: z.number().int().positive(),
  saw: z.array(z.string().min(1)).min(1),
  licence: z.string().min(1),
  trained: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  command: z.string().min(1),
  lean: z.number().int(),
  steps: z.array(z.number().int()).length(49),
  unit: z.number().positive(),
  keys: z.string().min(1),
  rows: z.string().min(1),
});
