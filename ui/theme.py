"""Colours, type, sizes and status looks, read once from `resources/tokens.json`, for light, dark and high contrast.

`theme()` is the one instance. `changed` fires after every switch of colours, text size or density: drop caches, lay
out again, `update()`. Not here: style sheets (`qss.py`), icons (`icons.py`), drawing helpers (`paint.py`).
"""

from __future__ import annotations

import json
import os
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette

RESOURCES: Final = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "resources")
DENSITIES: Final = ("compact", "standard", "roomy")
MODES: Final = ("system", "light", "dark")
TEXT_SIZES: Final = (90, 100, 110, 125, 150, 175, 200)
_WEIGHT_FILES: Final = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
_SOFT_FILLS: Final = ("bg.subtle", "bg.raised", "bg.app", "accent.subtle", "grid.blocked")
_STRONGER: Final = {"text.tertiary": "text.secondary", "accent.line": "accent.base"}  # where more contrast is asked for


class StatusLook(NamedTuple):
    """How one visit status or outbox state is drawn. `shape` is the bar shape of a visit, the outline of a change."""

    key: str
    label: str
    icon: str
    shape: str
    bar: QColor
    ink: QColor
    soft: QColor
    line: QColor


class Metrics(NamedTuple):
    """Sizes in logical pixels at the chosen text size and density. `px` scales any other number of the design."""

    scale: float
    topbar: int
    sidebar: int
    rail: int
    inspector: int
    statusbar: int
    column_head: int
    gutter: int
    column_min: int
    column_gap: int
    hour: int
    card_inset: int
    card_bar: int
    row_dense: int
    row: int
    row_tall: int
    control: int
    control_small: int
    control_min: int
    control_large: int
    icon_xs: int
    icon_sm: int
    icon_md: int
    icon_lg: int

    def px(self, value: float) -> int:
        return round(value * self.scale)

    def icon(self, size: int) -> int:
        """Icons grow in steps of 100, 125, 150 and 200 %, so that their strokes stay crisp."""
        return round(size * _icon_step(self.scale))


def _icon_step(scale: float) -> float:
    return 2.0 if scale >= 1.75 else 1.5 if scale >= 1.5 else 1.25 if scale >= 1.25 else 1.0


def _metrics(size: dict[str, Any], percent: int, density: str) -> Metrics:
    scale = percent / 100
    icon = _icon_step(scale)

    def px(name: str) -> int:
        return round(float(size[name]) * scale)

    return Metrics(
        scale=scale,
        topbar=px("topbar"),
        sidebar=px("sidebar"),
        rail=px("sidebarCollapsed"),
        inspector=px("inspector"),
        statusbar=px("statusbar"),
        column_head=px("columnHeader"),
        gutter=px("gutter"),
        column_min=px("columnMin"),
        column_gap=px("columnGutterRight"),
        hour=round(size["hourHeight"][density] * scale / 4) * 4,  # a quarter of an hour stays a whole pixel
        card_inset=size["cardInset"],
        card_bar=size["cardBar"],
        row_dense=px("rowDense"),
        row=px("row"),
        row_tall=px("rowTall"),
        control=px("control"),
        control_small=px("controlSmall"),
        control_min=px("controlMin"),
        control_large=px("controlLarge"),
        icon_xs=round(size["icon"]["xs"] * icon),
        icon_sm=round(size["icon"]["sm"] * icon),
        icon_md=round(size["icon"]["md"] * icon),
        icon_lg=round(size["icon"]["lg"] * icon),
    )


def _qcolor(token: str) -> QColor:
    """Tokens are #RRGGBB[AA]; Qt reads #AARRGGBB."""
    value = QColor(token[:7])
    if len(token) == 9:
        value.setAlpha(int(token[7:], 16))
    return value


class Theme(QObject):
    """The look in force. Never build a QFont or QColor while painting: ask here, everything is cached."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        with open(os.path.join(RESOURCES, "tokens.json"), encoding="utf-8") as file:
            self._tokens: dict[str, Any] = json.load(file)
        self.mode = "system"
        self.text_size = 100
        self.density = "standard"
        self.reduced_motion = False
        self._loaded: set[int] = set()
        self._hints = QGuiApplication.styleHints()
        self._access = self._hints.accessibility()  # both kept: this one dies with the other's Python wrapper
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._access.contrastPreferenceChanged.connect(self._system_changed)
        self._rebuild()

    # --- what is asked while painting ---

    @property
    def is_dark(self) -> bool:
        return self._dark

    @property
    def high_contrast(self) -> bool:
        return self._contrast

    def color(self, name: str) -> QColor:
        """A colour of tokens.json by its name ("text.primary"). Shared: copy before changing it."""
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = self._make_color(name)
        return found

    def status(self, group: str, key: str) -> StatusLook:
        """`group` is "visit" (keys: `adapters.model.Status`) or "outbox" (keys: `app.writeback.Look`, and "held")."""
        found = self._looks.get((group, key))
        if found is None:
            found = self._looks[group, key] = self._make_look(group, key)
        return found

    def font(self, style: str, weight: int | None = None) -> QFont:
        """A style of the type scale ("body"), Inter with equal-width digits; `weight` overrides the style's own."""
        key = (style, weight)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = self._make_font(style, weight)
        return found

    def font_metrics(self, style: str, weight: int | None = None) -> QFontMetricsF:
        key = (style, weight)
        found = self._font_metrics.get(key)
        if found is None:
            found = self._font_metrics[key] = QFontMetricsF(self.font(style, weight))
        return found

    def line(self, style: str) -> int:
        """Line height of a style in pixels."""
        return self.metrics.px(self._tokens["type"]["scale"][style]["line"])

    def duration(self, name: str) -> int:
        """Milliseconds of a motion token ("quick", "standard", "sheet", "settle"); 0 when motion is reduced."""
        return 0 if self.reduced_motion else int(self._tokens["motion"][name])

    def radius(self, name: str) -> float:
        return float(self._tokens["radius"][name])

    def shadow(self, level: int) -> list[tuple[float, float, QColor]]:
        """(y offset, blur, colour) of each layer of an elevation; a hairline outline has offset 0 and blur 0."""
        text = self._tokens["elevation"]["dark" if self._dark else "light"][str(level)]
        layers = []
        for part in text.split(", ") if text != "none" else ():
            _, y, blur, *rest = part.split(" ")
            layers.append((float(y.removesuffix("px")), float(blur.removesuffix("px")), _qcolor(rest[-1])))
        return layers

    # --- what settings change ---

    def configure(
        self,
        *,
        mode: str | None = None,
        text_size: int | None = None,
        density: str | None = None,
        reduced_motion: bool | None = None,
    ) -> None:
        """Take on settings: mode "system" | "light" | "dark", text size 90-200 (percent), density, motion."""
        if mode is not None and mode != self.mode:
            self.mode = mode
            scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(mode, Qt.ColorScheme.Unknown)
            self._hints.setColorScheme(scheme)
        if text_size is not None:
            self.text_size = max(90, min(200, text_size))
        if density is not None:
            self.density = density if density in DENSITIES else "standard"
        if reduced_motion is not None:
            self.reduced_motion = reduced_motion
        self._rebuild()
        self.changed.emit()

    def palette(self) -> QPalette:
        palette = QPalette()
        role, group = QPalette.ColorRole, QPalette.ColorGroup
        for which, name in {
            role.Window: "bg.app",
            role.Base: "bg.field",
            role.AlternateBase: "bg.subtle",
            role.Button: "bg.raised",
            role.WindowText: "text.primary",
            role.Text: "text.primary",
            role.ButtonText: "text.primary",
            role.ToolTipBase: "bg.tooltip",
            role.ToolTipText: "text.onTooltip",
            role.Mid: "border.default",
            role.Dark: "border.strong",
            role.Light: "bg.raised",
            role.Midlight: "bg.hover",
            role.Highlight: "accent.base",
            role.HighlightedText: "accent.on",
            role.Accent: "accent.base",
            role.Link: "accent.text",
            role.PlaceholderText: "text.tertiary",
        }.items():
            palette.setColor(which, self.color(name))
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(group.Disabled, which, self.color("text.disabled"))
        return palette

    # --- inside ---

    def _system_changed(self) -> None:
        if (self._wants_dark(), self._wants_contrast()) != (self._dark, self._contrast):
            self._rebuild()
            self.changed.emit()

    def _wants_dark(self) -> bool:
        if self.mode != "system":
            return self.mode == "dark"
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    def _wants_contrast(self) -> bool:
        return self._access.contrastPreference() == Qt.ContrastPreference.HighContrast

    def _rebuild(self) -> None:
        self._dark, self._contrast = self._wants_dark(), self._wants_contrast()
        self._colors: dict[str, QColor] = {}
        self._looks: dict[tuple[str, str], StatusLook] = {}
        self._fonts: dict[tuple[str, int | None], QFont] = {}
        self._font_metrics: dict[tuple[str, int | None], QFontMetricsF] = {}
        self.metrics = _metrics(self._tokens["size"], self.text_size, self.density)

    def _make_color(self, name: str) -> QColor:
        if self._contrast and name.startswith("border."):
            name = "border.strong"
        elif self._contrast:
            name = "bg.canvas" if name in _SOFT_FILLS else _STRONGER.get(name, name)
        return _qcolor(self._tokens["color"]["dark" if self._dark else "light"][name])

    def _make_look(self, group: str, key: str) -> StatusLook:
        looks = self._tokens["status"][group]
        entry = looks.get(key.replace("_", "")) or looks["scheduled"]  # "other": a system's own word, drawn plainly
        shades = entry["dark" if self._dark else "light"]
        soft = self.color("bg.canvas") if self._contrast else _qcolor(shades["soft"])
        return StatusLook(
            key=key,
            label=entry["label"],
            icon=entry["icon"],
            shape=entry.get("bar") or entry["outline"],
            bar=_qcolor(shades["bar"]),
            ink=_qcolor(shades["ink"]),
            soft=soft,
            line=_qcolor(shades["bar" if self._contrast else "line"]),
        )

    def _make_font(self, style: str, weight: int | None) -> QFont:
        scale = self._tokens["type"]["scale"][style]
        chosen = weight or int(scale["weight"])
        if chosen not in self._loaded:  # only what is shown is read: three of the four files for the first screen
            self._loaded.add(chosen)
            QFontDatabase.addApplicationFont(os.path.join(RESOURCES, "fonts", f"Inter-{_WEIGHT_FILES[chosen]}.ttf"))
        font = QFont([self._tokens["type"]["family"], *self._tokens["type"]["fallback"]])
        font.setPixelSize(max(10, self.metrics.px(scale["size"])))
        font.setWeight(QFont.Weight(chosen))
        font.setFeature(QFont.Tag("tnum"), 1)
        if scale["size"] >= 18:  # Inter is drawn for text sizes: large lines want to be a little tighter
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99)
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        return font


_theme: Theme | None = None


def theme() -> Theme:
    """The one theme of this run; made on first use, which needs a QGuiApplication."""
    global _theme
    if _theme is None:
        _theme = Theme()
    return _theme
