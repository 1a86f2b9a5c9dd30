"""What PySide6 tells a programmer is the same, whether its signature support came at the start or when needed."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.house.source import ROOT

USUAL, LAZY = "import PySide6.QtWidgets", "from ui.qt_lazily import import_qt\nimport_qt()"
LOADED = "[m for m in sys.modules if m.startswith(('shibokensupport.signature.l', 'inspect', 'argparse', 'zipfile'))]"
ASKING = """
import json, sys
{start}
before = {loaded}
import tests.house.source  # an import after Qt's
from PySide6.QtCore import QObject, QRect, QTimer
told = []
def tell(work):
    try:
        told.append(str(work()))
    except Exception as error:
        told.append(f"{{type(error).__name__}}: {{error}}")
asked = [
    lambda: QRect("a"),
    lambda: QTimer.singleShot("a", "b"),
    lambda: QObject(nothing=3),
    lambda: QObject(objectName=3),
    lambda: QObject().parent(1),
    lambda: QRect(1, 2, 3, 4).adjusted(1),
    lambda: QRect.adjusted.__doc__,
    lambda: QObject.__doc__,
]
for work in asked[{turn}:] + asked[:{turn}]:
    tell(work)
from __feature__ import snake_case
tell(lambda: QObject().object_name())
import PySide6.support.signature
tell(lambda: PySide6.support.signature.get_signature(QRect.adjusted))
import tests.house.test_files
tell(lambda: QObject().object_name())
print(json.dumps([told, before]))
"""


def asked(start: str, turn: int = 0) -> tuple[list[str], list[str]]:
    code = ASKING.format(start=start, loaded=LOADED, turn=turn)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    told, before = json.loads(done.stdout)
    return told, before


@pytest.mark.parametrize("turn", [0, 3, 6])
def test_errors_docstrings_and_features_are_the_same(turn: int) -> None:
    usual, _ = asked(USUAL, turn)
    lazy, before = asked(LAZY, turn)
    assert lazy == usual
    assert any("called with wrong argument types" in words for words in lazy)
    assert before == []


def test_of_a_release_that_was_not_tried_all_is_loaded_as_usual() -> None:
    _, before = asked("import ui.qt_lazily as q\nq.TRIED = frozenset()\nq.import_qt()")
    assert "shibokensupport.signature.loader" in before


def test_the_release_we_have_was_tried_and_has_no_deprecated_functions_to_put_back() -> None:
    import PySide6
    from PySide6.support import deprecated

    from ui.qt_lazily import TRIED

    assert PySide6.__version__ in TRIED
    assert not [name for name in vars(deprecated) if name.startswith("fix_for_")]
