"""Words of other languages by which a complaint is told: a table.

"Ich habe Kopfschmerzen" is one, "ich habe ein Auto" none. What is denied is none either.
Beginnings of words, written without accents.
"""

import re
from collections.abc import Mapping
from typing import Final

FEW: Final = 10

_AILS: Final[Mapping[str, str]] = {
    "de": (
        "schmerz|\\w*schmerz|\\w*weh\\b|schwindel|schwindlig|ubel|schlecht|fieber|husten"
        "|schnupfen|erkalt|grippe|durchfall|verstopfung|ausschlag|juck|mude|mudigkeit"
        "|erschopf|schlapp|schwach|schwache|krampf|\\w*krampfe|migrane|sodbrennen|erbrech"
        "|blahung|kribbel|taub|geschwollen|schwellung|herzklopfen|herzrasen|atemnot"
        "|kurzatmig|schlaflos|schlafstorung|appetitlos|angst|unruh|zitter|schuttelfrost"
        "|schweiss|heiser|ohrensausen|tinnitus|verspann|steif|bluterguss|krank|kalt|heiss"
        "|ohrendruck|brennen|entzund|heuschnupfen|nasenbluten|benommen"
    ),
    "fr": (
        "mal\\b|douleur|vertige|nausee|fievre|tous|rhume|enrhum|grippe|diarrhee|constip"
        "|eruption|bouton|demange|fatigu|epuis|faibl|crampe|migraine|brulure|vomi|ballonn"
        "|fourmill|engourdi|gonfl|palpitation|essouffl|insomnie|pas d'appetit|angoiss|anxi"
        "|trembl|frisson|sueur|enrou|acouphene|raid|courbature|malade|etourdi|froid|chaud"
        "|tete qui tourne|nez qui coule|nez bouche|infection|saignement|stress"
    ),
    "es": (
        "dolor|mareo|maread|nausea|fiebre|tos\\b|resfriad|constipad|gripe|diarrea"
        "|estrenid|estrenimiento|erupcion|sarpullido|picor|cansad|cansancio|agotad|debil"
        "|calambre|migrana|jaqueca|acidez|ardor|vomito|gases|hormigueo|entumecid|hinchad"
        "|palpitacion|insomnio|ansiedad|nervios|temblor|escalofrio|sudor|ronquera"
        "|zumbido|rigidez|agujeta|enferm|mal\\b|frio|calor|mocos|infeccion|sangrado"
        "|fatiga|estres|alergia"
    ),
}
_PARTS: Final[Mapping[str, str]] = {
    "de": (
        "kopf|hals|nacken|rucken|knie|bein|fuss|fusse|arm|schulter|ellenbogen|hand|finger"
        "|daumen|zeh|hufte|bauch|magen|brust|ohr|auge|nase|zahn|zahne|kiefer|haut|gelenk"
        "|muskel|ferse|wade|leiste|rippe|seite|blase|mund|zunge|gesicht|alles"
    ),
    "fr": (
        "tete|cou|nuque|dos|genou|jambe|pied|bras|epaule|coude|main|doigt|pouce|orteil"
        "|hanche|ventre|estomac|poitrine|oreille|oeil|yeux|nez|dent|machoire|peau"
        "|articulation|muscle|talon|mollet|aine|cote|vessie|bouche|langue|visage|gorge"
    ),
    "es": (
        "cabeza|cuello|nuca|espalda|rodilla|pierna|pie\\b|pies\\b|brazo|hombro|codo|mano"
        "|dedo|pulgar|cadera|barriga|estomago|vientre|pecho|oido|oreja|ojo|nariz|diente"
        "|muela|mandibula|piel|articulacion|musculo|talon|gemelo|ingle|costilla|costado"
        "|vejiga|boca|lengua|cara|garganta|todo"
    ),
}
_DENIED: Final[Mapping[str, str]] = {
    "de": r"kein\w*|nicht|nie|niemals|ohne|weder|mehr|besser|vorbei|weg",
    "fr": r"pas(?! d'appetit)|plus|aucune?|jamais|sans|ni|mieux|passee?",
    "es": r"no|ningun\w*|nunca|sin|ni|mejor|ya",
}


def ails(words: str, language: str, *, part: str = "") -> bool:
    """Say whether words are a complaint, or a ``part`` of the body may be one's place."""
    said = part or words
    if len(said.split()) > FEW or _found(rf"\b(?:{_DENIED[language]})\b", said):
        return False
    known = _PARTS if part else _AILS
    return _found(rf"\b(?:{known[language]})", said)


def _found(pattern: str, said: str) -> bool:
    return re.search(pattern, said) is not None
