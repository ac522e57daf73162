"""Words on which the meaning of a reply hangs, by language: a table.

Written in small letters and without accents. What is denied, advised, taken or left out
may neither come into a reply nor go out of it when it is said in other words.
"""

from collections.abc import Mapping
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATIONS: Final[Mapping[str, frozenset[str]]] = {
    "en": _words(
        "not no never none nothing nobody without neither nor cannot hardly only but"
    ),
    "de": _words(
        "nicht nie niemals nichts niemand ohne kein keine keinen keinem keiner weder noch "
        "kaum nur aber"
    ),
    "fr": _words(
        "ne n pas jamais rien personne sans aucun aucune ni plus guere seulement mais"
    ),
    "es": _words(
        "no nunca jamas nada nadie sin ningun ninguna ninguno ni tampoco apenas solo pero"
    ),
}

LOADED: Final[Mapping[str, frozenset[str]]] = {
    "en": _words("""
        should must may can could shall need safe dangerous fine normal healthy good bad
        high low more less again another extra double half before after taken took take
        skip skipped left out missed stopped paused booked cancelled moved asked allowed
        doctor pharmacist nurse hospital emergency ambulance call help urgent now soon
        diagnosis cure treat increase reduce stop start dose tablet pill
    """),
    "de": _words("""
        sollte sollten sollen soll muss mussen darf durfen kann konnen brauchen sicher
        gefahrlich gut normal gesund schlecht hoch niedrig mehr weniger wieder weitere
        zusatzlich doppelt halb vor nach genommen nehmen ausgelassen verpasst abgesetzt
        pausiert gebucht abgesagt verlegt gefragt erlaubt arzt arztin apotheke
        krankenhaus notfall notruf rettungsdienst hilfe dringend jetzt bald diagnose
        erhohen senken stoppen beginnen dosis tablette tabletten
    """),
    "fr": _words("""
        devez devriez doit faut pouvez peut besoin sur dangereux bon normal sain mauvais
        haut bas davantage moins encore autre double demi avant apres pris prendre prenez
        saute oublie arrete pause reserve annule deplace demande permis medecin
        pharmacien infirmier hopital urgence ambulance appeler appelez aide urgent
        maintenant bientot diagnostic augmenter reduire arreter commencer dose comprime
        comprimes
    """),
    "es": _words("""
        debe deberia tiene puede podria necesita seguro peligroso bien normal sano mal
        alto bajo mas menos otra vez doble medio media antes despues tomado tomar tome
        omitido olvidado suspendido pausa reservado cancelado cambiado preguntado
        permite medico farmaceutico enfermera hospital emergencia ambulancia llamar
        llame ayuda urgente ahora pronto diagnostico aumentar reducir empezar dosis
        comprimido comprimidos
    """),
}

KEPT: Final[Mapping[str, frozenset[str]]] = {
    "en": _words("up off mg ml"),
    "de": _words("ab zu mg ml"),
    "fr": _words("mg ml"),
    "es": _words("mg ml"),
}
"""Short words that mean something all the same."""

PASSING: Final[Mapping[str, frozenset[str]]] = {
    "en": _words("this that what have will that's with from your you they them there"),
    "de": _words("das dies ihre ihren ihnen sie habe werde wird noch mit von fur"),
    "fr": _words("c'est cela votre vous avec dans pour est"),
    "es": _words("esto eso usted para con por esta este"),
}
"""Longer words that may be said otherwise."""
