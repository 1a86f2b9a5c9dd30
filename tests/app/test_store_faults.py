"""A store that cannot be read, written or shared: nothing is lost silently, and the person gets a plain sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path

import psutil
import pytest
from sqlcipher3 import dbapi2

from adapters.change import Cancel
from adapters.model import Connection, DayFacts, Patient, Practice
from app import database
from app.audit import Audit, Entry
from app.database import PAGE, Database
from app.schema import STEPS, VERSION
from app.store import FILE, Store
from app.trouble import StoreTrouble
from app.writeback import State, Writeback

KEY, OTHER_KEY = bytes(range(32)), bytes(range(32, 64))
NOW = datetime(2026, 2, 17, 18, 30, tzinfo=UTC)
UNSENT = 60


class At:
    """A clock that stands still."""

    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0

    async def sleep(self, seconds: float) -> None:
        raise AssertionError("nothing waits here")


def wish(number: int, state: State = State.READY) -> Writeback:
    return Writeback(
        id=f"w{number}",
        seq=number,
        connection="c",
        change=Cancel(appointment_id=f"a{number}", note="Zephyrina " * 30),
        subject=f"appointment:a{number}",
        state=state,
        made_at=NOW,
        not_before=NOW,
        settled_at=NOW if state is State.DONE else None,
        shown=state is State.DONE,
    )


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A store with a practice, patients, sixty unsent changes and as many sent ones, closed in good order."""
    folder = tmp_path_factory.mktemp("whole")
    store = Store.open(folder, KEY, clock=At())
    store.put_connection(Connection(id="c", kind="local", name="Harbor Lane"))
    store.put_practice("c", Practice(id="p", name="Harbor Lane", timezone="America/Denver"), NOW)
    store.put_writeback(*(wish(n, State.DONE if n % 2 else State.READY) for n in range(2 * UNSENT)))
    store.put_patients("c", [Patient(id=f"p{n}", given="Ann", family="Lee" * 20) for n in range(500)], NOW)
    Audit(store).record(Entry(at=NOW, who="Front desk 1", action="opened"))
    store.close()
    return (folder / FILE).read_bytes()


@pytest.fixture(autouse=True)
def open_files_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where no file is moved while anything of this process holds it."""
    real = Path.replace

    def replace(self: Path, target: str | os.PathLike[str]) -> Path:
        if any(Path(held.path) in (self, Path(target)) for held in psutil.Process().open_files()):
            raise PermissionError(13, "the file is open", str(self))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


@contextmanager
def opened(folder: Path, content: bytes, key: bytes = KEY) -> Iterator[Store]:
    (folder / FILE).write_bytes(content)
    store = Store.open(folder, key, clock=At())
    try:
        yield store
    finally:
        store.close()


def flipped(content: bytes, page: int) -> bytes:
    at = page * PAGE + 100
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def read_everything(store: Store) -> None:
    store.connections()
    store.unsettled()
    for _page in store.patients("c"):
        pass


def test_one_flipped_byte_anywhere_is_noticed_and_unsent_changes_are_taken_over(tmp_path: Path, file: bytes) -> None:
    """Every page in turn. Only the page a change itself lies on, or the one that leads there, can cost any."""
    costly = 0
    for page in range(len(file) // PAGE):
        folder = tmp_path / str(page)
        folder.mkdir()
        content = flipped(file, page)
        with opened(folder, content) as store:
            if store.trouble is None:
                with suppress(StoreTrouble):
                    read_everything(store)
                    continue  # a page that nothing read needs
                store.renew()
            told, kept = store.trouble, store.unsettled()
            assert told is not None
            assert (told.kind, told.rescued) == ("damaged", len(kept))
            assert told.kept == folder / "daybook-unreadable-20260217T183000Z.db"
            assert told.kept.read_bytes() == content
            assert sorted(p.suffix for p in folder.iterdir()) == [".db", ".db", ".db-shm", ".db-wal"]
            costly += len(kept) < UNSENT - 4
            store.put_writeback(wish(999))
    assert costly <= 1


def test_a_cut_file_is_put_aside_and_what_is_left_of_it_is_taken_over(tmp_path: Path, file: bytes) -> None:
    for length in (0, 1, PAGE - 1, PAGE, PAGE * 2 + 77, len(file) // 2, len(file) - PAGE):
        folder = tmp_path / str(length)
        folder.mkdir()
        with opened(folder, file[:length]) as store:
            assert store.trouble is not None
            assert store.trouble.kind == "damaged"
            assert store.trouble.kept is not None
            assert store.trouble.kept.stat().st_size == length
            assert len(store.unsettled()) == store.trouble.rescued
            if length > len(file) // 2:
                assert store.trouble.rescued == UNSENT
                assert [c.name for c in store.connections()] == ["Harbor Lane"]
                assert store.zone("c").key == "America/Denver"  # type: ignore[attr-defined]
                assert store.writeback("w1") == wish(1, State.DONE)
                assert Audit(store).verify().count == 1


def test_a_file_whose_beginning_is_overwritten_still_gives_up_its_unsent_changes(tmp_path: Path, file: bytes) -> None:
    with opened(tmp_path, b"x" * 3 * PAGE + file[3 * PAGE :]) as store:
        assert store.trouble is not None
        assert (store.trouble.kind, store.trouble.rescued) == ("damaged", UNSENT)
        assert "60 unsent changes were taken over" in str(store.trouble)
        assert store.unsettled() == tuple(wish(n) for n in range(2 * UNSENT) if n % 2 == 0)


def test_a_wrong_key_keeps_the_file_for_the_right_one(tmp_path: Path, file: bytes) -> None:
    with opened(tmp_path, file, OTHER_KEY) as store:
        told = store.trouble
        assert told is not None
        assert told.kind == "key"
        assert "The key on this computer does not open Daybook's data." in str(told)
        assert (store.unsettled(), store.connections()) == ((), ())
        store.put_writeback(wish(1))
    assert told.kept is not None
    assert told.kept.read_bytes() == file
    again = Store.open(tmp_path, OTHER_KEY, clock=At())
    assert (again.trouble, len(again.unsettled())) == (None, 1)
    again.close()


def test_two_files_put_aside_in_one_second_are_both_kept(tmp_path: Path, file: bytes) -> None:
    kept = []
    for content in (file[:100], file[:200]):
        with opened(tmp_path, content) as store:
            assert store.trouble is not None
            kept.append(store.trouble.kept)
    assert [p.stat().st_size for p in kept if p] == [100, 200]


def test_a_crash_between_the_two_moves_is_made_good_at_the_next_start(
    tmp_path: Path, file: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / FILE).write_bytes(flipped(file, 0))
    real = Path.replace

    def stop_after_the_first(self: Path, target: Path) -> Path:
        if self.name == "daybook-new.db":
            raise KeyboardInterrupt
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stop_after_the_first)
        with pytest.raises(KeyboardInterrupt):
            Store.open(tmp_path, KEY, clock=At())
    assert not (tmp_path / FILE).exists()
    store = Store.open(tmp_path, KEY, clock=At())
    assert len(store.unsettled()) == UNSENT
    store.close()


def test_a_newer_version_s_file_is_never_touched(tmp_path: Path, file: bytes) -> None:
    (tmp_path / FILE).write_bytes(file)
    newer = Database(tmp_path / FILE, KEY)
    newer.open()
    newer.write(lambda db: db.execute(f"PRAGMA user_version={VERSION + 6}"))
    newer.close()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(
        StoreTrouble, match=rf"edition {VERSION + 6}; this version reads up to edition {VERSION}"
    ) as caught:
        Store.open(tmp_path, KEY, clock=At())
    assert (caught.value.kind, caught.value.kept) == ("newer", None)
    assert [p.name for p in tmp_path.iterdir()] == [FILE]
    assert (tmp_path / FILE).read_bytes() == before


def test_an_older_file_is_brought_up_with_all_it_holds(
    tmp_path: Path, file: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "STEPS", (*STEPS, ("ALTER TABLE cards ADD COLUMN extra TEXT",)))
    monkeypatch.setattr(database, "VERSION", VERSION + 1)
    with opened(tmp_path, file) as store:
        assert (store.trouble, len(store.unsettled())) == (None, UNSENT)
        with store.reading() as db:
            assert db.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
            assert db.execute("SELECT count(extra) FROM cards").fetchone() == (0,)


def test_a_step_that_fails_leaves_the_older_file_as_it_was(
    tmp_path: Path, file: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / FILE).write_bytes(file)
    with monkeypatch.context() as patch:
        patch.setattr(database, "STEPS", (*STEPS, ("DROP TABLE cards", "ALTER TABLE nothing ADD COLUMN extra TEXT")))
        patch.setattr(database, "VERSION", VERSION + 1)
        with pytest.raises(dbapi2.OperationalError, match="nothing"):
            Store.open(tmp_path, KEY, clock=At())
    store = Store.open(tmp_path, KEY, clock=At())
    assert store.card("c", "p1") is None
    assert len(store.unsettled()) == UNSENT
    store.close()


HOLD = """
import sys
from sqlcipher3 import dbapi2
db = dbapi2.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA key = \\"x'%s%s'\\"" % (sys.argv[2], sys.argv[3]))
db.execute("PRAGMA locking_mode=EXCLUSIVE")
db.execute("BEGIN EXCLUSIVE")
db.execute("UPDATE connections SET place = 7")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_file_another_process_holds_is_left_where_it_is(tmp_path: Path, file: bytes) -> None:
    (tmp_path / FILE).write_bytes(file)
    salt = b"daybook store v1".hex()
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / FILE), KEY.hex(), salt],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(StoreTrouble, match="Another program is using Daybook's data") as caught:
            Store.open(tmp_path, KEY, clock=At(), patience=0)
        assert (caught.value.kind, caught.value.kept) == ("locked", None)
        assert other.stdin is not None
        other.stdin.close()
    assert not list(tmp_path.glob("*unreadable*"))
    store = Store.open(tmp_path, KEY, clock=At())
    assert len(store.unsettled()) == UNSENT
    store.close()


SEAL = """
import sys
from pathlib import Path
from app.store import Store
from tests.app.test_store_faults import KEY, wish
store = Store.open(Path(sys.argv[1]), KEY)
for number in range(1000):
    store.put_writeback(wish(number))
    print(number, flush=True)
"""


def test_a_change_once_sealed_survives_the_process_being_killed(tmp_path: Path) -> None:
    root = str(Path(database.__file__).parents[1])
    process = subprocess.Popen(
        [sys.executable, "-c", SEAL, str(tmp_path)], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": root}
    )
    with process:
        assert process.stdout is not None
        while int(process.stdout.readline()) < 20:
            pass
        process.kill()
        sealed = [int(line) for line in process.stdout if line.endswith(b"\n")]
    store = Store.open(tmp_path, KEY, clock=At())
    kept = [w.seq for w in store.unsettled()]
    assert store.trouble is None
    assert kept == list(range(len(kept)))
    assert len(kept) > max([20, *sealed])
    store.close()


def test_a_full_disk_refuses_the_change_and_keeps_all_before_it(tmp_path: Path, file: bytes) -> None:
    with opened(tmp_path, file) as store:
        pages = store.write(lambda db: db.execute("PRAGMA page_count").fetchone()[0])
        store.write(lambda db: db.execute(f"PRAGMA max_page_count={pages + 2}").fetchone())
        with pytest.raises(StoreTrouble, match="The disk is full") as caught:
            store.put_writeback(*(wish(n) for n in range(1000, 1100)))
        assert caught.value.kind == "full"
        assert len(store.unsettled()) == UNSENT
        store.write(lambda db: db.execute(f"PRAGMA max_page_count={pages + 1000}").fetchone())
        store.put_writeback(*(wish(n) for n in range(1000, 1100)))
        assert len(store.unsettled()) == UNSENT + 100


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("")
    folder = tmp_path / "in the way" / "daybook"
    with pytest.raises(StoreTrouble, match="cannot write to its data folder") as caught:
        Store.open(folder, KEY, clock=At())
    assert caught.value.kind == "folder"
    assert str(folder) in caught.value.detail


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such permission on folders")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, file: bytes) -> None:
    script = (
        "import os, sys; from pathlib import Path\n"
        "from app import rescue; from app.store import Store; from app.trouble import StoreTrouble\n"
        "os.chdir(sys.argv[1]); os.getuid() or os.setuid(65534)\n"
        "for name in ('.', 'made'):\n"
        "    try: Store.open(Path(name), bytes(range(32)), patience=0)\n"
        "    except StoreTrouble as trouble: print(trouble.kind)\n"
    )
    (tmp_path / FILE).write_bytes(file)
    (tmp_path / FILE).chmod(0o444)
    tmp_path.chmod(0o555)
    root = Path(database.__file__).parents[1]
    ran = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    tmp_path.chmod(0o755)
    assert ran.stdout.split() == ["folder", "folder"], ran.stderr
    assert [p.name for p in tmp_path.iterdir()] == [FILE]


def test_a_day_met_broken_in_the_middle_of_work_is_said_and_the_rest_still_reads(tmp_path: Path, file: bytes) -> None:
    (tmp_path / FILE).write_bytes(file)
    store = Store.open(tmp_path, KEY, clock=At())
    store.put_days("c", DayFacts(first=date(2026, 2, 17), last=date(2026, 2, 17)), NOW)
    store.close()
    content = (tmp_path / FILE).read_bytes()
    with store_open(tmp_path) as probe:
        (page,) = probe.execute("SELECT rootpage FROM sqlite_master WHERE name = 'days'").fetchone()
    (tmp_path / FILE).write_bytes(flipped(content, page - 1))
    store = Store.open(tmp_path, KEY, clock=At())
    for _again in range(2):
        with pytest.raises(StoreTrouble, match="cannot be read"):
            store.day("c", date(2026, 2, 17))
        assert len(store.unsettled()) == UNSENT
    told = store.renew()
    assert told is not None
    assert told.rescued == UNSENT
    assert store.day("c", date(2026, 2, 17)) is None
    store.close()


@contextmanager
def store_open(folder: Path) -> Iterator[object]:
    made = Database(folder / FILE, KEY)
    made.open()
    with made.reading() as db:
        yield db
    made.close()


def test_a_change_that_says_nothing_known_is_put_aside_with_its_file(tmp_path: Path, file: bytes) -> None:
    with opened(tmp_path, file) as store:
        body = '{"state":"teleported"}'
        store.write(lambda db: db.execute("UPDATE writebacks SET body = ? WHERE id = 'w2'", (body,)))
    store = Store.open(tmp_path, KEY, clock=At())
    assert store.trouble is not None
    assert store.trouble.rescued == UNSENT - 1
    store.close()


def test_nothing_is_put_aside_without_a_file() -> None:
    memory = Store.in_memory()
    memory.put_writeback(wish(1))
    assert memory.renew() is None
    assert len(memory.unsettled()) == 1
    memory.close()
