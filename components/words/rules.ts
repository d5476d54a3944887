// In: rules of the reader. Out: their words.
import { i18n } from '#i18n';
import type { PersonalRule, Sense } from '../../lib/core/personal/rules.ts';
import { countryName } from './language.ts';

/** What a word was taken for: "goods", "a place" … */
export function senseWord({ kind }: Sense): string {
  switch (kind) {
    case 'commodity':
      return i18n.t('sense.goods');
    case 'place':
      return i18n.t('sense.place');
    case 'customs':
      return i18n.t('sense.customs');
    case 'port':
      return i18n.t('sense.port');
    case 'demonym':
      return i18n.t('sense.demonym');
    case 'quantity':
      return i18n.t('sense.quantity');
    case 'date':
      return i18n.t('sense.date');
    case 'instrument':
      return i18n.t('sense.instrument');
  }
}

/** What a rule does, in one line. */
export function ruleWords(rule: PersonalRule): string {
  switch (rule.kind) {
    case 'exclude': {
      if (rule.site !== null) return i18n.t('rules.notOnSite', [rule.site]);
      return rule.sense === null ? i18n.t('rules.notAnywhere') : i18n.t('rules.notAs', [senseWord(rule.sense)]);
    }
    case 'goods':
      return rule.hs.length === 0 ? i18n.t('rules.goods') : i18n.t('rules.goodsHs', [rule.hs.join(', ')]);
    case 'place': {
      const { name, country } = rule.place;
      return i18n.t('rules.place', [country === null ? name : `${name}, ${countryName(country)}`]);
    }
    case 'measure':
      return i18n.t('rules.measure', [rule.instrument.cite, rule.measure.goods.hs.join(', ')]);
  }
}

/** The word that a rule is about. */
export function ruleTitle(rule: PersonalRule): string {
  return rule.kind === 'measure' ? rule.measure.goods.label.en : rule.word;
}
