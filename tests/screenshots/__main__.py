"""`python -m tests.screenshots FOLDER`: every screen as a picture: light, dark, at 150 % text, in a small window.

Runs the real window on the sample practice at a fixed moment. Needs a screen (`xvfb-run` gives one); the pictures of
the README lie in `docs/screenshots`.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from adapters.errors import Unreachable
from adapters.model import DayFacts, Status
from app.desk import Desk
from tests.screenshots import practice
from ui.front_desk import FrontDesk
from ui.theme import theme

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "docs" / "screenshots"
LOOKS = {"light": ("light", 100), "dark": ("dark", 100), "150": ("light", 150)}
SMALL = (1024, 680)


class Camera:
    """Takes the window with whatever sheet or popover is over it."""

    def __init__(self, front: FrontDesk, folder: Path) -> None:
        self.front, self.folder = front, folder
        self.look = "light"
        self.wanted = shown_in_readme() if folder == README else None  # None: every one

    def wants(self, look: str) -> bool:
        return self.wanted is None or any(name.endswith(f"-{look}") for name in self.wanted)

    async def take(self, name: str) -> None:
        if self.wanted is not None and f"{name}-{self.look}" not in self.wanted:
            return
        await settle()
        window = self.front.window
        picture = window.grab()
        painter = QPainter(picture)
        for over in QApplication.topLevelWidgets():
            if over is not window and over.isVisible() and _belongs(over, window):
                at = over.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
                painter.drawPixmap(at, _rounded(over))
        painter.end()
        picture.save(str(self.folder / f"{name}-{self.look}.png"))


def shown_in_readme() -> frozenset[str]:
    """The pictures that the README shows, without their ending."""
    return frozenset(re.findall(r"docs/screenshots/([\w-]+)\.png", (ROOT / "README.md").read_text(encoding="utf-8")))


def _belongs(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and parent.window() is window


def _rounded(widget: QWidget) -> QPixmap:
    """Without the corners that a mask takes away where windows cannot be translucent."""
    picture = widget.grab()
    if not widget.mask().isEmpty():
        whole = QPixmap(picture.size())
        whole.fill(Qt.GlobalColor.transparent)
        painter = QPainter(whole)
        painter.setClipRegion(widget.mask())
        painter.drawPixmap(0, 0, picture)
        painter.end()
        return whole
    return picture


async def settle(seconds: float = 0.4) -> None:
    """Let tasks, animations and paintings come to rest."""
    await asyncio.sleep(seconds)


async def tour(front: FrontDesk, camera: Camera) -> None:
    """Every screen, once."""
    desk = front.desk
    await scene_day(front, desk, camera)
    for scene in (
        scene_week,
        scene_zones,
        scene_states,
        scene_search,
        scene_find,
        scene_booking,
        scene_outbox,
        scene_agenda,
        scene_print,
        scene_away,
    ):
        await scene(front, desk, camera)
    for scene in (scene_setup, scene_connections, scene_patient, scene_edit, scene_names_hidden):
        await scene(front, desk, camera)
    for scene in (scene_peek, scene_shortcuts, scene_settings, scene_lock):
        await scene(front, desk, camera)


async def scene_setup(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    """The four steps as on a first run; what is checked is the book of one's own, which needs no network."""
    setup = front.connections.setup
    setup._begin(True, None, "")
    while setup.sheet is None:
        await settle(0.05)
    await camera.take("setup-choose")
    setup._forward()
    await settle()
    await camera.take("setup-keys")
    setup._back()
    setup._take("local")
    setup._forward()
    await settle(1.0)
    await camera.take("setup-zone")
    setup._decided("America/Los_Angeles")
    await settle(1.5)
    await camera.take("setup-finish")
    assert setup.sheet is not None
    setup.sheet.reject()
    await settle()


async def scene_connections(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    front.connections.open()
    await settle()
    await camera.take("connections")
    front.go_to(desk.today())


async def scene_day(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    arrived = [v for v in desk.agenda(desk.today()).visits if v.appointment.status is Status.ARRIVED]
    front.go_to(desk.today(), arrived[0].ref if arrived else None)
    front.view.show_now()
    await camera.take("day")


async def scene_peek(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    """A visit whose change is on its way, looked at without the inspector."""
    window = front.window
    if window.side.isVisible():
        window.toggle_inspector()
    waits = next((v for v in desk.agenda(desk.today()).visits if v.pending and not v.is_ghost), None)
    if waits is not None:
        front.go_to(desk.today(), waits.ref)
        front.view.visit_peeked.emit(waits.ref, True)
        await camera.take("peek")
    front.peek.close()
    if not window.side.isVisible():
        window.toggle_inspector()


async def scene_shortcuts(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    front.help.show_shortcuts()
    await camera.take("shortcuts")
    assert front.help.sheet is not None
    front.help.sheet.reject()
    await settle()


async def scene_settings(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    for section in ("privacy", "calendar", "statuses", "book"):
        front.options.open(section)
        await camera.take(f"settings-{section}")
    front.go_to(desk.today())


async def scene_lock(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    assert front.lock is not None
    await desk.pin.set("2468")
    front.lock.lock()
    await camera.take("lock")
    front.lock.unlock("2468")
    await settle(1.0)


async def scene_week(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    front.week.choose(practice.Ref(practice.SAMPLE, "nair"))
    front.window._act("week")
    await settle(0.8)
    await camera.take("week")
    front.go_to(desk.today())


async def scene_zones(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    """Two practices whose clocks differ: the day of both, and a week of the second one's."""
    with tempfile.TemporaryDirectory() as folder:
        east = await practice.second_practice(desk, Path(folder))
        front.go_to(desk.today())
        front.view.show_now()
        await camera.take("zones-day")
        front.week.choose(practice.Ref(east, "nair"))
        front.window._act("week")
        await settle(0.8)
        await camera.take("zones-week")
        front.go_to(desk.today())
        await desk.links.drop(east)
        await settle()


async def scene_states(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    """A closed day, a day being read, and the same when the line is gone."""
    today = desk.today()
    front.go_to(today + timedelta(days=6 - today.weekday()))
    await camera.take("closed")
    reader = desk._works().readers[practice.SAMPLE]
    real, gone = reader.adapter.appointments, asyncio.Event()

    async def held(first: date, last: date) -> DayFacts:
        await gone.wait()
        raise Unreachable

    reader.adapter.appointments = held  # type: ignore[method-assign]
    front.go_to(today + timedelta(days=300))
    await settle(1.2)
    await camera.take("reading")
    gone.set()
    await settle(0.8)
    await camera.take("not-here")
    front.go_to(today)
    await camera.take("offline")
    reader.adapter.appointments = real  # type: ignore[method-assign]
    front.read_again()
    await settle(0.8)


async def scene_search(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    front.palette.open()
    await settle(0.1)
    assert front.palette.sheet is not None
    QTest.keyClicks(front.palette.sheet.box, "brenan s")
    await settle(0.8)
    await camera.take("search")
    front.palette.close()
    await settle()


async def scene_find(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    patient = next(iter(desk.store.patients(practice.SAMPLE, page=1)))[0]
    front.slots.for_patient(practice.Ref(practice.SAMPLE, patient.id))
    await settle(1.5)
    await camera.take("find")
    front.go_to(desk.today())


async def scene_booking(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    column = desk.agenda(desk.today()).columns[0]
    busy = next(v for v in column.visits if v.appointment.span.start > desk.now())
    front.booking.new_visit(column.ref, busy.appointment.span.start, 45)
    await settle(1.0)
    await camera.take("booking")
    for sheet in QApplication.topLevelWidgets():
        if sheet.objectName().startswith("booking") and sheet.isVisible():
            sheet.close()
    await settle()


async def scene_outbox(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    front.window.set_page("outbox")
    front.window.page_chosen.emit("outbox")
    await settle(0.8)
    await camera.take("outbox")
    front.go_to(desk.today())


async def scene_patient(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    """Somebody with a family, a past and something due; a new e-mail address is on its way."""
    people = next(iter(desk.store.patients(practice.SAMPLE, page=400)))
    for person in (*people[20:24], await practice.family_member(desk, people)):
        front.patients.open(practice.Ref(practice.SAMPLE, person.id))
        await settle(0.5)
    await camera.take("patient")


async def scene_edit(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    front.patients.edit()
    await settle(0.6)
    await camera.take("edit-patient")
    assert front.patients.editing is not None
    front.patients.editing.sheet.reject()
    await settle()


async def scene_names_hidden(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    front.toggle_names()
    await camera.take("patient-hidden")
    await scene_day_of(front, desk)
    await camera.take("names-hidden")
    front.toggle_names()


async def scene_day_of(front: FrontDesk, desk: Desk) -> None:
    front.go_to(desk.today())
    front.view.show_now()
    await settle(0.2)


async def scene_agenda(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    front.window.set_page("agenda")
    front.window.page_chosen.emit("agenda")
    await settle(0.8)
    await camera.take("agenda")


async def scene_print(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    front.agenda.open_print()
    await settle(1.0)
    await camera.take("print")
    if front.agenda.printing is not None and front.agenda.printing.sheet is not None:
        front.agenda.printing.sheet.reject()
    await settle()


async def scene_away(front: FrontDesk, desk: Desk, camera: Camera) -> None:
    front.agenda.open_away()
    away = front.agenda.away
    while away is None or not away.proposals:
        await settle()
    await camera.take("away")
    if away.sheet is not None:
        away.sheet.reject()
    await settle()
    front.go_to(desk.today())


async def main(front: FrontDesk, folder: Path, scene: Callable[[FrontDesk, Camera], Awaitable[None]]) -> None:
    camera = Camera(front, folder)
    for look, (mode, size) in LOOKS.items():
        if not camera.wants(look):
            continue
        theme().configure(mode=mode, text_size=size)
        camera.look = look
        await scene(front, camera)
    theme().configure(mode="light", text_size=100)
    if camera.wants("small"):
        front.window.resize(*SMALL)
        camera.look = "small"
        await scene(front, camera)


def run(folder: Path) -> int:
    """Take them all into `folder`."""
    from qasync import QEventLoop

    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(["daybook", "-style", "fusion"])
    assert isinstance(application, QApplication)
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as home:
        house = practice.open_practice(Path(home))
        theme().configure(mode="light", text_size=100)
        front = FrontDesk(house.desk, house.settings, is_sample=True)
        front.open()
        front.window.resize(1440, 900)

        async def live() -> None:
            living = asyncio.create_task(front.live(()))
            await practice.read(house.desk)
            await practice.busy_outbox(house.desk)
            await main(front, folder, tour)
            front.quit()
            await living

        with asyncio.Runner(loop_factory=lambda: QEventLoop(application)) as runner:
            runner.run(live())
        house.close()
    return 0


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]) if len(sys.argv) > 1 else README))
