"""What the command line prints: one JSON document, or plain lines and tables; messages go to standard error.

Not here: which data (`app/commands/`), the agenda's own formats (`exports.py`).
"""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from app.outcome import Wrong
from app.ref import Ref

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from app.finder import Fact, Opening
    from app.patients import PatientHit
    from app.writeback import Writeback

Row = dict[str, Any]


class Printer:
    """`as_json`: one document and nothing else on standard output. `sealed`: a change was made by this command.

    A stream may be missing (a windowed program), closed by its reader (`| head`) or unable to spell a name (an old
    console): none of these stops a command that is doing something.
    """

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self.sealed = False

    def data(self, document: Any, lines: Sequence[str] = ()) -> None:
        """The document as JSON, or else these lines."""
        if self.as_json:
            self.exact(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
        else:
            self.text("".join(f"{line}\n" for line in lines))

    def text(self, words: str) -> None:
        """For a person: in the stream's own encoding, with a mark for each letter it lacks."""
        _put(sys.stdout, words)

    def exact(self, words: str) -> None:
        """For another program: UTF-8 with the line ends as they are, whatever the console's code page."""
        if hasattr(sys.stdout, "buffer"):
            _put(sys.stdout, "")
            # Half a character, as a broken system may send it, becomes the escape that JSON has for it.
            _put(sys.stdout.buffer, words.encode("utf-8", "backslashreplace"))
        else:
            _put(sys.stdout, words)

    def say(self, words: str) -> None:
        """A message for the person."""
        _put(sys.stderr, words + "\n")


def _put(stream: Any, words: str | bytes) -> None:
    if stream is None:
        return
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    try:
        stream.write(words)
        stream.flush()
    except (OSError, ValueError) as error:
        silence(stream)
        if stream is not sys.stderr and not is_reader_gone(error):
            raise Wrong("The output could not be written.") from None


def is_reader_gone(error: OSError | ValueError) -> bool:
    """Whether a stream cannot be written because its reader ended, as `daybook … | head` does: nothing is wrong."""
    # Windows has no word for it and says that the argument is invalid.
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and getattr(error, "errno", 0) == errno.EINVAL)


def silence(stream: Any) -> None:
    """Nobody takes what is written there: let it go nowhere, or Python complains of it at the very end."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        pass


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns side by side, two spaces apart; empty ones left out."""
    if not rows:
        return []
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True) if width).rstrip() for row in rows
    ]


# --- what the desk holds, as rows -------------------------------------------------------------------------------------


def agenda_lines(rows: Sequence[Row], *, several: bool) -> list[str]:
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
                f"({row['pending']['kind'].replace('_', ' ')}: {row['pending']['state']})" if row["pending"] else "",
                whole_id(row, several),
            )
            for row in rows
        ]
    )


def whole_id(row: Mapping[str, Any], several: bool) -> str:
    """The id as a command takes it: with its connection where there are several."""
    return f"{row['connection']}:{row['id']}" if several else str(row["id"])


def patient_row(found: PatientHit) -> Row:
    """The fixed keys of a patient; phones, e-mail and whether active are filled in from what is kept."""
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


def patient_lines(rows: Sequence[Mapping[str, Any]], *, several: bool) -> list[str]:
    from app.phones import display

    return table(
        [
            (
                row["name"],
                f"“{row['preferred']}”" if row["preferred"] else "",
                row["born"] or "",
                display(row["phones"][0]["number"]) if row["phones"] else "",
                f"#{row['chart']}" if row["chart"] else "",
                row["match"].replace("_", " "),
                "" if row["active"] else "(inactive)",
                whole_id(row, several),
            )
            for row in rows
        ]
    )


_FACTS = {
    "treated_last": "treated this patient last",
    "fills_gap": "fills a gap exactly",
    "no_short_gap": "leaves no short gap",
    "leaves_before": "leaves {minutes} min free before",
    "leaves_after": "leaves {minutes} min free after",
    "last_before_closing": "last time before closing",
    "earliest": "the earliest of {of}",
    "offered": "offered by the practice system",
    "first_today": "the first of {of}, today",
    "type_not_done": "does not do this visit type",
    "not_read": "this day was never read",
    "hours_unknown": "the practice system tells no hours",
    "not_offered": "the practice system offers no such time",
    "closed": "the practice is closed",
    "not_working": "does not work that day",
    "day_over": "the working day ended at {closed}",
    "blocked": "blocked {start}–{end}",
    "booked": "booked {start}–{end}",
    "left_at_end": "booked {start}–{until}, then only {minutes} min are left of the {need} needed",
    "longest_gap": "the longest gap is {minutes} min ({start}–{end}), {need} are needed",
    "outside_parts": "free only {start}–{end}",
    "no_room": "free {start}–{end}, but no room is",
    "shorter": "with {minutes} min",
    "add_provider": "with {provider} too",
    "other_room": "in {room} too",
    "other_part": "also from {start} to {end}",
    "through_break": "if {provider} works through {start}–{end}",
    "later": "looking {days} days further",
}


def fact_words(fact: Fact, names: Mapping[Ref, str]) -> str:
    """What the finder found, in words: "leaves 15 min free before"."""
    code = str(fact.code)
    return _FACTS.get(code, code.replace("_", " ")).format_map(
        {key: _plain(value, names) for key, value in fact.params.items()}
    )


def _plain(value: object, names: Mapping[Ref, str]) -> str:
    if hasattr(value, "strftime"):
        return f"{value:%H:%M}" if hasattr(value, "hour") else f"{value:%a %d %b}"
    return names.get(value) or value.id if isinstance(value, Ref) else str(value)


def slot_row(slot: Opening, names: Mapping[Ref, str]) -> Row:
    """The fixed keys of a slot."""
    return {
        "connection": slot.connection,
        "start": slot.span.start.isoformat(),
        "end": slot.span.end.isoformat(),
        "provider": {"id": slot.provider.id, "name": names.get(slot.provider)},
        "room": {"id": slot.room.id, "name": names.get(slot.room)} if slot.room else None,
        "source": slot.source,
        "reasons": [fact_words(fact, names) for fact in slot.reasons],
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


def writeback_row(wb: Writeback, zone: ZoneInfo) -> Row:
    """The fixed keys of a writeback. The summary names what and when; who it is about stays in the window."""
    return {
        "id": wb.id,
        "connection": wb.connection,
        "kind": wb.kind,
        "state": wb.state.value,
        "summary": summary(wb, zone),
        "made_at": iso(wb.made_at, zone),
        "made_by": wb.made_by,
        "attempts": wb.attempts,
        "next_at": iso(wb.next_at, zone),
        "ticket": wb.ticket,
        "remote_id": wb.remote_id,
        "message": message(wb),
    }


def iso(moment: datetime | None, zone: ZoneInfo) -> str | None:
    """ISO 8601 with the offset of that zone."""
    return moment.astimezone(zone).isoformat() if moment else None


def message(wb: Writeback) -> str:
    """What the practice system said, or why the change waits."""
    told = [wb.title, *(reason.text for reason in wb.reasons if reason.text != wb.title)]
    if wb.differs:
        told.append("The practice system said saved, and shows something else.")
    if wb.state.value == "ready" and wb.wait.value != "none":
        told.append(_WAITS[wb.wait.value])
    if wb.overlaps:
        told.append("It lies over another visit.")
    return " ".join(f"{words}." if words[-1] not in ".!?" else words for words in (*told, *wb.warnings) if words)


_WAITS = {
    "undo": "Can still be taken back.",
    "turn": "Another change of the same goes first.",
    "offline": "Waits until the practice system can be reached.",
    "slowed": "Waits because the practice system asked us to slow down.",
    "locked": "Waits for a new key.",
    "paused": "Sending is paused.",
}


def summary(wb: Writeback, zone: ZoneInfo) -> str:
    """ "book Tue 17 Feb 14:30, 45 min": what and when."""
    span = getattr(wb.change, "span", None) or (wb.before.span if wb.before else None)
    when = f" {span.start.astimezone(zone):%a %d %b %H:%M}, {span.minutes} min" if span else ""
    status = f" {wb.change.status.value}" if wb.change.type == "set_status" else ""
    return wb.kind.replace("_", " ") + status.replace("_", " ") + when


def writeback_lines(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    return table(
        [
            (
                r["state"],
                r["summary"],
                f"{r['attempts']} {'try' if r['attempts'] == 1 else 'tries'}",
                r["message"],
                r["id"],
            )
            for r in rows
        ]
    )
