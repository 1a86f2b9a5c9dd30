"""Settings never keep the desk from starting: what cannot be understood is said, the rest is used."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.model import Status
from app import settings
from app.settings import ASIDE, FILE, Settings, load, save

CHOSEN = Settings(
    appearance="dark",
    language="it",
    text_size=150,
    density="roomy",
    week_start="monday",
    step_minutes=10,
    columns_by="room",
    hidden_columns={"c1": ("p1", "r2")},
    show_cancelled=True,
    outside_hours=True,
    undo_seconds=0,
    hold_minutes=15,
    attention_minutes=5,
    idle_lock_minutes=0,
    notifications="off",
    close_to_tray=False,
    grid_keys=False,
    reduced_motion=True,
    names_hidden=True,
    keep_days_back=30,
    keep_days_ahead=60,
    keep_saved_days=7,
    made_by="Réception 2",
    status_mapping={"c1": {"Waiting room": Status.ARRIVED}},
    window=(-1200, 40, 1440, 900),
    maximized=True,
    read_only=True,
)


def write(folder: Path, told: object) -> None:
    (folder / FILE).write_text(told if isinstance(told, str) else json.dumps(told), "utf-8")


def test_without_a_file_the_usual_settings_are_used(tmp_path: Path) -> None:
    assert load(tmp_path) == (Settings(), ())


def test_every_setting_comes_back(tmp_path: Path) -> None:
    assert all(getattr(CHOSEN, f.name) != getattr(Settings(), f.name) for f in fields(Settings) if f.name != "unknown")
    save(tmp_path, CHOSEN)
    assert load(tmp_path) == (CHOSEN, ())
    assert [p.name for p in tmp_path.iterdir()] == [FILE]


def test_the_usual_settings_are_valid_themselves(tmp_path: Path) -> None:
    save(tmp_path, Settings())
    assert load(tmp_path) == (Settings(), ())


def test_what_a_newer_version_wrote_is_kept(tmp_path: Path) -> None:
    write(tmp_path, {"text_size": 110, "mood": {"sunny": True}})
    found, sentences = load(tmp_path)
    assert (found.text_size, sentences) == (110, ())
    save(tmp_path, replace(found, text_size=120))
    assert json.loads((tmp_path / FILE).read_text())["mood"] == {"sunny": True}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("appearance", "pink"),
        ("language", "klingon"),
        ("text_size", 89),
        ("text_size", 201),
        ("text_size", "100"),
        ("text_size", 100.0),
        ("density", None),
        ("step_minutes", 7),
        ("step_minutes", 5.0),
        ("undo_seconds", False),
        ("show_cancelled", 1),
        ("made_by", "  "),
        ("made_by", "x" * 81),
        ("hidden_columns", ["p1"]),
        ("hidden_columns", {"c1": [1]}),
        ("status_mapping", {"c1": {"Waiting": "asleep"}}),
        ("status_mapping", {"c1": {"Waiting": ["arrived"]}}),
        ("window", [0, 0, 0, 900]),
        ("window", [1, 2, 3]),
        ("window", [0, 0, 10**9, 900]),
    ],
)
def test_one_bad_value_goes_back_to_usual_and_the_rest_stay(tmp_path: Path, name: str, value: object) -> None:
    write(tmp_path, {"hold_minutes": 25, "maximized": True, name: value})
    found, sentences = load(tmp_path)
    assert found == Settings(hold_minutes=25, maximized=True)
    assert sentences == (f"The setting “{name}” could not be understood, so its usual value is used.",)


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"text_size": 1' + "0" * 5000 + "}", "[" * 100_000])
def test_a_file_that_cannot_be_read_is_kept_aside(tmp_path: Path, content: str) -> None:
    write(tmp_path, content)
    found, sentences = load(tmp_path)
    assert found == Settings()
    assert len(sentences) == 1
    assert ASIDE in sentences[0]
    assert (tmp_path / ASIDE).read_text() == content
    assert not (tmp_path / FILE).exists()


def test_bytes_that_are_no_text_are_kept_aside_and_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"\xff\xfe\x00")
    assert load(tmp_path)[0] == Settings()
    (tmp_path / FILE).write_bytes(b'\xef\xbb\xbf{"text_size": 120}')
    assert load(tmp_path) == (Settings(text_size=120), ())


def test_a_file_that_can_neither_be_read_nor_moved_still_starts(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    (tmp_path / ASIDE).write_text("in the way")
    found, sentences = load(tmp_path)
    assert (found, len(sentences)) == (Settings(), 1)


def test_a_crash_while_saving_leaves_the_old_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path, CHOSEN)

    def stop(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(settings.os, "fsync", stop)
    with pytest.raises(OSError, match="space"):
        save(tmp_path, Settings())
    assert load(tmp_path) == (CHOSEN, ())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from([f.name for f in fields(Settings)]) | st.text()


@given(told=st.dictionaries(NAMES, JSON))
def test_whatever_stands_in_the_file_a_start_gets_settings_it_can_save(
    told: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp() / "settings"
    folder.mkdir(exist_ok=True)
    write(folder, told)
    found, _sentences = load(folder)
    save(folder, found)
    assert repr(load(folder)) == repr((found, ()))  # by text: a number that is none is not equal to itself
