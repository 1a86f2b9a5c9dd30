"""Sentences of the connections page: how each one stands, what can be done about it, the questions before that."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from ui.wording.language import ago, count, figure, tr

CONNECTIONS: Final = tr("Connections")
CONNECTIONS_MORE: Final = tr("The practice systems this computer works with")
ADD_CONNECTION: Final = tr("Connect a practice…")
CHECK_NOW: Final = tr("Check now")
REPLACE_KEYS: Final = tr("Replace keys…")
RENAME: Final = tr("Name and colour…")
RENAME_TITLE: Final = tr("Name and colour")
PAUSE: Final = tr("Pause")
RESUME: Final = tr("Resume")
FORGET: Final = tr("Forget…")
FORGET_NOW: Final = tr("Forget it")
KEEP_IT: Final = tr("Keep it")
SAVE: Final = tr("Save")
REPLACE_KEY: Final = tr("Replace key…")
SET_UP: Final = tr("Set up a practice…")
NOT_CONNECTED: Final = tr("No practice is connected yet")
NOT_CONNECTED_MORE: Final = tr(
    "Connect the system that holds your schedule, or look around in the sample practice first."
)
CHECK_OF: Final = tr("Connection check")
SAMPLE_STANDS_ALONE: Final = tr(
    "This is the sample practice. Your own practice stands in a book of its own,"
    " so that made-up and real patients never meet."
)
CONNECT_YOURS: Final = tr("Connect your practice…")
_STATES: Final = {
    "fresh": tr("Working"),
    "reading": tr("Reading"),
    "stale": tr("Not read lately"),
    "slowed": tr("Slowed down"),
    "offline": tr("Offline"),
    "refused": tr("Needs a new key"),
    "paused": tr("Paused"),
}


def link_state(state: str) -> str:
    return _STATES.get(state, state)


def schedule_read(as_of: datetime | None, now: datetime) -> str:
    return tr("Schedule read {age} ago").format(age=ago(now - as_of)) if as_of else tr("Schedule not read yet")


def paced(every: timedelta | None) -> str:
    if every is None:
        return ""
    seconds = round(every.total_seconds())
    if seconds < 120:
        return count(seconds, "Every {n} second", "Every {n} seconds")
    return count(seconds // 60, "Every {n} minute", "Every {n} minutes")


def patients_known(known: int, whole: bool) -> str:
    if not whole:
        return tr("Reading patients: {n} so far").format(n=figure(known))
    return count(known, "{n} patient", "{n} patients")


def directory_counts(providers: int, rooms: int) -> str:
    found = count(providers, "{n} provider", "{n} providers")
    if not rooms:
        return found
    return tr("{providers}, {rooms}").format(providers=found, rooms=count(rooms, "{n} room", "{n} rooms"))


def changes_wait(number: int) -> str:
    return count(number, "{n} change on its way", "{n} changes on their way") if number else ""


def next_try(until: datetime, now: datetime) -> str:
    return tr("Next try in {age}.").format(age=ago(max(until - now, timedelta(0))))


def about_connection(action: str, practice: str) -> str:
    """An accessible name: "Pause, North clinic"."""
    return tr("{action}, {practice}").format(action=action.rstrip("…"), practice=practice)


def forget_asked(practice: str, is_book: bool, waiting: int) -> tuple[str, tuple[str, ...]]:
    words = [
        tr("Its keys and everything kept of it on this computer are erased. Nothing changes in the practice system.")
    ]
    if is_book:
        words = [tr("The book itself and its key stay on this computer; it only leaves the calendar.")]
    if waiting:
        lost = count(
            waiting,
            "{n} change is not settled yet. It would never be sent, or its outcome never be known.",
            "{n} changes are not settled yet. They would never be sent, or their outcome never be known.",
        )
        words = [lost, tr("Look at the outbox first, unless these changes do not matter any more."), *words]
    return tr("Forget {practice}?").format(practice=practice), tuple(words)


def forgotten(practice: str) -> str:
    return tr("{practice} is forgotten").format(practice=practice)


def paused_told(practice: str, paused: bool) -> str:
    return (tr("{practice} is paused") if paused else tr("{practice} is read again")).format(practice=practice)


def key_refused(practice: str, waiting: int) -> tuple[str, str]:
    """The banner of a refused key: what happened, what is safe."""
    safe = count(waiting, "Nothing is lost: {n} change waits here.", "Nothing is lost: {n} changes wait here.")
    return tr("{practice} is asking for a new key.").format(practice=practice), safe if waiting else tr(
        "Nothing is lost."
    )


def reading_patients(parts: list[tuple[str, int]]) -> str:
    """The palette's foot while not all patients are known: "Reading patients: 2,300 so far"."""
    if len(parts) == 1:
        return patients_known(parts[0][1], False)
    listed = ", ".join(f"{practice} {figure(known)}" for practice, known in parts)
    return tr("Reading patients: {listed} so far").format(listed=listed)


def sample_banner() -> tuple[str, str]:
    return tr("This is a sample practice."), tr("Everybody in it is invented: try anything.")
