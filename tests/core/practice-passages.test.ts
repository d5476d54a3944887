import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import { inspect } from '../../lib/core/inspect.ts';
import { practiceWords } from '../support/words.ts';
import { testWorld } from '../support/world.ts';

// Eight invented passages on what crossings are like, each told in another way.
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'longer waits and every load weighed',
    'Drivers who used to wait two hours at the Quanhe customs house now wait two days. Since April every lorry has been unloaded there and its load weighed.',
    ['Quanhe customs house: strict inspection'],
  ],
  [
    'a wave and lower fees',
    'At the Changbai crossing a bored officer lifts the tarpaulin and waves the driver on. Fees are a third lower than in Dandong.',
    ['Changbai crossing: loose inspection', 'Changbai crossing: low charges'],
  ],
  [
    'what is turned back, and how it is found',
    'Dandong customs turns back anything with an engine. The officers there go through each parcel, a driver said.',
    ['Dandong customs: keeps out anything with an engine', 'Dandong customs: strict inspection'],
  ],
  [
    'cars that nobody opens',
    'Cars with diplomatic plates cross the Dandong-Sinuiju route without being opened.',
    ['Dandong, Sinuiju: spares Cars with diplomatic plates'],
  ],
  [
    'relaxed controls, a charge scrapped',
    'Controls at the Wonjong-ri customs house have been relaxed since February, and the surcharge of 400 yuan a truck was scrapped.',
    ['Wonjong-ri customs house: loose inspection, low charges'],
  ],
  [
    'charges that were raised',
    'The Quanhe customs house doubled its handling charges in March.',
    ['Quanhe customs house: high charges'],
  ],
  [
    'Korean: all unpacked, dearer',
    '훈춘의 한 운전사는 권하세관이 3월부터 화물을 하나하나 뜯어 본다고 말했다. 통관료도 두 배로 뛰었다.',
    ['권하세관: strict inspection', '권하세관: high charges'],
  ],
  [
    'Chinese: all opened, dearer, the consulate spared',
    '司机们说，圈河口岸现在逐箱开验，过关要等两天，收费也涨了。领事馆的车则免检。',
    ['圈河口岸: strict inspection, high charges', '圈河口岸: spares 领事馆'],
  ],
];

describe('practices in whole passages', () => {
  it.each(rows)('%s', (_case, text, expected) => {
    const { practices } = inspect(articleFromText(text, { published: '2026-05-20' }), testWorld);
    expect(practices.map(practiceWords)).toEqual(expected);
  });
});
