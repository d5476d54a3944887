import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/core/article.ts';
import { recognise } from '../../../lib/core/recognise.ts';
import { testWorld } from '../../support/world.ts';

/** `surface = norm` of every date in a text, published on Wednesday 20 May 2026 unless told otherwise. */
function datesIn(text: string, published: string | null = '2026-05-20'): string[] {
  return recognise(articleFromText(text, { published }), testWorld.lexicon)
    .mentions.filter((mention) => mention.kind === 'date')
    .map((mention) => `${mention.surface} = ${mention.norm}`);
}

// Each row: what is written, and the days that are meant.
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['The ship left on 3 April 2026.', ['3 April 2026 = 2026-04-03']],
  ['The ship left on April 3.', ['April 3 = 2026-04-03']],
  ['The ship left on Monday.', ['Monday = 2026-05-18']],
  ['The ship left on Wednesday.', ['Wednesday = 2026-05-20']],
  ['The ship will leave on Friday.', ['Friday = 2026-05-22']],
  ['In early May coal was sold.', ['early May = 2026-05-01/2026-05-10']],
  ['Coal was sold in November.', ['November = 2025-11']],
  ['The ship will leave in November.', ['November = 2026-11']],
  ['In September the first beans are to be sent.', ['September = 2026-09']],
  ['Trade rose from 2013 to 2017.', ['2013 to 2017 = 2013/2017']],
  ['Trade rose in the first quarter.', ['first quarter = 2026-01/2026-03']],
  ['They sold it last year.', ['last year = 2025']],
  ['They sold it last autumn.', ['last autumn = 2025-09/2025-11']],
  ['They waited two years.', ['two years = P2Y']],
  ['The crates spent eleven weeks on a quay.', ['eleven weeks = P11W']],
  ['They had waited since Christmas.', ['Christmas = 2025-12-25']],
  // no days
  ['They cross every Friday.', []],
  ['It was a 41 day journey.', []],
  ['Christmas trees were sold.', []],
  ['The tanker came eighteen days later.', []],
  ['The resolution has 2,397 words.', []],
  // Korean, Chinese
  ['소식통은 11일 전했다.', ['11일 = 2026-05-11']],
  ['지난주 트랙터가 들어왔다.', ['지난주 = 2026-05-11/2026-05-17']],
  ['지난해 5월 수출했다.', ['지난해 5월 = 2025-05']],
  ['제3분기 수출은 작년 같은 기간보다 늘었다.', ['제3분기 = 2025-07/2025-09', '작년 같은 기간 = 2025']],
  ['이달 초 정제유가 들어왔다.', ['이달 초 = 2026-05-01/2026-05-10']],
  ['前三季度出口高于上年同期。', ['前三季度 = 2025-01/2025-09', '上年同期 = 2025']],
  ['海关3月30日通报，查获香水。', ['3月30日 = 2026-03-30']],
  ['政府14日公布了数字。', ['14日 = 2026-05-14']],
  ['去年经口岸运往朝鲜。', ['去年 = 2025']],
  ['秋天再买二十台。', ['秋天 = 2026-09/2026-11']],
];

describe('dates', () => {
  it.each(rows)('%s', (text, expected) => {
    expect(datesIn(text)).toEqual(expected);
  });

  it('takes a day that is at hand for the one to come, and one far ahead for the one past', () => {
    expect(datesIn('May 22 is a holiday.')).toEqual(['May 22 = 2026-05-22']);
    expect(datesIn('The coal went on December 22.')).toEqual(['December 22 = 2025-12-22']);
  });

  it('leaves the year open where the article has no date', () => {
    expect(datesIn('The coal went on December 22.', null)).toEqual(['December 22 = XXXX-12-22']);
  });
});
