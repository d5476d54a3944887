import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import { inspect } from '../../lib/core/inspect.ts';
import { factWords, practiceWords } from '../support/words.ts';
import { testWorld } from '../support/world.ts';

function read(text: string, language = 'en') {
  return inspect(articleFromText(text, { published: '2026-05-20', language }), testWorld);
}

// Each row: what the class is, an invented passage, and the facts that a reader would take from it.
const english: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a phrase is governed from its head',
    'Flour went from the Chinese border town of Tumen to the North Korean port of Rajin.',
    ['Flour: Tumen > Rajin | to-DPRK | asserted'],
  ],
  [
    'the two ends of a bridge',
    'Forty lorries crossed the bridge between Tumen and Namyang, carrying flour.',
    ['flour: Tumen > Namyang | to-DPRK | Forty lorries | asserted'],
  ],
  [
    'a country counts its own trade',
    'South Korean customs figures show imports of ginseng from the DPRK last year.',
    ['ginseng: DPRK > South Korean | from-DPRK | when last year | says South Korean customs figures | asserted'],
  ],
  [
    'where goods are seized on arrival',
    'Officers at Incheon seized 300 kilograms of ginseng that had come from Rason.',
    ['ginseng: Rason > Incheon | from-DPRK | 300 kilograms | asserted'],
  ],
  [
    'where goods are seized on the way out',
    'In Singapore, officers seized gold watches on their way to Pyongyang.',
    ['gold watches: Singapore > Pyongyang | to-DPRK | asserted'],
  ],
  [
    'behind a relative clause',
    'Cement, which a firm in Yanji had ordered in May, was not let through to Namyang.',
    ['Cement: Yanji > Namyang | to-DPRK | when May | denied'],
  ],
  [
    'likely',
    'Pyongyang is likely to import fertiliser from Tumen.',
    ['fertiliser: Tumen > Pyongyang | to-DPRK | hypothetical'],
  ],
  [
    'a condition before a hope',
    'If the fees fall, he hopes to export tyres from Hunchun to Rason.',
    ['tyres: Hunchun > Rason | to-DPRK | hypothetical'],
  ],
  [
    'a plan that was given up',
    'A plan to send tractors from Hunchun to Rason was shelved.',
    ['tractors: Hunchun > Rason | to-DPRK | denied'],
  ],
  [
    'a subject that is void',
    'No lorry has taken cement from Hunchun to Rason since May.',
    ['cement: Hunchun > Rason | to-DPRK | when May | denied'],
  ],
  [
    'who sells on the far side',
    'Shops in Pyongyang sell soap brought from Dandong.',
    ['soap: Dandong > Pyongyang | to-DPRK | asserted'],
  ],
  [
    'a day and a load of comparison',
    'Rice crossed from Hunchun to Rason in May, down from 900 tonnes in April.',
    ['Rice: Hunchun > Rason | to-DPRK | when May | asserted'],
  ],
  [
    'a bribe is no quantity',
    'Guards let sugar from Changbai into Hyesan at 40 yuan a bag.',
    ['sugar: Changbai > Hyesan | to-DPRK | asserted'],
  ],
  ['what would fit is no movement', 'The shed near Hyesan can hold 400 tonnes of rice.', []],
  [
    'a dateline is no source and no place of the way',
    'YANJI, May 3 (Border Press) - Rice went from Tumen to Namyang.',
    ['Rice: Tumen > Namyang | to-DPRK | asserted'],
  ],
  [
    'legs in their order',
    'Soap was bought in Yanji, went from Tumen to Namyang and reached Chongjin.',
    ['Soap: Tumen > [Namyang] > Chongjin | to-DPRK | asserted'],
  ],
];

const eastern: readonly (readonly [string, 'ko' | 'zh', string, readonly string[]])[] = [
  [
    'names in a row share their particle',
    'ko',
    '단둥을 출발한 화물열차가 시멘트와 비누를 싣고 신의주와 평양으로 향했다.',
    ['시멘트, 비누: 단둥 > 신의주 | to-DPRK | asserted'],
  ],
  [
    'where goods are dug and to whom they are sold',
    'ko',
    '북한 업자들은 회령에서 나온 송이를 옌지 상인들에게 팔고 있다.',
    ['송이: 회령 > 옌지 | from-DPRK | asserted'],
  ],
  [
    'what papers call a load is none',
    'zh',
    '申报的是肥皂，车上装的却是发电机，从珲春运往罗先。',
    ['发电机: 珲春 > 罗先 | to-DPRK | asserted'],
  ],
  [
    'found on a ship that was to sail',
    'zh',
    '海关在一艘准备开往南浦的船上查获轮胎。',
    ['轮胎: – > 南浦 | to-DPRK | asserted'],
  ],
  ['where goods are made', 'zh', '平壤工厂缝制的服装从新义州运到丹东。', ['服装: 平壤 > 丹东 | from-DPRK | asserted']],
  [
    'an admission is told by somebody',
    'zh',
    '一名司机承认，轮胎从丹东运到新义州。',
    ['轮胎: 丹东 > 新义州 | to-DPRK | says 一名司机 | reported'],
  ],
  [
    'who orders gets the goods',
    'zh',
    '丹东一家公司接到平壤一家商店的订单，要买轮胎。',
    ['轮胎: – > 平壤 | to-DPRK | asserted'],
  ],
];

describe('ways, firmness and figures that no fixture taught', () => {
  it.each(english)('%s', (_class, text, expected) => {
    expect(read(text).facts.map(factWords)).toEqual(expected);
  });

  it.each(eastern)('%s (%s)', (_class, language, text, expected) => {
    expect(read(text, language).facts.map(factWords)).toEqual(expected);
  });
});

describe('what a crossing is like', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'charges at a place',
      'Fees at the Sanhe customs house are low, drivers say.',
      ['Sanhe customs house: low charges'],
    ],
    [
      'opening every load is a way of inspecting, no movement',
      'At the Quanhe customs house inspectors open every load of sugar.',
      ['Quanhe customs house: strict inspection'],
    ],
    ['a consulate is no crossing', 'The consulate in Chongjin said that inspections are loose.', []],
  ];
  it.each(rows)('%s', (_class, text, expected) => {
    const { facts, practices } = read(`Trade with North Korea goes on. ${text}`);
    expect(practices.map(practiceWords)).toEqual(expected);
    expect(facts).toEqual([]);
  });
});
