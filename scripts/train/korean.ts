// In: the development part of KLUE-NER and our own prose. Out: five-fold scores, and lib/data/models/korean-klue.json trained on all of it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type EastNamesFile, openEastNames } from '../../lib/core/east-names.ts';
import {
  type ChainWeights,
  decode,
  FeatureSink,
  type Features,
  LABELS,
  ROW,
} from '../../lib/core/tagger/east-chain.ts';
import { type ChainFile, quantise, writeRows } from '../../lib/core/tagger/east-model.ts';
import { KOREAN_FEATURES, koreanFeatures } from '../../lib/core/tagger/korean-features.ts';
import { placesOf } from '../../lib/core/tagger/korean-tagger.ts';
import { percent } from '../measure/measure.ts';
import { f1 } from '../measure/score.ts';
import { keepUnseen } from '../measure/unseen.ts';
import { at } from '../tree.ts';
import { type Sample, trainChain } from './chain.ts';

const BITS = 18;
const LEAN = 0.25;
const OPTIONS = { bits: BITS, rounds: 16, rate: 0.02, decay: 1e-4, drop: 0 };
const FOLDS = 5;
/** Orders of learning; their mean generalises better than one. */
const SEEDS = [7, 8, 9];

interface Labelled {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const names = JSON.parse(readFileSync(at('lib/data/east/names.json'), 'utf8')) as EastNamesFile;
const east = openEastNames(names);

function sampleOf({ text, spans }: Labelled): Sample {
  const sink = new FeatureSink(BITS);
  sink.reset();
  koreanFeatures(text, 0, text.length, east, sink);
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

function train(samples: readonly Sample[]): { weights: ChainWeights; unit: number } {
  const all = SEEDS.map((seed) => trainChain(samples, { ...OPTIONS, seed }));
  const mean = (parts: readonly Float32Array[]) =>
    Float32Array.from(
      parts[0] as Float32Array,
      (_, i) => parts.reduce((sum, part) => sum + (part[i] as number), 0) / parts.length,
    );
  const { rows, steps, unit } = quantise(mean(all.map((one) => one.rows)), mean(all.map((one) => one.steps)));
  return { weights: { bits: BITS, rows, steps, lean: Math.round(LEAN / unit) }, unit };
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

/** The scores that the tagger would add up from the same features. */
function scoresOf({ hashes, from, count }: Features, { rows }: ChainWeights): { scores: Int32Array; count: number } {
  const scores = new Int32Array(count * ROW);
  for (let i = 0; i < count; i++)
    for (let k = from[i] as number; k < (from[i + 1] as number); k++)
      for (let l = 0; l < LABELS.length; l++)
        (scores[i * ROW + l] as number) += rows[(hashes[k] as number) * ROW + l] as number;
  return { scores, count };
}

/**
 * Strict scores of places, each sentence tagged by weights that did not see it.
 *
 * @param own learnt from in every fold, and not counted
 */
function crossValidate(samples: readonly Sample[], own: readonly Sample[]): string {
  let hits = 0;
  let found = 0;
  let gold = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const { weights } = train([...samples.filter((_, i) => i % FOLDS !== fold), ...own]);
    for (const [i, { features, labels }] of samples.entries()) {
      if (i % FOLDS !== fold) continue;
      const right = new Set(placesOf(labels, 0).map(({ start, end }) => `${start}-${end}`));
      const tagged = placesOf(decode(scoresOf(features, weights), weights), 0);
      gold += right.size;
      found += tagged.length;
      hits += tagged.filter(({ start, end }) => right.has(`${start}-${end}`)).length;
    }
  }
  const inWords = (part: number, whole: number) => percent(part / whole)?.toFixed(1);
  keepUnseen('klue', {
    how: `${FOLDS} folds over the sentences, the tagger alone; npm run train -- korean`,
    figures: { places: [percent(f1(hits, found, gold))] },
  });
  return `places, strict, ${FOLDS} folds: P ${inWords(hits, found)} R ${inWords(hits, gold)} F ${inWords(2 * hits, found + gold)} (${hits} of ${gold})`;
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
  const samples = documents.map(sampleOf);
  const own = readProse(readFileSync(at('scripts/train/korean-prose.txt'), 'utf8')).map(sampleOf);
  console.log(crossValidate(samples, own));
  const { weights, unit } = train([...samples, ...own]);
  const model: ChainFile = {
    schema: 1,
    language: 'ko',
    features: KOREAN_FEATURES,
    saw: [
      `KLUE-NER v1.1, 40 % of its development set: ${documents.length} sentences`,
      `prose written for this project (scripts/train/korean-prose.txt): ${own.length} sentences`,
    ],
    licence: 'CC BY-SA 4.0; see korean-klue.NOTICE.txt',
    trained: day,
    command: 'npm run train -- korean',
    bits: BITS,
    lean: weights.lean,
    steps: Array.from(weights.steps),
    unit,
    rows: writeRows(weights.rows),
  };
  mkdirSync(at('lib/data/models'), { recursive: true });
  writeFileSync(at('lib/data/models/korean-klue.json'), `${JSON.stringify(model)}\n`);
}
