import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import stix from '../../lib/export/stix.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import { hostileRecords, vectors } from './hostile.ts';

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };

/** Section 2.9 and 3 of STIX 2.1: `type--UUID`; section 2.16: UTC with `Z`; section 2.5: no empty list. */
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const idOf = (type: string) => z.string().regex(new RegExp(`^${type}--${uuid}$`));
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
const refs = z.array(z.string().regex(new RegExp(`^[a-z-]+--${uuid}$`))).min(1);
const words = z.string().min(1);
const reference = z.strictObject({ source_name: words, url: z.url().optional(), external_id: words.optional() });
const common = (type: string) => ({
  type: z.literal(type),
  spec_version: z.literal('2.1'),
  id: idOf(type),
  created_by_ref: idOf('identity').optional(),
  created: instant,
  modified: instant,
  revoked: z.boolean().optional(),
  labels: z.array(words).min(1).optional(),
  external_references: z.array(reference).min(1).optional(),
});

/** Sections 4.5, 4.9, 4.12, 4.16 and 7.3: the objects that we write, with what each must have; nothing else may stand. */
const object = z.discriminatedUnion('type', [
  z.strictObject({ ...common('identity'), name: words, description: words, identity_class: z.literal('system') }),
  z.strictObject({
    ...common('extension-definition'),
    created_by_ref: idOf('identity'),
    name: words,
    description: words,
    schema: words,
    version: words,
    extension_types: z.tuple([z.literal('property-extension')]),
  }),
  z
    .strictObject({
      ...common('location'),
      name: words,
      country: z.string().length(2).optional(),
      latitude: z.number().min(-90).max(90).optional(),
      longitude: z.number().min(-180).max(180).optional(),
    })
    .refine((one) => (one.latitude === undefined) === (one.longitude === undefined))
    .refine((one) => one.country !== undefined || one.latitude !== undefined),
  z.strictObject({
    ...common('note'),
    abstract: words,
    content: words,
    object_refs: refs,
    extensions: z.record(
      idOf('extension-definition'),
      z.object({ extension_type: z.literal('property-extension') }).catchall(z.union([words, z.number(), z.boolean()])),
    ),
  }),
  z.strictObject({
    ...common('report'),
    name: words,
    published: instant,
    object_refs: refs,
    report_types: z.array(words).min(1),
  }),
]);
const bundle = z.strictObject({ type: z.literal('bundle'), id: idOf('bundle'), objects: z.array(object).min(1) });

/** References that lead nowhere within the bundle. */
function looseEnds(read: z.infer<typeof bundle>): string[] {
  const ids = new Set(read.objects.map((one) => one.id));
  return read.objects.flatMap((one) => {
    const named = 'object_refs' in one ? one.object_refs : [];
    const extensions = 'extensions' in one ? Object.keys(one.extensions) : [];
    return [...named, ...extensions, ...(one.created_by_ref ? [one.created_by_ref] : [])].filter((id) => !ids.has(id));
  });
}

const written = (records = exampleLedger()) => bundle.parse(JSON.parse(stix.write(records, stamp)));

describe('STIX', () => {
  it('has the properties that the standard requires, no other, and no reference into nothing', () => {
    const read = written();
    expect(looseEnds(read)).toEqual([]);
    expect(new Set(read.objects.map((one) => one.id)).size).toBe(read.objects.length);
    const count = (type: string) => read.objects.filter((one) => one.type === type).length;
    expect(['report', 'note', 'location', 'identity', 'extension-definition'].map(count)).toEqual([3, 7, 9, 1, 1]);
  });

  it('writes objects in no time before they were made', () => {
    for (const one of written().objects) expect(one.modified >= one.created, one.id).toBe(true);
  });

  it('gives one record the same id in every bundle', () => {
    const [first] = exampleLedger();
    if (first === undefined) throw new RangeError('The example ledger is empty.');
    const whole = new Set(written().objects.map((one) => one.id));
    for (const one of written([first]).objects) expect(whole).toContain(one.id);
  });

  it('would notice an object without what it must have', () => {
    const text = stix.write(exampleLedger(), stamp);
    expect(() => bundle.parse(JSON.parse(text.replaceAll('"published":', '"publisht":')))).toThrow(/published/);
  });

  it.each(vectors)('keeps %j as a value of its property', (vector) => {
    const read = written(hostileRecords(vector));
    expect(looseEnds(read)).toEqual([]);
    expect(read.objects.map((one) => one.type).toSorted()).toEqual([
      'extension-definition',
      'identity',
      'note',
      'note',
      'report',
    ]);
  });
});
