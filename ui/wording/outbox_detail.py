"""Sentences about one change: what happened, what is safe, what to do, its timeline."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from ui.wording.desk import status_word
from ui.wording.language import clock_time, count, listed, tr
from ui.wording.outbox import outbox_day

_REFUSED_WHAT: Final = {
    "book": tr("{system} refused this visit."),
    "move": tr("{system} refused this move."),
    "cancel": tr("{system} refused to cancel this visit."),
    "set_status": tr("{system} refused this status."),
    "add_patient": tr("{system} refused this patient."),
    "edit_patient": tr("{system} refused these details."),
}


def outbox_happened(key: str, kind: str, system: str, **words: str) -> str:
    """The first part of a change's story."""
    if key == "refused":
        return _REFUSED_WHAT[kind].format(system=system)
    said = {
        "stopped": tr("Somebody changed this visit in {system} after you saw it, so yours was not sent."),
        "orphan": tr("What this change needs was refused or removed, so it was not sent."),
        "differs": tr("{system} said it was saved, and shows {theirs} now."),
        "unsure": tr("The answer of {system} was lost, and it cannot tell by itself whether it has the change."),
        "sending_long": tr("{system} was sent this change {age} ago and has not answered."),
        "queued_long": tr("{system} took this change {age} ago and has not said that it is saved."),
        "lost": tr("The answer of {system} was lost on the way."),
        "sending": tr("The change is on its way to {system}."),
        "queued": tr("{system} has the change and is still writing it."),
        "unwanted": tr("You took this change back. {system} has not said yet whether it still could."),
        "waiting": tr("The change is on this computer and has not been sent."),
        "saved": tr("{system} confirmed the change."),
        "saved_there": tr("Daybook looked first, and the change was in {system} already."),
        "saved_word": tr("{by} looked in {system} and said that it is saved."),
        "gone": tr("This change was taken back."),
    }[key]
    return said.format(system=system, **words)


def outbox_answered() -> str:
    """Stands between what happened and the system's own words."""
    return f" {tr('It answered:')} "


def quoted(words: str) -> str:
    return tr("“{words}”").format(words=words)


def outbox_safe(key: str, system: str) -> str:
    """The second part: what has not been lost or broken."""
    said = {
        "refused": tr("A refusal changes nothing in {system}. Daybook keeps your entry until you decide."),
        "stopped": tr("Nothing was changed in {system}. Daybook keeps your entry until you decide."),
        "differs": tr("Both versions are kept: yours here, theirs in {system}."),
        "unsure": tr("It is not sent a second time until it is certain, so nothing is done twice."),
        "on_way": tr("Daybook keeps your entry until {system} confirms it, also after a restart."),
        "waiting": tr(
            "Nothing was changed in {system} yet. Your entry is kept on this computer, also after a restart."
        ),
        "saved": tr("It is in {system}. This line is kept as a record."),
        "gone": tr("Nothing of it is on its way to {system} any more."),
    }[key]
    return said.format(system=system)


def outbox_do(key: str, system: str) -> str:
    """The third part: what a person can do."""
    said = {
        "pick": tr(
            "Pick another time, or make room in {system} and try again. Daybook looks there first, so nothing is"
            " booked twice."
        ),
        "retry": tr("Put it right in {system} and try again, or discard it. Daybook looks there first."),
        "look": tr("Look at the visit as it is now, then try again or discard your change."),
        "orphan": tr("Discard it, and enter it anew if it is still wanted."),
        "compare": tr("Compare the two and choose which is right."),
        "settle": tr("Look in {system}, or compare here, and say whether it is there."),
        "wait": tr("Nothing: it goes on by itself. This line turns to saved."),
        "undo": tr("Nothing, or undo it: then nothing is sent."),
        "take_back": tr("Nothing, or take it back: {system} can still drop it."),
        "key": tr("Give {system} its new key in Settings. The change goes out by itself then."),
        "resume": tr("Resume sending when you are ready, or undo the change."),
        "none": tr("Nothing more is needed."),
    }[key]
    return said.format(system=system)


_MADE: Final = {
    "book": tr("Booked by {by}"),
    "move": tr("Moved by {by}"),
    "cancel": tr("Cancelled by {by}"),
    "add_patient": tr("Added by {by}"),
    "edit_patient": tr("Changed by {by}"),
}
_STEPS: Final = {
    "sending": tr("Sent to {system}"),
    "queued": tr("Sent, number {detail}"),
    "waits_offline": tr("{system} could not be reached"),
    "waits_slowed": tr("{system} asked us to wait"),
    "waits_locked": tr("{system} asks for a new key"),
    "stopped": tr("Not sent"),
    "already_there": tr("Found in {system}"),
    "filled_in": tr("What it waited for is saved"),
    "saved": tr("Saved in {system}"),
    "refused": tr("Refused by {system}"),
    "answer_lost": tr("The answer was lost"),
    "found_at_startup": tr("Daybook was closed before the answer came"),
    "still_waiting": tr("{system} is still writing it"),
    "ticket_unknown": tr("{system} does not know the number any more"),
    "taking_back": tr("Asked {system} to give it back"),
    "withdrawn": tr("Taken back"),
    "not_withdrawn": tr("{system} could not give it back"),
    "cannot_tell": tr("{system} could not tell whether it has it"),
    "not_asked": tr("{system} could not be asked"),
    "absence_proved": tr("Looked in {system}: it is not there"),
    "settled_by_person": tr("Marked as saved by {detail}"),
    "sent_again_by_person": tr("Sent again by {detail}"),
    "tried_again": tr("Tried again"),
    "dropped": tr("Discarded"),
    "undone": tr("Undone"),
    "learned": tr("Seen in {system}"),
    "shown": tr("Read back: the same in {system}"),
    "read_back_different": tr("Read back: different in {system}"),
    "difference_accepted": tr("Decided by {detail}"),
}
_SPOKEN_DETAIL: Final = frozenset({"queued", "settled_by_person", "sent_again_by_person", "difference_accepted"})


def outbox_step(what: str, kind: str, *, system: str, by: str, detail: str, status: str = "") -> tuple[str, str]:
    """A line of the timeline and the quieter one under it."""
    by = by or tr("this desk")
    if what == "made":
        made = tr("{status} set by {by}") if kind == "set_status" else _MADE[kind]
        return made.format(by=by, status=status_word(status)), ""
    said = _STEPS.get(what, "{system}").format(system=system, detail=detail or by)
    below = "" if what in _SPOKEN_DETAIL else quoted(detail) if what == "refused" and detail else detail
    return said, below


def clock_seconds(at: datetime) -> str:
    """ "10:36:02", for the timeline."""
    return f"{clock_time(at, half=False)}:{at.second:02}"


def outbox_empty(key: str, day: date, today: date) -> tuple[str, str, str]:
    """Icon, title and words where there is nothing to list."""
    if key == "needs":
        return "check-check", tr("Nothing needs you"), tr("A change that is refused or unclear would stand here.")
    if key == "way":
        return "cloud-check", tr("Nothing is on its way"), tr("Every change has been saved.")
    if key == "saved":
        when = outbox_day(day, today)
        return "cloud-check", tr("Nothing saved: {day}").format(day=when), tr("Choose another day above.")
    if key == "found":
        return "search", tr("No change matches"), tr("The filter looks at names and at what was asked for.")
    return (
        "send",
        tr("All quiet"),
        tr("What you book, move or change waits here until the practice system has saved it."),
    )


def outbox_discard_asked(what: str, system: str, was_sent: bool) -> tuple[str, list[str], str]:
    """Title, sentences and button of the question."""
    safe = tr("{system} refused it, so nothing is changed there.") if was_sent else tr("It was not sent to {system}.")
    words = [f"{what}.", f"{safe.format(system=system)} " + tr("It cannot be brought back.")]
    return tr("Discard this change?"), words, tr("Discard")


def keep_change() -> str:
    return tr("Keep it")


def outbox_too_late(system: str) -> str:
    return tr("Too late to take back: {system} is writing it or has saved it.").format(system=system)


def outbox_taken_back(system: str) -> str:
    return tr("Taken back from {system}.").format(system=system)


def outbox_moved_on() -> str:
    return tr("This change has moved on in the meantime.")


def outbox_saved_many(number: int) -> str:
    return count(number, "Saved: {n} change", "Saved: {n} changes")


def outbox_trouble(failed: int, check: int, systems: list[str]) -> tuple[str, str]:
    """The banner when changes begin to need a person."""
    system = listed(systems)
    if failed and check:
        return count(failed + check, "{n} change needs you.", "{n} changes need you."), tr("Nothing is lost.")
    if failed:
        said = count(failed, "{n} change was not saved.", "{n} changes were not saved.")
        return said, tr("{system} said no. Your entry is kept.").format(system=system)
    said = count(check, "Please check {n} change.", "Please check {n} changes.")
    return said, tr("It is not certain that {system} has it. Nothing is lost.").format(system=system)


def outbox_paused(waiting: int) -> tuple[str, str]:
    here = (
        count(waiting, "{n} change waits here.", "{n} changes wait here.") if waiting else tr("New changes wait here.")
    )
    return tr("Sending is paused."), here


def outbox_peek_more(number: int) -> str:
    return count(number, "{n} more", "{n} more")


def outbox_all_saved() -> tuple[str, str]:
    return tr("Everything is saved"), tr("Nothing waits, nothing needs you.")


# Comparing
