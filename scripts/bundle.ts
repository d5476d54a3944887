// In: the sources of the engine. Out: the engine as one module for Node, built by Vite only where the sources changed.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Batch } from './batch-entry.ts';
import { at, stampOf } from './tree.ts';

const inputs = [
  'lib',
  'scripts/batch-entry.ts',
  'scripts/bundle.ts',
  'scripts/lazy-package.ts',
  'package.json',
  'package-lock.json',
];

/**
 * Loads the engine, building it first where it is stale. Vite is only loaded for a build, so that a fresh bundle starts
 * at once; its messages never reach standard output.
 *
 * @throws Error where the build fails, with the file and the record that were wrong
 */
export async function loadBatch(): Promise<Batch> {
  const home = at('.cache', 'annotate');
  const folder = at('.cache', 'annotate', stampOf(inputs, process.version).slice(0, 16));
  if (!existsSync(folder)) await buildInto(home, folder);
  return (await import(pathToFileURL(`${folder}/batch.js`).href)) as Batch;
}

async function buildInto(home: string, folder: string): Promise<void> {
  const [{ build }, { lazyPackages }, { refuseBadData }] = await Promise.all([
    import('vite'),
    import('./lazy-package.ts'),
    import('./check-data.ts'),
  ]);
  refuseBadData();
  mkdirSync(home, { recursive: true });
  // Two runs may build at the same time: each in a folder of its own, and the move is atomic.
  const draft = `${folder}.${process.pid}`;
  await build({
    configFile: false,
    root: at(),
    logLevel: 'error',
    publicDir: false,
    plugins: [lazyPackages()],
    json: { stringify: true },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: draft,
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      rolldownOptions: { input: { batch: at('scripts/batch-entry.ts') }, output: { entryFileNames: '[name].js' } },
    },
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  for (const other of readdirSync(home)) {
    const path = `${home}/${other}`;
    // A draft of another run that is under way has a dot in its name.
    if (path !== folder && !other.includes('.')) rmSync(path, { recursive: true, force: true });
  }
}
