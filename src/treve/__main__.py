"""``python -m treve`` is the command line."""

from __future__ import annotations

import sys

from treve.cli import main

sys.exit(main())
