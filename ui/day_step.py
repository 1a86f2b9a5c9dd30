"""The button on a visit under the pointer: the next step of the day with one press, as its letter does by key.

Only today's visits have it. Not here: what a step does (the desk).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from adapters.model import Status
from ui import paint

if TYPE_CHECKING:
    from ui.day_model import Card
    from ui.day_view import DayView

SIDE: Final = 24
_STEPS: Final = {
    Status.SCHEDULED: ("arrived", "user-round-check"),
    Status.CONFIRMED: ("arrived", "user-round-check"),
    Status.ARRIVED: ("seat", "armchair"),
    Status.IN_CHAIR: ("done", "check-check"),
}


def step_of(view: DayView, card: Card) -> tuple[str, str] | None:
    """(action, icon) of a visit's next step, if it may be taken now."""
    model = view.model
    if model is None or card.visit is None or card.look in ("ghost", "sending") or model.now_in(card.column) is None:
        return None
    step = _STEPS.get(card.visit.appointment.status)
    if step is None or (view.may is not None and view.may(card.ref, step[0]) is not None):
        return None
    return step


def step_rect(view: DayView, card: Card | None) -> QRect | None:
    """Where the button is, in the viewport's coordinates; None where a visit has none, or is too small for it."""
    rect, box = (view.rect_of(card), view.box_of(card)) if card is not None else (None, None)
    if card is None or rect is None or box is None:
        return None
    px = view.theme.metrics.px
    side = min(px(SIDE), rect.height() - 4)
    mark = view.painter.icon_box(card, box)  # stays to be seen
    right = rect.left() + round(mark.left() - box.x) - px(4)
    if side < px(14) or right - side < rect.center().x() or step_of(view, card) is None:
        return None
    return QRect(right - side, rect.top() + 2, side, side)


def paint_step(p: QPainter, view: DayView, card: Card) -> None:
    spot, step = step_rect(view, card), step_of(view, card)
    if spot is None or step is None:
        return
    look = view.theme
    hot = view.mouse.over_step
    fill = look.color("accent.base" if hot else "bg.raised")
    paint.box(p, QRectF(spot), look.radius("control"), fill, look.color("accent.base" if hot else "border.strong"))
    size = min(look.metrics.icon(16), spot.height() - 2)
    ink, middle = look.color("accent.on" if hot else "accent.text"), QRectF(spot).center()
    paint.glyph(p, step[1], ink, middle.x() - size / 2, middle.y() - size / 2, size)
