// In: nothing. Out: the shape of what the options show and change.
import type { JudgeBy, Look, PaintDepth, SiteRules, WordsLanguage } from '../../lib/settings.ts';

/** All settings, by the names of lib/settings.ts. */
export interface Settings {
  readonly autoKeep: boolean;
  readonly paintDepth: PaintDepth;
  readonly tints: boolean;
  readonly quietInPrivate: boolean;
  readonly look: Look;
  readonly judgeBy: JudgeBy;
  readonly regimesOff: readonly string[];
  readonly letterKeys: boolean;
  readonly siteRules: SiteRules;
  readonly wordsIn: WordsLanguage;
  /** 0: texts stay. */
  readonly textDays: number;
  /** 0: no reminder. */
  readonly remindDays: number;
}

/** Sets one of them; saved at once. */
export type SetSetting = <K extends keyof Settings>(name: K, value: Settings[K]) => void;
