// In: a text of sentences with places in brackets. Out: what the scorer says about the batch command's places in them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { at } from './tree.ts';

const [file = '', tools = at('..', 'shared', 'tools')] = process.argv.slice(2);
const scorer = resolve(tools, 'score.mjs');
if (!existsSync(file) || !existsSync(scorer)) {
  console.error('usage: npm run evaluate:prose -- FILE [folder of score.mjs, ../shared/tools where not given]');
  process.exit(2);
}

/** A line of prose as a labelled document. */
function documentOf(line: string, id: number): object {
  const spans: object[] = [];
  let text = '';
  let start = 0;
  for (const character of line) {
    if (character === '[') start = text.length;
    else if (character === ']') spans.push({ start, end: text.length, type: 'place' });
    else text += character;
  }
  return { id, text, spans };
}

const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const folder = at('.cache', 'prose');
mkdirSync(folder, { recursive: true });
const gold = `${folder}/${basename(file)}.jsonl`;
const predicted = `${folder}/${basename(file)}.predicted.jsonl`;
const json = `${lines.map((line, id) => JSON.stringify(documentOf(line, id))).join('\n')}\n`;
writeFileSync(gold, json);
const annotated = spawnSync(process.execPath, [at('scripts/annotate.ts')], { input: json, maxBuffer: 1 << 28 });
if (annotated.status !== 0) {
  process.stderr.write(annotated.stderr);
  process.exit(1);
}
writeFileSync(predicted, annotated.stdout);
const kinds = 'customs=place,port=place,demonym=place';
const args = [scorer, '--gold', gold, '--pred', predicted, '--type', 'place', '--map', kinds];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
