"""The practice-management systems Daybook speaks to. `ADAPTERS` is the one line to add for a new one.

Classes are imported on first use: listing the kinds costs nothing, and only the chosen system's shapes are built.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from adapters.port import PmsAdapter

_WHERE = {
    "local": ("adapters.local.adapter", "LocalAdapter"),
    "sikka": ("adapters.sikka.adapter", "SikkaAdapter"),
    "cliniko": ("adapters.cliniko.adapter", "ClinikoAdapter"),
    "alfadocs": ("adapters.alfadocs.adapter", "AlfaDocsAdapter"),
    "pms_hub": ("adapters.pms_hub.adapter", "PmsHubAdapter"),
    "practice_studio": ("adapters.practice_studio.adapter", "PracticeStudioAdapter"),
    "kolla": ("adapters.kolla.adapter", "KollaAdapter"),
}


class _Registry(Mapping[str, "type[PmsAdapter]"]):
    """kind → adapter class, imported when asked for."""

    def __getitem__(self, kind: str) -> type[PmsAdapter]:
        module, name = _WHERE[kind]
        found: type[PmsAdapter] = getattr(import_module(module), name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(_WHERE)

    def __len__(self) -> int:
        return len(_WHERE)


ADAPTERS: Mapping[str, type[PmsAdapter]] = _Registry()
