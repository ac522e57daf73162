"""English words that look like a slip in an emergency word and are none.

A data table: dictionary words within the reach of the spelling correction of
``spelling_vocabulary.py``. Without it "stoke" would become "stroke".
"""

from typing import Final

KNOWN: Final = frozenset(
    """    laughter slaughter slaughtered daughters draughtier husbandry husbands grandmas
    grandads grandmothers grandfathers grandam
    abby accidental accidents achingly acing acting airways allergen allergies
    allowing ambulances analysis analyzed arching arcing ardently argent armrest
    arrested arrests attach attached attaching attacker attackers attacks attained
    attaining attracted attracting awaking baba babe badder bailing baking balanced
    balances bale bally bandaged bandages bane bash batter battered batters beach
    bearable begs belay bell bella belle bells berating berthing bewitching bill
    billing billings bills billy bind bitching bitterly blabbing bladders blames
    bland bleached bleacher bleaches bleaching bleakness bleating bled bleeders
    bleep bleeping bleeps blend blending blends blessing blinding blinds blink
    blocking blond blooding bloods bloody bloom blotch blotches blurring blurs
    blurted blurting blushing bode boggling bond bondage boned boner bones boney
    bong bonk bonne bony boone bore borne bottled bottling bowed bower bowers bowl
    bowling bowls bracing brash breach breached breaches breaching breadth breaking
    breathed breather breathers breathes breathlessly breaths breathy breed breeding
    breeds breezing bricking brightness bringers broiling broke broker brood
    brooding browning browsing brunt brushing building bully bunt burbling burdened
    burdening burgling buried burn burner burnings burns burped burping burst
    bursting burt burying buttery cain cardigan cardinal cash cashed catalyzed
    catching caters chalking charting cheat cheating checking cheeking cheeping
    cheering cheesing chess chests chesty chilling chives chocked chocking choker
    chokes chomping choosing chopping chore chose chowing chucking chugging churning
    clashed clashing clasping clerking clicking cloaking clocking clowning coaching
    coiling coke coked coking collages collapses collared collaring collated
    collating collusion compulsion compulsions conclusion conclusions concussed
    concussion concussions cone confessed confession confided confined confucian
    confuse confuses confusing confusions conjured consciously constructions
    consulting consumed contracting contraction contractors contradictions
    contraption contraptions contused contusion contusions conversing conversion
    conversions convulsed convulsive cooked cooking cornet couching counting
    coupling coursing courting couscous crabbing cracking crank crapped crash
    crasher crashers crashes crashing creating creation crest cresting croaked
    croaking crocked crooning cropping crossing crouching crowding crowning cruising
    crunching crusading crushed crusting curating currently dale dank dash daunting
    deafness deathless deferment delicious deliriously delirium desirous detergents
    deterrent diabetes diabetics diabolic dialectic dietetic dill disowning distress
    ditching diuretic divergent dives division doctoral doctored doctors done dowel
    downing draining drilling drink dripping droning drooled drooling droop dropped
    dropping droppings drownings drunk duelling dumb dumbness dwelled dwelling
    dwellings eaters eight electrocute emergence emergent entrapped envision
    erection estranged ever excruciatingly facing factored fain fainter faintest
    faints fairway faking fash faulting featured feint fevers fewer fight fill
    filling fillings fills finders finger fingered fiver fives flakes flame flamed
    flaming flamingo flares flattery flaunted flaunting fleecing fleeting flicking
    flinging flint flirting flitting floating flocking flood flushing foiling
    foisting foraging forming fraction fracture fractures frames framing frank
    freezing fringing fronting frowning fuelling gaby gain gainful gale gaping gash
    gasp gassing gill gills gingers gives gladder glinting gnashing gone grabbing
    gracing grappled grasping grassing grilling groaning grooming grooving grouping
    growling guessing gunshots gusting hale hallowed hart hash hatching haters
    haunting haves headaches heady heap hear heard hears hearst heartache hearth
    hearts hearty heat heave held hell helm helps hemp hides highness hight hikes
    hill hills hines hires hitching hive hocking hone horned hornets horniest
    hospitable hospitals hovering hunting hunts hurdling hurling hurls hurrying hurt
    hurtling hushing hustling huts hypoglycemic ills imbalance immediate inaction
    incident inflames infusion inhale inhaled inhalers inhales insulting insuring
    intrude intruded intruders intrudes ives jelly jewelled jill jives kale kegs
    kelly kelp killings kills kiln kilo kilt kindling kipling knifed knocking lacing
    ladder lags lain lames lash latching latterly laughing leach leaching lease
    leeds lees leis lens less lets lever licking light lightness likeness limbless
    limiting limitless lind lingers littlest lives logs lone loveless loving lugs
    magnetic magneto magneton magnets main making male marching mash matching
    meanness meekness megs might mill milling mills mistress monuments mooing moping
    mourning mouthing movement mowing mushing nash nearness neatness nelly never
    newborns nicking night none numbs oiling omit omitting overcome overcoming
    overdoes overdoing overdone overdoses overjoyed overused overusing pace
    pacemakers pacing page paid pail painfully pains paint painted painting
    paintings pair paled paler pales pali pall palm palpitating palpitation pals
    pane paralyses paralytic paralyze paralyzes parching pare parlance parlayed pash
    patching pate pave pavements pawn peacemaker peacemakers peanuts pease pegs pele
    perking picking pickings pickling pile piles pill pitching plain pleading pleas
    pleased pleases pleasure ploughing poaching poignant pointing poisoner
    poisonings poisons pole polls pone poring positing posturing pouncing pounding
    pouting powering prancing prank preaching pregnancy pressured pressures
    pressurize pricking printing prison prisoner procuring proofing propping
    provoked prowling pulls pulsed pulses purse pushing quelling quivering racking
    raging rain raking ranching rank raping rapped rarest raring rasp rasping rath
    rating raving razing reaching reacting reactions reactive realness reassure
    redaction reduction refraction rejection relation religious removing rescinding
    resection resounding responded respondent responder responds responses
    responsive restless retraction revere revision right rightness ringers roaming
    roiling roughing roving rush rushing sadden saint sainted sake sale sallow sash
    scabbing scaled scalloped scalped scarring scenting scolded scooping scorpio
    scorpions scouring scrapped scurried scurrying seat seating sedating seedling
    selling sever severed severely severest severing severs shacking shackling
    shading shafting shagging shake shallow shallower shallows shaming shaping
    sharing sharking shaving shavings shearing sheeting shelled shelling shelving
    shilling shimmering shirking shockingly shooting shopping shorting shouting
    shoveling showering shriveling shucking shunting shushing shutting sight
    sightless sill sing singers siting skiff skill skirting slacking slake slavering
    sledding sleeping slider sling slingers sloppy sloughing slugging slugs sluicing
    slumming slumping slums slung slur slurp slurped slurping slurps sluts smacking
    smarting smearing smelled smelling smelting smoked smoker smokes smoky smote
    snacking snaked snakes snaking snaky snare sneaking sneezing sniff snitching
    sniveling snooping snorting snubbing soaping soaring socking sodden soiling
    someones sourcing sours spake spangled spanking sparking sparring speaking
    spearing speeches speeding spelled spelling spellings spicer spiders spidery
    spiff spilling spills spiriting spitting splurged splurging spoiling spoke
    spooking sporting spotting spouting sprucing spurning spurred spurring spurs
    squaring squeaking squealing squiring squirting stabbings stabled stacking staff
    staffing staining stairway stake staking stalking stalling stamping standing
    stapling starlets starling starring starting starving stashing stealing steaming
    steeling sterling sticking stiffs stilling stingers stings stingy stink stint
    stirring stitching stocking stockings stoke stomachs stooping straddled
    straddling straggler straggling stranded stranding strangely stranger strangle
    strangler strangles strapped strike string stringed stringing stripped strode
    stroked strokes strove struggled struggling strung stubbed stubbing stuff stun
    stunk stuns stunt stunting stupider subconscious suffocation suicidally suicides
    suing sung swabbed swabbing swallower swallows swat swatting swear swearing
    sweaters sweats sweeping sweet sweeting swellest swellings swept swerving
    swilling swing swingers swirling switching swiveling swooping swotting swung
    tabbed tables tablet taint tainted tainting taking tale tangling tapped taters
    taunting teaching tentacle tentacles testifies textiles thanking thrashed threat
    throats throaty thunderclaps ticking tickling tiff tightens tightest tights till
    tilling tills timeless ting tireless toddle toddled toddlers toiling tone
    tongued tongues touching toughing touring towel towels tracing tracking traction
    traipsed tramped trampled trapper trappers trash trashed trashing treasure
    treating tricking trilling tripped tromping trooping trussing trusting turned
    turning turnings tweaking tweeting unbalance unbearably unbeatable unbreakable
    unbroken unburned unconsciously unconsciousness ungentle unreadable upwelling
    vain valance vale visions visiting vomits vouching vowel vowels waders wading
    wafers wagers waging waiters waling walking walloped walloping wallow wallowed
    wallowing walters waning waring warp wash wasps wast wasters watchers watching
    water watery wavers waving waxing weakling weaknesses weaponry weapons weariness
    weathers welled welling wellness whacking wheeling wheezes wheezy whelp whizzing
    whooping wight wildling will willing wills wireless wisp witching wives wracking
    wrangled wrangling wrapped wreaking wreath wreathed yachting yale yelp zingers
    zone
    """.split()
)
