// In: labelled articles. Out: one table of all development sets with the goals beside it, or what the two scorers say of a file.
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { loadBatch } from './bundle.ts';
import { below, raised, readFloors, writeFloors } from './measure/floors.ts';
import { measure } from './measure/measure.ts';
import { missingFile, readSet, sets } from './measure/sets.ts';
import { type AllFigures, type Figures, fairFigures, notesOf, tableOf } from './measure/table.ts';
import { at } from './tree.ts';
import { packedBytes } from './wide.ts';

const usage = `usage: npm run evaluate                          all development sets that are here, in one table
       npm run evaluate -- --set ID[,ID]         some of them: ${sets.map(({ id }) => id).join(', ')}
       npm run evaluate -- --floors              the same; exit status 1 where a figure is below tests/floors.json
       npm run evaluate -- --raise               raise the floors to what is measured; none is ever lowered
       npm run evaluate -- --gold FILE [--tools DIR] [--errors N]

  --gold FILE   JSON Lines with text, spans and facts, scored by score.mjs and score-facts.mjs
  --tools DIR   folder of these two (../shared/tools where not given)
  --errors N    list the N most frequent errors
`;

function runScorer(script: string, args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] }).on('close', (status) =>
      done(status ?? 1),
    );
  });
}

async function annotate(gold: string, predicted: string): Promise<number> {
  const child = spawn(process.execPath, [at('scripts/annotate.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number>((done) => child.on('close', (status) => done(status ?? 1)));
  await Promise.all([
    pipeline(createReadStream(gold), child.stdin),
    pipeline(child.stdout, createWriteStream(predicted)),
  ]);
  return ended;
}

/** Figures of the sets that are here; what is missing is said aloud. */
async function measureSets(chosen: readonly string[] | null): Promise<AllFigures> {
  const [batch, bytes] = await Promise.all([loadBatch(), packedBytes()]);
  const engine = batch.openBatch(bytes);
  const all: Record<string, Figures> = {};
  for (const set of sets) {
    if (chosen !== null && !chosen.includes(set.id)) continue;
    const gold = readSet(set);
    if (gold === null) console.log(`skipped: ${set.title}; ${missingFile(set)} is not here`);
    else all[set.id] = measure(set, gold, engine);
  }
  return all;
}

async function everySet(chosen: string[] | null, check: boolean, raise: boolean): Promise<number> {
  const unknown = (chosen ?? []).filter((name) => !sets.some(({ id }) => id === name));
  if (unknown.length > 0) {
    console.error(`no set is called ${unknown.join(', ')}; there are ${sets.map(({ id }) => id).join(', ')}`);
    return 2;
  }
  const all = await measureSets(chosen);
  console.log(tableOf(all));
  for (const note of notesOf(all)) console.log(note);
  const counted = fairFigures(all);
  const fallen = below(readFloors(), counted);
  if (raise) writeFloors(raised(readFloors(), counted));
  for (const line of fallen) console.log(`below its floor: ${line}`);
  return fallen.length > 0 && (check || raise) ? 1 : 0;
}

/** Runs the two scorers on one file; their own lines are the answer. */
async function oneFile(gold: string, tools: string, errors: string): Promise<number> {
  const scorers = ['score.mjs', 'score-facts.mjs'].map((name) => `${tools}/${name}`);
  for (const file of [gold, ...scorers]) {
    if (existsSync(file)) continue;
    console.error(
      `${file} is not there; name the ${file === gold ? 'labelled file with --gold' : 'scorers with --tools'}`,
    );
    return 2;
  }
  // A scorer that is started through a link does not know itself and says nothing.
  const [spans = '', facts = ''] = scorers.map((file) => realpathSync(file));
  mkdirSync(at('.cache'), { recursive: true });
  const predicted = at('.cache', `predicted-${basename(gold)}`);
  const status = await annotate(gold, predicted);
  if (status > 1) return status;
  const files = ['--gold', gold, '--pred', predicted, '--errors', errors];
  console.log(`== spans: ${basename(gold)}`);
  let worst = Math.max(status, await runScorer(spans, files));
  console.log(`\n== spans, ports counted as places: ${basename(gold)}`);
  worst = Math.max(worst, await runScorer(spans, [...files, '--map', 'port=place']));
  console.log(`\n== facts: ${basename(gold)}`);
  return Math.max(worst, await runScorer(facts, files));
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string' },
      tools: { type: 'string' },
      errors: { type: 'string', default: '0' },
      set: { type: 'string' },
      floors: { type: 'boolean', default: false },
      raise: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.gold === undefined) return everySet(values.set?.split(',') ?? null, values.floors, values.raise);
  const tools = values.tools ? resolve(values.tools) : at('..', 'shared', 'tools');
  return oneFile(resolve(values.gold), tools, values.errors);
}

process.exitCode = await main();
