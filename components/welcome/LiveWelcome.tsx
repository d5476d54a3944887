// In: the sample article. Out: it read on this page as any page is, and its first fact kept by the reader.
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Guide } from '../../lib/page/guide.ts';
import { Visit } from '../../lib/page/visit.ts';
import { world } from '../../lib/page/world.ts';
import { tellingsOf } from '../../lib/review-tally.ts';
import { tints } from '../../lib/settings.ts';
import { useAttempts } from '../live/attempts.ts';
import { useKeptOfPage } from '../live/ledger.ts';
import { lookups } from '../live/lookups.ts';
import { openLedger, openOptions } from '../live/open.ts';
import { usePageState } from '../live/page-state.ts';
import { useDrafts, useReview } from '../live/review.ts';
import { useSetting } from '../live/setting.ts';
import { Welcome } from './Welcome.tsx';

/** Under this address the facts of the sample are kept. */
const SAMPLE = 'urn:tidewaiter:sample';

/** The welcome page, connected. Nothing in it is drawn for show: engine, marks, cards and ledger are those of any page. */
export function LiveWelcome() {
  const [tabId, setTabId] = useState<number | null>(null);
  const [hasTints] = useSetting(tints);
  const state = usePageState(tabId);
  const kept = useKeptOfPage(SAMPLE);
  const { trouble, attempt, dismiss } = useAttempts();
  const review = useReview(tabId, attempt);
  const drafts = useDrafts();
  useEffect(() => void browser.tabs.getCurrent().then((tab) => setTabId(tab?.id ?? null)), []);
  useEffect(() => {
    const visit = new Visit({
      address: () => SAMPLE,
      article: () => document.querySelector('[data-sample]'),
      statements: () => [
        ['title', i18n.t('welcome.headline')],
        ['og:site_name', i18n.t('extName')],
        ['article:published_time', '2026-05-02'],
      ],
    });
    world.visit = visit;
    world.guide = new Guide(visit);
    visit.start();
    return () => visit.stop();
  }, []);
  const facts = state === null ? [] : tellingsOf(state, kept.byId).map(({ id }) => id);
  const no = (id: string) => String(facts.indexOf(id) + 1);
  return (
    <Welcome
      state={state}
      kept={kept.byId}
      hasTints={hasTints}
      trouble={trouble}
      onDismiss={dismiss}
      drafts={drafts}
      lookups={lookups}
      onConfirm={(id) => void review.decide([id], 'confirmed', i18n.t('panel.confirmedLine', [no(id)]))}
      onReject={(id, add, words) =>
        void review.decide([id], 'rejected', words || i18n.t('review.rejectedOne', [no(id)]), add)
      }
      onUndo={(id) => void review.decide([id], 'unreviewed', i18n.t('panel.undone', [no(id)]))}
      onCorrect={(id, edits, note) => void review.correct(id, edits, note, i18n.t('review.correctedOne', [no(id)]))}
      onSplit={(id, goods) => void review.split(id, goods, i18n.t('review.splitOne', [no(id)]))}
      onMerge={(into, from) => void review.merge(into, from, i18n.t('review.mergedOne', [no(from), no(into)]))}
      onDraft={review.saveDraft}
      onOptions={() => void openOptions()}
      onLedger={() => void openLedger()}
    />
  );
}
