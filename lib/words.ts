// In: a message key. Out: its words, in the browser's language or in the one that the reader chose. `#i18n` is this file.
import { createI18n } from '@wxt-dev/i18n';
import { browser } from 'wxt/browser';
import type { GeneratedI18nStructure } from '../.wxt/i18n/structure';
import { type WordsLanguage, wordsIn } from './settings.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const byBrowser = createI18n<GeneratedI18nStructure>();
/** Messages of the chosen language; null while the browser's own is in force. */
let chosen: Messages | null = null;

/** As the library's, over the chosen messages. Which plural form is taken follows the library too. */
function chosenWords(messages: Messages, key: string, args: readonly unknown[]): string {
  const count = args.find((arg): arg is number => typeof arg === 'number');
  const places =
    args.find((arg): arg is string[] => Array.isArray(arg)) ?? (count === undefined ? [] : [String(count)]);
  const message = messages[key.replaceAll('.', '_')]?.message ?? '';
  const forms = message.split(' | ');
  const form = forms.length === 2 ? (count === 1 ? 0 : 1) : forms.length === 3 ? Math.min(count ?? 2, 2) : 0;
  const words = count === undefined ? message : (forms[form] ?? '');
  return words.replace(/\$(\d)/g, (_, place: string) => String(places[Number(place) - 1] ?? ''));
}

export const i18n: typeof byBrowser = {
  t: ((key: string, ...args: unknown[]) =>
    chosen === null
      ? (byBrowser.t as (key: string, ...args: unknown[]) => string)(key, ...args)
      : chosenWords(chosen, key, args)) as typeof byBrowser.t,
};

/** Brings the messages of the chosen language in; to be awaited before the first word is shown. @returns what was chosen */
export async function loadWords(): Promise<WordsLanguage> {
  const language: WordsLanguage = await wordsIn.getValue();
  if (language === 'auto') {
    chosen = null;
    return language;
  }
  // The extension's own folder: nothing goes over the network.
  const answer = await fetch(`${browser.runtime.getURL('')}_locales/${language.replace('-', '_')}/messages.json`);
  chosen = (await answer.json()) as Messages;
  return language;
}
