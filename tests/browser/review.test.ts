// Correcting, rejecting and adding words with the keyboard, in a real browser; every act is taken back.
import { expect, it } from 'vitest';
import { type Tab, until } from '../../scripts/drive/rig.ts';
import { openPanel, painted, texts, untilPainted } from '../../scripts/drive/walk.ts';
import { onStage, page } from './stage.ts';

const story = page(
  'Crates at the bridge',
  '<p>North Korea imported 12 tractors and rice from China through the Quanhe customs house in March, a driver said.</p><p>Later came frobnicators.</p>',
);

const words = async (tab: Tab) => (await painted(tab)).map(({ text }) => text);
const bill = async (panel: Tab) => (await texts(panel, '.waybill'))[0] ?? '';

/** Puts the focus on the first waybill, as Tab or F6 does. */
const focusBill = (panel: Tab) =>
  panel.evaluate(() => document.querySelector<HTMLElement>('.facts [data-row]')?.focus(), null);

onStage('review', { '/story.html': story }, (stage) => {
  it('corrects a heading by keyboard, judges it anew, and takes it back', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/story.html`);
    await untilPainted(tab);
    const panel = await openPanel(stage.rig, tab);
    await panel.resize(400, 1400);
    await until(async () => (await bill(panel)).includes('tractors'), 'the fact');
    await focusBill(panel);
    await panel.press('e');
    await until(() => panel.evaluate(() => document.activeElement?.closest('.correct') !== null, null), 'the form');
    await panel.evaluate(() => (document.activeElement as HTMLInputElement).select(), null);
    await panel.type('1006');
    await until(async () => (await texts(panel, '.option')).some((text) => text.startsWith('1006')), 'the heading');
    await panel.press('ArrowDown');
    await panel.press('Enter');
    await panel.press('Control+Enter');
    await until(async () => (await texts(panel, '.toast'))[0]?.includes('corrected'), 'word of the correction');
    await focusBill(panel);
    if (!(await bill(panel)).includes('1 change')) await panel.press('Enter');
    const corrected = await until(async () => {
      const text = await bill(panel);
      return text.includes('Corrected') && text.includes('1006') ? text : null;
    }, 'the corrected fact');
    expect(corrected).toContain('8701');
    await panel.press('Control+z');
    await until(async () => !(await bill(panel)).includes('Corrected'), 'the fact as it was');
    await panel.close();
    await tab.close();
  });

  it('keeps a half-typed form over a closed panel', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/story.html`);
    await untilPainted(tab);
    const first = await openPanel(stage.rig, tab);
    await until(async () => (await bill(first)).includes('tractors'), 'the fact');
    await focusBill(first);
    await first.press('e');
    await until(() => first.hasNamed({ role: 'textbox', name: /^Why you changed/ }), 'the form');
    await first.clickNamed({ role: 'textbox', name: /^Why you changed/ });
    await first.type('half a thought');
    await new Promise((done) => setTimeout(done, 800));
    await first.close();
    const panel = await openPanel(stage.rig, tab);
    await until(async () => (await bill(panel)).includes('Form begun'), 'word of the form');
    await focusBill(panel);
    await panel.press('e');
    await until(
      () =>
        panel.evaluate(
          () => [...document.querySelectorAll('input')].some((input) => input.value === 'half a thought'),
          null,
        ),
      'what was typed',
    );
    await panel.press('Escape');
    await panel.close();
    await tab.close();
  });

  it('rejects a sense everywhere, also after the page is read again, and takes it back in the options', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/story.html`);
    expect((await untilPainted(tab)).map(({ text }) => text)).toContain('rice');
    const panel = await openPanel(stage.rig, tab);
    await until(async () => (await texts(panel, '.mk')).some((text) => text.includes('rice')), 'the mark');
    await panel.evaluate(() => {
      const row = [...document.querySelectorAll<HTMLElement>('.mk')].find((one) => one.textContent?.includes('rice'));
      row?.focus();
    }, null);
    await panel.press('r');
    await until(() => panel.hasNamed({ role: 'menuitem', name: /everywhere/ }), 'the scopes');
    await panel.clickNamed({ role: 'menuitem', name: /everywhere/ });
    await until(async () => !(await words(tab)).includes('rice'), 'rice to go from the page');
    await tab.reload();
    expect((await untilPainted(tab)).map(({ text }) => text)).not.toContain('rice');
    const options = await stage.rig.openOwn('options.html');
    await options.resize(900, 1400);
    await until(async () => (await texts(options, '.rules')).join().includes('rice'), 'the exclusion in the list');
    await options.clickNamed({ role: 'button', name: /Take away.*rice/ });
    await until(async () => (await words(tab)).includes('rice'), 'rice to come back');
    await options.close();
    await panel.close();
    await tab.close();
  });

  it('marks a word from then on that was added by keyboard', async () => {
    const tab = await stage.rig.open(`${stage.pages.origin}/story.html`);
    expect((await untilPainted(tab)).map(({ text }) => text)).not.toContain('frobnicators');
    const panel = await openPanel(stage.rig, tab);
    await panel.resize(400, 1400);
    await panel.clickNamed({ role: 'button', name: 'Mark a word' });
    await until(() => panel.hasNamed({ role: 'textbox', name: 'Word' }), 'the form');
    await panel.clickNamed({ role: 'textbox', name: 'Word' });
    await panel.type('frobnicator');
    await panel.clickNamed({ role: 'combobox', name: 'HS heading' });
    await panel.type('8448');
    await until(async () => (await texts(panel, '.option')).some((text) => text.startsWith('8448')), 'the heading');
    await panel.press('ArrowDown');
    await panel.press('Enter');
    await panel.clickNamed({ role: 'button', name: 'Mark it always' });
    await until(async () => (await words(tab)).includes('frobnicators'), 'the word in the page');
    await until(async () => (await texts(panel, '.mk')).some((text) => text.includes('frobnicators')), 'its row');
    expect((await texts(panel, '.mk')).find((text) => text.includes('frobnicators'))).toContain('yours');
    await panel.close();
    await tab.close();
  });
});
