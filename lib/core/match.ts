// In: text, its words and a lexicon. Out: every run of words or characters that is a form of some record.

import { type CharStep, stepOn, type WordStep } from './form-table.ts';
import { simplify } from './hanzi.ts';
import type { Entry, Lexicon } from './lexicon.ts';
import { isHan, isHangul, type Token } from './tokens.ts';

/** A form found in the text. Longer and shorter hits from the same start both appear; recognisers choose. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** First and last word, as indexes into the token list; -1 for Hangul and Han. */
  readonly first: number;
  readonly last: number;
  readonly entries: readonly Entry[];
}

/**
 * Finds forms in Latin-script words, longest last at each start. Words of a form may be joined by a space or a hyphen.
 *
 * @param text the text that the tokens were cut from
 * @param tokens all its words in order
 */
export function matchWords(text: string, tokens: readonly Token[], lexicon: Lexicon): Hit[] {
  const hits: Hit[] = [];
  const firstStep = lexicon.firstStep();
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first] as Token;
    let step: WordStep | null | undefined = firstStep(token.form);
    let last = first;
    while (step) {
      if (step.found !== null) {
        const entries: Entry[] = [];
        for (const { entry, needs, words } of step.found)
          if (isWrittenSo(text, tokens, first, needs, words)) entries.push(entry);
        if (entries.length > 0)
          hits.push({ start: token.start, end: (tokens[last] as Token).end, first, last, entries });
      }
      if (step.only === null || (tokens[last] as Token).possessive) break;
      const next = tokens[last + 1];
      if (next === undefined || next.glue === 'break' || next.glue === 'none') break;
      step = stepOn(step, next.key);
      last++;
    }
  }
  return hits;
}

function isWrittenSo(
  text: string,
  tokens: readonly Token[],
  first: number,
  needs: readonly number[],
  words: readonly string[],
): boolean {
  for (let i = 0; i < needs.length; i++) {
    const need = needs[i];
    if (need === 0) continue;
    const token = tokens[first + i] as Token;
    if (token.shape === 'upper') continue;
    if (need === 1) {
      if (token.shape === 'lower') return false;
    } else if (text.slice(token.start, token.end) !== words[i]) return false;
  }
  return true;
}

/**
 * Finds forms in Hangul and Han, at every character. A space inside a Korean compound may be written or left out.
 *
 * @param text any text
 */
export function matchChars(text: string, lexicon: Lexicon): Hit[] {
  const hits: Hit[] = [];
  const written = simplify(text);
  for (let start = 0; start < written.length; start++) {
    const code = written.charCodeAt(start);
    if (code < 0x41 || (code > 0x7a && !isHangul(code) && !isHan(code))) continue;
    let step: CharStep | undefined = stepOn(lexicon.chars, code);
    let at = start;
    while (step !== undefined) {
      if (step.found !== null) hits.push({ start, end: at + 1, first: -1, last: -1, entries: step.found });
      if (step.only === null) break;
      at++;
      let next: CharStep | undefined = stepOn(step, written.charCodeAt(at));
      if (next === undefined && written.charCodeAt(at) === 0x20 && at - start >= 2 && isHangul(code)) {
        at++;
        next = stepOn(step, written.charCodeAt(at));
      }
      step = next;
    }
  }
  return hits;
}
