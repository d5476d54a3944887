// In: nothing. Out: the words by which articles tell how a crossing inspects, what it charges and whom it lets through.

export interface PracticeCues {
  readonly inspectionLoose: RegExp;
  readonly inspectionStrict: RegExp;
  readonly chargesLow: RegExp;
  readonly chargesHigh: RegExp;
  /** Goods pass; the goods stand in group 1 or are the sentence's commodities. */
  readonly passes: RegExp;
  readonly blocked: RegExp;
  /** Goods named by how the law sees them rather than by what they are. */
  readonly lawGoods: RegExp;
  /** Those for whom an exception is made. */
  readonly privileged: RegExp;
  /** That they are spared. */
  readonly spared: RegExp;
  readonly authority: RegExp;
  /** What follows is only the other side of a comparison. */
  readonly comparison: RegExp;
  /** Points back to the crossing told of before. */
  readonly pointing: RegExp;
}

export const practiceCues: Readonly<Record<'en' | 'ko' | 'zh', PracticeCues>> = {
  en: {
    inspectionLoose:
      /\b(?:loose|lax|cursory|light|perfunctory|superficial|minimal|lenient|relaxed) (?:\w+ )?(?:inspections?|checks?|searches|controls?|screening)\b|\b(?:loosely|cursorily|barely|hardly|rarely|seldom|lightly) (?:inspect|check|search|screen)\w*|(?:\bnot|n't|\bnever) (?:\w+ )?(?:rigorously|strictly|thoroughly|carefully|closely) (?:inspect|check|search)\w*|\bnobody opens\b|\bopen(?:s|ed)? (?:only )?(?:one|a few|few|hardly any) (?:\w+ )?in\b|\bwithout (?:being )?(?:inspect|check|search|open)\w*|\bwaved? (?:\w+ ){0,3}through\b|\bwav(?:es|ed|ing) (?:\w+ ){0,3}on\b|\b(?:inspections?|checks?|controls?)(?: (?:at|in|on) [^.,;]{3,48}?)? (?:is|are|was|were|have been|had been) (?:\w+ )?(?:loose|lax|light|lenient|relaxed|cursory|eased)\b|\b(?:eases?|eased|relax(?:es|ed)) (?:its |their |the )?(?:\w+ )?(?:inspections?|checks?|controls?)\b/,
    inspectionStrict:
      /\b(?:strict|rigorous|tight|thorough|stringent|tough|close|heavy|intensive) (?:\w+ )?(?:inspections?|checks?|searches|controls?|screening)\b|\b(?:strictly|rigorously|thoroughly|carefully|closely|tightly) (?:inspect|check|search|screen|control)\w*|\b(?:each|every) (?:box|truck|lorry|load|container|crate|bag|parcel|car|wagon)\b.{0,24}\b(?:emptied|opened|inspected|checked|searched|unpacked|unloaded|weighed|x-rayed|scanned)\b|\b(?:go|goes|going|went) through (?:each|every)\b|\b(?:open|opens|opened|check|checks|search|searches|searched) (?:every|each|all)\b(?! (?:day|week|month|year|morning|night))|\b(?:inspections?|checks?|controls?)(?: (?:at|in|on) [^.,;]{3,48}?)? (?:is|are|was|were|have been|had been|has been) (?:\w+ )?(?:strict|stricter|tight|tighter|tightened|rigorous|stringent|stepped up|intensified)\b|\btighten(?:s|ed|ing)? (?:\w+ )?(?:inspections?|checks?|controls?)\b/,
    chargesLow:
      /\b(?:low|lower|light|lighter|small|reduced|modest|cheap|cheaper|minimal) (?:customs |import |transit |handling |border )?(?:fees?|charges?|duty|duties|tariffs?|levies|dues)\b|\b(?:fees?|charges?|duty|duties|tariffs?|levies|dues)(?: (?:at|in|on|of|for) [^.,;]{3,48}?)? (?:is|are|was|were) (?:also |much |far |a \w+ )?(?:low|lower|light|lighter|small|modest|cheap|cheaper)\b|\b(?:cuts?|halved?|halves|lower(?:s|ed)|reduc(?:es|ed)|waiv(?:es|ed)|scrap(?:s|ped)|dropp?(?:s|ed)) (?:its |their |the |all )?(?:\w+ )?(?:fees?|charges?|surcharges?|duty|duties|tariffs?|levies|dues)\b|\b(?:fees?|charges?|surcharges?|levies|levy|dues)\b[^.,;]{0,32}\b(?:was|were|has been|have been) (?:scrapped|waived|cut|halved|lowered|reduced|abolished)\b/,
    chargesHigh:
      /\b(?:high|higher|heavy|heavier|steep|steeper|hefty|increased|raised) (?:customs |import |transit |handling |border )?(?:fees?|charges?|duty|duties|tariffs?|levies|dues)\b|\b(?:fees?|charges?|duty|duties|tariffs?|levies|dues)(?: (?:at|in|on|of|for) [^.,;]{3,48}?)? (?:is|are|was|were) (?:also |much |far |a \w+ )?(?:high|higher|heavy|heavier|steep|steeper|hefty)\b|\b(?:doubl(?:es|ed)|tripl(?:es|ed)|rais(?:es|ed)|increas(?:es|ed)|put up) (?:its |their |the |all )?(?:\w+ )?(?:fees?|charges?|surcharges?|duty|duties|tariffs?|levies|dues)\b|\b(?:fees?|charges?|surcharges?|levies|levy|dues)\b[^.,;]{0,32}\b(?:was|were|has been|have been) (?:doubled|tripled|raised|increased|put up)\b/,
    passes:
      /\b(?:allows?|allowed|lets?|letting|permits?|permitted|admits?|admitted|passes|tolerates?|turns? a blind eye to)\b|\bmainly handles?\b|\bcan (?:only )?(?:pass|enter|get) (?:\w+ )?through\b/,
    blocked:
      /\b(?:rarely|seldom|never|hardly ever) (?:found|seen|allowed|let)\b|\b(?:turns?|turned|sent|sends?) back\b|(?:\bnot|n't|\bnever) (?:let|allow|permit|admit|pass)\w*|\b(?:nothing of the kind|none of it) is seen\b|\bkept? out\b/,
    lawGoods:
      /\b(?:non-|un)?(?:sanctioned|banned|prohibited|restricted|forbidden|contraband) (?:items|goods|products|supplies|materials|cargo|wares|things)\b|\b(?:anything|everything) (?:with|made of|that (?:runs|burns|contains)) [^.,;]{3,40}/,
    privileged:
      /\b(?:consul|consuls|consulates?|consular(?: \w+)?|diplomats?|diplomatic(?: \w+)?|embass(?:y|ies)|military(?: \w+)?|party officials?|state companies|trading companies)\b/,
    spared:
      /(?:\brarely|\bseldom|\bnever|\bnot|n't|\bhardly) (?:be |even )?(?:stopped|searched|inspected|checked|opened|weighed)\b|\bpay nothing\b|\bskip the queue\b|(?:\bnot|n't|\bnever) (?:\w+ )?(?:inspect|check|search|open|stop)\w*|\bwithout (?:inspection|checks|being)\b|\bexempt(?:ed)? from (?:inspection|checks|customs)\b|\bwaved? (?:\w+ ){0,3}through\b/,
    authority:
      /\b(?:(?:chinese|north korean|russian) )?customs (?:authorities|officials|officers|officer|inspectors|agents|service)\b|\binspectors\b|\bborder guards?\b/,
    comparison: /\b(?:compared (?:to|with)|in comparison (?:to|with)|unlike|than (?:at|in|through)|in contrast to)\b/,
    pointing:
      /\b(?:this|that|the same|these) (?:channel|route|crossing|customs house|border post|traffic pattern|road|post|bridge|way)s?\b|\b(?:here|there)\b|\bthese vehicles\b|^(?:the )?(?:fees|charges|duties|dues|inspections?|checks|searches|controls)\b/,
  },
  ko: {
    inspectionLoose:
      /(?:느슨|허술|형식적|간단|가벼운|대충)[^.]{0,14}(?:검사|검열|단속|통관|검색)|(?:검사|검열|단속|통관|검색)[^.]{0,10}(?:느슨|허술|형식적|약하|완화)/,
    inspectionStrict:
      /(?:엄격|철저|까다로|강화된|강도 높은|꼼꼼|하나하나|일일이|샅샅이)[^.]{0,14}(?:검사|검열|단속|통관|검색)|(?:검사|검열|단속|통관|검색)[^.]{0,10}(?:엄격|철저|까다|강화|심하|세다)|(?:하나하나|일일이|샅샅이|모두|전부)\s?(?:뜯어|풀어|열어|내려|뒤져)/,
    chargesLow:
      /(?:관세|수수료|통관료|통관비|세금|비용)[^.]{0,6}(?:낮|싸|저렴|적)|(?:낮은|싼|저렴한)\s?(?:관세|수수료|통관료|통관비|비용)/,
    chargesHigh:
      /(?:관세|수수료|통관료|통관비|세금|비용)[^.]{0,10}(?:높|비싸|많|올랐|오르|뛰었|인상|늘었)|(?:높은|비싼)\s?(?:관세|수수료|통관료|통관비|비용)/,
    passes: /통과시|눈감아|허용|봐준|통과할 수 있/,
    blocked: /통과(?:하지 못|시키지 않|할 수 없)|막고 있|막는다|돌려보/,
    lawGoods: /(?:비)?제재 ?(?:품목|물자|대상 물품)|금수 ?품목|금지 ?품목/,
    privileged: /영사관|대사관|외교관|군부|당 간부/,
    spared: /검사(?:를|도)? ?(?:하지 않|받지 않|안)|검색 없이|면제/,
    authority: /(?:중국|북한|러시아)?\s?(?:세관|해관)(?: 당국| 직원| 간부)?/,
    comparison: /에 비해|보다/,
    pointing: /이 (?:통로|경로|세관|길|노선)|여기|이곳/,
  },
  zh: {
    inspectionLoose:
      /查得(?:很|比较|较)?(?:松|宽)|检查(?:比较|较|相对|很)?(?:宽松|松)|(?:很少|不怎么|不严格|抽查)检?查|走过场/,
    inspectionStrict:
      /查得(?:很|比较|较)?严|检查(?:比较|较|很|更)?严|严格检查|严查|从严查验|逐[车箱件包](?:检查|开验|查验|开箱)|(?:每|所有)[^，。]{0,6}(?:都|均)?(?:要|须|得)?开箱/,
    chargesLow: /(?:收费|费用|关税|税费)(?:也|又|都)?(?:比较|较|更|很)?(?:低|便宜|少|下调|减半|取消)/,
    chargesHigh: /(?:收费|费用|关税|税费)(?:也|又|都)?(?:比较|较|更|很)?(?:高|贵|涨|上调|翻倍|翻了一番)/,
    passes: /放行|允许通过|准许通过|睁一只眼/,
    blocked: /不(?:予|准|让)(?:放行|通过)|退回|拦下|进不去|过不去/,
    lawGoods: /(?:非)?(?:制裁|违禁|禁运|受限)(?:物品|品|货物|商品|物资)/,
    privileged: /领事馆|领馆|使馆|外交官|军方/,
    spared: /不(?:受|接受|用)?检查|免检|免于检查|不开箱/,
    authority: /(?:中国|中方|朝鲜|俄罗斯)?海关(?:人员|方面|官员|当局)?|边检(?:人员)?/,
    comparison: /相比|比起|不像/,
    pointing: /这(?:条|个)(?:路线|通道|口岸|渠道)|这里|该(?:口岸|通道)/,
  },
};
