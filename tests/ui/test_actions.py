"""The keys: none given twice, none of the system's own, every menu letter once."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from ui.actions import ACTIONS, BY_KEY, MENUS

PORTABLE = QKeySequence.SequenceFormat.PortableText
RESERVED = {"Alt+Tab", "Alt+Space", "Alt+F4", "Ctrl+Esc", "Ctrl+Shift+Esc", "F10", "Ctrl+H", "Ctrl+M", "Ctrl+Q"}


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_no_shortcut_is_given_twice(platform: str) -> None:
    keys = [key.toString(PORTABLE) for act in ACTIONS for key in act.shortcuts(platform)]
    assert "" not in keys
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_no_key_of_the_system_is_taken(platform: str) -> None:
    keys = {key.toString(PORTABLE) for act in ACTIONS if act.role != "quit" for key in act.shortcuts(platform)}
    assert not keys & RESERVED
    assert not [key for key in keys if "Ctrl+Alt" in key]


def test_no_grid_key_is_given_twice() -> None:
    keys = [act.grid for act in ACTIONS if act.grid]
    assert len(keys) == len(set(keys))


def test_actions_have_unique_keys_and_known_menus() -> None:
    assert len(BY_KEY) == len(ACTIONS)
    assert {act.menu for act in ACTIONS} == {key for key, _ in MENUS}


def mnemonic(words: str) -> str:
    at = words.find("&")
    return words[at + 1].upper() if at >= 0 else ""


@pytest.mark.parametrize("menu", [key for key, _ in MENUS])
def test_menu_letters_are_unique_where_given(menu: str) -> None:
    letters = [mnemonic(act.words) for act in ACTIONS if act.menu == menu]
    letters = [letter for letter in letters if letter]
    assert sorted(letters) == sorted(set(letters))


def test_menu_bar_letters_are_unique() -> None:
    letters = [mnemonic(words) for _, words in MENUS]
    assert len(letters) == len(set(letters))
