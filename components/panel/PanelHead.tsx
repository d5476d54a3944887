// In: the state of a page. Out: title, source, how far it was read, and by which law it was judged.
import { i18n } from '#i18n';
import type { PageState } from '../../lib/messages.ts';
import { Rich, slot } from '../parts/Rich.tsx';
import { dayWords, languageName } from '../words/language.ts';
import { regimeName } from '../words/verdict.ts';

/** Head of the panel with the tide rule, and the line of the law under it. */
export function PanelHead({ state }: { state: PageState }) {
  const { source } = state;
  const meta = [
    source.outlet ?? state.host,
    source.published === null ? null : dayWords(source.published),
    source.language === null ? null : languageName(source.language),
    farWords(state),
  ].filter((part) => part !== null && part !== '');
  return (
    <header>
      <div className="phead tide-rule">
        <h1 lang={source.title === null ? undefined : (source.language ?? undefined)}>
          {source.title ?? i18n.t('panel.untitled')}
        </h1>
        <p className="meta">{meta.join(' · ')}</p>
      </div>
      <LawLine state={state} />
    </header>
  );
}

/** How far the page was read, in two words; null where it was not. */
function farWords({ status, notRead }: PageState): string | null {
  if (status === 'reading') return i18n.t('panel.readingSome');
  if (status !== 'read') return null;
  return notRead.length > 0 ? i18n.t('panel.readPartly') : i18n.t('panel.readToEnd');
}

function LawLine({ state }: { state: PageState }) {
  const found = state.facts.flatMap((fact) => fact.goods.map((good) => good.assessment));
  const regimes = [...new Set([...found.map((one) => one.regime), ...Object.keys(state.stamp?.packs ?? {})])];
  if (regimes.length === 0 || state.status !== 'read') return null;
  const names = <b>{regimes.map(regimeName).join(', ')}</b>;
  const on = state.source.published;
  return (
    <p className="law">
      {on === null ? (
        <Rich text={i18n.t('panel.lawNow', [slot(0)])} parts={[names]} />
      ) : (
        <Rich text={i18n.t('panel.law', [slot(0), slot(1)])} parts={[names, <b key="day">{dayWords(on)}</b>]} />
      )}
    </p>
  );
}
