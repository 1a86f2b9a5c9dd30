"""Sentences of "Offer this opening": whose later visit could come in a time that is free."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from ui.wording.day import minutes_plain
from ui.wording.language import clock_time, count, day_heading, tr

OFFER: Final = tr("Offer this opening…")
OFFER_LIST: Final = tr("Who could come earlier")
OFFER_GO: Final = tr("Move here")
OFFER_NO: Final = tr("Not today")
OFFER_NO_TIP: Final = tr("Del: said no, and is not asked again today")
OFFER_CLOSE: Final = tr("Close")
OFFER_WHERE: Final = tr("Choose an open time or a cancelled visit in the calendar first.")
OFFER_WAITS: Final = tr("Call already; the visit can be moved here as soon as the cancellation is kept.")
SAME_PROVIDER: Final = tr("same provider")
SAME_TYPE: Final = tr("same type")
SAME_LENGTH: Final = tr("same length")


def offer_title(start: datetime, minutes: int, who: str) -> str:
    when = f"{day_heading(start.date(), long=False)}, {clock_time(start)}"
    return " · ".join(part for part in (tr("Offer {when}").format(when=when), minutes_plain(minutes), who) if part)


def offer_words(found: int, looking: bool) -> str:
    if looking:
        return tr("Looking who could come…")
    if not found:
        return tr("Nobody with a later visit fits in here.")
    return count(
        found,
        "{n} patient has a later visit that fits. Call first; nothing is moved before you say so.",
        "{n} patients have a later visit that fits. Call first; nothing is moved before you say so.",
    )


def offer_now(start: datetime) -> str:
    """When the visit is now."""
    return tr("now {when}").format(when=f"{day_heading(start.date(), long=False)}, {clock_time(start)}")


def offer_why(same_provider: bool, same_type: bool, same_length: bool, who: str, kind: str, minutes: int) -> str:
    parts = [SAME_PROVIDER if same_provider else who, SAME_TYPE if same_type else kind]
    parts.append(SAME_LENGTH if same_length else minutes_plain(minutes))
    return " · ".join(part for part in parts if part)
