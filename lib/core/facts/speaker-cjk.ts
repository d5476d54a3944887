// In: a Korean or Chinese sentence. Out: who says it.
import type { CjkCues } from './cues-cjk.ts';
import type { Discourse, Words } from './discourse.ts';
import type { Sentence } from './sentence.ts';

/** Who says it: named here, meant by a pronoun, or the one whose quotation goes on; null where the writer speaks. */
export function speakerOf(sentence: Sentence, cues: CjkCues, discourse: Discourse): Words | null {
  if (cues.reported.test(sentence.plain) || /[“”"]/.test(sentence.plain)) {
    for (const pattern of cues.speakers) {
      const match = pattern.exec(sentence.plain);
      const name = match?.[1];
      if (!match || !name || name.trim() === '') continue;
      const at = sentence.start + match.index + match[0].indexOf(name);
      // "보내고 있다고 데일리 소식통이": the end of what is said is no part of the name.
      const own = name.replace(/^.*(?:다고|라고|자고|지만|는데|으며|면서|그러나|하지만|반면|다며)\s/, '');
      const lead = name.length - own.trimStart().length;
      const length = own.trim().length;
      const from = at + lead - sentence.start;
      const text = sentence.text.slice(from, from + length);
      if (cues.adverbial.test(own.trim())) continue;
      const found = { start: at + lead, end: at + lead + length, text };
      if (
        sentence.mentions.some(
          (mention) =>
            mention.kind === 'commodity' &&
            mention.start >= found.start &&
            mention.end <= found.end &&
            !cues.dealing.test(sentence.plain.slice(mention.end - sentence.start)),
        )
      )
        continue;
      if (cues.pronoun.test(own.trim())) return discourse.speaker ?? found;
      discourse.speaker = found;
      discourse.speakerBlock = sentence.block;
      return found;
    }
  }
  const quoted = /^[“"]/.test(sentence.plain) || (sentence.plain.includes('”') && !sentence.plain.includes('“'));
  return quoted && discourse.speakerBlock === sentence.block ? discourse.speaker : null;
}

/** Another party than the reporter denies the report in the same sentence ("…，克里姆林宫对此予以否认"). */
export function rebutterOf(sentence: Sentence, speaker: Words | null, cues: CjkCues): Words | null {
  const match = speaker ? cues.rebuttal.exec(sentence.plain) : null;
  const name = match?.[1]?.trim();
  if (!match || !name || name === speaker?.text) return null;
  const start = sentence.start + match.index + match[0].indexOf(name);
  return start > (speaker?.start ?? 0) ? { start, end: start + name.length, text: name } : null;
}
