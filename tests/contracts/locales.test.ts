// The words of all languages: the same keys, no empty one, the same places to fill in, nothing that judges.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../lib/export-registry.ts';

const folder = new URL('../../locales/', import.meta.url);
const languages = readdirSync(folder).map((file) => file.replace(/\.yml$/, ''));

/** Messages of a language by key, parsed as the build does; plural forms are keys of their own (`popup.facts.1`). */
async function messagesOf(language: string): Promise<Map<string, string>> {
  const parsed = await parseMessagesFile(fileURLToPath(new URL(`${language}.yml`, folder)));
  return new Map(
    parsed.flatMap((message): [string, string][] => {
      const key = [message.key].flat().join('.');
      // The browser's own messages (`@@ui_locale`) come with every file.
      if (message.type === 'chrome') return [];
      if (message.type === 'simple') return [[key, message.message]];
      return Object.entries(message.plurals).map(([count, form]) => [`${key}.${count}`, form]);
    }),
  );
}

/** Places to fill in, sorted: `$1 $2`. */
function placesIn(message: string): string {
  return [...new Set(message.match(/\$\d/g) ?? [])].sort().join(' ');
}

const messages = new Map(await Promise.all(languages.map(async (one) => [one, await messagesOf(one)] as const)));
const of = (language: string) => messages.get(language) ?? new Map<string, string>();
const english = of('en');

/** Words that clear or accuse, by language. A measure covers goods, or no measure was found. */
const judging: Readonly<Record<string, RegExp>> = {
  en: /\b(illegal\w*|unlawful\w*|lawful\w*|violat\w*|allowed|permitted|forbidden|guilty|criminal\w*|clean)\b/i,
  ko: /위반|불법|합법|허용|적법|범죄/,
  zh_CN: /违反|违法|非法|合法|允许|犯罪/,
  zh_TW: /違反|違法|非法|合法|允許|犯罪/,
};

describe('the locales', () => {
  it('are English, Korean and Chinese in both scripts', () => {
    expect(languages.sort()).toEqual(['en', 'ko', 'zh_CN', 'zh_TW']);
  });

  it.each(languages)('%s has the keys of English, no more and no less', (language) => {
    expect([...of(language).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(languages)('%s leaves no message empty', (language) => {
    const empty = [...of(language)].filter(([, message]) => message.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it.each(languages)('%s fills in what English fills in', (language) => {
    const differing = [...of(language)].filter(([key, message]) => {
      // A singular may write the number out where another language counts with figures.
      if (/\.[01]$/.test(key)) return false;
      return placesIn(message) !== placesIn(english.get(key) ?? '');
    });
    expect(differing).toEqual([]);
  });

  it.each(languages)('%s never clears and never accuses', (language) => {
    const pattern = judging[language] ?? /$^/;
    expect([...of(language)].filter(([, message]) => pattern.test(message))).toEqual([]);
  });

  it.each(languages)('%s has no bar in a message, which would read as a plural', (language) => {
    expect([...of(language)].filter(([, message]) => message.includes('|'))).toEqual([]);
  });

  it.each(languages)(
    '%s has no two places side by side, which Chromium would read as a name and refuse',
    (language) => {
      expect([...of(language)].filter(([, message]) => /\$[\w@]+\$/.test(message))).toEqual([]);
    },
  );

  it.each(languages)('%s names the extension within what the stores take', (language) => {
    const own = of(language);
    // Chrome Web Store, manifest: name 75, description 132 characters.
    expect(own.get('extName')?.length).toBeLessThanOrEqual(75);
    expect(own.get('extDescription')?.length).toBeLessThanOrEqual(132);
    expect(own.get('lang')).toBe(language.replace('_', '-'));
  });

  it('has the words that every exporter names', () => {
    const named = exporters.flatMap(({ label, purpose, leavesOut }) => [label, purpose, ...leavesOut]);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((key) => !english.has(key))).toEqual([]);
  });

  it('would notice a word that accuses', () => {
    expect(judging.en?.test('This violates the law')).toBe(true);
    expect(judging.ko?.test('제재 위반입니다')).toBe(true);
    expect(judging.zh_CN?.test('违反制裁')).toBe(true);
    expect(judging.zh_TW?.test('違反制裁')).toBe(true);
  });
});
