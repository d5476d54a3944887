// In: the work on the whole ledger. Out: how far it is, with the way to stop it; what was done; what went wrong.
import { Button, ProgressBar } from 'react-aria-components';
import { i18n } from '#i18n';
import { Refusal } from '../../lib/backup/refusal.ts';
import type { VaultState, VaultWork } from '../live/vault.ts';
import { figure } from '../words/language.ts';
import { refusalWords } from '../words/refusal.ts';
import { problemWords } from '../words/trouble.ts';

const working = (work: VaultWork) =>
  ({
    backup: i18n.t('data.packing'),
    read: i18n.t('data.reading'),
    take: i18n.t('data.taking'),
    putBack: i18n.t('data.taking'),
  })[work];

const failed = (work: VaultWork) =>
  ({
    backup: i18n.t('data.backupFailed'),
    read: i18n.t('data.readFailed'),
    take: i18n.t('data.takeFailed'),
    putBack: i18n.t('data.takeFailed'),
  })[work];

/** Nothing while nothing is under way. */
export function VaultWord({ state, onCancel }: { state: VaultState; onCancel(): void }) {
  return (
    <>
      <div role="status">
        {state.kind === 'working' && <Working state={state} onCancel={onCancel} />}
        {state.kind === 'done' && (
          <p className="notice">
            <span>✓</span>
            <span>
              {state.work === 'backup'
                ? i18n.t('data.packed', state.count, [figure(state.count)])
                : i18n.t('data.taken')}{' '}
              <Button className="link" onPress={onCancel}>
                {i18n.t('action.dismiss')}
              </Button>
            </span>
          </p>
        )}
      </div>
      <div role="alert">
        {state.kind === 'failed' && (
          <p className="notice warn">
            <span aria-hidden="true">!</span>
            <span>
              <b>{failed(state.work)}</b>{' '}
              {state.why instanceof Refusal ? refusalWords(state.why) : problemWords(state.why)}{' '}
              {i18n.t('data.untouched')}{' '}
              <Button className="link" onPress={onCancel}>
                {i18n.t('action.dismiss')}
              </Button>
            </span>
          </p>
        )}
      </div>
    </>
  );
}

function Working({ state, onCancel }: { state: VaultState & { kind: 'working' }; onCancel(): void }) {
  const { work, done, of } = state;
  // The exchange itself is one transaction: it is over or it never was, so there is nothing to stop.
  const canStop = work === 'backup' || work === 'read';
  return (
    <div className="line">
      <ProgressBar
        className="progress"
        aria-label={working(work)}
        isIndeterminate={of === 0}
        value={done}
        maxValue={Math.max(1, of)}
        valueLabel={of === 0 ? figure(done) : `${figure(done)} / ${figure(of)}`}
      >
        {({ valueText }) => (
          <>
            {working(work)} <span className="muted">{of === 0 && done > 0 ? figure(done) : valueText}</span>
          </>
        )}
      </ProgressBar>
      {canStop && (
        <Button className="btn" onPress={onCancel}>
          {i18n.t('data.cancel')}
        </Button>
      )}
    </div>
  );
}
