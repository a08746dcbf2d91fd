"""``treve`` and ``python -m treve`` are the command line; this is where both begin."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; Ctrl-C is heard from the first moment on, while it is still read in.

    Returns:
        The exit code.
    """
    try:
        from treve.cli import main as run  # noqa: PLC0415 - it is to be caught, too

        return run()
    except KeyboardInterrupt:
        return _stopped()


def _stopped() -> int:
    """Say that nothing was done; nobody can interrupt that a second time."""
    import signal  # noqa: PLC0415 - nobody else needs it

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from treve.cli.common import EXIT_STOPPED, print_sentence  # noqa: PLC0415

    print_sentence("stopped-without-answer")
    return EXIT_STOPPED


if __name__ == "__main__":
    sys.exit(main())
