"""What the reading commands print: the fixed JSON keys, the practice's zone, files for other programs."""

from __future__ import annotations

import csv
import io
import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from adapters.model import Patient, Phone, Status
from app.audit import Audit
from app.opening import store_key
from app.store import Store
from tests.app.cli_hands import TOMORROW, Daybook, booking, visit
from tests.doubles.fake_pms import ZONE, FakePms
from tests.doubles.world import span_at

VISIT = {
    *("connection", "id", "start", "end", "minutes", "patient", "provider", "room", "visit_type", "status"),
    *("status_label", "note", "pending"),
}
PENDING = {"id", "state", "kind", "attempts", "since", "message"}
PATIENT = {
    *("connection", "id", "name", "given", "family", "preferred", "born", "phones", "email", "active", "match"),
    "chart",
}
SLOT = {"connection", "start", "end", "provider", "room", "source", "reasons"}


def tomorrow(daybook: Daybook, *words: str) -> Any:
    done = daybook("agenda", "--date", "tomorrow", "--json", *words)
    assert done.status == 0, done.err
    return done.json


# --- agenda -----------------------------------------------------------------------------------------------------------


def test_a_visit_has_the_fixed_keys_and_the_practices_wall_time(daybook: Daybook, pms: FakePms) -> None:
    connection = daybook.connect(truth="a")
    visit(pms, status=Status.CONFIRMED, status_label="Confirmed", note="Wheelchair", visit_type="Check-up")
    (row,) = tomorrow(daybook)
    start = datetime(TOMORROW.year, TOMORROW.month, TOMORROW.day, 10, tzinfo=ZONE)
    assert row == {
        "connection": connection,
        "id": "v1",
        "start": start.isoformat(),
        "end": (start + timedelta(minutes=30)).isoformat(),
        "minutes": 30,
        "patient": {"id": "ann", "name": "Familyann, Givenann"},
        "provider": {"id": "h", "name": "Dr. Haddad"},
        "room": {"id": "r1", "name": "Op 1"},
        "visit_type": "Check-up",
        "status": "confirmed",
        "status_label": "Confirmed",
        "note": "Wheelchair",
        "pending": None,
    }
    assert set(row) == VISIT


def test_a_change_on_its_way_is_laid_over_the_day(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    pms.fates.append("refused")
    made = daybook(*booking(), "--json").json
    (row,) = tomorrow(daybook)
    assert (row["id"], row["start"][11:16], row["patient"]["id"]) == (made["id"], "11:00", "ann")
    assert set(row["pending"]) == PENDING
    assert row["pending"] | {"since": ""} == {
        "id": made["id"],
        "state": "refused",
        "kind": "book",
        "attempts": 1,
        "since": "",
        "message": "The practice system said no. closed that day.",
    }
    assert datetime.fromisoformat(row["pending"]["since"]).utcoffset() == datetime.now(ZONE).utcoffset()


def test_each_practice_has_its_own_zone_and_today(daybook: Daybook, pms: FakePms, other_pms: FakePms) -> None:
    """Ten in the morning in Tokyo is another day in Los Angeles; both are on their practice's tomorrow."""
    tokyo = ZoneInfo("Asia/Tokyo")
    daybook.connect(truth="a")
    far = daybook.connect(name="Tokyo", truth="b", timezone=tokyo.key)
    there = (datetime.now(UTC).astimezone(tokyo) + timedelta(days=1)).date()
    visit(pms)
    start = datetime(there.year, there.month, there.day, 10, tzinfo=tokyo)
    visit(other_pms, span=span_at(start.astimezone(ZONE).hour, day=start.astimezone(ZONE).date()))
    assert [(r["id"], r["start"][11:]) for r in tomorrow(daybook, "--connection", "Tokyo")] == [
        ("v1", "10:00:00+09:00")
    ]
    assert {(r["connection"], r["start"][11:16]) for r in tomorrow(daybook)} >= {(far, "10:00")}
    assert len(tomorrow(daybook)) == 2
    done = daybook("status", "Tokyo:v1", "arrived", "--json")
    assert (done.status, done.json["summary"][-13:]) == (0, "10:00, 30 min")


def test_text_heads_with_the_day_and_tells_apart_practices(daybook: Daybook, pms: FakePms, other_pms: FakePms) -> None:
    first = daybook.connect(truth="a")
    visit(pms)
    lines = daybook("agenda", "--date", "tomorrow").out.splitlines()
    assert lines[0] == f"Harbor Lane, {TOMORROW:%A, %d %B %Y}"
    assert lines[1].split()[0] == "10:00"
    assert lines[1].endswith("  v1")
    daybook.connect(name="B", truth="b")
    assert f"{first}:v1" in daybook("agenda", "--date", "tomorrow").out
    assert "no visits" in daybook("agenda", "--date", "tomorrow", "--connection", "b").out


def test_a_day_that_can_no_longer_be_read_is_shown_as_last_known(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    visit(pms)
    tomorrow(daybook)
    pms.offline = True
    done = daybook("agenda", "--date", "tomorrow", "--json")
    assert (done.status, [row["id"] for row in done.json]) == (0, ["v1"])
    assert "as last known" in done.err
    done = daybook("agenda", "--date", (TOMORROW + timedelta(days=300)).isoformat(), "--json")
    assert (done.status, done.out) == (4, "")


def test_a_practice_that_is_missing_is_said_and_is_the_exit_status(
    daybook: Daybook, pms: FakePms, other_pms: FakePms
) -> None:
    daybook.connect(truth="a")
    daybook.connect(name="B", truth="b", trouble="locked")
    visit(pms)
    done = daybook("agenda", "--date", "tomorrow", "--json")
    assert (done.status, [row["id"] for row in done.json]) == (3, ["v1"])
    assert "B is missing here" in done.err


@pytest.mark.parametrize(
    ("words", "readings"),
    [
        (("agenda", "--date", "2/3"), 2),
        ((*booking()[:6], f"{TOMORROW} 9", "--minutes", "30"), 2),
        (("slots", "--minutes", "30", "--from", "1.2"), 0),
    ],
)
def test_what_can_be_read_two_ways_is_refused_with_the_readings(
    daybook: Daybook, pms: FakePms, words: tuple[str, ...], readings: int
) -> None:
    daybook.connect(truth="a")
    done = daybook(*words)
    assert (done.status, done.out) == (2, "")
    assert done.err.count(" or ") == max(0, readings - 1) or not readings
    assert not pms.writes


def test_a_time_that_the_clocks_skip_is_refused(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    done = daybook("book", "--patient", "ann", "--provider", "h", "--start", f"{_spring()} 2:30", "--minutes", "30")
    assert (done.status, done.out) == (2, "")
    assert "does not exist" in done.err
    lived = daybook(
        *("book", "--patient", "ann", "--provider", "h", "--start", f"{_spring()} 1:45", "--minutes", "30", "--json")
    )
    assert lived.status == 0
    assert pms.writes[0].change.span.minutes == 30  # type: ignore[union-attr]


def _spring() -> date:
    """The next day on which the practice's clocks go forward."""
    day = TOMORROW
    while True:
        day += timedelta(days=1)
        wall = datetime(day.year, day.month, day.day, 2, 30, tzinfo=ZONE)
        if wall.astimezone(UTC).astimezone(ZONE).hour != 2:
            return day


# --- files ------------------------------------------------------------------------------------------------------------


def test_csv_is_plain_text_to_a_spreadsheet(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    visit(pms, note='=HYPERLINK("x")', visit_type="Crown, seat", patient_name="Ł + Ü, Ann")
    visit(pms, "v2", 11, note=" @sum", patient_name="-1+1")
    visit(pms, "v3", 12, note="＝1\nsecond line")
    out = daybook("agenda", "--date", "tomorrow", "--csv").out
    assert "\r\n" in out
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert [row["note"] for row in rows] == ['\'=HYPERLINK("x")', "' @sum", "'＝1\nsecond line"]
    assert [row["patient"] for row in rows] == ["Ł + Ü, Ann", "'-1+1", "Familyann, Givenann"]
    assert rows[0]["visit_type"] == "Crown, seat"


def test_ics_can_be_read_by_a_calendar(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    visit(pms, patient_name="Ünal; Ann, B.\nEND:VEVENT")
    visit(pms, "v2", 11, status=Status.CANCELLED)
    out = daybook("agenda", "--date", "tomorrow", "--ics").out
    events = list(Calendar.from_ical(out).walk("VEVENT"))
    assert [str(event["status"]) for event in events] == ["CONFIRMED", "CANCELLED"]
    assert str(events[0]["summary"]) == "Ünal; Ann, B.\nEND:VEVENT"
    assert events[0].decoded("dtstart") == span_at(10, day=TOMORROW).start.astimezone(UTC)
    assert len({str(event["uid"]) for event in events}) == 2


def test_pdf_has_pages_and_is_for_this_person_alone(daybook: Daybook, pms: FakePms, tmp_path: Path) -> None:
    daybook.connect(truth="a")
    for number in range(70):
        visit(pms, f"v{number}", 8 + number % 10, note="<b>&", patient_name="O'Neil <&>, Łukasz 漢")
    goal = tmp_path / "day.pdf"
    done = daybook("agenda", "--date", "tomorrow", "--pdf", str(goal))
    assert (done.status, done.out) == (0, "")
    content = goal.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") >= 2
    if os.name == "posix":
        assert goal.stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["day.pdf"]


@pytest.mark.parametrize("name", ["missing/day.pdf", "."])
def test_a_file_that_cannot_be_written_is_said(daybook: Daybook, pms: FakePms, tmp_path: Path, name: str) -> None:
    daybook.connect(truth="a")
    done = daybook("agenda", "--pdf", str(tmp_path / name))
    assert (done.status, done.out) == (2, "")
    assert "could not be written" in done.err
    assert not list(tmp_path.rglob("*.part"))


def test_a_day_that_leaves_daybook_is_in_the_audit_trail(daybook: Daybook, pms: FakePms, tmp_path: Path) -> None:
    daybook.connect(truth="a")
    daybook("agenda", "--csv")
    daybook("agenda", "--pdf", str(tmp_path / "day.pdf"))
    daybook("agenda", "--json")
    actions = [entry["action"] for entry in daybook("audit", "--json").json]
    assert actions == ["connect", "export_day", "export_day"]


# --- patients ---------------------------------------------------------------------------------------------------------


def test_a_patient_has_the_fixed_keys_and_the_reason_of_the_match(daybook: Daybook, pms: FakePms) -> None:
    connection = daybook.connect(truth="a")
    pms.patients["dora"] = Patient(
        id="dora",
        given="Theodora",
        family="Müller-Ng",
        preferred="Dora",
        born=date(1979, 6, 11),
        phones=(Phone(kind="mobile", number="(510) 555-0142"),),
        email="dora@example.com",
        chart="4711",
    )
    for text in (["muller", "dora"], ["0142"], ["11.6.1979"], ["4711"]):
        (row,) = daybook("patients", *text, "--json").json
        assert row | {"match": ""} == {
            "connection": connection,
            "id": "dora",
            "name": "Müller-Ng, Theodora",
            "given": "Theodora",
            "family": "Müller-Ng",
            "preferred": "Dora",
            "born": "1979-06-11",
            "phones": [{"kind": "mobile", "number": "(510) 555-0142"}],
            "email": "dora@example.com",
            "active": True,
            "match": "",
            "chart": "4711",
        }
        assert set(row) == PATIENT
        assert row["match"]


def test_somebody_new_since_the_last_reading_is_found(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a")
    assert daybook("patients", "newcomb", "--json").json == []
    pms.patients["new"] = Patient(id="new", given="Nora", family="Newcomb")
    assert [row["id"] for row in daybook("patients", "newcomb", "--json").json] == ["new"]


def test_patients_of_one_practice_only(daybook: Daybook, pms: FakePms, other_pms: FakePms) -> None:
    daybook.connect(truth="a")
    second = daybook.connect(name="B", truth="b")
    assert len(daybook("patients", "familyann", "--json").json) == 2
    (row,) = daybook("patients", "familyann", "--connection", "B", "--limit", "1", "--json").json
    assert row["connection"] == second
    assert f"{second}:ann" in daybook("patients", "familyann").out


def test_when_not_everybody_can_be_read_it_says_so(daybook: Daybook, pms: FakePms) -> None:
    daybook.connect(truth="a", trouble="offline")
    done = daybook("patients", "familyann")
    assert (done.status, done.out) == (0, "")
    assert "Not all patients could be read" in done.err


# --- the sample: free times -------------------------------------------------------------------------------------------


@pytest.fixture
def sample(daybook: Daybook) -> str:
    return daybook.connect("local", "Sample", sample="true", answers="now")


def test_free_times_are_a_plain_list_and_really_free(daybook: Daybook, sample: str) -> None:
    done = daybook("slots", "--minutes", "45", "--days", "10", "--json")
    assert done.status == 0
    assert done.json
    visits: dict[str, list[Any]] = {}
    for slot in done.json:
        assert set(slot) == SLOT
        assert set(slot["provider"]) == {"id", "name"}
        assert slot["source"] == "computed"
        assert all(isinstance(reason, str) and "_" not in reason for reason in slot["reasons"])
        start, end = datetime.fromisoformat(slot["start"]), datetime.fromisoformat(slot["end"])
        assert end - start == timedelta(minutes=45)
        assert start > datetime.now(UTC)
        day = start.date().isoformat()
        if len(visits) < 2 or day in visits:
            visits.setdefault(day, []).append(slot)
    for day, slots in visits.items():
        taken = [
            (row["provider"]["id"], row["start"], row["end"])
            for row in daybook("agenda", "--date", day, "--json").json
            if row["status"] not in ("cancelled", "no_show")
        ]
        for slot in slots:
            assert not any(
                provider == slot["provider"]["id"] and start < slot["end"] and slot["start"] < end
                for provider, start, end in taken
            )


def test_with_why_each_day_without_a_time_has_its_reasons(daybook: Daybook, sample: str) -> None:
    told = daybook("slots", "--minutes", "8h", "--days", "7", "--provider", "Dr. Amira Haddad", "--why", "--json").json
    assert set(told) == {"slots", "why"}
    fitting = {slot["start"][:10] for slot in told["slots"]}
    assert len(fitting | {one["day"] for one in told["why"]}) == 7
    for one in told["why"]:
        assert {"day", "unread", "why", "relaxations"} == set(one)
        assert [w["provider"]["name"] for w in one["why"]] == ["Dr. Amira Haddad"]
        assert all("{" not in w["why"] and "_" not in w["why"] for w in one["why"])
    text = daybook("slots", "--minutes", "8h", "--days", "7", "--provider", "haddad", "--why").out
    assert "no time fits" in text


# --- around -----------------------------------------------------------------------------------------------------------


def test_sync_reads_sends_and_tells(daybook: Daybook, pms: FakePms) -> None:
    connection = daybook.connect(truth="a")
    done = daybook("sync", "--days", "10", "--json")
    assert done.status == 0
    assert done.err.splitlines() == ["Read 7 of 10 days.", "Read 10 of 10 days."]
    (row,) = done.json
    assert (row["connection"], row["name"], row["state"], row["patients"]) == (connection, "A", "fresh", 3)
    pms.offline = True
    done = daybook("sync", "--days", "10")
    assert done.status == 4
    assert "A: offline" in done.out


def test_the_trail_tells_who_did_what_and_notices_a_change(daybook: Daybook, pms: FakePms, daybook_home: Path) -> None:
    connection = daybook.connect(truth="a")
    pms.fates.extend(["ok", "refused"])
    daybook(*booking())
    daybook(*booking(12, "bob"))
    rows = daybook("audit", "--json").json
    keys = {"at", "who", "action", "connection", "subject", "success", "took_ms"}
    assert all(set(row) == keys and row["who"] == "Front desk 1" for row in rows)
    (made,) = pms.visits
    assert [(row["action"], row["subject"], row["success"]) for row in rows] == [
        ("connect", "", True),
        ("look_at_patient", "patient:ann", True),
        ("book", f"appointment:{made}", True),
        ("look_at_patient", "patient:bob", True),
        ("book", "patient:bob", False),
    ]
    assert {row["connection"] for row in rows} == {connection}
    assert daybook("audit", "--date", "yesterday", "--json").json == []
    assert daybook("audit", "--verify").status == 0
    store = Store.open(daybook_home, store_key())
    assert Audit(store).verify().count == 5

    def alter(db: Any) -> None:
        db.execute("DROP TRIGGER audit_stands")
        db.execute("UPDATE audit SET subject = 'patient:cyd' WHERE nr = 2")

    store.write(alter)
    store.close()
    done = daybook("audit", "--verify", "--json")
    assert (done.status, done.json) == (1, {"whole": False, "count": 5, "broken": 2})


def test_the_doctor_tells_everything_but_patients_and_keys(
    daybook: Daybook, pms: FakePms, memory_keyring: Any, daybook_home: Path
) -> None:
    daybook.connect(truth="a")
    daybook(*booking())
    for words in (["doctor"], ["doctor", "--json"]):
        done = daybook(*words)
        assert done.status == 0
        assert "Family" not in done.out
        assert "ann" not in done.out.replace("Channel", "")
        assert not [secret for secret in memory_keyring.entries.values() if secret in done.out]
    told = daybook("doctor", "--json").json
    assert told["data_folder"] == str(daybook_home)
    assert told["keyring"] == "tests.doubles.memory_keyring"
    assert told["libraries"]["icalendar"] != "not installed"
    assert [(c["name"], c["zone"]) for c in told["connections"]] == [("A", ZONE.key)]


def test_systems_tell_their_fields_and_capabilities(daybook: Daybook) -> None:
    rows = {row["kind"]: row for row in daybook("systems", "--json").json}
    local = rows["local"]
    assert {field["key"] for field in local["fields"]} >= {"path", "timezone", "sample"}
    assert "book" in local["capabilities"]["changes"]
    assert "local: " in daybook("systems").out
