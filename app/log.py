"""The log file, free of personal data by construction: only `event` can put words into it.

A record made in any other way (a library's, a stray `logging.warning(f"…")`) is written as its place and level alone,
an error as its class and the lines it passed through; its text is kept only where it is made to be logged (PmsError,
StoreTrouble). Not here: the audit trail, which is a record of its own (`audit.py`).
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from adapters.errors import PmsError
from app.trouble import StoreTrouble

FOLDER, FILE = "logs", "daybook.log"
_log = logging.getLogger("daybook")
_QUIET = ("httpx", "httpcore", "asyncio", "qasync", "hpack", "urllib3", "keyring")
_KEYS = frozenset(
    {"after", "attempts", "bytes", "change", "changed", "connection", "count", "day", "error", "first", "id", "kind"}
    | {"last", "ms", "pages", "pid", "platform", "seconds", "state", "status", "ticket", "version", "wait", "where"}
)
_ID_LENGTH = 80
_SAID = "daybook_event"


def event(what: str, level: int = logging.INFO, *, raised: BaseException | None = None, **facts: object) -> None:
    """Log `what` (a fixed word, never built from data) with ids, counts and durations; `raised` adds an error's trace.

    Keys are those of `_KEYS`. A number, an enum's word or an id without blanks is written, all else becomes "…".
    """
    unknown = facts.keys() - _KEYS
    if unknown:
        raise ValueError(f"not a fact for the log: {', '.join(sorted(unknown))}")
    if _log.isEnabledFor(level):
        said = " ".join([what, *(f"{key}={_plain(value)}" for key, value in facts.items())])
        _log.log(level, "%s", said, extra={_SAID: said}, exc_info=raised)


def _plain(value: object) -> str:
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, float):
        return f"{value:.1f}"
    if value is None or isinstance(value, (int, bool)):
        return str(value)
    told = str(value)
    return told if len(told) <= _ID_LENGTH and told.isprintable() and not any(c.isspace() for c in told) else "…"


class Redacting(logging.Formatter):
    """Writes what `event` said; of everything else only where it was said."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        said = getattr(record, _SAID, None) or f"at {Path(record.pathname).name}:{record.lineno}"
        head = f"{at} {record.levelname} {record.name} {said}"
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join([head, *(_lines_of(error) if error else ())])


def _lines_of(error: BaseException) -> Iterator[str]:
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        it = waiting.pop()
        if it is None or id(it) in seen:
            continue
        seen.add(id(it))
        text = f": {it}" if isinstance(it, (PmsError, StoreTrouble)) else ""
        yield f"  {type(it).__module__}.{type(it).__qualname__}{text}"
        for frame, line in traceback.walk_tb(it.__traceback__):
            yield f"    {Path(frame.f_code.co_filename).name}:{line} {frame.f_code.co_name}"
        waiting += [it.__context__, it.__cause__, *(it.exceptions if isinstance(it, BaseExceptionGroup) else ())]


def start(folder: Path, level: int = logging.INFO) -> Path | None:
    """Begin to write `logs/daybook.log` in the data folder: five files of a megabyte, then the oldest goes.

    Returns the file; None when it cannot be written, which must not keep the desk from working.
    """
    from adapters.postponed import postponed  # none of this is needed before the first screen is painted

    with postponed("pickle"):  # for handlers that send records elsewhere
        from logging.handlers import RotatingFileHandler

    path = folder / FOLDER / FILE
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=4, encoding="utf-8")
    except OSError:
        return None
    stop()
    handler.setFormatter(Redacting())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.raiseExceptions = False  # a record that cannot be formatted would be printed, values and all
    return path


def stop() -> None:
    """Close the log file."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler.formatter, Redacting):
            root.removeHandler(handler)
            handler.close()
