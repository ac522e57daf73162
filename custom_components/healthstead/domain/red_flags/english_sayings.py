r"""English: sayings, trades and things, in which the words of an emergency mean no harm.

A data table, longer than a page: further masks of ``english_context.py``, one block a
kind of talk. A mask takes out only its own words, so that what is said beside it is
still heard: "the screen has gone blank, and so has he". Each is written so narrowly that
the same words said in earnest stay.
"""

from typing import Final

from .language import rows

_PLANT: Final = (
    "(rose|roses|plant|plants|tomato|tomatoes|cabbage|cabbages|lettuce|lettuces|hosta|hostas|bean|beans|"
    "tree|trees|lawn|garden|allotment|veg|vegetables|fruit|leaves|hedge|seedlings|flowers|dahlias|lilies)"
)
_PEST: Final = (
    "(greenfly|blackfly|whitefly|aphid|aphids|slug|slugs|snail|snails|caterpillar|caterpillars|moth|moths|"
    "mildew|blight|rust|mould|pigeons|rabbits|squirrels|woodworm|weevils|beetles|critics|hackers|malware)"
)
_BEAST: Final = (
    "(cow|cows|calf|bullock|sheep|ewe|lamb|horse|pony|donkey|goat|pig|dog|cat|duck|ducks|swan|deer|fox|bike|"
    "bikes|bicycle|bicycles|trolley|trolleys|tyre|tyres|sofa|fridge|pram|scooter|safe|bomb|boot|boots|carp|"
    "pike|eel|salmon|trout|fish|ball|kite|hat|umbrella|phone|ring|keys)"
)
_SCREEN: Final = "(screen|display|page|picture|tv|phone|monitor|laptop|tablet|computer|window|app|dial|paper|form)"
_DEVICE: Final = "(cuff|monitor|machine|tyre|tyres|airbed|mattress|balloon|band|sleeve)"
_READS: Final = "(numbers|figures|digits|small print|print|writing|letters|label|words)"
_SURFACE: Final = (
    "(meter|monitor|scales|scale|thermometer|cuff|packet|box|bottle|label|leaflet|remote|machine|device|"
    "display|tin|jar|menu|dial|stick|pen|ticket|receipt|prescription)"
)
_SLOT: Final = (
    "(slot|lock|drawer|machine|printer|letterbox|meter|parking meter|trolley|purse|plughole|keyhole|"
    "dispenser|toaster|reader|grate|crack|gap)"
)
_SHOW: Final = (
    "(parade|procession|rainbow|match|news|programme|show|series|king|queen|band|fireworks|robin|birds|bird|"
    "squirrel|sunset|sunrise|deer|fox|hedgehog|train|bus|carnival|circus|marathon|race|concert|adverts|goal|"
    "sale|ice cream van|cake|quiz|weather forecast|butterfly|heron|kingfisher|moon|eclipse)"
)
_COMPLAINT: Final = (
    "(knee|knees|hip|hips|back|shoulder|shoulders|foot|feet|ankle|elbow|wrist|thumb|finger|fingers|toe|toes|"
    "heel|tooth|teeth|gum|gums|ear|ears|nose|sinuses|skin|rash|itch|cough|cold|eczema|psoriasis|bunion|corn|"
    "corns|hearing|eyes|neck|hand|hands)"
)
_HOUR: Final = (
    "(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|/\\d+/)"
)

SAYINGS: Final = (
    # Screens, machines and gardens
    *rows(
        f"""
        {_SCREEN} (is |s |has |was |just |suddenly )?(gone|went|goes|going|go) (all |completely )?(blank|dark|funny|black|dead)
        {_SCREEN} (is|s|has) (just |suddenly )?(gone|going) (all |completely )?(blank|dark|funny|black|dead)
        {_DEVICE} (is |s |just |keeps |starts )?(pumping|pumps) (itself )?up
        it is pumping (itself )?up (again )?(now|again|&)
        {_PLANT} .. (attacked|strangled|beaten|battered|smothered|ravaged|killed) by
        (attacked|ravaged|beaten|eaten alive|plagued) by (the |some |a few |these |those )?{_PEST}
        (pulled|dragged|fished|rescued|hauled|lifted|winched|got) (a|an|the|some|another|my|our|his|her|their|two|three|
          somebody s|someone s) (old |stray |dead |drowned |rusty |whole |big |poor |shopping )?{_BEAST} (out of|from)
        the fire crackl*
        (dog|cat|puppy|kitten|horse|rabbit|hamster|guinea pig) (has|s|is|did|will|does) not (been |yet )?(peed|pee|weed|pooed|eaten|drunk|
          eating|drinking|drink|eat)
        """
    ),
    # An alarm that has ended, and help that has come
    *rows(
        """
        (emergency|crisis|panic|alarm|alert|scare|drama|sos) (is |s |was |all )?(over|finished|ended|done with|
          past) (now |thank* |&)
        (the|my|our|thank* ,?|and|then|,|yes|since|now) (help|ambulance) (has |is |have )?(just |already |now |finally )?(came|arrived|come|here)
          (in time |now |at last |just in time )?,? (you|so|and|thank*|&|he|she|they)
        (@|(like|would|wish|going) to|(can|could|will|would|may|shall) (you|i|we) (please |just )?) (end|stop|cancel|call off|finish|
          drop|withdraw|close) (the|this|that|my) (sos|emergency|alarm|alert|call for help|emergency call)
        call for help (has |is |was )?(ended|over|cancelled|stopped|off|finished)
        """
    ),
    # A breath that is drawn on purpose
    *rows(
        """
        (i|i am|let me|just|keep|practise|practising|with me) (breathing|breathe) ,? (so |very |nice and )?(slow|slowly|deep|deeply|
          calmly|gently|evenly|steadily) ,? (and (slow|slowly|deep|deeply) )?in and out (&|through|with|again)
        """
    ),
    # What is bent, trapped, blue or lopsided of old, and what a thing of wear does
    *rows(
        f"""
        (trapped|pinched) (nerve|nerves|sciatic nerve)
        (nerve|nerves) (in (my|the|his|her) (neck|back|elbow|shoulder|wrist|arm|leg|hip|foot|spine) )?(is |s |gets |has been |feels )?(trapped|pinched)
        (my|the|a|this|his|her|about) bent (old |arthritic |bad |stiff )?(second |third |first |little |big |ring |middle |index |left |
          right |fourth )?(finger|fingers|toe|toes|thumb|thumbs)
        (hammer|claw|trigger|crooked) (toe|toes|finger|fingers)
        blue (fingers|fingertips|nails|hands|toes|knuckles|fingernails) (at|in|from|after|off|when|with|on) (the |my |a |our |
          all the |out |in )?(fish |cold |frozen |meat |ice |swimming |market |open |outdoor )?(counter|counters|cold|frost|freezer|
          freezers|snow|market|markets|fish|stall|ice|dye|jeans|ink|paint|winter|fridge|fridges|allotment|blueberries|
          blackberries|bus stop|mornings)
        (fingers|fingertips|hands|toes) (go|goes|turn|turns) (all )?(blue|purple|gray|dusky) (at|in|when|from|whenever|every)
        blister* (in|from|under|with|after) (the |my |those |these |wearing |new |all )?(rubber |latex |new |tight |leather |work |
          gardening |walking |stiff |running )?(gloves|shoes|boots|sandals|trainers|slippers|heels|rowing|raking|digging|hoeing|
          walking|hiking|running|pruning|the gym|nickel)
        (lopsided|crooked|uneven|wonky|twisted) (smile|teeth|mouth|bite|grin|jaw) (after|since|from|with|because of|under) (the |my |
          wearing |having |two years of |years of )?(braces|brace|retainer|dentures|denture|plate|veneers|crown|crowns|implant|
          implants|bridge|birth|childhood)
        (bra|shoe|dress|suit|kitchen|carpet|lens|glasses|wig|corset|prosthesis|denture|dentures|hearing aid|brace|splint|coil|
          curtain|blind|badly|ill|well|loose|tight|close|better|light|shop|wedding dress) (fitting|fittings)
        fitting (room|rooms|appointment|appointments|session|fee)
        {_SHOW} .. (is|s|are) (passing|on|over) (&|now|here)
        """
    ),
    # What is stuck and is nobody
    *rows(
        f"""
        (stuck|wedged|caught|trapped|lodged) (in|between|behind|under) (my|his|her|the|their|your|our) (back |front |false )?(teeth|
          tooth|dentures|denture|braces|brace|gums)
        (coin|coins|card|key|keys|letter|parcel|ring|lid|note|paper|ticket|stamp|button|token|penny|pound|receipt|toast) .. (stuck|
          jammed|wedged|trapped|caught) (in|under|behind) (the|a|my|that|this|your|his|her) .. {_SLOT}
        stuck in (the |a |my |this )?(traffic|queue|past|middle of nowhere|rut|meeting|loop)
        """
    ),
    # Questions hang, minds and boats are two, wolves are cried and questions fired
    *rows(
        f"""
        (question|questions|word|words|smell|clouds|answer|doubt) .. hanging (in|over)
        (am|are|is|be|being|was) (rather |still |a bit )?in two (minds|boats|camps|places|moods|worlds)
        (cry|cries|crying|cried) wolf
        fire (away|ahead|at me|(your|some|any|the|more|all your) (question|questions|away))
        (it|that|this|the (dog|cat|bag|box|trolley|suitcase|lid|duvet|mattress|bin)) (is|was) (a|just a|such a|quite a) dead weight
        (roof|ceiling|gutter|tap|taps|pipe|boiler|cistern|radiator|dishwasher|washing machine|toilet|shower|fridge|lift) (is |s |has |
          keeps |has been )?(leaking|dripping|burst|broken|flooding|out|blocked) ,? (again ,? )?(please )?(get|call|send|fetch|ring) (for )?(me
          )?(someone|somebody)
        stand up (comedy|comedian|comedians|comic|comics|routine|show|gig)
        (count|counts|counted|counting) on
        (do|did|would) not want to be (a |an |any |so |such a |too )?(nuisance|bother|pest|pain|trouble|bore|moaner|fusspot|difficult|
          rude|late|awkward|fussy|demanding|whinger|drama queen)
        (do|did) not want to (go|carry|keep) on with (this|these questions|this (call|chat|conversation|booking|questionnaire|form|
          survey|quiz|list)) ($|please|thank*|today|now)
        go on like this with (a|my|the|this|these|his|her) (sore |bad |stiff |aching |swollen |itchy |painful |dodgy |blocked |runny |
          nagging |rotten )?{_COMPLAINT}
        come to (my|your|our|a|an|this|that) !senses,aid,help,rescue,door,own,stop,surface,mum,dad,mother,father,husband,wife,son,daughter,partner,baby,god
        (in|by) the end (&|of the (day|week|month)|at|on)
        """
    ),
    # Calls that are only spoken about
    *rows(
        f"""
        come (and see |and look |here |in |over )?(quick|quickly|now|fast) ,? (and see |and look at |look ,? |see |or you will miss )?
          (the|it is the|here is the|there is (a|the)|here comes the|your|my) .. {_SHOW}
        (need|have|want|ought|like|going|meant|got) to (call|phone|ring) (someone|somebody|anyone|anybody) ($|about|back|at|on|later|in|
          tomorrow|first|else)
        (find|show|suggest|recommend|name|pick|choose|book|see|give) (me |us )?(with |to )?(somebody|someone|anyone|anybody) (who|that) (can|could|might|may) .. help
        help me out ,? (with (my|the|a|this)|was|did|have i|when|what|which|where is|who is|is it)
        """
    ),
    # What is read on a label, and lamps that are out
    *rows(
        f"""
        can not (read|see|make out|count) (the|these|those|its|any) {_READS} (on|of|in) (the|my|this|that|a|its) .. {_SURFACE}
        can not see a thing ,? (in here ,? |please ,? )?(put|turn|switch) (a|the|on|some|every)
        can not see a thing (without|in this (fog|dark|light|rain)|in the dark|through (the|these|this|my))
        (do|does|did) not (know|remember|recall) (who|which|what|where) (my|our|the|your) (doctor|gp|nurse|dentist|specialist|consultant|
          surgery|practice|appointment|pharmacist|chemist)
        inhaler (that |which )?(i|he|she) can not (work|use|get on with)
        (can|could) not (work|use|get on with) (my|the|this|that|his|her|an) (new |blue |brown |dry powder )?inhaler
        """
    ),
    # Doses that are counted, corrected, planned, allowed or asked about
    *rows(
        f"""
        (can|could|may|might|should|shall|must|when|allowed|safe|ok|okay|time) (i|he|she|we|mum|dad|to) (can |could |may |might )?(have|take|use|
          start) (the |my |his |her |some |one of my )?<pills> again
        (can|could|may) (i|he|she|mum|dad) have (one|another|it|more|some) again
        (i|he|she|we|mum|dad) (can|may) (now )?(have|take|use|start) (the |my |his |her |his )?<pills> again
        <pills> (is |are |be )?(allowed|due|possible|permitted|all right|ok|okay|safe) again
        (is|are) <pills> .. again
        (start|started|starting|restart*|resum*|begun|began|beginning|back) (on )?(the|my|his|her|on|with|to)? <pills> again
        <pills> again (after|from) (the|my|his|her|a) (break|gap|holiday|operation|pause|surgery|blood test)
        (almost|nearly) (took|had|swallowed|gave|taken|given) .. .. (twice|double|two|too|again)
        (do|did) not want to (take|have|give|swallow) .. .. (twice|again|double)
        (did|have|has) (i|he|she|mum|dad) (take|taken|had|have) all (my|his|her|the|of my) (<pills>|medicine|dose|doses)
        all (my|his|her|the|of my) (<pills>|medicine) ,? (have|did|has) not (i|he|she)
        what i (told|said|wrote|put|entered|gave|typed) .. .. .. (was|is) wrong
        (that|it|this) (came out|was put in|went in|got in) wrong
        (put|wrote|entered|logged|noted|recorded|heard|typed|told you|gave you|set|got) (down )?(in )?(the |it |a |me )?wrong (amount|number|dose|figure|
          &|time|quantity)
        instead of (skipping|missing|leaving|forgetting)
        (open*|started|begun|finished|collected) (a|the|another|my) (new |fresh |next |last |second )?(box|packet|pack|bottle|strip|sleeve|tube) of
        as well as (the|my)
        (i|we|he|she|to|have|nurse|carer|mum|dad) crush* (up )?(my|the|his|her|their|a|one|two|three|half|both|!under,by,in,against) (s )?(of )?
          (his |her |the |my )?(<pills>|tablet|tablets|pill|pills)
        <pills> (has |have |just |accidentally )?(fell|fallen|dropped|rolled|went) (out |off |down |right )?(on|onto|in|into|under|behind) (the|my)
          (floor|sink|drain|toilet|carpet|table|cooker|bed|basin|bin|sofa|rug|fridge|cupboard)
        (took|taken|takes|put|packed) (my|the|his|her|your|our) .. <pills> (with (him|her|me|us|them)|along|away|upstairs|downstairs|back|to
          (the (car|chemist|pharmacy|kitchen|hospital|doctor|surgery|bin)|work|school|town))
        (they|they have|have they|(nurse|hospital|pharmacist|chemist|doctors|surgery|heart clinic) (has|have)) (now |just )?doubled (my|the|his|her)
        (am|is|are|be|glad to be|well) (well )?shot of
        (shot|jab|injection) of (<pills>|insulin|vitamin*|b12) (done|given|taken|had|at)
        took in {_HOUR}
        at {_HOUR} (was|were) <pills>
        (tablets|pills|medicine|doses) .. (is|are|still) waiting (for me|to be (taken|ticked)) (today|this|at|now|tonight|&)
        (brings|bring) (me|him|her|us) (out|up) in (hives|welts|a rash|weals|blotches)
        """
    ),
)
"""More masks: what they stand in is no emergency."""
