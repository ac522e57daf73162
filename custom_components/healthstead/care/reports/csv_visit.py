"""What a report for a visit has beside others, as rows."""

from collections.abc import Iterator

from .csv_row import Row
from .facts import EpisodeFact, SheetFacts


def sheet_rows(sheet: SheetFacts) -> Iterator[Row]:
    """Yield the visit, its questions, the one before it, and every episode."""
    if (visit := sheet.visit) is not None:
        yield Row(
            section="visit",
            item="visit",
            name=visit.clinician,
            start=visit.start,
            status=visit.status.value,
            note=visit.about,
        )
        for item, texts in (("ask", visit.questions), ("prepare", visit.prepare)):
            for text in texts:
                yield Row(section="visit", item=item, note=text)
    if (last := sheet.last) is not None:
        yield Row(
            section="visit",
            item="last_visit",
            name=last.clinician,
            start=last.start,
            note=last.outcome,
        )
    for one in sheet.episodes:
        yield _episode(one)


def _episode(one: EpisodeFact) -> Row:
    told = (*one.sites, *one.triggers)
    return Row(
        section="symptoms",
        item="episode",
        name=one.name,
        start=one.began,
        end=one.last if one.ended is None else one.ended,
        value=one.worst,
        unit="" if one.worst is None else "{score}",
        status="over" if one.ended else "going_on" if one.going_on else "",
        note="; ".join(told),
    )
