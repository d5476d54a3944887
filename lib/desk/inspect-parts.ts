// In: an article of any length. Out: its inspection; a long one is inspected in parts, so that no tab waits for another's.
import type { Article, Block } from '../core/article.ts';
import type { Evidence } from '../core/fact.ts';
import type { Depth, Inspection } from '../core/inspect.ts';
import type { Engine } from './engine.ts';

/** Longer articles are inspected in parts, in UTF-16 code units: some 8,000 words, more than nearly any article has. */
const LONG = 50_000;
/** A part ends at the first block edge after so much text. */
const PART = 20_000;

/**
 * Inspects an article. In parts, what one part says isn't known in another: a name introduced in the first is judged
 * by itself in the second.
 */
export async function inspectInParts(article: Article, engine: Engine, depth: Depth): Promise<Inspection> {
  if (article.text.length <= LONG) return engine.inspect(article, depth);
  const parts: Inspection[] = [];
  for (const { first, blocks } of partsOf(article.blocks)) {
    const [start, end] = [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0];
    const text = article.text.slice(start, end);
    const part = await engine.inspect(
      { source: article.source, text, blocks: blocks.map((block) => moved(block, -start)) },
      depth,
    );
    parts.push(placed(part, start, first));
    // The background has one thread for all tabs.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return joined(parts) ?? engine.inspect(article, depth);
}

/** Runs of whole blocks, with the index of their first one. */
function* partsOf(blocks: readonly Block[]): Generator<{ first: number; blocks: readonly Block[] }> {
  let first = 0;
  for (const [index, block] of blocks.entries()) {
    const isLast = index === blocks.length - 1;
    if (!isLast && block.end - (blocks[first]?.start ?? 0) < PART) continue;
    yield { first, blocks: blocks.slice(first, index + 1) };
    first = index + 1;
  }
}

/** Puts a part's inspection where the part stands in the article. */
function placed(part: Inspection, by: number, firstBlock: number): Inspection {
  const cited = <T extends { readonly evidence: Evidence }>(found: T): T => ({
    ...moved(found, by),
    evidence: { ...moved(found.evidence, by), block: found.evidence.block + firstBlock },
  });
  return {
    ...part,
    mentions: part.mentions.map((mention) => moved(mention, by)),
    assessments: part.assessments.map((assessment) => moved(assessment, by)),
    facts: part.facts.map(cited),
    practices: part.practices.map(cited),
  };
}

/** Moves every span in a value: in all that the core finds, a pair of `start` and `end` is a range of the article. */
function moved<T>(value: T, by: number): T {
  if (Array.isArray(value)) return value.map((one) => moved(one, by)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, moved(inner, by)]));
  if (typeof copy.start === 'number' && typeof copy.end === 'number') {
    copy.start += by;
    copy.end += by;
  }
  return copy as T;
}

function joined(parts: readonly Inspection[]): Inspection | null {
  const [first] = parts;
  if (!first) return null;
  return {
    ...first,
    concernsTarget: parts.some((part) => part.concernsTarget),
    mentions: parts.flatMap((part) => part.mentions),
    assessments: parts.flatMap((part) => part.assessments),
    facts: distinct(parts.flatMap((part) => part.facts)),
    practices: distinct(parts.flatMap((part) => part.practices)),
    stamp: { ...first.stamp, notRead: [...new Set(parts.flatMap((part) => part.stamp.notRead))] },
  };
}

function distinct<T extends { readonly id: string }>(found: readonly T[]): T[] {
  return [...new Map(found.map((one) => [one.id, one])).values()];
}
