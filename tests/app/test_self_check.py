"""The self-check finds what a package lacks: it is what each build ends with."""

from __future__ import annotations

import sys

import pytest

from app import self_check
from app.self_check import CheckFailed, check


async def test_it_passes_here() -> None:
    assert (await check()).startswith("Self-check passed")


@pytest.mark.logs_errors
@pytest.mark.parametrize("lacking", ["anyascii", "jellyfish"])
async def test_it_fails_where_a_part_of_the_search_is_not_there(lacking: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, lacking, None)
    monkeypatch.setattr(self_check, "PATIENCE", 0.5)
    with pytest.raises(CheckFailed):
        await check()
