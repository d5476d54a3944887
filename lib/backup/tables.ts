// In: nothing. Out: the shape of a row of every table of the ledger, for rows out of a file. A new table goes here.
import { z } from 'zod';
import { ledgerRecord, placeRef } from '../export/record-schema.ts';
import { instrument, measure } from '../schema/regime.ts';
import type { PageText } from '../store/database.ts';
import type { DraftRow } from '../store/records.ts';

// The shapes that records have for the same things.
const { source, keptAt } = ledgerRecord.options[2].shape;
const offset = z.int().nonnegative();

const pageText = z
  .strictObject({
    textHash: z.string().regex(/^[0-9a-f]{64}$/),
    pageKey: z.string(),
    source,
    text: z.string(),
    blocks: z.array(
      z.strictObject({
        start: offset,
        end: offset,
        role: z.enum(['headline', 'paragraph', 'list-item', 'caption', 'quote', 'cell']),
      }),
    ),
    keptAt,
  })
  .refine(({ text, blocks }) => blocks.every(({ start, end }) => start <= end && end <= text.length), {
    path: ['blocks'],
    error: 'lie outside of the text',
  });

const instant = keptAt;
const id = z.string().min(1);
const span = z.strictObject({ id, before: ledgerRecord.nullable(), after: z.string() });

const ruleBase = { id, at: z.string(), list: z.string().nullable() };
const word = z.string().min(1).max(200);
const rule = z.discriminatedUnion('kind', [
  z.strictObject({
    ...ruleBase,
    kind: z.literal('exclude'),
    word,
    site: z.string().nullable(),
    sense: z.strictObject({ kind: z.string(), ref: z.string().nullable() }).nullable(),
  }),
  z.strictObject({ ...ruleBase, kind: z.literal('goods'), word, name: z.string(), hs: z.array(z.string()) }),
  z.strictObject({ ...ruleBase, kind: z.literal('place'), word, place: placeRef }),
  z.strictObject({ ...ruleBase, kind: z.literal('measure'), measure, instrument }),
]);

const act = z.strictObject({
  op: id,
  at: instant,
  what: z.enum(['confirm', 'reject', 'reopen', 'correct', 'split', 'merge', 'delete', 'restore', 'rules', 'import']),
  undone: z.boolean(),
  rows: z.array(span),
  rules: z.array(z.strictObject({ id, before: rule.nullable() })),
});

const draft = z.strictObject({ id, at: instant, fields: z.record(z.string(), z.string()) });

const meta = z.strictObject({ key: z.string().max(40), value: z.unknown() });

/** By the name of the table. `tests/contracts/every-table.test.ts` fails where a table of the database is missing. */
export const rowShapes: Readonly<Record<string, z.ZodType<object>>> = {
  records: ledgerRecord,
  pages: pageText,
  journal: act,
  drafts: draft,
  rules: rule,
  meta,
};

true satisfies z.infer<typeof pageText> extends PageText ? true : false;
true satisfies z.infer<typeof draft> extends DraftRow ? true : false;
