"""What people say when help is needed, and what only sounds like it."""

from pathlib import Path

import pytest

from custom_components.healthstead.domain.red_flags import (
    RULES_VERSION,
    Category,
    Pathway,
    RedFlag,
    find_red_flag,
    first_words,
    numbers_for,
    prepare,
)

PHRASES = Path(__file__).parent / "red_flag_phrases"


def lines(name: str) -> list[str]:
    text = (PHRASES / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def flag_of(text: str) -> RedFlag:
    flag = find_red_flag(text)
    assert flag is not None, text
    return flag


def table(kind: str) -> list[str]:
    """Return all phrases of a kind: the stock, and each set written unseen."""
    names = sorted(path.name for path in PHRASES.glob(f"{kind}*.txt"))
    return [line for name in names for line in lines(name)]


@pytest.mark.parametrize("said", table("emergencies"))
def test_an_emergency_is_recognised(said: str) -> None:
    assert find_red_flag(said) is not None


@pytest.mark.parametrize("said", table("look_alikes"))
def test_what_only_sounds_like_an_emergency_raises_no_alarm(said: str) -> None:
    assert find_red_flag(said) is None


@pytest.mark.parametrize("said", table("ordinary"))
def test_a_complaint_that_people_book_a_visit_for_raises_no_alarm(said: str) -> None:
    assert find_red_flag(said) is None


@pytest.mark.parametrize("said", lines("everyday.txt"))
def test_everyday_health_talk_raises_no_alarm(said: str) -> None:
    assert find_red_flag(said) is None


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("my chest is being crushed", Category.CARDIAC),
        ("her mouth droops on one side", Category.STROKE),
        ("his tongue is swelling up after the prawns", Category.ANAPHYLAXIS),
        ("I cannot catch my breath", Category.BREATHING),
        ("grandad is choking on a potato", Category.CHOKING),
        ("blood is gushing from the wound", Category.BLEEDING),
        ("she is unconscious", Category.CONSCIOUSNESS),
        ("he is having a seizure", Category.SEIZURE),
        ("the spots do not fade under a glass", Category.SEPSIS),
        ("thunderclap headache", Category.HEADACHE),
        ("I want to die", Category.SELF_HARM),
        ("I swallowed thirty paracetamol", Category.OVERDOSE),
        ("pregnant and bleeding a lot", Category.PREGNANCY),
        ("my belly is rigid and agonisingly painful", Category.ABDOMEN),
        ("both my legs went numb and I wet myself", Category.NEURO),
        ("my calf is hot, red and swollen", Category.LIMB),
        ("drain cleaner in my eye", Category.EYE),
        ("my ketones are 5.1", Category.DIABETES),
        ("the newborn has a fever", Category.CHILD),
        ("he was hit by a bus", Category.TRAUMA),
        ("her sleeve caught fire", Category.BURNS),
        ("a cobra bit me", Category.BITE),
        ("he got an electric shock", Category.ENVIRONMENT),
        ("adrenal crisis", Category.OTHER),
        ("there is an intruder in the house", Category.DANGER),
        ("call an ambulance", Category.HELP_REQUEST),
    ],
)
def test_each_kind_of_emergency_is_told_apart(said: str, category: Category) -> None:
    assert flag_of(said).category is category


@pytest.mark.parametrize(
    "said",
    [
        "ICH BEKOMME KEINE LUFT",
        "tengo un dolor muy fuerte en el pecho",
        "au secours",
        "mio padre non respira",
        "nao consigo respirar",
        "papa behosh ho gaye hain",
        "ruf den Notarzt",
        "mi hijo se trago una pila",
        "je n'arrive plus a respirer",
        "il s'est effondre",
        "minha filha engoliu uma pilha",
        "mio figlio ha ingoiato una pila",
        "mummy gir gayi aur uth nahi rahi",
    ],
)
def test_the_plainest_cries_are_heard_in_other_languages(said: str) -> None:
    assert find_red_flag(said) is not None


@pytest.mark.parametrize(
    "said",
    [
        "vor drei Jahren hatte ich einen Herzinfarkt, ich glaube links",
        "sin dolor en el pecho",
        "kein Blut mehr",
        "was sind die Symptome bei einem Schlaganfall",
        "halka sa sardard hai",
    ],
)
def test_other_languages_too_can_deny_date_and_ask(said: str) -> None:
    assert find_red_flag(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "his speach is slured and his face is droping",
        "shes unconcious",
        "i cant breeth",
        "hes having a siezure",
        "send an ambulence",
        "I have teribble chest pane and presure in my chst",
        "SHE’S NOT BREATHING!!!",
        "he ‘collapsed’ in the hall",
        "nine one one now",
        "call nine nine nine",
        "triple zero please now",
        "my dads choaking",
    ],
)
def test_slips_capitals_curly_quotes_and_dictation_do_not_hide_it(said: str) -> None:
    assert find_red_flag(said) is not None


def test_ordinary_words_are_not_bent_into_emergencies() -> None:
    said = "please stoke the stove and order chess pieces, bleach and a poisson recipe"

    assert find_red_flag(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "no fever, but his speech is slurred",
        "he has no pain but he is not breathing",
        "she never complains, however now her chest hurts badly",
        "no rash, his lips are blue",
        "I had a stroke in 2012 and now my face is drooping again",
        "in 2015 I had bypass surgery, today my chest is so tight",
        "we watched a film and then my dad collapsed",
        "I don't know if he is breathing",
        "not sure if she is breathing",
        "what should I do, my husband is unconscious",
        "how do I stop this, blood is spurting from his leg",
        "it is not only my arm, my chest hurts too",
        "she can't breathe",
    ],
)
def test_each_clause_is_judged_for_itself(said: str) -> None:
    assert find_red_flag(said) is not None


@pytest.mark.parametrize(
    "said",
    [
        "chest pain: none",
        "the heart attack was ruled out",
        "no chest pain, dizziness or fainting",
        "denies chest pain, fainting and slurred speech",
        "my chest did not feel tight at all",
        "in 2014, I had crushing chest pain",
        "I had crushing chest pain, years ago",
        "my chest was tight last week, it is fine now",
        "the film is great. The hero has a heart attack and is dying",
        "why does a person get chest pain and cold sweats",
    ],
)
def test_denied_past_general_or_told_is_not_now(said: str) -> None:
    assert find_red_flag(said) is None


def test_the_story_behind_may_lie_back_when_one_part_is_now() -> None:
    assert find_red_flag("I gave birth two weeks ago and my chest hurts") is not None


def test_what_has_ended_today_still_counts() -> None:
    assert find_red_flag("I had crushing chest pain this morning, it is fine now")


def test_stroke_signs_count_when_they_have_gone_again() -> None:
    assert flag_of("my mouth drooped, it is fine now").category is Category.STROKE


def test_suicidal_thoughts_get_the_crisis_line_and_start_nothing() -> None:
    flag = flag_of("I keep thinking about killing myself")

    assert flag.pathway is Pathway.CRISIS_LINE
    assert not flag.starts_sos
    assert not flag.explicit_help


@pytest.mark.parametrize(
    "said",
    [
        "I have slit my wrist",
        "I am standing on the bridge and I will jump",
        "I have the pills ready and I am going to kill myself",
        "I tried to hang myself",
    ],
)
def test_an_attempt_or_means_starts_sos(said: str) -> None:
    flag = flag_of(said)

    assert flag.category is Category.SELF_HARM
    assert flag.pathway is Pathway.EMERGENCY_NUMBER
    assert flag.starts_sos


def test_suicidal_words_are_answered_before_the_bare_cry_for_help() -> None:
    flag = flag_of("help me please, I want to kill myself")

    assert flag.category is Category.SELF_HARM
    assert flag.explicit_help
    assert flag.starts_sos


def test_a_call_for_help_beside_a_symptom_is_explicit() -> None:
    flag = flag_of("my chest hurts, call an ambulance")

    assert flag.category is Category.CARDIAC
    assert flag.explicit_help
    assert not flag.unclear


def test_a_symptom_alone_is_no_explicit_call() -> None:
    assert not flag_of("my chest hurts").explicit_help


def test_the_quote_is_the_clause_in_the_original_words() -> None:
    flag = flag_of("Good morning! My CHEST hurts badly, and the kettle is on.")

    assert flag.quote == "My CHEST hurts badly"


def test_a_person_who_may_be_elsewhere_makes_it_unclear() -> None:
    flag = flag_of("my neighbour has crushing chest pain")

    assert flag.unclear
    assert "?" not in first_words(flag, numbers_for("GB"))


@pytest.mark.parametrize(
    "said",
    [
        "how do I call an ambulance",
        "How can I call an ambulance from here?",
        "who do I ring for an ambulance",
        "how do you get an ambulance here",
        "how to call the emergency services in France",
    ],
)
def test_a_question_of_how_help_is_called_is_no_call(said: str) -> None:
    assert find_red_flag(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "how do I call an ambulance, she collapsed",
        "how do I call an ambulance quickly",
        "how do I get an ambulance for my mum",
        "how do I call an ambulance please he is so ill",
        "can you call an ambulance",
        "call an ambulance",
    ],
)
def test_a_call_in_the_shape_of_a_question_is_heard(said: str) -> None:
    assert find_red_flag(said) is not None


def test_signs_that_no_rule_knows_together_alarm() -> None:
    flag = flag_of("my lip is tingling and I am deathly pale")

    assert flag.rule == "signs.together"


def test_a_mild_word_raises_the_bar_for_signs() -> None:
    assert find_red_flag("I'm a bit faint and my vision is blurry") is None


def test_common_signs_alone_do_not_alarm_however_many() -> None:
    said = "I'm diabetic, had fish for dinner, threw up, take warfarin, have a headache"

    assert find_red_flag(said) is None


def test_nothing_said_is_nothing_found() -> None:
    assert find_red_flag("") is None
    assert find_red_flag(" ,,, … ?!") is None


def test_a_very_long_text_is_read_from_its_beginning() -> None:
    assert find_red_flag("I cannot breathe. " + "and so on " * 2000) is not None


def test_preparing_changes_no_answer() -> None:
    before = find_red_flag("he is not breathing")

    prepare()

    assert find_red_flag("he is not breathing") == before


def test_the_rules_have_a_version() -> None:
    assert RULES_VERSION
