// In: the component of a page. Out: the page, in the reader's language and look, with a word when it breaks.
import { Component, type ReactNode, StrictMode, useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type Look, letterKeys, look } from '../../lib/settings.ts';
import { loadWords } from '../../lib/words.ts';
import { Notice } from '../parts/Notice.tsx';
import { LetterKeys } from '../parts/row-keys.ts';
import { wordsLanguage } from '../words/language.ts';
import { attemptWords, problemWords } from '../words/trouble.ts';
import { useSetting } from './setting.ts';

/** Mounts `page` into the element `#root` and gives the document its language and title. Reloads when the language is changed. */
export function boot(page: ReactNode, titleOf: () => string): void {
  void start(page, titleOf);
}

async function start(page: ReactNode, titleOf: () => string): Promise<void> {
  const language = await loadWords().catch((error: unknown) => {
    // Without them the browser's own language does.
    console.error(error);
    return 'auto' as const;
  });
  browser.storage.local.onChanged.addListener(({ wordsIn }) => {
    // Not where the setting went with everything else: the page that erased it has something to say.
    if (wordsIn?.newValue !== undefined && wordsIn.newValue !== language) location.reload();
  });
  show(page, titleOf());
}

function show(page: ReactNode, title: string): void {
  const root = document.getElementById('root');
  if (root === null) throw new RangeError('The page has no element with the id root.');
  document.documentElement.lang = wordsLanguage();
  document.title = title === i18n.t('extName') ? title : `${title} – ${i18n.t('extName')}`;
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale={wordsLanguage()}>
        <Guard>
          <Chosen>{page}</Chosen>
        </Guard>
      </I18nProvider>
    </StrictMode>,
  );
}

/** Look and letter keys as the reader has set them. */
function Chosen({ children }: { children: ReactNode }) {
  const [letters] = useSetting(letterKeys);
  const [theme] = useSetting(look);
  useLayoutEffect(() => wear(theme), [theme]);
  return <LetterKeys value={letters}>{children}</LetterKeys>;
}

/** Puts a look on the document; the system's own needs no mark. */
function wear(theme: Look): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}

/** Whatever is thrown while drawing, most often by a ledger that can't be opened, is said in words. */
class Guard extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <div role="alert">
        <Notice
          icon="warn"
          tone="warn"
          title={attemptWords('load')}
          action={{ word: i18n.t('action.retry'), onPress: () => location.reload() }}
        >
          {problemWords('failed')}
        </Notice>
      </div>
    );
  }
}
