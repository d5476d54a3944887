// In: the engine, its peers and our own texts. Out: the engine's section of docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import nlp from 'compromise';
import { loadStages } from '../bundle.ts';
import { at, filesUnder } from '../tree.ts';
import { bytesOf, packedBytes, packedFiles } from '../wide.ts';
import { latencies, median, quantile, threadMs, throughput, type Variant } from './clock.ts';
import type { Opening } from './opening.ts';
import { countNames, openPlainMap, plainNames } from './plain-map.ts';
import { machine, markdownTable, writeSection } from './report.ts';
import { benchTexts, bytesIn } from './texts.ts';

const ROUNDS = 9;
const OPENINGS = 5;
/** compromise reads a hundredth of what the others read in a round. */
const SLOW_SHARE = 40_000;

const sumOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + bytesIn(text), 0);
const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
const speed = (value: number): string => `${value.toFixed(value < 1 ? 2 : 1)} MB/s`;
const ratio = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)}×`;

/** Opens the engine or its peer in fresh processes, turn by turn. */
function openings(map: string): Record<'engine' | 'map', Opening[]> {
  const told: Record<'engine' | 'map', Opening[]> = { engine: [], map: [] };
  for (let turn = 0; turn < OPENINGS; turn++)
    for (const what of ['engine', 'map'] as const) {
      const { stdout, status } = spawnSync(
        process.execPath,
        ['--expose-gc', at('scripts/bench/opening.ts'), what, map],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
      );
      if (status !== 0) throw new Error(`opening ${what}: status ${status}`);
      told[what].push(JSON.parse(stdout) as Opening);
    }
  return told;
}

/** Sizes of the data that ships, packed as a store packs it. */
async function shipped(): Promise<[string, number][]> {
  const gz = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length;
  const wide = await packedFiles();
  const lists = filesUnder(['lib/data']).filter((file) => file.endsWith('.json'));
  return [
    ['gazetteer', gz(new Uint8Array(bytesOf(wide.gazetteer)))],
    ['model of English names', gz(new Uint8Array(bytesOf(wide.english)))],
    [
      'word lists, law, nomenclature, Korean and Chinese',
      lists.reduce((sum, file) => sum + gz(readFileSync(at(file))), 0),
    ],
  ];
}

function medianTook(told: readonly Opening[], stage: string): number {
  return median(told.map(({ took }) => took[stage] ?? 0));
}

/** Measures and writes. */
export async function run(): Promise<void> {
  const [stages, bytes] = await Promise.all([loadStages(), packedBytes()]);
  const { made } = stages.openTimed(bytes, threadMs);
  const lines = await plainNames(stages.keysOf);
  const map = at('.cache', 'bench', 'names.txt');
  mkdirSync(at('.cache', 'bench'), { recursive: true });
  writeFileSync(map, lines);
  const plain = openPlainMap(lines);
  const { news, trade } = benchTexts();
  const few = news.slice(0, Math.max(1, Math.round(SLOW_SHARE / bytesIn(news[0] as string))));

  const over = (name: string, texts: readonly string[], work: (text: string) => number): Variant => ({
    name,
    bytes: sumOf(texts),
    round: () => {
      let found = 0;
      for (const text of texts) found += work(text);
      if (found === 0) throw new Error(`${name} found nothing`);
    },
  });
  const speeds = throughput(
    [
      over('dictionary', news, (text) => stages.dictionary(text, made)),
      over('map', news, (text) => countNames(text, plain)),
      over('marks', news, (text) => stages.marks(text, made)),
      over('trade', trade, (text) => stages.marks(text, made)),
      over('compromise', few, (text) => nlp(text).places().length),
    ],
    ROUNDS,
  );
  const speedOf = (name: string) => speeds.get(name) ?? 0;
  const marksMs = latencies([...news, ...trade], ROUNDS, (text) => stages.marks(text, made));
  const factsMs = latencies(trade, 3, (text) => stages.facts(text, made));
  const placesMs = latencies(few, 3, (text) => nlp(text).places());
  const opened = openings(map);
  const sizes = await shipped();
  const ready = median(
    opened.engine.map(({ took }) => (took.gazetteer ?? 0) + (took.model ?? 0) + (took['word lists and law'] ?? 0)),
  );

  const rows = [
    [
      'dictionary stage: words and gazetteer',
      speed(speedOf('dictionary')),
      '≥ 30 MB/s',
      `${ratio(speedOf('dictionary') / speedOf('map'))} the Map`,
    ],
    ['the same names in a Map', speed(speedOf('map')), '', ''],
    [
      'marks (recognise, resolve, assess), general news',
      speed(speedOf('marks')),
      '≥ 5 MB/s',
      `${ratio(speedOf('marks') / speedOf('compromise'))} compromise’s places`,
    ],
    [
      'marks, trade news',
      speed(speedOf('trade')),
      '≥ 5 MB/s',
      `${ratio(speedOf('trade') / speedOf('compromise'))} compromise’s places`,
    ],
    ['compromise `.places()`', speed(speedOf('compromise')), '', ''],
    [
      'marks, an article of 10 kB, warm: median, p95',
      `${ms(median(marksMs))}, ${ms(quantile(marksMs, 0.95))}`,
      'p95 ≤ 3 ms',
      '',
    ],
    [
      'facts, a trade article of 10 kB, warm: median, p95',
      `${ms(median(factsMs))}, ${ms(quantile(factsMs, 0.95))}`,
      'p95 ≤ 100 ms',
      '',
    ],
    ['compromise `.places()`, 10 kB: median', ms(median(placesMs)), '', ''],
    [
      'gazetteer ready',
      ms(medianTook(opened.engine, 'gazetteer')),
      '≤ 60 ms',
      `${ratio(medianTook(opened.map, 'names') / medianTook(opened.engine, 'gazetteer'))} faster than the Map`,
    ],
    ['model ready', ms(medianTook(opened.engine, 'model')), '', ''],
    ['word lists and law compiled', ms(medianTook(opened.engine, 'word lists and law')), '', ''],
    ['all of these', ms(ready), '', ''],
    ['the first text, cold', ms(medianTook(opened.engine, 'first text')), '', ''],
    ['the Map ready', ms(medianTook(opened.map, 'names')), '', ''],
    ['memory of the engine: heap and buffers', mega(median(opened.engine.map(({ held }) => held))), '≤ 60 MB', ''],
    ['of it the gazetteer’s bytes', mega(bytes.gazetteer.byteLength), '≤ 16 MB', ''],
    ['memory of the Map alone', mega(median(opened.map.map(({ held }) => held))), '', ''],
    [
      'all shipped data, gzipped',
      mega(sizes.reduce((sum, [, size]) => sum + size, 0)),
      '≤ 8 MB',
      sizes.map(([name, size]) => `${name} ${mega(size)}`).join('; '),
    ],
  ];
  const body = `## Engine

\`npm run bench -- engine\`: ${machine({ compromise: nlp.version ?? '' })}. Processor time, rounds interleaved in one process,
medians of ${ROUNDS} after one to warm up; openings in ${OPENINGS} fresh processes. Texts: ${news.length} articles of general news, ${mega(sumOf(news))},
and ${trade.length} on trade with the DPRK, ${mega(sumOf(trade))}, each of about 10 kB and joined from our own corpus and prose. Both
dictionaries hold the same ${plain.names.size.toLocaleString('en')} names.

${markdownTable(['what', 'got', 'goal', 'beside'], rows)}
`;
  writeSection('engine', body);
  console.log(body);
}
