"""Files that are written from the catalogue agree with it."""

from generating.derived import derived
from open_rooms import ROOT


def test_derived_files_are_up_to_date() -> None:
    written = derived(ROOT)

    on_disk = {name: (ROOT / name).read_text("utf-8") for name in written}

    assert on_disk == written
