"""Changes survive the book's queue as they were, and only equal changes look equal in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.local import wire
from adapters.model import Phone, Span, Status
from tests.adapters.local_harness import ZONE

words = st.text(max_size=12)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1), timezones=st.sampled_from([UTC, ZoneInfo(ZONE)]))  # noqa: DTZ001
spans = st.builds(
    lambda start, minutes: Span(start=start, end=start + timedelta(minutes=minutes)), moments, st.integers(121, 600)
)
phones = st.lists(st.builds(Phone, kind=words, number=words), max_size=3).map(tuple)
maybe = st.none() | words
changes: st.SearchStrategy[Change] = st.one_of(
    st.builds(Book, patient_id=words, provider_id=words, span=spans, room_id=maybe, note=maybe, notify=st.booleans()),
    st.builds(Move, appointment_id=words, span=spans, provider_id=maybe, seen=maybe),
    st.builds(Cancel, appointment_id=words, reason=maybe, note=maybe, seen=maybe),
    st.builds(SetStatus, appointment_id=words, status=st.sampled_from(Status), seen=maybe),
    st.builds(AddPatient, given=words, family=words, born=st.none() | st.dates(), phones=phones, email=maybe),
    st.builds(EditPatient, patient_id=words, given=maybe, phones=st.none() | phones),
)


@given(changes)
def test_a_change_comes_back_from_the_queue_as_it_was(change: Change) -> None:
    text = wire.change_to_text(change)
    assert wire.change_to_text(wire.change_from_text(text)) == text
    back = wire.change_from_text(text)
    assert replace(back, span=change.span) == change if isinstance(change, Book | Move) else back == change  # type: ignore[arg-type]


@given(changes, changes)
def test_only_equal_changes_are_equal_text(one: Change, other: Change) -> None:
    assert (wire.change_to_text(one) == wire.change_to_text(other)) == (one == other)
