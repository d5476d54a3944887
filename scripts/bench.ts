// In: the name of a measurement. Out: its table of times, beside those of its peers.

const benches: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): void | Promise<void> }>>> = {
  engine: () => import('./bench/engine.ts'),
  page: () => import('./bench/page.ts'),
  ledger: () => import('./bench/ledger.ts'),
};

const [which = '', ...args] = process.argv.slice(2);
const load = benches[which];
if (load === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')}`);
  process.exitCode = 2;
} else await (await load()).run(args);
