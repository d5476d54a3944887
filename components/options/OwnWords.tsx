// In: what the reader added and took away. Out: the list, with the way back, a file out of it, and lists read from files.
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { PersonalRule } from '../../lib/core/personal/rules.ts';
import type { ListPreview } from '../../lib/personal/preview.ts';
import type { ListFault, ReadList } from '../../lib/personal/read-list.ts';
import { Icon } from '../parts/Icon.tsx';
import { dayWords, figure } from '../words/language.ts';
import { ruleTitle, ruleWords } from '../words/rules.ts';

export interface OwnWordsProps {
  rules: readonly PersonalRule[];
  isLocked: boolean;
  /** Reads a file; it changes nothing yet. */
  onRead(name: string, text: string): Promise<{ readonly list: ReadList; readonly preview: ListPreview }>;
  onImport(list: ReadList, preview: ListPreview): void;
  onRemove(rules: readonly PersonalRule[], words: string): void;
  onExport(): void;
}

/** So many of a list are shown at once. */
const SHOWN = 50;

/** Exclusions and own words by hand first, then each imported list. */
export function OwnWords({ rules, isLocked, onRead, onImport, onRemove, onExport }: OwnWordsProps) {
  const [read, setRead] = useState<{ readonly list: ReadList; readonly preview: ListPreview } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const groups = Map.groupBy(rules, (rule) => rule.list);
  return (
    <div className="rules">
      {rules.length === 0 && <p className="muted empty">{i18n.t('rules.none')}</p>}
      {[...groups]
        .sort(([a], [b]) => (a ?? '').localeCompare(b ?? ''))
        .map(([list, some]) => (
          <section key={list ?? ''} aria-label={list ?? i18n.t('rules.byHand')}>
            <header className="line">
              <b>{list ?? i18n.t('rules.byHand')}</b>
              <span className="muted">{i18n.t('rules.count', some.length, [figure(some.length)])}</span>
              {list !== null && (
                <Button
                  className="btn"
                  isDisabled={isLocked}
                  onPress={() => onRemove(some, i18n.t('rules.listRemoved', [list]))}
                >
                  <Icon name="bin" />
                  {i18n.t('rules.removeList')}
                </Button>
              )}
            </header>
            <ul>
              {some.slice(0, SHOWN).map((rule) => (
                <li key={rule.id}>
                  <span>
                    <b>{ruleTitle(rule)}</b> <span className="muted">{ruleWords(rule)}</span>
                    <small className="muted"> {dayWords(rule.at)}</small>
                  </span>
                  <Button
                    className="btn quiet"
                    isDisabled={isLocked}
                    aria-label={i18n.t('rules.removeOne', [ruleTitle(rule)])}
                    onPress={() => onRemove([rule], i18n.t('rules.removed', [ruleTitle(rule)]))}
                  >
                    {i18n.t('rules.remove')}
                  </Button>
                </li>
              ))}
            </ul>
            {some.length > SHOWN && <p className="muted">{i18n.t('rules.more', [figure(some.length - SHOWN)])}</p>}
          </section>
        ))}
      <div className="line files">
        <span className="muted">{i18n.t('rules.files')}</span>
        <Button className="btn" isDisabled={rules.length === 0} onPress={onExport}>
          <Icon name="out" />
          {i18n.t('rules.export')}
        </Button>
        <Button className="btn" isDisabled={isLocked} onPress={() => input.current?.click()}>
          {i18n.t('rules.import')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.json,text/csv,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (!file) return;
            const take = async () => setRead(await onRead(file.name, await file.text()));
            void take();
          }}
        />
      </div>
      {read !== null && (
        <Preview
          {...read}
          onCancel={() => setRead(null)}
          onImport={() => {
            onImport(read.list, read.preview);
            setRead(null);
          }}
        />
      )}
    </div>
  );
}

interface PreviewProps {
  list: ReadList;
  preview: ListPreview;
  onImport(): void;
  onCancel(): void;
}

function Preview({ list, preview, onImport, onCancel }: PreviewProps) {
  const { added, changed, same, found, texts } = preview;
  const isFaulty = list.faults.length > 0;
  return (
    <section className="preview" aria-label={i18n.t('rules.preview', [list.title])}>
      <h3>{i18n.t('rules.preview', [list.title])}</h3>
      <div role="status">
        {isFaulty ? (
          <>
            <p className="form-error">{i18n.t('rules.refused')}</p>
            <ul>
              {list.faults.map((fault) => (
                <li key={`${fault.line} ${fault.field} ${fault.fault} ${fault.found}`}>{faultWords(fault)}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>
            {i18n.t('rules.change', [figure(added.length), figure(changed.length), figure(same)])}{' '}
            {i18n.t('rules.standIn', [figure(found), figure(texts)])}
          </p>
        )}
      </div>
      {!isFaulty && (
        <ul>
          {[...added, ...changed].slice(0, 8).map((rule) => (
            <li key={rule.id}>
              <b>{ruleTitle(rule)}</b> <span className="muted">{ruleWords(rule)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="acts">
        {!isFaulty && (
          <Button className="btn primary" isDisabled={added.length + changed.length === 0} onPress={onImport}>
            {i18n.t('rules.take')}
          </Button>
        )}
        <Button className="btn" onPress={onCancel}>
          {i18n.t('review.cancel')}
        </Button>
      </div>
    </section>
  );
}

/** Where, what stands there, and what would mend it. */
function faultWords({ line, field, found, fault }: ListFault): string {
  const mend = mendWords(fault, found);
  if (line === 0) return mend;
  return i18n.t('rules.fault', [figure(line), field || '–', found || '–', mend]);
}

function mendWords(fault: ListFault['fault'], found: string): string {
  switch (fault) {
    case 'too-big':
      return i18n.t('rules.faultTooBig');
    case 'too-many':
      return i18n.t('rules.faultTooMany');
    case 'no-json':
      return i18n.t('rules.faultNoJson');
    case 'no-columns':
      return i18n.t('rules.faultNoColumns');
    case 'empty':
      return i18n.t('rules.faultEmpty');
    case 'other-target':
      return i18n.t('rules.faultTarget', [found]);
    case 'unknown-hs':
      return i18n.t('rules.faultHs');
    case 'needs-hs':
      return i18n.t('rules.faultNeedsHs');
    case 'needs-place':
      return i18n.t('rules.faultNeedsPlace');
    case 'not-as-asked':
      return i18n.t('rules.faultOther');
    case 'twice':
      return i18n.t('rules.faultTwice');
  }
}
