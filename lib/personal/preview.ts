// In: rules that are to come, those that are there, and texts that were kept. Out: what would change.

import type { PersonalRule } from '../core/personal/rules.ts';
import { ownWordsIn, personalOf } from '../core/personal/words.ts';
import { isEqual } from '../core/review/correct.ts';

export interface ListPreview {
  readonly added: readonly PersonalRule[];
  /** There already, saying something else. */
  readonly changed: readonly PersonalRule[];
  readonly same: number;
  /** How often the words stand in the texts, and in how many of them. */
  readonly found: number;
  readonly texts: number;
}

/** Compares rules with those that are there, and looks for their words in texts. */
export function previewOf(
  rules: readonly PersonalRule[],
  present: readonly PersonalRule[],
  texts: readonly string[],
): ListPreview {
  const known = new Map(present.map((rule) => [rule.id, rule]));
  const saying = ({ at: _at, list: _list, ...rest }: PersonalRule) => rest;
  const fresh = rules.filter((rule) => !known.has(rule.id));
  const changed = rules.filter((rule) => {
    const before = known.get(rule.id);
    return before !== undefined && !isEqual(saying(before), saying(rule));
  });
  const personal = personalOf([...fresh, ...changed]);
  const counts = personal === null ? [] : texts.map((text) => ownWordsIn(text, personal).length);
  return {
    added: fresh,
    changed,
    same: rules.length - fresh.length - changed.length,
    found: counts.reduce((sum, count) => sum + count, 0),
    texts: counts.filter((count) => count > 0).length,
  };
}
