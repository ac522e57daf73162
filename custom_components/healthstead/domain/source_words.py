"""The words by which sensors of vital signs are called: a table for each kind.

Names that integrations and apps give (Withings, Fitbit and Google Health, the companion
apps of Home Assistant with Apple Health and Health Connect, Garmin, Oura, Dexcom,
LibreLink, Nightscout, Omron, Medisana, Xiaomi scales, thermometers over Bluetooth), in
English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish and Polish.
Written as they are compared: lower case, no accents, blanks between words.
"""

from collections.abc import Mapping
from typing import Final

from .sources import Clue
from .vitals import VitalKind
from .watching.shapes import Half


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in text.split("|"))


HALF_WORDS: Final[Mapping[Half, tuple[str, ...]]] = {
    Half.SYSTOLIC: _phrases(
        "systolic|sys|systole|systolisch|systolischer|systolique|sistolica|sistolico"
        "|systoliskt|systolisk|skurczowe|upper pressure"
    ),
    Half.DIASTOLIC: _phrases(
        "diastolic|dia|diastole|diastolisch|diastolischer|diastolique|diastolica"
        "|diastolico|diastoliskt|diastolisk|rozkurczowe|lower pressure"
    ),
}

WORDS: Final[Mapping[VitalKind, tuple[str, ...]]] = {
    VitalKind.BLOOD_PRESSURE: HALF_WORDS[Half.SYSTOLIC],
    VitalKind.HEART_RATE: _phrases(
        "heart rate|heartrate|heart pulse|pulse|pulse rate|heart beat|heartbeat|hr|puls"
        "|herzfrequenz|herzschlag|hartslag|pouls|rythme cardiaque|frequence cardiaque"
        "|pulso|frecuencia cardiaca|ritmo cardiaco|frequenza cardiaca|battito"
        "|frequencia cardiaca|batimentos|pulsen|hjertefrekvens|tetno"
    ),
    VitalKind.SPO2: _phrases(
        "spo2|sp02|spo 2|oxygen saturation|blood oxygen|oxymetry|oximetry|pulse ox"
        "|oximeter|o2 saturation|sauerstoffsattigung|blutsauerstoff|zuurstofsaturatie"
        "|saturation en oxygene|oxygene sanguin|saturacion de oxigeno|oxigeno en sangre"
        "|saturazione|ossigeno nel sangue|saturacao de oxigenio|syremattnad"
        "|iltmaetning|saturacja|natlenienie"
    ),
    VitalKind.TEMPERATURE: _phrases(
        "body temperature|body temp|bodytemperature|basal temperature"
        "|basal body temperature|fever|ear temperature|forehead temperature"
        "|oral temperature|ear thermometer|forehead thermometer|clinical thermometer"
        "|fever thermometer|kinsa|mmc t201|miaomiaoce|korpertemperatur|fieber"
        "|fieberthermometer|lichaamstemperatuur|koorts|temperature corporelle|fievre"
        "|temperatura corporal|fiebre|temperatura corporea|febbre|febre|kroppstemperatur"
        "|kropstemperatur|temperatura ciala|goraczka"
    ),
    VitalKind.RESPIRATORY_RATE: _phrases(
        "respiratory rate|respiration|respiration rate|breathing rate|breath rate"
        "|breaths|respiratory|atemfrequenz|ademhaling|ademfrequentie"
        "|frequence respiratoire|frecuencia respiratoria|frequenza respiratoria"
        "|frequencia respiratoria|andningsfrekvens|oddech|oddechow"
    ),
    VitalKind.GLUCOSE: _phrases(
        "glucose|blood glucose|blood sugar|bloodsugar|sugar|cgm|dexcom|libre|librelink"
        "|nightscout|sgv|blutzucker|glukose|bloedsuiker|glycemie|glucemie|glucosa"
        "|glucemia|glicemia|glicose|blodsocker|blodsukker|glukoza|cukier"
    ),
    VitalKind.WEIGHT: _phrases(
        "weight|body weight|bodyweight|mass|body mass|mass stabilized|scale|gewicht"
        "|korpergewicht|lichaamsgewicht|poids|peso|vikt|vaegt|waga|masa"
    ),
    VitalKind.PEAK_FLOW: _phrases(
        "peak flow|peakflow|pef|peak expiratory flow|expiratory flow|spitzenfluss"
        "|debit expiratoire|debit de pointe|flujo espiratorio|picco di flusso"
        "|pico de fluxo|piekstroom"
    ),
    VitalKind.PAIN: _phrases(
        "pain|pain score|pain level|schmerz|pijn|douleur|dolor|dolore|dor|smarta|smerte"
        "|bol"
    ),
    VitalKind.STEPS: _phrases(
        "steps|step count|stepcount|daily steps|total steps|schritte|stappen|pas"
        "|nombre de pas|pasos|passi|passos|steg|skridt|kroki"
    ),
    VitalKind.SLEEP: _phrases(
        "sleep|sleep duration|sleep time|total sleep|asleep|minutes asleep|time asleep"
        "|schlaf|schlafdauer|slaap|slaapduur|sommeil|sueno|sonno|sono|somn|sovn|sen"
    ),
    VitalKind.HRV: _phrases(
        "hrv|heart rate variability|heartrate variability|rmssd|sdnn"
        "|herzfrequenzvariabilitat|herzratenvariabilitat|hartslagvariabiliteit"
        "|variabilite de la frequence cardiaque|variabilidad de la frecuencia cardiaca"
    ),
}

DEVICE_CLASSES: Final[Mapping[VitalKind, frozenset[str]]] = {
    **dict.fromkeys(VitalKind, frozenset({""})),
    VitalKind.BLOOD_PRESSURE: frozenset({"", "pressure"}),
    VitalKind.TEMPERATURE: frozenset({"", "temperature"}),
    VitalKind.GLUCOSE: frozenset({"", "blood_glucose_concentration"}),
    VitalKind.WEIGHT: frozenset({"", "weight"}),
    VitalKind.SLEEP: frozenset({"", "duration"}),
    VitalKind.HRV: frozenset({"", "duration"}),
}
"""Any other device class says that it is something else: a battery, humidity."""

# What is about a thing, an animal or a room, or is no measurement of now.
NEVER: Final = _phrases(
    "cpu|processor|gpu|disk|nvme|ssd|plant|plants|flower|soil|garden"
    "|greenhouse|dog|cat|pet|aquarium|fish|horse|battery|akku|batterie|bateria|goal"
    "|target|setpoint|forecast|printer|vacuum|weather|wetter|meteo|ziel|objectif|meta"
    "|obiettivo|doel|car|engine|tyre|tire|boiler|pump|limit|threshold|alarm|trend"
    "|quality|signal|rssi|linkquality"
)

NOT_FOR: Final[Mapping[VitalKind, tuple[str, ...]]] = {
    **dict.fromkeys(VitalKind, ()),
    VitalKind.HEART_RATE: _phrases(
        "score|variability|hrv|zone|zones|max|maximum|min|minimum|lowest|highest|recovery"
        "|reserve|variabilitat|variabilite|variabilidad|oximeter|water|gas|energy|meter"
    ),
    VitalKind.RESPIRATORY_RATE: _phrases("score|max|min"),
    VitalKind.SPO2: _phrases("score|lowest|min|minimum|max|humidity|dissolved"),
    VitalKind.TEMPERATURE: _phrases(
        "room|living|bedroom|kitchen|bathroom|hall|office|garage|attic|basement|cellar"
        "|outdoor|outside|indoor|nursery|fridge|freezer|oven|water|pool|floor|air"
        "|skin|wrist|deviation|zimmer|wohnzimmer|schlafzimmer|kuche|chambre|salon"
        "|cuisine|exterieur|dormitorio|cocina|exterior|soggiorno|cucina|esterno|kamer"
        "|buiten|ute|pokoj|dew|feels|apparent|climate|thermostat|heating"
    ),
    VitalKind.GLUCOSE: _phrases("delta|predicted|prediction|average|insulin|carbs"),
    VitalKind.WEIGHT: _phrases(
        "fat|muscle|bone|water|lean|visceral|hydration|impedance|non stabilized|birth"
        "|kitchen|coffee|food|filament|spool|bottle|litter|feeder|bin|trash|parcel"
        "|package|fett|muskel|knochen|graisse|grasa|grasso|vet"
    ),
    VitalKind.STEPS: _phrases("stair|stairs|sequence|weekly|monthly|yearly"),
    VitalKind.SLEEP: _phrases(
        "score|deep|light|rem|awake|latency|snoring|in bed|bedtime|efficiency|interruptions"
        "|wakeup|number|timer|mode|tief|leicht|need|debt|nap"
    ),
    VitalKind.HRV: _phrases("score|baseline|weekly|balance|status"),
}

TELLS_BY_ITSELF: Final[Mapping[VitalKind, str]] = {
    VitalKind.GLUCOSE: "blood_glucose_concentration",
}
"""Device classes that need no word beside them."""

WEAK_WITHOUT_UNIT: Final[Mapping[VitalKind, tuple[str, ...]]] = {
    VitalKind.HEART_RATE: _phrases("pulse|puls|hr|battito|pulso|pulse rate"),
    VitalKind.PAIN: ("bol", "dor", "pas"),
    VitalKind.STEPS: ("pas", "steg"),
}
"""Words that mean other things as well where no unit stands beside them."""

PLATFORMS: Final = frozenset(
    "withings fitbit google_health mobile_app garmin_connect oura dexcom librelink"
    " libre_link_up nightscout xiaomi_ble medisana_bp_ble omron polar whoop tandem"
    " carelink ihealth beurer bthome".split()
)
"""Integrations that bring measurements of people."""

CLUE_WORDS: Final[Mapping[Clue, tuple[str, ...]]] = {
    Clue.ACTIVITY: _phrases(
        "activity|detected activity|activity state|moving|exercise|workout|aktivitat"
        "|activite|actividad|attivita|activiteit"
    ),
    Clue.SLEEP: _phrases(
        "asleep|sleeping|is sleeping|sleep state|sleep mode|in bed|bed|bed occupancy"
        "|bett|schlaf|lit|cama|letto|bed presence"
    ),
}
NOT_A_CLUE: Final[Mapping[Clue, tuple[str, ...]]] = {
    Clue.ACTIVITY: _phrases("network|log|camera|vacuum|washer|dryer|printer|pet"),
    Clue.SLEEP: _phrases("light|lamp|fan|pet|dog|cat|tv|battery|temperature|score"),
}
