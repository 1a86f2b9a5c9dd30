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
    """The system's own kind of icon file, each size drawn by itself: one shrunk from another is a blur."""
    import io

    kind, sizes = {
        "win32": ("ico", (16, 20, 24, 32, 40, 48, 64, 256)),
        "darwin": ("icns", (16, 32, 64, 128, 256, 512, 1024)),
    }.get(sys.platform, ("", ()))
    if not kind:
        return
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PIL import Image
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawn = []
    for size in sizes:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(os.path.join(ROOT, "resources", "app-icon.svg")).render(painter)
        painter.end()
        kept = QBuffer()
        kept.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(kept, "PNG")
        drawn.append(Image.open(io.BytesIO(kept.data().data())))
    os.makedirs(os.path.join(ROOT, "build"), exist_ok=True)
    told = {"sizes": [each.size for each in drawn]} if kind == "ico" else {}
    drawn[-1].save(os.path.join(ROOT, "build", "daybook." + kind), append_images=drawn[:-1], **told)


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


def version():
    import tomllib

    with open(os.path.join(ROOT, "pyproject.toml"), "rb") as file:
        return tomllib.load(file)["project"]["version"]


def check():
    """The packaged program does its main job on a fresh sample practice, prints its day and tells of its parts."""
    name = "daybook-cli" if sys.platform in ("win32", "darwin") else "daybook"
    program = os.path.join(FOLDER, name + (".exe" if os.name == "nt" else ""))
    os.environ["DAYBOOK_HOME"] = os.path.join(ROOT, "build", "home")
    run(program, "--self-check")
    run(program, "--sample", "--fresh", "agenda", "--pdf", os.path.join(ROOT, "build", "day.pdf"))
    run(program, "doctor")


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
        run("makensis", "-V2", "-DVERSION=" + version(), os.path.join(HERE, "windows", "daybook.nsi"))


if __name__ == "__main__":
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("bootstrap", os.path.join(HERE, "bootstrap.py"))
    bootstrap = module_from_spec(spec)
    spec.loader.exec_module(bootstrap)
    bootstrap.enter("package", os.path.abspath(__file__))
    main()
