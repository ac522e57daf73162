"""English replies: one line per outcome, refusal, doubt and question.

Longer than a screen because it is the whole text of a language in one table.
``{name}`` takes a fact; a fact that is missing leaves its sentence out. What stands
in ``<angles>`` is said only if all its facts are there.
"""

from collections.abc import Mapping
from typing import Final

OFFER_ROW: Final = (
    "{clinician}, {start}<, {travel} minutes away><, {place}><, {drivers} could drive>"
    "<, you are busy then by {clashes}><, to be asked: {ask_them}>"
)

DIARY_ROW: Final = (
    "{symptoms}<, {site}><, since {day}><, since {start}><, {severity} of 10>"
    "<, brought on or made worse: {triggers}><, over since {last_day}><, over since {until}>"
)

OUTCOMES: Final[Mapping[str, str]] = {
    "dose_recorded": "Noted: {medication}, {amount}, {at}.",
    "dose_skipped": "Noted: {medication} left out, {due}.",
    "dose_snoozed": "I will ask you again about {medication}, {at}.",
    "dose_missed": (
        "Noted as missed: {medication}, {due}. For what to do about it, look at the "
        "leaflet or ask your pharmacist."
    ),
    "dose_undone": "Taken back: {medication}, {amount}, {status}, {at}.",
    "dose_corrected": "Put right: {medication}, {amount}, {at}.",
    "doses_recorded": "This is what I have done:",
    "doses_recorded_row": "Noted: {medication}, {amount}, {due}",
    "no_doses_recorded": "I have noted nothing yet:",
    "no_doses_recorded_row": "Noted: {medication}, {amount}, {due}",
    "due": "Still to take:",
    "due_row": "{medication}, {amount}, {due}{late}{label}",
    "nothing_due": "Nothing is left to take in that time.",
    "history": "This is what I have:",
    "history_row": "{medication}: {status}{when}",
    "no_history": "I have no answer noted for that time.",
    "next_planned": (
        "<By the record {medication} was last taken {at}.> <The next dose of {medication} "
        "is planned for {next}.> I must not advise on another one: please ask your "
        "pharmacist or doctor."
    ),
    "no_limits": (
        "<By the record {medication} was last taken {at}.> No limits are noted for it, so "
        "I can't say from when another one is allowed: please look at the leaflet, or "
        "ask your pharmacist or doctor."
    ),
    "allowed_from": (
        "<By the record {medication} was last taken {at}.> By its noted limits "
        "({schedule}) the next is allowed from {next}. Beyond that I must not advise: "
        "please ask your pharmacist or doctor."
    ),
    "within_limits": (
        "<By the record {medication} was last taken {at}.> Its noted limits are: "
        "{schedule}. <By the record they allow the next one since {next}.> Whether to "
        "take it I must not advise: please ask your pharmacist or doctor."
    ),
    "adherence": (
        "Since {day} {taken} of {count} doses that were due are noted as taken "
        "({percent} %), {on_time} of them within {tolerance} minutes of their time."
    ),
    "adherence_row": "{medication}: {taken} of {count} taken{others}",
    "adherence_of": (
        "{medication}: since {day} {taken} of {count} doses that were due are noted as "
        "taken ({percent} %), {on_time} of them within {tolerance} minutes of their "
        "time."
    ),
    "nothing_was_due": "No dose was due in that time.",
    "medication_added": "Added: {medication}, {schedule}.",
    "medication_added_row": "{due}, {amount}",
    "medication_changed": "Changed: {medication}, now {schedule}.",
    "medication_changed_row": "{due}, {amount}",
    "medication_paused": (
        "{medication} is paused. I remind you of it again when you say so."
    ),
    "medication_paused_until": "{medication} is paused until {until}. <Next dose: {next}.>",
    "medication_resumed": "{medication} goes on: {schedule}.",
    "medication_resumed_row": "{due}, {amount}",
    "preview": (
        "That would be: {schedule}. <In 30 days: {totals}.> <The last dose of all: {last}.> "
        "Nothing was kept. First would come:"
    ),
    "preview_row": "{due}, {amount}",
    "preview_without_times": (
        "That would be: {schedule}. No dose falls due by itself. Nothing was kept."
    ),
    "prescription_added": "Added from the prescription ({count}):",
    "prescription_added_row": '"{said}": {medication}, {schedule}',
    "checked": (
        "This is on my lists about {medication}. Please ask your pharmacist about it:"
    ),
    "not_in_my_list": (
        "Nothing about {medication} beside the others is in my list. My list is short, "
        "so that does not mean it is safe: please ask your pharmacist."
    ),
    "stock_left": "{medication}: {stock} left.",
    "stock_left_until": (
        "{medication}: {stock} left, enough until {next}: for that dose there is too little."
    ),
    "stock_unknown": (
        "I don't know how much {medication} is left. Tell me how much you counted."
    ),
    "stock_counted": "Noted: {amount} of {medication} in the house.",
    "stock_added": (
        "Noted: {amount} of {medication} more<, {stock} in all>. <Use by {expires}.>"
    ),
    "stock_wasted": "Noted: {amount} of {medication} lost<, {stock} left>.",
    "pack_opened": "Noted: a pack of {medication} ({amount}) opened, {opened}.",
    "medication_stopped_now": "{medication} is stopped. I no longer remind you of it.",
    "reading_recorded": "Noted: {kind} {value}, {at}.",
    "reading_lo": (
        "Noted: {kind} LO, {at}. That is a result: it is below what the meter can show."
    ),
    "reading_hi": (
        "Noted: {kind} HI, {at}. That is a result: it is above what the meter can show."
    ),
    "readings_recorded": "Noted:",
    "readings_recorded_row": "{kind} {value}{when}",
    "reading": "The last {kind} was {value}, {at}<, from {origin}>.",
    "vital_trend": "Your {kind} from {date} to {expires}:",
    "early_warning": "NEWS2 of {name} now: {total}.",
    "early_warning_partial": (
        "No NEWS2 total for {name}: {parts} not known, or not of the last hour. What is "
        "known comes to {total} at least."
    ),
    "early_warning_none": (
        "No NEWS2 for {name}: {parts} not known, or not of the last hour."
    ),
    "news2_under_16": (
        "This score is not made for people under sixteen. Limits that a clinician has "
        "set hold for them, and words that mean an emergency."
    ),
    "news2_pregnant": (
        "This score is not made for pregnancy. Limits that a clinician has set hold, and "
        "words that mean an emergency."
    ),
    "no_reading": "I have no {kind} for that.",
    "symptoms_stored": (
        "I am sorry to hear that. I have kept it in your diary: {symptoms}<, {site}>"
        "<, since {day}><, since {start}><, {severity} of 10><, brought on or made worse: {triggers}>"
        "<, over since {last_day}><, over since {until}>. "
        'Say "don\'t keep that" to take it back.'
    ),
    "several_symptoms_stored": (
        "I am sorry to hear that. I have kept it in your diary. "
        'Say "don\'t keep that" to take it back.'
    ),
    "several_symptoms_stored_row": DIARY_ROW,
    "nothing_to_note": "I hear no complaint in that, so I have kept nothing.",
    "symptom_ended": "Noted: {symptoms}<, {site},> is over, {day}.",
    "no_open_symptom": (
        "I find no complaint<: {symptoms}> in your diary that is not over already."
    ),
    "symptom_corrected": (
        "Put right in your diary: {symptoms}<, {site}><, since {day}><, since {start}>"
        "<, {severity} of 10><, brought on or made worse: {triggers}><, over since {last_day}>"
        "<, over since {until}>."
    ),
    "diary": "This is in your diary:",
    "diary_row": "{at}: " + DIARY_ROW,
    "diary_of": (
        "By your diary: {symptoms}<, since {day}><, since {start}>, noted {count} "
        "times<, at worst {severity} of 10>."
    ),
    "diary_of_row": "{at}: " + DIARY_ROW,
    "symptoms_forgotten": "Taken back. I have not kept that.",
    "complaints": "You told me:",
    "complaints_row": "{at}: {text}",
    "no_complaints": "I find nothing like that in your diary.",
    "remembered": "I will remember: {text}.",
    "allergy_remembered": "Noted in the profile as an allergy: {text}.",
    "condition_remembered": "Noted in the profile: {text}.",
    "known_already": "I know that already: {text}.",
    "forgotten": "Forgotten: {text}.",
    "recalled": (
        "This is what I have.< Noted {count} times from {day} to {last}: {symptoms}.>"
        "< The worst was {worst} of 10.>< It ended {ended}.>"
    ),
    "recalled_row": "{at}: {text}",
    "nothing_recalled": "I find nothing like that.",
    "known_for_good": "This is what I know:",
    "nothing_known": "Nothing is noted that I should know for good.",
    "offers": "These times are free:",
    "offers_row": OFFER_ROW,
    "no_offers": "I find no free time then. Another day, perhaps?",
    "no_offers_row": OFFER_ROW,
    "no_such_kind": (
        "There is no {specialty} in your directory. A GP can refer you<: {specialty}>:"
    ),
    "no_such_kind_row": OFFER_ROW,
    "offers_gp": (
        "I propose no kind of clinician here: that is switched off. A GP is the one to "
        "start with. These times are free:"
    ),
    "offers_gp_row": OFFER_ROW,
    "no_offers_gp": (
        "I propose no kind of clinician here: that is switched off. A GP is the one to "
        "start with; I know of no free time with one."
    ),
    "proposed": "{because} {how_soon}< {instead}> {note} These times are free:",
    "proposed_row": OFFER_ROW,
    "proposed_full": (
        "{because} {how_soon}< {instead}> {note} I know of no free time with a "
        "{specialty} then; please ask them:"
    ),
    "proposed_full_row": OFFER_ROW,
    "proposed_today": (
        "{because} {how_soon}< {instead}> {note} Whom to telephone, and what is free today:"
    ),
    "proposed_today_row": OFFER_ROW,
    "proposed_today_gp": (
        "{because} {how_soon} {note} There is no {specialty} in your directory, so please "
        "telephone a GP; what is free today:"
    ),
    "proposed_today_gp_row": OFFER_ROW,
    "proposed_referral": (
        "{because} {how_soon} {note} There is no {specialty} in your directory; a GP can "
        "see you first and refer you. These times are free:"
    ),
    "proposed_referral_row": OFFER_ROW,
    "proposed_referral_full": (
        "{because} {how_soon} {note} There is no {specialty} in your directory; a GP can "
        "see you first and refer you. I know of no free time then; please ask them:"
    ),
    "proposed_referral_full_row": OFFER_ROW,
    "proposed_nobody": (
        "{because} {how_soon} {note} There is no {specialty} and no GP in your directory. "
        "Please ask your usual practice; once somebody is in the directory, I can look "
        "for times."
    ),
    "no_visit_for_that": (
        "That is nothing to wait for an appointment with. Please get help now: call "
        "{number}."
    ),
    "visit_booked": (
        "Booked: {clinician} ({specialty}), {start}. <{count} visits in all, the last "
        "{last}.>"
    ),
    "visit_asked": (
        "I asked {clinician} ({specialty}) for {start}. It is not booked until the "
        "practice says so."
    ),
    "visit_declined": (
        "{clinician} did not take the visit {start}<: {why}>. Nothing is booked then."
    ),
    "visit_to_call": (
        "Noted as wanted, not booked: {clinician} ({specialty}), {start}. <{count} visits "
        "in all, the last {last}.> Please call them<: {number}>. You can read this out:"
    ),
    "visit_to_write": (
        "Noted as wanted, not booked: {clinician} ({specialty}), {start}. <{count} visits "
        "in all, the last {last}.> Please write to them<: {email}>. You can use this:"
    ),
    "visit_on_page": (
        "Noted as wanted, not booked: {clinician} ({specialty}), {start}. <{count} visits "
        "in all, the last {last}.> Please book it on their page<: {page}>. Then tell me "
        "what they said."
    ),
    "visit_moved": "Moved: {clinician}, {start}<, instead of {earlier}>.",
    "visit_unchanged": "{clinician}, {start}: that is when it is already.",
    "move_asked": (
        "I asked {clinician} for {start}. Until the practice agrees, {earlier} stands."
    ),
    "move_declined": "{clinician} did not agree to another time<: {why}>. {earlier} stands.",
    "move_to_call": (
        "Noted as wanted, not moved: {clinician}, {start}. Until they agree, {earlier} "
        "stands. Please call them<: {number}>. You can read this out:"
    ),
    "move_to_write": (
        "Noted as wanted, not moved: {clinician}, {start}. Until they agree, {earlier} "
        "stands. Please write to them<: {email}>. You can use this:"
    ),
    "move_on_page": (
        "Noted as wanted, not moved: {clinician}, {start}. Until they agree, {earlier} "
        "stands. Please change it on their page<: {page}>."
    ),
    "visits": "Planned visits:",
    "visits_row": (
        "{clinician}, {start}<, {standing}><, about {about}><, {place}><; before it: "
        "{prepare}><; with {attendees}><; {driver} drives>"
    ),
    "no_visits": "No visit is planned for that time.",
    "past_visits": "These visits were:",
    "past_visits_row": (
        "{clinician}, {start}<, {standing}><, about {about}><: {outcome}><, {notes}>"
    ),
    "no_past_visits": "I have no visit noted for that time.",
    "history_saved": "Noted: {clinician}<, {start}><, {day}>: {notes}.",
    "visit_cancelled": "Cancelled: {clinician}, {start}. <{count} visits in all.>",
    "visit_cancelled_and_told": (
        "Cancelled: {clinician}, {start}. <{count} visits in all.> I am telling the "
        "practice."
    ),
    "visit_cancelled_to_call": (
        "Cancelled here: {clinician}, {start}. <{count} visits in all.> The practice does "
        "not know yet. Please call them<: {number}>. You can read this out:"
    ),
    "visit_cancelled_to_write": (
        "Cancelled here: {clinician}, {start}. <{count} visits in all.> The practice does "
        "not know yet. Please write to them<: {email}>. You can use this:"
    ),
    "visit_cancelled_on_page": (
        "Cancelled here: {clinician}, {start}. <{count} visits in all.> The practice does "
        "not know yet. Please cancel it on their page too<: {page}>."
    ),
    "practice_told": "Noted: {clinician} knows that the visit {start} is off.",
    "visit_described": (
        "Noted for {clinician}, {start}<: about {about}><; before it: {prepare}><; to ask: "
        "{to_ask}><; with {attendees}><; {driver} drives><; {notes}>."
    ),
    "message_sent": "I kept the message for {to}: {text}. I send it nowhere.",
    "message_passed_on": (
        "I pass it on to {to}: {text}. If that does not work, you get a note."
    ),
    "visit_followed_up": "I have noted what came of {clinician}, {start}.",
    "visit_gone_through": "From {clinician}, {start}, this is still open:",
    "visit_nothing_open": "Nothing is open from {clinician}, {start}.",
    "visit_did_not": "Noted: {clinician}, {start}, did not take place.",
    "reminder_set": "I will remind you {at}: {text}.",
    "reminder_set_again": (
        'I will remind you {at} and then {rhythm}: {text}. Say "forget the reminder" '
        "and what it is about to end it."
    ),
    "report_made": "{report}",
    "note_left": "I left you a note: {text}.",
    "note_kept": "I kept a note for you: {text}. It is shown nowhere.",
    "question": "{question}",
    "checked_in": "Good to hear. I have noted that you are up.",
    "sos_started": "I am calling for help. Your emergency number is {number}.",
    "sos_ended": "The call for help has ended. I am telling everybody who was told.",
    "place_home": "{name} was seen at home, {at}<, {age}>. <Coordinates: {point}.>",
    "place_zone": (
        "{name} was seen at {zone}, {at}<, {age}>. <Coordinates: {point}.> "
        "<Within {accuracy} m.>"
    ),
    "place_point": (
        "{name} was seen away from home, {at}<, {age}>. <Coordinates: {point}.> "
        "<Within {accuracy} m.>"
    ),
    "place_away": (
        "{name} was not at home, {at}<, {age}>. Where exactly is not known here."
    ),
    "place_unknown": (
        "Where {name} is, is not known here: Home Assistant does not say, or no person "
        "of Home Assistant is linked."
    ),
    "ambulance_number": "The number for an ambulance: {number}.",
    "ambulance_number_unknown": (
        "I don't know the emergency number here: no country is noted, or it is not in "
        "my list."
    ),
    "dropped": "All right. Nothing was done.",
    "questions_dropped": "All right, no more questions. Nothing was booked.",
}

CONFIRM: Final[Mapping[str, str]] = {
    "record_dose": "Shall I note {medication}, {amount}, {at}?",
    "skip_dose": "Shall I note {medication} as left out, {due}?",
    "record_doses": "Shall I note these doses?",
    "snooze_dose": "Shall I ask again about {medication}, {at}?",
    "miss_dose": "Shall I note as missed: {medication}, {due}?",
    "undo_dose": "Shall I take back: {medication}, {amount}, {status}, {at}?",
    "correct_dose": "Shall I put right: {medication}, {amount}, {at}?",
    "count_stock": "Shall I note {amount} of {medication} in the house?",
    "add_stock": "Shall I note a new pack of {medication} ({amount})?",
    "open_pack": "Shall I note that a pack of {medication} ({amount}) was opened?",
    "waste_stock": "Shall I note {amount} of {medication} as lost?",
    "record_vital": "Shall I note {kind} {value}, {at}?",
    "record_readings": "Shall I note these?",
    "early_warning_score": "Shall I note what you told me for the score?",
    "store_symptoms": "Shall I keep in your diary: {symptoms}?",
    "end_symptom": "Shall I note that it is over: {symptoms}?",
    "correct_symptom": (
        "Shall I put right in your diary: {symptoms}<, {site}><, since {day}>"
        "<, since {start}><, {severity} of 10><, brought on or made worse: {triggers}>?"
    ),
    "remember": "Shall I remember for good: {text}?",
    "forget": "Shall I forget: {text}<, noted {at}>?",
    "follow_up_visit": "Shall I note this of {clinician}, {start}?",
    "set_reminder": "Shall I remind you {at}: {text}?",
    "make_report": "Shall I make a report ({period}) and keep it?",
    "notify_user": "Shall I leave you a note: {text}?",
    "add_medication": "Shall I add {medication}: {schedule}?",
    "read_prescription": "Shall I add what I could read of this prescription ({count})?",
    "change_medication": (
        "Shall I change {medication}? Until now: {before}. From now on: {schedule}."
    ),
    "pause_medication": "Shall I pause {medication}< until {until}>? <Next dose: {next}.>",
    "resume_medication": "Shall {medication} go on: {schedule}?",
    "stop_medication": "Shall I stop {medication}?",
    "confirm_appointment": (
        "Shall I book {clinician} ({specialty}), {start}? <{count} visits in all, the last "
        "{last}.>"
    ),
    "reschedule_appointment": (
        "Shall I move {clinician} to {start}<, instead of {earlier}>?"
    ),
    "cancel_appointment": (
        "Shall I cancel {clinician}, {start}? <{count} visits in all.>"
    ),
    "save_appointment_history": (
        "Shall I note of {clinician}<, {start}><, {day}>: {notes}?"
    ),
    "answer_appointment": "Shall I note the answer of {clinician}, {start}?",
    "describe_appointment": "Shall I note that for {clinician}, {start}?",
    "send_message": "Shall I keep a message for {to}: {text}?",
    "check_in": "Shall I note that you are up and well?",
    "start_sos": "Shall I call for help?",
    "end_sos": "Shall I end the call for help?",
}

CONFIRM_AS: Final[Mapping[str, str]] = {
    "message_passed_on": "Shall I send {to} a message: {text}?",
    "note_kept": "Shall I keep a note for you: {text}?",
    "visit_asked": "Shall I ask {clinician} ({specialty}) for {start}?",
    "visit_to_call": (
        "Shall I note {clinician} ({specialty}), {start}, so that you call them about it? "
        "<{count} visits in all, the last {last}.> That books nothing yet."
    ),
    "visit_to_write": (
        "Shall I note {clinician} ({specialty}), {start}, so that you write to them about "
        "it? <{count} visits in all, the last {last}.> That books nothing yet."
    ),
    "visit_on_page": (
        "Shall I note {clinician} ({specialty}), {start}, so that you book it on their "
        "page? <{count} visits in all, the last {last}.> That books nothing yet."
    ),
    "move_asked": "Shall I ask {clinician} for {start}, instead of {earlier}?",
    "move_to_call": (
        "Shall I note {clinician}, {start}, instead of {earlier}, so that you call them "
        "about it?"
    ),
    "move_to_write": (
        "Shall I note {clinician}, {start}, instead of {earlier}, so that you write to "
        "them about it?"
    ),
    "move_on_page": (
        "Shall I note {clinician}, {start}, instead of {earlier}, so that you change it "
        "on their page?"
    ),
    "visit_unchanged": "{clinician}, {start}: that is when it is already. Leave it so?",
    "visit_cancelled_to_call": (
        "Shall I cancel {clinician}, {start}? <{count} visits in all.> You then tell the "
        "practice."
    ),
    "visit_cancelled_to_write": (
        "Shall I cancel {clinician}, {start}? <{count} visits in all.> You then tell the "
        "practice."
    ),
    "visit_cancelled_on_page": (
        "Shall I cancel {clinician}, {start}? <{count} visits in all.> You then tell the "
        "practice."
    ),
    "practice_told": "Shall I note that {clinician} knows that the visit is off?",
    "visit_declined": "Shall I note that {clinician} declined the visit {start}?",
}
"""Questions for outcomes that are not what the name of the tool promises."""

DOUBTS: Final[Mapping[str, str]] = {
    "already_taken": (
        "{medication} was already taken, {at}. Did you really take another one?"
    ),
    "too_soon": (
        "{medication} was taken {at}<; the next is allowed from {next}>. "
        "Did you take it all the same? After a yes you may add why."
    ),
    "too_many": (
        "With this one you would be over the limit for {medication} ({limit}). "
        "<By the record the next is allowed from {next}.> "
        "Did you take it all the same? After a yes you may add why."
    ),
    "too_much": (
        "{amount} of {medication} is more than your usual {usual}. "
        "Did you really take {amount}?"
    ),
    "other_unit": (
        "{medication} is noted in another unit (usual: {usual}). Shall I note {amount}?"
    ),
    "limit_unsure": (
        "I can't tell whether this one keeps to the limit for {medication} ({limit}). "
        "Did you take it all the same?"
    ),
    "far_too_much": (
        "{amount} of {medication} is far more than was ever noted (at most {usual}). "
        "Did you really take {amount}?"
    ),
    "medication_paused_taken": "{medication} is paused. Did you take it all the same?",
    "course_over_taken": (
        "The course of {medication} is over. Did you take it all the same?"
    ),
    "not_due": "{medication} is not due now. Did you take an extra dose?",
    "medication_stopped_taken": (
        "{medication} was stopped. Did you take it all the same?"
    ),
    "already_taking": (
        "You already take {medication} ({direction}). Shall I add it once more?"
    ),
    "unusual_value": "{value} is unusual for {kind}. Is that what it showed?",
    "unusual_row": (
        "Line {place}: {value} is unusual for {kind}. Is that what it showed? "
        "Nothing of the others was kept yet."
    ),
    "steps_missed": (
        "{medication} is taken in steps that went on while it was paused. Please ask "
        "your pharmacist or doctor where to go on. Shall it go on by the calendar?"
    ),
    "dose_far_from_before": (
        "{amount} of {medication} is far from what was taken before (at most {usual}). "
        "Is that right?"
    ),
    "more_often_than_usual": (
        "{medication} is mostly taken {days} days apart, and here more often. Please ask "
        "your pharmacist or doctor. Is it really so?"
    ),
    "allergy": (
        "You told of an allergy ({told}), and {medication} contains {ingredient}. Please "
        "ask your pharmacist or doctor. Shall I keep it all the same?"
    ),
    "allergy_related": (
        "You told of an allergy ({told}), and {medication} ({ingredient}) is related to "
        "it. Please ask your pharmacist or doctor. Shall I keep it all the same?"
    ),
    "interaction": (
        "{medication} and {other}: {why} Please ask your pharmacist or doctor. Shall I "
        "keep it all the same?"
    ),
    "duplicate_ingredient": (
        "{medication} and {other} both contain {ingredient}. Please ask your pharmacist "
        "or doctor. Shall I keep it all the same?"
    ),
    "high_alert": (
        "{medication} is a medication with which a misread direction does harm. Is it "
        "exactly as on the label?"
    ),
    "looks_like": (
        "{medication} is easily mixed up with {other}. Is the name as on the pack?"
    ),
    "findings": (
        "Shall I add {medication}: {schedule}? First ask your pharmacist or doctor about "
        "this:"
    ),
    "overlaps": (
        "<{wanted}, {start}: >You already see {clinician} at that time. Go on all the same?"
    ),
    "calendar_busy": (
        "<{wanted}, {start}: >The calendar {calendar} shows you as busy then. "
        "Go on all the same?"
    ),
    "driver_busy": "<{wanted}, {start}: >{driver} is busy then. Go on all the same?",
    "too_tight": (
        "<{wanted}, {start}: >There is too little time for the way from or to {clinician}. "
        "Go on all the same?"
    ),
    "calendar_unread": (
        "<{wanted}, {start}: >I could not look into this: {calendar}. Whether it fits is "
        "not known. Go on all the same?"
    ),
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
    "dose_was_taken": "That dose of {medication} is noted as taken.",
    "too_far_ahead": (
        "Another dose of {medication} comes before that one. Nothing was kept."
    ),
    "snooze_too_long": (
        "A dose of {medication} can't be put off for so long. Nothing was kept."
    ),
    "already_paused": "{medication} is paused already.",
    "pause_ends_early": "That pause would be over already. Nothing was kept.",
    "not_paused": "{medication} is not paused.",
    "unknown_zone": "I don't know the time zone {zone}.",
    "link_unknown": "The medication it is to follow is not there. Nothing was kept.",
    "link_of_link": (
        "{medication} itself follows another medication. Nothing was kept."
    ),
    "keeps_days_not_positive": "It must keep for a day at least. Nothing was kept.",
    "other_stock_unit": (
        "{medication} is counted in another unit ({unit}), not in {amount}. "
        "Nothing was kept."
    ),
    "stock_unknown": (
        "I don't know how much {medication} is there. Please count it and tell me."
    ),
    "unknown_pack": "I don't find that pack.",
    "no_closed_pack": (
        "I know of no closed pack of {medication}. Tell me first that you got one."
    ),
    "pack_holds_less": "That pack holds only {left}, less than {amount}.",
    "medication_exists": "{medication} is there already.",
    "already_there": "{medication} is there already.",
    "import_incomplete": "{medication} is not described completely.",
    "link_not_chosen": "{medication} follows {other}, which was not chosen.",
    "link_waits": "{medication} follows {other}, which could not be kept.",
    "unknown_contact": "I don't find that contact.",
    "source_missing": "What shows that it was taken? Nothing was kept.",
    "binding_unclear": (
        "It must belong to a medication or to a time of day. Nothing was kept."
    ),
    "prescription_too_long": "That text is too long for a prescription.",
    "unknown_clinician": "I don't find that clinician in your directory.",
    "unknown_appointment": "I don't find that visit.",
    "appointment_over": "That visit no longer stands.",
    "ends_before_it_starts": "The visit would end before it starts.",
    "outside_hours": "{clinician} does not see anybody at that time.",
    "already_booked": "That visit to {clinician} is already there. I kept it once.",
    "no_series_there": (
        "Visits to {clinician} are asked for one at a time. Nothing was kept."
    ),
    "repeat_unclear": (
        "I did not understand how often it comes again, or it would never end. "
        "Nothing was kept."
    ),
    "still_asking": (
        "{clinician}'s practice has not answered yet. Wait for the answer, or cancel."
    ),
    "no_answer_of_a_practice": "A practice books, declines or takes note of an end.",
    "nothing_was_asked": "No answer of {clinician}'s practice is awaited.",
    "not_yet": "The visit to {clinician} is still to come.",
    "unknown_fact": "I don't know of that. Nothing was changed.",
    "slot_taken": "{clinician} is not free at that time.",
    "server_silent": (
        "{clinician}'s booking server does not answer now, so their free times are not "
        "known. Nothing was kept. Try again later, or call the practice."
    ),
    "not_booked": "I could not book it. Nothing was kept.",
    "limit_by_nobody": "A limit needs the name of who set it, and when.",
    "no_drill": "No drill is running.",
    "sos_runs": "A call for help is running; a drill would be mistaken for it.",
    "no_contacts": "There is nobody to tell yet. Add a contact first.",
    "sos_is_hard": "Contacts are being told. To end that, say that help is no longer needed, and why.",
    "who_missing": "Say who acts, by name.",
    "two_windows_alike": "Two of these hours have the same name.",
    "two_sources_alike": "The same sensor is named twice for the same thing.",
    "unknown_alert": "There is no such alert any more.",
    "no_sos": "No call for help is running.",
    "unit_missing": "In which unit was {value}? Nothing was kept yet.",
    "not_plausible": "{value} can't be right for {kind}. Nothing was kept.",
    "module_off": (
        "That is not switched on in this household. Whoever looks after Healthstead can "
        "do so in its options."
    ),
    "value_unclear": "I can't read {value} as {kind}. Nothing was kept.",
    "row_unclear": (
        "Line {place} can't be read: it needs what was measured and its value. "
        "Nothing was kept."
    ),
    "row_value_unclear": (
        "Line {place}: I can't read {value} as {kind}. Nothing was kept."
    ),
    "row_time_unclear": (
        "Line {place}: I am not sure what time {said} is. Nothing was kept."
    ),
    "row_not_plausible": (
        "Line {place}: {value} can't be right for {kind}. Nothing was kept."
    ),
    "row_in_the_future": "Line {place}: that time has not come yet. Nothing was kept.",
    "rows_too_many": "One measurement at least, and at most {count} at once, please.",
    "over_before_it_began": "That is before it began. Nothing was changed.",
    "no_such_symptom": "I find nothing like that in your diary.",
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
    "look_alike": (
        "You said {said}, which is easily mixed up. I know {options}. "
        "Please say the name that is on the pack."
    ),
    "unclear_amount": "How much exactly?",
    "ask_at": "When?",
    "ask_to_at": "What is right: when was it, or how much?",
    "ask_minutes": "For how many minutes?",
    "ask_amount": "How much?",
    "unclear_last_day": "Until which day can it be used? Please say month and year.",
    "unclear_prescription": (
        "I can't read any line of that prescription completely, so nothing is added. "
        "Please tell me each medication as on its label."
    ),
    "which_dose": "Which dose do you mean?",
    "which_dose_row": "{start}",
    "which_doses": "Of which time do you mean?",
    "which_doses_row": "{start}",
    "ask_text": "What shall it say?",
    "ask_message": "What shall I say?",
    "ask_question": "What shall I ask?",
    "ask_period": "Which report: of the day, of the week, or for a visit?",
    "ask_kind": "What did you measure?",
    "ask_value": "What was the value?",
    "ask_severity": "How bad is it, from 0 to 10?",
    "ask_symptoms": "What do you feel?",
    "ask_change": "What is right? Say where, since when, or how bad from 0 to 10.",
    "which_symptom": "Which of these do you mean?",
    "which_symptom_row": "{at}: " + DIARY_ROW,
    "ask_name": "What is the medication called?",
    "ask_direction": "How is it to be taken: how much, how often, when?",
    "ask_clinician": "Whom would you like to see?",
    "ask_start": "When would you like to go?",
    "ask_appointment": "Which visit?",
    "ask_outcome": (
        "What was said and decided there? You can tell me in your own words: what changes, "
        "what stops, when you are to come back."
    ),
    "ask_visit_start": "I have no such visit noted. When was it?",
    "which_appointment": "Which one: {options}?",
    "no_such_appointment": "I don't find that visit. Which one do you mean?",
    "which_clinician": "Which one: {options}?",
    "which_driver": "Who drives: {options}?",
    "ask_repeat": "Until when does that come again, or how many times?",
    "unclear_repeat": (
        "I did not understand how often that comes again. Please say it like this: "
        '"every Tuesday for six weeks".'
    ),
    "ask_answer": "What did the practice say: booked, or declined?",
    "nothing_awaited": "No answer of a practice is awaited. Which visit do you mean?",
    "ask_notes": "What shall I note about the visit?",
    "ask_to": "Whom shall I tell?",
    "follow_up": (
        "To find out who could see you, I ask a few things, one at a time. {question}"
    ),
    "follow_up_more": "{question}",
    "unknown_clinician": (
        "I don't find {said} in your directory. Whom would you like to see?"
    ),
    "unknown_specialty": "What kind of clinician do you mean?",
    "choose_time": "These times are free. Which one?",
    "choose_time_row": OFFER_ROW,
    "slot_taken_instead": "That time is taken. Free are:",
    "slot_taken_instead_row": OFFER_ROW,
    "outside_hours_instead": "There are no visits at that time. Free are:",
    "outside_hours_instead_row": OFFER_ROW,
    "no_offers": "I find no free time then. Which other day?",
    "unclear_time": "I am not sure what time you mean. When exactly?",
    "time_in_past": "That time is already past. When do you mean?",
    "time_in_future": "That time has not come yet. When was it?",
    "which_hour": "In the morning or in the evening?",
    "which_time": "Which do you mean?",
    "which_time_row": "{start}",
    "which_day": "Which day do you mean exactly?",
    "which_day_row": "{day}",
    "did_you_take_any": "Did you take a medicine? Then tell me which one, in one sentence.",
    "did_you_take_it": "Did you take {medication}? Then tell me so in one sentence.",
    "who": "Who is this, please?",
    "whose": "Whom do you mean?",
    "happening_now": "Is this happening now to someone with you?",
    "shown_again": "Once more, to be sure: {shown}",
    "unit_missing": "In which unit was {value}?",
    "row_unit_missing": "Line {place}: in which unit was {value}?",
    "ask_consciousness": (
        "Is the person fully awake and clear, newly confused, answering only to voice or "
        "only to pain, or not answering? If not answering, call for help first."
    ),
    "ask_oxygen": "On room air, or on oxygen?",
    "ask_readings": "What did you measure?",
    "unclear_readings": (
        "I can't take all of that apart. Please say each measurement with its name, for "
        'example: "blood pressure 130 over 85, pulse 70".'
    ),
    "time_not_precise": "At what time exactly?",
    "time_of_event": (
        "I can remind you at a time, but I do not notice when that happens. "
        "At what time shall it be?"
    ),
}

# Rows of another form than the others of their list: what went otherwise, and findings.
FORMS: Final[Mapping[str, str]] = {
    "kept_as_note": 'I kept this as a note: "{said}"',
    "known_allergy": "Allergy: {text}",
    "known_plain": "{text}",
    "known_since": "{text} (since {at})",
    "call_them": "{clinician}: {number}",
    "ask_for_visit": (
        '"Hello, this is about {name}<, born in {born}>. I would like an appointment with '
        "{clinician}<, about {about}>. Would {time} be possible?< {other} would suit as "
        'well.>"'
    ),
    "ask_to_move": (
        '"Hello, this is about {name}<, born in {born}>. The appointment with {clinician} '
        'on {before} does not suit any more. Would {time} be possible instead?"'
    ),
    "tell_of_end": (
        '"Hello, this is about {name}<, born in {born}>. I have to cancel the appointment '
        'with {clinician} on {time}."'
    ),
    "past_day": "{clinician}, {day}<, about {about}><: {outcome}><, {notes}>",
    "number_also": "Also for emergencies: {number}.",
    "number_mobile": (
        "From a mobile phone also {number}: in most countries it reaches an emergency "
        "service."
    ),
    "number_non_emergency": "For what is urgent and no emergency: {number}.",
    "number_poison": "Poison centre: {number}.",
    "number_crisis": "Crisis line: {number}.",
    "number_how": (
        "Call it yourself. Say where you are, what has happened and to whom, and end "
        "the call only when you are told to."
    ),
    "number_not_dialled": (
        'I don\'t dial. To have your contacts told, say "call for help".'
    ),
    "vital_stale": "That is old: nothing newer has come.",
    "vital_limit_person": "Your own {part}limit: <from {low}> <up to {high}>< ({date})>.",
    "vital_limit_carer": (
        "A {part}limit set by {name}: <from {low}> <up to {high}>< ({date})>."
    ),
    "vital_limit_clinician": (
        "A {part}limit set by {name}, clinician: <from {low}> <up to {high}>< ({date})>."
    ),
    "vital_usual": (
        "Usual {part}in the last {days} days: {value} (median of {count} days), {slope} "
        "a day."
    ),
    "vital_change": (
        "Changed by {slope} within {days} days: from {low} to {high}. You asked to be "
        "told."
    ),
    "vital_named": (
        "{guideline} calls such a value: {category}. That is the word of a table, and no "
        "diagnosis."
    ),
    "vital_days": (
        "{count} days with {part}values, from {low} to {high}<, {slope} a day>."
    ),
    "news2_part": "{parts}: {value}< ({count} points)>{when}",
    "news2_keep_routine": "At home: keep to your routine.",
    "news2_note_and_repeat": (
        "At home: note it and measure again in 4 to 6 hours; if it rises, ask a doctor."
    ),
    "news2_same_day_call": (
        "At home: call your doctor or a nurse line today; one part alone scores 3."
    ),
    "news2_urgent_care_now": "At home: contact urgent care now.",
    "news2_emergency": "At home: call {number} now.",
    "news2_incomplete": (
        "That is not to be read as normal: what is missing can add to it."
    ),
    "news2_invalid": "A value among them cannot be right: please measure again.",
    "news2_information": (
        "Information for you to discuss, by the chart of the Royal College of Physicians. "
        "It was made for hospitals. If you are worried, call {number}, whatever the score."
    ),
    "pressure_mean": (
        "Together: {value}, the mean of {count}<, without the first of {counted}>"
    ),
    "not_noted": "Not noted: {medication}. Please tell me about that one by itself.",
    "not_added": '"{said}": not added ({reasons})',
    "stock_low": "It is time to ask for more.",
    "stock_out": "There is too little for the next dose.",
    "stock_negative": "By the record more was taken than was there: please count.",
    "pack_expired": "A pack is past its last day of use.",
    "pack_expires_soon": "A pack reaches its last day of use soon.",
    "preview_as_needed": "No dose falls due by itself.",
    "preview_linked": "It follows the doses of another medication.",
    "preview_from_taken": "Each dose moves with the one before.",
    "preview_clocks_change": (
        "The clocks change on {date} ({minutes} minutes); the hours stay as they are."
    ),
    "preview_clocks_change_hours": (
        "The clocks change on {date} ({minutes} minutes); the time between doses stays "
        "as it is."
    ),
    "preview_month_skipped": "In {month} there is no such day, so nothing falls due.",
    "preview_time_moved": "{time} is no time on that day: it rings at {rings}.",
    "preview_too_many": "More than {counted} doses; the others are not counted.",
    "allergy": "You told of an allergy: {told}. In {subject}: {ingredient}.",
    "allergy_related": (
        "You told of an allergy: {told}. {subject} ({ingredient}) is related to it."
    ),
    "interaction": "{subject} and {other}: {why} {ask}",
    "duplicate_ingredient": "{subject} and {other} both contain {ingredient}.",
    "high_alert": "{subject} is a medication with which a misread direction does harm.",
    "not_daily": (
        "{subject} is not taken every day: at least {least_days} days lie between two "
        "doses."
    ),
    "looks_like": "{subject} has been mixed up with: {other}. Check the name.",
    "looks_like_present": "{subject} is easily mixed up with {other}. Check the name.",
    "not_known": "{unknown} is not in my table, so I could not look it up.",
    "not_known_but_like": (
        "{unknown} is not in my table, so I could not look it up. "
        "Did you mean {suggestion}?"
    ),
}

REASONS: Final[Mapping[str, str]] = {
    "already_taking": "you already take it; to change it, tell me so",
    "ambiguous_abbreviation": "an abbreviation has two meanings",
    "ambiguous_cycle": "which days are on and which off is not clear",
    "ambiguous_date": "a date can be read in two ways",
    "ambiguous_frequency": "how often can be read in two ways",
    "ambiguous_time": "morning or evening is not clear",
    "approximate": "it says about how much or how often",
    "as_directed": "it only says as directed",
    "choose_day_of_month": "which day of the month is not said",
    "choose_dose": "it gives a range of amounts",
    "choose_duration": "it gives a range for how long",
    "choose_frequency": "it gives a range for how often",
    "choose_interval": "it gives a range of hours between doses",
    "choose_weekday": "which day of the week is not said",
    "conditional_dose": "it depends on a condition",
    "conflicting_count": "it gives two numbers of doses",
    "conflicting_days": "its days contradict each other",
    "conflicting_dose": "it gives two amounts",
    "conflicting_duration": "it gives two lengths",
    "conflicting_food": "before and after food contradict each other",
    "conflicting_frequency": "it says two things about how often",
    "conflicting_interval": "it gives two gaps between doses",
    "conflicting_route": "it names two ways to take it",
    "conflicting_start": "it gives two beginnings",
    "cycle_of_intervals": "hours between doses together with days off",
    "cycle_of_weeks": "weeks together with days on and off",
    "different_rhythms": "it has several rhythms at once",
    "divided_dose": "it gives the amount of a day, not of each dose",
    "duration_unit_missing": "a number stands without days, weeks or doses",
    "exceeds_stated_maximum": "the doses come to more than the maximum beside them",
    "exceeds_usual_maximum": "that is more than is usually given in a day; please ask a pharmacist or doctor",
    "first_dose_apart": "the first dose differs from the others",
    "high_alert_frequency": "it is mostly taken once a week or less often; please ask a pharmacist or doctor",
    "high_alert_medicine": "it must be as exact as on the label",
    "implausible_dose": "that amount is far too large to be meant",
    "incomplete_taper": "not every step is said",
    "invalid_date": "there is no such date",
    "invalid_dose": "there is no such amount",
    "invalid_duration": "there is no such length",
    "invalid_frequency": "nothing can be taken so often",
    "invalid_time": "there is no such time",
    "limit_without_period": "it says at most how much, but not in what time",
    "missing_dose": "how much is not said",
    "missing_frequency": "how often is not said",
    "more_often_than_usual": "more often than is usual; please tell me about it by itself",
    "named_twice": "it is named twice",
    "no_limit_stated": "no gap and no maximum is said",
    "no_name": "no medication is named",
    "not_a_direction": "no direction",
    "part_of_a_day": "the length is no whole number of days",
    "said_to_change": "it says that something changed; please tell me what",
    "said_to_stop": "it says to stop; please tell me so yourself",
    "scheduled_and_as_needed": "partly at fixed times and partly as needed",
    "several_as_needed": "several doses as needed",
    "several_medications": "it names several medications",
    "start_date": "it names its first day; please tell me that apart",
    "strength_or_dose": "a number can be the strength or the amount",
    "text_too_long": "that is longer than a prescription",
    "too_long": "that is longer than a direction",
    "unclear_alternative": "it leaves a choice open",
    "unclear_as_needed": "what is as needed and what is not is not clear",
    "unclear_change": "it changes something without saying all of it",
    "unclear_negation": "what is not to be done is not clear",
    "unclear_repeat": "how a dose is repeated is not clear",
    "unclear_start": "when a part of it begins is not clear",
    "unit_ambiguous": "the unit can be read in two ways",
    "unit_missing": "the unit is not said",
    "unread_words": "some of its words are not known to me",
    "unreadable_slots": "the numbers with dashes cannot be read",
    "unsupported_timing": "its times are of a kind that I don't know",
    "variable_dose": "the amount depends on a measurement",
}
"""What a direction leaves open; a reason that is not here is said by its key."""

STANDING: Final[Mapping[str, str]] = {
    "requested": "asked for, not booked yet",
    "request_open": "not booked yet: the practice has still to be asked",
    "move_open": "another time is asked for",
    "cancel_open": "cancelled here, the practice has still to be told",
    "declined": "declined",
    "cancelled": "cancelled",
    "past_booked": "planned; nothing is noted of what came of it",
    "done": "was",
}
"""Where a visit stands."""

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
    "hrv": "heart rate variability",
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

CATEGORIES: Final[Mapping[str, str]] = {
    "stage_1": "stage 1",
    "stage_2": "stage 2",
    "level_1_hypoglycaemia": "level 1, low",
    "level_2_hypoglycaemia": "level 2, low",
    "level_1_hyperglycaemia": "level 1, high",
    "level_2_hyperglycaemia": "level 2, high",
}
"""The words of guidelines; one that is not here is said by its key."""

PARTS: Final[Mapping[str, str]] = {
    "resp_rate": "breathing rate",
    "spo2": "oxygen saturation",
    "on_oxygen": "air or oxygen",
    "systolic": "blood pressure",
    "pulse": "pulse",
    "consciousness": "how awake",
    "temp_c": "temperature",
}
"""The parts of the early-warning score."""

AGES: Final = (
    "just now",
    "a minute ago",
    "{minutes} minutes ago",
    "{hours} hours ago",
    "{days} days ago",
)
"""How old something is, the youngest first."""

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
    "nothing_waits": "Nothing waits for a yes at the moment. Nothing was done.",
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
    "which_offer": "Which one shall it be? Nothing is booked before your yes.",
    "nobody": (
        "Nobody is looked after here yet. Please add a person under Settings, "
        "Devices & services, Healthstead."
    ),
    "telling_now": "I am telling your contacts now.",
    "telling_soon": (
        'I will tell your contacts in {seconds} seconds. Say "cancel" to stop that.'
    ),
    "late": ", open since then",
    "put_off": ", put off until {put_off}",
}
