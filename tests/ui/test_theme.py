"""The look: every token reads right, text sizes scale everything together, contrast keeps its promise."""

from __future__ import annotations

import json
import os
import re

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPalette, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from adapters.model import Status
from app.writeback import Look
from ui import icons, qss
from ui.fields import Chip, Chips
from ui.sidebar import PAGES, NavItem
from ui.theme import RESOURCES, TEXT_SIZES, Theme, theme

with open(os.path.join(RESOURCES, "tokens.json"), encoding="utf-8") as file:
    TOKENS = json.load(file)
COLORS = sorted(TOKENS["color"]["light"])


def luminance(color: QColor) -> float:
    def part(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("token", COLORS)
def test_a_colour_is_the_token(mode: str, token: str) -> None:
    theme().configure(mode=mode)
    written = TOKENS["color"][mode][token]
    color = theme().color(token)
    assert color.name().upper() == written[:7]
    assert color.alpha() == (int(written[7:], 16) if len(written) == 9 else 255)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_status_can_be_read_on_its_card(mode: str) -> None:
    theme().configure(mode=mode)
    for group, keys in (("visit", Status), ("outbox", [*Look, "held"])):
        for key in keys:
            look = theme().status(group, str(key))
            assert look.label
            assert contrast(look.ink, look.soft) >= 4.5, (mode, key)
            assert contrast(look.bar, look.soft) >= 3.0, (mode, key)


def test_an_unknown_status_is_drawn_plainly() -> None:
    assert theme().status("visit", "other").shape == theme().status("visit", "scheduled").shape


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_text_size_scales_type_rows_and_the_hour_together(percent: int) -> None:
    theme().configure(text_size=percent)
    metrics = theme().metrics
    assert theme().font("body").pixelSize() == max(10, round(13 * percent / 100))
    assert metrics.row == round(40 * percent / 100)
    assert metrics.hour % 4 == 0
    assert abs(metrics.hour - 72 * percent / 100) <= 2
    assert theme().line("body") >= theme().font_metrics("body").height()


def test_icons_grow_in_steps_that_keep_their_strokes_crisp() -> None:
    sizes = []
    for percent in (90, 100, 110, 125, 150, 175, 200):
        theme().configure(text_size=percent)
        sizes.append(theme().metrics.icon(16))
    assert sizes == [16, 16, 16, 20, 24, 32, 32]


def test_density_changes_only_the_hour() -> None:
    hours = []
    for density in ("compact", "standard", "roomy"):
        theme().configure(density=density)
        hours.append(theme().metrics.hour)
        assert theme().metrics.row == 40
    assert hours == [56, 72, 96]


def test_changed_is_told_once_per_change() -> None:
    heard = []

    def hear() -> None:
        heard.append(theme().is_dark)

    theme().changed.connect(hear)
    theme().configure(mode="dark")
    theme().changed.disconnect(hear)
    assert heard == [True]


def test_who_needs_contrast_gets_strong_borders_and_no_soft_fills(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Theme, "_wants_contrast", lambda self: True)
    theme().configure(mode="light")
    assert theme().high_contrast
    assert theme().color("border.subtle") == theme().color("border.strong")
    assert theme().color("accent.subtle") == theme().color("bg.canvas")
    arrived = theme().status("visit", "arrived")
    assert arrived.soft == theme().color("bg.canvas")
    assert arrived.line == arrived.bar
    monkeypatch.undo()
    theme().configure(mode="light")
    assert not theme().high_contrast


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_with_more_contrast_everything_can_be_read(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Theme, "_wants_contrast", lambda self: True)
    theme().configure(mode=mode)
    ground = theme().color("bg.canvas")
    for words in ("text.primary", "text.secondary", "text.tertiary", "accent.text"):
        assert contrast(theme().color(words), ground) >= 7.0, words
    for edge in ("border.subtle", "border.default", "border.strong", "accent.line", "accent.base", "focus.ring"):
        assert contrast(theme().color(edge), ground) >= 3.0, edge
    for group in ("visit", "outbox"):
        for key in theme()._tokens["status"][group]:
            look = theme().status(group, key)
            assert contrast(look.ink, look.soft) >= 4.5, key
            assert contrast(look.line, ground) >= 3.0, key
    monkeypatch.undo()
    theme().configure(mode="light")


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_with_more_contrast_what_is_chosen_has_an_edge(
    mode: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The page of the navigation and a chip, whose soft fills tell too little there."""
    monkeypatch.setattr(Theme, "_wants_contrast", lambda self: True)
    theme().configure(mode=mode)
    chips = Chips([("m", "M", "Monday")], identifier="days", label="Days")
    chip = chips.findChildren(Chip)[0]
    edges = {}
    for widget in (NavItem("Calendar", "calendar", "nav.day"), chip):
        qtbot.addWidget(widget if widget is not chip else chips)
        widget.resize(160, 36)
        for on in (False, True):
            widget.setChecked(on)
            ground = theme().color("bg.canvas")
            picture = QPixmap(widget.size())
            picture.fill(ground)
            widget.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
            line = [picture.toImage().pixelColor(widget.width() // 2, y) for y in range(3)]
            edges[type(widget).__name__, on] = sum(contrast(color, ground) >= 3 for color in line)
    monkeypatch.undo()
    theme().configure(mode="light")
    assert edges["NavItem", True] > edges["NavItem", False]
    assert edges["Chip", True] > edges["Chip", False]


def test_reduced_motion_stands_still() -> None:
    theme().configure(reduced_motion=False)
    assert theme().duration("sheet") == 200
    theme().configure(reduced_motion=True)
    assert theme().duration("sheet") == 0


def test_digits_are_equally_wide() -> None:
    metrics = theme().font_metrics("body")
    assert metrics.horizontalAdvance("11:11") == metrics.horizontalAdvance("00:00")


def test_fonts_are_built_once() -> None:
    assert theme().font("title") is theme().font("title")
    assert theme().font_metrics("title") is theme().font_metrics("title")


def test_the_style_sheet_has_no_name_left_unfilled(qapp: QApplication) -> None:
    for mode in ("light", "dark"):
        theme().configure(mode=mode)
        sheet = qss.style_sheet(theme())
        assert "@" not in sheet
        assert not re.search(r"#\d{1,2}[ ;]", sheet)
        for path in re.findall(r"url\((.+?)\)", sheet):
            assert os.path.exists(path)


def test_the_style_sheet_grows_with_the_text(qapp: QApplication) -> None:
    button = QPushButton("Plain")
    heights = []
    for percent in (100, 200):
        theme().configure(text_size=percent)
        qss.dress(qapp)
        button.ensurePolished()
        heights.append(button.sizeHint().height())
    assert heights[1] >= 1.9 * heights[0]


def test_the_palette_follows_the_tokens() -> None:
    palette = theme().palette()
    assert palette.color(QPalette.ColorRole.Window) == theme().color("bg.app")
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == theme().color("text.disabled")


def test_an_icon_is_drawn_in_its_colour_and_kept() -> None:
    red = QColor("#ff0000")
    first = icons.pixmap("check", red, 16, 2.0)
    assert first is icons.pixmap("check", red, 16, 2.0)
    assert (first.width(), first.devicePixelRatio()) == (32, 2.0)
    image = first.toImage()
    inked = {
        image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
    }
    assert inked == {"#ff0000"}
    icons.forget()
    assert icons.pixmap("check", red, 16, 2.0) is not first


def test_every_icon_that_is_named_exists() -> None:
    named = {icon for _, icon in PAGES}
    for group in TOKENS["status"].values():
        named |= {entry["icon"] for entry in group.values()}
    folder = os.path.dirname(qss.__file__)
    for source in os.listdir(folder):
        if source.endswith(".py"):
            with open(os.path.join(folder, source), encoding="utf-8") as file:
                named |= set(re.findall(r'(?:icon=|glyph\(painter, |Fact\(|BannerNote\()"([a-z0-9-]+)"', file.read()))
    have = {name.removesuffix(".svg") for name in os.listdir(os.path.join(RESOURCES, "icons"))}
    assert named - have <= {"loader-circle", "spinner"}  # these are painted
