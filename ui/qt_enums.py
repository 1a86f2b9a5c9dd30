"""Makes the enumerations of PySide6 quickly: a start needs 170 of them, with 2,700 members, and each member is 10 µs of
Python in the standard library: every fifth millisecond of a start.

How: a class without members is made as ever, and the plain ones that PySide gives are put into it. The outcome is the
same (`tests/ui/test_qt_lazily.py` holds each against the library's); whatever is not plain goes the usual way.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

_BASES: Final = frozenset({enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag})
_made_as_ever: Any = enum.EnumType._create_  # type: ignore[attr-defined]
_put: Any = type.__setattr__  # an enumeration's own refuses, once there are members


_SAMPLE: Final = [("Nothing", 0), ("Low", 1), ("High", 8), ("Both", 9), ("Same", 8), ("Mid", 2)]
"""An empty value, bits out of order, several bits in one, and two names for one value."""


def make_quickly() -> bool:
    """From now on in this process, and True; False where this Python's library makes anything else of a sample."""
    try:
        found = all(_told(_create(base, "Sample", _SAMPLE)) == _told(_as_ever(base)) for base in _BASES)
    except (AttributeError, TypeError, KeyError):  # built in another way inside
        found = False
    if found:
        enum.EnumType._create_ = _create  # type: ignore[attr-defined]
    return found


def _as_ever(base: Any) -> Any:
    return _made_as_ever(base, "Sample", list(_SAMPLE))


def _told(kind: Any) -> object:
    """All that can be seen of an enumeration, for comparing."""
    inside = {name: type(value).__name__ for name, value in vars(kind).items()}
    members = [
        (name, member._name_, list(vars(member)), vars(kind)[name] is member)
        for name, member in kind.__members__.items()
    ]
    inner = {name: repr(value) for name, value in vars(kind).items() if isinstance(value, (int, str, list, dict))}
    return inside, members, inner


def _create(cls: Any, class_name: str, names: Any, **options: Any) -> Any:
    """In place of `EnumType._create_`, which makes `IntEnum("Name", [("A", 0), ("B", 1)])`."""
    if cls not in _BASES or options.get("type") or not _is_plain(cls, names):
        return _made_as_ever(cls, class_name, names, **options)
    made = _made_as_ever(cls, class_name, (), **options)
    _fill(made, names)
    return made


def _is_plain(cls: Any, members: Any) -> bool:
    """Pairs of a name and a number, none of which means something to an enumeration."""
    return (
        isinstance(members, list)
        and all(type(pair) is tuple and len(pair) == 2 and type(pair[1]) is int for pair in members)
        and len({name for name, _ in members}) == len(members)
        and not any(name.startswith("_") for name, _ in members)
        and _taken(cls).isdisjoint(name for name, _ in members)
    )


@cache
def _taken(cls: type) -> frozenset[str]:
    return frozenset(dir(cls)).union(*(vars(base) for base in cls.__mro__), ("mro", ""))


def _fill(made: Any, members: Sequence[tuple[str, int]]) -> None:
    new = made._new_member_
    names, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    is_flag, is_number = issubclass(made, enum.Flag), made._use_args_
    for name, value in members:
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = new(made, value) if is_number else new(made)
            vars(member).update(_value_=value, _name_=name, __objclass__=made, _sort_order_=len(names))
            if not is_flag or _is_single_bit(value):
                names.append(name)
        by_name[name] = member
        _put(made, name, member)
    if is_flag:
        _sum_up(made, [value for _, value in members])


def _sum_up(made: Any, values: Sequence[int]) -> None:
    """What a flag knows of its bits."""
    for value in values:
        made._flag_mask_ |= value
        made._singles_mask_ |= value if _is_single_bit(value) else 0
    made._all_bits_ = 2 ** made._flag_mask_.bit_length() - 1
    canonical = [made._member_map_[name]._value_ for name in made._member_names_]
    if canonical != sorted(canonical):
        made._iter_member_ = made._iter_member_by_def_


def _is_single_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0
