// In: rules of the reader's. Out: a JSON file that readList reads back.
import type { PersonalRule } from '../core/personal/rules.ts';

/** All rules, without ids and days: those are given anew where the file is read. */
export function writeList(rules: readonly PersonalRule[], title: string): string {
  const listed = rules.map(({ id: _id, at: _at, list: _list, ...rule }) => rule);
  return `${JSON.stringify({ tidewaiter: 'words', format: 1, title, rules: listed }, null, 1)}\n`;
}
