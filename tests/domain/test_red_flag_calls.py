"""Calls for a person at once, and plights told slantwise: kind by kind, with near misses."""

import pytest

from custom_components.healthstead.domain.red_flags import find_red_flag
from custom_components.healthstead.domain.red_flags.other_calls import calls_of

CALLS = {
    "somebody must come": (
        """
        somebody come
        someone, please come
        anybody, please, come quick
        please, somebody come to me
        come, somebody, please
        come here, anyone
        somebody has to come this instant
        someone had better come
        somebody ought to come round now
        I think someone should come
        someone has got to come and get me up
        somebody must be sent
        I need somebody to come
        I want someone here now
        she needs someone with her right away
        I need someone
        we need people here
        I need a real person at once
        please, somebody
        quickly, please, anyone
        is there anybody you could send
        you've got to help me
        you have to help, you have to
        can anyone hear me, I'm on the floor
        can somebody get round here now
        could someone please rush over here
        I need somebody to lift me up
        I need help straight away
        we want assistance this minute
        I'm begging you for help
        she is crying out for help
        """,
        """
        somebody should come and fix the tap
        someone has to come and read the meter
        somebody has to come on Thursday
        I need someone to come and do my garden
        I need somebody to clean the windows
        I want a person who speaks Polish
        somebody came yesterday
        will anyone come to the party, do you think
        do I need someone for this knee
        could you tell me whether I need anybody
        the boiler is out, somebody has to come
        I'd like someone to talk to
        does it need somebody
        you have got to help me choose a hat
        help me find my slippers
        can somebody get here by nine on Monday
        can somebody get round here for coffee
        can anyone get in without a ticket
        I need help with the crossword
        I need somebody to drive me on Friday
        come and see my tomatoes, somebody
        nobody has to come
        nobody needs to come, thank you
        I do not need anyone
        please stop calling for help
        somebody to love is my favourite song
        I need help to write a letter
        is there anybody you could send to mow the lawn
        the dog needs someone now
        """,
    ),
    "fetch somebody": (
        """
        send for someone
        send for help, would you
        call for somebody, please
        ring for help
        fetch somebody
        oh do fetch someone, quickly
        get somebody
        send aid
        send someone up here
        fetch a real person for me this second
        get somebody for me
        get me a person
        computer, get me a human being
        fetch help, lad
        for pity's sake fetch someone
        could you fetch somebody
        you must send someone
        shout for the neighbours
        wake the neighbours
        please wake somebody
        summon assistance
        arrange immediate medical assistance please
        I need a stretcher
        send a rescue team
        I'm very ill, get my son and a doctor
        get our kid round
        save our souls
        """,
        """
        send for a plumber
        send for the new catalogue
        send someone a birthday card
        fetch me the paper
        get me a cup of tea
        get someone to mow the lawn
        get someone for me on Thursday to do the garden
        fetch a real person for me tomorrow
        get somebody in for the gutters next week
        find me someone for my knee
        find somebody for my eyes
        call me a taxi
        call someone about the wifi
        don't wake the neighbours
        the party will wake the neighbours
        don't send anyone
        you needn't fetch anybody, do not fetch anybody
        they get people from all over
        call for an appointment
        arrange an urgent appointment
        send them the photos
        get my son and his wife a present
        """,
    ),
    "hurry": (
        """
        I can't get up, please come
        I'm in terrible pain, come
        it hurts so, do come quickly
        tell them to run, it's number nine and I'm on the floor
        ask them to hurry, I'm hurt
        yes, send them, I'm badly
        call them, I do need them
        ring for them, I can't hold out
        this is real, send them
        send them over, I'm so frightened
        do hurry, I'm not going to last
        I can't reach the door, they will have to break it down
        don't wait, call
        stop talking, ring someone
        no more questions, just call
        why are you still asking, just call
        """,
        """
        please, quick
        call them on Monday, I need them to fix the roof
        send them, the photos I mean
        tell them to hurry with my prescription
        don't wait, call me when it's ready
        the milk is not going to last
        the battery won't last
        why are you asking
        ask them to hurry with the parcel
        I can't make it to the door, leave the parcel outside
        come and have tea, it hurts nobody
        no more questions
        """,
    ),
    "the ambulance, roundabout": (
        """
        ask for an ambulance
        in heaven's name an ambulance
        in God's name get help
        for mercy's sake, a doctor
        this would be a good time for that ambulance
        I could do with an ambulance
        would you ever ring for an ambulance
        would you call the ambulance after all, i'm no better
        would you ring for the ambulance
        would you get me an ambulance
        send the ambos
        ring the emergency number for me
        phone the emergency number
        I'm asking for assistance, this is not a test
        if I was all right I wouldn't be asking, get help
        """,
        """
        the ambulance charity asked for a donation
        he asked for an ambulance last year
        what is the emergency number
        save the emergency number
        would you ever eat snails
        would you call the ambulance if I fell
        how would you call the ambulance
        would you call the ambulance yourself or ask me first
        in God's name, what a price
        for heaven's sake, not that song
        my neighbour had the ambulance last week
        when should I ring the emergency number
        this is a drill, ask for an ambulance
        """,
    ),
    "the alarm": (
        """
        start the alarm
        sound the alarm for me
        please raise the alarm now
        press my pendant
        set off the red button
        pull the emergency cord
        could you start the alarm please
        is there a button for help, press it
        set my pendant off, quick
        """,
        """
        start the alarm clock
        set an alarm
        set the alarm for seven
        start the alarm at seven
        start the alarm every morning
        raise the alarm volume
        the alarm goes off at six
        turn on the alarm when I go out
        test the alarm
        start the alarm when the washing is done
        press the button on the coffee machine
        my pendant needs a new battery
        did you press the alarm
        the smoke alarm started
        """,
    ),
}
PLIGHTS = {
    "cannot rise": (
        """
        I can't get up
        can't get up, can't get up
        oh dear, I can't get up again
        I can't stand up at all
        dad can't get up
        I cannae rise
        there's no getting up for me
        I slid off the sofa and I haven't the strength to push myself up
        I slipped off the commode and there's no getting up
        I've come down between the bed and the wall and I'm stuck
        I'm on the flat of my back in the hall
        can't get myself off them
        the stairs, I can't get myself off them
        he can't pull himself out of it
        three hours I've been lying on the carpet
        I have been stuck here on the tiles for two hours
        I'm wedged behind the bath
        I am jammed, and it hurts
        she's underneath the wardrobe
        my frame tipped over and I'm lying under it
        the rug slid from under me and now I'm stuck
        my knees folded under me and I can't shift
        I've gone arse over elbow and can't shift
        """,
        """
        I can't get up early
        I can't get up before nine
        I can't get up in the mornings
        I'm so tired I can't get up
        I can't get up the ladder
        he can't get up for school
        the dog can't get up
        the sofa is so soft there is no wanting to get up
        cigarettes, I can't get myself off them
        the crisps, can't get myself off them
        I slid off the sofa laughing
        the cat is underneath the table
        I'm under the umbrella in the garden
        the drawer is jammed and wedged
        two hours of lying on the beach
        I fell head over heels in love
        I have not the patience for this
        the rug slid under the door
        """,
    ),
    "gone an ill colour": (
        """
        he's taken a turn and he's gone white
        she has had a nasty turn and she's clammy
        mum had a funny turn and can't speak
        she's the colour of putty
        grandad has gone the colour of ash
        he's turned the colour of candle wax
        he's taken a turn for the worse
        dad is laid out on the lawn
        """,
        """
        she painted the hall the colour of putty
        his cardigan is the colour of ash
        we took a turn round the park
        the weather has taken a turn for the worse
        he took a turn at the wheel
        she had a funny turn last year
        he sunbathed flat out on the lawn
        the plot took a bad turn
        """,
    ),
    "a heart, sidelong": (
        """
        I reckon it's his heart
        I'd swear it is my heart
        my chest, it's like a horse is standing on it
        it's my chest, same as last time
        it's my heart again, like before
        """,
        """
        I reckon it's his hat
        it's my chest of drawers, like last time
        it's like my grandson sat on the sofa
        it's my cough again, like last time
        """,
    ),
    "something stuck in a throat": (
        """
        the toddler's got a grape stuck
        he has got a lump of meat wedged
        my grandson has a marble lodged in his throat
        she's got a piece of apple stuck, she's going red
        a fishbone is stuck in my gullet
        the baby has a bead stuck down
        """,
        """
        I've got a grape stuck to my shoe
        there is a coin stuck in the slot
        she has a bit of carrot stuck in her teeth
        the blender has a carrot stuck
        the lid is stuck
        he got the lego brick stuck to the table
        the cat has a bone stuck under the sofa
        he had a grape stuck last year
        """,
    ),
    "smoke and water": (
        """
        smoke is coming under my door
        there's smoke creeping through the floorboards
        there is thick smoke on the landing
        there's smoke under the door and I'm in a wheelchair
        water's coming into the house and I can't get upstairs
        the water is rising and I can't walk
        """,
        """
        smoke from the barbecue came over the hedge
        smoke is coming from the neighbour's chimney
        there's smoke on the stage in the play
        the bonfire smoke gets under the door
        I love smoked salmon
        water is coming in through the roof
        the water comes up to the boil
        """,
    ),
    "broken English": (
        """
        I no can breathe
        me no breathe good
        husband no breathing
        no can breathe, please
        """,
        """
        I have no breathing problems
        no breathing exercises today
        I can breathe
        """,
    ),
}


def lines(block: str) -> list[str]:
    return [line.strip() for line in block.splitlines() if line.strip()]


@pytest.mark.parametrize(
    "said", [one for hits, _ in CALLS.values() for one in lines(hits)]
)
def test_a_call_for_somebody_at_once_is_taken_at_its_word(said: str) -> None:
    flag = find_red_flag(said)

    assert flag is not None
    assert flag.explicit_help


@pytest.mark.parametrize(
    "said", [one for hits, _ in PLIGHTS.values() for one in lines(hits)]
)
def test_a_plight_told_slantwise_is_heard(said: str) -> None:
    flag = find_red_flag(said)

    assert flag is not None
    assert flag.starts_sos


@pytest.mark.parametrize(
    "said",
    [
        one
        for _, misses in (*CALLS.values(), *PLIGHTS.values())
        for one in lines(misses)
    ],
)
def test_what_only_sounds_like_a_call_or_a_plight_stays_quiet(said: str) -> None:
    assert find_red_flag(said) is None


@pytest.mark.parametrize(
    "said", ["I can't get up", "he's taken a turn for the worse", "I cannae rise"]
)
def test_a_plight_of_which_nothing_more_is_told_is_asked_about(said: str) -> None:
    flag = find_red_flag(said)

    assert flag is not None
    assert flag.unclear


@pytest.mark.parametrize(
    "said",
    lines(
        """
        es muss jemand kommen
        jemand muss sofort kommen, bitte
        kommt schnell
        kann bitte jemand kommen
        schickt jemanden
        holen Sie Hilfe
        ich brauche sofort jemanden
        löse den Alarm aus
        starte den Alarm
        ich komme nicht mehr hoch
        ich kann nicht aufstehen
        il faut que quelqu'un vienne
        venez vite
        envoyez de l'aide
        allez chercher quelqu'un
        j'ai besoin de quelqu'un tout de suite
        déclenche l'alarme
        je n'arrive pas à me relever
        je ne peux plus me lever
        que venga alguien
        alguien tiene que venir ya
        vengan rápido
        manden ayuda
        llama a alguien
        necesito a alguien ahora mismo
        activa la alarma
        no puedo levantarme
        deve venire qualcuno
        venite subito
        mandate aiuto
        chiama qualcuno
        ho bisogno di qualcuno adesso
        attiva l'allarme
        non riesco ad alzarmi
        alguém tem de vir
        venham depressa
        mande ajuda
        preciso de alguém agora
        aciona o alarme
        não consigo me levantar
        """
    ),
)
def test_a_call_for_somebody_is_heard_in_every_language(said: str) -> None:
    assert find_red_flag(said) is not None


@pytest.mark.parametrize(
    "said",
    lines(
        """
        es muss jemand kommen, der Wasserhahn tropft
        jemand muss am Montag kommen
        schick jemanden eine Karte
        es muss niemand kommen
        ich kann morgens nicht aufstehen
        stell den Wecker
        kommt schnell noch ein Kaffee
        il faut que quelqu'un vienne réparer le robinet
        appelez le plombier
        mets l'alarme pour sept heures
        je ne peux pas me lever avant huit heures
        que venga alguien a arreglar el grifo
        alguien tiene que venir el lunes
        pon la alarma a las siete
        no puedo levantarme temprano
        deve venire qualcuno per il rubinetto
        chiama qualcuno per il giardino
        metti la sveglia alle sette
        non riesco ad alzarmi presto
        alguém tem de vir arranjar a torneira
        não consigo me levantar cedo
        """
    ),
)
def test_an_errand_in_another_language_stays_quiet(said: str) -> None:
    assert find_red_flag(said) is None


def test_a_language_without_calls_of_its_own_has_none() -> None:
    assert calls_of("hi") == ()
