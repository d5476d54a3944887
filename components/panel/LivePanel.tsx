// In: the tab in front. Out: the panel, connected: states come by the port, decisions go as commands.
import { i18n } from '#i18n';
import { tellingsOf } from '../../lib/review-tally.ts';
import { wordToMark } from '../../lib/settings.ts';
import { useActiveTab } from '../live/active-tab.ts';
import { useAttempts } from '../live/attempts.ts';
import { useIsReadOnly, useKeptOfPage } from '../live/ledger.ts';
import { lookups } from '../live/lookups.ts';
import { openLedger } from '../live/open.ts';
import { usePageState } from '../live/page-state.ts';
import { useDrafts, useReview } from '../live/review.ts';
import { useSetting } from '../live/setting.ts';
import { Panel } from './Panel.tsx';

/** The side panel of the window that it stands in. */
export function LivePanel() {
  const tab = useActiveTab();
  const state = usePageState(tab?.tabId ?? null);
  const kept = useKeptOfPage(state?.source.url ?? state?.url ?? null);
  const isReadOnly = useIsReadOnly();
  const { trouble, attempt, dismiss } = useAttempts();
  const review = useReview(tab?.tabId ?? null, attempt);
  const drafts = useDrafts();
  const [word, setWord] = useSetting(wordToMark);
  if (state === null) return <p className="none-here">{i18n.t('panel.noPage')}</p>;
  const { tabId } = state;
  const facts = tellingsOf(state, kept.byId).map(({ id }) => id);
  const practices = state.practices.map(({ id }) => id);
  const no = (id: string) => String((facts.includes(id) ? facts.indexOf(id) : practices.indexOf(id)) + 1);
  return (
    <Panel
      key={`${tabId} ${state.url}`}
      state={state}
      kept={kept.byId}
      snippets={kept.snippets}
      trouble={trouble}
      isReadOnly={isReadOnly}
      done={review.done}
      drafts={drafts}
      lookups={lookups}
      word={word}
      onConfirm={(id) => void review.decide([id], 'confirmed', i18n.t('panel.confirmedLine', [no(id)]))}
      onReject={(id, add, words) =>
        void review.decide([id], 'rejected', words || i18n.t('review.rejectedOne', [no(id)]), add)
      }
      onUndo={(id) => void review.decide([id], 'unreviewed', i18n.t('panel.undone', [no(id)]))}
      onCorrect={(id, edits, note) => void review.correct(id, edits, note, i18n.t('review.correctedOne', [no(id)]))}
      onSplit={(id, goods) => void review.split(id, goods, i18n.t('review.splitOne', [no(id)]))}
      onMerge={(into, from) => void review.merge(into, from, i18n.t('review.mergedOne', [no(from), no(into)]))}
      onDraft={review.saveDraft}
      onRules={(add, words) => {
        setWord(null);
        void review.changeRules('rules', add, [], words);
      }}
      onTakeBack={(op) => void review.undo(op)}
      onHush={review.hush}
      onWord={setWord}
      onShowKept={(id) => void attempt('goTo', 'showKept', { tabId, id })}
      onGoTo={(mark) => void attempt('goTo', 'goTo', { tabId, mark })}
      onRead={() => void attempt('read', 'readPage', { tabId })}
      onPaint={() => void attempt('quiet', 'setQuiet', { tabId, quiet: false })}
      onDismiss={dismiss}
      onOpenLedger={() => void openLedger()}
    />
  );
}
