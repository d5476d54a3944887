// In: when the ledger was last packed. Out: a word about it where that is long ago, until the reader waves it away.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import { hushedUntil, lastBackup, remindDays } from '../../lib/settings.ts';
import { ledger } from '../live/ledger.ts';
import { openOptions } from '../live/open.ts';
import { useSetting } from '../live/setting.ts';
import { dayWords } from '../words/language.ts';

const DAY = 86_400_000;
/** Days of silence after "not for a week". */
const HUSH = 7;
/** Fewer entries are no loss that needs a reminder. */
const FEW = 20;

/** Nothing while the ledger is small, the last backup is young, or the reader wants to hear nothing of it. */
export function LiveReminder() {
  const [days] = useSetting(remindDays);
  const [backedUp] = useSetting(lastBackup);
  const [hushed, setHushed] = useSetting(hushedUntil);
  const counts = useLiveQuery(() => ledger.counts());
  const entries = counts === undefined ? 0 : counts.facts + counts.practices + counts.snippets;
  const [now] = useState(Date.now);
  const isOld = backedUp === null || now - Date.parse(backedUp) > days * DAY;
  if (days === 0 || entries < FEW || !isOld || (hushed !== null && Date.parse(hushed) > now)) return null;
  return (
    <div className="toast" role="status">
      <span>{backedUp === null ? i18n.t('data.reminderNever') : i18n.t('data.reminder', [dayWords(backedUp)])}</span>
      <Button className="link" onPress={() => void openOptions()}>
        {i18n.t('data.backUp')}
      </Button>
      <Button className="link" onPress={() => setHushed(new Date(now + HUSH * DAY).toISOString())}>
        {i18n.t('data.later')}
      </Button>
    </div>
  );
}
