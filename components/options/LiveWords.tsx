// In: the ledger's rules. Out: the section of own words, connected.
import { i18n } from '#i18n';
import { previewOf } from '../../lib/personal/preview.ts';
import { readList } from '../../lib/personal/read-list.ts';
import { writeList } from '../../lib/personal/write-list.ts';
import type { Attempts } from '../live/attempts.ts';
import { ledger, useIsReadOnly } from '../live/ledger.ts';
import { useReview, useRules } from '../live/review.ts';
import { saveFile } from '../parts/save-file.ts';
import { UndoLine } from '../review/UndoLine.tsx';
import { OwnWords } from './OwnWords.tsx';

/** Own words, exclusions and measures, with one way back for each change. */
export function LiveWords({ attempt }: { attempt: Attempts['attempt'] }) {
  const rules = useRules();
  const isReadOnly = useIsReadOnly();
  const review = useReview(null, attempt);
  return (
    <>
      <OwnWords
        rules={rules}
        isLocked={isReadOnly}
        onRead={async (name, text) => {
          const title = name.replace(/\.[^.]*$/, '').slice(0, 100);
          const list = readList(text, { title, now: new Date().toISOString(), target: 'KP' });
          return { list, preview: previewOf(list.rules, rules, await ledger.texts()) };
        }}
        onImport={({ title }, { added, changed }) =>
          void review.changeRules('import', [...added, ...changed], [], i18n.t('rules.imported', [title]))
        }
        onRemove={(some, words) =>
          void review.changeRules(
            'rules',
            [],
            some.map(({ id }) => id),
            words,
          )
        }
        onExport={() =>
          saveFile('tidewaiter-words.json', 'application/json', writeList(rules, i18n.t('rules.fileTitle')))
        }
      />
      <UndoLine done={review.done} onUndo={(op) => void review.undo(op)} onHush={review.hush} />
    </>
  );
}
