import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locate } from '../../scripts/browsers.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidewaiter-programs-'));
  for (const name of ['chromium', 'firefox', 'mine']) {
    writeFileSync(join(folder, name), '#!/bin/sh\n');
    chmodSync(join(folder, name), 0o755);
  }
  writeFileSync(join(folder, 'not-a-program'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(process.platform === 'win32')('a browser', () => {
  it('is the one that the variable names, before any other', () => {
    expect(locate('chromium', { CHROMIUM_PATH: join(folder, 'mine'), PATH: folder })).toEqual({
      path: join(folder, 'mine'),
    });
  });

  it('is refused by name where the variable names no program, though another would be there', () => {
    const found = locate('firefox', { FIREFOX_PATH: join(folder, 'not-a-program'), PATH: folder });
    expect(found).toEqual({ path: null, why: expect.stringContaining('FIREFOX_PATH') });
  });

  it('is found on the search path', () => {
    expect(locate('firefox', { PATH: `/nowhere:${folder}` })).toEqual({ path: join(folder, 'firefox') });
  });

  it('that is nowhere gets one line on what to install', () => {
    // On the Mac's usual places there is nothing on this platform, and no search path is given.
    const found = locate('chromium', { PATH: '' }, process.platform === 'darwin' ? 'linux' : 'darwin');
    expect(found).toEqual({ path: null, why: expect.stringMatching(/^Chromium was not found: install it [^\n]+$/) });
  });
});
