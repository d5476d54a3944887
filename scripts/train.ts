// In: the name of a tagger. Out: its model file, trained anew, with the scores of its cross-validation.

const trainers: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): void | Promise<void> }>>> = {
  english: () => import('./train/english-run.ts'),
  korean: () => import('./train/korean.ts'),
};

const [which = '', ...args] = process.argv.slice(2);
const load = trainers[which];
if (load === undefined) {
  console.error(`usage: npm run train -- ${Object.keys(trainers).join('|')} [corpus file] [day]`);
  process.exitCode = 2;
} else await (await load()).run(args);
