"""What must be asked about, and words that change nothing.

Both lists are closed. A word on neither list, and in no other rule, is unread
and is asked about as well: that is how nothing is guessed silently.
"""

import re
from typing import Final

from .facts import Doubt, Fact, Mark, Note
from .rule import Rule, harmless, reads, says

_DIRECTED: Final = r"(?:directed|advised|instructed|prescribed|told|ordered|discussed|explained|before|usual|per protocol|indicated|tolerated|appropriate)"


# Words that could state something about the dose: a caution ends before them.
_SAYS_WHEN: Final = r"\b(?:tak(?:e|en|ing)|us(?:e|ed|ing)|inject|apply|give|dose|daily|weekly|monthly|hourly|once|twice|times?|hours?|days?|weeks?|months?|night|morning|evening|before|after|when|if|until|stop|only|not more|maximum|max)\b"


def _note(match: re.Match[str]) -> tuple[Fact, ...]:
    return (Note(" ".join(match[0].split())),)


RULES: Final[tuple[Rule, ...]] = (
    harmless(r"(?:change|replace|renew)(?= (?:the |an? |one |1 )?patch)"),
    harmless(
        r"(?:to be )?(?:changed?|replaced?|renew(?:ed)?)(?: it| the patch| patch)?(?= (?:every|each|weekly|twice weekly|once a week|q\d))"
    ),
    says(r"(?:take|give|use|inject|apply|instill?) -\d[\d.]*", Doubt("invalid_dose")),
    reads(
        r"(?:(?:about )?<n>~(?:-|to)?~(?:<m>)?~(?:min(?:ute)?s?|hours?|hrs?|h) )?(?:before|prior to) (?:exercise|(?:sexual )?activity|sex|intercourse|travel(?:ling)?|journeys?|flights?|the procedure|dental (?:work|treatment))",
        _note,
    ),
    says(
        rf"(?:use |take )?(?:only )?(?:exactly )?as {_DIRECTED}(?: by (?:your |the )?(?:doctor|physician|prescriber|gp|md|clinician|nurse|pharmacist))?|ut ?dict\.?|utd|uad|mdu|as dir\.?|more dicto utendo|per (?:the )?(?:package|label)(?: instructions| directions)?|(?:according to|follow|per|as per|see)(?: the)?(?: package| label| leaflet| doctor'?s?| physician'?s?| md| prescriber'?s?)+(?: instructions?| directions?| advice| orders?)?",
        Doubt("as_directed"),
    ),
    says(
        r"(?:as per|per|according to|based on|depending on|adjust(?:ed)? (?:to|according to|per|by)?|guided by|by|dependent on)(?: your| the| latest| last| current)* (?:inr|sliding scale|scale|blood (?:sugar|glucose|test|result)s?|glucose|sugar|weight|levels?|response|results?|yellow book|chart|protocol|pain|need|symptoms?|carbs|carbohydrates?|meter|reading|sugar levels?)(?: levels?| results?| readings?| range)?|sliding[ -]scale|variable dose|inr|carb ratio|correction (?:dose|factor|scale)",
        Doubt("variable_dose"),
    ),
    says(
        r"if|unless|provided|except if|only if|when (?:bp|blood pressure|sugar|glucose|temp(?:erature)?|pulse|heart rate)|in case|otherwise|whenever|whichever|until (?:pain|symptoms?|fever|swelling|better|relief|clear|resolved|gone|improve[sd]?)",
        Doubt("conditional_dose"),
    ),
    says(
        r"(?:then |and |and then )?(?:taper(?:ing|ed)?|wean(?:ing|ed)?|titrat(?:e|ed|ing)|tapering dose)(?: (?:down|off|up|slowly|gradually|dose|the dose|to stop|to effect|as|over time|over|weekly|daily))*(?: as (?:tolerated|directed|advised))?|(?:reduc(?:e|ing)|decreas(?:e|ing)|increas(?:e|ing))(?: the)?(?: dose)? (?:gradually|slowly|as tolerated|as needed|as advised|weekly|accordingly|over time)|gradually|and so on|etc",
        Doubt("incomplete_taper"),
    ),
    says(
        r"double|skip|omit|hold|pause|withhold|avoid|miss|halve|increase|decrease|reduce|adjust|change|switch|stop if|discontinue if",
        Doubt("unclear_change"),
    ),
    says(
        r"some|few|a few|several|a couple(?: of)?|couple|many|a little|a bit|enough|plenty of|as much as|as many as|a lot",
        Doubt("missing_dose"),
    ),
    says(
        r"about|approximately|approx\.?|around|roughly|~|at least|more or less|maybe|perhaps|possibly|usually|ideally",
        Doubt("approximate"),
    ),
    says(
        r"(?:in )?(?:(?:equally|evenly|two|three|four|2|3|4|2-3|3-4) )*divided(?: doses)?",
        Doubt("divided_dose"),
    ),
    says(r"or", Mark.OR),
    says(
        r"not|no|never|don'?t|do not|without|cannot|none|nil|zero",
        Doubt("unclear_negation"),
    ),
    says(
        r"alternating(?: with)?|alternate(?:ly)?|and/or|either|as well as|instead(?: of)?",
        Doubt("unclear_alternative"),
    ),
    says(r"for", Mark.FOR),
    says(r"of", Mark.OF),
    # Text that is about something else.
    reads(
        r"(?:review(?: date)?|follow[ -]?up|f/u|fu|next (?:visit|appointment|review)|seen(?: on)?|date[d]?|dt|visit|issued|dispensed|filled|valid until|expiry|exp|refill(?:s)? due|rx date|printed|to see)(?: on| in| at| after)?:?\s*(?:(?:on|in|after|at) )?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2} ?(?:st|nd|rd|th)? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? ?(?:\d{2,4})?|(?:\d+ ?)?(?:days?|weeks?|wks?|months?)|(?:next )?(?:week|month))?",
        _note,
    ),
    reads(
        r"(?:b\.?p\.?|blood pressure|pulse|hr|wt|weight|ht|height|age|temp(?:erature)?|spo2|rbs|fbs|bsl|hba1c|creat(?:inine)?|sugar)(?: is| was|:|-|=)?\s*\d+(?:[./]\d+)?(?:\s*(?:mm ?hg|kg|kgs|cm|years?|yrs?|y|f|c|bpm|%|mg/dl|/min))?(?: (?:today|now))?",
        _note,
    ),
    reads(
        r"(?<![\w,)]\s)(?:dx|diagnosis|impression|imp|h/o|c/o|k/c/o|complains? of|history of|allergies|allergic to|nkda|indication)(?:\s*[:-])?[^.\n;]*",
        _note,
    ),
    reads(
        r"(?:qty|quantity|disp(?:ense)?|supply|no\.?|#|total supply|mitte|issue)\.?:?\s*#?\s*\(?(?:\d+|one|two|three)\)?(?: ?(?:tab(?:let)?s?|caps?(?:ules)?|ml|pack(?:s)?|box(?:es)?|bottles?|strips?|inhalers?|op|x \d+))?",
        _note,
    ),
    reads(
        r"(?:refills?|rpt|repeats?)(?: x| ?:)?\s*\d+|\d+ refills?|no refills?|nr", _note
    ),
    reads(r"(?-i:Dr|Mr|Mrs|Ms)\.? (?-i:[A-Z][a-z]+)", _note),
    reads(
        r"(?<!.)(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})(?![-/.\d])",
        _note,
    ),
    reads(
        r"(?<![\d.])\d{1,3} ?(?:y|yrs?|years?)?(?: old)?~/?~(?-i:[MF])\b|(?:male|female|gender|sex)(?: ?:? ?(?-i:[MF])\b)?|\d{1,3} ?(?:year|yr)s?[ -]old(?: (?:male|female|man|woman|boy|girl))?",
        _note,
    ),
    # Cautions that belong to the leaflet.
    harmless(
        rf"(?:(?:warning|caution|keep|store|protect|may cause|can cause|this medicine (?:may|can)|contains|read (?:the|all)|dispose|discard|tell your|rinse|wash|shake|avoid|you may feel)\b[,:]?)(?:(?!{_SAYS_WHEN})[^.;\n\d])*(?=[.;\n]|$)"
    ),
    harmless(
        rf"(?:store|keep)(?:(?!{_SAYS_WHEN})[^.;\n\d])*(?:\d{{1,2}}(?: ?(?:-|to|and) ?\d{{1,2}})? ?(?:°|deg(?:rees?)?)? ?(?:c|f|celsius)\b)(?:(?!{_SAYS_WHEN})[^.;\n\d])*(?=[.;\n]|$)"
    ),
    harmless(
        r"(?:gastro[ -]?resistant|(?:modified|prolonged|extended|slow|sustained|immediate)[ -]release|enteric[ -]coated|film[ -]coated|oro ?dispersible|dispersible|effervescent|chewable|soluble|sugar[ -]free)(?= (?:tab|cap|gran|susp|oral|sol|liquid|syrup))"
    ),
    reads(
        r"(?:after|following|post) (?:the |your )?(?:surgery|operation|procedure|catheter change)",
        _note,
    ),
    harmless(
        r"(?:chew|crush|swallow|suck|dissolve)(?:ed)? (?:or|and) (?:chew|crush|swallow|suck|dissolve)(?:ed)?"
    ),
    harmless(
        r"swish(?:ed)?(?: (?:around|in (?:the )?mouth))?(?: and (?:swallow|spit(?: out)?|gargle))?|spit(?: out)?"
    ),
    harmless(r"together|all at once|all together|in one go"),
    reads(
        r"(?:after|following|post|before) (?:each |every )?(?:haemo|hemo)?dialysis(?: sessions?)?",
        _note,
    ),
    harmless(
        r"(?:using|with|via|by) (?:the |your |an? )?(?:\w+ ?)?(?:device|handi ?haler|breez ?haler|oral syringe|syringe provided|measuring (?:spoon|cup)|dropper|pump|pen device)(?: provided)?"
    ),
    harmless(
        r"(?:spaced )?(?:out )?(?:evenly |equally )?(?:spaced |spread )?(?:out )?(?:evenly )?(?:through(?:out)? the day|over the day|over 24 hours|throughout the 24 hours)|both(?= (?:in the )?(?:morning|breakfast))|(?:the )?contents of(?= \w)|preferably"
    ),
    harmless(
        r"(?:do not|don'?t|never|without) (?:crush(?:ing)?|chew(?:ing)?|break(?:ing)?|split(?:ting)?|cut(?:ting)?|open(?:ing)?|stop(?:ping)?(?: taking)?|lie down|drive|drink(?:ing)?(?: alcohol)?|suck|share|swallow|refrigerate|freeze|shake|drink alcohol|skip doses?|miss (?:a )?doses?|take (?:with )?(?:alcohol|antacids?|milk|indigestion remedies|dairy(?: products)?|iron|grapefruit(?: juice)?))(?:,? ?(?:or|and|,|nor) ?(?:crush|chew|break|split|cut|open|suck|swallow|dissolve|lie down|drive|operate machinery|dairy(?: products)?|antacids?)(?:ing)?)*(?: (?:this|these|the|it|them|tablets?|capsules?|abruptly|suddenly|medicine|medication|whole|alcohol|(?:for|within) (?:30|60|thirty|sixty) min(?:ute)?s?(?: after(?:wards)?)?))*"
    ),
    harmless(
        r"avoid (?:alcohol|sun(?:light)?|driving|antacids|dairy(?: products)?|grapefruit(?: juice)?|contact with (?:the )?eyes|eyes|milk)(?: products)?"
    ),
    harmless(
        r"(?:may|can) (?:cause|make you)(?: (?:feel|drowsiness|drowsy|sleepy|dizzy|dizziness|stomach upset|nausea))*|(?:warning|caution|note|n\.?b\.?|important|advice|precautions?)[: ]"
    ),
    harmless(
        r"(?:with|in|into|followed by|mixed (?:with|in)|dissolved in|along with)(?: \d+(?:\.\d+)? ?(?:ml|mls|l|oz|ounces?|litres?|liters?)(?: of)?)?(?: (?:a|an|some|plenty|lots|half|full|large|small|little|the|of|one|1))*(?: (?:glass(?:ful)?|cup|sips?)(?: of)?)?(?: (?:plain|warm|cold|lukewarm|cool|hot|drinking))? (?:water|liquid|fluids?|juice|drink)(?: or (?:juice|milk|food|water))?"
    ),
    harmless(
        r"shake(?: the)?(?: bottle)?(?: well)?(?: before (?:use|using|each use))?|rinse (?:your |the )?mouth(?: out)?(?: (?:with water|after(?:wards)?|well))*(?: (?:after|following) (?:each )?(?:use|dose|inhalation|puff))?|remove (?:old|previous|used) patch(?: first)?|rotate (?:the )?(?:injection )?sites?|wash (?:your )?hands(?: (?:before|after|before and after) (?:use|applying|application))?"
    ),
    harmless(
        r"(?:swallow(?:ed)?|take|taken)(?: it| them)? whole|whole|(?:until|till) (?:finished|gone|completed?|all (?:gone|taken|finished)|(?:the )?(?:course|bottle|pack) (?:is )?(?:finished|complete|completed)|(?:next )?(?:review|visit|appointment|follow[ -]?up|further notice|reviewed|seen|told otherwise))(?: by (?:doctor|gp))?|(?:complete|finish)(?: the)?(?: full| whole| entire| prescribed)*(?: course| treatment)?(?: of (?:treatment|antibiotics?|tablets|medicine))?|full course|the course|course"
    ),
    harmless(
        r"(?:to|must|should|can|may|is to|are to) be (?:taken|used|given|swallowed|chewed|sucked|dissolved|inserted|instilled|administered|placed|put|continued|started)|to (?:take|use)"
    ),
    harmless(
        r"take|taken|taking|takes|give|given|use|used|using|swallow|administer(?:ed)?|have|let|allow|chew|suck|drink|dissolve|put|place|insert(?:ed)?|instill?(?:ed)?|gargle|sprinkle|mix|sip|consume|lena|lein|le|le?ni|khaye|khaayein|kha lein|dena|dein|de|daale|spray(?:ed)?|wear|hang|continue(?:d)?(?: (?:same|with|on|taking))?|cont(?:d)?\.?|maintain|resume|start|starting|begin|repeat daily|initiate|commence"
    ),
    harmless(
        r"rx|sig|s:|disp|directions?|dose|dosage|doses|each dose|per dose|at a time|each time|every time|total|in total|totalling|only|just|please|pls|kindly|also|plus|et|\+|and|&|then also|with|by|the|a|an|to|your|you|it|them|this|these|his|her|their|one dose|regularly spaced|evenly spaced|long[ -]?term|lifelong|life long|indefinitely|ongoing|continuously|on an ongoing basis|throughout|maintenance(?: dose)?|as maintenance|ke liye|ko|se|mein|me|ke|ki|ka|tak|aur|hai|ji|patient|pt|adult|route|by route|equals?|equivalent|sach|i\.e\.|ie|viz|new|at any time(?: of (?:the )?day)?|same time (?:each|every) day|at the same time (?:each|every) day|same time|around the clock|atc|strictly|well|slowly|deep(?:ly)?|carefully|once finished|as a|for use|for oral use|s/he|him|orally disintegrating|regular(?:ly)? use|must|should|will|be|is|are|on|at|in|from|(?:from|starting) today|day by day|w|medicine|medication|product|generic|brand|drug"
    ),
)
