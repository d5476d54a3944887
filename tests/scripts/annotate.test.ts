import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBatch } from '../../scripts/bundle.ts';
import { at } from '../../scripts/tree.ts';

interface Answer {
  readonly id: string | number | null;
  readonly line?: number;
  readonly error?: string;
  readonly text?: string;
  readonly spans?: readonly { start: number; end: number; type: string; surface: string }[];
  readonly facts?: readonly unknown[];
  readonly practices?: readonly unknown[];
}

function start(...args: string[]) {
  return spawn(process.execPath, [at('scripts/annotate.ts'), ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
}

async function annotate(input: string | Uint8Array, ...args: string[]) {
  const child = start(...args);
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.resume();
  child.stdin.end(input);
  const [status] = (await once(child, 'close')) as [number];
  const lines = Buffer.concat(out).toString('utf8').split('\n');
  expect(lines.pop(), 'output ends with a line feed').toBe('');
  return { status, answers: lines.map((line) => JSON.parse(line) as Answer) };
}

const article = 'Trucks with coal left Hunchun for Rason, North Korea, a driver said.';

// Built once here, so that the time of a build counts against no test.
beforeAll(async () => void (await loadBatch()), 60_000);

describe('annotate', () => {
  it('answers each line in its order, with offsets into its text', async () => {
    const rows = [3, 'b', 1].map((id) => JSON.stringify({ id, text: `${article} (${id})`, date: '2026-05-01' }));
    const { status, answers } = await annotate(`${rows.join('\n')}\n`);
    expect(status).toBe(0);
    expect(answers.map((answer) => answer.id)).toEqual([3, 'b', 1]);
    for (const answer of answers) {
      const text = `${article} (${answer.id})`;
      expect(answer.spans?.map((span) => span.surface)).toContain('Hunchun');
      for (const span of answer.spans ?? []) expect(text.slice(span.start, span.end)).toBe(span.surface);
    }
  });

  it('answers a line while the next has not come yet', async () => {
    const child = start();
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    child.stdin.write(`${JSON.stringify({ id: 1, text: article })}\n`);
    const first = await lines.next();
    expect((JSON.parse(String(first.value)) as Answer).id).toBe(1);
    child.stdin.end();
    const [status] = (await once(child, 'close')) as [number];
    expect(status).toBe(0);
  });

  it('names a bad line, goes on, and says so in its exit status', async () => {
    const good = JSON.stringify({ id: 'good', text: article });
    const input = Buffer.concat([
      Buffer.from(`{"id": 1,\n[]\n{"id":"no text"}\n{"id":"x","text":"`),
      Buffer.from([0xc3, 0x28]),
      Buffer.from(`"}\n\n${good}\n`),
    ]);
    const { status, answers } = await annotate(input);
    expect(status).toBe(1);
    expect(answers.map(({ id, line }) => [id, line])).toEqual([
      [null, 1],
      [null, 2],
      ['no text', 3],
      [null, 4],
      ['good', undefined],
    ]);
    for (const answer of answers.slice(0, 4)) expect(answer.error).toMatch(/\w/);
    expect(answers[3]?.error).toContain('UTF-8');
    expect(answers[4]?.spans?.length).toBeGreaterThan(0);
  });

  it('finds nothing in an empty text, and answers nothing to no input', async () => {
    const { status, answers } = await annotate('{"id":0,"text":""}\n');
    expect(status).toBe(0);
    expect(answers).toEqual([{ id: 0, spans: [], facts: [], practices: [] }]);
    const child = start();
    child.stdin.end();
    child.stderr.resume();
    child.stdout.resume();
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  it('reads a line of several megabytes', async () => {
    const text = `${'The river was quiet that day. '.repeat(100_000)}${article}`;
    const { status, answers } = await annotate(JSON.stringify({ id: 'long', text }));
    expect(status).toBe(0);
    const spans = answers[0]?.spans ?? [];
    expect(spans.map((span) => span.surface)).toContain('Hunchun');
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.surface);
  }, 60_000);

  it('takes the article out of HTML, and says in which text its offsets count', async () => {
    const html = `<!doctype html><html lang="en"><title>t</title><nav>Nampo port coal</nav><article><h1>At the river</h1><p>Trucks left Hun<b>chun</b>.<script>coal</script></p><p>${article}</p></article>`;
    const { answers } = await annotate(JSON.stringify({ id: 1, html, date: '2026-05-01' }), '--html');
    const text = answers[0]?.text ?? '';
    expect(text).toBe(`At the river\n\nTrucks left Hunchun.\n\n${article}`);
    for (const span of answers[0]?.spans ?? []) expect(text.slice(span.start, span.end)).toBe(span.surface);
    expect(answers[0]?.spans?.filter((span) => span.surface === 'Hunchun')).toHaveLength(2);
  });

  it('gives the same twice', async () => {
    const row = `${JSON.stringify({ id: 1, text: article })}\n`;
    const first = await annotate(row);
    expect(await annotate(row)).toEqual(first);
  });
});
