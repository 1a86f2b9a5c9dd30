"""Imports PySide6 without its signature support: 40 ms of Python that is compiled anew at every start, and needed only
to word a TypeError or a docstring. It comes by itself when it is. For the releases this was tried with; else as usual.

How: shiboken fills its module `signature_bootstrap`, calls the module's `bootstrap()` and keeps the functions of what
that returns. A module of that name laid ready beforehand is the one it fills; ours returns stand-ins. They also spare
each later import a search of the module's source (20 ms), which nobody needs before the first `from __feature__ …`.
"""

from __future__ import annotations

import builtins
import os
import sys
from importlib import import_module
from types import ModuleType
from typing import Any, Final

TRIED: Final = frozenset({"6.11.3"})
_FOR_UNPACKING: Final = ("base64", "tempfile", "textwrap", "traceback", "zipfile")
_FOR_ADDRESSES: Final = ("urllib.parse",)  # pathlib takes one function of it, to tell a path as an address
_SUPPORT: Final = ("__feature__", "shibokensupport", "PySide6.support.")


def import_qt() -> None:
    """Import PySide6 for the first time in this process; to be called before any other import of it."""
    if "shiboken6" not in sys.modules:
        from adapters.postponed import postponed
        from ui.qt_enums import make_quickly

        make_quickly()
        sys.modules["signature_bootstrap"] = _Bootstrap("signature_bootstrap")
        with postponed(*_FOR_UNPACKING, called=_FOR_ADDRESSES):
            import_module("shiboken6")
    import_module("PySide6.QtWidgets")


class _Bootstrap(ModuleType):
    """shiboken's module; all is its own but what it sees as `bootstrap`."""

    @property
    def bootstrap(self) -> Any:
        shiboken = sys.modules["shiboken6"]
        unpacked = os.path.join(os.path.dirname(str(shiboken.__file__)), "files.dir")
        usual = shiboken.__version__ not in TRIED or "SBK_EMBED" in os.environ or os.path.exists(unpacked)
        return vars(self)["bootstrap"] if usual else lambda: _Loader(self)


class _Loader(ModuleType):
    """In place of `shibokensupport.signature.loader`: the functions shiboken calls, by their names there."""

    def __init__(self, bootstrap: ModuleType) -> None:
        super().__init__("shibokensupport.signature.loader")
        self._bootstrap: Any = bootstrap
        self._real: Any = None
        self._loading = False
        mapping: Any = ModuleType("shibokensupport.signature.mapping")  # shiboken looks this one up, and keeps it
        mapping.update_mapping = self._update_mapping
        sys.modules[mapping.__name__] = self._mapping = mapping

    def _load(self) -> Any:
        """The real loader. Not by the real `bootstrap`: it makes another mapping than the one shiboken keeps."""
        if self._real is None:
            self._loading = True
            finders, importer = self._bootstrap.prepare_zipfile()
            finders.insert(0, importer)
            try:
                import_module("shibokensupport.signature")
                self._mapping.__spec__ = importer.find_spec(self._mapping.__name__, None)
                importer.exec_module(self._mapping)
                self._real = import_module(self.__name__)
                sys.modules["__feature__"] = self._real.feature
            finally:
                finders.remove(importer)
                self._loading = False
        return self._real

    def _update_mapping(self) -> None:
        self._load()
        self._mapping.update_mapping()

    def pyside_type_init(self, *args: Any) -> Any:
        return self._load().pyside_type_init(*args)

    def create_signature(self, *args: Any) -> Any:
        return self._load().create_signature(*args)

    def seterror_argument(self, *args: Any) -> Any:
        return self._load().seterror_argument(*args)

    def make_helptext(self, *args: Any) -> Any:
        return self._load().make_helptext(*args)

    def finish_import(self, module: ModuleType) -> None:
        """Puts deprecated functions back into a module; in the releases we know there are none."""

    def feature_import(self, name: str, *args: Any, **options: Any) -> Any:
        if self._loading or not name.startswith(_SUPPORT):
            return None  # an import like any other
        return self._load().feature.feature_import(name, *args, **options)  # it looks one frame up, past this one

    def feature_imported(self, module: ModuleType) -> None:
        if self._real is not None and self._real.feature._is_initialized:
            self._real.feature_imported(module)

    def post_init(self) -> None:
        hook: Any = self._bootstrap.__feature_import__
        builtins.__feature_import__ = hook  # type: ignore[attr-defined]
        builtins.__orig_import__ = builtins.__import__  # type: ignore[attr-defined]
        builtins.__import__ = hook
