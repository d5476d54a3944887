// In: the state of an entry. Out: a broken tag where it waits for the reader, a stamp where the reader decided.
import { i18n } from '#i18n';
import type { FactState } from '../../lib/messages.ts';

/** A decision, or that a person changed what a fact says. */
export type ShownState = FactState | 'corrected';

import { Icon, type IconName } from '../parts/Icon.tsx';

/** Word of a state. */
export function stateWord(state: ShownState): string {
  switch (state) {
    case 'unreviewed':
      return i18n.t('state.unreviewed');
    case 'confirmed':
      return i18n.t('state.confirmed');
    case 'corrected':
      return i18n.t('state.corrected');
    case 'rejected':
      return i18n.t('state.rejected');
  }
}

/** Icon of a state, for rows too narrow for the stamp. */
export const stateIcons: Record<ShownState, IconName> = {
  unreviewed: 'dash',
  confirmed: 'check',
  corrected: 'pencil',
  rejected: 'cross',
};

/** Tag or stamp; `small` shows the icon and keeps the word for assistive technology. */
export function StateSign({ state, small = false }: { state: ShownState; small?: boolean }) {
  if (small)
    return (
      <span className={`sign s-${state}`} title={stateWord(state)}>
        <Icon name={stateIcons[state]} />
        <span className="vh">{stateWord(state)}</span>
      </span>
    );
  const stamp = state === 'corrected' ? 'stamp mine' : 'stamp';
  return <span className={state === 'unreviewed' ? 'tag' : stamp}>{stateWord(state)}</span>;
}
