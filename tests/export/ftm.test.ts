import model from '@alephdata/followthemoney/dist/defaultModel.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import ftm from '../../lib/export/ftm.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import { hostileRecords, vectors } from './hostile.ts';

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}
interface Property {
  readonly type: string;
  readonly range?: string;
}
interface Schema {
  readonly extends: readonly string[];
  readonly required?: readonly string[];
  readonly schemata: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
}
const schemata = model.schemata as unknown as Readonly<Record<string, Schema>>;

/** A schema with all that it inherits. */
function wholeSchema(name: string): { required: string[]; properties: Record<string, Property>; names: string[] } {
  const own = schemata[name];
  if (own === undefined) throw new RangeError(`The model has no schema ${name}.`);
  const parents = own.extends.map(wholeSchema);
  return {
    required: [...new Set([...parents.flatMap((one) => one.required), ...(own.required ?? [])])],
    properties: Object.assign({}, ...parents.map((one) => one.properties), own.properties),
    names: [name, ...parents.flatMap((one) => one.names)],
  };
}

const formOf: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}(-\d\d(-\d\d(T[\d:.]+Z?)?)?)?$/,
  country: /^[a-z]{2}$/,
  language: /^[a-z]{3}$/,
  url: /^https?:\/\//,
  number: /^-?\d+(\.\d+)?$/,
};

/** What the model has against entities: empty where nothing. */
function faultsOf(entities: readonly Entity[]): string[] {
  const byId = new Map(entities.map((one) => [one.id, one]));
  return entities.flatMap((entity) => {
    const schema = wholeSchema(entity.schema);
    const missing = schema.required.filter((name) => (entity.properties[name] ?? []).length === 0);
    const wrong = Object.entries(entity.properties).flatMap(([name, values]) => {
      const property = schema.properties[name];
      if (property === undefined) return [`${entity.schema} has no ${name}`];
      return values.flatMap((value) => {
        if (typeof value !== 'string' || value === '') return [`${name}: ${String(value)}`];
        const form = formOf[property.type];
        if (form && !form.test(value)) return [`${name} is no ${property.type}: ${value}`];
        if (property.type !== 'entity') return [];
        const other = byId.get(value);
        const isRight = other && wholeSchema(other.schema).names.includes(property.range ?? '');
        return isRight ? [] : [`${name} names no ${property.range}: ${value}`];
      });
    });
    return [...missing.map((name) => `${entity.schema} lacks ${name}`), ...wrong];
  });
}

const written = (records = exampleLedger()): Entity[] =>
  ftm
    .write(records, stamp)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('FollowTheMoney', () => {
  it('satisfies the published model: schemas, required properties, types, references', () => {
    const entities = written();
    expect(faultsOf(entities)).toEqual([]);
    expect(new Set(entities.map((one) => one.id)).size).toBe(entities.length);
    const count = (schema: string) => entities.filter((one) => one.schema === schema).length;
    expect(['Article', 'Trip', 'Event', 'Note', 'Address'].map(count)).toEqual([3, 4, 1, 2, 8]);
  });

  it('would notice an entity that the model refuses', () => {
    expect(
      faultsOf([{ id: 'a', schema: 'Trip', properties: { name: ['x'], colour: ['red'], date: ['May'] } }]),
    ).toEqual(['Trip lacks endLocation', 'Trip lacks startLocation', 'Trip has no colour', 'date is no date: May']);
  });

  it.each(vectors)('keeps %j as a value of its property', (vector) => {
    const entities = written(hostileRecords(vector));
    expect(faultsOf(entities)).toEqual([]);
    expect(entities.map((one) => one.schema).toSorted()).toEqual(['Address', 'Article', 'Note', 'Trip']);
  });
});
