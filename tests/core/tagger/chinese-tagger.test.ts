// In: invented sentences with places in brackets. Out: proof that the reader of newspaper Chinese finds just these.
import { describe, expect, it } from 'vitest';
import { simplify } from '../../../lib/core/hanzi.ts';
import { tagChinese } from '../../../lib/core/tagger/chinese-tagger.ts';
import { segment } from '../../../lib/core/tagger/chinese-words.ts';
import { testWorld } from '../../support/world.ts';

const east = testWorld.lexicon.east;
if (east === null) throw new RangeError('the registry hands in the names');

/** The text with brackets around each place. */
function marked(text: string): string {
  let out = '';
  let from = 0;
  for (const { start, end } of tagChinese(simplify(text), east?.words as never, east?.names as never)) {
    out += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return out + text.slice(from);
}

describe('places in newspaper Chinese', () => {
  it.each([
    // a chain of divisions is one place after another
    '他从[江苏省][苏州市]来到[拉萨]。',
    // a place in an institution's name is none
    '上海市公安局的人说，南京大学的学生去了[成都]。',
    '中国驻巴西大使馆提醒旅客注意。',
    // but a place before a common noun is one
    '[北京]的大学多，[中国]政府很重视。',
    // single characters for states and provinces
    '[中][俄]两国元首会晤，随后他将访[日]。',
    '[粤]、[港]、[澳]三地签署协议。',
    // and the same characters in other words
    '以及在日前举行的法律会议上，他对美好的德行表示赞赏。',
    // a word hides the letters of a place
    '[黄河]南岸的老人讲述大同小异的故事。',
    // names that no list has: by their sounds, by a head behind another place
    '列车离开[哈尔滨]，飞机降落在[谢列梅捷沃机场]。',
    '[厦门][五通码头]的渡轮停航。',
    '[昆明长水国际机场]昨天大雾。',
    // what an office does
    '韩国统计厅公布了数字。',
    // an office before a person, a person's name that sounds on
    '贸易部长法雷尔在[堪培拉]讲话，扎哈罗娃没有回答。',
    // persons
    '记者张北京报道。',
    // traditional characters
    '[臺灣]學生到[廈門]參觀。',
  ])('%s', (row) => expect(marked(row.replaceAll(/[[\]]/g, ''))).toBe(row));

  it('parts words by their cost together, not by the longest first', () => {
    const text = '黄河南岸';
    const chain = segment(text, 0, text.length, east.words, east.names);
    expect(chain.map(({ start, end }) => text.slice(start, end))).toEqual(['黄河', '南岸']);
  });
});
