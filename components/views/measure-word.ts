// In: what is counted. Out: its word.
import { i18n } from '#i18n';
import type { MeasureName } from '../../lib/views/query.ts';

export function measureWord(measure: MeasureName): string {
  switch (measure) {
    case 'facts':
      return i18n.t('see.facts');
    case 'events':
      return i18n.t('see.events');
    case 'sources':
      return i18n.t('see.sources');
  }
}
