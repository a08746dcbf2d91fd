"""``python -m bench``: draw instances, read published ones, run the planner, write the tables.

Without a command it does everything: ``python -m bench all``.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bench.instances import draw
from bench.known import known_values
from bench.readers.bep import read_bep
from bench.readers.case import CaseError, write_case
from bench.readers.icep import read_icep
from bench.results import Result, keep, kept, to_json
from bench.run import ROOT, Task, drawn, published, run_task, time_starts
from bench.scenes import write_scene
from bench.sizes import SIZES
from bench.tables import conditions_text, drawn_table, published_table, write_between_markers

PAGE = ROOT / "docs" / "reference" / "benchmarks.md"
"""The page of the manual that holds the tables."""

KEPT = ROOT / "build" / "bench"
"""Where results are kept between runs."""

FAMILIES = ("bep-loyola", "bep-lmellan", "icep-bowen")
PUBLISHED_LIMIT_SECONDS = 30.0
PUBLISHED_FOLDER = "TREVE_BENCHMARKS"
"""Environment variable that names the folder of published instances."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command of the bench.

    Args:
        arguments: As on the command line; ``None``: those of this process.

    Returns:
        Exit code: 0 done, 2 wrong arguments or an unreadable instance.
    """
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(metavar="COMMAND")
    parser.set_defaults(run=_all, sizes=("S", "M"), workers=2)
    _add_generate(commands)
    _add_read(commands)
    _add_run(commands)
    _add_all(commands)
    _add_tables(commands)
    _add_once(commands)
    _add_page(commands, "aleppo", "write every figure of the pages on Aleppo, 2016", _aleppo)
    _add_page(
        commands, "mallacoota", "write every figure of the page on Mallacoota, 2020", _mallacoota
    )
    chosen = parser.parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except (CaseError, OSError) as error:
        print(error, file=sys.stderr)
        return 2


def _add_generate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    generate = commands.add_parser("generate", help="draw an instance and write it as a scene")
    generate.add_argument("--size", choices=tuple(SIZES), required=True)
    generate.add_argument("--seed", type=int, required=True)
    generate.add_argument("--variant", choices=("plain",), default="plain")
    generate.add_argument("--out", type=Path, required=True)
    generate.set_defaults(run=_generate)


def _generate(chosen: argparse.Namespace) -> int:
    write_scene(draw(chosen.size, chosen.seed), chosen.out)
    return 0


def _add_read(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    read = commands.add_parser("read", help="write a published instance as a scene")
    read.add_argument("format", choices=("bep", "icep"))
    read.add_argument("path", type=Path, help="bep: a file; icep: a folder with input/")
    read.add_argument("--case", default="", help="icep: the scenario, such as 'Mid Island'")
    read.add_argument("--out", type=Path, required=True)
    read.set_defaults(run=_read)


def _read(chosen: argparse.Namespace) -> int:
    if chosen.format == "bep":
        write_case(read_bep(chosen.path), chosen.out)
    else:
        write_case(read_icep(chosen.path, chosen.case), chosen.out)
    return 0


def _add_run(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    run = commands.add_parser("run", help="plan instances, each in a fresh process; keep results")
    what = run.add_mutually_exclusive_group()
    what.add_argument("--size", choices=tuple(SIZES), default="M")
    what.add_argument("--published", choices=FAMILIES)
    run.add_argument("--seeds", type=parse_seeds, default=tuple(range(10)), help="0-9 or 0,3,7")
    run.add_argument("--time-limit", type=float, help="seconds; that of the size if not given")
    run.add_argument("--steps", type=int, help="steps of the search instead of time")
    run.add_argument("--workers", type=int, default=2)
    run.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    seconds = chosen.time_limit
    if chosen.published:
        tasks = published(_benchmarks(), chosen.published)
        name, usual = chosen.published, PUBLISHED_LIMIT_SECONDS
    else:
        tasks = drawn(chosen.size, chosen.seeds)
        name, usual = chosen.size, float(SIZES[chosen.size].time_limit_seconds)
    if seconds is None and chosen.steps is None:
        seconds = usual
    results = _plan_all(tasks, seconds, chosen.steps, chosen.workers)
    keep(results, KEPT / f"{name}.jsonl")
    if chosen.published:
        print(published_table(results, known_values(_benchmarks(), name)))
    else:
        print(drawn_table(name, results))
    return 0


def _add_all(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    everything = commands.add_parser("all", help="run all and write the tables of the manual")
    everything.add_argument("--sizes", nargs="+", choices=tuple(SIZES), default=("S", "M"))
    everything.add_argument("--workers", type=int, default=2)
    everything.set_defaults(run=_all)


def _all(chosen: argparse.Namespace) -> int:
    starts = time_starts()
    done: list[Result] = []
    for size in chosen.sizes:
        seconds = float(SIZES[size].time_limit_seconds)
        results = _plan_all(drawn(size, range(10)), seconds, None, chosen.workers)
        keep(results, KEPT / f"{size}.jsonl")
        done += results
        write_between_markers(PAGE, size, drawn_table(size, results))
    if os.environ.get(PUBLISHED_FOLDER):
        for family in FAMILIES:
            results = _plan_all(
                published(_benchmarks(), family), PUBLISHED_LIMIT_SECONDS, None, chosen.workers
            )
            keep(results, KEPT / f"{family}.jsonl")
            done += results
            table = published_table(results, known_values(_benchmarks(), family))
            write_between_markers(PAGE, family, table)
    else:
        print(f"{PUBLISHED_FOLDER} is not set: published instances left out", file=sys.stderr)
    write_between_markers(PAGE, "conditions", conditions_text(done, chosen.workers, starts))
    return 0


def _add_tables(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    tables = commands.add_parser("tables", help="write the manual's tables from kept results")
    tables.add_argument("--workers", type=int, default=2, help="as the results were made with")
    tables.set_defaults(run=_tables)


def _tables(chosen: argparse.Namespace) -> int:
    done: list[Result] = []
    for size in SIZES:
        results = kept(KEPT / f"{size}.jsonl")
        if results:
            write_between_markers(PAGE, size, drawn_table(size, results))
            done += results
    write_between_markers(PAGE, "conditions", conditions_text(done, chosen.workers, None))
    return 0


def _add_once(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    once = commands.add_parser("once", help="plan one scene in this process; print one line")
    once.add_argument("scene", type=Path)
    once.add_argument("--name", required=True)
    once.add_argument("--time-limit", type=float)
    once.add_argument("--steps", type=int)
    once.add_argument("--seed", type=int, default=0)
    once.add_argument("--workers", type=int, default=2)
    once.set_defaults(run=_once)


def _once(chosen: argparse.Namespace) -> int:
    # Loads the planner: only the process that plans pays for it.
    from bench.once import plan_once  # noqa: PLC0415

    result = plan_once(
        chosen.scene,
        chosen.name,
        seconds=chosen.time_limit,
        steps=chosen.steps,
        seed=chosen.seed,
        workers=chosen.workers,
    )
    print(to_json(result))
    return 0


def _add_page(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    what: str,
    run: Callable[[argparse.Namespace], int],
) -> None:
    page = commands.add_parser(name, help=what)
    effort = page.add_mutually_exclusive_group()
    effort.add_argument("--time-limit", type=float, default=30.0, help="seconds for each plan")
    effort.add_argument("--steps", type=int, help="steps of the search instead of time")
    page.add_argument("--workers", type=int, default=2)
    page.set_defaults(run=run)


def _aleppo(chosen: argparse.Namespace) -> int:
    # Loads the planner, as above.
    from bench.aleppo import RefereeError, write_pages  # noqa: PLC0415
    from treve.wiring import Effort  # noqa: PLC0415

    try:
        write_pages(Effort(chosen.time_limit, chosen.steps), chosen.workers)
    except RefereeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _mallacoota(chosen: argparse.Namespace) -> int:
    # Loads the planner, as above.
    from bench.aleppo import RefereeError  # noqa: PLC0415
    from bench.mallacoota import write_page  # noqa: PLC0415
    from treve.wiring import Effort  # noqa: PLC0415

    try:
        write_page(Effort(chosen.time_limit, chosen.steps), chosen.workers)
    except RefereeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def parse_seeds(text: str) -> tuple[int, ...]:
    """``0-9`` or ``0,3,7`` as numbers.

    Args:
        text: As on the command line.

    Raises:
        ValueError: It is neither.
    """
    seeds: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        seeds += range(int(first), int(last or first) + 1)
    return tuple(seeds)


def _plan_all(
    tasks: Iterable[Task], seconds: float | None, steps: int | None, workers: int
) -> list[Result]:
    results = []
    for task in tasks:
        result = run_task(task, seconds=seconds, steps=steps, workers=workers)
        gap = "no gap" if result.gap is None else f"{100 * result.gap:.2f} %"
        print(f"{task.name}: {result.outcome}, {gap}, {result.seconds:.1f} s", file=sys.stderr)
        results.append(result)
    return results


def _benchmarks() -> Path:
    folder = os.environ.get(PUBLISHED_FOLDER)
    if not folder:
        message = f"{PUBLISHED_FOLDER} is not set to the folder of published instances"
        raise CaseError(message)
    return Path(folder)


if __name__ == "__main__":
    sys.exit(main())
