// In: the packaged records and the reader's choice of law. Out: the engine that serves all tabs.

import { i18n } from '#i18n';
import type { Article } from '../core/article.ts';
import { type Depth, type Inspection, inspect, type World } from '../core/inspect.ts';
import { packs } from '../registry.ts';
import { judgeBy, regimesOff } from '../settings.ts';
import { world } from '../world.ts';
import { languageOf } from './card.ts';
import { wideWorld } from './wide.ts';

export interface Engine {
  /** BCP 47 tag of the language that its words are shown in. */
  readonly language: string;
  /** Titles of the regime packs, by id. */
  readonly packs: Readonly<Record<string, string>>;
  inspect(article: Article, depth: Depth): Inspection;
}

/** Compiles the lexicon at its first call; later ones only take the settings in. */
export async function createEngine(): Promise<Engine> {
  const [off, law] = await Promise.all([regimesOff.getValue(), judgeBy.getValue()]);
  const base = world(await wideWorld());
  const chosen: World = { ...base, lawOf: law === 'today' ? 'pack' : 'event' };
  const isJudged = !off.includes(base.pack.id);
  const language = i18n.t('lang');
  return {
    language,
    packs: Object.fromEntries(packs.map(({ id, title }) => [id, title[languageOf(language)] ?? title.en])),
    inspect(article, depth) {
      const inspection = inspect(article, chosen, depth);
      // Without a regime goods are named and not judged.
      return isJudged ? inspection : { ...inspection, assessments: inspection.mentions.map(() => null) };
    },
  };
}
