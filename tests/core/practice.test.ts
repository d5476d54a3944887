import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import { inspect } from '../../lib/core/inspect.ts';
import { practiceWords } from '../support/words.ts';
import { testWorld } from '../support/world.ts';

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'inspection and charges at once',
    'Officers inspect loads at Dandong customs house strictly, and strict checks there go with high customs fees.',
    ['Dandong customs house: strict inspection, high charges'],
  ],
  [
    'a route by its two ends',
    'Customs officers make only cursory checks on the Changbai-Hyesan route and ask for lower charges.',
    ['Changbai, Hyesan: loose inspection, low charges'],
  ],
  [
    'a negation turns the word round',
    "Inspectors at the Quanhe customs house don't rigorously check the lorries.",
    ['Quanhe customs house: loose inspection'],
  ],
  [
    'a comparison is not the crossing itself',
    'Dandong customs house charges higher fees compared to Hunchun.',
    ['Dandong customs house: high charges'],
  ],
  ['what is let through', 'Hunchun lets sanctioned goods through.', ['Hunchun: lets through sanctioned goods']],
  [
    'what is rarely seen',
    'Trucks use the Dandong-Sinuiju route. Banned goods are rarely found among the loads on this route.',
    ['Dandong, Sinuiju: keeps out Banned goods'],
  ],
  [
    'those who are spared',
    'Vans of the consulates take the Dandong-Sinuiju route. These vehicles carry whisky because officers do not search them.',
    ['Dandong, Sinuiju: spares Vans of the consulates with whisky'],
  ],
  [
    'two sides of a contrast',
    'Officers at the Changbai crossing open one truck in ten, while at Dandong customs each box is emptied.',
    ['Changbai crossing: loose inspection', 'Dandong customs: strict inspection'],
  ],
  [
    'traffic without goods',
    'Up to 300 trucks cross from the Quanhe customs house daily.',
    ['Quanhe customs house: traffic 300 trucks'],
  ],
  ['Chinese', '圈河口岸检查比较松，收费也低。', ['圈河口岸: loose inspection, low charges']],
  ['Korean', '단둥세관은 검사가 엄격하고 관세도 높다.', ['단둥세관: strict inspection, high charges']],
  ['nothing said of a crossing', 'Inspections of restaurants in the city were strict.', []],
];

describe('practices at a crossing', () => {
  it.each(rows)('%s', (_case, text, expected) => {
    const { practices, facts } = inspect(articleFromText(text, { published: '2026-05-20' }), testWorld);
    expect(practices.map(practiceWords)).toEqual(expected);
    expect(facts.filter((fact) => fact.evidence.exact === text)).toEqual([]);
  });

  it('multiplies carriers by loads only under the name of a derived figure', () => {
    const text = 'Up to 300 or more trucks, each carrying over 10 tons, cross from the Quanhe customs house daily.';
    const [practice] = inspect(articleFromText(text), testWorld).practices;
    expect(practice?.traffic.map((figure) => [figure.value, figure.bound, figure.unit])).toEqual([
      [300, 'unclear', 'trucks'],
      [10, 'over', 't'],
    ]);
    expect(practice?.derived).toMatchObject([{ value: 3000, unit: 't', bound: 'unclear', derived: true }]);
  });
});
