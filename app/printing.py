"""What the command line prints: one JSON document, or plain lines and tables; messages go to standard error.

Not here: which data (`commands.py`), the agenda's own formats (`exports.py`).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from app import exports
from app.finder import Fact, Opening
from app.patients import PatientHit
from app.phones import display
from app.ref import Ref
from app.writeback import Writeback


class Printer:
    """`as_json`: one document and nothing else on standard output."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def data(self, document: Any, lines: Sequence[str] = ()) -> None:
        """The document as JSON, or else these lines."""
        if self.as_json:
            self.text(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
        else:
            self.text("".join(f"{line}\n" for line in lines))

    def text(self, words: str) -> None:
        sys.stdout.write(words)
        sys.stdout.flush()

    def say(self, words: str) -> None:
        """A message for the person."""
        sys.stderr.write(words + "\n")
        sys.stderr.flush()


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns side by side, two spaces apart."""
    if not rows:
        return []
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def agenda_lines(rows: Sequence[exports.Row]) -> list[str]:
    """One visit a line: time, length, patient, type, provider, room, status, what is pending, id."""
    return table(
        [
            (
                datetime.fromisoformat(row["start"]).strftime("%H:%M"),
                f"{row['minutes']} min",
                row["patient"]["name"] or "",
                row["visit_type"] or "",
                row["provider"]["name"] or "",
                row["room"]["name"] or "",
                row["status"].replace("_", " "),
                f"({row['pending']['state']})" if row["pending"] else "",
                row["id"],
            )
            for row in rows
        ]
    )


def patient_row(found: PatientHit) -> dict[str, Any]:
    """The fixed keys of a patient."""
    hit = found.hit
    return {
        "connection": hit.ref.connection,
        "id": hit.ref.id,
        "name": hit.name,
        "given": hit.given,
        "family": hit.family,
        "preferred": hit.preferred,
        "born": hit.born.isoformat() if hit.born else None,
        "phones": [],
        "email": None,
        "active": True,
        "match": str(hit.match),
        "chart": hit.chart,
    }


def patient_lines(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    return table(
        [
            (
                row["name"],
                row["born"] or "",
                display(row["phones"][0]["number"]) if row["phones"] else "",
                f"#{row['chart']}" if row["chart"] else "",
                row["match"].replace("_", " "),
                row["id"],
            )
            for row in rows
        ]
    )


def fact_words(fact: Fact) -> str:
    """A finder's code and figures in words: "leaves before (minutes 15)"."""
    figures = ", ".join(f"{key} {_plain(value)}" for key, value in fact.params.items())
    return str(fact.code).replace("_", " ") + (f" ({figures})" if figures else "")


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.strftime("%H:%M")
    return value.id if isinstance(value, Ref) else str(value)


def slot_row(slot: Opening, names: Mapping[Ref, str]) -> dict[str, Any]:
    """The fixed keys of a slot."""
    return {
        "connection": slot.connection,
        "start": slot.span.start.isoformat(),
        "end": slot.span.end.isoformat(),
        "provider": {"id": slot.provider.id, "name": names.get(slot.provider)},
        "room": {"id": slot.room.id, "name": names.get(slot.room)} if slot.room else None,
        "source": slot.source,
        "reasons": [fact_words(fact) for fact in slot.reasons],
    }


def slot_lines(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    return table(
        [
            (
                datetime.fromisoformat(row["start"]).strftime("%a %d %b  %H:%M"),
                datetime.fromisoformat(row["end"]).strftime("– %H:%M"),
                row["provider"]["name"] or row["provider"]["id"],
                (row["room"] or {}).get("name") or "",
                ", ".join(row["reasons"]),
            )
            for row in rows
        ]
    )


def writeback_row(wb: Writeback, zone: ZoneInfo) -> dict[str, Any]:
    """The fixed keys of a writeback. The summary names what and when; who it is about stays in the window."""

    def iso(moment: datetime | None) -> str | None:
        return moment.astimezone(zone).isoformat() if moment else None

    return {
        "id": wb.id,
        "connection": wb.connection,
        "kind": wb.kind,
        "state": wb.state.value,
        "summary": summary(wb, zone),
        "made_at": iso(wb.made_at),
        "made_by": wb.made_by,
        "attempts": wb.attempts,
        "next_at": iso(wb.next_at),
        "ticket": wb.ticket,
        "remote_id": wb.remote_id,
        "message": "; ".join([wb.title, *(reason.text for reason in wb.reasons)]).strip("; "),
    }


def summary(wb: Writeback, zone: ZoneInfo) -> str:
    """ "book Tue 17 Feb 14:30, 45 min": what and when."""
    span = getattr(wb.change, "span", None) or (wb.before.span if wb.before else None)
    when = f" {span.start.astimezone(zone):%a %d %b %H:%M}, {span.minutes} min" if span else ""
    status = f" {wb.change.status.value}" if wb.change.type == "set_status" else ""
    return wb.kind.replace("_", " ") + status + when


def writeback_lines(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    return table([(r["state"], r["summary"], f"{r['attempts']} tries", r["message"], r["id"]) for r in rows])
