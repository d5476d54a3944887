// In: the rows that fit and the view asked for. Out: that picture, its code loaded only now, so that the table opens as fast without it.
import { lazy, Suspense } from 'react';
import { i18n } from '#i18n';
import type { ExportContent } from '../../lib/export/exporter.ts';
import type { Accounts } from '../../lib/views/events.ts';
import type { Query, ViewName } from '../../lib/views/query.ts';
import type { LedgerRow } from '../../lib/views/rows.ts';

export interface PictureProps {
  /** The rows that fit, in the table's order. */
  rows: readonly LedgerRow[];
  query: Query;
  /** Which rows tell of one event and which quotes are one text; worked out at the first call. */
  accounts(): Accounts;
  onQuery(query: Query): void;
  onSaveFile(name: string, mime: string, content: ExportContent): void;
  /** Name of a file with the picture, without its ending. */
  name: string;
}

const views = {
  map: lazy(() => import('./MapView.tsx')),
  timeline: lazy(() => import('./TimelineView.tsx')),
  matrix: lazy(() => import('./MatrixView.tsx')),
  crossings: lazy(() => import('./CrossingsView.tsx')),
  accounts: lazy(() => import('./AccountsView.tsx')),
} as const satisfies Partial<Record<ViewName, unknown>>;

export function Picture(props: PictureProps) {
  const View = views[props.query.view as keyof typeof views];
  return (
    <Suspense
      fallback={
        <p className="none-here" role="status">
          {i18n.t('see.drawing')}
        </p>
      }
    >
      <View {...props} />
    </Suspense>
  );
}
