"""Many arrays handed to compiled code as one address.

Numba hands a tuple of arrays over by value: pointer, shape and strides of each, some three hundred
words for the search's board, at each call that was not inlined. Here they are written once into a
block of memory, and a call hands over where it lies; a field is two loads from it. The block never
changes, which the loads say of themselves (``invariant.load`` of the LLVM language reference), so
that what has been read is kept across writes to the arrays.

Numba's low-level extension API is what this is made with.
"""

# ruff: noqa: ANN401 - numba has no types for what passes through here
from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, fields
from typing import Any, Final, Self

import numba as nb
import numpy as np
import numpy.typing as npt
from llvmlite import ir
from numba import extending
from numba.core.typing.templates import AttributeTemplate
from numba.np import arrayobj

_numba: Final[Any] = nb  # its hints lack what is used here
_extending: Final[Any] = extending
_arrayobj: Final[Any] = arrayobj
_WORD: Final[Any] = ir.IntType(64)
_INDEX: Final[Any] = ir.IntType(32)


@dataclass(frozen=True, eq=False)
class ByAddress:
    """Base of frozen classes whose fields are arrays, or such classes again, for compiled code.

    Arrays are contiguous and stay where they are as long as this lives. Copying and pickling make
    another block.

    Attributes:
        address: Where the block lies.
        kind: What numba calls it.
    """

    address: int = field(init=False, repr=False)
    kind: Any = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Write the block: of each array where its data are, then its shape.

        Raises:
            ValueError: For an array that is not contiguous.
        """
        words: list[int] = []
        kinds: list[tuple[str, Any]] = []
        for name, value in self._values().items():
            if isinstance(value, ByAddress):
                words.append(value.address)
                kinds.append((name, value.kind))
                continue
            if not value.flags.c_contiguous:
                raise ValueError(f"{name} is not contiguous")
            words += [value.ctypes.data, *value.shape]
            kinds.append((name, _numba.typeof(value)))
        block = np.array(words, np.int64)
        object.__setattr__(self, "_block", block)
        object.__setattr__(self, "address", block.ctypes.data)
        object.__setattr__(self, "kind", _ArraysByAddress(type(self).__name__, tuple(kinds)))

    def copied(self) -> Self:
        """Another with a copy of each array."""
        values = self._values().values()
        return type(self)(
            *(each.copied() if isinstance(each, ByAddress) else each.copy() for each in values)
        )

    def __reduce__(self) -> tuple[Any, ...]:
        """Addresses are of this process and of these very arrays."""
        return type(self), tuple(self._values().values())

    def _values(self) -> dict[str, npt.NDArray[Any] | ByAddress]:
        return {each.name: getattr(self, each.name) for each in fields(self) if each.init}


class _ArraysByAddress(nb.types.Type):  # type: ignore[misc,name-defined,unused-ignore]
    """The compiler's type of it: each field's type, and the first of its words in the block."""

    def __init__(self, name: str, kinds: tuple[tuple[str, Any], ...]) -> None:
        self.kinds = dict(kinds)
        self.places: dict[str, int] = {}
        place = 0
        for each, kind in kinds:
            self.places[each] = place
            place += 1 + getattr(kind, "ndim", 0)
        said = ", ".join(f"{each}: {kind}" for each, kind in kinds)
        digest = hashlib.sha256(said.encode()).hexdigest()[:12]
        super().__init__(name=f"{name}_{digest}")


@_extending.typeof_impl.register(ByAddress)
def _typeof(value: ByAddress, _context: object) -> Any:
    return value.kind


@_extending.register_model(_ArraysByAddress)
class _Model(extending.models.PrimitiveModel):  # type: ignore[misc,unused-ignore]
    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, _WORD.as_pointer())  # type: ignore[no-untyped-call]


@_extending.unbox(_ArraysByAddress)
def _unbox(_kind: Any, value: Any, context: Any) -> Any:
    found = context.pyapi.object_getattr_string(value, "address")
    address = context.pyapi.long_as_longlong(found)
    context.pyapi.decref(found)
    pointer = context.builder.inttoptr(address, _WORD.as_pointer())
    return _extending.NativeValue(pointer)


@_extending.infer_getattr
class _Fields(AttributeTemplate):
    key = _ArraysByAddress

    def generic_resolve(self, kind: Any, name: str) -> Any:  # type: ignore[override]
        return kind.kinds.get(name)


@_extending.lower_getattr_generic(_ArraysByAddress)
def _field(context: Any, builder: Any, kind: Any, block: Any, name: str) -> Any:
    """A field's parts, read from the block."""
    of, place = kind.kinds[name], kind.places[name]
    first = _read(builder, block, place)
    if isinstance(of, _ArraysByAddress):
        return builder.inttoptr(first, _WORD.as_pointer())
    shape = [_read(builder, block, place + 1 + i) for i in range(of.ndim)]
    made = context.make_array(of)(context, builder)
    itemsize = context.get_constant(
        _numba.types.intp, context.get_abi_sizeof(context.get_data_type(of.dtype))
    )
    strides = [itemsize]
    for length in reversed(shape[1:]):
        strides.insert(0, builder.mul(strides[0], length))
    data = builder.inttoptr(first, made.data.type)
    _arrayobj.populate_array(
        made, data=data, shape=shape, strides=strides, itemsize=itemsize, meminfo=None
    )
    return made._getvalue()  # noqa: SLF001 - numba's own way


def _read(builder: Any, block: Any, place: int) -> Any:
    word = builder.load(builder.gep(block, [_INDEX(place)]))
    word.set_metadata("invariant.load", builder.module.add_metadata([]))
    return word
