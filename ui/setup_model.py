"""What set-up shows, prepared: cards of the systems, fields and what is wrong with them, steps of a check, the finish.

Pure; every system is treated alike, from what its adapter says of itself. Not here: drawing (`setup_pages.py`), trying
a connection (`app/connecting.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from adapters import ADAPTERS, errors
from adapters.model import Connection
from adapters.port import Capabilities, Field
from adapters.record import dataclass, field, replace
from adapters.zones import zone_of
from app.checking import SECRETS, SETTINGS, SIGN_IN, Check, Step
from app.connecting import System
from ui import wording

SAMPLE: Final = "sample"
OWN_BOOK: Final = "local"
ICONS: Final = {
    "sikka": "network",
    "cliniko": "leaf",
    "alfadocs": "panels-top-left",
    "practice_studio": "building-2",
    "pms_hub": "waypoints",
    "kolla": "puzzle",
    "local": "book-open",
    "sample": "flask-conical",
}
_LAST: Final = {"local": 1, "sample": 2}
"""What is no practice system stands at the end."""
SHORTEST_TOLD: Final = 12
"""The end of a secret is shown only where it gives nothing away."""


@dataclass(frozen=True, slots=True)
class Card:
    kind: str
    title: str
    icon: str
    about: str
    more: str
    needs: str
    has_keys: bool


@dataclass(frozen=True, slots=True)
class CheckLine:
    """`state`: waiting | running | passed | failed | asked."""

    key: str
    state: str
    words: str
    right: str = ""

    @property
    def spoken(self) -> str:
        return wording.check_spoken(self.words, self.state, self.right)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a check stopped. `field` is the key of the entry that wants another look, `label` its name."""

    happened: str
    safe: str
    do: str
    field: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What the system asks for, to be chosen from its real answers; a zone is chosen from all there are."""

    key: str
    title: str
    choices: tuple[tuple[str, str], ...]
    is_zone: bool = False


@dataclass(frozen=True, slots=True)
class Finish:
    title: str
    chips: tuple[str, ...]
    works: tuple[str, ...]
    not_offered: tuple[tuple[str, str], ...]
    zone: str
    name: str = field(default="")
    columns: tuple[tuple[str, str, str], ...] = ()
    """Providers: id, name and role."""


def cards(systems: Sequence[System], *, with_sample: bool) -> tuple[Card, ...]:
    found = [_card(system) for system in systems]
    if with_sample:
        sample = (wording.ABOUT_SYSTEMS[SAMPLE], wording.GOOD_FOR_TRAINING, wording.NO_KEYS)
        found.append(Card(SAMPLE, wording.SAMPLE_CARD, ICONS[SAMPLE], *sample, False))
    return tuple(sorted(found, key=lambda card: _LAST.get(card.kind, 0)))


def _card(system: System) -> Card:
    wanted = [f for f in shown(system, {}) if not f.rare and (f.required or f.secret)]
    has_keys = any(f.secret for f in wanted)
    title = wording.OWN_BOOK_CARD if system.kind == OWN_BOOK else system.title
    return Card(
        system.kind,
        title,
        ICONS.get(system.kind, "plug"),
        wording.ABOUT_SYSTEMS.get(system.kind, wording.ABOUT_ANY),
        wording.saves(system.can.answers),
        ", ".join(wording.translated(f.label) for f in wanted) if has_keys else wording.NO_KEYS,
        has_keys,
    )


# --- what is asked for ------------------------------------------------------------------------------------------------


def initial(system: System) -> dict[str, str]:
    return {f.key: f.default for f in system.fields}


def shown(system: System, values: Mapping[str, str]) -> tuple[Field, ...]:
    """The fields that apply to what was chosen so far, as they are to stand: settings, secrets, rare ones."""
    told = {**initial(system), **values}
    fields = [f for f in system.fields if f.when is None or told.get(f.when[0]) == f.when[1]]
    return tuple(sorted(fields, key=lambda f: (f.rare, f.secret)))


def is_needed(f: Field) -> bool:
    """What is asked for only in one case is needed in that case."""
    return (f.required and not f.default) or f.when is not None


def problems(system: System, values: Mapping[str, str]) -> dict[str, str]:
    """What is missing or cannot be right, by field."""
    found = {}
    for f in shown(system, values):
        value = values.get(f.key, "").strip()
        if not value:
            if is_needed(f):
                found[f.key] = wording.FIELD_MISSING
        elif f.key == "timezone" and zone_of(value) is None:
            found[f.key] = wording.ZONE_UNKNOWN
        elif f.key == "base_url" and not value.startswith(
            ("https://", "http://127.", "http://localhost", "http://[::1]")
        ):
            found[f.key] = wording.ADDRESS_UNUSABLE
    return found


def settings_of(system: System, values: Mapping[str, str]) -> dict[str, str]:
    """What goes to the connection's settings: no secrets, nothing that is as it would be anyhow."""
    found = {}
    for f in shown(system, values):
        value = values.get(f.key, "").strip()
        if f.secret or not value or (value == f.default and f.key != "timezone"):
            continue
        found[f.key] = (zone_of(value) or value) if f.key == "timezone" else value
    known = {f.key for f in system.fields}
    return found | {key: value for key, value in values.items() if key not in known and value}


def secrets_of(system: System, values: Mapping[str, str]) -> dict[str, str]:
    """Without what copying often brings along at the ends."""
    found = {f.key: values.get(f.key, "").strip(" \t\r\n\ufeff\u200b") for f in shown(system, values) if f.secret}
    return {key: value for key, value in found.items() if value}


def labels(system: System) -> list[str]:
    """What support is asked for."""
    return [wording.translated(f.label) for f in shown(system, {}) if not f.rare and (f.required or f.secret)]


def title_of(system: System) -> str:
    return wording.OWN_BOOK_CARD if system.kind == OWN_BOOK else wording.translated(system.title)


def system_title(connection: Connection) -> str:
    return wording.translated(ADAPTERS[connection.kind].title) if connection.kind in ADAPTERS else connection.kind


# --- the check --------------------------------------------------------------------------------------------------------


def check_lines(check: Check, system: str) -> tuple[CheckLine, ...]:
    """What stands on this side is said only when it is in the way."""
    shown = [s for s in check.steps if s.key not in (SETTINGS, SECRETS) or s.state in ("running", "failed")]
    lines: list[CheckLine] = []
    for step in shown:
        lines += (step.key == SIGN_IN and _parts(step, check)) or [_line(step, check, system)]
    return tuple(lines)


def _parts(step: Step, check: Check) -> list[CheckLine]:
    """A line for each group of keys that is taken by itself; none where it cannot be told which one was refused."""
    groups = check.sign_in_parts
    at = next((n for n, keys in enumerate(groups) if check.blamed in keys), 0)
    if len(groups) < 2 or (step.state == "failed" and (not check.blamed or (at > 0 and not check.half_in))):
        return []
    if step.state != "failed":
        at = len(groups) if step.state == "passed" else int(check.half_in)
    lines = []
    for n, keys in enumerate(groups):
        state = "passed" if n < at else step.state if n == at else "waiting"
        part = replace(step, state=state, seconds=step.seconds if n == len(groups) - 1 else None)
        words = wording.keys_checked([_label_of(check, key) for key in keys], state)
        lines.append(CheckLine(f"{step.key} {n}", state, words, _right(part)))
    return lines


def _line(step: Step, check: Check, system: str) -> CheckLine:
    words = wording.check_words(step.key, step.state, system)
    if step.state == "failed" and step.key == SIGN_IN and (label := _label(check)):
        words = wording.field_not_accepted(label)
    if step.state == "failed" and question(check) is not None:
        return CheckLine(step.key, "asked", wording.NEEDS_ANSWER)
    return CheckLine(step.key, step.state, words, _right(step))


def _right(step: Step) -> str:
    """What stands at the end of a line: how long it took, or the system's own number."""
    if step.state == "waiting":
        return wording.NOT_TRIED
    if step.status is not None and step.state == "failed":
        return str(step.status)
    return wording.seconds_taken(step.seconds) if step.seconds is not None else ""


def _label(check: Check) -> str:
    return _label_of(check, check.blamed)


def _label_of(check: Check, key: str) -> str:
    return next((wording.translated(f.label) for f in check.fields if f.key == key), "")


def question(check: Check) -> Question | None:
    """What can be chosen right here, instead of being typed a step before."""
    error = check.error
    if not isinstance(error, errors.NeedsSetting):
        return None
    title = wording.ask_for(error.key, _label(check), wording.translated(error.title) if error.choices else "")
    if error.key == "timezone":
        return Question(error.key, title, (), is_zone=True)
    return Question(error.key, title, error.choices) if error.choices else None


def trouble(check: Check, secrets: Mapping[str, str]) -> Trouble | None:
    error, step = check.error, check.failed
    if error is None or step is None:
        return None
    do = wording.translated(step.do)
    secret = secrets.get(check.blamed, "")
    if isinstance(error, errors.Locked) and len(secret) >= SHORTEST_TOLD:
        do = f"{do} {wording.cut_off(secret[-3:])}"
    happened = wording.translated(error.title).replace(wording.THE_PRACTICE_SYSTEM, system_title(check.connection))
    return Trouble(happened, wording.NOTHING_CHANGED, do, check.blamed, _label(check))


def support_details(check: Check, system: str, version: str) -> str:
    """For whoever helps: steps, kinds of errors, numbers. No keys, no settings, nothing of patients."""
    lines = []
    for step in check.steps:
        number = f" [{step.status}]" if step.status is not None else ""
        more = f": {type(check.error).__name__}: {check.error}" if step.state == "failed" and check.error else ""
        lines.append(f"{step.state:<8}{step.key}{number}{more}")
    return wording.support_text(system, lines, version)


# --- the finish -------------------------------------------------------------------------------------------------------


def finish(check: Check, taken: Sequence[str]) -> Finish:
    practice, today, can = check.practice, check.today, check.can
    assert practice is not None
    assert today is not None
    assert can is not None
    works, not_offered = abilities(can)
    own = wording.OWN_BOOK_CARD if check.connection.kind == OWN_BOOK else system_title(check.connection)
    called = practice.name or own
    active = sum(p.active for p in practice.providers), sum(r.active for r in practice.rooms)
    return Finish(
        wording.connected_to(called),
        wording.found_chips(*active, len(today.appointments)),
        works,
        not_offered,
        wording.zone_told(practice.timezone),
        free_name(called, taken),
        tuple((p.id, p.name, p.role or "") for p in practice.providers if p.active),
    )


def abilities(can: Capabilities) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """What works, and what does not with the reason the adapter gives."""
    works = [words for key, words in wording.CAN.items() if key in can.changes]
    works.append(wording.saves(can.answers))
    if can.search_by:
        works.append(wording.search_by(can.search_by))
    works.append(wording.offers_slots(can.offered_slots))
    if "name" not in can.search_by:
        works.append(wording.cannot_search_names())
    lacking = [
        (words, wording.translated(can.why_not.get(key, "")))
        for key, words in wording.CAN.items()
        if key not in can.changes
    ]
    return tuple(works), tuple(lacking)


def free_name(wanted: str, taken: Sequence[str]) -> str:
    """That name, with a number where another connection has it already."""
    used = {name.casefold() for name in taken}
    found, number = wanted, 2
    while found.casefold() in used:
        found, number = f"{wanted} {number}", number + 1
    return found
