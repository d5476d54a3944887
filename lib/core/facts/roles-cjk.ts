// In: a stretch of a Korean or Chinese sentence. Out: which part each named place plays in what it tells.
import type { PlaceMention } from '../mention.ts';
import type { CjkCues } from './cues-cjk.ts';
import type { Sentence } from './sentence.ts';

export interface CjkRole {
  readonly mention: PlaceMention;
  readonly role: CjkCues['roles'][number]['role'] | 'none';
}

/** Roles of the places, houses and ports between two offsets, in order. */
export function rolesIn(
  sentence: Sentence,
  clause: { readonly start: number; readonly end: number },
  cues: CjkCues,
): CjkRole[] {
  const places = sentence.mentions.filter(
    (mention): mention is PlaceMention =>
      (mention.kind === 'place' || mention.kind === 'customs' || mention.kind === 'port') &&
      mention.start >= clause.start &&
      mention.end <= clause.end,
  );
  const roles: CjkRole[] = [];
  for (const mention of places) roles.push({ mention, role: roleOf(sentence, mention, roles.at(-1), cues) });
  if (cues.side === 'after')
    return roles.map((role, index) =>
      role.role === 'holder' ? { ...role, role: directNext(roles, index, sentence) } : role,
    );
  return roles;
}

function roleOf(sentence: Sentence, mention: PlaceMention, last: CjkRole | undefined, cues: CjkCues): CjkRole['role'] {
  const at = mention.start - sentence.start;
  const words =
    cues.side === 'after'
      ? sentence.text.slice(mention.end - sentence.start)
      : sentence.text.slice(Math.max(0, at - 6), at);
  if (cues.side === 'before' && last && last.mention.end <= mention.start) {
    const gap = sentence.text.slice(last.mention.end - sentence.start, at);
    if (gap === '的' || gap === '') return last.role;
    if (/^[、和与及]$/.test(gap)) return last.role;
  }
  const found = cues.roles.find((rule) => rule.match.test(words));
  if (found) return found.role;
  return cues.side === 'before' && (at === 0 || /[，。；“]$/.test(words)) ? 'agent' : 'none';
}

/** "양강도 혜산에": the outer name stands aside for the inner one. */
function directNext(roles: readonly CjkRole[], index: number, sentence: Sentence): CjkRole['role'] {
  const next = roles[index + 1];
  const own = roles[index];
  if (!next || !own) return 'none';
  const gap = sentence.text.slice(own.mention.end - sentence.start, next.mention.start - sentence.start);
  return /^의?\s+$/.test(gap) ? 'holder' : 'none';
}
