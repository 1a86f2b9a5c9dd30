"""The command line as a whole: exit statuses, what goes to which stream, and what a user can cause."""

from __future__ import annotations

import os
import signal
import tomllib
from pathlib import Path

import pytest

from adapters.model import Connection
from app.home import FolderLock, prepare
from app.opening import store_key
from app.outcome import VERSION
from app.store import FILE, Store
from tests.app.cli_hands import TOMORROW, Daybook, booking, visit
from tests.doubles import scripted_pms
from tests.doubles.fake_pms import FakePms
from tests.doubles.memory_keyring import MemoryKeyring
from tests.house.source import ROOT

READING = (["agenda"], ["patients", "ann"], ["slots", "--minutes", "30"], ["outbox"], ["connections"], ["audit"])
CHANGING = (
    [*booking()],
    *(["move", "v1", "--start", "10:00"], ["cancel", "v1"], ["status", "v1", "arrived"], ["sync"]),
    *(["outbox", "retry", "x"], ["outbox", "drop", "x"], ["outbox", "settle", "x", "happened"]),
    *(["connect", "fake", "--name", "B", "--set", "truth=b"], ["disconnect", "A"]),
)

# --- exit statuses ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("trouble", "status"),
    [("locked", 3), ("keyring", 3), ("offline", 4), ("down", 4), ("setting", 2)],
)
@pytest.mark.parametrize("command", [("agenda",), booking(), ("cancel", "v1"), ("slots", "--minutes", "30")])
def test_what_keeps_a_system_from_being_read_is_the_exit_status(
    daybook: Daybook, pms: FakePms, trouble: str, status: int, command: tuple[str, ...]
) -> None:
    daybook.connect(truth="a", trouble=trouble)
    done = daybook(*command)
    assert (done.status, done.out) == (status, "")
    assert str(scripted_pms.TROUBLES[trouble]) in done.err


@pytest.mark.parametrize(
    ("fate", "status", "words"),
    [
        ("ok", 0, ""),
        ("refused", 1, "said no"),
        ("lost_before", 5, "no final word"),
        ("lost_after", 5, "no final word"),
        ("unreachable", 0, ""),  # surely not delivered: sent again when it can be reached
    ],
)
def test_the_fate_of_a_booking_is_the_exit_status(
    daybook: Daybook, pms: FakePms, fate: str, status: int, words: str
) -> None:
    daybook.connect(truth="a")
    pms.fates.append(fate)
    done = daybook(*booking(), "--wait", "1" if status == 5 else "20")
    assert done.status == status
    assert words in done.err


def test_what_a_system_does_not_document_is_not_supported(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a", lacks="book,move")
    visit(pms)
    for command in (booking(), ("move", "v1", "--start", f"{TOMORROW} 15:00")):
        done = daybook(*command)
        assert (done.status, done.out) == (6, "")
        assert f"It has no way to {command[0]}." in done.err
    assert not pms.writes


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["agenda", "--csv", "--json"],
        ["agenda", "--pdf", "x", "--ics"],
        ["connect", "fake"],
        ["connect", "nothing", "--name", "B"],
        ["patients"],
        ["patients", " "],
        ["slots"],
        ["slots", "--minutes", "soon"],
        ["slots", "--minutes", "30", "--days", "0"],
        ["book", "--patient", "ann"],
        [*booking(), "--wait", "-1"],
        [*booking(), "--wait", "nan"],
        ["status", "v1", "vanished"],
        ["agenda", "--date", "someday"],
        ["agenda", "--connection", "Z"],
        ["agenda", "--conn", "A"],
        ["outbox", "settle", "x"],
        ["outbox", "retry", "x"],
        ["--fresh", "agenda"],
        ["--sample"] * 2 + ["--nonsense"],
    ],
)
def test_wrong_usage(daybook: Daybook, pms: FakePms, words: list[str]) -> None:
    daybook.connect(truth="a")
    done = daybook(*words)
    assert (done.status, done.out) == (2, "")
    assert done.err
    assert "Traceback" not in done.err


def test_help_and_version(daybook: Daybook) -> None:
    assert daybook("--version").out == f"Daybook {VERSION}\n"
    helped = daybook("--help")
    assert helped.status == 0
    assert all(command in helped.out for command in ("agenda", "connect", "outbox", "doctor"))
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert told["project"]["version"] == VERSION


def test_the_sample_practice_stands_beside_the_own_data_and_can_begin_anew(
    daybook: Daybook, pms: FakePms, daybook_home: Path
) -> None:
    daybook.connect(truth="a")
    assert [row["name"] for row in daybook("--sample", "connections", "--json").json] == ["Harbor Lane"]
    assert daybook("--sample", "connect", "fake", "--name", "B", "--set", "truth=b").status == 0
    assert [row["name"] for row in daybook("--sample", "--fresh", "connections", "--json").json] == ["Harbor Lane"]
    assert [row["name"] for row in daybook("connections", "--json").json] == ["A"]
    assert [row["name"] for row in daybook("--json", "connections").json] == ["A"]
    assert (daybook_home / "sample" / FILE).exists()


# --- nothing there, somebody else there -------------------------------------------------------------------------------


def test_reading_makes_nothing_on_a_computer_without_a_practice(daybook: Daybook, daybook_home: Path) -> None:
    for words in (["agenda"], ["patients", "ann"], ["audit"], ["check", "A"], ["disconnect", "A"]):
        done = daybook(*words)
        assert (done.status, done.out) == (2, "")
        assert "daybook connect" in done.err
    assert daybook("connections", "--json").json == []
    assert daybook("doctor").status == 0
    assert not daybook_home.exists()


def test_while_daybook_is_open_reading_looks_on_and_changing_says_so(
    daybook: Daybook, pms: FakePms, daybook_home: Path
) -> None:
    daybook.connect(truth="a")
    visit(pms)
    assert daybook("sync", "--days", "2").status == 0
    with FolderLock.take(prepare(daybook_home)):
        for words in READING:
            assert daybook(*words).status == 0, words
        assert [row["id"] for row in daybook("agenda", "--date", "tomorrow", "--json").json] == ["v1"]
        assert daybook("patients", "familybob", "--json").json[0]["id"] == "bob"
        for words in CHANGING:
            done = daybook(*words)
            assert (done.status, done.out) == (2, "")
            assert "Daybook is open" in done.err
    assert not pms.writes


# --- faults -----------------------------------------------------------------------------------------------------------


def test_without_a_keyring_nothing_is_kept_and_the_sample_is_for_this_run(
    daybook: Daybook, pms: FakePms, memory_keyring: MemoryKeyring
) -> None:
    daybook.connect(truth="a")
    memory_keyring.broken = RuntimeError("no such bus")
    for words in (["agenda"], ["connections"], ["connect", "fake", "--name", "B", "--set", "truth=b"]):
        done = daybook(*words)
        assert (done.status, done.out) == (3, "")
        assert "no place to keep keys" in done.err
    done = daybook("--sample", "agenda", "--date", "tomorrow", "--json")
    assert done.status == 0
    assert "for this run only" in done.err
    assert daybook("--sample", "connect", "fake", "--name", "B", "--set", "truth=b").status == 3


def test_a_damaged_store_is_said_and_a_newer_one_left_alone(daybook: Daybook, pms: FakePms, daybook_home: Path) -> None:
    daybook.connect(truth="a")
    store = Store.open(daybook_home, store_key())
    store.write(lambda db: db.execute("PRAGMA user_version = 999"))
    store.close()
    done = daybook("agenda")
    assert (done.status, done.out) == (2, "")
    assert "newer version" in done.err
    (daybook_home / FILE).write_bytes(os.urandom(8 * 4096))
    done = daybook("connections")
    assert "was begun" in done.err
    assert list(daybook_home.glob("daybook-unreadable-*.db"))


def test_a_data_folder_that_cannot_be_is_said(
    daybook: Daybook, pms: FakePms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAYBOOK_HOME", str(tmp_path / "file" / "in"))
    (tmp_path / "file").write_text("not a folder")
    done = daybook("connect", "fake", "--name", "A", "--set", "truth=a")
    assert (done.status, done.out) == (2, "")
    assert "cannot write to its data folder" in done.err
    assert daybook("doctor").status == 0


def test_a_system_this_version_does_not_know_is_named(daybook: Daybook, pms: FakePms, daybook_home: Path) -> None:
    daybook.connect(truth="a")
    store = Store.open(daybook_home, store_key())
    store.put_connection(Connection(id="c9", kind="of_tomorrow", name="Later"))
    store.close()
    for words in (["agenda"], ["check", "Later"]):
        done = daybook(*words)
        assert (done.status, done.out) == (2, "")
        assert "“Later”" in done.err
    assert daybook("disconnect", "Later").status == 0
    assert daybook("agenda").status == 0


@pytest.mark.parametrize(("interrupts", "status", "words"), [("reading", 130, "Stopped."), ("writing", 5, "outbox")])
def test_ctrl_c_ends_a_command_and_loses_nothing(
    daybook: Daybook, pms: FakePms, interrupts: str, status: int, words: str
) -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in a shell's background job
    try:
        _interrupted(daybook, interrupts, status, words)
    finally:
        signal.signal(signal.SIGINT, before)


def _interrupted(daybook: Daybook, interrupts: str, status: int, words: str) -> None:
    daybook.connect(truth="a", interrupts=interrupts)
    done = daybook(*booking())
    assert (done.status, done.out) == (status, "")
    assert words in done.err
    assert "Traceback" not in done.err


@pytest.mark.logs_errors
def test_a_mistake_of_ours_is_said_without_what_it_was_about(
    daybook: Daybook, pms: FakePms, daybook_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    daybook.connect(truth="a")

    def broken(*_told: object) -> None:
        raise ZeroDivisionError("Familyann, Givenann")

    monkeypatch.setattr("app.commands.looking.day_as_seen", broken)
    done = daybook("agenda")
    assert (done.status, done.out) == (70, "")
    assert "our mistake" in done.err
    logged = (daybook_home / "logs" / "daybook.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in logged
    assert "Family" not in done.err + logged


# --- streams ----------------------------------------------------------------------------------------------------------


def test_missing_streams_do_not_stop_a_command(daybook: Daybook, pms: FakePms, monkeypatch: pytest.MonkeyPatch) -> None:
    """A windowed program on Windows has none."""
    import sys

    from app.main import run

    daybook.connect(truth="a")
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert run([*booking(), "--json"]) == 0
    assert run(["connect", "keyed", "--name", "K", "--set", "base_url=x", "--secret", "api_key"]) == 2
    assert run(["nonsense"]) == 2
    assert len(pms.writes) == 1


def test_an_unreadable_word_is_refused(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    done = daybook("patients", "\udcff")
    assert (done.status, done.out) == (2, "")
