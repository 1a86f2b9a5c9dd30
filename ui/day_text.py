"""Words on the day grid: fitted to their room and kept, so that painting them again costs next to nothing.

Fitting adds up letter widths instead of laying words out; a text is laid out for keeps only when it comes back often.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

from ui.theme import Theme

FIRST_JOINING: Final = "\u0300"  # from here on letters may combine, so their widths cannot simply be added
PLAIN_USES: Final = 2  # laying out a static text costs four plain drawings, drawing it half of one
KEPT: Final = 4000


class _Face:
    """A font with what is needed to fit words into a width without shaping them first."""

    __slots__ = ("advances", "ascent", "dots", "font", "metrics")

    def __init__(self, font: QFont, metrics: QFontMetricsF) -> None:
        self.font = font
        self.metrics = metrics
        self.ascent = round(metrics.ascent())
        self.advances: dict[str, float] = {}
        self.dots = self.bound("…")

    def elided(self, words: str, room: int) -> tuple[str, float]:
        """The words cut to `room` with an ellipsis, and their width; letter by letter, unless letters join."""
        if not words.isascii() and max(words) >= FIRST_JOINING:
            cut = self.metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            return cut, min(self.metrics.horizontalAdvance(cut), room)
        ends = list(accumulate(map(self.advances.__getitem__, words), initial=self.dots))
        index = bisect_right(ends, room) - 1
        if index == len(words):
            return words, ends[-1]
        return words[: max(index, 0)].rstrip() + "…", ends[max(index, 0)]

    def bound(self, words: str) -> float:
        """Width without kerning: an upper bound good enough to know that words fit."""
        known = self.advances
        try:
            return sum(map(known.__getitem__, words))
        except KeyError:
            for letter in words:
                known.setdefault(letter, self.metrics.horizontalAdvance(letter))
            return self.bound(words)


class _Words:
    """Words fitted to a width; kept laid out once they have been drawn a few times."""

    __slots__ = ("static", "uses", "width", "words")

    def __init__(self, words: str, width: float) -> None:
        self.words = words
        self.width = width
        self.uses = 0
        self.static: QStaticText | None = None


class Texts:
    """Texts by face, words and room, elided where they must be."""

    def __init__(self, theme: Theme) -> None:
        self._faces = {
            name: _Face(theme.font(style, weight), theme.font_metrics(style, weight))
            for name, style, weight in (
                ("name", "small", 600),
                ("calm", "small", 500),
                ("plain", "small", 400),
                ("time", "caption", 500),
                ("flag", "caption", 600),
                ("label", "caption", 500),
                ("head", "bodyStrong", None),
            )
        }
        self._theme = theme
        self._kept: dict[tuple[str, str], _Words] = {}
        self._cut: dict[tuple[str, str, int], _Words] = {}

    def face(self, name: str) -> _Face:
        found = self._faces.get(name)
        if found is None:  # the heaviest weight is another font file: read it when somebody waits long
            found = self._faces[name] = _Face(
                self._theme.font("caption", 700), self._theme.font_metrics("caption", 700)
            )
        return found

    def width(self, face: str, words: str) -> float:
        return self.fitted(face, words, 100_000).width

    def line(self, face: str) -> int:
        """Height of a line of this face as it is drawn."""
        return round(self.face(face).metrics.height())

    def fitted(self, face: str, words: str, room: int) -> _Words:
        """The words in at most `room` pixels, and the width they take."""
        found = self._kept.get((face, words))
        if found is None:
            if len(self._kept) > KEPT:
                self._kept.clear()
            found = self._kept[face, words] = _Words(words, self.face(face).bound(words))
        return found if found.width <= room else self._shortened(face, words, room)

    def _shortened(self, face: str, words: str, room: int) -> _Words:
        key = (face, words, room)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > KEPT:
                self._cut.clear()
            cut, width = self.face(face).elided(words, room)
            found = self._cut[key] = self._kept.setdefault((face, cut), _Words(cut, width))
        return found

    def draw(self, p: QPainter, face: str, words: str, x: float, y: float, room: int, color: QColor) -> float:
        """Draw with the top left of the line at x, y; returns the width taken."""
        if room < 8 or not words:
            return 0
        drawn = self._faces.get(face) or self.face(face)
        text = self._kept.get((face, words))
        if text is None or text.width > room:
            text = self.fitted(face, words, room)
        p.setFont(drawn.font)
        p.setPen(color)
        text.uses += 1
        if text.uses <= PLAIN_USES:
            p.drawText(QPointF(x, y + drawn.ascent), text.words)
        else:
            if text.static is None:
                text.static = QStaticText(text.words)
                text.static.setTextFormat(Qt.TextFormat.PlainText)
            p.drawStaticText(QPointF(x, y), text.static)
        return text.width
