// In: a file of lib/data/nomenclature. Out: its checked type. FORMAT.md there explains each field in prose.
import { z } from 'zod';

export const nomenclature = z.strictObject({
  schema: z.literal(1),
  /** `HS 2022`. */
  version: z.string().min(1),
  /** Languages of the titles. */
  languages: z.array(z.enum(['en', 'ko', 'zh'])).min(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  chapters: z
    .array(
      z.strictObject({
        code: z.string().regex(/^\d{2}$/),
        title: z.string().min(1),
        /** Title of each heading by its four digits. */
        headings: z.record(z.string().regex(/^\d{4}$/), z.string().min(1)),
      }),
    )
    .min(1),
});
export type NomenclatureFile = z.infer<typeof nomenclature>;
