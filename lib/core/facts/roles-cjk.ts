// In: a stretch of a Korean or Chinese sentence. Out: which part each named place plays in what it tells.
import type { PlaceMention } from '../mention.ts';
import type { CjkCues } from './cues-cjk.ts';
import type { Words } from './discourse.ts';
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
  speaker: Words | null = null,
): CjkRole[] {
  const places = sentence.mentions.filter(
    (mention): mention is PlaceMention =>
      (mention.kind === 'place' || mention.kind === 'customs' || mention.kind === 'port') &&
      mention.start >= clause.start &&
      mention.end <= clause.end,
  );
  const roles: CjkRole[] = [];
  for (const mention of places) {
    const inSource = speaker !== null && mention.start >= speaker.start && mention.end <= speaker.end;
    // Who denies a trade would be the one to do it.
    const denies = inSource && mention.start === speaker.start && cues.denied.test(sentence.plain);
    const role = denies ? 'agent' : inSource ? 'none' : roleOf(sentence, mention, roles.at(-1), cues);
    const last = roles.at(-1);
    // "吉林省临江的一家木材厂": the inner name acts.
    if (last?.role === 'agent' && role === 'agent' && cues.side === 'before')
      roles[roles.length - 1] = { ...last, role: 'holder' };
    roles.push({ mention, role });
  }
  if (cues.side === 'after')
    return roles.map((role, index) =>
      role.role === 'holder' ? { ...role, role: directNext(roles, index, sentence) } : role,
    );
  return roles;
}

function roleOf(sentence: Sentence, mention: PlaceMention, last: CjkRole | undefined, cues: CjkCues): CjkRole['role'] {
  if (cues.side === 'after' && ownGoods(sentence, mention)) return 'from';
  const at = mention.start - sentence.start;
  if (
    cues.side === 'before' &&
    sentence.plain[at - 1] === '由' &&
    bySomebody.test(sentence.plain.slice(mention.end - sentence.start))
  )
    return 'agent';
  const words =
    cues.side === 'after'
      ? sentence.plain.slice(mention.end - sentence.start)
      : sentence.plain.slice(Math.max(0, at - 6), at);
  if (cues.side === 'before' && last && last.mention.end <= mention.start) {
    const gap = sentence.plain.slice(last.mention.end - sentence.start, at);
    if (gap === '的' || gap === '') return last.role;
    if (/^[、和与及]$/.test(gap)) return last.role;
  }
  const found = cues.roles.find((rule) => rule.match.test(words));
  if (found) return found.role;
  if (ownGoods(sentence, mention)) return 'from';
  const behindDate = sentence.mentions.some(({ kind, end }) => kind === 'date' && end === mention.start);
  return cues.side === 'before' && (at === 0 || behindDate || /[，。；“]$/.test(words)) ? 'agent' : 'none';
}

/** "由延吉的商人收走": a doer, not a start. */
const bySomebody = /^的?[^，。；]{0,6}(?:商人|公司|老板|买家|贸易|商贩|企业|工厂|渔船|货船)/;

/** "북한 석탄", "朝鲜煤炭": the country right before the goods is where they come from. */
function ownGoods(sentence: Sentence, mention: PlaceMention): boolean {
  if (mention.place.placeKind !== 'country') return false;
  const gap = /[ 的]/.test(sentence.plain[mention.end - sentence.start] ?? '') ? 1 : 0;
  return sentence.mentions.some(({ kind, start }) => kind === 'commodity' && start === mention.end + gap);
}

/** "양강도 혜산에": the outer name stands aside for the inner one. */
function directNext(roles: readonly CjkRole[], index: number, sentence: Sentence): CjkRole['role'] {
  const next = roles[index + 1];
  const own = roles[index];
  if (!next || !own) return 'none';
  const gap = sentence.plain.slice(own.mention.end - sentence.start, next.mention.start - sentence.start);
  return /^의?\s+$/.test(gap) ? 'holder' : 'none';
}
