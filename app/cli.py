"""`daybook …`: the headless face over the same desk. The grammar, and how a run ends.

Data goes to standard output, messages to standard error; no traceback for what a user can cause. Commands are imported
when they are run. Not here: what they do (`app/commands/`), what is printed (`printing.py`, `exports.py`).
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from io import StringIO
from typing import Any

from app.outcome import CREDENTIALS, DONE, OUR_MISTAKE, STOPPED, UNKNOWN, USAGE, VERSION, Wrong
from app.printing import Printer

LONGEST_WAIT = 86_400.0
MOST_DAYS = 366


def main(argv: Sequence[str]) -> int:
    """Run one command; returns the exit status."""
    try:
        # A program without a console has no streams; argparse before 3.11.4 writes to them all the same.
        with redirect_stdout(sys.stdout or StringIO()), redirect_stderr(sys.stderr or StringIO()):
            told = build().parse_args(list(argv))
    except SystemExit as end:  # argparse ends by itself after --help and after a mistake
        status = int(end.code or DONE)
    else:
        status = _run(told, list(argv), Printer(as_json=getattr(told, "json", False)))
    return status if _emptied(sys.stdout) and _emptied(sys.stderr) else status or USAGE


def _run(told: argparse.Namespace, argv: list[str], printer: Printer) -> int:
    import asyncio
    import logging

    from adapters.errors import PmsError
    from app import log
    from app.outcome import status_of
    from app.trouble import StoreTrouble

    quiet = logging.NullHandler()  # without any, Python would print what is logged
    logging.getLogger().addHandler(quiet)
    try:
        if any(0xD800 <= ord(letter) <= 0xDFFF for word in argv for letter in word):
            raise Wrong("A word of this command is not readable text; check the terminal's encoding.")
        if told.fresh and not told.sample:
            raise Wrong("--fresh begins the sample practice anew: it goes with --sample.")
        room, name = told.run.split(":")
        status: int = asyncio.run(getattr(import_module(f"app.commands.{room}"), name)(told, printer))
        return status
    except Wrong as mistake:
        printer.say(str(mistake))
        return USAGE
    except PmsError as error:
        printer.say(str(error))
        for reason in getattr(error, "reasons", ()):
            printer.say(f"  {reason.text}")
        return status_of(error)
    except StoreTrouble as trouble:
        printer.say(str(trouble))
        return CREDENTIALS if trouble.kind == "key" else USAGE
    except KeyboardInterrupt:
        printer.say("Stopped. What was already asked for is kept in the outbox." if printer.sealed else "Stopped.")
        return UNKNOWN if printer.sealed else STOPPED
    except Exception as error:
        log.event("a command failed", logging.ERROR, raised=error)
        printer.say("Something went wrong that is our mistake. Nothing that was asked for is lost; see the log.")
        return OUR_MISTAKE
    finally:
        log.stop()
        logging.getLogger().removeHandler(quiet)


def _emptied(stream: Any) -> bool:
    """Write out what is left for a stream; False when nobody takes it any more. Python itself would complain later."""
    if stream is None:
        return True
    try:
        stream.flush()
    except (OSError, ValueError) as error:
        from app.printing import is_reader_gone, silence

        silence(stream)
        return is_reader_gone(error)
    return True


# --- the grammar ------------------------------------------------------------------------------------------------------

Command = Callable[..., argparse.ArgumentParser]


def build() -> argparse.ArgumentParser:
    """The whole grammar of the command line."""
    parser = argparse.ArgumentParser(
        prog="daybook",
        description="The front desk's day. Without a command the window opens.",
        epilog="Exit status: 0 done, 1 the practice system said no, 2 wrong usage, 3 credentials, 4 not reachable,"
        " 5 outcome not known yet (kept in the outbox), 6 not supported by that system.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Daybook {VERSION}")
    parser.add_argument("--sample", action="store_true", help="use the invented sample practice")
    parser.add_argument("--fresh", action="store_true", help="with --sample: begin it anew")
    parser.add_argument("--self-check", action="store_true", help="try the main job on a sample practice of its own")
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    parser.set_defaults(run="about:no_command")
    subs = parser.add_subparsers(metavar="COMMAND")

    def command(name: str, run: str, words: str, *, json: bool = True, under: Any = subs) -> argparse.ArgumentParser:
        sub: argparse.ArgumentParser = under.add_parser(name, help=words, description=words, allow_abbrev=False)
        sub.set_defaults(run=run)
        if json:
            # Not set by default: what a word before has set would be lost.
            sub.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON document")
        return sub

    _connecting(command)
    _looking(command)
    _changing(command)
    _outbox(command)
    sub = command("audit", "about:audit", "who looked at or changed what")
    sub.add_argument("--date", metavar="D", help="a day: 2026-02-17, yesterday, mon (today)")
    sub.add_argument("--verify", action="store_true", help="check that nothing was altered or removed")
    command("doctor", "about:doctor", "versions, paths, keyring, zones, connections; nothing of patients")
    return parser


def _connecting(command: Command) -> None:
    command("systems", "about:systems", "the systems Daybook speaks to, their fields and capabilities")
    sub = command("connect", "links:connect", "add a connection; secrets are read from standard input")
    sub.add_argument("kind")
    sub.add_argument("--name", required=True)
    sub.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", dest="settings")
    sub.add_argument("--secret", action="append", default=[], metavar="KEY", help="read from standard input, in order")
    sub.add_argument("--id", help="take up again the practice book that was left here under this id")
    command("connections", "links:connections", "the connections of this computer")
    sub = command("disconnect", "links:disconnect", "forget a connection, its secrets and its local data")
    sub.add_argument("name")
    sub.add_argument(
        "--erase", action="store_true", help="also what exists only here: a practice's own book, unsettled changes"
    )
    sub = command("check", "links:check", "test a connection step by step")
    sub.add_argument("name")


def _looking(command: Command) -> None:
    sub = command("agenda", "looking:agenda", "the day as the desk sees it, pending changes included", json=False)
    sub.add_argument("--date", default="today", metavar="D", help="a day: 2026-02-17, tomorrow, mon (today)")
    sub.add_argument("--connection", metavar="N")
    kinds = sub.add_mutually_exclusive_group()
    kinds.add_argument("--csv", action="store_true", help="comma-separated")
    kinds.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON document")
    kinds.add_argument("--ics", action="store_true", help="iCalendar")
    kinds.add_argument("--pdf", metavar="FILE", help="for paper")
    sub = command("patients", "looking:patients", "search by name, phone, birth date or chart number")
    sub.add_argument("text", nargs="+", metavar="TEXT")
    sub.add_argument("--connection", metavar="N")
    sub.add_argument("--limit", type=_whole(1, 1_000), default=20, metavar="K")
    sub = command("slots", "looking:slots", "free times, ranked, with reasons")
    sub.add_argument("--minutes", required=True, metavar="M")
    sub.add_argument("--from", dest="first", default="today", metavar="D", help="the first day (today)")
    sub.add_argument("--days", type=_whole(1, MOST_DAYS), default=14, metavar="K", help="how many days (14)")
    sub.add_argument("--provider", action="append", default=[], metavar="P")
    sub.add_argument("--visit-type", metavar="T")
    sub.add_argument("--connection", metavar="N")
    sub.add_argument("--why", action="store_true", help="also why a day has none")
    sub = command("sync", "looking:sync", "read again now, and send what waits")
    sub.add_argument("--days", type=_whole(1, MOST_DAYS), default=14, metavar="K", help="how many days (14)")
    _waits(sub, 5.0)


def _changing(command: Command) -> None:
    sub = command("book", "changing:book", "book a visit")
    for flag, letter in (("patient", "P"), ("provider", "P"), ("start", "T"), ("minutes", "M")):
        sub.add_argument(f"--{flag}", required=True, metavar=letter)
    for flag, letter in (("room", "R"), ("visit-type", "T"), ("note", "X")):
        sub.add_argument(f"--{flag}", metavar=letter)
    sub.add_argument("--connection", metavar="N")
    _waits(sub)
    sub = command("move", "changing:move", "move a visit")
    sub.add_argument("visit", metavar="APPT")
    sub.add_argument("--start", required=True, metavar="T")
    for flag, letter in (("minutes", "M"), ("provider", "P"), ("room", "R"), ("connection", "N")):
        sub.add_argument(f"--{flag}", metavar=letter)
    _waits(sub)
    sub = command("cancel", "changing:cancel", "cancel a visit")
    sub.add_argument("visit", metavar="APPT")
    sub.add_argument("--reason", metavar="R", help="a code of the practice system, or any words")
    sub.add_argument("--connection", metavar="N")
    _waits(sub)
    sub = command("status", "changing:status", "set a visit's status")
    sub.add_argument("visit", metavar="APPT")
    sub.add_argument("status", metavar="STATUS", help="confirmed, arrived, in_chair, done, no_show …")
    sub.add_argument("--connection", metavar="N")
    _waits(sub)


def _outbox(command: Command) -> None:
    sub = command("outbox", "changing:outbox", "changes on their way, and what can be done about them")
    sub.add_argument("--all", action="store_true", help="those of the last days that are settled, too")
    _waits(sub, 3.0)
    deeds = sub.add_subparsers(metavar="WHAT")
    deed = command("retry", "changing:retry", "send a refused change again; the visit is read first", under=deeds)
    deed.add_argument("id")
    _waits(deed)
    deed = command("drop", "changing:drop", "discard a change, or take it back where the system can", under=deeds)
    deed.add_argument("id")
    deed = command("settle", "changing:settle", "say what became of a change in doubt", under=deeds)
    deed.add_argument("id")
    deed.add_argument("word", choices=("happened", "did-not"))
    _waits(deed)


def _waits(sub: argparse.ArgumentParser, seconds: float = 30.0) -> None:
    sub.add_argument(
        "--wait", type=_seconds, default=seconds, metavar="S", help=f"seconds for the final word ({seconds:.0f})"
    )


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not seconds >= 0:
        raise argparse.ArgumentTypeError("a number of seconds is needed, 0 or more")
    return min(seconds, LONGEST_WAIT)


def _whole(least: int, most: int) -> Callable[[str], int]:
    def whole(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = least - 1
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"a whole number from {least} to {most} is needed")
        return number

    return whole
