"""Dosages in one short line each, so that a table of directions stays readable."""

from collections.abc import Sequence
from typing import Any

from custom_components.healthstead.domain.dosage import Dosage


def in_short(dosages: Sequence[Dosage]) -> str:
    """Return for example ``1 tablet 2/1d when=ACM,ACV duration=5d``."""
    return " + ".join(_line(dosage.to_json()) for dosage in dosages)


def _line(dosage: dict[str, Any]) -> str:
    words = [_dose(dosage.pop("dose")), _rate(dosage)]
    sequence = dosage.pop("sequence")
    words.append(f"#{sequence}" if sequence > 1 else "")
    words.extend(f"{name}={_value(value)}" for name, value in dosage.items())
    return " ".join(word for word in words if word)


def _dose(dose: dict[str, Any]) -> str:
    amount = dose["value"] if "value" in dose else f"{dose['low']}-{dose['high']}"
    return f"{amount} {dose['unit'] or '?'}"


def _rate(dosage: dict[str, Any]) -> str:
    if "frequency" not in dosage:
        return ""
    often = _range(dosage, "frequency")
    return f"{often}/{_range(dosage, 'period')}{dosage.pop('period_unit')}"


def _range(dosage: dict[str, Any], name: str) -> str:
    most = dosage.pop(f"{name}_max", None)
    least = dosage.pop(name)
    return f"{least}" if most is None else f"{least}-{most}"


def _value(value: Any) -> str:
    match value:
        case {"on": on, "off": off}:
            return f"{on}/{off}"
        case {"value": amount, "unit": unit, "period": period, "period_unit": per}:
            return f"{amount} {unit} per {period}{per}"
        case {"value": amount, "unit": unit, "max": most}:
            return f"{amount}-{most}{unit}"
        case {"value": amount, "unit": unit}:
            return f"{amount}{unit}"
        case list():
            return ",".join(str(each) for each in value)
        case _:
            return str(value)
