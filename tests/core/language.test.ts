import { describe, expect, it } from 'vitest';
import { verbGroups } from '../../lib/core/language.ts';

/** `had been sold: sold passive`, one for each verb group. */
function groupsIn(text: string): string[] {
  return verbGroups(text).map((group) => {
    const flags = [
      group.word,
      group.form === 'finite' ? '' : group.form,
      group.passive ? 'passive' : '',
      group.negative ? 'negative' : '',
      group.modal ?? '',
      group.future ? 'future' : '',
    ];
    return `${text.slice(group.start, group.end)}: ${flags.filter((flag) => flag !== '').join(' ')}`;
  });
}

// Each row: a sentence, and its verb groups with voice, negation, modal and tense.
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['The vehicles had been sold.', ['had been sold: sold passive']],
  ['Traders sold the vehicles.', ['sold: sold']],
  ['The firm would not have shipped coal.', ['would not have shipped: shipped negative would']],
  ["Ten trucks didn't come home.", ["didn't come: come negative"]],
  ['Oil cannot be exported.', ['cannot be exported: exported passive negative can']],
  ['Wheat will be delivered by autumn.', ['will be delivered: delivered passive future']],
  ['The cargo is to be shipped in May.', ['is to be shipped: shipped passive future']],
  ['They are going to buy rice.', ['are going to buy: buy future']],
  [
    'The port stopped loading ships and refused to explain.',
    ['stopped: stopped', 'loading: loading gerund', 'refused: refused', 'to explain: explain infinitive'],
  ],
  ['Moscow might send fuel.', ['might send: send might']],
];

describe('verb groups', () => {
  it.each(rows)('%s', (text, expected) => {
    expect(groupsIn(text)).toEqual(expected);
  });

  it('places every group where its words stand, whatever the marks between', () => {
    const text = 'Coal — some say — was carried, “quietly”, to Xxxxx; nobody asked.';
    expect(verbGroups(text).map(({ head }) => text.slice(head.start, head.end))).toEqual(['say', 'carried', 'asked']);
  });

  it('finds none in an empty sentence', () => {
    expect(verbGroups('')).toEqual([]);
  });
});
