// In: the sources. Out: what the two stores are sent: a zip for each, and the sources that Firefox's store asks for.
import { spawnSync } from 'node:child_process';
import { at } from './tree.ts';

for (const target of ['chrome', 'firefox']) {
  const done = spawnSync(process.execPath, [at('node_modules/wxt/bin/wxt.mjs'), 'zip', '-b', target, '--mv3'], {
    cwd: at(),
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
