// In: what went wrong. Out: what happened, what is safe, what to do, in the reader's language.
import { i18n } from '#i18n';
import type { NotRead, PageState, Problem } from '../../lib/messages.ts';

/** What the reader asked for when it went wrong. */
export type Attempt =
  | 'state'
  | 'correct'
  | 'undo'
  | 'rules'
  | 'draft'
  | 'delete'
  | 'restore'
  | 'read'
  | 'goTo'
  | 'quiet'
  | 'site'
  | 'open'
  | 'load'
  | 'export';

/** A failure to be shown, and the way to try it again. */
export interface Trouble {
  readonly attempt: Attempt;
  readonly problem: Problem | 'no-answer';
  readonly retry: (() => void) | null;
}

/** First sentence: what did not happen. */
export function attemptWords(attempt: Attempt): string {
  switch (attempt) {
    case 'state':
      return i18n.t('problem.stateTitle');
    case 'correct':
      return i18n.t('problem.correctTitle');
    case 'undo':
      return i18n.t('problem.undoTitle');
    case 'rules':
      return i18n.t('problem.rulesTitle');
    case 'draft':
      return i18n.t('problem.draftTitle');
    case 'delete':
      return i18n.t('problem.deleteTitle');
    case 'restore':
      return i18n.t('problem.restoreTitle');
    case 'read':
      return i18n.t('problem.readTitle');
    case 'goTo':
      return i18n.t('problem.goToTitle');
    case 'quiet':
      return i18n.t('problem.quietTitle');
    case 'site':
      return i18n.t('problem.siteTitle');
    case 'open':
      return i18n.t('problem.openTitle');
    case 'load':
      return i18n.t('problem.loadTitle');
    case 'export':
      return i18n.t('problem.exportTitle');
  }
}

/** Second part: why, what is safe, what to do. */
export function problemWords(problem: Trouble['problem']): string {
  switch (problem) {
    case 'disk-full':
      return i18n.t('problem.diskFull');
    case 'read-only':
      return i18n.t('problem.readOnly');
    case 'private':
      return i18n.t('problem.private');
    case 'storage-off':
      return i18n.t('problem.storageOff');
    case 'not-found':
      return i18n.t('problem.notFound');
    case 'changed-since':
      return i18n.t('problem.changedSince');
    case 'refused':
      return i18n.t('problem.refused');
    case 'failed':
      return i18n.t('problem.failed');
    case 'no-answer':
      return i18n.t('problem.noAnswer');
  }
}

/** Why a page can't be read. */
export function unreadableWords(reason: PageState['reason']): string {
  switch (reason) {
    case 'browser-page':
      return i18n.t('unreadable.browserPage');
    case 'file':
      return i18n.t('unreadable.file');
    case 'store':
      return i18n.t('unreadable.store');
    case 'pdf':
      return i18n.t('unreadable.pdf');
    case 'private':
      return i18n.t('unreadable.private');
    default:
      return i18n.t('unreadable.failed');
  }
}

/** What of the page was not read, and why. */
export function notReadWords({ what, count }: NotRead): string {
  switch (what) {
    case 'too-long':
      return i18n.t('notRead.tooLong', count);
    case 'frame':
      return i18n.t('notRead.frame', count);
    case 'editor':
      return i18n.t('notRead.editor', count);
    case 'language':
      return i18n.t('notRead.language', count);
    case 'empty':
      return i18n.t('notRead.empty');
    case 'protected':
      return i18n.t('notRead.protected');
  }
}
