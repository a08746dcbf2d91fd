"""How solvers are compiled, and where their machine code is kept.

The one decorator :func:`compiled` says it for all:

- no lock is held (``nogil``), so that two chains run on two cores;
- no references are counted (``_nrt=False``): counting one for each array at each call takes sixty
  times as long as the work. In return a compiled function may make no array and copy none by
  assignment, and many arrays together are handed over as one address (``by_address``);
- the machine code is kept on disk, so that only the first start waits for it;
- to keep that wait short, no entry is made for callers in C, none for Python into functions whose
  name begins with ``_``, and a function is compiled for one width of whole numbers.

Numba looks at the file of a function alone to see whether its code is stale, and writes the values
of constants and the functions it calls into it. So the place where code is kept carries a digest
of all sources of the function's folder and of ``by_address``, which reads the boards for them:
another version has another place, and what lies in an older one is never read. It lies in
``NUMBA_CACHE_DIR`` where that is set, else in the user's cache folder, never beside the package,
which may be read-only. Code that cannot be read or written is made anew.
"""

from __future__ import annotations

import functools
import hashlib
import logging
import os
import pkgutil
import sys
from collections.abc import Callable
from typing import Any, Final, TypeVar, cast

import numba as nb
from numba.core.caching import FunctionCache
from numba.misc.appdirs import user_cache_dir

_numba: Final[Any] = nb  # its hints lack what is used here
F = TypeVar("F", bound=Callable[..., object])

_log = logging.getLogger(__name__)


def compiled(function: F) -> F:
    """Compile a function at its first call, or take its code from an earlier run.

    Python may call it unless its name begins with ``_``.
    """
    inner = function.__name__.startswith("_")
    dispatcher: Any = _numba.njit(
        nogil=True, _nrt=False, no_cfunc_wrapper=True, no_cpython_wrapper=inner
    )(function)
    _widen_calls(dispatcher)
    before = _numba.config.CACHE_DIR
    _numba.config.CACHE_DIR = folder = cache_folder(function.__module__.rpartition(".")[0])
    try:
        cache = _Cache(function)  # type: ignore[no-untyped-call]
        if cache.cache_path.startswith(folder):  # and not beside the package instead
            dispatcher._cache = cache  # noqa: SLF001 - numba offers no public way
    except RuntimeError:  # nowhere to write: compile at each start
        _log.debug("the code of %s cannot be kept", function)
    finally:
        _numba.config.CACHE_DIR = before
    return cast(F, dispatcher)


def is_kept(function: Callable[..., object]) -> bool:
    """Whether machine code of a compiled function lies on disk."""
    file = getattr(getattr(function, "_cache", None), "_cache_file", None)
    path = getattr(file, "_index_path", None)
    return path is not None and os.path.exists(path)  # noqa: PTH110 - no disk is written


def _widen_calls(dispatcher: Any) -> None:  # noqa: ANN401 - numba's, without hints
    """Let compiled callers hand over whole numbers as 64 bits, whatever they were read from.

    Otherwise a function is compiled again for every mixture of 32 and 64 bits it is called with:
    half as much code again.
    """
    template_of = dispatcher.get_call_template

    def widened(args: tuple[Any, ...], kws: dict[str, Any]) -> Any:  # noqa: ANN401
        return template_of(tuple(_widened(kind) for kind in args), kws)

    dispatcher.get_call_template = widened


def _widened(kind: Any) -> Any:  # noqa: ANN401
    plain = _numba.types.unliteral(kind)
    whole = isinstance(plain, _numba.types.Integer) and plain.signed
    return _numba.types.int64 if whole else plain


@functools.cache
def cache_folder(package: str) -> str:
    """Where the machine code of a package's very sources is kept."""
    base = _numba.config.CACHE_DIR or user_cache_dir("treve", appauthor=False)  # type: ignore[no-untyped-call]
    name = f"{package.rpartition('.')[2]}-{sources_digest(package)}"
    return os.path.join(base, name)  # noqa: PTH118 - no disk is touched


@functools.cache
def sources_digest(package: str) -> str:
    """Sixteen hexadecimal digits that change whenever a module of the package does."""
    digest = hashlib.sha256(nb.__version__.encode())
    digest.update(pkgutil.get_data(__package__, "by_address.py") or b"")
    for module in sorted(m.name for m in pkgutil.iter_modules(sys.modules[package].__path__)):
        digest.update(pkgutil.get_data(package, f"{module}.py") or b"")
    return digest.hexdigest()[:16]


class _Cache(FunctionCache):
    """A cache that fails in silence: what it cannot read or write is compiled instead."""

    def load_overload(self, sig: object, target_context: object) -> Any:  # noqa: ANN401
        """The code kept for a signature; ``None`` where there is none that can be read."""
        try:
            return super().load_overload(sig, target_context)  # type: ignore[no-untyped-call]
        except Exception:  # noqa: BLE001 - what a broken pickle raises is anybody's guess
            _log.debug("kept code cannot be read: %s", self.cache_path)
            self._forget()
            return None

    def save_overload(self, sig: object, data: object) -> None:
        """Keep the code of a signature where that is possible."""
        try:
            super().save_overload(sig, data)  # type: ignore[no-untyped-call]
        except Exception:  # noqa: BLE001 - a full disk must not stop a plan
            _log.debug("code cannot be kept: %s", self.cache_path)

    def _forget(self) -> None:
        try:
            self.flush()  # type: ignore[no-untyped-call]
        except OSError:
            self.disable()  # type: ignore[no-untyped-call]
