"""The audit trail: every entry is there, in order, and whoever alters or removes one is found out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlcipher3 import dbapi2

from app.audit import Audit, Entry, Verdict
from app.store import Store

NOON = datetime(2026, 2, 17, 12, tzinfo=UTC)
GUARDS = ("audit_stands", "audit_stays")


def entry(number: int) -> Entry:
    return Entry(
        at=NOON + timedelta(hours=number),
        who="Front desk 1",
        action="opened_patient",
        connection="c1",
        subject=f"patient:{number}",
        success=number % 2 == 0,
        took_ms=1.5 * number,
    )


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = Store.open(tmp_path, bytes(32)) if request.param == "file" else Store.in_memory()
    yield made
    made.close()


def tamper(store: Store, *statements: str) -> None:
    """As somebody with the key and a database tool would."""
    for guard in GUARDS:
        store.write(lambda db, guard=guard: db.execute(f"DROP TRIGGER {guard}"))
    for statement in statements:
        store.write(lambda db, statement=statement: db.execute(statement))


def test_an_empty_trail_is_whole(store: Store) -> None:
    assert Audit(store).verify() == Verdict(True, 0)


def test_entries_come_back_by_day_in_the_asker_s_zone(store: Store) -> None:
    audit = Audit(store)
    audit.record(entry(0), entry(3))
    audit.record(entry(13))
    assert audit.day(date(2026, 2, 17)) == (entry(0), entry(3))
    assert audit.day(date(2026, 2, 18)) == (entry(13),)
    assert audit.day(date(2026, 2, 17), ZoneInfo("America/Denver")) == (entry(0), entry(3), entry(13))
    assert audit.verify() == Verdict(True, 3)


def test_an_entry_is_kept_with_the_change_it_is_about_or_not_at_all(store: Store) -> None:
    audit = Audit(store)

    def half(_db: object) -> None:
        audit.record(entry(0))
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.write(half)
    audit.record(entry(1))
    assert audit.day(date(2026, 2, 17)) == (entry(1),)
    assert audit.verify() == Verdict(True, 1)


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE audit SET who = 'Nobody' WHERE nr = 3", 3),
        ("UPDATE audit SET success = 1 - success WHERE nr = 1", 1),
        ("UPDATE audit SET at = at + 0.001 WHERE nr = 5", 5),
        ("UPDATE audit SET nr = 9 WHERE nr = 5", 5),
        ("DELETE FROM audit WHERE nr = 2", 2),
        ("DELETE FROM audit WHERE nr >= 4", 4),
        ("DELETE FROM audit", 1),
        ("DELETE FROM audit_head", 1),
        ("UPDATE audit_head SET count = 4", 5),
        ("INSERT INTO audit SELECT 6, at, who, action, connection, subject, success, 0, hash FROM audit LIMIT 1", 6),
    ],
)
def test_what_was_altered_removed_or_slipped_in_is_found(store: Store, statement: str, broken: int) -> None:
    audit = Audit(store)
    audit.record(*(entry(n) for n in range(5)))
    tamper(store, statement)
    verdict = audit.verify()
    assert (verdict.whole, verdict.broken) == (False, broken)


@pytest.mark.parametrize("statement", ["UPDATE audit SET who = 'Nobody'", "DELETE FROM audit"])
def test_the_store_itself_refuses_to_alter_an_entry(store: Store, statement: str) -> None:
    Audit(store).record(entry(0))
    with pytest.raises(dbapi2.IntegrityError, match="append-only"):
        store.write(lambda db: db.execute(statement))
    assert Audit(store).verify() == Verdict(True, 1)


def test_forgetting_a_connection_and_old_days_leaves_the_trail(store: Store) -> None:
    audit = Audit(store)
    audit.record(entry(0))
    store.forget_connection("c1")
    store.prune(date(2030, 1, 1))
    assert audit.verify() == Verdict(True, 1)
    assert audit.day(date(2026, 2, 17)) == (entry(0),)


def test_a_trail_goes_on_after_a_restart(tmp_path: Path) -> None:
    for number in range(3):
        store = Store.open(tmp_path, bytes(32))
        Audit(store).record(entry(number))
        assert Audit(store).verify() == Verdict(True, number + 1)
        store.close()
