"""From what the prover found to a bound with its certificate."""

from __future__ import annotations

from fractions import Fraction

from treve.timetabling.solution import Bound, Branch, Certificate, Refutation, Use
from treve.timetabling.solvers.uncoupled.master import PRICE_GRAIN, Master, Pool
from treve.timetabling.solvers.uncoupled.recognise import Shape
from treve.timetabling.solvers.uncoupled.rows import Frame, Side, frame_of
from treve.timetabling.solvers.uncoupled.tree import Leaf


def bound_of(shape: Shape, lowest: int, proof: tuple[Leaf, ...], counted: tuple[int, ...]) -> Bound:
    """The bound that a proof by tours gives.

    Args:
        shape: That the proof was found in.
        lowest: No tours within fewer ticks can do it, at least 1.
        proof: Leaves of the tree; none: it was counted out.
        counted: Loads that are counted.
    """
    problem = shape.problem
    refuted = lowest * shape.tick_seconds - 1
    names = tuple(problem.loads[load].id for load in counted)
    frame = frame_of(shape)
    branches: list[Branch] = []
    if proof:
        _grow(frame, list(proof), 0, (), branches, refuted)
    seconds = refuted + 1 + problem.margin_seconds
    certificate = Certificate(
        "open_seconds", Fraction(seconds), 1, {}, tours=Refutation(refuted, names, tuple(branches))
    )
    return Bound(seconds, seconds, certificate, _uses(frame, lowest, proof))


def _grow(
    frame: Frame,
    leaves: list[Leaf],
    depth: int,
    path: tuple[int, ...],
    out: list[Branch],
    refuted: int,
) -> int:
    """Write the part of the tree that holds these leaves; the index of its first node."""
    here = len(out)
    if len(leaves) == 1 and len(leaves[0].sides) == depth:
        out.append(Branch(multipliers=_multipliers(frame, leaves[0], path)))
        return here
    split = leaves[0].sides[depth].split
    shape = frame.shape
    kind = shape.kinds[split.kind]
    way, load = kind.doing[split.act]
    out.append(Branch())
    sides = {
        above: _grow(
            frame,
            [leaf for leaf in leaves if leaf.sides[depth] == Side(split, above)],
            depth + 1,
            (*path, here),
            out,
            refuted,
        )
        for above in (False, True)
    }
    out[here] = Branch(
        fleets=tuple(shape.problem.fleets[f].id for f in kind.fleets),
        way=shape.problem.ways[way].id,
        load="" if load < 0 else shape.problem.loads[load].id,
        from_seconds=split.from_ticks * shape.tick_seconds,
        to_seconds=min(refuted + 1, split.to_ticks * shape.tick_seconds),
        most_trips=split.at_most,
        below_index=sides[False],
        above_index=sides[True],
    )
    return here


def _multipliers(frame: Frame, leaf: Leaf, path: tuple[int, ...]) -> dict[str, Fraction]:
    """Prices by row; a side is named after its split's node."""
    names = [*frame.names, *(f"split:{node}" for node in path)]
    return {
        name: Fraction(y, PRICE_GRAIN)
        for name, y in zip(names, leaf.priced.duals, strict=True)
        if y
    }


def _uses(frame: Frame, lowest: int, proof: tuple[Leaf, ...]) -> tuple[Use, ...]:
    """What makes the bound: vehicles by what they are paid, places by the price of their room."""
    if not proof:
        return ()
    shape = frame.shape
    problem = shape.problem
    duals = proof[0].priced.duals
    again = Master(frame, Pool(frame), lowest - 1, proof[0].sides)
    again.solve()
    priced, _ = again.price(duals, lowest - 1)
    fleets = [f for kind in shape.kinds for f in kind.fleets]
    parts: dict[tuple[str, str], tuple[int, float]] = {}
    for f, paid in zip(fleets, priced.paid, strict=True):
        fleet = problem.fleets[f]
        parts["fleet", fleet.id] = paid, fleet.count * lowest * shape.tick_seconds
    for r, room in enumerate(shape.rooms):
        key = "capacity", problem.stops[room.stop].id
        part, units = parts.get(key, (0, 0.0))
        parts[key] = part + duals[frame.first_room + r] * room.units, max(units, room.units)
    whole = sum(part for part, _ in parts.values()) or 1
    return tuple(
        Use(name, kind, limit, limit, part / whole)
        for (kind, name), (part, limit) in sorted(parts.items(), key=lambda p: (-p[1][0], p[0]))
        if part > 0
    )
