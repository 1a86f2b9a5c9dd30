"""`daybook …`: the headless face over the same desk. Arguments, exit statuses, and which command does what.

Data goes to standard output, messages to standard error; no traceback for what a user can cause. Not here: the commands
(`commands.py` over the desk, `commands_about.py` around it), what is printed (`exports.py`, `printing.py`).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from adapters import errors
from app.outcome import CREDENTIALS, DONE, SAID_NO, UNKNOWN, USAGE, VERSION, Wrong, status_of
from app.trouble import StoreTrouble

if TYPE_CHECKING:
    from app.printing import Printer

Run = Callable[[argparse.Namespace, "Printer"], Awaitable[int]]


def main(argv: Sequence[str]) -> int:
    """Run one command; returns the exit status."""
    parser = build()
    try:
        told = parser.parse_args(list(argv))
    except SystemExit as end:  # argparse ends by itself after --help and after a mistake
        return int(end.code or 0)
    from app.printing import Printer

    printer = Printer(as_json=getattr(told, "json", False))
    for stream in (sys.stdout, sys.stderr):  # a Windows console in an old code page must not break a name
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        return _run(told, printer)
    except KeyboardInterrupt:
        printer.say("Stopped. What was already asked for is kept in the outbox.")
        return UNKNOWN
    except BrokenPipeError:
        return DONE


def _run(told: argparse.Namespace, printer: Printer) -> int:
    import asyncio

    try:
        status: int = asyncio.run(told.run(told, printer))
        return status
    except Wrong as mistake:
        printer.say(str(mistake))
        return USAGE
    except errors.PmsError as error:
        printer.say(str(error))
        for reason in getattr(error, "reasons", ()):
            printer.say(f"  {reason.text}")
        return status_of(error)
    except StoreTrouble as trouble:
        printer.say(str(trouble))
        return CREDENTIALS if trouble.kind == "key" else USAGE
    except Exception as error:
        from app import log

        log.event("a command failed", 40, raised=error)
        printer.say("Something went wrong that is our mistake. Nothing that was asked for is lost; see the log.")
        return SAID_NO


def build() -> argparse.ArgumentParser:
    """The whole grammar of the command line."""
    from app import commands_about

    parser = argparse.ArgumentParser(
        prog="daybook", description="The front desk's day. Without a command the window opens."
    )
    parser.add_argument("--version", action="version", version=f"Daybook {VERSION}")
    parser.add_argument("--sample", action="store_true", help="use the invented sample practice")
    parser.add_argument("--fresh", action="store_true", help="with --sample: begin it anew")
    parser.add_argument("--self-check", action="store_true", help="try the main job on a sample practice of its own")
    parser.set_defaults(run=commands_about.no_command)
    subs = parser.add_subparsers(metavar="COMMAND")

    def command(name: str, run: Run, words: str, *, json: bool = True) -> argparse.ArgumentParser:
        sub = subs.add_parser(name, help=words, description=words)
        sub.set_defaults(run=run)
        if json:
            sub.add_argument("--json", action="store_true", help="print one JSON document")
        return sub

    _about(command)
    _reading(command)
    _changing(command)
    return parser


Command = Callable[..., argparse.ArgumentParser]


def _about(command: Command) -> None:
    from app import commands_about

    command("systems", commands_about.systems, "the systems Daybook speaks to, their fields and capabilities")
    sub = command("connect", commands_about.connect, "add a connection; secrets are read from standard input")
    sub.add_argument("kind")
    sub.add_argument("--name", required=True)
    sub.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", dest="settings")
    sub.add_argument("--secret", action="append", default=[], metavar="KEY")
    command("connections", commands_about.connections, "the connections of this computer")
    sub = command("disconnect", commands_about.disconnect, "forget a connection, its secrets and its local data")
    sub.add_argument("name")
    sub = command("check", commands_about.check, "test a connection step by step")
    sub.add_argument("name")
    sub = command("audit", commands_about.audit, "who looked at or changed what")
    sub.add_argument("--date")
    sub.add_argument("--verify", action="store_true", help="check that nothing was altered or removed")
    command("doctor", commands_about.doctor, "versions, paths, keyring, zones, connections; nothing of patients")


def _reading(command: Command) -> None:
    from app import commands

    sub = command("agenda", commands.agenda, "the day as the desk sees it, pending changes included")
    sub.add_argument("--date", default="today")
    sub.add_argument("--connection")
    kinds = sub.add_mutually_exclusive_group()
    kinds.add_argument("--csv", action="store_true")
    kinds.add_argument("--ics", action="store_true")
    kinds.add_argument("--pdf", metavar="FILE")
    sub = command("patients", commands.patients, "search by name, phone, birth date or chart number")
    sub.add_argument("text", nargs="+")
    sub.add_argument("--connection")
    sub.add_argument("--limit", type=int, default=20)
    sub = command("slots", commands.slots, "free times, ranked, with reasons")
    sub.add_argument("--minutes", required=True)
    sub.add_argument("--from", dest="first", default="today", metavar="DATE")
    sub.add_argument("--days", type=int, default=14)
    sub.add_argument("--provider", action="append", default=[])
    sub.add_argument("--visit-type")
    sub.add_argument("--connection")
    sub.add_argument("--why", action="store_true", help="also why a day has none")
    sub = command("sync", commands.sync, "read again now")
    sub.add_argument("--days", type=int, default=14)


def _changing(command: Command) -> None:
    from app import commands

    def waits(sub: argparse.ArgumentParser) -> argparse.ArgumentParser:
        sub.add_argument("--wait", type=float, default=30.0, metavar="SECONDS", help="for the final word")
        sub.add_argument("--connection")
        return sub

    sub = waits(command("book", commands.book, "book a visit"))
    for flag in ("--patient", "--provider", "--start", "--minutes"):
        sub.add_argument(flag, required=True)
    for flag in ("--room", "--visit-type", "--note"):
        sub.add_argument(flag)
    sub = waits(command("move", commands.move, "move a visit"))
    sub.add_argument("visit", metavar="APPT")
    sub.add_argument("--start", required=True)
    for flag in ("--minutes", "--provider", "--room"):
        sub.add_argument(flag)
    sub = waits(command("cancel", commands.cancel, "cancel a visit"))
    sub.add_argument("visit", metavar="APPT")
    sub.add_argument("--reason")
    sub = waits(command("status", commands.status, "set a visit's status"))
    sub.add_argument("visit", metavar="APPT")
    sub.add_argument("status")
    sub = command("outbox", commands.outbox, "changes on their way, and what can be done about them")
    sub.add_argument("--all", action="store_true", help="settled ones of today too")
    sub.add_argument("do", nargs="?", choices=("retry", "drop", "settle"))
    sub.add_argument("id", nargs="?")
    sub.add_argument("word", nargs="?", choices=("happened", "did-not"))
