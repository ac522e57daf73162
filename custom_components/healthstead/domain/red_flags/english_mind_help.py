"""English: self-harm, overdose and poison, danger, and calls for help.

A data table. Sources: 988 and Samaritans guidance on warning signs (thoughts,
plan, means, attempt); poison-centre advice (US 1-800-222-1222 pages); NHS
carbon monoxide and "When to call 999" pages.
"""

from typing import Final

from .flag import Category, Pathway
from .language import Rule, rows

_SELF: Final = Category.SELF_HARM
_POISON: Final = Category.OVERDOSE
_DANGER: Final = Category.DANGER
_HELP: Final = Category.HELP_REQUEST
_LINE: Final = Pathway.CRISIS_LINE
_CENTRE: Final = Pathway.POISON_LINE

_SELF_JOKES: Final = """
    (laughing|laughter|embarrass*|boredom|of shame|diet|my hair|the lights|suicide
      (squad|prevention|rate*|awareness)|for (a|that|this|some) (coffee|pizza|beer|
      chocolate|drink|burger|holiday|cake)|than (sing|eat|watch|wear|listen|work|play|drink|talk|see|dance|meet|use|pay|admit|miss|drive|cook|clean|do)|than watch|than listen|than go to|
      dye|career suicide|political suicide|novel|assisted suicide|in the film|(cut|
      burn*|hurt) myself (shaving|cooking|on|in the|with the|peeling|chopping|slicing|
      while)|accident*|by mistake|weeds|a few trees|end it here for (today|now)|jump
      (off|from) .. (topic|call|bed|subject|trampoline|diving board)|end (it|things)
      with (him|her|my)|ending things with|a slice|(my|the|this) (server|computer|phone|
      process|app|internet)|overdose of (cute|sugar|chocolate)|years ago|as a teenager|
      when i was (a|young|younger|in)|hot dog|cut myself (some|a))
"""

_ORDINARY_DOSE: Final = """
    (twice (a|per|each|every|in a) |twice daily|(two|three|four) times (a|per|each|
      every|daily)|once or twice|a day|daily|as prescribed|every (day|morning|night|
      evening)|(chocolate|netflix|cake|carbs|sugar|sun|cuteness|coffee|christmas|tv|
      screens|pasta|pizza|sweets) overdose|overdos* on (chocolate|netflix|cake|tv|
      turkey|sugar|cute|christmas|carbs|coffee|reality|pasta|pizza|cheese|mince)|
      all .. (morning|evening|night|nightly|daily|usual|regular|bedtime|lunchtime) (pills|
      tablets|medicine|medicines|meds|medication)|all .. (pills|tablets|medicine|
      medicines|meds|medication) (for (today|tonight|the day|this morning|the
      morning|the evening)|as usual|on time|as prescribed|already today)|
      remind|how many|can i take|should i take|too much (salt|sugar|coffee|work|
      time|food|screen|sun|pasta|cake|space|dinner|lunch|water|data|storage|traffic|
      dust|noise|for granted|turkey|cheese|homework)|too many (biscuits|cookies|
      sweets|people|chocolates|emails|meetings|notifications|cakes|crisps|chips|
      photos)|take (two|three|four)|(took|taken|had|given) .. (first|second|third|
      fourth) dose|(flu|covid|vaccine|hepatitis|booster)|(took|taken) (it|them|the|
      my) .. (photo|picture|temperature|blood pressure (reading|again|twice)|pulse|reading)|blood pressure
      (twice|again)|read it twice|forgot (to take|my)|have not (had|taken)|(iron|
      vitamin d) (level|levels)|two (tablets|pills) (twice|daily)|(<longago>|last
      (year|month))|(1|2|one|two|half) (tablet*|pill*|paracetamol))|(his|her|their)
      (own )?(medicine|dose|antibiotic*|calpol|vitamin*|syrup|morning|evening|
      inhaler|tablet|tablets|pills) (at|this morning|today|on time|tonight|
      yesterday|just now|already|with|after|before|$)
"""
"""What explains a dose of whose amount somebody speaks."""

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        id="self_harm.attempt",
        category=_SELF,
        lasting=True,
        phrases=rows(
            """
            (just|have|has|i|he|she|already|s|ve) .. (cut|slit|slashed|cutting|slitting|
              slicing|sliced) .. (my|his|her|their) .. (wrist*|arms|throat|veins)
            (tried|trying|attempt*|tries) .. (to )?.. <selfend>
            (hanged|hung|hanging|shot|drowned|gassed|stabbed) (myself|himself|herself|
              themselves)
            (took|taken|swallow*|taking|overdos*|drank|drunk|have had|emptied) ...
              (pills|tablets|everything|bottle|paracetamol|bleach|whole|all my|all the|
              overdose|medicine|insulin|lots|too many|poison|packet|box|dose) + (die|
              kill|<selfend>|on purpose|deliberate*|not want to (live|wake|be here)|
              suicid*|end it|goodbye|wanted to|over with|sleep forever|never wake|want
              to sleep|no point|did not want)
            (standing|sitting|stood|am|is|i am|he is|she is|climbed|climbing|up) .. (on|
              at|by|near|onto) .. (bridge|roof|ledge|platform|edge|tracks|train line|
              railway|window ledge|parapet|cliff|overpass|windowsill|rooftop|balcony) +
              (jump*|end it|die|goodbye|threaten*|over|want to|going to|kill|suicid*|not
              want|can not do this|can not take|train|no point|wants to|cry*)
            (about to|going to|ready to|want to|wants to|threatening to) jump .. (off|
              from|out|in front|&) .. (the |a |my )?(bridge|roof|window|building|train|
              balcony|platform|ledge|cliff|bus|traffic|car park|flat|&)
            (gun|knife|blade|razor|noose|rope) ... (to|against|at|in|on|
              around|round) (my|his|her) (head|throat|wrist*|neck|mouth|temple|chest)
            (<means>|<pills>) ... (ready|in front of|beside|next to|in (my|his|her)
              hand*|saved up|stockpil*|lined up|hidden|counted|loaded|here with me|
              collected|bought|laid out|in my lap|on the table) + (die|<selfend>|kill|
              not want|end|goodbye|over|live|life|can not go on|suicid*|anymore|tonight|
              do it|use (it|them)|everything|thoughts|no point|dead|pain stop)
            (have|has|got|holding|bought|saved|sav*|stockpil*|collecting|hoarding|found|
              hidden|counting|grabbed) .. <means> + (<selfend>|die|kill myself|kill
              (himself|herself)|end it|not want to (live|be here|go on)|suicid*|goodbye|
              do it|use it on (myself|himself|herself)|dead|better off|no point)
            (slit|cut|slashed|slashing|slicing|sliced|slitting) .. (my|his|her|their) ..
              (wrist*|throat|veins)
            (holding|staring at|looking at|sitting with|got|have) .. <means> + (whether|
              should|might|thinking|tempt*|going to|want to|about to|ready) .. (take|
              swallow|use|jump|do) .. (them|it|all)
            (noose|gun|rope|pills|knife|blade) ~ (use it|do it|use them|take them) +
              (going to|want to|about to|ready|tonight|now)
            noose + (going to|want to|use|neck|ready|tied|made)
            """
        ),
        unless=_SELF_JOKES,
    ),
    Rule(
        id="self_harm.thought",
        category=_SELF,
        pathway=_LINE,
        thought=True,
        phrases=rows(
            """
            (want*|wish*|going|rather|ready|plan*|think*|thought*|feel like|feels like|
              consider*|tempt*|decid*|need|urge*|dream*|imagin*|fantas*|talk*|might|
              will|would|could|about to|threat*|say*|said|keep|keeps|idea|ideas|how|best
              way|easiest way|way|ways|hope*|pray*|voices|intend*|scared i|afraid i|like
              to|text*|message*|wrote|writ*|post*|promise*|told) ... (<selfend>|
              <selfhurt>)
            (feel|feels|felt) like dying
            (want*|wish*|rather|ready|better|hope*|pray*|long*|deserve*|need|like|feel
              like|think*|thought*|talk*) .. (to )?(die|be dead|(of|about) dying|i (was|were|am)
              dead|was dead|were dead|he (was|were) dead|she (was|were) dead|not wake|
              never wake|disappear forever|not exist|not be here|not be alive|stop
              existing|death|cease to exist|be gone|was never born|never been born|were
              never born|not to wake|go to sleep and (never|not) wake)
            (not|no longer|never) .. (want*|wish|see|care) .. (to )?(live|living|be
              here|be alive|wake up|go on|exist|carry on|be around|tomorrow|
              survive|continue) .. (living|any more|anymore|like this|&|tomorrow|whether
              i live)?
            not wake .. up + (hope|wish|think*|thought*|want|pray*|planning|would be
              (easier|better|nice)|sometimes)
            not waking up + (think*|thought*|wish|hope|want|plan*)
            (no|not|any|see|what is the|without) .. (reason|point|purpose|will|use) ..
              (in|to|of|for)? .. (live|living|life|be alive|be here|go on|going on|
              carrying on|carry on|existing|anymore|anything any more)
            (life|living) .. (is|s) not (worth|for me|something i)
            not worth (living|it any more|carrying on|going on)
            (nothing|no one|nobody) .. (left )?(to live for|worth living)
            (better off|happier|easier|relieved|better) .. (without me|without him|dead|
              if i (was|were) (gone|dead|not here|not around)|if i died|if i did not
              exist|if i disappeared|when i am gone)
            (everyone|everybody|family|kids|world|they|people|children|wife|husband|you)
              ... (better off|better|happier) .. (without me|if i)
            (can not|could not|not) .. (go on|carry on|do this|take (it|this|life)|live|
              keep going|face) .. (living|any more|anymore|like this|another day|with
              this pain|life) + (end|die|dead|life|living|any more|anymore|over|goodbye|
              alive|hopeless|point|live|another day)
            (tired|sick|done|fed up) (of|with) (living|life|being alive|being here|
              existing)
            (suicidal|suicidal thoughts|suicidal ideation)
            (my|his|her) (suicide|goodbye) (note|letter|plan)
            (writ*|wrote|left|leaving|found) .. (suicide|goodbye|farewell) .. (note|
              letter*|message)
            (thought*|thinking|think|plan*|talk*|consider*|threat*|mention*|about|
              commit*|attempt*|contemplat*|googl*|research*) .. (of |about |on
              )?(suicide|suicidal|self harm*)
            (end|stop|finish) .. (it all|my life|everything|my suffering|my own life)
            (have|got|made|has|making) .. plan .. (to|for how|how|of how) .. (die|
              <selfend>|do it|end)
            (saying|say|said|this is|my) (goodbye|last goodbye|final goodbye) ..
              (forever|for good|to everyone|world|to (the )?world|everybody|to life)
            (giving|gave|given) away .. (belongings|things|possessions|stuff) + (die|
              goodbye|end|dead|suicid*|gone|not be (here|around)|life|hopeless|need
              them)
            (i|she|he|they|have|has|started|been|am|is) (am |is |s |have |has |been |
              started |keep |keeps |was )?(cutting|burning|hurting|harming|scratching)
              (myself|herself|himself|themselves) .. (again|on purpose|to feel|to cope|
              tonight|deliberately|every|at night|&|with|because)
            (hurt|harm|kill) (myself|himself|herself) .. (again|tonight|now|&)
            (want|wish|ready|hope|time|need) .. (it|everything|this|the pain|life) (all
              )?to (end|be over|stop forever)
            (do not|does not|did not) .. (deserve|want) to (live|be alive|exist|be here
              any more|be here anymore)
            (nobody|no one|nobody would|no one would|would anyone) .. (care|miss me|
              notice) .. (if|when) (i|am) .. (die|died|dead|gone|disappear*|was gone|
              were gone|was dead)
            (if|when) i (died|die|was dead|were dead|was gone|were gone|disappeared) ..
              (nobody|no one|everyone|everybody|would anyone|they would|it would)
            (wish|hope|want) .. (never|not) .. (wake|woke|woken|been born|born)
            (kill|end|off|top|unalive) (myself|himself|herself|my life) .. (tonight|now|
              today|&|soon)
            i am going to (end it|do it tonight|kill myself)
            (join|be with) (him|her|my .. |them) .. (in heaven|on the other side|up
              there) .. (now|soon|tonight|&)
            want* .. end it
            (have|got|bought|found|tied|made) .. (rope|noose) .. (ready|tied|now|here|
              with me|in|up|&)
            (can not|could not|not) (stop|resist) (cutting|self harming|hurting myself|
              burning myself)
            i can not go on (any more|anymore|like this|any longer|living|&)
            (cut|cutting|burned|burnt|hurt|stabbed) (myself|himself|herself|themselves)
              .. (deep|deeply|on purpose|deliberately|badly on purpose)
            """
        ),
        unless="""
        (laughing|laughter|embarrass*|boredom|of shame|diet|my hair|the lights|suicide
          (squad|prevention|rate*|awareness)|for (a|that|this|some) (coffee|pizza|beer|
          chocolate|drink|burger|holiday|cake)|than (sing|eat|watch|wear|listen|work|play|drink|talk|see|dance|meet|use|pay|admit|miss|drive|cook|clean|do)|than watch|than listen|than go
          to|dye|career suicide|political suicide|novel|assisted suicide|in the film|
          (cut|burn*|hurt) myself (shaving|cooking|on|in the|with the|peeling|chopping|
          slicing|while)|accident*|by mistake|weeds|a few trees|end it here for (today|
          now)|jump (off|from) .. (topic|call|bed|subject|trampoline|diving board)|end
          (it|things) with (him|her|my)|ending things with|a slice|(my|the|this)
          (server|computer|phone|process|app|internet)|overdose of (cute|sugar|
          chocolate)|years ago|as a teenager|when i was (a|young|younger|in)|hot dog|cut
          myself (some|a)|(like|want*|would like|love) to (live|be here|continue|exist)
          (in|near|by|at|for|on|with)|not want to (go on|carry on|continue|be here) ..
          (holiday|vacation|the (trip|course|diet|pill|tablets)|taking|with (the|my|
          this)|for (christmas|the))|not want to wake up (early|late|at|the|before|so)|
          no (point|use) .. (in|to) (going|carrying) on .. (holiday|about)|not want to
          (live|be here) (alone|in a (care )?home|with (my|him|her)|here|so)|better off
          without (him|her|it|them|the|that|this|sugar)|kill (me )?for)
        """,
    ),
    Rule(
        id="overdose.amount",
        category=_POISON,
        pathway=_CENTRE,
        lasting=True,
        phrases=rows(
            """
            (took|taken|take|swallow*|had|have had|given|gave|injected|popped|downed|necked|used|
              applied) ... (too many|too much|overdose) + (i|he|she|we|they|mum|dad|have|<kin>)
            (took|taken|take|swallow*|had|have had|given|gave|ate|eaten|injected|popped|
              downed|necked|drank|drunk|used|applied) ... (overdose|(too many|too much) ..
              <pills>|(<many>) .. <pills>|all .. <pills>|(whole|entire|full) .. (bottle|box|
              pack|packet|strip|blister|sleeve|week|weeks)|(bottle|box|pack|packet|
              strip|handful|fistful|lots) of .. <pills>|(week|month) s worth|double ..
              (dose|<pills>|medicine|usual|amount)|(three|four|five|3|4|5|ten|10|triple|
              six) times .. (dose|amount|normal|much|usual|prescribed)|more than ..
              (prescribed|should|allowed|the dose|the maximum)) + (i|he|she|we|they|mum|dad|have|
              <kin>)
            ^ (took|taken|swallowed|necked|downed) .. (<many>) .. <pills>
            (took|taken|had|given|gave|injected) .. (three|four|five|six|ten|3|4|5|10) times ..
              (dose|amount|usual|prescribed|normal)
            (overdosed|overdosing|od d|od ed|oding)
            (taken|took|taking|had|having|given|an|possible|accidental|it is|think) ..
              overdose
            (took|taken|swallow*|given|gave|drank|injected) ... (<pills>|dose|insulin|medicine|evening|
              morning|night|tablets) ... (twice|two times|double|three times|a second time|both times)
            ((took|taken|swallow*|given|gave|drank|injected) ... (<pills>|dose|insulin|medicine|evening|
              morning|night|tablets) ... again)
            (had|done|have|did) ... (<pills>|dose|insulin|medicine|tablets) ... (twice|two times|double|
              three times|a second time|both times)
            ((had|done|have|did) ... (<pills>|dose|insulin|medicine|tablets) ... again)
            again (took|taken|had|swallowed|given) .. <pills>
            (had|done|have|did) .. (evening|morning|night) .. (twice|two times|double|three times|a
              second time|both times)
            (had|have) .. (<pills>|thinner*|it|them) .. again .. (minutes|hour|hours) (later|after)
            (twice|double|two times|doubled) .. (the|my|his|her)? .. (dose|<pills>|
              medicine|insulin) + (took|taken|given|gave|accident*|mistake|think|might|
              may have|just|have)
            (doubled|double dosed|double dose) .. (up )?(on )?
            (took|taken|gave|given|had|swallow*|drank|injected|ate) ... (wrong|someone
              else|somebody else|another person|(my |his |her )(wife|husband|mum|dad|
              mother|father|son|daughter|sister|brother|grandma|partner|dog|cat|
              neighbour|neighbor|wifes|husbands|mums|dads) s|the dog s|the cat s) ..
              (pill*|tablet*|medicine*|dose*|<pills>|bottle|injection|drug*|person)
            (wrong) (pills|tablets|medicine|tablet|pill|dose|injection|insulin|drug) ..
              (taken|took|given|gave|to|by)
            (wrong|mixed up|muddled|swapped) .. (<pills>) + (took|taken|gave|given|had|
              swallow*)
            <child> (has|have|just|s|got|must have|may have|might have|somehow|accidentally)?
              (just |also )?(ate|eaten|eating|swallow*|got into|got hold of|got at|chew*|
              licked|sucked|gulped|munched|drank|drunk|ingest*|necked|emptied|put) .. ..
              <pills>
            (<child>|he|she) (has|s|have|just|must have|may have|accidentally|somehow)?
              (took|taken|had|swallow*|ate|eaten|drank) .. (my|our|grandma|
              grandad|mum|dad|someone|somebody|the wrong|wrong|neighbour|neighbor|sister|
              brother|unknown|random|some|a load of|a whole|lots of|several|too many) ..
              <pills>
            (<child>) ... (with|holding|playing|found) ... (open|empty|half empty|pill)
              ... (bottle|packet|blister|box|pills|tablets)
            (pill|tablet|medicine) (bottle|box|packet) .. (is |was )?(empty|half empty)
              + (unconscious|asleep|not|will not|drows*|floor|<child>|slur*|he|she)
            (empty) .. (pill|tablet|medicine|paracetamol|packets|blister*|bottle of) +
              (found|next to|beside|by|around|unconscious|drows*|he|she|not|floor)
            (took|taken|snort*|inject*|smok*|had|done|swallow*|shot up|used) .. (heroin|
              fentanyl|cocaine|coke|ecstasy|mdma|meth|ketamine|speed|crack|spice|ghb|
              molly|pills at|drugs|lsd|acid|magic mushrooms|unknown pill) + (chest|can
              not|not|unconscious|collaps*|blue|breath*|seizure|hot|confus*|passed|
              vomit*|heart|shak*|weird|bad|foam*|help|dying|wake)
            (narcan|naloxone) .. (given|gave|used|need|now|not)
            (morphine|fentanyl|opioid*|oxycodone|methadone) + (<sleepy>|slow breath*|
              breath* .. slow*|pinpoint|not wake|blue|two patches|patches)
            (mixed|took|taken|combined|drank|had) ... (alcohol|vodka|whisky|whiskey|
              wine|beer|drink) + (pills|sleeping|tablets|diazepam|xanax|morphine|
              codeine|painkillers|opioid*|zopiclone) + (took|mixed|taken|<sleepy>|lots|
              bottle|vomit*|not|slur*|all)
            (alcohol poisoning|drunk so much|so drunk|too drunk|drank (so|too) much|
              drank a (whole )?bottle of) + (not wake|unconscious|will not wake|vomit*|
              blue|cold|passed out|not respond*|can not wake|can not (stand|be woken)|
              breath*|unresponsive|choking)
            (took|taken|take|had|swallow*|given|gave|injected|did) ~ (tablet|pill|pills|
              tablets|medicine|dose|inhaler|insulin|drops|injection|morning|evening|
              night) ~ (twice|double|again by|two times|a second time)
            (gave|given|give|took|taken|had|swallow*|drank) ~ (s|his|her|my|their|wrong|
              someone|else) .. (<pills>) ~ (mistake|accident*|instead|wrong|mixed up|
              error|too|as well|confus*)
            (wrong) (box|bottle|packet|blister|pills|tablets|dose) + (took|taken|gave|
              given|swallow*|had)
            (lined up|saved|stockpil*|hoard*) .. <pills>
            (counted|collected|laid out) .. <pills> + (die|dying|end|ended|ready|enough|note|kill|goodbye|over|
              sleep|for good|alone|alive|living|everyone|nobody|sorry|in front of me|pointless|vodka|whisky|wine)
            (caught|found|saw|seen|spotted) .. (him|her|them|it|my ..) .. (chew*|eating|
              swallow*|drinking|licking|sucking|with) ~ (<pills>|<toxic>)
            (chew*|eating|eaten|ate) ~ (grandma|grandad|grandmother|
              grandfather|mum|dad|my|her|his|our|sister|brother|wife|husband) .. (heart|
              blood pressure|diabetes|sleeping|water|thyroid)? .. (tablet|tablets|pills|
              pill|medicine|capsules)
            (swallow*) ~ (grandma|grandad|grandmother|
              grandfather|mum|dad|her|his|sister|brother|wife|husband) .. (heart|
              blood pressure|diabetes|sleeping|water|thyroid)? .. (tablet|tablets|pills|
              pill|medicine|capsules)
            <pills> + (bottle|bottles|glasses|litre|pint|pints|half a bottle|lots) of
              (vodka|wine|whisky|whiskey|gin|rum|beer|alcohol|cider|spirits)
            @ (overdose|overdosed|poisoned|poisoning) (now|help|here|emergency|&)
            """
        ),
        unless=_ORDINARY_DOSE,
    ),
    Rule(
        id="overdose.twice",
        category=_POISON,
        pathway=_CENTRE,
        lasting=True,
        phrases=rows(
            """
            ((took|taken|swallow*|given|gave|drank|injected) ... (it|them|those) ... (twice|two times|again|
              double|three times|a second time|both times))
            (twice|two times|double|three times) ... (took|taken|swallow*|given|gave|drank|injected) .. (it|them|those)
            (had|done|have|did) .. (it|them|those) .. (twice|two times|double|three times|a second time|
              both times)
            """
        ),
        unless=_ORDINARY_DOSE,
        # What is measured is taken twice as well
        errand="""
        (reading|readings|bpm|beats|pulse|heart rate|systolic|diastolic|over /\\d+/|degrees|celsius|fahrenheit|
          thermometer|cuff|scales|kilos|pounds|stone|measur*|peak flow|to be sure|(blood pressure|blood sugar|
          temperature|oxygen|weight) (!tablet,tablets,pill,pills,medicine,drug,drugs,dose,patch|$))
        """,
    ),
    Rule(
        id="overdose.weekly",
        category=_POISON,
        pathway=_CENTRE,
        lasting=True,
        phrases=rows(
            """
            methotrexate ~ (every day|daily|each day|two days in a row|twice) + (took|taken|
              taking|instead|mistake|accident*|wrong|have been)
            """
        ),
        unless="remind me|how (often|do)|should i",
    ),
    Rule(
        id="overdose.poison",
        category=_POISON,
        pathway=_CENTRE,
        lasting=True,
        phrases=rows(
            """
            <child> ... (drank|drunk|swallow*|ingest*|got into|gotten into|got hold of|
              got at|chew*|licked|sucked|gulped|downed|munched|bit into|ate|eaten|
              eating|drinking|put .. in (his|her|their) mouth|had some|had a (sip|gulp))
              ... (<toxic>|something|unknown|under the sink|from the (garage|cupboard|
              bathroom|garden|shed|medicine cabinet))
            (drank|drunk|swallow*|ingest*|gulped|downed|sipped|eaten|ate|had some) ...
              (bleach|antifreeze|detergent|cleaner|cleaning|drain|poison|petrol|
              gasoline|battery|magnet*|toxic|chemical*|toadstool*|wild (mushroom*|
              berries)|weed killer|weedkiller|rat poison|pesticide|turps|white spirit|
              methanol|acid|ammonia|descaler|caustic|disinfectant|lighter fluid|lamp
              oil|glass|needle|razor blade|perfume|hand sanitizer|hand sanitiser|nail
              polish remover|paint thinner|washing up|screenwash|oven cleaner|foxglove|
              death cap|dishwasher|laundry|mothball*|button cell|open safety pin)
            (poisoned|been poisoned|poisoning) + (i|he|she|think|help|someone|me|we|dad|
              mum) + (poison*) + (think|been|someone|help|now|me|him|her|mushroom*|co)
            (mixed|mixing) ... bleach + (ammonia|vinegar|acid|cough*|fumes|breath*|
              burn*|cleaner|throat|eyes)
            (bleach|fumes|chlorine|ammonia|cleaner|pool chemicals|vapors|vapours) +
              (cough*|<breathless>|burning .. (throat|lungs|chest)|chest|dizzy|can not
              stop) + (fumes|breath* in|inhal*|mixed|clean*|gas|chemicals)
            (ate|eaten|eating) .. (mushroom*|berries|plant|fugu|puffer fish|shellfish) +
              (vomit*|hallucinat*|confus*|(numb|numbness|numbing|numbed|numbs)|sweat*|sick|tingl*|wild|garden|forest|
              woods|yellow)
            (swallow*) .. (a |the |two |some |several )?(battery|magnet*|coin|needle|
              pin|glass|razor|tooth|denture*|bone|screw|nail|button|bridge|ring|sharp|
              toothpick)
            (battery|magnet|button cell|coin) .. (in|up|stuck in) .. (nose|throat|ear|
              mouth|belly)
            (spiked|roofied|drugged) .. (drink|me|her|him|&)
            (drink|drinks) .. (was |been |got |is )?spiked
            (drank|drunk|swallow*|ingest*|gulped) ~ (eye drops|ear drops|lotion|shampoo|
              conditioner|bubble bath|liquid soap|soap|washing powder|deodorant|hair
              dye|remover|glow stick|air freshener|nail glue|aftershave|e liquid|candle|
              cleaning fluid|fluid|patch)
            (ate|eaten|swallowed) .. (poisonous|toxic|death cap) .. (mushroom*|berries|
              plant*|fish)
            """
        ),
        unless="""
        (test|replace|battery (low|level|is low|replacement)|low battery|chirp*|ate
          (his|her|their|all) .. (dinner|lunch|breakfast|peas|vegetables|food)|mushroom
          (soup|risotto|omelette|pizza|sauce|pie)|poison ivy|food poisoning|order|buy|
          shopping list|gas (bill|meter|station|prices|mileage)|recipe|poison (pen|
          dart)|name the poison|pick your poison|low carb|last (year|week|month)|
          <longago>|charg*|dog|cat|puppy|kitten|remote (is|has|needs|control)|strawberries|blueberries|
          raspberries|bleach my hair|hair bleach|spiked hair)
        """,
    ),
    Rule(
        id="overdose.fumes",
        category=_POISON,
        phrases=rows(
            """
            co (alarm|detector|sensor) ... (going off|beeping|sounding|went off|gone
              off|ringing|triggered|goes off|alarming|screaming|blaring|keeps going|red|
              shows|reads|alerting)
            (alarm|detector) .. (going off|sounding|beeping|blaring) + (headache*|dizzy|
              sick|drowsy|co|gas|smoke|vomit*|sleepy)
            (boiler|generator|barbecue|bbq|heater|stove|exhaust|garage|co|fumes|gas|
              charcoal|fireplace|leak|carbon) + (all|everyone|both|we|whole family|dog|
              i|kids|family) + (headache*|dizzy|sick|drows*|sleepy|confus*|faint*|
              vomit*|passed out) + (boiler|generator|fumes|gas|co|exhaust|charcoal|
              barbecue|leak|carbon|heater|garage)
            (smell*|smelling|smells) .. (strong(ly)? |of |like )?gas .. (in|and|
              everywhere|strong*|house|kitchen|leak*|here|&)
            gas leak + (smell*|help|house|dizzy|in|hissing|now|we|i)
            (there is|there s|smell|think .. is|is) .. (co|gas|carbon) ~ (house|home|
              room|building|kitchen|leak)
            """
        ),
        unless="""
        (test|replace|battery|batteries|chirp*|low carb|gas (bill|meter|station|prices|
          mileage)|order|buy|last (year|week|month)|<longago>|install*|barbecue (party|
          sauce)|timer|oven alarm)
        """,
    ),
    Rule(
        id="danger.voices",
        category=_DANGER,
        phrases=rows(
            """
            (voices|voice|god|devil|demon|demons|tv|radio|spirits) ... (tell*|command*|
              order*|say*|told|want*|urg*|instruct*|whisper*) ... (hurt|kill|harm|jump|
              stab|attack|burn|cut|strangle|drown|shoot|die|do it)
            (want|going|urge*|scared i (will|might)|afraid i (will|might)|worried i
              (will|might)|might|thought* (of|about)|thinking (of|about)|plan*|need) ..
              (to )?(hurt*|kill*|harm*|stab*|shoot*|strangl*|drown*|smother*|shak*) ..
              (someone|somebody|people|my (wife|husband|baby|child|children|kids|son|
              daughter|partner|mum|dad|mother|father|family|neighbour|neighbor|carer)|
              the baby|the kids|the children|others|everyone|them|him|her)
            """
        ),
        unless="""
        (laugh*|film|game|kill (them|him|her) (with kindness|for|if|when)|joking|the
          boss battle|going to kill (him|her|them) (for|if|when)|(will|would) not|gps|
          satnav|alexa|google|podcast|voice assistant|surprise)
        """,
    ),
    Rule(
        id="danger.violence",
        category=_DANGER,
        phrases=rows(
            """
            (he|she|someone|somebody|man|they|husband|wife|partner|ex|son|boyfriend|guy|
              woman|neighbour|neighbor|intruder|stranger|brother|father|dad|people|
              girlfriend|daughter) .. (has|have|s got|got|holding|pointing|waving|
              pulled|grabbed|with|carrying|is holding|swinging) .. (gun|knife|weapon|
              axe|machete|hammer|bat|shotgun|pistol|sword|rifle|bottle|crowbar) + (he|
              shout*|yell*|drunk|wild|furious|raging|she|me|threat*|outside|house|here|kill|angry|scream*|us|door|help|him|
              someone|somebody|man|they|going|at)
            (threatening|threatened|threatens|trying|tried|tries|wants|going) .. (to
              )(kill|hurt|stab|shoot|strangle|attack|hit|murder|rape|burn) (me|us|him|
              her|them|my|the kids|the children|mum|everyone|someone)
            (hitting|beating|strangling|choking|attacking|attacked|raping|raped|
              assaulting|assaulted|punching|kicking|hurting|beat|hits|stabbing|
              strangled|slapping|abusing|dragging) .. (me|her|him|us|my (mum|wife|son|
              daughter|sister|brother|child|husband|mother|dad|kids|neighbour|friend)|
              someone|the (kids|baby|child|children)|mum|dad)
            (being|been|was|getting|got|is being|am being|just) .. (attacked|raped|
              assaulted|strangled|stalked|beaten|mugged|robbed|abused|held hostage|
              kidnapped|followed)
            (someone|somebody|man|intruder|intruders|burglar*|stranger|he|they|people|
              thief|person) .. (is|has|s|just|trying to|are|was)? .. (breaking in|break
              in|broke in|broken in|broken into|breaking into|break into|in (my|the|our)
              (house|home|garden|kitchen|bedroom)|inside .. house|trying .. (door|
              window)|climbing (in|through)|smash* .. (window|door)|downstairs|at ..
              window)
            (intruder|burglar|prowler) .. (in|inside|outside|help|now|downstairs|&)
            (house|flat|kitchen|home|building|room|curtains|sofa|oven|pan|stove|bed|
              garage|apartment|bedroom|roof|car|chip pan|fryer|toaster|christmas tree|
              carpet|microwave|shed|heater|dryer|washing machine) .. (is |s |has |are |
              just |caught )?(on fire|caught fire|in flames|burning down|burning|ablaze|
              full of smoke|filling (up )?with smoke|filled with smoke|fire)
            (there is|there s|theres|i see|big|we have|got) .. (a )?fire .. (in|at|
              upstairs|downstairs|spreading|help|next door|now) .. (the |my |our
              )?(kitchen|house|flat|bedroom|building|room|garage|living room|hall|help|
              stairs|basement|&)
            @ fire (fire|help|in the|&)
            (smoke) .. (everywhere|filling|coming (from|under|out)|pouring|in the
              (house|hall|hallway|room|bedroom|stairs)|so thick)
            (active shooter|shooting (at|people)|gunshots|shots fired|bomb)
            (he|she|they|husband|boyfriend|partner|ex|wife|father|someone) .. (going to|
              will|gonna|wants to|trying to) kill me
            (i am|we are|am|are) (in danger|not safe|being held|trapped inside|locked in
              by|hiding from !the,my,our,all)
            (i am|we are|am|are) hiding from (the|my|our|all the|all my) !grandchildren,grandkids,children,kids,sun,rain,heat,weather,cold,wind,world,news,hoover,cat,washing,ironing,housework,dishes,taxman,lovely,little
            (trapped|stuck|locked) + (fire|smoke|flood*|rising water|burning|water is
              (rising|coming))
            (water|flood) .. (is |keeps )?(rising|coming in) .. (fast|trapped|can not|
              stuck|up to)
            (someone|somebody|man|men|stranger|they|he|intruder|burglar|people) ~
              (trying|tries|tried) .. (to )?(get in|come in|force|break|climb|open) ~
              (window|door|house|through|in)
            threaten* .. (me|us|him|her|them|my|the kids|everyone|to (kill|hurt|shoot|
              stab|jump|burn))
            (breaking|kicking|smashing|battering|bashing|breaks|kicks) .. (down|in|
              through|at) .. (door|window)
            """
        ),
        unless="""
        (from (the|our|my|a|their|his|her|next door s|(my |the |our )?(neighbour|neighbor) s)
          (chimney|bonfire|barbecue|bbq)|fireplace|fire work*|firework*|camp fire|campfire|fire (tv|stick|alarm test|
          extinguisher|drill|pit|station|place|engine)|on fire (today|tonight|lately|
          this season|with)|team|game|film|movie|series|match|show|bath bomb|photo bomb|
          photobomb|bomb ?(cyclone|shell|disposal)|candle|wood burn*|woodburn*|barbecue
          is|boss|mum is going to kill me|going to kill me (for|when|if i (am|forget|miss|break))|burning
          (question|calories|incense)|log (burner|fire)|stove is on|(kitchen|butter|
          bread|chef) knife set|knife (block|sharpener)|bat and ball|beat me (at|to|in|
          by)|hitting the (gym|sack)|beat (him|her|us|them) (at|in|by)|beating (him|her|
          me) (at|in|by)|turn on|light the|last (year|month)|<longago>|baby is kicking|
          kicking me (from )?inside|burn .. off|hitting me (that|how)|
          (delivery|postman|plumber|cleaner|electrician|guest|visitor|cat|dog)|smoke
          (detector|alarm) (test|battery)|choking (me|him) up|killing me softly|my
          (feet|shoes|back|knees))
        """,
    ),
    Rule(
        id="help.medic",
        category=_HELP,
        help=True,
        phrases=rows(
            """
            (call*|send|get|phone|ring|need|needs|want|dial|order|fetch|request|contact|
              alert|bring|give me|where is|summon|hurry) .. (me|us|him|her|for|up|out)?
              .. (an |the |a |us an |me an )?(<medic>|doctor (now|quick*|immediately|
              urgently|right now|right away|fast))
            @ (an |the )?ambulance (now|please|quick*|help|for|&)
            ambulance (now|quick*|please|immediately|asap|urgently)
            (911|999|112|000) (now|please|quick*|emergency)
            @ (911|999|112) &
            (need|needs|get|take|rush|drive|going) .. (to )?(the )?(hospital|a and e|er|
              emergency room|emergency department|casualty) .. (now|right now|
              immediately|urgently|quick*|right away|fast|tonight)
            (this|it|that) .. (is|s) .. (a |an )(real |medical |life or death |genuine |
              absolute |serious |big |total )?emergency
            (medical|there is an|there s an|got an|have an|we have an|having an|real|an)
              emergency (now|here|please|help|at|&)
            @ (emergency|urgent|mayday|sos) .. (now|help|please|emergency|&)
            emergency emergency
            """
        ),
        unless="""
        (^ (so|and|ok|okay|please|tell me|hello|hi)? (how|who) (do|does|can|could|would|should|to|did) (i|you|we|one|people|somebody|someone)?
          (call|get|ring|phone|reach|order|dial|contact) .. (an|the|a)? <medic> (here|there|in .. .. |from .. .. |with .. .. |on .. .. |where .. .. |at .. .. |
          abroad)? $|driver*|ringtone|siren|price|cost*|how much|song|film|book|toy|emergency
          (contact*|exit|fund|light*|kit|number list|room bill|plan|plumber|heating|
          loan|dentist appointment|card|drill|services discount|brake|landing|cash|
          battery|meeting|supplies|supply|blanket|contraception|pill)|cancel*|by
          accident|by mistake|false alarm|not an emergency|is not an emergency|nothing
          urgent|not urgent|is (it|this|that) an emergency (if|when)|(doctor|hospital)
          .. (appointment|tomorrow|next|on (monday|tuesday|wednesday|thursday|friday))|
          (call*|phone|rang|ring) .. (last|yesterday)|joke|test call|test|testing|drill|
          practice|when (do|should) (i|you|people|we) (call|dial|ring|phone)|which
          number|what number|number (for|of|to)|(called|rang) .. (<longago>|last)|number
          is|save .. number|contact card|speed dial|shortcut|automation|rename|label|
          icon|teach|explain|cab|insurance|works (as|for|on)|was a|used to|training (course|session|day|
          exercise|mode|video)|volunteer*|museum|lego|st john|picture of|drawing|station|service fee|air
          ambulance (charity|lottery|donation))
        """,
    ),
    Rule(
        id="help.me",
        category=_HELP,
        help=True,
        phrases=rows(
            """
            @ help .. &
            @ (please )?help (me )?(now|please|quick*|i|he|she|my|mum|dad|somebody|
              someone|us|there|we|hurry|fast|urgent*|it is|they|is anyone|anyone|for
              god|oh)
            @ help me .. &
            @ help me (now|please|quick*|i|he|she|my|mum|dad|somebody|someone|it hurts)
            help help
            help me help me
            (somebody|someone|anybody|anyone|please|god|oh my god|pls) .. help (me |us |him
              |her )?(now|please|&|quick*|i|he|she|it hurts|hurry|fast|my)
            (can|could|will|is) .. (someone|somebody|anyone|anybody|you) .. (please
              )?help .. (now|quick*|immediately|urgent*|fast|hurry)
            (i|we|he|she|mum|dad|husband|wife|they|baby) .. (need|needs|require) ..
              (urgent |medical |immediate |emergency )(help|assistance|attention)
            (i|we|he|she|mum|dad|husband|wife|they|baby) .. (need|needs|require) (help|
              assistance) .. (now|right now|urgent*|quick*|immediately|fast|badly|hurry|
              please)
            (need|want|get|send|call|fetch|find|bring) (me |us |him |her )?(urgent |medical |
              immediate |emergency |some )?help (now|right now|urgent*|quick*|
              immediately|fast|here|please|straight away|at once|for (him|her|me|my|
              us)|hurry)
            (send|get|fetch|bring) .. (someone|somebody|anyone|help|a doctor|
              doctor|nurse|my (son|daughter|wife|husband|mum|dad|neighbour|neighbor|
              carer)|people|the neighbours|the neighbors|the nurse|mum|dad) .. (now|
              quick*|fast|immediately|right away|right now|over here|straight away|
              urgently|hurry|at once|to help)
            (come|hurry|get here|come here|come over) .. (quick|quickly|fast|now|
              immediately|at once) .. (please|he|she|i|it is|mum|dad|help|&)
            (trigger|start|activate|press|raise|sound|set off|hit|push|send|turn on|
              launch|initiate) .. (the |an |my |a )?(sos|panic|emergency|help|medical|
              distress|red) .. (alarm|alert|button|signal|call|mode|now|&|protocol|
              something|please)
            (sos|mayday) .. (now|help|please|sos|emergency|&|i|we|my)
            (something|things) .. (is|s|are|has|gone|feels|going) .. (really|very|
              terribly|seriously|badly|horribly|so) .. (wrong|bad)
            (save|rescue) (me|him|her|us|my) .. (please|now|life|&)
            (do not|please do not) let (me|him|her|my) .. die
            (i have|have|ive|i) .. fallen .. (and|i) .. (can not|unable) .. (get up|up|
              move|stand)
            call for help
            get help .. &
            (i am|we are) in (trouble|serious trouble|big trouble|desperate need)
            (i am|i m|am) .. (hurt|injured|bleeding|trapped|stuck) .. (bad|badly|help|
              and alone|please|come)
            life or death
            (take|get|rush|drive|bring) (me|him|her|us|them|my ..|mum|dad) .. (to )?(the |a
              )?(hospital|a and e|er|emergency room|emergency department|casualty) .. (now|
              please|quick*|fast|&)
            (press|sound|raise|pull|set off|trigger) the alarm
            (need|needs|want|wants) .. (rescu*|saving)
            (alert|tell|call|ring|get|warn) .. (family|someone|somebody|wife|husband|son|
              daughter|mum|dad|neighbour|neighbor) ~ something .. (happening|wrong|not right|
              terrible|awful)
            (send|get|fetch|bring) .. (<kin>|nurse|carer|doctor|medic|neighbo*|someone|somebody|
              anyone) ~ (quick*|fast|hurry|now|immediately|urgently)
            (can|could|will) (someone|somebody|anyone|you) .. (please )?come .. (quick*|
              now|fast|immediately|here)
            (call|get|phone|ring) (someone|somebody) .. (something|wrong|please|now|&)
            (something|somethings) .. wrong .. (call|help|get|please|hurry)
            i have fallen .. &
            (i|we) (just )?(fell|have fallen) .. (help|please|come)
            call (someone|somebody|anyone|for help|my .. |mum|dad) (quick*|hurry|
              immediately|urgently|fast|it is an emergency)
            """
        ),
        unless="""
        help (me )?(to )?(with|find|book|choose|understand|set|plan|remember|write|make|
          learn|cook|decide|think|spell|explain|arrange|compare|count|order|pick|sort|fill|change|prepare|organi*|schedule|sleep|
          relax|check|track|figure|lose|stop smoking|quit|log|record|note|add|cancel|move|keep|work
          out|read|get (to sleep|fit|started|organised|ready|in shape)|turn|clean|name|
          page|menu|desk|centre|center|section|text|wanted|out with|the kids|my (son|
          daughter|mum|dad) with|button colo*)|(sos|panic|help|emergency) .. (button|
          alarm|alert) .. (test|battery|colo*|work*|located|settings|icon|volume|
          ringtone|is (on|in|for)|should)|(sos|help) .. (label*|tablet*|mg|pill*|dose|
          song|abba|medicine|needed|basis|fever|pain|only)|test|testing|drill|practice|
          @ (just|can you|could you|would you|will you|you can|you may|i want to|i would
          like to|time to)? (please )?(end|stop|finish|abort|drop|ignore|forget|withdraw)
          (the|this|that|my)? (sos|mayday|call for help|emergency call|alarm)|
          (sos|alarm) off|no need for (the|an) (sos|alarm)|help has arrived|come* now and (then|again)|
          (someone|somebody|anyone|anybody) else|on the remote|alarm (volume|clock|clocks|tone|code|time|times|battery)|did (you|he|she|i|they|anyone|
          someone|somebody) (press|push|pull|sound|trigger|raise)|by accident|by mistake|false alarm|cancel*|joke|how (do|does|can|would|to) ..
          (sos|alarm|button|help)|what happens|what does .. (sos|button)|could you help
          me|(sos|help) ... (mg|paracetamol|ibuprofen)|(mg|paracetamol|ibuprofen) .. (sos|help)|come .. (dinner|quickly the film)|something
          (really|very|so) (good|nice|funny)|with the (wifi|internet|printer|tv|phone|
          computer|app|dishes|shopping|website|laptop|recipe|homework|car)|really bad
          (film|movie|joke|service|weather|day|idea|news)|feels wrong to|wrong (number|
          with (the|this|my) (app|tv|phone|printer|wifi|internet|car|boiler|screen|
          heating|router|sensor|camera|speaker|light|oven|computer|laptop|dishwasher|
          washing))|in trouble with|disable|turn off|rename|automation|shortcut|when i
          say|if i say|when someone|whenever|come (and|to) (see|watch|look|eat|dinner)|
          appointment|flight|flights|looking for|interested (in|to)|salon|apartment|
          restaurant|hotel|ticket*|book (me|a|an)|reserv*|shopping|recipe|movie|taxi|
          locate|homework
        """,
    ),
    Rule(
        id="help.need",
        category=_HELP,
        help=True,
        phrases=rows(
            """
            (i|we|he|she|mum|dad|husband|wife|they|baby) .. (need|needs) (a )?(help|help here) &
            """
        ),
        errand="""
        (appointment|flight|flights|hotel|book|booking|reserv*|ticket*|taxi|recipe|restaurant|
          homework|wifi|internet|printer|app|password|account|order|schedule|reminder|train|
          find (a|me|an|one)|looking for|set up|with (my|the|this|some|a))
        """,
    ),
    Rule(
        id="help.fallen",
        category=_HELP,
        unclear=True,
        phrases=rows(
            """
            (mum|dad|mother|father|grandma|grandad|grandmother|grandfather|auntie|wife|husband)
              (has |just |s |have )?(fell|fallen|had a fall) (down|over|again|just now)? &
            """
        ),
        unless="asleep|out with|in love|behind|last|ago|when|once|often|never|if|years",
    ),
    Rule(
        id="help.how",
        category=_HELP,
        help=True,
        phrases=rows(
            """
            (how|who) (do|can|to|should) ... <medic> + (<help_now>|please|desperate*|he|she|him|her|they|dying|(my|our) .. <kin>|for me|i am)
            """
        ),
        unless="(if|when|in case|some day|one day|ever)",
    ),
    Rule(
        id="help.ask",
        category=_HELP,
        unclear=True,
        phrases=rows(
            """
            (should|shall|must|do) (i|we) .. (call|ring|phone|need|get|go to) .. (an |
              the )?(ambulance|911|999|112|paramedic*|a and e|emergency room|er|
              emergency department|casualty)
            """
        ),
        unless="""
        (when should|when do|(who|whom) (do|should|can|would)|in general|what number|which number|number do|where do|how do|what if|if|how do i know)
        """,
    ),
)
