// In: the state of a page. Out: the toolbar badge, and the same in words.

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PageState } from '../messages.ts';

/** Ink and sheet of the design tokens: red would be read as a verdict or an error. */
const GROUND = '#13212B';
const TEXT = '#FFFFFF';

/** Number of marks that a measure covers. */
export function coveredCount(state: PageState): number {
  return state.marks.filter((mark) => mark.letter <= 'c').length;
}

function badgeOf(state: PageState): { text: string; title: string } {
  const covered = coveredCount(state);
  if (state.status === 'unreadable') return { text: '–', title: i18n.t('badge.unreadable') };
  if (state.siteRule === 'never' && state.status === 'unread') return { text: '–', title: i18n.t('badge.off') };
  if (state.status === 'unread') return { text: '', title: i18n.t('extName') };
  if (state.status === 'reading') return { text: covered > 0 ? String(covered) : '', title: i18n.t('badge.reading') };
  return { text: covered > 0 ? String(covered) : '', title: i18n.t('badge.covered', covered) };
}

/** Shows a page's state on the toolbar button of its tab. */
export async function showBadge(state: PageState): Promise<void> {
  await put(state.tabId, badgeOf(state));
}

/** Shows that something failed in a tab; the next state clears it. */
export async function showTrouble(tabId: number): Promise<void> {
  await put(tabId, { text: '!', title: i18n.t('badge.trouble') });
}

async function put(tabId: number, { text, title }: { text: string; title: string }): Promise<void> {
  const { action } = browser;
  try {
    await Promise.all([
      action.setBadgeText({ tabId, text }),
      action.setTitle({ tabId, title }),
      action.setBadgeBackgroundColor({ tabId, color: GROUND }),
      action.setBadgeTextColor({ tabId, color: TEXT }),
    ]);
  } catch {
    // The tab has been closed meanwhile.
  }
}
