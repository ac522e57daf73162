"""Write the derived files, or check them."""

import sys

from open_rooms import ROOT, open_rooms

open_rooms()

from generating.derived import derived  # noqa: E402


def main() -> int:
    """Write or check; returns 1 if a check found something out of date."""
    stale = []
    for name, text in derived(ROOT).items():
        path = ROOT / name
        if not path.is_file() or path.read_text("utf-8") != text:
            stale.append(name)
            if "--check" not in sys.argv:
                path.write_text(text, "utf-8")
    if stale and "--check" in sys.argv:
        print("out of date, run scripts/generate:", *stale)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
