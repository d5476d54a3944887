// In: nothing. Out: more pages built as those of well-known outlets are.
import type { Outlet } from './outlets.ts';
import { around, chinese, each, english, items, korean } from './words.ts';

const { menu, teasers, bio, comments, consent, newsletter } = around;
const page = (lang: string, head: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const cap = 'A lorry at the gate on Friday. Photograph: River Pictures';
/** Written after the rules by which text is chosen, which read them right as they were. */
export const more: readonly Outlet[] = [
  {
    manner: 'Naver News: a portal’s page, headline in an h2, text between line breaks',
    story: korean,
    author: '홍길순',
    published: '2026-05-02',
    language: 'ko',
    html: page(
      'ko',
      `<title>${korean.title}</title><meta property="og:title" content="${korean.title}"><meta property="og:article:author" content="강변일보 | 네이버"><meta property="og:site_name" content="네이버뉴스">`,
      `<div id="wrap"><header class="Nnav"><ul>${items(['언론사별', '정치', '경제'])}</ul></header><div id="ct" class="newsct" role="main"><div class="media_end_head go_trans"><div class="media_end_head_title"><h2 id="title_area" class="media_end_head_headline"><span>${korean.title}</span></h2></div><div class="media_end_head_info_datestamp"><span class="media_end_head_info_datestamp_time _ARTICLE_DATE_TIME" data-date-time="2026-05-02 09:15:11">2026.05.02. 오전 9:15</span></div><div class="media_end_head_journalist"><a><em class="media_end_head_journalist_name">홍길순 기자</em></a></div></div><div id="contents" class="newsct_body"><div id="newsct_article" class="newsct_article _article_body"><article id="dic_area" class="go_trans _article_content"><span class="end_photo_org"><img><em class="img_desc">다리 앞 화물차</em></span>${korean.paragraphs.join('<br><br>')}</article></div><div class="byline"><p class="byline_p"><span class="byline_s">홍길순 기자 hong@river.example</span></p></div></div><div class="media_end_linked_more"><ul>${items(teasers)}</ul></div></div></div>`,
    ),
  },
  {
    manner: 'The Guardian: parts by data attribute, rich links, standfirst',
    story: english,
    author: 'Mira Ostrow',
    published: '2026-05-02',
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} | Trade | The River</title><meta property="og:title" content="${english.title}"><meta property="article:author" content="https://river.example/mira"><meta name="author" content="Mira Ostrow"><meta property="article:published_time" content="2026-05-02T05:00:00.000Z"><meta property="og:site_name" content="the River">`,
      `<header><nav><ul>${items(menu)}</ul></nav></header><main data-layout="StandardLayout"><article><div class="dcr-1"><div data-gu-name="media"><figure><img><figcaption>${cap}</figcaption></figure></div><div data-gu-name="title"><a href="/t">Trade</a></div><div data-gu-name="headline"><h1 class="dcr-2">${english.title}</h1></div><div data-gu-name="standfirst"><p>Drivers sleep in their cabs as customs officers argue about machinery</p></div><div data-gu-name="meta"><address aria-label="Contributor info"><a rel="author" href="/m">Mira Ostrow</a></address><details><summary>Sat 2 May 2026 06.00 BST</summary>Last modified on Sun 3 May 2026</details></div><div data-gu-name="body"><div id="maincontent" class="article-body-commercial-selector">${english.paragraphs.map((x, i) => `<p class="dcr-3">${x}</p>${i === 3 ? `<aside data-gu-name="richlink"><a href="/z"><h3>${teasers[0]}</h3></a></aside><figure><div class="newsletter">${newsletter}</div></figure>` : ''}`).join('')}</div><div class="submeta"><div>Explore more on these topics</div><ul>${items(['Trade', 'Asia'])}</ul></div></div></div></article></main><section id="most-viewed"><h2>Most viewed</h2><ol>${items(teasers)}</ol></section><footer><p>${consent}</p></footer>`,
    ),
  },
  {
    manner: 'BBC News: each paragraph in its block, links between, topics',
    story: english,
    author: 'Mira Ostrow',
    published: '2026-05-02',
    language: 'en-GB',
    html: page(
      'en-GB',
      `<title>${english.title} - RBC News</title><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"${english.title}","datePublished":"2026-05-02T01:11:03.113Z","author":[{"@type":"Person","name":"Mira Ostrow"}],"publisher":{"@type":"NewsMediaOrganization","name":"RBC News"}}</script>`,
      `<div id="__next"><nav><ul>${items(menu)}</ul></nav><main id="main-content"><article><div data-component="headline-block"><h1>${english.title}</h1></div><div data-component="byline-block"><div><time datetime="2026-05-02T01:11:03.113Z">9 hours ago</time><span>Mira Ostrow</span><span>River correspondent</span></div><div><button>Share</button><button>Save</button></div></div><figure><div data-component="image-block"><img></div><figcaption>${cap}</figcaption></figure>${english.paragraphs.map((x) => `<div data-component="text-block"><p>${x}</p></div>`).join('')}<div data-component="links-block"><ul>${items(teasers)}</ul></div><div data-component="topic-list"><a href="/a">Asia</a><a href="/b">Trade</a></div></article><div data-component="features"><h2>Related</h2>${teasers.map((t) => `<div><a href="/q"><h2>${t}</h2><p>${newsletter}</p></a></div>`).join('')}</div></main></div>`,
    ),
  },
  {
    manner: 'NetEase: post_body, source line, no author',
    story: chinese,
    author: null,
    published: '2026-05-02',
    language: 'zh',
    html: page(
      'zh',
      `<title>${chinese.title}_江边网</title>`,
      `<div class="post_main"><h1 class="post_title">${chinese.title}</h1><div class="post_info">2026-05-02 21:30:00　来源: <a href="/x">江边日报</a> <a class="post_jubao">举报</a></div><div class="post_body">${each(chinese, '<p>', '</p>')}<div class="post_author">本文来源：江边日报 责任编辑：李强_N1234</div></div><div class="post_comment"><p>跟贴 1234 参与</p></div></div><div class="post_side"><ul>${items(['热点排行', '鱿鱼捕捞'])}</ul></div>`,
    ),
  },
  {
    manner: 'Blogger: spans and line breaks, author below',
    story: english,
    author: 'Mira',
    published: '2026-05-02',
    language: 'en',
    html: page(
      'en',
      `<title>River notes: ${english.title}</title>`,
      `<div id="header"><h1 class="title">River notes</h1></div><div id="main"><h2 class="date-header"><span>Saturday, May 2, 2026</span></h2><div class="post hentry"><h3 class="post-title entry-title">${english.title}</h3><div class="post-body entry-content"><div style="text-align:justify">${english.paragraphs.map((x) => `<span style="font-size:x">${x}</span><br><br>`).join('')}</div></div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn" itemprop="author">Mira</span></span></div></div><div id="comments">${comments.map((c) => `<p>${c}</p>`).join('')}</div></div><div id="sidebar"><h2>About me</h2><p>${bio}</p></div>`,
    ),
  },
  {
    manner: 'CNN: sections, related boxes between the paragraphs',
    story: english,
    author: 'Mira Ostrow',
    published: '2026-05-02',
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} | RNN Business</title><meta name="author" content="Mira Ostrow"><meta property="article:published_time" content="2026-05-02T08:12:00.000Z"><meta property="og:site_name" content="RNN">`,
      `<header class="header__wrapper-outer"><nav>${items(menu)}</nav></header><section class="layout__wrapper"><section class="headline__wrapper"><div class="headline"><h1 class="headline__text inline-placeholder">${english.title}</h1></div><div class="byline"><div class="byline__names">By Mira Ostrow</div></div><div class="timestamp">Published 4:12 AM EDT, Sat May 2, 2026</div></section><main class="article__main"><div class="article__content">${english.paragraphs.map((x, i) => `<p class="paragraph inline-placeholder vossi-paragraph">${x}</p>${i === 4 ? `<div class="related-content"><div class="related-content__headline">Related article</div><a href="/q">${teasers[1]}</a></div>` : ''}`).join('')}</div></main></section><section class="zone__items">${teasers.map((t) => `<div class="card"><a href="/w"><span>${t}</span></a></div>`).join('')}</section>`,
    ),
  },
  {
    manner: 'Substack: subscription boxes, discussion',
    story: english,
    author: 'Mira Ostrow',
    published: '2026-05-02',
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} - by Mira Ostrow - River Letter</title><meta name="author" content="Mira Ostrow"><meta property="og:title" content="${english.title}">`,
      `<div id="entry"><div class="main-menu"><a href="/">River Letter</a></div><div class="single-post-container"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published title-X77sOw">${english.title}</h1><h3 class="subtitle">Three nights by the water</h3><div class="byline-wrapper"><a href="/m">Mira Ostrow</a><div>May 02, 2026</div></div></div><div class="available-content"><div class="body markup">${english.paragraphs.map((x, i) => `<p>${x}</p>${i === 5 ? `<div class="subscription-widget-wrap"><p class="cta-caption">${newsletter}</p></div>` : ''}`).join('')}</div></div><div class="post-footer"><p>${bio}</p></div></article><div class="comments-section"><h4>Discussion</h4>${comments.map((c) => `<div class="comment"><p>${c}</p></div>`).join('')}</div></div></div>`,
    ),
  },
];
