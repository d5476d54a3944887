// In: settings out of a file. Out: those that are settings of ours, each in its shape; the rest by name.
import { z } from 'zod';

const host = z.string().regex(/^[^\s/:*]{1,253}$/);

/** By the name of the setting, as lib/settings.ts has them. */
export const settingShapes = {
  autoKeep: z.boolean(),
  paintDepth: z.enum(['covered', 'goods', 'all']),
  tints: z.boolean(),
  quietInPrivate: z.boolean(),
  look: z.enum(['system', 'light', 'dark']),
  judgeBy: z.enum(['event', 'today']),
  regimesOff: z.array(z.string().max(80)).max(100),
  letterKeys: z.boolean(),
  siteRules: z.record(host, z.enum(['always', 'never'])),
  savedViews: z.array(z.strictObject({ name: z.string().max(200), hash: z.string().max(4000) })).max(500),
  wordsIn: z.enum(['auto', 'en', 'ko', 'zh-CN', 'zh-TW']),
  textDays: z.int().min(0).max(3650),
  remindDays: z.int().min(0).max(365),
} as const;

/** The settings that can be taken in. One that is unknown or misshapen is left out: a setting is no one's evidence. */
export function goodSettings(raw: Readonly<Record<string, unknown>>): Map<keyof typeof settingShapes, unknown> {
  const good = new Map<keyof typeof settingShapes, unknown>();
  for (const [name, shape] of Object.entries(settingShapes)) {
    if (!Object.hasOwn(raw, name)) continue;
    const result = shape.safeParse(raw[name]);
    if (result.success) good.set(name as keyof typeof settingShapes, result.data);
  }
  return good;
}
