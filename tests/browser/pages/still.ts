// In: nothing. Out: rows of the page matrix whose pages stand still: layouts, scripts of the world, parts never read.
import { articleOf, documentOf, type PageRow, trade } from './row.ts';

const p = (goods: string) => `<p>${trade(goods)}</p>`;

const newspaper = documentOf(`
  <header><nav><ul><li><a href="/coal">Coal prices</a></li><li><a href="/squid">Squid</a></li></ul></nav></header>
  <div class="wrap"><article class="story"><header><h1>Night lorries</h1><p class="byline">By Mira Ostrow</p></header>
    <div class="story-body">${p('tractors')}${p('refrigerators')}
      <aside class="related"><h3>Related</h3><p>Iron ore from Musan goes south.</p></aside>
      <p>The bridge was closed at ten, and the last of the lorries turned round on the Chinese side.</p></div>
  </article>
  <section class="comments" id="comments"><h2>Comments</h2><p>I saw washing machines there, too.</p></section></div>
  <footer><p>Textiles, timber and seafood: our newsletter.</p></footer>`);

const split = articleOf(`
  <p><span style="float:left;font-size:3em">N</span>orth Korea imported refri<b>gera</b>tors from China.</p>
  <p>North Korea imported wash&shy;ing ma&shy;chines from China.</p>
  <p>North Korea imported bull<wbr>dozers from China.</p>
  <p>North Korea imported rice&nbsp;cookers from China.</p>
  <p>North Korea imported <a href="#a"><i>alu</i>minium</a> <span>sheets</span> from China.</p>
  <p>中国货车经<ruby>圈<rt>Quan</rt>河<rt>he</rt></ruby>口岸向朝鲜运送<ruby>拖拉机<rp>(</rp><rt>tractors</rt><rp>)</rp></ruby>。</p>`);

const editors = articleOf(`${p('tractors')}
  <div contenteditable="true"><p>coal and squid</p></div><textarea>iron ore</textarea>
  <form><p>textiles <input value="timber"></p></form><div role="textbox"><p>seafood</p></div>`);

const consent = documentOf(`
  <div id="onetrust-consent-sdk" class="cookie-consent" role="dialog" aria-modal="true"><p>We bake coal cookies.</p></div>
  <dialog open><p>Sign up for squid.</p></dialog><div class="cookie-banner"><p>Textiles and cookies.</p></div>
  <main><article><h1>Night lorries</h1>${p('tractors')}</article></main>`);

const clobbering = ['body', 'head', 'documentElement', 'querySelectorAll', 'title', 'contentType', 'readyState'];
const clobberedInForm = [
  ...['parentNode', 'parentElement', 'firstChild', 'nextSibling', 'childNodes', 'children', 'textContent', 'nodeName'],
  ...['nodeType', 'tagName', 'attributes', 'getAttribute', 'hasAttribute', 'closest', 'contains', 'isConnected'],
  ...[
    'shadowRoot',
    'checkVisibility',
    'getBoundingClientRect',
    'getRootNode',
    'compareDocumentPosition',
    'id',
    'style',
  ],
];
const clobbered =
  documentOf(`${clobbering.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('')}
  <main><article><h1>Night lorries</h1>${p('tractors')}<form>${clobberedInForm.map((name) => `<input name="${name}">`).join('')}<p>coal</p></form>
  ${p('refrigerators')}</article></main>`);

/** Pages that do nothing by themselves. */
export const still: readonly PageRow[] = [
  {
    name: 'static article with navigation, related links and comments',
    page: { html: newspaper },
    marked: ['tractors', 'refrigerators'],
    unmarked: ['Coal', 'Squid', 'Iron ore', 'washing machines', 'Textiles'],
    isStill: true,
  },
  {
    name: 'names split by inline tags, soft hyphens, <wbr>, no-break spaces, drop caps and ruby',
    page: split,
    marked: [
      'North Korea',
      'refrigerators',
      'washing machines',
      'bulldozers',
      'rice cookers',
      'aluminium sheets',
      '拖拉机',
    ],
    isStill: true,
  },
  {
    name: 'Korean',
    page: {
      html: documentOf(
        '<main><article><h1>밤의 화물차</h1><p>북한은 5월에 중국에서 트랙터와 냉장고를 수입했다고 운전사 두 명이 말했다.</p><p>석탄은 남포에서 중국으로 수출됐다.</p></article></main>',
        '',
        'lang="ko"',
      ),
    },
    marked: ['북한', '트랙터', '냉장고', '석탄'],
    isStill: true,
  },
  {
    name: 'Chinese, vertical writing',
    page: {
      html: documentOf(
        '<main><article><h1>夜里的货车</h1><p>两名司机说，朝鲜五月从中国进口了拖拉机和冰箱，货车经圈河口岸过桥。</p></article></main>',
        '<style>article{writing-mode:vertical-rl;height:400px}</style>',
        'lang="zh-CN"',
      ),
    },
    marked: ['朝鲜', '拖拉机', '冰箱'],
    isStill: true,
  },
  {
    name: 'right-to-left page with a passage in English',
    page: {
      html: documentOf(
        `<main><article><h1 dir="ltr">Night lorries</h1><p lang="en">${trade('tractors')}</p></article></main>`,
        '',
        'lang="en" dir="rtl"',
      ),
    },
    marked: ['tractors'],
    isStill: true,
  },
  {
    name: 'language without word lists',
    page: {
      html: documentOf(
        '<main><article><h1>شاحنات الليل</h1><p>وصلت الشاحنات إلى المعبر في الصباح وعادت في المساء دون أن تفتش.</p></article></main>',
        '',
        'lang="ar" dir="rtl"',
      ),
    },
    marked: [],
    said: ['language'],
    isStill: true,
  },
  {
    name: 'strict content security policy, sandbox and Trusted Types',
    page: {
      ...articleOf(p('tractors')),
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts",
      },
    },
    marked: ['tractors'],
    isStill: true,
  },
  {
    name: 'editors and forms',
    page: editors,
    marked: ['tractors'],
    unmarked: ['coal', 'squid', 'iron ore', 'textiles', 'seafood'],
    said: ['editor'],
    isStill: true,
  },
  {
    name: 'consent overlay',
    page: { html: consent },
    marked: ['tractors'],
    unmarked: ['coal', 'squid', 'Textiles'],
    isStill: true,
  },
  {
    name: 'clobbered names in document and forms',
    page: { html: clobbered },
    marked: ['tractors', 'refrigerators'],
    unmarked: ['coal'],
    isStill: true,
  },
  {
    name: 'page without an article',
    page: { html: documentOf('') },
    marked: [],
    said: ['empty'],
    isStill: true,
  },
  {
    name: 'plain text',
    page: {
      html: `${trade('tractors')}\n\n${trade('refrigerators')}\n`,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
    marked: ['tractors', 'refrigerators'],
  },
  {
    name: 'text between line breaks in a table, without a paragraph',
    page: {
      html: documentOf(`<table><tr><td width="150"><a href="/a">Coal</a><br><a href="/b">Squid</a></td>
        <td>${trade('tractors')}<br><br>${trade('refrigerators')}<br><br>${trade('bulldozers')}</td></tr></table>`),
    },
    marked: ['tractors', 'refrigerators', 'bulldozers'],
    unmarked: ['Coal', 'Squid'],
    isStill: true,
  },
  {
    name: 'dark page',
    page: articleOf(p('tractors'), '<style>body{background:#111;color:#eee}</style>'),
    marked: ['tractors'],
    async after({ tab }) {
      const names = await tab.evaluate(() => [...CSS.highlights.keys()], null);
      if (!names.includes('tw-a-n') || names.includes('tw-a')) throw new Error(`painted as ${names.join()}`);
    },
  },
];
