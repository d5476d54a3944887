// In: the state of a page and of the last command. Out: notices in the order of their weight.
import { i18n } from '#i18n';
import type { PageState } from '../../lib/messages.ts';
import { Notice } from '../parts/Notice.tsx';
import { attemptWords, notReadWords, problemWords, type Trouble, unreadableWords } from '../words/trouble.ts';

export interface NoticesProps {
  state: PageState;
  trouble: Trouble | null;
  /** True where a newer version wrote the ledger. */
  isReadOnly: boolean;
  onRead(): void;
  onPaint(): void;
  onDismiss(): void;
}

/** Trouble first, then what hinders the reading, then how far it got. */
export function Notices({ state, trouble, isReadOnly, onRead, onPaint, onDismiss }: NoticesProps) {
  return (
    <div className="notices">
      <div role="alert">
        {trouble !== null && (
          <Notice
            icon="warn"
            tone="warn"
            title={attemptWords(trouble.attempt)}
            action={
              trouble.retry === null
                ? { word: i18n.t('action.dismiss'), onPress: onDismiss }
                : { word: i18n.t('action.retry'), onPress: trouble.retry }
            }
          >
            {problemWords(trouble.problem)}
          </Notice>
        )}
      </div>
      <div role="status">
        {isReadOnly && <Notice icon="lock" title={problemWords('read-only')} />}
        {state.private && (
          <Notice icon="lock" title={i18n.t('notice.privateTitle')}>
            {i18n.t('notice.privateText')}
          </Notice>
        )}
        {state.status === 'unreadable' && (
          <Notice
            icon="info"
            title={i18n.t('notice.cannotTitle')}
            action={state.reason === 'failed' ? { word: i18n.t('action.retry'), onPress: onRead } : undefined}
          >
            {unreadableWords(state.reason)}
          </Notice>
        )}
        {state.status === 'unread' && (
          <Notice
            icon="info"
            title={i18n.t('notice.unreadTitle')}
            action={{ word: i18n.t('notice.readOnce'), onPress: onRead }}
          >
            {i18n.t('notice.unreadText')}
          </Notice>
        )}
        {state.status === 'reading' && (
          <Notice icon="time" title={i18n.t('notice.readingTitle')}>
            {state.progress.of > 0 &&
              i18n.t('notice.readingText', [String(state.progress.read), String(state.progress.of)])}
          </Notice>
        )}
        {state.notRead.length > 0 && (
          <Notice
            icon="eye"
            title={i18n.t('notice.partlyTitle')}
            action={{ word: i18n.t('action.readAgain'), onPress: onRead }}
          >
            {state.notRead.map(notReadWords).join(' ')}
          </Notice>
        )}
        {state.quiet && !state.private && state.status !== 'unreadable' && (
          <Notice
            icon="hush"
            title={i18n.t('notice.quietTitle')}
            action={{ word: i18n.t('notice.quietOff'), onPress: onPaint }}
          >
            {i18n.t('notice.quietText')}
          </Notice>
        )}
      </div>
    </div>
  );
}
