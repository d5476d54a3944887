// In: marks by paragraph. Out: the accessible twin of the paint: same order, same content, along the staff.
import { useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { i18n } from '#i18n';
import type { PersonalRule } from '../../lib/core/personal/rules.ts';
import type { MarkView, PageState } from '../../lib/messages.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { useRowKeys } from '../parts/row-keys.ts';
import { RejectItems } from '../review/RejectMenu.tsx';
import { markGlyph, markWord, verdictShort } from '../words/verdict.ts';
import type { Paragraph } from './marks.ts';

export interface MarkListProps {
  paragraphs: readonly Paragraph[];
  /** Number of the mark that has the focus in the page. */
  focus: number | null;
  /** First and last paragraph on screen, as indexes in reading order. */
  view: PageState['view'];
  language: string | null;
  /** Host of the page, for exclusions on it. */
  site: string;
  isLocked: boolean;
  onGoTo(mark: number): void;
  onReject(add: readonly PersonalRule[], words: string): void;
}

/** Rows by paragraph beside the staff; the water on the staff is what the page shows now. */
export function MarkList({ paragraphs, focus, view, language, site, isLocked, onGoTo, onReject }: MarkListProps) {
  const [reached, setReached] = useState<number | null>(null);
  const [menuOf, setMenuOf] = useState<number | null>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const openMenu = (row: HTMLElement) => {
    if (isLocked) return;
    anchor.current = row;
    setMenuOf(Number(row.dataset.row));
  };
  const onKeyDown = useRowKeys({ r: openMenu });
  const asked = paragraphs.flatMap(({ marks }) => marks).find((mark) => mark.n === menuOf);
  if (paragraphs.length === 0) return <p className="none-here">{i18n.t('panel.noMarksFilter')}</p>;
  const numbers = paragraphs.flatMap(({ marks }) => marks.map((mark) => mark.n));
  const tabStop = [reached, focus, numbers[0]].find((n) => n !== null && n !== undefined && numbers.includes(n));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move the focus among the buttons inside.
    <div
      className="marks"
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
        if (row === null) return;
        event.preventDefault();
        openMenu(row);
      }}
    >
      <Popover
        className="menu"
        triggerRef={anchor}
        isOpen={asked !== undefined}
        onOpenChange={() => setMenuOf(null)}
        placement="bottom start"
      >
        {asked !== undefined && (
          <RejectItems
            words={[{ word: asked.surface, sense: { kind: asked.kind, ref: asked.sense } }]}
            site={site}
            withThisOne={false}
            onReject={(add, words) => {
              setMenuOf(null);
              onReject(add, words);
            }}
          />
        )}
      </Popover>
      <ol aria-label={i18n.t('panel.marksLabel')}>
        {paragraphs.map(({ block, marks }) => (
          <li
            key={`${block} ${marks[0]?.n}`}
            className="para"
            data-water={view !== null && block >= view.first && block <= view.last ? '' : undefined}
          >
            <span className="staff" aria-hidden="true">
              <b>{i18n.t('panel.paragraphShort', [String(block + 1)])}</b>
            </span>
            <ul aria-label={i18n.t('panel.paragraph', [String(block + 1)])}>
              {marks.map((mark) => (
                <li key={mark.n}>
                  <Mark
                    mark={mark}
                    isFocus={mark.n === focus}
                    tabIndex={mark.n === tabStop ? 0 : -1}
                    language={language}
                    onReach={() => setReached(mark.n)}
                    onGoTo={() => onGoTo(mark.n)}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Mark({
  mark,
  isFocus,
  tabIndex,
  language,
  onReach,
  onGoTo,
}: {
  mark: MarkView;
  isFocus: boolean;
  tabIndex: 0 | -1;
  language: string | null;
  onReach(): void;
  onGoTo(): void;
}) {
  const isCovered = mark.verdict !== null && mark.verdict !== 'not-listed';
  const glyph = markGlyph(mark);
  return (
    <button
      type="button"
      className="mk"
      data-row={mark.n}
      tabIndex={tabIndex}
      aria-current={isFocus ? 'true' : undefined}
      onFocus={onReach}
      onClick={onGoTo}
    >
      <Glyph name={glyph} />
      <span className="vh">{markWord(mark)} </span>
      <b lang={language ?? undefined}>{mark.surface}</b>
      {mark.own !== null && <span className="tag">{i18n.t('word.own')}</span>}
      <span className="code">{mark.kind === 'commodity' ? mark.code : ''}</span>
      <span className={isCovered ? `what v-${glyph}` : 'what'} title={mark.what === '' ? undefined : mark.what}>
        {mark.kind === 'commodity' ? verdictShort(mark.verdict ?? 'not-listed') : mark.what || mark.name}
      </span>
    </button>
  );
}
