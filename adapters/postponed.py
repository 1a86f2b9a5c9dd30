"""Let a library's own imports wait until they are used, where only a small part of the library is.

`import keyring` takes 35 ms where a bare Qt program starts in 80; 25 of them for modules one secret has no use for.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class _StandIn(ModuleType):
    """Is taken for a module by `import`; becomes the real one with the first thing asked of it, or called."""

    by_call = False

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if self.by_call:
            return lambda *args, **options: getattr(self._real(), name)(*args, **options)
        return getattr(self._real(), name)

    def _real(self) -> ModuleType:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return import_module(self.__name__)


@contextmanager
def postponed(*names: str, called: Collection[str] = ()) -> Iterator[None]:
    """Imports of these modules inside the block are carried out when they are first used; all others are as ever.

    Of the `called` ones only functions may be asked for inside the block, and a use is a call: `remove=shutil.rmtree`
    in a signature is none. Modules that are loaded already stay as they are. For the main thread: others would meet the
    stand-ins.
    """
    made = [_StandIn(name) for name in (*names, *called) if name not in sys.modules]
    for stand_in in made:
        stand_in.by_call = stand_in.__name__ in called
        sys.modules[stand_in.__name__] = stand_in
        parent, _, child = stand_in.__name__.rpartition(".")
        if parent:  # what `import a.b` binds is `a`: the stand-in must be reachable through it
            setattr(import_module(parent), child, stand_in)
    try:
        yield
    finally:
        for stand_in in made:
            stand_in.by_call = False
            if sys.modules.get(stand_in.__name__) is stand_in:
                del sys.modules[stand_in.__name__]
