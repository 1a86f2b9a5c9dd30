"""The details of one change in words: what happened, what is safe, what can be done, its timeline, and the plain copy.

Pure, as `outbox_model.py`. Not here: how the details look (`outbox_detail.py`).
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from adapters.change import Book, Move, SetStatus
from adapters.record import dataclass, field
from app.writeback import State, Step, Writeback
from ui import wording
from ui.outbox_model import (
    Around,
    Row,
    by_of,
    detail_of,
    provider_name,
    room_name,
    row_of,
    situation,
    theirs_of,
    verb_of,
)

STEP_ICONS: Final = {
    "made": "pencil",
    "sending": "send",
    "queued": "send",
    "refused": "octagon-alert",
    "stopped": "octagon-alert",
    "saved": "cloud-check",
    "already_there": "cloud-check",
    "settled_by_person": "user-round-check",
    "answer_lost": "circle-help",
    "ticket_unknown": "circle-help",
    "found_at_startup": "circle-help",
    "cannot_tell": "circle-help",
    "not_asked": "wifi-off",
    "waits_offline": "wifi-off",
    "waits_slowed": "gauge",
    "waits_locked": "key-round",
    "still_waiting": "hourglass",
    "tried_again": "rotate-ccw",
    "sent_again_by_person": "rotate-ccw",
    "taking_back": "undo-2",
    "withdrawn": "undo-2",
    "not_withdrawn": "undo-2",
    "undone": "undo-2",
    "dropped": "x",
    "read_back_different": "triangle-alert",
    "difference_accepted": "user-round-check",
}
_LOOKS: Final = {"refused": "failed", "stopped": "failed", "read_back_different": "attention", "saved": "saved"}


@dataclass(frozen=True, slots=True)
class Line:
    """One step of the timeline. `look`: an outbox state whose colours its icon wears; "" = quiet."""

    icon: str
    words: str = field(repr=False)
    below: str = field(repr=False)
    at: str
    look: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """All the details pane shows. `answer` are the system's own words; `acts` are its buttons, the main one first."""

    row: Row
    title: str = field(repr=False)
    lines: tuple[str, ...] = field(repr=False)
    happened: str
    answer: str = field(repr=False)
    safe: str
    do: str
    acts: tuple[str, ...]
    timeline: tuple[Line, ...] = field(repr=False)


def story_of(wb: Writeback, around: Around) -> Story:
    row, key = row_of(wb, around), situation(wb, around)
    happened, safe, do = _parts(wb, key, row)
    told = {"theirs": theirs_of(wb, around), "by": by_of(wb)}
    told["age"] = wording.ago(around.now - (wb.sent_at or wb.made_at))
    return Story(
        row=row,
        title=f"{row.verb} {row.name}".strip(),
        lines=_lines(wb, around),
        happened=wording.outbox_happened(happened, wb.kind, around.system, **told),
        answer=answer_of(wb) if key == "refused" else "",
        safe=wording.outbox_safe(safe, around.system),
        do=wording.outbox_do(do, around.system),
        acts=_buttons(row),
        timeline=_timeline(wb, around),
    )


def answer_of(wb: Writeback) -> str:
    """The words of the system that refused; its title where it gave no reason."""
    said = (wording.translated(reason.text) for reason in wb.reasons if reason.text)
    return " ".join(said) or wording.translated(wb.title)


def _parts(wb: Writeback, key: str, row: Row) -> tuple[str, str, str]:
    """The keys of the three sentences."""
    if key in ("refused", "stopped", "orphan"):
        advice = "pick" if "pick_time" in row.acts else "retry"
        return (
            key,
            "refused" if key == "refused" else "stopped",
            {"stopped": "look", "orphan": "orphan"}.get(key, advice),
        )
    if wb.state is State.READY:
        return "waiting", "waiting", {"locked": "key", "paused": "resume"}.get(key, "undo")
    if wb.state is State.DROPPED:
        return "gone", "gone", "none"
    if key in ("differs", "unsure"):
        return key, key, "compare" if key == "differs" else "settle"
    if wb.state is State.DONE:
        return ("saved" if key == "saved_again" else key), "saved", "none"
    advice = "take_back" if "take_back" in row.acts else "settle" if key == "sending_long" else "wait"
    return key, "unsure" if key in ("lost", "sending_long") else "on_way", advice


def _buttons(row: Row) -> tuple[str, ...]:
    """The pane's buttons: a new time before another try, as most refusals are about the time."""
    order = ("pick_time", "fix", "compare", "undo", "take_back", "retry", "open", "open_patient", "discard")
    chosen = [act for act in order if act in row.acts and not (act == "fix" and "pick_time" in row.acts)]
    return tuple(chosen)


def _lines(wb: Writeback, around: Around) -> tuple[str, ...]:
    """Under the title: when, and what with whom."""
    change, before = wb.change, wb.before
    span = change.span if isinstance(change, Book | Move) else before.span if before is not None else None
    if span is None:
        detail = detail_of(wb, around)
        return (detail,) if detail else ()
    when = wording.outbox_span(*around.local(span))
    provider = getattr(change, "provider_id", None) or (before.provider_id if before else None)
    room = getattr(change, "room_id", None) or (before.room_id if before else None)
    parts = [wb.visit_type or (before.visit_type if before is not None else None) or ""]
    parts += [provider_name(around.practice, provider), room_name(around.practice, room)]
    return tuple(filter(None, (when, " · ".join(filter(None, parts)))))


def _timeline(wb: Writeback, around: Around) -> tuple[Line, ...]:
    """Every step but one: "sent" is said once, with the number where there is one."""
    after = [step.what for step in wb.steps[1:]] + [""]
    shown = [step for step, then in zip(wb.steps, after, strict=True) if (step.what, then) != ("sending", "queued")]
    return tuple(_step(wb, around, step) for step in shown)


def _step(wb: Writeback, around: Around, step: Step) -> Line:
    status = wb.change.status.value if isinstance(wb.change, SetStatus) else ""
    words, below = wording.outbox_step(
        step.what, wb.kind, system=around.system, by=wb.made_by, detail=wording.translated(step.detail), status=status
    )
    return Line(
        icon=STEP_ICONS.get(step.what, "eye"),
        words=words,
        below=below,
        at=_at(step.at, around),
        look=_LOOKS.get(step.what, ""),
    )


def _at(moment: datetime, around: Around) -> str:
    local = moment.astimezone(around.zone)
    plain = wording.clock_seconds(local)
    return plain if local.date() == around.today else f"{wording.day_short(local.date())}, {plain}"


def copy_of(wb: Writeback, around: Around, *, version: str, chart: str = "") -> str:
    """The plain text for a support request: initials and chart number at most, no name, no key, nothing of a person."""
    bare = row_of(wb, around)
    is_visit = wb.kind not in ("add_patient", "edit_patient")
    who = ", ".join(filter(None, (wording.name_hidden(wb.patient_name), wording.chart_number(chart) if chart else "")))
    rows = [
        ("app", version),
        ("change", " · ".join((verb_of(wb), *(_lines(wb, around) if is_visit else ())))),
        ("patient", who),
        ("state", f"{bare.state}. {bare.next}"),
        ("system", around.system),
        ("said", _unnamed(answer_of(wb), wb)),
        ("number", wb.ticket or wb.remote_id or ""),
        ("made", f"{wording.day_short(wb.made_at.astimezone(around.zone).date())}, {_at(wb.made_at, around)}"),
        ("tries", str(wb.attempts)),
    ]
    steps = [
        f"{line.at}  {line.words}" + (f": {_unnamed(line.below, wb)}" if line.below else "")
        for line in _timeline(wb, around)
    ]
    return wording.outbox_copy(rows, steps)


def _unnamed(words: str, wb: Writeback) -> str:
    """A system may name the patient in its answer: not in what is sent on."""
    for part in wb.patient_name.replace(",", " ").split():
        if len(part) > 1:
            words = words.replace(part, f"{part[0]}.")
    return words
