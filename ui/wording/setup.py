"""Sentences of set-up: choosing a system, its keys, the check step by step, the finish."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.wording.language import count, listed, tr

SETUP: Final = tr("Set up a practice")
SETUP_STEPS: Final = (
    ("choose", tr("Choose your system")),
    ("keys", tr("Connect")),
    ("check", tr("Check")),
    ("finish", tr("Finish")),
)
SETUP_MINUTES: Final = tr("Set up in about 3 minutes")
SETUP_KEYCHAIN: Final = tr("Keys stay in this computer’s keychain, never in a file.")
SETUP_ONLY_READS: Final = tr("Nothing is changed in your practice system during setup. Daybook only reads.")
WHICH_SYSTEM: Final = tr("Which system holds your schedule?")
WHICH_SYSTEM_MORE: Final = tr("Daybook reads and books in the system you already use.")
DONT_KNOW_WHICH: Final = tr("I don’t know which one we use")
DONT_KNOW_ANSWER: Final = tr(
    "Its name stands at the top of the window in which you book today, or on the bill your practice pays for it."
    " Whoever looks after your computers knows too. Until then the sample practice shows how Daybook works."
)
SAMPLE_CARD: Final = tr("Try the sample practice")
OWN_BOOK_CARD: Final = tr("Daybook’s own book")
NO_KEYS: Final = tr("No keys needed")
SAVED_AT_ONCE: Final = tr("Changes are saved at once")
SAVED_LATER: Final = tr("Changes take some seconds to save")
SETUP_BACK: Final = tr("Back")
CHECK_CONNECTION: Final = tr("Check connection")
CHECK_AGAIN: Final = tr("Check again")
MAKE_CHOICE: Final = tr("Use this and go on")
OPEN_SCHEDULE: Final = tr("Open today’s schedule")
OPEN_SAMPLE: Final = tr("Open the sample practice")
SHOW_SECRET: Final = tr("Show what was entered")
HIDE_SECRET: Final = tr("Hide what was entered")
MORE_SETTINGS: Final = tr("More settings")
FIELD_MISSING: Final = tr("This is needed.")
ZONE_UNKNOWN: Final = tr("Daybook does not know this time zone. Type a city, such as Chicago, and choose.")
ADDRESS_UNUSABLE: Final = tr("An address begins with https://")
COPY_MAIL: Final = tr("Copy a ready-made e-mail")
MAIL_COPIED: Final = tr("Copied. Paste it into a new e-mail.")
COPY_SUPPORT: Final = tr("Copy details for support")
KEYS_LEFT_OUT: Final = tr("Keys are left out.")
DETAILS_COPIED: Final = tr("Copied, without keys")
NEEDS_ANSWER: Final = tr("The practice system needs an answer")
NOT_TRIED: Final = tr("not tried")
WHAT_TO_DO: Final = tr("What to do")
NOTHING_CHANGED: Final = tr("Nothing was changed. Your entries are kept.")
CHECKING: Final = tr("Checking the connection")
CHECKING_MORE: Final = tr("One step at a time. You can stop at any moment.")
CHECK_PASSED: Final = tr("Everything works")
CHECK_STOPPED: Final = tr("We checked step by step and stopped at the first problem.")
CHECK_STOP: Final = tr("Stop")
ONE_MORE_CHOICE: Final = tr("One more choice")
SEARCH_ZONE: Final = tr("Search a city or a zone, such as Chicago or Eastern")
ZONES: Final = tr("Time zones")
NO_ZONE_FOUND: Final = tr("No time zone matches")
CHOICES: Final = tr("What the practice system offers")
NAME_IN_DAYBOOK: Final = tr("Name in Daybook")
COLOUR: Final = tr("Colour")
CALENDAR_COLUMNS: Final = tr("Calendar columns")
ON_THIS_COMPUTER: Final = tr("On this computer")
LOCK_BY_ITSELF: Final = tr("Lock when nobody is here")
GO_ON_IN_TRAY: Final = tr("Keep going when the window is closed")
GO_ON_IN_TRAY_MORE: Final = tr("In the tray, which tells counts and never a name.")
NAME_AT_DESK: Final = tr("Your name at this desk")
DAYS_SUFFIX: Final = f" {tr('days')}"
CHANGE_LATER: Final = tr("You can change all of this in Settings.")
NAME_TAKEN: Final = tr("Another connection has this name.")
THE_PRACTICE_SYSTEM: Final = tr("The practice system")
"""How sentences of the lower floors begin that do not know its name."""
WORKS: Final = tr("What works")
WORKS_NOT: Final = tr("What it does not offer")
COLOURS: Final = {
    "teal": tr("Teal"),
    "blue": tr("Blue"),
    "violet": tr("Violet"),
    "green": tr("Green"),
    "amber": tr("Amber"),
    "magenta": tr("Magenta"),
}
ABOUT_SYSTEMS: Final = {
    "sikka": tr("One link to many dental systems"),
    "cliniko": tr("Allied health practices"),
    "alfadocs": tr("Dental and medical studios"),
    "practice_studio": tr("Clinics and groups"),
    "pms_hub": tr("Your own hub for Sikka or Kolla"),
    "kolla": tr("One link to many dental systems"),
    "local": tr("For a practice without a system"),
    "sample": tr("Made-up patients, nothing is sent"),
}
ABOUT_ANY: Final = tr("A practice system")
GOOD_FOR_TRAINING: Final = tr("Good for training and a first look")
WORDS_OF_CHOICES: Final = {
    "client_credentials": tr("Client ID and secret"),
    "api_key": tr("API key"),
    "password": tr("User name and password"),
    "": tr("No"),
    "true": tr("Yes"),
}
CAN: Final = {
    "book": tr("Book a visit"),
    "move": tr("Move a visit"),
    "cancel": tr("Cancel a visit"),
    "set_status": tr("Set a visit’s status"),
    "add_patient": tr("Add a patient"),
    "edit_patient": tr("Change a patient’s details"),
}


REST_IS_KEPT: Final = tr("Fill in only what is new. Everything else stays as it is.")
NEW_KEY_NEEDED: Final = tr("Paste the new one here.")


def replace_keys_of(practice: str) -> str:
    return tr("New keys for {practice}").format(practice=practice)


def keys_replaced(practice: str) -> str:
    return tr("{practice} works with its new keys").format(practice=practice)


def continue_with(system: str) -> str:
    return tr("Continue with {system}").format(system=system)


def connect_to(system: str) -> str:
    return tr("Connect to {system}").format(system=system)


def paste_these(system: str, has_secret: bool) -> str:
    if not has_secret:
        return tr("Daybook keeps this book on this computer, encrypted.")
    return tr("Paste these from {system}, or from the message you got from them.").format(system=system)


def cannot_find(system: str, labels: Sequence[str]) -> str:
    return tr("Can’t find them? Ask {system} support for “{labels}”.").format(system=system, labels=", ".join(labels))


def mail_to_support(system: str, labels: Sequence[str]) -> str:
    """A letter to paste; nothing of the practice is in it but what the person adds."""
    wanted = "\n".join(f"  - {label}" for label in labels)
    return tr(
        "Hello,\n\nwe would like to connect our front-desk program (Daybook) to {system}. Please send us, or tell us"
        " where to find:\n\n{wanted}\n\nThank you."
    ).format(system=system, wanted=wanted)


def step_spoken(number: int, of: int, words: str, state: str) -> str:
    told = {"done": tr("done"), "now": tr("current step"), "later": tr("to come")}[state]
    return tr("Step {n} of {of}: {words}, {state}").format(n=number, of=of, words=words, state=told)


def check_words(key: str, state: str, system: str) -> str:
    """A step of the check, as it stands."""
    failed = state == "failed"
    words = {
        "settings": tr("Entries are not complete") if failed else tr("Entries are complete"),
        "secrets": tr("Keys cannot be kept on this computer") if failed else tr("This computer can keep the keys"),
        "reach": tr("{system} was not reached") if failed else tr("Reached {system}"),
        "sign in": tr("Keys not accepted") if failed else tr("Keys accepted"),
        "directory": tr("Providers and rooms not read") if failed else tr("Read providers and rooms"),
        "read today": tr("Today’s schedule not read") if failed else tr("Read today’s schedule"),
    }[key]
    if not failed and state != "passed":
        words = {"reach": tr("Reach {system}"), "sign in": tr("Check the keys")}.get(key, words)
    return words.format(system=system)


def field_not_accepted(label: str) -> str:
    return tr("{label} not accepted").format(label=label)


def keys_checked(labels: Sequence[str], state: str) -> str:
    """ "App ID and App Key accepted", as far as it is known."""
    words = {"passed": tr("{label} accepted"), "failed": tr("{label} not accepted")}.get(state, tr("Check {label}"))
    return words.format(label=listed(list(labels)))


def check_spoken(words: str, state: str, right: str) -> str:
    told = {"waiting": NOT_TRIED, "running": tr("running"), "passed": tr("done"), "failed": tr("failed")}.get(state, "")
    return ", ".join(filter(None, (words, told, right if right != told else "")))


def seconds_taken(seconds: float) -> str:
    return tr("{n} s").format(n=f"{seconds:.1f}")


def check_failed(label: str) -> str:
    """The heading over a check that stopped; `label` of the field that wants another look, if it is one."""
    return tr("Almost there: one entry needs another look") if label else tr("Not connected yet")


def cut_off(tail: str) -> str:
    return tr("A cut-off end is the usual cause: yours ends in …{tail}, compare it with the original.").format(
        tail=tail
    )


def fix(label: str) -> str:
    return tr("Fix “{label}”").format(label=label)


def ask_for(key: str, label: str, title: str) -> str:
    if key == "timezone":
        return tr("Which time zone is the practice in?")
    return title or tr("Which {label} is yours?").format(label=label)


def locks_after(minutes: int) -> str:
    return count(
        minutes, "After {n} minute; sending goes on while locked.", "After {n} minutes; sending goes on while locked."
    )


def connected_to(practice: str) -> str:
    return tr("Connected to {practice}").format(practice=practice)


def found_chips(providers: int, rooms: int, visits: int) -> tuple[str, ...]:
    told = [count(providers, "{n} provider", "{n} providers")]
    if rooms:
        told.append(count(rooms, "{n} room", "{n} rooms"))
    return (*told, count(visits, "{n} visit today", "{n} visits today"))


def search_by(ways: frozenset[str]) -> str:
    words = {"name": tr("name"), "phone": tr("phone"), "born": tr("date of birth"), "id": tr("number")}
    listed = ", ".join(words[way] for way in ("name", "phone", "born", "id") if way in ways)
    return tr("Ask it for a patient by {ways}").format(ways=listed)


def cannot_search_names() -> str:
    return tr("It cannot look for a name. Daybook reads all patients once, in the background, and searches here.")


def offers_slots(offers: bool) -> str:
    return tr("Shows its own free times") if offers else tr("Free times: worked out here from hours and visits.")


def saves(answers: str) -> str:
    return SAVED_LATER if answers == "later" else SAVED_AT_ONCE


def zone_line(zone: str, offset: str) -> str:
    """ "America/New York · UTC−5" """
    return f"{zone.replace('_', ' ')} · {offset}"


def zone_told(zone: str) -> str:
    return tr("Times are shown in {zone}.").format(zone=zone.replace("_", " "))


def support_text(system: str, lines: Sequence[str], version: str) -> str:
    head = tr("Daybook {version}, connection check with {system}").format(version=version, system=system)
    return "\n".join((head, *lines))
