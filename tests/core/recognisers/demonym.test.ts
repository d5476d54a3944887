import { describe, expect, it } from 'vitest';
import { mentionsIn, remark, remarkInTrade } from '../../support/recognised.ts';

const rows: readonly string[] = [
  '[North Korean|demonym] boats met [Chinese|demonym] ones; [South Koreans|demonym] bought the catch.',
  'A [Cypriot|demonym]-flagged ship with a [Russian|demonym] crew.',
  'The [Chinese|demonym] foreign ministry denied it.',
  'Fish labelled [Russian|demonym] was traced.',
  // languages
  'The label was in Chinese, he said, and she speaks Korean.',
  'A Korean-language paper and a Chinese word.',
  // the people's name in the other scripts
  '[중국인|demonym] 업자가 밀수 화물을 받았다.',
  '[中国人|demonym]收购了海产品。',
];

describe('demonyms', () => {
  for (const row of rows) it(row, () => expect(remark(row, ['demonym'])).toBe(row));
  it('leaves names of organisations alone in an article about trade', () => {
    const row = 'The Chinese Communist Party met; the Korean Central News Agency reported.';
    expect(remarkInTrade(row, ['demonym'])).toBe(row);
  });
  it('carries the country', () => {
    const [first] = mentionsIn('North Koreans sold it.');
    expect(first?.kind === 'demonym' && first.country).toBe('KP');
  });
});
