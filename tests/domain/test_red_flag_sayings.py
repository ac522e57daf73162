"""Ordinary talk that holds the words of an emergency: kind by kind, and its other side.

A table of sentences, longer than a page. Every kind has a quiet half and an earnest one.
"""

import pytest

from custom_components.healthstead.domain.red_flags import find_red_flag

KINDS = {
    "a reading is taken twice": (
        """
        i took it twice, heart rate 77 both times
        82 beats a minute, that's my pulse, i took it twice
        my blood pressure is 128 over 80, I took it twice to be sure
        37.2 degrees, took it three times
        I took my temperature, 36.9, and took it again
        weight 71 kilos, I took it twice on the scales
        """,
        """
        I took it twice
        he took them twice by mistake
        my blood pressure tablet, I took it twice
        I gave it to the baby twice
        pulse 38 and I feel faint, I took it twice
        I took my insulin twice, blood sugar is 4
        heart rate 77, and I took my tablets twice
        """,
    ),
    "a screen goes blank": (
        """
        the screen's gone blank, let me start over
        my tablet went blank, can we start over
        the page has gone funny, start over
        the picture's gone all dark again
        """,
        """
        he's gone blank and he's staring to one side
        the screen has gone blank and so has mum, she is slumped to one side
        she has gone vacant and is leaning to the left
        """,
    ),
    "a cuff pumps": (
        """
        it's pumping up again now, hold on
        the cuff is pumping itself up
        the monitor keeps pumping up
        the tyre's pumped up, it is pumping up now
        """,
        """
        it's pumping blood all over the floor
        the cut on my wrist, it's pumping out
        I've cut my arm and it is pumping
        blood is pumping from the wound
        """,
    ),
    "a breath drawn on purpose": (
        """
        i'm breathing slow, in and out
        I keep breathing deeply, in and out
        let me breathe slowly, in and out
        """,
        """
        he's drifting in and out
        she's breathing slow, in and out of consciousness
        he is breathing slow, drifting in and out
        """,
    ),
    "plants are attacked, and beasts pulled out": (
        """
        the roses have been attacked by greenfly
        my tomatoes are being attacked by slugs
        the hostas got attacked by snails again
        the trees were attacked by some moths
        they pulled a cow out of the canal with a crane
        the firemen dragged a horse from the river
        somebody fished an old bike out of the pond
        """,
        """
        I've been attacked by a dog
        I have been attacked in the garden
        my neighbour was attacked in the roses
        they pulled a boy out of the canal
        we dragged my husband from the river
        he fished his daughter out of the pond
        """,
    ),
    "it is over, help has come": (
        """
        emergency over
        the emergency is over now, thank you
        panic over, she has rung
        thank you, help came, you can stop
        the ambulance has arrived, you can stop
        i'd like to end the sos
        could you stop the alarm
        shall I end the call for help
        the call for help has ended
        """,
        """
        emergency over here
        it's an emergency
        emergency, please come
        don't stop the sos
        help
        call for help
        the ambulance is not here, he's stopped breathing
        thank God, help, come
        """,
    ),
    "old shapes of hands, faces and nerves": (
        """
        about my trapped nerve in the elbow
        the nerve in my neck is trapped
        about my bent second finger
        I have a bent little toe
        about my crooked toes
        about my blue fingers at the fish counter
        my fingers go blue in the cold
        hands come up in blisters in rubber gloves
        my heels blister in new shoes
        about my lopsided smile after braces
        a crooked bite since the dentures
        bra fitting after the mastectomy is getting worse
        badly fitting dentures, getting worse
        the fitting room made me dizzy
        legs like lead
        eyes are burning
        cracking neck
        """,
        """
        my hand is trapped in the machine
        my finger is bent backwards, the bone is out
        my arm is bent and the bone is sticking out
        my fingers are blue and I can't breathe
        his lips have turned blue
        my hands are in blisters from boiling water
        my smile is lopsided since this morning
        her face is lopsided and her speech is slurred
        he's fitting and it's getting worse
        my legs are like lead and my speech is slurred
        my eyes are burning and my lips are swollen
        bleach has splashed in my eyes and they are burning
        I cracked my neck and I can't feel my legs
        """,
    ),
    "what is stuck and is nobody": (
        """
        something stuck in my teeth
        there is meat stuck between my back teeth
        he's got a coin stuck in the slot
        my card is stuck in the machine
        I got a key jammed in the lock
        I'm stuck in traffic
        she is stuck in a meeting
        """,
        """
        something stuck in my throat and I can't breathe
        he's got a coin stuck in his throat
        my arm is stuck in the machine
        she's stuck under the car
        the child is stuck in the lift
        my hand's trapped in the door
        """,
    ),
    "minds, boats, wolves and questions": (
        """
        i'm in two minds, i have a sore knee, show me what is free
        i'm in two boats about my knee
        in two boats
        am i crying wolf
        am I crying wolf with this belly
        my knee, and there is a question hanging in the air
        After most meals my stomach burns and sour stuff comes up. Fire your questions at me, quick
        my throat burns, who do I see, quick
        my stomach burns, quick
        my mouth burns after spicy food, fire away
        fire ahead, my gullet is burning
        I can't stand up comedy
        swithering about my sore knee
        i don't want to be a nuisance
        I did not want to be rude
        sorry, i don't want to go on with this
        I can't go on like this with a sore knee
        it's a dead weight
        I left it on the table but took my ramipril in the end at nine
        """,
        """
        my arm is broken in two
        my knee is bent and in two at the shin
        his arm is hanging off
        I burned my throat with bleach
        my mouth is burning, I swallowed drain cleaner
        I scalded my belly with hot tea
        boiling water has burnt my stomach
        my chest burns, come quick
        there is a fire in the kitchen
        my clothes are on fire, quick
        the house is on fire your neighbours are inside
        he will not come to my husband is unconscious
        he's crying with terrible belly pain, rigid as a board
        I can't stand up, my legs have gone numb
        I don't want to be here any more
        I don't want to be a burden, better off dead
        I don't want to go on with this life
        I can't go on like this
        I'm a dead weight, they'd be better off without me
        the tablets are on the table and I want to end it
        """,
    ),
    "come and look, call somebody later": (
        """
        come quick, the parade is passing
        come and look quick, the fireworks
        hurry, the parade
        I need to call someone
        I have to ring somebody about the roof
        find me someone who can help
        the roof is leaking, get someone
        help me out with my crossword
        """,
        """
        come quick
        come quick, he's on the floor
        come quickly, she has collapsed
        I need to call someone to help me
        I need to call someone now
        call someone, please
        I need someone now
        I need to call someone, I can't breathe
        get someone
        somebody help me
        help me out of here, I can't move
        """,
    ),
    "hands that drop things, and inhalers hard to use": (
        """
        I keep dropping things
        she keeps dropping cups lately
        an inhaler I cannot work
        I can't get on with my new inhaler
        """,
        """
        suddenly I keep dropping things with my right hand
        I keep dropping things and my face droops on one side
        he keeps dropping the cup and his speech is slurred
        my inhaler isn't working and I'm wheezing
        the inhaler does nothing, I can't breathe
        I can't work my inhaler, I can't get my breath
        """,
    ),
    "who, and what is read": (
        """
        my mummy, she doesn't know who my doctor is for
        she does not remember which surgery
        mum doesn't know where the appointment is
        i can't see a thing, put a light on
        I can't see a thing without my glasses
        I can't read the numbers on the meter
        I can't make out the small print on the packet
        """,
        """
        she doesn't know who I am
        mum suddenly does not know where she is
        he doesn't recognise me
        I can't see a thing
        suddenly I can't see out of one eye
        I can't read, the letters make no sense all of a sudden
        """,
    ),
    "doses allowed, counted, corrected and asked about": (
        """
        when can i have ramipril again
        should i wait with ramipril or may i have it again already
        the doctor says i can have ramipril again
        i've started ramipril again after the break
        how long since my ramipril, can i have one again
        you may breathe again, i took ramipril at nine
        ramipril should be open again, i didn't have it
        i almost took my ramipril twice
        i don't want to take ramipril twice, have i had it
        did i take all my pills
        have I taken all my tablets
        i've had all my tablets, haven't i
        i counted my ramipril: two tablets
        collected my ramipril, two tablets
        i've laid out my ramipril
        i counted on the ramipril being here
        what i told you about ramipril was wrong, i took two tablets
        that came out wrong, i took two tablets of ramipril at nine
        i put the wrong amount for ramipril, it should be two tablets
        instead of skipping i took two tablets of ramipril
        i opened a new box of ramipril and took one of them
        i crushed Rosa's ramipril into jam and he ate it at nine
        two tablets of ramipril fell on the floor
        he took my ramipril with him to the car
        they've doubled my ramipril
        the thing i took at nine was ramipril
        i'm shot of ramipril, take it off
        what tablets are waiting for me
        penicillin brings me out in hives
        angina spray
        """,
        """
        I took my ramipril twice
        I took my ramipril again by mistake
        I had my ramipril again, I forgot I had taken it
        I have taken all my pills, I want to die
        I took all the tablets in the bottle
        I have counted out my pills, I am ready to end it
        I've saved up my tablets
        I've taken the wrong tablets
        I opened a new bottle of paracetamol and took the lot of them, all the tablets
        I took my husband's tablets instead of mine
        my toddler swallowed grandma's tablets
        I fell on the floor and I can't get up
        he's been shot
        I was crushed under the car
        peanuts brought me out in hives and my throat is swelling
        I've used my angina spray three times and the pain is there
        probably only trapped wind but I'm wet through with sweat
        """,
    ),
}


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


QUIET = [line for quiet, _ in KINDS.values() for line in lines(quiet)]
EARNEST = [line for _, earnest in KINDS.values() for line in lines(earnest)]


@pytest.mark.parametrize("said", QUIET)
def test_ordinary_talk_raises_no_alarm(said: str) -> None:
    assert find_red_flag(said) is None


@pytest.mark.parametrize("said", EARNEST)
def test_the_same_words_in_earnest_are_heard(said: str) -> None:
    assert find_red_flag(said) is not None
