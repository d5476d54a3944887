// In: the counts of a page. Out: counters that filter the list of marks.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { i18n } from '#i18n';
import { Glyph, type GlyphName } from '../parts/Glyph.tsx';
import { figure } from '../words/language.ts';
import type { MarkGroup } from './marks.ts';

export interface CountersProps {
  counts: Readonly<Record<MarkGroup, number>>;
  only: ReadonlySet<MarkGroup>;
  onOnly(only: ReadonlySet<MarkGroup>): void;
}

/** Five counters, and a sixth for luxury goods where there are any. Pressing one shows its marks only. */
export function Counters({ counts, only, onOnly }: CountersProps) {
  const counters: { group: MarkGroup; glyph: GlyphName; word: string }[] = [
    { group: 'banned', glyph: 'banned', word: i18n.t('panel.counterBanned') },
    { group: 'capped', glyph: 'capped', word: i18n.t('panel.counterCapped') },
    ...(counts.luxury > 0 ? [{ group: 'luxury', glyph: 'luxury', word: i18n.t('panel.counterLuxury') } as const] : []),
    { group: 'open', glyph: 'conditional', word: i18n.t('panel.counterOpen') },
    { group: 'none', glyph: 'none', word: i18n.t('panel.counterNone') },
    { group: 'places', glyph: 'house', word: i18n.t('panel.counterPlaces') },
  ];
  return (
    <ToggleButtonGroup
      className="sum"
      aria-label={i18n.t('panel.countersLabel')}
      selectionMode="multiple"
      selectedKeys={only}
      onSelectionChange={(keys) =>
        onOnly(new Set(counters.map(({ group }) => group).filter((group) => keys.has(group))))
      }
    >
      {counters.map(({ group, glyph, word }) => (
        <ToggleButton key={group} id={group} className="counter">
          <span className="n">
            <Glyph name={glyph} />
            {figure(counts[group])}
          </span>
          <span className="word">{word}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
