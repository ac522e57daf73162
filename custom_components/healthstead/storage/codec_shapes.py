"""From type hints to JSON and back: dataclasses, collections and unions.

A shape is built once per type and cached. What is not understood is an error
when the shape is built, never a guess when a record is read. A field that is
missing takes its default (an older writer); a field too many is an error (a
newer writer), so nothing is dropped in silence. Types must not be recursive.
"""

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import (
    Any,
    Final,
    NewType,
    TypeAliasType,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from ..domain.quantity import Quantity
from .codec_values import VALUES, CodecError, Json, Shape, as_key, remembering, wrong

ALIKE: Final = frozenset({Quantity})
"""A house holds the same few of them again and again: read once, kept once."""
KIND: Final = "kind"
"""The key that says which class of a union is meant."""


def snake_case(name: str) -> str:
    """Return ``DoseTaken`` as ``dose_taken``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


@cache
def shape_of(hint: Any) -> Shape:
    """Return how values of a type hint are written and read."""
    hint = _bare(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if (build := _GENERIC.get(origin)) is not None:
        return build(arguments)
    if hint in VALUES:
        return VALUES[hint]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _choice(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return _record(hint)
    raise TypeError(f"no shape for {hint}")


def _bare(hint: Any) -> Any:
    """Return the type behind aliases and new names of it."""
    while isinstance(hint, TypeAliasType | NewType):
        hint = hint.__value__ if isinstance(hint, TypeAliasType) else hint.__supertype__
    return hint


def _choice(kind: type[StrEnum]) -> Shape:
    def encode(value: object) -> Json:
        if not isinstance(value, kind):
            raise wrong(kind.__name__)
        return value.value

    def decode(data: Any) -> StrEnum:
        try:
            return kind(data)
        except ValueError:
            raise wrong(kind.__name__) from None

    text = f"{kind.__name__}({'|'.join(kind)})"
    return Shape(text=text, encode=encode, decode=decode)


def _record(kind: type) -> Shape:
    hints = get_type_hints(kind)
    shapes = {field.name: shape_of(hints[field.name]) for field in fields(kind)}
    needed = {field.name for field in fields(kind) if _needed(field)}
    decoders = {name: shape.decode for name, shape in shapes.items()}
    every = decoders.keys()

    def encode(value: object) -> Json:
        if type(value) is not kind:
            raise wrong(kind.__name__)
        return {name: shape.encode(getattr(value, name)) for name, shape in items}

    def decode(data: object) -> object:
        if not isinstance(data, dict):
            raise wrong(f"the fields of {kind.__name__}")
        if data.keys() != every and not needed <= data.keys() <= every:
            raise wrong(f"the fields of {kind.__name__}")
        try:
            return kind(**{name: decoders[name](one) for name, one in data.items()})
        except CodecError:
            raise
        except ValueError, TypeError:  # the class itself refuses the values
            raise wrong(kind.__name__) from None

    items = tuple(shapes.items())
    inside = ",".join(f"{name}:{shape.text}" for name, shape in items)
    read = remembering(decode) if kind in ALIKE else decode
    return Shape(text=f"{kind.__name__}({inside})", encode=encode, decode=read)


def _needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _tuple(arguments: tuple[Any, ...]) -> Shape:
    if len(arguments) == 2 and arguments[1] is Ellipsis:  # noqa: PLR2004 - tuple[T, ...]
        return _sequence(shape_of(arguments[0]), tuple)
    parts = tuple(shape_of(part) for part in arguments)

    def encode(value: object) -> Json:
        if not isinstance(value, tuple) or len(value) != len(parts):
            raise wrong(text)
        return [p.encode(one) for p, one in zip(parts, value, strict=True)]

    def decode(data: object) -> tuple[Any, ...]:
        if not isinstance(data, list) or len(data) != len(parts):
            raise wrong(text)
        return tuple(p.decode(one) for p, one in zip(parts, data, strict=True))

    text = f"tuple({','.join(part.text for part in parts)})"
    return Shape(text=text, encode=encode, decode=decode)


def _sequence(part: Shape, kind: type[tuple[Any, ...] | frozenset[Any]]) -> Shape:
    """Return the shape of many alike; a set is written in a fixed order."""
    text = f"{kind.__name__}[{part.text}]"

    def encode(value: object) -> Json:
        if not isinstance(value, kind):
            raise wrong(text)
        written = [part.encode(one) for one in value]
        return sorted(written, key=repr) if kind is frozenset else written

    def decode(data: object) -> object:
        if not isinstance(data, list):
            raise wrong(text)
        return kind(part.decode(one) for one in data)

    return Shape(text=text, encode=encode, decode=decode)


def _frozenset(arguments: tuple[Any, ...]) -> Shape:
    return _sequence(shape_of(arguments[0]), frozenset)


def _mapping(arguments: tuple[Any, ...]) -> Shape:
    key, value = as_key(shape_of(arguments[0])), shape_of(arguments[1])
    text = f"mapping[{key.text},{value.text}]"

    def encode(whole: object) -> Json:
        if not isinstance(whole, Mapping):
            raise wrong(text)
        return {_name(key.encode(k)): value.encode(v) for k, v in whole.items()}

    def decode(data: object) -> dict[Any, Any]:
        if not isinstance(data, dict):
            raise wrong(text)
        return {key.decode(k): value.decode(v) for k, v in data.items()}

    return Shape(text=text, encode=encode, decode=decode)


def _name(key: Json) -> str:
    if not isinstance(key, str):
        raise wrong("a key that is text")
    return key


def _union(arguments: tuple[Any, ...]) -> Shape:
    """Return the shape of ``A | None``, or of classes that are told apart by kind."""
    members = tuple(_members(arguments))
    some = tuple(member for member in members if member is not types.NoneType)
    whole = shape_of(some[0]) if len(some) == 1 else _tagged(some)
    return _optional(whole) if len(some) < len(members) else whole


def _members(arguments: tuple[Any, ...]) -> Any:
    for argument in map(_bare, arguments):
        if get_origin(argument) in _UNIONS:
            yield from _members(get_args(argument))
        else:
            yield argument


def _optional(whole: Shape) -> Shape:
    return Shape(
        text=f"{whole.text}?",
        encode=lambda value: None if value is None else whole.encode(value),
        decode=lambda data: None if data is None else whole.decode(data),
    )


def _tagged(members: tuple[type, ...]) -> Shape:
    """Return the shape of a union; at most one member is no dataclass."""
    names: dict[type, str] = {
        m: snake_case(m.__name__) for m in members if is_dataclass(m)
    }
    shapes = {name: shape_of(record) for record, name in names.items()}
    others = [shape_of(member) for member in members if member not in names]
    if len(others) > 1 or any(_has_kind(record) for record in names):
        raise TypeError(f"cannot tell apart: {members}")
    known = tuple(shapes)
    text = "|".join(shape.text for shape in (*shapes.values(), *others))

    def encode(value: object) -> Json:
        if (name := names.get(type(value))) is not None:
            written: Any = shapes[name].encode(value)
            return {KIND: name, **written}
        if not others:
            raise wrong(text)
        return others[0].encode(value)

    def decode(data: object) -> object:
        if not isinstance(data, dict):
            return _only(others, text).decode(data)
        rest = dict(data)
        if (name := rest.pop(KIND, None)) not in known:
            raise wrong(f"a known kind of {text}")
        return shapes[name].decode(rest)

    return Shape(text=f"({text})", encode=encode, decode=decode)


def _only(others: list[Shape], text: str) -> Shape:
    if not others:
        raise wrong(text)
    return others[0]


def _has_kind(record: Any) -> bool:
    return any(field.name == KIND for field in fields(record))


_UNIONS: Final = (Union, types.UnionType)

_GENERIC: Final[Mapping[Any, Callable[[tuple[Any, ...]], Shape]]] = {
    tuple: _tuple,
    frozenset: _frozenset,
    Mapping: _mapping,
    Union: _union,
    types.UnionType: _union,
}
