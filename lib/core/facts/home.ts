// In: a sentence with its attribution. Out: the place that its speaker or subject belongs to.
import type { PlaceMention } from '../mention.ts';
import type { Attribution } from './attribution.ts';
import type { Discourse } from './discourse.ts';
import type { Sentence } from './sentence.ts';

/** Words behind which a place is where somebody is, not where goods go. */
const clauseEnds = new Set([',', ';', ':', '.', '“', '”', '"']);

/** The place in a speaker's name ("a dealer in Vladivostok", "Iran") or in the clause that follows it ("…, who runs a mill in Žilina"). */
export function homeOf(sentence: Sentence, attribution: Attribution | null, discourse: Discourse): PlaceMention | null {
  const person = /\b(?:he|she|his|her)\b/.test(sentence.low);
  const before = (person ? discourse.speakerHome : null) ?? discourse.home;
  if (!attribution || attribution.pronoun) return before;
  const named = placeBetween(sentence, attribution.first, attribution.last);
  if (named) return named;
  const { tokens } = sentence;
  if (tokens[attribution.last + 1]?.low === ',' && tokens[attribution.last + 2]?.low === 'who') {
    const end = tokens.findIndex((token, index) => index > attribution.last + 2 && clauseEnds.has(token.low));
    return placeBetween(sentence, attribution.last + 2, end < 0 ? tokens.length - 1 : end);
  }
  return null;
}

/** What "it" or "he" in the next sentence may stand for: the place that opens this one, or that its subject is in. */
export function subjectHome(sentence: Sentence): PlaceMention | null {
  const { tokens } = sentence;
  const first = tokens.findIndex((token) => token.kind !== 'mark');
  for (let index = Math.max(0, first); index < Math.min(tokens.length, first + 7); index++) {
    const token = tokens[index];
    if (!token || clauseEnds.has(token.low)) return null;
    const mention = token.mention;
    if (mention && 'place' in mention) {
      const before = tokens[index - 1]?.low ?? '';
      return index === first || ['in', 'at', 'of', 'near'].includes(before) ? mention : null;
    }
  }
  return null;
}

function placeBetween(sentence: Sentence, first: number, last: number): PlaceMention | null {
  for (const token of sentence.tokens.slice(first, last + 1)) {
    if (token.mention && 'place' in token.mention) return token.mention;
  }
  return null;
}
