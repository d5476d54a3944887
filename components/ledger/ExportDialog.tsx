// In: entries by scope and the formats there are. Out: one file, and before that what it will not say.
import { useId, useMemo, useState } from 'react';
import {
  Button,
  Checkbox,
  Dialog,
  Group,
  Heading,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import { i18n } from '#i18n';
import {
  type ExportContent,
  type Exporter,
  type ExportGroup,
  type ExportStamp,
  exportGroups,
} from '../../lib/export/exporter.ts';
import type { PageText } from '../../lib/store/database.ts';
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
  /** Texts of the pages that records stand on, for the formats that hold them. */
  pagesOf(records: readonly LedgerRecord[]): Promise<readonly PageText[]>;
  onSave(name: string, mime: string, content: ExportContent): void;
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
/** Up to so many entries a text is written whole to be shown with its size; of more, the first ones alone. */
const wholeUpTo = 1000;
const sampleSize = 10;

function Body({ scopes, exporters, stamp, pagesOf, onClose, onSave }: Omit<ExportDialogProps, 'isOpen'>) {
  const [scope, setScope] = useState<Scope>(scopes.selected.length > 0 ? 'selected' : 'filtered');
  const [onlyConfirmed, setOnlyConfirmed] = useState(false);
  const [format, setFormat] = useState(exporters[0]?.id ?? '');
  const [saving, setSaving] = useState<'no' | 'working' | 'failed'>('no');
  const exporter = exporters.find((one) => one.id === format);
  const wanted = scopes[scope];
  const going = useMemo(
    () => (onlyConfirmed ? wanted.filter((one) => one.type === 'snippet' || one.state === 'confirmed') : wanted),
    [wanted, onlyConfirmed],
  );
  // What is shown bears the time of opening; what is saved that of saving.
  const [opened] = useState(stamp);
  const sample = useMemo(() => sampleOf(exporter, going, opened), [exporter, going, opened]);
  const hasFailed = sample === 'failed' || saving === 'failed';
  const save = async () => {
    if (exporter === undefined) return;
    setSaving('working');
    try {
      const pages = exporter.needsPages ? await pagesOf(going) : [];
      const made = stamp();
      const name = `tidewaiter-${made.now.slice(0, 10)}.${exporter.extension}`;
      onSave(name, exporter.mime, exporter.write(going, made, pages));
      setSaving('no');
    } catch (error) {
      console.error(error);
      setSaving('failed');
    }
  };
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
            <RadioGroup
              className="fm"
              aria-label={i18n.t('export.format')}
              value={format}
              onChange={(next) => {
                setFormat(next);
                setSaving('no');
              }}
            >
              <div className="fm-head" aria-hidden="true">
                <span className="label">{i18n.t('export.format')}</span>
                <span className="label">{i18n.t('export.madeFor')}</span>
                <span className="label">{i18n.t('export.leavesOutHead')}</span>
              </div>
              {exportGroups.map((group) => (
                <FormatGroup key={group} group={group} exporters={exporters.filter((one) => one.group === group)} />
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
          {hasFailed && (
            <Notice icon="warn" tone="warn" title={attemptWords('export')}>
              {problemWords('failed')}
            </Notice>
          )}
          {sample !== null && sample !== 'failed' && (
            <div>
              <h4>{i18n.t('export.first')}</h4>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
              <pre tabIndex={0}>{sample.text.slice(0, previewLength)}</pre>
            </div>
          )}
          {exporter?.isPacked && <p className="muted small">{i18n.t('export.packed')}</p>}
          <div>
            <p className="sum-l">
              <span>{i18n.t('export.inFile')}</span>
              <span>{figure(going.length)}</span>
            </p>
            {sample !== null && sample !== 'failed' && sample.isWhole && (
              <p className="muted small">{i18n.t('export.size', [sizeWords(sample.text)])}</p>
            )}
            {going.length === 0 && <p className="muted small">{i18n.t('export.nothing')}</p>}
          </div>
          <Button
            className="btn primary"
            isDisabled={exporter === undefined || going.length === 0 || hasFailed || saving === 'working'}
            onPress={() => void save()}
          >
            <Icon name="out" />
            {saving === 'working' ? i18n.t('export.writing') : i18n.t('export.save')}
          </Button>
        </aside>
      </div>
    </>
  );
}

/** The formats for one purpose under its name; nothing where there is none. */
function FormatGroup({ group, exporters }: { group: ExportGroup; exporters: readonly Exporter[] }) {
  const name = useId();
  if (exporters.length === 0) return null;
  return (
    <Group className="fm-group" aria-labelledby={name}>
      <h3 id={name}>{exportWord(`export.group.${group}`)}</h3>
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
    </Group>
  );
}

function leftOut(exporter: Exporter): string {
  return exporter.leavesOut.length === 0
    ? i18n.t('export.leavesNothing')
    : exporter.leavesOut.map(exportWord).join('; ');
}

/** A text as it will be saved; a packed file shows nothing. A failure of one format must not take the page down. */
function sampleOf(exporter: Exporter | undefined, records: readonly LedgerRecord[], stamp: ExportStamp) {
  if (exporter === undefined || exporter.isPacked || records.length === 0) return null;
  const isWhole = records.length <= wholeUpTo;
  try {
    const text = exporter.write(isWhole ? records : records.slice(0, sampleSize), stamp);
    return typeof text === 'string' ? { text, isWhole } : null;
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}

function sizeWords(text: string): string {
  const bytes = new Blob([text]).size;
  return bytes < 1000 ? `${figure(bytes)} B` : `${figure(Math.round(bytes / 1000))} kB`;
}
