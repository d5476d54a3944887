// In: this working tree. Out: every check of the project, one after the other, and the sum of all in the last line.
//   npm test                     all of them
//   npm test -- types unit       some, by name
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { type BrowserName, obtain } from './browsers.ts';
import { ensureBuilt, outputOf } from './build.ts';
import { judgeLint, type LintReport } from './store-lint.ts';
import { at } from './tree.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What a reader of the log should know: why tests were skipped, what was accepted. */
  readonly note?: string;
}

interface Step {
  readonly name: string;
  readonly title: string;
  readonly work: () => Count | Promise<Count>;
}

const passed: Count = { passed: 1, failed: 0, skipped: 0 };
const failed: Count = { passed: 0, failed: 1, skipped: 0 };

/** Runs a program of node_modules under this very Node, its output going to ours. */
function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const done = spawnSync(process.execPath, [at('node_modules', script), ...args], {
    cwd: at(),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CI: 'true', ...env },
  });
  return done.status === 0;
}

function tool(name: string, title: string, script: string, ...args: string[]): Step {
  return { name, title, work: () => (run(script, args) ? passed : failed) };
}

function ownScript(name: string, title: string, script: string, ...args: string[]): Step {
  return { name, title, work: () => (run(`../${script}`, args) ? passed : failed) };
}

interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** Runs one project of vitest.config.ts and counts its tests one by one. */
function vitest(project: string, env: NodeJS.ProcessEnv = {}, note?: string): Count {
  const report = at('.cache', `vitest-${project}.json`);
  mkdirSync(at('.cache'), { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const isFine = run('vitest/vitest.mjs', args, env);
  if (!existsSync(report)) return failed;
  const told = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  // A file that does not load fails no test of its own.
  const failures = Math.max(told.numFailedTests, isFine && told.success ? 0 : 1);
  return {
    passed: told.numPassedTests,
    failed: failures,
    skipped: told.numPendingTests + told.numTodoTests,
    ...(note ? { note } : {}),
  };
}

function built(target: 'chrome' | 'firefox', mode: 'production' | 'e2e'): Step {
  return {
    name: 'build',
    title: `build for ${target}${mode === 'e2e' ? ', with the test server allowed' : ''}`,
    work: () => {
      console.log(ensureBuilt(target, mode));
      return passed;
    },
  };
}

function storeLint(): Count {
  const done = spawnSync(
    process.execPath,
    [
      at('node_modules/web-ext/bin/web-ext.js'),
      'lint',
      '--source-dir',
      outputOf('firefox', 'production'),
      '--output',
      'json',
    ],
    { cwd: at(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 << 20 },
  );
  const verdict = judgeLint(JSON.parse(done.stdout.slice(done.stdout.indexOf('{'))) as LintReport);
  for (const line of verdict.refused) console.log(line);
  return { ...(verdict.refused.length === 0 ? passed : failed), note: verdict.note };
}

async function inBrowser(name: BrowserName): Promise<Count> {
  const found = await obtain(name);
  const variable = name === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH';
  if (found.path === null) return vitest(name, { TIDEWAITER_NO_BROWSER: found.why }, `skipped: ${found.why}`);
  console.log(found.path);
  return vitest(name, { [variable]: found.path });
}

const steps: readonly Step[] = [
  tool('format', 'format and lint', '@biomejs/biome/bin/biome', 'ci', '.'),
  tool('lint', 'second lint', 'oxlint/bin/oxlint'),
  tool('types', 'generated types', 'wxt/bin/wxt.mjs', 'prepare'),
  tool('types', 'types', 'typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'),
  tool(
    'types',
    'types of the core and the exports, without a document',
    'typescript/bin/tsc',
    '-p',
    'tsconfig.pure.json',
  ),
  ownScript('data', 'data', 'scripts/check-data.ts'),
  { name: 'unit', title: 'unit, contract and component tests', work: () => vitest('unit') },
  ownScript('floors', 'recognition, law and facts, not below their floors', 'scripts/evaluate.ts', '--floors'),
  built('chrome', 'production'),
  built('firefox', 'production'),
  { name: 'built', title: 'manifests and bundles of both builds', work: () => vitest('built') },
  { name: 'store', title: 'store lint', work: storeLint },
  built('chrome', 'e2e'),
  built('firefox', 'e2e'),
  { name: 'chromium', title: 'in Chromium', work: () => inBrowser('chromium') },
  { name: 'firefox', title: 'in Firefox', work: () => inBrowser('firefox') },
];

/** `12 passed, 0 failed`, and how many were skipped where any was. */
function inWords(count: Count): string {
  return `${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`;
}

async function main(chosen: readonly string[]): Promise<number> {
  const unknown = chosen.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const names = [...new Set(steps.map((step) => step.name))];
    console.error(`no check is called ${unknown.join(', ')}; there are ${names.join(', ')}`);
    return 2;
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  const summary: string[] = [];
  for (const step of steps.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
    console.log(`\n== ${step.title}`);
    const began = performance.now();
    let count: Count;
    try {
      count = await step.work();
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
      count = failed;
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const line = `${step.title}: ${inWords(count)} (${seconds} s)${count.note ? ` – ${count.note}` : ''}`;
    console.log(`-- ${line}`);
    summary.push(line);
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
  }
  console.log(`\n== all\n${summary.join('\n')}\n${inWords(total)}`);
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
