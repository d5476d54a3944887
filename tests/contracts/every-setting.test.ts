// A setting that a backup would lose, or take back unchecked, fails here.
import { describe, expect, it } from 'vitest';
import { goodSettings, settingShapes } from '../../lib/backup/settings.ts';
import * as all from '../../lib/settings.ts';

const { settingItems, ownNotes, ...items } = all;

describe('every setting', () => {
  it('is carried by a backup or is a note of the extension about itself', () => {
    expect(Object.keys({ ...settingItems, ...ownNotes }).sort()).toEqual(Object.keys(items).sort());
  });

  it('has its shape in lib/backup/settings.ts, and its own fallback fits it', () => {
    expect(Object.keys(settingShapes).sort()).toEqual(Object.keys(settingItems).sort());
    const fallbacks = Object.fromEntries(Object.entries(settingItems).map(([name, item]) => [name, item.fallback]));
    expect(Object.fromEntries(goodSettings(fallbacks))).toEqual(fallbacks);
  });

  it('is left out where a file has it in another shape, and so is what is none', () => {
    const raw = { tints: 'yes', look: 'dark', siteRules: { 'a/b': 'always' }, textDays: 1e300, hello: 1 };
    expect(Object.fromEntries(goodSettings(raw))).toEqual({ look: 'dark' });
  });
});
