"""Cards as pixels: every status has its own bar shape, unsaved changes are hatched, nothing else is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from adapters.model import Status
from app.writeback import Look
from tests.ui import invented_day as day
from tests.ui.invented_day import C, D, I, N, S, X
from ui.day_layout import Box
from ui.day_model import Card, DayModel, DayOptions
from ui.day_paint import CardPainter
from ui.theme import theme

W, H = 156, 70


def made(status: Status, look: Look | None = None, name: str = "Ito, Klara", end: str = "10:00") -> Card:
    mark = day.pending("book", look) if look else None
    visit = day.visit(("9:00", end, name, "Check", status), pending=mark)
    agenda = day.agenda(day.column("p1", "Dr. Haddad", "", ("8:00", "17:00"), [visit]))
    return DayModel.prepare(agenda, day.NOW, DayOptions(show_cancelled=True)).columns[0].cards[0]


def painted(card: Card, w: int = W, h: int = H, dpr: float = 1.0) -> QImage:
    pixmap = QPixmap(round(w * dpr), round(h * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.white)
    p = QPainter(pixmap)
    CardPainter(theme(), dpr).card(p, card, Box(0, 0, w, h))
    p.end()
    return pixmap.toImage()


def inked(image: QImage, status: Status, x: int, y: int) -> bool:
    """Whether a pixel has (nearly) the status's bar colour."""
    bar, at = theme().status("visit", status).bar, image.pixelColor(x, y)
    return all(abs(a - b) < 40 for a, b in zip(bar.getRgb()[:3], at.getRgb()[:3], strict=True))


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(
    ("status", "columns"),
    [(C, (4, 5, 6, 7)), (I, (3, 4, 5, 6, 7, 8)), (D, (5, 6)), (N, (4, 5, 6, 7)), (Status.ARRIVED, (4, 5, 6, 7))],
)
def test_bars_have_the_width_of_their_status(status: Status, columns: tuple[int, ...], mode: str) -> None:
    theme().configure(mode=mode)
    image = painted(made(status))
    y = 22  # inside a dash of the segmented bar, above the notch
    assert tuple(x for x in range(2, 11) if inked(image, status, x, y)) == columns


def test_a_scheduled_visit_has_a_hollow_bar() -> None:
    image = painted(made(S))
    soft = theme().status("visit", S).soft
    assert image.pixelColor(9, 35) == soft
    edge, inside = image.pixelColor(4, 35), image.pixelColor(5, 35)
    assert edge.lightness() < inside.lightness() < soft.lightness() + 1


def test_an_arrived_visit_has_a_notch_in_the_middle_of_its_bar() -> None:
    image = painted(made(Status.ARRIVED))
    column = [inked(image, Status.ARRIVED, 5, y) for y in range(6, H - 6)]
    gap = [y + 6 for y, ink in enumerate(column) if not ink]
    assert 3 <= len(gap) <= 5
    assert abs(sum(gap) / len(gap) - H / 2) <= 1


def test_a_missed_visit_has_a_dashed_bar_and_a_struck_name() -> None:
    image = painted(made(N))
    column = [inked(image, N, 5, y) for y in range(4, H - 4)]
    changes = sum(a != b for a, b in pairwise(column))
    assert changes >= 10
    strike = theme().status("visit", N).ink
    assert any(all(image.pixelColor(x, y) == strike for x in range(20, 50)) for y in range(3, 18))


def test_a_cancelled_visit_has_no_bar_at_all() -> None:
    image = painted(made(X), h=22)
    soft = theme().status("visit", X).soft
    assert {image.pixelColor(x, 4).rgb() for x in range(3, 10)} == {soft.rgb()}


def hatched(image: QImage, card: Card) -> bool:
    """Whether an empty stretch of the card has stripes."""
    soft = theme().status("visit", card.status).soft
    return any(image.pixelColor(x, H - 12) != soft for x in range(110, 150))


@pytest.mark.parametrize(
    ("look", "stripes"),
    [(None, False), (Look.WAITING, True), (Look.SENDING, True), (Look.SAVED, False)],
)
def test_only_what_is_not_in_the_system_yet_is_hatched(look: Look | None, stripes: bool) -> None:
    card = made(C, look)
    card.tick(day.NOW.replace(hour=23))  # long after a "Saved" mark is gone
    assert hatched(painted(card), card) is stripes


@pytest.mark.parametrize("look", [Look.FAILED, Look.ATTENTION])
@pytest.mark.parametrize(("height", "strip"), [(52, True), (70, True), (40, False), (16, False)])
def test_what_needs_a_person_has_a_strip_where_there_is_room(look: Look, height: int, strip: bool) -> None:
    image = painted(made(S, look), h=height)
    soft = theme().status("outbox", look).soft
    assert (image.pixelColor(W - 6, height - 5) == soft) is strip
    line, edge = theme().status("outbox", look).line, image.pixelColor(W // 2, 0)
    assert abs(edge.hue() - line.hue()) < 8
    assert edge.saturation() > 60


def test_words_follow_the_height() -> None:
    def rows(height: int) -> int:
        """Lines of words: dark stretches in the words' columns, seen from above."""
        image = painted(made(S, end="9:30"), h=height)
        dark = [any(image.pixelColor(x, y).lightness() < 150 for x in range(13, 90)) for y in range(1, height - 1)]
        return sum(b and not a for a, b in zip([False, *dark], dark, strict=False))

    assert [rows(16), rows(34), rows(52)] == [1, 2, 3]


def test_long_names_end_before_the_status_icon() -> None:
    card = made(S, name="Wolfeschlegelsteinhausenbergerdorff, Hubert Blaine")
    soft = theme().status("visit", S).soft
    image = painted(card)
    icon_left = W - 1 - 6 - 13
    assert all(image.pixelColor(icon_left - 3, y) == soft for y in range(3, 17))


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_cards_are_sharp_on_dense_screens(dpr: float) -> None:
    image = painted(made(C), dpr=dpr)
    assert (image.width(), image.height()) == (W * dpr, H * dpr)
    assert inked(image, C, round(5.5 * dpr), round(35 * dpr))
    assert not inked(image, C, round(10 * dpr), round(60 * dpr))


@pytest.mark.parametrize("size", [90, 100, 150, 200])
def test_no_words_are_cut_at_any_text_size(size: int) -> None:
    """The tallest letters of the last line end above the card's lower edge."""
    theme().configure(text_size=size)
    height = round(theme().metrics.hour / 2) - 2
    image = painted(made(S, name="Ågqy, Ñgj", end="9:30"), w=240, h=height)
    soft = theme().status("visit", S).soft
    assert all(image.pixelColor(x, height - 2) == soft for x in range(20, 150))
