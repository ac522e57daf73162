"""Words of the rules, so that a slip inside one of them is understood.

A data table: English words of four letters and more that the rules, or people who
describe an emergency, use. Unlike those of ``spelling_vocabulary.py`` they are
meant only where the first letter is right, for they are many.
"""

from collections.abc import Mapping
from itertools import groupby
from typing import Final


def filed(words: str) -> Mapping[str, tuple[str, ...]]:
    """Return words under their first letter."""
    listed = sorted(set(words.split()))
    return {first: tuple(group) for first, group in groupby(listed, lambda w: w[0])}


WIDER: Final = filed(
    """
    abdomen abdominal ablaze about above abruption abscess absolute abused abusing
    accidental accidentally accidents acetone ache aches acid acorns across acting
    activate active acute adder addisonian administered adrenal adrenaline adult
    aerosol affected afraid after afterbirth afternoon aftershave again against
    aggressive agonal airways alarm alarming albuterol alcohol alert alerting alight
    alive alkali allergy allopurinol allowed almost alone along already altitude
    ambien ambulances amitriptyline amlodipine ammonia amnesia amniotic amount
    amoxicillin anaesthesia anesthesia aneurysm angel angina angle angry animal
    ankle ankles another answer answering antenatal antibiotic antidepressants
    antifreeze anvil anybody anymore anything aorta aortic apart apartment apixaban
    appearing appendix apple appliance applied applying apron arching armchair
    armpit arms around arrhythmia arrow arterial artery ascended ashen ashes asleep
    aspirin assaulted assaulting assistance atenolol atrial attention attic auger
    auntie autoinjector autonomic awake away awful awfully babbling back backside
    backwards badly balcony balloon ballooned ballooning balloons balls bandages
    banged banging banister barbecue barely barking barricaded baseball basement
    bashing basically basin bathed bathroom bathtub battered batteries battering
    battling beach beads bearing beaten beating beats became because bedroom been
    beeping beetroot before befuddled began behave behaving behind being believe
    belong belongings below benadryl bends beneath benzos berries berry beside
    better between bewildered bicycle bigger biker biopsy birth biscuit bisoprolol
    bite bites bitten bitting black blacked blackened blacking blackout blade blades
    blanching blank blanket blankly blaring blast blaze blender blinding blindness
    blister blistered bloated blobs block blocked blocking bloody blotches blowing
    blown blows blue bluish blurry board body boggy boiled boiler bollock bollocks
    boner bones bonfire bookcase booze both bottle bottles bottom bought boulder
    bouncing bowlful boyfriend brain brake branch bread break breakfast breaking
    breaks breast breastbone breastfeed breasts breathed breathes breaths breech
    brick bricks bridge brigade bright bring bringing broke bronchiolitis brother
    brought brown brownie brownies bruise bruised bruises bruising brush brutal
    bubble bubbly buccal bucket buckets budge budging building bulge bulging bullet
    bullets bulls bumped bumps bungee buprenorphine burden burger burglar buried
    burn burner burns burst bursting buttocks button bypass bypassing cabinet cable
    caesarean calf call calpol came canal cancer candle candy cannabis cannot cant
    capsule capsules caramel caravan carbon cardiomyopathy carpet carrot carry
    carrying cashew casserole casualty catch catheter caught caustic caving cease
    ceiling celery cellar cellulitis cement central certain cesarean chain chainsaw
    chair chalk change changing charcoal charger charred chart charts chasing
    chattering cheek cheeks cheese chemical chemicals chemotherapy cherry chewed
    chewing chicken chickenpox child childbirth children chilli chills chimney
    chisel chlorine chocolate chopped christmas chunk cider cigarette cigarettes
    circular classmate clean cleaner cleaning clear clearly client cliff climb
    climbed climbing clipped clonic clonked clopidogrel close closed closing cloth
    clothes clothing cloths clots clotting cloudy clumsy clutched clutches clutching
    coals cobra cocaine codeine coffee coffin coin cold collarbone colleague
    collected collecting collision color colour colourless comatose combined come
    comes comfortable coming commit compartment complaining complete completely
    complexion compound compromised concentrator concrete condition conditioner
    conked conkers conservatory consoled constant contact contained contents
    continue contraction contrast control conveyor convinced cooker cookie cooperate
    coordination copperhead cord corner coronary cortisol cough coughed could
    coumadin count counted counter counting couple cousin covered coworker crack
    cracked cramp cramps crane crash crashing crazy cream creeping crept cries
    crimson crippling crisis crisp croaky crotch croup crowbar crown crowning crumb
    crumpled crushed crying cupboard curled curry curtain curtains custard customer
    cutting cyclist cylinder cystic dabigatran daffodil daily dancing danger
    dangerous dangles dangling daughters daylight days dead deadly death deathly
    debris decided decimal decision deep deeply defences defibrillator deformed
    degree degrees deliberately delirium delivered delivery delusional demon demons
    denture deodorant department dependant dependent descaler deserve despair
    desperate dessert detector detox dettol device devil dexcom diabetes dialysis
    diarrhea diazepam diesel difference different difficult difficulties difficulty
    diffuser digger digoxin dinner direction disappear disappeared discomfort
    discovered dishwasher disinfectant dislocated dislodge disorder displaying
    distended distress ditch dived diving dizziness dizzy doing door doors dopey
    dose dosed doses double doubled dough down downed downhill downstairs dozen
    dozens dozing dragged dragging drags drain drained draining drastic drawing
    drawn dreadful drenched dress dressing dressings dribble dribbling drifting
    drill drilled drink drinking drinks dripping drive driven driver driving
    drooling droop dropped dropping drops drove drown drowned drugged drugs drunk
    dryer during dusky dying dysreflexia dystrophy earlier early earring earth
    easier easiest eaten eating eclampsia ecstasy ectopic edible edibles edoxaban
    effect eight eighteen eighty elbow elbowed eldest electric electrical elephant
    eleven eliquis embedded ember embers embolism emerade emphysema emptied empty
    ended ending engine enormous enough entire epileptic epilepticus epinephrine
    epipen episode equina erection erratic error escalator esophagus essential
    evening ever every everybody everyone everything everywhere exertion exhaust
    exhausted exhaustion exist existence existing expand expecting experienced
    expired explode exploded exploding explosion explosive exposed extension extra
    extraction extreme extremely eyeball eyebrow eyebrows eyelid eyelids eyes
    eyesight fabric face faced facial facing fade fading faecal faeces failed
    failing failure faints fairies fall fallen falling falls family fangs farewell
    farted fast faster fatal father fatter fault febrile fecal feces feculent feed
    feeding feeds feel feeling feels feet fell felled felt femur fence fentanyl
    fertiliser fertilizer fetch feverish fewer fiance fiancee fibrillation fibrosis
    field fierce fifteen fifth fifty fight fighting filled filling final fine finger
    fingernails fingertip fingertips finish finished fire fired fireplace firework
    first fished fistful fistula fitting five fixed flank flannels flapping flaring
    flash flashes flashing flatmate flattened flesh flicked flight flipped floaters
    floating floats flood flooding floor floors flopped flops flour flowing fluid
    fluids flung fluttering foamy focusing folded followed following food foot
    football force forced forcing forearm forehead foreign foreskin forest forever
    forgive forgot forklift forty forward forwards found fountain four fourteen
    fourth foxglove fracture fragment frame frames freckles freezing fresh freshener
    freshly fridge friend frightened from front frost frostbite froth frothy frown
    frozen fruity fryer full fumes funnel funny fuzzy gabapentin gagging gallbladder
    galloping gangrene gaping garage garbled garden gashed gasoline gasps gassed
    gauze gave generator genitals genuine getting ghastly ghost ghostly gibberish
    girl girlfriend girlfriends given giving glass glassed glasses glassful glassy
    glazed gliclazide glucagon glucometer glucose goes going gone gonna goodbye
    goodbyes goolies gored gotten gouged grabbed grabbing graft grainy grand
    grandads grandchild granddaughter granddaughters grandkid grandmas grandpa
    grandparent grandson grandsons grape grasp gravy graying grayish grease green
    greenhouse grey greying greyish griddle grill grinder grinding gripping groaning
    groans groggy groin ground grounds grunting grunts guess guest guillain gullet
    gulped gummies gummy gunshots gurgling haemophilia haemophiliac half
    hallucinating hallway halos hammer hammering hand handful handfuls handlebars
    hands hanged hanging hangs happened happening happier hard harder hardly harmed
    harming harms harsh hates hauled have haven having hayloft head headaches headed
    heads hearing heartbeat heartburn heat heater heating heatstroke heaven heavily
    heaving height heimlich hellish hello helped helper helping hemophilia
    hemophiliac heparin here hernia heroin herself hidden hideous hiding high
    highchair higher himself hissing history hitting hoarding hoarse hold holding
    hollow home hopeless hornets horrendous horrible horribly horrific horse hostage
    hour hours house housemate howling hubbie huffing huge humalog human hunched
    hundred hundreds hunger hurry hurt husbands hydrocortisone hypertensive hypo
    hypothermia ibuprofen ideas ideation identical illest immediate imminent immune
    immunotherapy impaled impending implant impossible improve improving incision
    incoherent inconsolable increasingly incredible indescribable indigestion
    indoors infant infected infection infusion inhalation inhaled inhalers inhales
    initiate injected injection injector injure injured injuries injuring injury
    inner insane insecticide insensible inside insides instant instantly instead
    insufficiency intense intentionally internal internally intestine into intruders
    inwards irregular itching itchy jabbed jammed jelly jetting joint juice jumbled
    jump jumped jumper jumping just keeled keep keeps kerosene ketamine ketoacidosis
    kettle kicked kicks kidnapped kidney kidneys killer kitchen kneecap kneed knees
    knickers knifed knives knock knocked know knowing known labor labored labour
    laboured laburnum laceration ladder lamotrigine landed landing landlord lantus
    large larger last lasted lasting later latex lathe launch laundry lawnmower
    laying leaking leaning leathery leaves leaving ledge left legal lethal letter
    letters letting leukaemia leukemia level levels levothyroxine licked licking
    life lifting ligature light lighter lightheaded lightning lights like limbs
    limescale limp lined lines lionfish lips liquid liquitab lisinopril listen
    listing lithium litre litres little live living loaded loading loads lobster
    locked lodged lodger longer look looked looking looks loose lopped lorazepam
    lorry loses losing lost lotion lower lucid lumps lunch lungs lupin lying machete
    machine magic magnets mains major make makes making malignant manage managing
    mandoline mangled mango manhole many marathon marble marbled marks marrow masked
    massive match maternity matter mauled maximum maybe mayday meaning meaningless
    meant meconium medic medical medication medicine medics melatonin melted melting
    memory message messaged messed metal metastatic meter meters metformin methadone
    methanol methotrexate metoprolol metres microwave midazolam midday middle
    midwife might migraine mincer ministroke minor minute minutes miscarriage
    miscarrying misread missed missing missus mistake mistook mixed mixer mixing
    moaning moans moderate molten moment moments monitor monkey monoxide month
    months moped more morning morphine mother motion motionless motor motorbike
    motorcycle motorcyclist motorway mottling mountain mourn mouse mouth mouthful
    mouthwash move moved movement moves mower much mucus muddled mugged multiple
    mumbled mumbling munched murder muscle muscles muscular mushroom mushrooms mushy
    mussels mustard myasthenia myasthenic nails naloxone names nanny nappies nappy
    naproxen narcan nasty nausea nauseous navel nearly nebuliser nebulizer neck
    necked need needed needle needles needs neighbor neighbors neighbour neighbours
    neonate nephew nettle neuroleptic neurone neutropenic never newly next nicer
    nicotine niece night nightdress nightie nightshade nitroglycerin nitrous nobody
    nodding noise noises noisy nonsense nonstop noodles noose normal nose nosebleed
    nostrils nothing notice noticed novorapid nowhere number numbers nurofen nurse
    nuts object octopus oddly oesophagus oldest oleander oncoming only oozing open
    opened operation order ordering organs other others outlet outside outwards over
    overdue overheated overnight overpass overturned owner oximeter oxycodone oxygen
    oysters pacing packet packets packing paddling painkiller painkillers pains
    paint palms palsy panadol panic panting pants paper paraffin paranoid parapet
    parent parents parked partner parts party pass passage passed passenger passing
    patch patches patchy patient patio pauses pausing pavement peace peaked peanuts
    pedestrian peed peeing peeling pellet pellets pelvic pelvis pencil penicillin
    penis people pepper percent perfume perineum period permanently person pesticide
    petrol phlegm phone piano picked picture piece pierced piercing pillow pillows
    pink pinned pinpoint pinprick pinpricks pints pissed pistol pitched pitchfork
    place placenta planning plant plaster plasters plastic plate platelets plates
    platform plavix playing plexus plunged pneumonia point pointing pointless
    poisonous poked poker poking police polish pooing pooling pools poorly popcorn
    popped poppers porphyria porridge positive possessions possible posted postop
    postpartum potassium potato pounding poured powder power pradaxa prawn prawns
    preeclampsia preemie pregabalin pregnancy premature preschooler prescribed
    prescription press pressed pressing priapism prick private privates probable
    probably problem problems projectile properly propped propranolol protocol
    prowler puddle puffed puffer puffing puffs puffy puking pulled pulling pulmonary
    pulsating pulseless pulses pulsing pumping pumps punched punching punctured
    pupil pupils purple purpose pushed pushing putting putty pyjamas pylon python
    quarry quetiapine quick quiet rabid raccoon radiating radiator radio
    radiotherapy rafter railing railings railway raise raised rambling ramipril
    random raped rapid rapidly raping rasping rather rattlesnake rattling raving
    razor razors reached reacting reading reads ready really reason receiving reckon
    recluse rectum redback redness reduced reflux refusing regular rejection
    relative relief relieved reliever remain remember removed remover repeating
    reply replying request require rescue rescued resident resin resist respirations
    responsive restaurant resting retching revolver ribcage ribs rifle right rigid
    rigors ring ringed ringing ripped ripping risen rising rivaroxaban river robbed
    rolled roller rolling rolls roof roofied rooftop roommate rotten rotting rough
    round rousable rouse roused rouses rousing rubbing rubbish rubble rugby rules
    running ruptured saddle safety salbutamol saliva sandwich sanitiser sanitizer
    satay saturation saturations saucepan sauna sausage sausages savage savaged
    saved saving sawdust sawed saying says scalding scale scallops scalp scarcely
    scared scarf scarlet sciatica scissors scooter scrambled scratched scratching
    scream screaming screen screenwash screw screwdriver scrotum scuba searing
    second seconds section seeds seeing seems seized seizing send sensation sense
    sensitive sensor sentence sentences septic serious seriously serotonin
    sertraline service services sesame settle settled seven seventy several severed
    severely sewage shade shadow shake shaken shaky shall shallow shampoo shard
    sharp shattered sheared sheet sheets shelf shift shifted shirt shirts shivery
    shock shocked shook shoot shooter shooting short shorter shortness shot shotgun
    shots should shoulder shoulders shout shoved shower showing shows shrapnel
    shredder shrieking shrill shunt sick sickening sickest sickle side sided
    sideways sight signal signs silent silica silly simple simpler since singed
    sinking sinks sipped sister sitting sixteen sixty sized sizzling skewer skin
    skipped skipping skirt skittle skull skylight slack slapping slash slashed
    slashing slate sleep sleeping sleepy sleeve slept slice sliced slicing sliding
    slight slipped slipping slitting sloughing slowed slower slowing sluggish
    slumped slumping slumps slurry smacking small smash smashed smashing smeared
    smell smelling smells smelly smile smiles smiling smoked smoking smothering
    snack snakebite snapped snoring soaked sobbing sober socket softener soiled
    solar solid solvent some somehow something somethings sometimes sorry sound
    sounding sounds space spaced spark sparkles sparks spasm speak speaking speed
    spell spice spike spiked spilled spilt spinal spine spinning spirit spirits
    spitting splashed spleen splint splinter split splitting spluttering spoke spoon
    spoonfuls spots spotted spouse sprawled spray spraying sprays spread spreading
    spreads sputum squash squashed squeeze squeezed squid staggering stains
    staircase stairs stake stalked stamped stand standing staple stare stares
    staring stars start started starting starts status staunch staying stays steady
    steak steam steaming stepdad stepdaughter stepfather stepmother stepmum stepped
    steps stepson sternum steroid steroids stick sticking sticky stiffness still
    stinging stingray stings stirring stitches stone stonefish stood stool stools
    stop stopped stopping stops storey storeys stories storm stormed stove straight
    straighten straighteners stranded strange strangely stranger strangle strap
    straw stray streak streaks streaming street strength stridor string strip
    stripper strong struck struggling stuck student stuff stumbling stupid sucked
    sucking suffered suffering suffocate suffocated suffocates sugar sugars summon
    sunken sunstroke super superglue supply suppressed surface surgery survive
    suspect suspected swapped swarm swaying swear sweet swigged swimming swimmy
    swinging switch swooning sword symptoms syndrome syrup system table tablet
    tachycardia tailed take takeaway taken takes taking talk talking talks tampon
    tampons tangled tarry teacher teapot tearing tears teaspoons teenager teeth
    telling tells temperature temple tenant tender tendon tense terrible terribly
    terrified texted that their theirs them themself themselves then there theres
    they thick thickness thief thigh thighs thing things think thinking thinner
    thinners third thirsty thirteen thirty this thorn those though thought thoughts
    thread thready threatened threatens three threw throbbing through throw throwing
    thrown throws thrusts thumb thumping thunder thunderbolt thyroid thyroxine tiles
    tilting time times tingle tingles tingling tingly tipped tipping tired tissue
    tissues toast toaster today together toilet tomorrow tonic tonight took tooth
    toothpick toppled torch torrent torsion torso torture total totally touch
    touched touching tourniquet toward towards towel towels toxic tracheostomy
    tracheotomy trachy track tracks tractor traffic trail trailer train tramadol
    trampled trampoline transplant trauma treated treatment trembling tried tries
    trigger triggered trimester triple tripod tripped trouble trousers truck trust
    trying tumble tumbled tumbler tummy tunnel turned turning turns turpentine
    twelve twenty twice twins twisted tying type ulcer umbilical unable unalive
    unbelievable unborn uncle unclear uncomfortable uncontrollably under
    undercarriage underneath understand underwater unequal uneven unfocused
    unimaginable units unknown unreal unrousable unrouseable unsafe unsteady until
    unusual unusually unwell upper upright upset upside upstairs upwards urges
    urinate urine used useless using usual vacant vaccine vagina valium valve vanish
    vanished vaped vapors vapours varicose varnish veering vehicle veins venomous
    ventilator ventolin ventricular verge vertigo very vibrator vicious vinegar
    violent violently viper visible visual vitamins vodka voice voicemail voices
    voltage waist wake wakes walk walked walker walking walks walloped walls wanna
    want wanted wants wardrobe warfarin washer washing wasps waste watching water
    watery waves waving weak weakened weaker wearing wedged weedkiller week weeks
    weever weight weird welding welts went wetting what wheals wheel wheelchair
    wheezy when whenever where whether which whiff while whimpering whiskey whisky
    whisper whistle white whole wicked widow wife winded window windows windowsill
    windscreen wiped wiping wires wished with within without wobbly woke woken woman
    wonky wont woods woozy words worked worker working workmate worktop world wormer
    worried worry worse worsening worst worth worthless would wound wounded wrapped
    wrapping wreck wretched wringing wrist wrists write writhing written wrong wrote
    xarelto years yellow yesterday youngest yours zapped zigzags zoned zopiclone
    """
)
