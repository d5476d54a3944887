import '../../components/style/options-page.css';
import { i18n } from '#i18n';
import { boot } from '../../components/live/boot.tsx';
import { LiveOptions } from '../../components/options/LiveOptions.tsx';

boot(<LiveOptions />, () => i18n.t('options.title'));
