// In: nothing. Out: rows of the page matrix whose article, or part of it, stands in another page within the page.
import { type Tab, until } from '../../../scripts/drive/rig.ts';
import { openPanel } from '../../../scripts/drive/walk.ts';
import { type Actor, articleOf, documentOf, type PageRow, trade } from './row.ts';

const p = (goods: string) => `<p>${trade(goods)}</p>`;
/** Long enough for an article. */
const story = (...goods: readonly string[]): string =>
  [
    ...goods.map(p),
    ...Array.from(
      { length: 6 },
      () =>
        '<p>The bridge was closed at ten, and the last of the lorries turned round on the Chinese side of the river.</p>',
    ),
  ].join('');
const inner = articleOf(story('squid', 'bulldozers'));
const quoted = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const around = (frame: string): string =>
  documentOf(`<main><article><h1>Night lorries</h1>${p('tractors')}${frame}</article></main>`);

async function surfacesOf({ state }: Actor): Promise<string[]> {
  const now = await state();
  return now.status === 'read' ? now.marks.map(({ surface }) => surface) : [];
}

async function untilRead(actor: Actor, words: readonly string[], unread = 0): Promise<void> {
  await until(async () => {
    const surfaces = await surfacesOf(actor);
    const frames = (await actor.state()).notRead.find(({ what }) => what === 'frame')?.count ?? 0;
    if (words.every((word) => surfaces.includes(word)) && frames === unread) return true;
    throw new Error(`read ${surfaces.join()}; ${frames} frames unread`);
  }, 'the frame to be read');
}

/** Words painted in the first frame of the page, which must be of its own origin. */
function paintedInside(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const frame = frames[0] as unknown as typeof globalThis;
    return [...frame.CSS.highlights].flatMap(([name, pieces]) =>
      name.startsWith('tw-')
        ? [...pieces].map((piece) => piece.startContainer.textContent?.slice(piece.startOffset, piece.endOffset) ?? '')
        : [],
    );
  }, null);
}

export const framed: readonly PageRow[] = [
  {
    name: 'article in a frame of the same origin: read, painted, walked to from the panel',
    page: { html: around('<iframe src="/inner.html" style="width:800px;height:400px"></iframe>') },
    beside: { '/inner.html': inner },
    marked: ['tractors'],
    isStill: true,
    async after(actor) {
      await untilRead(actor, ['tractors', 'squid', 'bulldozers']);
      await until(async () => (await paintedInside(actor.tab)).includes('bulldozers'), 'paint in the frame');
      const { facts } = await actor.state();
      if (!facts.some((fact) => fact.goods.some(({ text }) => text === 'squid')))
        throw new Error('no fact of the frame');
      const panel = await openPanel(actor.rig, actor.tab);
      await panel.evaluate(() => {
        const row = [...document.querySelectorAll<HTMLElement>('.mk')].find((one) =>
          one.textContent?.includes('squid'),
        );
        row?.click();
      }, null);
      await until(
        () =>
          actor.tab.evaluate(
            () => frames[0]?.getSelection()?.anchorNode?.textContent?.includes('squid') ?? false,
            null,
          ),
        'the caret in the frame',
      );
      await panel.close();
    },
  },
  {
    name: 'page that is nothing but a frame with the article',
    page: { html: documentOf('<iframe src="/inner.html" style="width:900px;height:700px;border:0"></iframe>') },
    beside: { '/inner.html': inner },
    marked: [],
    mayBeSaid: true,
    async after(actor) {
      await untilRead(actor, ['squid', 'bulldozers']);
      const { notRead } = await actor.state();
      if (notRead.length > 0) throw new Error(`said to be unread: ${notRead.map(({ what }) => what).join()}`);
    },
  },
  {
    name: 'article in a frame of another site that is granted, too',
    page: {
      html: around(
        '<script>document.write(`<iframe src="http://localhost:${location.port}/inner.html" width="800" height="400"></iframe>`)</script>',
      ),
    },
    beside: { '/inner.html': inner },
    marked: ['tractors'],
    mayBeSaid: true,
    after: (actor) => untilRead(actor, ['squid', 'bulldozers']),
  },
  {
    name: 'article in a sandboxed frame',
    page: { html: around('<iframe sandbox src="/inner.html" width="800" height="400"></iframe>') },
    beside: { '/inner.html': inner },
    marked: ['tractors'],
    mayBeSaid: true,
    after: (actor) => untilRead(actor, ['squid', 'bulldozers']),
  },
  {
    name: 'article in a srcdoc frame',
    page: { html: around(`<iframe srcdoc="${quoted(String(inner.html))}" width="800" height="400"></iframe>`) },
    marked: ['tractors'],
    mayBeSaid: true,
    after: (actor) => untilRead(actor, ['squid', 'bulldozers']),
  },
  {
    name: 'frame of a site that is not granted: said; thirty advertisements, a small frame and a player are left alone',
    page: {
      html: around(
        `<iframe src="http://127.0.0.2:9/" width="800" height="400"></iframe><iframe src="/inner.html" width="390" height="600"></iframe><iframe src="/player.html" width="800" height="450"></iframe>${'<iframe src="/ad.html" width="300" height="250"></iframe>'.repeat(30)}`,
      ),
    },
    beside: {
      '/inner.html': inner,
      '/ad.html': { html: documentOf('<p>Buy coal from Nampo.</p>') },
      '/player.html': { html: documentOf('<video></video><p>Coal on film.</p>') },
    },
    marked: ['tractors'],
    mayBeSaid: true,
    async after(actor) {
      await untilRead(actor, ['tractors'], 1);
      const surfaces = await surfacesOf(actor);
      if (/coal|squid/i.test(surfaces.join())) throw new Error(`read what should be left alone: ${surfaces.join()}`);
    },
  },
];
