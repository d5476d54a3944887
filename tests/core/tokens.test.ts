import { describe, expect, it } from 'vitest';
import { simplify } from '../../lib/core/hanzi.ts';
import { fold, tokenise } from '../../lib/core/tokens.ts';

const keys = (text: string) => tokenise(text).map(({ key }) => key);

describe('tokenise', () => {
  it('leaves a possessive out of the span, straight or curly', () => {
    const [word] = tokenise('China’s ports');
    expect(word).toMatchObject({ start: 0, end: 5, possessive: true });
    expect(tokenise("China's")[0]?.end).toBe(5);
  });
  it('keeps an apostrophe inside a name', () => expect(keys('Yan’an and Xi’an')).toEqual(['yanan', 'and', 'xian']));
  it('reads dotted capitals as one word', () => {
    expect(tokenise('the U.S. said')[1]).toMatchObject({ key: 'us', start: 4, end: 8 });
  });
  it('parts a hyphen and tells so', () => {
    expect(tokenise('Hunchun-Rason').map(({ glue }) => glue)).toEqual(['start', 'hyphen']);
  });
  it('joins no words over a full stop', () => expect(tokenise('ended. Coal')[1]?.glue).toBe('break'));
  it('makes no words of Hangul and Han', () => expect(keys('북한에서 TV를 朝鲜 LED')).toEqual(['tv', 'led']));
  it('tells how words are capitalised', () => {
    expect(tokenise('coal Coal COAL TVs 12').map(({ shape }) => shape)).toEqual([
      'lower',
      'initial',
      'upper',
      'mixed',
      'number',
    ]);
  });
});

describe('fold', () => {
  it('drops diacritics and apostrophes', () => expect(fold('Ch’ŏngjin')).toBe('chongjin'));
});

describe('simplify', () => {
  it('writes one character for one', () => {
    const text = '從琿春運往羅津的鋼管';
    expect(simplify(text)).toBe('从珲春运往罗津的钢管');
    expect(simplify(text)).toHaveLength(text.length);
  });
  it('leaves other text as it is', () => expect(simplify('Rason 라선')).toBe('Rason 라선'));
});
