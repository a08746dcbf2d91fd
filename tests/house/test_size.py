"""The size budget: a room one can hold in the head.

Lines of code are counted: no blank line, comment or docstring. The largest of all may nobody pass,
the bench and the tests no more than the package; a scene written out in a test is one long literal,
so that the tests' functions are not measured.
"""

from __future__ import annotations

import math

from tests.house.tree import bench_modules, checking_modules, expect_none, modules

LARGEST_MODULE, MEDIAN_MODULE, P90_MODULE = 400, 100, 250
LONGEST_FUNCTION, P95_FUNCTION = 60, 35


def _rank(sizes: list[int], share: float) -> int:
    """The smallest size that at least this share of them does not exceed."""
    return sorted(sizes)[max(0, math.ceil(share * len(sizes)) - 1)]


def test_no_module_is_larger_than_one_can_hold_in_the_head() -> None:
    large = {
        module.path: len(module.code_lines)
        for module in (*modules(), *bench_modules(), *checking_modules())
    }
    assert {path: lines for path, lines in large.items() if lines > LARGEST_MODULE} == {}


def test_most_modules_are_small() -> None:
    sizes = [len(module.code_lines) for module in modules() if module.code_lines]
    assert (_rank(sizes, 0.5) <= MEDIAN_MODULE, _rank(sizes, 0.9) <= P90_MODULE) == (True, True), (
        _rank(sizes, 0.5),
        _rank(sizes, 0.9),
    )


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{module.path}:{function.lineno} {function.name}: {module.length(function)} lines"
        for module in (*modules(), *bench_modules())
        for function in module.functions()
        if module.length(function) > LONGEST_FUNCTION
    ]
    expect_none(long)


def test_most_functions_are_short() -> None:
    lengths = [m.length(function) for m in modules() for function in m.functions()]
    assert _rank(lengths, 0.95) <= P95_FUNCTION
