// In: a message key that an exporter names. Out: its words.
import { i18n } from '#i18n';

/**
 * Words for a label, a purpose or a thing left out. Exporters name keys under `export.`; a contract test holds that
 * every key they name is in all locales, since the compiler can't.
 */
export function exportWord(key: string): string {
  const word = (i18n.t as (key: string) => string)(key.startsWith('export.') ? key : `export.${key}`);
  return word === '' ? key : word;
}
