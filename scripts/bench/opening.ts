// In: `engine` or `map FILE`. Out: one line of JSON: what opening it took in this fresh process, and what it holds.
import { readFileSync } from 'node:fs';
import { loadStages } from '../bundle.ts';
import { packedBytes } from '../wide.ts';
import { openPlainMap } from './plain-map.ts';

/** What {@link openingOf} prints. */
export interface Opening {
  /** Milliseconds by stage. */
  readonly took: Readonly<Record<string, number>>;
  /** Bytes of heap and of buffers that are held afterwards. */
  readonly held: number;
}

function inUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function openingOf(what: string, file: string): Promise<Opening> {
  const clock = () => performance.now();
  if (what === 'map') {
    const before = inUse();
    const lines = readFileSync(file, 'utf8');
    const start = clock();
    const opened = openPlainMap(lines);
    const took = { names: clock() - start };
    const held = inUse() - before;
    return { took, held: opened.names.size > 0 ? held : 0 };
  }
  const before = inUse();
  const stages = await loadStages();
  const bytes = await packedBytes();
  const { made, took } = stages.openTimed(bytes, clock);
  const start = clock();
  const found = stages.marks('Coal went from Hyesan to Changbai.', made);
  return { took: { ...took, 'first text': clock() - start }, held: found > 0 ? inUse() - before : 0 };
}

const [what = '', file = ''] = process.argv.slice(2);
console.log(JSON.stringify(await openingOf(what, file)));
