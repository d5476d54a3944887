// In: this working tree and a commit. Out: the mentions and facts that the engine gained and lost since then.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { text as textOf } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { loadBatch } from './bundle.ts';
import { annotated } from './measure/annotated.ts';
import { type Change, changesIn, inLines, type Read } from './measure/changes.ts';
import type { TypeMap } from './measure/score.ts';
import { missingFile, readSet, sets } from './measure/sets.ts';
import { at } from './tree.ts';
import { packedBytes } from './wide.ts';

const usage = `usage: npm run compare -- [--against REV] [--set ID[,ID]] [--examples N]

  --against REV  the commit to compare with (HEAD where not given)
  --set          some of the development sets only: ${sets.map(({ id }) => id).join(', ')}
  --examples N   how many changes of each kind and type are shown (6)
`;

function git(...args: string[]): string {
  const done = spawnSync('git', args, { cwd: at(), encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr.trim()}`);
  return done.stdout.trim();
}

/** Runs the batch command of another tree over lines of articles. */
async function annotateIn(tree: string, lines: string): Promise<Read[]> {
  const child = spawn(process.execPath, [`${tree}/scripts/annotate.ts`], {
    cwd: tree,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // Where it dies early, its exit status tells more than the broken pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(lines);
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const out = await textOf(child.stdout);
  const status = await ended;
  if (status !== 0) throw new Error(`the engine of that commit ended with status ${status}`);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Read);
}

/** Checks a commit out beside this tree, does something there and takes it away again, whatever happens. */
async function inTreeOf<T>(revision: string, work: (tree: string) => Promise<T>): Promise<T> {
  mkdirSync(at('.cache'), { recursive: true });
  const tree = mkdtempSync(at('.cache', 'compare-'));
  const leave = () => {
    rmSync(tree, { recursive: true, force: true });
    spawnSync('git', ['worktree', 'prune'], { cwd: at() });
  };
  const interrupted = () => {
    leave();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    git('worktree', 'add', '--quiet', '--detach', '--force', tree, revision);
    symlinkSync(at('node_modules'), `${tree}/node_modules`);
    // Copied, since that tree throws away what is stale to it; its build reads the generated TypeScript settings.
    for (const made of ['.cache/gazetteer', '.wxt'])
      if (existsSync(at(made))) cpSync(at(made), `${tree}/${made}`, { recursive: true });
    return await work(tree);
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    leave();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      against: { type: 'string', default: 'HEAD' },
      set: { type: 'string' },
      examples: { type: 'string', default: '6' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const revision = git('rev-parse', '--verify', `${values.against}^{commit}`);
  const chosen = values.set?.split(',') ?? null;
  const texts = new Map<string, { article: { id: string; text: string }; gold: Read; map: TypeMap }>();
  const files = new Set<string>();
  for (const set of sets) {
    if (chosen !== null && !chosen.includes(set.id)) continue;
    // Parts of a set that was read already.
    if (chosen === null && set.files.every((file) => files.has(file))) continue;
    const articles = readSet(set);
    if (articles === null) {
      console.log(`skipped: ${set.title}; ${missingFile(set)} is not here`);
      continue;
    }
    for (const file of set.files) files.add(file);
    for (const { spans, facts, ...article } of articles) {
      const id = `${set.id} ${article.id}`;
      texts.set(id, { article: { ...article, id }, gold: { id, spans, facts: facts ?? [] }, map: set.map });
    }
  }
  const given = [...texts.values()].map(({ article }) => article);
  const lines = given.map((article) => `${JSON.stringify(article)}\n`).join('');
  const before = await inTreeOf(revision, (tree) => annotateIn(tree, lines));
  const [batch, bytes] = await Promise.all([loadBatch(), packedBytes()]);
  const now = annotated<object>(given, batch.openBatch(bytes));
  const changes: Change[] = before.flatMap((old) => {
    const own = texts.get(String(old.id));
    const fresh = now.get(String(old.id));
    if (!own || !fresh)
      throw new Error(`the engine of that commit answers for an article that nobody gave it: ${old.id}`);
    return changesIn(own.article.text, old, fresh, own.gold, own.map);
  });
  console.log(`${given.length} articles, this tree against ${git('log', '-1', '--format=%h %s', revision)}`);
  for (const line of inLines(changes, Number(values.examples))) console.log(line);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
