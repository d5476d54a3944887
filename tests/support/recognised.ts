// In: marked prose. Out: the same prose with the marks that the engine makes, for comparison in one line.
import { articleFromText } from '../../lib/core/article.ts';
import type { Mention, MentionKind } from '../../lib/core/mention.ts';
import { recognise } from '../../lib/core/recognise.ts';
import { parseMarked, writeMarked } from './marked-text.ts';
import { testWorld } from './world.ts';

const NAMES: readonly MentionKind[] = ['place', 'demonym', 'customs', 'port', 'commodity'];

/** Everything that is recognised in a text published on 14 May 2026. */
export function mentionsIn(text: string): readonly Mention[] {
  return recognise(articleFromText(text, { published: '2026-05-14' }), testWorld.lexicon).mentions;
}

const TRADE =
  '\nTraders exported 400 tonnes of coal. They imported cement through the customs house and smuggled copper.';

/** The same for prose that stands in an article about trade, where names inside other names are no stops on a route. */
export function remarkInTrade(marked: string, kinds: readonly MentionKind[] = NAMES): string {
  const { text } = parseMarked(marked);
  return writeMarked(
    text,
    mentionsIn(text + TRADE).filter(({ end }) => end <= text.length),
    kinds,
  );
}

/** Strips the marks, recognises, and writes the marks that were found. */
export function remark(marked: string, kinds: readonly MentionKind[] = NAMES): string {
  const { text } = parseMarked(marked);
  return writeMarked(text, mentionsIn(text), kinds);
}
