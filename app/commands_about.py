"""The commands around the desk: systems, connections, checks, the audit trail, the doctor, the self-check.

Not here: what reads or changes the book (`commands.py`), the grammar (`cli.py`).
"""

from __future__ import annotations

import os
import platform
import sys
from argparse import Namespace
from collections.abc import Callable
from importlib import metadata
from typing import TYPE_CHECKING, Any

from adapters import ADAPTERS, credentials, errors
from adapters.model import Connection
from app import home
from app.outcome import DONE, SAID_NO, USAGE, VERSION, Wrong
from app.printing import Printer, table

if TYPE_CHECKING:
    from adapters.port import PmsAdapter
    from app.opening import House

LIBRARIES = ("PySide6-Essentials", "qasync", "httpx", "pydantic", "keyring", "sqlcipher3", "rapidfuzz", "tzdata")


async def no_command(told: Namespace, printer: Printer) -> int:
    """Flags alone: the self-check, or nothing that makes sense here."""
    if not told.self_check:
        raise Wrong("Name a command; “daybook --help” lists them.")
    from app.self_check import CheckFailed, check

    try:
        await check(_line(printer))
    except CheckFailed as failed:
        printer.say(f"Self-check failed: {failed}.")
        return SAID_NO
    return DONE


def _line(printer: Printer) -> Callable[[str], None]:
    def line(words: str) -> None:
        printer.text(words + "\n")

    return line


async def systems(told: Namespace, printer: Printer) -> int:
    document = [_system(kind) for kind in ADAPTERS]
    lines = []
    for row in document:
        lines.append(f"{row['kind']}: {row['title']}")
        lines += [f"  {f['key']}: {f['label']}{' (secret)' if f['secret'] else ''}" for f in row["fields"]]
        lines.append(f"  can: {', '.join(row['capabilities']['changes'])}")
        lines += [f"  cannot {change}: {why}" for change, why in row["capabilities"]["why_not"].items()]
    printer.data(document, lines)
    return DONE


def _system(kind: str) -> dict[str, Any]:
    made = ADAPTERS[kind]
    can = made(Connection(id="-", kind=kind, name=made.title)).capabilities
    return {
        "kind": kind,
        "title": made.title,
        "fields": [
            {
                "key": f.key,
                "label": f.label,
                "help": f.help,
                "secret": f.secret,
                "required": f.required,
                "default": f.default,
            }
            for f in made.fields
        ],
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


# --- connections ------------------------------------------------------------------------------------------------------


async def connect(told: Namespace, printer: Printer) -> int:
    if told.kind not in ADAPTERS:
        raise Wrong(f"There is no such system. Known: {', '.join(ADAPTERS)}.")
    settings = dict(_pair(text) for text in told.settings)
    fields = {f.key: f for f in ADAPTERS[told.kind].fields}
    for key in (*settings, *told.secret):
        if (key in told.secret) != (key in fields and fields[key].secret) and key in fields:
            raise Wrong(
                f"“{key}” is {'a secret: give it with --secret' if fields[key].secret else 'no secret: use --set'}."
            )
    secrets = {key: _secret(key) for key in told.secret}
    house = _house(told, change=True)
    try:
        if any(c.name == told.name for c in house.store.connections()):
            raise Wrong("There is a connection of that name already.")
        connection = Connection(id=f"c{os.urandom(4).hex()}", kind=told.kind, name=told.name, settings=settings)
        if connection.kind == "local" and "path" not in settings:
            connection = Connection(
                id=connection.id, kind="local", name=told.name, settings={**settings, "path": str(house.folder)}
            )
        for key, value in secrets.items():
            credentials.put(connection.id, key, value)
        house.store.put_connection(connection)
        printer.data(
            {"id": connection.id, "kind": connection.kind, "name": connection.name},
            [f"Connected {connection.name} ({connection.id}). Try “daybook check {connection.id}”."],
        )
        return DONE
    finally:
        house.close()


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise Wrong("Write settings as --set key=value.")
    return key, value


def _secret(key: str) -> str:
    """One line of standard input; hidden when it is typed."""
    if sys.stdin is not None and sys.stdin.isatty():
        from getpass import getpass

        value = getpass(f"{key}: ")
    else:
        value = sys.stdin.readline() if sys.stdin is not None else ""
    value = value.strip("\r\n")
    if not value:
        raise Wrong(f"Nothing was given for “{key}”.")
    return value


async def connections(told: Namespace, printer: Printer) -> int:
    house = _house(told)
    try:
        rows = [
            {"id": c.id, "kind": c.kind, "name": c.name, "settings": dict(c.settings)}
            for c in house.store.connections()
        ]
        printer.data(rows, table([(str(r["name"]), str(r["kind"]), str(r["id"])) for r in rows]))
        return DONE
    finally:
        house.close()


async def disconnect(told: Namespace, printer: Printer) -> int:
    house = _house(told, change=True)
    try:
        connection = _found(house.store.connections(), told.name)
        open_changes = [wb for wb in house.store.unsettled() if wb.connection == connection.id]
        if open_changes:
            raise Wrong(f"{len(open_changes)} changes of this connection are not settled: settle or drop them first.")
        adapter = _adapter(connection)
        erase = getattr(adapter, "erase", None)
        if erase is not None:
            await erase()
        await adapter.close()
        credentials.forget(connection.id)
        house.store.forget_connection(connection.id)
        printer.data({"id": connection.id}, [f"Forgot {connection.name}, its secrets and its local data."])
        return DONE
    finally:
        house.close()


async def check(told: Namespace, printer: Printer) -> int:
    """Reach for the system one step at a time, and stop at the first that does not work."""
    from app.clock import SystemClock

    house = _house(told)
    try:
        connection = _found(house.store.connections(), told.name)
        adapter = _adapter(connection)
        steps: list[dict[str, object]] = []
        status = DONE
        try:
            practice = await adapter.open()
            steps.append(_step("sign in", f"{len(practice.providers)} providers, zone {practice.timezone}"))
            today = SystemClock().now().date()
            facts = await adapter.appointments(today, today)
            steps.append(_step("read today", "complete" if facts.complete else "a part could not be read"))
            can = adapter.capabilities
            steps.append(_step("changes", ", ".join(sorted(can.changes)) or "none"))
        except errors.PmsError as error:
            from app.outcome import status_of

            steps.append({"step": "failed", "ok": False, "title": error.title, "detail": error.detail})
            status = status_of(error)
        finally:
            await adapter.close()
        lines = [f"{'ok ' if s['ok'] else 'NO '} {s['step']}: {s['title']} {s['detail']}".rstrip() for s in steps]
        printer.data({"id": connection.id, "kind": connection.kind, "steps": steps}, lines)
        return status
    finally:
        house.close()


def _step(step: str, detail: str) -> dict[str, object]:
    return {"step": step, "ok": True, "title": "", "detail": detail}


def _adapter(connection: Connection) -> PmsAdapter:
    from app.clock import SystemClock

    clock = SystemClock()
    return ADAPTERS[connection.kind](connection, clock=clock.now, sleep=clock.sleep)


def _found(known: tuple[Connection, ...], name: str) -> Connection:
    found = [c for c in known if name in (c.id, c.name)]
    if len(found) != 1:
        raise Wrong("There is no connection of that name. “daybook connections” lists them.")
    return found[0]


def _house(told: Namespace, *, change: bool = False) -> House:
    import random

    from app.clock import SystemClock
    from app.opening import open_house
    from app.writer import InlineWriter

    try:
        return open_house(
            sample=told.sample,
            fresh=told.fresh,
            clock=SystemClock(),
            chance=random.SystemRandom(),
            writer=InlineWriter(),
            watch=not change,
        )
    except home.AlreadyRunning:
        raise Wrong("Daybook is open on this computer and has the book. Make the change there, or close it.") from None


# --- looking back and around ------------------------------------------------------------------------------------------


async def audit(told: Namespace, printer: Printer) -> int:
    from app.audit import Audit
    from app.commands import day_of

    house = _house(told)
    try:
        trail = Audit(house.store)
        if told.verify:
            verdict = trail.verify()
            words = f"{verdict.count} entries; nothing was altered or removed."
            if not verdict.whole:
                words = f"Entry {verdict.broken} does not fit: something was altered or removed."
            printer.data({"whole": verdict.whole, "count": verdict.count, "broken": verdict.broken}, [words])
            return DONE if verdict.whole else SAID_NO
        day = day_of(house.desk, told.date or "today")
        zone = house.desk.zone()
        rows = [
            {
                "at": e.at.astimezone(zone).isoformat(),
                "who": e.who,
                "action": e.action,
                "connection": e.connection,
                "subject": e.subject,
                "success": e.success,
                "took_ms": round(e.took_ms, 1),
            }
            for e in trail.day(day, zone)
        ]
        lines = table([tuple(str(value) for value in row.values()) for row in rows])
        printer.data(rows, lines)
        return DONE
    finally:
        house.close()


async def doctor(told: Namespace, printer: Printer) -> int:
    """What a supporter asks first. Nothing of patients, no keys."""
    document: dict[str, object] = {
        "daybook": VERSION,
        "python": platform.python_version(),
        "system": platform.platform(),
        "libraries": {name: _version(name) for name in LIBRARIES},
        "data_folder": str(home.data_folder(sample=told.sample)),
        "keyring": _keyring(),
        "zones": _zones(),
    }
    status = DONE
    try:
        house = _house(told)
    except (errors.PmsError, Wrong) as trouble:
        document["connections"] = str(trouble)
        status = USAGE
    else:
        document["connections"] = [
            {"id": c.id, "kind": c.kind, "name": c.name, "state": house.desk.link(c.id).state.value}
            for c in house.desk.connections
        ]
        document["outbox"] = len(house.desk.pending())
        document["troubles"] = [f"{title}. {detail}" for title, detail in house.troubles]
        house.close()
    printer.data(document, [f"{key}: {value}" for key, value in document.items()])
    return status


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def _keyring() -> str:
    try:
        credentials.get("doctor", "probe")
    except errors.NoKeyring as error:
        return f"none: {error.title}"
    import keyring

    return type(keyring.get_keyring()).__module__


def _zones() -> str:
    from zoneinfo import TZPATH, available_timezones

    return f"{len(available_timezones())} known, from {'the system' if TZPATH else 'the tzdata package'}"
