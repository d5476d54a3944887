// In: a document. Out: the source that its article is cited by. For where document and reader are in one place.
import type { Source } from '../core/article.ts';
import { sourceOf } from './source.ts';
import { readStatements } from './statements.ts';

/** What a page says about itself, see {@link sourceOf}. */
export function readSource(page: Document, address: string): Source {
  return sourceOf(readStatements(page), address);
}
