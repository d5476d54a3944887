// In: key presses inside a list of rows. Out: the focus moves, and keys of the focused row do their work.
import { createContext, type KeyboardEvent, useContext } from 'react';

/** False where the reader switched keys of one letter off (WCAG 2.1.4). */
export const LetterKeys = createContext(true);

/** What a key does on the row with the focus; the row is its element with `data-row`. */
export type RowKeys = Readonly<Record<string, (row: HTMLElement, event: KeyboardEvent) => void>>;

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=menu]';

/**
 * Handler for the element around rows that carry `data-row` and a tabindex: ↑ ↓ Home End and, unless switched off,
 * J and K move the focus; `keys` (named like KeyboardEvent.key, letters in lower case, `Shift+x`) act on the row.
 */
export function useRowKeys(keys: RowKeys = {}): (event: KeyboardEvent) => void {
  const letters = useContext(LetterKeys);
  return (event) => {
    if (!(event.target instanceof HTMLElement) || event.target.closest(typing)) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = event.target.closest<HTMLElement>('[data-row]');
    if (row === null) return;
    const isLetter = event.key.length === 1;
    if (isLetter && !letters) return;
    // Enter and Space on a button of the row are that button's own.
    if ((event.key === 'Enter' || event.key === ' ') && event.target !== row) return;
    const key = isLetter ? `${event.shiftKey ? 'Shift+' : ''}${event.key.toLowerCase()}` : event.key;
    const act = keys[key];
    if (act !== undefined) {
      event.preventDefault();
      act(row, event);
      return;
    }
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
    const at = rows.indexOf(row);
    const next =
      key === 'ArrowDown' || key === 'j'
        ? rows[at + 1]
        : key === 'ArrowUp' || key === 'k'
          ? rows[at - 1]
          : key === 'Home'
            ? rows[0]
            : key === 'End'
              ? rows.at(-1)
              : null;
    if (next === null) return;
    event.preventDefault();
    next?.focus();
  };
}
