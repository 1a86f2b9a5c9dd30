"""The context menu of a visit, the same wherever a visit is drawn, in the order of the menu bar.

Impossible things are greyed and say why. Not here: what an action does (the desk).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ref import Ref
from ui import wording

if TYPE_CHECKING:
    from ui.day_model import Card

LENGTHS: Final = (15, 30, 45, 60, 75, 90, 120)


def why_not(card: Card, action: str, may: Callable[[Ref, str], str | None] | None) -> str | None:
    """Why an action is not possible on this visit now, in words."""
    if action in ("move", "length", "cut"):
        if card.look == "sending":
            return wording.day_sending_stays()
        if card.is_firm and card.visit is not None:
            return wording.day_over_stays()
    asked = "move" if action in ("length", "cut") else action
    return may(card.ref, asked) if may is not None else None


class VisitMenu(QMenu):
    """`refusal` says why an action is not possible, or None; `chosen` gets the action, a length as "length:45"."""

    def __init__(
        self,
        parent: QWidget,
        minutes: int,
        refusal: Callable[[str], str | None],
        chosen: Callable[[str], None],
        extra: Sequence[tuple[str, str, str]] = (),
    ) -> None:
        """`extra`: entries of (action, words, key) of the view it opens over, above the rest."""
        super().__init__(parent)
        self._refusal, self._chosen, self._minutes = refusal, chosen, minutes
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self.setAccessibleIdentifier("day.visit_menu")
        groups = [[(a, words, key) for a, words, key in group] for group in wording.DAY_MENU]
        groups[0] += extra
        for index, group in enumerate(groups):
            if index:
                self.addSeparator()
            for action, words, key in group:
                if action == "length":
                    self._add_lengths(f"{words}\t{_key_text(key)}")
                else:
                    self._add(self, action, f"{words}\t{_key_text(key)}")
        self.triggered.connect(self._take)

    def _add(self, menu: QMenu, action: str, words: str) -> QAction:
        made = menu.addAction(words)
        made.setData(action)
        reason = self._refusal(action.partition(":")[0])
        if reason is not None:
            made.setEnabled(False)
            for tell in (made.setToolTip, made.setStatusTip, made.setWhatsThis):
                tell(reason)
        return made

    def _add_lengths(self, words: str) -> None:
        menu = self.addMenu(words)
        menu.setToolTipsVisible(True)
        for minutes in sorted({*LENGTHS, self._minutes}):
            made = self._add(menu, f"length:{minutes}", wording.minutes_plain(minutes))
            made.setCheckable(True)
            made.setChecked(minutes == self._minutes)
        reason = self._refusal("length")
        if reason is not None:
            menu.menuAction().setToolTip(reason)
            menu.menuAction().setEnabled(False)

    def _take(self, action: QAction) -> None:
        self._chosen(str(action.data()))


def _key_text(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
