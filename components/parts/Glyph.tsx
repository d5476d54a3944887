// In: what a mark is. Out: its glyph, one shape a class; the word stands beside it.

/** The shapes of components/style/glyphs.css. */
export type GlyphName =
  | 'banned'
  | 'capped'
  | 'luxury'
  | 'conditional'
  | 'direction'
  | 'none'
  | 'house'
  | 'place'
  | 'qty'
  | 'date';

/** A 12 px shape (16 px with `large`), hidden from assistive technology because a word stands beside it. */
export function Glyph({ name, large = false }: { name: GlyphName; large?: boolean }) {
  return <span className={`g g-${name}${large ? ' g-lg' : ''}`} aria-hidden="true" />;
}
