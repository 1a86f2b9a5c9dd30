"""Why nothing fits on a day or in a whole range, and what would help, in words. Pure.

Here: the sentences of `app.why` and the smallest changes over several days. Not here: the rows they stand in.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from itertools import islice

from adapters.record import dataclass, replace
from app.finder import Answer, Day, Fact
from app.ref import Ref
from app.why import HELPS, PARTS, Help, Relaxation, Why
from ui import wording
from ui.slot_wish import PART_KEYS, Directory

Told = tuple[tuple[str, str], ...]
"""Provider and sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpShown:
    words: str
    times: int
    help: Relaxation


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """Why nothing fits: facts as (provider, sentence), and what would help. `looking`: still being worked out."""

    title: str
    facts: Told = ()
    helps: tuple[HelpShown, ...] = ()
    looking: bool = False
    lead: str = ""


def reasons_of(day: Day, directory: Directory) -> Reasons:
    """Why nothing fits on that day, and what would help. Searches many times: not for the loop."""
    facts = tuple((directory.short(one.provider), fact_words(one.fact)) for one in day.why)
    helps = tuple(help_shown(one, directory) for one in day.relaxations)
    lead = "" if helps or day.unread else wording.why_no_help()
    return Reasons(title=wording.why_title(day.date), facts=facts, helps=helps, lead=lead)


def range_reasons(answer: Answer, directory: Directory) -> Reasons:
    """The same for the whole range. Searches many times: not for the loop."""
    helps = tuple(help_shown(one, directory) for one in smallest(answer))
    title = wording.why_range_title(answer.request.first, answer.request.last)
    lead = wording.why_range_text() if helps else wording.why_no_help()
    return Reasons(title=title, helps=helps, lead=lead)


def fact_words(fact: Fact) -> str:
    """The sentence of one `app.why.Why`."""
    told = fact.params
    end = {Why.DAY_OVER: "closed", Why.LEFT_AT_END: "until"}.get(Why(fact.code), "end")
    return wording.why_fact(
        fact.code,
        start=_at(told, "start"),
        end=_at(told, end),
        minutes_=whole(told, "minutes"),
        need=whole(told, "need"),
    )


def help_shown(help_: Relaxation, directory: Directory) -> HelpShown:
    """The button of one `app.why.Help`."""
    told, code = help_.fact.params, help_.fact.code
    ref = told.get("provider", told.get("room"))
    part = ""
    if code == Help.OTHER_PART:
        part = next(key for key, (start, _) in zip(PART_KEYS, PARTS, strict=True) if start == told["start"])
    last = told.get("last")
    name = ""
    if isinstance(ref, Ref):
        name = directory.name_of(ref, "rooms") if code == Help.OTHER_ROOM else directory.short(ref)
    words = wording.help_words(
        code,
        minutes_=whole(told, "minutes"),
        name=name,
        part=part,
        start=_at(told, "start"),
        end=_at(told, "end"),
        label=str(told.get("label") or ""),
        last=last if isinstance(last, date) else None,
    )
    return HelpShown(words=words, times=help_.times, help=help_)


def smallest(answer: Answer) -> tuple[Relaxation, ...]:
    """For a range in which nothing fits: up to three changes, each tried on the whole range; `times` is what it opens.

    Of each kind the smallest that any day proposes. Searches many times: not for the loop.
    """
    found: dict[str, Relaxation] = {}
    for day in answer.days:
        for help_ in day.relaxations:
            known = found.get(help_.fact.code)
            if known is None or _size(help_) < _size(known):
                found[help_.fact.code] = help_
    tried = [replace(h, times=Answer(answer.whole.shelves, h.request).times) for h in found.values()]
    order = [str(kind) for kind in Help]
    tried.sort(key=lambda h: order.index(h.fact.code))
    return tuple(islice((h for h in tried if h.times), HELPS))


def _size(help_: Relaxation) -> float:
    """How much of a change it is, among those of its kind."""
    told = help_.fact.params
    if help_.fact.code == Help.SHORTER:
        return -float(str(told["minutes"]))
    if help_.fact.code in (Help.THROUGH_BREAK, Help.LATER):
        return float(str(told.get("minutes", told.get("days"))))
    return -help_.times


def whole(told: Mapping[str, object], key: str) -> int:
    found = told.get(key)
    return found if isinstance(found, int) else 0


def _at(told: Mapping[str, object], key: str) -> datetime | None:
    found = told.get(key)
    return found if isinstance(found, datetime) else None
