// In: an English sentence as tokens. Out: its verb groups as runs of tokens, and how a group's helpers and governors turn it.
import { type VerbGroup, verbGroups } from '../language.ts';
import { predicates } from './cues-en.ts';
import type { Sentence } from './sentence.ts';

/** A verb group laid over the tokens of a sentence. */
export interface Verb extends VerbGroup {
  /** First and last token of the group, inclusive. */
  readonly first: number;
  readonly last: number;
  /** Token of the main verb. */
  readonly at: number;
}

const none: readonly Verb[] = [];
const known = new WeakMap<Sentence, readonly Verb[]>();

/** Verb groups of a sentence, in order; worked out at the first question. Names, goods and figures are no verbs. */
export function verbsOf(sentence: Sentence): readonly Verb[] {
  if (!sentence.parses) return none;
  let verbs = known.get(sentence);
  if (!verbs) {
    verbs = verbGroups(masked(sentence)).flatMap((group) => placed(sentence, group));
    known.set(sentence, verbs);
  }
  return verbs;
}

/** The group that a token belongs to, or null. */
export function verbAt(sentence: Sentence, token: number): Verb | null {
  return verbsOf(sentence).find(({ first, last }) => token >= first && token <= last) ?? null;
}

/** The sentence with every place replaced by a name that can't be taken for a verb ("Rason", "Reading"). */
function masked(sentence: Sentence): string {
  let text = '';
  let at = sentence.start;
  for (const mention of sentence.mentions) {
    if (mention.kind !== 'place' && mention.kind !== 'customs' && mention.kind !== 'port') continue;
    text += sentence.text.slice(at - sentence.start, mention.start - sentence.start);
    text += `X${'x'.repeat(mention.end - mention.start - 1)}`;
    at = mention.end;
  }
  return text + sentence.text.slice(at - sentence.start);
}

function placed(sentence: Sentence, group: VerbGroup): Verb[] {
  const { tokens, start } = sentence;
  const at = tokens.findIndex((token) => token.end > group.head.start + start);
  if (at < 0 || tokens[at]?.kind !== 'word') return [];
  const first = tokens.findIndex((token) => token.end > group.start + start);
  const last = tokens.findLastIndex((token) => token.start < group.end + start);
  const verb = { ...group, first, last: Math.max(at, last), at };
  return [beings.has(verb.word) ? withParticiple(sentence, verb) : verb];
}

const beings = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** "were imported", where "imported" was taken for an adjective: a word of trade behind a form of "be" is its verb. */
function withParticiple(sentence: Sentence, verb: Verb): Verb {
  const at = verb.last + 1;
  const next = sentence.tokens[at];
  if (next?.kind !== 'word' || !/(?:ed|en|nt|ld|ght)$/.test(next.low) || !predicates.has(next.low)) return verb;
  return { ...verb, last: at, at, word: next.low, passive: true };
}
