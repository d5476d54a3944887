// In: what is shown, what was just done. Out: the account under the table, and the line with Undo.
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { LedgerRow } from '../../lib/views/rows.ts';
import { figure } from '../words/language.ts';
import { attemptWords, problemWords, type Trouble } from '../words/trouble.ts';

/** Counts of what is shown, and the keys. */
export function Foot({ rows }: { rows: readonly LedgerRow[] }) {
  const { articles, open } = useMemo(() => {
    const pages = new Set<string>();
    let waiting = 0;
    for (const row of rows) {
      pages.add(row.record.pageKey);
      if (row.state === 'unreviewed') waiting++;
    }
    return { articles: pages.size, open: waiting };
  }, [rows]);
  return (
    <footer className="foot">
      <span>{i18n.t('ledger.foot', [figure(rows.length), figure(articles)])}</span>
      {open > 0 && <span>{i18n.t('ledger.unreviewedFoot', [figure(open)])}</span>}
      <span className="wide-only">{i18n.t('ledger.lawFoot')}</span>
      <span className="keys wide-only">
        <kbd>J</kbd> <kbd>K</kbd> {i18n.t('ledger.keysRows')} <kbd>Enter</kbd> {i18n.t('ledger.keysOpen')} <kbd>X</kbd>{' '}
        {i18n.t('ledger.keysSelect')}
      </span>
    </footer>
  );
}

/** What was done, and how to take it back. */
export interface Said {
  readonly words: string;
  readonly undo: (() => void) | null;
}

/** One line at the bottom: trouble stays until it is dealt with, a done thing until the next or until dismissed. */
export function StatusBar({ trouble, said, onHush }: { trouble: Trouble | null; said: Said | null; onHush(): void }) {
  return (
    <>
      <div role="alert">
        {trouble !== null && (
          <div className="toast">
            <span>
              <b>{attemptWords(trouble.attempt)}</b> {problemWords(trouble.problem)}
            </span>
            {trouble.retry !== null && (
              <Button className="link" onPress={trouble.retry}>
                {i18n.t('action.retry')}
              </Button>
            )}
            <Button className="link" onPress={onHush}>
              {i18n.t('action.dismiss')}
            </Button>
          </div>
        )}
      </div>
      <div role="status">
        {trouble === null && said !== null && (
          <div className="toast">
            <span>{said.words}</span>
            {said.undo !== null && (
              <Button className="link" onPress={said.undo}>
                {i18n.t('action.undo')}
              </Button>
            )}
            <Button className="link" onPress={onHush}>
              {i18n.t('action.dismiss')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
