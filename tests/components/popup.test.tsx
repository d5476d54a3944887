// @vitest-environment happy-dom
// The popup: a short account of the page, and the two choices for it.
import { describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import { pageState } from './fake-state.ts';
import { button, mount, one, press } from './mount.tsx';

function props(more: Partial<PopupProps> = {}): PopupProps {
  return {
    state: pageState,
    tally: { facts: 3, practices: 1, entries: 4, kept: 1, toReview: 3, reviewed: 1 },
    trouble: null,
    wasRefused: false,
    onRead: vi.fn(),
    onQuiet: vi.fn(),
    onRule: vi.fn(),
    onAllSites: vi.fn(),
    onOpenPanel: vi.fn(),
    onOpenLedger: vi.fn(),
    onOpenPdfReader: vi.fn(),
    ...more,
  };
}

const account = () =>
  [...document.querySelectorAll('.acct tr')].map((row) => [...row.children].map((cell) => cell.textContent));

describe('the popup', () => {
  it('accounts for all goods, noughts too, and its sum is the sum of its lines', async () => {
    await mount(<Popup {...props()} />);
    expect(account()).toEqual([
      ['Covered by a ban', '3'],
      ['Counts toward a cap', '0'],
      ['Depends, or direction unknown', '0'],
      ['No measure found', '6'],
      ['Goods named', '9'],
    ]);
  });

  it('has a line for luxury goods where there are any', async () => {
    const marks = pageState.marks.map((mark) =>
      mark.surface === 'soap' ? { ...mark, verdict: 'luxury' as const } : mark,
    );
    await mount(<Popup {...props({ state: { ...pageState, marks } })} />);
    expect(account()).toContainEqual(['Covered as a luxury', '1']);
    expect(account().at(-1)).toEqual(['Goods named', '9']);
  });

  it('says how many facts are kept and how many wait', async () => {
    const { text } = await mount(<Popup {...props()} />);
    expect(text()).toContain('4 entries3 facts, 1 on crossings; 1 kept, 3 to review');
  });

  it('hands on the rule that is chosen', async () => {
    const given = props();
    await mount(<Popup {...given} />);
    await press(button('Always'));
    expect(given.onRule).toHaveBeenCalledExactlyOnceWith('always');
  });

  it('turns quiet on and off', async () => {
    const given = props();
    await mount(<Popup {...given} />);
    await press(one('[role=switch]'));
    expect(given.onQuiet).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('offers the options for all sites, with a word of explanation', async () => {
    const given = props();
    const { text } = await mount(<Popup {...given} />);
    expect(text()).toContain('One permission for every site');
    await press(button('All sites…'));
    expect(given.onAllSites).toHaveBeenCalledOnce();
  });

  it('says when the browser refused the permission', async () => {
    const { text } = await mount(<Popup {...props({ wasRefused: true })} />);
    expect(text()).toContain('The browser did not give the permission. The rule stays as it was.');
  });

  it('offers to read a page that was not read, and shows no account of it', async () => {
    const given = props({ state: { ...pageState, status: 'unread', marks: [], facts: [], siteRule: 'never' } });
    await mount(<Popup {...given} />);
    expect(document.querySelector('.acct')).toBeNull();
    await press(button('Read this page once'));
    expect(given.onRead).toHaveBeenCalledOnce();
  });

  it.each([
    ['browser-page', 'its own pages'],
    ['store', 'its store'],
    ['pdf', 'its PDF viewer'],
    ['failed', 'could not be read'],
  ] as const)('says why a page can not be read: %s', async (reason, words) => {
    const { text } = await mount(<Popup {...props({ state: { ...pageState, status: 'unreadable', reason } })} />);
    expect(text()).toContain('Not on this page');
    expect(text()).toContain(words);
    expect(document.querySelector('.rule')).toBeNull();
  });

  it('does not offer to keep by itself in a private window', async () => {
    const given = props({ state: { ...pageState, private: true, quiet: true } });
    const { text } = await mount(<Popup {...given} />);
    expect(text()).toContain('Private window. Nothing is kept here');
    await press(button('Always'));
    expect(given.onRule).not.toHaveBeenCalled();
  });
});
