import '../../components/style/panel-page.css';
import { i18n } from '#i18n';
import { boot } from '../../components/live/boot.tsx';
import { LivePanel } from '../../components/panel/LivePanel.tsx';

boot(<LivePanel />, () => i18n.t('panel.title'));
