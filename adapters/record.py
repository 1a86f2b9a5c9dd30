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
        if vars(type(record)).get("__replace__") is not replace:
            import dataclasses

            return dataclasses.replace(record, **changes)
        for name in record.__slots__:
            if name not in changes:
                changes[name] = getattr(record, name)
        return type(record)(**changes)


__all__ = ["REQUIRED", "dataclass", "defaults", "field", "replace"]

REQUIRED: Any = object()
"""In place of a default where there is none."""

_OPTIONS = {"slots", "frozen", "kw_only"}
_FIELD_OPTIONS = {"default", "default_factory", "repr"}
_OWN = {"__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__getstate__", "__slots__"}
_SHARED = ("ClassVar", "typing.ClassVar")
_SPECIAL = ("KW_ONLY", "InitVar")


def defaults(cls: type) -> dict[str, Any]:
    """The names of a record's fields in their order, and what each is when not given (like no value if made anew)."""
    init: Any = cls.__init__  # type: ignore[misc]
    names: tuple[str, ...] = cls.__slots__  # type: ignore[attr-defined]
    told = init.__kwdefaults__ or dict(zip(names[::-1], (init.__defaults__ or ())[::-1], strict=False))
    return {name: told.get(name, REQUIRED) for name in names}


class _Made:
    """In place of a default that is made anew for each record."""

    def __repr__(self) -> str:
        return "<factory>"


_MADE: Any = _Made()


class _Field:
    """What `field` was told, until the class is made."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options

    @property
    def usual(self) -> Any:
        return self.options.get("default", _MADE if "default_factory" in self.options else REQUIRED)

    @property
    def is_needed(self) -> bool:
        return self.usual is REQUIRED


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


class _Init:
    """Stands for `__init__` until the first record of a class is made: many classes are not needed at a start."""

    cls: Any

    def __init__(self, kinds: dict[str, str], given: dict[str, _Field], frozen: bool, kw_only: bool) -> None:
        self.told = kinds, given, frozen, kw_only

    def __get__(self, record: object, cls: type) -> Any:
        init = self.cls.__init__ = _written_out(self.cls, *self.told)
        return init if record is None else init.__get__(record)


def _by_the_library(cls: type, options: dict[str, Any]) -> Any:
    import dataclasses  # takes 5 ms, with `inspect` under it

    for name, value in list(vars(cls).items()):
        if isinstance(value, _Field):
            setattr(cls, name, dataclasses.field(**value.options))
    return dataclasses.dataclass(**options)(cls)


def _parts(cls: type) -> tuple[dict[str, str], dict[str, _Field]]:
    """Annotations and defaults of the fields; what belongs to the class itself is none."""
    kinds = {name: kind for name, kind in cls.__annotations__.items() if not kind.startswith(_SHARED)}
    told = {name: value for name, value in vars(cls).items() if name in kinds}
    return kinds, {n: value if isinstance(value, _Field) else _Field({"default": value}) for n, value in told.items()}


def _is_plain(cls: type, options: dict[str, Any]) -> bool:
    if not options.get("slots") or not _OPTIONS.issuperset(options) or cls.__bases__ != (object,):
        return False
    words = cls.__annotations__.values()
    if any(not isinstance(kind, str) or any(special in kind for special in _SPECIAL) for kind in words):
        return False
    kinds, given = _parts(cls)
    # What the library refuses (a default that can change, or before a field without one) it shall refuse in its words.
    if any(not _FIELD_OPTIONS.issuperset(one.options) or type(one.usual).__hash__ is None for one in given.values()):
        return False
    needed = [name not in given or given[name].is_needed for name in kinds]
    return _OWN.isdisjoint(vars(cls)) and (bool(options.get("kw_only")) or needed == sorted(needed, reverse=True))


def _record(cls: type, options: dict[str, Any]) -> Any:
    kinds, given = _parts(cls)
    names, frozen, kw_only = tuple(kinds), options.get("frozen", False), options.get("kw_only", False)
    shown = [name for name in names if name not in given or given[name].options.get("repr", True)]
    init = _Init(kinds, given, frozen, kw_only)
    space = {name: value for name, value in vars(cls).items() if name not in {*names, "__dict__", "__weakref__"}}
    space |= _methods(names, shown, frozen)
    space |= {"__slots__": names, "__init__": init, "__replace__": replace, "__match_args__": () if kw_only else names}
    space |= {name: _Later(name, cls, given, options) for name in ("__dataclass_fields__", "__dataclass_params__")}
    init.cls = type(cls)(cls.__name__, cls.__bases__, space)
    init.cls.__qualname__ = cls.__qualname__
    return init.cls


def _methods(names: tuple[str, ...], shown: list[str], frozen: bool) -> dict[str, Any]:
    values: Any = attrgetter(*names) if len(names) > 1 else lambda self: tuple(getattr(self, n) for n in names)

    @recursive_repr("...")
    def as_words(self: Any) -> str:
        return f"{self.__class__.__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in shown])})"

    def equal(self: Any, other: object) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def set_state(self: Any, state: list[Any]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    made = {"__repr__": as_words, "__eq__": equal, "__hash__": None}
    if not frozen:
        return made
    state = {"__getstate__": lambda self: list(values(self)), "__setstate__": set_state}
    return made | state | {"__hash__": lambda self: hash(values(self)), "__setattr__": _refuse, "__delattr__": _refuse}


def _refuse(self: Any, name: str, *value: object) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot {'assign to' if value else 'delete'} field {name!r}")


def _written_out(cls: type, kinds: dict[str, str], given: dict[str, _Field], frozen: bool, kw_only: bool) -> Any:
    """`__init__` as source: every visit that is read passes through one."""
    known: dict[str, Any] = {"_missing": _MADE}
    lines = []
    for number, name in enumerate(kinds):
        value, factory = name, given[name].options.get("default_factory") if name in given else None
        if factory is not None:
            known[f"_make{number}"] = factory
            value = f"_make{number}() if {name} is _missing else {name}"
        if frozen:
            known[f"_set{number}"] = vars(cls)[name].__set__  # what `object.__setattr__` looks up each time
            lines.append(f"_set{number}(self, {value})")
        else:
            lines.append(f"self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    head = ", ".join(["self", *(["*"] if kw_only and kinds else []), *kinds])
    body = "\n  ".join(lines) or "pass"
    space: dict[str, Any] = {}
    code = f"def write({', '.join(known)}):\n def __init__({head}):\n  {body}\n return __init__"
    exec(code, vars(sys.modules[cls.__module__]), space)
    init = space["write"](**known)
    usual = {name: one.usual for name, one in given.items() if not one.is_needed}
    usual = {name: usual[name] for name in kinds if name in usual}
    init.__defaults__, init.__kwdefaults__ = (None, usual) if kw_only else (tuple(usual.values()), None)
    init.__annotations__ = {**kinds, "return": None}
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init
