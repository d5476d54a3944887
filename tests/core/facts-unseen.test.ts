import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import { inspect } from '../../lib/core/inspect.ts';
import { factWords } from '../support/words.ts';
import { testWorld } from '../support/world.ts';

function factsIn(text: string): string[] {
  return inspect(articleFromText(text, { published: '2026-05-20' }), testWorld).facts.map(factWords);
}

// Ways of telling that the first fixtures lacked. Each row: an invented passage, and the facts that a reader would take from it.
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'who speaks is told in an apposition',
    'Two traders spoke. One of them, a grain buyer in Dandong, said that maize went to Sinuiju in April.',
    ['maize: – > Sinuiju | to-DPRK | when April | says grain buyer in Dandong | reported'],
  ],
  [
    'who speaks has done something else before',
    'The other, a broker from Yanji, shrugged and said that coal had gone from Rason to Hunchun.',
    ['coal: Rason > Hunchun | from-DPRK | says broker from Yanji | reported'],
  ],
  [
    'who speaks is described',
    'A porter in Dalian who helped on the quay says that coal arrived from Nampo.',
    ['coal: Nampo > – | from-DPRK | says porter in Dalian who helped on the quay | reported'],
  ],
  [
    'a paper speaks between commas',
    'On nine nights, the document says, tankers carried diesel from Vladivostok to Chongjin.',
    ['diesel: Vladivostok > Chongjin | to-DPRK | says document | reported'],
  ],
  [
    'let through',
    'An officer in Dandong denied that any tractors had been let through to Sinuiju.',
    ['tractors: – > Sinuiju | to-DPRK | says officer in Dandong | denied'],
  ],
  [
    'a bridge on the way',
    'Rice moved over the bridge at Tumen to Namyang in North Korea.',
    ['Rice: – > [Tumen] > Namyang | to-DPRK | asserted'],
  ],
  [
    'due to be loaded',
    'Tyres were due to be loaded at Vladivostok for Rason.',
    ['Tyres: Vladivostok > Rason | to-DPRK | planned'],
  ],
  [
    'a condition by order of words',
    'Should the crossing reopen, cement may go from Hunchun to Rason.',
    ['cement: Hunchun > Rason | to-DPRK | hypothetical'],
  ],
  [
    'a rumour denied',
    'A rumour that coal had been shipped from Nampo to Qingdao was denied by a harbour office.',
    ['coal: Nampo > Qingdao | from-DPRK | says harbour office | denied'],
  ],
  [
    'denied beside what is told',
    'Moscow said that it had sent 300 tonnes of diesel to Rason and not a drop of petrol.',
    [
      'diesel: Moscow > Rason | to-DPRK | 300 tonnes | says Moscow | reported',
      'petrol: Moscow > Rason | to-DPRK | says Moscow | denied',
    ],
  ],
  [
    'the produce of',
    'In Yanji coal is openly sold as the produce of North Korea.',
    ['coal: North Korea > Yanji | from-DPRK | asserted'],
  ],
  ['a correction', 'Correction: an article on North Korea said that coal was sent from Nampo to Dalian.', []],
  ['an exception to a rule', 'An exception was made for Russian coal shipped from Rajin in North Korea.', []],
  [
    'rows of a table',
    'Chinese customs figures on trade with North Korea were published on Monday. Sugar led with $12 million, followed by tyres and urea. In the opposite direction wigs accounted for 70 per cent.',
    [
      'Sugar: Chinese > North Korea | to-DPRK | $12 million | asserted',
      'tyres, urea: Chinese > North Korea | to-DPRK | asserted',
      'wigs: North Korea > Chinese | from-DPRK | asserted',
    ],
  ],
  [
    'rows of a Korean table',
    '중국 해관총서가 공개한 북한과의 교역 통계가 나왔다. 북한에 들어간 것으로는 설탕이 가장 많았고 밀가루가 뒤를 이었다.',
    ['설탕: 중국 > 북한 | to-DPRK | asserted', '밀가루: 중국 > 북한 | to-DPRK | asserted'],
  ],
  [
    'a Korean who contradicts',
    '단둥의 한 상인은 석탄이 남포에서 다롄으로 나간다고 반박했다.',
    ['석탄: 남포 > 다롄 | from-DPRK | says 단둥의 한 상인 | reported'],
  ],
  [
    'Korean hearsay',
    '밀가루가 훈춘에서 라선으로 들어간다는 소문이 돌았다.',
    ['밀가루: 훈춘 > 라선 | to-DPRK | reported'],
  ],
  [
    'a short report without a word of trade',
    'Trucks take iron ore concentrate to China. At the Wonjong-ri customs house the lorries wait for hours.',
    ['iron ore concentrate: – > China | from-DPRK | asserted'],
  ],
  [
    'traditional characters',
    '一名船員說，煤炭從南浦運往大連。',
    ['煤炭: 南浦 > 大連 | from-DPRK | says 一名船員 | reported'],
  ],
  [
    'a Chinese condition',
    '如果口岸重开，水泥就不再从丹东运往新义州。',
    ['水泥: 丹东 > 新义州 | to-DPRK | hypothetical'],
  ],
  ['a stop in Chinese', '柴油由海参崴运到清津，再转往罗先。', ['柴油: 海参崴 > [清津] > 罗先 | to-DPRK | asserted']],
];

describe('facts in ways of telling met later', () => {
  it.each(rows)('%s', (_case, text, expected) => {
    expect(factsIn(text)).toEqual(expected);
  });
});
