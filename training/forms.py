"""The fixed wire formats of planner and caller, and the order of arguments.

What a prompt or an answer looks like is decided here and nowhere else in training.
Nothing here samples, reads files or knows a seed.
"""

from __future__ import annotations

import json
import re

ARGUMENTS: dict[str, tuple[str, ...]] = {
    "record_dose": ("medication", "at", "amount", "reason"),
    "skip_dose": ("medication", "at", "reason"),
    "snooze_dose": ("medication", "minutes"),
    "list_due": ("from", "until"),
    "dose_history": ("medication", "from", "until"),
    "stock_left": ("medication",),
    "add_medication": ("name", "direction", "start", "strength", "instructions"),
    "change_medication": ("medication", "direction", "start"),
    "stop_medication": ("medication", "reason"),
    "record_doses": ("at",),
    "miss_dose": ("medication", "at", "reason"),
    "undo_dose": ("medication", "at"),
    "correct_dose": ("medication", "to_at", "amount", "at"),
    "next_allowed": ("medication",),
    "adherence": ("medication", "from", "until"),
    "read_prescription": ("text",),
    "preview_medication": ("direction", "name", "start"),
    "check_medication": ("name",),
    "pause_medication": ("medication", "until", "reason"),
    "resume_medication": ("medication",),
    "count_stock": ("medication", "amount"),
    "add_stock": ("medication", "amount", "expires"),
    "open_pack": ("medication", "at"),
    "waste_stock": ("medication", "amount", "reason"),
    "record_vital": ("kind", "value", "unit", "at", "site"),
    "record_readings": ("readings", "unit"),
    "read_vital": ("kind", "at"),
    "vital_trend": ("kind", "from", "until"),
    "early_warning_score": ("consciousness", "oxygen"),
    "store_symptoms": (
        "symptoms",
        "onset",
        "severity",
        "site",
        "triggers",
        "ended",
    ),
    "end_symptom": ("symptoms", "at"),
    "correct_symptom": ("change", "symptoms"),
    "list_symptoms": ("symptoms", "from", "until"),
    "retrieve_past_complaints": ("symptoms", "from", "until"),
    "recall": ("text", "from", "until"),
    "remember": ("text",),
    "forget": ("text",),
    "follow_up_with_user": ("symptoms",),
    "get_available_specialists": ("specialty", "symptoms", "from", "until"),
    "confirm_appointment": (
        "clinician",
        "start",
        "about",
        "repeat",
        "attendees",
        "driver",
        "notes",
    ),
    "list_appointments": ("from", "until"),
    "get_appointment_history": ("from", "until"),
    "follow_up_visit": ("appointment", "said", "took_place", "start"),
    "save_appointment_history": ("clinician", "start", "notes"),
    "reschedule_appointment": ("appointment", "start"),
    "cancel_appointment": ("appointment", "reason"),
    "describe_appointment": (
        "appointment",
        "prepare",
        "questions",
        "attendees",
        "driver",
        "about",
        "notes",
    ),
    "answer_appointment": ("answer", "appointment", "start"),
    "check_in": (),
    "start_sos": ("reason",),
    "end_sos": ("reason",),
    "get_location": (),
    "search_ambulance": (),
    "send_message": ("to", "text"),
    "notify_user": ("message",),
    "set_reminder": ("text", "at"),
    "get_input_from_user": ("question",),
    "make_report": ("period", "appointment"),
    "explain_last": (),
}
PERSON = "person"
HELP_STATES = ("help is called", "asked whether all is well")
STATES = (
    *HELP_STATES,
    "asked about the complaint",
    "times are offered",
    "a visit is shown",
    "a no was said",
)
TURNS = ("ask", "decline", "home", "finish")
ENUMS = ("kind", "period")
REASON_WORDS = 20
END = "<|im_end|>"
REASON_LENGTH = 118
NOT_PLAIN = re.compile(r"[^A-Za-zÀ-ÖØ-öø-\u017f0-9 ,.':/%-]")


def plain_reason(text: str) -> str:
    """Keep what a reason may hold: plain characters, at most twenty words."""
    words = NOT_PLAIN.sub("", text).split()[:REASON_WORDS]
    while len(" ".join(words)) > REASON_LENGTH:
        words.pop()
    return " ".join(words).strip(" ,.:-/")


def planner_prompt(
    said: str,
    before: str = "",
    done: tuple[tuple[str, str, str], ...] = (),
    *,
    now: str = "",
) -> str:
    """Write the planner's prompt for one turn."""
    lines = [f"now: {now}"] if now else []
    lines += [f"before: {before[:120]}"] if before else []
    lines.append(f"said: {said}")
    lines += [f"done: {tool} {state}: {seen[:80]}" for tool, state, seen in done]
    return "<|im_start|>user\n" + "\n".join(lines) + END + "\n<|im_start|>assistant\n"


def planner_answer(steps: list[tuple[str, str]]) -> str:
    """Write the planner's lines, one step each."""
    return "\n".join(f"{reason} > {action}" for reason, action in steps)


def caller_prompt(tool: str, reason: str, said: str) -> str:
    """Write the caller's prompt for one step."""
    return (
        f"<|im_start|>user\ntool: {tool}\nstep: {reason}\nsaid: {said}{END}\n"
        "<|im_start|>assistant\n"
    )


def caller_answer(tool: str, values: dict[str, str]) -> str:
    """Write the arguments as compact JSON in the catalogue's order."""
    order = (*ARGUMENTS[tool], PERSON)
    chosen = {name: values[name] for name in order if values.get(name)}
    return json.dumps(chosen, separators=(",", ":"), ensure_ascii=False)
