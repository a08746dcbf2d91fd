"""One result of the planner and one answer of a peer, of the same instance."""

from __future__ import annotations

from bench.results import PeerResult, Result

RESULT = Result(
    instance="S-0",
    outcome="feasible",
    referee="passed",
    pause_minutes=1030.0,
    open_minutes=1030.0,
    bound_minutes=1000.0,
    bound_open_minutes=1000.0,
    gap=0.03,
    hand_formula_minutes=900.0,
    nearest_first_minutes=1200.0,
    seconds=9.96,
    first_seconds=0.4,
    peak_megabytes=120.0,
    steps=12_345,
    seed=0,
    version="0.1.0",
    time_limit_seconds=10.0,
    workers=2,
    code="0123456789ab",
)
ANSWER = PeerResult(
    instance="S-0",
    peer="cp-sat",
    referee="passed",
    note="106 jobs",
    pause_minutes=1144.4,
    open_minutes=1144.4,
    bound_open_minutes=990.0,
    seconds=9.5,
    first_seconds=0.9,
    peak_megabytes=200.0,
    seed=0,
    workers=2,
    time_limit_seconds=10.0,
    version="ortools 9.15",
    code="ba9876543210",
)
