// In: which browser. Out: the development loop: WXT builds, opens the browser with the extension and reloads on change.
//   npm start                        in Chromium
//   npm start -- --browser firefox
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { obtain } from './browsers.ts';
import { serve } from './serve.ts';
import { at } from './tree.ts';

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const name = values.browser === 'firefox' ? 'firefox' : 'chromium';
const found = await obtain(name);
if (found.path === null) {
  console.error(found.why);
  process.exit(1);
}
const samples = await serve(at('samples'));
const child = spawn(
  process.execPath,
  [at('node_modules/wxt/bin/wxt.mjs'), '-b', name === 'firefox' ? 'firefox' : 'chrome', '--mv3'],
  {
    cwd: at(),
    stdio: 'inherit',
    // web-ext.config.ts hands these to the runner that opens the browser.
    env: { ...process.env, [`${name.toUpperCase()}_PATH`]: found.path, START_URL: `${samples.origin}/convoy.html` },
  },
);
child.on('close', (status) => {
  process.exitCode = status ?? 0;
  void samples.close();
});
