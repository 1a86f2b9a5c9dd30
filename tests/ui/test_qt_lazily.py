"""PySide6 is the same, whether its signature support and enumerations are made as ever or in our quicker ways."""

from __future__ import annotations

import enum
import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.house.source import ROOT
from ui import qt_enums

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


ENUMS = """
import enum, json, operator
{start}
from importlib import import_module
told = {{}}

def shown(kind):
    yield [each.__qualname__ for each in kind.__mro__], kind.__module__, kind.__doc__, sorted(vars(kind).keys())
    yield [(member.name, member.value) for member in kind], len(kind), list(kind.__members__)
    inner = ("_member_names_", "_flag_mask_", "_singles_mask_", "_all_bits_", "_boundary_", "_inverted_", "_use_args_")
    yield [str(getattr(kind, name, None)) for name in inner], str(kind._member_type_), str(kind._value_repr_)
    yield sorted(kind._value2member_map_), getattr(kind, "_iter_member_", enum.Flag._iter_member_).__name__
    for name, member in kind.__members__.items():
        yield name, repr(member), str(member), format(member), hash(member), [*vars(member)], member._sort_order_
        yield kind(member.value) is member, getattr(kind, name) is member, kind[name] is member
        yield member.__objclass__ is kind, type(member) is kind, bool(member), member == member.value, repr(member)
    if issubclass(kind, enum.Flag) and len(kind.__members__):
        for first in kind:
            for second in kind:
                for joined in (operator.or_, operator.and_, operator.xor):
                    yield repr(joined(first, second)), list(joined(first, second)).__repr__()
            yield repr(~first)
        yield repr(kind(0))

def walk(space, path):
    for name, value in sorted(vars(space).items()):
        if isinstance(value, type) and value.__module__.startswith("PySide6") and path + name not in told:
            if isinstance(value, enum.EnumType):
                told[path + name] = repr(list(shown(value)))
            else:
                told[path + name] = "class"
                walk(value, path + name + ".")

for module in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport"):
    found = import_module("PySide6." + module)
    for name in dir(found):
        getattr(found, name)  # names come into a module when they are asked for
    walk(found, module + ".")
print(json.dumps([told, enum.EnumType._create_.__module__]))
"""


def enumerations(start: str) -> tuple[dict[str, str], str]:
    code, env = ENUMS.format(start=start), {**os.environ, "PYTHONHASHSEED": "1"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    told, maker = json.loads(done.stdout)
    return told, maker


def test_every_enumeration_of_qt_is_the_one_the_library_would_make() -> None:
    usual, as_ever = enumerations(USUAL)
    ours, quickly = enumerations(LAZY)
    can = subprocess.run([sys.executable, "-c", "from ui.qt_enums import *; exit(make_quickly())"], cwd=ROOT).returncode
    assert (as_ever, quickly) == ("enum", "ui.qt_enums" if can else "enum")
    assert can or sys.version_info[:3] not in ((3, 11, 7), (3, 12, 1), (3, 13, 0)), "tried with these"
    assert sum(kind != "class" for kind in usual.values()) > 400
    assert {name for name in usual if ours.get(name) != usual[name]} == set()
    assert ours.keys() == usual.keys()


@pytest.mark.parametrize("base", [enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag, enum.StrEnum])
@pytest.mark.parametrize(
    "members",
    [
        "ONE TWO",
        ["ONE", "TWO"],
        {"ONE": 1, "TWO": 2},
        [("name", 1)],
        [("_ONE_", 1)],
        [("ONE", 1), ("ONE", 2)],
        [("ONE", "1")],
        [("mro", 1)],
        [],
    ],
)
def test_what_is_not_plain_is_made_by_the_library(base: type[enum.Enum], members: Any) -> None:
    def outcome(make: Any) -> str:
        try:
            kind = make(base, "Kind", members, module="here")
        except Exception as error:
            return f"{type(error).__name__}: {error}"
        return repr([(name, member.name, member.value) for name, member in kind.__members__.items()])

    assert outcome(qt_enums._create) == outcome(qt_enums._made_as_ever)
