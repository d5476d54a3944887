// In: nothing. Out: the one function of papaparse that this folder uses. The registry's types bring all of Node's globals
// along (network, timers, random source), and then the compiler could no longer keep these out of the pure folders;
// tsconfig.pure.json reads this file instead.
interface UnparseConfig {
  readonly newline: string;
  readonly quotes: (value: string | number | boolean | null, column: number) => boolean;
  readonly escapeFormulae: RegExp;
}
interface Table {
  readonly fields: string[];
  readonly data: (string | number | boolean | null)[][];
}
declare const Papa: { unparse(table: Table, config: UnparseConfig): string };
export default Papa;
