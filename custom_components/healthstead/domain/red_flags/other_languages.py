"""The plainest calls for help in languages other than English.

A data table, deliberately short: what people cry out in the language that
comes first. A language with tables of its own moves to files of its own.
Accents are left away, because the text is read without them.
"""

from typing import Final

from .flag import Category, Pathway
from .language import Contexts, Language, Rule, rows
from .other_calls import calls_of
from .other_wider import WIDER


def _language(
    code: str, heads: dict[str, str], context: Contexts, *, thought: str
) -> Language:
    """Return a language from one block of phrases per category."""
    wider = WIDER[code]
    rules = [
        Rule(
            id=f"{code}.{name}",
            category=Category(name),
            phrases=(*rows(heads.get(name, "")), *rows(wider.get(name, ""))),
            help=name == Category.HELP_REQUEST,
        )
        for name in heads | wider
    ]
    rules.append(
        Rule(
            id=f"{code}.thought",
            category=Category.SELF_HARM,
            pathway=Pathway.CRISIS_LINE,
            phrases=rows(thought),
            thought=True,
        )
    )
    rules.extend(calls_of(code))
    return Language(code=code, classes={}, rules=tuple(rules), contexts=context)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SPANISH: Final = _language(
    "es",
    {
        "cardiac": """
        (duele|dolor|presion|opresion|aprieta) ~ pecho
        (tengo|teniendo|esta teniendo|creo) ... (infarto|ataque al corazon)
        """,
        "stroke": """
        (cara|boca) .. (torcida|caida|paralizada|dormida)
        (no puede|no puedo) .. (mover|levantar) .. (brazo|pierna|lado)
        (habla|hablar) .. (raro|enredado|no se le entiende)
        (derrame|ictus) ~ (tiene|teniendo|creo)
        """,
        "breathing": """
        (no|apenas) .. (puedo|puede) .. respirar
        (me|se) .. (ahogo|ahoga|asfixia|asfixio)
        labios .. (azules|morados)
        """,
        "choking": """
        se .. (atraganto|esta atragantando|atraganta|esta ahogando|esta asfixiando)
        """,
        "pregnancy": """
        (embarazada|embarazo|semanas) ~ (sangr*|dolor fuerte|no se mueve|convulsiona|rompi*)
        """,
        "anaphylaxis": """
        (lengua|garganta|labios|cara) ~ (hincha*|inflama*|cierra|cerrando)
        """,
        "burns": "(me|se) .. (queme|quemo|quemado) .. (cara|agua|aceite|cuerpo|mano|brazo)",
        "bleeding": """
        (no para|no deja) .. sangrar
        (sangra|sangrando|sangre|sangro) ... (mucho|mucha|no para)
        vomit* .. sangre
        """,
        "consciousness": """
        (no respira|no reacciona|no responde|no despierta|inconsciente|se desmayo|
          se ha desmayado|no se despierta)
        """,
        "seizure": "(convulsiones|convulsionando|convulsiona|una convulsion|ataque epileptico)",
        "overdose": """
        (trago|tragado|comio) ... (pila|iman|moneda|pastilla*|detergente)
        (tome|tomo|tomado|trago|bebio|ingirio) ... (lejia|veneno|muchas pastillas|demasiadas
          pastillas|todas las pastillas|cloro)
        """,
        "trauma": "(me|se) .. (cai|cayo|caido) ... (no puedo|no puede) ... (levantar*|mover*)",
        "danger": """
        (casa|cocina) .. (en llamas|ardiendo|se quema)
        (tiene|con) .. (un cuchillo|una pistola) .. (me|nos)
        """,
        "help_request": """
        ^ (ayuda|socorro|auxilio) .. $
        (ayudame|ayudenme|socorro|auxilio|necesito ayuda)
        (llama|llame|llamen|pide|necesito|manden) .. (ambulancia|112|911|emergencias)
        es una emergencia
        """,
    },
    Contexts(
        negators=_words("no sin nunca tampoco ni"),
        transparent=_words(
            "tengo tiene hay el la un una en siento ningun ninguna dolor de"
        ),
        turns=_words("pero ahora"),
        past=rows(
            """
            hace .. (anos|meses|semanas|ano|mes)
            (en|desde) /(19|20)\\d\\d/
            (el ano pasado|la semana pasada|de nino|cuando era)
            """
        ),
        hypothetical=rows("(si|que pasa si|en caso de)"),
        general=rows("(que es|cuales son|sintomas de|como se|explica*)"),
        fiction=rows("(en la|una|la) (pelicula|serie|novela|cancion)"),
    ),
    thought="""
    (quiero|quiere|quisiera|ganas de) ... (morir*|matar*|suicid*|acabar con mi vida)
    (no quiero|no quiere) .. (vivir|seguir viviendo)
    """,
)

HINDI_LATIN: Final = _language(
    "hi",
    {
        "cardiac": """
        (seene|sine|chhati|chati|chaati) ~ (dard|jakdan|bhari|dabav|jalan)
        dil ka daura ~ (pad|aa|lag|pada|padh|raha)
        heart attack ~ (aa raha|aaya|ho raha|aa gaya|lag raha)
        """,
        "stroke": """
        (chehra|muh|munh) ~ (tedha|latak|terha)
        (haath|hath|pair) ~ (nahi uth|sunn|kaam nahi|nahi hil)
        lakwa ~ (maar|ho|mar|gaya|laga)
        """,
        "breathing": """
        (saans|sans|saas) ~ (nahi|nahin|ruk|phool|takleef|dikkat|atak|lene)
        (dam|dum) ~ (ghut|phool)
        """,
        "choking": "(gale|gala) ~ (atak|phas|fas|phans)",
        "burns": "(jal gaya|jal gayi|garam (tel|pani)) ~ (haath|muh|chehra|bachch*|bahut|gir)",
        "pregnancy": "(pregnant|garbhvati|pet se) ~ (khoon|bahut dard|hil nahi|chakkar)",
        "bleeding": "khoon ~ (nahi ruk|ruk nahi|bahut|beh|band nahi|ulti)",
        "consciousness": """
        (behosh|hosh nahi|hosh mein nahi|uth nahi raha|uth nahi rahi)
        (gir gaya|gir gayi|gir gaye) ~ (uth nahi|hosh|behosh|nahi uth)
        """,
        "seizure": "(daura|daure|jhatke|mirgi) .. (pad raha|aa raha|aa rahe|pada|pad gaya)",
        "overdose": """
        (zeher|jahar|phenyl|tezaab|zehar) ~ (pi|piya|kha|khaya|pee|kha liya)
        (saari|bahut saari|zyada|dher saari) .. (goli|goliyan|dawai|dawa) .. (kha|khali|li)
        """,
        "trauma": "(accident ho gaya|chot lagi) ~ (khoon|behosh|bahut)",
        "danger": "(aag lag gayi|aag lagi|ghar mein aag|maar dalega)",
        "help_request": """
        (bachao|madad karo|meri madad|madad chahiye|koi hai)
        (ambulance|doctor) .. (bulao|bulaiye|chahiye|bhejo|bula do)
        """,
    },
    Contexts(
        negators=_words(""),
        turns=_words("lekin par magar ab abhi"),
        past=rows(
            """
            (saal|mahine|hafte|varsh) pehle
            (pichle|pichhle) (saal|mahine|hafte)
            /(19|20)\\d\\d/ (mein|me)
            (dard|takleef|dikkat|behosh) .. (nahi|nahin) (hai|hain|hua|tha)
            """
        ),
        hypothetical=rows("(agar|yadi)"),
        general=rows("(kya hota|kya hai|kya hote|lakshan|matlab|batao kya)"),
        fiction=rows("(film|picture|kahani|serial) (mein|me)"),
    ),
    thought="""
    (jeene|jine|zinda rehne) ~ (mann|man|iccha|nahi chahta|nahi chahti|nahi karta)
    (mar|marna|mar jana|mar jaana) .. (chahta|chahti|jaana|hai mujhe|ka mann)
    (khudkushi|aatmahatya|suicide) ~ (kar|karna|chahta|chahti|lunga|lungi)
    apni jaan (le|lena|de|dena)
    """,
)

GERMAN: Final = _language(
    "de",
    {
        "cardiac": """
        (brustschmerz*|druck auf der brust|schmerz* in der brust|brust .. (eng|schmerzt|tut
          .. weh|druckt))
        (herzinfarkt) ~ (habe|hat|glaube|bekomme|ich)
        herz ~ (stolpert|rast) + (ohnmacht*|schwindl*|atem*)
        """,
        "stroke": """
        (gesicht|mund|mundwinkel) .. (hangt|schief|gelahmt|taub)
        (spricht|sprache) .. (verwaschen|undeutlich|lallt)
        schlaganfall ~ (hat|habe|glaube|gerade)
        (kann) .. (arm|bein|seite) .. nicht (heben|bewegen)
        """,
        "breathing": """
        (kann|bekomme|bekommt|kriege|kriegt) .. (nicht|keine|kaum|schlecht) .. (atmen|luft)
        (erstickt|ersticke|atemnot)
        lippen .. blau
        """,
        "bleeding": """
        (blutet|blutung|blut) ~ (stark|hort nicht|spritzt|nicht auf)
        (erbricht|spuckt|erbreche) .. blut
        """,
        "consciousness": """
        (bewusstlos|ohnmachtig|nicht ansprechbar|reagiert nicht|atmet nicht|wacht nicht auf|
          zusammengebrochen)
        """,
        "seizure": "(krampfanfall|krampft|epileptischer anfall)",
        "overdose": """
        (zu viele|alle|ganze) .. (tabletten|pillen) ~ (genommen|geschluckt)
        (bleiche|putzmittel|reiniger|gift|knopfzelle) ~ (getrunken|geschluckt|verschluckt)
        """,
        "trauma": "(gesturzt|gefallen) ~ (kann nicht|nicht mehr) ~ (aufstehen|bewegen)",
        "danger": "(wohnung|haus|kuche|es) brennt",
        "help_request": """
        ^ (hilfe|zu hilfe) .. $
        (hilfe hilfe|helft mir|helfen sie mir|ich brauche hilfe|schnell hilfe)
        (ruf|rufen|rufe|ruft|brauche|holt|hol) .. (krankenwagen|notarzt|rettungswagen|112|
          rettungsdienst|notruf)
        (ein|medizinischer) notfall
        """,
    },
    Contexts(
        negators=_words("kein keine keinen ohne nie weder"),
        transparent=_words("habe hat ich er sie es mehr die der das den oder noch und"),
        turns=_words("aber jetzt"),
        past=rows(
            """
            vor .. (jahren|monaten|wochen|jahr)
            (im jahr|in) /(19|20)\\d\\d/
            (letztes jahr|letzten monat|als kind|fruher)
            """
        ),
        hypothetical=rows("(wenn|falls|was ist wenn)"),
        general=rows("(was ist|was sind|symptome|wie erkenn*|erklar*)"),
        fiction=rows("(im film|im buch|in der serie|im spiel|in den nachrichten)"),
    ),
    thought="""
    (will|mochte|wollte|wunschte) .. (sterben|nicht mehr leben|tot sein|tot)
    (umbringen|das leben nehmen|selbstmord|suizid) ~ (will|mich|mir|sich|denke|mochte)
    """,
)

FRENCH: Final = _language(
    "fr",
    {
        "cardiac": """
        (mal|douleur|serre|oppression|pression) ~ (poitrine|thorax)
        (crise cardiaque|infarctus) ~ (fais|fait|crois|ai|train)
        """,
        "stroke": """
        (bouche|visage) .. (tordue|tombe|paralyse*|de travers)
        (avc) ~ (fait|crois|fais|train)
        (peut|peux|arrive) .. (plus|pas) .. (parler|lever .. bras|bouger .. bras)
        """,
        "breathing": """
        (peux|peut|arrive) .. (plus|pas) .. respirer
        (etouffe|etouffer|suffoque)
        levres .. bleues
        """,
        "bleeding": "(saigne|sang) ~ (beaucoup|arrete pas|partout|abondamment|vomit)",
        "consciousness": """
        (inconscient|inconsciente|respire (pas|plus)|ne repond (pas|plus)|ne se reveille
          (pas|plus)|evanoui|evanouie|s est effondre*)
        """,
        "seizure": "(il convulse|elle convulse|(des|de|ses|en) convulsions|crise d epilepsie|crise epilepsie)",
        "overdose": """
        (avale|pris|bu) ... (une pile|un aimant|trop de (cachets|medicaments)|tous (mes|ses) (cachets|
          medicaments)|javel|poison|pile)
        """,
        "choking": "(s etouffe|il etouffe|elle etouffe|avale de travers)",
        "danger": "(maison|cuisine|appartement) .. (feu|brule)",
        "help_request": """
        ^ (au secours|a l aide|aidez moi|aide moi) .. $
        (au secours|aidez moi|besoin d aide|besoin daide)
        (appelle|appelez|besoin) .. (ambulance|samu|pompiers|secours|112|15)
        (c est|cest) une urgence
        """,
    },
    Contexts(
        negators=_words("aucun aucune sans jamais"),
        transparent=_words("j ai a il elle de la le mal"),
        turns=_words("mais maintenant"),
        past=rows(
            """
            il y a .. (ans|mois|semaines|an)
            en /(19|20)\\d\\d/
            (l an dernier|l annee derniere|quand j etais|enfant)
            """
        ),
        hypothetical=rows("(si|au cas ou|et si)"),
        general=rows("(qu est ce que|quels sont|symptomes|comment|explique*)"),
        fiction=rows("(dans le|un|le) (film|livre|roman|jeu)"),
    ),
    thought="""
    envie d en finir
    (veux|voudrais|envie de) .. (mourir|me tuer|en finir|me suicider)
    (veux|veut) .. (plus|pas) .. vivre
    """,
)

ITALIAN: Final = _language(
    "it",
    {
        "cardiac": """
        (dolore|male|peso|oppressione|stretta) ~ (petto|torace)
        (infarto) ~ (ho|ha|sto|credo|avendo)
        """,
        "stroke": """
        (bocca|viso|faccia) .. (storta|storto|paralizzat*|cadente)
        (ictus) ~ (ha|sto|credo|avendo)
        """,
        "breathing": """
        non .. (riesco|riesce|posso) .. (a )?respirare
        (soffoco|soffoca|sta soffocando)
        """,
        "bleeding": "(sangue|sanguina) ~ (molto|non si ferma|tanto|non smette|vomita)",
        "consciousness": """
        (non respira|non risponde|non si sveglia|privo di sensi|svenuto|svenuta|incosciente)
        """,
        "overdose": """
        (ingoiato|ingerito|bevuto|preso) ... (pila|batteria|veleno|candeggina|troppe
          pastiglie|tutte le pastiglie|troppe pillole)
        """,
        "seizure": "(convulsioni|crisi epilettica)",
        "help_request": """
        ^ (aiuto|soccorso) .. $
        (aiutatemi|aiutami|ho bisogno di aiuto)
        (chiama|chiamate|serve) .. (ambulanza|112|118)
        (e|c e) un emergenza
        """,
    },
    Contexts(
        negators=_words("nessun nessuna senza mai"),
        transparent=_words("ho ha il la un una di"),
        turns=_words("ma adesso ora"),
        past=rows(
            """
            (anni|mesi|settimane|anno) fa
            nel /(19|20)\\d\\d/
            (l anno scorso|da bambino|da piccolo)
            """
        ),
        hypothetical=rows("(se|nel caso)"),
        general=rows("(che cos|cosa sono|quali sono|sintomi|come si|spiega*)"),
        fiction=rows("(nel|il|un) (film|libro|gioco)"),
    ),
    thought="""
    (voglio|vorrei|vuole) .. (morire|uccidermi|farla finita|suicidarmi)
    non .. (voglio|vuole) .. vivere
    """,
)

PORTUGUESE: Final = _language(
    "pt",
    {
        "cardiac": """
        (dor|doi|aperto|pressao|doendo) ~ peito
        (ataque cardiaco|infarto|enfarte) ~ (estou|esta|acho|tendo|a ter)
        """,
        "stroke": """
        (boca|rosto|cara) .. (torta|torto|caida|paralisad*)
        (avc|derrame) ~ (teve|tendo|acho|a ter)
        """,
        "breathing": """
        nao .. (consigo|consegue) .. respirar
        (sufocando|engasgado|engasgou|falta de ar)
        """,
        "bleeding": "(sangue|sangrando|sangra) ~ (muito|nao para|vomit*)",
        "consciousness": """
        (nao respira|nao responde|nao acorda|inconsciente|desmaiou|desmaiado)
        """,
        "overdose": """
        (engoliu|engoli|bebeu|tomou|tomei) ... (pilha|veneno|lixivia|agua sanitaria|muitos
          comprimidos|todos os comprimidos|iman)
        """,
        "seizure": "(convulsao|convulsoes|ataque epileptico)",
        "help_request": """
        ^ (socorro|ajuda) .. $
        (socorro|me ajuda|me ajude|ajudem me|preciso de ajuda)
        (chama|chame|chamem|preciso) .. (ambulancia|112|192|samu)
        e uma emergencia
        """,
    },
    Contexts(
        negators=_words("sem nunca nem"),
        transparent=_words("tenho tem a o de uma um"),
        turns=_words("mas agora"),
        past=rows(
            """
            (ha|faz) .. (anos|meses|semanas|ano)
            em /(19|20)\\d\\d/
            (ano passado|quando era|em crianca)
            """
        ),
        hypothetical=rows("(se|caso)"),
        general=rows("(o que e|quais sao|sintomas|como se|explica*)"),
        fiction=rows("(no|o|um) (filme|livro|jogo)"),
    ),
    thought="""
    (quero|queria|vontade de) .. (morrer|me matar|acabar com a minha vida)
    nao .. (quero|quer) .. viver
    """,
)

OTHERS: Final = (SPANISH, HINDI_LATIN, GERMAN, FRENCH, ITALIAN, PORTUGUESE)
