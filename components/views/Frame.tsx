// In: a picture, its twin and what it says of itself. Out: their common frame, with the ways to save the picture.
import Papa from 'papaparse';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import { Icon } from '../parts/Icon.tsx';
import type { PictureProps } from './Picture.tsx';
import { pngBytes, svgText, tableSvgText } from './save-picture.ts';

export interface FrameProps extends Pick<PictureProps, 'name' | 'onSaveFile'> {
  /** What is counted here, and what is left out. */
  says: ReactNode;
  tools?: ReactNode;
  /** Title of the picture, also in its file. */
  title: string;
  /** Rows of the twin, the head first, for CSV. */
  twinRows(): readonly (readonly (string | number)[])[];
  /** The drawing or table to be saved; null while there is none. */
  drawing(): SVGSVGElement | HTMLTableElement | null;
  /** Arrows between marks. */
  onKeyDown(event: KeyboardEvent): void;
  children: ReactNode;
}

/** A line over the picture: what it counts, what it can be asked for, and how it is taken away. */
export function Frame({ says, tools, title, name, twinRows, drawing, onSaveFile, onKeyDown, children }: FrameProps) {
  const svg = () => {
    const shown = drawing();
    if (shown === null) return null;
    return shown instanceof HTMLTableElement ? tableSvgText(shown, title) : svgText(shown, title);
  };
  const saveSvg = () => {
    const text = svg();
    if (text !== null) onSaveFile(`${name}.svg`, 'image/svg+xml', text);
  };
  const savePng = async () => {
    const text = svg();
    if (text !== null) onSaveFile(`${name}.png`, 'image/png', await pngBytes(text));
  };
  const saveCsv = () =>
    onSaveFile(
      `${name}.csv`,
      'text/csv',
      // Cells of words that a spreadsheet would run as formulas begin with an apostrophe, as in the exports.
      `\u{feff}${Papa.unparse(twinRows() as (string | number)[][], { escapeFormulae: true, quotes: true, newline: '\r\n' })}\r\n`,
    );
  return (
    <section className="picture" aria-label={title} onKeyDown={onKeyDown}>
      <header className="picture-bar">
        <p>{says}</p>
        <span className="end">
          {tools}
          <fieldset className="saves" aria-label={i18n.t('see.save')}>
            <Icon name="out" />
            <Button className="btn" onPress={saveSvg}>
              SVG
            </Button>
            <Button className="btn" onPress={() => void savePng()}>
              PNG
            </Button>
            <Button className="btn" onPress={saveCsv}>
              CSV
            </Button>
          </fieldset>
        </span>
      </header>
      {children}
    </section>
  );
}
