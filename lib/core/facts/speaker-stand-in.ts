// In: the tokens of an English sentence. Out: whom a word that stands for a speaker ("who", "they") means, and how speakers are parted from the rest.
import { verbsOf } from './grammar.ts';
import type { Sentence, Token } from './sentence.ts';

export const speakers = new Set(['he', 'she', 'they', 'it', 'who']);
/** Marks that a speaker's name doesn't reach over. */
export const ends = new Set([',', '“', '”', '"', ':', ';', '(', ')', '—', '–', '.']);
/** Words that open another statement. */
export const heads = new Set([
  'and',
  'but',
  'while',
  'as',
  'because',
  'since',
  'that',
  'which',
  'though',
  'although',
  'where',
  'when',
  'after',
  'before',
]);
/** "His firm, he told this reporter, has been taking …": words set in commas, behind which the sentence goes on. */
export function isInserted(tokens: readonly Token[], verb: number): boolean {
  const before = tokens.slice(0, verb).findLastIndex((token) => token.low === ',');
  const after = tokens.findIndex((token, index) => index > verb && (token.low === ',' || token.low === '”'));
  if (before <= 0 || verb - before > 8 || after <= 0 || after - verb > 4 || after >= tokens.length - 3) return false;
  return tokens.slice(verb + 1, after).every(({ mention, low }) => mention?.kind !== 'commodity' && !speakers.has(low));
}

/** "A broker on the far bank, who says that …": whom "who" stands for. */
export function antecedent(tokens: readonly Token[], [first, last]: [number, number]): [number, number] {
  if (first !== last || tokens[first]?.low !== 'who') return [first, last];
  const end = tokens[first - 1]?.low === ',' ? first - 2 : first - 1;
  let start = end;
  while (start > 0 && !ends.has(tokens[start - 1]?.low ?? '') && !heads.has(tokens[start - 1]?.low ?? '')) start--;
  return end >= 0 && end - start <= 10 ? [start, end] : [first, last];
}

/** "Prosecutors in Genoa asked a judge to try a man who, they say, …": the word set in commas stands for the subject. */
export function mainSubject(sentence: Sentence, verb: number): [number, number] | null {
  const { tokens } = sentence;
  if (!['they', 'he', 'she', 'it'].includes(tokens[verb - 1]?.low ?? '') || !isInserted(tokens, verb)) return null;
  const main = verbsOf(sentence).find(({ form }) => form === 'finite');
  if (!main || main.first < 1 || main.at >= verb - 1 || main.first > 8) return null;
  const named = tokens.slice(0, main.first);
  const plain = named.every(
    ({ mention, low, kind }) =>
      kind !== 'mark' && !speakers.has(low) && !['commodity', 'quantity', 'date'].includes(mention?.kind ?? ''),
  );
  return plain ? [0, main.first - 1] : null;
}
