"""The data folder is where the platform keeps such things, for one person and one process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from app import home
from app.home import AlreadyRunning, FolderLock, data_folder, prepare, running_pid
from app.trouble import StoreTrouble

ROOT = str(Path(home.__file__).parents[1])
HOLD = """
import sys
from pathlib import Path
from app.home import FolderLock
lock = FolderLock.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def hold(folder: Path) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": ROOT},
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"held"
    return process


def test_the_folder_can_be_named_and_the_sample_practice_has_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAYBOOK_HOME", str(tmp_path))
    assert data_folder() == tmp_path
    assert data_folder(sample=True) == tmp_path / "sample"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DAYBOOK_HOME", "here")
    assert data_folder() == tmp_path / "here"


@pytest.mark.parametrize("shared", [None, "/srv/data", "relative", ""])
def test_unnamed_it_is_where_the_platform_says(monkeypatch: pytest.MonkeyPatch, shared: str | None) -> None:
    monkeypatch.delenv("DAYBOOK_HOME")
    if shared is None:
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_DATA_HOME", shared)
    name = "daybook" if sys.platform.startswith("linux") else "Daybook"
    if shared != "relative":  # platformdirs takes a relative path, which the XDG rule forbids
        assert data_folder() == Path(platformdirs.user_data_dir(name, appauthor=False))
    assert data_folder().is_absolute()


@pytest.mark.parametrize(
    ("platform", "rest"),
    [("win32", ("AppData", "Local", "Daybook")), ("darwin", ("Library", "Application Support", "Daybook"))],
)
def test_the_other_platforms_have_their_places(
    platform: str, rest: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DAYBOOK_HOME")
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(home.sys, "platform", platform)
    assert data_folder() == Path.home().joinpath(*rest)


def test_the_folder_is_for_this_person_alone(tmp_path: Path) -> None:
    folder = prepare(tmp_path / "new" / "daybook")
    assert prepare(folder).is_dir()
    if os.name == "posix":
        assert folder.stat().st_mode & 0o777 == 0o700
        folder.chmod(0o755)
        prepare(folder)
        assert folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreTrouble, match="cannot write"):
        prepare(tmp_path / "file" / "daybook")
    with pytest.raises(StoreTrouble, match="cannot write"):
        FolderLock.take(tmp_path / "missing")


def test_a_second_start_is_told_who_is_there_until_that_one_ends(tmp_path: Path) -> None:
    assert running_pid(tmp_path) is None
    with hold(tmp_path) as first:
        with pytest.raises(AlreadyRunning) as caught:
            FolderLock.take(tmp_path)
        assert caught.value.pid == first.pid == running_pid(tmp_path)
        first.kill()  # however it ends, its lock ends with it
    with FolderLock.take(tmp_path):
        assert running_pid(tmp_path) == os.getpid()
    assert running_pid(tmp_path) is None


def test_two_folders_are_two_desks(tmp_path: Path) -> None:
    one, two = prepare(tmp_path / "one"), prepare(tmp_path / "two")
    with FolderLock.take(one), FolderLock.take(two):
        assert running_pid(one) == running_pid(two) == os.getpid()


def test_a_lock_let_go_twice_is_let_go(tmp_path: Path) -> None:
    lock = FolderLock.take(tmp_path)
    lock.release()
    lock.release()
    FolderLock.take(tmp_path).release()
