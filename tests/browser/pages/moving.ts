// In: nothing. Out: rows of the page matrix whose pages change: frameworks, routes, late text, hostile and huge ones.
import { until } from '../../../scripts/drive/rig.ts';
import { articleOf, documentOf, type PageRow, trade } from './row.ts';

const p = (goods: string) => `<p>${trade(goods)}</p>`;
const run = (work: () => void): string => `<script>(${work.toString()})()</script>`;

/** The state once its address ends so and nothing is under way. */
const titleAt = (
  state: () => Promise<{ url: string; status: string; source: { title: string | null; url: string | null } }>,
  end: string,
) =>
  until(async () => {
    const { status, source } = await state();
    return status === 'read' && source.url?.endsWith(end) ? (source.title ?? '') : null;
  }, `the source at ${end}`);

const routes = documentOf(
  `<main id="app"></main>${run(() => {
    const stories: Record<string, [string, string]> = {
      first: ['First story', 'tractors'],
      second: ['Second story', 'squid'],
      third: ['Third story', 'bulldozers'],
    };
    const show = () => {
      const name = /(?:story=|#\/)(\w+)$/.exec(location.href)?.[1] ?? 'first';
      const [title, goods] = stories[name] ?? ['', ''];
      document.title = title;
      const app = document.getElementById('app');
      if (app)
        app.innerHTML = `<article><h1>${title}</h1><p>North Korea imported ${goods} from China in May, two drivers said at the customs house before the gate was shut.</p></article>`;
    };
    addEventListener('popstate', show);
    addEventListener('hashchange', show);
    Object.assign(globalThis, { show });
    show();
  })}`,
);

const hydrated = documentOf(
  `<div id="root"><main><article><h1>Night lorries</h1>${p('tractors')}${p('refrigerators')}</article></main></div>${run(
    () => {
      const root = document.getElementById('root');
      const html = root?.innerHTML ?? '';
      // What a framework does that finds other markup than it expects: all is made anew.
      setTimeout(() => {
        if (root) root.innerHTML = html;
      }, 150);
      // And then one paragraph is rendered again and again.
      let left = 10;
      const again = setInterval(() => {
        const paragraph = document.querySelector('p');
        const text = paragraph?.textContent ?? '';
        if (paragraph && left % 2) paragraph.replaceChildren(document.createTextNode(text));
        else if (paragraph?.firstChild) paragraph.firstChild.nodeValue = text;
        if (--left === 0) clearInterval(again);
      }, 200);
    },
  )}`,
);

const scroll = documentOf(
  `<div id="feed"><article data-url="/one"><h1>First story</h1>${p('tractors').repeat(12)}</article></div>${run(() => {
    Object.assign(globalThis, {
      more() {
        const feed = document.getElementById('feed');
        const second = document.createElement('article');
        second.innerHTML = `<h1>Second story</h1>${'<p>North Korea imported squid from China in May, two drivers said at the customs house before the gate was shut.</p>'.repeat(8)}`;
        feed?.append(second);
        second.scrollIntoView();
        history.replaceState(null, '', '/two');
        document.title = 'Second story';
      },
    });
  })}`,
  '<style>p{margin-bottom:8em}</style>',
);

const shadows = documentOf(
  `<main><article><h1>Night lorries</h1>${p('tractors')}<x-a></x-a></article></main>${run(() => {
    let host: Element | null = document.querySelector('x-a');
    for (const goods of ['refrigerators', 'bulldozers', 'cranes']) {
      const root: ShadowRoot | undefined = host?.attachShadow({ mode: 'open' });
      if (!root) return;
      root.innerHTML = `<p>North Korea imported ${goods} from China.</p><x-b></x-b>`;
      host = root.querySelector('x-b');
    }
    Object.assign(globalThis, { deepest: host?.getRootNode() });
  })}`,
);

const sentences = (count: number) =>
  'The river was quiet and the trucks stood in line until the morning. '.repeat(count);

/** Pages that move, and pages that mean no good. */
export const moving: readonly PageRow[] = [
  {
    name: 'hydration and rendering again under the marks',
    page: { html: hydrated },
    marked: ['tractors', 'refrigerators'],
    async after({ tab, untilMarked }) {
      await tab.evaluate(() => new Promise((done) => setTimeout(done, 2600)), null);
      await untilMarked(['tractors', 'refrigerators']);
    },
  },
  {
    name: 'routes of a single-page app: pushState, replaceState, hash, back',
    page: { html: routes },
    marked: ['tractors'],
    async after({ tab, untilMarked, state }) {
      const go = (how: string) => tab.run(`${how}; show()`);
      await go("history.pushState(null, '', '?story=second')");
      await untilMarked(['squid'], ['tractors']);
      const second = await titleAt(state, '?story=second');
      if (second !== 'Second story') throw new Error(`the second story is called ${second}`);
      await go("history.replaceState(null, '', '?story=third')");
      await untilMarked(['bulldozers'], ['squid']);
      await tab.run("location.hash = '#/second'");
      await untilMarked(['squid'], ['bulldozers']);
      await tab.run('history.back()');
      await untilMarked(['bulldozers'], ['squid']);
      await tab.run('history.back()');
      await untilMarked(['tractors'], ['bulldozers']);
    },
  },
  {
    name: 'infinite scroll with several articles',
    page: { html: scroll },
    marked: ['tractors'],
    async after({ tab, untilMarked, state }) {
      await tab.run('more()');
      await untilMarked(['squid'], ['tractors']);
      const title = await titleAt(state, '/two');
      if (title !== 'Second story') throw new Error(`the story in view is called ${title}`);
    },
  },
  {
    name: 'lazy text, “read more” and <details>',
    page: articleOf(
      `${p('tractors')}<details><summary>More</summary>${p('squid')}</details><div id="more" style="display:none">${p('refrigerators')}</div>`,
    ),
    marked: ['tractors'],
    unmarked: ['squid', 'refrigerators'],
    async after({ tab, untilMarked }) {
      await tab.run("document.querySelector('details').open = true");
      await untilMarked(['tractors', 'squid'], ['refrigerators']);
      await tab.run("document.getElementById('more').style.display = ''");
      await untilMarked(['tractors', 'squid', 'refrigerators']);
      await tab.run(
        "document.querySelector('article').insertAdjacentHTML('beforeend', '<p>North Korea imported bulldozers from China.</p>')",
      );
      await untilMarked(['bulldozers']);
    },
  },
  {
    name: 'content-visibility',
    page: articleOf(
      `${p('tractors')}<section style="content-visibility:auto">${p('refrigerators')}</section><section id="off" style="content-visibility:hidden">${p('squid')}</section>`,
    ),
    marked: ['tractors', 'refrigerators'],
    unmarked: ['squid'],
  },
  {
    name: 'open shadow roots, three deep',
    page: { html: shadows },
    marked: ['tractors', 'refrigerators', 'bulldozers', 'cranes'],
    async after({ tab, untilMarked }) {
      await tab.run("deepest.querySelector('p').textContent = 'North Korea imported squid from China.'");
      await untilMarked(['tractors', 'squid'], ['cranes']);
    },
  },
  {
    name: 'translated in place, text wrapped in <font>',
    page: articleOf(p('tractors')),
    marked: ['tractors'],
    async after({ tab, untilMarked }) {
      await tab.run(`for (const p of document.querySelectorAll('p')) {
        const outer = document.createElement('font'), inner = document.createElement('font');
        inner.textContent = p.textContent.replace('tractors', 'refrigerators');
        outer.append(inner); p.replaceChildren(outer); }`);
      await untilMarked(['refrigerators'], ['tractors']);
    },
  },
  {
    name: 'another highlighter at work',
    page: articleOf(p('tractors') + p('refrigerators')),
    marked: ['tractors', 'refrigerators'],
    async after({ tab, untilMarked }) {
      await tab.run(`const node = document.querySelector('p').firstChild, at = node.data.indexOf('tractors');
        const other = document.createElement('mark'), range = new Range();
        range.setStart(node, at); range.setEnd(node, at + 5); range.surroundContents(other);
        CSS.highlights.set('search', new Highlight(new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 5 })));`);
      await untilMarked(['tractors', 'refrigerators']);
      const kept = await tab.evaluate(() => CSS.highlights.get('search')?.size, null);
      if (kept !== 1) throw new Error('the other highlight is gone');
    },
  },
  {
    name: 'page that clears the highlight registry',
    page: articleOf(
      `${p('tractors')}${run(() => {
        const again = setInterval(() => CSS.highlights.clear(), 50);
        Object.assign(globalThis, { stopClearing: () => clearInterval(again) });
      })}`,
    ),
    marked: [],
    async after({ tab, untilMarked, state }) {
      await until(async () => (await state()).marks.some((mark) => mark.surface === 'tractors'), 'the list');
      await tab.run('stopClearing(); dispatchEvent(new Event("resize"))');
      await untilMarked(['tractors']);
    },
  },
  {
    name: 'mutation storm',
    page: articleOf(
      `${p('tractors')}<p id="storm">0</p>${run(() => {
        const storm = document.getElementById('storm');
        let left = 300;
        const again = setInterval(() => {
          for (let i = 0; i < 100; i++) storm?.replaceChildren(document.createTextNode(`coal ${i}`));
          if (--left === 0) {
            clearInterval(again);
            if (storm) storm.textContent = 'North Korea imported refrigerators from China.';
          }
        }, 10);
      })}`,
    ),
    marked: ['tractors'],
    async after({ untilMarked }) {
      await untilMarked(['tractors', 'refrigerators'], ['coal']);
    },
  },
  {
    name: 'text node of ten megabytes',
    page: articleOf(`${p('tractors')}<p>${sentences(150_000)}</p>${p('refrigerators')}`),
    marked: ['tractors'],
    said: ['too-long'],
  },
  {
    name: 'a hundred thousand nodes',
    page: articleOf(`${p('tractors')}<p>${'<b>so</b> <i>on</i> '.repeat(25_000)}</p>${p('refrigerators')}`),
    marked: ['tractors'],
    unmarked: [],
  },
  {
    // Chromium itself does not survive 5,000 boxes within each other, so these are inline.
    name: 'depth of 5,000 elements',
    page: articleOf(
      `${p('tractors')}<p id="deep"></p>${run(() => {
        let at: Element | null = document.getElementById('deep');
        for (let i = 0; i < 5000; i++) at = at?.appendChild(document.createElement('span')) ?? null;
        at?.append('North Korea imported refrigerators from China.');
      })}`,
    ),
    marked: ['tractors', 'refrigerators'],
  },
  {
    name: 'away and back again',
    page: articleOf(p('tractors')),
    beside: { '/other.html': articleOf(p('squid')) },
    marked: ['tractors'],
    async after({ tab, origin, untilMarked }) {
      await tab.goto(`${origin}/other.html`);
      await untilMarked(['squid']);
      await tab.run('history.back()').catch(() => undefined);
      await untilMarked(['tractors'], ['squid']);
    },
  },
];
