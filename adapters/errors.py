"""What can go wrong with a practice-management system, cut by one question: was it delivered?

    PmsError(title, detail)      str() is safe to log: no names, phones, birth dates, search text, keys, server bodies
    ├─ NoKeyring                 nothing usable keeps secrets on this computer
    ├─ NeedsSetting(key)         a setting without which nothing true can be said (a zone, a location)
    ├─ Unreachable               surely not delivered
    ├─ Throttled(until)          surely not delivered; ask again then
    ├─ Locked                    credentials refused
    ├─ Forbidden(what)           the key may not do this one thing; the rest goes on
    ├─ Unavailable               told that the far side is down, and that nothing was queued
    ├─ Unsure                    sent, and the answer was lost: it may have happened
    ├─ NotFound(what)
    ├─ Refused(reasons)          delivered, and the answer is no
    │    ├─ Clash                the record or the time has changed since
    │    └─ Missing              something needed was not given
    ├─ Unsupported(change, why)  the system documents no such action
    └─ Garbled(where)            an answer nobody can read

`title` is what happened in a few words, `detail` what is safe and what to do; both are for a person's eyes.
"""

from __future__ import annotations

from datetime import datetime

from adapters.record import dataclass
from adapters.record import field as _field
from adapters.sentence import say


class PmsError(Exception):
    """Root of the tree. Anything else that escapes an adapter is our bug."""

    def __init__(self, title: str = "", detail: str = "") -> None:
        self.title = title or type(self).__name__
        self.detail = detail
        super().__init__(self.title, self.detail)

    def __str__(self) -> str:
        return f"{self.title}. {self.detail}".strip() if self.detail else self.title


class NoKeyring(PmsError):
    def __init__(self, title: str = "", detail: str = "") -> None:
        super().__init__(
            title or say("This computer has no place to keep keys"),
            detail
            or say(
                "Unlock or install a credential store (on Linux: GNOME Keyring or KWallet), then start Daybook again."
            ),
        )


class NeedsSetting(PmsError):
    """`choices` are (value, its name) as the system itself lists them, where it does."""

    def __init__(self, key: str, title: str = "", detail: str = "", choices: tuple[tuple[str, str], ...] = ()) -> None:
        self.key, self.choices = key, choices
        super().__init__(
            title or say("The setting “{key}” is missing", key=key), detail or say("Add it to the connection.")
        )


class Unreachable(PmsError):
    def __init__(self, title: str = "", detail: str = "") -> None:
        super().__init__(title or say("The practice system could not be reached"), detail or say("Nothing was sent."))


class Throttled(PmsError):
    """`until` is aware: the moment from which the system will listen again."""

    def __init__(self, until: datetime, title: str = "", detail: str = "") -> None:
        self.until = until
        super().__init__(
            title or say("The practice system asked us to slow down"), detail or say("It is tried again by itself.")
        )


class Locked(PmsError):
    def __init__(self, title: str = "", detail: str = "") -> None:
        super().__init__(
            title or say("The practice system asks for a new key"), detail or say("Nothing is lost; replace the key.")
        )


class Forbidden(PmsError):
    def __init__(self, what: str, title: str = "", detail: str = "") -> None:
        self.what = what
        super().__init__(title or say("The key may not do this: {what}", what=what), detail)


class Unavailable(PmsError):
    def __init__(self, title: str = "", detail: str = "") -> None:
        super().__init__(title or say("The practice system is down"), detail or say("Nothing was queued there."))


class Unsure(PmsError):
    def __init__(self, title: str = "", detail: str = "") -> None:
        super().__init__(title or say("The answer was lost"), detail or say("The change may or may not have happened."))


class NotFound(PmsError):
    def __init__(self, what: str, title: str = "", detail: str = "") -> None:
        self.what = what
        super().__init__(title or say("Not found: {what}", what=what), detail)


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a refusal. `field` is ours (of the change) where it maps, else the system's own.

    `text` is for the person's eyes and never part of a log.
    """

    field: str | None
    text: str = _field(repr=False)


class Refused(PmsError):
    """`reasons` may hold the system's own words: shown to the person, never part of `str()`."""

    def __init__(self, reasons: tuple[Reason, ...] = (), title: str = "", detail: str = "") -> None:
        self.reasons = tuple(reasons)
        super().__init__(title or say("The practice system said no"), detail or say("Nothing was changed there."))


class Clash(Refused):
    def __init__(self, reasons: tuple[Reason, ...] = (), title: str = "", detail: str = "") -> None:
        super().__init__(reasons, title or say("It has changed in the meantime"), detail)


class Missing(Refused):
    def __init__(self, reasons: tuple[Reason, ...] = (), title: str = "", detail: str = "") -> None:
        super().__init__(reasons, title or say("Something needed is missing"), detail)


class Unsupported(PmsError):
    def __init__(self, change: str, why: str) -> None:
        self.change = change
        self.why = why
        super().__init__(say("This practice system cannot do that"), why)


class Garbled(PmsError):
    def __init__(self, where: str, title: str = "", detail: str = "") -> None:
        self.where = where
        super().__init__(title or say("An answer could not be read ({where})", where=where), detail)
