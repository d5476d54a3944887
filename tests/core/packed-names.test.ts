// In: invented sentences on trade in Korean and Chinese. Out: proof that packed names are read by the rules of records, and which are left alone.
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import { recognise } from '../../lib/core/recognise.ts';
import { testWorld } from '../support/world.ts';

/** The text with places and ports in brackets. */
function marked(text: string): string {
  let out = '';
  let from = 0;
  for (const { kind, start, end } of recognise(articleFromText(text), testWorld.lexicon).mentions) {
    if (kind !== 'place' && kind !== 'port') continue;
    out += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return out + text.slice(from);
}

describe('towns that no record has, in text on trade', () => {
  it.each([
    // particles stay outside, heads and port words inside
    '밀수한 석탄은 [티후아나]에서 [중국] [단둥]으로 옮겨졌다.',
    '밀수된 [북한]산 석탄을 실은 배가 [순천시]를 거쳐 [체투말항]에 들어왔다.',
    '走私煤炭从[切图马尔]运到[朝鲜]。',
    // traditional characters too
    '走私煤炭從[切圖馬爾]運到[朝鮮]。',
    // words first: "after", "let's go", "union", "youth"
    '밀수 석탄은 그 후에 세관에 가자마자 압수됐다.',
    '走私煤炭由青年联合会运到[朝鲜]。',
  ])('%s', (row) => expect(marked(row.replaceAll(/[[\]]/g, ''))).toBe(row));

  it('says which place on the map is meant', () => {
    const { mentions } = recognise(articleFromText('밀수한 석탄 300톤이 체투말에 들어왔다.'), testWorld.lexicon);
    const place = mentions.find((one) => one.kind === 'place');
    expect(place?.kind === 'place' ? place.place : null).toMatchObject({ name: 'Chetumal', country: 'MX' });
  });
});
