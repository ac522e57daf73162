"""Words for the people who write automations: what a field takes, with an example.

A table, one row for each field. What a model is told about a tool stands in the
catalogue and is shorter.
"""

from typing import Final

DOES: Final = {
    "record_dose": "Notes that a dose was taken, now or at the time you name.",
    "record_doses": "Notes that every open dose of one time was taken.",
    "snooze_dose": "Puts an open dose off; it is asked about again.",
    "miss_dose": "Notes that a dose was missed, because a person says so.",
    "undo_dose": "Takes the last answer to a dose back.",
    "correct_dose": "Puts right when a dose was taken, or how much it was.",
    "next_allowed": "Returns when one was last taken, and from when the noted limits allow "
    "the next.",
    "adherence": "Returns how many doses were taken of those that were due.",
    "skip_dose": "Notes that a dose is left out; it is no longer asked about.",
    "list_due": "Returns what is still to be taken, today or in the time you name.",
    "dose_history": "Returns which doses were taken, left out or not answered.",
    "add_medication": "Adds a medication with its directions and starts its reminders.",
    "read_prescription": "Reads the text of a prescription line by line. Only shows what "
    "would be added, unless you are sure.",
    "preview_medication": "Returns the doses of the next 30 days by a direction.",
    "check_medication": "Looks a medicine up beside the others: doubles, allergies, known "
    "pairs. What is not on the lists is not called safe.",
    "change_medication": "Changes how a medicine is taken from now on; its past stays.",
    "pause_medication": "Pauses a medicine: nothing falls due until it goes on.",
    "resume_medication": "Lets a paused or stopped medicine go on.",
    "stock_left": "Returns how much of a medicine is left, and until when that lasts.",
    "count_stock": "Notes how much of a medicine was counted.",
    "add_stock": "Notes that a new pack of a medicine came into the house.",
    "open_pack": "Notes that the next pack of a medicine was opened.",
    "waste_stock": "Notes that some of a medicine was lost.",
    "stop_medication": "Ends a medication and its reminders; its history stays.",
    "record_vital": "Notes a value that was measured, with its unit.",
    "record_readings": "Notes several values that were measured, each with its own time. "
    "All of them are kept or none.",
    "read_vital": "Returns the last value that was measured, and when.",
    "vital_trend": "Returns how values went from day to day, with the numbers.",
    "early_warning_score": "Works out NEWS2 from readings of the last hour and your "
    "answers. Only where that module is switched on.",
    "store_symptoms": "Keeps what a person feels in the symptom diary. One sentence may "
    "say all of it: what, where, since when, how bad from 0 to 10, what brings it on.",
    "end_symptom": "Notes that a complaint is over, and since when.",
    "correct_symptom": "Puts a complaint of the diary right.",
    "list_symptoms": "Returns the entries of the symptom diary, each with its date and id.",
    "retrieve_past_complaints": "Returns complaints from the diary with their dates.",
    "recall": "Returns what was said or happened that fits the words best, each with its "
    "date and the number of its event.",
    "remember": "Knows a wish, an allergy, an illness or a note about the person for good.",
    "forget": "Forgets one fact or one complaint. Cannot be undone.",
    "get_available_specialists": "Returns clinicians of a kind, or for a complaint, and "
    "their free times.",
    "confirm_appointment": "Books a visit at a free time, or notes that it has to be asked "
    "for.",
    "list_appointments": "Returns the visits that are planned, and where they stand.",
    "get_appointment_history": "Returns which visits there were, and what came of them.",
    "follow_up_visit": (
        "Notes what came of a visit, and returns which changes are to be confirmed."
    ),
    "save_appointment_history": "Notes a visit of the past, or what came of one.",
    "reschedule_appointment": "Moves a planned visit, or notes that this has to be asked "
    "for.",
    "cancel_appointment": "Calls a planned visit off. Whether the practice has still to be "
    "told stands in the answer.",
    "describe_appointment": "Adds to a visit what to prepare and to ask, who comes along "
    "and who drives.",
    "answer_appointment": "Notes what a practice answered to a request.",
    "send_message": "Keeps a message for somebody and passes it on.",
    "set_reminder": "Reminds a person of something at a moment.",
    "make_report": "Makes a report of the day, the week or for a visit, keeps it and "
    "returns it.",
    "notify_user": "Leaves the person a note.",
    "check_in": "Notes that the person is up and well: the sign of life of this morning.",
    "start_sos": "Calls for help at once: contacts are told without delay.",
    "get_location": "Returns where a person was seen last, and how long ago.",
    "search_ambulance": "Returns the emergency numbers of the person's country. Dials "
    "nothing and tells nobody.",
    "end_sos": "Ends a call for help and gives the all-clear to who was told.",
}

type Row = tuple[str, str]

FIELDS: Final[dict[str, Row]] = {
    "medication": (
        "Its name or its shared label. Part of the name is enough if it fits one only.",
        "Paracetamol",
    ),
    "at": (
        "A moment, in words or as a date and time. Left out, it is this moment.",
        "2026-10-05 08:15",
    ),
    "amount": ("A number and a unit. Left out, it is the usual amount.", "1 tablet"),
    "reason": ("Why, in your own words; kept as written.", "felt sick"),
    "from": ("The first day, in words or as a date.", "yesterday"),
    "until": ("The last day, in words or as a date.", "2026-10-12"),
    "name": ("What the medication is called.", "Paracetamol 500 mg"),
    "direction": (
        "How much, how often and when, as on the label.",
        "take 1 tablet twice a day with food",
    ),
    "minutes": ("For how many minutes, or until which time.", "15"),
    "to_at": ("When it was really taken.", "2026-10-05 08:15"),
    "expires": ("The last day of use, as on the pack.", "2027-03"),
    "strength": (
        "What is in one, as on the pack. Left out, it is read from the name.",
        "500 mg",
    ),
    "instructions": ("What else the label says; kept and shown whole.", "with food"),
    "start": ("The first day. Left out, it is today.", "tomorrow"),
    "period": ("Of the day, of the week, or for a visit.", "week"),
    "kind": ("What was measured.", "blood_pressure"),
    "value": (
        "The number. Blood pressure takes two, with a slash between them.",
        "128/82",
    ),
    "unit": (
        "The unit. Without it a value that could be in several units is refused.",
        "mmHg",
    ),
    "consciousness": (
        "How awake the person is: alert, newly confused, to voice, to pain or not at all.",
        "alert",
    ),
    "oxygen": ("On air or on oxygen.", "on air"),
    "site": ("Where on the body it was taken.", "left arm"),
    "readings": (
        (
            "A list: kind and value, and where known unit, time, site and source of each. Or "
            "all of it in words."
        ),
        (
            "- kind: blood_pressure\n  value: 130/85\n  time: 2026-10-05 08:00\n"
            "- kind: blood_pressure\n  value: 128/82\n  time: 2026-10-05 09:00"
        ),
    ),
    "symptoms": (
        "What is felt, in your own words; kept as written.",
        "a dull headache",
    ),
    "onset": ("Since when.", "yesterday"),
    "severity": ("How bad it is, from 0 to 10.", "4"),
    "triggers": ("What brings it on, or makes it worse.", "climbing stairs"),
    "ended": ("When it was over, if it is.", "this morning"),
    "change": (
        "What is right: a number from 0 to 10, a place, since when.",
        "the right knee",
    ),
    "specialty": ("The kind of clinician. Left out, all kinds.", "dentist"),
    "clinician": ("The name, or the kind of clinician.", "Dr. Example"),
    "appointment": ("With whom, or on which day.", "dentist"),
    "text": ("Of what; kept as written.", "water the plants"),
    "prepare": ("What to do or to bring before it.", "nothing to eat from midnight on"),
    "questions": ("What to ask there.", "whether the dose is right"),
    "attendees": ("Who comes along, by name.", "Ben"),
    "driver": ("Who drives, by name.", "Ben"),
    "about": ("What it is about, in your own words.", "the knee"),
    "said": (
        "What was said and decided there, in full; kept as written.",
        "She stopped the ibuprofen. Come back in three months.",
    ),
    "took_place": ("The word no, if the visit did not take place.", "no"),
    "notes": ("What to remember; kept as written.", "second floor"),
    "repeat": (
        "How often it comes again, and until when.",
        "every Tuesday for six weeks",
    ),
    "answer": ("What they said.", "booked"),
    "to": ("Whom to tell, by name.", "Ben"),
    "message": ("What to say; kept as written.", "The post has come."),
}

OF_TOOL: Final[dict[str, Row]] = {
    "make_report.appointment": (
        "Of a report for a visit: which one. Left out, the next.",
        "the cardiologist",
    ),
    "follow_up_visit.appointment": (
        "Which visit: with whom it was, or on which day.",
        "the cardiologist",
    ),
    "follow_up_visit.start": (
        "When it was, where it is not noted yet.",
        "yesterday at 10 am",
    ),
    "record_doses.at": ("Of which time. Left out, what is open now.", "this morning"),
    "record_dose.reason": (
        "Why it was taken although you were asked.",
        "pain came back",
    ),
    "miss_dose.at": ("Which dose. Left out, the one that is open.", "last night"),
    "undo_dose.at": (
        "Around when the dose was. Left out, the last answer.",
        "yesterday",
    ),
    "undo_dose.medication": ("Of which medicine. Left out, of any.", "Paracetamol"),
    "correct_dose.at": (
        "Around when the dose was noted. Left out, the last one.",
        "yesterday",
    ),
    "correct_dose.amount": ("How much it really was.", "half a tablet"),
    "adherence.medication": ("Which medicine. Left out, all of them.", "Paracetamol"),
    "adherence.from": ("The first day. Left out, seven days ago.", "last week"),
    "open_pack.at": ("The day on which it was opened. Left out, today.", "yesterday"),
    "pause_medication.until": (
        "Until when, or for how long. Left out, until it goes on again.",
        "next Monday",
    ),
    "check_medication.name": (
        "Which medicine; it need not be one of yours.",
        "Ibuprofen",
    ),
    "preview_medication.name": ("For which medicine.", "Paracetamol 500 mg"),
    "read_prescription.text": (
        "The whole text, as it was written.",
        "Paracetamol 500 mg 1 tablet twice a day",
    ),
    "record_readings.unit": (
        "The unit of values that have none of their own.",
        "mg/dL",
    ),
    "count_stock.amount": ("How much there is.", "28 tablets"),
    "add_stock.amount": (
        "How much is in it, or how many packs of how much.",
        "30 tablets",
    ),
    "waste_stock.amount": ("How much was lost.", "2 tablets"),
    "skip_dose.at": ("Which dose. Left out, the one that is open.", "this morning"),
    "read_vital.at": ("The day. Left out, the last value of all.", "yesterday"),
    "read_vital.kind": ("What to look up.", "weight"),
    "set_reminder.at": ("When, with an hour.", "2026-10-05 18:30"),
    "confirm_appointment.start": (
        "When it begins, as one of the free times.",
        "2026-10-07 09:30",
    ),
    "store_symptoms.site": ("Where on the body.", "left knee"),
    "end_symptom.symptoms": ("What is over, in your own words.", "headache"),
    "end_symptom.at": ("Since when. Left out, since now.", "this morning"),
    "correct_symptom.symptoms": (
        "Which complaint. Left out, the one told last.",
        "knee",
    ),
    "list_symptoms.symptoms": ("Which complaint. Left out, all of them.", "headache"),
    "list_symptoms.from": ("The first day. Left out, a year ago.", "last week"),
    "list_symptoms.until": ("The last day. Left out, today.", "today"),
    "retrieve_past_complaints.symptoms": (
        "A word to look for. Left out, the latest complaints.",
        "headache",
    ),
    "get_available_specialists.symptoms": ("What it is about.", "toothache"),
    "recall.text": (
        "What to look for. Left out, everything that is known for good.",
        "my knee",
    ),
    "remember.text": ("What to know, in words.", "I prefer morning visits"),
    "forget.text": ("What to forget, in words.", "that I prefer morning visits"),
    "get_available_specialists.specialty": (
        "The kind of clinician, or a name. Left out, all kinds.",
        "dentist",
    ),
    "save_appointment_history.clinician": (
        "With whom it was; somebody who is in no directory, too.",
        "Dr. Example",
    ),
    "save_appointment_history.start": ("When it was.", "2026-10-05 09:30"),
    "save_appointment_history.notes": ("What came of it.", "come again in a year"),
    "reschedule_appointment.start": ("The new time.", "2026-10-08 10:00"),
    "answer_appointment.appointment": (
        "Which visit. Left out, the only one of which an answer is awaited.",
        "dentist",
    ),
    "answer_appointment.start": ("The time they gave.", "2026-10-08 10:00"),
    "describe_appointment.appointment": (
        "Which visit. Left out, the only one that is planned.",
        "dentist",
    ),
    "send_message.text": ("What to say; kept as written.", "The visit is booked."),
    "start_sos.reason": ("What happened; kept as written.", "fell down"),
    "end_sos.reason": ("Why; kept as written.", "false alarm"),
}

TITLES: Final = {"to_at": "Really taken at", "at": "At"}
"""Titles of fields that their names do not give."""

PERSON: Final[Row] = (
    "Whose record it is, by name. Left out: your own, or the only one in the house.",
    "Ann",
)
SURE: Final = (
    "Goes on where a person would be asked again: another dose too soon, more than "
    "usual, an unusual value. Off, such a call fails and nothing is kept."
)


def row_of(tool: str, argument: str) -> Row:
    """Return the description and the example of a field."""
    return OF_TOOL.get(f"{tool}.{argument}") or FIELDS[argument]
