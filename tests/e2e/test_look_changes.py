"""The look may change at any moment, on every page and under everything that can be open: a setting, or sunset.

Qt walks over all widgets then. One that is destroyed under it ends the process, at best; so none may be.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.ref import Ref
from tests.e2e.office import LINK, Office, key, until
from tests.e2e.test_names_hidden import BARE, SCREENS, Open, close_all, day, office, page, sheet_of
from ui import qss
from ui.front_desk import FrontDesk
from ui.theme import Theme, theme

LOOKS: tuple[dict[str, Any], ...] = (
    {"text_size": 150},
    {"mode": "dark"},
    {"density": "compact"},
    {"contrast": True},
    {"text_size": 200},
    {"mode": "light", "density": "roomy"},
    {"contrast": False, "text_size": 90},
)


async def visit_menu(front: FrontDesk) -> None:
    front.go_to(front.desk.today(), Ref(LINK, "v1"))
    front.view.open_menu(Ref(LINK, "v1"), front.view.mapToGlobal(QPoint(200, 200)))
    await until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))


async def go_to_date(front: FrontDesk) -> None:
    await day(front)
    key(front.view, Qt.Key.Key_G)


async def locked(front: FrontDesk) -> None:
    await day(front)
    front.act("lock")


async def p_opens_the_patient(front: FrontDesk) -> None:
    front.go_to(front.desk.today(), Ref(LINK, "v1"))
    key(front.view, Qt.Key.Key_P)


__all__ = ["office"]  # the people of every screen

MORE: dict[str, Open] = {
    "P": p_opens_the_patient,
    "connections": page(Qt.Key.Key_6),
    "set-up": sheet_of("connect"),
    "shortcuts": sheet_of("shortcuts"),
    "about": sheet_of("about"),
    "visit menu": visit_menu,
    "go to a date": go_to_date,
    "locked": locked,
}


class Switch:
    """Changes the look, and watches over every widget meanwhile."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch, self._real = patch, qss.dress
        patch.setattr(qss, "dress", self._dress)
        self._next = cycle(LOOKS)
        self._watched: set[QWidget] = set()
        self._is_on = False
        self.destroyed: list[str] = []

    def turn(self) -> None:
        for widget in set(QApplication.allWidgets()) - self._watched:
            self._watched.add(widget)
            widget.destroyed.connect(self._note(f"{type(widget).__name__} {widget.objectName()}"))
        look = dict(next(self._next))
        if "contrast" in look:
            contrast = look.pop("contrast")
            self._patch.setattr(Theme, "_wants_contrast", lambda _: contrast)
            theme()._system_changed()
        theme().configure(**look)

    def _dress(self, app: QApplication, *, sheet: bool = True) -> None:
        self._is_on = True
        self._real(app, sheet=sheet)
        self._is_on = False

    def _note(self, who: str) -> Any:
        def gone(*_told: object) -> None:
            if self._is_on:
                self.destroyed.append(who)

        return gone


@pytest.fixture
def switch(monkeypatch: pytest.MonkeyPatch) -> Iterator[Switch]:
    theme().configure(mode="light", text_size=100, density="standard", reduced_motion=True)
    with monkeypatch.context() as patch:
        yield Switch(patch)
    theme().configure(mode="light", text_size=100, density="standard")


@pytest.mark.parametrize("screen", [*SCREENS, *BARE, *MORE])
async def test_the_look_changes_while_it_opens_and_while_it_is_open(
    office: Office, screen: str, switch: Switch
) -> None:
    async with office.window() as front:
        opening = asyncio.ensure_future((SCREENS | BARE | MORE)[screen](front))
        for _ in range(len(LOOKS)):
            await asyncio.sleep(0)
            switch.turn()
        await opening
        for _ in range(len(LOOKS)):  # before a late answer or the next painting
            switch.turn()
        assert switch.destroyed == []
        if front.is_locked:
            assert front.lock is not None
            front.lock.unlock("")
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        await close_all(front)
