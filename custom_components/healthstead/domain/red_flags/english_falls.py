"""English: falls of now, in the words of those who lie there.

A data table. "I have fallen" is a call for help and stands with those in
``english_mind_help.py``; what broke, or from how high, stands with the injuries. Here
is who went down in other words, and who lies on the floor. A fall of which nothing
more is told is asked about.
"""

from typing import Final

from .flag import Category
from .language import Rule, rows

_PLACE: Final = (
    "(kitchen|bathroom|bedroom|living room|lounge|hall|hallway|shower|bath|toilet|landing|"
    "stairs|steps|step|garden|path|pavement|kerb|curb|street|road|yard|drive|driveway|garage|"
    "ice|snow|floor|rug|mat|carpet|patio|porch|cellar|conservatory|car park)"
)
_MORE: Final = (
    "(hurt*|pain*|can not|could not|will not|hip|head|wrist|ankle|bleed*|blood|help|agony|"
    "stuck|shaken|dizzy|bang*|hit|swoll*|swell*)"
)
_WHO: Final = "(i have|he has|she has|<kin> has|<kin> s|he s|she s|he is|she is)"
_NOW: Final = "(i have|i have just|i just|i think i have)"
_IN: Final = "(in|on|by|at|near|outside|out in|over|down)"

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        id="fall.hurt",
        category=Category.TRAUMA,
        phrases=rows(
            f"""
            (fell|fallen|gone down|went down|gone over|went over|tumbl*|slipped|tripped|keeled
              over|a fall|a tumble|on the floor) + (hip|leg|legs|knee|ankle|back|foot|feet|arm)
              (will not|can not|does not|do not|would not) .. (hold|carry|take|support|bear|work) ..
              (me|him|her|weight|&)
            {_WHO} (just )?(gone|went) (down|over) {_IN} .. {_PLACE} + {_MORE}
            (lying|laying|lie|lies|laid|lain) (here )?{_IN} .. {_PLACE} ... (can not|could not|
              unable to|not able to) .. (get|stand|sit) up
            (lying|laying|lie|lies) here ... (can not|unable to|not able to) .. (get|stand) up
            i went (down|over) {_IN} .. {_PLACE} + (hurt*|can not|will not|hip|bleed*|blood|help|
              agony|stuck)
            """
        ),
        unless="(asleep|<longago>|last (year|month|summer|winter)|as a (child|kid)|years|when i was)",
    ),
    Rule(
        id="fall.now",
        category=Category.TRAUMA,
        unclear=True,
        phrases=rows(
            f"""
            {_NOW} gone (down|over) $
            {_NOW} gone (down|over) (hard|heavily|backwards|sideways|flat|with a|like a)
            {_WHO} (just )?gone (down|over) (hard|heavily|backwards|with a (bang|thump|thud|crash)|
              like a)
            {_WHO} (just )?gone (down|over) {_IN} (the|my|our|his|her) {_PLACE}
            i (just )?went (down|over) (hard|heavily|backwards|with a (bang|thump|thud|crash)|
              like a)
            i (have |just )?(gone|went) (sprawling|headlong|flat on my (back|face)|flying (over|down|
              off|across|into|on the))
            (i have|i have just|i just|i) (taken|took|had) (a|another) (bad |nasty |little |big |
              right |proper )?(tumble|fall|spill) (just now|again|&|{_IN} .. {_PLACE})
            {_NOW} (slipped|tripped|tumbled|toppled|fell|keeled|stumbled) (over |down )?(&|{_IN} (the|
              my|our|a) {_PLACE})
            {_NOW} (come|came|ended up|landed|finished up) (a cropper|(flat )?on (the|my)
              (kitchen |bathroom |bedroom |hall |hard |wet )?(floor|ground|back|face)) (&|{_IN} .. {_PLACE})
            i (fell|tumbled|toppled|keeled) (over|down) (&|{_IN} (the|my|our) {_PLACE})
            i (fell|slipped and fell) (in|on) (the|my|our) {_PLACE}
            (i am|he is|she is|he s|she s|<kin> is|<kin> s|we are) (still |lying |down |stuck |flat |flat
              out |here |now |just |sat |sitting )?(still |lying |down |stuck |flat )?on the (kitchen |
              bathroom |bedroom |living room |hall |cold |wet )?(floor|ground) (&|in (the|my)|by
              the|next to|beside|near)
            """
        ),
        unless="""
        (asleep|in love|behind|<longago>|last (year|month|summer|winter|week)|as a (child|kid)|years|
          when i was|play*|lego|yoga|exercis*|pilates|stretch*|laugh*|looking for|clean*|scrub*|
          jigsaw|puzzle|puppy|wrapping|sorting|tidying|meditat*|toys|train set|physio|ground floor|
          first floor|second floor|top floor|grazed|graze|a bruise|nothing broken|fine now|for a
          visit|to (see|visit|get|fetch)|budget|notes|list|plan|often|never|if)
        """,
    ),
)
