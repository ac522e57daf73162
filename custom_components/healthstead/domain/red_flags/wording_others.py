"""The first words for a red flag in other languages than English: a table.

Each block says what ``wording`` says in English, sentence by sentence and with the same
sources (clinical reference, section 3.4). What to do comes first, then the number.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .flag import Category


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """What is said at once in one language."""

    first: Mapping[Category, str]
    of_rule: Mapping[str, str]
    """By rule, where the category's sentence would be wrong."""
    attempt: str
    thought: str
    crisis: str
    crisis_unknown: str
    poison: str
    poison_unknown: str
    number_unknown: str


GERMAN: Final = Wording(
    first={
        Category.CARDIAC: (
            "Rufen Sie jetzt {num} an. Setzen Sie sich hin und ruhen Sie. Fahren Sie "
            "nicht selbst."
        ),
        Category.STROKE: (
            "Rufen Sie jetzt {num} an, auch wenn es wieder weg ist. Merken Sie sich, wann "
            "es begann."
        ),
        Category.ANAPHYLAXIS: (
            "Rufen Sie jetzt {num} an. Nehmen Sie den Adrenalin-Pen, wenn einer verordnet "
            "ist, und legen Sie sich mit erhöhten Beinen hin; setzen Sie sich auf, wenn "
            "das Atmen schwerfällt."
        ),
        Category.BREATHING: (
            "Rufen Sie jetzt {num} an. Setzen Sie sich aufrecht hin. Nehmen Sie das "
            "Notfallspray, wenn eines verordnet ist."
        ),
        Category.CHOKING: (
            "Rufen Sie jetzt {num} an. Weiter husten, wenn das geht; wenn nicht, fünf "
            "Schläge zwischen die Schulterblätter, dann fünf Stöße in den Oberbauch. Bei "
            "einem Baby: Schläge auf den Rücken und Stöße auf die Brust."
        ),
        Category.BLEEDING: (
            "Drücken Sie fest auf die Wunde und lassen Sie nicht los. Rufen Sie jetzt "
            "{num} an."
        ),
        Category.CONSCIOUSNESS: (
            "Rufen Sie jetzt {num} an. Atmet die Person? Wenn nicht, beginnen Sie mit der "
            "Herzdruckmassage: {num} leitet Sie an."
        ),
        Category.SEIZURE: (
            "Rufen Sie jetzt {num} an. Räumen Sie harte Gegenstände weg, stecken Sie "
            "nichts in den Mund, merken Sie sich die Zeit. Drehen Sie die Person auf die "
            "Seite, wenn das Zucken aufhört."
        ),
        Category.SEPSIS: (
            "Rufen Sie jetzt {num} an. Sagen Sie genau das, was Sie mir gesagt haben."
        ),
        Category.HEADACHE: (
            "Rufen Sie jetzt {num} an. Bleiben Sie ruhig liegen und fahren Sie nicht."
        ),
        Category.OVERDOSE: (
            "Rufen Sie jetzt {poison} an, oder {num}, wenn jemand benommen ist, erbricht "
            "oder schlecht Luft bekommt. Heben Sie die Packung auf. Niemanden zum "
            "Erbrechen bringen."
        ),
        Category.PREGNANCY: "Rufen Sie jetzt {num} oder den Kreißsaal an.",
        Category.ABDOMEN: (
            "Gehen Sie jetzt in die Notaufnahme; warten Sie nicht auf einen Termin. Rufen "
            "Sie {num} an, wenn es schlimmer wird."
        ),
        Category.NEURO: (
            "Gehen Sie jetzt in die Notaufnahme; warten Sie nicht auf einen Termin. Rufen "
            "Sie {num} an, wenn das Gehen nicht möglich ist."
        ),
        Category.LIMB: (
            "Gehen Sie jetzt in die Notaufnahme; warten Sie nicht auf einen Termin. Rufen "
            "Sie {num} an, wenn das Atmen schwerfällt oder die Brust schmerzt."
        ),
        Category.EYE: (
            "Wenn etwas ins Auge gespritzt ist, spülen Sie es zuerst 20 Minuten mit klarem "
            "Wasser. Gehen Sie dann in die Notaufnahme, oder rufen Sie {num} an; warten "
            "Sie nicht auf einen Termin."
        ),
        Category.DIABETES: (
            "Rufen Sie jetzt {num} an. Schnellen Zucker nur, wenn die Person ganz wach "
            "ist; nichts in den Mund, wenn sie benommen ist."
        ),
        Category.CHILD: "Rufen Sie jetzt {num} an. Bleiben Sie bei dem Kind.",
        Category.TRAUMA: (
            "Rufen Sie jetzt {num} an. Ruhig bleiben, den Hals nicht bewegen. Drücken Sie "
            "auf jede Blutung."
        ),
        Category.BURNS: (
            "Rufen Sie jetzt {num} an. Kühlen Sie die Verbrennung 20 Minuten unter "
            "fließendem Wasser; nehmen Sie Ringe und lose Kleidung ab, nicht was festklebt."
        ),
        Category.BITE: (
            "Rufen Sie jetzt {num} an. Bleiben Sie ruhig und halten Sie Arm oder Bein tief."
        ),
        Category.ENVIRONMENT: (
            "Rufen Sie jetzt {num} an. Zuerst weg von der Gefahr, ohne eine "
            "stromführende Leitung zu berühren."
        ),
        Category.OTHER: (
            "Rufen Sie jetzt {num} an. Nennen Sie die Krankheit und folgen Sie ihrem "
            "Notfallplan."
        ),
        Category.DANGER: "Bringen Sie sich zuerst in Sicherheit, dann rufen Sie {num} an.",
        Category.HELP_REQUEST: (
            "Rufen Sie jetzt {num} an, wenn Sie können. Bleiben Sie, wo Sie sind, wenn es "
            "dort sicher ist."
        ),
    },
    of_rule={
        "overdose.fumes": (
            "Verlassen Sie jetzt alle das Gebäude, und rufen Sie {num} von draußen an. "
            "Berühren Sie keine Schalter."
        ),
        "signs.together": (
            "Rufen Sie jetzt {num} an und sagen Sie genau das, was Sie mir gesagt haben."
        ),
        "stroke.sight": (
            "Rufen Sie jetzt {num} an. Fahren Sie nicht selbst. Merken Sie sich, wann es "
            "begann."
        ),
    },
    attempt=(
        "Rufen Sie jetzt {num} an. Bitte bleiben Sie bei jemandem, oder bitten Sie jemanden "
        "zu Ihnen zu kommen, und bringen Sie alles Gefährliche außer Reichweite. {crisis}"
    ),
    thought=(
        "Ich bin froh, dass Sie das gesagt haben. Sie müssen damit nicht allein sein. "
        "{crisis} Wenn Sie jetzt danach handeln könnten oder nicht sicher sind, rufen Sie "
        "{num} an."
    ),
    crisis="Sie können sofort mit jemandem sprechen: Rufen Sie {line} an.",
    crisis_unknown=(
        "Sie können sofort mit jemandem sprechen: Rufen Sie ein Krisentelefon in Ihrer "
        "Nähe an."
    ),
    poison="den Giftnotruf, {line},",
    poison_unknown="Ihren Giftnotruf",
    number_unknown="die örtliche Notrufnummer",
)

FRENCH: Final = Wording(
    first={
        Category.CARDIAC: (
            "Appelez {num} maintenant. Asseyez-vous et reposez-vous. Ne conduisez pas."
        ),
        Category.STROKE: (
            "Appelez {num} maintenant, même si c'est passé. Notez l'heure du début."
        ),
        Category.ANAPHYLAXIS: (
            "Appelez {num} maintenant. Utilisez le stylo d'adrénaline s'il est prescrit, "
            "et allongez-vous les jambes surélevées ; asseyez-vous si respirer est "
            "difficile."
        ),
        Category.BREATHING: (
            "Appelez {num} maintenant. Asseyez-vous bien droit. Utilisez l'inhalateur de "
            "secours s'il est prescrit."
        ),
        Category.CHOKING: (
            "Appelez {num} maintenant. Continuez de tousser si possible ; sinon, cinq "
            "claques dans le dos, puis cinq compressions abdominales. Pour un bébé : "
            "claques dans le dos et compressions de la poitrine."
        ),
        Category.BLEEDING: (
            "Appuyez fort sur la plaie et ne relâchez pas. Appelez {num} maintenant."
        ),
        Category.CONSCIOUSNESS: (
            "Appelez {num} maintenant. La personne respire-t-elle ? Sinon, commencez les "
            "compressions thoraciques : {num} vous guidera."
        ),
        Category.SEIZURE: (
            "Appelez {num} maintenant. Écartez les objets durs, ne mettez rien dans la "
            "bouche, notez l'heure. Tournez la personne sur le côté quand les secousses "
            "cessent."
        ),
        Category.SEPSIS: (
            "Appelez {num} maintenant. Dites exactement ce que vous m'avez dit."
        ),
        Category.HEADACHE: (
            "Appelez {num} maintenant. Restez en position couchée sans bouger et ne conduisez pas."
        ),
        Category.OVERDOSE: (
            "Appelez {poison} maintenant, ou {num} si quelqu'un est somnolent, vomit ou "
            "respire mal. Gardez la boîte. Ne faites vomir personne."
        ),
        Category.PREGNANCY: "Appelez {num} ou la maternité maintenant.",
        Category.ABDOMEN: (
            "Allez aux urgences maintenant ; n'attendez pas un rendez-vous. Appelez {num} "
            "si cela s'aggrave."
        ),
        Category.NEURO: (
            "Allez aux urgences maintenant ; n'attendez pas un rendez-vous. Appelez {num} "
            "s'il n'est pas possible de marcher."
        ),
        Category.LIMB: (
            "Allez aux urgences maintenant ; n'attendez pas un rendez-vous. Appelez {num} "
            "si respirer est difficile ou si la poitrine fait mal."
        ),
        Category.EYE: (
            "Si quelque chose a giclé dans l'œil, rincez-le d'abord 20 minutes à l'eau "
            "claire. Puis allez aux urgences, ou appelez {num} ; n'attendez pas un "
            "rendez-vous."
        ),
        Category.DIABETES: (
            "Appelez {num} maintenant. Du sucre rapide seulement si la personne est bien "
            "réveillée ; rien par la bouche si elle s'endort."
        ),
        Category.CHILD: "Appelez {num} maintenant. Restez auprès de l'enfant.",
        Category.TRAUMA: (
            "Appelez {num} maintenant. Ne bougez pas, ne remuez pas le cou. Appuyez sur "
            "tout saignement."
        ),
        Category.BURNS: (
            "Appelez {num} maintenant. Refroidissez la brûlure 20 minutes sous l'eau "
            "courante ; enlevez les bagues et les vêtements amples, pas ce qui colle."
        ),
        Category.BITE: (
            "Appelez {num} maintenant. Ne bougez pas et gardez le membre vers le bas."
        ),
        Category.ENVIRONMENT: (
            "Appelez {num} maintenant. Éloignez-vous d'abord du danger, sans toucher un "
            "fil sous tension."
        ),
        Category.OTHER: (
            "Appelez {num} maintenant. Nommez la maladie et suivez son plan d'urgence."
        ),
        Category.DANGER: "Mettez-vous d'abord à l'abri, puis appelez {num}.",
        Category.HELP_REQUEST: (
            "Appelez {num} maintenant si vous le pouvez. Restez où vous êtes si c'est sûr."
        ),
    },
    of_rule={
        "overdose.fumes": (
            "Quittez tous le bâtiment maintenant, et appelez {num} de l'extérieur. Ne "
            "touchez à aucun interrupteur."
        ),
        "signs.together": (
            "Appelez {num} maintenant et dites exactement ce que vous m'avez dit."
        ),
        "stroke.sight": (
            "Appelez {num} maintenant. Ne conduisez pas. Notez l'heure du début."
        ),
    },
    attempt=(
        "Appelez {num} maintenant. Restez avec quelqu'un, ou demandez à quelqu'un de venir "
        "près de vous, et mettez hors de portée tout ce qui est dangereux. {crisis}"
    ),
    thought=(
        "Vous avez bien fait de le dire. Vous n'avez pas à porter cela sans aide. {crisis} "
        "Si vous risquez de passer à l'acte maintenant, ou n'êtes pas en sécurité, appelez "
        "{num}."
    ),
    crisis="Vous pouvez parler à quelqu'un tout de suite : appelez {line}.",
    crisis_unknown=(
        "Vous pouvez parler à quelqu'un tout de suite : appelez une ligne d'écoute près "
        "de chez vous."
    ),
    poison="le centre antipoison, {line},",
    poison_unknown="votre centre antipoison",
    number_unknown="votre numéro d'urgence local",
)

SPANISH: Final = Wording(
    first={
        Category.CARDIAC: "Llame al {num} ahora. Siéntese y descanse. No conduzca.",
        Category.STROKE: (
            "Llame al {num} ahora, aunque ya se haya pasado. Apunte la hora en que empezó."
        ),
        Category.ANAPHYLAXIS: (
            "Llame al {num} ahora. Use el autoinyector de adrenalina si está recetado, y "
            "túmbese con las piernas en alto; siéntese si cuesta respirar."
        ),
        Category.BREATHING: (
            "Llame al {num} ahora. Siéntese con la espalda recta. Use el inhalador de rescate si está "
            "recetado."
        ),
        Category.CHOKING: (
            "Llame al {num} ahora. Siga tosiendo si es posible; si no, cinco golpes en la "
            "espalda y luego cinco compresiones abdominales. En un bebé: golpes en la "
            "espalda y compresiones en el pecho."
        ),
        Category.BLEEDING: (
            "Apriete fuerte sobre la herida y no suelte. Llame al {num} ahora."
        ),
        Category.CONSCIOUSNESS: (
            "Llame al {num} ahora. ¿Respira la persona? Si no, empiece las compresiones en "
            "el pecho: en el {num} le guiarán."
        ),
        Category.SEIZURE: (
            "Llame al {num} ahora. Aparte los objetos duros, no meta nada en la boca, "
            "apunte la hora. Ponga a la persona de lado cuando cesen las sacudidas."
        ),
        Category.SEPSIS: (
            "Llame al {num} ahora. Diga exactamente lo que me ha dicho a mí."
        ),
        Category.HEADACHE: "Llame al {num} ahora. Túmbese sin moverse y no conduzca.",
        Category.OVERDOSE: (
            "Llame ahora {poison}, o al {num} si alguien está adormilado, vomita o respira "
            "mal. Guarde el envase. No haga vomitar a nadie."
        ),
        Category.PREGNANCY: "Llame al {num} o a la maternidad ahora.",
        Category.ABDOMEN: (
            "Vaya a urgencias ahora; no espere a una cita. Llame al {num} si empeora."
        ),
        Category.NEURO: (
            "Vaya a urgencias ahora; no espere a una cita. Llame al {num} si no es posible "
            "caminar."
        ),
        Category.LIMB: (
            "Vaya a urgencias ahora; no espere a una cita. Llame al {num} si cuesta "
            "respirar o duele el pecho."
        ),
        Category.EYE: (
            "Si algo ha salpicado el ojo, lávelo primero 20 minutos con agua limpia. "
            "Después vaya a urgencias, o llame al {num}; no espere a una cita."
        ),
        Category.DIABETES: (
            "Llame al {num} ahora. Azúcar rápido solo si la persona está del todo "
            "despierta; nada por la boca si está adormilada."
        ),
        Category.CHILD: "Llame al {num} ahora. Quédese con el niño.",
        Category.TRAUMA: (
            "Llame al {num} ahora. No se mueva, no mueva el cuello. Apriete sobre "
            "cualquier sangrado."
        ),
        Category.BURNS: (
            "Llame al {num} ahora. Enfríe la quemadura 20 minutos bajo agua corriente; "
            "quite anillos y ropa suelta, no lo que esté pegado."
        ),
        Category.BITE: (
            "Llame al {num} ahora. No se mueva y mantenga bajo el brazo o la pierna."
        ),
        Category.ENVIRONMENT: (
            "Llame al {num} ahora. Primero aléjese del peligro, sin tocar ningún cable "
            "con corriente."
        ),
        Category.OTHER: (
            "Llame al {num} ahora. Nombre la enfermedad y siga su plan de emergencia."
        ),
        Category.DANGER: "Primero póngase a salvo, después llame al {num}.",
        Category.HELP_REQUEST: (
            "Llame al {num} ahora si puede. Quédese donde está si es seguro."
        ),
    },
    of_rule={
        "overdose.fumes": (
            "Salgan todos del edificio ahora, y llame al {num} desde fuera. No toque "
            "ningún interruptor."
        ),
        "signs.together": (
            "Llame al {num} ahora y diga exactamente lo que me ha dicho a mí."
        ),
        "stroke.sight": (
            "Llame al {num} ahora. No conduzca. Apunte la hora en que empezó."
        ),
    },
    attempt=(
        "Llame al {num} ahora. Por favor, quédese con alguien, o pida a alguien que vaya con "
        "usted, y ponga fuera de su alcance todo lo peligroso. {crisis}"
    ),
    thought=(
        "Me alegro de que lo haya dicho. No tiene que cargar con esto a solas. {crisis} Si "
        "podría hacerlo ahora, o no está a salvo, llame al {num}."
    ),
    crisis="Puede hablar con alguien ahora mismo: llame al {line}.",
    crisis_unknown=(
        "Puede hablar con alguien ahora mismo: llame a una línea de crisis cercana."
    ),
    poison="al centro de toxicología, {line},",
    poison_unknown="a su centro de toxicología",
    number_unknown="número de emergencias local",
)

OTHERS: Final[Mapping[str, Wording]] = {
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
}
"""By language; whatever is not here is said in English."""
