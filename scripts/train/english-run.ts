// In: marked prose and TR-News. Out: lib/data/models/english.bin, the weights of the English tagger.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Gazetteer } from '../../lib/core/gazetteer/gazetteer.ts';
import { FEATURES_VERSION } from '../../lib/core/tagger/english-features.ts';
import { LABELS } from '../../lib/core/tagger/labels.ts';
import { decodeUtf8 } from '../../lib/wide.ts';
import { ensureGazetteer } from '../data/gazetteer.ts';
import { at } from '../tree.ts';
import { bytesOf } from '../wide.ts';
import { type Lesson, trainEnglish } from './english.ts';
import { fullTruth, placeTruth, taggerText } from './english-examples.ts';
import { wordLists } from './lists.ts';
import { packModel } from './pack-model.ts';
import { readProse } from './prose.ts';

const HASH_BITS = 16;
const ROUNDS = 12;
/** Share of words whose own letters are hidden in a round. */
const FORGET = 0.2;

/**
 * Trains the English tagger and writes its model file.
 *
 * @param args path of TR-News' development part, where it is not in ../shared/corpora
 * @throws Error where that file is not there
 */
export async function run([
  trNews = at('..', 'shared', 'corpora', 'trnews.dev.jsonl'),
]: readonly string[]): Promise<void> {
  const folder = at('scripts/train/prose');
  const items = readdirSync(folder)
    .sort()
    .flatMap((file) => readProse(readFileSync(`${folder}/${file}`, 'utf8'), file));
  const articles = readFileSync(trNews, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { text: string; spans: { start: number; end: number }[] });
  const gazetteer = new Gazetteer(bytesOf(await ensureGazetteer()), decodeUtf8);
  const lists = wordLists([...items, ...articles].map(({ text }) => text));

  const lessons: Lesson[] = [
    ...items.map((item, story) => {
      const given = taggerText(item.text);
      return { story, given, truth: fullTruth(given, item) };
    }),
    ...articles.map(({ text, spans }, index) => {
      const given = taggerText(text);
      return { story: items.length + index, given, truth: placeTruth(given, spans) };
    }),
  ];
  const trained = trainEnglish(lessons, gazetteer, lists, { hashBits: HASH_BITS, rounds: ROUNDS, forget: FORGET });
  const bytes = packModel(
    {
      title: 'Names in English news: places, peoples, persons, organisations, facilities',
      licence: 'MIT',
      saw: [
        `scripts/train/prose: ${items.length} invented news items, written for this project (MIT)`,
        `TR-News, development part: ${articles.length} articles (Kamalloo and Rafiei 2018, MIT)`,
      ],
      lists: ['given and family names: compromise 14.17.0 (MIT)', 'small words: compromise and the texts above'],
      features: FEATURES_VERSION,
      labels: LABELS,
      hashBits: HASH_BITS,
    },
    { ...lists, weights: trained.weights, moves: trained.moves },
  );
  writeFileSync(at('lib/data/models/english.bin'), bytes);
  console.log(`lib/data/models/english.bin: ${bytes.length} bytes, ${lessons.length} texts`);
}
