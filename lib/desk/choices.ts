// In: settings and key bindings. Out: the same at hand, so that no message waits for storage.
import { browser } from 'wxt/browser';
import { type PaintDepth, paintDepth, quietInPrivate, type SiteRules, siteRules, tints } from '../settings.ts';

export interface Choices {
  readonly paintDepth: PaintDepth;
  readonly tints: boolean;
  readonly quietInPrivate: boolean;
  readonly siteRules: SiteRules;
  /** Keys that the browser has bound to our commands, by command; empty where none is bound. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Reads everything once and follows what changes. */
export class ChoiceBook {
  #now: Promise<Choices> | null = null;

  /** Registers the listeners; to be called as the background starts. */
  constructor(changed: () => void) {
    for (const item of [paintDepth, tints, quietInPrivate, siteRules]) {
      item.watch(() => {
        this.#now = null;
        changed();
      });
    }
  }

  get(): Promise<Choices> {
    this.#now ??= readChoices();
    return this.#now;
  }
}

async function readChoices(): Promise<Choices> {
  const [depth, hasTints, quiet, rules, commands] = await Promise.all([
    paintDepth.getValue(),
    tints.getValue(),
    quietInPrivate.getValue(),
    siteRules.getValue(),
    browser.commands.getAll(),
  ]);
  const keys = Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
  return { paintDepth: depth, tints: hasTints, quietInPrivate: quiet, siteRules: rules, keys };
}
