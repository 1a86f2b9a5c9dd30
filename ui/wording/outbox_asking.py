"""Sentences of comparing, quitting, the tray and its notifications."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from ui.wording.language import clock_time, count, tr
from ui.wording.outbox import TIMELINE
from ui.wording.outbox_detail import clock_seconds
from ui.wording.window import APP

HERE: Final = tr("In Daybook")
KEEP_THEIRS: Final = tr("Keep theirs")
SEND_MINE: Final = tr("Send mine")
CLOSE_MATTER: Final = tr("That is right")
HIDDEN: Final = tr("Hidden")
IT_HAPPENED: Final = tr("It is there")
IT_DID_NOT: Final = tr("It is not there, send it")
COMPARE_ROWS: Final = {
    "visit": tr("Visit"),
    "day": tr("Day"),
    "time": tr("Time"),
    "length": tr("Length"),
    "provider": tr("Provider"),
    "room": tr("Room"),
    "type": tr("Visit type"),
    "status": tr("Status"),
    "name": tr("Name"),
    "born": tr("Born"),
    "phone": tr("Phone"),
    "email": tr("E-mail"),
}


def there(system: str) -> str:
    return tr("In {system}").format(system=system)


def compare_visit(is_there: bool) -> str:
    return tr("Wanted") if is_there else tr("Not there")


def compare_read(at: datetime, system: str, complete: bool) -> str:
    """Under the two columns: how fresh the right one is."""
    words = tr("Read from {system} at {time}.").format(system=system, time=clock_seconds(at))
    return (
        words
        if complete
        else f"{words} {tr('Part of the day could not be read, so something missing proves nothing.')}"
    )


def compare_lead(key: str, system: str) -> str:
    return {
        "differs": tr("{system} said it was saved, and shows something else. Which one is right?"),
        "same": tr("Both are the same now."),
        "unsure": tr("The answer of {system} was lost. Is the change there?"),
        "wait": tr("{system} is still writing this change. Here is what it shows so far."),
    }[key].format(system=system)


# Quitting, tray and notifications


def quit_asked(on_way: int, needs: int, has_tray: bool) -> tuple[str, list[str]]:
    """Title and sentences when somebody quits with changes not settled."""
    parts = []
    if on_way:
        parts.append(count(on_way, "{n} change is still on its way", "{n} changes are still on their way"))
    if needs:
        parts.append(count(needs, "{n} needs you", "{n} need you") if parts else needs_you(needs))
    words = [tr("Nothing is lost: every change is kept on this computer.")]
    if on_way:
        words.append(
            tr("In the tray Daybook goes on sending.") if has_tray else tr("While Daybook is open it goes on sending.")
        )
        words.append(tr("If you quit now, they go out at the next start."))
    return ", ".join(parts), words


STAY_IN_TRAY: Final = tr("Stay in the tray")
STAY_OPEN: Final = tr("Stay open")
QUIT_ANYWAY: Final = tr("Quit anyway")
QUIT: Final = tr("Quit Daybook")


def needs_you(number: int) -> str:
    return count(number, "{n} change needs you", "{n} changes need you")


def tray_tip(needs: int, offline_since: datetime | None, is_offline: bool, on_way: int, paused: bool) -> str:
    """The tray icon's tooltip: counts, never a name."""
    if needs:
        words = needs_you(needs)
    elif is_offline:
        since = tr("Offline since {time}").format(time=clock_time(offline_since)) if offline_since else tr("Offline")
        words = f"{since}. " + tr("Changes wait here")
    elif on_way and paused:
        waits = count(on_way, "{n} change waits here", "{n} changes wait here")
        words = f"{tr('Sending paused.')} {waits}"
    elif on_way:
        words = count(on_way, "{n} change on its way", "{n} changes on their way")
    else:
        words = tr("Everything is saved")
    return f"{APP}. {words}."


def tray_failed(number: int, when: str) -> str:
    words = count(number, "{n} change was not saved", "{n} changes were not saved")
    return f"{words} · {when}" if when else words


def tray_check(number: int, when: str) -> str:
    words = count(number, "{n} change to check", "{n} changes to check")
    return f"{words} · {when}" if when else words


def tray_on_way(number: int, oldest: str) -> str:
    words = count(number, "{n} change on its way", "{n} changes on their way")
    return f"{words} · {tr('oldest {age}').format(age=oldest)}" if oldest else words


def told_needs(failed: int, check: int, at: datetime) -> tuple[str, str]:
    """Title and body of a notification: something needs a person. Never a name."""
    when = clock_time(at)
    if failed and check:
        return needs_you(failed + check), tr("Open the outbox to decide. Nothing is lost.")
    if failed:
        title = count(failed, "{n} change was not saved", "{n} changes were not saved")
        return title, tr("Refused at {time}. Nothing was changed there, your entry is kept.").format(time=when)
    title = count(check, "{n} change to check", "{n} changes to check")
    return title, tr("Since {time} it is not certain that it is saved. Nothing is lost.").format(time=when)


def told_back(waiting: int) -> tuple[str, str]:
    """Title and body of a notification: a long time without network is over."""
    if not waiting:
        return tr("Daybook is back online"), tr("Nothing was waiting here.")
    return tr("Daybook is back online"), count(
        waiting,
        "{n} change was waiting here. It is on its way now.",
        "{n} changes were waiting here. They are on their way now.",
    )


def told_both(first: tuple[str, str], second: tuple[str, str]) -> tuple[str, str]:
    """Two notifications in one."""
    return first[0], f"{first[1]} {second[0]}."


def tray_explained() -> tuple[str, str]:
    return tr("Daybook stays here"), tr("It goes on sending and reading. Quit it from this icon's menu.")


def outbox_copied() -> str:
    return tr("Copied, without the name.")


def outbox_copy(rows: list[tuple[str, str]], steps: list[str]) -> str:
    """The plain text for a support request."""
    labels = {
        "app": APP,
        "change": tr("Change"),
        "patient": tr("Patient"),
        "state": tr("State"),
        "system": tr("System"),
        "said": tr("It said"),
        "number": tr("Request number"),
        "made": tr("Made"),
        "tries": tr("Tries"),
    }
    lines = [f"{labels[key]}: {words}" for key, words in rows if words]
    return "\n".join([*lines, "", f"{TIMELINE}:", *steps])


def chart_number(chart: str) -> str:
    return tr("chart {n}").format(n=chart)


def our_mistake() -> tuple[str, str]:
    """Title and detail of what nobody foresaw."""
    return tr("Something went wrong that is our mistake."), tr("What you asked for is kept; the log says where.")


def settings_not_saved() -> str:
    return tr("The settings could not be saved. They hold until Daybook is closed.")
