"""Run the sections that were asked for, or all of them."""

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterable

import benchmarks
from open_rooms import open_rooms

from .figures import Row, table

type Rows = Callable[[], Iterable[Row]]


def sections() -> dict[str, Rows]:
    """Return every file here that measures something."""
    found: dict[str, Rows] = {}
    for module in pkgutil.iter_modules(benchmarks.__path__):
        if module.name != "__main__":
            rows = getattr(
                importlib.import_module(f"benchmarks.{module.name}"), "rows", 0
            )
            if callable(rows):
                found[module.name] = rows
    return found


def main(names: list[str]) -> int:
    """Print each section as soon as it is measured."""
    open_rooms()
    known = sections()
    names = [name.replace("-", "_") for name in names]
    if unknown := set(names) - set(known):
        print(f"No such section: {', '.join(sorted(unknown))}", file=sys.stderr)
        print(f"There are: {', '.join(sorted(known))}", file=sys.stderr)
        return 2
    for name in names or sorted(known):
        print(f"{name}:\n{table(known[name]())}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
