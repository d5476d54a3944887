// In: a file that was read beside the ledger. Out: what it would change, and the choice of how it comes in.
import { useState } from 'react';
import { Button, Group, Radio, RadioGroup } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Incoming } from '../../lib/backup/import.ts';
import type { Preview, RestoreMode, TableDifference } from '../../lib/store/vault.ts';
import { dayWords, figure } from '../words/language.ts';

export interface RestorePreviewProps {
  file: string;
  incoming: Incoming;
  preview: Preview;
  onTake(mode: RestoreMode): void;
  onCancel(): void;
}

function tableWords(table: string): string {
  switch (table) {
    case 'records':
      return i18n.t('data.tableRecords');
    case 'pages':
      return i18n.t('data.tablePages');
    case 'journal':
      return i18n.t('data.tableJournal');
    case 'drafts':
      return i18n.t('data.tableDrafts');
    case 'rules':
      return i18n.t('data.tableRules');
    default:
      return table;
  }
}

/** Nothing has been changed while this is on screen. */
export function RestorePreview({ file, incoming, preview, onTake, onCancel }: RestorePreviewProps) {
  const isBackup = incoming.kind === 'backup';
  const [mode, setMode] = useState<RestoreMode>('add');
  const rows = preview.tables.filter(({ added, same, differing, onlyHere }) => added + same + differing + onlyHere > 0);
  return (
    <Group className="restore" aria-label={i18n.t('data.preview')}>
      <p>
        <b>{file}</b> {incoming.written !== null && <span className="muted">{dayWords(incoming.written)}</span>}{' '}
        {i18n.t('data.previewText')}
      </p>
      <div className="wide-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('data.table')}</th>
              <th scope="col">{i18n.t('data.new')}</th>
              <th scope="col">{i18n.t('data.same')}</th>
              <th scope="col">{i18n.t('data.differing')}</th>
              <th scope="col">{i18n.t('data.onlyHere')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row: TableDifference) => (
              <tr key={row.table}>
                <th scope="row">{tableWords(row.table)}</th>
                <td>{figure(row.added)}</td>
                <td>{figure(row.same)}</td>
                <td>{figure(row.differing)}</td>
                <td>{figure(row.onlyHere)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {preview.conflicts.length > 0 && (
        <details>
          <summary>{i18n.t('data.conflicts')}</summary>
          <ul>
            {preview.conflicts.map(({ here, there }) => (
              <li key={there.id}>
                <bdi>{there.source.title ?? there.source.url ?? there.id}</bdi>{' '}
                <span className="muted">
                  {i18n.t('data.conflict', [dayWords(here.updatedAt), dayWords(there.updatedAt)])}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <RadioGroup
        className="modes"
        aria-label={i18n.t('data.how')}
        value={mode}
        onChange={(next) => setMode(next === 'replace' ? 'replace' : 'add')}
      >
        <Radio value="add" className="fm-row">
          <span className="dot" aria-hidden="true" />
          <span>
            {i18n.t('data.add')}
            <small>{i18n.t('data.addSub')}</small>
          </span>
        </Radio>
        <Radio value="replace" className="fm-row" isDisabled={!isBackup}>
          <span className="dot" aria-hidden="true" />
          <span>
            {i18n.t('data.replace')}
            <small>{isBackup ? i18n.t('data.replaceSub') : i18n.t('data.replaceOnlyBackup')}</small>
          </span>
        </Radio>
      </RadioGroup>
      <div className="end">
        <Button className="btn primary" onPress={() => onTake(mode)}>
          {mode === 'add' ? i18n.t('data.add') : i18n.t('data.replace')}
        </Button>
        <Button className="btn" onPress={onCancel}>
          {i18n.t('data.cancel')}
        </Button>
      </div>
    </Group>
  );
}
