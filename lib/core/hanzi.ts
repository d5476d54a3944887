// In: text in Chinese characters. Out: the same length with traditional characters written in simplified ones.

// Pairs traditional–simplified, limited to characters of place names, goods and trade words. Only one-to-one pairs, so
// that offsets stay true.
const PAIRS =
  '韓韩鮮鲜國国東东琿珲圖图們们羅罗開开灣湾義义寧宁遼辽龍龙漢汉連连遠远陽阳長长鴨鸭綠绿橋桥關关邊边檢检鎮镇縣县區区廣广門门島岛臺台聯联蘇苏烏乌蘭兰馬马來来亞亚歐欧飛飞機机車车輛辆輪轮艦舰貨货運运輸输進进貿贸買买' +
  '賣卖銷销稅税價价錢钱億亿萬万噸吨鐵铁鋼钢銅铜鋁铝鉛铅鋅锌鎳镍銀银鈦钛釩钒鎢钨鉬钼錳锰鉻铬礦矿氣气電电腦脑視视櫃柜風风鍋锅線线纜缆燈灯設设備备組组發发動动農农業业產产養养魚鱼蝦虾參参貝贝鮑鲍魷鱿鹹咸鹽盐糧粮麵面' +
  '麥麦穀谷雞鸡豬猪雜杂紡纺織织絲丝綢绸緞缎紗纱紙纸張张書书畫画筆笔膠胶樹树築筑磚砖衛卫藥药醫医療疗護护鏡镜錶表鐘钟鑽钻寶宝裝装飾饰襪袜褲裤襯衬髮发煙烟菸烟堅坚蘋苹葉叶樣样種种類类儀仪導导彈弹槍枪砲炮軍军違违對对' +
  '與与從从個个後后這这華华興兴慶庆會会決决議议號号條条約约聞闻報报員员說说話话網网據据爾尔薩萨蓋盖臨临滿满達达賓宾濱滨錦锦營营頂顶撫抚順顺諾诺倫伦維维納纳倉仓庫库塊块莊庄遷迁澤泽潤润製制塗涂顏颜紅红黃黄結结購购' +
  '禮礼鐮镰鋸锯釘钉鏈链鎖锁鋰锂鈷钴鍺锗鎵镓鈾铀環环質质頭头凍冻乾干臘腊腸肠醬酱鵝鹅蠶蚕蘿萝節节滬沪魯鲁煉炼儲储帶带積积壓压縫缝紉纫緝缉繳缴獲获將将單单經经濟济並并處处應应屬属權权團团獨独聲声稱称過过時时間间歲岁' +
  '週周陸陆際际壘垒緬缅賽赛諸诸豐丰嶺岭溝沟蘆芦滄沧瀋沈鄰邻鄭郑贊赞銳锐鋪铺鏟铲鏽锈閥阀閩闽隊队隨随雙双霧雾韌韧飼饲飲饮餅饼館馆駁驳騾骡驢驴鬆松鯉鲤鯨鲸鱈鳕鰻鳗鱒鳟鱘鲟鷹鹰齒齿';

const SIMPLE: ReadonlyMap<number, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS.charCodeAt(2 * i), PAIRS[2 * i + 1] ?? ''] as const),
);

/**
 * Writes traditional characters in simplified ones, one for one, so that every offset stays true.
 *
 * @param text any text; characters without a pair stay as they are
 */
export function simplify(text: string): string {
  let out: string[] | null = null;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x3400 || code > 0x9fff) continue;
    const simple = SIMPLE.get(code);
    if (simple === undefined || simple === text[i]) continue;
    out ??= text.split('');
    out[i] = simple;
  }
  return out === null ? text : out.join('');
}
