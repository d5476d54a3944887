// In: the packaged records and the reader's choice of law. Out: the engine that serves all tabs.

import { i18n } from '#i18n';
import type { Article } from '../core/article.ts';
import type { Fact } from '../core/fact.ts';
import { ownPlaces, type PlaceHit, searchPlaces } from '../core/gazetteer/search.ts';
import { type Depth, type Inspection, inspect, type World } from '../core/inspect.ts';
import type { HeadingHit } from '../core/nomenclature.ts';
import { withOwnMeasures } from '../core/personal/own-measures.ts';
import type { PersonalRule } from '../core/personal/rules.ts';
import { personalOf } from '../core/personal/words.ts';
import { needsEast } from '../core/recognise.ts';
import type { Judge } from '../core/review/correct.ts';
import { judgeIn } from '../core/review/reassess.ts';
import { searchHeadings } from '../headings.ts';
import { lexiconData, packs } from '../registry.ts';
import { judgeBy, regimesOff } from '../settings.ts';
import { loadWords } from '../words.ts';
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
  /** What judges a fact's goods after a correction. @param published day of the article */
  judge(fact: Fact, published: string | null): Promise<Judge>;
  findHeadings(query: string): readonly HeadingHit[];
  findPlaces(query: string): readonly PlaceHit[];
}

/**
 * Compiles the lexicon at its first call; later ones only take the settings in.
 *
 * @param rules what the reader added and excluded
 */
export async function createEngine(rules: readonly PersonalRule[]): Promise<Engine> {
  await loadWords();
  const [off, law] = await Promise.all([regimesOff.getValue(), judgeBy.getValue()]);
  const base = world(await wideWorld());
  let chosen: World = {
    ...base,
    lexicon: { ...base.lexicon, personal: personalOf(rules) },
    pack: withOwnMeasures(base.pack, rules),
    lawOf: law === 'today' ? 'pack' : 'event',
  };
  const ready = async (text: string): Promise<World> => {
    if (chosen.lexicon.east === null && needsEast(text)) chosen = withEast(chosen, await eastReader());
    return chosen;
  };
  let own: ReturnType<typeof ownPlaces> | null = null;
  const isJudged = !off.includes(base.pack.id);
  const language = i18n.t('lang');
  return {
    language,
    packs: Object.fromEntries(packs.map(({ id, title }) => [id, title[languageOf(language)] ?? title.en])),
    async inspect(article, depth) {
      const inspection = inspect(article, await ready(article.text), depth);
      // Without a regime goods are named and not judged.
      return isJudged ? inspection : { ...inspection, assessments: inspection.mentions.map(() => null) };
    },
    judge: async (fact, published) => judgeIn(fact, published, await ready(fact.evidence.exact)),
    findHeadings: (query) => searchHeadings(query, 30),
    findPlaces(query) {
      own ??= ownPlaces(lexiconData);
      return searchPlaces(query, chosen.lexicon.wide.gazetteer, own, 30);
    },
  };
}
