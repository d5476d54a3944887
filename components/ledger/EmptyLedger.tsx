// In: nothing to show. Out: why, and what to do.
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import { PostAndWater } from '../parts/PostAndWater.tsx';

/** Nothing was kept yet. */
export function EmptyLedger() {
  return (
    <section className="empty">
      <PostAndWater />
      <h2>{i18n.t('ledger.emptyTitle')}</h2>
      <p>{i18n.t('ledger.emptyText')}</p>
      <p>{i18n.t('ledger.emptySnippet')}</p>
    </section>
  );
}

/** Search and filters leave nothing. */
export function NoMatch({ onClear }: { onClear(): void }) {
  return (
    <section className="empty">
      <PostAndWater />
      <h2>{i18n.t('ledger.noMatchTitle')}</h2>
      <p>{i18n.t('ledger.noMatchText')}</p>
      <Button className="btn" onPress={onClear}>
        {i18n.t('ledger.clearFilters')}
      </Button>
    </section>
  );
}
