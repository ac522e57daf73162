"""Words by which a language is known: a table, one block for each language.

Only words that none of the other languages here writes in the same letters, accents
left away: "die", "me", "no", "es", "was", "hier" and "mal" are in none of them. A word
that stands with its accent counts with it only. No names of medications, no numbers.
"""

from collections.abc import Mapping
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WORDS: Final[Mapping[str, frozenset[str]]] = {
    "en": _words("""
        the my i have is are what when which how did does took taken and you please with
        at not it were can should for yes of still this that cancel stop remind help had
        would could there where who why much many any your been from later again need
        want feel feeling today tomorrow yesterday morning evening tonight next last
        thanks thank right okay left take appointment doctor appointments reminder pill
        pills medicine blood pressure weight weigh since half past never mind forget
    """),
    "de": _words("""
        ich mein meine meinen meiner meinem habe hab ist sind wann welche welcher
        welches wie und nicht bitte uhr der dem ein eine einen einer eines noch muss
        heute gestern morgen abend genommen ja nein zu auf fur mir mich haben wurde seit
        danke abbrechen abbruch stopp erinnere hilfe viel viele kann darf nachste
        nachsten nachster termin spater das auch mit von gerade jetzt eben schon
        hast sie wir uns bin tut weh arzt arztin blutdruck blutzucker gewicht wiege puls
        fieber notruf falscher keine kein keinen halb viertel nach vor stunde stunden
        minuten tagen woche ubermorgen vorgestern montag dienstag mittwoch donnerstag
        freitag samstag sonntag warum wieso richtig stimmt genau gerne doch lieber weg
        behalte vergiss medikament medikamente tablette tabletten arzttermin wieviel
        brauche mochte sauerstoff schmerzen
    """),
    "fr": _words("""
        je ai mon ma est et pas quand quel quelle quels quelles combien ce cette
        cet pris prends prendre dois avec vous plait oui non merci aujourd hui demain
        matin soir annule annuler annulez rappelle rappelez au aux elle pour sur depuis
        suis qu quoi rendez aide aidez secours ne rien encore moi comprime comprimes
        medicament medicaments pouls poids pese glycemie maintenant heure heures jours
        semaine lundi mardi mercredi jeudi vendredi samedi dimanche pourquoi accord
        plutot laisse laissez oublie oubliez tard peux puis medecin prochain prochaine
        derniere dernier reste fievre etait alerte apres midi minuit voudrais veux soif
        tete gorge sucre fausse
    """),
    "es": _words("""
        yo mi mis tengo tomado tome esta el los las cuando cual cuanto cuanta cuantos
        cuantas hoy ayer manana por para con sí gracias favor del al tomar debo puedo
        cita citas recuerdame recuerde recuerdeme cancela cancelar cancele ayuda presion
        pastilla pastillas noche tarde hace desde proxima proximo una uno quedan queda
        falta faltan ahora luego despues medicina medicinas peso pulso fiebre azucar
        temperatura duele cabeza lunes martes miercoles jueves viernes sabado domingo
        hora horas minutos dias semana anoche medico informe correcto vale claro eso
        dejalo olvidalo mejor quiero necesito tenia saturacion oxigeno glucosa falsa
        estoy muy tiene tienes duelen espalda quiere necesita puede auxilio socorro siguiente ultima ultimo tomo dolor
    """),
}
