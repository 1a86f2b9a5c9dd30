"""What every test stands on: its own data folder and keyring, no real network, and nothing amiss left unseen.

Warnings (pyproject), Qt messages (pytest-qt), stray ERROR log lines, leftover windows and nested Qt loops fail the
test that caused them. Async tests of `ui` and `e2e` run on qasync's loop, all others on asyncio's own.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform == "win32":  # without a screen Qt knows no fonts there
    os.environ.setdefault("QT_QPA_FONTDIR", os.path.join(os.path.dirname(__file__), "..", "resources", "fonts"))
os.environ.setdefault("QT_API", "pyside6")
# Processes that a test starts must never meet the credential store of the person at this computer.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

import asyncio
import functools
import gc
import inspect
import ipaddress
import logging
import socket
from collections.abc import Awaitable, Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from PySide6 import QtCore, QtWidgets

from tests.doubles.memory_keyring import MemoryKeyring

# A busy machine makes any timed check of Hypothesis a coin toss.
_CALM: dict[str, Any] = {"deadline": None, "suppress_health_check": [hypothesis.HealthCheck.too_slow]}
hypothesis.settings.register_profile("desk", **_CALM)
hypothesis.settings.register_profile("ci", derandomize=True, database=None, print_blob=True, **_CALM)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")

SEES_WINDOWS = {Path(__file__).parent / room for room in ("ui", "e2e", "deeds")}


def _is_ui(item: pytest.Item) -> bool:
    return not SEES_WINDOWS.isdisjoint(item.path.parents)


@functools.cache
def _application() -> QtWidgets.QApplication:
    """The one application, kept alive: a loop that is closed lets go of it."""
    found = QtWidgets.QApplication.instance()
    return found if isinstance(found, QtWidgets.QApplication) else QtWidgets.QApplication(["daybook-tests"])


def _qt_loop() -> asyncio.AbstractEventLoop:
    from qasync import QEventLoop

    class Loop(QEventLoop):  # type: ignore[misc]
        """After a fixture or a test qasync handles events once more while no loop runs: a task woken then would die."""

        def run_until_complete(self, future: Any) -> Any:
            task = asyncio.ensure_future(future, loop=self)

            def stop(_: object) -> None:
                self.stop()

            task.add_done_callback(stop)
            try:
                self.run_forever()
            finally:
                task.remove_done_callback(stop)
            return task.result()

    loop: asyncio.AbstractEventLoop = Loop(_application())
    return loop


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    return {"qasync": _qt_loop} if _is_ui(item) else {"asyncio": asyncio.new_event_loop}


def pytest_configure(config: pytest.Config) -> None:
    _refuse_nested_loops()
    _refuse_stray_windows()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Garbage is collected between tests, on this thread: a worker thread's collection must not destroy Qt objects."""
    gc.collect()
    gc.freeze()
    gc.disable()


def _refuse_nested_loops() -> None:
    """A nested Qt loop inside a running task loses every task woken meanwhile, for good. Say so instead of hanging."""

    def guard(owner: Any, name: str) -> None:
        real = getattr(owner, name)

        @functools.wraps(real)
        def guarded(*args: Any, **kwargs: Any) -> Any:
            try:
                task = asyncio.current_task()
            except RuntimeError:
                task = None
            if task is not None:
                raise AssertionError(f"{owner.__name__}.{name}() inside the task {task.get_name()}: a nested Qt loop")
            return real(*args, **kwargs)

        # These are called both on the class and on an instance, which a plain function would take for a method.
        setattr(owner, name, staticmethod(guarded) if name == "processEvents" else guarded)

    for owner in (QtCore.QEventLoop, QtWidgets.QDialog):  # QMenu's own look-up of exec cannot be replaced
        guard(owner, "exec")
    guard(QtCore.QCoreApplication, "processEvents")


def _refuse_stray_windows() -> None:
    """A part that is shown before it has a parent opens as a window of its own: Windows gives it the keyboard."""

    def guard(name: str, shows: Callable[..., bool]) -> None:
        real = getattr(QtWidgets.QWidget, name)

        @functools.wraps(real)
        def guarded(self: QtWidgets.QWidget, *args: Any) -> Any:
            if shows(*args) and self.parentWidget() is None and self.windowType() == QtCore.Qt.WindowType.Window:
                by = sys._getframe(1).f_globals.get("__name__", "")
                whole = isinstance(self, (QtWidgets.QMainWindow, QtWidgets.QDialog))
                assert whole or not by.startswith("ui."), f"{type(self).__name__} is shown by {by} without a parent"
            return real(self, *args)

        setattr(QtWidgets.QWidget, name, guarded)

    guard("show", lambda: True)
    guard("setVisible", bool)
    guard("setHidden", lambda hidden: not hidden)


@pytest.fixture(autouse=True, scope="session")
def no_real_network() -> Iterator[None]:
    """Only this computer may be spoken to, by its loopback addresses."""

    def is_local(host: object) -> bool:
        if host in (None, "", "localhost", b"localhost"):
            return True
        try:
            return ipaddress.ip_address(str(host)).is_loopback
        except ValueError:
            return False

    class LocalSocket(socket.socket):
        def connect(self, address: Any, /) -> None:
            if isinstance(address, tuple) and not is_local(address[0]):
                raise AssertionError("a test tried to reach the network")
            super().connect(address)

    real_lookup = socket.getaddrinfo

    def lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
        if not is_local(host):
            raise AssertionError("a test tried to look up a name on the network")
        return real_lookup(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "socket", LocalSocket)
        patch.setattr(socket, "getaddrinfo", lookup)
        yield


@pytest.fixture(autouse=True)
def memory_keyring() -> MemoryKeyring:
    """An empty credential store of this test's own."""
    import keyring

    store = MemoryKeyring()
    keyring.set_keyring(store)
    return store


@pytest.fixture(autouse=True)
def plain_look(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test that sees windows sees the same look: American formats, light, 100 %, motion off."""
    if not _is_ui(request.node):
        yield
        return
    from PySide6.QtCore import QLocale

    from ui import wording
    from ui.theme import theme

    application = request.getfixturevalue("qapp")
    wording.use_locale(QLocale("en_US"))
    theme().configure(mode="light", text_size=100, density="standard", reduced_motion=True)
    yield
    application.setStyleSheet("")


@pytest.fixture(autouse=True)
def daybook_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test's own; the app makes it when it first needs it."""
    home = tmp_path_factory.getbasetemp() / f"home-{next(_homes)}"
    monkeypatch.setenv("DAYBOOK_HOME", str(home))
    return home


_homes = iter(range(10**9))


@pytest.fixture(autouse=True)
def no_stray_errors(request: pytest.FixtureRequest) -> Iterator[None]:
    """An ERROR log line nobody asked for is a bug somebody will meet (asyncio reports lost exceptions this way)."""
    seen: list[str] = []

    class Listen(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.append(f"{record.name}: {record.getMessage()}")

    listener = Listen(logging.ERROR)
    logging.getLogger().addHandler(listener)
    yield
    gc.collect(1)  # what a task or a coroutine of this test in a cycle has to say is said now
    logging.getLogger().removeHandler(listener)
    if request.node.get_closest_marker("logs_errors") is None:
        assert not seen, "stray ERROR log lines: " + "\n".join(seen)


@pytest.fixture(autouse=True)
def no_leftover_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever a UI test shows, it closes (hand widgets to `qtbot.addWidget`)."""
    if not _is_ui(request.node):
        yield
        return
    app = _application()
    before = set(app.topLevelWidgets())
    yield
    app.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
    left = [w for w in app.topLevelWidgets() if w not in before and w.isVisible() and not w.inherits("QTipLabel")]
    names = [f"{type(w).__name__} {w.objectName()}".strip() for w in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    assert not names, f"windows left open: {names}"


@pytest.fixture(autouse=True)
def no_events_without_a_loop(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """pytest-qt handles events between a test and its teardown, when no loop runs: tasks begun there would fail."""
    if _is_ui(request.node) and inspect.iscoroutinefunction(getattr(request.node, "obj", None)):
        monkeypatch.setattr("pytestqt.plugin._process_events", lambda: None)


@pytest.fixture
def signal_future() -> Callable[[Any], Awaitable[tuple[Any, ...]]]:
    """`await signal_future(widget.signal)`: its next emission, for async tests (`qtbot.waitSignal` nests a loop)."""

    def wait(signal: Any) -> Awaitable[tuple[Any, ...]]:
        heard: asyncio.Future[tuple[Any, ...]] = asyncio.get_running_loop().create_future()

        def hear(*values: Any) -> None:
            if not heard.done():
                heard.set_result(values)

        signal.connect(hear)
        return asyncio.wait_for(heard, 10)

    return wait
