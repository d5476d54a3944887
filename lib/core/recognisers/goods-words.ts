// In: nothing. Out: the closed word lists by which a goods name is widened, or found to be no goods at all.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that name the product together with the goods after them ("used cars", "frozen chicken", "plastic trays"). */
export const ATTRIBUTES = words(`
  used secondhand frozen dried raw scrap crude refined processed smoked salted canned tinned electric electrical plastic
  wooden leather cotton woollen woolen wool silk steel iron aluminium aluminum copper bronze brass gold golden silver
  glass ceramic porcelain rubber paper nylon polyester synthetic solar luxury medical agricultural industrial household
  kitchen diesel petrol hydraulic portable digital fake false artificial liquefied textile passenger sports racing
  armoured armored sawn unrefined galvanised galvanized unwrought enriched powdered condensed bottled roasted polished
  stainless titanium nickel zinc lead tin lithium tungsten molybdenum magnesium graphite granite marble bamboo vinyl
  foreign-made refurbished scrapped unprocessed semi-refined steam thermal coking semi-processed
`);

/** Nouns that only say what the goods after them are for or part of ("office chairs", "ski jackets", "assault rifles"). */
export const ADJUNCTS = words(`
  office school garden farm hospital army hunting sporting sniper assault machine submachine rocket missile artillery mortar
  tank helicopter aircraft ship boat bicycle bike motorcycle excavator tractor truck car bus engine generator seedling
  nursery greenhouse irrigation ski sports work winter summer rain dress fashion running dining bedroom roof roofing ceiling
  floor wall window door bathroom shower pine oak birch palm olive corn rapeseed coconut king snow diamond pearl jade amber
  fur mink engagement wedding laptop desktop tablet colour color flat-screen lcd led pig baking animal poultry cattle fish
  therapeutic infant baby water fuel oil gas air sea conveyor drilling welding milling cutting packing printing weaving
  knitting power transformer circuit optical hydrogen nitrogen phosphate potash soda sulphuric nitric hydrochloric caustic
  pressure diving golf tennis fishing hair bird goose duck beef pork chicken mutton horse dog deer bear sea-cucumber
`);

/** Attributes of two words, most of them written with a hyphen. */
export const DOUBLE_ATTRIBUTES = words(`
  second_hand hot_rolled cold_rolled stainless_steel cast_iron semi_finished carbon_fibre carbon_fiber heavy_duty high_end
  anti_tank anti_aircraft anti_ship solar_powered battery_powered flat_screen four_wheel freeze_dried deep_frozen
  shoulder_fired air_dried semi_automatic ready_made dual_use long_range short_range off_road cold_water hand_knitted
  hand_made hand_woven sun_dried vacuum_packed diesel_powered pre_owned extra_virgin low_sulphur high_speed
`);

/** Second parts of a compound participle that names a product by its making or drive ("computer-controlled lathes"). */
export const MADE = words(`
  controlled operated powered driven rolled drawn coated plated dried cured frozen cooled fed insulated reinforced woven knitted
  spun sewn blown moulded molded forged welded tipped proof resistant mounted launched propelled guided filled lined treated
  pressed ground cut polished roasted smoked printed bonded laminated galvanised galvanized tempered bleached dyed grade
`);

/** Participles of treatment that name a product where nothing makes them the sentence's verb ("bleached human hair"). */
export const TREATED = words(`
  bleached dyed shelled peeled chilled cured pickled fermented milled rolled forged cast plated coated moulded molded knitted
  woven printed embroidered laminated tempered reinforced treated hulled husked ginned carded combed crushed calcined sintered
  compressed preserved evaporated concentrated pasteurised pasteurized skimmed parboiled tanned salted-down gilded lacquered
  varnished sharpened irradiated insulated
`);

/** Participles among the attributes: after these words they are verbs. */
export const PARTICIPLES = words(
  'used frozen dried scrap scrapped processed refined smoked salted canned bottled polished roasted',
);
export const AUXILIARIES = words(`
  have has had be been being is are was were get gets got he she it they we i you who which that to not also often still
  smugglers traders officials police workers firms companies
`);

/** Words that can stand for a whole goods name before "and": "water and sewage pipes", "crude and refined oil". */
export const ELLIPTIC = words(`
  water sewage drainage crude refined frozen dried fresh raw used new solar wind electric electrical medical agricultural
  industrial hot cold light heavy plastic metal wooden household consumer winter summer mining construction military civilian
  lighting heating cooking processed unprocessed black white sea freshwater chilled smoked
`);

/** Shapes and parts that belong to the goods name before them ("aluminium sheets", "iron ore concentrate"). */
export const SHAPES = words(`
  sheet sheets plate plates bar bars rod rods coil coils billet billets ingot ingots cathode cathodes concentrate concentrates
  powder powders ore ores scrap wire wires pipe pipes tube tubes tubing product products cloth pellet pellets block blocks
  tile tiles foil cable cables part parts component components profile profiles slab slabs beam beams briquette briquettes
  flake flakes chip chips plank planks board boards panel panels cell cells yarn yarns thread fabric fabrics figure figures
  figurine figurines bullion coin coins alloy alloys fittings tailings anodes rails girders spares accessories
  equipment machinery materials tray trays sheeting film granules resin goods kernel kernels
`);

/** Of {@link SHAPES}, those that name goods by themselves where a number, unit or verb of trade governs them. */
export const BARE_SHAPES = words(`
  billet billets ingot ingots cathode cathodes concentrate concentrates slab slabs coil coils plate rebar
`);

/** Shapes that turn a vehicle's name into goods ("truck parts"). */
export const PART_WORDS = words('part parts component components spares accessories engine engines tyres tires');

/** Nouns after a goods name that make it a vehicle, plant, mine, shop, job or dish. */
export const NOT_GOODS_AFTER = words(`
  tanker tankers carrier carriers ship ships vessel vessels boat boats barge barges freighter freighters train trains truck
  trucks lorry lorries wagon wagons railcar railcars car cars convoy bulker bulkers trawler trawlers fleet fleets
  mine mines miner miners mining pit pits seam seams basin field fields farm farms farmer farmers grower growers rig rigs
  well wells platform platforms spill spills slick drilling exploration
  factory factories plant plants mill mills smelter smelters refinery refineries refiner refiners works workshop workshops
  foundry furnace furnaces complex kiln
  restaurant restaurants shop shops stall stalls bar cafe diner eatery kiosk counter boutique salon
  terminal terminals port depot depots silo silos tank tanks pipeline pipelines station stations warehouse warehouses yard
  company companies firm firms giant giants group conglomerate conglomerates maker makers tycoon tycoons baron barons magnate
  producer producers consumer consumers market markets analyst analysts strategist strategists industry industries sector
  sectors major majors
  office offices agency agencies bureau
  worker workers workforce union unions minister ministry official officials inspector inspectors
  medal medals medallist medallists medalist medalists fist fists guitar guitars singer singers lamp lamps painting paintings
  cabinet cabinets curtain curtains lady rush standard wedding jubilee anniversary age vein veins paddy paddies lunch dinner
  dish dishes bowl bowls soup soups salad recipe recipes cake cakes noodle allergy poisoning lover lovers
  role actor actress character story stories editor role roles rod-shaped police laws
  power powered bath pan pans bottle bottles cup cups glove gloves helmet club trail road roads street hill hills bay creek
`);

/** Words that come right before goods which are only eaten, worn, owned or lacking. */
export const CONSUMED_BEFORE = words(`
  eat eats ate eaten eating drink drinks drank drunk drinking cook cooks cooked wear wears wore worn wearing
  lack lacks lacked lacking
`);

/** "a bowl of", "short of": the noun before "of". */
export const CONSUMED_OF = words(`
  bowl bowls plate plates cup cups glass dish dishes spoonful slice slices short shortage shortages lack dearth scarcity out
  heart hearts wall walls sea colour color shade smell scent taste glint
`);

/** Possessives and such right before goods: somebody's own. */
export const OWN_BEFORE = words('his her my your its whose our');

/** Verbs whose object is traded. */
export const TRADE_VERBS = words(`
  import imports imported importing export exports exported exporting smuggle smuggles smuggled smuggling sell sells sold
  selling buy buys bought buying purchase purchases purchased purchasing acquire acquired acquiring procure procured
  procuring order ordered seize seized seizing confiscate confiscated impound impounded supply supplies supplied
  supplying trade traded deliver delivered delivering receive received donate donated ship shipped obtain obtained
  resell resold auction auctioned ban bans banned
`);

/** Nouns whose "of" is followed by traded goods. */
export const TRADE_NOUNS_OF = words(`
  export exports import imports sale sales purchase purchases supply supplies shipment shipments delivery deliveries
  smuggling cargo cargoes consignment consignments trade load loads seizure procurement transfer
`);

/** Nouns after goods that keep them goods. */
export const TRADE_NOUNS_AFTER = words(
  'export exports import imports trade sales sale smuggling dealer dealers trader traders shipments purchases deliveries',
);

/** Words of the market right after goods: with them a capital is a headline's or a product name's ("Crude Oil prices"). */
export const MARKET_AFTER = words(`
  price prices futures output supply supplies demand stocks stockpiles inventories glut oversupply exports imports production
  consumption storage sales purchases shipments deliveries
`);

/** Words after a vehicle that carries. */
export const CARRYING_AFTER = words(
  'carrying loaded laden with transporting bringing delivering full packed bound that which affiliated belonging carry carried crossing cross crossed',
);
