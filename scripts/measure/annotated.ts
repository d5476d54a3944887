// In: articles and an opened engine. Out: what the engine finds in each.
import type { BatchAnswer } from '../../lib/batch.ts';
import type { Annotated } from './score.ts';

/**
 * Annotates articles one after the other, as the batch command does. Labels may stand on them: the batch interface takes
 * the text and what is known of it, and drops everything else.
 *
 * @returns annotations by id, in the articles' order
 * @throws Error where the engine refuses an article, with what it says
 */
export function annotated<Fact = unknown>(
  articles: readonly { readonly id: string | number; readonly text: string }[],
  annotate: (line: string, lineNumber: number) => BatchAnswer,
): Map<string, Annotated<Fact>> {
  const found = new Map<string, Annotated<Fact>>();
  articles.forEach((article, index) => {
    const { json, ok } = annotate(JSON.stringify(article), index + 1);
    if (!ok) throw new Error(`article ${article.id}: ${json}`);
    found.set(String(article.id), { text: article.text, ...JSON.parse(json) } as Annotated<Fact>);
  });
  return found;
}
