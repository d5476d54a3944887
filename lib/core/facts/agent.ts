// In: a clause with its places. Out: the country that acts in it.
import type { PlaceMention } from '../mention.ts';
import type { Clause } from './clause.ts';
import { speech } from './cues-en.ts';
import type { Words } from './discourse.ts';
import type { PlaceRole } from './roles.ts';
import type { Sentence, Token } from './sentence.ts';

/** The country that acts: the nearest place or demonym before the word of trade that isn't itself an end of the way. */
export function agentOf(
  sentence: Sentence,
  clause: Clause,
  roles: readonly PlaceRole[],
  target: string,
): { country: string; place: PlaceMention | null; words: Words } | null {
  if (clause.passive && !clause.received) {
    const by = roles.find((role) => role.role === 'agent' && role.cue?.low === 'by' && role.token > clause.cueIndex);
    return by?.mention.place.country
      ? { country: by.mention.place.country, place: by.mention, words: plain(by.mention) }
      : null;
  }
  const { tokens } = sentence;
  for (
    let index = Math.max(clause.subjectFrom, subjectStart(tokens, clause.cueIndex));
    index < clause.cueIndex;
    index++
  ) {
    const token = tokens[index];
    if (token?.low === 'north' && tokens[index - 1]?.low === 'the' && tokens[index + 1]?.kind !== 'mention')
      return { country: target, place: null, words: plain(token) };
    const mention = token?.mention;
    if (!mention) continue;
    if (mention.kind === 'demonym' && tokens[index + 1]?.mention?.kind !== 'commodity')
      return { country: mention.country, place: null, words: plain(token) };
    const role = roles.find((candidate) => candidate.token === index);
    if (!role?.mention.place.country) continue;
    if (
      role.role === 'agent' ||
      role.role === 'owner' ||
      (role.role === 'at' &&
        clause.predicate.orientation !== 'move' &&
        clause.predicate.orientation !== 'seize' &&
        role.cue?.low !== 'with')
    ) {
      return {
        country: role.mention.place.country,
        place: role.role === 'owner' ? null : role.mention,
        words: plain(role.mention),
      };
    }
  }
  return null;
}

/** A span with its words. */
export function plain(span: { start: number; end: number; text?: string; surface?: string }): Words {
  return { start: span.start, end: span.end, text: span.text ?? span.surface ?? '' };
}

/** Where the subject of a word of trade may begin: behind the last speech verb, "that", colon or quotation mark. */
function subjectStart(tokens: readonly Token[], cue: number): number {
  for (let index = cue - 1; index > 0; index--) {
    const low = tokens[index]?.low ?? '';
    if (
      low === ':' ||
      low === '“' ||
      low === '"' ||
      low === 'that' ||
      low === 'whether' ||
      (speech.has(low) && !tokens[index]?.mention)
    )
      return index + 1;
  }
  return 0;
}
