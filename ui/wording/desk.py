"""Sentences about a visit and what a person just asked for."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from ui.wording.language import age, ago, clock_time, count, day_short, money, tr, translated

if TYPE_CHECKING:
    from app.agenda import Pending

LAST: Final = tr("Last")
NEXT: Final = tr("Next")
UNDO: Final = tr("Undo")
NOTHING_UNDONE: Final = tr("Nothing was undone")
_WHY_NOT: Final = {
    "read_only": tr("This seat only reads"),
    "link_refused": tr("The practice system asks for a new key first"),
    "": tr("This practice system cannot do that"),
}


def why_not(why: str) -> str:
    """Why a change cannot be asked for: a sentence of the system's adapter, or ours for a key of the desk's."""
    return _WHY_NOT.get(why) or translated(why)


def status_word(status: str) -> str:
    """The word of a visit status ("in_chair" → "In chair")."""
    return {
        "scheduled": tr("Scheduled"),
        "confirmed": tr("Confirmed"),
        "arrived": tr("Arrived"),
        "in_chair": tr("In chair"),
        "done": tr("Done"),
        "no_show": tr("No-show"),
        "cancelled": tr("Cancelled"),
    }.get(status, status)


def step_words(status: str, room: str) -> str:
    """The button of the next step: "Seat in Op 3"."""
    if status == "in_chair" and room:
        return tr("Seat in {room}").format(room=room)
    words = {"confirmed": tr("Confirm"), "arrived": tr("Check in"), "in_chair": tr("Seat"), "done": tr("Finish")}
    return words.get(status, status_word(status))


def checked_in(since: datetime) -> str:
    """The label before the minutes waited."""
    return f"{tr('Checked in {time} · waiting').format(time=clock_time(since, half=False))} "


def identity(born: date | None, chart: str | None, today: date) -> str:
    """The second line under a name: birth date, age, chart number; what is not known is left out."""
    parts = []
    if born is not None:
        parts += [day_short(born, year=True), str(age(born, today))]
    if chart:
        parts.append(f"#{chart}")
    return " · ".join(parts)


_PHONE_KINDS: Final = {
    "mobile": tr("mobile"),
    "home": tr("home"),
    "work": tr("work"),
    "phone": tr("phone"),
    "fax": tr("fax"),
    "other": tr("other"),
}


def phone_kind(kind: str) -> str:
    """What a telephone number is for; a system's own word where it is none of the usual ones."""
    return _PHONE_KINDS.get(kind.lower(), kind.lower())


def money_due(amount: object, currency: str | None) -> str:
    return tr("{amount} due").format(amount=money(amount, currency))


def alert_on_file() -> str:
    return tr("Medical alert on file")


def alert_not_shown() -> str:
    return tr("Read it in the practice system. Not shown here.")


def kept_words(pending: Pending | None, system: str, now: datetime) -> str:
    """The inspector's foot: where the last change of this visit is."""
    if pending is None:
        return tr("Same in {system}.").format(system=system)
    age_words = ago(now - pending.since)
    return {
        "waiting": tr("Not sent yet: it goes out by itself."),
        "sending": tr("On its way to {system} for {age}.").format(system=system, age=age_words),
        "saved": tr("Saved in {system}.").format(system=system),
        "failed": tr("Not saved in {system}. Open the outbox to decide.").format(system=system),
        "attention": tr("Please check in {system}: its answer is missing.").format(system=system),
    }.get(str(pending.look), "")


def told_words(kind: str, name: str, *, when: str = "", status: str = "", undo: int = 6) -> str:
    """The toast after a wish: what was asked for, and how long it can be undone."""
    words = {
        "book": tr("Booked {name}, {when}."),
        "move": tr("Moved {name} to {when}."),
        "cancel": tr("Cancelling the visit of {name}."),
        "set_status": tr("{name}: {status}."),
        "add_patient": tr("Added {name}."),
        "edit_patient": tr("Changed {name}."),
    }[kind]
    told = words.format(name=name, when=when, status=status)
    return f"{told} {tr('Sends in {n} s.').format(n=undo)}" if undo else told


def saved_in(system: str, name: str, when: str) -> str:
    return tr("Saved in {system}: {words}").format(system=system, words=", ".join(filter(None, (name, when))))


def undone() -> str:
    return tr("Undone. Nothing was sent.")


def done_again(number: int) -> str:
    return count(number, "{n} change is asked for again.", "{n} changes are asked for again.")


def too_late() -> str:
    return tr("Too late to undo: it has been sent.")


def clash_words(what: str, name: str, label: str) -> str:
    """Why a wanted time is not free, on a dragged card."""
    return {
        "visit": tr("Overlaps {name}").format(name=name) if name else tr("Overlaps another visit"),
        "room": tr("The room is taken"),
        "block": label or tr("Blocked"),
        "hold": tr("Held time"),
        "closed": tr("Outside opening hours"),
    }[what]


def no_show_asked(name: str) -> tuple[str, str, str]:
    """Title, text and button of the question."""
    return tr("Did {name} not come?").format(name=name), tr("The visit stays in the book as a no-show."), tr("No-show")


def cancel_asked(name: str, when: str) -> tuple[str, str, str]:
    return (
        tr("Cancel the visit of {name}?").format(name=name),
        tr("{when} becomes free when the practice system has it.").format(when=when),
        tr("Cancel visit"),
    )


def keep_visit() -> str:
    return tr("Keep it")


def reason_label() -> str:
    return tr("Reason")
