// In: labelled articles. Out: what the two scorers say about the batch command's annotations of them.
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { at } from './tree.ts';

const usage = `usage: npm run evaluate -- --gold FILE [--tools DIR] [--errors N]

  --gold FILE   JSON Lines with text, spans and facts
  --tools DIR   folder of score.mjs and score-facts.mjs (../shared/tools where not given)
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

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { gold: { type: 'string' }, tools: { type: 'string' }, errors: { type: 'string', default: '0' } },
  });
  if (!values.gold) {
    console.error(usage);
    return 2;
  }
  const gold = resolve(values.gold);
  const tools = values.tools ? resolve(values.tools) : at('..', 'shared', 'tools');
  const spans = `${tools}/score.mjs`;
  const facts = `${tools}/score-facts.mjs`;
  for (const file of [gold, spans, facts]) {
    if (existsSync(file)) continue;
    console.error(
      `${file} is not there; name the ${file === gold ? 'labelled file with --gold' : 'scorers with --tools'}`,
    );
    return 2;
  }
  mkdirSync(at('.cache'), { recursive: true });
  const predicted = at('.cache', `predicted-${basename(gold)}`);
  const status = await annotate(gold, predicted);
  if (status > 1) return status;
  const files = ['--gold', gold, '--pred', predicted, '--errors', values.errors];
  console.log(`== spans: ${basename(gold)}`);
  let worst = Math.max(status, await runScorer(spans, files));
  console.log(`\n== spans, ports counted as places: ${basename(gold)}`);
  worst = Math.max(worst, await runScorer(spans, [...files, '--map', 'port=place']));
  console.log(`\n== facts: ${basename(gold)}`);
  return Math.max(worst, await runScorer(facts, files));
}

process.exitCode = await main();
