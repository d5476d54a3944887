// @vitest-environment happy-dom
// In: pages built in the manner of well-known outlets. Out: whether the article, and what is said of it, is read right.
import { expect, it } from 'vitest';
import { findArticle } from '../../lib/page/find-article.ts';
import { readSource } from '../../lib/page/metadata.ts';
import { readBlocks } from '../../lib/page/read-article.ts';
import { asShown } from '../../lib/page/shown.ts';
import { readStatements } from '../../lib/page/statements.ts';
import { more } from './outlets/more.ts';
import { outlets } from './outlets/outlets.ts';
import { shapes } from './outlets/shapes.ts';

/** Words, and each CJK character by itself. */
const tokens = (text: string): string[] => text.match(/[\u3040-\u9fff]|[\p{L}\p{N}]+/gu) ?? [];

/** Harmonic mean of precision and recall over the words of two texts, each counted as often as it stands there. */
function agreement(one: string, other: string): number {
  const left = new Map<string, number>();
  const [a, b] = [tokens(one), tokens(other)];
  for (const token of a) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of b) {
    const count = left.get(token) ?? 0;
    if (count > 0) shared++;
    left.set(token, count - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

it.each([...outlets, ...more, ...shapes].map((outlet) => [outlet.manner, outlet] as const))(
  'reads a page in the manner of %s',
  (_, outlet) => {
    const page = new DOMParser().parseFromString(outlet.html, 'text/html');
    const passed = { frames: 0, editors: 0, cut: 0, unseen: 0, shadows: new Set<ShadowRoot>() };
    const blocks = findArticle(page).flatMap((element) => [...readBlocks(element, passed)]);
    const source = asShown(readSource(page, 'https://river.example/2026/05/02/lorries'), blocks, readStatements(page));
    const text = blocks.map((block) => block.text).join('\n');
    const careful = [outlet.story.title, ...outlet.story.paragraphs].join('\n');
    expect({ ...source, agrees: agreement(text, careful) >= 0.95 || text }).toMatchObject({
      title: outlet.story.title,
      author: outlet.author,
      published: outlet.published,
      language: outlet.language,
      agrees: true,
    });
  },
);
