import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import markdown from '../../lib/export/markdown.ts';
import { exampleLedger } from '../support/example-ledger.ts';
import { hostileRecords, vectors } from './hostile.ts';
import { filesIn, frontOf } from './readers.ts';

const stamp = { now: '2026-05-05T10:00:00.000Z', engine: '0.1.0' };
const bodyOf = (note: string) => fromMarkdown(note.replace(/^---\n[\s\S]*?\n---\n/, ''));

/** Every node below, itself first. */
function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

describe('Markdown', () => {
  it('writes one note an article, with front matter that YAML reads', () => {
    const notes = [...filesIn(markdown.write(exampleLedger(), stamp))];
    expect(notes.map(([name]) => name.replace(/ \S+\.md$/, ''))).toEqual([
      '2026-05-02 Crates at the bridge',
      '2026-02-03 남포에서 석탄선 세 척',
      '2026-05-02 Text without a title',
    ]);
    expect(frontOf(notes[0]?.[1] ?? '')).toMatchObject({
      title: 'Crates at the bridge',
      url: 'https://harbour-post.example/2026/05/crates-at-the-bridge',
      published: '2026-05-02',
      tags: ['hs/10', 'hs/84', 'post/QH-WJ', 'hs/03'],
      records: ['f-convoy', 'f-squid', 'p-gate', 's-1'],
    });
  });

  it('links each quote to its place in the page', () => {
    const [note = ''] = filesIn(markdown.write(exampleLedger(), stamp)).values();
    const links = [...nodesOf(bodyOf(note))].flatMap((node) => (node.type === 'link' ? [node.url] : []));
    expect(links).toHaveLength(4);
    expect(links[1]).toBe(
      'https://harbour-post.example/2026/05/crates-at-the-bridge#:~:text=The%20squid%20might%20even%20go%20to%20Callao.',
    );
  });

  it.each(vectors)('keeps %j as words in body, front matter and name', (vector) => {
    const notes = [...filesIn(markdown.write(hostileRecords(vector), stamp))];
    expect(notes).toHaveLength(1);
    const [name = '', note = ''] = notes[0] ?? [];
    expect(name).toMatch(/^[\p{L}\p{N} -]+\.md$/u);
    expect(Object.keys(frontOf(note))).not.toContain('forged');
    const kinds = new Set([...nodesOf(bodyOf(note))].map((node) => node.type));
    // Neither HTML nor a link, a picture or code: only what the note itself is made of.
    expect([...kinds].toSorted()).toEqual([
      'blockquote',
      'heading',
      'list',
      'listItem',
      'paragraph',
      'root',
      'strong',
      'text',
    ]);
  });
});
