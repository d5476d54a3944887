import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/core/article.ts';
import { recognise } from '../../../lib/core/recognise.ts';
import { testWorld } from '../../support/world.ts';

/** `surface = norm (bound)` of every quantity in a text; an exact figure's bound isn't written. */
function quantitiesIn(text: string): string[] {
  return recognise(articleFromText(text, { published: '2026-05-20' }), testWorld.lexicon)
    .mentions.filter((mention) => mention.kind === 'quantity')
    .map(({ surface, norm, bound }) => `${surface} = ${norm}${bound === 'exact' ? '' : ` (${bound})`}`);
}

// Each row: what is written, and the amounts that are meant.
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['They sold 24,000 tonnes of coal.', ['24,000 tonnes = 24000 t']],
  ['They sold about 1.2 million barrels of oil.', ['1.2 million barrels = 1.2e6 bbl (about)']],
  ['They sold over 10 tons of rice.', ['10 tons = 10 t (over)']],
  ['Up to 300 trucks with coal crossed.', ['300 trucks = 300 trucks (at-most)']],
  ['At least 40 kilograms of gold were seized.', ['40 kilograms = 40 kg (at-least)']],
  ['They paid $1.9 million for coal.', ['$1.9 million = 1.9e6 USD']],
  ['They paid 60,000 yuan for coal.', ['60,000 yuan = 60000 CNY']],
  ['They seized 2,000 jackets.', ['2,000 = 2000']],
  ['They seized twelve cases of whisky.', ['twelve cases = 12 cases']],
  ['Eighteen tank wagons of gasoline arrived.', ['Eighteen tank wagons = 18 tank wagons']],
  ['Ten of the trucks with coal were sold.', ['Ten of the trucks = 10 trucks']],
  [
    'Of the trade, 71 percent passed through Dandong and 18 percent through Hunchun.',
    ['71 percent = 71 %', '18 percent = 18 %'],
  ],
  // no amounts
  ['Officers open one truck in ten.', []],
  ['Wigs led the sales, making up 58 percent of the total.', ['58 percent = 58 %']],
  ['Nickel output rose in May, of which 41 percent was bound for China.', ['41 percent = 41 %']],
  [
    'The mill sold 3 million tonnes, or 78 per cent of everything it shipped.',
    ['3 million tonnes = 3e6 t', '78 per cent = 78 %'],
  ],
  ['The premium went to 0.75 percent of the hull value.', []],
  ['Coal exports rose by 12 percent.', []],
  ['The mine lies 40 km from the port.', []],
  ['The firm exported coal in a 5,000-ton ship.', []],
  // Korean, Chinese
  ['트랙터 12대가 들어왔다.', ['12대 = 12 units']],
  ['무연탄 5천200t을 수입했다.', ['5천200t = 5200 t']],
  ['4만 위안에 팔았다.', ['4만 위안 = 40000 CNY']],
  ['三十一辆车上装着化肥。', ['三十一辆 = 31 trucks']],
  ['进口大米两万八千吨。', ['两万八千吨 = 28000 t']],
  ['석탄 30여만 톤을 수출했다.', ['30여만 톤 = 300000 t (over)']],
  ['석탄 1만 여톤을 수출했다.', ['1만 여톤 = 10000 t (over)']],
  ['조개 3톤 반을 팔았다.', ['3톤 반 = 3.5 t']],
  ['혜산 장마당에서 쌀은 6천 원, 한국 돈 800원짜리 비누도 수입품이다.', ['6천 원 = 6000 KPW', '800원 = 800 KRW']],
  ['수출액은 3백만 딸라였다.', ['3백만 딸라 = 3e6 USD']],
  ['出口煤炭五十多万吨。', ['五十多万吨 = 500000 t (over)']],
  ['出口煤炭七八百吨。', ['七八百吨 = 700-800 t (between)']],
  ['买来三吨半鱿鱼和半吨海参。', ['三吨半 = 3.5 t', '半吨 = 0.5 t']],
  ['卸下轮胎600条、大米20吨。', ['600条 = 600 units', '20吨 = 20 t']],
  ['口岸十辆车里查一辆。', []],
  ['一半吨位的船停在港口，半年没有出口煤炭。', []],
  ['在一艘货轮上查获香水。', []],
];

describe('quantities', () => {
  it.each(rows)('%s', (text, expected) => {
    expect(quantitiesIn(text)).toEqual(expected);
  });
});
