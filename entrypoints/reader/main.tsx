import '../../components/style/reader-page.css';
import { i18n } from '#i18n';
import { boot } from '../../components/live/boot.tsx';
import { LiveReader } from '../../components/reader/LiveReader.tsx';

boot(<LiveReader />, () => i18n.t('reader.title'));
