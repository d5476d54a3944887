import '../../components/style/ledger-page.css';
import { i18n } from '#i18n';
import { LiveLedger } from '../../components/ledger/LiveLedger.tsx';
import { boot } from '../../components/live/boot.tsx';

boot(<LiveLedger />, i18n.t('ledger.title'));
