// In: a fact and its neighbours. Out: a menu that splits its goods off or merges another fact into it.
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Fact } from '../../lib/core/fact.ts';

/** Another fact of the same article. */
export interface Neighbour {
  readonly id: string;
  readonly no: number;
  readonly fact: Fact;
}

interface MoreMenuProps {
  fact: Fact;
  neighbours: readonly Neighbour[];
  isDisabled: boolean;
  onSplit(goods: readonly number[]): void;
  onMerge(from: string): void;
}

/** Nothing where neither is possible. */
export function MoreMenu({ fact, neighbours, isDisabled, onSplit, onMerge }: MoreMenuProps) {
  const canSplit = fact.goods.length > 1;
  if (!canSplit && neighbours.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="btn icon" isDisabled={isDisabled} aria-label={i18n.t('review.more')}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className="menu" placement="bottom end">
        <Menu
          aria-label={i18n.t('review.more')}
          onAction={(key) => {
            const [what, id = ''] = String(key).split('|');
            if (what === 'split') onSplit([Number(id)]);
            else onMerge(id);
          }}
        >
          {canSplit && (
            <MenuSection>
              <Header className="label">{i18n.t('review.split')}</Header>
              {fact.goods.map((good, index) => (
                <MenuItem key={`${good.start} ${good.text}`} id={`split|${index}`} className="item">
                  {good.text}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {neighbours.length > 0 && (
            <MenuSection>
              <Header className="label">{i18n.t('review.merge')}</Header>
              {neighbours.map(({ id, no, fact: other }) => (
                <MenuItem key={id} id={`merge|${id}`} className="item">
                  {i18n.t('panel.factNo', [String(no)])} {other.goods.map((good) => good.text).join(', ')}
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
