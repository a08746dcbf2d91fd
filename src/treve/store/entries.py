"""What every entry of a document is made of: exact keys, where figures come from, hours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from pydantic import BeforeValidator as Shorthand

from treve.store.fields import (
    Moment,
    Text,
    one_or_several,
)


class Entry(BaseModel):
    """Anything in the document: exact types, and no key that is not known."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Stated(Entry):
    """An object whose figures come from somewhere."""

    source: Text = Field("", description="Id of one of the scene's sources, or free text.")
    method: Text = Field("", description="How it was counted: observed, registered, estimated.")
    assumed: Mapping[str, Text] = Field(
        default_factory=dict, description="Keys that are assumed, each with the reason."
    )


class HoursEntry(Entry):
    """Hours of one day (every day), or of one stretch of time with dates."""

    start: Moment = Field(alias="from", description="First minute.")
    end: Moment = Field(alias="to", description="First minute after; 24:00 is the end of a day.")


HoursList = Annotated[
    list[HoursEntry],
    Shorthand(one_or_several, json_schema_input_type=HoursEntry | list[HoursEntry]),
]
