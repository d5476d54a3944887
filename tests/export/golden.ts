// In: the name of a golden file and what was made; packed files are shown as text. Out: a test failure where they differ, or where there is none.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { ExportContent, Exporter } from '../../lib/export/exporter.ts';

/** Compares byte for byte. `UPDATE_GOLDEN=1` rewrites the file, for review; without it an absent file fails. */
export function expectGolden(name: string, text: string): void {
  const file = new URL(`./golden/${name}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
  expect(existsSync(file), `${name} is absent: write it with UPDATE_GOLDEN=1 and read it through`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** `csv.csv`; of a packed file what lies in it is kept, as text: `xlsx.xlsx.txt`. */
export function goldenName({ id, extension, isPacked }: Exporter): string {
  return `${id}.${extension}${isPacked ? '.txt' : ''}`;
}

/** A text as it is; of a zip each file under its name, but the formats in a bundle, which have goldens of their own. */
export function shownOf(content: ExportContent): string {
  if (typeof content === 'string') return content;
  const files = Object.entries(unzipSync(content));
  const shown = (name: string, bytes: Uint8Array) =>
    name.startsWith('formats/') ? '' : new TextDecoder().decode(bytes);
  return files.map(([name, bytes]) => `=== ${name}\n${shown(name, bytes)}\n`).join('');
}
