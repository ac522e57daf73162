"""The fixed set: what somebody says in each language, and the call it stands for.

A table. Read at 14:00 on Monday 5 October 2026 by somebody who takes metformin,
ramipril and ibuprofen and knows a dentist and a cardiologist. Times are the resolved
ones. The English rows ask the same of English.
"""

from typing import Final

type Row = tuple[str, str, dict[str, str]]

SENTENCES: Final[dict[str, tuple[Row, ...]]] = {
    "en": (
        ("I took my metformin", "record_dose", {"medication": "Metformin"}),
        ("what do I still have to take?", "list_due", {}),
        ("did I take my ramipril?", "dose_history", {"medication": "Ramipril"}),
        (
            "my blood pressure is 142 over 91",
            "record_vital",
            {"kind": "blood_pressure", "value": "142/91"},
        ),
        ("I have a headache", "store_symptoms", {"symptoms": "headache"}),
        ("what appointments do I have", "list_appointments", {}),
        (
            "remind me at 20:00 to call Paul",
            "set_reminder",
            {"text": "call paul", "at": "2026-10-05T20:00+01:00"},
        ),
        ("how much ibuprofen is left", "stock_left", {"medication": "Ibuprofen"}),
    ),
    "de": (
        (
            "Ich habe mein Metformin genommen",
            "record_dose",
            {"medication": "Metformin"},
        ),
        (
            "Ich hab gerade mein Ramipril genommen.",
            "record_dose",
            {"medication": "Ramipril", "at": "2026-10-05T14:00+01:00"},
        ),
        (
            "Ich habe um halb neun mein Metformin genommen",
            "record_dose",
            {"medication": "Metformin", "at": "2026-10-05T08:30+01:00"},
        ),
        (
            "Ich habe heute Morgen um acht eine halbe Tablette Ramipril genommen",
            "record_dose",
            {
                "medication": "Ramipril",
                "amount": "0.5 tablet",
                "at": "2026-10-05T08:00+01:00",
            },
        ),
        (
            "Ich habe vor einer Stunde zwei Tabletten Ibuprofen genommen",
            "record_dose",
            {
                "medication": "Ibuprofen",
                "amount": "2 tablet",
                "at": "2026-10-05T13:00+01:00",
            },
        ),
        ("Ich lasse mein Ramipril aus", "skip_dose", {"medication": "Ramipril"}),
        ("Was muss ich noch nehmen?", "list_due", {}),
        (
            "Welche Tabletten muss ich heute noch nehmen?",
            "list_due",
            {"from": "2026-10-05"},
        ),
        (
            "Habe ich mein Ramipril schon genommen?",
            "dose_history",
            {"medication": "Ramipril"},
        ),
        (
            "Habe ich gestern Abend mein Metformin genommen?",
            "dose_history",
            {"medication": "Metformin"},
        ),
        (
            "Wann darf ich wieder Ibuprofen nehmen?",
            "next_allowed",
            {"medication": "Ibuprofen"},
        ),
        (
            "Wie viel Ibuprofen habe ich noch?",
            "stock_left",
            {"medication": "Ibuprofen"},
        ),
        (
            "Mein Blutdruck ist 142 zu 91",
            "record_vital",
            {"kind": "blood_pressure", "value": "142/91"},
        ),
        (
            "Meine Temperatur ist 38,5 Grad",
            "record_vital",
            {"kind": "temperature", "value": "38.5"},
        ),
        (
            "Mein Puls ist zweiundsiebzig",
            "record_vital",
            {"kind": "heart_rate", "value": "72"},
        ),
        (
            "Mein Zucker war 120 mg/dl",
            "record_vital",
            {"kind": "glucose", "value": "120", "unit": "mg/dL"},
        ),
        (
            "Ich wiege 82,5 Kilo",
            "record_vital",
            {"kind": "weight", "value": "82.5", "unit": "kg"},
        ),
        (
            "Meine Sauerstoffsättigung ist 96 Prozent",
            "record_vital",
            {"kind": "spo2", "value": "96", "unit": "%"},
        ),
        ("Wie war mein letzter Blutdruck?", "read_vital", {"kind": "blood_pressure"}),
        (
            "Ich habe seit gestern Kopfschmerzen",
            "store_symptoms",
            {"symptoms": "Kopfschmerzen", "onset": "2026-10-04T00:00+01:00"},
        ),
        (
            "Mir tut der Rücken weh",
            "store_symptoms",
            {"symptoms": "Mir tut der Rücken weh"},
        ),
        ("Welche Termine habe ich?", "list_appointments", {}),
        (
            "Wann hat der Zahnarzt Zeit?",
            "get_available_specialists",
            {"specialty": "dentistry"},
        ),
        (
            "Erinnere mich morgen um 20 Uhr an die Wäsche",
            "set_reminder",
            {"text": "die Wäsche", "at": "2026-10-06T20:00+01:00"},
        ),
        ("Mach mir einen Wochenbericht", "make_report", {"period": "week"}),
        ("Ruf Hilfe", "start_sos", {}),
    ),
    "fr": (
        ("J'ai pris mon Metformin", "record_dose", {"medication": "Metformin"}),
        ("Je viens de prendre mon Ramipril", "record_dose", {"medication": "Ramipril"}),
        (
            "J'ai pris deux comprimés d'Ibuprofen à 8 heures et demie",
            "record_dose",
            {
                "medication": "Ibuprofen",
                "amount": "2 tablet",
                "at": "2026-10-05T08:30+01:00",
            },
        ),
        (
            "J'ai pris mon Metformin ce matin à huit heures",
            "record_dose",
            {"medication": "Metformin", "at": "2026-10-05T08:00+01:00"},
        ),
        ("Je saute mon Ramipril", "skip_dose", {"medication": "Ramipril"}),
        ("Que dois-je encore prendre ?", "list_due", {}),
        ("Qu'est-ce qu'il me reste à prendre ?", "list_due", {}),
        ("Ai-je déjà pris mon Ramipril ?", "dose_history", {"medication": "Ramipril"}),
        ("J'ai déjà pris mon Ramipril ?", "dose_history", {"medication": "Ramipril"}),
        (
            "Quand puis-je reprendre mon Ibuprofen ?",
            "next_allowed",
            {"medication": "Ibuprofen"},
        ),
        (
            "Combien d'Ibuprofen me reste-t-il ?",
            "stock_left",
            {"medication": "Ibuprofen"},
        ),
        (
            "Ma tension est de 14 sur 9",
            "record_vital",
            {"kind": "blood_pressure", "value": "140/90"},
        ),
        (
            "Ma tension est de 142 sur 91",
            "record_vital",
            {"kind": "blood_pressure", "value": "142/91"},
        ),
        (
            "J'ai 38,5 de fièvre",
            "record_vital",
            {"kind": "temperature", "value": "38.5"},
        ),
        (
            "Je pèse 82 kilos",
            "record_vital",
            {"kind": "weight", "value": "82", "unit": "kg"},
        ),
        (
            "Ma glycémie est de 1,2 g/l",
            "record_vital",
            {"kind": "glucose", "value": "120", "unit": "mg/dL"},
        ),
        (
            "Quelle était ma dernière tension ?",
            "read_vital",
            {"kind": "blood_pressure"},
        ),
        (
            "J'ai mal à la tête depuis hier",
            "store_symptoms",
            {"symptoms": "mal à la tête", "onset": "2026-10-04T00:00+01:00"},
        ),
        (
            "Mon genou me fait mal",
            "store_symptoms",
            {"symptoms": "Mon genou me fait mal"},
        ),
        ("Quels rendez-vous ai-je ?", "list_appointments", {}),
        (
            "Quand est-ce que je peux voir un dentiste ?",
            "get_available_specialists",
            {"specialty": "dentistry"},
        ),
        (
            "Rappelle-moi demain à 20 h d'appeler Paul",
            "set_reminder",
            {"text": "appeler Paul", "at": "2026-10-06T20:00+01:00"},
        ),
        ("Fais-moi le rapport de la semaine", "make_report", {"period": "week"}),
        ("Appelle les secours", "start_sos", {}),
    ),
    "es": (
        ("He tomado mi Metformin", "record_dose", {"medication": "Metformin"}),
        ("Acabo de tomar el Ramipril", "record_dose", {"medication": "Ramipril"}),
        (
            "He tomado dos pastillas de Ibuprofen a las ocho y media",
            "record_dose",
            {
                "medication": "Ibuprofen",
                "amount": "2 tablet",
                "at": "2026-10-05T08:30+01:00",
            },
        ),
        (
            "He tomado el Metformin hace una hora",
            "record_dose",
            {"medication": "Metformin", "at": "2026-10-05T13:00+01:00"},
        ),
        ("Me salto el Ramipril", "skip_dose", {"medication": "Ramipril"}),
        ("¿Qué me queda por tomar?", "list_due", {}),
        ("¿Qué tengo que tomar hoy?", "list_due", {"from": "2026-10-05"}),
        ("¿He tomado ya mi Ramipril?", "dose_history", {"medication": "Ramipril"}),
        (
            "¿Cuándo tomé el Metformin por última vez?",
            "dose_history",
            {"medication": "Metformin"},
        ),
        (
            "¿Cuándo puedo volver a tomar Ibuprofen?",
            "next_allowed",
            {"medication": "Ibuprofen"},
        ),
        ("¿Cuánto Ibuprofen me queda?", "stock_left", {"medication": "Ibuprofen"}),
        (
            "Mi tensión es 142 sobre 91",
            "record_vital",
            {"kind": "blood_pressure", "value": "142/91"},
        ),
        (
            "Tengo 38,5 de fiebre",
            "record_vital",
            {"kind": "temperature", "value": "38.5"},
        ),
        (
            "Peso 82 kilos",
            "record_vital",
            {"kind": "weight", "value": "82", "unit": "kg"},
        ),
        (
            "Mi pulso es setenta y dos",
            "record_vital",
            {"kind": "heart_rate", "value": "72"},
        ),
        ("¿Cuál es mi última tensión?", "read_vital", {"kind": "blood_pressure"}),
        (
            "Tengo dolor de cabeza desde ayer",
            "store_symptoms",
            {"symptoms": "dolor de cabeza", "onset": "2026-10-04T00:00+01:00"},
        ),
        ("Me duele la rodilla", "store_symptoms", {"symptoms": "Me duele la rodilla"}),
        ("¿Qué citas tengo?", "list_appointments", {}),
        (
            "¿Cuándo puedo ver al dentista?",
            "get_available_specialists",
            {"specialty": "dentistry"},
        ),
        (
            "Recuérdame mañana a las 20:00 llamar a Paul",
            "set_reminder",
            {"text": "llamar a Paul", "at": "2026-10-06T20:00+01:00"},
        ),
        ("Hazme el informe de la semana", "make_report", {"period": "week"}),
        ("Pide ayuda", "start_sos", {}),
    ),
}
