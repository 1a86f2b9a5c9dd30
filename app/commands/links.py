"""The commands about connections: connect, list, forget, test.

A book that exists only on this computer is never removed in passing: `disconnect` leaves its file and key, and
`connect … --id` takes it up again. Not here: reading and changing the book.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from contextlib import suppress
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from adapters import ADAPTERS, credentials, errors
from adapters.model import Connection
from adapters.port import Field
from app import connecting
from app.checking import Check, Step
from app.clock import SystemClock
from app.commands import seat, typed
from app.connecting import BOOK_OF_OUR_OWN
from app.opening import SAMPLE, has_book
from app.outcome import DONE, Wrong, status_of
from app.printing import Printer, table


async def connect(told: Namespace, printer: Printer) -> int:
    if told.kind not in ADAPTERS:
        raise Wrong(f"There is no such system. Known: {', '.join(ADAPTERS)}.")
    fields = {f.key: f for f in ADAPTERS[told.kind].fields}
    settings = dict(_pair(text) for text in told.settings)
    _check_keys(told, fields, settings, printer)
    with seat.house_of(told, printer, changes=True) as house:
        if not house.kept:
            raise errors.NoKeyring()
        name, known = told.name.strip(), house.store.connections()
        if not name or any(name.casefold() in (c.name.casefold(), c.id.casefold()) for c in known):
            raise Wrong("There is a connection of that name already." if name else "The connection needs a name.")
        if told.id is not None and any(c.id == told.id for c in known):
            raise Wrong("There is a connection of that id already.")
        if BOOK_OF_OUR_OWN in fields:
            settings[BOOK_OF_OUR_OWN] = _whole_path(settings.get(BOOK_OF_OUR_OWN) or str(house.folder))
        connection = Connection(id=told.id or connecting.new_id(), kind=told.kind, name=name, settings=settings)
        if told.id is not None and connecting.only_copy(connection) is None:
            raise Wrong("There is no practice book of that id in that folder.")
        secrets = {key: _secret(key, fields.get(key)) for key in told.secret}
        try:
            for key, value in secrets.items():
                credentials.put(connection.id, key, value)
            house.store.put_connection(connection)
        except BaseException:
            for key in secrets:
                with suppress(errors.NoKeyring):
                    credentials.forget(connection.id, key)
            raise
        connecting.note(house.desk, "connect", connection.id)
        printer.data(
            {"id": connection.id, "kind": connection.kind, "name": connection.name, "settings": settings},
            [f"Connected {connection.name} ({connection.id}). Try “daybook check {connection.id}”."],
        )
        return DONE


def _whole_path(text: str) -> str:
    """The next command may be run in another folder."""
    return str(Path(text).expanduser().absolute())


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key.strip():
        raise Wrong("Write settings as --set key=value.")
    return key.strip(), value.strip()


def _check_keys(told: Namespace, fields: dict[str, Field], settings: dict[str, str], printer: Printer) -> None:
    """A secret must not end among the settings, nor be missing; a zone must be one. Raises Wrong."""
    secret = {key for key, field in fields.items() if field.secret}
    for key in settings:
        if key in secret:
            raise Wrong(f"“{key}” is a secret: give it with --secret {key}, so that it goes to the keyring.")
    for key in told.secret:
        if key in fields and key not in secret:
            raise Wrong(f"“{key}” is no secret: give it with --set {key}=….")
        if told.secret.count(key) > 1:
            raise Wrong(f"“{key}” is given twice.")
    for key, field in fields.items():
        if field.required and not field.default and not settings.get(key) and key not in told.secret:
            raise Wrong(
                f"“{key}” is missing ({field.label}): --{'secret ' + key if field.secret else 'set ' + key + '=…'}."
            )
    if settings.get("timezone"):
        try:
            ZoneInfo(settings["timezone"])
        except (KeyError, ValueError, OSError):
            raise Wrong("There is no time zone of that name. Write it as America/Los_Angeles.") from None
    unknown = [key for key in (*settings, *told.secret) if key not in fields]
    if unknown:
        from difflib import get_close_matches

        for key in unknown:
            if near := get_close_matches(key, fields, 1):
                printer.say(f"“{key}” is kept, but did you mean “{near[0]}”?")


def _is_typed(stream: Any) -> bool:
    """Whether a person types there. Windows takes its null device for a terminal too, and asking it never ends."""
    if stream is None or not stream.isatty():
        return False
    raw = getattr(getattr(stream, "buffer", None), "raw", None)
    return sys.platform != "win32" or type(raw).__name__ == "_WindowsConsoleIO"


def _secret(key: str, field: Field | None) -> str:
    """One line of standard input; hidden when it is typed."""
    if _is_typed(sys.stdin):
        from getpass import getpass

        try:
            value = getpass(f"{field.label if field else key}: ")
        except EOFError:
            value = ""
    else:
        try:
            value = sys.stdin.readline() if sys.stdin is not None else ""
        except (OSError, ValueError):  # closed, or no text
            value = ""
    value = value.strip("\r\n").lstrip("\ufeff")
    if not value:
        raise Wrong(f"Nothing was given for “{key}”: one line of standard input for each --secret, in order.")
    return value


async def connections(told: Namespace, printer: Printer) -> int:
    if not told.sample and not has_book():
        rows = []
    else:
        with seat.house_of(told, printer) as house:
            rows = [_row(c) for c in house.store.connections()]
    printer.data(rows, table([(str(r["name"]), str(r["kind"]), str(r["id"])) for r in rows]))
    if not rows:
        printer.say(seat.NOBODY)
    return DONE


def _row(connection: Connection) -> dict[str, object]:
    it = connection
    return {"id": it.id, "kind": it.kind, "name": it.name, "settings": dict(it.settings)}


# --- forgetting -------------------------------------------------------------------------------------------------------


async def disconnect(told: Namespace, printer: Printer) -> int:
    if not told.sample and not has_book():
        raise Wrong(seat.NOBODY)
    with seat.house_of(told, printer, changes=True) as house:
        connection = typed.named(house.store.connections(), told.name)
        waiting = sum(wb.connection == connection.id for wb in house.store.unsettled())
        if waiting and not told.erase:
            raise Wrong(
                f"{waiting} changes of this connection are not settled. Settle or drop them first (“daybook outbox”),"
                " or forget them too with --erase."
            )
        book = connecting.only_copy(connection)
        erases = book is not None and (told.erase or connection.settings.get(SAMPLE) == "true")
        kept = None if erases else book
        if kept is None:
            await connecting.erase_all(connection)
        house.store.forget_connection(connection.id)
        connecting.note(house.desk, "disconnect", connection.id)
        printer.data(
            {"id": connection.id, "name": connection.name, "kept": str(kept) if kept else None},
            [f"Forgot {connection.name}." if kept else f"Forgot {connection.name}, its secrets and its local data."],
        )
        if kept is not None:
            settings = {**connection.settings, BOOK_OF_OUR_OWN: str(kept.parent)}
            again = f"connect {connection.kind} --name {connection.name!r}"
            again += "".join(f" --set {key}={value!r}" for key, value in settings.items())
            printer.say(
                f"The practice's book and its key are left as they are: {kept}. To take it up again:"
                f" daybook {again} --id {connection.id}. To remove it for good: take it up, disconnect with --erase."
            )
        return DONE


# --- testing ----------------------------------------------------------------------------------------------------------


async def check(told: Namespace, printer: Printer) -> int:
    """Reach for the system one step at a time, and stop at the first that does not work."""
    if not told.sample and not has_book():
        raise Wrong(seat.NOBODY)
    with seat.house_of(told, printer) as house:
        connection = typed.named(house.store.connections(), told.name)
    if connection.kind not in ADAPTERS:
        raise Wrong(f"This version of Daybook does not know the system of “{connection.name}”; update it.")
    trial = Check(connection, SystemClock())
    await trial.run()
    steps = [_step(step) for step in trial.steps if step.state in ("passed", "failed")]
    if trial.can is not None:
        steps.append(_said("changes", ", ".join(sorted(trial.can.changes)) or "none"))
        steps += [_said(f"cannot {change}", why) for change, why in trial.can.why_not.items()]
    document = {"id": connection.id, "kind": connection.kind, "name": connection.name, "steps": steps}
    printer.data(document, [f"{'ok' if s['ok'] else 'NO':<3} {s['step']}: {s['said']}" for s in steps])
    return status_of(trial.error) if trial.error is not None else DONE


def _step(step: Step) -> dict[str, object]:
    ok = step.state == "passed"
    return {"step": step.key, "ok": ok, "said": step.said if ok else f"{step.said}. {step.do}", "do": step.do}


def _said(step: str, words: str) -> dict[str, object]:
    return {"step": step, "ok": True, "said": words, "do": ""}
