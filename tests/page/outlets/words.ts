// In: nothing. Out: sentences for look-alike pages, and the stuff that stands around an article in real ones.

export interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const english: Story = {
  title: 'Lorries wait a third night at the river bridge',
  paragraphs: [
    'A line of forty lorries stood at the bridge for a third night on Friday, and nobody at the gate would say when it would move again.',
    'Drivers slept in their cabs or walked down to the water. One of them said the papers for his load of tractors had been stamped twice already.',
    '“They look at the seals and send us back,” he said. “Then they look at the seals again.”',
    'Traders in the town put the delay down to a new rule on machinery, which customs officers on both banks read in their own ways.',
    'Last spring the same bridge took more than a hundred lorries a day, according to a freight agent who keeps count from her window.',
    'At the market behind the depot, stalls that sold rice cookers and floor tiles had little left by noon. “People buy what they can carry,” said a woman who has kept her stall there for eleven years.',
    'The river is low for the season. From the embankment one can see the pillars of the old bridge, which carried trains until the flood and has carried nothing since.',
    'A second crossing, two hours upstream, stayed open through the week, but its road is narrow and the bigger lorries can’t turn there. Some had tried and come back with broken mirrors.',
    'In the evening a column of empty flatbeds came over from the other side, the first in eight days. Their drivers waved and did not stop.',
    'Nobody in the tea house by the gate believed that the repairs would be over soon. The owner has put out more chairs.',
    'The customs house did not answer questions sent on Thursday. A notice on its door says that the hall is closed for repairs until further notice.',
  ],
};

export const korean: Story = {
  title: '다리 앞에서 사흘째 밤을 보낸 화물차들',
  paragraphs: [
    '화물차 마흔 대가 금요일에도 다리 앞에서 사흘째 밤을 보냈다. 문을 지키는 사람 가운데 언제 움직일지 말해 주는 이는 없었다.',
    '운전사들은 운전석에서 자거나 강가로 내려가 시간을 보냈다. 한 운전사는 트랙터를 실은 짐의 서류에 도장을 벌써 두 번 받았다고 했다.',
    '읍내 상인들은 기계류에 관한 새 규정 때문에 늦어진다고 보고 있다. 양쪽 세관은 그 규정을 저마다 다르게 읽는다.',
    '창고 뒤 시장에서는 전기밥솥과 타일을 팔던 가게들이 점심때 이미 거의 비어 있었다. 열한 해째 자리를 지켰다는 상인은 사람들이 들고 갈 수 있는 것만 사 간다고 말했다.',
    '강물은 철에 비해 얕다. 둑에 서면 큰물이 나기 전까지 기차가 다니던 옛 다리의 기둥이 보인다. 그 뒤로는 아무것도 그 위를 지나지 않았다.',
    '두 시간 거리의 상류에 있는 다른 길목은 이번 주 내내 열려 있었지만 길이 좁아 큰 차는 돌아설 수 없다. 거울이 깨진 채 돌아온 차도 있었다.',
    '저녁에는 빈 차 행렬이 여드레 만에 처음으로 건너왔다. 운전사들은 손을 흔들었을 뿐 멈추지 않았다.',
    '문 앞 찻집에서는 수리가 곧 끝나리라고 믿는 사람이 없었다. 주인은 의자를 더 내놓았다.',
    '지난봄에는 같은 다리로 하루에 백 대가 넘는 화물차가 오갔다고 창가에서 수를 세는 한 운송업자가 전했다.',
  ],
};

export const chinese: Story = {
  title: '四十辆货车在桥头等了第三个夜晚',
  paragraphs: [
    '星期五夜里，四十辆货车仍然停在桥头，这已经是第三个夜晚。守门的人谁也说不清车队什么时候才能动。',
    '司机们有的睡在驾驶室里，有的走到江边消磨时间。一名司机说，他那车拖拉机的单据已经盖过两次章。',
    '镇上的商人认为，延误是因为一条关于机械的新规定，而两岸的海关对它各有各的理解。',
    '仓库后面的市场里，卖电饭锅和地砖的摊位中午就快空了。一位摆了十一年摊的妇女说，人们只买自己拿得动的东西。',
    '今年江水偏浅。站在堤上可以看见旧桥的桥墩，大水之前那里走火车，之后再没有东西从上面经过。',
    '上游两小时路程外的另一处通道这一周一直开着，可是路太窄，大车掉不了头，有的车回来时后视镜都碎了。',
    '傍晚，一队空平板车从对岸开过来，这是八天里的头一回。司机们挥挥手，没有停下。',
    '一名从窗口数车的货运代理说，去年春天，同一座桥每天要过一百多辆货车。',
  ],
};

/** What stands around an article, and must not be read. */
export const around = {
  menu: ['Home', 'World', 'Business', 'Opinion', 'Sport', 'Weather', 'Archive', 'Contact us'],
  teasers: [
    'Squid catch falls for the fourth year in a row, fishers say',
    'Mayor promises a new ferry before the autumn holidays',
    'What the price of rice tells about the winter to come',
  ],
  consent:
    'We and our partners store cookies on your device to measure how our pages are used. You can change your mind at any time in the settings.',
  newsletter: 'Get the week’s most read stories in your inbox. Enter your address and join thousands of readers today.',
  bio: 'Mira Ostrow has reported from the river towns for eleven years. She studied in Hunchun and writes about trade, bridges and weather.',
  comments: [
    'I drive this road every week and can say that nothing has moved since the holiday, whatever the agents tell the papers.',
    'Why does nobody ask what is in the crates? My uncle works at the depot and he has plenty of stories about that.',
  ],
} as const;

/** Links, as list items. */
export const items = (words: readonly string[]): string =>
  words.map((one, i) => `<li><a href="/${i}.html">${one}</a></li>`).join('');

/** Each paragraph in its element. */
export const each = (story: Story, open: string, close: string, between = ''): string =>
  story.paragraphs.map((one, i) => `${open.replaceAll('#', String(i))}${one}${close}`).join(between);
