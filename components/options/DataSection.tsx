// In: the ledger's size, the work on it as a whole, the browser's room. Out: backup, restore, retention, health, erase.
import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { RestoreMode } from '../../lib/store/vault.ts';
import type { StorageHealth, Trace } from '../live/storage.ts';
import type { VaultHand } from '../live/vault.ts';
import { Segment } from '../parts/Segment.tsx';
import { dayWords, figure } from '../words/language.ts';
import { Erase } from './Erase.tsx';
import { RestorePreview } from './RestorePreview.tsx';
import type { SetSetting, Settings } from './settings.ts';
import { VaultWord } from './VaultWord.tsx';

export interface DataSectionProps {
  settings: Settings;
  set: SetSetting;
  vault: VaultHand;
  /** Number of living entries; null until it is known. */
  entries: number | null;
  /** Instant of the last backup. */
  backedUp: string | null;
  health: StorageHealth | null;
  onPersist(): void;
  onOpenLedger(): void;
  /** Resolves with what is left, place by place. */
  onErase(): Promise<readonly Trace[]>;
}

/** One line a matter; what is under way or was found stands right below the buttons that began it. */
export function DataSection(props: DataSectionProps) {
  const { settings, set, vault } = props;
  const file = useRef<HTMLInputElement>(null);
  const isBusy = vault.state.kind === 'working';
  const days = (value: number) => (value === 0 ? i18n.t('data.never') : i18n.t('data.days', value, [figure(value)]));
  const choices = (values: readonly number[]) => values.map((value) => ({ value: String(value), word: days(value) }));
  return (
    <>
      <div className="line">
        <span>
          {i18n.t('ledger.title')}
          <small>
            {props.entries !== null && `${i18n.t('data.entries', props.entries, [figure(props.entries)])} `}
            {props.backedUp === null ? i18n.t('data.noBackup') : i18n.t('data.lastBackup', [dayWords(props.backedUp)])}
          </small>
        </span>
        <span className="end">
          <Button className="btn" onPress={props.onOpenLedger}>
            {i18n.t('options.openLedger')}
          </Button>
          <Button className="btn" isDisabled={isBusy} onPress={vault.backUp}>
            {i18n.t('data.backUp')}
          </Button>
          <Button className="btn" isDisabled={isBusy} onPress={() => file.current?.click()}>
            {i18n.t('data.restore')}
          </Button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".zip,.jsonl"
            aria-label={i18n.t('data.restore')}
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              if (chosen) vault.choose(chosen);
              // The same file can be chosen again once it was mended.
              event.target.value = '';
            }}
          />
        </span>
      </div>
      <VaultWord state={vault.state} onCancel={vault.cancel} />
      {vault.state.kind === 'preview' && (
        <RestorePreview
          file={vault.state.file}
          incoming={vault.state.incoming}
          preview={vault.state.preview}
          onTake={(mode: RestoreMode) => vault.take(mode)}
          onCancel={vault.cancel}
        />
      )}
      {vault.hasPrevious && (
        <div className="line">
          <span>
            {i18n.t('data.previous')}
            <small>{i18n.t('data.previousSub')}</small>
          </span>
          <Button className="btn" isDisabled={isBusy} onPress={vault.putBack}>
            {i18n.t('data.putBack')}
          </Button>
        </div>
      )}
      <div className="line">
        <span>
          {i18n.t('data.remind')}
          <small>{i18n.t('data.remindSub')}</small>
        </span>
        <Segment
          label={i18n.t('data.remind')}
          value={String(settings.remindDays)}
          choices={choices([0, 7, 30])}
          onChange={(value) => set('remindDays', Number(value))}
        />
      </div>
      <div className="line">
        <span>
          {i18n.t('data.texts')}
          <small>{i18n.t('data.textsSub')}</small>
        </span>
        <Segment
          label={i18n.t('data.texts')}
          value={String(settings.textDays)}
          choices={choices([0, 30, 90, 365])}
          onChange={(value) => set('textDays', Number(value))}
        />
      </div>
      <Health health={props.health} onPersist={props.onPersist} />
      <Erase onErase={props.onErase} />
    </>
  );
}

/** How much room is taken, and whether the browser has promised to leave it alone. */
function Health({ health, onPersist }: { health: StorageHealth | null; onPersist(): void }) {
  if (health === null) return null;
  const { used, room, isPersistent } = health;
  return (
    <div className="line">
      <span>
        {i18n.t('data.storage')}
        <small>
          {used !== null && room !== null && `${i18n.t('data.used', [sizeWords(used), sizeWords(room)])} `}
          {isPersistent ? i18n.t('data.persistent') : i18n.t('data.notPersistent')}
        </small>
      </span>
      {!isPersistent && (
        <Button className="btn" onPress={onPersist}>
          {i18n.t('data.askPersist')}
        </Button>
      )}
    </div>
  );
}

function sizeWords(bytes: number): string {
  if (bytes >= 1e9) return `${figure(Math.round(bytes / 1e8) / 10)} GB`;
  return bytes >= 1e6 ? `${figure(Math.round(bytes / 1e5) / 10)} MB` : `${figure(Math.ceil(bytes / 1000))} kB`;
}
