"""English words that look like a slip in a word of the tables and are none.

A data table: dictionary words within the reach of the spelling correction of
``spelling_vocabulary.py`` and ``spelling_wider.py``. Without it "stoke" would
become "stroke". First two words of German and Spanish that are as near.
"""

from typing import Final

KNOWN: Final = frozenset(
    """
    behalten servidor swither swithered swithering swithers
    aace aaron abby abduction abetting abode abort aborting abound abscesses
    absolutely absolutes abstention abuse abuser abuses abut abutting accented
    accidental accidents accusing aced aces ached achingly acids acing acme acne
    acorn acre acres acting activated activates actively actives activity added
    adler administer administers adorns adrenalin adults advil aerial aerosols
    afflicted afire afternoons aggression aggressively aground ahead aims ainger
    aire airwaves airways aite akin akron alarmingly alarmist alarms albert
    alcoholic alcohols alder alerts alger alice alike aline alkaline alkaloid allen
    allergen allergies alliance allotted allowing almighty alms aloe alpert alright
    alter altering altitudes ambiance ambience ambient ambulances ambushed amid
    among amounted amounts ample amused amusing amway anaesthetic analysis analyzed
    ancients anesthetic aneurysms angela angelina angelo angels anger angering angie
    angled angler angles anglo animals answered answers antibiotics antibody
    antidepressant apartments aped appalled appalling appealing appeasing appended
    apples appliances applies apply apprised aprons aptitude arbon arches arching
    archiving arcing arcs ardently ares argent arid arist armchairs armpits armrest
    army aron arousing arrested arrests arron arrows arteries artfully arts ashe
    askin aspen aspirant aspiring assailed assaults asserting asses assistant
    assistants aster atone attach attached attaching attacker attackers attacks
    attained attaining attended attentions attentive attenuation attica attics
    attitude attitudes attracted attracting attrition augur autonomy avert averting
    avid awaken awakes awaking awarding aware awoke awry baba babble babe bach
    backed backfire backing backs backward backwoods backyard backyards badder bade
    badge baffling bagged bagging baggy bail bailed bailing bails bake baker
    bakeries baking balanced balances balancing bale bales balk ball ballen ballet
    ballets balloting ballroom ballsy bally bandaged bandages banded banding bands
    bane banished banishing bank banked banking banned banning bannister barbecued
    barbecues barbeque bard barged baring bark barley barn barns barricade
    barricades barriers barring barrister barry bartering barth baseballs baseline
    basements bash bashed basic basie basil basing basins basis bask basketball
    basking bassline bast bate bates bath bathe bathes bathing bathrobe bathrooms
    bats batted batten batter battered batters batting battle battles beach bead
    beading beady beak beaks beaming beams bean beans bearable beard beards bearings
    bears beast beasts beat beater beatings beck becket become bedrooms beds bedside
    beech beef beefing beeks beep beer bees beet beets befitting befriend begat
    begin begs begun behaved behaves behavior beheading beings belay believed
    believer believers believes bell bella belle bellow bellowing bells belonged
    belonging belongs belting belts bench bend bender bequeath berating berger
    bering bern berra berth berthing besides bests betas beth bets bette bettered
    bettering betters betting bewitching bicker bicycles bide bier bight bike bikers
    bikes bile bilge bill billed billet billing billings billions billowing bills
    billy bind binding bindings binds binging birch birthing births biscuits
    bitching biting bits bitter bitterly blabbing blacker blackest blackfoot
    blackish blackouts blacks bladders blake blame blames blaming blanch bland
    blanked blanketed blankets blanking blanks blaster blasters blasting blasts
    blazed blazer blazes blazing bleached bleacher bleaches bleaching bleak
    bleakness bleating bled bleeders bleep bleeping bleeps blend blended blending
    blends blessing blight blimp blinder blinders blinding blinds bling blink
    blinking blips blisters bloating blob bloc bloch blockade blockaded blockading
    blocking blocks blocs blogging blogs blond blooding bloods bloody bloom blooming
    blotch blotches blotting blow blues blunder blunders blur blurring blurs blurted
    blurting blush blushing bluster blustery boar boarding boards boars boast
    boasting boating boats bobble bobs bode bodes boeing boer bogey boggling boilers
    bold bolder bole boles bolstered bond bondage bonds boned boner boners bones
    boney bonfires bong bongs bonk bonn bonne bonner bono bonus bony boobs boone
    boosting booth boozer boozy borden bords bore borer bores boring born borne
    boroughs bose bosh botch bother bothered bothering bottled bottling bottomed
    bottoms bough boulders bound bounding bounds bouse bowed bowen bower bowers
    bowing bowl bowled bowler bowling bowls bows boxer boxes boyd boyer boyfriends
    brace bracing bracketed brackets brad bragging braid braiding brains brainy
    braised brakes braking bran branched branches branching branding brash brats
    brave brawn breach breached breaches breaching breads breadth breakers
    breakfasts breaking breakups breasted breathed breather breathers breathes
    breathlessly breaths breathy bred breeches breed breeding breeds breezing brest
    brian brice bricking bride bridged bridger bridges bridget bridging bridle
    briefing brig brigades brighten brighter brightly brightness brighton brimming
    brine bringers brings brink brisk britten broached broad brock broiler broiling
    broke broker brooches brood brooding brooke broth brothel brothels brotherly
    brothers brow browne browning brownish browns brows browsing bruin bruiser
    brunch brunk brunt brushing brussels brutally bubbled bubbles bubbling buck
    bucked buckeyes budding budget budgeting budgie bugger bugging buggy bugle buick
    building buildings bulbs bulges bulking bull bulletin bulletins bullock bully
    bullying bumble bumbling bummed bump bumper bumpy bums bundling bungle buns bunt
    burbling burdened burdening burdens burg burgers burglars burglary burgling
    buried buries burl burn burner burners burnings burns burp burped burping burr
    bursa burst bursting bursts burt burton bury burying bush bushing bushings bust
    busting bustling butter buttered buttery butting buttock buttoned buttons
    bypassed bypasses byte bytes cabal cabernet cabinets cables caddy cage caid cain
    cake cali calif callen calls calm calving camel cameo camp camps camry cams
    canals cancel cancers candles cane cannon canny cans canter canto cape caped
    capt captained captains captures caravans carbons card cardigan cardinal care
    carey caries caring carl carly carnal caroline carpeted carpets carr carrots
    carson cart carton carts carving carvings cary case casement cash cashed cashews
    cashing casing cast casually catalyzed catching catchy catering caters catheters
    causality causally cave ceased ceases ceasing ceilings cell cellars cellular
    cellulite cemented cements censored cent centrally centrist certainly certainty
    chafing chaining chains chainsaws chaired chairing chairs chalking chalky champ
    champs chan chance chancery chandler chang changed changeling changes chant
    chanting chants chapped char charge charged chargers charges charging chariots
    charm charmed charmer charming charms chars charted charter chartered charters
    charting chartres chase chat chats chatting cheat cheating check checking checks
    cheeking cheeky cheep cheeping cheer cheering cheers cheery cheeses cheesing
    cheesy chemically chess chests chesty chickens chickpea chile chiles chili chill
    chillies chilling chilly chimneys chin chink chipped chipping chiseled chives
    chloride chock chocked chocking chocolates choir choker chokes chomping
    chongqing choosing chopper choppers chopping chord chore chose chowing christian
    christians christmases chuck chucking chugging chung chunks chunky churches
    churning cimp cinder cindy cips circulate cire cite cites clack claiming clair
    clamp clamping clamps clan clapped clarinet clash clashed clashing clasping
    class classmates clattering cleaned cleaners cleanest cleanly cleans cleansed
    cleanser cleanses cleansing clearer clearing clears cleaver clement clements
    clenched clenching clerical clerking cleverly clicking clients cliffs climber
    climbers climbs clinched clinching clinging clinic clint clipboard clipper
    clippers clipping clips cloaked cloaking clocked clocking clogging clogs clone
    cloned cloning closer closes closet closeted clot clothe clothed cloud clouding
    cloudless clouds clove clown clowning clubbing clue clumsily clunk clunking
    clunks clunky cluttering coaching coal coalition coasting coats cobras cocked
    code codes coding coed coffees coffey coffins cognition coil coiling coils coins
    coke coked cokes coking cola colas colds cole colgar colin colla collab collages
    collapses collar collard collared collaring collars collated collating collation
    colleagues collection collections collective collector collects coller
    collisions collusion colmar colo colon coloring colorless colors coloured
    colours colt colts coma comb combine combines combing combs comer comers comet
    comets comfortably comings comm comments commits como compartments compete
    competed competes compiled complainant completed completes completion complexes
    complexity composed compounded compounds comprised compromise compromises
    compulsion compulsions comte concentrate concentrated concentrates concentration
    concepts concerns concerted concerto concerts conclusion conclusions concretely
    concussed concussion concussions conditional conditioned conditioners conditions
    condoned conduction cone cones confers confessed confession confided confined
    confound confucian confuse confuses confusing confusions conic conifers
    conjoined conjured conn connected connecting connects conned conner conquers
    consciously consents conservator conservators console consoles consonant
    constance constancy constantly constants constrained constraint constriction
    construction constructions consultant consulted consulting consumed cont
    contacted contacts container containers contains contends content contented
    contestant contests contexts continents continual continued continues continuum
    contraception contract contracting contraction contractor contractors contracts
    contradiction contradictions contraption contraptions contrary contrasted
    contrasts contrite contrition contrived controls contused contusion contusions
    convened convenes convents converged converse conversing conversion conversions
    converted converts conveyed conveyors convicted conviction convince convinces
    convulsed convulsive cooing cooke cooked cookers cookery cookies cooking cooler
    cools coon cooper cooperated cooperates cooperative coordinating coordinator
    coots cope copes coping copped cora corals cords core cores cork corn cornea
    corned cornered corners cornet corollary coronado coroner coroners corp
    corporate corrected correcting cortical cortisone cory cote cots couch couched
    couching coughs coulter counseled countered countering counters countess
    counties counting counts county coup coupe coupled couples couplet coupling
    coursing court courted courtier courting couscous couse cousins cove coves
    coveted coworkers crabbing cracker crackers cracking cracks cradling crafting
    cram cramming cramping cranes crank cranked cranking crap crapped craps crash
    crasher crashers crashes crashing crass crate crave craving cravings crawling
    cray craze creak creaking creams creamy crease creasing creating creation creek
    creeks crepe crest cresting crewed cribs crick cried crier crimes crimp cringing
    crippled crises crisps crispy croak croaked croaking crock crocked crone
    crooning crop cropped cropping crossbar crossing crouch crouched crouching crow
    crowd crowding crowing crowning crowns crows cruising crumbled crumbles crumbs
    crunched crunches crunching crusading crush crushed crushes crusted crusting
    crutch crutches crypt cull culled cunt cupboards curating curbed curd cured
    curler curly currently cursed curst curt curtail curved curvy customary
    customers cuttings cyclists cyclonic cylinders dabbling dabs dace dads daemon
    daffodils dagger dairy dais daisy dake dale dally damon dams dancer dangerously
    dangers dangle dangled dank darin daring dash daughters daunting dawn dawned
    dazzling deaf deafness deal dean dear dearly dearth deathless deaths deceived
    decide decidedly decides decimals decimate decisions decisive deck declined
    decoded decree decrees deed deeks deem deer defection defector defectors defence
    defendant defendants defended defender defenders defenses deference deferment
    deferred defining deflector degrades deliberate deliberated delicious
    deliriously delirium deliver deliveries delivers dell delusion delusions demo
    demos dentures deon departmental departments depended dependence dependency
    dependents depending deported depp depressing depriving depth derailed derailing
    deranged derided derision derive deriving descendant descended desert deserted
    deserter deserved deserves desirous desperately despondent desserts detained
    detaining detected detection detectors detergents deterrent devi deviance
    devices devils devin devise devon diabetes diabetics diabolic dialectic diameter
    diameters diarrhoea diced died dielectric diesels dietetic differed differences
    differently differing diffuse diffused digestion diggers dill dined diner ding
    dining dink dinners dior dipping dips dire directing directional directions
    directive director disappears disbanded discolored discover discoverer
    discoveries discovers discovery dishwashers disinfecting dislodged disordered
    disorderly disorders disowned disowning disparate dispensed displacing
    dissection dissented dissociated distanced distress distressed distrust ditching
    dite dites diuretic dive diver divergent dives dividing divine division doable
    doctoral doctored doctors doer doers does doings dold dole dollar dome domed
    domes done donned donner donor donors doodling doom dope doped doping dorst
    dosing doting doubleday doubles doubly doubted doug dour douse doused dove doves
    dowel downer downfall downing downs downy doze dozed drafting drag draining
    drains dramatic draped draughtier draw drawings drawl draws dread dreadfully
    dreading dreaming dredging dregs dressers dressy dribbles drier drilling drills
    drink drinkers dripped dripping drips drivel drivers drives drms droll drone
    droning drool drooled drooling droop drop dropped dropper dropping droppings
    droves drownings drowns drug drugging drums drunk drunks dryers drying duelling
    dumb dumbness dunk duress durst dusk dusty dutch dwelled dwelling dwellings
    dyeing dyer dynastic earl earle earliest earls earning earnings earrings earths
    earthy easing easter eater eaters eaton eclectic edad eeks effected effecting
    effects eight eighteenth eighth eighties eights eire ejecting ejection ekin
    elbows electing election elections electrically electrician electrocute electron
    electronic elephants eleventh embed embodied emeralds emergence emergent emery
    emitting employed employing empties enable enacting encoding endings enduring
    engineer engines enlisting enormously entice entirely entirety entrapped
    envision episodes episodic equating equine erectile erecting erection erections
    erms errol errors eruption escalate escalated escalates escalation escalators
    eskin espoused essentially essentials estoppel estranged even evenings ever
    evermore evert evicting eviction ewes exacting excavator excepting exception
    exciting excluded excluding exclusion exclusive excretion excruciatingly
    executing execution exemption exerting exertions exes exhausting exhaustive
    exhausts existent exists exit exiting exits expanded expanding expands expansion
    expansive expectant expelling expend expended expending expensive experience
    experiences experimented expire expires expletive explodes exploited exploiting
    explore explored explorer explores exploring explosions explosively explosives
    exported exporting expose exposes exposing expulsion extensions extensive
    extinction extortion extracting extractions extractor extradition extras
    extremes extremity extrusion eyeballs eyed eying fabled fabrics faces facet
    facials facing fact factored faded fades fads fags fail failings fails failures
    fain fainter faintest faints fairness fairway fake faked faking falter fame
    famed families fang fanny fans farce farcical fare fared farewells faring farmed
    farms fart farther fash fasted fasten fastened fastener fasts fatah fate fated
    fathered fatherly fathers fats fatten faulting faults faulty faust faxed faye
    faze fearing feast feasting feat feather feathers feathery featured feck
    feckless feds feedings feelings fees feint feller felling fells fenced fences
    fend fending fennel feral fertilisers fertilize fertilized fertilizers fest
    fester fetal feud feuding feuds feverishly fevers fewer fibre fiddling fidgeting
    fielding fields fiend fiendish fiercely fiercest fife fifteenth fifths fight
    fights figuring file filed filing fill filler fillet filling fillings fills
    filmed filming filth finale finals finance financed finances find finder finders
    fined finer fines finger fingered fingernail finisher finishers finishes fink
    finn finnish fins fips firearm firearms fireplaces fires firewall firewood
    fireworks firm firs firsts firth fisher fishes fist fitch fitter fittingly
    fittings fiver fives fixer fixes fizzy fkin flack flagging flailing flak flakes
    flaking flame flamed flaming flamingo flan flanders flanking flanks flannel
    flaps flares flashed flashy flask flatness flats flattening flatter flattered
    flattering flattery flaunted flaunting flavoring fled fleecing fleet fleeting
    fleshy flicker flickered flickers flicking flights flinched fling flinging flint
    flipper flippers flipping flips flirting flitting float floater floating flocked
    flocking flogging flood floods flooring flop flopping floss flossing flowering
    flown flows floyd flue flush flushes flushing fluttered flyer foam foams focal
    focussing foiled foiling foisting fold folder follar follower followers
    followings followup fond font foods fool footballer footballs foothill foraging
    foray forces ford fords fore forearms forecast forehand foreheads foreigner
    foremost foreseen forested forester forestry forests foreword forgave forge
    forged forget forging forgiven forgives forgo forgoing forked forking form
    formed forming forrest fort forte forth forts forwarded foster foul founds
    fountains fours fourteenth fourths foyer fracking fraction fracture fractures
    fragmented fragments fragrant frain framed framers frames framing france frank
    freaking fred freed freeing freer freezing fret fretting fridges fried friendly
    friends fright frighten frightens fringe fringing frog fromm fronting fronts
    frosting frosts frosty frowning frowns froze fruit fruits frye fuel fueling
    fuelled fuelling fuels fully fume fund funky funneled funnels furnished furt
    fuses fuzz fying gaby gage gail gain gainful gale gallen gambled game gaming
    ganging gape gaped gaping gaps garages garbage gardener gardenia gardens garms
    gases gash gasp gasped gasses gassing gate gating gauge gauged gauging gavel
    gaze gazed gazing geck geeks gees gell gene generals generate generated
    generates generation generators genital genitalia genuinely ghosts giggling gill
    gills gimp ginger gingers gips girls give givens gives gladder gland glared
    glaze glazes glinting gloating gloss glossed glosses glossy glue gnashing goads
    goalies gods goings gold gone goner gong goodies googling gore goring gorst
    gouge grabber grabbing grace gracing grad grade grading grady grafting grafts
    grain grains grandads grandam granddad grander grandeur grandfathered
    grandfathers grandmas grandmothers grandparents grands granny grant granting
    grants grapes graph graphing grappled grappling grasping grasps grass grasses
    grassing grassy grate grating gratings grave gray graze grazed grazing greased
    greasy greed greek greene greenhouses greening greenish greens greer greet
    greeting greg grew greys grieving grille grilling grills grin grind grinders
    grinning gripe griping grist groan groaning grooming grooving grope grossing
    grounded grounder grounding grouping growling grown grudging grueling grunt
    guessing guests gunshots gurt gushed gust gusting gutting guzzling hades
    haggling hail hailed hake hale hales halfway hall hallen hallowed halls
    hallucination hallucinations hallways halo halt halts halve halving hammered
    hammers hamper hampered hampering hams hamstring handed handguns handing
    handlebar handlers handling handouts handy hang hanger hangings hank hankering
    hanks hans happenings happiest harden hardened hardening harding hardy hare
    hares hark harm harp harper harping harps harry hart hash hastened hatching hate
    hated hater haters hating hats hauler haunting havel havens haves hayes haze
    hazing headaches header heading headings heady heal healed healer healing heals
    heap heaped heaping heaps hear heard hearings hears hearse hearst heartache
    heartbeats heartbreak heartfelt hearth heartily hearts hearty heat heated
    heaters heath heather heats heave heaved heavenly heavens heck heed heeded heft
    heighten heights heinrich held hell heller hells helm helpers helpline helps
    hemp hera heralded herb herd herded herder herds herein hero heroic heroine
    heron herring herrings hers hester hideously hideout hides highness highs hight
    hikes hiking hill hills hind hindered hinds hines hinged hinting hiper hips hire
    hires hiring historic hitchen hitchens hitching hite hither hive hoard hoarder
    hoarders hock hocking hoisting holdings holds hole holed hollar holloway
    hollowed hollows holt holy homeless homer homes homey homie hone hood hope
    hopelessly horde horne horned hornets horniest horrified horses horsey horus
    hose hoses hosing hospitable hospitals hostages houlder hound hounding hounds
    housed housemaid houses hove hovering howe hubble hugh hugo hugs humane humans
    hume hummer hundredth hundredths hungover hungrier hunker hunt hunter hunting
    huntress hunts hurd hurdling hurl hurling hurls hurray hurrying hurst hurt
    hurtling husbandry husbands hushing hustings hustling huts hype hypertension
    hypoglycemic idea ideal ideals identically ides ikin ills illusion imbalance
    immediacy immediate impacted impaired imparted impassable impeding implanted
    implants imploding imploring importing imposing impossibly improper improved
    improves improvise improvising inaction inane incense incensed inception inching
    incident incisions incisive inclusion increasing incredibly incurred incurring
    incursion indebted indecision indented indicted indignation indoor inducing
    inducted induction inedible inefficiency infantry infants infarction infecting
    infections infectious infer infernal inferred infested infidels inflames
    inflated inflation inflected inflection inflicted info infraction infusing
    infusion infusions ingested ingesting ingestion inhale inhaled inhalers inhales
    inherent initials initiated initiates initiative initiator injecting injections
    injectors injunction injures injurious innards inquired inquires inquiries
    inquiring insanely insecticides inserted insertion insider insiders inspected
    inspection inspector inspires instance instigate instinct insufficient
    insufficiently insulation insulting insure insured insuring integral intended
    intending intensely intensive intention intentional intently inter internals
    internationally interned internet interpol interval intervals intestinal
    intestines intimate intro intrude intruded intruders intrudes intrusion invaders
    invasion invented invention inventor inverted invested investing investor inward
    inwardly irregularly itch itchen iteration ites ives jace jail jake jell jello
    jelly jest jewelled jill jinger jives join joins joints joke jolly joses joust
    jugar juiced juicer juices juicy jumble jumpers jumps jumpy jutting kace kail
    kake kale kallen karoline keck keel keen kegs keller kelly kelp kemp kettles
    kick kicker kickers kidnapper kidnappers kiel killed killers killings kills kiln
    kilo kilt kilted kilter kindling kindness kinks kinney kiper kipling kips
    kitchener kitchens kite kites kitten klass knack knead knee kneel kneels knew
    knifed knob knockers knocking knocks knot knowingly knows knox koke kold kollar
    krist krunk kurt laborer laborers labors labourer labourers labours lace
    lacerations lacing lacked lacking lactation ladder ladders lads lager lags lail
    lain lake lambs lames lamp lamps lander landings landline landlords landry lanes
    lansing lapped laps larder largo larry laser lash lashed lashing lass lasts
    latching late lather latte latter latterly lauded lauder laughing laughter
    launched launcher launches layer layering leach leaching lead leaded leading
    leads leanings leaping learning lease leases leasing least leather leathers
    leave leaved lebow leck ledger ledges leeds leeks lees lefts lefty lego leis
    lending lens lent leos less lest lester lets lettered lettering levee levees
    lever levers liberation lice licking lids lied liens lies lifer lift light
    lighted lighten lightening lighters lightest lighthearted lighting lightness
    liked liken likeness likes liking lima limb limbless limbo lime limes limiting
    limitless limo limos lind lindow line linen linens liner liners linger lingers
    lining linked linking links linus liquids lire lisp list listed listened
    listener listening listens lister listings liston lite liter liters lithe litter
    litters littler littlest lived liven liver lives livy load loader loaned loaning
    loans loathe loathing loaves lobes lobsters locating location lock locke locker
    locket lockheed locking locks lodge lodges loft logged logger logs lollar lone
    loner longed longs loom loomed looming looms loon loons loop looped looping
    loops loosen looser looses loosing loot looted looting lope lopes lords lose
    loser losers loss losses lotions lots lott louse louth love loveless lover loves
    loving lowe lowers lowery lucia lucio lucked lugar lugs luke lump lumpy lung
    lunge lunges lurch lurid lust lusting lynch mace mach machetes machined
    machinery machines macy madder made madeline magi magnates magnetic magnetism
    magneto magneton magnets maids mail mailed mails main maine maintain majors
    maker makers making makings male males malignancy mallen managed manager
    managers manages mandating mandolin mandy mane manes manet manga mange mangos
    mani manic manly mann manor mans manx marathons marbles march marching mare
    mares margo maris mark marked marking markings marple mars marveled mary mash
    mashed masking masks massage massaged massages massaging massed massing
    massively master matching matchroom mate mates math mather mating matte matted
    mattel mattered matters maturity maxed mayor maze mazes mead meal mean meanings
    meanness means meat meck medal meddle media medial medias mediation medicaid
    medically medicare medicate medications medici medicinal medicines medieval
    meditation meditations meekness meeks meeting meetings megs meier melding mell
    mementos menacing mental mere meshed messages messes messing meta metals
    metastasis mete meted meteor meteors metre metrical metros meuse meyer meyers
    mich microwaves midway midwifery midwives might mighty migraines migrating mike
    mikes miler mill milled milling mills mince minced mined miner mingled mining
    minors minot minutiae mips mire mired miscarriages miser mislead misled misses
    missions mistaken mistakes mistreat mistress misused misusing mitch mite mites
    mitten mixers mixes moan mode modeling moderated moderately moderates moderator
    modernity modes modulate mold mole moles momentous momentum money monitored
    monitors monkeys mons mont monte monty monument monuments mooing moons moor
    moore moose moping mopped mores morn mornings moro morrow morse mort moses mote
    moth motherly mothers moths motioned motions motorbikes motorcycles motorcycling
    motorcyclists motoring motors motorways mound mounds mountains mounting mournful
    mourning mourns mousse mouthing mouths movement mover movers movie movies mowed
    mowers mowing muck mucous muddle mugger mulch mulder multiples multiplex
    multiplied multiplier multiplies multiply mumble mumbles munch munchies murdered
    murderer murders murrow muscled muse mush mushing musky mussel mustered musty
    mutter naal nabil nable nace nacl nahl naia naib naic naif naik nail naim nair
    nait naiv nali nall name named nancy nash nasl natl natty naval nave nearby
    nearness neat neatly neatness necks needless needy neil nell nelly neonatal
    nephews nerd nerds nest nestle nets nett nettie nettles neuron neurons neutrons
    never newborns newer newt nial nice nick nicked nicking nieces niger nigh night
    nightlife nights nighttime nighty nips nite nites nobodies node noes nome none
    noodle nope nords norma normalcy normally norman norse nosebleeds nosed noses
    nosey nosing nostril nosy notching note nothings notices noticing notified
    noting novel novice numbed numbered numbs nuns nursed nurses oake objected
    objector objects octopuses oddest oder odometer offering oiling oily okin older
    omen omit omitting opec opel opener opens operatic operating operational
    operations operative operator opined orders ords organ organics organise
    organism organist orly orms oses otter otters ound ouse outlets outset outshine
    outsider outsiders outsized outward outwardly oven overcast overcome overcoming
    overdoes overdoing overdone overdoses overhead overheard overheat overjoyed
    overlaps overlays overpaid overrated overreacted overrule overs oversight
    overstated overt overture overtures overturn overturns overused overusing
    overweight owen owned owners oxen oyster pace pacemakers pacing pacino packaging
    packed packer packers pacts padding paddle pads page pageants pager paging paid
    pail paine painfully painless pains paint painted painting paintings paints pair
    pairs pajamas palace palate paled paler pales paley pali pall pallet pallets
    palm palpitating palpitation pals pamper pane paneling panes pangs panicked
    panicking panics panned panning pans pansy pant panty papers parakeet paralyses
    paralytic paralyze paralyzes paranoia parching pare pared parental parenting
    paring paris parity parker parking parks parlance parlayed parry pars parsing
    parson part parted parting partly partnered partners partridge partying pash
    pasolini passable passages passengers passer passes passions past pasted pasting
    pasts pasty patched patching patchwork pate patent patenting patents paterson
    path patience patiently patients patios patrol pats patsy patting patty pauper
    pause paused pave pavements paving pawn pawns paws payer paying payments pays
    peacemaker peacemakers peach peak peale peanuts pearson pease peck pecking
    pedaling peddle peddling pedestrians peek peeked peeking peeks peel peep peeping
    peer peering pees pegs peking pele pell pence pencils penned pens peoples
    peppered peppers perfumed perfumes periodic periods perking permanent pershing
    persona personal persons perusing pesticides peterson petting petty phill
    phishing phoned phones phoney phony pianos pick picker picket pickets picking
    pickings pickled pickling pictured pictures pieced pieces piecing pied pierce
    pierces piercings pilate pilates pile piles pili pill pilo pilz pimp pimping
    pimps pinched pinching pine pines ping pinged pinger pings pinks pinky
    pinpointed pins pint pinto piper pips piss pisses pissing pistols piston pitch
    pitcher pitchers pitches pitchforks pitching pite pits pitting pitts placed
    placement placental placer places placing plaguing plain plains plait plan plane
    planes planet planing plank planking planners plans planter planters planting
    plantings plants plastered plastics plateaus plated platelet platforms plath
    plating plato platte platter platters plaything pleading pleas pleased pleases
    pleasing pleasure pled plotters plotting ploughing plucking plugged plumbing
    plunge plunger plunges plunging pluses plying poaching pocket pockets poignant
    pointers pointing points pointy poisoner poisonings poisons poisson poke pokes
    pokey pole policed polices policies policy polished polishes polite poll polled
    polling polls pollster pollsters ponder pone pool poole pooped pooping poops
    pope popper popsicle poring porpoise portable ported ports posed poser poses
    posing posited positing position positively positives poss possessing possession
    possibly poster posturing potatoes potted potting potty pouncing pound pounding
    pounds pouting powdered powders powdery powering powers praising prancing prank
    praying preaching predates pregnancy prelates prematurely premised prepped
    prepping preps pres preschool preschoolers prescribe prescribes prescriptions
    prescriptive presided presiding presses pressured pressures pressuring
    pressurize presumed presuming preys price pricked pricking pricks prill primate
    primates print printing prints prison prisoner privateer privateers privately
    privatize processed processing procured procuring professed professing
    projectiles projecting projection prompted prone proofing prope property
    proposed propping proscribed protective protocols provable provoked prowling
    psalms puddles puff puffin puked pull puller pulley pulls pulsed pulses pumas
    pump pumpkins punches punchline punctuated puncture punctures punic punished
    punishing punitive punk punting punts pups purples purposed purposely purposes
    purse purses pursuing pusher pushes pushing puss putt putts puzzling pyle pylons
    pythons quack quelling quilt quirk quit quite quivering rabble rabin raccoons
    race raced racine racking radiated radiates radiation radiators radii radios
    rafters raged raging raid raided raiding rail railed railways rain rained
    raining raises raising rake raked raking rally rallying rams ranching randomly
    randoms rang ranged ranging rank rankings rankle ransom rape rapes rapids raping
    rapped rapping rarest raring rasp rasping raster rated rath rating ratio
    rattlesnakes ravaging raved ravine raving razed razing reaches reaching reacted
    reacting reactions reactive read readiness readings readying realised realness
    reals realty reams reaped reaping rearing rears reasoned reasons reassure
    receding received receiver reception reciting reck reckoned reckons reclining
    reclusive recourse recover recovers recovery recreating redaction redding
    rednecks redress reds reduce reduces reducing reduction reeds reedy reeks
    reelection refining reflection reflex refraction refueling refunding refuting
    regain regarding regiment regularly regulars regulate regulator reigning reilly
    rein reissued rejecting rejection rejections relating relation relatively
    relatives relaxing relaying releasing relied reliefs relies relieve relieves
    relieving religious relished reliving rell reloading rely relying remained
    remains remaking remembered remembers remove removes removing renaming rending
    renting reparations repay repaying repealing repelling replacing replay
    replaying reporting requested requests required requires rereading rescinding
    rescuer rescuers rescues rescuing resection reserving resetting residence
    residency residents residing resign resilient resins resisted resisting resistor
    resists resolved resolves resorting resounding respecting respiration responded
    respondent responder responds responses responsible responsive restaurants
    restless restorations restoring resulting resuming retailing retain retaking
    retention reticent retiring retracting retraction retreating retrieved retriever
    reusable reuse reused reusing revealing revere reverting reviewed reviewer
    revising revision reviving revolted revolve revolved revolvers revolves
    rewarding rhead ribbed ribbing rider riding riesling rife rifled rifles rigged
    rigging right rightness rights rigor rigorous rigs rile rims rind ringer ringers
    ringo rings rink rinsed rinsing rios ripe ripen ripening ripper rippled rippling
    rips rire rise riser rises risking rist rite rites riven rivera rivers rivet
    roads roaming roasting robber robbing robe robed robs roce rode rofe rohe
    roiling roke rold role roles roll rollers rollins rome rompe rood roofed roofs
    rooftops rook room roommates root rooting ropa roped roper ropes ropey roping
    ropp rops ropy rose roses rosin rotating rote rotted rouble rouge roughing
    rounding rounds route routed routes routing rove rover roving rowe rowling roye
    roze rubbed ruble rubles rubs ruby rudeness ruining rule ruled ruler rulers
    rumble rumbling rumblings rumoured runes rung rupe rupture ruptures ruse rush
    rushing rusting rustling saber sack sacked sacking sacred sacs sadden sadder
    saddled saddles sade safely sail sailed sailing sailings saint sainted sake saks
    sale salinger salivary sallow sally salutation salutations salvage salvaged same
    sample sampler samplers sampling sana sanction sand sanding sandwiched
    sandwiches sanitize sanitized sans saps sarms sars sash sass satan sate sated
    saunas savagely savagery savages save saver saves savings savoring sawing saws
    sayings scabbed scabbing scabby scabs scala scaled scales scaling scallop
    scalloped scalped scalping scalps scaly scamming scanning scar scarcity scare
    scares scariest scaring scarred scarring scars scary scathing scattered scenting
    sceptic sceptics scheming schooling schooner sciatic scid scissor scold scolded
    scolding scone scooping scoot scooters scored scoring scorpio scorpions scot
    scots scouring scout scouting scrabble scramble scrambler scrambles scrap
    scraping scrapped scrapping scratches scratchy scrawled screamed screams
    screeching screened screening screens screwing screws scribbled scrip scuff
    scurried scurry scurrying scuttled seafaring sealing seam seams sear searching
    seared sears seat seating seattle sebring seconded secondly secretion sectional
    sectioned sections securely securing sedating sedation sedition seduction seed
    seeding seedling seedy seeking seeks seem seeming seen seep seeping seeps seers
    sees seething seine seize seizes selection selectric self sell selling sells
    semen sends senior sensational sensations sensed senses sensitively sensors
    sensory sent sentenced sept sequence sequences serenity serviced servile
    servings settee setting settings settler settlers settles settling sevens
    seventh sever severed severely severest severing severity severn severs sewed
    sewer sewerage sewing shack shacking shackled shackles shackling shad shaded
    shades shading shadowed shadowing shadows shadowy shady shaft shafting shagging
    shaka shake shaker shakes shale shallots shallow shallower shallows shalt shame
    shaming shampoos shane shape shaping shards share shared shares shari sharing
    shark sharking sharks sharpe sharpness sharps shat shatters shauna shave shaved
    shaven shaving shavings shawl shead sheaf shear shearer shearing sheathed sheds
    sheen sheep sheer sheeting shell shelled shelling shells shelly sheltered
    shelving shifting shifts shifty shill shilling shimmering shimmy shin shine
    shipped shipping shire shires shirk shirking shit shits shitting shiver shivered
    shivers shocker shockingly shocks shoe shoes shogun shone shoo shooters shooting
    shootings shoots shop shopped shopping shops shore shoring shorn shorted shorten
    shortens shortest shorting shorts shotguns shouldered shouting shouts shove
    shovel shoveling shoves shoving show showed showered showering showers showings
    shown showy shredded shredding shrew shrinking shriveling shrugging shrunken
    shtick shucking shudders shun shunning shunting shushing shut shuts shuttered
    shutting sickly sickness sides sidewalk sidewalks siding sidney sids sift sifted
    sifting sigh sighs sight sighting sightless sights sign signaled signals signed
    silently silicate silk silks silky sill sills silt simile simp simplest simplex
    simply sine sing singe singer singers singing singled singling sings sinister
    sink sinned sinning sins sinus sipping sips sire sired sisters site sited sites
    siting sitten sitter sittings situation situations sixteenth sixth size sizes
    sizing skate skeet skeptic skeptics sketches skewed skewered skewers skid
    skidding skiff skill skilled skim skimming skinning skins skip skipper skippers
    skirting skirts skis skit skulls skylights slacking slacks slake slamming
    slapped slashes slated slater slates slats slaughter slaughtered slave slavering
    slaving slaying slays sledding sleds sleek sleeping sleeps sleet sleeves slicer
    slices slick slicked slid slide slider slighted slightly slime slimming sling
    slingers slinging slings slipper slippers slippery slips slit slop sloped
    sloping sloppy slot slots slotted sloughing slows slugging slugs sluice sluicing
    slumming slump slumping slums slung slur slurp slurped slurping slurps slush
    sluts smack smacking smalls smart smarting smarts smashes smattering smear
    smearing smelled smelling smelt smelting smiled smiley smirking smite smock
    smoked smoker smokes smokey smoky smoldering smoother smoothing smote smuggling
    snacking snacks snail snaked snakes snaking snaky snapper snapping snare snares
    snark snarling snatched snatches snatching sneak sneaking sneering sneezing
    snell snide snider sniff snitch snitches snitching sniveling snooping snort
    snorting snot snout snowed snowing snows snubbing snuck snuff snuggling soaping
    soar soared soaring soars sobering sock sockets socking sodden softened softness
    soiling sold sole soli solids solis solvency solvents somber someones sometime
    somme sonar soon soot soothing sore soreness sort sourcing sours south sowed
    sowing sows spaces spacey spade spake spam spamming spangled spank spanking
    spanning spar spare spared spares sparing sparking sparkle sparring spars
    sparsely spas spasms spate spats spawning spay spayed speaking speaks spear
    speared spearing specious speck sped speeches speeding speeds speedy speer
    spelled spelling spellings spells spelt spend spending spewed sphincter spiced
    spicer spices spicy spiders spidery spied spiff spikes spiky spill spilling
    spills spin spines spins spinster spiny spiral spiraled spiraling spire spirited
    spiriting spit spite spits spitting splash splashes splashing splat splatter
    splattered splice spliced splicing spline splintered splintering splinters
    splints splits splurged splurging spock spoiled spoiling spoilt spoke spoken
    spokes spoof spoofing spook spooking spool spools spoonful spooning spoons spore
    sport sported sporting sports spot spotter spotters spotting spouses spout
    spouting spouts sprained sprawling spreader spring springing sprint sprinted
    sprinter sprinters sprinting sprocket sprouted sprucing spry spurious spurning
    spurred spurring spurs sputtering spying squad squaring squatted squeaked
    squeaking squealed squealing squeezes squids squiring squirting squish squished
    srms stabbings stable stabled stabs stack stacked stacking staff staffing stage
    stages staging stags staid stain staining stair staircases stairway stake staked
    stakes staking stale stalker stalkers stalking stall stalled stalling stammering
    stampede stamping stan standing standings standish stands stank stapled stapler
    staples stapling star starches stared stark starlet starlets starlight starling
    starlings starr starred starring starter starters starting startled startling
    startups starve starved starving stash stashed stashing stat state stated states
    stating stations stats statue statues statuses statutes staunchly stave staves
    stay stead steadily steaks steal stealing steaming steamy steed steeling steep
    steeped steering stem stemming stems step stepbrother stepmom steppe steppes
    stepping sterling stetson steve steven stews sticking stickler sticks stiffs
    stifling stiles stilling stillness stills stine stingers stingrays stings stingy
    stink stinking stinks stint stints stirling stirring stirs stitch stitched
    stitching stock stocked stocking stockings stocky stoke stoked stoking stole
    stomachs stomp stomped stomping stomps stoned stoner stones stoney stony stoop
    stooped stooping stoops stopper stoppers store stored stores storied storing
    stork storming storms stormy story stout stoves stow stowe stowed straddle
    straddled straddling strafing straggler straggling straightened straighter
    straights strained strainer strains strand stranded stranding strangely stranger
    strangers strangest strangle strangler strangles strapped strapping straps
    straws straying strays streaked streaking streaky stream streamline streams
    streets strengthen strengths strep stressing stretched stretches stretching
    stricter strident striding strike striking string stringed stringer stringers
    stringing strings stringy stripe striping stripped strippers stripping strips
    striving strobe strode stroked strokes stroking stronger strongly strove
    struggle struggled struggling strumming strung stuart stubbed stubbing students
    studying stuff stuffs stuffy stumped stumps stun stunk stunning stuns stunt
    stunting stupider stupidly stuttered stuttering subbing subconscious subjected
    suck sucker suckling suction sufferer sufferers sufferings sufficed suffocation
    suffused sugary suicidally suicides suing sulking sully summoned summons sung
    sunlight superb supers supine supper supple suppress suppresses surfaced
    surfaces survival survived survives survivor suspects suspended sustains sven
    swabbed swabbing swallower swallows swam swamped swapping swarming swarms swat
    swatch swatches swatting sways swear swearing swears sweaters sweats sweep
    sweeping sweet sweeting sweets swell swellest swellings swells swept swerving
    swift swilling swine swing swingers swings swirling switched switcher switches
    switching swiveling swoon swooping swords swore sworn swotting swung symptom
    syndromes syrups systemic systems tabbed tabled tables tablet tack tacking
    tackling tacks tail tailored taint tainted tainting takeaways taker takers
    taking takings talc tale tales tall tallying tame taming tammy tangle tangles
    tangling tank tanking tanks tape taped tapes taping tapped tapping tardy tars
    task tasking tasks taster tate taters taunting taxes taxing teachers teaches
    teaching teak teaming teams tear teary teas tease teasing teaspoon teat teck
    teen teenage teenaged teenagers tell tempe temperate temperatures template
    temples tenants tended tendered tenderly tenders tendons tens tensed tenses
    tentacle tentacles tenth terns terrific terrifies terry terse testable tested
    testified testifies textiles textured thad thai thais than thank thanking thar
    thatcher thaw thea theaters theatres thebes thee theme themes theorems theories
    theresa therese these theses thickens thickest thickets thicknesses thieving
    thin thine thinker thinkers thinks thinned thinnest thinning thins thirds thirst
    thirteenth thirties thong thongs thor thorns thorny thorough thrashed threaded
    threads threat threaten threes thriving throats throaty throb throes throwers
    thrust thumbs thump thunderclaps thundered thunders thunk thus tick ticking
    tickling tide tides tied ties tiff tightens tightest tights tile tiled tiling
    till tilled tilling tills tilts timed timeless timer timers timex timmy tinder
    tine ting tinge tinkling tins tipper tips tire tireless tires titles titten
    toads toasted toasters toasts toasty toddle toddled toddlers toddy toiled
    toilets toiling toke token told tolling tolls tome tomes tommy tomorrows tonal
    tone tongued tongues toni tonics tool toot toothpicks toots topic topped topping
    toppings topple toppling torah torched torching tories torment torments torn
    torrens torrents tortured tortures totality totalled totals touches touching
    touchy tough toughing touring towed towel towels tower towers toxin toying trace
    traces tracey traci tracing trackers tracking tract traction tractors tracts
    tracy trailed trailers trails trainer trainers trains traipsed trait traitor
    traitors tramped trample trampled trampling tran transplanted transplants
    trapper trappers trapping trash trashed trashing trashy traumas traveled
    traveler trawl trawler trawlers treachery tread treading treasure treaties
    treating treatments tree trees trembled trey triad trial triangle triangles
    tribes trice trick tricking tricks trickster trifle triggers trilling trims
    trios tripe tripled triples triplet triplets tripling tripped tripping trips
    trolling tromping troopers trooping trope troubled troubles troubling trough
    trouser trowel truce trucking trucks truest trunk truss trussing trusting trusts
    trusty tryst tuck tumblers tumbles tumbling tunable tuned tunic tuning tunnels
    turds turing turks turn turned turner turning turnings twain tweak tweaking
    tweeks tweeting twigs twin twine twink twinkling twinks twinning twister
    twisters twisting typed types typing typo tyre tyree ulcers unbalance unbearably
    unbeatable unbelievably unbreakable unbroken unburned unclean uncles
    uncomfortably unconsciously unconsciousness uncontrollable underhand underrated
    understands understated understood undertaker underwriter unevenly ungentle unit
    unite unites unity unknowing unknowns unread unreadable unstable untie unusable
    upped uppers uprights upsets uptight upward upwardly upwelling urge urged urns
    usable user uses vaccinate vaccines vaginal vail vain valance vale value valves
    vanishes vanquish vanquished vape vapid vapor vapour vary vaseline vehicles
    veils vein vell ventilated ventilation ventilators vera verb verde verges vern
    verne verse verve vesicle vesicles vibrates vibration vibrato vibrators
    vicarious vice vices viciously vineyard violence violet vipers vips vire
    virulent visibly visions visiting visually visuals vitamin vite vivacious voiced
    voicemails voke vold voltages voltaire vomits vorst vortices vouching vowel
    vowels vrain vying wack wacker wade waders wading wafer wafers wage wager wagers
    wages waging wail wails waists wait waite waited waiter waiters waits waiving
    wald wale wales waling walkers walking wall walled wallen waller walling wallis
    walloped walloping wallow wallowed wallowing walt walter walters waltzing wand
    wanda wands wane waned wang waning wank wanking wardrobes wards ware wares
    waring warmer warms warp warps wart warts wash washed washers washes washroom
    wasps wast wasted wasters wastes wasting watchdog watchers watching water
    watering waterway watery watt watts wave waved waver wavering wavers waving
    waxes waxing weaken weakling weaknesses wean weaning weaponry weapons wear
    wearer weariness weathers weaver weaves weaving wedded wedding weddings wedge
    wedges weed weeding weeds weep weeps weft weigh weighing weighs weighted weights
    weighty weir weirdo welds well welled welling wellness wells welt wept were west
    wests whacking whale wham whatever whats wheat wheelchairs wheeling wheels
    wheezes wheezy whelp wheres wherever whet whew whey whimper whine whipping whisk
    whisked whisker whiskers whiskies whispered whispering whispers whist whistled
    whistler whistles whit whiten whiter whites whither whittle whittled whizzing
    whomever whooping whopping whore whose wickedly wicker wicket wide widescreen
    widows width wielding wifi wight wildling wile wiles will willed willing wills
    wimp wine wines winged winger winging wining winked wipe wiper wipes wips wire
    wired wireless wiring wise wish wishes wishing wisp wisps witch witching wits
    witt wives wobble women wong wood woody wooly word worded wording wordy wore
    workers workings works workshop worlds worms worries worrying worsen worthiness
    worthy wounds wove woven wracking wrangled wrangling wrapped wrapper wrappers
    wreak wreaking wreath wreathed wrecks wren wrenches wrest wriggling wright wring
    writ writer writes writing writings writs wrongs yace yachting yake yale year
    yearn yearns yeats yell yellows yelp yerself yesterdays ying yips yoke your yous
    youse youth yurt zell zigzag zinger zingers zipped zips zone zones zope zords
    zounds
    """.split()
)
