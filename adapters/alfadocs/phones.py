"""Telephone numbers the AlfaDocs way: a prefix such as 0039 and a national number, in Italy with its zero. Pure.

Not here: the requests that carry them (`people.py`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

ITALIAN_ZONES = frozenset(("Europe/Rome", "Europe/San_Marino", "Europe/Vatican"))
ITALY = "39"
SHORTEST = 5
"""Fewer digits than these are no number to search for."""
_TWO_DIGITS = re.compile("2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]")
_BETWEEN = frozenset(" +-/().")


@dataclass(frozen=True, slots=True)
class Dialled:
    """A number taken apart. `country` is the calling code without zeros, None where nobody said."""

    country: str | None
    national: str = field(repr=False)

    @property
    def prefix(self) -> str | None:
        """The country as AlfaDocs spells it."""
        return f"00{self.country}" if self.country else None

    def is_same(self, other: Dialled) -> bool:
        """One number? A country that only one of them tells, and the trunk's zero, are overlooked."""
        mine, theirs = self.national.lstrip("0"), other.national.lstrip("0")
        return mine == theirs != "" and (self.country is None or other.country in (None, self.country))


def dialled(text: str, home: str | None) -> Dialled | None:
    """What a person typed; None when it holds no digit. `home` is the practice's calling code, where it is known.

    A number without a country gets Italy's only when it looks Italian: a landline's 0 or a mobile's 3.
    """
    plain = text.strip().replace("(0)", "")
    number = digits(plain)
    if not number:
        return None
    foreign = number if plain.lstrip("(").startswith("+") else number[2:] if number.startswith("00") else ""
    if foreign and not foreign.startswith("0"):
        code = foreign[: 1 if foreign[0] in "17" else 2 if _TWO_DIGITS.match(foreign) else 3]
        if foreign[len(code) :]:
            return Dialled(code, foreign[len(code) :])
    italian = number.startswith("0") or (number.startswith("3") and 9 <= len(number) <= 10)
    return Dialled(home if home != ITALY or italian else None, number)


def stored(prefix: str | None, number: str | None, home: str | None) -> Dialled | None:
    """A number as AlfaDocs keeps it; its prefix may be 0039, +39, 39 or missing."""
    country = digits(prefix or "").lstrip("0")
    if not country or digits(number or "").startswith("00") or (number or "").startswith("+"):
        return dialled(number or "", None) if number else None
    return Dialled(country, digits(number or "")) if digits(number or "") else None


def spelled(prefix: str | None, number: str | None) -> str | None:
    """A stored number as one line, +39 0612345678; None when there is none."""
    country, local = digits(prefix or "").lstrip("0"), (number or "").strip()
    if not digits(local):
        return None
    return f"+{country} {local}" if country and not local.startswith(("+", "00")) else local


def home_of(timezone: str) -> str | None:
    """The calling code of a practice in this zone; None where its numbers are kept without one."""
    return ITALY if timezone in ITALIAN_ZONES else None


def looks_dialled(text: str) -> bool:
    """Whether somebody typed a telephone number into a box for anything."""
    return len(digits(text)) >= SHORTEST and all(letter.isdecimal() or letter in _BETWEEN for letter in text.strip())


def digits(text: str) -> str:
    return "".join(str(int(letter)) for letter in text if letter.isdecimal())
