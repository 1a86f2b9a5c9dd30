"""What set-up shows, from what each adapter says of itself: cards, fields, what is wrong with them, a finish."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from adapters.errors import Locked, NeedsSetting, Unreachable
from adapters.model import Connection, DayFacts, Practice, Provider
from adapters.port import Capabilities, Field
from app.checking import Step
from app.connecting import System, systems
from ui import setup_model, wording
from ui.setup_model import SAMPLE

FIELDS = (
    Field("account", "Account"),
    Field("key", "API key", secret=True),
    Field("way", "Sign-in", required=False, default="key", choices=("key", "word"), rare=True),
    Field("word", "Password", secret=True, required=False, when=("way", "word")),
    Field("timezone", "Time zone", required=False),
    Field("base_url", "Address", required=False, default="https://pms.example.com", rare=True),
)
SOME = System("new", "Some system", FIELDS, Capabilities(answers="later"))
GOOD = {"account": "a1", "key": "secret-of-the-practice"}


def test_a_system_nobody_has_heard_of_is_set_up_like_all_others() -> None:
    (card,) = setup_model.cards([SOME], with_sample=False)
    assert (card.title, card.needs, card.has_keys) == ("Some system", "Account, API key", True)
    assert card.more == wording.SAVED_LATER
    assert card.icon


def test_the_sample_stands_last_and_the_book_of_ones_own_before_it() -> None:
    kinds = [card.kind for card in setup_model.cards(systems(), with_sample=True)]
    assert kinds[-2:] == ["local", SAMPLE]
    assert len(kinds) == len(set(kinds)) == len(systems()) + 1


def test_settings_stand_first_then_secrets_then_what_few_need() -> None:
    assert [f.key for f in setup_model.shown(SOME, {})] == ["account", "timezone", "key", "way", "base_url"]
    assert "word" in [f.key for f in setup_model.shown(SOME, {"way": "word"})]


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        (GOOD, set()),
        ({}, {"account", "key"}),
        ({**GOOD, "account": "  "}, {"account"}),
        ({**GOOD, "way": "word"}, {"word"}),
        ({**GOOD, "timezone": "Mars"}, {"timezone"}),
        ({**GOOD, "timezone": "Eastern Standard Time"}, set()),
        ({**GOOD, "base_url": "http://pms.example.com"}, {"base_url"}),
        ({**GOOD, "base_url": "http://127.0.0.1:80"}, set()),
    ],
)
def test_what_is_missing_or_cannot_be_right(values: dict[str, str], wrong: set[str]) -> None:
    assert set(setup_model.problems(SOME, values)) == wrong


def test_settings_hold_no_secret_no_default_and_the_zone_by_its_own_name() -> None:
    told = {**GOOD, "timezone": "Central Time (US & Canada)", "base_url": "https://pms.example.com", "word": "x"}
    assert setup_model.settings_of(SOME, told) == {"account": "a1", "timezone": "America/Chicago"}
    assert setup_model.secrets_of(SOME, {**told, "key": "\ufeff k1 \n"}) == {"key": "k1"}


def made(error: Exception | None, step: Step, blamed: str = "") -> Any:
    fields = FIELDS
    connection = Connection(id="c", kind="new", name="N")
    steps = (Step("settings", "passed"), Step("reach", "passed", seconds=0.42), step, Step("read today"))
    return SimpleNamespace(
        error=error,
        failed=step,
        steps=steps,
        fields=fields,
        blamed=blamed,
        connection=connection,
        practice=None,
        sign_in_parts=(),
        half_in=False,
    )


def test_a_trouble_says_what_happened_what_is_safe_what_to_do_and_the_end_of_the_key() -> None:
    check = made(Locked("The practice system asks for a new key"), Step("sign in", "failed", "x", "Copy it."), "key")
    told = setup_model.trouble(check, {"key": "secret-of-the-practice"})
    assert told is not None
    assert (told.field, told.label) == ("key", "API key")
    assert "…ice" in told.do
    short = setup_model.trouble(check, {"key": "short"})
    assert short is not None
    assert "…" not in short.do, "a short key would be given away"
    assert [(line.words, line.right) for line in setup_model.check_lines(check, "Some system")] == [
        ("Reached Some system", "0.4 s"),
        ("API key not accepted", ""),
        ("Read today’s schedule", wording.NOT_TRIED),
    ]


LABELS = (
    Field("one", "App ID", secret=True),
    Field("two", "App Key", secret=True),
    Field("three", "Secret", secret=True),
)


@pytest.mark.parametrize(
    ("state", "blamed", "half_in", "told"),
    [
        ("waiting", "", False, [("Check App ID and App Key", "waiting"), ("Check Secret", "waiting")]),
        ("running", "", False, [("Check App ID and App Key", "running"), ("Check Secret", "waiting")]),
        ("running", "", True, [("App ID and App Key accepted", "passed"), ("Check Secret", "running")]),
        ("passed", "", True, [("App ID and App Key accepted", "passed"), ("Secret accepted", "passed")]),
        ("failed", "two", False, [("App ID and App Key not accepted", "failed"), ("Check Secret", "waiting")]),
        ("failed", "three", True, [("App ID and App Key accepted", "passed"), ("Secret not accepted", "failed")]),
        ("failed", "three", False, [("Secret not accepted", "failed")]),
    ],
)
def test_keys_that_are_taken_one_after_the_other_have_a_line_each(
    state: str, blamed: str, half_in: bool, told: list[tuple[str, str]]
) -> None:
    error = Locked("The practice system asks for a new key") if state == "failed" else None
    check = made(error, Step("sign in", state), blamed)  # type: ignore[arg-type]
    check.fields, check.sign_in_parts, check.half_in = LABELS, (("one", "two"), ("three",)), half_in
    lines = setup_model.check_lines(check, "Some system")
    assert [(line.words, line.state) for line in lines[1:-1]] == told


def test_what_is_copied_for_support_holds_no_entries() -> None:
    check = made(Unreachable(), Step("reach", "failed", "x", "y", status=503))
    text = setup_model.support_details(check, "Some system", "1.0")
    assert "503" in text
    assert "Unreachable" in text
    assert "secret" not in text


def test_only_what_can_be_chosen_is_asked_as_a_choice() -> None:
    step = Step("directory", "failed", "x", "y")
    asked = setup_model.question(made(NeedsSetting("place", choices=(("1", "North"), ("2", "South"))), step))
    assert asked is not None
    assert asked.choices == (("1", "North"), ("2", "South"))
    zone = setup_model.question(made(NeedsSetting("timezone"), step))
    assert zone is not None
    assert zone.is_zone
    assert setup_model.question(made(NeedsSetting("contact"), step)) is None
    assert setup_model.question(made(Locked(), step)) is None


def test_the_finish_says_what_works_what_does_not_and_why() -> None:
    can = Capabilities(changes=frozenset({"book"}), search_by=frozenset({"phone"}), why_not={"move": "It cannot."})
    practice = Practice(
        id="p", name="North", timezone="America/Chicago", providers=(Provider(id="1", name="A", role=None),)
    )
    check = made(None, Step("directory", "passed"))
    check.practice, check.can = practice, can
    check.today = DayFacts(first=date(2026, 2, 17), last=date(2026, 2, 17), appointments=())
    told = setup_model.finish(check, ["north", "North 2"])
    assert told.name == "North 3"
    assert told.chips == ("1 provider", "0 visits today")
    assert wording.CAN["book"] in told.works
    assert wording.cannot_search_names() in told.works
    assert (wording.CAN["move"], "It cannot.") in told.not_offered
