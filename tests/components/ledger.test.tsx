// @vitest-environment happy-dom
// The ledger page: table, selection, drawer, export.
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Ledger, type LedgerProps } from '../../components/ledger/Ledger.tsx';
import { exporters } from '../../lib/export-registry.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { plainQuery, type Query } from '../../lib/views/query.ts';
import { factRecord, facts, practiceRecord, practices, snippetRecord } from './fake-state.ts';
import { button, key, mount, one, press } from './mount.tsx';

const [rice, crates, vehicles] = facts;
const [practice] = practices;
if (!rice || !crates || !vehicles || !practice) throw new RangeError('The invented page has facts and a practice.');

const records: readonly LedgerRecord[] = [
  factRecord(rice, 'unreviewed'),
  factRecord(crates, 'confirmed'),
  factRecord(vehicles, 'unreviewed'),
  practiceRecord(practice, 'confirmed'),
  snippetRecord,
];

function handlers() {
  return {
    onState: vi.fn(),
    onDelete: vi.fn(),
    onOpenSource: vi.fn(),
    onOptions: vi.fn(),
    onSaveFile: vi.fn(),
    pagesOf: vi.fn(async () => []),
    onHush: vi.fn(),
    onViews: vi.fn(),
    work: {
      drafts: new Map(),
      lookups: { findHeadings: async () => [], findPlaces: async () => [] },
      onCorrect: vi.fn(),
      onSplit: vi.fn(),
      onMerge: vi.fn(),
      onDraft: vi.fn(),
      onReject: vi.fn(),
    },
  };
}

/** The page as its live twin runs it: the view is held by whoever draws it. */
function Page({ start = plainQuery, ...more }: Partial<LedgerProps> & { start?: Query } & ReturnType<typeof handlers>) {
  const [query, setQuery] = useState(start);
  return (
    <Ledger
      records={records}
      read={0}
      views={[]}
      query={query}
      onQuery={setQuery}
      exporters={exporters}
      trouble={null}
      said={null}
      isLocked={false}
      stamp={() => ({ now: '2026-10-02T10:00:00.000Z', engine: 'tidewaiter 0.1.0' })}
      {...more}
    />
  );
}

// The test document lays nothing out, so the table is told what it would measure.
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);

const row = (id: string) => one(`tr[data-row="${id}"]`);
const order = () => [...document.querySelectorAll<HTMLElement>('tr[data-row]')].map((line) => line.dataset.row);

describe('the table', () => {
  it('shows every entry that is not rejected, and says how many of how many', async () => {
    const { text } = await mount(
      <Page {...handlers()} records={[...records, factRecord({ ...rice, id: 'no' }, 'rejected')]} />,
    );
    expect(order()).toHaveLength(5);
    expect(text()).toContain('5 of 6 entries');
    expect(one('[role=grid]').getAttribute('aria-rowcount')).toBe('6');
  });

  it('draws only what is on screen of a long ledger, and names its whole length', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => factRecord({ ...rice, id: `fact-${index}` }, 'confirmed'));
    await mount(<Page {...handlers()} records={many} />);
    expect(one('[role=grid]').getAttribute('aria-rowcount')).toBe('5001');
    expect(order().length).toBeGreaterThan(10);
    expect(order().length).toBeLessThan(100);
  });

  it('sorts by the column whose head is pressed, and the other way when pressed again', async () => {
    await mount(<Page {...handlers()} />);
    await press(button('No.', one('thead')));
    const first = order();
    expect(one('th.c-no').getAttribute('aria-sort')).toBe('ascending');
    await press(one('th.c-no button'));
    expect(one('th.c-no').getAttribute('aria-sort')).toBe('descending');
    expect(order()).toEqual(first.toReversed());
  });

  it('selects with X, up to here with Shift+X, and offers what can be done to all of them', async () => {
    const given = handlers();
    await mount(<Page {...given} />);
    const [first, second, third] = order();
    await key(row(first ?? ''), 'x');
    await key(row(third ?? ''), 'X', { shiftKey: true });
    expect(one('.selection').textContent).toContain('3 selected');
    await press(button('Confirm', one('.selection')));
    expect(given.onState).toHaveBeenCalledExactlyOnceWith([first, second, third], 'confirmed');
    await press(button('Delete', one('.selection')));
    expect(given.onDelete).toHaveBeenCalledExactlyOnceWith([first, second, third]);
  });

  it('selects by its boxes without opening the entry', async () => {
    await mount(<Page {...handlers()} />);
    await press(one('input', row(rice.id)));
    expect(row(rice.id).getAttribute('aria-selected')).toBe('true');
    expect(document.querySelector('.drawer-box')).toBeNull();
  });

  it.each([
    ['c', 'confirmed'],
    ['r', 'rejected'],
    ['u', 'unreviewed'],
  ])('decides with %s: %s', async (letter, state) => {
    const given = handlers();
    await mount(<Page {...given} />);
    await key(row(rice.id), letter);
    expect(given.onState).toHaveBeenCalledExactlyOnceWith([rice.id], state);
  });

  it('decides nothing in a ledger that can only be read', async () => {
    const given = handlers();
    const { text } = await mount(<Page {...given} isLocked />);
    expect(text()).toContain('This ledger was written by a newer version. You can read and export it.');
    await key(row(rice.id), 'c');
    expect(given.onState).not.toHaveBeenCalled();
  });
});

describe('filters', () => {
  it('narrow by a tick, and can be taken off by their tag', async () => {
    await mount(<Page {...handlers()} />);
    const box = [...document.querySelectorAll<HTMLLabelElement>('.rail label')].find((label) =>
      label.textContent?.startsWith('Crossings'),
    );
    await press(one('input', box));
    expect(order()).toEqual([practice.id]);
    await press(button('Remove filter: Crossings'));
    expect(order()).toHaveLength(5);
  });

  it('say so when nothing fits, with the way out', async () => {
    const { text } = await mount(<Page {...handlers()} start={{ ...plainQuery, search: 'submarine' }} />);
    expect(text()).toContain('Nothing matches');
    await press(button('Clear filters'));
    expect(order()).toHaveLength(5);
  });
});

describe('the drawer', () => {
  it('opens with Enter and shows ruling, slots, source, page and hash', async () => {
    const { text } = await mount(<Page {...handlers()} />);
    await key(row(crates.id), 'Enter');
    expect(row(crates.id).getAttribute('aria-current')).toBe('true');
    const drawer = one('.drawer-box').textContent ?? '';
    expect(drawer).toContain('UNSCR 2397 (2017)');
    expect(drawer).toContain('Quanhe');
    expect(drawer).toContain('the dispatcher · reported');
    expect(drawer).toContain('Spring convoys at Quanhe');
    expect(drawer).toContain('SHA-256 9f2c5a4d…7b41ab');
    expect(text()).toContain('Open the source at the quote');
  });

  it('confirms, deletes and opens the source of its entry', async () => {
    const given = handlers();
    await mount(<Page {...given} start={{ ...plainQuery, open: rice.id }} />);
    const drawer = one('.drawer-box');
    await press(button('Confirm', drawer));
    await press(button('Open the source at the quote', drawer));
    await press(button('Delete', drawer));
    expect(given.onState).toHaveBeenCalledExactlyOnceWith([rice.id], 'confirmed');
    expect(given.onDelete).toHaveBeenCalledExactlyOnceWith([rice.id]);
    expect(given.onOpenSource).toHaveBeenCalledExactlyOnceWith(rice.id);
    expect(document.querySelector('.drawer-box')).toBeNull();
  });

  it('closes with Escape', async () => {
    await mount(<Page {...handlers()} start={{ ...plainQuery, open: rice.id }} />);
    await key(button('Close', one('.drawer-box')), 'Escape');
    expect(document.querySelector('.drawer-box')).toBeNull();
  });
});

describe('the export', () => {
  it('offers every installed format with what it leaves out, and writes what is shown', async () => {
    const given = handlers();
    await mount(<Page {...given} />);
    await press(button('Export', one('.bar')));
    const dialog = one('[role=dialog]');
    expect(dialog.querySelectorAll('.fm-row')).toHaveLength(exporters.length);
    expect(dialog.querySelectorAll('.loses li')).toHaveLength(exporters[0]?.leavesOut.length ?? -1);
    await press(button('Save file', dialog));
    const [name, mime, text] = given.onSaveFile.mock.calls[0] ?? [];
    expect(name).toBe(`tidewaiter-2026-10-02.${exporters[0]?.extension}`);
    expect(mime).toBe(exporters[0]?.mime);
    for (const { id } of records) expect(text).toContain(id);
  });

  it('writes the selected entries alone when some are selected', async () => {
    const given = handlers();
    await mount(<Page {...given} />);
    await key(row(rice.id), 'x');
    await press(button('Export', one('.selection')));
    await press(button('Save file', one('[role=dialog]')));
    const text = String(given.onSaveFile.mock.calls[0]?.[2]);
    expect(text).toContain(rice.id);
    expect(text).not.toContain(crates.id);
  });
});

describe('the page', () => {
  it('says what to do while the ledger is empty', async () => {
    const { text } = await mount(<Page {...handlers()} records={[]} />);
    expect(text()).toContain('The ledger is empty');
    expect(text()).toContain('confirm the ones that hold');
  });

  it('says that it is opening before the store has answered', async () => {
    const given: LedgerProps = {
      ...handlers(),
      records: undefined,
      read: 0,
      views: [],
      query: plainQuery,
      onQuery: vi.fn(),
      exporters,
      trouble: null,
      said: null,
      isLocked: false,
      stamp: () => ({ now: '', engine: '' }),
    };
    const { text } = await mount(<Ledger {...given} />);
    expect(text()).toContain('Opening the ledger…');
    expect(text()).not.toContain('The ledger is empty');
  });

  it('says what was done, with the way back', async () => {
    const undo = vi.fn();
    await mount(<Page {...handlers()} said={{ words: 'One entry deleted.', undo }} />);
    expect(one('.toast').textContent).toContain('One entry deleted.');
    await press(button('Undo', one('.toast')));
    expect(undo).toHaveBeenCalledOnce();
  });
});
