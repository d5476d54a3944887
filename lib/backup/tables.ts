// In: nothing. Out: the shape of a row of every table of the ledger, for rows out of a file. A new table goes here.
import { z } from 'zod';
import { ledgerRecord } from '../export/record-schema.ts';
import type { PageText } from '../store/database.ts';

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

const meta = z.strictObject({ key: z.string().max(40), value: z.unknown() });

/** By the name of the table. `tests/contracts/every-table.test.ts` fails where a table of the database is missing. */
export const rowShapes: Readonly<Record<string, z.ZodType<object>>> = { records: ledgerRecord, pages: pageText, meta };

true satisfies z.infer<typeof pageText> extends PageText ? true : false;
