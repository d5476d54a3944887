// In: entries by scope and the formats there are. Out: one file, and before that what it will not say.
import { useState } from 'react';
import { Button, Checkbox, Dialog, Heading, Modal, ModalOverlay, Radio, RadioGroup } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Exporter, ExportStamp } from '../../lib/export/exporter.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Segment } from '../parts/Segment.tsx';
import { exportWord } from '../words/export-words.ts';
import { figure } from '../words/language.ts';
import { attemptWords, problemWords } from '../words/trouble.ts';

/** What can go into a file. */
export type Scope = 'selected' | 'filtered' | 'all';

export interface ExportDialogProps {
  isOpen: boolean;
  scopes: Readonly<Record<Scope, readonly LedgerRecord[]>>;
  exporters: readonly Exporter[];
  /** Now and the engine, for what a file says about itself. */
  stamp(): ExportStamp;
  onClose(): void;
  onSave(name: string, mime: string, text: string): void;
}

/** Scope first, then format by purpose; what a format leaves out is a column, not a footnote. */
export function ExportDialog({ isOpen, onClose, ...rest }: ExportDialogProps) {
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={(next) => !next && onClose()}>
      <Modal className="sheet">
        <Dialog className="export">
          <Body {...rest} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** How much of a file is shown before it is saved, in UTF-16 code units. */
const previewLength = 700;

function Body({ scopes, exporters, stamp, onClose, onSave }: Omit<ExportDialogProps, 'isOpen'>) {
  const [scope, setScope] = useState<Scope>(scopes.selected.length > 0 ? 'selected' : 'filtered');
  const [onlyConfirmed, setOnlyConfirmed] = useState(false);
  const [format, setFormat] = useState(exporters[0]?.id ?? '');
  const exporter = exporters.find((one) => one.id === format);
  const wanted = scopes[scope];
  const going = onlyConfirmed ? wanted.filter((one) => one.type === 'snippet' || one.state === 'confirmed') : wanted;
  const file = exporter === undefined || going.length === 0 ? null : written(exporter, going, stamp());
  const words: Record<Scope, string> = {
    selected: i18n.t('export.scopeSelected', [figure(scopes.selected.length)]),
    filtered: i18n.t('export.scopeFiltered', [figure(scopes.filtered.length)]),
    all: i18n.t('export.scopeAll', [figure(scopes.all.length)]),
  };
  return (
    <>
      <header className="tide-rule">
        <Heading slot="title">{i18n.t('export.title')}</Heading>
        <span className="muted">{i18n.t('export.fromLedger')}</span>
        <Button className="btn quiet" onPress={onClose}>
          <Icon name="cross" />
          {i18n.t('action.close')} <kbd>Esc</kbd>
        </Button>
      </header>
      <div className="export-body">
        <div className="formats">
          <div className="scope">
            <Segment<Scope>
              label={i18n.t('export.scope')}
              value={scope}
              choices={(['selected', 'filtered', 'all'] as const).map((value) => ({
                value,
                word: words[value],
                isDisabled: scopes[value].length === 0,
              }))}
              onChange={setScope}
            />
            <Checkbox className="tick" isSelected={onlyConfirmed} onChange={setOnlyConfirmed}>
              <span className="box" aria-hidden="true" />
              {i18n.t('export.onlyConfirmed')}
            </Checkbox>
            <span className="muted end" role="status">
              {onlyConfirmed && i18n.t('export.leftBehind', wanted.length - going.length)}
            </span>
          </div>
          {exporters.length === 0 ? (
            <p className="none-here">{i18n.t('export.noFormats')}</p>
          ) : (
            <RadioGroup className="fm" aria-label={i18n.t('export.format')} value={format} onChange={setFormat}>
              <div className="fm-head" aria-hidden="true">
                <span className="label">{i18n.t('export.format')}</span>
                <span className="label">{i18n.t('export.madeFor')}</span>
                <span className="label">{i18n.t('export.leavesOutHead')}</span>
              </div>
              {exporters.map((one) => (
                <Radio key={one.id} value={one.id} className="fm-row">
                  <span className="name">
                    <span className="dot" aria-hidden="true" />
                    <b>{exportWord(one.label)}</b>
                    <small>.{one.extension}</small>
                  </span>
                  <span>{exportWord(one.purpose)}</span>
                  <span className="ink2 clamp" title={leftOut(one)}>
                    <span className="vh">{i18n.t('export.leavesOutHead')}: </span>
                    {leftOut(one)}
                  </span>
                </Radio>
              ))}
            </RadioGroup>
          )}
        </div>
        <aside className="side">
          {exporter !== undefined && <h3>{exportWord(exporter.label)}</h3>}
          {exporter !== undefined && exporter.leavesOut.length > 0 && (
            <div className="loses">
              <h4>{i18n.t('export.leavesOutHead')}</h4>
              <ul>
                {exporter.leavesOut.map((key) => (
                  <li key={key}>
                    <Icon name="warn" />
                    {exportWord(key)}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {file === 'failed' && (
            <Notice icon="warn" tone="warn" title={attemptWords('export')}>
              {problemWords('failed')}
            </Notice>
          )}
          {file !== null && file !== 'failed' && (
            <div>
              <h4>{i18n.t('export.first')}</h4>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
              <pre tabIndex={0}>{file.text.slice(0, previewLength)}</pre>
            </div>
          )}
          <div>
            <p className="sum-l">
              <span>{i18n.t('export.inFile')}</span>
              <span>{figure(going.length)}</span>
            </p>
            {file !== null && file !== 'failed' && (
              <p className="muted small">{i18n.t('export.size', [sizeWords(file.text)])}</p>
            )}
            {going.length === 0 && <p className="muted small">{i18n.t('export.nothing')}</p>}
          </div>
          <Button
            className="btn primary"
            isDisabled={file === null || file === 'failed'}
            onPress={() => file !== null && file !== 'failed' && onSave(file.name, file.mime, file.text)}
          >
            <Icon name="out" />
            {i18n.t('export.save')}
          </Button>
        </aside>
      </div>
    </>
  );
}

function leftOut(exporter: Exporter): string {
  return exporter.leavesOut.length === 0
    ? i18n.t('export.leavesNothing')
    : exporter.leavesOut.map(exportWord).join('; ');
}

/** The whole file, so that what is shown is what is saved; a failure of one format must not take the page down. */
function written(exporter: Exporter, records: readonly LedgerRecord[], stamp: ExportStamp) {
  try {
    const name = `tidewaiter-${stamp.now.slice(0, 10)}.${exporter.extension}`;
    return { name, mime: exporter.mime, text: exporter.write(records, stamp) };
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}

function sizeWords(text: string): string {
  const bytes = new Blob([text]).size;
  return bytes < 1000 ? `${figure(bytes)} B` : `${figure(Math.round(bytes / 1000))} kB`;
}
