// In: the labelled corpus. Out: how often kept words are found again rightly after generated edits, edit by edit.
import { corpusEdits, judge } from '../tests/support/anchor-rates.ts';

const rounds = Number(process.argv[2] ?? 4);
const edits = corpusEdits(rounds);
for (const [title, withThen] of [
  ['with the text of then', true],
  ['without it', false],
] as const) {
  const from = performance.now();
  const verdicts = edits.map((edit) => judge(edit, withThen));
  const ms = (performance.now() - from) / edits.length;
  console.log(`\n${title}: ${edits.length} edits, ${ms.toFixed(2)} ms each, the page folded anew each time`);
  for (const [edit, all] of Map.groupBy(verdicts, (one) => one.edit.edit)) {
    const right = all.filter((one) => one.isRight).length;
    const states = Object.entries(Object.groupBy(all, (one) => one.anchor.state)).map(
      ([state, some]) => `${state} ${some?.length}`,
    );
    console.log(
      `  ${edit.padEnd(44)} ${String(right).padStart(4)} of ${String(all.length).padEnd(4)} ${states.join(', ')}`,
    );
  }
  const right = verdicts.filter((one) => one.isRight).length;
  const silent = verdicts.filter((one) => one.isSilentlyWrong).length;
  console.log(`  right state and place: ${((100 * right) / edits.length).toFixed(2)} %; silently wrong: ${silent}`);
  if (process.argv.includes('--wrong')) {
    for (const { edit, anchor, isRight, isSilentlyWrong } of verdicts) {
      if (isRight && !isSilentlyWrong) continue;
      const words = anchor.span ? edit.now.text.slice(anchor.span.start, anchor.span.end) : '';
      console.log(
        JSON.stringify({
          edit: edit.edit,
          article: edit.article,
          said: anchor.state,
          expected: edit.expected,
          kept: edit.kept.exact,
          words,
          passage: edit.passage,
          isSilentlyWrong,
        }),
      );
    }
  }
}
