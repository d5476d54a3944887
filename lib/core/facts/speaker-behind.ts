// In: the tokens of an English sentence and a verb of speech. Out: the speaker that is named behind it.
import { denial } from './cues-speech.ts';
import type { Token } from './sentence.ts';
import { isParticiple } from './tell-phrases.ts';

const recording = /^(?:reported|recorded|confirmed|estimated|announced|documented)$/;

/** "… was denied by the state grains office", "… were recorded by the experts". */
export function toldBy(tokens: readonly Token[], verb: number): [number, number] | null {
  const told = denial.has(tokens[verb]?.low ?? '') || recording.test(tokens[verb]?.low ?? '');
  if (!told || tokens[verb + 1]?.low !== 'by' || !isParticiple(tokens, verb)) return null;
  const last = phraseEnd(tokens, verb + 2);
  return last > verb + 1 ? [verb + 2, last] : null;
}

/** "…, said the captain": the phrase behind a verb that follows a comma or a quotation. */
export function speakerAfter(tokens: readonly Token[], verb: number): [number, number] | null {
  const before = tokens[verb - 1]?.low ?? '';
  if (!['”', '"', ',', '’', '—', '–'].includes(before)) return null;
  const last = phraseEnd(tokens, verb + 1);
  return last > verb ? [verb + 1, last] : null;
}

/** Last token of the phrase that opens at `from`. */
export function phraseEnd(tokens: readonly Token[], from: number): number {
  let last = from;
  while (last < tokens.length) {
    const token = tokens[last];
    if (!token || [',', '.', ';', ':', '“', '”', '"', '—', '–', '(', ')'].includes(token.low)) break;
    if (token.kind === 'word' && ['who', 'that', 'which', 'and', 'but', 'while', 'adding', 'as'].includes(token.low))
      break;
    last++;
  }
  return last - 1;
}
