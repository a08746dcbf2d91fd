"""On which lines of the checklist an agreement says something."""

from __future__ import annotations

from tests.agreement.ground import ALL_PEOPLE, OF_EAST, OF_WEST
from treve.agreement.checklist import lines_told, lines_untold
from treve.agreement.clauses.recorded import Recorded
from treve.agreement.conditions.quota import Quota
from treve.agreement.conditions.sequence import InSequence
from treve.agreement.model import AgreedParty, Agreement, Head


def test_head_conditions_and_records_tell_lines_in_their_order() -> None:
    agreement = Agreement(
        "A",
        (InSequence("s", OF_EAST, OF_WEST), Quota("q", ALL_PEOPLE, 3)),
        (Recorded("r", "committee", "It meets."),),
        Head(version="1", parties=(AgreedParty("north", "signatory"),)),
    )
    told = ("parties", "document", "leaving", "committee", "sequencing")
    assert lines_told(agreement) == told
    assert len(lines_untold(agreement)) == 20
