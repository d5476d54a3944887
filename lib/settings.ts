// In: nothing. Out: what the reader has chosen, as storage items that the background and the pages share.
import { storage } from 'wxt/utils/storage';

/** How much is painted; the panel lists everything in any case. */
export type PaintDepth = 'covered' | 'goods' | 'all';
/** The day that the law is read for: that of the event, or the one that the reader's clock shows. */
export type JudgeBy = 'event' | 'today';
export type Look = 'system' | 'light' | 'dark';
/** Hosts with a rule of their own; a host that is missing here is asked about. */
export type SiteRules = Readonly<Record<string, 'always' | 'never'>>;

/** Facts of sites that are switched on are kept by themselves, as unreviewed. */
export const autoKeep = storage.defineItem<boolean>('local:autoKeep', { fallback: true });
export const paintDepth = storage.defineItem<PaintDepth>('local:paintDepth', { fallback: 'goods' });
/** Tint behind covered goods; off leaves the lines alone. */
export const tints = storage.defineItem<boolean>('local:tints', { fallback: true });
/** Nothing is painted in private windows. (That nothing is stored there is no choice.) */
export const quietInPrivate = storage.defineItem<boolean>('local:quietInPrivate', { fallback: true });
export const look = storage.defineItem<Look>('local:look', { fallback: 'system' });
export const judgeBy = storage.defineItem<JudgeBy>('local:judgeBy', { fallback: 'event' });
/** Ids of regime packs that the reader switched off. */
export const regimesOff = storage.defineItem<readonly string[]>('local:regimesOff', { fallback: [] });
/** Keys of one letter in lists (WCAG 2.1.4 asks for a way to switch them off). */
export const letterKeys = storage.defineItem<boolean>('local:letterKeys', { fallback: true });
export const siteRules = storage.defineItem<SiteRules>('local:siteRules', { fallback: {} });

/** A view of the ledger under a name: what stands behind # in its address. */
export interface SavedView {
  readonly name: string;
  readonly hash: string;
}
export const savedViews = storage.defineItem<readonly SavedView[]>('local:savedViews', { fallback: [] });
/** A word that was selected to be always marked, for the panel's form; gone with the browser. Null where none is. */
export const wordToMark = storage.defineItem<string | null>('session:wordToMark', { fallback: null });

/** Tag of the language that our pages, cards and menus speak; `auto` follows the browser. */
export type WordsLanguage = 'auto' | 'en' | 'ko' | 'zh-CN' | 'zh-TW';
export const wordsIn = storage.defineItem<WordsLanguage>('local:wordsIn', { fallback: 'auto' });
/** Texts of articles are forgotten after so many days; 0 keeps them. Records stay in any case. */
export const textDays = storage.defineItem<number>('local:textDays', { fallback: 0 });
/** A reminder comes when the last backup is older than so many days; 0 is never. */
export const remindDays = storage.defineItem<number>('local:remindDays', { fallback: 7 });

/** What a backup carries of the settings, by name. `tests/contracts/every-setting.test.ts` holds that none is missing. */
export const settingItems = {
  autoKeep,
  paintDepth,
  tints,
  quietInPrivate,
  look,
  judgeBy,
  regimesOff,
  letterKeys,
  siteRules,
  savedViews,
  wordsIn,
  textDays,
  remindDays,
} as const;

/** When the ledger was last packed, and until when the reader wants to hear nothing of it. No setting: it is not carried. */
export const lastBackup = storage.defineItem<string | null>('local:lastBackup', { fallback: null });
export const hushedUntil = storage.defineItem<string | null>('local:hushedUntil', { fallback: null });
/** True once the welcome page was shown. */
export const welcomed = storage.defineItem<boolean>('local:welcomed', { fallback: false });
/** Day on which texts were last looked through. */
export const sweptOn = storage.defineItem<string>('local:sweptOn', { fallback: '' });
/** Not carried by a backup: what the extension remembers about itself. */
export const ownNotes = { lastBackup, hushedUntil, welcomed, sweptOn, wordToMark } as const;
