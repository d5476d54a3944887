// In: the name of a golden file and what was made. Out: a test failure where they differ, or where there is none.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Compares byte for byte. `UPDATE_GOLDEN=1` rewrites the file, for review; without it an absent file fails. */
export function expectGolden(name: string, text: string): void {
  const file = new URL(`./golden/${name}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
  expect(existsSync(file), `${name} is absent: write it with UPDATE_GOLDEN=1 and read it through`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
