"""``python -m bench``: draw instances, read published ones, run the planner, write the tables."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.instances import draw
from bench.readers.bep import read_bep
from bench.readers.case import CaseError, write_case
from bench.readers.icep import read_icep
from bench.scenes import write_scene
from bench.sizes import SIZES


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command of the bench.

    Args:
        arguments: As on the command line; ``None``: those of this process.

    Returns:
        Exit code: 0 done, 2 wrong arguments or an unreadable instance.
    """
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_generate(commands)
    _add_read(commands)
    chosen = parser.parse_args(arguments)
    return int(chosen.run(chosen))


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
    try:
        if chosen.format == "bep":
            case = read_bep(chosen.path)
        else:
            case = read_icep(chosen.path, chosen.case)
    except (CaseError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    write_case(case, chosen.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
