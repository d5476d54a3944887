// In: what changed between kept words and those of now. Out: one passage with both, old words struck, new ones underlined.
import { i18n } from '#i18n';
import type { Change } from '../../lib/core/anchor/changes.ts';

/** Numbers, names and days stand out by weight and line, never by colour alone; a screen reader hears which is which. */
export function Changes({ changes, language }: { changes: readonly Change[]; language: string | null }) {
  return (
    <blockquote className="quote changes" lang={language ?? undefined}>
      “
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole, and its parts have no name.
        <Piece key={index} {...change} />
      ))}
      ”
    </blockquote>
  );
}

function Piece({ kind, text, isGrave }: Change) {
  if (kind === 'same') return text;
  const words = isGrave ? <strong>{text}</strong> : text;
  const said = <span className="vh"> {kind === 'was' ? i18n.t('returned.struck') : i18n.t('returned.added')} </span>;
  return kind === 'was' ? (
    <del>
      {said}
      {words}
    </del>
  ) : (
    <ins>
      {said}
      {words}
    </ins>
  );
}
