"""Start the house and hand over: to a browser, or to utterances."""

import argparse
import asyncio
import json
import signal
import sys
import tempfile
from contextlib import AbstractAsyncContextManager, suppress
from pathlib import Path
from typing import Any

from open_rooms import ROOT, open_rooms

open_rooms()

from house.client import HouseFailed  # noqa: E402
from house.furnishing import PASSWORD, USER  # noqa: E402
from house.home_assistant import HomeAssistant  # noqa: E402
from house.opening import open_house  # noqa: E402

PORT = 8123
KEPT = ROOT / ".house"


def main() -> int:
    """Read the options and run."""
    parser = argparse.ArgumentParser(prog="scripts/run", description=__doc__)
    parser.add_argument("--once", action="store_true", help="answer, then stop")
    parser.add_argument("utterance", nargs="*", help="what to say, with --once")
    parser.add_argument("--json", action="store_true", help="one object per turn")
    parser.add_argument("--no-model", action="store_true", help="sentences only")
    parser.add_argument("--port", type=int, help=f"default {PORT}; --once takes any")
    parser.add_argument("--config", type=Path, help="keep the house in this folder")
    chosen = parser.parse_args()
    if chosen.once != bool(chosen.utterance):
        parser.error("--once and what to say belong together")
    try:
        return asyncio.run(_once(chosen) if chosen.once else _stay(chosen))
    except HouseFailed as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


async def _once(chosen: argparse.Namespace) -> int:
    """Answer the utterances through a fresh house and take it down again."""
    with tempfile.TemporaryDirectory(
        prefix="healthstead-", ignore_cleanup_errors=True
    ) as folder:
        config = chosen.config or Path(folder)
        async with _opened(chosen, config, chosen.port) as (house, agent):
            conversation = None
            for utterance in chosen.utterance:
                turn = await house.say(utterance, agent, conversation)
                conversation = turn["conversation_id"]
                _print_turn(turn, as_json=chosen.json)
            state = await house.call({"type": "healthstead/household"})
            if chosen.config is None:
                await house.kill()  # nothing of it is kept
    if chosen.json:
        print(json.dumps({"state": state}, ensure_ascii=False), flush=True)
    return 0


async def _stay(chosen: argparse.Namespace) -> int:
    """Keep the house open until it is interrupted; its folder stays."""
    config = chosen.config or KEPT
    port = chosen.port or PORT
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    async with _opened(chosen, config, port) as (house, _):
        print(
            f"\n  Open  http://localhost:{port}\n"
            f"  Log in as  {USER}  with password  {PASSWORD}\n"
            "  Everybody and everything in this house is made up.\n"
            f"  The house is kept in {config}; Ctrl+C stops it.\n",
            flush=True,
        )
        with suppress(asyncio.CancelledError):
            await house.until(stop)
    return 0


def _opened(
    chosen: argparse.Namespace, config: Path, port: int | None
) -> AbstractAsyncContextManager[tuple[HomeAssistant, str]]:
    return open_house(config, port=port, model=not chosen.no_model, tell=_tell)


def _print_turn(turn: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        told = {k: v for k, v in turn.items() if k != "conversation_id"}
        print(json.dumps(told, ensure_ascii=False), flush=True)
        return
    print(f"\n> {turn['text']}")
    for step in turn["plan"]:
        print(f"  plan   {step['reason']} > {step['action']}")
    for call in turn["calls"]:
        given = json.dumps(call["arguments"], ensure_ascii=False)
        print(
            f"  call   {call['tool']} {given} -> {call['verdict']}: {call['outcome']}"
        )
    print(f"  route  {turn['route']}, {turn['timings_ms'].get('total', 0):.0f} ms")
    print(turn["reply"], flush=True)


def _tell(text: str) -> None:
    print(f"... {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
