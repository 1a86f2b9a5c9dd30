"""`python3 packaging/build.py`: sets itself up, then makes the package of this very system in `dist/`.

Linux: a folder and a .tar.gz. Windows: a folder, and an installer where NSIS is found. macOS: Daybook.app; signing and
the disk image are in packaging/macos. Each build ends with the packaged program's own self-check.
"""

import os
import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit("Daybook needs Python 3.11, 3.12, 3.13 or 3.14; this is Python {}.{}.".format(*sys.version_info))

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
DIST = os.path.join(ROOT, "dist")
FOLDER = os.path.join(DIST, "Daybook")


def run(*command):
    import subprocess

    print("build:", " ".join(command), flush=True)
    if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL).returncode:
        sys.exit("The build stopped here; the lines above say why.")


def icon():
    """The system's own kind of icon file, from the drawing."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    kind = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    if kind is None:
        return
    application = QGuiApplication([])
    image = QImage(256, 256, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(os.path.join(ROOT, "resources", "app-icon.svg")).render(painter)
    painter.end()
    os.makedirs(os.path.join(ROOT, "build"), exist_ok=True)
    if not image.save(os.path.join(ROOT, "build", "daybook." + kind)):
        print("build: no icon file could be made; the program gets the usual one")
    del application


def licences():
    """The licence texts of everything inside, beside it (their owners ask for that)."""
    import shutil
    from importlib.metadata import distributions

    for each in distributions():
        for path in each.files or ():
            if path.parts[0].endswith(".dist-info") and path.name.upper().startswith(("LICEN", "COPYING", "NOTICE")):
                target = os.path.join(FOLDER, "licenses", each.metadata["Name"], path.name)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                shutil.copyfile(str(each.locate_file(path)), target)


def check():
    """The packaged program books, moves and cancels a visit on a fresh sample practice."""
    name = "daybook-cli" if sys.platform in ("win32", "darwin") else "daybook"
    run(os.path.join(FOLDER, name + (".exe" if os.name == "nt" else "")), "--self-check")


def main():
    import shutil

    icon()
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", DIST,
        "--workpath", os.path.join(ROOT, "build"), os.path.join(HERE, "daybook.spec"))  # fmt: skip
    licences()
    check()
    if sys.platform.startswith("linux"):
        for name in ("daybook.desktop", "install.sh"):
            shutil.copy(os.path.join(HERE, "linux", name), FOLDER)
        shutil.copy(os.path.join(ROOT, "resources", "app-icon.svg"), os.path.join(FOLDER, "daybook.svg"))
        made = shutil.make_archive(os.path.join(DIST, "daybook-linux"), "gztar", DIST, "Daybook")
        print("build:", made)
    elif os.name == "nt" and shutil.which("makensis"):
        run("makensis", "-V2", os.path.join(HERE, "windows", "daybook.nsi"))


if __name__ == "__main__":
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("bootstrap", os.path.join(HERE, "bootstrap.py"))
    bootstrap = module_from_spec(spec)
    spec.loader.exec_module(bootstrap)
    bootstrap.enter("package", os.path.abspath(__file__))
    main()
