// In: the packaged records and the reader's choice of law. Out: the engine that serves all tabs.

import { i18n } from '#i18n';
import type { Article } from '../core/article.ts';
import { type Depth, type Inspection, inspect, type World } from '../core/inspect.ts';
import { needsEast } from '../core/recognise.ts';
import { packs } from '../registry.ts';
import { judgeBy, regimesOff } from '../settings.ts';
import { withEast, world } from '../world.ts';
import { languageOf } from './card.ts';
import { eastReader, wideWorld } from './wide.ts';

export interface Engine {
  /** BCP 47 tag of the language that its words are shown in. */
  readonly language: string;
  /** Titles of the regime packs, by id. */
  readonly packs: Readonly<Record<string, string>>;
  /** The first text in Korean or Chinese waits for the files that these languages need. */
  inspect(article: Article, depth: Depth): Promise<Inspection>;
}

/** Compiles the lexicon at its first call; later ones only take the settings in. */
export async function createEngine(): Promise<Engine> {
  const [off, law] = await Promise.all([regimesOff.getValue(), judgeBy.getValue()]);
  const base = world(await wideWorld());
  let chosen: World = { ...base, lawOf: law === 'today' ? 'pack' : 'event' };
  const isJudged = !off.includes(base.pack.id);
  const language = i18n.t('lang');
  return {
    language,
    packs: Object.fromEntries(packs.map(({ id, title }) => [id, title[languageOf(language)] ?? title.en])),
    async inspect(article, depth) {
      if (chosen.lexicon.east === null && needsEast(article.text)) chosen = withEast(chosen, await eastReader());
      const inspection = inspect(article, chosen, depth);
      // Without a regime goods are named and not judged.
      return isJudged ? inspection : { ...inspection, assessments: inspection.mentions.map(() => null) };
    },
  };
}
