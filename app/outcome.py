"""How a command ends: exit statuses, what a person typed wrong, and which status an error stands for."""

from __future__ import annotations

from adapters import errors

VERSION = "0.1.0"
DONE, SAID_NO, USAGE, CREDENTIALS, UNREACHED, UNKNOWN, UNSUPPORTED = range(7)
"""Exit statuses."""
OUR_MISTAKE, STOPPED = 70, 130
"""As other programs end: by a mistake of the program's own, and by Ctrl+C before anything was asked for."""


class Wrong(Exception):
    """What was typed cannot be done; the text is for the person."""


def status_of(error: errors.PmsError) -> int:
    """The exit status an error stands for."""
    table: tuple[tuple[type[errors.PmsError] | tuple[type[errors.PmsError], ...], int], ...] = (
        ((errors.NoKeyring, errors.Locked), CREDENTIALS),
        (errors.NeedsSetting, USAGE),
        (errors.Unsupported, UNSUPPORTED),
        (errors.Unsure, UNKNOWN),
        ((errors.Unreachable, errors.Throttled, errors.Unavailable), UNREACHED),
    )
    return next((status for kinds, status in table if isinstance(error, kinds)), SAID_NO)
