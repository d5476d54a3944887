// @vitest-environment happy-dom
// What became of what was kept: its account, the change itself, and the way to it.
import { describe, expect, it, vi } from 'vitest';
import { type ReturnedEntry, ReturnedList, ReturnedNotice } from '../../components/panel/Returned.tsx';
import { factRecord, facts, snippetRecord } from './fake-state.ts';
import { button, mount, one, press } from './mount.tsx';

const fact = facts[0];
if (!fact) throw new RangeError('no fact');
const base = { changes: [], block: 1, place: { key: 7, start: 0, end: 9 } } as const;
const altered: ReturnedEntry = {
  ...base,
  id: fact.id,
  record: factRecord(fact, 'confirmed'),
  state: 'altered',
  changes: [
    { kind: 'same', text: 'Up to ', isGrave: false },
    { kind: 'was', text: '140', isGrave: true },
    { kind: 'now', text: '40', isGrave: true },
    { kind: 'same', text: ' trucks ', isGrave: false },
    { kind: 'now', text: 'all of them ', isGrave: false },
  ],
};
const gone: ReturnedEntry = { ...base, id: 's', record: snippetRecord, state: 'gone', block: null, place: null };
const exact: ReturnedEntry = { ...base, id: 'e', record: snippetRecord, state: 'exact' };

describe('the account', () => {
  it('says nothing where all stands as it stood', async () => {
    await mount(<ReturnedNotice entries={[exact]} />);
    expect(document.querySelector('.notice')).toBe(null);
  });

  it('counts what stands, what is altered and what is gone, and leads there', async () => {
    const drawn = await mount(<ReturnedNotice entries={[exact, altered, gone]} />);
    expect(drawn.text()).toContain('On altered words: 1. Not on the page now: 1.');
    expect(drawn.text()).toContain('same words: 1 of 3');
    expect(one<HTMLAnchorElement>('a').getAttribute('href')).toBe('#returned');
  });
});

describe('an entry', () => {
  it('shows old and new words, both said aloud, numbers by weight too', async () => {
    await mount(<ReturnedList entries={[altered]} language="en" onShow={vi.fn()} />);
    expect(one('.changes del strong').textContent).toBe('140');
    expect(one('.changes ins strong').textContent).toBe('40');
    expect([...document.querySelectorAll('.changes ins')].map((ins) => ins.querySelector('strong') !== null)).toEqual([
      true,
      false,
    ]);
    expect(one('.changes del .vh').textContent).toContain('was');
    expect(one('.tag').textContent).toBe('Altered');
  });

  it('goes to where it stands now', async () => {
    const onShow = vi.fn();
    await mount(<ReturnedList entries={[altered]} language="en" onShow={onShow} />);
    await press(button('Show in the page'));
    expect(onShow).toHaveBeenCalledWith(fact.id);
  });

  it('shows what was kept where it is gone, and no way to it', async () => {
    const drawn = await mount(<ReturnedList entries={[gone]} language="en" onShow={vi.fn()} />);
    expect(drawn.text()).toContain('Not on the page now');
    expect(drawn.text()).toContain(snippetRecord.exact);
    expect(document.querySelector('button')).toBe(null);
  });

  it('takes words of the page as text', async () => {
    const hostile: ReturnedEntry = {
      ...altered,
      changes: [{ kind: 'now', text: '<img src=x onerror=alert(1)>', isGrave: true }],
    };
    await mount(<ReturnedList entries={[hostile]} language="en" onShow={vi.fn()} />);
    expect(document.querySelector('img')).toBe(null);
    expect(one('.changes').textContent).toContain('<img');
  });
});
