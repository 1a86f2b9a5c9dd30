"""What the small panel beside a visit says: who, when, what, where its change is, and what may be done. Pure.

Not here: the panel (`visit_peek.py`), who opens it (`visit_peek_desk.py`).
"""

from __future__ import annotations

from adapters.record import dataclass, field
from ui import wording
from ui.outbox_model import Row
from ui.visit_card import VisitContext, inspector_card


@dataclass(frozen=True, slots=True)
class PeekButton:
    """`key`: a visit status ("confirmed"), "move", or "change:" and what is done with the change."""

    key: str
    words: str
    icon: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeekCard:
    """One visit in five lines. `look` is an outbox state, empty where nothing is on its way."""

    name: str = field(repr=False)
    status: str
    status_words: str
    when: str
    what: str = field(repr=False)
    look: str = ""
    change: str = ""
    then: str = field(default="", repr=False)
    buttons: tuple[PeekButton, ...] = ()

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.name, self.when, self.what, self.status_words, self.change) if part)


def peek_card(told: VisitContext, row: Row | None) -> PeekCard:
    """The panel of a visit; `row` is its change as the outbox shows it, where it has one."""
    card, appointment = inspector_card(told), told.visit.appointment
    start, end = (moment.astimezone(told.zone) for moment in (appointment.span.start, appointment.span.end))
    place = [fact.words + fact.more for fact in card.facts if fact.icon == "user-round"]
    pending = told.visit.pending
    look = str(pending.look) if pending is not None and row is not None else ""
    return PeekCard(
        name=card.name,
        status=card.status,
        status_words=card.status_words or wording.status_word(card.status),
        when=wording.peek_when(start, end, wording.zone_word(start, told.zones)),
        what=" · ".join((appointment.visit_type or wording.day_visit(), *place)),
        look=look,
        change=wording.peek_state(look, told.system, row.age) if row is not None and look else "",
        then=row.next if row is not None and look else "",
        buttons=tuple(_buttons(told, row if look else None)),
    )


def _buttons(told: VisitContext, row: Row | None) -> list[PeekButton]:
    """What needs a person comes first; a visit that is not saved has no next step in the practice."""
    card = inspector_card(told)
    changes, steps = [], []
    if row is not None and row.action and row.action not in ("open", "open_patient"):
        changes.append(PeekButton(f"change:{row.action}", wording.OUTBOX_ACTS[row.action]))
    if card.next_step is not None:
        words = wording.status_act(card.next_step.key)
        steps.append(PeekButton(card.next_step.key, words, card.next_step.icon))
    move = PeekButton("move", wording.PEEK_MOVE, "calendar-clock", card.can_move)
    if row is not None and row.look in ("failed", "attention"):
        return [*changes, move]
    return [*steps, move, *changes]
