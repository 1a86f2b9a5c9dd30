"""Connections tried, kept, changed and forgotten on a running desk: a trial leaves nothing, a check tells each step."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from adapters import credentials
from adapters.errors import Locked, NeedsSetting, NoKeyring
from app import connecting
from app.checking import Check
from app.clock import SystemClock
from app.connecting import Trial
from app.desk import Desk
from app.news import LinkState
from app.store import Store
from app.writer import InlineWriter
from tests.doubles.cliniko_server import KEY, ClinikoServer
from tests.doubles.memory_keyring import MemoryKeyring
from tests.doubles.sikka_server import APP, OFFICE, SECRET, SikkaServer
from tests.doubles.toy import Fault

MAIL = "desk@example.com"


@pytest.fixture
def cliniko() -> Iterator[ClinikoServer]:
    with ClinikoServer(lambda: datetime.now(UTC)).serving() as server:
        yield server


@pytest.fixture
def sikka() -> Iterator[SikkaServer]:
    with SikkaServer(lambda: datetime.now(UTC)).serving() as server:
        yield server


@asynccontextmanager
async def running(store: Store | None = None) -> AsyncIterator[Desk]:
    clock = SystemClock()
    desk = Desk(store or Store.in_memory(clock=clock), InlineWriter(), clock, random.Random(1))
    await desk.start()
    try:
        yield desk
    finally:
        await desk.close()


def of_cliniko(server: ClinikoServer, **more: str) -> dict[str, str]:
    first = next(iter(server.tables["businesses"]))
    told = {"base_url": f"{server.origin}/v1", "contact_email": MAIL, "business_id": first}
    return {key: value for key, value in {**told, **more}.items() if value}


async def tried(trial: Trial) -> tuple[Check, list[tuple[str, ...]]]:
    seen: list[tuple[str, ...]] = []
    check = await trial.run(lambda check: seen.append(tuple(step.state for step in check.steps)))
    return check, seen


async def until(true: object) -> None:
    async with asyncio.timeout(20):
        while not true():  # type: ignore[operator]  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)


def left_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


# --- a trial ---


async def test_a_trial_goes_step_by_step_and_leaves_nothing_behind(
    cliniko: ClinikoServer, memory_keyring: MemoryKeyring
) -> None:
    async with running() as desk:
        check, seen = await tried(Trial(desk, "cliniko", of_cliniko(cliniko), {"api_key": KEY}))
        assert [(s.key, s.state) for s in check.steps] == [
            (key, "passed") for key in ("settings", "secrets", "reach", "sign in", "directory", "read today")
        ]
        assert check.practice is not None
        assert check.practice.name == "Harbour Health"
        running_steps = [states.index("running") for states in seen if "running" in states]
        assert running_steps == sorted(running_steps)
        assert not memory_keyring.entries
        assert desk.connections == ()
        assert {call.method for call in cliniko.calls} == {"GET"}, "nothing is written during set-up"


async def test_a_wrong_key_stops_at_signing_in_with_the_systems_own_number(cliniko: ClinikoServer) -> None:
    async with running() as desk:
        check, _ = await tried(Trial(desk, "cliniko", of_cliniko(cliniko), {"api_key": "wrong-au1"}))
        assert isinstance(check.error, Locked)
        assert check.blamed == "api_key"
        assert [(s.key, s.state, s.status) for s in check.steps if s.state != "passed"] == [
            ("sign in", "failed", 401),
            ("directory", "waiting", None),
            ("read today", "waiting", None),
        ]
        assert check.failed is not None
        assert check.failed.do
        assert credentials.end_trial(check.connection.id) == {}


async def test_at_sikka_a_wrong_office_secret_and_wrong_application_keys_are_told_apart(sikka: SikkaServer) -> None:
    keys = {"app_id": APP["App-Id"], "app_key": APP["App-Key"]}
    settings = {"base_url": sikka.origin, "office_id": OFFICE}
    async with running() as desk:
        secret, _ = await tried(Trial(desk, "sikka", settings, {**keys, "secret_key": "cut-off"}))
        app, _ = await tried(Trial(desk, "sikka", settings, {**keys, "app_key": "other", "secret_key": SECRET}))
        assert (secret.failed and secret.failed.key, app.failed and app.failed.key) == ("sign in", "sign in")
        assert secret.blamed == "secret_key"
        assert (secret.half_in, app.half_in) == (True, False)
        assert str(secret.error) != str(app.error)


async def test_what_the_system_asks_comes_with_its_own_choices(cliniko: ClinikoServer) -> None:
    async with running() as desk:
        check, _ = await tried(Trial(desk, "cliniko", of_cliniko(cliniko, business_id=""), {"api_key": KEY}))
        assert isinstance(check.error, NeedsSetting)
        rows = cliniko.tables["businesses"].values()
        assert dict(check.error.choices) == {row["id"]: row["business_name"] for row in rows}
        settings = of_cliniko(cliniko, business_id=check.error.choices[0][0])
        again, _ = await tried(Trial(desk, "cliniko", settings, {"api_key": KEY}))
        assert again.error is None


async def test_a_check_can_be_stopped_at_any_moment_and_its_secrets_go_with_it(cliniko: ClinikoServer) -> None:
    cliniko.fail(Fault(on="GET /v1/user", delay=30))
    async with running() as desk:
        trial = Trial(desk, "cliniko", of_cliniko(cliniko), {"api_key": KEY})
        task = asyncio.create_task(trial.run(lambda check: None))
        await until(lambda: cliniko.calls)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert credentials.end_trial(trial.connection.id) == {}


async def test_where_no_keys_can_be_kept_it_is_said_before_anything_is_sent(cliniko: ClinikoServer) -> None:
    keyring.set_keyring(fail.Keyring())
    async with running() as desk:
        check, _ = await tried(Trial(desk, "cliniko", of_cliniko(cliniko), {"api_key": KEY}))
        assert isinstance(check.error, NoKeyring)
        assert check.failed is not None
        assert check.failed.key == "secrets"
        assert not cliniko.calls


async def test_a_book_of_ones_own_is_tried_without_a_file_of_it_being_left(
    memory_keyring: MemoryKeyring, daybook_home: Path
) -> None:
    async with running() as desk:
        asked, _ = await tried(Trial(desk, "local", {}, {}))
        assert isinstance(asked.error, NeedsSetting)
        assert asked.error.key == "timezone"
        check, _ = await tried(Trial(desk, "local", {"timezone": "Europe/Rome"}, {}))
        assert check.error is None
        assert check.practice is not None
        assert check.practice.timezone == "Europe/Rome"
        assert not memory_keyring.entries
    assert not left_in(daybook_home)


# --- keeping, and afterwards ---


async def test_what_is_kept_is_used_from_now_on(cliniko: ClinikoServer, memory_keyring: MemoryKeyring) -> None:
    async with running() as desk:
        trial = Trial(desk, "cliniko", of_cliniko(cliniko), {"api_key": KEY})
        await tried(trial)
        kept = await trial.keep("  North ", {"color": "blue"})
        assert (kept.name, kept.settings["color"]) == ("North", "blue")
        assert credentials.get(kept.id, "api_key") == KEY
        assert [c.id for c in desk.store.connections()] == [kept.id]
        await until(lambda: desk.practice(kept.id) and desk.link(kept.id).state is LinkState.FRESH)
        assert "api_key" not in kept.settings


async def test_what_cannot_be_kept_leaves_nothing(cliniko: ClinikoServer, memory_keyring: MemoryKeyring) -> None:
    async with running() as desk:
        trial = Trial(desk, "cliniko", of_cliniko(cliniko), {"api_key": KEY})
        await tried(trial)
        keyring.set_keyring(fail.Keyring())
        with pytest.raises(NoKeyring):
            await trial.keep("North")
        assert desk.connections == ()
        assert not memory_keyring.entries


async def test_one_key_is_replaced_and_all_others_stay(sikka: SikkaServer) -> None:
    keys = {"app_id": APP["App-Id"], "app_key": APP["App-Key"], "secret_key": SECRET}
    async with running() as desk:
        first = Trial(desk, "sikka", {"base_url": sikka.origin, "office_id": OFFICE}, keys)
        await tried(first)
        kept = await first.keep("Elm")
        old = credentials.get(kept.id, "request_key")
        wrong = Trial(desk, "sikka", kept.settings, {"secret_key": "cut-off"}, of=kept)
        check, _ = await tried(wrong)
        assert isinstance(check.error, Locked), "a key still alive from the old ones must not hide a wrong new one"
        assert credentials.get(kept.id, "secret_key") == SECRET
        right = Trial(desk, "sikka", kept.settings, {"secret_key": SECRET}, of=kept)
        check, _ = await tried(right)
        assert check.error is None
        await right.keep_secrets()
        assert credentials.get(kept.id, "app_key") == APP["App-Key"]
        assert credentials.get(kept.id, "request_key") not in (None, old)
        assert [c.id for c in desk.connections] == [kept.id]
        await until(lambda: desk.link(kept.id).state is LinkState.FRESH)


async def test_a_paused_one_is_left_alone_until_it_is_resumed_also_after_a_restart(cliniko: ClinikoServer) -> None:
    store = Store.in_memory(clock=SystemClock())
    async with running(store) as desk:
        trial = Trial(desk, "cliniko", of_cliniko(cliniko), {"api_key": KEY})
        await tried(trial)
        kept = await trial.keep("North")
        await until(lambda: desk.link(kept.id).state is LinkState.FRESH)
        await desk.links.pause(kept.id, True)
        assert desk.link(kept.id).state is LinkState.PAUSED
    cliniko.calls.clear()
    async with running(store) as desk:
        await asyncio.sleep(0.05)
        assert desk.link(kept.id).state is LinkState.PAUSED
        assert not cliniko.calls
        await desk.links.pause(kept.id, False)
        await until(lambda: desk.link(kept.id).state is LinkState.FRESH)


async def test_forgetting_erases_keys_and_all_that_is_kept(
    cliniko: ClinikoServer, memory_keyring: MemoryKeyring
) -> None:
    async with running() as desk:
        trial = Trial(desk, "cliniko", of_cliniko(cliniko), {"api_key": KEY})
        await tried(trial)
        kept = await trial.keep("North")
        await until(lambda: desk.store.cursor(kept.id, "patients_at"))
        assert (await desk.find_patients("okafor")).hits
        assert await connecting.forget(desk, kept) is None
        assert (desk.connections, dict(desk.practices())) == ((), {})
        assert desk.store.patient_count(kept.id) == 0
        assert not (await desk.find_patients("okafor")).hits
        assert not memory_keyring.entries


async def test_a_name_and_a_colour_are_changed_without_reading_anew(cliniko: ClinikoServer) -> None:
    async with running() as desk:
        trial = Trial(desk, "cliniko", of_cliniko(cliniko), {"api_key": KEY})
        await tried(trial)
        kept = await trial.keep("North")
        await until(lambda: desk.link(kept.id).state is LinkState.FRESH)
        heard: list[str] = []
        desk.link_changed.subscribe(heard.append)
        await connecting.rename(desk, kept, "South", "violet")
        assert heard == [kept.id]
        assert [(c.name, c.settings["color"]) for c in desk.connections] == [("South", "violet")]
        assert desk.link(kept.id).state is LinkState.FRESH


def test_every_system_can_be_offered_with_its_fields() -> None:
    found = connecting.systems()
    assert {s.kind for s in found} >= {"local", "sikka", "cliniko", "alfadocs", "practice_studio", "pms_hub", "kolla"}
    assert [s.kind for s in found if not s.is_networked] == ["local"]
    for system in found:
        assert len({f.key for f in system.fields}) == len(system.fields)
        assert all(f.default in f.choices or not f.choices for f in system.fields)
        assert all(f.when is None or f.when[0] in {g.key for g in system.fields} for f in system.fields)
