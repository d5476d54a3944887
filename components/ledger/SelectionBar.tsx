// In: how many entries are selected. Out: what can be done to all of them at once.
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { FactState } from '../../lib/messages.ts';
import { Icon } from '../parts/Icon.tsx';

export interface SelectionBarProps {
  count: number;
  isLocked: boolean;
  onState(state: FactState): void;
  onDelete(): void;
  onExport(): void;
  onClear(): void;
}

/** Stands in place of the second bar while anything is selected. */
export function SelectionBar({ count, isLocked, onState, onDelete, onExport, onClear }: SelectionBarProps) {
  return (
    <section className="sub selection" aria-label={i18n.t('ledger.shown')}>
      <b role="status">{i18n.t('ledger.selected', count)}</b>
      <Button className="btn" isDisabled={isLocked} onPress={() => onState('confirmed')}>
        <Icon name="check" />
        {i18n.t('action.confirm')}
      </Button>
      <Button className="btn" isDisabled={isLocked} onPress={() => onState('rejected')}>
        {i18n.t('action.reject')}
      </Button>
      <Button className="btn" isDisabled={isLocked} onPress={onDelete}>
        <Icon name="bin" />
        {i18n.t('action.delete')}
      </Button>
      <Button className="btn" onPress={onExport}>
        <Icon name="out" />
        {i18n.t('ledger.export')}
      </Button>
      <Button className="btn quiet end" onPress={onClear}>
        {i18n.t('ledger.clearSelection')}
      </Button>
    </section>
  );
}
