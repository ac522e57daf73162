"""Run one proof: its file's ``prove`` with the number that was given."""

import argparse
import importlib
import pkgutil
import sys

import proving
from open_rooms import open_rooms


def main() -> int:
    """Return 0 if what was to be proved holds."""
    names = [m.name for m in pkgutil.iter_modules(proving.__path__)]
    known = [name.replace("_", "-") for name in names if name != "__main__"]
    parser = argparse.ArgumentParser(prog="scripts/prove", description=proving.__doc__)
    parser.add_argument("proof", choices=known)
    parser.add_argument("times", type=int, nargs="?", help="how often")
    chosen = parser.parse_args()
    open_rooms()
    module = importlib.import_module(f"proving.{chosen.proof.replace('-', '_')}")
    status: int = module.prove(chosen.times or module.TIMES)
    return status


if __name__ == "__main__":
    sys.exit(main())
