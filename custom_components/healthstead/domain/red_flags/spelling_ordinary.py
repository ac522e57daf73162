"""Ordinary words, so that a slip inside one of them is not read as an emergency.

A data table: long English words of everyday talk, about appointments, the weather and
the house, that no rule uses. "Rainning" is nearer to raining than to fainting. Nothing
is mended to one of them that would not otherwise be read as a word of the rules.
"""

from typing import Final

from .spelling_wider import filed

ORDINARY: Final = filed(
    """
    abandon abolish absolutely abstain accompanies accomplished according account
    accounts accusing actinic actions actress actually addiction addictive address
    adherence adjudicator adjusted adjusting administrator admittedly adverts
    advised adviser aerobics affirmative afternoons afterwards agreeable agreeing
    agreement ailment airline airplane airport alarmed allergies alligator allotment
    allotments allowance almanac almighty alongside alphabet alright alternative
    although altogether amounts amusing anaemia anaemic anagram angelus angioma
    ankylosing anniversary announce announcement annoying answered answers
    antibiotics antidepressant antiques anxious anywhere apologies apologise
    apparently appeals appetite application appointment appointments appreciate
    appreciated approval archers arguing argument arguments armpits arrange arranged
    arranging arrived arthritis article articles assessed assessment assistant
    assistants assuming astigmatism astonish astrologer astronaut attached attacks
    attending attentive attorney attraction attractions auction auctioneer auctions
    audience audiobook aunties automatic availability available average aversion
    avoidable awaiting awkward babysit babysitter background backhand backing
    bacterial baffled baggies bamboozle bananas bandstand banquet barefoot bargain
    bargained barmaid barracks barring bathrooms bawling bearings beastly beautiful
    beautifully becomes bedbugs bedrooms bedsore bedtime bedwetting beekeeper
    beeswax beforehand beggars begging beginners beginning behaves believing bellows
    belonged belongs benches benefits besides betting bifocals biggest biology
    bipolar birdwatching birthday birthdays biscuits blackbird blackheads blackmail
    blancmange blanked bleeped blepharitis blessed blessing blethering blisters
    bloating blondes blooming blotting blushes blushing boating bookies booking
    bookings bookmark booster boredom borrowed borrower bossing bothered bothering
    bothers bothersome bottled bottoms bowling bracket brambles bravado
    breastfeeding brewing bridesmaid bridesmaids briefly brigadier brighten brighter
    brightness brighton brilliant bristol brittle broadcast broccoli bronchiectasis
    bronchitis brushes brushing bruxism bubbles buffering bullied bunching bungalow
    bunting burglars burnout burping bursitis business butcher buttered butterflies
    butters butting buttock buttonholes buttons buzzing cabbage calcium calculate
    calculating calculator calendar calendars calling calories camphor camping
    cancellation cancellations cancelled cancelling cancels candles canteen capital
    capitals captain cardigan cardiologist carnival carpenter carpets carriage
    carried carries carrots carthorse catalogue cataract cataracts catarrh catches
    catching catering cauliflowers celebrity celsius certainly certificate chalazion
    champion chances changed changes channel chapped chapter charabanc charged
    charging charity chashma chatter chatterbox chatting cheaper cheapest checked
    checking checkout checkup cheerful cheerio chemist cheques chickens chickpeas
    childhood chillies chinese chipped chipper chiropodist choices cholesterol
    choosing chopping christening chronic chrysanthemums chucked chuffed churchyard
    circled circles circumstances claimed clamped clashes classic classical
    classified clatter claudication cleaned cleared clearing clenched clenching
    cleverer clicked clicking climate clinicians clinics clipboard clocked clockwork
    closest clueless clumsiness cluster cobbler cobbles cockcrow codswallop coeliac
    coincidence colander collect collection collops collywobbles colonoscopy
    coloured combine comfortably comment commitment committee commode commotion
    community commute compact company compare comparing compatible competition
    compile complain complained complains complaint complaints compliance
    compression compulsive computer computers concern concerned concerning concerns
    concert concerts concludes conclusion conditioning condolence conductor confess
    confession confirm confirmations confirmed conjunctivitis connect consequence
    consider considering constipated constipation constitution consult consultant
    consultation consulted contacts contagious containing content contest
    contraception contraceptive contract contracture contrary controlled convenient
    conversation convert convertible convince cookery cooking coordinates corners
    cornflakes correct corrected correction cosmetic council counsel countdown
    counters countries country courage courted covering cowardice cowboys cracker
    crackers cracking cramping creamed creatinine creature cricket crocheting
    crossed crossing crossroads crossword crosswords crowing crumble crumbles
    crumbling crumpet crumpets cucumber cucumbers cupboards curiosity curious
    curling currency current currently cushion cushions custody cuticles cystitis
    daffodils dahlias dandruff daresay darling darning database daydreaming
    daylights deactivate dealing dearest decides decisions deckchairs decline
    declined decorators decreed deepest defeats deficiency definitely delicious
    delight delighted delights deliver delivers dementia democracy dentist dentists
    depends deposit dermatitis describe deserves designed details develop developed
    developer devices diagnose diagnosis dialled diastasis diastolic dictionary
    dieting differently digesting digestion digging dilemma dinners dinosaurs
    directed directions directly directory disability disable disagree disappoint
    discharge discharged discipline disciplined discontinue discontinued discuss
    discussed discussion disease disgraceful disgust dislike dismiss display
    disposal disposed disposes dispute disrespect dissolved distance distinctly
    distinguished distributed district disturb ditching ditherer dithering
    diverticula diverticulitis divided divorce doctored doctors document documentary
    dollars dominoes donkeys doomsday doorbell dormitory dosette doubting downfall
    download dracula dramatic draught draughty dreading dreaming dressed dresser
    drifted drilling dripped driveway drizzle drizzling duchess ducklings dusting
    earache eardrum earliest earmould earrings earthquake economy edelweiss edition
    effects eighties elastic election electrician electricity elephants elsewhere
    emailed embarrassed embarrassing emigrating emotional employed employer emptiest
    emptying endless endocrine endometriosis endured enemies engaged engagement
    engineer engines english enlarged enlighten enquire enquiring enquiry entered
    enthusiasm entirely entitled entrant entries envelope enzymes epicondylitis
    epilepsy equation erections escalated espresso estuary eternal etiquette evacuee
    evenings exactly exaggerated examination examine examined example excellent
    exception exchange excitement excuses exercises expected expensive experience
    expires expiring explain explained explains expression eyelash facebook
    fahrenheit faintest faithful familiar fantastic farmyard fasciitis fashion
    fasting fatigue fattening favourite favourites feather february feelings fellows
    ferritin fertility fetched fetching fibroids fibromyalgia fiddled fiddling
    fidgeting figures finally finding fingernail finishes finishing fishing
    fistfight fitness fittest flamingo flapjack flatter flattered flexible
    flickering flights flooded floodgates flounder flowers flushed flushes flushing
    flustered flutters foggiest foghorn folliculitis follows foolish foolishness
    footballer footing forearms forecast forefoot foretell forgetful forgetfulness
    forgets forgetting forgiven forgotten fortified fortnight fortunately founded
    fractions frailty frankly fraudulent freezes frequent fresher fretting fridays
    friendly friends frighten frightening frightens frightfully fringes fritters
    frizzled frowning fumbling function funeral funicular furnished furniture
    further furthest fussing fusspot gaining gallery gallstones ganglion gardener
    gardening gargled gastric gasworks gathering general generally generate
    generation generations generous gentleman geographic geography geraniums ghosted
    glandular glaucoma glorious goalkeeper goalposts gobstoppers godmother godsend
    goldfish golfers golfing goodness goodnight googled gooseflesh government
    gracious grammar grandbaby grandchildren grandkids granted grapefruit grateful
    gravity greatest greener grilled grilling gripped groceries grocery grommet
    grommets groomer growing grudges grudgingly grumble grumbles grumbling guacamole
    guessed guesses guessing guidance guineas gurgles gymkhana haddock
    haemochromatosis haemorrhoids hailing hailstones haircut hairdresser hairline
    halfway hallstand hammock hamster hamstring handbag handier handiest handled
    handles handover handsome handwriting hangnail happens happily harbour hardest
    harmless harmony harvest haunted hawking heading headlines headmaster healing
    healthy heartbroken hearted heatwave heavens heavier heaviness hedgehog
    helicobacter helicopter helpful hiccups hidradenitis highest histamine hobbies
    holiday holidays homework honestly hosepipe hospitals hotline household housing
    humidity humming hunting hydrocele hyperhidrosis hypermobility hypochondriac
    hypothetically hypothyroidism ideally ignored ignoring illness imagine impetigo
    important improved include included increase information ingrown insists insoles
    insomnia inspection instructions insurance intention interactions interest
    interested interesting internet interrupt intertrigo interval interview
    intolerance invented inventory involved ironing italian jealous jealousy
    judgement kangaroo keeping keratoconus keratosis keyboard kidding kindness
    kittens kneecaps knitting knobbly knocker knocking knuckles landlords language
    laryngitis laughed laughing laughter leaflet leaflets learned learning lectures
    lentils library licence lighthouse listening literally located location lollipop
    longest lottery loudspeaker luckily luggage lymphoedema machines magazine
    magnesium magnifier malaria mammogram managed mangoes manners marbles marmalade
    marriage married marvellous massage matters mattress meanwhile measles measure
    measured measurements meeting meetings meniscus menopause mention mentioned
    meralgia messages messing michaelmas midnight migraines milkman million minister
    misheard misspoke misunderstood mithering molluscum mondays monkeys mornings
    mortgage mouthguard mumbles mystery nagging national nearest necessary needful
    needing negative neither nervous neuralgia neuropathy newspaper niggles
    nightmare nightmares ninepence nineteen normally notebook noticing notification
    november nowadays nuisance nursing objection objects obliged obviously
    oesophagitis offence offered officer offices official ointment opening openings
    opinion opinions optician options ordered organise orthotics osteopenia
    otherwise ourselves outcome outstanding ovaries overactive overdoing overview
    paddling painted painting palaver panicky paperwork pardons parking particulars
    parties passport password patience patients pattern payment penguins pennies
    pension perfect perfectly perforated perhaps periodontitis permitting personal
    pessary phantom pharmacist pharmacy pharyngitis philosophy photographer phrases
    physical physician picking pictures pigeons pillbox pilonidal pinched piriformis
    pityriasis plagued planned planner plantar playlist pleased pleasure plucking
    plughole plumber podcast polycystic pondering popular position possibly postcard
    postman postpone posture potatoes pottery practice practitioner precisely
    preferably prepare present presenter pretend preview previous pricked printed
    proceed prodded produce professional profile programme prolapse promise promised
    promises pronounce property proposed prostate prosthesis protein province
    psoriasis pterygium puzzled qualified quality quarter queasiness question
    questionnaire questions quickest quieter quietly raining raising ramadan
    rambling rattled readings rearrange reasonable reasons receding receptionist
    reckoning reckons recommend recommended recorded records recover recycling
    referee referral referred refilled refundable refusal refuses regarding regards
    register regularly reliable religion religious remaining remembered remembering
    reminded reminder reminders reminding reminds renewed reorder repeats replace
    replacement reported reporting requested required reschedule reservation reserve
    respect restart restarted restless results retainer retired retirement retract
    returned reverse reviews rheumatism rhinitis rhubarb ridiculous rigidus roasting
    rollator rotator roughly routine rumbling rushing sacroiliac sailing sandals
    sandpaper sandwiches satisfied saturday savings scandal sceptic schedule
    sclerosus scoliosis scratch screening searching seborrhoea secretly selling
    sending sensible separators session seventeen seventh sharpen shaving shilling
    shingles shipping shooing shopping shortly shouting shrugged shrugging shuffle
    shyness sickness silence simmering singing sinister sinuses sinusitis situation
    skating sleepiness sleeting slightly slippers smartwatch sneezed sneezing
    sniffing snooker snorkelling snowing soldier somewhere soonest soreness sorting
    sounded spaghetti spanish speaker specialist specialists spectacles spending
    spiders spirometry splendid splints spondylitis spoonful spotting squares
    squeaks stables stairlift stammer statins station stiffens stitched stockings
    straining strangers stretch strewth striking strings stronger stubborn students
    stuffed stylist subject subtitles suggest suggested suitcase summarise summary
    sunbathing sundays sunshine supermarket supervision support suppose supposed
    supposing surfing surgeon surrogacy suspend suspicious swallows sweeping
    sweetheart switched swithering symptom tailbone tapping teaching teaspoon
    teatime technique teething telephone tendonitis tension tentatively terrace
    territory testing testosterone tetanus texting thalassaemia thankful thawing
    theatre thereabouts thermometer thermostat thorough thoughtful thousand
    threadworms thursday tickets tickety tickled timetable tinnitus toenail toenails
    tomatoes tonsils toothache toothbrush tortoise tottering tourists tracking
    training transfer translate transport travelling trembles trigeminal trolley
    troubling trumpet tuesday tuesdays umbrella unblock uncertain underactive
    understands understood undressing unfortunately ungrateful untuned upcoming
    upgrade usually vaccination vaginosis variability varifocals vasectomy verdict
    vessels village visited visiting visitor visitors vitamin vitiligo waistband
    waiting wallpaper wallpapering wanders wanting warning warnings wasting watched
    watches weather wedding wednesday wednesdays weekday weekend weighed weighing
    welcome western whatever whatsapp whatsit whatsoever wherever whichever whiplash
    whispering whistles whistling whitening whoever whooshing willing winters
    wireless withdraw withdrawing wondered wonderful wondering wonders workout
    worrier worries worrying writing yoghurt yourself
    """
)
