// In: words with the senses that they were taken for. Out: a menu that rejects this one, a word on this site, or a sense everywhere.
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { i18n } from '#i18n';
import { exclusionId } from '../../lib/core/personal/identity.ts';
import type { Exclusion, PersonalRule, Sense } from '../../lib/core/personal/rules.ts';
import { stemOf } from '../../lib/core/personal/words.ts';
import { Icon } from '../parts/Icon.tsx';
import { senseWord } from '../words/rules.ts';

/** A word that can be excluded. */
export interface Rejectable {
  readonly word: string;
  readonly sense: Sense;
}

/** An exclusion of a word on a site, or of one sense of it everywhere. Ids derive from what it says. */
export function exclusionOf({ word, sense }: Rejectable, site: string | null): Exclusion {
  return {
    id: exclusionId(word, site, site === null ? sense : null),
    kind: 'exclude',
    at: new Date().toISOString(),
    list: null,
    word,
    site,
    sense: site === null ? sense : null,
  };
}

interface RejectMenuProps {
  words: readonly Rejectable[];
  site: string;
  isDisabled?: boolean;
  /** Without it there is no single fact to reject. */
  withThisOne: boolean;
  onReject(add: readonly PersonalRule[], words: string): void;
  label?: string;
}

/** The button with the scopes under it. */
export function RejectMenu({ words, site, isDisabled = false, withThisOne, onReject, label }: RejectMenuProps) {
  return (
    <MenuTrigger>
      <Button
        className={label === undefined ? 'btn reject' : 'btn quiet icon reject'}
        isDisabled={isDisabled}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {label === undefined ? i18n.t('action.reject') : <Icon name="cross" />}
        {label === undefined && <Icon name="down" />}
      </Button>
      <Popover className="menu" placement="bottom start">
        <RejectItems words={words} site={site} withThisOne={withThisOne} onReject={onReject} />
      </Popover>
    </MenuTrigger>
  );
}

/** The scopes themselves, for a menu that hangs elsewhere. */
export function RejectItems({ words, site, withThisOne, onReject }: Omit<RejectMenuProps, 'isDisabled' | 'label'>) {
  const once = [...new Map(words.map((one) => [`${stemOf(one.word)} ${one.sense.kind}`, one])).values()];
  const choose = (key: string) => {
    const [scope, index = ''] = key.split(' ');
    const one = once[Number(index)];
    if (scope === 'one' || !one) onReject([], '');
    else if (scope === 'site') onReject([exclusionOf(one, site)], i18n.t('review.rejectedSite', [one.word, site]));
    else onReject([exclusionOf(one, null)], i18n.t('review.rejectedSense', [one.word, senseWord(one.sense)]));
  };
  return (
    <Menu aria-label={i18n.t('review.rejectScopes')} onAction={(key) => choose(String(key))}>
      {withThisOne && (
        <MenuItem id="one" className="item">
          {i18n.t('review.thisOne')}
        </MenuItem>
      )}
      {once.map((one, index) => (
        <MenuSection key={`${one.word} ${one.sense.kind}`}>
          <Header className="label">“{one.word}”</Header>
          {site !== '' && (
            <MenuItem id={`site ${index}`} className="item">
              {i18n.t('review.onSite', [site])}
            </MenuItem>
          )}
          <MenuItem id={`sense ${index}`} className="item">
            {i18n.t('review.asSense', [senseWord(one.sense)])}
          </MenuItem>
        </MenuSection>
      ))}
    </Menu>
  );
}
