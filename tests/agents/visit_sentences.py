"""What people say about visits, and what it stands for: a table, made up by hand."""

from collections.abc import Mapping
from typing import Final

type Rows = tuple[tuple[str, Mapping[str, str]], ...]

VISITS: Final[Mapping[str, Rows]] = {
    "reschedule_appointment": (
        (
            "move my dentist appointment to friday at 3 pm",
            {"appointment": "dentist", "start": "friday at 3 pm"},
        ),
        (
            "move the dentist to monday at 9 am",
            {"appointment": "dentist", "start": "monday at 9 am"},
        ),
        (
            "can you move my dentist appointment to monday at 9 am",
            {"appointment": "dentist", "start": "monday at 9 am"},
        ),
        (
            "could you reschedule my appointment to tuesday at 2 pm",
            {"appointment": "appointment", "start": "tuesday at 2 pm"},
        ),
        (
            "please reschedule dr molar to thursday at 10 am",
            {"appointment": "Dr Molar", "start": "thursday at 10 am"},
        ),
        (
            "postpone my appointment until next monday at 2 pm",
            {"appointment": "appointment", "start": "until next monday at 2 pm"},
        ),
        ("i need another time for my dentist appointment", {"appointment": "dentist"}),
        ("reschedule my visit", {"appointment": "visit"}),
        ("move it to friday at 3 pm", {"appointment": "it", "start": "friday at 3 pm"}),
        (
            "change my appointment to 3 pm",
            {"appointment": "appointment", "start": "3 pm"},
        ),
        (
            "can we make my dentist appointment friday at 11 am",
            {"appointment": "dentist", "start": "friday at 11 am"},
        ),
        (
            "I'd like my appointment moved to wednesday at 3 pm",
            {"appointment": "appointment", "start": "wednesday at 3 pm"},
        ),
        (
            "I can't make my dentist appointment, can we make it thursday at 9 am",
            {"appointment": "dentist", "start": "thursday at 9 am"},
        ),
        (
            "push back my visit with dr valve to friday at 10 am",
            {"appointment": "Dr Valve", "start": "friday at 10 am"},
        ),
        (
            "my dentist appointment has to be moved to friday at 4 pm",
            {"appointment": "dentist", "start": "friday at 4 pm"},
        ),
        ("could I postpone my visit", {"appointment": "visit"}),
    ),
    "get_available_specialists": (
        ("which doctor do I need for my sore knee", {"symptoms": "sore knee"}),
        ("who should I see about my dizziness", {"symptoms": "dizziness"}),
        ("who can help with heartburn", {"symptoms": "heartburn"}),
        ("what kind of doctor should I see about a rash", {"symptoms": "rash"}),
        ("find me a doctor for my back pain", {"symptoms": "back pain"}),
        ("which specialist treats migraine", {"symptoms": "migraine"}),
        ("I need someone to look at my knee", {"symptoms": "knee"}),
        ("book me an appointment for my headaches", {"symptoms": "headaches"}),
        ("I'd rather see my GP", {"specialty": "gp"}),
        ("what about the dentist instead", {"specialty": "dentist"}),
        ("how about Dr Valve", {"specialty": "Dr Valve"}),
        ("when is Dr Valve free", {"specialty": "Dr Valve"}),
        ("does Dr Molar have any slots", {"specialty": "Dr Molar"}),
        ("find me a time with Dr Valve", {"specialty": "Dr Valve"}),
    ),
    "follow_up_with_user": (
        ("help me find out which doctor to see about my knee", {"symptoms": "knee"}),
        (
            "I don't know which doctor to see about my headaches",
            {"symptoms": "headaches"},
        ),
        ("I'm not sure who to ask about my rash", {"symptoms": "rash"}),
        (
            "I am not sure what kind of doctor I need for my back pain",
            {"symptoms": "back pain"},
        ),
        ("ask me about my back pain", {"symptoms": "back pain"}),
        ("ask me some questions about my dizziness", {"symptoms": "dizziness"}),
        ("let me answer your questions about my cough", {"symptoms": "cough"}),
        ("do I need a doctor for this rash", {"symptoms": "rash"}),
        ("should I see somebody about my sore throat", {"symptoms": "sore throat"}),
        ("let's talk about my knee", {"symptoms": "knee"}),
        ("work out which doctor should see me for my hip", {"symptoms": "hip"}),
        ("is my cough something for a doctor", {"symptoms": "cough"}),
        ("I want to talk to someone about my sleep", {"symptoms": "sleep"}),
        ("let us go through my tummy ache", {"symptoms": "tummy ache"}),
    ),
    "get_appointment_history": (
        ("when was my last appointment", {}),
        ("when was my last visit", {}),
        ("when did I last see a doctor", {}),
        ("when did I last see the dentist", {}),
        ("when was I last at the dentist", {}),
        ("which doctors did I see last year", {"from": "last year"}),
        ("which visits did I have in june", {"from": "in june"}),
        ("who did I see last month", {"from": "last month"}),
        ("show me my past appointments", {}),
        ("list my previous visits", {}),
        ("appointment history", {}),
        ("show my visit history", {}),
        ("what did the doctor say last time", {}),
        ("what happened at my last visit", {}),
        ("how often was I at the doctor last year", {"from": "last year"}),
        ("was I at the dentist last month", {"from": "last month"}),
    ),
    "follow_up_visit": (
        ("I was at the cardiologist", {"appointment": "cardiologist"}),
        ("I saw Dr Molar", {"appointment": "Dr Molar"}),
        (
            "I went to the dentist yesterday",
            {"appointment": "dentist", "start": "yesterday"},
        ),
        ("We were at the dentist", {"appointment": "dentist"}),
        ("I've been to the cardiologist", {"appointment": "cardiologist"}),
        ("I have been at the dentist", {"appointment": "dentist"}),
        ("I'm back from the cardiologist", {"appointment": "cardiologist"}),
        ("I am back from Dr Valve", {"appointment": "Dr Valve"}),
        ("what is still open from the dentist", {"appointment": "dentist"}),
        ("go on with what came of Dr Valve", {"appointment": "Dr Valve"}),
        (
            "I was at the cardiologist and she stopped the ibuprofen",
            {"appointment": "cardiologist", "said": "stopped the ibuprofen"},
        ),
        (
            "my appointment with Dr Valve did not take place",
            {"appointment": "Dr Valve", "took_place": "no"},
        ),
        (
            "my dentist appointment didn't take place",
            {"appointment": "dentist", "took_place": "no"},
        ),
        (
            "I didn't go to the dentist",
            {"appointment": "dentist", "took_place": "no"},
        ),
    ),
    "save_appointment_history": (
        (
            "I saw Dr Molar yesterday and he said all is fine",
            {"clinician": "Dr Molar", "notes": "all is fine", "start": "yesterday"},
        ),
        (
            "I was at the dentist last tuesday and she said to floss more",
            {"clinician": "dentist", "notes": "to floss more", "start": "last tuesday"},
        ),
        (
            "I saw the dentist this morning and he found a hole",
            {"clinician": "dentist", "notes": "a hole", "start": "this morning"},
        ),
        (
            "I've been to Dr Valve and he said I should walk more",
            {"clinician": "Dr Valve", "notes": "I should walk more"},
        ),
        (
            "I visited Dr Valve on monday and she told me that the pulse is fine",
            {
                "clinician": "Dr Valve",
                "notes": "the pulse is fine",
                "start": "on monday",
            },
        ),
        (
            "I went to the cardiologist last week and they said to come back in a year",
            {
                "clinician": "cardiologist",
                "notes": "to come back in a year",
                "start": "last week",
            },
        ),
        (
            "note that I saw Dr Molar yesterday new filling",
            {"clinician": "Dr Molar", "notes": "new filling", "start": "yesterday"},
        ),
        (
            "record that I was at the dentist last friday two fillings",
            {"clinician": "dentist", "notes": "two fillings", "start": "last friday"},
        ),
        (
            "Dr Valve told me yesterday that I should drink more",
            {
                "clinician": "Dr Valve",
                "notes": "I should drink more",
                "start": "yesterday",
            },
        ),
        (
            "the dentist said yesterday that the gums are better",
            {
                "clinician": "dentist",
                "notes": "the gums are better",
                "start": "yesterday",
            },
        ),
        (
            "at the dentist yesterday they told me to come again",
            {"clinician": "dentist", "notes": "to come again", "start": "yesterday"},
        ),
        (
            "I was seen by Dr Valve on friday and he said no salt",
            {"clinician": "Dr Valve", "notes": "no salt", "start": "on friday"},
        ),
        (
            "at Dr Molar they said to rinse",
            {"clinician": "Dr Molar", "notes": "to rinse"},
        ),
    ),
    "describe_appointment": (
        (
            "i have to fast before the blood test",
            {"prepare": "fast", "appointment": "blood test"},
        ),
        (
            "I must bring my tablets to my appointment",
            {"prepare": "my tablets", "appointment": "appointment"},
        ),
        (
            "before my dentist appointment I have to take the antibiotic",
            {"appointment": "dentist", "prepare": "take the antibiotic"},
        ),
        (
            "bring the old x-rays to Dr Molar",
            {"prepare": "the old x-rays", "appointment": "Dr Molar"},
        ),
        ("note to ask him about my knee", {"questions": "my knee"}),
        ("ask him about my knee", {"questions": "my knee"}),
        (
            "I want to ask Dr Valve about the tablets",
            {"appointment": "Dr Valve", "questions": "the tablets"},
        ),
        (
            "a question for the dentist does it need a crown",
            {"appointment": "dentist", "questions": "does it need a crown"},
        ),
        ("Nina drives me to the dentist", {"driver": "Nina", "appointment": "dentist"}),
        (
            "my son will take me to my appointment",
            {"driver": "my son", "appointment": "appointment"},
        ),
        (
            "Paul and Nina come along to my appointment",
            {"attendees": "Paul and Nina", "appointment": "appointment"},
        ),
        (
            "my daughter is coming with me to Dr Valve",
            {"attendees": "my daughter", "appointment": "Dr Valve"},
        ),
        (
            "my dentist appointment is about the crown",
            {"appointment": "dentist", "about": "the crown"},
        ),
        (
            "add to my dentist appointment park behind the house",
            {"appointment": "dentist", "notes": "park behind the house"},
        ),
        (
            "remember to bring the letter before my visit",
            {"prepare": "bring the letter", "appointment": "visit"},
        ),
    ),
    "answer_appointment": (
        (
            "the practice said tuesday at 10",
            {"answer": "they gave a time", "start": "tuesday at 10"},
        ),
        (
            "the clinic offered me thursday at 3 pm",
            {"answer": "they gave a time", "start": "thursday at 3 pm"},
        ),
        (
            "they can see me on monday at 9 am",
            {"answer": "they gave a time", "start": "on monday at 9 am"},
        ),
        (
            "they gave me friday at 2 pm",
            {"answer": "they gave a time", "start": "friday at 2 pm"},
        ),
        (
            "I got an appointment from the practice for thursday at 9 am",
            {"answer": "they gave a time", "start": "for thursday at 9 am"},
        ),
        ("they confirmed", {"answer": "confirmed"}),
        ("the practice confirmed my appointment", {"answer": "confirmed"}),
        ("Dr Valve confirmed", {"appointment": "Dr Valve", "answer": "confirmed"}),
        ("the dentist agreed", {"appointment": "dentist", "answer": "confirmed"}),
        ("it is confirmed", {"answer": "confirmed"}),
        ("they declined", {"answer": "declined"}),
        ("the dentist said no", {"appointment": "dentist", "answer": "declined"}),
        ("the practice has no time for me", {"answer": "declined"}),
        ("they are full", {"answer": "declined"}),
        ("the surgery can't see me", {"answer": "declined"}),
        ("they know that I'm not coming", {"answer": "they know I am not coming"}),
        ("I called the practice to cancel", {"answer": "they know I am not coming"}),
    ),
    "send_message": (
        (
            "tell Ben that I am at the doctor",
            {"to": "Ben", "text": "I am at the doctor"},
        ),
        (
            "message Ben that the dentist is on friday",
            {"to": "Ben", "text": "the dentist is on friday"},
        ),
        ("let Ben know that I will be late", {"to": "Ben", "text": "I will be late"}),
        (
            "let my daughter know that I will be late",
            {"to": "my daughter", "text": "I will be late"},
        ),
        (
            "tell my son that the visit is booked",
            {"to": "my son", "text": "the visit is booked"},
        ),
        ("send Ben a message saying I am fine", {"to": "Ben", "text": "I am fine"}),
        (
            "write a message to Nina saying the dentist is booked",
            {"to": "Nina", "text": "the dentist is booked"},
        ),
        (
            "leave a message for my wife that I am at the clinic",
            {"to": "my wife", "text": "I am at the clinic"},
        ),
        (
            "send a message for Ben saying dinner is at six",
            {"to": "Ben", "text": "dinner is at six"},
        ),
        ("text my daughter that I am home", {"to": "my daughter", "text": "I am home"}),
        (
            "write Ben a message that the doctor called",
            {"to": "Ben", "text": "the doctor called"},
        ),
        (
            "say to Ben that I am waiting outside",
            {"to": "Ben", "text": "I am waiting outside"},
        ),
    ),
    "confirm_appointment": (
        (
            "book the dentist every tuesday at 10 am for six weeks",
            {
                "clinician": "dentist",
                "start": "on tuesday at 10 am",
                "repeat": "every tuesday for 6 weeks",
            },
        ),
        (
            "I need to see Dr Valve every week on monday at 9 am, four times",
            {
                "clinician": "Dr Valve",
                "start": "on monday at 9 am",
                "repeat": "every week 4 times",
            },
        ),
        (
            "book Dr Molar every other friday at 3 pm for two months",
            {
                "clinician": "Dr Molar",
                "start": "on friday at 3 pm",
                "repeat": "every other friday for 2 months",
            },
        ),
    ),
    "cancel_appointment": (
        (
            "cancel all my dentist appointments",
            {"appointment": "all my dentist appointments"},
        ),
        (
            "cancel the whole series of visits",
            {"appointment": "the whole series of visits"},
        ),
        ("cancel all of them", {"appointment": "all of them"}),
        (
            "cancel the dentist because i feel better",
            {"appointment": "dentist", "reason": "i feel better"},
        ),
        ("cancel my appointment with Dr Molar", {"appointment": "dr molar"}),
        ("I don't want to see the dentist after all", {"appointment": "dentist"}),
        (
            "cancel all my appointments with Dr Valve because I am away",
            {"appointment": "all my appointments with dr valve", "reason": "i am away"},
        ),
    ),
}
