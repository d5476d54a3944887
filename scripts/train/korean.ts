// In: the development part of KLUE-NER and our own prose. Out: five-fold scores, and lib/data/models/korean-klue.json trained on all of it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type EastNamesFile, openEastNames } from '../../lib/core/east-names.ts';
import {
  type ChainWeights,
  decode,
  FeatureSink,
  type Features,
  LABEL_COUNT,
  LABELS,
  ScoreSink,
  tableOf,
} from '../../lib/core/tagger/east-chain.ts';
import { type ChainFile, quantise, writeKeys, writeRows } from '../../lib/core/tagger/east-model.ts';
import { mendEdges } from '../../lib/core/tagger/korean-edges.ts';
import { KOREAN_FEATURES, koreanFeatures } from '../../lib/core/tagger/korean-features.ts';
import { placesOf } from '../../lib/core/tagger/korean-tagger.ts';
import { type KoreanWordsFile, openKoreanWords } from '../../lib/core/tagger/korean-words.ts';
import { percent } from '../measure/measure.ts';
import { f1 } from '../measure/score.ts';
import { keepUnseen } from '../measure/unseen.ts';
import { at } from '../tree.ts';
import { type Sample, trainChain } from './chain.ts';
import { keepStrong, numberFeatures } from './chain-rows.ts';

const LEAN = 0;
const OPTIONS = { rounds: 16, rate: 0.02, decay: 1e-4 };
const FOLDS = 5;
/** Orders of learning; their mean generalises better than one. */
const SEEDS = [7, 8, 9];

interface Labelled {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const read = <T>(path: string): T => JSON.parse(readFileSync(at(path), 'utf8')) as T;
const lists = {
  names: openEastNames(read<EastNamesFile>('lib/data/east/names.json')),
  words: openKoreanWords(read<KoreanWordsFile>('lib/data/east/words-ko.json')),
};

function sampleOf({ text, spans }: Labelled): Sample {
  const sink = new FeatureSink();
  sink.reset();
  koreanFeatures(text, 0, text.length, lists, sink);
  const labels = new Uint8Array(text.length);
  for (const { start, end, type } of spans) {
    const begin = LABELS.findIndex((label) => label === `B-${type}`);
    if (begin < 0) continue;
    labels.fill(begin + 1, start, end);
    labels[start] = begin;
  }
  const from = sink.from.slice(0, sink.count + 1);
  return { features: { hashes: sink.hashes.slice(0, from[sink.count]), from, count: sink.count }, labels };
}

interface Trained {
  readonly weights: ChainWeights;
  readonly unit: number;
  readonly keys: readonly number[];
  readonly values: Int8Array;
}

function train(samples: readonly Sample[]): Trained {
  const numbered = numberFeatures(samples);
  const all = SEEDS.map((seed) => trainChain(numbered.samples, { ...OPTIONS, features: numbered.keys.length, seed }));
  const mean = (parts: readonly Float32Array[]) =>
    Float32Array.from(
      parts[0] as Float32Array,
      (_, i) => parts.reduce((sum, part) => sum + (part[i] as number), 0) / parts.length,
    );
  const { rows, steps, unit } = quantise(mean(all.map((one) => one.rows)), mean(all.map((one) => one.steps)));
  const { keys, values } = keepStrong(numbered, rows);
  return { weights: { ...tableOf(keys, values), steps, lean: Math.round(LEAN / unit) }, unit, keys, values };
}

const OWN_TYPES: Readonly<Record<string, string>> = { L: 'place', P: 'person', E: 'organisation' };

/** Lines of our own prose, its names in brackets with their kind: "[L 부산]에서". */
function readProse(text: string): Labelled[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const spans: Labelled['spans'][number][] = [];
      let plain = '';
      for (const part of line.split(/(\[[LPE] [^\]]+\])/)) {
        const type = /^\[[LPE] /.test(part) ? OWN_TYPES[part.charAt(1)] : undefined;
        const words = type === undefined ? part : part.slice(3, -1);
        if (type !== undefined) spans.push({ start: plain.length, end: plain.length + words.length, type });
        plain += words;
      }
      return { text: plain, spans };
    });
}

const PROSE = 'scripts/train/korean';
const readOwn = (): Labelled[] =>
  readdirSync(at(PROSE))
    .sort()
    .flatMap((file) => readProse(readFileSync(at(PROSE, file), 'utf8')));

/** The scores that the tagger would add up from the same features. */
function scoresOf({ hashes, from, count }: Features, sink: ScoreSink): ScoreSink {
  sink.reset();
  for (let i = 0; i < count; i++) {
    for (let k = from[i] as number; k < (from[i + 1] as number); k++) sink.addKey(hashes[k] as number);
    sink.next();
  }
  return sink;
}

/** Names of a fold that no other sentence has, and which of our own sentences have none of them. */
function withoutNamesOf(fold: number, documents: readonly Labelled[], own: readonly Labelled[]): number[] {
  const elsewhere = documents.filter((_, i) => i % FOLDS !== fold).map(({ text }) => text);
  const here = documents.filter((_, i) => i % FOLDS === fold);
  const names = here.flatMap(({ text, spans }) =>
    spans
      .filter(({ type }) => LABELS.some((label) => label === `B-${type}`))
      .flatMap(({ start, end }) => text.slice(start, end).match(/[가-힣]{2,}/g) ?? []),
  );
  const all = elsewhere.join('\n');
  const rare = [...new Set(names)].filter((name) => !all.includes(name));
  return own.flatMap(({ text }, i) => (rare.some((name) => text.includes(name)) ? [] : [i]));
}

/**
 * Strict scores of places, each sentence tagged by weights that did not see it. Sentences of our own that have a name
 * which stands in that fold alone are left out: they were written with the corpus in view.
 */
function crossValidate(documents: readonly Labelled[], own: readonly Labelled[]): string {
  const samples = documents.map(sampleOf);
  const ownSamples = own.map(sampleOf);
  const sum = { hits: 0, found: 0, gold: 0 };
  const inWords = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  const scores: string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const fair = withoutNamesOf(fold, documents, own).map((i) => ownSamples[i] as Sample);
    const { weights } = train([...samples.filter((_, i) => i % FOLDS !== fold), ...fair]);
    const sink = new ScoreSink(weights);
    const here = { hits: 0, found: 0, gold: 0 };
    for (const [i, { features, labels }] of samples.entries()) {
      if (i % FOLDS !== fold) continue;
      const right = new Set(placesOf(labels, 0).map(({ start, end }) => `${start}-${end}`));
      const { text } = documents[i] as Labelled;
      const tagged = mendEdges(text, placesOf(decode(scoresOf(features, sink), weights), 0), text.length, lists);
      here.gold += right.size;
      here.found += tagged.length;
      here.hits += tagged.filter(({ start, end }) => right.has(`${start}-${end}`)).length;
    }
    scores.push(inWords(2 * here.hits, here.found + here.gold));
    sum.hits += here.hits;
    sum.found += here.found;
    sum.gold += here.gold;
  }
  const { hits, found, gold } = sum;
  keepUnseen('klue', {
    how: `${FOLDS} folds over the sentences, the tagger alone; npm run train -- korean`,
    figures: { places: [percent(f1(hits, found, gold))] },
  });
  return `places, strict, ${FOLDS} folds: P ${inWords(hits, found)} R ${inWords(hits, gold)} F ${inWords(2 * hits, found + gold)} (${hits} of ${gold}); folds ${scores.join(' ')}`;
}

/**
 * Trains and writes.
 *
 * @param args the corpus file (../shared/corpora/klue-ner-ko.dev.jsonl where not given) and the day for the header
 */
export function run(args: readonly string[]): void {
  const [file = at('..', 'shared', 'corpora', 'klue-ner-ko.dev.jsonl'), day = new Date().toISOString().slice(0, 10)] =
    args;
  const documents = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled);
  const own = readOwn();
  console.log(crossValidate(documents, own));
  const { weights, unit, keys, values } = train([...documents, ...own].map(sampleOf));
  const model: ChainFile = {
    schema: 1,
    language: 'ko',
    features: KOREAN_FEATURES,
    saw: [
      `KLUE-NER v1.1, 40 % of its development set: ${documents.length} sentences`,
      `prose written for this project (${PROSE}): ${own.length} sentences`,
    ],
    licence: 'CC BY-SA 4.0; see korean-klue.NOTICE.txt',
    trained: day,
    command: 'npm run train -- korean',
    lean: weights.lean,
    steps: Array.from(weights.steps),
    unit,
    keys: writeKeys(keys),
    rows: writeRows(values),
  };
  mkdirSync(at('lib/data/models'), { recursive: true });
  writeFileSync(at('lib/data/models/korean-klue.json'), `${JSON.stringify(model)}\n`);
  console.log(`${keys.length} of the features are kept, ${values.length / LABEL_COUNT} rows`);
}
