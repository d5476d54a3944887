// In: what the reader has chosen. Out: all of it at once, live, for the options.
import {
  autoKeep,
  judgeBy,
  letterKeys,
  look,
  paintDepth,
  quietInPrivate,
  regimesOff,
  remindDays,
  siteRules,
  textDays,
  tints,
  wordsIn,
} from '../../lib/settings.ts';
import type { Settings } from '../options/settings.ts';
import { useSetting } from './setting.ts';

/** Values and one setter for each. */
export function useSettings(): [Settings, <K extends keyof Settings>(name: K, value: Settings[K]) => void] {
  const pairs = {
    autoKeep: useSetting(autoKeep),
    paintDepth: useSetting(paintDepth),
    tints: useSetting(tints),
    quietInPrivate: useSetting(quietInPrivate),
    look: useSetting(look),
    judgeBy: useSetting(judgeBy),
    regimesOff: useSetting(regimesOff),
    letterKeys: useSetting(letterKeys),
    siteRules: useSetting(siteRules),
    wordsIn: useSetting(wordsIn),
    textDays: useSetting(textDays),
    remindDays: useSetting(remindDays),
  };
  const values = Object.fromEntries(Object.entries(pairs).map(([name, [value]]) => [name, value]));
  return [
    values as unknown as Settings,
    (name, value) => {
      const [, set] = pairs[name] as [unknown, (value: Settings[typeof name]) => void];
      set(value);
    },
  ];
}
