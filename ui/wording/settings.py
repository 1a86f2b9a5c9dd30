"""Sentences of the settings: sections, rows and what each of them does, answers of the buttons."""

from __future__ import annotations

import sys
from typing import Final

from ui.wording.language import count, listed, tr

SEARCH_SETTINGS: Final = tr("Search settings")
NOTHING_MATCHES: Final = tr("No setting matches.")
ON: Final = tr("On")
OFF: Final = tr("Off")
OPEN: Final = tr("Open")
SET_PIN: Final = tr("Set PIN…")
CHANGE_PIN: Final = tr("Change PIN…")
REMOVE_PIN: Final = tr("Remove PIN…")
PIN_NOW: Final = tr("Present PIN")
PIN_NEW: Final = tr("New PIN")
PIN_AGAIN: Final = tr("New PIN once more")
PIN_KEEP: Final = tr("Set PIN")
PIN_DROP: Final = tr("Remove PIN")
PIN_RULE: Final = tr("At least 4 characters; letters count too. Pasting works.")
PIN_LENGTH: Final = tr("A PIN has 4 to 64 characters.")
PIN_DIFFERS: Final = tr("The two new PINs are not the same.")
PIN_KEPT: Final = tr("The PIN is set.")
PIN_GONE: Final = tr("The PIN is removed. Enter unlocks now.")
PIN_GUARDS: Final = tr("It guards against passers-by, not against someone who can use your computer account.")
NO_PIN_YET: Final = tr("No PIN is set, so one key unlocks.")
LICENCES: Final = tr("Licences")
COPIED: Final = tr("Copied")
SUPPORT_COPIED: Final = tr("Copied. There is nothing of a patient in it, and no key.")
TRAIL_CHECKING: Final = tr("Following the trail…")
NOT_KEPT: Final = tr("Nothing is kept on disk in this run.")
STATUS_OURS: Final = tr("Shown as")
STATUS_NONE: Final = tr("No words of its own were seen yet. They come with the first visits that are read.")
STATUS_UNSETTABLE: Final = tr("Only for reading: {system} cannot be told this word from here.")
STATUS_AS_IS: Final = tr("Its own word")
STATUS_GUESS: Final = tr("{status} (guess)")


START_AT_LOGIN: Final = tr("Start with Windows") if sys.platform == "win32" else tr("Start when you log in")
START_IN_TRAY: Final = tr("Opens in the tray, ready to use.")
CLEAR_COPY: Final = tr("Clear copy…")
CLEAR_COPY_NOW: Final = tr("Clear copy")
COPY_CLEARED: Final = tr("The copy is cleared. It is being read again.")

SETTING_SECTIONS: Final = {
    "general": (tr("General"), tr("For this computer.")),
    "look": (tr("Text and colour"), tr("For this computer. Everything changes at once.")),
    "calendar": (tr("Calendar"), tr("What the day shows, and how fine it is.")),
    "connections": (tr("Connections"), tr("The practice systems this book reads and writes.")),
    "statuses": (tr("Statuses"), tr("What each system’s own words mean here.")),
    "book": (tr("Practice book"), tr("Who works in a practice whose book is kept on this computer, where, and when.")),
    "outbox": (tr("Outbox"), tr("How changes leave this computer.")),
    "privacy": (tr("Privacy and lock"), tr("For this computer.")),
    "notifications": (tr("Notifications"), tr("What the system tray tells.")),
    "keyboard": (tr("Keyboard"), tr("Keys of the calendar.")),
    "data": (tr("Data and support"), tr("What is kept here, where, and for how long.")),
    "about": (tr("About"), tr("Daybook, and what it is made of.")),
}

SETTING_HEADINGS: Final = {
    "lock": tr("Lock"),
    "nearby": tr("What people nearby can see"),
    "kept": tr("Kept on this computer"),
    "columns": tr("Columns"),
    "grid": tr("Grid"),
    "support": tr("Support"),
    "folders": tr("Folders"),
}

SETTING_ROWS: Final = {
    "made_by": (tr("Name of this desk"), tr("Stands with every change made here, and in the audit trail.")),
    "language": (tr("Language"), tr("Takes effect when Daybook is started again.")),
    "at_login": (START_AT_LOGIN, START_IN_TRAY),
    "close_to_tray": (
        tr("Keep going when the window is closed"),
        tr("The window goes to the tray, and changes are still sent. Exit in the menu ends Daybook."),
    ),
    "read_only": (tr("This computer only looks"), tr("For a manager’s seat: nothing can be changed from here.")),
    "appearance": (tr("Appearance"), tr("Light, dark, or as the system has it.")),
    "text_size": (tr("Text size"), tr("Words, rows and controls grow together. From 150 % the sidebar makes room.")),
    "density": (
        tr("Calendar height"),
        tr("How tall an hour is. Roomy helps where many short visits follow each other."),
    ),
    "reduced_motion": (tr("Less motion"), tr("Nothing slides or turns.")),
    "week_start": (tr("Weeks begin on"), tr("In the month, the week and wherever a date is chosen.")),
    "step_minutes": (tr("Time step"), tr("What dragging and the arrow keys snap to. With Alt it is 5 minutes.")),
    "columns_by": (tr("Columns are"), tr("One column for each provider, or for each room.")),
    "hidden_columns": (tr("Shown columns"), tr("A hidden column comes back here or in the sidebar.")),
    "show_cancelled": (tr("Show cancelled visits"), tr("As one struck line each.")),
    "outside_hours": (tr("Show time outside opening hours"), tr("The whole day instead of the hours somebody works.")),
    "undo_seconds": (tr("Time to undo"), tr("So long a change waits here before it is sent.")),
    "hold_minutes": (tr("Hold a time for"), tr("A time kept free on this computer while you ask the patient.")),
    "attention_minutes": (
        tr("Ask me to check after"),
        tr("So long without an answer, a change counts as one that needs a person."),
    ),
    "keep_saved_days": (tr("Keep saved changes for"), tr("Older ones are removed. Unsettled ones are always kept.")),
    "idle_lock_minutes": (
        tr("Lock when nobody has used Daybook for"),
        tr("You get a 20-second notice, and any key keeps it open. Changes are still sent while locked."),
    ),
    "pin": (tr("Unlock with a PIN"), ""),
    "names_hidden": (tr("Hide names"), tr("Shows initials everywhere. Ctrl+Shift+H switches it any time.")),
    "keep_days_back": (tr("Days kept back"), tr("Older days are read again when you go there.")),
    "keep_days_ahead": (
        tr("Days kept ahead"),
        tr("Read in idle moments, so that they open at once and while offline."),
    ),
    "notifications": (tr("Tell me"), tr("Only counts, never a name; at most one a minute.")),
    "grid_keys": (
        tr("Letter keys in the calendar"),
        tr("C confirms, A arrived, S seat, D done, X no-show, and others. Only while the calendar has the keyboard."),
    ),
    "shortcuts": (tr("All shortcuts"), tr("Every command with its key.")),
    "copy_kept": (tr("Patient and schedule copy"), ""),
    "data_folder": (tr("Data folder"), ""),
    "log_folder": (tr("Log folder"), ""),
    "support": (
        tr("Support details"),
        tr("Versions, folders, connections and counts as plain text, for whoever helps you."),
    ),
    "trail": (tr("Audit trail"), tr("Who changed or looked at what. Each entry is sealed to the one before it.")),
    "version": (tr("Version"), ""),
    "libraries": (tr("Built on"), ""),
    "licences": (tr("Licences"), tr("Daybook, the fonts, the icons and every library.")),
}
"""What each row is called and what it does."""

SETTING_BUTTONS: Final = {
    "shortcuts": tr("Show"),
    "support": tr("Copy support details"),
    "trail": tr("Check it"),
    "licences": tr("Show"),
}

SETTING_CHOICES: Final = {
    "appearance": (("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))),
    "density": (("compact", tr("Compact")), ("standard", tr("Standard")), ("roomy", tr("Roomy"))),
    "week_start": (("locale", tr("As usual here")), ("sunday", tr("Sunday")), ("monday", tr("Monday"))),
    "columns_by": (("provider", tr("Providers")), ("room", tr("Rooms"))),
    "undo_seconds": ((0, tr("None: send at once")), (6, tr("6 seconds")), (10, tr("10 seconds"))),
    "notifications": (
        ("off", tr("Nothing")),
        ("needs_me", tr("When something needs me")),
        ("all", tr("Also when the network is back")),
    ),
    "language": (("system", tr("As the system")), ("en", "English"), ("it", "Italiano"), ("de", "Deutsch")),
}


def minutes_choice(number: int) -> str:
    return count(number, "{n} minute", "{n} minutes") if number else tr("Never")


def trail_whole(number: int) -> str:
    return count(number, "{n} entry; nothing was altered or removed.", "{n} entries; nothing was altered or removed.")


def trail_broken(number: int | None) -> str:
    return tr("Entry {n} does not fit: something was altered or removed.").format(n=number or 1)


def login_not_kept() -> str:
    """The system would not take it."""
    return tr("This computer does not let Daybook start by itself.")


def clear_copy_asked(systems: list[str], offline: bool) -> tuple[str, list[str]]:
    """Title, and what goes, what stays, and what it means until all is read again."""
    words = [
        tr("Patients and days kept here are thrown away and read again from {system}. Until then search finds less."),
        tr("Changes that are not saved yet stay, and are still sent."),
    ]
    words[0] = words[0].format(system=listed(systems))
    if offline:
        words.append(tr("It cannot be reached right now. Until it can, there is nothing to be seen here."))
    return tr("Clear the copy on this computer?"), words


def copy_kept(patients: int, back: int, ahead: int) -> str:
    """What stands encrypted on this disk."""
    people = count(patients, "{n} patient", "{n} patients")
    days = tr("{back} days back and {ahead} ahead").format(back=back, ahead=ahead)
    return tr("Encrypted. Lets you search and read while offline: {people}, {days}.").format(people=people, days=days)


def pin_wrong() -> str:
    return tr("That is not the present PIN.")
