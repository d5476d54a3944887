// In: invented Korean, with a span as the tagger gives it. Out: proof that its edges come to stand where names begin and end.
import { expect, it } from 'vitest';
import { mendEdges } from '../../../lib/core/tagger/korean-edges.ts';
import { testWorld } from '../../support/world.ts';

const { east } = testWorld.lexicon;
if (east === null) throw new RangeError('the registry hands in the names');
const lists = { names: east.names, words: east.koreanWords };

it.each([
  ['{춘천이나 강릉}으로 떠난다.', '[춘천]이나 [강릉]으로 떠난다.'],
  ['{음성나들목∼진천나들목} 구간이 막힌다.', '[음성나들목]∼[진천나들목] 구간이 막힌다.'],
  ['{제천 방면} 도로가 막힌다.', '[제천] 방면 도로가 막힌다.'],
  ['태풍이 {일본 오키나}와 남쪽을 지난다.', '태풍이 [일본 오키나와] 남쪽을 지난다.'],
  ['{경기 가평군 설악면} 청평캠핑장에서 불이 났다.', '[경기 가평군 설악면 청평캠핑장]에서 불이 났다.'],
  ['{강원 속초시 노학동} 식당에서 불이 났다.', '[강원 속초시 노학동] 식당에서 불이 났다.'],
  ['{경기 가평군 설악면} 시장에서 불이 났다.', '[경기 가평군 설악면] 시장에서 불이 났다.'],
  ['{베수비오} 화산이 연기를 뿜었다.', '[베수비오 화산]이 연기를 뿜었다.'],
  ['{미국} 사막에서 길을 잃었다.', '[미국] 사막에서 길을 잃었다.'],
])('%s', (given, expected) => {
  const start = given.indexOf('{');
  const end = given.indexOf('}') - 1;
  const text = given.replaceAll(/[{}]/g, '');
  let out = '';
  let from = 0;
  for (const span of mendEdges(text, [{ start, end }], text.length, lists)) {
    out += `${text.slice(from, span.start)}[${text.slice(span.start, span.end)}]`;
    from = span.end;
  }
  expect(out + text.slice(from)).toBe(expected);
});
