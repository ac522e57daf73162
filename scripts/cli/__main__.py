"""Read the command and its options, then hand over to its file."""

import argparse
import importlib
import sys

from open_rooms import open_rooms

COMMANDS = {
    "ask": "answer utterances: arguments, or JSON lines {session, text, ...}",
    "call": "call tools: JSON lines {id, tool, arguments, person?, sure?}",
    "state": "print a household as one JSON document",
    "sig": "read prescription directions: JSON lines {id, text}",
    "schedule": "list due times: JSON lines {id, tz, from, to, regimen}",
    "readings": "note measurements: JSON lines {id, readings | text, unit?, sure?}",
    "news2": "score observations: JSON lines {id, input}",
    "vitals": "name readings by guidelines: JSON lines {id, kind, input}",
    "redflags": "find words that mean get help now: JSON lines {id, text}",
    "route": "say what utterances are about: JSON lines {id, utterance, history?}",
    "specialty": "say who sees to a complaint, and how soon: JSON lines {id, text}",
    "slots": "say what requests name: JSON lines {id, utterance, history?}",
    "import": "bring in a file of MedTimer or our CSV: shows it, keeps after --yes",
    "export": "write medications or doses as CSV",
    "report": "print a report of the day, the week or for a visit",
    "models": "list, fetch or verify model files",
    "eval": "let the product answer cases; --score: figures; --report: the page",
}
FILES = {"import": "importing", "export": "exporting"}
"""Where a command's file cannot be called as the command is."""


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit status. Only its own file is imported."""
    parser = argparse.ArgumentParser(prog="scripts/healthstead", description=__doc__)
    each = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, meaning in COMMANDS.items():
        options = each.add_parser(name, help=meaning, description=meaning)
        if arguments[:1] == [name]:
            open_rooms()
            module = importlib.import_module(f"cli.{FILES.get(name, name)}")
            module.options(options)
            options.set_defaults(run=module.run)
    chosen = parser.parse_args(arguments)
    status: int = chosen.run(chosen)
    return status


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except BrokenPipeError:
        sys.exit(1)
