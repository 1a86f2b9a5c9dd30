"""The standard library's dataclass with slots, made in a fifth of the time: making records took a sixth of our start.

Import `dataclass`, `field` and `replace` from here instead. The classes are the same to look at and to use, and
`dataclasses.fields`, `replace`, `asdict` and `is_dataclass` take them. Whatever goes beyond a plain record (other
options, base classes, methods of one's own in place of the made ones) is handed to the library. One thing differs: a
record without a docstring gets none made up.
"""

from __future__ import annotations

import sys
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
        return _record(cls, options) if _is_plain(cls, options) else _by_the_library(cls, options)

    def field(**options):
        """As `dataclasses.field`."""
        return _Field(options)

    def replace(record, /, **changes):
        """As `dataclasses.replace`."""
        for name in record.__dataclass_fields__ if "__slots__" not in vars(type(record)) else record.__slots__:
            if name not in changes:
                changes[name] = getattr(record, name)
        return type(record)(**changes)


__all__ = ["dataclass", "field", "replace"]

_OPTIONS = {"slots", "frozen", "kw_only"}
_FIELD_OPTIONS = {"default", "default_factory", "repr"}
_OWN = {"__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__getstate__", "__slots__"}
_SHARED = ("ClassVar", "typing.ClassVar")
_SPECIAL = ("KW_ONLY", "InitVar")
_MISSING: Any = object()


class _Field:
    """What `field` was told, until the class is made."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options


class _Later:
    """Stands for what only the library tells of a class, until somebody asks: then it makes a twin and tells."""

    def __init__(self, name: str, cls: type, told: dict[str, Any], options: dict[str, Any]) -> None:
        self.name, self.options = name, options
        self.space = {"__module__": cls.__module__, "__annotations__": cls.__annotations__, **told}

    def __get__(self, record: object, cls: type) -> Any:
        twin = _by_the_library(type(cls.__name__, (), dict(self.space)), self.options)
        found = getattr(twin, self.name)
        setattr(cls, self.name, found)
        return found


def _by_the_library(cls: type, options: dict[str, Any]) -> Any:
    import dataclasses  # takes 5 ms, with `inspect` under it

    for name, value in list(vars(cls).items()):
        if isinstance(value, _Field):
            setattr(cls, name, dataclasses.field(**value.options))
    return dataclasses.dataclass(**options)(cls)


def _is_plain(cls: type, options: dict[str, Any]) -> bool:
    told, kinds = vars(cls), cls.__annotations__
    if not options.get("slots") or not _OPTIONS.issuperset(options) or cls.__bases__ != (object,):
        return False
    if not _OWN.isdisjoint(told) or not all(isinstance(kind, str) for kind in kinds.values()):
        return False
    if any(word in kind for kind in kinds.values() for word in _SPECIAL):
        return False
    return all(_FIELD_OPTIONS.issuperset(value.options) for value in told.values() if isinstance(value, _Field))


def _record(cls: type, options: dict[str, Any]) -> Any:
    kinds = {name: kind for name, kind in cls.__annotations__.items() if not kind.startswith(_SHARED)}
    names, frozen, kw_only = tuple(kinds), options.get("frozen", False), options.get("kw_only", False)
    space = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    told = {name: space.pop(name) for name in names if name in space}
    shown = [n for n in names if not isinstance(told.get(n), _Field) or told[n].options.get("repr", True)]
    space |= _methods(names, shown, frozen)
    space |= {"__slots__": names, "__match_args__": () if kw_only else names, "__replace__": replace}
    space |= {name: _Later(name, cls, told, options) for name in ("__dataclass_fields__", "__dataclass_params__")}
    made: Any = type(cls)(cls.__name__, cls.__bases__, space)
    made.__qualname__ = cls.__qualname__
    made.__init__ = _init(made, kinds, told, frozen, kw_only)
    return made


def _methods(names: tuple[str, ...], shown: list[str], frozen: bool) -> dict[str, Any]:
    values: Any = attrgetter(*names) if len(names) > 1 else lambda self: tuple(getattr(self, n) for n in names)

    @recursive_repr("...")
    def __repr__(self: Any) -> str:
        return f"{self.__class__.__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in shown])})"

    def __eq__(self: Any, other: object) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:
        return hash(values(self))

    def __setattr__(self: Any, name: str, value: object) -> None:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self: Any, name: str) -> None:
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self: Any) -> list[Any]:
        return list(values(self))

    def __setstate__(self: Any, state: list[Any]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    if not frozen:
        return {"__repr__": __repr__, "__eq__": __eq__, "__hash__": None}
    made = (__repr__, __eq__, __hash__, __setattr__, __delattr__, __getstate__, __setstate__)
    return {method.__name__: method for method in made}


def _init(cls: type, kinds: dict[str, str], told: dict[str, Any], frozen: bool, kw_only: bool) -> Any:
    """The one method that is written out, because every visit read passes through it."""
    usual: dict[str, Any] = {}
    known: dict[str, Any] = {"_missing": _MISSING}
    lines = []
    for number, name in enumerate(kinds):
        value, default = name, told.get(name, _MISSING)
        if isinstance(default, _Field):
            factory, default = default.options.get("default_factory"), default.options.get("default", _MISSING)
            if factory is not None:
                known[f"_make{number}"], usual[name] = factory, _MISSING
                value = f"_make{number}() if {name} is _missing else {name}"
        if default is not _MISSING:
            usual[name] = default
        if type(default).__hash__ is None:
            raise ValueError(f"mutable default {type(default)} for field {name} is not allowed: use default_factory")
        if not kw_only and usual and name not in usual:
            raise TypeError(f"non-default argument {name!r} follows default argument")
        if frozen:
            known[f"_set{number}"] = vars(cls)[name].__set__  # sets as `object.__setattr__` does, in half the time
            lines.append(f"_set{number}(self, {value})")
        else:
            lines.append(f"self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    head = ", ".join(["self", *(["*"] if kw_only and kinds else []), *kinds])
    body = "\n  ".join(lines) or "pass"
    space: dict[str, Any] = {}
    code = f"def made({', '.join(known)}):\n def __init__({head}):\n  {body}\n return __init__"
    exec(code, sys.modules[cls.__module__].__dict__, space)
    init = space["made"](**known)
    init.__defaults__, init.__kwdefaults__ = (None, usual) if kw_only else (tuple(usual.values()), None)
    init.__annotations__ = {**kinds, "return": None}
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init
