"""What a person chose for this computer: `settings.json` in the data folder. No secrets, nothing about patients.

Each value is checked by itself: a bad one goes back to its default with a sentence, the rest stay. Keys this version
does not know are kept as they are. Reading never fails; only saving can. Not here: what the settings do.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from adapters.model import Status
from adapters.record import dataclass, field
from adapters.sentence import say

FILE = "settings.json"
ASIDE = "settings-unreadable.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Minutes, seconds, days and percent as plain numbers; 0 turns a time off.

    `hidden_columns`: connection → ids of its providers and rooms not shown. `status_mapping`: connection → the system's
    own word → ours. `window`: x, y, width, height. `unknown`: what a newer version wrote.
    """

    language: str = "system"  # system | en | it | de; holds from the next start
    appearance: str = "system"  # system | light | dark
    text_size: int = 100  # 90 .. 200
    density: str = "standard"  # compact | standard | roomy
    week_start: str = "locale"  # locale | sunday | monday
    step_minutes: int = 15  # 5 | 10 | 15 | 20 | 30
    columns_by: str = "provider"  # provider | room
    hidden_columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    show_cancelled: bool = False
    outside_hours: bool = False
    undo_seconds: int = 6  # 0 | 6 | 10
    hold_minutes: int = 10
    attention_minutes: int = 10
    idle_lock_minutes: int = 5
    notifications: str = "needs_me"  # off | needs_me | all
    close_to_tray: bool = True
    grid_keys: bool = True
    reduced_motion: bool = False
    names_hidden: bool = False
    keep_days_back: int = 120
    keep_days_ahead: int = 200
    keep_saved_days: int = 30
    made_by: str = "Front desk 1"
    status_mapping: Mapping[str, Mapping[str, Status]] = field(default_factory=dict)
    window: tuple[int, int, int, int] | None = None
    maximized: bool = False
    read_only: bool = False  # a manager's seat: it looks, and nothing is changed from here
    unknown: Mapping[str, Any] = field(default_factory=dict, repr=False)


Check = Callable[[Any], Any]
"""Gives the value as the dataclass holds it, or raises ValueError."""


def _one_of(*allowed: Any) -> Check:
    def check(value: Any) -> Any:
        if not any(type(value) is type(one) and value == one for one in allowed):
            raise ValueError
        return value

    return check


def _between(low: int, high: int) -> Check:
    def check(value: Any) -> int:
        if type(value) is not int or not low <= value <= high:
            raise ValueError
        return value

    return check


def _yes_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _short_text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > 80:
        raise ValueError
    return value.strip()


def _id_lists(value: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict) or not all(
        isinstance(ids, list) and all(isinstance(i, str) for i in ids) for ids in value.values()
    ):
        raise ValueError
    return {connection: tuple(ids) for connection, ids in value.items()}


def _status_words(value: Any) -> dict[str, dict[str, Status]]:
    if not isinstance(value, dict) or not all(isinstance(words, dict) for words in value.values()):
        raise ValueError
    return {c: {word: Status(status) for word, status in words.items()} for c, words in value.items()}


def _rectangle(value: Any) -> tuple[int, int, int, int] | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != 4 or not all(type(n) is int and abs(n) < 100_000 for n in value):
        raise ValueError
    x, y, width, height = value
    if width <= 0 or height <= 0:
        raise ValueError
    return x, y, width, height


_CHECKS: dict[str, Check] = {
    "language": _one_of("system", "en", "it", "de"),
    "appearance": _one_of("system", "light", "dark"),
    "text_size": _between(90, 200),
    "density": _one_of("compact", "standard", "roomy"),
    "week_start": _one_of("locale", "sunday", "monday"),
    "step_minutes": _one_of(5, 10, 15, 20, 30),
    "columns_by": _one_of("provider", "room"),
    "hidden_columns": _id_lists,
    "show_cancelled": _yes_no,
    "outside_hours": _yes_no,
    "undo_seconds": _one_of(0, 6, 10),
    "hold_minutes": _between(1, 120),
    "attention_minutes": _between(1, 240),
    "idle_lock_minutes": _between(0, 240),
    "notifications": _one_of("off", "needs_me", "all"),
    "close_to_tray": _yes_no,
    "grid_keys": _yes_no,
    "reduced_motion": _yes_no,
    "names_hidden": _yes_no,
    "keep_days_back": _between(1, 3660),
    "keep_days_ahead": _between(1, 3660),
    "keep_saved_days": _between(1, 3660),
    "made_by": _short_text,
    "status_mapping": _status_words,
    "window": _rectangle,
    "maximized": _yes_no,
    "read_only": _yes_no,
}


def load(folder: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings kept in `folder`, and a sentence for each thing that had to be left out. Never raises."""
    path = folder / FILE
    try:
        told = json.loads(path.read_text("utf-8-sig"))
        if not isinstance(told, dict):
            raise ValueError("not a map")
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError, RecursionError):
        return Settings(), (_put_aside(path),)
    return _checked(told)


def _checked(told: dict[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    good: dict[str, Any] = {}
    sentences = []
    for name, check in _CHECKS.items():
        if name in told:
            try:
                good[name] = check(told[name])
            except (ValueError, TypeError):
                sentences.append(
                    say("The setting “{name}” could not be understood, so its usual value is used.", name=name)
                )
    unknown = {name: value for name, value in told.items() if name not in _CHECKS}
    return Settings(**good, unknown=unknown), tuple(sentences)


def _put_aside(path: Path) -> str:
    try:
        path.replace(path.with_name(ASIDE))
    except OSError:
        return say("The settings could not be read, so the usual ones are used.")
    return say(
        "The settings could not be read, so the usual ones are used. The old file is kept as {file}.", file=ASIDE
    )


def save(folder: Path, settings: Settings) -> None:
    """Replace the file in one step: after a crash it is the old one or the new one. Raises OSError."""
    told = dict(settings.unknown)
    from dataclasses import fields  # only for saving: takes 5 ms before the first screen

    told.update({f.name: getattr(settings, f.name) for f in fields(settings) if f.name != "unknown"})
    path = folder / FILE
    part = path.with_suffix(".part")
    with open(part, "w", encoding="ascii") as file:
        json.dump(told, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
