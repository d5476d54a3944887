// In: the marks of a page. Out: the account of the goods it names, with the sum under a double rule.
import { i18n } from '#i18n';
import type { MarkView } from '../../lib/messages.ts';
import { countMarks } from '../panel/marks.ts';
import { Glyph, type GlyphName } from '../parts/Glyph.tsx';
import { figure } from '../words/language.ts';

/** Luxury has a line only where there is any; the others always stand, so that a nought can be seen. */
export function Account({ marks }: { marks: readonly MarkView[] }) {
  const counts = countMarks(marks);
  const lines: { glyph: GlyphName; word: string; count: number }[] = [
    { glyph: 'banned', word: i18n.t('account.banned'), count: counts.banned },
    { glyph: 'capped', word: i18n.t('account.capped'), count: counts.capped },
    ...(counts.luxury > 0 ? [{ glyph: 'luxury', word: i18n.t('account.luxury'), count: counts.luxury } as const] : []),
    { glyph: 'conditional', word: i18n.t('account.open'), count: counts.open },
    { glyph: 'none', word: i18n.t('account.none'), count: counts.none },
  ];
  const sum = lines.reduce((total, { count }) => total + count, 0);
  return (
    <table className="acct" aria-label={i18n.t('account.label')}>
      <tbody>
        {lines.map(({ glyph, word, count }) => (
          <tr key={glyph}>
            <th scope="row" className={`v-${glyph}`}>
              <Glyph name={glyph} />
              {word}
            </th>
            <td>{figure(count)}</td>
          </tr>
        ))}
        <tr className="sumrow">
          <th scope="row">{i18n.t('account.sum')}</th>
          <td>
            <span>{figure(sum)}</span>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
