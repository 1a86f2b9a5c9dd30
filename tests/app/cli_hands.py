"""A person at the command line: `daybook("agenda", "--json")` runs one command in this process."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from adapters.model import Appointment
from app.main import run
from tests.doubles.fake_pms import ZONE, FakePms
from tests.doubles.world import span_at

TOMORROW: date = (datetime.now(UTC).astimezone(ZONE) + timedelta(days=1)).date()


@dataclass
class Done:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """All of standard output is one document."""
        return json.loads(self.out)


class Daybook:
    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys, self._patch = capsys, monkeypatch

    def __call__(self, *words: str, typed: str = "") -> Done:
        self._patch.setattr(sys, "stdin", io.StringIO(typed))
        self._capsys.readouterr()
        status = run(words)
        out, err = self._capsys.readouterr()
        return Done(status, out, err)

    def connect(self, kind: str = "fake", name: str = "A", **settings: str) -> str:
        """A new connection; returns its id."""
        words = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
        done = self("connect", kind, "--name", name, *words, "--json")
        assert done.status == 0, done.err
        return str(done.json["id"])


def visit(pms: FakePms, ident: str = "v1", hour: int = 10, patient: str = "ann", **more: Any) -> Appointment:
    """A standing visit tomorrow."""
    more = {
        "span": span_at(hour, day=TOMORROW),
        "provider_id": "h",
        "room_id": "r1",
        "patient_name": f"Family{patient}, Given{patient}",
        **more,
    }
    return pms.add(Appointment(id=ident, patient_id=patient, revision="1", **more))


def booking(hour: int = 11, patient: str = "ann") -> tuple[str, ...]:
    """`book` for half an hour tomorrow with Dr. Haddad."""
    start = f"{TOMORROW.isoformat()} {hour}:00"
    return ("book", "--patient", patient, "--provider", "h", "--start", start, "--minutes", "30")
