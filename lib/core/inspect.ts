// In: an article and the world. Out: everything that is found in it. The whole pipeline, on one screen.
import type { RegimePack } from '../schema/regime.ts';
import type { Article, IsoDate } from './article.ts';
import { type Assessment, assess } from './assess.ts';
import type { Fact, Practice } from './fact.ts';
import { factOf, labelIn } from './facts/compose.ts';
import { composePractice } from './facts/compose-practice.ts';
import type { Draft } from './facts/discourse.ts';
import { extractPractices } from './facts/practice.ts';
import { readStory, type Story } from './facts/story.ts';
import type { Lexicon } from './lexicon.ts';
import type { CommodityMention, Mention } from './mention.ts';
import { type Recognition, recognise } from './recognise.ts';
import { unitPriceOf } from './unit-price.ts';

/** What the core is handed; it reaches for nothing else. */
export interface World {
  readonly lexicon: Lexicon;
  /** The regime that goods are judged by. */
  readonly pack: RegimePack;
  /** Version of the engine, for the stamp. */
  readonly engine: string;
  /** `event`: the law on the day of the event (else of the article). `pack`: the law as the pack has it, whatever the date. */
  readonly lawOf: 'event' | 'pack';
}

export interface Inspection {
  /** `en`, `ko`, `zh`, or null where no word list fits the language. */
  readonly language: 'en' | 'ko' | 'zh' | null;
  /** The article names the regime's target as a party; only then are goods assessed. */
  readonly concernsTarget: boolean;
  /** In reading order, without overlap. */
  readonly mentions: readonly Mention[];
  /** Same length as mentions: an assessment for each commodity in a passage on the regime's target, else null. */
  readonly assessments: readonly (Assessment | null)[];
  readonly facts: readonly Fact[];
  readonly practices: readonly Practice[];
  readonly stamp: InspectionStamp;
}

/** What the result was made with; goes into every stored fact. */
export interface InspectionStamp {
  readonly engine: string;
  /** Version of each regime pack, by id. */
  readonly packs: Readonly<Record<string, string>>;
  /** What was not read, and why, in words ("Text in Arabic: no word list for it."). */
  readonly notRead: readonly string[];
}

/**
 * How far a reading goes. `marks`: no sentence is parsed, facts and practices stay empty, and a mark's verdict follows
 * from the plain cues of its sentence. `facts`: sentences with goods are parsed too, which takes some 5 ms a kilobyte.
 */
export type Depth = 'marks' | 'facts';

/** Names, goods, figures and dates of an article, each goods mention judged by the cues of its own sentence's story. */
export function inspect(article: Article, world: World, depth: Depth = 'facts'): Inspection {
  const recognition = recognise(article, world.lexicon);
  const story = readStory(article, recognition, world.pack.target, world.lexicon, depth === 'facts');
  const assessments = assessAll(article, recognition, story, world);
  const index = new Map(recognition.mentions.map((mention, at) => [mention, at]));
  const judged = (good: CommodityMention): Assessment | null => assessments[index.get(good) ?? -1] ?? null;
  const drafts = depth === 'facts' ? story.drafts : [];
  const facts = drafts.map((draft) =>
    factOf(article, draft, (good) => judgedInFact(article, good, draft, judged, world)),
  );
  const practices =
    recognition.language && depth === 'facts'
      ? extractPractices(story.sentences, recognition.language).map((draft) => composePractice(article, draft))
      : [];
  return {
    language: recognition.language,
    concernsTarget: story.concernsTarget,
    mentions: recognition.mentions,
    assessments,
    facts: distinctById(facts),
    practices: distinctById(practices),
    stamp: {
      engine: world.engine,
      packs: { [world.pack.id]: world.pack.asOf },
      notRead: recognition.language === null && article.text.trim() !== '' ? ['language'] : [],
    },
  };
}

function assessAll(article: Article, recognition: Recognition, story: Story, world: World): (Assessment | null)[] {
  if (!story.concernsTarget) return recognition.mentions.map(() => null);
  return recognition.mentions.map((mention) => {
    if (mention.kind !== 'commodity') return null;
    const leaning = story.leaningOf(mention);
    const sentence = story.sentenceOf(mention);
    return assess(
      mention,
      {
        direction: leaning.direction,
        directionCue: leaning.cue,
        on: dayOf(leaning.when, article, world),
        passage: sentence?.low ?? '',
        articleLabel: sentence ? labelIn(sentence, mention) : null,
        unitPrice: sentence ? unitPriceOf(article.text, mention, sentence.mentions) : null,
      },
      world.pack,
    );
  });
}

/** In a fact the goods are judged by that fact's direction and day: a denial may speak of goods named elsewhere. */
function judgedInFact(
  article: Article,
  good: CommodityMention,
  draft: Draft,
  judged: (good: CommodityMention) => Assessment | null,
  world: World,
): Assessment {
  const own = judged(good);
  if (own && own.direction === draft.direction) return own;
  const label = labelIn(draft.sentence, good);
  const on = dayOf(draft.when?.from ?? null, article, world);
  return assess(
    good,
    {
      direction: draft.direction,
      directionCue: draft.directionCue,
      on,
      passage: draft.sentence.low,
      articleLabel: label,
      unitPrice: unitPriceOf(article.text, good, draft.sentence.mentions),
    },
    world.pack,
  );
}

function dayOf(event: IsoDate | null, article: Article, world: World): IsoDate | null {
  return world.lawOf === 'pack' ? world.pack.asOf : (event ?? article.source.published);
}

function distinctById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
