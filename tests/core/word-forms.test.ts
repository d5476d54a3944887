import { describe, expect, it } from 'vitest';
import { tokenise } from '../../lib/core/tokens.ts';
import { forgetForms, formColumn, formCount, sameKeys } from '../../lib/core/word-forms.ts';

const formsOf = (text: string) => tokenise(text).map(({ form }) => form);

describe('forms of words', () => {
  it('have one number for the same letters and one key for other capitals', () => {
    const [a, b, c, d] = formsOf('Coal coal COAL, and Coal').slice(0, 4) as [number, number, number, number];
    expect(new Set([a, b, c]).size).toBe(3);
    expect(formsOf('Coal')).toEqual([a]);
    const keys = sameKeys();
    expect([keys[b], keys[c]]).toEqual([keys[a], keys[a]]);
    expect(keys[d]).not.toBe(keys[a]);
  });

  it('are told apart though they share a slot, and are known again after the table has grown', () => {
    const words = Array.from({ length: 30_000 }, (_, i) => `w${i}x`).join(' ');
    const forms = formsOf(words);
    expect(new Set(forms).size).toBe(30_000);
    expect(formsOf(words)).toEqual(forms);
  });

  it('start anew when they are many, and columns with them', () => {
    const lengths = formColumn((key) => key.length);
    const before = formsOf('a bb ccc');
    expect(before.map((form) => lengths()[form])).toEqual([1, 2, 3]);
    tokenise(Array.from({ length: 41_000 }, (_, i) => `v${i}`).join(' '));
    forgetForms();
    expect(formCount()).toBe(0);
    const after = formsOf('ccc dddd a');
    expect(after.map((form) => lengths()[form])).toEqual([3, 4, 1]);
    const keys = sameKeys();
    expect(formsOf('CCC').map((form) => sameKeys()[form])).toEqual([keys[after[0] as number]]);
  });
});
