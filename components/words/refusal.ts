// In: why a file was not taken in. Out: what is wrong with it, where, and what to do, in the reader's language.
import { i18n } from '#i18n';
import type { Refusal } from '../../lib/backup/refusal.ts';

/** One sentence or two. The place and what was found there are shown as they stand in the file. */
export function refusalWords({ code, place, found }: Refusal): string {
  const at = place === 'zip' || place === 'file' ? '' : place;
  const where = at === '' ? '' : ` (${[at, found].filter((words) => words !== '').join(': ')})`;
  switch (code) {
    case 'not-zip':
    case 'damaged':
    case 'wrong-count':
      return i18n.t('refused.damaged', [where]);
    case 'not-ours':
    case 'no-sums':
      return i18n.t('refused.notOurs', [where]);
    case 'newer':
      return i18n.t('refused.newer', [found]);
    case 'too-big':
    case 'too-many':
    case 'too-packed':
      return i18n.t('refused.tooBig', [found, where]);
    case 'outside':
    case 'unknown-file':
    case 'missing':
      return i18n.t('refused.files', [where]);
    case 'bad-line':
      return i18n.t('refused.line', [where]);
    case 'read-only':
      return i18n.t('problem.readOnly');
  }
}
