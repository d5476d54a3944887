import '../../components/style/welcome-page.css';
import { i18n } from '#i18n';
import { boot } from '../../components/live/boot.tsx';
import { LiveWelcome } from '../../components/welcome/LiveWelcome.tsx';

boot(<LiveWelcome />, () => i18n.t('welcome.title'));
