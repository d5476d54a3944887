import { describe, expect, it } from 'vitest';
import neo4j from '../../lib/export/neo4j.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import { hostileRecords, vectors } from './hostile.ts';
import { csvRows, filesIn } from './readers.ts';

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };

function graphOf(records = exampleLedger()) {
  const files = filesIn(neo4j.write(records, stamp));
  return { nodes: csvRows(files.get('nodes.csv') ?? ''), relations: csvRows(files.get('relations.csv') ?? '') };
}

describe('graph CSV', () => {
  it('has a head that neo4j-admin understands', () => {
    const [nodes = '', relations = ''] = filesIn(neo4j.write(exampleLedger(), stamp)).values();
    const field = /^"(?:[a-z]+|id:ID|:LABEL|(?:lat|lon|min|max):double|:START_ID|:TYPE|:END_ID)"$/;
    for (const text of [nodes, relations]) {
      const [head = ''] = text.replace('\ufeff', '').split('\r\n');
      for (const column of head.split(',')) expect(column).toMatch(field);
    }
  });

  it('ties nodes that are there, each there once, and leaves none alone', () => {
    const { nodes, relations } = graphOf();
    const ids = nodes.map((node) => node['id:ID'] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const ends = relations.flatMap((one) => [one[':START_ID'] ?? '', one[':END_ID'] ?? '']);
    expect(ends.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !ends.includes(id))).toEqual([]);
    const count = (label: string) => nodes.filter((node) => node[':LABEL'] === label).length;
    expect(['Article', 'Fact', 'Practice', 'Snippet', 'Good', 'Measure'].map(count)).toEqual([3, 5, 1, 1, 6, 4]);
  });

  it.each(vectors)('keeps %j inside its cell', (vector) => {
    const { nodes, relations } = graphOf(hostileRecords(vector));
    expect(nodes.map((node) => node[':LABEL']).toSorted()).toEqual([
      'Article',
      'Fact',
      'Good',
      'Measure',
      'Place',
      'Snippet',
    ]);
    expect(relations).toHaveLength(7);
    for (const cell of nodes.flatMap((node) => Object.values(node))) expect(cell).not.toMatch(/^\s*[=+@]|[\r\n]/);
  });
});
