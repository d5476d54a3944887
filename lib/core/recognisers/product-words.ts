// In: nothing. Out: nouns and adjectives of use, kind, material and trade that name a product together with the goods after them.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that stand before the head in names of goods ("phone batteries", "marine diesel", "hygiene soap"). */
export const KINDS = words(`
  abalone abattoir acacia accelerator acetic acrylic adhesive adipic adobe adzuki aerial agar airliner airplane alarm
  alcohol alcoholic alfalfa alkaline alloy almond amino ammonium amusement analytical anchovy angelica angle anhydrous
  antenna anthracite antibiotic antimalarial antimony antler apple apricot aquarium aquatic arabica aralia aramid arc
  arcade areca ark asari asbestos ash asphalt attic aubergine audio auto automatic automobile automotive aviation axle
  badminton bagged bakery balcony ballistic ballpoint banknote barbecue barbed barium barley barn barometer barrel
  basalt baseball basmati bath battery battle battlefield bauxite bean beauty beaver bed bedding beech beer beet betel
  billiard biomass bismuth bitumen bituminous blast blister blood boiler boneless boron bottle bouillon brake brand
  bread breakfast brewery brick bridge brined briquette briquetted broadband broiler bubble buckwheat buffalo
  bulletproof burglar button cable cadmium calcium camel camera camouflage cane canola canvas carbide carbon
  carbonated card cardboard carp cashew cassava castor catfish cavalry caviar cedar cellar cellular cement centrifuge
  chain chainsaw charcoal chassis chemical cherry chest chestnut chicory chili chilli china chip chocolate cholera
  chrome chromium cigarette cinnamon citric citrus clam classroom clay clinic clinical cloth clothes clothing clove
  cluster clutch coal coaxial cobalt cocoa cod coffee coir coke commemorative commercial communication communications
  compressor computer concertina concrete condensate confectionery conger construction consumer cork corrugated
  cosmetic costume cottonseed crab crane cream crocodile cruise crusher crystal cucumber cultural cultured curry
  cuttlefish cylinder cypress dairy dashboard data decoration deformed dehydrated denatured denim dental deposition
  desk dessert developer diagnostic dialysis diammonium diatomaceous dietary disk disposable distillation distillers
  distillery distribution dockside drain drainage drone drug drum ductile durum earthenware ebony edible eel egg
  electricity electromagnetic electron electronic electrostatic elephant elevator elm embroidery emergency emulsion
  epoxy escalator ethyl ethylene eucalyptus exercise exhaust eyelash fabric factory fairground faux feeder felt
  ferrous fertiliser fertilizer fiber fibre film filter filtration fir fisheries fishery fitness flak flax flounder
  flour flu fluorescent food fork forklift formula fortified foundation foundry fountain fox foxtail frac fruit
  furnace furniture gallium gantry garlic gearbox geothermal germanium gin ginger glasses glide glucose glutinous goat
  grain grape graphics grass greasy grenade groundnut guar gum gun gunny gym gymnasium gypsum gyroscope hairy halibut
  handbag handset hardware hardwood hatchery hazelnut hazmat health heat hemp hen hepatitis herbal hippo hoist home
  hookah hosiery howitzer humidity hurricane hybrid hydrated hydro hydroelectric hydrofluoric hydroxide hygiene
  hypodermic ice ignition immersion indium induction inflatable influenza infrared infusion injection inkjet insect
  insulation isolation jersey jewellery jigsaw jojoba juice jute kamikaze kaolin karaoke kernel kerosene kidney kiln
  kiwi knit kola kraft lab laboratory laminate lamp larch laser lash laterite latex lathe launcher laundry lavatory
  lawn leaf lens licorice lighting lignite limestone linen lingerie linseed liquid liquorice lithography liver
  livestock lobster loom lube luncheon macadamia machinery mackerel magnesia magnesite magnetic mahogany maize malaria
  manganese manhole manila maple marine massage maternity matsutake measles meat mechanical media medicinal medjool
  melamine melon memory merchant merino metal metallic metallurgical metro microscope microwave military millet
  mineral mint modem monazite monoammonium monoethylene monosodium mosquito motor muriate musical mussel mustard naval
  navigation neodymium newborn nicotine niobium nitrile nonferrous nonwoven noodle notebook nuclear nutmeg oat octopus
  oilfield onion orchard ore ornamental orthopaedic ostrich otter outboard overlock oxygen oyster packaged padded
  paddy paint painters pallet panel pangolin paraffin parlour particle patio patrol peach peanut pear pellet pepper
  peppermint peppers perilla pest pesticide pet petroleum pewter pharmaceutical pharmacy phone phosphoric photocopier
  photographic photoresist photovoltaic pickup piped pipeline pistachio piston plane plantation plasma plaster plate
  playground plum plumbing plush plywood pneumatic pocket polio pollack pollock polyethylene polypropylene polystyrene
  polythene polyvinyl poplar poppy portland postage potassium potato prawn precast precursor prefab prefabricated
  prestressed printer projector propellant protection protective protein puffer pumpkin purebred purified quail quarry
  quartz quilted quince rabbit rabies raccoon radar radiation radiator radio radiotherapy rail railroad railway ramie
  rat rattan razor reactor rechargeable reclaimed reed refinery refractory refrigerated refrigeration renewable rhino
  rice riding rifle rig riot robotic robusta rodent roller rosewood rotor router rye sable safety salad salmon saloon
  salt sand sandstone sanitary sardine satellite sausage sawmill scallop scanner scented scientific screw seafood
  seamless selenium semiconductor sensor server servo sesame sewage sewer shale shark shea sheep sheet shell shisha
  shoe shortwave shrimp signal silica silicon silicone silkworm sinter sisal skin skincare slaked slate slaughterhouse
  smartphone smokeless snack snake soap sodium solder soluble sonar sorghum soy soya soyabean soybean space spare
  spark spectacle speed spindle spodumene sponge sprinkler spruce squid squirrel stable stadium stage stationery
  stereo stone stoneware storage strand straw street structural stucco submarine submersible subsidiary subway sugar
  suitcase sulfuric sunflower sunflowerseed surgical surveillance suspension swim tableware talc tanker tantalum
  tapioca tarpaulin teak telecom telecommunication telecommunications telecoms television tellurium temperature
  terephthalic terrace tetanus thermos thorium thoroughbred tilapia timber tinplate tissue tobacco toddler toilet
  tomato toner tool tooth totoaba track tram transistor transmission transportation treatment tree tropical trout
  tuberculosis tulip tuna tung tunnel turbine turmeric turnkey tusk ultrasonic ultrasound ultraviolet umbrella
  undersea underwear unhusked uniform uninterruptible university unleaded unvulcanised uranium urchin urea vacuum
  valve vanadium vanilla vannamei vape vegetable vehicle veneer ventilation veterinary video vinegar vineyard vitamin
  voltage vulcanised vulcanized wafer walleye walnut warehouse watermelon waterproof waterworks wax weapon weapons
  wellington wet whale wheat wheel wheelbarrows wicker wig willow winch windscreen wine wire wood workshop wrist
  wristwatch wrought yak yam yellowfin zip zircon zirconium
`);

/** Gerunds that say what a device is for ("welding rods", "weighing machines"); before anything else they may be verbs. */
export const USES = words(`
  angling batching blasting bleaching boring bottling breeding camping canning casting chewing chipmaking cleaning
  computing conditioning cooking cooling copying cycling dishwashing dissolving drawing drinking earthmoving etching
  farming filtering floating flooring freezing frying gaming greeting hatching hearing heating herring hiking
  insulating lubricating machining malting maraging measuring metalworking milking mining molding moulding
  mountaineering networking packaging papermaking paving photocopying pickling planting processing refining
  refrigerating rolling rubbing sailing sawing scouring seasoning sewing shaving signalling skiing sleeping smelting
  soldering sparkling spinning sputtering stamping steaming surveying swimming tanning threshing tunneling tunnelling
  vending walking washing weighing wiring woodworking wrapping writing
`);

/** Heads whose gerund says what they are for. */
export const DEVICES = words(`
  machine machines machinery equipment tool tools gear appliance appliances device devices instrument instruments agent
  agents aid aids unit units line lines robot robots lathe lathes rod rods kit kits supplies utensils oil oils fluid
  fluids powder powders material materials paper board boards part parts cloth fabric fabrics pan pans pot pots stove
  stoves lamp lamps net nets rope ropes pump pumps furnace furnaces press presses apparatus plant plants mill mills
`);

/** Words of state, size, age, price, law and order: they tell of the goods, and belong to no product's name. */
export const DESCRIBES = words(`
  new old good bad better best worse worst big bigger biggest small smaller smallest large larger largest huge vast tiny
  great little long longer short shorter high higher highest low lower lowest heavy heavier light lighter thick thin wide
  narrow deep cheap cheaper cheapest expensive costly dear pricey free scarce rare common ordinary usual normal regular plain
  simple basic essential vital key main major minor chief principal primary secondary additional further extra spare-no other another
  same similar different various several many few more most less least much some any no all both each every such own
  first second third fourth fifth last next final previous former latter current present past recent latest early late
  earlier later annual monthly weekly daily yearly seasonal total overall net gross average estimated whole entire full
  partial half double single sole only mere joint separate individual personal private public official unofficial state
  national foreign domestic local regional international global overseas imported-in legal illegal illicit legitimate
  banned sanctioned restricted prohibited controlled permitted allowed authorised authorized unauthorised unauthorized
  genuine real true original authentic suspected suspicious suspect alleged so-called supposed secret hidden undeclared
  declared unsold unused unwanted unwashed unpaid unknown unmarked unnamed unlabelled stolen seized smuggled confiscated
  contraband imported exported traded bought sold damaged broken faulty defective rusty dirty wet dry clean fresh rotten
  spoiled ripe unripe hot cold warm cool strong weak hard soft good-quality poor rich fine superb excellent shiny bright
  dark pale black white red green blue yellow brown grey gray pink purple orange lone lonely leftover remaining excess
  surplus spot forward benchmark front-month nearby export import trade transit market bulk loose retail wholesale
  commercial strategic critical important necessary urgent humanitarian civilian enough sufficient ample abundant heavy
  growing rising falling declining soaring incoming outgoing inbound outbound missing lost found left right
  northern southern eastern western central inland coastal offshore onshore nearby distant remote rural urban
  today yesterday tomorrow morning evening night summer-long never ever even also just still already once often
  right-hand rush such-like certain particular special specific ready quick fast slow safe dangerous hazardous toxic
  lethal deadly fellow top leading popular famous precious valuable worthless useful useless modern ancient traditional
  advanced sophisticated complex beautiful ugly pretty nice lovely favourite favorite proper wrong mixed assorted
  million billion trillion thousand hundred dozen sundry diverse worth about nearly almost over under roughly some-odd metric tonnes tons barrels kilos kg lakh crore
  not nor than then there here when where while that this these those which who whose what why how because although
  the a an of and or but for from to in on at by with without into onto through via per as like its his her their our my your
  it they he she we you i them him us me is are was were be been being has have had do does did will would can could may
  might must should shall if so yet too very quite rather
`);
