import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PageServer, serve } from '../../scripts/serve.ts';

let folder = '';
let server: PageServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidewaiter-pages-'));
  mkdirSync(join(folder, 'pages'));
  writeFileSync(join(folder, 'pages', 'a.html'), '<p>a</p>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = await serve(join(folder, 'pages'), { '/made.html': { html: '<p>made</p>', headers: { 'x-from': 'here' } } });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path as it is written; fetch would tidy `..` away. */
function statusOf(path: string): Promise<number> {
  return new Promise((done, fail) => {
    request(`${server.origin}/`, { path }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    })
      .on('error', fail)
      .end();
  });
}

it('serves files and made pages on this computer alone', async () => {
  expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(`${server.origin}/a.html`)).text()).toBe('<p>a</p>');
  const made = await fetch(`${server.origin}/made.html`);
  expect([await made.text(), made.headers.get('x-from')]).toEqual(['<p>made</p>', 'here']);
});

it('serves nothing outside its folder', async () => {
  expect(await statusOf('/../secret.txt')).toBe(404);
  expect(await statusOf('/%2e%2e/secret.txt')).toBe(404);
  expect(await statusOf('/absent.html')).toBe(404);
});
