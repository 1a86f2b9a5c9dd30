"""The commands about Daybook itself: systems, the audit trail, the doctor, the self-check.

Not here: connections (`links.py`), what reads or changes the book (`looking.py`, `changing.py`).
"""

from __future__ import annotations

import os
import platform
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from adapters import ADAPTERS, credentials, errors
from adapters.model import Connection
from app import home
from app.audit import Audit, Entry
from app.commands import seat, typed
from app.desk import Desk
from app.opening import has_book
from app.outcome import DONE, SAID_NO, VERSION, Wrong
from app.printing import Printer, iso, table
from app.trouble import StoreTrouble

LIBRARIES = (
    *("PySide6-Essentials", "qasync", "httpx", "pydantic", "keyring", "sqlcipher3", "rapidfuzz", "anyascii"),
    *("jellyfish", "platformdirs", "icalendar", "reportlab", "tzdata"),
)


async def no_command(told: Namespace, printer: Printer) -> int:
    """Flags alone: the self-check, or nothing that makes sense here."""
    if not told.self_check:
        raise Wrong("Name a command; “daybook --help” lists them.")
    from app.self_check import CheckFailed, check

    try:
        printer.text(await check() + "\n")
    except CheckFailed as failed:
        printer.say(f"Self-check failed: {failed}.")
        return SAID_NO
    return DONE


# --- systems ----------------------------------------------------------------------------------------------------------


async def systems(told: Namespace, printer: Printer) -> int:
    document = [_system(kind) for kind in ADAPTERS]
    lines = []
    for row in document:
        lines.append(f"{row['kind']}: {row['title']}")
        lines += [_field_line(field) for field in row["fields"]]
        lines.append(f"  can: {', '.join(row['capabilities']['changes'])}")
        lines += [f"  cannot {change}: {why}" for change, why in row["capabilities"]["why_not"].items()]
    printer.data(document, lines)
    return DONE


def _field_line(field: dict[str, Any]) -> str:
    marks = [word for word, on in (("secret", field["secret"]), ("required", field["required"])) if on]
    return f"  {field['key']}: {field['label']}" + (f" ({', '.join(marks)})" if marks else "")


def _system(kind: str) -> dict[str, Any]:
    made = ADAPTERS[kind]
    can = made(Connection(id="-", kind=kind, name=made.title)).capabilities
    keys = ("key", "label", "help", "secret", "required", "default")
    return {
        "kind": kind,
        "title": made.title,
        "fields": [{key: getattr(field, key) for key in keys} for field in made.fields],
        "capabilities": {
            "changes": sorted(can.changes),
            "statuses": sorted(can.statuses),
            "offered_slots": can.offered_slots,
            "search_by": sorted(can.search_by),
            "patient_deltas": can.patient_deltas,
            "answers": can.answers,
            "withdraw": can.withdraw,
            "max_days": can.max_days,
            "refresh_seconds": can.refresh_every.total_seconds(),
            "booking_needs": sorted(can.booking_needs),
            "why_not": dict(can.why_not),
        },
    }


# --- the audit trail --------------------------------------------------------------------------------------------------


async def audit(told: Namespace, printer: Printer) -> int:
    if not told.sample and not has_book():
        raise Wrong(seat.NOBODY)
    with seat.house_of(told, printer) as house:
        trail, desk = Audit(house.store), house.desk
        if told.verify:
            return _verify(trail, printer)
        zone = desk.zone()
        entries = trail.day(typed.day_of(desk, told.date or "today"), zone)
        rows = [_entry(entry, iso(entry.at, zone)) for entry in entries]
        printer.data(rows, table([_entry_line(row) for row in rows]))
        return DONE


def _verify(trail: Audit, printer: Printer) -> int:
    verdict = trail.verify()
    words = f"{verdict.count} entries; nothing was altered or removed."
    if not verdict.whole:
        words = f"Entry {verdict.broken} does not fit: something was altered or removed."
    printer.data({"whole": verdict.whole, "count": verdict.count, "broken": verdict.broken}, [words])
    return DONE if verdict.whole else SAID_NO


def _entry(it: Entry, at: str | None) -> dict[str, Any]:
    return {
        "at": at,
        "who": it.who,
        "action": it.action,
        "connection": it.connection,
        "subject": it.subject,
        "success": it.success,
        "took_ms": round(it.took_ms, 1),
    }


def _entry_line(row: dict[str, Any]) -> tuple[str, ...]:
    took = f"{row['took_ms'] / 1000:.1f} s" if row["took_ms"] else ""
    done = "" if row["success"] else "refused"
    at, action = row["at"][11:19], row["action"].replace("_", " ")
    return at, row["who"], action, row["subject"], done, took, row["connection"]


# --- the doctor -------------------------------------------------------------------------------------------------------


async def doctor(told: Namespace, printer: Printer) -> int:
    """What a supporter asks first. Nothing of patients, no keys; and nothing is made that is not there."""
    document = surroundings(home.data_folder(sample=told.sample))
    if has_book(sample=told.sample):
        try:
            with seat.house_of(told, printer) as house:
                document |= insides(house.desk, house.troubles)
        except (errors.PmsError, StoreTrouble, Wrong) as trouble:
            document["troubles"] = [str(trouble)]
    printer.data(document, list(lines(document)))
    return DONE


def surroundings(folder: Path) -> dict[str, Any]:
    """What can be told without opening anything in `folder`. Blocking."""
    return {
        "daybook": VERSION,
        "python": f"{platform.python_version()} ({platform.python_implementation()})",
        "system": platform.platform(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "encoding": str(getattr(sys.stdout, "encoding", None)),
        "libraries": {name: version_of(name) for name in LIBRARIES},
        "data_folder": str(folder),
        "writable": os.access(folder if folder.is_dir() else folder.parent, os.W_OK | os.X_OK),
        "running": home.running_pid(folder),
        "keyring": _keyring(),
        "zones": _zones(),
        "connections": [],
        "outbox": {},
        "troubles": [],
    }


def insides(desk: Desk, troubles: Sequence[tuple[str, str]] = ()) -> dict[str, Any]:
    """How the open book stands, in counts and states."""
    states = [wb.state.value for wb in desk.pending()]
    links = [(c, desk.link(c.id)) for c in desk.connections]
    size = desk.store.path.stat().st_size if desk.store.path else 0
    return {
        "store_bytes": size,
        "connections": [
            {
                "id": c.id,
                "kind": c.kind,
                "name": c.name,
                "state": link.state.value,
                "as_of": iso(link.as_of, desk.zone(c.id)),
                "zone": desk.zone(c.id).key,
            }
            for c, link in links
        ],
        "outbox": {state: states.count(state) for state in sorted(set(states))},
        "troubles": [f"{title}. {detail}" for title, detail in troubles],
    }


def lines(document: dict[str, Any]) -> list[str]:
    found = []
    for key, value in document.items():
        if isinstance(value, dict):
            value = ", ".join(f"{name} {told}" for name, told in value.items())
        elif isinstance(value, list):
            found.append(f"{key}: {len(value) or 'none'}")
            found += [f"  {_one_line(item)}" for item in value]
            continue
        found.append(f"{key}: {value if value not in (None, '') else 'none'}")
    return found


def _one_line(item: Any) -> str:
    return ", ".join(str(value) for value in item.values()) if isinstance(item, dict) else str(item)


def version_of(name: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def _keyring() -> str:
    try:
        credentials.get("doctor", "probe")
    except errors.NoKeyring as error:
        return f"none: {error.title}"
    if credentials.in_memory():
        return "memory of this run"
    import keyring

    return type(keyring.get_keyring()).__module__


def _zones() -> str:
    from zoneinfo import TZPATH, available_timezones

    found = any(map(os.path.isdir, TZPATH))
    return f"{len(available_timezones())} known, from {'the system' if found else 'the tzdata package'}"
