"""Collect what the product does on cases, or score what was collected."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from open_rooms import ROOT

if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))

from evals.case_sets import Wanted, case_set, set_hash
from evals.collecting import Job, Mismatch, NoWorker, collect, read_answers
from evals.misses import misses
from evals.report import PAGE, RESULTS, page
from evals.runtimes import KINDS, Choice, identity, machine
from evals.scoring import summary
from evals.tables import whole


def options(parser: argparse.ArgumentParser) -> None:
    """Take cases and what answers them; or files to score; or the report."""
    parser.add_argument(
        "cases",
        nargs="?",
        help="dialogues, patients, turns, fresh, a YAML file, telehealth_tasks.jsonl",
    )
    parser.add_argument("--out", type=Path, help="where answers are written")
    parser.add_argument("--runtime", choices=KINDS, default=KINDS[0])
    parser.add_argument("--each", type=int, default=100, help="cases of each category")
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    parser.add_argument("--jobs", type=int, default=0, help="default: one a processor")
    parser.add_argument("--resume", action="store_true", help="go on with the file")
    parser.add_argument("--live-only", action="store_true", help="no overlap of texts")
    _model_options(parser)
    parser.add_argument(
        "--score", type=Path, nargs="+", help="print the table of these"
    )
    parser.add_argument("--wrong", action="store_true", help="and what went wrong")
    parser.add_argument(
        "--save", help="keep the scores in evals/results, and write the page"
    )
    parser.add_argument("--report", action="store_true", help="write docs/evals.md")


def _model_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--base", default="", help="name in the catalogue")
    parser.add_argument("--weights", default="", help="another file of that base")
    parser.add_argument("--planner", default="", help="another planner adapter")
    parser.add_argument("--caller", default="", help="another caller adapter")
    parser.add_argument("--url", default="", help="of an OpenAI-compatible server")
    parser.add_argument("--model", default="", help="which model of the server")
    parser.add_argument(
        "--agreed", action="store_true", help="what is said may leave this machine"
    )
    parser.add_argument("--threads", type=int, default=0, help="of each job's model")
    for name, meaning in (
        ("--no-grammar", "read whatever is written"),
        ("--no-router", "every utterance goes to the model"),
        ("--no-adapters", "the bare base with examples"),
        ("--one-prompt", "one prompt for tool and arguments, bare base"),
    ):
        parser.add_argument(name, action="store_true", help=meaning)


def run(chosen: argparse.Namespace) -> int:
    """Do what was asked for; returns 1 if a case failed or nothing can be done."""
    if chosen.report:
        return _write_page()
    if chosen.score:
        return _score(chosen.score, chosen.save, wrong=chosen.wrong)
    if not chosen.cases or not chosen.out:
        print("What is to be collected, and --out FILE?", file=sys.stderr)
        return 1
    return _collect(chosen)


def _score(files: Sequence[Path], name: str | None, *, wrong: bool) -> int:
    head, rows = read_answers(files)
    # Folders and addresses of this machine are nobody's business.
    head["set"], head["choice"]["url"] = Path(head["set"]).name, ""
    for name_ in ("weights", "planner", "caller"):
        head["choice"][name_] = Path(head["choice"][name_]).name
    told = summary(head, rows)
    if wrong:
        print(misses(rows))
    print(whole(told))
    if name:
        path = ROOT / RESULTS / f"{name}.json"
        path.parent.mkdir(exist_ok=True)
        text = json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False)
        path.write_text(f"{text}\n", "utf-8")
        print(f"\n{path.relative_to(ROOT)}")
        return _write_page()
    return 0


def _write_page() -> int:
    """Write the page, so that it never tells of other results than are kept."""
    (ROOT / PAGE).write_text(page(ROOT / RESULTS), "utf-8")
    print(PAGE)
    return 0


def _collect(chosen: argparse.Namespace) -> int:
    cores = os.process_cpu_count() or 1
    alone = getattr(case_set(chosen.cases), "BY_COMMAND", False)
    jobs = chosen.jobs or (1 if alone else cores)
    choice = Choice(
        runtime=chosen.runtime,
        base=chosen.base,
        weights=chosen.weights,
        planner=chosen.planner,
        caller=chosen.caller,
        url=chosen.url,
        model=chosen.model,
        agreed=chosen.agreed,
        threads=chosen.threads or max(1, cores // jobs),
        no_grammar=chosen.no_grammar,
        no_router=chosen.no_router,
        no_adapters=chosen.no_adapters,
        one_prompt=chosen.one_prompt,
    )
    wanted = Wanted(path=chosen.cases, each=chosen.each, first=chosen.first)
    forced = not (chosen.live_only or choice.one_prompt)
    job = Job(
        head=_head(choice, wanted, forced=forced, jobs=jobs),
        cases=case_set(chosen.cases).cases(wanted),
        out=chosen.out,
        jobs=jobs,
        resume=chosen.resume,
    )
    try:
        failed = collect(job)
    except (Mismatch, NoWorker) as error:
        print(error, file=sys.stderr)
        return 1
    return 1 if failed else 0


def _head(choice: Choice, wanted: Wanted, *, forced: bool, jobs: int) -> dict[str, Any]:
    path = Path(wanted.path)
    return {
        "set": str(path.resolve()) if path.is_file() else wanted.path,
        "name": path.stem,
        "cases": wanted.each,
        "case_set": set_hash(wanted.path, wanted),
        "choice": choice.as_json(),
        "left_out": list(choice.left_out),
        "model": identity(choice),
        "forced": forced,
        "jobs": jobs,
        "machine": machine(),
        "began": datetime.now(UTC).isoformat(timespec="seconds"),
    }
