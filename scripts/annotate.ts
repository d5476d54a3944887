// In: JSON Lines on standard input. Out: one line of annotations for each, in order, on standard output; see README.md.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { loadBatch } from './bundle.ts';
import { linesOf } from './lines.ts';

const usage = `usage: npm run --silent annotate -- [--html] < articles.jsonl > annotations.jsonl

  --html   take the article from "html" where a line has it; the text that was read out of it comes back as "text"
`;

/** Writes one line and waits where the reader of our output is slower than we are. */
async function put(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { html: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const { annotateLine } = await loadBatch();
  const fromHtml = values.html ? (await import('./html-lines.ts')).textFromHtml : null;
  let bad = 0;
  for await (const { number, text } of linesOf(process.stdin)) {
    if (text === null) {
      bad += 1;
      await put(JSON.stringify({ id: null, line: number, error: 'the line is not valid UTF-8; it was not read' }));
      continue;
    }
    if (text.trim() === '') continue;
    const annotated = fromHtml ? fromHtml(text, (line) => annotateLine(line, number)) : annotateLine(text, number);
    if (annotated.includes('"error":') && 'error' in JSON.parse(annotated)) bad += 1;
    await put(annotated);
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
