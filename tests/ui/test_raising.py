"""A second start brings the first window forward, and nobody else's."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.raising import Raising, raise_first


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    raised: list[bool] = []
    first = Raising(tmp_path, lambda: raised.append(True))
    with ThreadPoolExecutor(1) as second:
        for times in (1, 2):
            told = second.submit(raise_first, tmp_path, 60.0)
            qtbot.waitUntil(told.done)
            assert told.result()
            assert len(raised) == times
    first.close()


def test_another_folder_or_a_daybook_that_has_gone_or_hangs_does_not_answer(qtbot: QtBot, tmp_path: Path) -> None:
    raised: list[bool] = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    first = Raising(tmp_path / "one", lambda: raised.append(True))
    assert not raise_first(tmp_path / "one", 0.0)  # its loop does not turn
    assert not raise_first(tmp_path / "two", 0.0)
    first.close()
    assert not raise_first(tmp_path / "one", 0.0)
    assert not any(path.is_file() for path in tmp_path.rglob("*"))
    qtbot.wait(0)
    assert not raised


def test_a_knock_from_while_the_first_was_starting_is_heard(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "raise").mkdir()
    (tmp_path / "raise" / "4711").touch()
    raised: list[bool] = []
    first = Raising(tmp_path, lambda: raised.append(True))
    assert raised == [True]
    first.close()


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "raise").touch()  # a file where the folder should be
    first = Raising(tmp_path, lambda: None)
    assert not raise_first(tmp_path, 0.0)
    first.close()
