"""The sample's patients: households that share a name and a phone, doubles of another birth date, fathers and sons.

Pure and deterministic. Invented throughout: 555-01xx numbers, example.com addresses.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from functools import cache
from typing import Any

from adapters.local import wire

Row = tuple[object, ...]
SIZES, SIZE_WEIGHTS = (1, 2, 3, 4, 5), (30, 26, 16, 19, 9)
DOUBLES = 60
"""Pairs that share both names and differ by the birth date alone."""


def people(told: dict[str, Any], today: date, changed: int) -> list[Row]:
    """Rows of the `patient` table, all of them, in the order of their ids."""
    chance = random.Random(told["name"])
    maker = _Maker(told, chance, today, changed)
    while len(maker.rows) < told["patients"] - DOUBLES:
        maker.household()
    for row in chance.sample(maker.rows, DOUBLES):
        maker.double(row)
    return maker.rows


class _Maker:
    def __init__(self, told: dict[str, Any], chance: random.Random, today: date, changed: int) -> None:
        self.rows: list[Row] = []
        self._told, self._chance, self._today, self._changed = told, chance, today, changed
        self._known = {
            int(person.get("chart", 10_100 + 37 * at)) - 10_000: person for at, person in enumerate(told["people"])
        }
        taken = {person["phone"] for person in told["people"]}
        numbers = (f"({area}) 555-01{last:02d}" for area in told["area_codes"] for last in range(100))
        self._numbers = [number for number in numbers if number not in taken]
        chance.shuffle(self._numbers)
        self._providers = [provider["id"] for provider in told["providers"] if provider["role"] != "RDH"]

    def household(self) -> None:
        """One to five people under one roof: one or two grown-ups, the rest their children."""
        chance = self._chance
        size = chance.choices(SIZES, SIZE_WEIGHTS)[0]
        family = chance.choice(self._told["family"])
        home = self._number()
        parents = min(size, 2) if chance.random() < 0.8 else 1
        age = chance.randrange(24, 46) if size > parents else chance.randrange(18, 93)
        father = ""
        for place in range(size):
            given = chance.choice(self._told["given"])
            if place < parents:
                father = father or given
                own = family if place == 0 or chance.random() < 0.8 else chance.choice(self._told["family"])
                phones = [("mobile", self._number())]
                if chance.random() < 0.35:
                    phones.append(("home", home))
                self._person(given, own, self._born(age + chance.randrange(-3, 4)), phones)
            else:
                if chance.random() < 0.04:
                    given = father
                joined = f"{family}-{chance.choice(self._told['family'])}" if chance.random() < 0.03 else family
                self._person(given, joined, self._born(chance.randrange(1, max(2, age - 21))), [("home", home)])

    def double(self, row: Row) -> None:
        """Somebody else of the same name."""
        given, family = str(row[1]), str(row[2])
        self._person(given, family, self._born(self._chance.randrange(20, 85)), [("mobile", self._number())])

    def _born(self, age: int) -> date:
        return self._today - timedelta(days=max(0, age) * 365 + self._chance.randrange(365))

    def _number(self) -> str:
        """One that nobody else has: who shares a phone lives together."""
        return self._numbers.pop()

    def _person(self, given: str, family: str, born: date, phones: list[tuple[str, str]]) -> None:
        chance, told = self._chance, self._told
        key = len(self.rows) + 1
        preferred = told["preferred"].get(given) if chance.random() < 0.3 else None
        email = f"{_plain(given)}.{_plain(family)}{key % 97 or ''}@example.com" if chance.random() < 0.8 else None
        balance = chance.randrange(15, 480) * 100 if chance.random() < 0.09 else 0
        alerts = chance.sample(told["alerts"], 1 + (chance.random() < 0.1)) if chance.random() < 0.09 else []
        insurance = [chance.choice(told["insurance"])] if chance.random() < 0.7 else []
        note = chance.choice(told["patient_notes"]) if chance.random() < 0.05 else None
        active = chance.random() > 0.03
        known = self._known.get(key)
        if known is not None:
            given, family, email, preferred = known["given"], known["family"], known["email"], known.get("preferred")
            born, phones = date.fromisoformat(known["born"]), [("mobile", known["phone"])]
            balance, alerts, active = known.get("balance", 0), known.get("alerts", []), True
        self.rows.append(
            (
                key,
                given,
                family,
                preferred,
                born.isoformat(),
                _json(tuple(phones)),
                email,
                active,
                str(10_000 + key),
                chance.choice(self._providers),
                balance,
                _json(tuple(alerts)),
                note,
                _json(tuple(insurance)),
                f" {_fold(given)} {_fold(family)} {_fold(preferred or '')}".rstrip(),
                " ".join(wire.digits_of(number) for _, number in phones),
                self._changed,
            )
        )


@cache
def _fold(name: str) -> str:
    return wire.fold(name)


@cache
def _plain(name: str) -> str:
    return "".join(letter for letter in wire.fold(name) if letter.isalnum())


def _json(values: tuple[Any, ...]) -> str:
    import json

    return json.dumps(values, ensure_ascii=False) if values else "[]"
