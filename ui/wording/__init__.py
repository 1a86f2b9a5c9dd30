"""Every sentence and format a person reads, one file a page; used as `wording.NAME`. Plain functions and constants.

What the first screen says is here at once; the pages' sentences are loaded when the first of them is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from ui.wording.day import *
from ui.wording.desk import *
from ui.wording.language import *
from ui.wording.window import *

if TYPE_CHECKING:
    from ui.wording.agenda import *
    from ui.wording.away import *
    from ui.wording.book import *
    from ui.wording.booking import *
    from ui.wording.connections import *
    from ui.wording.family import *
    from ui.wording.find_time import *
    from ui.wording.help import *
    from ui.wording.lock import *
    from ui.wording.new_patient import *
    from ui.wording.offering import *
    from ui.wording.outbox import *
    from ui.wording.outbox_asking import *
    from ui.wording.outbox_detail import *
    from ui.wording.palette import *
    from ui.wording.patients import *
    from ui.wording.printing import *
    from ui.wording.settings import *
    from ui.wording.setup import *
    from ui.wording.states import *
    from ui.wording.visit_peek import *
    from ui.wording.week import *

LATER: Final = (
    *("agenda", "away", "book", "booking", "connections", "family", "find_time", "help", "lock", "new_patient"),
    *("offering", "outbox", "outbox_asking", "outbox_detail", "palette", "patients", "printing", "settings", "setup"),
    *("states", "visit_peek", "week"),
)


def __getattr__(name: str) -> Any:
    """A name of the pages: all of them are loaded, and found at once from then on."""
    if not name.startswith("__"):
        for page in LATER:
            found = vars(import_module(f"{__name__}.{page}"))
            globals().update({key: value for key, value in found.items() if not key.startswith("_")})
        if name in globals():
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
