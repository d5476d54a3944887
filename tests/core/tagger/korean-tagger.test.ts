// In: invented Korean sentences and weights. Out: proof that weights survive their file and that places are found in context.
import { describe, expect, it } from 'vitest';
import {
  type ChainWeights,
  decode,
  KEY_MASK,
  LABEL_COUNT,
  ROW,
  ScoreSink,
  tableOf,
} from '../../../lib/core/tagger/east-chain.ts';
import { openChain, quantise, writeKeys, writeRows } from '../../../lib/core/tagger/east-model.ts';
import { placesOf, tagKorean } from '../../../lib/core/tagger/korean-tagger.ts';
import { testWorld } from '../../support/world.ts';

const east = testWorld.lexicon.east;
if (east === null) throw new RangeError('the registry hands in the names');

function marked(text: string): string {
  let out = '';
  let from = 0;
  for (const { start, end } of tagKorean(
    text,
    [{ start: 0, end: text.length }],
    { names: east?.names, words: east?.koreanWords } as never,
    east?.korean as never,
  )) {
    out += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return out + text.slice(from);
}

describe('places in newspaper Korean', () => {
  it.each([
    // particles stay outside
    '사진전은 다음 달 [부산]에서 열린다.',
    '그는 [미국]에서 태어나 [부산]에서 자랐다.',
    // an address is one name
    '[서울 마포구]의 한 식당에서 불이 났다.',
    // persons and offices are none
    '김철수 씨는 웃었다.',
    '서울대 교수가 한국은행 총재를 만났다.',
  ])('%s', (row) => expect(marked(row.replaceAll(/[[\]]/g, ''))).toBe(row));
});

describe('weights', () => {
  const file = {
    schema: 1,
    language: 'ko',
    features: 7,
    saw: ['nothing'],
    licence: 'MIT',
    trained: '2026-01-01',
    command: 'none',
    lean: 0,
    steps: Array.from({ length: LABEL_COUNT ** 2 }, () => 0),
    unit: 1,
  } as const;

  const keys = [0, 3, 4, 90, 9_000, 9_001, KEY_MASK];
  const values = Int8Array.from({ length: keys.length * LABEL_COUNT }, (_, i) => (i % 89) - 44);

  it('come out of their file as they went in', () => {
    const opened = openChain({ ...file, keys: writeKeys(keys), rows: writeRows(values) }, 7);
    const sink = new ScoreSink(opened);
    for (const key of [...keys, 5, 91]) {
      sink.addKey(key);
      sink.next();
    }
    const scores = Array.from({ length: sink.count }, (_, i) => [...sink.scores.slice(i * ROW, i * ROW + LABEL_COUNT)]);
    expect(scores.slice(0, keys.length).flat()).toEqual([...values]);
    expect(
      scores
        .slice(keys.length)
        .flat()
        .every((score) => score === 0),
    ).toBe(true);
  });

  it('are refused where the features are others', () => {
    expect(() => openChain({ ...file, keys: writeKeys(keys), rows: writeRows(values) }, 8)).toThrow(RangeError);
  });

  it('are rounded to whole numbers of one unit', () => {
    const { rows, unit } = quantise([0.5, -1, 0, 0, 0, 0, 0], [0.25]);
    expect(rows[2]).toBe(0);
    expect((rows[0] as number) * unit).toBeCloseTo(0.5, 1);
  });

  it('never let an inner label stand without its beginning', () => {
    // Every character prefers "inside a place".
    const weights: ChainWeights = { ...tableOf([7], [0, 0, 9, 0, 0, 0, 0]), steps: file.steps, lean: 0 };
    const sink = new ScoreSink(weights);
    for (let i = 0; i < 3; i++) {
      sink.addKey(7);
      sink.next();
    }
    expect(placesOf(decode(sink, weights), 0)).toEqual([{ start: 0, end: 3 }]);
  });
});
