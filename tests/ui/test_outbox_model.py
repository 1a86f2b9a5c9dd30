"""What the outbox says about a change: each state and each reason for waiting in its own words; nothing is promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from adapters.change import AddPatient, Book, Cancel, EditPatient, Move, SetStatus
from adapters.errors import Reason
from adapters.model import Phone, Status
from adapters.port import Accepted, Found
from app import writeback as wbk
from app.news import Comparison, LinkState
from app.writeback import State, Wait, Writeback
from tests.doubles.fake_pms import ZONE
from tests.ui.outbox_stand import NOW, PRACTICE, scene, span, visit
from ui.compare import comparison_of
from ui.outbox_model import Around, entries_of, row_of
from ui.outbox_story import copy_of, story_of

AROUND = Around(system="Sikka", zone=ZONE, now=NOW, practice=PRACTICE, may_withdraw=True)
BEFORE = visit("v1", "Patel, Anjali", 15, 30, "Endo evaluation", "l")
BOOK = Book(patient_id="e", provider_id="o", room_id="r2", span=span(14, 30))


def made(change: Any = BOOK, ago: float = 2, **more: Any) -> Writeback:
    at = NOW - timedelta(seconds=ago)
    name = more.pop("patient_name", "Sørensen, Elise")
    undo = timedelta(seconds=6)
    return wbk.make(
        change, id="w", seq=1, connection="c", now=at, undo=undo, by="Dana Velez", patient_name=name, **more
    )


def in_(seconds: float) -> Any:
    return NOW + timedelta(seconds=seconds)


def waiting(wait: Wait, left: float | None = None, **more: Any) -> Writeback:
    return replace(made(), wait=wait, next_at=in_(left) if left else None, **more)


def sent(ago: float = 14, **more: Any) -> Writeback:
    return wbk.picked(made(ago=ago + 1, **more), in_(-ago))


def queued(ago: float = 14) -> Writeback:
    return wbk.ticket(sent(ago), in_(-ago), "12345", in_(4))


def kept(took: float = 11, tries: int = 1, **receipt: Any) -> Writeback:
    wb = sent(60)
    for _ in range(tries - 1):
        wb = wbk.picked(wbk.put_off(wb, in_(-40), Wait.OFFLINE, None), in_(-30))
    return wbk.accepted(wb, in_(-60 + took), Accepted("a1", **receipt))


REFUSED = wbk.refused(sent(), NOW, "The practice system said no", (Reason("span", "closed that day"),))
CASES: tuple[tuple[str, Writeback, str, str, str, str], ...] = (
    ("undo window", waiting(Wait.UNDO, 3.2), "way", "waiting", "undo", "Not sent yet. Goes out in 4 s."),
    ("due", waiting(Wait.NONE), "way", "waiting", "undo", "Not sent yet. Goes out now."),
    ("turn", waiting(Wait.TURN), "way", "waiting", "undo", "Waits for the change before it."),
    ("no network", waiting(Wait.OFFLINE), "way", "waiting", "undo", "Waits for the network."),
    ("next try", waiting(Wait.OFFLINE, 24), "way", "waiting", "undo", "Waits for the network. Next try in 24 s."),
    ("down", waiting(Wait.SLOWED, 24), "way", "waiting", "undo", "Sikka is not answering. Next try in 24 s."),
    ("key", waiting(Wait.LOCKED, 200), "way", "waiting", "undo", "Sikka asks for a new key. Waits here."),
    ("paused", waiting(Wait.PAUSED), "way", "waiting", "undo", "Sending is paused. Waits here."),
    ("retry", waiting(Wait.NONE, read_first=True), "way", "waiting", "undo", "Looks in Sikka first, then goes out."),
    ("sending", sent(), "way", "sending", "open", "Sent. Waiting for Sikka to answer."),
    ("queued", queued(), "way", "sending", "take_back", "Sikka has it. Looking again in 4 s."),
    (
        "taking back",
        wbk.taking_back(queued(), NOW),
        "way",
        "sending",
        "open",
        "Asked Sikka to give it back. Looking again in 4 s.",
    ),
    (
        "long queued",
        queued(720),
        "needs",
        "attention",
        "compare",
        "Sikka has had it for 12 min without saving it. Looking again in 4 s.",
    ),
    (
        "lost",
        wbk.answer_lost(sent(), NOW, in_(18)),
        "way",
        "sending",
        "open",
        "The answer was lost. Looking in Sikka in 18 s.",
    ),
    (
        "unsure",
        wbk.cannot_tell(wbk.answer_lost(sent(), NOW, in_(1)), NOW, in_(40)),
        "needs",
        "attention",
        "compare",
        "Nobody knows whether Sikka has it. Looking again in 40 s.",
    ),
    ("refused", REFUSED, "needs", "failed", "fix", "Waits for you. A refused change is not repeated."),
    (
        "stopped",
        wbk.stopped(made(), NOW, "It has changed in the meantime"),
        "needs",
        "failed",
        "fix",
        "Waits for you. It was not sent.",
    ),
    ("saved", kept(), "saved", "saved", "open", "Saved in 11 s"),
    ("saved twice", kept(41, 2), "saved", "saved", "open", "Saved in 41 s, on the second try"),
    ("overlaps", kept(overlaps=True), "saved", "saved", "open", "Saved in 11 s. Overlaps another visit."),
    (
        "partly",
        kept(warnings=("The phone was left out.",)),
        "saved",
        "saved",
        "open",
        "Saved in 11 s. The phone was left out.",
    ),
    ("there already", wbk.already_there(made(), NOW, "a1"), "saved", "saved", "open", "Was in Sikka already"),
    (
        "by a person",
        wbk.settled_by_person(wbk.answer_lost(sent(), NOW, NOW), NOW, True, "Kim"),
        "saved",
        "saved",
        "open",
        "Marked as saved by Kim",
    ),
    ("undone", wbk.dropped(made(), NOW, "undone"), "gone", "gone", "", "Undone before it was sent"),
    ("taken back", wbk.withdrawn(wbk.taking_back(queued(), NOW), NOW), "gone", "gone", "", "Taken back from Sikka"),
    ("discarded", wbk.dropped(REFUSED, NOW), "gone", "gone", "", "Discarded"),
)


@pytest.mark.parametrize(("wb", "group", "look", "action", "then"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_every_state_says_what_happens_next(wb: Writeback, group: str, look: str, action: str, then: str) -> None:
    row = row_of(wb, AROUND)
    assert (row.group, row.look, row.action, row.next) == (group, look, action, then)


@pytest.mark.parametrize("case", CASES, ids=[c[0] for c in CASES])
def test_every_state_tells_its_story_in_three_parts(case: tuple[str, Writeback, str, str, str, str]) -> None:
    story = story_of(case[1], AROUND)
    told = (story.happened, story.safe, story.do)
    assert all(part and "{" not in part for part in told)
    assert all(line.words and "{" not in line.words for line in story.timeline)
    assert "pick_time" not in story.acts or story.acts[0] == "pick_time"


def test_every_state_is_in_the_table() -> None:
    assert {case[1].state for case in CASES} == set(State)
    assert {case[1].wait for case in CASES if case[1].state is State.READY} == set(Wait)


def test_slowed_by_the_system_is_not_the_same_as_silence() -> None:
    row = row_of(waiting(Wait.SLOWED, 24), replace(AROUND, link=LinkState.SLOWED))
    assert row.next == "Sikka asked us to slow down. Next try in 24 s."


def test_nothing_is_said_to_go_out_while_sending_is_paused() -> None:
    paused = replace(AROUND, paused=True)
    for wait in Wait:
        assert row_of(waiting(wait, 4), paused).next == "Sending is paused. Waits here."
    assert story_of(waiting(Wait.UNDO, 4), paused).do.startswith("Resume sending")


def test_one_that_waits_for_its_patient_says_so_and_can_only_be_discarded_when_that_is_refused() -> None:
    child = made(replace(BOOK, patient_id="w0"), after="w0")
    assert row_of(replace(child, wait=Wait.TURN), AROUND).next == "Waits until the new patient is saved."
    orphan = row_of(wbk.stopped(child, NOW, "What it was waiting for was removed"), AROUND)
    assert orphan.acts == ("discard", "copy")


def test_nothing_can_be_taken_back_where_the_system_cannot() -> None:
    assert "take_back" not in row_of(queued(), replace(AROUND, may_withdraw=False)).acts


def test_a_seat_that_may_only_look_is_offered_nothing_else() -> None:
    for _, wb, *_ in CASES:
        assert not {"undo", "retry", "discard", "compare"} & set(row_of(wb, replace(AROUND, may_act=False)).acts)


SAID: tuple[tuple[Any, dict[str, Any], str, str], ...] = (
    (BOOK, {"visit_type": "Filling"}, "Book", "Tue Feb 17, 2:30 PM · Filling · Dr. Okafor, Op 2"),
    (
        Move(appointment_id="v1", span=span(16, 0)),
        {"before": BEFORE},
        "Move",
        "3:30 → 4:00 PM · Endo evaluation · Dr. Lindqvist",
    ),
    (
        Move(appointment_id="v1", span=span(11, 0)),
        {"before": BEFORE},
        "Move",
        "3:30 PM → 11:00 AM · Endo evaluation · Dr. Lindqvist",
    ),
    (
        Move(appointment_id="v1", span=span(15, 30, 60)),
        {"before": BEFORE},
        "Move",
        "3:30 PM, 45 min → 1 h · Endo evaluation · Dr. Lindqvist",
    ),
    (
        Move(appointment_id="v1", span=span(15, 30), provider_id="h", room_id="r1"),
        {"before": BEFORE},
        "Move",
        "3:30 PM · Endo evaluation · Dr. Lindqvist → Dr. Haddad, Op 1",
    ),
    (Cancel(appointment_id="v1"), {"before": BEFORE}, "Cancel", "3:30 PM · Endo evaluation · Dr. Lindqvist"),
    (
        SetStatus(appointment_id="v1", status=Status.NO_SHOW),
        {"before": BEFORE},
        "No-show",
        "3:30 PM · Endo evaluation · Dr. Lindqvist",
    ),
    (EditPatient(patient_id="p", email="s@example.com"), {}, "E-mail", "s@example.com"),
    (EditPatient(patient_id="p", phones=(Phone(kind="home", number="555-0148"),)), {}, "Phone", "555-0148"),
    (EditPatient(patient_id="p", given="Siobhan", family="Brennan"), {}, "Name", "Siobhan Brennan"),
    (EditPatient(patient_id="p", given="Siobhan", email="s@example.com"), {}, "Details", "Siobhan · s@example.com"),
    (AddPatient(given="Ana", family="Reyes", born=date(1990, 2, 3)), {}, "Add", "Feb 3, 1990"),
)


@pytest.mark.parametrize(("change", "more", "verb", "detail"), SAID)
def test_each_kind_of_change_says_what_was_asked(change: Any, more: dict[str, Any], verb: str, detail: str) -> None:
    row = row_of(made(change, **more), AROUND)
    assert (row.verb, row.name, row.detail) == (verb, "Elise Sørensen", detail)


def test_a_row_is_spoken_in_one_sentence_after_the_other() -> None:
    wb = replace(REFUSED, made_at=NOW - timedelta(minutes=6))
    assert row_of(wb, AROUND).spoken == (
        "Not saved. Book Elise Sørensen, Tuesday 2:30 PM. 6 minutes old, 1 try. "
        "Waits for you. A refused change is not repeated."
    )


def test_hidden_names_are_hidden_everywhere() -> None:
    hidden = replace(AROUND, hide_names=True)
    edit = made(EditPatient(patient_id="p", email="elise@example.com"))
    for wb in (REFUSED, kept(), edit):
        row, story = row_of(wb, hidden), story_of(wb, hidden)
        said = " ".join((row.name, row.detail, row.spoken, story.title, *story.lines))
        assert "E. S." in said
        assert not any(part in said for part in ("Elise", "Sørensen", "elise@"))


def different(theirs: Any) -> str:
    wb = wbk.read_back_different(kept(), NOW)
    return row_of(wb, replace(AROUND, theirs=theirs)).next


def test_a_different_reading_names_the_difference() -> None:
    at_two = replace(visit("a1", "Sørensen, Elise", 14, 15, "Filling", "o"), room_id="r2")
    assert different(at_two) == "Sikka says saved, but shows 2:15 PM. Choose which is right."
    other = replace(at_two, span=BOOK.span, provider_id="h")
    assert different(other) == "Sikka says saved, but shows Dr. Haddad. Choose which is right."
    assert different(None) == "Sikka says saved, but shows no such visit. Choose which is right."


def test_a_refusal_quotes_the_system() -> None:
    story = story_of(REFUSED, AROUND)
    assert story.happened == "Sikka refused this visit."
    assert story.answer == "closed that day"
    assert story.acts == ("pick_time", "retry", "open", "discard")


def test_a_copy_holds_initials_and_chart_number_and_no_name() -> None:
    named = replace(REFUSED, reasons=(Reason("span", "Elise is booked then"),), ticket="12345678")
    words = copy_of(named, AROUND, version="1.2.3", chart="10482")
    assert not any(part in words for part in ("Elise", "Sørensen"))
    for part in ("E. S., chart 10482", "Not saved", "E. is booked then", "12345678", "Daybook: 1.2.3", "Sikka"):
        assert part in words
    mail = made(EditPatient(patient_id="p", email="elise@example.com"))
    assert "example.com" not in copy_of(mail, AROUND, version="1")


# --- the list --------------------------------------------------------------------------------------------------------


def lines(**how: Any) -> list[str]:
    rows = [row_of(wb, AROUND) for wb in scene()]
    rows.sort(key=lambda row: ("needs", "way", "saved").index(row.group))
    entries = entries_of(rows, day=NOW.date(), today=NOW.date(), **how)
    return [entry.title or (entry.row.name if entry.row else "") for entry in entries]


def test_groups_stand_in_order_of_need_and_the_saved_ones_are_few() -> None:
    told = lines()
    assert told[:3] == ["Needs you", "Elise Sørensen", "Chidi Okonkwo"]
    assert told[3:7] == ["On the way", "Bilal Hussain", "Anjali Patel", "Siobhan Brennan"]
    assert told[7] == "Saved today"
    assert told[-1] == "Show 37 more"
    assert len(told) == 13


@pytest.mark.parametrize(
    ("how", "number"),
    [
        ({"only": "needs"}, 3),
        ({"only": "saved"}, 42),
        ({"closed": {"needs"}}, 11),
        ({"whole": {"saved"}}, 49),
        ({"text": "anjali"}, 2),
        ({"text": "nobody"}, 0),
        ({"text": "book", "closed": {"needs"}}, 5),
    ],
)
def test_filters_and_folds(how: dict[str, Any], number: int) -> None:
    assert len(lines(**how)) == number


# --- comparing -------------------------------------------------------------------------------------------------------


def compared(wb: Writeback, theirs: Any, **more: Any) -> Any:
    from app.readback import wished

    told = Comparison(writeback=wb, read_at=NOW, ours=wished(wb), theirs=theirs, **more)
    return comparison_of(told, AROUND)


def test_two_versions_stand_beside_each_other_and_one_is_chosen() -> None:
    theirs = replace(visit("a1", "Sørensen, Elise", 14, 15, "Filling", "o"), room_id="r2")
    told = compared(wbk.read_back_different(kept(), NOW), theirs)
    assert [pair.label for pair in told.pairs if pair.differs] == ["Time"]
    assert [words for _, words in told.choices] == ["Keep theirs", "Send mine"]


def test_what_is_the_same_by_now_is_not_sent_again() -> None:
    theirs = replace(visit("a1", "Sørensen, Elise", 14, 30, "", "o"), room_id="r2")
    told = compared(wbk.read_back_different(kept(), NOW), theirs)
    assert [key for key, _ in told.choices] == ["theirs"]


def test_a_doubt_is_settled_by_a_persons_word() -> None:
    told = compared(wbk.answer_lost(sent(), NOW, NOW), None, complete=False)
    assert told.pairs[0].theirs == "Not there"
    assert "proves nothing" in told.note
    assert [words for _, words in told.choices] == ["It is not there, send it", "It is there"]


def test_nothing_is_asked_while_the_system_is_still_writing() -> None:
    assert compared(queued(720), None).choices == ()


def test_found_again_counts_as_saved() -> None:
    wb = wbk.found(wbk.answer_lost(sent(60), in_(-50), in_(-30)), in_(-20), Found("a1"), NOW)
    assert row_of(wb, AROUND).next == "Saved in 40 s"
