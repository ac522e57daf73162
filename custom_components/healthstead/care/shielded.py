"""Calling somebody whose failure must not reach whoever asked."""

import asyncio
from collections.abc import Callable


def shielded[**P](call: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
    """Call somebody whose failure is reported and goes no further."""
    try:
        call(*args, **kwargs)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is theirs
        asyncio.get_running_loop().call_exception_handler(
            {"message": "Somebody who follows the record failed", "exception": error}
        )
