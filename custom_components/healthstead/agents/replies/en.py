"""English replies: one line per outcome, refusal, doubt and question.

Longer than a screen because it is the whole text of a language in one table.
``{name}`` takes a fact; a fact that is missing leaves its sentence out.
"""

from collections.abc import Mapping
from typing import Final

OUTCOMES: Final[Mapping[str, str]] = {
    "dose_recorded": "Noted: {medication}, {amount}, {at}.",
    "dose_skipped": "Noted: {medication} left out, {due}.",
    "due": "Still to take:",
    "due_row": "{medication}, {amount}, {due}{late}",
    "nothing_due": "Nothing is left to take in that time.",
    "history": "This is what I have:",
    "history_row": "{medication}: {status}{when}",
    "no_history": "I have no answer noted for that time.",
    "medication_added": "Added: {medication}, {schedule}.",
    "medication_stopped_now": "{medication} is stopped. I no longer remind you of it.",
    "reading_recorded": "Noted: {kind} {value}, {at}.",
    "reading": "The last {kind} was {value}, {at}.",
    "no_reading": "I have no {kind} for that.",
    "symptoms_stored": (
        "I am sorry to hear that. I have kept it in your diary: {symptoms}. "
        'Say "don\'t keep that" to take it back.'
    ),
    "symptoms_forgotten": "Taken back. I have not kept that.",
    "complaints": "You told me:",
    "complaints_row": "{at}: {text}",
    "no_complaints": "I find nothing like that in your diary.",
    "offers": "These times are free:",
    "offers_row": "{clinician}, {start}",
    "no_offers": "I find no free time then. Another day, perhaps?",
    "visit_booked": "Booked: {clinician} ({specialty}), {start}.",
    "visits": "Planned visits:",
    "visits_row": "{clinician}, {start}",
    "no_visits": "No visit is planned for that time.",
    "visit_cancelled": "Cancelled: {clinician}, {start}.",
    "reminder_set": "I will remind you {at}: {text}.",
    "note_left": "I left you a note: {text}.",
    "question": "{question}",
    "sos_started": "I am calling for help. Your emergency number is {number}.",
    "sos_ended": "The call for help has ended. I am telling everybody who was told.",
    "dropped": "All right. Nothing was done.",
}

CONFIRM: Final[Mapping[str, str]] = {
    "record_dose": "Shall I note {medication}, {amount}, {at}?",
    "skip_dose": "Shall I note {medication} as left out, {due}?",
    "record_vital": "Shall I note {kind} {value}, {at}?",
    "store_symptoms": "Shall I keep in your diary: {symptoms}?",
    "set_reminder": "Shall I remind you {at}: {text}?",
    "notify_user": "Shall I leave you a note: {text}?",
    "add_medication": "Shall I add {medication}: {schedule}?",
    "stop_medication": "Shall I stop {medication}?",
    "confirm_appointment": "Shall I book {clinician} ({specialty}), {start}?",
    "cancel_appointment": "Shall I cancel {clinician}, {start}?",
    "start_sos": "Shall I call for help?",
    "end_sos": "Shall I end the call for help?",
}

DOUBTS: Final[Mapping[str, str]] = {
    "already_taken": (
        "{medication} was already taken, {at}. Did you really take another one?"
    ),
    "too_soon": (
        "{medication} was taken {at}; the next is allowed from {next}. "
        "Did you take it all the same?"
    ),
    "too_many": (
        "With this one you would be over the limit for {medication} ({limit}). "
        "Did you take it all the same?"
    ),
    "too_much": (
        "{amount} of {medication} is more than your usual {usual}. "
        "Did you really take {amount}?"
    ),
    "other_unit": (
        "{medication} is noted in another unit (usual: {usual}). Shall I note {amount}?"
    ),
    "not_due": "{medication} is not due now. Did you take an extra dose?",
    "medication_stopped_taken": (
        "{medication} was stopped. Did you take it all the same?"
    ),
    "already_taking": (
        "You already take {medication} ({direction}). Shall I add it once more?"
    ),
    "unusual_value": "{value} is unusual for {kind}. Is that what it showed?",
    "overlaps": "You already see {clinician} at that time. Book it all the same?",
}

REFUSALS: Final[Mapping[str, str]] = {
    "not_allowed": "I can't do that for you here.",
    "unknown_person": "I can't do that for you here.",
    "person_missing": "For whom? Please name a person.",
    "person_exists": "This person is already there.",
    "name_missing": "A name is missing. Nothing was kept.",
    "text_missing": "I did not hear any text. Nothing was kept.",
    "unknown_medication": "I don't find that among the medications.",
    "medication_stopped": "{medication} was already stopped.",
    "direction_missing": "How is {medication} to be taken? Nothing was kept.",
    "direction_unclear": (
        "I can't read these directions completely ({reasons}). Nothing was kept. "
        "Please say dose, how often and when, as on the label."
    ),
    "amount_not_positive": "That amount can't be right. Nothing was kept.",
    "in_the_future": "That time has not come yet. Nothing was kept.",
    "in_the_past": "That time is already past. Nothing was kept.",
    "too_long_ago": "That is too long ago to note here. Nothing was kept.",
    "nothing_open": "No dose of {medication} is open for that time.",
    "unknown_dose": "I don't find that dose.",
    "unknown_clinician": "I don't find that clinician in your directory.",
    "unknown_appointment": "I don't find that visit.",
    "appointment_over": "That visit no longer stands.",
    "ends_before_it_starts": "The visit would end before it starts.",
    "outside_hours": "{clinician} does not see anybody at that time.",
    "slot_taken": "{clinician} is not free at that time.",
    "not_booked": "I could not book it. Nothing was kept.",
    "no_sos": "No call for help is running.",
    "unit_missing": "In which unit was {value}? Nothing was kept yet.",
    "not_plausible": "{value} can't be right for {kind}. Nothing was kept.",
    "value_unclear": "I can't read {value} as {kind}. Nothing was kept.",
    "unknown_symptom": "There is nothing to take back.",
    "severity_out_of_range": "Please say how bad it is from 0 to 10.",
    "unknown_reminder": "I don't find that reminder.",
    "time_not_precise": "At what time exactly? Nothing was kept yet.",
    "storage_unavailable": (
        "I can't write to my memory right now, so nothing was kept. "
        "Please write it down and look at Settings, Repairs."
    ),
}

QUESTIONS: Final[Mapping[str, str]] = {
    "ask_medication": "Which medication do you mean?",
    "unknown_medication": "I don't know {said}. Which medication do you mean?",
    "which_medication": "Which one: {options}?",
    "unclear_amount": "How much exactly?",
    "ask_at": "When?",
    "ask_text": "What shall I remind you of?",
    "ask_message": "What shall I say?",
    "ask_question": "What shall I ask?",
    "ask_kind": "What did you measure?",
    "ask_value": "What was the value?",
    "ask_severity": "How bad is it, from 0 to 10?",
    "ask_symptoms": "What do you feel?",
    "ask_name": "What is the medication called?",
    "ask_direction": "How is it to be taken: how much, how often, when?",
    "ask_clinician": "Whom would you like to see?",
    "ask_start": "When would you like to go?",
    "ask_appointment": "Which visit?",
    "which_appointment": "Which one: {options}?",
    "no_such_appointment": "I don't find that visit. Which one do you mean?",
    "which_clinician": "Which one: {options}?",
    "unknown_clinician": (
        "I don't find {said} in your directory. Whom would you like to see?"
    ),
    "unknown_specialty": "What kind of clinician do you mean?",
    "choose_time": "These times are free. Which one?",
    "choose_time_row": "{clinician}, {start}",
    "slot_taken_instead": "That time is taken. Free are:",
    "slot_taken_instead_row": "{clinician}, {start}",
    "outside_hours_instead": "There are no visits at that time. Free are:",
    "outside_hours_instead_row": "{clinician}, {start}",
    "no_offers": "I find no free time then. Which other day?",
    "unclear_time": "I am not sure what time you mean. When exactly?",
    "time_in_past": "That time is already past. When do you mean?",
    "time_in_future": "That time has not come yet. When was it?",
    "which_hour": "In the morning or in the evening?",
    "which_time": "Which do you mean?",
    "which_time_row": "{start}",
    "which_day": "Which day do you mean exactly?",
    "which_day_row": "{day}",
    "did_you_take_it": "Did you take {medication}? Then tell me so in one sentence.",
    "who": "Who is this, please?",
    "whose": "Whom do you mean?",
    "happening_now": "Is this happening now to someone with you?",
    "shown_again": "Once more, to be sure: {shown}",
    "unit_missing": "In which unit was {value}?",
    "time_not_precise": "At what time exactly?",
}

STATUS: Final[Mapping[str, str]] = {
    "taken": "taken",
    "skipped": "left out",
    "due": "not yet taken",
    "late": "not yet answered",
    "snoozed": "put off",
    "unconfirmed": "not answered",
    "missed": "missed",
}

KINDS: Final[Mapping[str, str]] = {
    "blood_pressure": "blood pressure",
    "heart_rate": "heart rate",
    "spo2": "oxygen saturation",
    "temperature": "temperature",
    "respiratory_rate": "breathing rate",
    "glucose": "blood sugar",
    "weight": "weight",
    "peak_flow": "peak flow",
    "pain": "pain",
    "steps": "steps",
    "sleep": "sleep",
}

UNITS: Final[Mapping[str, str]] = {
    "mm[Hg]": "mmHg",
    "/min": "per minute",
    "Cel": "\u00b0C",
    "[degF]": "\u00b0F",
    "{score}": "out of 10",
    "{steps}": "steps",
    "[iU]": "units",
}

PLAIN: Final[Mapping[str, str]] = {
    "decline": (
        "I can't help with that. I look after medications, readings, symptoms, "
        "visits, reminders and calls for help."
    ),
    "advice": (
        "I must not advise on that. Please look at the leaflet or ask your "
        "pharmacist or doctor."
    ),
    "home": "That is for your home, not for me.",
    "finish": "All right.",
    "unclear": (
        'I did not understand that. You can say for example: "I took my ...", '
        '"what do I still have to take", "my blood pressure is ... over ...", '
        'or "call for help".'
    ),
    "model_down": (
        "My language model is not answering just now. Please try again in a "
        'moment, or say it in a short sentence like "I took my ...".'
    ),
    "help_stays": "Help stays called.",
    "nobody": (
        "Nobody is looked after here yet. Please add a person under Settings, "
        "Devices & services, Healthstead."
    ),
    "telling_now": "I am telling your contacts now.",
    "telling_soon": (
        'I will tell your contacts in {seconds} seconds. Say "cancel" to stop that.'
    ),
    "late": ", open since then",
}
