// In: nothing. Out: pages built as those of well-known outlets are, in words of our own, and what a reader takes from them.
import { around, chinese, each, english, items, korean, type Story } from './words.ts';

export interface Outlet {
  /** Whose manner of building pages this is. */
  readonly manner: string;
  readonly html: string;
  readonly story: Story;
  readonly author: string | null;
  readonly published: string | null;
  readonly language: string;
}

const { menu, teasers, consent, newsletter, bio, comments } = around;
const cards = (heading: string) =>
  teasers
    .map(
      (one, i) =>
        `<div class="item"><a href="/t${i}"><img src="t.jpg" alt=""><${heading}>${one}</${heading}></a></div>`,
    )
    .join('');
const page = (lang: string, head: string, body: string) =>
  `<!doctype html><html${lang ? ` lang="${lang}"` : ''}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const yoast = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'Article',
      headline: english.title,
      author: { '@id': '#mira' },
      publisher: { '@id': '#us' },
      datePublished: '2026-05-02T03:00:00+00:00',
    },
    { '@type': 'WebSite', '@id': '#site', name: 'River Daily' },
    { '@type': 'Organization', '@id': '#us', name: 'River Daily' },
    { '@type': 'Person', '@id': '#mira', name: 'Mira Ostrow' },
  ],
});

export const outlets: readonly Outlet[] = [
  {
    manner: 'Daily NK: WordPress with a newspaper theme, Yoast’s graph',
    story: english,
    author: 'Mira Ostrow',
    published: '2026-05-02',
    language: 'en-US',
    html: page(
      'en-US',
      `<title>${english.title} - River Daily</title><script type="application/ld+json">${yoast}</script>`,
      `<div class="td-header-menu-wrap-full"><div class="td-main-menu-logo"><h1 class="td-logo"><a href="/">River Daily English</a></h1></div><ul class="sf-menu">${items(menu)}</ul></div>
      <div class="td-main-content-wrap"><div class="td-container"><div class="td-pb-row"><div class="td-pb-span8 td-main-content"><article class="post-7 post tag-trade category-news" id="post-7">
        <div class="td-post-header"><ul class="td-category">${items(['News', 'Economy'])}</ul><header><h1 class="entry-title">${english.title}</h1></header></div>
        <div class="td-post-content tagdiv-type"><div class="td-a-rec td-a-rec-id-content_top"><p>Advertisement</p></div>${each(english, '<p>', '</p>')}<p><strong>Read in Korean</strong></p></div>
        <footer><div class="td-post-source-tags"><ul class="td-tags">${items(['bridge', 'customs'])}</ul></div><div class="td-author-name">${bio}</div></footer></article>
        <div class="td_block_wrap td_block_related_posts"><h4>RELATED ARTICLES</h4>${cards('h3')}</div><div class="comments" id="comments">${comments.map((one) => `<p>${one}</p>`).join('')}</div>
      </div><div class="td-pb-span4 td-main-sidebar"><div class="td-ss-main-sidebar"><aside><p>${newsletter}</p></aside></div></div></div></div></div>`,
    ),
  },
  {
    manner: 'NK News: promotions between the paragraphs, metadata in meta elements',
    story: english,
    author: 'Mira Ostrow',
    published: '2026-05-02',
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} | River News</title><meta property="og:title" content="${english.title} | River News"><meta property="og:site_name" content="River News"><meta name="author" content="Mira Ostrow"><meta property="article:author" content="https://social.example/mira"><meta property="article:published_time" content="2026-05-02T09:00:00+09:00">`,
      `<header class="site-header"><nav>${items(menu)}</nav></header><div class="single-article"><div class="article__top"><div class="article__category"><a href="/a">Analysis</a></div><h1 class="article__title">${english.title}</h1></div>
      <div class="article__content">${english.paragraphs
        .slice(0, 3)
        .map((one) => `<p>${one}</p>`)
        .join(
          '',
        )}<div class="newsletter-box"><p>${newsletter}</p></div><p><a href="/r">RELATED: ${teasers[0]}</a></p>${english.paragraphs
        .slice(3)
        .map((one) => `<p>${one}</p>`)
        .join('')}<p><em>Edited by <a href="/e">Jun Park</a></em></p></div>
      <div class="article__bio"><h3>About the author</h3><p>${bio}</p></div><div class="article__more"><h3>More from this author</h3>${cards('h4')}</div></div><div class="modal" role="dialog"><p>${consent}</p></div>`,
    ),
  },
  {
    manner: 'Reuters: paragraphs that are <div>, hashed class names, consent in plain paragraphs',
    story: english,
    author: 'Mira Ostrow',
    published: '2026-05-02',
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} | River Wire</title><meta name="article:author" content="Mira Ostrow"><meta name="article:published_time" content="2026-05-02T03:00:00Z"><meta property="og:site_name" content="River Wire">`,
      `<div id="fusion-app"><header class="site-header__x1"><ul>${items(menu)}</ul></header><div class="layout__a2"><main id="main-content"><article class="article__container__2MUeZ"><div class="article-header__wrapper__3"><h1 data-testid="Heading" class="text__heading_2">${english.title}</h1><div class="info-content__author-date">By <a rel="author" href="/m">Mira Ostrow</a><time datetime="2026-05-02T03:00:00Z"><span>May 2, 2026</span><span>3:00 AM UTC</span></time></div></div>
      <div class="article-body__content__17Yit">${each(english, '<div data-testid="paragraph-#" class="text__text__1FZLe article-body__element__2p5pI">', '</div>')}<p class="sign-off__3">Reporting by Mira Ostrow; editing by Jun Park</p></div>
      <div class="article-body__toolbar__9"><div class="tags-with-title__7"><div>Suggested Topics:</div><ul>${items(['Trade', 'Asia'])}</ul></div></div></article><div class="read-next__8"><h2>Read Next</h2>${cards('h3')}</div></main></div><div id="onetrust-consent-sdk"><p>${consent}</p></div></div>`,
    ),
  },
  {
    manner: 'Yonhap in English: byline in the text, mail address, (END)',
    story: english,
    author: 'Mira Ostrow',
    published: '2026-05-02',
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} | River News Agency</title><meta property="og:site_name" content="River News Agency"><meta name="pubdate" content="20260502113000">`,
      `<div class="wrap-container"><div class="nav-zone"><ul>${items(menu)}</ul></div><div class="container"><div class="content03"><header class="title-article01"><h1 class="tit">${english.title}</h1><p class="update-time">All News 11:30 May 2, 2026</p></header>
      <section class="content"><article class="story-news article"><p>By Mira Ostrow</p>${each(english, '<p>', '</p>')}<p>mira@river.example</p><p>(END)</p></article><div class="related-group"><h2>Related Articles</h2><ul>${items(teasers)}</ul></div></section></div><aside class="aside"><p>${newsletter}</p></aside></div></div>`,
    ),
  },
  {
    manner: 'Yonhap in Korean: reporter in the first line, boxes for readers’ tips',
    story: korean,
    author: '홍길순',
    published: '2026-05-02',
    language: 'ko',
    html: page(
      'ko',
      `<title>${korean.title} | 강변뉴스</title><meta property="og:title" content="${korean.title} | 강변뉴스"><meta property="og:site_name" content="강변뉴스">`,
      `<header class="header-type01"><nav><ul>${items(['홈', '정치', '북한', '경제', '산업', '사회'])}</ul></nav></header><div class="container"><article class="article-wrap01"><header class="title-article01"><h1 class="tit01">${korean.title}</h1><p class="update-time">송고시간 2026-05-02 09:15</p></header>
      <div class="story-news article">${each(korean, '<p>', '</p>')}<p>(훈춘=강변뉴스) 홍길순 기자 = hong@river.example</p><p class="txt-copyright adrs">저작권자(c) 강변뉴스, 무단 전재 및 재배포 금지</p></div>
      <div class="related-zone"><h2>관련기사</h2><ul>${items(['오징어 어획량 4년째 감소', '새 나룻배 약속'])}</ul></div></article></div>`,
    ),
  },
  {
    manner: '38 North: notes at the end, shared links, author in the page',
    story: english,
    author: 'Mira Ostrow',
    published: '2026-05-02',
    language: 'en-US',
    html: page(
      'en-US',
      `<title>${english.title} - 40 Miles: Notes from the River</title><meta property="og:site_name" content="40 Miles">`,
      `<div id="page" class="site"><header id="masthead" class="site-header"><ul id="primary-menu">${items(menu)}</ul></header><div id="primary"><main id="main"><article id="post-9" class="post-9 post type-post"><header class="entry-header"><h1 class="entry-title">${english.title}</h1><div class="entry-meta"><span class="byline">By: <a class="url fn n" href="/m">Mira Ostrow</a></span></div><div class="posted-on">May 2, 2026</div></header>
      <div class="entry-content">${each(english, '<p>', '<sup><a href="#n1">[1]</a></sup></p>')}<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul>${items(['Print', 'Mail'])}</ul></div></div></article></main></div><footer id="colophon"><p>${bio}</p></footer></div>`,
    ),
  },
  {
    manner: 'Xinhua: the day in pieces, editor’s line, no article element',
    story: chinese,
    author: '王明',
    published: '2026-05-02',
    language: 'zh',
    html: page(
      '',
      `<title>${chinese.title}-江边网</title><meta name="publishdate" content="2026-05-02"><meta name="author" content="王明">`,
      `<div class="header domPC"><div class="header-top"><ul class="nav">${items(['首页', '时政', '国际', '财经', '军事'])}</ul></div><div class="header-time left"><span class="year"><em>2026</em></span><span class="day"><em>05</em>/<em>02</em></span><span class="time">21:30:05</span></div><div class="head-line clearfix"><h1><span class="title">${chinese.title}</span></h1></div></div>
      <div class="main clearfix"><div class="main-left left"><div id="detail"><span id="detailContent">${each(chinese, '<p>　　', '</p>')}</span><div id="articleEdit"><span class="editor">【责任编辑:李强】</span></div></div><div class="relatedNews"><ul>${items(['鱿鱼捕捞量连年下降', '市长承诺新渡轮'])}</ul></div></div><div class="main-right right"><div class="columBox"><div class="list"><ul>${items(['深度观察', '新华全媒'])}</ul></div></div></div></div>`,
    ),
  },
  {
    manner: 'VOA: embedded teasers, comments, page in Korean under an English template',
    story: korean,
    author: '김강',
    published: '2026-05-02',
    language: 'ko',
    html: page(
      'en',
      `<title>${korean.title}</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${korean.title}","datePublished":"2026-05-02 00:10:00Z","author":{"@type":"Person","name":"김강"},"publisher":{"@type":"NewsMediaOrganization","name":"강의 소리"},
      "description":"줄이
      바뀐 설명"}</script>`,
      `<div class="hdr-20"><ul>${items(['한반도', '세계', '미국'])}</ul></div><main id="content" role="main"><div class="container"><div class="hdr-container"><div class="category"><a href="/k">한반도</a></div><h1 class="title pg-title">${korean.title}</h1><div class="publishing-details"><time pubdate="pubdate" datetime="2026-05-02T00:10:00+00:00">2026.5.2</time></div></div>
      <div class="body-container"><div class="wsw">${korean.paragraphs
        .slice(0, 2)
        .map((one) => `<p>${one}</p>`)
        .join(
          '',
        )}<div class="wsw__embed"><div class="media-block also-read"><span>더 보기:</span><a href="/x"><h4>오징어 어획량 4년째 감소</h4></a></div></div>${korean.paragraphs
        .slice(2)
        .map((one) => `<p>${one}</p>`)
        .join(
          '',
        )}</div><div id="comments" class="comments-parent"><p>댓글은 회원만 쓸 수 있습니다.</p></div></div></div></main>`,
    ),
  },
  {
    manner: 'local paper on BLOX: each paragraph in its box, promotions between, consent form',
    story: english,
    author: 'Mira Ostrow',
    published: '2026-05-02',
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} | News | rivertimes.example</title><meta name="author" content="Mira Ostrow"><meta property="og:site_name" content="River Times"><meta itemprop="datePublished" content="2026-05-02T06:00:00-05:00">`,
      `<div id="site-container"><header><nav>${items(menu)}</nav></header><section id="main-page-container"><article itemscope itemtype="https://schema.org/NewsArticle" id="asset-1" class="asset news-article"><header class="asset-header"><h1 class="headline"><span itemprop="headline">${english.title}</span></h1><div class="meta"><span>By MIRA OSTROW mostrow@rivertimes.example</span></div></header>
      <div class="asset-content subscriber-premium"><div id="article-body" itemprop="articleBody" class="asset-body">${each(english, '<div class="subscriber-only encrypted-content"><p>', '</p></div>', '<div class="tncms-region hidden-print promo"><p>People are also reading</p></div>')}</div></div>
      <div class="asset-author-bio bio"><p>${bio}</p></div></article><section id="asset-below"><div class="block"><h3>Most popular</h3>${cards('h4')}</div><div id="comments">${comments.map((one) => `<p>${one}</p>`).join('')}</div></section></section></div>`,
    ),
  },
  {
    manner: 'an old site: tables, line breaks, nothing in the head',
    story: english,
    author: null,
    published: '2026-05-02',
    language: 'en',
    html: page(
      'en',
      `<title>${english.title}</title>`,
      `<table width="900"><tr><td colspan="2"><img src="logo.gif" alt=""></td></tr><tr><td width="160">${menu.map((one) => `<a href="/x">${one}</a><br>`).join('')}</td><td><b>${english.title}</b><br><br>May 2, 2026<br><br>${english.paragraphs.join('<br><br>')}</td></tr><tr><td colspan="2"><a href="/">Home</a> | <a href="/c">Contact</a></td></tr></table>`,
    ),
  },
  {
    manner: 'a ministry’s page that is one form',
    story: english,
    author: null,
    published: '2026-05-02',
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} - Ministry of Bridges</title>`,
      `<form id="aspnetForm" action="/"><input type="hidden" name="__VIEWSTATE"><div id="s4-topheader"><ul>${items(menu)}</ul></div><div id="contentBox"><h1>${english.title}</h1><div class="date">2 May 2026</div><div class="ms-rtestate-field">${each(english, '<p>', '</p>')}</div></div><div id="footer"><p>${consent}</p></div></form>`,
    ),
  },
  {
    manner: 'Next.js with CSS modules, sections, an open consent dialog that makes the page inert',
    story: english,
    author: 'Mira Ostrow',
    published: '2026-05-02',
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} • The River</title><meta name="parsely-author" content="Mira Ostrow"><meta name="parsely-pub-date" content="2026-05-02T03:00:00Z"><meta property="og:site_name" content="The River">`,
      `<div id="__next" aria-hidden="true"><div class="Nav_root__x"><ul>${items(menu)}</ul></div><div class="Article_page__q"><h1 class="Article_title__w">${english.title}</h1><div class="Article_body__e">${each(english, '<section><p>', '</p></section>')}</div><div class="RelatedStories_grid__r"><h2>You may also like</h2>${cards('h3')}<p>${newsletter}</p></div></div></div><div class="ConsentBanner_root__t" role="dialog"><p>${consent}</p></div>`,
    ),
  },
  {
    manner: 'Global Times: headline in a <div>, text between line breaks, the day in a line',
    story: english,
    author: 'Mira Ostrow',
    published: '2026-05-02',
    language: 'en',
    html: page(
      'en',
      `<title>${english.title} - River Times</title><meta property="og:title" content="${english.title} - River Times">`,
      `<div class="top_menu"><ul>${items(menu)}</ul></div><div class="article_page"><div class="article"><div class="article_top"><div class="article_column"><a href="/c">CHINA</a></div><div class="article_title">${english.title}</div><div class="author_share"><span class="byline">By Mira Ostrow</span> <span class="pub_time">Published: May 02, 2026 09:30 PM</span></div></div><div class="article_content"><div class="article_right">${english.paragraphs.join('<br><br>')}</div></div><div class="article_footer"><h3>RELATED ARTICLES</h3><ul>${items(teasers)}</ul></div></div></div>`,
    ),
  },
];
