// In: marked prose and TR-News. Out: lib/data/models/english.bin, the weights of the English tagger.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Gazetteer } from '../../lib/core/gazetteer/gazetteer.ts';
import { FEATURES_VERSION } from '../../lib/core/tagger/english-features.ts';
import { LABELS } from '../../lib/core/tagger/labels.ts';
import { decodeUtf8 } from '../../lib/wide.ts';
import { ensureGazetteer } from '../data/gazetteer.ts';
import type { Span } from '../measure/score.ts';
import { at } from '../tree.ts';
import { bytesOf } from '../wide.ts';
import { type Lesson, trainEnglish } from './english.ts';
import { fullTruth, placeTruth, taggerText } from './english-examples.ts';
import { wordLists } from './lists.ts';
import { packModel } from './pack-model.ts';
import { type MarkedText, readProse } from './prose.ts';

const HASH_BITS = 16;
const ROUNDS = 12;
/** Share of words whose own letters are hidden in a round. */
const FORGET = 0.2;

/** An article of TR-News, of which only the places are marked. */
export interface PlaceArticle {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Where the development part of TR-News stands, if nothing else is said. */
export const TR_NEWS = at('..', 'shared', 'corpora', 'trnews.dev.jsonl');

/** The texts that the tagger learns from: our own marked prose and the articles of TR-News' development part. */
export function readTexts(trNews: string): { prose: MarkedText[]; articles: PlaceArticle[] } {
  const folder = at('scripts/train/prose');
  const prose = readdirSync(folder)
    .sort()
    .flatMap((file) => readProse(readFileSync(`${folder}/${file}`, 'utf8'), file));
  const articles = readFileSync(trNews, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as PlaceArticle);
  return { prose, articles };
}

/** The bytes of a model file that has seen these texts and no others. */
export function modelOf(
  prose: readonly MarkedText[],
  articles: readonly PlaceArticle[],
  gazetteer: Gazetteer,
): Uint8Array {
  const lists = wordLists([...prose, ...articles].map(({ text }) => text));
  const lessons: Lesson[] = [
    ...prose.map((item, story) => {
      const given = taggerText(item.text);
      return { story, given, truth: fullTruth(given, item) };
    }),
    ...articles.map(({ text, spans }, index) => {
      const given = taggerText(text);
      return { story: prose.length + index, given, truth: placeTruth(given, spans) };
    }),
  ];
  const trained = trainEnglish(lessons, gazetteer, lists, { hashBits: HASH_BITS, rounds: ROUNDS, forget: FORGET });
  return packModel(
    {
      title: 'Names in English news: places, peoples, persons, organisations, facilities',
      licence: 'MIT',
      saw: [
        `scripts/train/prose: ${prose.length} invented news items, written for this project (MIT)`,
        `TR-News, development part: ${articles.length} articles (Kamalloo and Rafiei 2018, MIT)`,
      ],
      lists: ['given and family names: compromise 14.17.0 (MIT)', 'small words: compromise and the texts above'],
      features: FEATURES_VERSION,
      labels: LABELS,
      hashBits: HASH_BITS,
    },
    { ...lists, weights: trained.weights, moves: trained.moves },
  );
}

/**
 * Trains the English tagger and writes its model file, or with --cross-validate scores it on articles that it has not
 * seen and leaves the model as it is.
 *
 * @param args path of TR-News' development part, where it is not in ../shared/corpora
 * @throws Error where that file is not there
 */
export async function run(args: readonly string[]): Promise<void> {
  const [trNews = TR_NEWS] = args.filter((arg) => !arg.startsWith('--'));
  if (args.includes('--cross-validate')) {
    const { crossValidate } = await import('./english-folds.ts');
    return crossValidate(trNews);
  }
  const { prose, articles } = readTexts(trNews);
  const gazetteer = new Gazetteer(bytesOf(await ensureGazetteer()), decodeUtf8);
  const bytes = modelOf(prose, articles, gazetteer);
  writeFileSync(at('lib/data/models/english.bin'), bytes);
  console.log(`lib/data/models/english.bin: ${bytes.length} bytes, ${prose.length + articles.length} texts`);
}
