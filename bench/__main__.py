"""``python -m bench``: draw instances, read published ones, run the planner, write the tables."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.instances import draw
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


if __name__ == "__main__":
    sys.exit(main())
