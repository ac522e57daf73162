"""English: single signs that alarm only together.

A data table, for wordings that no rule foresaw. A sign weighs 2 where it is
serious by itself and 1 where it is common; four in all, with at least one
serious, is a red flag [product choice, on the categories of the clinical
reference, 3.4]. Words such as "a bit" raise the bar.
"""

from typing import Final

from .flag import Category
from .language import Sign, rows

SIGNS: Final[tuple[Sign, ...]] = (
    Sign(
        id="chest",
        weight=2,
        category=Category.CARDIAC,
        phrases=rows("""
            <chest> ~ <chestfeel>
            (crushing|squeezing|tightness|pressure) ~ (chest|jaw|arm|throat)
        """),
    ),
    Sign(
        id="breath",
        weight=2,
        category=Category.BREATHING,
        phrases=rows("""
            <breathless>
            (gasp*|stridor|rattling|gurgling)
            (not|can not|barely|hardly) .. (breathe|breathing|speak)
        """),
    ),
    Sign(
        id="colour",
        weight=2,
        category=Category.BREATHING,
        phrases=rows("""
            (he|she|lips|face|skin|hands|looks|gone|turned|i am|feel) .. (<blue>|clammy|
              deathly pale|white as|mottled|waxy|ghostly|yellow and)
            (cold sweat|sweating buckets|drenched in sweat|soaked in sweat|dripping with
              sweat|profuse* sweat*|pouring with sweat)
        """),
    ),
    Sign(
        id="faint",
        weight=2,
        category=Category.CONSCIOUSNESS,
        phrases=rows("""
            <fainted>
            (going to|about to|keep|keeps|nearly|almost|might) .. (faint*|pass* out|black*
              out|collaps*|keel over)
            (feel|feels|feeling|very|so) .. faint
        """),
    ),
    Sign(
        id="mind",
        weight=2,
        category=Category.SEPSIS,
        phrases=rows("""
            <confused>
            <slurred>
            <sleepy>
        """),
    ),
    Sign(
        id="side",
        weight=2,
        category=Category.STROKE,
        phrases=rows("""
            (numb*|weak*|tingl*|limp|heavy|dead|paraly*) ~ (arm|leg|hand|face|side|foot|
              lip|mouth|tongue|body)
            (face|mouth|smile|eyelid) ~ (droop*|crooked|wrong|lopsided|uneven|drop*)
        """),
    ),
    Sign(
        id="sight",
        weight=2,
        category=Category.STROKE,
        phrases=rows("""
            <badvision>
            pupil*
        """),
    ),
    Sign(
        id="swelling",
        weight=2,
        category=Category.ANAPHYLAXIS,
        phrases=rows("""
            (face|lips|lip|tongue|throat|eyes|mouth|neck) ~ (swell*|swoll*|puff*|tingl*|
              tight*|clos*|itch*|hoarse)
        """),
    ),
    Sign(
        id="hives",
        weight=1,
        category=Category.ANAPHYLAXIS,
        phrases=rows("""
            (hives|welts|wheals|rash|itch* all over|itching all over|blotches|spots)
        """),
    ),
    Sign(
        id="exposure",
        weight=1,
        category=Category.ANAPHYLAXIS,
        phrases=rows("""
            (after|ate|eaten|eating|stung|sting|allergic|took|taken|injection|jab) ~
              <allergen>
        """),
    ),
    Sign(
        id="blood",
        weight=2,
        category=Category.BLEEDING,
        phrases=rows("""
            (bleeding|hemorrhag*|bleeds|blood) .. (from|in|coming|heav*|lots|lot|clots|
              again|bright|out|through|all|down)
            (lots of|bright red|so much|a lot of|losing|coughing|vomiting|passing) .. (blood|
              clots)
        """),
    ),
    Sign(
        id="agony",
        weight=2,
        category=Category.ABDOMEN,
        phrases=rows("""
            <bad> ~ <hurt>
        """),
    ),
    Sign(
        id="pregnant",
        weight=2,
        category=Category.PREGNANCY,
        phrases=rows("""
            <preg>
        """),
    ),
    Sign(
        id="infant",
        weight=1,
        category=Category.CHILD,
        phrases=rows("""
            <infant>
        """),
    ),
    Sign(
        id="injury",
        weight=2,
        category=Category.TRAUMA,
        phrases=rows("""
            <head_knock>
            <fall> ~ <height>
            (crash|accident|hit by|crushed|trapped|kicked by|stabbed|thrown)
        """),
    ),
    Sign(
        id="heart",
        weight=2,
        category=Category.CARDIAC,
        phrases=rows("""
            (heart|pulse|heartbeat) ~ (rac*|pound*|flutter*|irregular*|hammer*|thump*|
              weird|crazy|mad|jump*|slow|fast)
            palpitations
        """),
    ),
    Sign(
        id="poisoned",
        weight=2,
        category=Category.OVERDOSE,
        phrases=rows("""
            (took|taken|swallow*|drank|ate|eaten|given|gave|inhal*|breath* in) ~ (<toxic>|
              wrong .. <pills>|extra .. <pills>|too many|too much|unknown|something)
        """),
    ),
    Sign(
        id="sugar",
        weight=1,
        category=Category.DIABETES,
        phrases=rows("""
            (diabet*|sugar|insulin|hypo|ketone*|type (one|1))
        """),
    ),
    Sign(
        id="fever",
        weight=1,
        category=Category.SEPSIS,
        phrases=rows("""
            <fever>
            (shiver*|chills|rigors)
        """),
    ),
    Sign(
        id="vomit",
        weight=1,
        category=Category.ABDOMEN,
        phrases=rows("""
            <vomit>
        """),
    ),
    Sign(
        id="neck",
        weight=2,
        category=Category.SEPSIS,
        phrases=rows("""
            stiff .. neck
            neck .. stiff
            light .. (hurts|hurting) .. eyes
        """),
    ),
    Sign(
        id="worse",
        weight=1,
        category=Category.OTHER,
        phrases=rows("""
            (sudden*|getting worse|worse and worse|rapidly|very fast|spreading|out of
              nowhere|minutes ago|an hour ago|half an hour|just now|right now|help)
        """),
    ),
    Sign(
        id="weakened",
        weight=1,
        category=Category.SEPSIS,
        phrases=rows("""
            (chemo*|transplant|immunosuppress*|dialysis|steroids|operation|surgery|blood
              thinner*|warfarin|apixaban|sickle|haemophil*|hemophil*|addison*)
        """),
    ),
)

MILDER: Final = """
(a bit|a little|slight*|mild*|minor|small|tiny|usual|always|sometimes|every (day|morning|
  night|month|winter|spring|year|time)|for (months|years|weeks)|on and off|now and then|
  occasional*|bit of|after (exercise|exercising|running|a run|gym|the gym|lunch)|when i (run|exercise|climb)|as
  normal|hay fever|like before|since (childhood|years)|chronic)
"""
