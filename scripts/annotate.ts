// In: JSON Lines on standard input. Out: one line of annotations for each, in order, on standard output; see README.md.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { Batch } from './batch-entry.ts';
import { loadBatch } from './bundle.ts';
import { linesOf } from './lines.ts';
import { packedBytes } from './wide.ts';

const usage = `usage: npm run --silent annotate -- [--html] < articles.jsonl > annotations.jsonl

  --html   take the article from "html" where a line has it; the text that was read out of it comes back as "text"
`;

type Annotate = ReturnType<Batch['openBatch']>;

/** Writes one line and waits where the reader of our output is slower than we are. */
async function put(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** A fault of ours in one article must not cost the articles after it. */
function guarded(annotateLine: Annotate, line: string, number: number): ReturnType<Annotate> {
  try {
    return annotateLine(line, number);
  } catch (error) {
    const { id } = JSON.parse(line) as { id?: unknown };
    console.error(error);
    return { ok: false, json: JSON.stringify({ id: id ?? null, line: number, error: `not annotated: ${error}` }) };
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { html: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const [batch, bytes] = await Promise.all([loadBatch(), packedBytes()]);
  const annotateLine = batch.openBatch(bytes);
  const fromHtml = values.html ? (await import('./html-lines.ts')).textFromHtml : null;
  let bad = 0;
  for await (const { number, text } of linesOf(process.stdin)) {
    if (text === null) {
      bad += 1;
      await put(JSON.stringify({ id: null, line: number, error: 'the line is not valid UTF-8; it was not read' }));
      continue;
    }
    if (text.trim() === '') continue;
    const annotate = (line: string) => guarded(annotateLine, line, number);
    const { json, ok } = fromHtml ? fromHtml(text, annotate) : annotate(text);
    if (!ok) bad += 1;
    await put(json);
  }
  if (bad > 0) console.error(`${bad} ${bad === 1 ? 'line was' : 'lines were'} not read; see "error" in the output`);
  return bad > 0 ? 1 : 0;
}

// A reader that has seen enough (`| head`) closes the pipe; that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
