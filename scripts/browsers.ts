// In: the name of a browser. Out: the path of its program, found or installed, or one line that says what to do.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { at } from './tree.ts';

export type BrowserName = 'chromium' | 'firefox';

/** A program that can be started, or the reason why there is none, with what to do about it. */
export type Found = { readonly path: string } | { readonly path: null; readonly why: string };

const variable: Readonly<Record<BrowserName, string>> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

// Chrome itself is not among them: since version 137 the branded build ignores --load-extension.
const commands: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};

const advice: Readonly<Record<BrowserName, string>> = {
  chromium:
    'Chromium was not found: install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or name it in CHROMIUM_PATH.',
  firefox:
    'Firefox 142 or later was not found: install it (Debian: apt-get install firefox-esr; elsewhere: mozilla.org/firefox) or name it in FIREFOX_PATH.',
};

/** Usual places beside the search path, by platform. */
function usualPlaces(name: BrowserName, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    const inside = name === 'chromium' ? 'Chromium.app/Contents/MacOS/Chromium' : 'Firefox.app/Contents/MacOS/firefox';
    return [join('/Applications', inside), join(homedir(), 'Applications', inside)];
  }
  if (platform === 'win32') {
    const inside = name === 'chromium' ? ['Chromium', 'Application', 'chrome.exe'] : ['Mozilla Firefox', 'firefox.exe'];
    return [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].flatMap((base) =>
      base ? [join(base, ...inside)] : [],
    );
  }
  return name === 'chromium'
    ? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium']
    : ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox'];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Looks for a browser without installing anything: the variable first, then the search path, then the usual places.
 *
 * @returns its path; or why not, where the variable names something that isn't there
 */
export function locate(
  name: BrowserName,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Found {
  const named = env[variable[name]];
  if (named) {
    if (isProgram(named)) return { path: named };
    return { path: null, why: `${variable[name]} names ${named}, which is not a program that can be run.` };
  }
  const ending = platform === 'win32' ? '.exe' : '';
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => commands[name].map((command) => join(folder, command + ending)));
  const path = [...onPath, ...usualPlaces(name, platform, env)].find(isProgram);
  return path ? { path } : { path: null, why: advice[name] };
}

/** Runs an installer with its output on standard error, so that standard output stays ours. */
function run(command: string, args: readonly string[], minutes: number): boolean {
  console.error(`$ ${command} ${args.join(' ')}`);
  const done = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: minutes * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return done.status === 0;
}

async function playwrightChromium(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return isProgram(path) ? path : null;
}

/**
 * Finds a browser or installs it: apt-get as root on Debian, else Playwright's own Chromium. Set
 * `TIDEWAITER_NO_INSTALL=1` to only look.
 */
export async function obtain(name: BrowserName): Promise<Found> {
  const found = locate(name);
  if (found.path !== null || process.env[variable[name]]) return found;
  if (name === 'chromium') {
    const path = await playwrightChromium();
    if (path) return { path };
  }
  if (process.env.TIDEWAITER_NO_INSTALL) return found;
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot && isProgram('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'], 5);
    run('apt-get', ['install', '-y', '-qq', name === 'chromium' ? 'chromium' : 'firefox-esr'], 10);
    const installed = locate(name);
    if (installed.path !== null) return installed;
  }
  if (name === 'chromium') {
    run(process.execPath, [at('node_modules/playwright/cli.js'), 'install', 'chromium'], 10);
    const path = await playwrightChromium();
    if (path) return { path };
  }
  return found;
}
