// @vitest-environment happy-dom
// The side panel: the accessible twin of the marks, and the reader's decisions on facts.
import { describe, expect, it, vi } from 'vitest';
import { Panel, type PanelProps } from '../../components/panel/Panel.tsx';
import { LetterKeys } from '../../components/parts/row-keys.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { factRecord, facts, marks, pageState, snippetRecord } from './fake-state.ts';
import { button, key, mount, one, press } from './mount.tsx';

function props(more: Partial<PanelProps> = {}): PanelProps {
  return {
    state: pageState,
    kept: new Map(),
    snippets: [],
    trouble: null,
    done: null,
    drafts: new Map(),
    lookups: { findHeadings: async () => [], findPlaces: async () => [] },
    word: null,
    isReadOnly: false,
    onConfirm: vi.fn(),
    onReject: vi.fn(),
    onUndo: vi.fn(),
    onCorrect: vi.fn(),
    onSplit: vi.fn(),
    onMerge: vi.fn(),
    onDraft: vi.fn(),
    onRules: vi.fn(),
    onTakeBack: vi.fn(),
    onHush: vi.fn(),
    onWord: vi.fn(),
    onGoTo: vi.fn(),
    onShowKept: vi.fn(),
    onRead: vi.fn(),
    onPaint: vi.fn(),
    onDismiss: vi.fn(),
    onOpenLedger: vi.fn(),
    ...more,
  };
}

const rows = () => [...document.querySelectorAll<HTMLElement>('.mk')];
const waybill = (id: string) => one(`[data-row="${id}"]`);
const [rice, crates, vehicles] = facts.map(({ id }) => id) as [string, string, string];
const keptAs = (id: string, state: 'confirmed' | 'rejected'): Map<string, LedgerRecord> => {
  const fact = facts.find((candidate) => candidate.id === id);
  return new Map(fact ? [[id, factRecord(fact, state)]] : []);
};

describe('the list of marks', () => {
  it('holds every mark but quantities and dates, in reading order, by paragraph', async () => {
    await mount(<Panel {...props()} />);
    const expected = marks.filter(({ kind }) => kind !== 'quantity' && kind !== 'date').map(({ surface }) => surface);
    expect(rows().map((row) => one('b', row).textContent)).toEqual(expected);
    expect([...document.querySelectorAll('.para > ul')].map((list) => list.getAttribute('aria-label'))).toEqual([
      'Paragraph 1',
      'Paragraph 2',
      'Paragraph 3',
    ]);
  });

  it('shows quantities and dates when they are asked for', async () => {
    await mount(<Panel {...props()} />);
    await press(button('Quantities, dates 2'));
    expect(rows()).toHaveLength(marks.length);
  });

  it('marks the row that has the focus in the page, and one row only can be reached by Tab', async () => {
    await mount(<Panel {...props()} />);
    expect(document.querySelectorAll('.mk[aria-current]')).toHaveLength(1);
    expect(one('.mk[aria-current] b').textContent).toBe('washing machines');
    expect(document.querySelectorAll('.mk[tabindex="0"]')).toHaveLength(1);
  });

  it('puts the water where the page is scrolled to', async () => {
    await mount(<Panel {...props()} />);
    expect([...document.querySelectorAll('.para')].map((part) => part.hasAttribute('data-water'))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('goes to the mark that is pressed, and walks with J and K', async () => {
    const given = props();
    await mount(<Panel {...given} />);
    const [first, second] = rows();
    if (!first || !second) throw new RangeError('There are no rows.');
    await key(first, 'j');
    expect(document.activeElement).toBe(second);
    await key(second, 'k');
    expect(document.activeElement).toBe(first);
    await press(second);
    expect(given.onGoTo).toHaveBeenCalledExactlyOnceWith(marks[1]?.n);
  });

  it('shows only what a counter counts while it is on', async () => {
    await mount(<Panel {...props()} />);
    const counter = one('.counter');
    expect(counter.textContent).toBe('3banned');
    await press(counter);
    expect(rows().map((row) => one('b', row).textContent)).toEqual([
      'washing machines',
      'aluminium sheets',
      'vehicles',
    ]);
    await press(counter);
    expect(rows()).toHaveLength(16);
  });
});

describe('a waybill', () => {
  it('is open for the first fact that waits, and shows every slot, "not stated" where it is empty', async () => {
    await mount(<Panel {...props({ kept: keptAs(rice, 'confirmed') })} />);
    expect(waybill(rice).classList).toContain('shut');
    expect(waybill(vehicles).classList).toContain('shut');
    const labels = [...waybill(crates).querySelectorAll('dt')].map((label) => label.textContent);
    for (const label of ['Goods', 'From', 'Via', 'To', 'Quantity', 'When', 'Said by', 'How firmly', 'Means'])
      expect(labels).toContain(label);
    const quantity = [...waybill(crates).querySelectorAll('.slot')].find((slot) =>
      slot.textContent?.startsWith('Quantity'),
    );
    expect(quantity?.textContent).toBe('Quantitynot stated');
  });

  it('keeps the bound of a quantity and calls a derived one derived', async () => {
    await mount(<Panel {...props()} />);
    expect(waybill(rice).textContent).toContain('up to 140 trucks a day');
    await key(waybill(vehicles), 'Enter');
    expect(waybill(vehicles).textContent).toContain('over 10 units');
    expect(waybill(vehicles).textContent).toMatch(/about 40 t.*derived/);
  });

  it('underlines the words of its slots in the quote, and nothing else', async () => {
    await mount(<Panel {...props({ kept: keptAs(rice, 'confirmed') })} />);
    const underlined = [...waybill(crates).querySelectorAll('.quote mark')].map((mark) => mark.textContent);
    expect(underlined).toEqual(['washing machines', 'car tyres', 'aluminium sheets', 'the dispatcher']);
  });

  it('names the measure, and what the reporter calls the goods beside it', async () => {
    await mount(<Panel {...props({ kept: keptAs(rice, 'confirmed') })} />);
    expect(waybill(crates).textContent).toContain('UNSCR 2397 (2017)');
    expect(waybill(crates).textContent).toContain('The reporter calls it “non-sanctioned”.');
  });

  it.each([
    ['c', 'onConfirm'],
    ['r', 'onReject'],
    ['u', 'onUndo'],
  ] as const)('does on %s what %s says', async (letter, name) => {
    const given = props();
    await mount(<Panel {...given} />);
    await key(waybill(crates), letter);
    expect(vi.mocked(given[name]).mock.calls.map(([id]) => id)).toEqual([crates]);
  });

  it('moves the focus on to the next that waits when one was decided', async () => {
    const { draw } = await mount(<Panel {...props()} />);
    await press(button('Confirm', waybill(rice)));
    await draw(<Panel {...props({ kept: keptAs(rice, 'confirmed') })} />);
    expect(document.activeElement).toBe(waybill(crates));
    expect(waybill(crates).classList).not.toContain('shut');
  });

  it('leaves single letters alone where the reader switched them off, arrows still walk', async () => {
    const given = props();
    await mount(
      <LetterKeys value={false}>
        <Panel {...given} />
      </LetterKeys>,
    );
    await key(waybill(rice), 'c');
    expect(given.onConfirm).not.toHaveBeenCalled();
    await key(waybill(rice), 'ArrowDown');
    expect(document.activeElement).toBe(waybill(crates));
  });

  it('shrinks to one line with Undo once rejected', async () => {
    const given = props({ kept: keptAs(crates, 'rejected') });
    await mount(<Panel {...given} />);
    expect(waybill(crates).textContent).toMatch(/^No\. 2 rejected: washing machines/);
    expect(waybill(crates).querySelector('.slots')).toBeNull();
    await press(button('Undo', waybill(crates)));
    expect(given.onUndo).toHaveBeenCalledExactlyOnceWith(crates);
  });

  it('can not be decided on where nothing can be saved', async () => {
    const given = props({ isReadOnly: true });
    const { text } = await mount(<Panel {...given} />);
    expect(text()).toContain('This ledger was written by a newer version. You can read and export it.');
    await press(button('Confirm', waybill(rice)));
    expect(given.onConfirm).not.toHaveBeenCalled();
  });
});

describe('the panel', () => {
  it('counts what is kept, rejected entries not among it', async () => {
    const kept = new Map([...keptAs(rice, 'confirmed'), ...keptAs(crates, 'rejected')]);
    const { text } = await mount(<Panel {...props({ kept })} />);
    expect(text()).toContain('1 of 4 kept in the ledger');
    expect(text()).toContain('2 of 3 reviewed');
  });

  it('shows what a crossing is like apart from the facts, and words that were kept', async () => {
    const { text } = await mount(<Panel {...props({ snippets: [snippetRecord] })} />);
    expect(text()).toContain('What the crossing is like 1');
    expect(text()).toContain('Inspectionloose');
    expect(text()).toContain('Exception forthe clinic, with medicine');
    expect(text()).toContain(`“${snippetRecord.exact}”`);
  });

  it('says what was not saved, that the rest is safe, and tries again', async () => {
    const retry = vi.fn();
    await mount(<Panel {...props({ trouble: { attempt: 'state', problem: 'disk-full', retry } })} />);
    expect(one('[role=alert]').textContent).toContain('The change was not saved. The disk is full.');
    await press(button('Try again'));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('says that no goods were found without clearing any, and shows the places', async () => {
    const places = marks.filter(({ kind }) => kind === 'place' || kind === 'customs');
    const { text } = await mount(
      <Panel {...props({ state: { ...pageState, marks: places, facts: [], practices: [] } })} />,
    );
    expect(text()).toContain('No goods recognised here');
    expect(rows()).toHaveLength(0);
    await press(button(`Show ${places.length} places`));
    expect(rows()).toHaveLength(places.length);
  });

  it.each([
    [{ status: 'reading', progress: { read: 3, of: 9 } }, 'Reading… 3 of 9 paragraphs'],
    [{ notRead: [{ what: 'frame', count: 1 }] }, 'Partly read. One frame from another site was not read.'],
    [{ quiet: true }, 'Quiet. This page is not painted.'],
    [{ private: true }, 'Private window. Nothing is kept here'],
    [{ status: 'unreadable', reason: 'pdf' }, 'This page cannot be read. The browser keeps extensions out of its PDF'],
  ] as const)('tells of %o', async (more, words) => {
    const { text } = await mount(<Panel {...props({ state: { ...pageState, ...more } })} />);
    expect(text()).toContain(words);
  });

  it('walks between its parts with F6', async () => {
    await mount(<Panel {...props()} />);
    await key(one('.mk[tabindex="0"]'), 'F6');
    expect(document.activeElement).toBe(waybill(rice));
    await key(waybill(rice), 'F6', { shiftKey: true });
    expect(document.activeElement?.classList).toContain('mk');
  });

  it('shows page text as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const { element, text } = await mount(
      <Panel {...props({ state: { ...pageState, source: { ...pageState.source, title } } })} />,
    );
    expect(text()).toContain(title);
    expect(element.querySelector('img')).toBeNull();
  });
});
