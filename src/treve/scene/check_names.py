"""Names: none stands twice, and whatever is referred to exists."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from treve.scene.likely import likely, likely_class
from treve.scene.model import Scene
from treve.scene.remarks import Doubts, Pen, Remark, Remarks, pens
from treve.scene.sources import Provenance
from treve.scene.totals import is_total

ANY = "any"


def check_names(scene: Scene, doubts: Doubts) -> Remarks:
    """Find ids that stand twice, and references that lead nowhere."""
    yield from _duplicates(scene)
    yield from _places_meant(scene, doubts)
    yield from _links(scene, doubts)
    yield from _gates_meant(scene, doubts)
    yield from _classes_meant(scene, doubts)
    yield from _sources_meant(scene, doubts)


def _duplicates(scene: Scene) -> Remarks:
    # Links name places and gates alike: both share one space of names.
    yield from _twice(_entries("places", scene.places) + _entries("gates", scene.gates))
    for section in ("corridors", "groups", "fleets", "consignments", "parties", "sources"):
        yield from _twice(_entries(section, getattr(scene, section)))
    seen: dict[tuple[str, str, str], float] = {}
    for at, link in enumerate(scene.links):
        row = (link.origin, link.destination, link.vehicle_class)
        if row in seen:
            yield Pen(f"{link.origin}-{link.destination}", ("links", at)).warning(
                "duplicate-link",
                origin=link.origin,
                destination=link.destination,
                earlier_minutes=seen[row],
                minutes=link.minutes,
            )
        seen[row] = link.minutes


def _entries(section: str, objects: Iterable[object]) -> list[Pen]:
    return pens(section, [str(getattr(entry, "id", "")) for entry in objects])


def _twice(entries: list[Pen]) -> Remarks:
    seen: set[str] = set()
    spelt: dict[str, str] = {}
    for pen in entries:
        earlier = spelt.setdefault(pen.name.casefold(), pen.name)
        if pen.name in seen:
            yield pen.fault("duplicate-id", "id", section=str(pen.path[0]))
        elif earlier != pen.name:
            yield pen.warning("id-differs-in-case", "id", other=earlier)
        seen.add(pen.name)


def _places_meant(scene: Scene, doubts: Doubts) -> Remarks:
    known = {place.id for place in scene.places} | doubts.ids

    def look(pen: Pen, place: str, *steps: int | str) -> Remarks:
        if place and place not in known and not is_total(place):
            near = likely(place, known)
            yield pen.fault("unknown-place", *steps, value=place, likely=near)

    for at, group in enumerate(scene.groups):
        pen = Pen(group.id, ("groups", at))
        yield from look(pen, group.place, "place")
        for number, destination in enumerate(group.destinations):
            step = destination if destination in group.shares else number
            yield from look(pen, destination, "destinations", step)
    for at, fleet in enumerate(scene.fleets):
        yield from look(Pen(fleet.id, ("fleets", at)), fleet.home, "home")
    for at, consignment in enumerate(scene.consignments):
        pen = Pen(consignment.id, ("consignments", at))
        yield from look(pen, consignment.origin, "from")
        yield from look(pen, consignment.destination, "to")
    for at, stock in enumerate(scene.stocks):
        yield from look(Pen(f"stocks[{at + 1}]", ("stocks", at)), stock.place, "place")
    for at, point in enumerate(scene.relief.points if scene.relief else ()):
        yield from look(Pen("relief", ("relief",)), point, "points", at)


def _links(scene: Scene, doubts: Doubts) -> Remarks:
    known = {place.id for place in scene.places} | {gate.id for gate in scene.gates} | doubts.ids
    for at, link in enumerate(scene.links):
        ends = (("from", link.origin), ("to", link.destination))
        unknown = [(key, end) for key, end in ends if end not in known]
        if not unknown and link.origin != link.destination:
            continue
        pen = Pen(f"{link.origin}-{link.destination}", ("links", at))
        for key, end in unknown:
            yield pen.fault("unknown-end", key, value=end, likely=likely(end, known))
        if link.origin == link.destination:
            yield pen.fault("link-to-itself")


def _gates_meant(scene: Scene, doubts: Doubts) -> Remarks:
    gates = {gate.id for gate in scene.gates} | doubts.ids
    used = {gate for corridor in scene.corridors for gate in corridor.gates}
    for at, corridor in enumerate(scene.corridors):
        pen = Pen(corridor.id, ("corridors", at))
        if not corridor.gates:
            yield pen.fault("corridor-without-gates", "gates")
        for number, gate in enumerate(corridor.gates):
            if gate not in gates:
                near = likely(gate, gates)
                yield pen.fault("unknown-gate", "gates", number, value=gate, likely=near)
            if gate in corridor.gates[:number]:
                yield pen.fault("gate-twice", "gates", number, value=gate)
    parties = {party.id for party in scene.parties} | doubts.ids
    for at, passed in enumerate(scene.gates):
        pen = Pen(passed.id, ("gates", at))
        if passed.owner and passed.owner not in parties:
            near = likely(passed.owner, parties)
            yield pen.fault("unknown-party", "owner", value=passed.owner, likely=near)
        if passed.id not in used and not doubts.of("corridors"):
            yield pen.warning("gate-without-corridor")


def _classes_meant(scene: Scene, doubts: Doubts) -> Remarks:
    """A row for a class that nobody drives is most often a misspelt one."""
    if doubts.of("fleets", "classes"):
        return
    driven = {fleet.vehicle.id for fleet in scene.fleets}
    for at, gate in enumerate(scene.gates):
        pen = Pen(gate.id, ("gates", at))
        for number, row in enumerate(gate.minutes):
            yield from _class(pen, row.vehicle_class, driven, "minutes", number, "class")
    for at, link in enumerate(scene.links):
        if link.vehicle_class != ANY:
            pen = Pen(f"{link.origin}-{link.destination}", ("links", at))
            yield from _class(pen, link.vehicle_class, driven, "class")


def _class(pen: Pen, named: str, driven: Collection[str], *steps: int | str) -> Remarks:
    if named == ANY or named in driven:
        return
    near = likely_class(named, driven)
    yield pen.warning("class-nobody-drives", *steps, value=named, likely=near)


def _sources_meant(scene: Scene, doubts: Doubts) -> Remarks:
    known = {source.id for source in scene.sources} | doubts.ids
    if not known:
        return
    for section in ("places", "gates", "corridors", "groups", "fleets", "consignments", "stocks"):
        for at, entry in enumerate(getattr(scene, section)):
            pen = Pen(getattr(entry, "id", f"{section}[{at + 1}]"), (section, at))
            yield from _source(pen, entry.provenance, known)
    for at, group in enumerate(scene.groups):
        pen = Pen(group.id, ("groups", at))
        for number, count in enumerate(group.counts):
            if count.source != group.provenance.source:
                stated = Provenance(count.source)
                yield from _source(pen, stated, known, "counts", number)


def _source(pen: Pen, provenance: Provenance, known: Collection[str], *steps: int | str) -> Remarks:
    """One word is meant as an id; several words are a source written out."""
    source = provenance.source
    if source and source not in known and not any(letter.isspace() for letter in source):
        near = likely(source, known)
        yield _unknown_source(pen, source, near, *steps)


def _unknown_source(pen: Pen, source: str, near: str, *steps: int | str) -> Remark:
    return pen.fault("unknown-source", *steps, "source", value=source, likely=near)
