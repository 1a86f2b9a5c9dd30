"""A system's own words mean here what a person says, when reading and when writing, as far as it can be told."""

from __future__ import annotations

import pytest

from adapters.model import Status
from app.status_words import Word, native, parse, settable, table

SEEN = {"Here": Status.ARRIVED, "Ready": Status.OTHER, "Sched": Status.SCHEDULED, "Conf": Status.CONFIRMED}


@pytest.mark.parametrize(
    ("wanted", "mapping", "said"),
    [
        (Status.ARRIVED, {}, Status.ARRIVED),
        (Status.IN_CHAIR, {"Here": Status.IN_CHAIR}, Status.ARRIVED),  # our "in chair" is its "Here"
        (Status.ARRIVED, {"Here": Status.IN_CHAIR}, None),  # nothing it can say means "arrived" now
        (Status.IN_CHAIR, {"Ready": Status.IN_CHAIR}, Status.IN_CHAIR),  # "Ready" cannot be said: as it would be
        (Status.DONE, {"Here": Status.IN_CHAIR}, Status.DONE),
        (Status.ARRIVED, {"Here": Status.ARRIVED}, Status.ARRIVED),
    ],
)
def test_what_is_said_reads_back_as_what_was_meant(
    wanted: Status, mapping: dict[str, Status], said: Status | None
) -> None:
    assert native(wanted, mapping, SEEN) is said


def test_what_can_be_set_follows_the_words() -> None:
    can = frozenset({Status.ARRIVED, Status.CONFIRMED})
    assert settable({}, SEEN, can) == can
    assert settable({"Here": Status.IN_CHAIR}, SEEN, can) == {Status.IN_CHAIR, Status.CONFIRMED}


def test_the_table_has_every_word_with_its_guess() -> None:
    rows = table({"Ready": Status.IN_CHAIR, "Gone": Status.DONE}, SEEN, frozenset({Status.ARRIVED}))
    assert Word("Here", Status.ARRIVED, Status.ARRIVED, True) in rows
    assert Word("Ready", Status.OTHER, Status.IN_CHAIR, False) in rows
    assert Word("Gone", Status.OTHER, Status.DONE, False) in rows, "given a meaning, though not seen lately"
    assert len(rows) == 5


@pytest.mark.parametrize("kept", [None, "", "[]", "nonsense", '{"Here": "no such status"}', '{"Here": 3}'])
def test_what_was_kept_and_cannot_be_read_is_forgotten(kept: str | None) -> None:
    assert parse(kept) == {}
