"""A second start brings the first window forward, and nobody else's."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.raising import Raising, raise_first


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    raised: list[bool] = []
    first = Raising(tmp_path, lambda: raised.append(True))
    assert raise_first(tmp_path)
    qtbot.waitUntil(lambda: bool(raised))
    first.close()


def test_another_folder_or_a_daybook_that_has_gone_does_not_answer(qtbot: QtBot, tmp_path: Path) -> None:
    first = Raising(tmp_path / "one", lambda: None)
    assert not raise_first(tmp_path / "two")
    first.close()
    assert not raise_first(tmp_path / "one")
