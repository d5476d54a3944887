// In: nothing. Out: the Korean and Chinese words that say how goods move, who says so and how firmly.
// Korean verbs are stems; Korean roles follow the name (particles), Chinese roles stand before it.
import type { Orientation } from './cues-en.ts';

export interface CjkCues {
  /** Role by the words right behind a place (Korean) or right before it (Chinese); the first that matches counts. */
  readonly side: 'after' | 'before';
  readonly roles: readonly {
    readonly role: 'from' | 'to' | 'via' | 'at' | 'agent' | 'holder';
    readonly match: RegExp;
  }[];
  /** Words of trade with what they say of the one who acts, and which way they lean when nothing else is said. */
  readonly verbs: readonly { readonly orientation: Orientation; readonly match: RegExp; readonly lean: number }[];
  /** Behind a place where something happens: goods start there ("在松林港装船"). */
  readonly begins: RegExp;
  /** What may stand between two goods of one list. */
  readonly joiner: RegExp;
  /** Parts a sentence into clauses; each match ends one. */
  readonly clauseEnd: RegExp;
  readonly back: RegExp;
  /** The subject is what was told of before ("the trucks", "on board"). */
  readonly pointing: RegExp;
  readonly speakers: readonly RegExp[];
  readonly law: RegExp;
  readonly planned: RegExp;
  readonly hypothetical: RegExp;
  /** A condition: whatever depends on it has not come about. */
  readonly conditional: RegExp;
  readonly denied: RegExp;
  readonly reported: RegExp;
  /** Right before or right behind goods: what papers call a load, or what it lies under. */
  readonly labelBefore: RegExp;
  readonly labelAfter: RegExp;
  /** What a rule forbids others to do: to sell to the target, to buy from it. */
  readonly ruleSold: RegExp;
  readonly ruleBought: RegExp;
  /** An office that speaks of its own country's trade. */
  readonly office: RegExp;
  /** Ends a word that opens a sentence and is no speaker: a time, a place where something happens. */
  readonly adverbial: RegExp;
  /** Towards whoever speaks ("运来"). */
  readonly hither: RegExp;
  /** Made or priced at home. */
  readonly home: RegExp;
  /** A speaker whose figures are his own. */
  readonly dealer: RegExp;
  /** A speaker that is nobody: official figures, given as fact. */
  readonly official: RegExp;
  /** A speaker that stands for the one named before ("he added"). */
  readonly pronoun: RegExp;
  /** Behind goods: a trade that somebody is in ("水产批发商"), no load. */
  readonly dealing: RegExp;
  /** Behind a report: another party denies it. */
  readonly rebuttal: RegExp;
}

export const korean: CjkCues = {
  side: 'after',
  roles: [
    { role: 'via', match: /^(?:을|를|은|는)?\s*(?:통해|통하여|거쳐|거치|경유|건너|건넌|넘어|지나|따라)/ },
    { role: 'from', match: /^\s?(?:항|역)?(?:을|를)\s*(?:떠나|떠난|떠났|출발|출항|뜬|떴)/ },
    { role: 'via', match: /^\s?(?:세관|다리|대교|철교|국경)?(?:을|를)\s*(?:통해|거쳐|거치|경유|건너|건넌|넘)/ },
    { role: 'from', match: /^의\s?[가-힣]{1,6}(?:\s[가-힣]{1,6})?(?:에게서|로부터)/ },
    { role: 'to', match: /^의?\s?[가-힣]{1,6}(?:\s[가-힣]{1,6})?에게(?!서)/ },
    // "평성 상점의 주문을": who orders gets the goods.
    { role: 'to', match: /^의?\s?(?:[가-힣]+\s){0,3}[가-힣]+의 (?:주문|의뢰)/ },
    // "무산 철광에서 나온": where goods are dug, made or caught.
    {
      role: 'from',
      match:
        /^의?\s?(?:[가-힣]+\s)?[가-힣]*(?:철광|탄광|광산|공장|농장|어장|창고|항|항구|기지)에서\s(?:[가-힣]+\s)?(?:나온|나오|캔|캐|생산|만든|만들|잡|실|싣|온|출발)/,
    },
    // "울산의 제련소에"
    {
      role: 'to',
      match:
        /^의\s(?:[가-힣]+\s){0,2}[가-힣]*(?:제철소|제련소|공장|시장|상점|창고|기업|회사|업체|업자|상인|조선소|항|항구|부두|역)들?(?:으로|로|에|에게|까지)(?=[\s는도])/,
    },
    // "훈춘의 수산시장에서는": where it happens.
    { role: 'at', match: /^의?\s?(?:[가-힣]{1,6}\s)?[가-힣]*(?:시장|상점|백화점|공장|창고|식당|매장)에서/ },
    { role: 'from', match: /^의?\s?(?:인근\s|근처\s)?(?:앞바다|해상|해역|바다)에서\s(?:잡|건져|건진|채취|어획)/ },
    { role: 'via', match: /^의?\s?(?:인근\s|근처\s|앞\s|동쪽\s|서쪽\s|남쪽\s)?(?:앞바다|해상|해역|공해)(?:에서|의)/ },
    { role: 'to', match: /^\s(?:쪽|방향|방면|측|남부|북부|동부|서부|연안|내륙|지역)(?:으로|로)/ },
    // "블라디보스토크에서 열린 회의": where people met.
    { role: 'agent', match: /^(?:에서|에)\s(?:열린|만난|개최|진행|살고|사는)/ },
    // "블라디보스토크항에서 서류만 바꿔": a stop on the way.
    { role: 'via', match: /^(?:항|역)?에서\s(?:[가-힣]+\s){0,2}(?:바꿔|바꾸|갈아|환적|옮겨)/ },
    { role: 'from', match: /^(?:에서|으로부터|로부터|부터|발(?=\s)|항에서|산(?=\s))/ },
    { role: 'to', match: /^(?:에게|으로|로(?!부터)|까지|행(?=\s)|항으로|쪽으로|측에|측으로)/ },
    { role: 'to', match: /^에(?=[\s는도])/ },
    { role: 'agent', match: /^(?:은|는|이|가|측은|측이|당국은|당국이)(?=\s)/ },
    // "평양의 한 무역회사는": whoever is at home there acts.
    { role: 'agent', match: /^의\s(?:[가-힣]+\s){0,3}[가-힣]+(?:은|는|이|가)\s/ },
    // "랴오닝성 무역대표단이": a firm or a mission named by its home acts.
    {
      role: 'agent',
      match:
        /^\s?[가-힣]{0,8}\s?[가-힣]{0,6}(?:단|회사|상사|업체|상인|기업|업자|정부|당국|업계|공장|기관)들?(?:은|는|이|가)\s/,
    },
    { role: 'holder', match: /^의?\s/ },
  ],
  verbs: [
    {
      orientation: 'in',
      match:
        /수입|들여오|들여온|들여왔|들여와|들여올|들여간|들여갔|사들|구매|구입|반입|수매|조달|도입|확보|사 ?오|사 ?왔|사 ?온|사 ?갔|사 ?간|가져오|가져왔|가져온|가져갔|가져간|넘겨받|건네받|받아|받았|받지|받는|받은|주문|인수/,
      lean: 0.5,
    },
    {
      orientation: 'out',
      match:
        /수출|보내|보냈|보낸|보낼|팔았|팔아|팔고|팔린|팔려|팔리|팔던|판매|유통|공급|제공|지원|기증|기부|반출|내보내|내보냈|넘겨(?!받)|넘겼|넘긴|넘기|넘길|인도(?![네양])|건네(?!받)|발송|출하|납품/,
      lean: -0.5,
    },
    {
      orientation: 'move',
      match:
        /들어오|들어온|들어왔|들어와|들어가|들어갔|들어간|들여보|들어올|들어갈|넘어올|넘어갈|유입|도착|입항|입고|등장|나타났|풀렸|깔렸/,
      lean: 0.5,
    },
    { orientation: 'move', match: /나가|나갔|나간|나갈|나올|나온|나왔|나오|빠져나|유출|출항/, lean: -0.5 },
    {
      orientation: 'move',
      match:
        /건넌|건넜|건너|건넌다|오가|오갈|오간|넘어|넘었|넘은|통과|통관|이동|밀수|밀매|밀반|옮겨|옮겼|옮긴|옮길|환적|하역|선적|향하|향한|향했|운항/,
      lean: 0,
    },
    {
      orientation: 'carry',
      match:
        /싣|실었|실려|실은|실린|실어|실을|운반|운송|수송|나르|날랐|숨겨|숨긴|숨겼|감춰|감춘|담겨|담긴|적재|포함|주종을|열거|들어 ?있|쌓여|쌓인/,
      lean: 0,
    },
    { orientation: 'seize', match: /압수|적발|단속|몰수|억류|나포|압류|회수/, lean: 0 },
    { orientation: 'carry', match: /가장 많았|뒤를 이|그다음|차지/, lean: 0 },
    { orientation: 'swap', match: /맞바꾸|교환|바꿔/, lean: 0 },
  ],
  begins: /^(?:항|역|부두)?에서\s(?:[^.,]{0,10}\s)?(?:실|싣|선적|출발|출항|생산|제조|캐|잡|채취|구입|구매|사들)/,
  joiner:
    /^(?:은|는|이|가|을|를|도)?\s*(?:와|과|및|,|·|이나|나|그리고|등|하고|랑|또는|같은|뿐 아니라|\s|중고|각종|새|일부)*$/,
  clauseEnd:
    /(?:지만|으며|하며|는데|은데|인데|반면|했고|하고|이고|었고|았고|오고|가고|나오고|들어오고|나가고|들여와|사와|가져와|실어와|들여온 뒤|만든 뒤|다음)[,\s]/g,
  back: /반대 ?방향|돌아오는|돌아갈|대가로|대신|그 대가|되돌/,
  pointing:
    /이 (?:차량|트럭|선박|배|물자|물건|화물)|차에|배에|트럭에|차량들?[은이에]|화물칸|대부분|상자|짐칸|밑에는|안에는|속에는/,
  speakers: [
    /([가-힣A-Za-z0-9·\s]{1,24}?)(?:에|의 말에) (?:따르면|의하면)/,
    // "투먼해관은 “…”고": the name right before the quotation.
    /((?:[가-힣A-Za-z·]+\s){0,4}[가-힣A-Za-z·]+?)(?:은|는|이|가)\s[“"]/,
    // "…고 조사관은 말했다": the name right before the verb that closes the sentence.
    /(?:고|며|면서|”)\s+((?:[가-힣A-Za-z·]+\s){0,3}[가-힣A-Za-z·]+?(?:\([A-Za-z가-힣0-9 ]+\))?)(?:은|는|이|가)\s+(?!것|데\s|동안|바\s)(?:[^.“”]{0,18}\s)?(?:말했|말하|전했|전해|밝혔|주장|보도|설명|덧붙|알렸|알려왔|귀띔|지적|강조|부인|확인|추정|전한다|반박|일축|우긴|우겼|내다봤|내다보|잡아뗐|털어놨|털어놓|증언|기대했|전망|예상했|토로|하소연|경고|인정했|시인|추산|평가했|분석했|판단했|(?:했|하였)다)/,
    // "관세청은 … 밝혔다": the topic that opens a sentence closed by such a verb.
    /^[“"]?((?:[가-힣A-Za-z0-9·]+\s){0,4}?[가-힣A-Za-z0-9·]+?)(?:은|는|이|가)\s(?!것|데\s|동안|바\s)(?=.*(?:말했|말하였|전했|전해왔|밝혔|주장했|보도했|설명했|덧붙였|알렸|알려왔|집계했|추산했|평가했|분석했|판단했|보고|부인했|지적했|확인했|추정했|발표했|귀띔했|반박했|일축했|우긴|우겼|내다봤|내다보|잡아뗐|털어놨|털어놓|증언했|강조했|기대했|전망했|예상했|토로했|하소연했|경고했|인정했|시인했|[”다]고 (?:했|하였|한다))[가-힣]*\.?[”"]?$)/,
    /((?:[가-힣A-Za-z·]+\s){0,2}(?:장부|문서|보고서|자료|통계|기록))에는?\s/,
  ],
  law: /금지한|금지하|금지돼|금지된|금지됐|금지되|결의 ?\d|제재 대상|막지 않|허용하지|못하게/,
  planned:
    /예정|보내기로|지원하겠다|공급하겠다|계획|할 것이라|[하기]기로 (?:했|합의|약속|돼)|보낼 것|보내겠다|추진|방침|약속했/,
  hypothetical: /수 있[다었을]|수도 있|가능성|촉구|검토|요청|된다면|한다면|원한다|싶어|기대(?:했|한|하)|바란다|희망/,
  conditional: /(?:된|한|온|간|난|풀린|열린)다면|(?:성사|재개|완화|해제|개방|허가|개통)되면|(?:풀리|열리)면/,
  denied:
    /(?<!넘지 )(?<!뿐만 )않았다|않는다|않고 있|막혀|막혔|못했다|못한다|못 (?:들|나|넘|통|가져|보내|팔|받|건)|부인|중단했|중단됐|거부|사실이 아니|사실무근|없다고|없었다|일은? 없|일이 없|적이? 없|적은 없|바가? 없|사실[이은] 없|안 (?:들|나|받|팔|보|넘)|지 않(?:을|은|는)|끊겼|끊긴|멈췄|막힌/,
  reported:
    /따르면|의하면|반박|일축|우긴|우겼|내다봤|내다보|잡아뗐|털어놨|털어놓|증언|강조|[”다]고 (?:했|하였|한다)|소문|알려왔|전해왔|다는 ?것이다|적혀|전했|전한다|말했|밝혔|주장|보도|설명|알려졌|전해졌|덧붙|알렸|했다고|있다고|한다고|된다고|귀띔|지적|집계|추산|발표|부인|기대했|전망|토로|하소연|경고|인정했|시인|추산|평가했|분석했|판단했|(?:조사|파악|확인|관측)됐|의혹|혐의/,
  home: /생산|가격|값|제조|수확|시세|운반비|요금/,
  ruleSold: /판매|공급|제공|이전|파는|팔/,
  ruleBought: /수입|구매|구입|사들|조달/,
  labelBefore: /(?!)/,
  labelAfter:
    /^(?:이?라고|으로|로)(?:만)? ?(?:적|신고|표기|위장|속여|둔갑|기재|등록|분류)|^(?:이?라는) (?:이름|명목|품명|명의)|^ ?(?:밑|아래|속|사이|더미)(?:에|에는|에서|으로) /,
  office:
    /세관|해관|관세|통계|자원부|상무부|산업부|무역부|농업부|총국|공사$|회사$|기업$|그룹$|무역|상인|업자|업체|사업가|도매상/,
  adverbial: /(?:에|에서|으로|까지|부터|[0-9]\s?[월일년]|[이그]때|동안|이후|현재|최근|요즘|지금|요사이)$/,
  hither: /(?!)/,
  dealer: /상인|업자|운전|주민|소식통|전문가|연구|분석/,
  official: /장부|목록|통계|세관 자료|무역 자료|해관총서|세관총국|관세총국|관세청 자료|수출입 자료|공식 자료/,
  dealing: /^\s?(?:장사꾼|상인|업자|수입상|도매상|판매상|업체|회사|무역상)/,
  pronoun: /^(?:그|그는|그녀|그들|이들)$/,
  rebuttal: /(?:지만|으나|는데|고),?\s*([가-힣\s]{1,20}?)(?:은|는|이|가)\s(?:이를|그 주장을|보도를|사실을)?\s?부인/,
};

export const chinese: CjkCues = {
  side: 'before',
  roles: [
    {
      role: 'via',
      match: /(?:经由|途经|取道|经过|通过|[驶越渡跨穿送运开走拉搬划偷带抬]过|沿着?|借道|绕道|假道|经)了?$/,
    },
    { role: 'from', match: /(?:从|自|来自|由|离开|驶离|產自|产自|源自|出自|撤离)(?:[^，。；、和的]{1,5}的)?$/ },
    {
      role: 'to',
      match:
        /(?:运往|运到|运至|运抵|运进|转往|转运到|直达|外销|空运到|海运到|开往|去往|去|赴|目的地是|目的地为|驶往|驶向|前往|送往|发往|销往|进入|抵达|到达|流入|出口到|出口至|出口给|卖给|卖到|输往|輸往|运回|运入|带回|带进|驶入|开进|流向|入境|转卖|转售|流到|落入|落脚|送进|拉进|卖进|往|到|至|向|对|給|给)[了过]?$/,
    },
    { role: 'at', match: /(?:在|于|於)$/ },
  ],
  verbs: [
    {
      orientation: 'in',
      match:
        /进口|進口|购买|購買|采购|購入|购入|购得|购进|(?<![购采收])买(?!家|方|主|卖|办)|收购|收走|收到|接收|接到|输入|引进|订购|订货|预订|订下|打听|进货|获得|取得|得到|拿到|换得/,
      lean: 0,
    },
    {
      orientation: 'out',
      match:
        /出口|出售|销售|外销|售[出给]|贩卖|倒卖|转卖|转售|卖(?!家|方|点)|供应|供應|供给|供货|提供|运送|输出|輸出|输往|輸往|交付|交给|移交|赠送|捐赠|援助|支援|送[往到给去至]|发[往运货]|寄往|转让/,
      lean: 0,
    },
    {
      orientation: 'move',
      match:
        /运[往到至抵进入出来过回走上]|[送拉载带驶开捎搬][过到回进来入]|空运|海运|转[往到运移卖售]|退[回运]|落脚|过驳|直达|进入|流[入进出向通]|开往|驶[往向离]|前往|抵[达港]|到[达港]|走私|偷运|出境|入境|入关|出关|出不去|进不[来去]|靠[岸港泊]|停靠|上岸|过[境江河关桥来去]|[进出]来|[进出]去|通关|放行|登陆|出现在/,
      lean: 0,
    },
    {
      orientation: 'carry',
      match:
        /装的是|装着|装载|装满|裝載|载有|载着|拉的是|拉着|运载|运输|承运|运的是|搬|卸下|卸货|装上|装船|夹带|藏有|藏着|藏了|藏在|压在|携带|带[着了上]|经手|包括|主要[是有为]|多[是为](?!了)|大多[是为]|列[有出着了]|列举|点名|满载|搭载|堆着|堆满|装[入箱车货运]|卸在|卸船|卸车|拉货|[下这那每]一?批(?:货)?(?:将|会)?是|运了|拉了|装了|以(?=[^，。；]{1,16}为主)/,
      lean: 0,
    },
    {
      orientation: 'seize',
      match: /查获|查獲|扣[押留下住]|没收|沒收|截获|缴获|起获|缉获|搜获|收缴|拦截|查扣|查出|起出|拦下|搜出/,
      lean: 0,
    },
    { orientation: 'swap', match: /换成|交换|易货/, lean: 0 },
  ],
  begins: /^[^，。；]{0,8}(?:装[船载运上货]|启运|起运|启航|出发|发货|采购|购[买入得]|收购|开采|捕捞|生产|加工|出厂)/,
  joiner:
    /^[\s“”"]*(?:[、，,]|和|与|與|及|以及|还有|還有|或者|或|并|跟|等|也有|外加|再加上|[几一二两三四五六七八九十数]+[袋箱批些车吨桶包件台辆只]|少量|大量|一些|\s)*[\s“”"]*$/,
  clauseEnd: /[；;，,。](?=.{0,12}(?:换取|换回|从|自|向|对|经|再|又|并|而|同时|回程|返程|另外|另一))/g,
  back: /回程|返程|[拉运带载装驮捎][^，。；]{0,12}回[来去]|返回|返航|回来时|换回|换取|反方向|反向|作为交换|作为回报/,
  pointing: /车上|船上|这些|那些|它们|其中|前面那|后面那|那几辆|车里|舱里|货柜里|箱子里|另有|还有.{1,3}辆/,
  speakers: [
    /据([^，。；“”]{1,24}?)(?:的)?(?:报道|透露|披露|介绍|了解|观察|记录|记载|调查|判断|掌握|推测|分析|反映|回应|消息|说法|称|统计|数据|说|估算|估计|通报|回忆|描述|供述|供称)/,
    /(?:^|[，。；”])([^，。；“”：\s]{1,20}?)(?:还|则|也|又|曾|今天|昨天|周[一二三四五六日]|\d{1,2}月?\d{0,2}日)?(?:告诉|表示|透露|披露|反映|介绍说|直言|写道|回应|答复|主张|推测|分析|预测|举报|作证|交代|载明|列明|注明|记载|写明|算过|抱怨|感叹|谈到|谈起|指出|坦言|坚持说|坚称|宣称|反驳|警告|声称|强调|补充|解释|回忆|估计|估算|提到|提醒|供称|承认|证实|看见|看到|通报|公布|供述|报道|宣布|否认|显示|认为|说|称|讲)/,
    /从([^，。；“”]{1,12}?)(?:处|那里|口中)(?:听说|获悉|得知)/,
  ],
  law: /决议|決議|禁止|禁运|不得|制裁规定|违禁|不受限制/,
  planned:
    /计划|承诺|答应|原定|原订|改为|将于|将(?=[向从自在对把由经以用被分运有])|下一批将|将会|将是|预计|打算|拟|即将|签署|谈好/,
  hypothetical: /可能|能否|可否|能不能|或将|有望|也许|如果|要是|倘若|若|哪天|呼吁|要求|考虑|建议|打听|希望/,
  conditional: /(?:^|[，。“])(?:如果|倘若|若|要是|一旦|假如)/,
  denied:
    /否认|没有|也没|没(?=[进出运卖买收发见让放])|出不去|进不来|有误|并非|并未|从未|未曾|停止|暂停|拒收|退[回运](?![来了]?[^，。；]{0,4}剩)|一[台辆件箱车袋吨][^，。；]{0,6}不放|拒绝(?!置评|评论|透露|回应)|不属实|不实|不再|不会|予以否认|没有一|无一/,
  reported:
    /说|称|披露|反映|直言|写道|回应|答复|主张|推测|分析|预测|举报|作证|交代|记载|抱怨|感叹|谈到|谈起|了解|观察|警告|承认|证实|强调|抱怨|反驳|补充|解释|回忆|估算|提到|提醒|坦言|通报|公布|供述|估计|听说|否认|显示|表示|透露|报道|据|指出|看见|看到|告诉|传闻/,
  home: /生产|产量|价格|售价|收成|涨价/,
  ruleSold: /出售|销售|供应|提供|转让|卖给/,
  ruleBought: /进口|购买|采购|收购|买/,
  labelBefore:
    /(?:申报(?:的是|为|成|名为)|报(?:关单?上?写?|的)?(?:的?(?:名字|品名))?(?:是|为|成)|写(?:着|的(?:则|却|都)?是|成)|标[着为成注]为?|伪装成|冒充|假扮成|谎称|谎报为|当[作成]|贴着|名义上是)[“"]?$/,
  labelAfter: /^(?:的?名义|下面|底下|堆里|之下|包装)/,
  office: /海关|统计|商务部|工贸部|贸易部|农业部|工业部|总局|总署|公司$|集团$|商$|商人$|老板$/,
  adverbial:
    /^(?:据|听|传|据传|有人|外界|外间|坊间|有消息|市场|舆论|各方|不少人|普遍)$|^(?:此前|日前|近日|上周|昨日|周[一二三四五六日]|[0-9一二三四五六七八九十]+[月日])/,
  hither: /[运送带拉载捎偷]来|[进过]来/,
  dealer: /货代|商人?$|司机|老板|居民|渔民|船员|专家|研究|分析|业内|人士|消息人士/,
  official: /台账|清单|账本|记录|数字|数据|统计|海关|政府/,
  dealing: /^(?:批发商|进口商|出口商|经销商|供应商|商人|商贩|贩子|老板|公司|厂|行|店|业者)/,
  pronoun: /^(?:他|她|他们|她们|其)$/,
  rebuttal: /[，,]([^，。；“”]{1,16}?)(?:则|却|随后|对此)*(?:予以|加以|矢口|断然)?否认/,
};
