import '../../components/style/ledger-page.css';
import { i18n } from '#i18n';
import { LiveLedger } from '../../components/ledger/LiveLedger.tsx';
import { LiveReminder } from '../../components/ledger/LiveReminder.tsx';
import { boot } from '../../components/live/boot.tsx';

boot(
  <>
    <LiveLedger />
    <LiveReminder />
  </>,
  () => i18n.t('ledger.title'),
);
