// In: what is known of a PDF file. Out: the page that asks for one, tells how far it has come, or shows its text.
import { Button, DropZone, FileTrigger, Form, Input, Label, ProgressBar, TextField } from 'react-aria-components';
import { i18n } from '#i18n';
import { FILE_MAX, PAGES_MAX, type PdfTrouble } from '../../lib/pdf/limits.ts';
import type { PdfText } from '../../lib/pdf/paragraphs.ts';
import { Notice } from '../parts/Notice.tsx';

/** A file whose text is shown. */
export interface OpenFile {
  readonly name: string;
  readonly title: string;
  readonly author: string | null;
  readonly pages: number;
  readonly text: PdfText;
}

export type ReaderState =
  | { readonly step: 'choose'; readonly trouble: PdfTrouble | null }
  | { readonly step: 'opening'; readonly name: string; readonly read: number; readonly of: number }
  | { readonly step: 'locked'; readonly name: string; readonly isAgain: boolean }
  | { readonly step: 'open'; readonly file: OpenFile };

export interface ReaderProps {
  readonly state: ReaderState;
  /** Name of the file that a kept fact comes from and that is wanted again, or null. */
  readonly wanted: string | null;
  onFile(file: File): void;
  onPassword(password: string): void;
  onStop(): void;
  onPanel(): void;
}

/** The PDF reader. */
export function Reader(props: ReaderProps) {
  const { state } = props;
  return (
    <div className="pdf">
      <header className="tide-rule">
        <img src="/icon/icon.svg" width="22" alt="" />
        <span className="where">{i18n.t('reader.title')}</span>
        {state.step === 'open' && (
          <>
            <FileButton className="btn" word={i18n.t('reader.other')} onFile={props.onFile} />
            <Button className="btn primary" onPress={props.onPanel}>
              {i18n.t('popup.openPanel')}
            </Button>
          </>
        )}
      </header>
      {state.step === 'choose' && <Choose {...props} trouble={state.trouble} />}
      {state.step === 'opening' && <Opening {...state} onStop={props.onStop} />}
      {state.step === 'locked' && <Locked {...state} onPassword={props.onPassword} onStop={props.onStop} />}
      {state.step === 'open' && <Paper file={state.file} />}
    </div>
  );
}

function FileButton({ className, word, onFile }: { className: string; word: string; onFile(file: File): void }) {
  return (
    <FileTrigger
      acceptedFileTypes={['application/pdf', '.pdf']}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onFile(file);
      }}
    >
      <Button className={className}>{word}</Button>
    </FileTrigger>
  );
}

function Choose({ trouble, wanted, onFile }: ReaderProps & { trouble: PdfTrouble | null }) {
  return (
    <main className="choose">
      <div role="alert">
        {trouble !== null && trouble !== 'stopped' && (
          <Notice icon="warn" tone="warn" title={i18n.t('reader.failed')}>
            {troubleWords(trouble)}
          </Notice>
        )}
      </div>
      <DropZone
        className="drop"
        aria-label={i18n.t('reader.drop')}
        getDropOperation={(types) => (types.has('application/pdf') ? 'copy' : 'cancel')}
        onDrop={({ items }) => {
          const item = items.find((one) => one.kind === 'file');
          if (item?.kind === 'file') void item.getFile().then(onFile);
        }}
      >
        <h1>{wanted === null ? i18n.t('reader.ask') : i18n.t('reader.again', [wanted])}</h1>
        <FileButton className="btn primary" word={i18n.t('reader.choose')} onFile={onFile} />
        <p>{i18n.t('reader.drop')}</p>
      </DropZone>
      <p className="ink2">{i18n.t('reader.stays')}</p>
    </main>
  );
}

function troubleWords(trouble: Exclude<PdfTrouble, 'stopped'>): string {
  switch (trouble) {
    case 'no-pdf':
      return i18n.t('reader.noPdf');
    case 'locked':
      return i18n.t('reader.stillLocked');
    case 'too-large':
      return i18n.t('reader.tooLarge', [String(FILE_MAX >> 20)]);
    case 'damaged':
      return i18n.t('reader.damaged');
  }
}

function Opening({ name, read, of, onStop }: { name: string; read: number; of: number; onStop(): void }) {
  return (
    <main className="choose">
      <ProgressBar className="progress" minValue={0} maxValue={Math.max(1, of)} value={read} isIndeterminate={of === 0}>
        <Label>{name}</Label>
        <progress max={Math.max(1, of)} value={of === 0 ? undefined : read} aria-hidden="true" />
        <span>{of > 0 && i18n.t('reader.opening', [String(read), String(of)])}</span>
      </ProgressBar>
      <Button className="btn" onPress={onStop}>
        {i18n.t('reader.stop')}
      </Button>
    </main>
  );
}

function Locked(props: { name: string; isAgain: boolean; onPassword(password: string): void; onStop(): void }) {
  return (
    <main className="choose">
      <Form
        className="lock"
        onSubmit={(event) => {
          event.preventDefault();
          props.onPassword(String(new FormData(event.currentTarget).get('password') ?? ''));
        }}
      >
        <h1>{props.name}</h1>
        <p>{props.isAgain ? i18n.t('reader.wrong') : i18n.t('reader.locked')}</p>
        <TextField name="password" type="password" autoFocus isRequired>
          <Label className="label">{i18n.t('reader.password')}</Label>
          <Input className="field" />
        </TextField>
        <p className="do">
          <Button className="btn primary" type="submit">
            {i18n.t('reader.unlock')}
          </Button>
          <Button className="btn" onPress={props.onStop}>
            {i18n.t('reader.stop')}
          </Button>
        </p>
      </Form>
    </main>
  );
}

/** The text as paragraphs. Page numbers are drawn by the style sheet, so that they are no part of what is read. */
function Paper({ file: { name, title, author, pages, text } }: { file: OpenFile }) {
  const { paragraphs, runningLines } = text;
  const rows = paragraphs.map((paragraph, index) => ({
    ...paragraph,
    index,
    label: paragraphs[index - 1]?.page === paragraph.page ? undefined : i18n.t('reader.page', [String(paragraph.page)]),
  }));
  return (
    <main>
      <div className="about">
        <span>{name}</span>
        <span>{i18n.t('reader.pages', pages)}</span>
        {author !== null && <span>{author}</span>}
        {runningLines > 0 && <span>{i18n.t('reader.running', runningLines)}</span>}
        {pages > PAGES_MAX && <span>{i18n.t('reader.cut', [String(PAGES_MAX)])}</span>}
      </div>
      {paragraphs.length === 0 ? (
        <Notice icon="warn" tone="warn" title={i18n.t('reader.noText')}>
          {i18n.t('reader.noTextWhy')}
        </Notice>
      ) : (
        <article>
          {paragraphs[0]?.text !== title && <h1>{title}</h1>}
          {rows.map(({ index, label, isHeading, text: words }) => {
            const Tag = isHeading ? 'h2' : 'p';
            return (
              <Tag key={index} data-page={label}>
                {words}
              </Tag>
            );
          })}
        </article>
      )}
    </main>
  );
}
