"""A seat that only reads: looks at everything, changes nothing, and says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from adapters.change import Book
from adapters.errors import Forbidden
from adapters.model import Span, Status
from app.ref import Ref
from app.settings import Settings
from app.writeback import State
from tests.e2e.office import LINK, TODAY, Office, at, key, until
from ui.seat import CHANGES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
READS = Settings(undo_seconds=0, keep_days_back=2, keep_days_ahead=10, close_to_tray=False, read_only=True)


async def test_no_way_leads_to_a_change() -> None:
    office = Office(READS)
    office.add("v1", "luz", "13:00+45")
    async with office.window() as front:
        desk, visit = front.desk, Ref(LINK, "v1")
        booking = Book(patient_id="ana", provider_id="h", span=at("15:00+45"))
        later: Span = at("16:00+45")
        for change in ("book", "move", "cancel", "set_status", "add_patient", "edit_patient"):
            assert desk.may(LINK, change).why == "read_only"
        for told in (
            desk.book(booking, connection=LINK),
            desk.move(visit, later),
            desk.cancel(visit),
            desk.set_status(visit, Status.CONFIRMED),
            desk.retry("x"),
            desk.settle("x", True),
            desk.drop("x"),
        ):
            with pytest.raises(Forbidden, match="This seat only reads"):
                await told
        assert not desk.pending()
        assert office.pms.visits["v1"].status is Status.SCHEDULED


async def test_the_window_says_so_and_greys_what_changes() -> None:
    office = Office(READS)
    office.add("v1", "luz", "13:00+45")
    async with office.window() as front:
        actions = front.window.actions_by_key
        greyed = {k for k in CHANGES if k in actions and not actions[k].isEnabled()}
        assert greyed == {k for k in CHANGES if k in actions}
        assert actions["confirm"].toolTip() == "This seat only reads"
        assert not front.window.topbar.new.isEnabled()
        seat = front.window.topbar.seat
        assert seat is not None
        assert (seat.isVisible(), seat.accessibleName()) == (True, "Reads only")
        key(front.view, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        page = front.agenda.page
        assert page is not None
        await until(lambda: page.list.entries.entries)
        page.list.select(f"{LINK}/v1")
        key(page.list, Qt.Key.Key_C)
        assert not front.desk.pending()


async def test_the_setting_is_taken_back_while_the_window_is_open() -> None:
    office = Office(READS)
    office.add("v1", "luz", "13:00+45")
    async with office.window() as front:
        front.save_settings(read_only=False)
        seat = front.window.topbar.seat
        assert seat is not None
        assert not seat.isVisible()
        assert front.window.topbar.new.isEnabled()
        assert front.window.actions_by_key["confirm"].isEnabled()
        sent = await front.desk.set_status(Ref(LINK, "v1"), Status.CONFIRMED)
        await until(lambda: (wb := front.desk.writeback(sent.id)) is not None and wb.state is State.DONE)
        front.save_settings(read_only=True)
        assert seat.isVisible()
        assert front.desk.visit(Ref(LINK, "v1"), TODAY) is not None
