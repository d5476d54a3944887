// The one-way street: which room of the house may import which. Read from the import lines.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at } from '../../scripts/tree.ts';

/** Rooms that a room may import values from; types may come from anywhere but what `noTypes` bars. */
const may: Readonly<Record<string, readonly string[]>> = {
  'lib/schema': ['lib/schema'],
  'lib/core': ['lib/core'],
  'lib/export': ['lib/export'],
  'lib/views': ['lib/views', 'lib/core/hanzi.ts', 'lib/store/facets.ts'],
  'lib/page': ['lib/page', 'lib/messages.ts'],
};
/** Packages that a room may import values from. */
const packages: Readonly<Record<string, RegExp>> = {
  'lib/schema': /^zod$/,
  'lib/core':
    /^(?:approx-string-match|diff|compromise\/two\?lazy|minisearch|opencc-js\/dict\/TSCharacters|@noble\/hashes\/.+)$/,
  'lib/export': /^(?:papaparse|zod|fflate|mdast-util-to-markdown|@noble\/hashes\/.+)$/,
  'lib/views': /^$/,
  'lib/page': /^wxt\/browser$/,
};
/** What the pure rooms never read: the clock, chance, the document. */
const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\blocalStorage\b/;

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

/** Import lines of a source text. */
function importsOf(source: string): Import[] {
  return [...source.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)';/gm)].map((match) => ({
    from: match[2] ?? '',
    isType: Boolean(match[1]),
  }));
}

/** What is wrong with a file's imports, in words; empty where nothing is. */
function faults(room: string, file: string, source: string): string[] {
  const found: string[] = [];
  for (const { from, isType } of importsOf(source)) {
    if (isType) continue;
    if (from.startsWith('.')) {
      const target = relative(at(), join(dirname(at(file)), from));
      if (!(may[room] ?? []).some((allowed) => target === allowed || target.startsWith(`${allowed}/`)))
        found.push(`${file}: imports ${target}`);
    } else if (!packages[room]?.test(from)) found.push(`${file}: imports the package ${from}`);
  }
  if (
    (room === 'lib/core' || room === 'lib/export' || room === 'lib/views') &&
    impure.test(source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
  )
    found.push(`${file}: reads the clock, chance or storage`);
  return found;
}

describe.each(Object.keys(may))('%s', (room) => {
  it('imports only what lies before it on the street', () => {
    const files = readdirSync(at(room), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(2);
    expect(files.flatMap((file) => faults(room, `${room}/${file}`, readFileSync(at(room, file), 'utf8')))).toEqual([]);
  });
});

it('lets one file alone know compromise, and only where it is set up late', () => {
  const files = readdirSync(at('lib'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const knowing = files.filter((file) =>
    importsOf(readFileSync(at('lib', file), 'utf8')).some(({ from }) => from.startsWith('compromise')),
  );
  expect(knowing).toEqual(['core/language.ts']);
});

describe('the guard itself', () => {
  it.each([
    ["import { keep } from '../store/ledger.ts';", 'lib/core/x.ts: imports lib/store/ledger.ts'],
    ["import { useState } from 'react';", 'lib/core/x.ts: imports the package react'],
    ['const now = Date.now();', 'lib/core/x.ts: reads the clock, chance or storage'],
    ["export { keep } from '../store/ledger.ts';", 'lib/core/x.ts: imports lib/store/ledger.ts'],
  ])('trips over %s', (source, fault) => {
    expect(faults('lib/core', 'lib/core/x.ts', source)).toEqual([fault]);
  });

  it('lets types pass', () => {
    expect(faults('lib/core', 'lib/core/x.ts', "import type { Row } from '../store/records.ts';")).toEqual([]);
  });
});
