// In: which browser and which mode. Out: the built extension's folder, built only where its inputs changed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { refuseBadData } from './check-data.ts';
import { at, stampOf } from './tree.ts';

export type Target = 'chrome' | 'firefox';
/** `e2e` alone may read 127.0.0.1 without being asked; all else is as in production. */
export type Mode = 'production' | 'e2e';

const inputs = [
  'components',
  'entrypoints',
  'LICENSE',
  'NOTICE',
  'lib',
  'locales',
  'public',
  'scripts/data',
  'scripts/lazy-package.ts',
  'scripts/short-names.ts',
  'scripts/wide.ts',
  'modules',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];

/** Absolute path of the folder that a build writes to. */
export function outputOf(target: Target, mode: Mode): string {
  return at('.output', `${target}-mv3${mode === 'e2e' ? '-e2e' : ''}`);
}

/**
 * Builds the extension unless the last build had the same inputs.
 *
 * @returns absolute path of the unpacked extension
 * @throws RangeError where a record of lib/data is bad, with file, record and field; Error where the build failed, whose
 *   own output is on standard error
 */
export function ensureBuilt(target: Target, mode: Mode, again = false): string {
  const folder = outputOf(target, mode);
  const stampFile = at('.cache', 'build', `${target}-${mode}`);
  const stamp = stampOf(inputs, `${target} ${mode} ${process.version}`);
  const last = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (!again && last === stamp && existsSync(`${folder}/manifest.json`)) return folder;
  refuseBadData();
  rmSync(stampFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
  // Firefox as MV3, or WXT falls back to MV2 and drops optional_host_permissions. NODE_ENV, or any mode but production
  // bundles React's development build. CI silences WXT's spinner.
  const args = ['build', '-b', target, '--mv3', '--mode', mode];
  const done = spawnSync(process.execPath, [at('node_modules/wxt/bin/wxt.mjs'), ...args], {
    cwd: at(),
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production', CI: 'true' },
  });
  if (done.status !== 0 || !existsSync(`${folder}/manifest.json`)) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`wxt ${args.join(' ')} failed`);
  }
  mkdirSync(at('.cache', 'build'), { recursive: true });
  writeFileSync(stampFile, stamp);
  return folder;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { browser: { type: 'string', default: 'chrome' }, mode: { type: 'string', default: 'production' } },
  });
  const target: Target = values.browser === 'firefox' ? 'firefox' : 'chrome';
  const mode: Mode = values.mode === 'e2e' ? 'e2e' : 'production';
  try {
    console.log(ensureBuilt(target, mode, true));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
