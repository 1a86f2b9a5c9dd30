"""Makes the environment that `python3 -m app` and `python3 -m tests` need and goes on inside it. Standard library only.

Set-up: the system libraries that Qt needs (Debian, Ubuntu), a private environment in `.venv` or $DAYBOOK_VENV, the
packages of the lock files by hash, the project itself. Packages come from wherever this computer's pip is told to look.
When all is there it costs two `stat` calls and one small read, so nothing else may be imported at the top.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.abspath(os.path.expanduser(os.environ.get("DAYBOOK_VENV") or os.path.join(ROOT, ".venv")))
WINDOWS = os.name == "nt"
PYTHON = os.path.join(VENV, *(("Scripts", "python.exe") if WINDOWS else ("bin", "python")))
# What each command needs; the others hold all that the app needs.
LOCKS = {"app": "requirements.lock", "tests": "requirements-test.lock", "package": "requirements-package.lock"}
INSTALLING = os.path.join(VENV, ".installing")  # there while packages change: found later, it tells of an interruption
ENTERED = "DAYBOOK_ENTERED"

SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",  # brings a first font along
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def enter(module: str, *run: str) -> None:
    """Return when this interpreter has all that `module` needs (a key of LOCKS); else set up and go inside.

    Inside, the command is `python -m module` with this command's arguments, or `python *run` with them.
    """
    inside = os.path.realpath(sys.prefix) == os.path.realpath(VENV)
    entered = int(os.environ.pop(ENTERED, "0"))
    ready = _is_ready(module, inside)
    if ready and inside:
        return
    if entered > 1:
        sys.exit(f"{VENV} is not a working Python environment. Remove that folder and start again.")
    if not ready:
        try:
            _set_up(module)
        except OSError as error:
            sys.exit(
                f"Daybook could not be set up: {error}\nDAYBOOK_VENV can name another folder for what it installs."
            )
        except KeyboardInterrupt:
            sys.exit("Stopped. Starting again goes on from here.")
    os.environ[ENTERED] = str(entered + 1)
    command = [PYTHON, *(run or ("-m", module)), *sys.argv[1:]]
    if not WINDOWS:
        os.execv(PYTHON, command)
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program inside
    sys.exit(subprocess.run(command).returncode)


# ---- is everything there? ----


def _stamp(module: str) -> str:
    return os.path.join(VENV, f".ready-{module}")


def _seen(module: str) -> str:
    """What tells at a glance that nothing has changed: sizes and times of the files that say what is needed."""
    found = (os.stat(os.path.join(ROOT, name)) for name in ("pyproject.toml", LOCKS[module]))
    return " ".join(f"{stat.st_mtime_ns}:{stat.st_size}" for stat in found)


def _wanted(module: str) -> str:
    """The same by content, for files that were only touched or checked out anew."""
    import hashlib

    digest = hashlib.sha256(ROOT.encode())
    for name in ("pyproject.toml", LOCKS[module]):
        with open(os.path.join(ROOT, name), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def _is_ready(module: str, inside: bool) -> bool:
    if os.path.exists(INSTALLING) or not os.path.exists(PYTHON):
        return False
    # An upgrade of the system's Python leaves an environment whose packages its own interpreter no longer finds.
    return any(
        stamp[:1] == [_seen(needed)] and (not inside or stamp[2:] == [_version()])
        for needed in LOCKS
        if (needed == module or module == "app") and (stamp := _read(_stamp(needed)))
    )


def _read(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read().splitlines()
    except OSError:
        return []


def _version() -> str:
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


# ---- set-up ----


def _set_up(module: str) -> None:
    os.makedirs(VENV, exist_ok=True)
    with open(os.path.join(VENV, ".setup.lock"), "a+b") as lock:
        _hold(lock)
        _system_libraries()
        if _make_environment() or _read(_stamp(module))[1:2] != [_wanted(module)]:
            _install(module)
            # Compiled now, the first start need not; and where Python is told to write no such files, none would.
            _answer(PYTHON, "-m", "compileall", "-q", *(os.path.join(ROOT, name) for name in ("adapters", "app", "ui")))
        with open(_stamp(module) + ".new", "w", encoding="utf-8") as file:
            file.write("\n".join((_seen(module), _wanted(module), _environment_version())))
        os.replace(_stamp(module) + ".new", _stamp(module))


def _hold(lock: IO[bytes]) -> None:
    """Of two starts at once the second waits. The system frees the lock whatever becomes of its holder."""
    import time

    told = False
    while True:
        try:
            return _take(lock)
        except OSError:
            if not told:
                _say("another start is setting up; waiting for it")
            told = True
            time.sleep(0.2)


def _take(lock: IO[bytes]) -> None:
    if WINDOWS:
        import msvcrt

        lock.seek(0)
        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _make_environment() -> bool:
    """True when it was made anew: none was there, an interruption spoilt it, or its Python is gone or changed."""
    config = os.path.join(VENV, "pyvenv.cfg")
    spoilt = os.path.exists(INSTALLING) or _environment_version() != _answer(PYTHON, "-c", _PRINT_VERSION)
    if os.path.exists(config) and os.path.exists(PYTHON) and not spoilt:
        return False
    strangers = set(os.listdir(VENV)) - {".setup.lock", ".installing"}
    if strangers and not os.path.exists(config):
        sys.exit(f"{VENV} holds other things; DAYBOOK_VENV must name a folder of its own.")
    if strangers:
        _say("the environment is not whole; making it anew")
        _empty()
    _say(f"making a Python environment in {VENV}")
    _run([_base(), "-m", "venv", "--without-pip", "--prompt", "daybook", VENV], "The environment could not be made.")
    return True


_PRINT_VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"


def _environment_version() -> str:
    """The Python the environment was made for, "3.11"; empty when it cannot be told."""
    for line in _read(os.path.join(VENV, "pyvenv.cfg")):
        key, _, value = line.partition("=")
        if key.strip() == "version":
            return ".".join(value.strip().split(".")[:2])
    return ""


def _base() -> str:
    """The Python that environments are made from, also when this one runs inside an environment."""
    return getattr(sys, "_base_executable", None) or sys.executable


def _empty() -> None:
    import shutil

    for entry in os.scandir(VENV):
        if entry.name == ".setup.lock":
            continue
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            os.unlink(entry.path)


def _install(module: str) -> None:
    # Twice quiet: errors are told, advice and retries are not.
    pip = [*_pip(), "install", "-qq", "--disable-pip-version-check", "--no-input", "--no-deps"]
    failed = "The packages could not be installed; the lines above say why. Starting again goes on from here."
    with open(INSTALLING, "w"):
        pass
    _say("installing packages (this takes a minute or two the first time)")
    _run([*pip, "--require-hashes", "-r", os.path.join(ROOT, LOCKS[module])], failed, INSTALLING)
    _run([*pip, "--no-build-isolation", "--editable", ROOT], failed, INSTALLING)
    os.unlink(INSTALLING)


def _pip() -> list[str]:
    """A pip that installs into the environment: its own, its base Python's, or the one Python carries along."""
    own, ours = [PYTHON, "-m", "pip"], [_base(), "-m", "pip", "--python", PYTHON]
    for command in (own, ours):
        if _answer(*command, "--version"):
            return command
    package = f"python{_version()}-venv"
    for may_fetch in (True, False):
        if _answer(PYTHON, "-m", "ensurepip", "--default-pip"):
            return own
        if not (may_fetch and sys.base_prefix == "/usr" and _apt([package])):
            break
    if sys.base_prefix == "/usr":
        sys.exit(f"Python's installer pip is missing. Run once:\n    sudo apt-get install -y {package}")
    sys.exit(f"Python's installer pip is missing. Run once:\n    {_base()} -m ensurepip")


# ---- the system's own libraries ----


def _missing_libraries() -> list[str]:
    if not sys.platform.startswith("linux"):
        return []
    import ctypes

    missing = []
    for name in SYSTEM_LIBRARIES:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def _system_libraries() -> None:
    missing = _missing_libraries()
    packages = [SYSTEM_LIBRARIES[name] for name in missing]
    if not missing or (_apt(packages) and not _missing_libraries()):
        return
    import shutil

    if shutil.which("apt-get"):
        line = f"    sudo apt-get install -y --no-install-recommends {' '.join(packages)}"
        sys.exit(f"Qt needs libraries of the system that this account may not install. Run once:\n{line}")
    sys.exit(
        f"Qt needs these libraries of the system; please install the packages that hold them:\n    {' '.join(missing)}"
    )


def _apt(packages: Sequence[str]) -> bool:
    """Install Debian packages if that is possible without asking anybody; tells whether it was done."""
    import shutil

    if not shutil.which("apt-get"):
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and not (shutil.which("sudo") and _answer(*prefix, "echo", "yes")):
        return False
    _say(f"installing with apt-get: {' '.join(packages)}")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=600"]
    _answer(*apt, "update")  # a list that is old may still do
    return bool(_answer(*apt, "install", "-y", "--no-install-recommends", *packages, aloud=True))


# ---- running things ----


def _say(text: str) -> None:
    print(f"daybook: {text}", file=sys.stderr, flush=True)


def _run(command: list[str], failed: str, mark: str = "") -> None:
    """Run it, or end with the sentence `failed`. A command that gave up by itself has cleaned up: no mark stays."""
    import subprocess

    code = subprocess.run(command, stdin=subprocess.DEVNULL).returncode
    if 0 < code < 100 and mark:
        os.unlink(mark)
    if code:
        sys.exit(failed)


def _answer(*command: str, aloud: bool = False) -> str:
    """What a command prints, "done" for nothing; empty when it fails or is not there. `aloud`: errors are shown."""
    import subprocess

    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=None if aloud else subprocess.DEVNULL,
            text=True,
        )
    except OSError:
        return ""
    return "" if done.returncode else done.stdout.strip() or "done"
