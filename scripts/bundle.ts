// In: the sources of the engine. Out: the engine, whole or by its stages, as one module for Node, built by Vite only where the sources changed.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Batch } from './batch-entry.ts';
import type { BenchEntry } from './bench/engine-entry.ts';
import { at, stampOf } from './tree.ts';

const sources = ['lib', 'scripts/bundle.ts', 'scripts/lazy-package.ts', 'package.json', 'package-lock.json'];

/**
 * Loads the engine, building it first where it is stale. Vite is only loaded for a build, so that a fresh bundle starts
 * at once; its messages never reach standard output.
 *
 * @throws Error where the build fails, with the file and the record that were wrong
 */
export async function loadBatch(): Promise<Batch> {
  return (await loadBundle('annotate', 'batch', 'scripts/batch-entry.ts')) as Batch;
}

/** Loads the engine's stages one by one, for measuring; see {@link loadBatch}. */
export async function loadStages(): Promise<BenchEntry> {
  return (await loadBundle('bench', 'stages', 'scripts/bench/engine-entry.ts')) as BenchEntry;
}

async function loadBundle(name: string, module: string, entry: string): Promise<unknown> {
  const home = at('.cache', name);
  const folder = `${home}/${stampOf([...sources, entry], process.version).slice(0, 16)}`;
  if (!existsSync(folder)) await buildInto(home, folder, { [module]: at(entry) });
  return import(pathToFileURL(`${folder}/${module}.js`).href);
}

async function buildInto(home: string, folder: string, input: Record<string, string>): Promise<void> {
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
      rolldownOptions: { input, output: { entryFileNames: '[name].js' } },
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
