"""Sentences of the lock: the notice before it, the cover, and what a wrong PIN is answered with."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from ui.wording.language import ago, count, tr

LOCKED: Final = tr("Daybook is locked")
UNLOCK: Final = tr("Unlock")
PIN: Final = tr("PIN")
STAY_UNLOCKED: Final = tr("Stay unlocked")
PASTING_WORKS: Final = tr("Pasting works.")
FORGOT_PIN: Final = tr("Forgot the PIN?")
NOTHING_SHOWN: Final = tr("No patient details are shown or read aloud while locked")
FORGOT_WORDS: Final = tr(
    "Nothing is lost, and changes are still sent. Whoever looks after this computer can remove the entry"
    " “daybook/lock/pin” from its credential store; Daybook then opens with one key, and you can set a new PIN."
)
NO_PIN: Final = tr("No PIN is set: Enter unlocks. You can set one in Settings.")
ASKING_PIN: Final = tr("Looking whether a PIN is set…")
TYPE_PIN: Final = tr("Type your PIN.")
NO_STORE: Final = tr("The PIN cannot be checked")
AGAIN: Final = tr("Try again")


def locked_since(age: timedelta) -> str:
    """ "Locked 4 min ago"; under a minute "Locked just now"."""
    return tr("Locked {age} ago").format(age=ago(age)) if age >= timedelta(minutes=1) else tr("Locked just now")


def lock_notice(seconds: int) -> str:
    """What is said before the window locks by itself."""
    return count(
        seconds,
        "Nobody has used Daybook for a while. It locks in {n} s.",
        "Nobody has used Daybook for a while. It locks in {n} s.",
    )


def wrong_pin(left: int) -> str:
    """`left`: further tries without a wait."""
    if left > 0:
        return (
            tr("That is not the PIN.")
            + " "
            + count(left, "{n} more try before a short wait.", "{n} more tries before a short wait.")
        )
    return tr("That is not the PIN.")


def wait_for_pin(left: timedelta) -> str:
    """How long until the next try."""
    seconds = max(1, -(-int(left.total_seconds() * 1000) // 1000))
    return tr("That was not the PIN. The next try is possible in {time}.").format(time=ago(timedelta(seconds=seconds)))


def locked_outbox(on_way: int, needs: int) -> list[tuple[str, str]]:
    """What the cover may say of the outbox: counts, each with the outbox state whose colours it wears."""
    parts = []
    if on_way:
        parts.append(("sending", count(on_way, "{n} change on its way", "{n} changes on their way")))
    if needs:
        parts.append(("failed", count(needs, "{n} needs you", "{n} need you")))
    return parts


def told_locked(needs: int) -> tuple[str, str]:
    """A notification while locked: a count, and nothing of what it is about."""
    return count(needs, "{n} change needs you", "{n} changes need you"), tr("Unlock Daybook to see it.")


OPEN_DAYBOOK: Final = tr("Open Daybook")
