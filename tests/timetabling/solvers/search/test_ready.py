"""Once made ready, nothing is left to compile."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

RUN = """
import time
from bench.problems import core_problem
from treve.timetabling.solution import Request
from treve.timetabling.solvers.search import crew, order, sequence, walk
from treve.timetabling.solvers.search.ready import make_ready
from treve.timetabling.solvers.search.solve import solve
from numba.core import event

class Listener(event.Listener):
    def on_start(self, found):
        compiled.append(found.data["dispatcher"].py_func.__name__)

    def on_end(self, found):
        pass

make_ready()
compiled = []
event.register("numba:compile", Listener())
solve(core_problem("S", 0), Request(), lambda steps: steps >= 400, lambda _: None)
print(compiled)
"""


def test_once_made_ready_nothing_is_compiled_any_more(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN],
        env={**os.environ, "NUMBA_CACHE_DIR": str(tmp_path)},
        cwd=Path(__file__).parents[4],
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout == "[]\n"
