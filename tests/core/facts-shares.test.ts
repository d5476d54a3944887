import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import { inspect } from '../../lib/core/inspect.ts';
import { testWorld } from '../support/world.ts';

/** Goods of each fact with its figure. */
const told = (text: string): string[] =>
  inspect(articleFromText(text, { published: '2026-05-14' }), testWorld).facts.map(
    (fact) => `${fact.goods.map((good) => good.text).join(' + ')}: ${fact.quantity?.text ?? 'not stated'}`,
  );

describe('a figure belongs to the goods that it counts', () => {
  it.each<[string, string[]]>([
    [
      'The convoy was carrying 240 tons of flour, 60 tons of soybean oil and 35 used refrigerators to North Korea.',
      ['flour: 240 tons', 'soybean oil: 60 tons', 'used refrigerators: 35'],
    ],
    ['Twelve tractors and 20 tons of urea entered North Korea.', ['tractors: Twelve', 'urea: 20 tons']],
    // Goods before the first figure have none; behind it they share it.
    ['Steel pipes and 500 solar panels crossed into North Korea.', ['Steel pipes: not stated', 'solar panels: 500']],
    ['20 tons of rice and flour crossed into North Korea.', ['rice + flour: 20 tons']],
    ['단둥에서 밀가루 20톤, 설탕 10톤이 신의주로 들어갔다고 소식통이 전했다.', ['밀가루: 20톤', '설탕: 10톤']],
    ['消息人士称，20吨面粉、10吨大豆油和5台拖拉机从丹东运往新义州。', ['面粉: 20吨', '大豆油: 10吨', '拖拉机: 5台']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
