// In: what a rule says. Out: its id, so that the same rule stands once.
import type { Sense } from './rules.ts';
import { stemOf } from './words.ts';

/** Ids stay within this. */
const LONGEST = 200;

/** A word is one thing at most: a second rule for it takes the place of the first. */
export const wordId = (word: string): string => `own ${stemOf(word)}`.slice(0, LONGEST);

/** One for each word, site and sense. */
export function exclusionId(word: string, site: string | null, sense: Sense | null): string {
  const scope = site === null ? `everywhere ${sense?.kind ?? 'any'} ${sense?.ref ?? ''}` : `site ${site}`;
  return `x ${stemOf(word)} ${scope}`.trim().slice(0, LONGEST);
}
