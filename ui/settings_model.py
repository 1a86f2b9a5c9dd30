"""The settings as a list: sections, and in them a declaration a row. Pure; how rows look: `settings_rows.py`.

A row of a kind below reads and writes the setting of its key; one of kind "own" is filled in by `settings_desk.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from app.settings import Settings
from ui import wording


class Row(NamedTuple):
    """`kind`: "switch", "choice", "number", "text", "button" or "own". `heading` begins a group of its own."""

    key: str
    kind: str
    heading: str = ""
    choices: Sequence[tuple[Any, str]] = ()
    low: int = 0
    high: int = 0
    step: int = 1
    suffix: str = ""

    @property
    def title(self) -> str:
        return wording.SETTING_ROWS[self.key][0]

    @property
    def words(self) -> str:
        return wording.SETTING_ROWS[self.key][1]


class Section(NamedTuple):
    """One page of rows; without rows its whole content is made elsewhere."""

    key: str
    icon: str
    rows: tuple[Row, ...] = ()

    @property
    def title(self) -> str:
        return wording.SETTING_SECTIONS[self.key][0]

    @property
    def words(self) -> str:
        return wording.SETTING_SECTIONS[self.key][1]


IDLE: Final = (0, 1, 2, 5, 10, 15, 30, 60)
STEPS: Final = (5, 10, 15, 20, 30)


def _choice(key: str, heading: str = "") -> Row:
    return Row(key, "choice", heading, wording.SETTING_CHOICES[key])


def _minutes(key: str, numbers: Sequence[int], heading: str = "") -> Row:
    return Row(key, "choice", heading, tuple((number, wording.minutes_choice(number)) for number in numbers))


def _number(key: str, low: int, high: int, step: int, suffix: str, heading: str = "") -> Row:
    return Row(key, "number", heading, (), low, high, step, suffix)


SECTIONS: Final = (
    Section(
        "general",
        "settings",
        (
            Row("made_by", "text"),
            _choice("language"),
            Row("at_login", "own"),
            Row("close_to_tray", "switch"),
            Row("read_only", "switch"),
        ),
    ),
    Section(
        "look",
        "type",
        (
            _choice("appearance"),
            _number("text_size", 90, 200, 10, " %"),
            _choice("density"),
            Row("reduced_motion", "switch"),
        ),
    ),
    Section(
        "calendar",
        "calendar-days",
        (
            _choice("week_start", "grid"),
            _minutes("step_minutes", STEPS),
            Row("show_cancelled", "switch"),
            Row("outside_hours", "switch"),
            _choice("columns_by", "columns"),
            Row("hidden_columns", "own"),
        ),
    ),
    Section("connections", "plug"),
    Section("statuses", "list-checks"),
    Section("book", "building-2"),
    Section(
        "outbox",
        "send",
        (
            _choice("undo_seconds"),
            _number("hold_minutes", 1, 120, 1, wording.MINUTES_AFTER),
            _number("attention_minutes", 1, 240, 1, wording.MINUTES_AFTER),
            _number("keep_saved_days", 3, 3660, 1, wording.DAYS_SUFFIX),
        ),
    ),
    Section(
        "privacy",
        "shield-check",
        (
            _minutes("idle_lock_minutes", IDLE, "lock"),
            Row("pin", "own"),
            Row("names_hidden", "switch", "nearby"),
            Row("copy_kept", "own", "kept"),
            _number("keep_days_back", 1, 3660, 10, wording.DAYS_SUFFIX),
            _number("keep_days_ahead", 1, 3660, 10, wording.DAYS_SUFFIX),
        ),
    ),
    Section("notifications", "bell", (_choice("notifications"),)),
    Section("keyboard", "keyboard", (Row("grid_keys", "switch"), Row("shortcuts", "button"))),
    Section(
        "data",
        "book-open",
        (
            Row("data_folder", "own", "folders"),
            Row("log_folder", "own"),
            Row("support", "button", "support"),
            Row("trail", "button"),
        ),
    ),
    Section("about", "info", (Row("version", "own"), Row("libraries", "own"), Row("licences", "button"))),
)


def sections(chosen: Settings) -> tuple[Section, ...]:
    """Those of this version: a row whose setting it does not have is left out."""
    own = ("own", "button")
    return tuple(
        section._replace(rows=tuple(row for row in section.rows if row.kind in own or hasattr(chosen, row.key)))
        for section in SECTIONS
    )


def choices_with(row: Row, value: Any) -> list[tuple[Any, str]]:
    """The choices, and among them the value in force though it is none of the usual ones."""
    found = list(row.choices)
    if all(one != value for one, _ in found):
        found.append((value, wording.minutes_choice(value) if isinstance(value, int) else str(value)))
        if isinstance(value, int):
            never_last = found[0][0] == 0
            found.sort(key=lambda choice: (never_last and choice[0] == 0, choice[0]))
    return found


def matches(section: Section, row: Row, typed: str) -> bool:
    """Whether a row has every typed word in its title, its words or its section's title."""
    said = f"{section.title} {row.title} {row.words} {' '.join(words for _, words in row.choices)}".casefold()
    return all(word in said for word in typed.casefold().split())
