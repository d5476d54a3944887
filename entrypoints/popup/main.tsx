import '../../components/style/popup-page.css';
import { i18n } from '#i18n';
import { boot } from '../../components/live/boot.tsx';
import { LivePopup } from '../../components/popup/LivePopup.tsx';

boot(<LivePopup />, () => i18n.t('extName'));
