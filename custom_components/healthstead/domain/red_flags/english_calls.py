"""English: calls for a person at once, in whatever words.

A data table. "Help" itself, and "ambulance", stand in ``english_mind_help.py``; here is
who asks that somebody come, be fetched, be woken or be told to hurry, and who wants
the alarm raised. What such a call ends with decides: "somebody should come" and "send
for someone" end there, "somebody should come and mend the tap" goes on. An errand
anywhere in the utterance makes it one. A call for help needs no source: it is taken at
its word (``sources.py``).
"""

from typing import Final

from .flag import Category
from .language import Rule, rows

_ANY: Final = "(somebody|someone|anybody|anyone)"
_SOUL: Final = (
    "(somebody|someone|anybody|anyone|some body|people|a (real |living |live |human |proper )?"
    "(person|human|soul)|a human being|another person)"
)
_AID: Final = "(help|aid|assistance|rescue)"
_MUST: Final = (
    "(should|must|ought to|needs to|need to|has to|have to|had better|better|will have to|"
    "(has|have) got to|got to|has gotta|gotta)"
)
_AT_ONCE: Final = (
    "(now|quick*|fast|at once|immediately|urgent*|straight away|straight off|right away|right now|"
    "this (very )?(minute|instant|second|moment)|as (fast|quick|quickly|soon) as (you|they) can|"
    "pronto|sharpish|on the double|asap)"
)
_ME: Final = "(me|us|him|her|(my|our) .. <kin>|mum|dad)"
_SEE_TO: Final = (
    f"(and|to) (help|save|rescue|see to|look after|tend to|lift|pick|get|fetch|free|sit with) {_ME} "
    "(up|out|off|&)"
)
_END: Final = f"($|please|{_AT_ONCE}|{_SEE_TO}|(but|because|as|or) (i|he|she|we|it) !fancy,want,like)"
_HERE: Final = "(here|to me|to us|to him|to her|round|over|in|over here|round here|in here|out here|up here)"
_SELF: Final = "(i|we|he|she|mum|dad|my <kin>|our <kin>) (do |really |just |only |badly |think i |think we )?(need|needs)"
_BEG: Final = (
    "(@|i beg (of )?you|(for|in) .. s (sake|name)|just|kindly|(could|can|will|would) you|"
    "could you possibly|you (must|should|had better|have to|have got to|need to|will have to)|"
    "i (want|need|would like) you to)"
)

# Who is asked to come for a thing, on a day or for company is no rescuer
_ERRAND: Final = """
    (plumb*|electrician*|engineer*|builder*|decorat*|handyman|gardener*|garden(ing)?|hedge*|mow*|weeding|
      weeds|prune|pruning|gutter*|tiles|wallpaper*|hoover*|vacuum*|dust|dusting|ironing|laundry|
      (clean|cleaning|wash|washing) (the|my|our|up|windows|on)|cleaner|window cleaner|fix|fixed|fixing|
      mend|mended|mending|repair*|install*|unblock*|assemble|deliver*|parcel*|package|courier|postman|
      meter|wifi|wi fi|internet|broadband|router|printer|telly|television|(the|my|our|this) (computer|laptop)|password|
      website|email*|the app|boiler|radiator*|heating|dishwasher|fridge|freezer|washing machine|
      (tap|taps|toilet|sink|cistern|drain|drains|pipe|pipes|shower) .. (drip*|leak*|block*|broken|running)|
      light bulb is|crossword*|jigsaw|puzzle|homework|recipe*|bake|baking|party|wedding|christmas|birthday|
      coffee|cup of tea|for tea|for lunch|to lunch|for dinner|to dinner|to stay|to visit|visiting|cards|
      bingo|chess|choir|concert|cinema|theatre|holiday*|flight*|hotel*|train|taxi|cab|uber|a lift to|drive me|
      ticket*|appointment*|book|booking|booked|reserv*|schedul*|remind*|calendar|tomorrow|next (week|month|
      year|time)|monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*|weekend*|afternoons|
      mornings|evenings|every (day|week|month|morning|night|evening|other)|each (day|week|morning)|weekly|
      daily|regular*|once a (week|month)|twice a week|at (one|two|three|four|five|six|seven|eight|nine|ten|
      eleven|twelve|noon|/\\d+/)|interview*|vacanc*|haircut|hairdresser*|curtain*|shelf|shelves|furniture|
      piano|wardrobe door|walk the|feed the|dog|dogs|cat|cats|pets|puppy|kitten|chat|talk to|to talk|
      company|lonely|shopping|grocer*|supermarket|pharmacy|chemist|prescription*|order|orders|quote|
      estimate|tax|insurance|bank|bill|bills|letter|letters|form|forms|solicitor|council|landlord|reading
      glasses|my glasses|remote|knitting|sewing|zip|jar|lid|decide|choose|which|explain|film|movie|series|
      episode|song|game|match|story|sermon|poem|book club|advert*|catalogue|brochure|leaflet|test|testing|
      joke|by mistake|by accident|false alarm|cancel*|(do|does|did|need|needs) not (want|need)|nobody|no one|
      nothing urgent|(do|does|if|whether|should) (i|we|it|he|she|this|that|my .. .. ) (really |even |actually )?(need|want)|your help|no hurry|no rush|not urgent|whenever|some time|sometime|one day|some day|last (week|month|
      year|night|time (he|she|they|it))|used to|years ago|yesterday|next door s)
"""

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        id="calls.come",
        category=Category.HELP_REQUEST,
        help=True,
        phrases=rows(
            f"""
            @ {_ANY} ,? (oh )?(please )?,? come (please |{_HERE} )?{_END}
            (can|could|will|would) (please )?{_ANY} (please )?(get|help|lift|pull|haul) {_ME} (up|out|off|down)
            (can|could|will|would) (please )?{_ANY} (please )?(get|run|rush|hurry|dash|nip) (here|to me|to us|round here|over here|
              up here|in here|out here|down here|round to (me|us)) (please )?{_END}
            (i|we|he|she) (must|have to|have got to|has to|got to) have (some )?{_AID} (&|{_AT_ONCE})
            (is|s) {_ANY} there + (stuck|fell|fall*|floor|hurt*|can not (get|move|stand|reach)|trapped|bleed*)
            @ come ,? (here |in |round |over |quick |quickly |please )?,? {_ANY} ,? (please )?{_END}
            {_ANY} {_MUST} (please |just )?come (please |{_HERE} )?{_END}
            {_ANY} {_MUST} be (sent|fetched|called) (for )?(please |{_HERE} )?{_END}
            (need|needs|want|wants|would like|d like) {_SOUL} (to come|to be here|here|with (me|us|him|her)|in here|over
              here|round here|round) (please |{_HERE} )?{_END}
            {_SELF} {_SOUL} (please |badly |desperately |urgently )?(&|{_AT_ONCE})
            (want|wants) {_SOUL} {_AT_ONCE}
            (need|want) {_SOUL} to (lift|pick|haul|pull|get|help|hoist|winch) {_ME} (up|out|off|down|from)
            {_SELF} {_SOUL} to (lift|carry|hoist|haul) {_ME} (&|please)
            ((i|we|he|she|mum|dad|my <kin>) (do |really |just |only |badly )?(need|needs|want|wants)|(i am|we are|he is|she is|<kin> is) (calling|crying
              out|crying|shouting|begging|pleading|asking) (you |them )?for|(i|we) (call|cry out|cry|beg|plead) (you )?for) (some |any )?
              (urgent |immediate |emergency )?{_AID} (&|{_AT_ONCE})
            ^ (please|quick|quickly|hurry|help|come|fast|now) ,? (please |quick |quickly |hurry |fast |now )?,?
              {_ANY} (please )?$
            (is there|are there)? {_ANY} (there |here |that )?(you|they|we) (can|could|might) (please )?(send|fetch|
              get|call|ring) (for )?(please |{_HERE} )?{_END}
            {_ANY} (there )?(to )?(hear|hears|can hear) me + (help|come|floor|fall*|fell|stuck|can not)
            you (have got to|have to|must|ve got to|have gotta|gotta|got to) help (me|us|him|her|mum|dad) (please )?&
            you (have got to|have to|must|ve got to|have gotta|gotta|got to) help ,? you (have got to|have to|must|
              have gotta|gotta|got to)
            """
        ),
        errand=_ERRAND,
    ),
    Rule(
        id="calls.plight",
        category=Category.HELP_REQUEST,
        help=True,
        phrases=rows(
            """
            (can not .. (get|stand|sit) up|in (terrible |awful |such |bad |great )?(pain|agony)|hurt*|on the floor|
              fell|fall*|stuck|trapped|bleed*|faint*|dizzy|frightened|so ill|very ill|really ill|badly) +
              @ (please |do |just )?come (here |quick |quickly |please |in |to me )?$
            (will|would|could|can) you (please )?tell (them|him|her) to (hurry|run|come quick*|be quick|step on it) &
            (tell|ask|beg) (them|him|her) to (run|hurry|be quick|come quick*|come now|step on it|get a move
              on) (up )?,? (please )?(&|i|it) + (tell|i need|i am|pain*|hurt*|number|fall*|fell|ill|floor)
            (send|call|ring|fetch|phone) (for )?them (please |over |round |up |here |now |quick |quickly |in )?& +
              (i|he|she|we|mum|dad) .. (do |really |does )?(need*|am (badly|bad|ill|sick|unwell|not well|in a bad
              way|on the floor|hurt|frightened|desperate)|is (badly|bad|ill|sick|unwell|not well|hurt)|(can|will) not (hold out|hold on|manage|cope|last))
            (send|call|ring|fetch|phone) (for )?them (please |over |round |up |here |now |quick |quickly |in )?& +
              (this|it) is (for )?(real|serious|worse)
            send them (over|round|up|here|now|straight|quick*|in) + (somebody|someone|fall*|fell|floor|hurt*|pain*|ill|
              faint*|frightened|unwell|not well)
            (do|please|oh) (please )?hurry (up)? + (am|is) not going to (last|hold out|make it $)
            (make it to|get to|reach|crawl to|walk to|come to) the (front |back )?door + (break|kick|smash|force|bash) (it|in|down|the|
              their way)
            (call|send|ring|fetch|phone) .. (if (i|it) (am|is) not|do not) .. (wait|ask|dither|dawdle|hang about)
            (do not|no|stop|stop all the|enough|never mind) (wait*|ask*|dither*|dawdl*|talk*|hang* about|question*|more questions) ,?
              (please |just )?(call|ring|dial|phone|send|fetch) (them|someone|somebody|for help|now|please)? $
            why are you (still )?(ask*|wait*|talk*|dither*) .. ,? (please |just )?(call|ring|dial|phone|send|fetch)
              (them|someone|somebody|for help|now|please)? $
            """
        ),
        errand=_ERRAND,
    ),
    Rule(
        id="calls.fetch",
        category=Category.HELP_REQUEST,
        help=True,
        phrases=rows(
            f"""
            {_BEG} (please |just |do |quick |quickly |go and |go |run and )?(send|call|ring|phone|shout|cry|run|go|ask|holler|yell|beg)
              (out )?for ({_AID}|{_SOUL}|the (neighbours|neighbors|neighbour s|neighbor s)|next door|anything) (please )?{_END}
            {_BEG} (please |just |do |quick |quickly |go and |go |run and )?(send|fetch|get|bring|summon|raise|rouse|wake|alert|call|ring|phone)
              ((up )?({_AID}|{_SOUL})|(me|us|him|her) ({_AID}|a (real |living |live |human |proper )?(person|human|soul)|a human
              being|{_SOUL} {_HERE})) (for (me|us|him|her) )?(please |out |down |{_HERE} )?{_END}
            @ (please |just |do |quick |go and |run and )?(fetch|wake|rouse|alert|shout for|knock up|get) (the|my|our|all the)
              (neighbours|neighbors|neighbour s|neighbor s|neighbour|neighbor|whole street|whole house) (please |up |round |over |in )?{_END}
            @ (send|fetch|get|bring|call) (me |us )?(a|an|the) (stretcher|rescue (team|party)|first aider|lifeguard|rescuer)
            (need|needs|want) (a|an|the) (stretcher|rescue (team|party)|first aider|rescuer)
            (arrange|organi*|dispatch|provide|get|send|request*|seek*|requir*) .. (urgent|immediate|emergency|prompt|speedy|swift) .. {_AID}
            (ill|sick|unwell|in pain|hurt|bad|badly|dizzy|frightened) + @ (please |quick |do )?(get|fetch|send for) (my|our|the)
              <kin> (please |quick*|now|round|over|here|and (a|the) (doctor|nurse)) (and|&|$)
            (get|fetch|send for) our kid (round|over|here|quick*)
            @ (please |just |do |quick )?(get|fetch|send) (the|my|our) (lady|man|woman|people|couple|girl|boy|folks|chap) (from |over |at |in )?next
              door (please )?{_END}
            @ (please |just |do |quick )?(send|fetch|get) (a|any) (neighbour|neighbor|passer by) (please )?{_END}
            save our souls
            """
        ),
        errand=_ERRAND,
    ),
    Rule(
        id="calls.ambulance",
        category=Category.HELP_REQUEST,
        help=True,
        phrases=rows(
            """
            (ask|shout|send|beg|pray|beseech|radio|holler|scream) (them )?(out )?for (an|the|that) <medic>
            (in|for) (god|gods|heaven|christ|jesus|pity|goodness|mercy|the lord) s? (sake|name|love) ,? (an |the |get |send |call |a )?
              (ambulance|doctor|<medic>|help|somebody|someone|come)
            for the love of (god|christ|heaven|mercy) ,? (please )?,? (an |the |get |send |call |fetch |a )?(ambulance|help|somebody|someone|
              anybody|anyone|come &)
            (good|high|about|right) time (for|to (call|send|ring|get)) (an|the|that) ambulance
            (could do with|ready for|waiting on|want|need) (an|the|that) ambulance
            (send|call|ring|phone|get|fetch|need|dial) .. (the |an )?(ambos|ambo|ambulance men|ambulance people|ambulance crew|medics|paramedics)
            """
        ),
        errand="""
        (last (week|month|year|time)|years ago|yesterday|film|book|game|how much|charity|magazine|song|
          neighbour (had|s)|next door (had|s)|by mistake|cancel*|do not (need|want|call|send)|no need|if|
          when|test|drill|insurance|thank*|came|toy|driver)
        """,
    ),
    Rule(
        id="calls.alarm",
        category=Category.HELP_REQUEST,
        help=True,
        phrases=rows(
            """
            (@|(could|can|will|would) you|you (must|have to|have got to)) (please |just |do |quick |quickly )?(start|raise|sound|press|push|
              hit|pull|trigger|set off|activate|ring|use|launch) (the|my|that|this|her|his) (help |sos |red |panic |emergency |call |medical |
              personal )?(alarm|alert|pendant|buzzer|call button|red button|panic button|alarm button|alarm cord|red cord|
              emergency cord|help button) (please )?(for (me|us|him|her|help|god)|off|now|quick*|at once|love|&)
            (alarm|alarms) (.|,)? alarm $
            @ (please |just |quick )?(press|push|hit) (my|her|his) button (please )?(for (me|help)|now|quick*|&)
            @ (please |just |quick )?pull the (red |emergency )?cord (please )?(for (me|help)|now|quick*|&)
            (button|cord|alarm|pendant) (for|to get|to call) (help|somebody|someone) + (press|pull|push|hit|use) it
            @ (please |just )?set my pendant off &
            (set|setting) (the|my) (alarm|pendant) off (now|please|for (me|help)|i|quick*|at once)
            """
        ),
        errand="""
        (curtain*|blind|blinds|light|lights|bath plug|mower|lawnmower|remote|lift|telly|tv|coffee|clock|clocks|timer|o clock|wake|waking|get up|bed|bedtime|morning|mornings|tonight|night|every|each|daily|
          tomorrow|later|at (six|seven|eight|nine|ten|/\\d+/)|in (five|ten|twenty|thirty|an|half|/\\d+/)|minutes|when|if|
          whenever|before|after|until|burglar|house alarm|car|smoke|fire alarm|test*|drill|practice|battery|
          batteries|washing|oven|kettle|egg|eggs|cooker|radio|snooze|song|music|by mistake|by accident|keeps|kept|
          keep|not|never|volume|what happens|how|why|did|last (week|night|time)|neighbour s|next door s)
        """,
    ),
)
