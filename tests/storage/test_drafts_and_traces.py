"""Drafts survive a restart and a broken disk; traces are kept for a while."""

from datetime import timedelta
from typing import Any

import pytest

from custom_components.healthstead.care.drafts import OPEN_FOR, Draft, Waiting
from custom_components.healthstead.storage import traces as traces_module
from custom_components.healthstead.storage.mentions import mentions_of

from .house import BRAM, NOON, TILDA, World, only_reading


def draft(owner: str = "user:u1:", **more: Any) -> Draft:
    return Draft(
        **{
            "id": "draft-1",
            "owner": owner,
            "person": TILDA,
            "conversation": "c1",
            "waiting": Waiting.YES,
            "tool": "confirm_appointment",
            "arguments": {"clinician": "Dr Quill"},
            "shown": "Book Dr Quill on Monday at nine?",
            "at": NOON,
            "accepted": frozenset({"too_soon"}),
            **more,
        }
    )


async def test_a_draft_survives_a_restart(world: World) -> None:
    async with world.home() as home:
        await home.drafts.put(draft())

    async with world.home() as home:
        assert await home.drafts.last_of("user:u1:") == draft()
        assert await home.drafts.last_of("user:u2:") is None


async def test_the_next_draft_replaces_the_last_one_of_its_owner(
    world: World,
) -> None:
    async with world.home() as home:
        await home.drafts.put(draft())
        await home.drafts.put(draft("user:u2:"))
        await home.drafts.put(draft(id="draft-2"))

    async with world.home() as home:
        assert await home.drafts.last_of("user:u1:") == draft(id="draft-2")
        assert await home.drafts.last_of("user:u2:") == draft("user:u2:")


async def test_a_closed_draft_is_gone(world: World) -> None:
    async with world.home() as home:
        await home.drafts.put(draft())
        await home.drafts.close("user:u1:")
        await home.drafts.close("user:u1:")
        assert await home.drafts.last_of("user:u1:") is None

    async with world.home() as home:
        assert await home.drafts.last_of("user:u1:") is None


async def test_a_draft_that_ran_out_is_deleted_at_the_next_start(
    world: World,
) -> None:
    async with world.home() as home:
        await home.drafts.put(draft())
    world.clock.now += OPEN_FOR

    async with world.home() as home:
        assert await home.drafts.last_of("user:u1:") is None

    assert world.rows("SELECT * FROM drafts") == []


async def test_a_draft_that_cannot_be_read_is_asked_again(world: World) -> None:
    async with world.home() as home:
        await home.drafts.put(draft())
    world.change("UPDATE drafts SET data = '{}'")

    async with world.home() as home:
        assert await home.drafts.last_of("user:u1:") is None
        assert home.trouble is None


async def test_drafts_and_traces_work_in_memory_on_a_broken_disk(
    world: World,
) -> None:
    async with world.home() as home:
        await home.traces.keep(TILDA, NOON, {"route": "plan"})

    async with world.home(only_reading) as home:
        await home.drafts.put(draft())
        await home.traces.keep(TILDA, NOON, {"route": "red_flag"})

        assert await home.drafts.last_of("user:u1:") == draft()
        assert await home.traces.last(TILDA, 5) == (
            {"route": "red_flag"},
            {"route": "plan"},
        )


async def test_a_house_whose_file_is_noise_still_explains_itself(
    world: World,
) -> None:
    world.folder.mkdir()
    world.file.write_bytes(b"noise" * 100)

    async with world.home() as home:
        await home.traces.keep(TILDA, NOON, {"route": "plan"})
        assert await home.traces.last(TILDA, 1) == ({"route": "plan"},)
        assert await home.traces.last(BRAM, 1) == ()


async def test_traces_come_newest_first_and_only_of_the_person(world: World) -> None:
    async with world.home() as home:
        for number in range(3):
            at = NOON + timedelta(minutes=number)
            await home.traces.keep(TILDA, at, {"turn": number, "words": "pão"})
        await home.traces.keep(BRAM, NOON, {"turn": 9})

        found = await home.traces.last(TILDA, 2)

    assert [trace["turn"] for trace in found] == [2, 1]


async def test_old_traces_make_room(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(traces_module, "KEPT", 3)
    async with world.home() as home:
        for number in range(6):
            await home.traces.keep(TILDA, NOON, {"turn": number})

        found = await home.traces.last(TILDA, 99)

    assert [trace["turn"] for trace in found] == [5, 4, 3]


async def test_what_is_only_in_memory_is_forgotten_with_the_person(
    world: World,
) -> None:
    async with world.home(only_reading) as home:
        await home.traces.keep(TILDA, NOON, {"said": "Tilda feels well"})
        await home.traces.keep(TILDA, NOON, {"said": "nobody"})

        home.traces.forget(mentions_of(["Tilda"]))

        assert await home.traces.last(TILDA, 9) == ({"said": "nobody"},)
