"""Phone numbers: one form to show, one form to compare. Pure, no look-up tables.

North American numbers are written (415) 555-0132; every other number stays as the practice system spells it, because a
national number does not tell its country. A numbering-plan library was weighed (`phonenumbers`: 48 MB, 17 ms to import)
and left out: it would only re-space numbers that the practice's own staff already typed in their country's way.
"""

from __future__ import annotations

import re

_EXTENSION = r"(?i)\s*(?:x|ext\.?|extension)\s*(\d{1,6})\s*$"
_NATIONAL = r"[2-9]\d\d[2-9]\d{6}"
_SHORTEST_WHOLE = 7
"""From so many digits on a number can stand for a whole one (a local number without its area)."""

_NORTH_AMERICAN = (
    r"(?:US|Canada)/.*|Pacific/Honolulu|America/(?:Indiana|Kentucky|North_Dakota)/.*|America/(?:New_York|Detroit|Chicago"
    r"|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau|Sitka|Nome|Adak|Metlakatla|Yakutat|Menominee|Louisville"
    r"|Indianapolis|Toronto|Vancouver|Winnipeg|Edmonton|Halifax|St_Johns|Regina|Moncton|Whitehorse|Yellowknife|Iqaluit"
    r"|Inuvik|Dawson|Dawson_Creek|Fort_Nelson|Creston|Glace_Bay|Goose_Bay|Swift_Current|Rankin_Inlet|Resolute"
    r"|Cambridge_Bay|Puerto_Rico|Jamaica|Nassau|Barbados|Port_of_Spain|Santo_Domingo|St_Thomas|Grenada|Antigua|Dominica"
    r"|St_Lucia|St_Vincent|St_Kitts|Anguilla|Montserrat|Tortola|Cayman|Grand_Turk)"
)


def digits(text: str) -> str:
    """The decimal digits of any script in `text`, as 0-9."""
    return text if text.isascii() and text.isdigit() else "".join(str(int(c)) for c in text if c.isdecimal())


def key(number: str) -> str:
    """The form in which spellings of one number compare equal: digits without extension, 00, trunk 0 or leading 1."""
    plain = digits(re.sub(_EXTENSION, "", number).replace("(0)", ""))
    if plain.startswith("011") and len(plain) > 11:  # the way out of North America
        plain = plain[3:]
    plain = plain.lstrip("0")
    return plain[1:] if len(plain) == 11 and plain.startswith("1") else plain


def same(one: str, other: str) -> bool:
    """True when both spell one number; a country or area code that only one of them has is overlooked."""
    short, long = sorted((key(one), key(other)), key=len)
    return short == long != "" or (len(short) >= _SHORTEST_WHOLE and long.endswith(short))


def display(number: str, *, north_american: bool = True) -> str:
    """`number` as a screen shows it. With `north_american` False only +1 tells a North American number."""
    tidy = " ".join(number.split())
    extension = re.search(_EXTENSION, tidy)
    main = tidy[: extension.start()] if extension else tidy
    plain = digits(main)
    if not north_american and not main.startswith("+1"):
        return tidy
    if main.startswith("+") and not main.startswith("+1"):
        return tidy
    national = plain[1:] if len(plain) == 11 and plain.startswith("1") else plain
    if re.fullmatch(_NATIONAL, national):
        shown = f"({national[:3]}) {national[3:6]}-{national[6:]}"
    elif len(national) == _SHORTEST_WHOLE and national[0] > "1":
        shown = f"{national[:3]}-{national[3:]}"
    else:
        return tidy
    return f"{shown} x{extension[1]}" if extension else shown


def is_north_american(timezone: str) -> bool:
    """Whether a practice in this IANA zone writes its numbers in the North American way."""
    return re.fullmatch(_NORTH_AMERICAN, timezone) is not None
