"""Opening and closing the data folder for one run: lock, settings, key, store, desk, in this order and back.

Used by the window and by the command line alike. Not here: what is shown (`main.py`, `cli.py`), the sample's contents.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from adapters import credentials
from adapters.errors import NoKeyring
from adapters.model import Connection
from adapters.record import dataclass, field
from adapters.sentence import say
from app import home, settings
from app.clock import Chance, Clock
from app.store import FILE, Store
from app.trail import TrailDesk, TrailStore
from app.trouble import StoreTrouble

if TYPE_CHECKING:
    from app.desk import Desk
    from app.settings import Settings
    from app.writer import Writer

SAMPLE = "sample"
"""Id of the sample practice's connection."""
_STORE = "store"
_KEY = "key"


@dataclass(slots=True)
class House:
    """An open data folder. `kept` False: nothing of this run reaches the disk, and `troubles` says why.

    `is_watching`: another process has the folder, this one only looks. `troubles` are (title, detail) pairs a person
    should see once; nothing in them is about a patient.
    """

    folder: Path
    lock: home.FolderLock | None
    settings: Settings
    store: Store
    desk: Desk
    writer: Writer
    kept: bool = True
    is_watching: bool = False
    is_sample: bool = False
    troubles: list[tuple[str, str]] = field(default_factory=list)

    def close(self) -> None:
        """Last of all: what the desk was writing is on disk, the file is folded up, another process may come."""
        self.writer.close()
        self.store.close()
        if self.lock is not None:
            self.lock.release()


def open_house(
    *,
    sample: bool | None,
    fresh: bool = False,
    clock: Clock,
    chance: Chance,
    writer: Writer,
    adjust: Callable[[Settings], Settings] | None = None,
    watch: bool = False,
) -> House:
    """Open the data folder, or the sample practice's own one inside it.

    `sample` None: the practice's own, or the sample where nothing is connected yet. `fresh` begins the sample anew.
    `watch`: when another process has the folder, look on without its lock. Raises home.AlreadyRunning, StoreTrouble
    and, where a practice's own data lies, NoKeyring; the sample, or a book with nothing in it yet, then opens for this
    run only.
    """
    if sample is None:
        if has_book():
            house = open_house(sample=False, clock=clock, chance=chance, writer=writer, adjust=adjust, watch=watch)
            if house.desk.connections or house.troubles:
                return house
            house.close()
        sample = True
    passing = sample or not has_book()
    folder = home.prepare(home.data_folder(sample=sample))
    lock = None
    try:
        lock = home.FolderLock.take(folder)
    except home.AlreadyRunning:
        if not watch or fresh:
            raise
    try:
        return _open(folder, lock, sample, fresh, clock, chance, writer, adjust, passing)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _open(
    folder: Path,
    lock: home.FolderLock | None,
    sample: bool,
    fresh: bool,
    clock: Clock,
    chance: Chance,
    writer: Writer,
    adjust: Callable[[Settings], Settings] | None,
    passing: bool,
) -> House:
    if sample and fresh:
        _clear(folder)
    chosen, sentences = settings.load(folder)
    if adjust is not None:
        chosen = adjust(chosen)
    troubles: list[tuple[str, str]] = [(say("Settings"), sentence) for sentence in sentences]
    kept = True
    try:
        key = store_key()
        store = TrailStore.open(folder, key, clock=clock)
    except NoKeyring as error:
        if not passing:
            raise
        kept, store = False, TrailStore.in_memory(clock=clock)
        if sample:
            once = say("The sample practice is kept for this run only. {why}", why=error.detail)
            troubles.append((error.title, once))
        else:
            troubles.append((error.title, error.detail))
    if store.trouble is not None:
        troubles.append((store.trouble.title, store.trouble.detail))
    if sample and not store.connections():
        store.put_connection(sample_connection(folder))
    desk = TrailDesk(store, writer, clock, chance, chosen, read_only=lock is None)
    return House(folder, lock, chosen, store, desk, writer, kept, lock is None, sample, troubles)


def has_book(*, sample: bool = False) -> bool:
    """Whether the data folder holds a store, or what an interrupted rescue left of one."""
    folder = home.data_folder(sample=sample)
    return any(folder.glob(f"{Path(FILE).stem}*{Path(FILE).suffix}"))


def sample_connection(folder: Path) -> Connection:
    """The invented practice, its book kept beside the store."""
    return Connection(id=SAMPLE, kind="local", name="Harbor Lane", settings={SAMPLE: "true", "path": str(folder)})


def store_key() -> bytes:
    """The store's 32 bytes, made on the first run. Raises NoKeyring."""
    told = credentials.get(_STORE, _KEY)
    if told is None:
        told = os.urandom(32).hex()
        credentials.put(_STORE, _KEY, told)
    try:
        key = bytes.fromhex(told)
    except ValueError:
        key = b""
    if len(key) != 32:
        raise StoreTrouble(
            say("The key of Daybook's data is damaged"),
            say("Nothing was changed. Restore the entry “daybook/store/key” of this computer's credential store."),
            kind="key",
        )
    return key


def _clear(folder: Path) -> None:
    """Forget the sample: its files, not the lock we hold, and not the log."""
    for path in folder.iterdir():
        if path.is_file() and path.name != home.LOCK:
            path.unlink()
