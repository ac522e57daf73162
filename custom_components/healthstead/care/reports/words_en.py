"""English: every sentence of a report, in one table.

Longer than a screen because it is the whole text of a language. ``{name}`` takes what
``words`` fills in; what stands in ``<angles>`` is said only if all of it is there.
Nothing here praises, reassures, warns or advises: it says what was recorded.
"""

from collections.abc import Mapping
from typing import Final

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip

SECTIONS: Final[Mapping[str, str]] = {
    "visit": "The visit",
    "doses": "Doses",
    "vitals": "Vital signs",
    "symptoms": "Complaints",
    "sos": "Help",
    "refills": "Supplies",
    "next": "What comes next",
    "gaps": "Not known",
}
KINDS: Final[Mapping[str, str]] = {
    "blood_pressure": "Blood pressure",
    "heart_rate": "Heart rate",
    "spo2": "Oxygen saturation",
    "temperature": "Temperature",
    "respiratory_rate": "Breathing rate",
    "glucose": "Blood sugar",
    "weight": "Weight",
    "peak_flow": "Peak flow",
    "pain": "Pain",
    "steps": "Steps",
    "sleep": "Sleep",
    "hrv": "Heart rate variability",
}
UNITS: Final[Mapping[str, str]] = {
    "mm[Hg]": "mmHg",
    "/min": "per minute",
    "Cel": "\u00b0C",
    "{score}": "out of 10",
    "{steps}": "steps",
    "h": "hours",
    "[iU]": "units",
}
COUNTED: Final = frozenset(
    "tablet capsule puff drop spray patch sachet unit teaspoon tablespoon dose "
    "suppository lozenge".split()
)
"""Units that take an ending when there is more than one."""

SENTENCES: Final[Mapping[str, str]] = {
    # The head
    "day": "Report for {name}: {day}.",
    "week": "Report for {name}: {days} days from {first} to {last}.",
    "visit": "Report for a visit of {name}: {days} days from {first} to {last}.",
    "made": "Made {made}.",
    "about": "<Allergies as told: {allergies}.> <Conditions as told: {conditions}.>",
    "end": (
        "This shows what was recorded, and no diagnosis. Records can have gaps and "
        "sensors can be wrong. Healthstead is not a medical device and not an emergency "
        "service. Follow your prescriber and the leaflet. <In an emergency call {number}.>"
    ),
    # Doses
    "nothing_due": "No dose was due.",
    "together": (
        "{taken} of {due} doses that were due are noted as taken ({percent} %), "
        "{on_time} of them within {tolerance} minutes of their time."
    ),
    "before": "The same number of days before: {taken} of {due} taken ({percent} %).",
    "before_nothing": "The same number of days before: no dose was due.",
    "not_taken": "Of the others: {what}.",
    "open_now": "Not answered yet: {open}.",
    "to_come": "Still to come: {open}.",
    "unconfirmed_is": (
        "Not answered means that nobody said what became of it; it does not mean missed."
    ),
    "medication": "{name}: {taken} of {due} taken<, {what}><; before: {before}>.",
    "medication_none": "{name}: no dose was due<; before: {before}>.",
    "medication_waits": "{name}: {what}.",
    "open_part": "{open} not answered yet",
    "come_part": "{open} still to come",
    "before_short": "{taken} of {due}",
    "skipped": "{count} left out",
    "missed": "{count} missed",
    "unconfirmed": "{count} not answered",
    "late": "{count} late",
    "early": "{count} early",
    "part": "{count} in part",
    "extra": "{name}, beside a plan: {count} noted<; before: {before}>. <{what}.>",
    "extra_one": "{at}<, {amount}><, {reason}>",
    "single": "{name}, due {due}: {status}<, {at}><, {amount}><, {away}><, {reason}>.",
    "minutes_after": "{minutes} minutes after its time",
    "minutes_before": "{minutes} minutes before its time",
    "changed": "{name}: a new direction counts since {at}: {direction}.",
    "stopped": "{name}: stopped {at}<: {reason}>.",
    "paused": "{name}: paused.",
    "taken_now": "{name}<, {strength}>: {direction}.",
    # Vital signs
    "no_vitals": "No vital sign was noted.",
    "no_values": "{kind}: no value was noted.",
    "spread": (
        "{kind}: {count} {values}, lowest {low}, highest {high}, mean {mean}, "
        "median {median} {unit}."
    ),
    "values": "values",
    "value": "value",
    "single_value": "{kind}: {value} {unit}, {at}<, {source}>.",
    "spread_before": (
        "{kind}, the same number of days before: {count} {values}, mean {mean} {unit}."
    ),
    "last_value": "{kind}, the last: {value} {unit}, {at}<, {source}>.",
    "off_the_meter": (
        "{kind}: a meter showed LO or HI, no number, in {count} of these; the end of "
        "what meters show is counted for it."
    ),
    "by_hand": "entered",
    "by_sensor": "from a sensor",
    "alert": (
        "{kind} {side} {limit} {unit}<, {half}>: from {start} {end}<, {minutes} "
        "minutes>. Values: {values}. It is {setter}."
    ),
    "above": "above",
    "below": "below",
    "until": "until {end}",
    "goes_on": "and going on",
    "by_default": "the usual limit of this program",
    "by_person": "a limit of the person's own<, {at}>",
    "by_carer": "a limit set by a carer<, {who}><, {at}>",
    "by_clinician": "a limit set by a clinician<, {who}><, {at}>",
    "category": (
        "{guideline} calls {value} {unit} ({of}) {name}: the name of a row in its table."
    ),
    "of_last": "the last value",
    "of_sitting": "the last values, {count} together",
    "of_mean": "the mean of {count} times",
    "usual": (
        "{kind}, usual<, {half}>: {median} {unit} over {used} of the {days} days before."
    ),
    "usual_moving": (
        "{kind}, usual<, {half}>: {median} {unit} over {used} of the {days} days before, "
        "changing by {slope} a day."
    ),
    "trend": (
        "{kind}<, {half}>: {later} {unit} on {later_day}, {change} {more} than on "
        "{earlier_day} ({earlier}); the rule is {threshold} within {days} days."
    ),
    "more": "more",
    "less": "less",
    "systolic": "upper number",
    "diastolic": "lower number",
    # Symptoms
    "no_symptoms": "No complaint was told.",
    "symptom": (
        '{at}: "{text}"<, {where}><, since {onset}><, severity {severity} out of 10>'
        "<, brought on or made worse: {triggers}><, over since {ended}>."
    ),
    # Help
    "no_calls": "No call for help.",
    "call": "Call for help {at}, {level}, {cause}<: {reason}>.",
    "told": "Told: {who}.",
    "untold": "Not reached: {who}.",
    "acted": "{name} acts, {at}<: {action}>.",
    "declined": "Could not act: {who}.",
    "answered": "The person answered {answer}, {at}.",
    "call_ended": "It ended {at}<, by {who}>, after {minutes} minutes<: {reason}>.",
    "call_runs": "It has not ended.",
    "false_alarm": "Noted as a false alarm: all was well, or it ended before anybody was told.",
    "someone": "somebody who is no contact now",
    "drill": "Drill {at}, a test: {result}.",
    "drill_passed": "passed",
    "drill_failed": "not passed",
    "drill_runs": "not over",
    "check_ins": "Signs of life given: {count}.",
    "check_in_missed": "No sign of life by its time: {when}.",
    "silence": "Nothing moved ({window}) since {since}, noted {at}.",
    "silence_radio": (
        "Nothing moved ({window}) since {since}, noted {at}; the control sensor was "
        "silent too."
    ),
    # Supplies
    "no_supplies": "Nothing is noted of supplies.",
    "supply": "{name}: {stock} in the house<, until {day}, {days} days from the report>.",
    "supply_low": "{name}: low. <The day to ask for more: {day}.>",
    "supply_out": "{name}: too little for the next dose.",
    "pack_expired": "{name}: a pack is past its date.",
    "pack_expires_soon": "{name}: a pack is soon past its date.",
    "stock_negative": "{name}: more is noted as used than there was; please count.",
    # Next
    "tomorrow": "Doses on {day}: {what}.",
    "tomorrow_none": "Doses on {day}: none by the plan.",
    "coming_dose": "{at} {name}, {amount}",
    "visit_next": "Visit {at}: {who}<, {specialty}><, {status}>.",
    "requested": "asked for",
    "no_visits": "No visit is planned until {day}.",
    "reminder": 'Reminder {at}: "{text}".',
    "ends": "{name}: the last day by the plan is {day}, {days} days from the report.",
    # For a visit
    "visit_none": "No visit is planned.",
    "visit_place": "Where: {text}.",
    "visit_about": "What it is about: {text}.",
    "visit_ask": "To ask: {text}",
    "visit_prepare": "Before it: {text}.",
    "visits_further": "Further visits that are planned: {count}.",
    "last_visit": "The last visit: {who}<, {specialty}>, {at}<. What came of it: {outcome}>.",
    "last_visit_none": "No earlier visit of this kind is noted in the last {days} days.",
    "episode": (
        "{name}: since {since}, told {times} {told}<, {where}><, worst {worst} out of "
        "10><, brought on by {triggers}>, {state}."
    ),
    "time": "time",
    "times": "times",
    "episode_on": "going on",
    "episode_over": "over since {day}",
    "episode_last": "last told {day}",
    "started": "{name}: new since {at}.",
    "direction_before": "{name}, before that: {direction}.",
    "reasons": "{name}, reasons that were told: {what}.",
    "reason_once": "{what}",
    "reason_often": "{what} ({count} times)",
    # Not known
    "not_over": "The time of this report was not over when it was made, {since}.",
    "no_readings": "{kind}: no value on {count} of {of} days.",
    "partly_watched": "{kind}: only watched in part on {count} of {of} days.",
    "no_data": "{kind}: no data since {since}<, until {until}>.",
    "put_aside": "{kind}: {count} {values} could not be used.",
    "unconfirmed_value": "{kind}: {count} unusual {values} not confirmed and not counted.",
    "not_watched": "Home Assistant did not watch since {since}<, until {until}>.",
    "stock_unknown": "{name}: nobody said how much is in the house.",
    "began_later": "The record begins {since}; nothing before it is known.",
    # Short
    "ready_day": "Your daily report is ready.",
    "ready_week": "Your weekly report is ready.",
    "ready_visit": "Your report for a visit is ready.",
    "short_doses": "{taken} of {due} doses taken<, {what}>.",
    "short_open": "{open} doses not answered yet.",
    "short_alerts": "{kind} out of range: {count}.",
    "short_calls": "Calls for help: {count}.",
    "short_low": "Low: {what}.",
}
STATUS: Final[Mapping[str, str]] = {
    "taken": "taken",
    "skipped": "left out",
    "due": "open",
    "late": "open, past its time",
    "snoozed": "put off",
    "unconfirmed": "not answered",
    "missed": "missed",
}
CAUSES: Final[Mapping[str, str]] = {
    "call": "somebody called",
    "red_flag": "by words that mean an emergency",
    "sensor": "by a sensor",
    "vital": "by a vital sign",
    "silence": "by a missing sign of life",
    "unanswered": "no answer came",
}
LEVELS: Final[Mapping[str, str]] = {
    "soft": "the person was asked",
    "hard": "contacts were to be told",
    "none": "",
}
ANSWERS: Final[Mapping[str, str]] = {
    "ok": "that all is well",
    "help": "that help is needed",
    "recheck": "to measure again",
}
GUIDELINES: Final[Mapping[str, str]] = {
    "acc_aha": "ACC/AHA",
    "esc_home": "ESC (at home)",
    "ada": "ADA",
    "nhs_cdc": "NHS and CDC",
}
CATEGORIES: Final[Mapping[str, str]] = {
    "normal": '"normal"',
    "elevated": '"elevated"',
    "non_elevated": '"not elevated"',
    "stage_1": '"stage one"',
    "stage_2": '"stage two"',
    "hypertension": '"hypertension"',
    "in_range": '"in range"',
    "level_1_hypoglycaemia": '"level one, low"',
    "level_2_hypoglycaemia": '"level two, low"',
    "level_1_hyperglycaemia": '"level one, high"',
    "level_2_hyperglycaemia": '"level two, high"',
    "fever": '"fever"',
    "no_fever": '"no fever"',
}
