"""Connecting, testing and forgetting: secrets go to the keyring alone, and a book is never removed in passing."""

from __future__ import annotations

import getpass
import io
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from adapters import credentials
from adapters.local.book import KEY
from app.commands import links
from app.outcome import Wrong
from tests.app.cli_hands import Daybook, booking
from tests.doubles.cliniko_server import KEY as CLINIKO
from tests.doubles.cliniko_server import ClinikoServer
from tests.doubles.fake_pms import FakePms
from tests.doubles.memory_keyring import MemoryKeyring
from tests.doubles.sikka_server import APP, OFFICE, SECRET, SikkaServer

KEYED = ("connect", "keyed", "--name", "K", "--set", "base_url=https://pms.example.com")


def test_secrets_are_read_in_order_and_go_to_the_keyring_alone(
    daybook: Daybook, pms: FakePms, daybook_home: Path
) -> None:
    done = daybook(*KEYED, "--secret", "pin", "--secret", "api_key", "--json", typed="1234\r\nabc def\n")
    assert done.status == 0
    ident = done.json["id"]
    assert (credentials.get(ident, "pin"), credentials.get(ident, "api_key")) == ("1234", "abc def")
    listed = daybook("connections", "--json")
    assert listed.json == [
        {"id": ident, "kind": "keyed", "name": "K", "settings": {"base_url": "https://pms.example.com"}}
    ]
    assert "abc def" not in done.out + done.err + listed.out
    assert not [path for path in daybook_home.rglob("*") if path.is_file() and b"abc def" in path.read_bytes()]
    assert daybook("disconnect", "K").status == 0
    assert credentials.get(ident, "api_key") is None
    assert daybook("connections", "--json").json == []


class Terminal(io.StringIO):
    """What calls itself a terminal. Of Windows' null device that is not true, and a question to it never ends."""

    def __init__(self, raw: str) -> None:
        super().__init__("")
        self.buffer = SimpleNamespace(raw=type(raw, (), {})())

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("platform", "raw", "asked"),
    [("linux", "FileIO", True), ("win32", "_WindowsConsoleIO", True), ("win32", "FileIO", False)],
)
def test_a_secret_is_asked_for_where_a_person_types(
    platform: str, raw: str, asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "stdin", Terminal(raw))
    monkeypatch.setattr(getpass, "getpass", lambda prompt: "hush")
    if asked:
        assert links._secret("api_key", None) == "hush"
    else:
        with pytest.raises(Wrong, match="one line of standard input"):
            links._secret("api_key", None)


@pytest.mark.parametrize(
    ("words", "typed", "said"),
    [
        (["--secret", "api_key"], "", "one line of standard input"),
        (["--secret", "api_key", "--secret", "pin"], "only one\n", "“pin”"),
        ([], "", "--secret api_key"),
        (["--set", "api_key=hush"], "", "goes to the keyring"),
        (["--secret", "base_url"], "x\n", "no secret"),
        (["--secret", "api_key", "--secret", "api_key"], "x\ny\n", "twice"),
        (["--secret", "api_key", "--set", "timezone=Mars/Base"], "x\n", "time zone"),
        (["--secret", "api_key", "--set", "timezone"], "x\n", "key=value"),
        (["--secret", "api_key", "--name", " "], "x\n", "needs a name"),
        (["--secret", "api_key", "--name", "a"], "x\n", "of that name already"),
        (["--secret", "api_key", "--id", "c1"], "x\n", "no practice book"),
    ],
)
def test_what_a_connection_lacks_is_said_and_nothing_is_kept(
    daybook: Daybook, pms: FakePms, memory_keyring: MemoryKeyring, words: list[str], typed: str, said: str
) -> None:
    daybook.connect(truth="a")
    before = dict(memory_keyring.entries)
    done = daybook(*KEYED, *words, typed=typed)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert "hush" not in done.err
    assert memory_keyring.entries == before
    assert [row["name"] for row in daybook("connections", "--json").json] == ["A"]


def test_a_likely_slip_is_pointed_out(daybook: Daybook, pms: FakePms) -> None:
    done = daybook("connect", "fake", "--name", "A", "--set", "truth=a", "--set", "base_ulr=x")
    assert done.status == 0
    assert "did you mean “base_url”" in done.err


# --- a practice's own book --------------------------------------------------------------------------------------------


def test_a_practices_own_book_is_left_and_can_be_taken_up_again(daybook: Daybook, daybook_home: Path) -> None:
    ident = daybook.connect("local", "Own", timezone="America/Los_Angeles")
    assert daybook("check", "own").status == 0
    (book,) = daybook_home.glob("book-*.db")
    key = credentials.get(ident, KEY)
    done = daybook("disconnect", "Own", "--json")
    assert (done.status, done.json) == (0, {"id": ident, "name": "Own", "kept": str(book)})
    assert f"--id {ident}" in done.err
    assert book.exists()
    assert credentials.get(ident, KEY) == key
    assert daybook("connections", "--json").json == []
    assert "--set timezone='America/Los_Angeles'" in done.err
    zone = ("--set", "timezone=America/Los_Angeles")
    again = daybook("connect", "local", "--name", "Own again", *zone, "--id", ident, "--json")
    assert again.json["id"] == ident
    assert daybook("check", "Own again").status == 0
    assert daybook("disconnect", "Own again", "--erase").status == 0
    assert not book.exists()
    assert credentials.get(ident, KEY) is None


def test_an_invented_practice_is_simply_removed(
    daybook: Daybook, memory_keyring: MemoryKeyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ident = daybook.connect("local", "Sample", sample="true", path="books")
    assert daybook("connections", "--json").json[0]["settings"]["path"] == str(tmp_path / "books")
    assert daybook("check", "Sample").status == 0
    assert list((tmp_path / "books").glob("book-*.db"))
    assert daybook("disconnect", "Sample").status == 0
    assert not list((tmp_path / "books").iterdir())
    assert not [service for service, _ in memory_keyring.entries if ident in service]


def test_changes_on_their_way_keep_a_connection(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    pms.fates.append("refused")
    daybook(*booking())
    done = daybook("disconnect", "A")
    assert (done.status, done.out) == (2, "")
    assert "not settled" in done.err
    assert daybook("disconnect", "A", "--erase").status == 0
    assert daybook("outbox").status == 2


# --- check ------------------------------------------------------------------------------------------------------------


def test_a_check_tells_each_step(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a", lacks="move")
    told = daybook("check", "A", "--json")
    assert told.status == 0
    steps = told.json["steps"]
    assert [step["step"] for step in steps] == [
        *("settings", "secrets", "reach", "sign in", "directory", "read today", "changes", "cannot move"),
    ]
    assert all(step["ok"] for step in steps)
    assert "Harbor Lane" in steps[4]["said"]
    assert steps[-1]["said"] == "It has no way to move."


@pytest.mark.parametrize(
    ("trouble", "status", "step"),
    [
        ("locked", 3, "sign in"),
        ("keyring", 3, "sign in"),
        ("offline", 4, "reach"),
        ("setting", 2, "settings"),
        ("forbidden", 1, "directory"),
    ],
)
def test_a_check_stops_at_the_step_that_does_not_work_and_says_what_to_do(
    daybook: Daybook, pms: FakePms, trouble: str, status: int, step: str
) -> None:
    daybook.connect(truth="a", trouble=trouble)
    told = daybook("check", "A", "--json")
    assert told.status == status
    last = told.json["steps"][-1]
    assert (last["step"], last["ok"]) == (step, False)
    assert last["do"]
    assert f"NO  {step}" in daybook("check", "A").out


def test_a_check_misses_a_secret(daybook: Daybook, pms: FakePms) -> None:
    ident = daybook(*KEYED, "--secret", "api_key", "--json", typed="x\n").json["id"]
    credentials.forget(ident)
    told = daybook("check", "K", "--json")
    assert told.status == 3
    assert told.json["steps"][-1]["step"] == "secrets"


# --- two networked systems at once ------------------------------------------------------------------------------------


def test_two_systems_on_the_network_stand_in_one_book(daybook: Daybook) -> None:
    def now() -> datetime:
        return datetime.now(UTC)

    with ClinikoServer(now).serving() as cliniko, SikkaServer(now).serving() as sikka:
        sikka.add_person(firstname="Iris", lastname="Fenwick", birthdate="1984-04-09T00:00:00")
        sikka.refresh()
        here = next(iter(cliniko.tables["businesses"]))
        settings = {
            "base_url": f"{cliniko.origin}/v1",
            "contact_email": "desk@example.com",
            "business_id": here,
            "timezone": "America/New_York",
        }
        words = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
        done = daybook("connect", "cliniko", "--name", "North", *words, "--secret", "api_key", typed=f"{CLINIKO}\n")
        assert done.status == 0, done.err
        told = f"{APP['App-Id']}\n{APP['App-Key']}\n{SECRET}\n"
        keys = ("--secret", "app_id", "--secret", "app_key", "--secret", "secret_key")
        settings = {"base_url": sikka.origin, "office_id": OFFICE}
        words = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
        done = daybook("connect", "sikka", "--name", "Elm", *words, *keys, typed=told)
        assert done.status == 0, done.err
        for name in ("North", "Elm"):
            steps = daybook("check", name, "--json").json["steps"]
            assert all(step["ok"] for step in steps), steps
        ids = {row["name"]: row["id"] for row in daybook("connections", "--json").json}
        found = daybook("patients", "iris", "--json").json
        assert {row["connection"] for row in found} == set(ids.values())
        listed = daybook("patients", "iris").out
        assert all(f"{ident}:" in listed for ident in ids.values()), "an id is told with whose it is"
        assert daybook("agenda", "--date", "tomorrow", "--json").status == 0
        slots = daybook("slots", "--minutes", "30", "--from", "mon", "--days", "5", "--json").json
        assert {slot["connection"] for slot in slots} >= {ids["North"]}
        states = {row["name"]: row["state"] for row in daybook("doctor", "--json").json["connections"]}
        assert states.keys() == {"North", "Elm"}
    dead = daybook("agenda", "--date", "tomorrow")
    assert dead.status == 0
    assert "as last known" in dead.err
