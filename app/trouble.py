"""What can go wrong with the data folder and the store, each with a plain sentence for the person at the desk.

Not here: telling which one it is (`database.py`), putting it right (`rescue.py`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from adapters.sentence import say

Kind = Literal["damaged", "key", "locked", "newer", "full", "disk", "folder"]


class StoreTrouble(Exception):
    """`title` says what happened, `detail` what is safe and what to do; both are safe to log.

    `kept` is where an unreadable file was put aside, `rescued` the number of unsent changes taken over from it.
    """

    def __init__(
        self, title: str, detail: str = "", kept: Path | None = None, *, kind: Kind = "damaged", rescued: int = 0
    ) -> None:
        self.title, self.detail, self.kept, self.kind, self.rescued = title, detail, kept, kind, rescued
        super().__init__(title, detail)

    def __str__(self) -> str:
        return f"{self.title}. {self.detail}" if self.detail else self.title


def locked() -> StoreTrouble:
    return StoreTrouble(
        say("Another program is using Daybook's data"),
        say("Nothing was changed. Close the other program or the other Daybook, then start again."),
        kind="locked",
    )


def newer(found: int, known: int) -> StoreTrouble:
    return StoreTrouble(
        say("Daybook's data was made by a newer version"),
        say(
            "It is of edition {found}; this version reads up to edition {known}. Nothing was touched."
            " Install the newer Daybook.",
            found=found,
            known=known,
        ),
        kind="newer",
    )


def full() -> StoreTrouble:
    return StoreTrouble(
        say("The disk is full"),
        say(
            "The last change could not be kept and was not sent; everything kept before is safe."
            " Make room and try again."
        ),
        kind="full",
    )


def disk() -> StoreTrouble:
    return StoreTrouble(
        say("The disk reported an error"),
        say(
            "The last change may not have been kept; everything kept before is untouched."
            " Check the disk, then try again."
        ),
        kind="disk",
    )


def folder(path: Path) -> StoreTrouble:
    return StoreTrouble(
        say("Daybook cannot write to its data folder"),
        say(
            "The folder is {path}. Check who owns it and whether it may be written to, then start again.",
            path=str(path),
        ),
        kind="folder",
    )


def unreadable() -> StoreTrouble:
    return StoreTrouble(
        say("Part of Daybook's data on this computer cannot be read"),
        say("The file is damaged. It is put aside, unsent changes are taken over and a new one is begun."),
    )


def begun_again(kept: Path, rescued: int, kind: Kind) -> StoreTrouble:
    """What to say after an unreadable file was put aside and a new store begun."""
    if kind == "key":
        title = say("The key on this computer does not open Daybook's data")
        saved = say("It belongs to another key, or all of it is damaged; changes not sent are still in it.")
    else:
        title = say("Daybook's data on this computer was damaged")
        saved = {
            0: say("No unsent change could be found in it."),
            1: say("One unsent change was taken over from it."),
        }.get(rescued) or say("{n} unsent changes were taken over from it.", n=rescued)
    detail = say(
        "A new file was begun and fills itself from the practice system. {saved} The old file is {file}.",
        saved=saved,
        file=str(kept),
    )
    return StoreTrouble(title, detail, kept, kind=kind, rescued=rescued)
