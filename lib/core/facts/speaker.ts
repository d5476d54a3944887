// In: a sentence with its attribution, and what was told before. Out: who says it.
import { type Attribution, attributionOf } from './attribution.ts';
import { people } from './cues-en.ts';
import type { Discourse, Words } from './discourse.ts';
import { firstWord, type Sentence } from './sentence.ts';

/** The speaker: named here, meant by a pronoun, or the one whose quotation goes on; null where the writer speaks. */
export function speakerOf(
  sentence: Sentence,
  attribution: Attribution | null,
  next: Sentence | null,
  discourse: Discourse,
): Words | null {
  if (attribution) {
    const low = attribution.text.toLowerCase();
    if (attribution.pronoun && (low === 'it' || discourse.subjectIsPerson) && discourse.subject)
      return discourse.subject;
    if (attribution.pronoun && discourse.speaker && sentence.block - discourse.speakerBlock <= 1)
      return discourse.speaker;
    return placed(sentence, attribution);
  }
  // "By their account some 200 tankers …"
  if (discourse.speaker && sentence.block - discourse.speakerBlock <= 1 && byAccount.test(sentence.low))
    return discourse.speaker;
  const quoted = /^["“'‘]/.test(sentence.text) || (sentence.text.includes('”') && !sentence.text.includes('“'));
  if (!quoted) return null;
  if (discourse.speaker && discourse.speakerBlock === sentence.block) return discourse.speaker;
  const following = next && next.block === sentence.block ? attributionOf(next) : null;
  return next && following && !following.pronoun ? placed(next, following) : null;
}

const byAccount = /\bby (?:his|her|their) (?:own )?(?:account|reckoning|count|estimate)\b/;

/**
 * The speaker of a sentence that names none and still goes on with what somebody told: the one who announced it right
 * before ("…, local dealers say."), who counted what "most of them" points to, or who is named behind the next sentence
 * that continues it ("Six weeks later they return …, two buyers said.").
 */
export function lentSpeaker(
  sentence: Sentence,
  order: number,
  next: Sentence | null,
  discourse: Discourse,
): Words | null {
  const { speaker, speakerBlock } = discourse;
  if (speaker && speakerBlock === sentence.block && discourse.announcedIn === order - 1) return speaker;
  if (/^(?:most|some|many|half|others|all|the rest)(?: of (?:them|these|those))?\b/.test(sentence.low)) {
    if (speaker && speakerBlock === discourse.wayBlock && sentence.block - speakerBlock <= 1) return speaker;
  }
  if (!next || next.block !== sentence.block) return null;
  const following = attributionOf(next);
  const leads = next.tokens.slice(0, 5).some(({ low }) => low === 'they');
  return following && !following.pronoun && !following.denies && following.closes && leads && following.first > 5
    ? placed(next, following)
    : null;
}

function placed(sentence: Sentence, attribution: Attribution): Words | null {
  const first = sentence.tokens[attribution.first];
  const last = sentence.tokens[attribution.last];
  return first && last ? { start: first.start, end: last.end, text: attribution.text } : null;
}

/** The place or office that opens a sentence, for "it has said" in the next. */
export function subjectOf(sentence: Sentence): Words | null {
  const first = firstWord(sentence);
  return first?.mention?.kind === 'place' ? { start: first.start, end: first.end, text: first.text } : null;
}

/** "A buyer in Yanji was franker": the person who opens a sentence, for "he said" in the next. */
export function personIn(sentence: Sentence): Words | null {
  const { tokens } = sentence;
  if (!['a', 'an', 'one', 'the', 'another'].includes(tokens[0]?.low ?? '')) return null;
  const end = tokens.findIndex(
    (token, index) =>
      index > 1 &&
      (token.kind === 'mark' ||
        ['was', 'is', 'were', 'are', 'had', 'has', 'who', 'said', 'says', 'told'].includes(token.low)),
  );
  if (end < 2 || end > 8 || !tokens.slice(1, end).some((token) => people.has(token.low))) return null;
  const start = tokens[0]?.low === 'one' ? tokens[0] : tokens[1];
  const last = tokens[end - 1];
  return start && last
    ? {
        start: start.start,
        end: last.end,
        text: sentence.text.slice(start.start - sentence.start, last.end - sentence.start),
      }
    : null;
}
