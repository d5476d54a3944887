// In: nothing. Out: the English words that say how goods move. Each list is closed and holds every written form,
// so that the extractor needs no stemming; see docs/architecture.md, "How a sentence becomes a fact".

/** What a word of trade says about the one who does it: takes goods in, sends them out, or just moves with them. */
export type Orientation = 'in' | 'out' | 'move' | 'carry' | 'seize' | 'swap' | 'halt';

export interface Predicate {
  readonly orientation: Orientation;
  /** The movement runs against the one told before ("sends back"). */
  readonly back: boolean;
  /** A noun ("imports of"): its goods follow "of" or stand before it. */
  readonly noun: boolean;
}

/** Words parted by white space, as a set. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

const table = new Map<string, Predicate>();
const add = (orientation: Orientation, words: string, more: Partial<Predicate> = {}): void => {
  for (const word of words.split(' ')) table.set(word, { orientation, back: false, noun: false, ...more });
};

add('in', 'import imports imported importing buy buys bought buying purchase purchases purchased purchasing');
add(
  'in',
  'receive receives received receiving get gets got getting obtain obtains obtained obtaining acquire acquires acquired acquiring',
);
add(
  'in',
  'order orders ordered ordering procure procures procured procuring source sourced sourcing take took takes taking',
);
add(
  'out',
  'export exports exported exporting sell sells sold selling send sends sent sending ship ships shipped shipping',
);
add(
  'out',
  'supply supplies supplied supplying deliver delivers delivered delivering provide provides provided providing',
);
add(
  'out',
  'hand hands handed handing donate donates donated donating dispatch dispatches dispatched dispatching transfer transfers transferred transferring',
);
add(
  'out',
  'give gives gave given giving earn earns earned earning offload offloads offloaded offloading resell resells resold reselling',
);
add('out', 'pack packs packed packing');
add(
  'in',
  'book books booked booking lift lifted secured accept accepts accepted collect collects collected fetch fetches fetched',
);
add(
  'out',
  'distribute distributes distributed forward forwards forwarded consign consigned reroute rerouted redirect redirected channel channelled',
);
add('move', 'head heads headed heading transit transited surface surfaced appear appeared');
add(
  'move',
  'enter enters entered entering arrive arrives arrived arriving cross crosses crossed crossing come comes came coming',
);
add(
  'move',
  'go goes went gone going move moves moved moving pass passes passed passing roll rolls rolled rolling travel travels travelled traveling traveled travelling',
);
add(
  'move',
  'flow flows flowed flowing reach reaches reached reaching leave leaves left leaving depart departs departed departing',
);
add(
  'move',
  'turn turns turned land lands landed landing dock docks docked docking traced smuggled smuggle smuggles smuggling',
);
add(
  'move',
  'trickle trickles trickled pour pours poured pouring stream streams streamed row rows rowed rowing ferry ferried ferrying drive drives drove driven driving truck trucked trucking',
);
add(
  'carry',
  'carry carries carried carrying transport transports transported transporting haul hauls hauled hauling load loads loaded loading',
);
add(
  'carry',
  'hold holds held holding contain contains contained containing bring brings brought bringing unload unloads unloaded unloading discharge discharges discharged discharging',
);
add(
  'out',
  'pump pumps pumped pumping lower lowers lowered pipe piped funnel funnelled divert diverts diverted diverting export re-export re-exported',
);
add('move', 'fly flies flew flown flying sail sails sailed run runs ran running sailing');
add(
  'move',
  'follow follows followed shunted shunt ended end hauled shuttle shuttled trundle trundled slip slips slipped',
);
add('out', 'offer offers offered offering');
add('swap', 'pay pays paid paying', { back: true });
add('carry', 'convey conveys conveyed laden stuffed crammed filled hidden hiding concealed stashed full');
add(
  'seize',
  'seize seizes seized seizing confiscate confiscates confiscated confiscating intercept intercepts intercepted intercepting impound impounds impounded impounding',
);
add('seize', 'discover discovers discovered found find finds caught uncovered uncover detained');
add('move', 'return returns returned returning', { back: true });
for (const noun of ['arrivals', 'arrival']) table.set(`${noun} of`, { orientation: 'move', back: false, noun: true });
for (const noun of ['imports', 'import', 'purchases', 'purchase', 'orders'])
  table.set(`${noun} of`, { orientation: 'in', back: false, noun: true });
for (const noun of [
  'exports',
  'export',
  'sales',
  'sale',
  'shipments',
  'shipment',
  'deliveries',
  'delivery',
  'supplies',
  'supply',
  'transfers',
  'transfer',
  'consignment',
  'consignments',
  'donation',
  'donations',
]) {
  table.set(`${noun} of`, { orientation: 'out', back: false, noun: true });
}
for (const noun of [
  'cargo',
  'cargoes',
  'load',
  'loads',
  'truckload',
  'truckloads',
  'shipload',
  'shiploads',
  'container',
  'containers',
  'trade',
  'smuggling',
  'flow',
  'flows',
  'movement',
  'wagons',
  'boxcars',
  'sacks',
  'bolts',
  'crates',
  'boxes',
]) {
  table.set(`${noun} of`, { orientation: 'carry', back: false, noun: true });
}
for (const noun of ['seizure', 'seizures', 'haul', 'find'])
  table.set(`${noun} of`, { orientation: 'seize', back: false, noun: true });

/** Predicates by written form; keys with " of" are nouns with their goods behind them. */
export const predicates: ReadonlyMap<string, Predicate> = table;

/** Nouns of trade with their goods before them: "coal exports", "shipments" after a goods name. */
export const nounsAfterGoods: ReadonlyMap<string, Predicate> = new Map([
  ...['imports', 'purchases', 'orders'].map((word): [string, Predicate] => [
    word,
    { orientation: 'in', back: false, noun: true },
  ]),
  ...['exports', 'sales', 'shipments', 'shipment', 'deliveries', 'delivery', 'supplies', 'transfers', 'transfer'].map(
    (word): [string, Predicate] => [word, { orientation: 'out', back: false, noun: true }],
  ),
  ...['arrivals'].map((word): [string, Predicate] => [word, { orientation: 'move', back: false, noun: true }]),
  ...['trade', 'cargo', 'cargoes', 'smuggling'].map((word): [string, Predicate] => [
    word,
    { orientation: 'carry', back: false, noun: true },
  ]),
]);

/** Words before goods that only say what papers call them, not what they are. */
export const labelling = words(`
  relabelled relabeled repackaged reclassified redeclared rebooked booked entered labelled labeled declared described listed marked disguised registered misdeclared say says said called calls
  call left reads read
`);
/** Prepositions after which goods are only the cover of others ("hidden under quilts"). */
export const covering = new Set(['under', 'beneath', 'behind', 'among', 'underneath', 'amid', 'inside']);
/** "traced to a mine": the way is told backwards, the place is where the goods came from. */
export const tracing = new Set(['traced', 'led', 'lead', 'leads', 'leading', 'linked', 'links']);
/** People and firms: "a crew from Hunchun" says where they live, not where goods start. */
export const people = words(`
  crew crews firm firms company companies trader traders captain driver drivers buyer buyers man men woman women
  sailor sailors merchant merchants official officials source sources dealer dealers smuggler smugglers broker
  brokers owner owners resident residents worker workers fisherman fishermen analyst analysts researcher
  researchers group partner partners reporter reporters diplomat diplomats customer customers visitor visitors
  spokesman spokeswoman spokesperson
`);

/** Words that turn the direction of what was told just before. */
export const reversals = [
  'in return for',
  'in exchange for',
  'in return',
  'in exchange',
  'on the way back',
  'the other way',
  'the opposite direction',
  'the other direction',
  'the reverse direction',
  'return trip',
  'return journey',
  'sends back',
  'sent back',
  'send back',
  'sending back',
  'come back',
  'came back',
  'comes back',
  'bring back',
  'brings back',
  'brought back',
  'went back',
  'return as',
  'they return',
  'homeward',
  'on the return',
];
/** The reversals that join two movements within one sentence. */
export const swaps = [
  'in return for',
  'in exchange for',
  'in return',
  'in exchange',
  'swapped for',
  'bartered for',
  'traded for',
];

export const prepositions = {
  from: new Set(['from', 'off']),
  to: new Set(['to', 'into', 'toward', 'towards', 'onto']),
  via: new Set(['through', 'via', 'over', 'across', 'along', 'past', 'by', 'using']),
  at: words(`
  in at on near outside inside around between with against of for
`),
};
/** Verbs whose bare object is the place that is reached. */
export const reaching = new Set(['enter', 'enters', 'entered', 'entering', 'reach', 'reaches', 'reached', 'reaching']);
/** Verbs whose bare object is the place that is left. */
export const leaving = new Set(['leave', 'leaves', 'left', 'leaving']);
/** Verbs after which "in" or "at" names where the goods end. */
export const arriving = words(`
  arrive arrives arrived arriving land lands landed landing dock docks docked docking unload unloads unloaded
  unloading discharge discharged discharging turned sold delivered surfaced ashore seized intercepted found opened
  appeared hang hangs ended wound emptied
`);
/** Verbs after which "in" or "at" names where the goods begin. */
export const starting = words(`
  loaded load loads loading aboard picked bought buy buys purchased packed produced made mined rolled refined smelted grown assembled spun sewn stitched dredged harvested collected collect felled cut logged dug quarried caught fished brewed distilled bottled
  printed forged cast milled pressed processed sawn woven knitted bred raised built manufactured stored
`);
/** "bound for", "destined for", "headed for": the place that follows is the end. */
export const boundFor = new Set([
  'bound',
  'destined',
  'headed',
  'heading',
  'left',
  'set',
  'sailed',
  'departed',
  'intended',
  'meant',
  'loaded',
  'aboard',
  'packed',
  'earmarked',
]);

/** Words of law: a sentence that states a rule tells no movement. */
export const lawWords = words(`
  ban bans banned banning forbid forbids forbidden forbade prohibit prohibits prohibited prohibiting outlaw
  outlawed embargo embargoed capped limit limits limited cap caps covers exempts exempted restricts restricted annexed
  resolution resolutions permits bars barred bar
`);
/** Making and using at home: no border is crossed. */
export const homeWords = words(`
  produce produces produced producing production output harvest harvested mined price prices cost costs wages eat
  eats cook cooked shortage shortages short
`);
/** Things that carry: "the crates hold", "on a train". */
export const carriers = words(`
  truck trucks lorry lorries vehicle vehicles train trains wagon wagons boxcar boxcars railcar railcars ship ships
  vessel vessels boat boats tanker tankers ferry ferries freighter freighters barge barges carrier container
  containers crate crates box boxes hold cargo convoy convoys van vans plane aircraft flight load loads carriage
  carriages trailers trailer bags parcel parcels suitcases
`);
export const pronouns = words(`
  they them these those it this both he she most some others all each such
`);
