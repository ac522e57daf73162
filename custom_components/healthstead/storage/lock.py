"""One writer per folder: a lock that the kernel drops when its holder dies.

The file stays; only the lock on it counts. Deleting it would let two processes
hold a lock each.
"""

import fcntl
import os
from pathlib import Path
from typing import Final

NAME: Final = "healthstead.lock"


class FolderLock:
    """The right to write in a folder."""

    def __init__(self, descriptor: int) -> None:
        """Keep the open file; closing it gives the lock back."""
        self._descriptor = descriptor

    def release(self) -> None:
        """Let the next process write."""
        os.close(self._descriptor)


def lock(folder: Path) -> FolderLock:
    """Take the lock; raises ``OSError`` where that cannot be.

    ``BlockingIOError`` means that another process has it.
    """
    descriptor = os.open(folder / NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    return FolderLock(descriptor)
