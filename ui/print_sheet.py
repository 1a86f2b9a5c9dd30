"""The print sheet: what goes on paper at the left, the pages as they will come out at the right.

Draws and emits `changed`, `print_asked`, `pdf_asked`. Not here: the day (`print_model.py`), doing it (`print_desk.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QComboBox, QGraphicsView, QHBoxLayout, QVBoxLayout, QWidget

from adapters.record import replace
from ui import paint, wording
from ui.controls import Button, CheckRow, Prose, Segmented, Words, name
from ui.fields import Stepper
from ui.print_model import Choice
from ui.sheet import Sheet
from ui.sidebar import quiet_scroll
from ui.theme import theme

SIZE: Final = (1020, 820)
FORM: Final = 296
MOST: Final = 400  # of the form, where words are long


def usual_choice() -> Choice:
    """Letter where people use inches, A4 elsewhere."""
    return Choice(paper="letter" if wording.uses_inches() else "a4")


class Unsettled(QWidget):
    """A warning in attention colours."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Prose("", style="small")
        column = QVBoxLayout(self)
        px = theme().metrics.px
        column.setContentsMargins(px(40), px(10), px(10), px(10))
        column.addWidget(self._words)

    def say(self, words: str) -> None:
        self._words.set_runs([(words, "text.primary", 400)])
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        shades, px = look.status("outbox", "attention"), look.metrics.px
        paint.box(painter, QRectF(self.rect()), look.radius("control"), shades.soft, shades.line)
        paint.glyph(painter, "triangle-alert", shades.ink, px(12), px(11), look.metrics.icon(16))
        painter.end()


class PrintSheet(Sheet):
    """`paint_on(printer)` paints the day as chosen and tells the number of pages."""

    changed = Signal(object)  # Choice
    print_asked = Signal()
    pdf_asked = Signal()

    def __init__(
        self,
        window: QWidget,
        day_words: str,
        choice: Choice,
        printers: Sequence[str],
        printer: QPrinter,
        paint_on: Callable[[QPrinter], int],
    ) -> None:
        super().__init__(window, wording.PRINT_AGENDA, size=SIZE, identifier="print")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.choice, self._printer, self._paint_on = choice, printer, paint_on
        self._pages = 0
        self._head.setStretchFactor(self._title, 0)
        self._head.insertSpacing(1, theme().metrics.px(10))
        self._head.insertWidget(2, Words(day_words, color="text.secondary"), 1)
        self._make_form(printers)
        self._make_preview()
        self._make_foot(bool(printers))

    # --- building ---

    def _make_form(self, printers: Sequence[str]) -> None:
        px = theme().metrics.px
        form = QWidget()
        self._form = QVBoxLayout(form)
        self._form.setContentsMargins(px(24), px(16), px(24), px(16))
        self._form.setSpacing(px(6))
        self.printers = QComboBox()
        name(self.printers, "print.printer", wording.PRINTER)
        self.printers.addItems(list(printers) or [wording.NO_PRINTER])
        self.printers.setEnabled(bool(printers))
        self._give_way(self.printers)
        self._label(wording.PRINTER, self.printers)
        self.order = self._choices("order", wording.ARRANGE, wording.ARRANGEMENTS, self.choice.order)
        self._label(wording.ARRANGE, self.order)
        self.turned = self._choices(
            "landscape",
            wording.ORIENTATION,
            wording.ORIENTATIONS,
            "landscape" if self.choice.landscape else "portrait",
        )
        self._label(wording.ORIENTATION, self.turned)
        self.paper = QComboBox()
        name(self.paper, "print.paper", wording.PAPER)
        for key, words in wording.PAPERS:
            self.paper.addItem(words, key)
        self.paper.setCurrentIndex(self.paper.findData(self.choice.paper))
        self._give_way(self.paper)
        self.paper.currentIndexChanged.connect(self._paper_chosen)
        self.copies = Stepper(low=1, high=20, step=1, suffix="", identifier="print.copies", label=wording.COPIES)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        for words, widget in ((wording.PAPER, self.paper), (wording.COPIES, self.copies)):
            column = QVBoxLayout()
            column.setSpacing(px(6))
            column.addWidget(Words(words, style="small", weight=500))
            column.addWidget(widget)
            row.addLayout(column, 1)
        self._form.addLayout(row)
        self._form.addSpacing(px(6))
        self._form.addWidget(Words(wording.INCLUDE, style="small", weight=500))
        self.ticks: dict[str, CheckRow] = {}
        for key, words in wording.INCLUDES:
            self._tick(key, words)
        self._form.addSpacing(px(6))
        self._form.addWidget(Words(wording.PRIVACY, style="small", weight=500))
        self._tick("initials", wording.INITIALS).setAccessibleDescription(wording.INITIALS_HINT)
        hint = QHBoxLayout()
        hint.setContentsMargins(px(24), 0, 0, px(4))
        hint.addWidget(Prose([(wording.INITIALS_HINT, "text.tertiary", 400)], style="small"), 1)
        self._form.addLayout(hint)
        self._tick("shred", wording.SHRED)
        self._form.addStretch(1)
        self.warning = Unsettled()
        self.warning.hide()
        self._form.addWidget(self.warning)
        scroll = quiet_scroll(form, "print.form")
        scroll.setFixedWidth(max(px(FORM), min(px(MOST), form.minimumSizeHint().width() + px(14))))
        self._body.addWidget(scroll)

    @staticmethod
    def _give_way(box: QComboBox) -> None:
        """A long printer's name is cut, not the form."""
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(3)

    def _label(self, words: str, widget: QWidget) -> None:
        self._form.addWidget(Words(words, style="small", weight=500))
        self._form.addWidget(widget)
        self._form.addSpacing(theme().metrics.px(6))

    def _choices(self, key: str, label: str, choices: Sequence[tuple[str, str]], now: str) -> Segmented:
        made = Segmented(choices, identifier=f"print.{key}", label=label, small=True)
        made.set_current(now)
        made.chosen.connect(partial(self._segment_chosen, key))
        return made

    def _tick(self, key: str, words: str) -> CheckRow:
        made = self.ticks[key] = CheckRow(words, identifier=f"print.{key}")
        made.setChecked(bool(getattr(self.choice, key)))
        made.toggled.connect(partial(self._ticked, key))
        self._form.addWidget(made)
        return made

    def _make_preview(self) -> None:
        px = theme().metrics.px
        self.preview = QPrintPreviewWidget(self._printer)
        name(self.preview, "print.preview", wording.PREVIEW)
        self.preview.setViewMode(QPrintPreviewWidget.ViewMode.SinglePageView)
        self.preview.setZoomMode(QPrintPreviewWidget.ZoomMode.FitInView)
        view = self.preview.findChild(QGraphicsView)
        if view is not None:
            view.setFrameShape(QGraphicsView.Shape.NoFrame)
            view.setBackgroundBrush(theme().color("bg.pressed"))
        self.preview.paintRequested.connect(self._paint)
        self.preview.previewChanged.connect(self._say_page)
        self.back = Button(icon="chevron-left", small=True, label=wording.PREVIOUS_PAGE, identifier="print.back")
        self.forth = Button(icon="chevron-right", small=True, label=wording.NEXT_PAGE, identifier="print.forth")
        self.at = Words(align=paint.CENTER, whole=True, identifier="print.at")
        self.back.clicked.connect(partial(self.turn, -1))
        self.forth.clicked.connect(partial(self.turn, 1))
        row = QHBoxLayout()
        row.addStretch(1)
        for widget in (self.back, self.at, self.forth):
            row.addWidget(widget)
        row.addStretch(1)
        row.setSpacing(px(8))
        side = QWidget()
        column = QVBoxLayout(side)
        row.setContentsMargins(0, px(8), 0, px(10))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addLayout(row)
        self._body.addWidget(side, 1)

    def _make_foot(self, has_printer: bool) -> None:
        pdf = Button(wording.SAVE_PDF, icon="file-text", identifier="print.pdf", kind="plain")
        pdf.clicked.connect(self.pdf_asked)
        cancel = Button(wording.CANCEL_PRINT, identifier="print.cancel")
        cancel.clicked.connect(self.reject)
        self.go = Button(wording.print_pages(1), icon="printer", kind="primary", identifier="print.go")
        self.go.clicked.connect(self.print_asked)
        if not has_printer:
            self.go.setEnabled(False)
            self.go.setToolTip(wording.NO_PRINTER)
            self.go.setAccessibleDescription(wording.NO_PRINTER)
        pdf.setAutoDefault(False)
        self.set_buttons(cancel, self.go, left=pdf)
        self.pdf = pdf
        (self.go if has_printer else pdf).setFocus(Qt.FocusReason.TabFocusReason)

    # --- what is told ---

    @property
    def pages(self) -> int:
        return self._pages

    def say_unsettled(self, words: str) -> None:
        self.warning.say(words)

    def again(self) -> None:
        """Paint the preview anew."""
        self.preview.updatePreview()

    def turn(self, by: int) -> None:
        """To the next or previous page of the preview."""
        page = min(max(1, self.preview.currentPage() + by), max(1, self._pages))
        self.preview.setCurrentPage(page)
        self._say_page()

    # --- inside ---

    def _paint(self, printer: QPrinter) -> None:
        self._pages = self._paint_on(printer)
        self.go.setText(wording.print_pages(self._pages))
        self.go.updateGeometry()

    def _say_page(self) -> None:
        page = max(1, self.preview.currentPage())
        self.at.set_words(wording.page_of(page, max(1, self._pages)))
        self.back.setEnabled(page > 1)
        self.forth.setEnabled(page < self._pages)

    def _take(self, choice: Choice) -> None:
        self.choice = choice
        self.changed.emit(choice)
        self.again()

    def _segment_chosen(self, key: str, value: str) -> None:
        if key == "landscape":
            self._take(replace(self.choice, landscape=value == "landscape"))
        else:
            self._take(replace(self.choice, order=value))

    def _paper_chosen(self, at: int) -> None:
        self._take(replace(self.choice, paper=str(self.paper.itemData(at))))

    def _ticked(self, key: str, on: bool) -> None:
        self.ticks["phones"].setEnabled(not self.ticks["initials"].isChecked())
        ticked: dict[str, Any] = {key: on}
        self._take(replace(self.choice, **ticked))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PageUp and PageDown turn the preview's pages, wherever the focus is."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turn(step)
