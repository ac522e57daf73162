r"""The other languages: every category of the clinical reference, 3.4.

A data table beside ``other_languages.py``, which holds the plainest cries: for each
language, by category, what people most often say. Sources: those of the English
tables (``sources.py``); only the words are of the language. Accents are left away,
because the text is read without them.
"""

from typing import Final

SPANISH: Final = {
    "cardiac": """
    (pecho|corazon) ~ (apretado|aprieta|oprime|aplasta|quema) ~ (brazo|mandibula|sudor|sudo|sudando|espalda)
    (palpitaciones|corazon) ~ (me desmayo|me desmaye|voy a desmayarme|se desmaya)
    """,
    "stroke": """
    (brazo|pierna|lado|cara|mano) .. (dormida|dormido|sin fuerza|paralizada|paralizado) ~ (de repente|de golpe|subito|hace un rato)
    (de repente|de golpe) ~ (habla|hablar|palabras|ve doble|veo doble|equilibrio)
    """,
    "anaphylaxis": """
    (adrenalina|epipen|autoinyector) ~ (puse|usado|usamos|puso|pinche|pincho)
    (picadura|avispa|abeja|cacahuete|cacahuetes|mani|nueces|mariscos|gambas|antibiotico) ~ (respirar|ronchas|hinchando|hinchado|hinchada|garganta)
    """,
    "sepsis": """
    (fiebre|calentura) ~ (cuello rigido|nuca rigida|rigidez|confundido|confundida|delira|delirando|quimio|
      quimioterapia|manchas moradas|no orina|piel moteada)
    (manchas|puntos|sarpullido|erupcion) ~ (no desaparecen|no se quitan|no se borran|moradas|morados) ~ (vaso|fiebre|cuerpo|presionar|aprieto)
    """,
    "headache": """
    peor dolor de cabeza
    dolor de cabeza ~ (de repente|repentino|de golpe|subito|explosivo|como un trueno|como nunca|insoportable|rigidez|cuello rigido)
    """,
    "self_harm": """
    (me|se) .. (corte|corto|cortado) .. (venas|munecas|muneca)
    (tome|tomo|tomado|trago|tragado) ~ (pastillas|veneno) ~ (morir|morirme|matarme|matarse|suicidarme)
    (tengo|tiene) .. (pastillas|pistola|cuerda|cuchillo|soga) ~ (matarme|matarse|suicidarme|morir)
    """,
    "overdose": """
    (tome|tomo|tomado|trago|tragado) ~ (bote|frasco|caja|blister|todas) ~ (pastillas|medicina|medicinas)
    (sobredosis|intoxicacion|envenenado|envenenada)
    (doble dosis|medicina equivocada|medicamento equivocado|pastilla equivocada|pastillas equivocadas|pastillas de otro)
    (tome|tomo|tomado|di|dio) ~ (dos veces) ~ (pastilla|pastillas|medicina|insulina|dosis)
    """,
    "pregnancy": """
    (embarazada|embarazo|semanas) ~ (no se ha movido|se mueve menos|dolor de cabeza|veo luces|me desmaye|hemorragia)
    (despues del parto|di a luz|dio a luz) ~ (sangr*|sangrado|hemorragia|pecho|dolor de cabeza|desmay*)
    cordon ~ (sale|salio|fuera|asoma)
    """,
    "abdomen": """
    (dolor|duele) ~ (barriga|vientre|abdomen|estomago|tripa) ~ (insoportable|terrible|horrible|de repente|repentino|subito|fuertisimo|dura|duro|tabla)
    (testiculo|testiculos) ~ (dolor|duele|hinchado|hinchados)
    (no puedo|no puede|no he podido|no ha podido|no consigo) .. (orinar|mear|hacer pis)
    ereccion ~ horas
    hernia ~ (dura|morada|atascada|no entra|vomito|vomitando)
    """,
    "neuro": """
    (no siento|no siente) .. (piernas|entrepierna|nalgas|entre las piernas)
    (no puedo|no puede) .. mover .. piernas
    (dos piernas|ambas piernas|las piernas) ~ (sin fuerza|debiles|no responden|paralizadas)
    """,
    "limb": """
    (pierna|pie|brazo|mano) ~ (fria|frio|helada|helado) ~ (blanca|blanco|morada|morado|azul|palida|palido)
    (pantorrilla|pierna) ~ (hinchada) ~ (roja|caliente|duele|dolor)
    """,
    "eye": """
    (no veo|no ve) ~ (ojo|de repente|de golpe)
    (perdi|perdio|perdido) .. (vista|vision)
    (lejia|acido|quimico|producto|cloro|cal|cemento|detergente) ~ (ojo|ojos)
    """,
    "diabetes": """
    (azucar|glucosa|diabetico|diabetica|diabetes) ~ (inconsciente|no despierta|no reacciona|no responde|muy baja|muy bajo|somnoliento|
      somnolienta|vomita|vomitando|cetonas|confundido|confundida)
    """,
    "child": """
    (bebe|recien nacido|recien nacida|nino|nina) ~ (flacido|flacida|no despierta|morado|morada|azul|se queja al respirar|no moja|no quiere comer)
    (recien nacido|recien nacida|semanas|un mes|dos meses) ~ (fiebre|calentura)
    (fontanela|mollera) ~ (abultada|hinchada|hundida)
    """,
    "trauma": """
    (golpe|golpeo|golpee|golpeado|golpeada) ~ cabeza ~ (vomita|vomito|vomitando|inconsciente|somnoliento|somnolienta|sangra|sangre|desmayo|sueno)
    (atropello|atropellado|atropellada|atropellaron|apunalado|apunalada|apunalaron|dispararon|disparado)
    hueso .. (salido|fuera|expuesto|se ve)
    """,
    "environment": """
    (descarga electrica|electrocutado|electrocutada|electrocuto|golpe de calor|insolacion)
    (monoxido|olor a gas|huele a gas)
    """,
    "bite": "(mordio|mordido|mordida|picadura|pico|picado) ~ (serpiente|vibora|culebra|alacran|escorpion)",
    "danger": """
    (oigo|escucho|oye) .. voces ~ (matar|matarlo|matarla|dano|atacar)
    (me|nos) .. (pega|pegando|golpea|golpeando|va a matar|quiere matar|apunta|amenaza)
    """,
}

HINDI: Final = {
    "cardiac": """
    (seene|sine|chhati|chati) ~ (dabaav|bhaari|jakad|pasina|baazu|baanh)
    (सीने|छाती) ~ (दर्द|दबाव|भारी)
    """,
    "stroke": """
    (bol|bolne|zubaan|jubaan|awaaz) ~ (nahi pa raha|nahi pa rahi|nahi pa rahe|nahi paa raha|ladkhada|larkhara|saaf nahi|lad khada)
    (achanak|ek taraf|ek side) ~ (sunn|kamzori|kamjori|kamzor|dikhna band|nahi chal)
    (चेहरा|मुंह) ~ (टेढा|लटक)
    """,
    "anaphylaxis": """
    (gala|jeebh|zubaan|honth|hoth|chehra|muh) ~ (sooj|suj|sooja|sujan|soojan|soojh|sujh)
    (epipen|adrenaline) ~ (lagaya|lagayi|laga|diya)
    """,
    "breathing": "(सांस) ~ (नहीं|रुक|फूल|तकलीफ)",
    "sepsis": """
    bukhar ~ (gardan akad|gardan akdi|behki|bahki|bhram|hosh mein nahi|chemo|peshab nahi|daane|dhabbe)
    (dhabbe|daane|chakatte) ~ (gayab nahi|jaate nahi|glass|baingani|neele)
    """,
    "headache": """
    (sar|sir|sirdard|sardard) ~ (achanak|bahut tez|zindagi ka sabse|sabse bura|phat) ~ (dard|sirdard|sardard|raha|gaya)
    """,
    "self_harm": """
    (nas|kalai|haath) ~ (kaat li|kaat liya|kat li|kaat raha|kaat rahi)
    (goli|goliyan|zeher|rassi|pistol) ~ (khud ko|marne ke liye|jaan dene|marna)
    """,
    "pregnancy": """
    (pregnant|garbhvati|delivery) ~ (bleeding|khoon|bachcha hil nahi|bachcha nahi hil|sar dard|behosh|daura)
    """,
    "abdomen": """
    pet ~ (bahut tez dard|asahniya|bardaasht|pathar|sakht|achanak)
    (ling|andkosh|goti) ~ (dard|sooja|sujan)
    peshab ~ (ruk gaya|band|nahi aa|nahi ho)
    """,
    "neuro": """
    (dono pair|pairon|dono taang|taangon) ~ (sunn|jaan nahi|kaam nahi|hil nahi|kamzor)
    """,
    "limb": "(pair|haath|taang) ~ (thanda|thandi) ~ (neela|neeli|safed|peela|dard)",
    "eye": """
    (aankh|ankh|aankhon) ~ (dikhna band|dikhai nahi|kuch nahi dikh|tezaab|acid|chuna|chemical|phenyl)
    """,
    "diabetes": """
    (sugar|shugar|diabetes) ~ (behosh|hosh nahi|bahut kam|uth nahi|gir gayi|gir gaya|ulti|ketone|ketones)
    """,
    "child": """
    (bachcha|bachche|bachchi|bacha|bache|shishu|navjaat) ~ (neela|neeli|behosh|uth nahi|dheela|sust|doodh nahi|peshab nahi|saans|karah)
    (navjaat|hafte ka|hafte ki|mahine ka|mahine ki) ~ bukhar
    """,
    "trauma": """
    sar ~ (chot|lagi|phata|phat gaya) ~ (ulti|behosh|khoon|neend)
    (gaadi|truck|bus|car|bike) ~ (takkar|kuchal|uda diya)
    haddi ~ (bahar|toot gayi|nikal)
    (chaku|chaaku|goli) .. (maar diya|maari|mara|lag gayi)
    """,
    "environment": """
    (bijli|current) ~ (laga|lag gaya|lag gayi|jhatka|maara)
    (loo lag|gas ki badbu|gas ki smell|lu lag) ..
    gas leak ~ (ho|hai|rahi|raha|gayi)
    """,
    "bite": "(saanp|sanp|saap|bichhu|bichoo|cobra) ~ (kaata|kata|kaat|kat|dasa|das|dank)",
    "danger": """
    (chaku|chaaku|banduk|bandook|pistol|talwar) ~ (maar|dhamki|le kar|lekar|dikha)
    (awaazein|awaaz|aawaz) ~ (maar do|maarne ko|maarne|mar do)
    """,
    "consciousness": "(बेहोश|होश)",
    "bleeding": "खून ~ (नहीं रुक|रुक नहीं|बहुत|उल्टी)",
    "help_request": """
    (बचाओ|मदद करो|मदद चाहिए|मेरी मदद)
    (एम्बुलेंस|एंबुलेंस) ~ (बुलाओ|बुलाइए|चाहिए|भेजो)
    """,
}

GERMAN: Final = {
    "cardiac": """
    (brust|herz|brustkorb) ~ (enge|druck|stechen|brennen|schmerzen|zerreisst) ~ (arm|kiefer|schweiss|schwitze|schwitzt|kaltschweissig|rucken)
    """,
    "stroke": """
    (arm|bein|seite|gesicht|hand) ~ (plotzlich|auf einmal) ~ (taub|gelahmt|schwach|kraftlos|schlaff)
    kann ... (arm|bein|seite|hand) .. nicht .. (heben|bewegen)
    (plotzlich|auf einmal) ~ (sprechen|worte|worter|sehe doppelt|sieht doppelt|lallt)
    """,
    "anaphylaxis": """
    (zunge|hals|kehle|lippen|gesicht|rachen) ~ (schwillt|anschwillt|geschwollen|schwellen|zugeschwollen|schwellt)
    (adrenalinpen|epipen|adrenalin|notfallpen|autoinjektor) ~ (benutzt|gegeben|gespritzt|verwendet)
    (wespe|biene|wespenstich|bienenstich|erdnuss|erdnusse|nusse|antibiotikum) ~ (luft|ausschlag|quaddeln|atmen|schwindlig)
    """,
    "choking": "(verschluckt|hals|luftrohre) ~ (bekommt keine luft|kriegt keine luft|steckt|hustet nicht|lauft blau|ringt)",
    "sepsis": """
    fieber ~ (nackensteif|nackensteife|steifer nacken|steifen nacken|verwirrt|chemo|chemotherapie|fleckige haut|flecken|wirr|schuttelfrost)
    (flecken|ausschlag|punkte) ~ (glas|verschwinden nicht|gehen nicht weg|lila|violett) ~ (nicht|fieber|haut|weg)
    """,
    "headache": """
    (schlimmste|schlimmsten|starkste|starksten|heftigste) .. kopfschmerz*
    (plotzlich|schlagartig|explosionsartig|vernichtend*|wie ein schlag|wie ein blitz) ~ (kopfschmerz*|kopfweh)
    kopfschmerz* ~ (nackensteif*|steifer nacken|steifen nacken|sehstorung*)
    """,
    "self_harm": """
    (pulsadern|handgelenke|handgelenk) ~ (geschnitten|aufgeschnitten|schneide)
    (tabletten|strick|seil|waffe|messer) ~ (umbringen|umzubringen|sterben|schluss machen)
    (uberdosis) ~ (genommen|sterben)
    """,
    "overdose": """
    (doppelte dosis|zu viel insulin|(falsche|falschen) (tabletten|medikamente|tablette|medizin)|falsches medikament|uberdosis|vergiftet|vergiftung)
    (tabletten|medikamente|tablette|insulin) ~ (zweimal|doppelt) ~ (genommen|gespritzt|gegeben)
    """,
    "pregnancy": """
    (schwanger|schwangerschaft|schwangerschaftswoche|ssw) ~ (blute|blutet|blutung|bewegt sich nicht|kopfschmerz*|flimmern|krampf*|ohnmachtig|schmerzen)
    (entbindung|geburt|kaiserschnitt) ~ (blute|blutung|blutet|brustschmerz*|atemnot|kopfschmerz*)
    nabelschnur ~ (sehe|heraus|hangt|raus)
    """,
    "abdomen": """
    (bauch|bauchschmerz*|unterbauch) ~ (bretthart|unertraglich*|plotzlich|schlimmste|hart wie|furchtbar*|heftigste)
    hoden ~ (schmerz*|weh|geschwollen|plotzlich)
    (kann nicht|kann kein|nicht mehr) .. (pinkeln|urinieren|wasser lassen|pipi)
    erektion ~ stunden
    (leistenbruch|bruch|hernie) ~ (eingeklemmt|hart|erbreche|erbricht|blau)
    """,
    "neuro": """
    (spure|fuhle|spurt|fuhlt) .. (beine|bein|unterleib|po) .. nicht
    (spure|fuhle|spurt|fuhlt) .. nichts .. (unten|beine|beinen|schritt)
    (beide beine|beinen|beine) ~ (gelahmt|taub|versagen|keine kraft)
    """,
    "limb": """
    (bein|fuss|arm|hand) ~ (kalt|eiskalt) ~ (weiss|blau|blass|taub)
    (wade|bein) ~ (geschwollen|dick) ~ (rot|heiss|schmerzt|warm)
    """,
    "eye": """
    (sehe|sieht) ~ (plotzlich|auf einmal) ~ (nichts|schwarz|auge|nicht)
    (plotzlich blind|sehkraft verloren|auge ist blind)
    (saure|lauge|reiniger|bleiche|kalk|chemikalie|putzmittel|zement) ~ (auge|augen)
    """,
    "diabetes": """
    (zucker|blutzucker|unterzuckert|diabetiker|diabetikerin|unterzuckerung) ~ (bewusstlos|nicht ansprechbar|reagiert nicht|schlafrig|verwirrt|zu niedrig|
      erbricht|ketone|wacht nicht auf|zeigt hi)
    """,
    "child": """
    (baby|saugling|kind|neugeborenes|neugeborene) ~ (blau|schlaff|trinkt nicht|wacht nicht auf|apathisch|stohnt|keine nasse windel|keine nassen windeln)
    (neugeborenes|neugeborene|wochen|saugling) ~ fieber
    fontanelle ~ (gewolbt|vorgewolbt|eingesunken)
    """,
    "burns": """
    (verbruht|verbruhung|verbrannt|verbrennung) ~ (gesicht|wasser|ol|hand|arm|bein|bauch|schlimm|kind|gross*)
    """,
    "trauma": """
    kopf ~ (gestossen|aufgeschlagen|gefallen|gesturzt|angeschlagen) ~ (erbricht|ubergibt|bewusstlos|benommen|blutet|schlafrig|blutverdunner)
    (angefahren|uberfahren|autounfall|motorradunfall|niedergestochen|angeschossen)
    knochen .. (raus|heraus|schaut)
    """,
    "environment": "(stromschlag|hitzschlag|kohlenmonoxid|gasgeruch|(riecht|stinkt) .. nach gas|vom blitz getroffen|ertrunken|ertrinkt)",
    "bite": "(schlange|schlangenbiss|kreuzotter|viper|skorpion) ~ (gebissen|gestochen|biss|gestochen)",
    "danger": """
    stimmen ~ (toten|umbringen|verletzen|befehlen)
    (messer|waffe|pistole|gewehr) ~ (bedroht|droht|hat|zielt)
    (er|mein mann|jemand) .. (schlagt|wurgt|bringt mich um)
    """,
}

FRENCH: Final = {
    "cardiac": """
    (poitrine|coeur|cœur|thorax) ~ (bras|machoire|transpire|sueurs|sueur|dos) ~ (mal|douleur|serre|lourd|oppresse|pese)
    """,
    "stroke": """
    (bras|jambe|visage|cote|main) ~ (engourdi|engourdie|paralyse|paralysee|sans force|mort|morte) ~ (d un coup|soudain|soudainement|tout a coup|brusquement)
    (d un coup|soudain|soudainement|tout a coup) ~ (parle|parler|mots|voit double|vois double|bafouille)
    """,
    "anaphylaxis": """
    (langue|gorge|levres|visage) ~ (gonfle|gonflent|gonflee|gonflees|enfle|enflee|enfles|gonflait)
    (epipen|adrenaline|stylo) ~ (utilise|injecte|fait|pique)
    (guepe|abeille|cacahuete|cacahuetes|arachide|noix|crevettes|antibiotique) ~ (respirer|plaques|urticaire|gorge)
    """,
    "choking": "(coince|coincee|morceau) ~ gorge ~ (respire|tousse|etouffe|bleu)",
    "burns": "(brule|brulee|brulure|ebouillante|ebouillantee) ~ (visage|eau bouillante|huile|bras|mains|corps|grave|bebe|enfant|ventre)",
    "sepsis": """
    fievre ~ (nuque raide|raideur|cou raide|confus|confuse|delire|chimio|chimiotherapie|taches|marbree|marbrures|n urine)
    (taches|boutons|points|plaques) ~ (ne s effacent pas|disparaissent pas|violettes|violets|violet|pourpres) ~ (verre|fievre|peau|appuie)
    """,
    "headache": """
    (pire|plus violent|plus fort) .. mal de tete
    (mal de tete|mal a la tete|maux de tete|cephalee) ~ (d un coup|soudain|brutal|brutale|foudroyant|coup de tonnerre|nuque raide|explosif|atroce|jamais eu)
    """,
    "self_harm": """
    (me suis|s est) .. (ouvert|coupe|taillade) .. (veines|poignets)
    (cachets|medicaments|corde|arme|couteau) ~ (en finir|me tuer|mourir|se tuer|suicider)
    """,
    "overdose": """
    (surdose|empoisonne|empoisonnee)
    (une|fait une) (overdose|intoxication)
    (une double dose|la double dose|mauvais medicament|mauvais medicaments|mauvais cachets|trompe de medicament)
    (pris|prise|donne) ~ deux fois ~ (medicament|medicaments|cachet|cachets|insuline|dose)
    (avale|avalee|mange|bu) ~ (pile|aimant|javel|lessive|detergent|champignon|champignons)
    """,
    "pregnancy": """
    (enceinte|grossesse|semaines) ~ (saigne|saignements|hemorragie|bouge plus|bouge moins|mal de tete|mouches|convulse|malaise|mal au ventre)
    (accouche|accouchement|cesarienne) ~ (saigne|hemorragie|poitrine|mal de tete|essoufflee)
    cordon ~ (sort|sorti|vois|dehors)
    """,
    "abdomen": """
    (ventre|abdomen) ~ (dur|insupportable|atroce|d un coup|brutal|horrible) ~ (mal|douleur|bois|fait|pierre)
    (testicule|testicules) ~ (mal|douleur|gonfle)
    (peux|peut|arrive) .. (plus|pas) .. (uriner|faire pipi|pisser)
    erection ~ heures
    hernie ~ (coincee|dure|violette|vomis|vomit|rentre pas)
    """,
    "neuro": """
    (sens|sent) .. (plus|pas) .. (jambes|entrejambe|fesses|bas du corps)
    (deux jambes|mes jambes|ses jambes) ~ (paralysees|faibles|engourdies|lachent)
    """,
    "limb": """
    (jambe|pied|bras|main) ~ (froid|froide|glace|glacee) ~ (blanc|blanche|bleu|bleue|engourdi|engourdie)
    (mollet|jambe) ~ (gonfle|gonflee) ~ (rouge|chaud|chaude|douleur|mal)
    """,
    "eye": """
    (vois|voit) .. (plus|rien) ~ (oeil|œil|d un coup|soudain|tout a coup)
    (perdu|perd) .. (la )?vue
    (javel|acide|produit|chaux|ciment|lessive|soude) ~ (oeil|œil|yeux)
    """,
    "diabetes": """
    (sucre|glycemie|diabetique|hypoglycemie|hypo|diabete) ~ (inconscient|inconsciente|se reveille pas|ne repond pas|tres basse|trop basse|somnolent|
      somnolente|vomit|cetones|confus|confuse)
    """,
    "child": """
    (bebe|nourrisson|enfant|petit|petite) ~ (tout mou|toute molle|bleu|bleue|se reveille pas|geint|boit plus|couche seche|couches seches)
    (nourrisson|nouveau ne|semaines|un mois|deux mois) ~ fievre
    fontanelle ~ (bombee|gonflee|creuse)
    """,
    "trauma": """
    (tete|crane) ~ (cogne|cognee|tombe|tombee|choc|coup) ~ (vomit|vomis|inconscient|inconsciente|somnolent|somnolente|saigne|anticoagulants)
    (renverse par|ecrase par|accident de (voiture|moto)|poignarde|poignardee|on lui a tire dessus)
    os .. (sort|dehors|visible)
    (tombe|tombee|chute) ~ (peut plus|peux plus|peut pas|peux pas) ~ (relever|bouger|lever)
    """,
    "environment": "(electrocute|electrocutee|decharge electrique|coup de chaleur|monoxyde|odeur de gaz|sent le gaz|foudroye|noye|noyee)",
    "bite": "(serpent|vipere|scorpion) ~ (mordu|mordue|pique|piquee|morsure)",
    "danger": """
    voix ~ (tuer|frapper|faire du mal|ordonnent)
    (couteau|arme|pistolet|fusil) ~ (menace|va me tuer|veut|pointe)
    (me|nous) .. (frappe|bat|etrangle|menace de mort)
    """,
}

ITALIAN: Final = {
    "cardiac": """
    (petto|cuore|torace) ~ (braccio|mascella|sudo|sudore|schiena|sudando) ~ (dolore|male|stringe|peso|pesante|schiaccia)
    attacco di cuore ~ (ho|ha|sto|credo|avendo|penso)
    """,
    "stroke": """
    (braccio|gamba|lato|viso|mano) ~ (intorpidito|intorpidita|paralizzato|paralizzata|senza forza|addormentato) ~ (improvvisamente|di colpo|all improvviso|di botto)
    non .. (riesce|riesco) .. (parlare|alzare .. braccio|muovere .. (braccio|gamba))
    """,
    "anaphylaxis": """
    (lingua|gola|labbra|viso|faccia) ~ (gonfia|gonfie|gonfiando|gonfiano|gonfio|chiude|chiudendo)
    (adrenalina|epipen) ~ (usato|usata|fatto|fatta|iniettato)
    (vespa|ape|arachidi|noci|gamberi|antibiotico) ~ (respirare|orticaria|gola|respiro)
    """,
    "choking": """
    (si|mi) .. (strozzando|strozza|strozzo|soffocando con)
    (boccone|pezzo) ~ (gola|traverso) ~ (respira|respiro|tossire|incastrato|bloccato)
    """,
    "burns": "(ustionato|ustionata|bruciato|bruciata|scottato|scottata|ustione) ~ (viso|faccia|acqua bollente|olio|braccio|corpo|mani|grave|bambino)",
    "sepsis": """
    febbre ~ (collo rigido|nuca rigida|rigidita|confuso|confusa|delira|delirio|chemio|chemioterapia|macchie|non urina)
    (macchie|puntini|bolle) ~ (non spariscono|non scompaiono|viola) ~ (bicchiere|febbre|pelle|premo)
    """,
    "headache": """
    (peggior|peggiore|piu forte) .. (mal di testa)
    mal di testa ~ (improvviso|all improvviso|di colpo|fulmineo|esplosivo|atroce|collo rigido|peggiore|mai avuto)
    """,
    "self_harm": """
    (mi sono|si e) .. (tagliato|tagliata) .. (vene|polsi)
    (pastiglie|pillole|corda|pistola|coltello) ~ (uccidermi|farla finita|morire|uccidersi)
    """,
    "overdose": """
    (sovradosaggio|avvelenato|avvelenata|avvelenamento)
    (un|una|in|andato in|andata in) overdose
    (doppia dose|dose doppia|medicina sbagliata|medicine sbagliate|pastiglie sbagliate)
    (preso|presa|prese|dato) ~ due volte ~ (pastiglia|pastiglie|medicina|medicine|insulina|dose)
    (detersivo|funghi|magnete|calamita|magneti) ~ (ingoiato|ingerito|bevuto|mangiato)
    """,
    "pregnancy": """
    (incinta|gravidanza|settimane|settimana) ~ (sangue|sanguino|perdo sangue|emorragia|non si muove|si muove meno|mal di testa|convulsioni|svenuta|dolore forte)
    (partorito|parto|cesareo) ~ (sangue|sanguino|emorragia|petto|mal di testa)
    cordone ~ (esce|uscito|fuori|vede)
    """,
    "abdomen": """
    (pancia|addome|stomaco) ~ (dura|duro|insopportabile|atroce|improvviso|terribile|lancinante) ~ (dolore|male|tavola|marmo|pietra)
    (testicolo|testicoli) ~ (dolore|male|gonfio|gonfi)
    non .. (riesco|riesce) .. (urinare|fare pipi|fare la pipi)
    erezione ~ ore
    ernia ~ (dura|viola|bloccata|strozzata|vomito|non rientra)
    """,
    "neuro": """
    non .. (sento|sente) .. (gambe|gamba|inguine|sedere)
    (due gambe|mie gambe|entrambe le gambe) ~ (deboli|paralizzate|cedono|senza forza)
    """,
    "limb": """
    (gamba|piede|braccio|mano) ~ (fredda|freddo|gelata|gelato) ~ (bianca|bianco|blu|viola|insensibile)
    (polpaccio|gamba) ~ (gonfio|gonfia) ~ (rosso|rossa|caldo|calda|dolore|male)
    """,
    "eye": """
    non .. (vedo|vede) ~ (occhio|improvvisamente|di colpo|all improvviso)
    (perso|perdo) .. vista
    (candeggina|acido|calce|cemento|detersivo|soda|prodotto) ~ (occhio|occhi)
    """,
    "diabetes": """
    (zucchero|glicemia|diabetico|diabetica|ipoglicemia|diabete) ~ (non si sveglia|non risponde|svenuto|svenuta|incosciente|bassissima|troppo bassa|
      sonnolento|sonnolenta|vomita|chetoni|confuso|confusa)
    """,
    "child": """
    (bambino|bambina|neonato|neonata|bimbo|bimba) ~ (blu|floscio|floscia|molle|non si sveglia|geme|non beve|pannolino asciutto|pannolini asciutti|cianotico)
    (neonato|neonata|settimane|un mese|due mesi) ~ febbre
    fontanella ~ (gonfia|sporgente|infossata)
    """,
    "trauma": """
    testa ~ (battuto|battuta|sbattuto|botta|colpo|caduto|caduta) ~ (vomita|vomito|svenuto|svenuta|sonnolento|sonnolenta|sangue|sanguina)
    (investito|investita|incidente (d auto|in moto|stradale)|accoltellato|accoltellata|sparato)
    osso .. (fuori|esce|esposto)
    (caduto|caduta) ~ (non riesce|non riesco) ~ (alzarsi|alzarmi|muoversi|muovermi)
    """,
    "environment": "(folgorato|folgorata|scossa elettrica|colpo di calore|monossido|odore di gas|puzza di gas|annegato|annegata)",
    "bite": "(vipera|serpente|scorpione) ~ (morso|morsa|punto|punta|morsicato)",
    "danger": """
    voci ~ (uccidere|ammazzare|fare del male|ordinano)
    (coltello|pistola|fucile|arma) ~ (minaccia|minacciando|uccidermi|vuole|punta)
    (casa|cucina|appartamento) .. (fiamme|fuoco|bruciando)
    (mi|ci) .. (picchia|picchiando|strangola|vuole uccidere)
    """,
}

PORTUGUESE: Final = {
    "cardiac": """
    (peito|coracao) ~ (braco|mandibula|suor|suando|suar|costas) ~ (dor|doi|aperta|aperto|pesado|peso)
    """,
    "stroke": """
    (braco|perna|lado|rosto|mao) ~ (dormente|paralisado|paralisada|sem forca) ~ (de repente|subitamente|do nada)
    nao .. (consegue|consigo) .. (falar|levantar .. braco|mexer .. (braco|perna))
    (fala|falar|falando) ~ (enrolado|enrolada|arrastada|embolado|embolada)
    """,
    "anaphylaxis": """
    (lingua|garganta|labios|rosto|boca) ~ (inchando|inchada|inchado|inchados|inchou|fechando|fechar)
    (adrenalina|epipen) ~ (usei|usou|apliquei|aplicou|dei)
    (abelha|vespa|amendoim|camarao|antibiotico|nozes) ~ (respirar|urticaria|garganta|ar)
    """,
    "choking": """
    (engasgado|engasgada|engasgou|engasgando|engasguei)
    (preso|presa) .. garganta
    """,
    "burns": "(queimou|queimei|queimado|queimada|queimadura) ~ (rosto|agua|oleo|corpo|braco|mao|grave|cara|fogo)",
    "sepsis": """
    febre ~ (pescoco duro|nuca dura|rigidez|pescoco rigido|confuso|confusa|delirando|quimio|quimioterapia|manchas|nao urina)
    (manchas|pintas|bolinhas) ~ (nao somem|nao desaparecem|roxas|roxos) ~ (copo|febre|pele|aperto)
    """,
    "headache": """
    pior dor de cabeca
    dor de cabeca ~ (de repente|subita|subito|explosiva|insuportavel|do nada|pescoco duro|nunca tive)
    """,
    "self_harm": """
    (cortei|cortou|cortado) .. .. (pulsos|veias)
    (comprimidos|corda|arma|faca|remedios) ~ (me matar|acabar com tudo|morrer|se matar)
    """,
    "overdose": """
    (superdosagem|sobredosagem|envenenado|envenenada|intoxicado|intoxicada)
    (uma|de|teve) overdose
    (dose dupla|remedio errado|remedios errados|medicamento errado|comprimido errado)
    (tomei|tomou|dei) ~ duas vezes ~ (remedio|comprimido|comprimidos|insulina|medicamento|dose)
    (bebeu|bebi|engoliu|comeu) ~ (lixivia|detergente|cloro|moeda|pilha|bateria|cogumelos)
    """,
    "pregnancy": """
    (gravida|gravidez|semanas) ~ (sangue|sangrando|sangro|sangrar|hemorragia|nao se mexe|nao mexe|mexe menos|dor de cabeca|convulsao|desmaiei|dor forte)
    (parto|cesarea|cesariana) ~ (sangue|sangrando|hemorragia|peito|dor de cabeca)
    cordao ~ (saindo|saiu|fora|vejo)
    """,
    "abdomen": """
    (barriga|abdomen|estomago|ventre) ~ (dura|duro|insuportavel|terrivel|de repente|subita|horrivel) ~ (dor|doi|tabua|pedra)
    (testiculo|testiculos) ~ (dor|doi|inchado|inchados)
    nao .. (consigo|consegue) .. (urinar|fazer xixi|mijar)
    erecao ~ horas
    hernia ~ (dura|roxa|presa|vomitando|nao volta|nao entra)
    """,
    "neuro": """
    nao .. (sinto|sente) .. (pernas|perna|virilha|nadegas)
    (duas pernas|minhas pernas|as pernas) ~ (fracas|paralisadas|sem forca|dormentes)
    """,
    "limb": """
    (perna|pe|braco|mao) ~ (fria|frio|gelada|gelado) ~ (branca|branco|roxa|roxo|azul|dormente)
    (panturrilha|perna) ~ (inchada) ~ (vermelha|quente|dor|doi)
    """,
    "eye": """
    nao .. (vejo|ve|enxergo|enxerga) ~ (olho|de repente|do nada)
    (perdi|perdeu) .. (visao|vista)
    (lixivia|acido|cal|cimento|produto|detergente|cloro|agua sanitaria) ~ (olho|olhos)
    """,
    "diabetes": """
    (acucar|glicose|glicemia|diabetico|diabetica|diabetes) ~ (nao acorda|nao responde|desmaiou|inconsciente|muito baixa|muito baixo|sonolento|
      sonolenta|vomitando|cetonas|confuso|confusa)
    """,
    "child": """
    (bebe|crianca|recem nascido|filho|filha) ~ (mole|molinho|roxo|roxa|azul|nao acorda|gemendo|nao mama|fralda seca|fraldas secas)
    (recem nascido|semanas|um mes|dois meses) ~ febre
    moleira ~ (inchada|alta|funda|abaulada)
    """,
    "trauma": """
    cabeca ~ (bateu|bati|pancada|batida|caiu) ~ (vomitando|vomitou|desmaiou|inconsciente|sonolento|sonolenta|sangue|sangrando)
    (atropelado|atropelada|atropelaram|acidente de (carro|moto)|esfaqueado|esfaqueada|baleado|baleada)
    osso .. (fora|exposto|aparecendo)
    (caiu|cai) ~ (nao consegue|nao consigo) ~ (levantar|mexer|mover)
    """,
    "environment": "(choque eletrico|eletrocutado|eletrocutada|insolacao|monoxido|cheiro de gas|cheira a gas|afogou|afogado|afogada|golpe de calor)",
    "bite": "(cobra|serpente|vibora|escorpiao) ~ (mordeu|mordido|mordida|picou|picado|picada)",
    "danger": """
    vozes ~ (matar|machucar|atacar|ferir)
    (faca|arma|pistola|revolver) ~ (ameaca|ameacando|matar|quer|apontando)
    (casa|cozinha|apartamento) .. (fogo|chamas|queimando|arder)
    (me|nos) .. (batendo|bate|estrangulando|quer matar|vai matar)
    """,
}

WIDER: Final = {
    "es": SPANISH,
    "hi": HINDI,
    "de": GERMAN,
    "fr": FRENCH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
}
