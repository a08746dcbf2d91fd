"""``python -m bench``: draw instances, read published ones, run the planner, write the tables.

Without a command it does everything: ``python -m bench all``.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bench.full import draw_full
from bench.instances import draw
from bench.known import known_values
from bench.peers.protocol import PEERS, Peer
from bench.readers.bep import read_bep
from bench.readers.case import CaseError, write_case
from bench.readers.icep import read_icep
from bench.results import ROOT, PeerResult, Result, to_json
from bench.run import (
    FAMILIES,
    Bench,
    Conditions,
    Starts,
    Task,
    drawn,
    installed,
    published,
    time_starts,
)
from bench.scenes import write_scene
from bench.sizes import SIZES
from bench.tables import conditions_text, drawn_table, published_table, write_between_markers

if TYPE_CHECKING:
    from treve.effort import Effort

PAGE = ROOT / "docs" / "reference" / "benchmarks.md"
"""The page of the manual that holds the tables."""

KEPT = ROOT / "build" / "bench"
"""Where results are kept between runs."""

FULL = "full"
VARIANTS = ("plain", FULL)
"""What instances can be drawn as; :mod:`bench.full` says what the second adds."""

PUBLISHED_FOLDER = "TREVE_BENCHMARKS"
"""Environment variable that names the folder of published instances."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command of the bench.

    Args:
        arguments: As on the command line; ``None``: those of this process.

    Returns:
        Exit code: 0 done, 1 something could not be run, 2 wrong arguments or an unreadable
        instance.
    """
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(metavar="COMMAND")
    parser.set_defaults(run=_all, sizes=("S", "M"), workers=2, peers="all", again=False)
    _add_generate(commands)
    _add_read(commands)
    _add_run(commands)
    _add_all(commands)
    _add_tables(commands)
    _add_once(commands)
    _add_peer(commands)
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
    generate.add_argument(
        "--variant",
        choices=VARIANTS,
        default="plain",
        help="full: with convoys, gates in series, closed nights and an agreement.yaml",
    )
    generate.add_argument("--out", type=Path, required=True)
    generate.set_defaults(run=_generate)


def _generate(chosen: argparse.Namespace) -> int:
    instance = draw(chosen.size, chosen.seed)
    full = draw_full(instance) if chosen.variant == FULL else None
    write_scene(instance, chosen.out, full)
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
    what.add_argument("--published", choices=tuple(FAMILIES))
    run.add_argument("--seeds", type=parse_seeds, default=tuple(range(10)), help="0-9 or 0,3,7")
    run.add_argument("--only", default="", help="published: names that contain this")
    run.add_argument("--time-limit", type=float, help="seconds; that of the size if not given")
    run.add_argument("--steps", type=int, help="steps of the search instead of time")
    run.add_argument(
        "--planner", action=argparse.BooleanOptionalAction, default=True, help="run the planner"
    )
    _add_conditions(run, peers="none")
    run.set_defaults(run=_run)


def _add_conditions(command: argparse.ArgumentParser, peers: str) -> None:
    command.add_argument("--workers", type=int, default=2)
    command.add_argument("--again", action="store_true", help="run what is kept, too")
    command.add_argument(
        "--peers", default=peers, help=f"all, none, or of {', '.join(PEERS)}, with commas"
    )


def _run(chosen: argparse.Namespace) -> int:
    if chosen.published:
        tasks = [task for task in _published(chosen.published) if chosen.only in task.name]
        name, usual = chosen.published, FAMILIES[chosen.published][1]
    else:
        tasks = list(drawn(chosen.size, chosen.seeds))
        name, usual = chosen.size, float(SIZES[chosen.size].time_limit_seconds)
    seconds = chosen.time_limit
    if seconds is None and chosen.steps is None:
        seconds = usual
    bench = Bench(KEPT, _tell)
    given = Conditions(seconds, chosen.steps, chosen.workers, chosen.again)
    results = bench.plan(name, tasks, given) if chosen.planner else bench.results(name)
    named = {task.name for task in tasks}
    results = tuple(result for result in results if result.instance in named)
    answers = bench.compare(name, tasks, _peers(chosen.peers, name), given)
    if chosen.published:
        print(published_table(results, known_values(_benchmarks(), name), answers))
    else:
        print(drawn_table(name, results, answers))
    return _ended(bench)


def _add_all(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    everything = commands.add_parser("all", help="run all and write the tables of the manual")
    everything.add_argument("--sizes", nargs="+", choices=tuple(SIZES), default=("S", "M"))
    _add_conditions(everything, peers="all")
    everything.set_defaults(run=_all)


def _all(chosen: argparse.Namespace) -> int:
    starts = time_starts()
    bench = Bench(KEPT, _tell)
    for size in chosen.sizes:
        seconds = float(SIZES[size].time_limit_seconds)
        given = Conditions(seconds, None, chosen.workers, chosen.again)
        _run_table(bench, size, list(drawn(size, range(10))), given, chosen.peers)
    if os.environ.get(PUBLISHED_FOLDER):
        for family, (_, seconds) in FAMILIES.items():
            given = Conditions(seconds, None, chosen.workers, chosen.again)
            try:
                tasks = list(_published(family))
            except CaseError as error:
                bench.fail(f"{family} is left out: {error}")
                continue
            _run_table(bench, family, tasks, given, chosen.peers)
    else:
        _tell(f"{PUBLISHED_FOLDER} is not set: published instances left out")
    _write_tables(bench, starts)
    return _ended(bench)


def _run_table(bench: Bench, name: str, tasks: list[Task], given: Conditions, peers: str) -> None:
    """Run what one table needs, and write it at once."""
    bench.plan(name, tasks, given)
    bench.compare(name, tasks, _peers(peers, name), given)
    _write_tables(bench, None, (name,))


def _add_tables(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    tables = commands.add_parser("tables", help="write the manual's tables from kept results")
    tables.set_defaults(run=_tables)


def _tables(_chosen: argparse.Namespace) -> int:
    _write_tables(Bench(KEPT, _tell), None)
    return 0


def _write_tables(bench: Bench, starts: Starts | None, only: Iterable[str] = ()) -> None:
    """Write the tables of what is kept; and, unless some alone are wanted, the conditions."""
    done: list[Result] = []
    answers: list[PeerResult] = []
    for name in (*SIZES, *FAMILIES):
        results, answered = bench.results(name), bench.peer_results(name)
        done += results
        answers += answered
        if not results or (only and name not in only):
            continue
        if name in SIZES:
            table = drawn_table(name, results, answered)
        elif os.environ.get(PUBLISHED_FOLDER):
            table = published_table(results, known_values(_benchmarks(), name), answered)
        else:
            # Without the folder, what is known of its instances is not known here.
            _tell(f"{PUBLISHED_FOLDER} is not set: the table of {name} is left as it is")
            continue
        write_between_markers(PAGE, name, table)
    if not only:
        write_between_markers(PAGE, "conditions", conditions_text(done, answers, starts))


def _add_peer(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    peer = commands.add_parser("peer", help="have a peer answer one scene; print one line")
    peer.add_argument("peer", choices=tuple(PEERS))
    peer.add_argument("scene", type=Path)
    peer.add_argument("--name", required=True)
    peer.add_argument("--time-limit", type=float, required=True)
    peer.add_argument("--seed", type=int, default=0)
    peer.add_argument("--workers", type=int, default=2)
    peer.set_defaults(run=_peer)


def _peer(chosen: argparse.Namespace) -> int:
    # Loads the core and the peer's solver: only the process that answers pays for it.
    from bench.peers.once import answer_once  # noqa: PLC0415

    result = answer_once(
        PEERS[chosen.peer],
        chosen.scene,
        chosen.name,
        seconds=chosen.time_limit,
        seed=chosen.seed,
        workers=chosen.workers,
    )
    print(to_json(result))
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
    from bench.aleppo import write_pages  # noqa: PLC0415

    return _write(write_pages, chosen)


def _mallacoota(chosen: argparse.Namespace) -> int:
    # Loads the planner, as above.
    from bench.mallacoota import write_page  # noqa: PLC0415

    return _write(write_page, chosen)


def _write(pages: Callable[[Effort, int], None], chosen: argparse.Namespace) -> int:
    """Have pages of the manual written; nothing is where the referee passed not all plans."""
    from bench.questions import RefereeError  # noqa: PLC0415
    from treve.effort import Effort  # noqa: PLC0415

    try:
        pages(Effort(chosen.time_limit, chosen.steps), chosen.workers)
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


def _peers(names: str, table: str) -> tuple[Peer, ...]:
    """The peers of these names that are installed and can express such instances.

    Raises:
        CaseError: There is no such peer.
    """
    if names == "none":
        return ()
    wanted = tuple(PEERS) if names == "all" else tuple(names.split(","))
    unknown = sorted(set(wanted) - set(PEERS))
    if unknown:
        message = f"no peer {', '.join(unknown)}; there are {', '.join(PEERS)}"
        raise CaseError(message)
    fitting = [PEERS[name] for name in wanted if PEERS[name].gates or table not in SIZES]
    there = installed(fitting)
    for peer in fitting:
        if peer not in there:
            _tell(f"{peer.title} is not installed (pip install 'treve[peers]'): left out")
    return there


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _ended(bench: Bench) -> int:
    for text in bench.failed:
        _tell(f"failed: {text}")
    return 1 if bench.failed else 0


def _published(family: str) -> Iterable[Task]:
    return published(_benchmarks(), family)


def _benchmarks() -> Path:
    folder = os.environ.get(PUBLISHED_FOLDER)
    if not folder:
        message = f"{PUBLISHED_FOLDER} is not set to the folder of published instances"
        raise CaseError(message)
    return Path(folder)


if __name__ == "__main__":
    sys.exit(main())
