"""Back and forward between the pages a person has been on, and the patients opened there. Holds places, no content."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from app.ref import Ref

KEPT: Final = 50


class Place(NamedTuple):
    """A page, and the patient who was open on it."""

    page: str
    patient: Ref | None = None


class WayBack:
    """`go` shows a place; while it does, nothing is noted."""

    def __init__(self, go: Callable[[Place], None]) -> None:
        self._go = go
        self._places: list[Place] = []
        self._at = -1
        self._going = False

    def note(self, page: str, patient: Ref | None = None) -> None:
        """Somebody went there. A page without its patient, and then with one, is one place."""
        if self._going or not page:
            return
        here = self._places[self._at] if self._places else None
        if here == Place(page, patient) or (here is not None and here.page == page and patient is None):
            return
        keep = self._at if here == Place(page) else self._at + 1
        self._places = [*self._places[:keep], Place(page, patient)][-KEPT:]
        self._at = len(self._places) - 1

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    def back(self) -> None:
        self._step(-1)

    def forward(self) -> None:
        self._step(1)

    def _step(self, step: int) -> None:
        if not 0 <= self._at + step < len(self._places):
            return
        self._at += step
        self._going = True
        try:
            self._go(self._places[self._at])
        finally:
            self._going = False
