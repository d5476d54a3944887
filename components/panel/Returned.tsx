// In: what was kept from this page, and what became of it. Out: an account of it, and each entry that isn't as it was.
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { AnchorState } from '../../lib/core/anchor/anchor.ts';
import type { Returned } from '../../lib/messages.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { Changes } from '../parts/Changes.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { dayWords, figure } from '../words/language.ts';

export interface ReturnedProps {
  /** Entries with their records, in reading order. */
  entries: readonly ReturnedEntry[];
  language: string | null;
  onShow(id: string): void;
}

export interface ReturnedEntry extends Returned {
  readonly record: LedgerRecord;
}

/** Word of what became of kept words. */
export function anchorWord(state: AnchorState): string {
  switch (state) {
    case 'exact':
      return i18n.t('returned.exact');
    case 'moved':
      return i18n.t('returned.moved');
    case 'altered':
      return i18n.t('returned.altered');
    case 'gone':
      return i18n.t('returned.gone');
  }
}

const icons: Readonly<Record<AnchorState, IconName>> = { exact: 'check', moved: 'to', altered: 'warn', gone: 'dash' };

/** Sign of what became of kept words. */
export function AnchorSign({ state }: { state: AnchorState }) {
  return (
    <span className={`tag solid anchor-${state}`}>
      <Icon name={icons[state]} />
      {anchorWord(state)}
    </span>
  );
}

/** One line on how the page stands to what was kept from it; nothing where all stands as it stood. */
export function ReturnedNotice({ entries }: Pick<ReturnedProps, 'entries'>) {
  const altered = entries.filter(({ state }) => state === 'altered');
  const gone = entries.filter(({ state }) => state === 'gone');
  if (altered.length + gone.length === 0) return null;
  const days = [...altered, ...gone].map(({ record }) => record.keptAt).sort();
  const same = entries.length - altered.length - gone.length;
  return (
    <Notice icon="warn" tone="warn" title={i18n.t('returned.noticeTitle', [dayWords(days[0] ?? '')])}>
      {i18n.t('returned.noticeText', [
        figure(same),
        figure(entries.length),
        figure(altered.length),
        figure(gone.length),
      ])}{' '}
      <a href="#returned">{i18n.t('returned.show')}</a>
    </Notice>
  );
}

/** What was kept and isn't in the lists below as it was. */
export function ReturnedList({ entries, language, onShow }: ReturnedProps) {
  if (entries.length === 0) return null;
  return (
    <section id="returned" data-part="">
      <div className="sechead">
        <h2>
          {i18n.t('returned.title')} <span className="n">{figure(entries.length)}</span>
        </h2>
      </div>
      <div className="facts">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} language={language} onShow={onShow} />
        ))}
      </div>
    </section>
  );
}

function Entry({
  entry,
  language,
  onShow,
}: {
  entry: ReturnedEntry;
  language: string | null;
  onShow(id: string): void;
}) {
  const { id, state, record, changes, block, place } = entry;
  const day = dayWords(record.keptAt);
  return (
    <article className="waybill returned" data-anchor={state} aria-label={`${nameOf(record)}: ${anchorWord(state)}`}>
      <header>
        <span className="summary" lang={language ?? undefined}>
          <b>{nameOf(record)}</b>
        </span>
        {block !== null && <span className="muted where">{i18n.t('panel.paragraphOf', [String(block + 1)])}</span>}
        <AnchorSign state={state} />
      </header>
      <div className="part">
        <span className="label">{i18n.t(state === 'altered' ? 'returned.keptAndNow' : 'returned.keptOn', [day])}</span>
        {state === 'altered' ? (
          <Changes changes={changes} language={language} />
        ) : (
          <blockquote className="quote" lang={language ?? undefined}>
            “{wordsOf(record)}”
          </blockquote>
        )}
      </div>
      {place !== null && (
        <div className="acts">
          <Button className="btn quiet end" onPress={() => onShow(id)}>
            {i18n.t('action.goTo')}
          </Button>
        </div>
      )}
    </article>
  );
}

function wordsOf(record: LedgerRecord): string {
  if (record.type === 'snippet') return record.exact;
  return record.type === 'fact' ? record.fact.evidence.exact : record.practice.evidence.exact;
}

/** What an entry is about, in the page's own words. */
function nameOf(record: LedgerRecord): string {
  switch (record.type) {
    case 'fact':
      return record.fact.goods.map((good) => good.text).join(', ') || i18n.t('panel.factsHeading');
    case 'practice':
      return record.practice.crossings.map((one) => one.text).join(', ') || i18n.t('practice.title');
    case 'snippet':
      return i18n.t('snippet.one');
  }
}
