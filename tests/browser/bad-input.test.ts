import { expect, it } from 'vitest';
import { until } from '../../scripts/drive/rig.ts';
import { texts, untilPainted } from '../../scripts/drive/walk.ts';
import { onStage, page } from './stage.ts';

const sentence = 'The river was quiet and the trucks stood in line until the morning came over the hills. ';
const long = page(
  'Five megabytes',
  `<p>North Korea imported tractors from China.</p>${`<p>${sentence.repeat(60)}</p>`.repeat(1000)}`,
);
const arabic = page('نص', '<p>وصلت الشاحنات إلى المعبر في الصباح وعادت في المساء دون أن تفتش.</p>', 'ar');
const empty = { html: '<!doctype html><html lang="en"><title>Nothing</title><body></body></html>' };

onStage('pages that are no article', { '/long.html': long, '/arabic.html': arabic, '/empty.html': empty }, (stage) => {
  const panelOf = async (path: string) => {
    const tab = await stage.rig.open(`${stage.pages.origin}${path}`);
    const panel = await stage.rig.openOwn(`sidepanel.html?tab=${await stage.rig.tabId(tab)}`);
    return { tab, panel };
  };

  it('says of an empty page that nothing was recognised', async () => {
    const { panel } = await panelOf('/empty.html');
    await until(
      async () => /No goods recognised|nothing|No text/i.test((await texts(panel, 'body')).join(' ')),
      'the empty state',
    );
  });

  it('says that there is no word list for a language', async () => {
    const { panel } = await panelOf('/arabic.html');
    await until(
      async () =>
        /language without word lists|languages without word lists/.test((await texts(panel, 'body')).join(' ')),
      'the notice',
    );
  });

  it('marks the top of a page of five megabytes, says what was not read, and never freezes it', async () => {
    expect(long.html.length).toBeGreaterThan(5_000_000);
    const { tab, panel } = await panelOf('/long.html');
    const marks = await untilPainted(tab);
    expect(marks.map((mark) => mark.text)).toContain('tractors');
    await until(
      async () => /not read/.test((await texts(panel, 'body')).join(' ')),
      'the notice of what was not read',
      40_000,
    );
  }, 90_000);
});
