"""Calls for a person at once, and "I cannot get up", in the other languages.

A data table beside ``other_languages.py`` and ``other_wider.py``. What ends with its
verb is a call; an errand anywhere in the utterance makes it none. Accents are left
away, because the text is read without them; "ya" is read as the English "you". A call for help needs no source
(``sources.py``); who cannot get up may lie on the floor: NHS, "When to call 999".
"""

from typing import Final

from .flag import Category
from .language import Rule, rows

_CALLS: Final[dict[str, str]] = {
    "de": """
    (jemand muss|es muss jemand|muss jemand|jemand soll|es soll jemand|soll jemand|jemand sollte|es sollte jemand) (bitte |doch )?(sofort |gleich |
      schnell |unbedingt |jetzt |zu mir |ganz schnell )?(kommen|herkommen|helfen) $
    ^ (bitte |schnell )?(kommt|komm|kommen sie) (doch |bitte )?(schnell|sofort|jetzt gleich|zu hilfe) (bitte|her)? $
    ^ (kann|konnte|kommt) (bitte |mal )?(jemand|irgendwer) (bitte |mal )?(schnell |sofort )?(kommen|herkommen|helfen)? (bitte)? (.|?)? $
    ^ (jemand|irgendwer|irgendjemand) ,? (bitte|hilfe|schnell) ,? (bitte|hilfe|schnell|kommen)? $
    (schick|schicke|schickt|schicken sie|hol|hole|holt|holen sie|ruf|rufe|ruft|rufen sie) (bitte |mir |doch |schnell |sofort )?(bitte |schnell |sofort )?
      (hilfe|jemanden|jemand|irgendwen|die nachbarn|den nachbarn|einen menschen|leute) (bitte |schnell |sofort |jetzt |her )?$
    (ich brauche|wir brauchen|brauche) (sofort |schnell |dringend |jetzt |hier )(hilfe|jemanden|einen menschen) (bitte)? $
    (ich brauche|wir brauchen) (jemanden|einen menschen) (sofort|schnell|hier|jetzt|bei mir|dringend) $
    (starte|start|starten sie|lose|losen sie|schlag|schlage|schlagen sie|druck|drucke|drucken sie) (bitte |sofort )?(den |mal den )?
      (alarm|notruf|notfallknopf|notrufknopf|hilferuf) (bitte |sofort )?(aus )?$
    """,
    "fr": """
    (il faut que|faut que|faudrait que|je veux que|que) (quelqu un|quelquun) vienne (vite|tout de suite|maintenant|m aider|immediatement|ici|s il
      vous plait|s il te plait)? $
    ^ (venez|viens) (vite|tout de suite|m aider|a mon secours|immediatement) (s il vous plait|s il te plait)? $
    ^ (quelqu un|quelquun) ,? (vite|s il vous plait|venez|a l aide) $
    (envoie|envoyez|appelle|appelez|va chercher|allez chercher|trouvez|fais venir|faites venir) (vite |moi |nous )?(de l aide|quelqu un|quelquun|
      du secours|les voisins|du monde|les secours) (vite|tout de suite|s il vous plait|s il te plait|maintenant|immediatement)? $
    (j ai|jai|on a|nous avons) besoin de (quelqu un|quelquun) (vite|tout de suite|ici|maintenant|immediatement|s il vous plait) $
    (declenche|declenchez|lance|lancez|sonne|sonnez|donne|donnez|active|activez) (vite )?(l )?(alarme|alerte) (vite|s il vous plait|s il te
      plait|tout de suite)? $
    """,
    "es": """
    (que venga|venga) (alguien|una persona|un medico) (ya|you|ahora|ahora mismo|rapido|pronto|enseguida|por favor|aqui)? $
    (alguien|una persona) (tiene que|debe|ha de|deberia|tendria que) venir (ya|you|ahora|ahora mismo|rapido|pronto|enseguida|por favor|aqui)? $
    ^ (vengan|venid|ven) (ya|you|rapido|pronto|enseguida|ahora mismo|a ayudarme) (por favor)? $
    (mande|manden|manda|envie|envien|envia|traiga|traigan|trae|busca|busque|busquen|llame|llama|llamen|pide|pida|pidan) (rapido |ya |you |por favor )?
      (a )?(ayuda|alguien|una persona|los vecinos|el vecino|la vecina) (ya|you|ahora|rapido|pronto|por favor|ahora mismo)? $
    necesito (a )?(alguien|una persona|gente) (ya|you|ahora|ahora mismo|aqui|rapido|por favor) $
    necesito que venga (alguien|una persona) (ya|you|ahora|aqui|rapido|por favor)? $
    (activa|active|activen|dispara|dispare|inicia|inicie|haz sonar|haga sonar|toca|toque) (la|el) (alarma|boton de (alarma|ayuda|panico)) (ya|you|ahora|por
      favor)? $
    """,
    "it": """
    (qualcuno venga|venga qualcuno|deve venire qualcuno|qualcuno deve venire|bisogna che venga qualcuno|che venga qualcuno) (subito|presto|per favore|
      qui|adesso|ora|in fretta)? $
    ^ (venite|vieni) (subito|presto|in fretta|ad aiutarmi) (per favore)? $
    (manda|mandate|mandi|chiama|chiamate|chiami|fai venire|fate venire|cerca|cercate) (subito |presto |per favore )?(aiuto|qualcuno|i soccorsi|soccorsi|
      i vicini|una persona) (subito|presto|per favore|adesso|ora|in fretta)? $
    (ho|abbiamo) bisogno di (qualcuno|una persona) (subito|qui|adesso|ora|per favore|in fretta) $
    (attiva|attivate|attivi|fai partire|fate partire|avvia|avviate|lancia|lanciate|dai|date|suona|suonate) (subito )?(l )?allarme (subito|per favore|
      adesso)? $
    """,
    "pt": """
    (alguem (tem de|tem que|precisa de|precisa|deve) vir|venha alguem|que venha alguem) (ja|agora|depressa|rapido|por favor|aqui)? $
    ^ (venham|venha|vem) (ja|depressa|rapido|me ajudar|agora mesmo) (por favor)? $
    (mande|manda|mandem|chame|chama|chamem|envie|envia) (ja |rapido |por favor )?(ajuda|alguem|socorro|os vizinhos|uma pessoa) (ja|agora|depressa|
      rapido|por favor)? $
    preciso de (alguem|uma pessoa) (ja|agora|aqui|depressa|rapido|por favor) $
    (aciona|acione|dispara|dispare|ativa|ative|toca|toque) o (alarme|botao de (alarme|panico|ajuda)) (ja|agora|por favor)? $
    """,
}
_RISE: Final[dict[str, str]] = {
    "de": """
    ich (komme|komm) (alleine |allein )?nicht (mehr )?(alleine |allein )?(hoch|auf die beine|vom boden (hoch|weg)|wieder hoch) $
    ich kann (alleine |allein )?nicht (mehr )?(alleine |allein )?(aufstehen|hochkommen|wieder aufstehen) $
    """,
    "fr": """
    je (n )?arrive (pas|plus) a me (relever|lever|mettre debout) $
    je (ne )?peux (pas|plus) me (relever|lever|mettre debout) $
    """,
    "es": """
    no (puedo|consigo|logro) (levantarme|ponerme (de|en) pie|ponerme de pie) (sola|solo|del suelo)? $
    no me puedo (levantar|poner (de|en) pie) (sola|solo|del suelo)? $
    """,
    "it": """
    non (riesco|ce la faccio) (piu )?(ad|a) (alzarmi|rialzarmi|mettermi in piedi|tirarmi su) (da sola|da solo|da terra)? $
    non posso (alzarmi|rialzarmi) (da sola|da solo|da terra)? $
    """,
    "pt": """
    nao (consigo|posso) (me )?levantar (me)? (sozinha|sozinho|do chao)? $
    """,
}
# Who is asked to come for a thing, or on a day, is no rescuer
_ERRANDS: Final[dict[str, str]] = {
    "de": """
    (montag*|dienstag*|mittwoch*|donnerstag*|freitag*|samstag*|sonntag*|morgen|morgens|nachste|uhr|wecker|termin*|wasserhahn|heizung|garten|putzen|fenster|
      reparier*|handwerker|klempner|tropft|kaputt|internet|wlan|fernseher|einkauf*|kochen|kaffee|kuchen|besuch*|spielen|film|test|probe|ubung|bett|frisor|rasen|
      zahler|ablesen|paket|taxi|treppe|reden|kein|keine|keinen|niemand)
    """,
    "fr": """
    (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|prochaine|heures|reveil|rendez vous|robinet|chauffage|jardin|menage|fenetres|reparer|plombier|
      fuite|panne|internet|television|courses|cuisine|cafe|visite|jouer|film|essai|exercice|lit|coiffeur|colis|taxi|parler|matin|personne|aucun|aucune)
    """,
    "es": """
    (lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|mananas|proxima|proximo|a las|despertador|cita|grifo|calefaccion|jardin|limpiar|ventanas|arreglar|
      reparar|fontanero|internet|television|compra|cocinar|cafe|visita|jugar|pelicula|prueba|simulacro|cama|peluquero|paquete|taxi|hablar|temprano|nadie)
    """,
    "it": """
    (lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|domani|prossima|prossimo|alle|sveglia|appuntamento|rubinetto|riscaldamento|giardino|pulire|finestre|
      riparare|aggiustare|idraulico|internet|televisione|spesa|cucinare|caffe|visita|giocare|film|prova|esercitazione|letto|parrucchiere|pacco|taxi|parlare|
      presto la mattina|mattina|nessuno)
    """,
    "pt": """
    (segunda|terca|quarta|quinta|sexta|sabado|domingo|amanha|proxima|proximo|as (sete|oito|nove|dez)|despertador|consulta|torneira|aquecimento|jardim|limpar|janelas|
      consertar|arranjar|canalizador|encanador|internet|televisao|compras|cozinhar|cafe|visita|jogar|filme|teste|simulacro|cama|cabeleireiro|encomenda|taxi|conversar|
      cedo|manha|ninguem)
    """,
}


def calls_of(code: str) -> tuple[Rule, ...]:
    """Return the calls of a language, and who cannot get up; none where none is known."""
    if code not in _CALLS:
        return ()
    return (
        Rule(
            id=f"{code}.calls",
            category=Category.HELP_REQUEST,
            help=True,
            phrases=rows(_CALLS[code]),
            errand=_ERRANDS[code].strip(),
        ),
        Rule(
            id=f"{code}.rise",
            category=Category.TRAUMA,
            unclear=True,
            phrases=rows(_RISE[code]),
            errand=_ERRANDS[code].strip(),
        ),
    )
