"""The changing commands: what is asked for, followed, left in the outbox, and taken up again by the next command."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from adapters.change import Book, Cancel, Move, SetStatus
from adapters.model import Status
from tests.app.cli_hands import TOMORROW, Daybook, booking, visit
from tests.doubles.fake_pms import ZONE, FakePms
from tests.doubles.world import span_at

WRITEBACK = {
    *("id", "connection", "kind", "state", "summary", "made_at", "made_by", "attempts", "next_at", "ticket"),
    *("remote_id", "message"),
}
UNSURE = ("--wait", "1")


def outbox(daybook: Daybook, *words: str) -> Any:
    done = daybook("outbox", *words, "--json")
    assert done.status == 0, done.err
    return done.json


# --- asking for it ----------------------------------------------------------------------------------------------------


def test_a_booking_says_what_became_of_it(daybook: Daybook, pms: FakePms) -> None:
    connection = daybook.connect(truth="a")
    done = daybook(*booking(), "--room", "Op 2", "--visit-type", "check-up", "--note", "Wheelchair", "--json")
    assert done.status == 0
    row = done.json
    assert set(row) == WRITEBACK
    (made,) = pms.visits.values()
    assert (row["connection"], row["kind"], row["state"], row["remote_id"]) == (connection, "book", "done", made.id)
    assert (row["summary"], row["attempts"], row["made_by"]) == (
        f"book {TOMORROW:%a %d %b} 11:00, 30 min",
        1,
        "Front desk 1",
    )
    assert datetime.fromisoformat(row["made_at"]).utcoffset() == datetime.now(ZONE).utcoffset()
    (write,) = pms.writes
    assert write.change == Book(
        patient_id="ann",
        provider_id="h",
        span=span_at(11, day=TOMORROW),
        room_id="r2",
        visit_type_id="t",
        note="Wheelchair",
    )


def test_a_visit_is_moved_given_a_status_and_cancelled(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    visit(pms)
    assert daybook("move", "v1", "--start", f"{TOMORROW} 15:00", "--provider", "Dr. Okafor").status == 0
    assert daybook("status", "v1", "In-Chair").status == 0
    assert daybook("cancel", "v1", "--reason", "ill").status == 0
    moved, seated, gone = (write.change for write in pms.writes)
    assert isinstance(moved, Move)
    assert (moved.span, moved.provider_id) == (span_at(15, day=TOMORROW), "o")
    assert isinstance(seated, SetStatus)
    assert seated.status is Status.IN_CHAIR
    assert isinstance(gone, Cancel)
    assert gone.reason == "ill"


def test_a_visit_is_found_on_a_day_that_was_never_read(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    visit(pms, span=span_at(10, day=TOMORROW + timedelta(days=45)))
    assert daybook("status", "v1", "confirmed").status == 0
    assert daybook("status", "v2", "confirmed").status == 1


def test_a_visit_just_booked_can_be_named_by_its_change(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    pms.fates.append("lost_before")
    made = daybook(*booking(), *UNSURE, "--json").json
    done = daybook("cancel", made["id"], "--wait", "0", "--json")
    assert (done.status, done.json["kind"]) == (5, "cancel")


def test_ids_that_two_practices_share_must_name_theirs(daybook: Daybook, pms: FakePms, other_pms: FakePms) -> None:
    first, second = daybook.connect(truth="a"), daybook.connect(name="B", truth="b")
    visit(pms)
    visit(other_pms)
    for words in (["status", "v1", "arrived"], [*booking()]):
        done = daybook(*words)
        assert (done.status, done.out) == (2, "")
        assert f"{first}:" in done.err
        assert f"{second}:" in done.err
    assert not pms.writes + other_pms.writes
    for words in (
        ["status", f"{second}:v1", "arrived"],
        ["status", "B:v1", "confirmed"],
        ["status", "v1", "done", "--connection", "B"],
        [*booking(), "--connection", "B"],
        ["book", "--patient", "B:bob", "--provider", "h", "--start", f"{TOMORROW} 9:00", "--minutes", "15"],
    ):
        assert daybook(*words).status == 0, words
    assert not pms.writes
    assert len(other_pms.writes) == 5


@pytest.mark.parametrize(
    ("flag", "words"), [("--provider", "Dr. Haddad (h)"), ("--room", "Op 1 (r1)"), ("--visit-type", "Check-up (t)")]
)
def test_an_unknown_name_is_refused_with_the_known_ones(daybook: Daybook, pms: FakePms, flag: str, words: str) -> None:
    daybook.connect(truth="a")
    done = daybook(*booking(), flag, "Nobody")
    assert (done.status, done.out) == (2, "")
    assert words in done.err


def test_an_unknown_patient_is_not_booked(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    done = daybook(*booking(patient="zed"))
    assert (done.status, done.out) == (1, "")
    assert not pms.writes


# --- what is not over yet ---------------------------------------------------------------------------------------------


def test_without_waiting_it_is_left_and_goes_on_with_the_next_command(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    pms.later = (0.2, 0.3)
    done = daybook(*booking(), "--wait", "0", "--json")
    assert done.status == 5
    assert done.json["state"] in ("ready", "sending", "queued")
    assert "goes on when Daybook next runs" in done.err
    assert outbox(daybook, "--wait", "20") == []
    (row,) = outbox(daybook, "--all")
    assert (row["id"], row["state"]) == (done.json["id"], "done")
    assert len(pms.visits) == 1


def test_the_outbox_does_not_wait_for_a_person(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    pms.fates.extend(["refused", "lost_before"])
    daybook(*booking())
    daybook(*booking(12, "bob"), *UNSURE)
    assert [row["state"] for row in outbox(daybook, "--wait", "3600")] == ["refused", "unsure"]
    assert set(outbox(daybook)[0]) == WRITEBACK
    assert "Nothing is on its way" not in daybook("outbox").err


def test_a_refused_change_is_tried_again_or_dropped(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    pms.fates.extend(["refused", "refused", "ok"])
    first, second = (daybook(*booking(hour), "--json").json["id"] for hour in (11, 12))
    assert daybook("outbox", "--json", "retry", first).json["state"] == "done"
    assert daybook("outbox", "drop", second, "--json").json["state"] == "dropped"
    assert outbox(daybook) == []
    assert [row["state"] for row in outbox(daybook, "--all")] == ["dropped", "done"]
    for words in (["retry", first], ["drop", first], ["settle", first, "happened"]):
        done = daybook("outbox", *words)
        assert (done.status, done.out) == (2, "")
        assert "Nothing was done" in done.err


def test_a_queued_change_is_taken_back_where_the_system_can(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    pms.later = (3600.0, 3600.0)
    ident = daybook(*booking(), "--wait", "1", "--json").json["id"]
    assert daybook("outbox", "drop", ident, "--json").json["state"] == "dropped"
    pms.withdraws = False
    ident = daybook(*booking(), "--wait", "1", "--json").json["id"]
    done = daybook("outbox", "drop", ident)
    assert (done.status, done.out) == (6, "")


def test_a_person_settles_a_doubt(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    pms.fates.extend(["lost_after", "lost_before", "ok"])
    pms.blind = True
    first, second = (daybook(*booking(hour), *UNSURE, "--json").json for hour in (11, 12))
    assert (first["state"], second["state"]) == ("unsure", "unsure")
    assert daybook("outbox", "settle", first["id"], "happened", "--json").json["state"] == "done"
    done = daybook("outbox", "settle", second["id"], "did-not", "--json")
    assert (done.status, done.json["state"], done.json["attempts"]) == (0, "done", 2)
    assert len(pms.visits) == 2
    assert outbox(daybook) == []


def test_the_sample_practice_answers_later_and_remembers(daybook: Daybook) -> None:
    """The whole road on the real book: queued, kept, moved, refused, cancelled, each by a command of its own."""
    daybook.connect("local", "Sample", sample="true", latency="0.1")
    slots = daybook("slots", "--minutes", "30", "--provider", "brandt", "--json").json
    who = daybook("patients", "okafor", "--limit", "1", "--json").json[0]["id"]
    first, second = slots[0]["start"], slots[-1]["start"]
    made = daybook("book", "--patient", who, "--provider", "brandt", "--start", first, "--minutes", "30", "--json")
    assert (made.status, made.json["state"]) == (0, "done")
    ident = made.json["remote_id"]
    assert daybook("move", ident, "--start", second).status == 0
    (row,) = [r for r in daybook("agenda", "--date", second[:10], "--json").json if r["id"] == ident]
    assert (row["start"], row["patient"]["id"], row["pending"]) == (second, who, None)
    said_no = ["--visit-type", "refused-demo", "--start", first, "--minutes", "30", "--json"]
    done = daybook("book", "--patient", who, "--provider", "brandt", *said_no)
    assert done.status == 1
    assert done.json["message"]
    assert daybook("outbox", "drop", done.json["id"]).status == 0
    assert daybook("cancel", ident).status == 0
    (row,) = [r for r in daybook("agenda", "--date", second[:10], "--json").json if r["id"] == ident]
    assert row["status"] == "cancelled"
