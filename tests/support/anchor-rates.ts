// In: edits of articles. Out: how often the right state is said, and how often something wrong is said as if it were right.
import { readFileSync } from 'node:fs';
import { type Anchor, Anchorer } from '../../lib/core/anchor/anchor.ts';
import { fold } from '../../lib/core/anchor/fold.ts';
import { chance, type LabelledArticle } from './edit-parts.ts';
import { type EditCase, editsOf } from './edits.ts';

export interface Verdict {
  readonly edit: EditCase;
  readonly anchor: Anchor;
  readonly isRight: boolean;
  /** Changed or other words passed off as the kept ones, or a changed number, name or day that isn't shouted. */
  readonly isSilentlyWrong: boolean;
}

/** All edits of the labelled corpus: `rounds` sentences of each article, each edited in every way that it allows. */
export function corpusEdits(rounds: number, seed = 7): EditCase[] {
  const file = new URL('../corpus/articles.jsonl', import.meta.url);
  const articles = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): LabelledArticle => JSON.parse(line));
  const random = chance(seed);
  return articles.flatMap((article) => Array.from({ length: rounds }, () => editsOf(article, articles, random)).flat());
}

/** @param withThen whether the text that the words were kept from is still known */
export function judge(edit: EditCase, withThen: boolean): Verdict {
  const anchor = new Anchorer(edit.now, edit.telling).find(edit.kept, withThen ? edit.before : null);
  const words = anchor.span ? fold(edit.now.text.slice(anchor.span.start, anchor.span.end)).text.trim() : null;
  const passage = edit.passage === null ? null : fold(edit.passage).text.trim();
  const kept = fold(edit.kept.exact).text.trim();
  const isThere = words !== null && passage !== null && (words.includes(passage) || passage.includes(words));
  const isRight = anchor.state === edit.expected && (passage === null || isThere);
  const saysSame = anchor.state === 'exact' || anchor.state === 'moved';
  const changed = anchor.changes.filter(({ kind, text }) => kind !== 'same' && /[\p{L}\p{N}]/u.test(text));
  const isShouted = edit.grave === null || (changed.length > 0 && changed.every((change) => change.isGrave));
  const isSilentlyWrong =
    (saysSame && (words !== kept || passage === null || edit.expected === 'altered' || edit.expected === 'gone')) ||
    (anchor.state === 'altered' && !isShouted);
  return { edit, anchor, isRight, isSilentlyWrong };
}
