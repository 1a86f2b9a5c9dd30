"""Sentences of the booking sheet."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from ui.wording.day import minutes_plain
from ui.wording.language import clock_time, day_heading, day_short, figure, listed, time_range, tr, weekday

BOOKING_TITLES: Final = {"new": tr("New visit"), "move": tr("Move visit"), "visit": tr("Visit")}
PATIENT: Final = tr("Patient")
VISIT_TYPE: Final = tr("Visit type")
LENGTH: Final = tr("Length")
DATE: Final = tr("Date")
START: Final = tr("Start")
PROVIDER: Final = tr("Provider")
ROOM: Final = tr("Room")
NOTE: Final = tr("Note for the day")
CHOOSE: Final = tr("Choose")
CHANGE: Final = tr("Change", "to choose another")
CANCEL: Final = tr("Cancel")
CANCEL_VISIT: Final = tr("Cancel visit…")
BOOK_ANOTHER: Final = tr("Book another after this")
FIND_PATIENT: Final = tr("Name, phone or birth date")
SHOW_NAMES_HERE: Final = tr("Show names here")
RIGHT_PERSON: Final = tr("This is the right person")
CHOSEN_PERSON: Final = tr("Chosen")
OTHER_PERSON: Final = tr("Not this one")
CHOOSE_INSTEAD: Final = tr("Choose instead")
DOUBLE_REASON: Final = tr("Why both at once?")
MATCH_WORDS: Final = {
    "close_spelling": tr("close spelling"),
    "sounds_alike": tr("sounds alike"),
    "same_phone": tr("same phone"),
    "preferred_name": tr("preferred name"),
}


def booking_action(mode: str, when: str, double: bool) -> str:
    """The main button: it names the result, "Book 4:15 PM"."""
    if mode == "new":
        form = (tr("Double-book {when}") if double else tr("Book {when}")) if when else tr("Book visit")
    else:
        form = tr("Move to {when}") if when else tr("Move")
    return form.format(when=when)


def booking_busy() -> str:
    return tr("Reading the day…")


def booking_no_patient() -> str:
    return tr("Choose a patient.")


def booking_no_type() -> str:
    return tr("Choose a visit type.")


def booking_not_done(provider: str) -> str:
    return tr("{provider} does not do this type of visit.").format(provider=provider)


def booking_no_start() -> str:
    return tr("Type a start, such as {time}.").format(time=clock_time(time(14, 15)))


def booking_unreadable(sentence: str, kept: str) -> str:
    """Why a typed start was not taken, and what stands now."""
    return f"{sentence} " + tr("Still {time}.").format(time=kept) if kept else sentence


def booking_skipped(start: time) -> str:
    return tr("{time} does not exist that day: the clocks go forward.").format(time=clock_time(start, half=False))


def booking_no_provider() -> str:
    return tr("Choose a provider.")


def booking_no_room() -> str:
    return tr("No room")


def booking_choose() -> str:
    return tr("Choose one of these, or another time.")


def booking_looking() -> str:
    return tr("Looking for free times…")


def booking_no_reason() -> str:
    return tr("Say why both come at once. It is kept in the note.")


def booking_not_sure() -> str:
    return tr("Confirm first that this is the right person.")


def booking_alikes_looked_for() -> str:
    return tr("Looking whether somebody could be taken for this patient…")


def booking_past() -> str:
    return tr("This time is past.")


def booking_day_unread(day: date) -> str:
    return tr("{day} is not known here yet. It is being read.").format(day=day_heading(day, long=False))


def booking_day_failed(day: date, system: str) -> str:
    """The day could not be read just now: what happened, what is safe, what may be done."""
    words = tr("{day} could not be read from {system}. You can go on: the visit is checked when it is sent.")
    return words.format(day=day_heading(day, long=False), system=system)


def booking_day_blank(day: date) -> str:
    """Instead of the day beside the form: an empty one would look free."""
    return tr("What is booked on {day} is not known here.").format(day=day_heading(day, long=False))


def booking_not_there(day: date) -> str:
    return tr("Not in the book on {day}.").format(day=day_heading(day, long=False))


def booking_no_preview() -> str:
    return tr("Choose a provider to see the day.")


def booking_overlaps() -> str:
    return tr("Overlaps")


def booking_unread(day: date) -> tuple[str, str]:
    """The booking goes out without a fresh look at the day."""
    return (
        tr("{day} could not be read again.").format(day=day_heading(day, long=False)),
        tr("The visit is checked when it is sent."),
    )


def booking_steps_title(is_new: bool) -> str:
    return tr("What happens when you book") if is_new else tr("What happens when you move it")


def booking_step_here() -> tuple[str, str]:
    return tr("Right away"), tr("Shows here, hatched: on its way.")


def booking_step_there(system: str) -> str:
    return tr("{system} takes it in and answers.").format(system=system)


def booking_step_saved() -> tuple[str, str]:
    return tr("Saved"), tr("Turns solid. If not, we tell you.")


def usual_wait(wait: tuple[float, float] | None) -> str:
    """ "Usually 10 – 25 s", from a measured median and 90th percentile in seconds; None: too few to tell."""
    if wait is None:
        return tr("Usually under a minute")
    low, high = (max(1, round(seconds)) for seconds in wait)
    if high <= 99:
        return tr("Usually {range} s").format(range=f"{low} – {high}" if low < high else f"{high}")
    low, high = max(1, round(low / 60)), max(1, round(high / 60))
    return tr("Usually {range} min").format(range=f"{low} – {high}" if low < high else f"{high}")


def next_visit(when: datetime, today: date) -> str:
    """ "Next: Sat 9:00 AM" within a week, else "Next: Mar 3, 9:00 AM"."""
    near = timedelta(0) <= when.date() - today < timedelta(days=7)
    day = tr("today") if when.date() == today else weekday(when) if near else f"{day_short(when.date())},"
    return tr("Next: {when}").format(when=f"{day} {clock_time(when)}")


def conflict_heading(
    what: str, at: datetime, start: datetime, end: datetime, name: str, label: str, room: str, provider: str, more: int
) -> str:
    """ "2:15 overlaps Luz Mercado, 2:00 – 2:45": what is in the way of a wished time, and how many more things."""
    words = {
        "visit": tr("{at} overlaps {name}, {range}") if name else tr("{at} overlaps another visit, {range}"),
        "room": tr("{room} is taken by {name}, {range}") if name else tr("{room} is taken, {range}"),
        "block": tr("{at} falls into {label}, {range}"),
        "hold": tr("{at} overlaps a held time, {range}"),
        "closed": tr("{range} is outside the hours of {provider}"),
    }[what]
    said = words.format(
        at=clock_time(at, half=False),
        name=name,
        range=time_range(start, end),
        label=label or tr("blocked time"),
        room=room,
        provider=provider,
    )
    return tr("{words} and {n} more").format(words=said, n=more) if more else said


def time_taken(at: datetime, free: list[datetime]) -> str:
    """That a wished time is gone, and what is free instead: "10:00 and 11:15 are free"."""
    said = tr("Someone took {time} a moment ago.").format(time=clock_time(at, half=False))
    times = [
        clock_time(one, half=False) if one.date() == at.date() else f"{weekday(one)} {clock_time(one, half=False)}"
        for one in free
    ]
    if not times:
        return said
    if len(times) == 1:
        return f"{said} " + tr("{time} is free.").format(time=times[0])
    return f"{said} " + tr("{times} are free.").format(times=listed(times))


def with_provider(provider: str, room: str) -> str:
    return tr("with {provider}").format(provider=f"{provider}, {room}" if room else provider)


def opening_more(length: int, same_time: bool, other_day: bool, later: bool) -> str:
    """Why a free time is proposed, at the end of its row."""
    if same_time:
        return tr("Same time")
    if other_day:
        return tr("Nearest free {length}").format(length=minutes_plain(length))
    form = tr("Next free {length} that day") if later else tr("Free {length} before it")
    return form.format(length=minutes_plain(length))


def keep_words(at: datetime, what: str, provider: str, room: str, label: str) -> tuple[str, str]:
    """ "Keep 2:15", "and double-book Dr. Haddad": taking the time all the same."""
    rest = {
        "visit": tr("and double-book {provider}"),
        "room": tr("and share {room}"),
        "hold": tr("though it is held"),
        "block": tr("in spite of {label}"),
        "closed": tr("outside the hours"),
    }[what]
    keep = tr("Keep {time}").format(time=clock_time(at, half=False))
    return keep, rest.format(provider=provider, room=room, label=label or tr("blocked time"))


def asks_for_reason() -> str:
    return tr("Asks for a reason")


def double_booked(reason: str) -> str:
    """How the reason is kept in the visit's note."""
    return tr("Double-booked: {reason}").format(reason=reason)


def alike_heading(people: int) -> str:
    return tr("{n} people could be meant. Compare birth date and phone.").format(n=people)


def no_patient_matches(text: str, known: int) -> str:
    return tr("No patient matches “{text}”. {n} were looked through.").format(text=text, n=figure(known))


def add_new_patient(text: str) -> str:
    return tr("New patient “{text}”…").format(text=text) if text else tr("New patient…")


def practice_unread() -> str:
    return tr("The practice has not been read yet. It takes a moment.")
