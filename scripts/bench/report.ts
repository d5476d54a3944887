// In: a table. Out: docs/benchmarks.md with that table in its own section; the other sections stay.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { at } from '../tree.ts';

const HEAD = `# Benchmarks

Written by \`npm run bench\`; times are medians, and the machine is shared with other work: read the ratios. No test asserts a
time.
`;

/** The machine and the versions that a section was measured with. */
export function machine(versions: Readonly<Record<string, string>> = {}): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const all = { Node: process.version.slice(1), ...versions };
  const list = Object.entries(all).map(([name, version]) => `${name} ${version}`);
  return `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB; ${list.join(', ')}`;
}

/** A table in Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Puts a section into docs/benchmarks.md, in place of the one of that name where there is one. */
export function writeSection(name: string, body: string): void {
  const file = at('docs/benchmarks.md');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : HEAD;
  const [open, close] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const section = `${open}\n\n${body.trim()}\n\n${close}`;
  const from = before.indexOf(open);
  const to = before.indexOf(close);
  const after =
    from >= 0 && to > from
      ? before.slice(0, from) + section + before.slice(to + close.length)
      : `${before.trimEnd()}\n\n${section}\n`;
  writeFileSync(file, after);
}
