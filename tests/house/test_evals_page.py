"""The page about evaluation is what the kept results make of it, and nothing else."""

from evals.report import PAGE, RESULTS, page

from .tree import ROOT


def test_the_page_is_what_the_command_writes() -> None:
    written = page(ROOT / RESULTS)

    assert (ROOT / PAGE).read_text("utf-8") == written
