"""A toy Cliniko account on a real socket: its lists, filters and writes, and its doubts as switches.

One practice of invented people in Sydney, with a second location. Rows are plain dictionaries that tests may change.
Not here: who is in it (`cliniko_practice.py`), the filters (`cliniko_rows.py`), the socket and its faults (`toy.py`).
"""

from __future__ import annotations

import base64
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response

from tests.doubles.cliniko_practice import settle
from tests.doubles.cliniko_rows import BadFilter, Row, matches, moment, parse
from tests.doubles.toy import HTML, Call, Routes, Toy

KEY = "MS0xLWl4SzYtTm90QVJlYWxLZXk-au4"
BOOKED = ("individual_appointments", "group_appointments", "unavailable_blocks")
HIDDEN_BY = ("archived_at", "cancelled_at")
LINKS = {
    "business_id": ("business", "businesses"),
    "practitioner_id": ("practitioner", "practitioners"),
    "appointment_type_id": ("appointment_type", "appointment_types"),
    "patient_id": ("patient", "patients"),
    "booking_id": ("booking", "bookings"),
    "merged_with_id": ("merged_with_patient", "patients"),
}
REASONS = {10, 20, 30, 31, 40, 50, 60}


class Invalid(Exception):
    """A 422, field by field."""

    def __init__(self, **errors: str) -> None:
        self.errors = errors


class ClinikoServer(Toy):
    """Switches: see the attributes. `elsewhere()` is another desk's hand."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.key = KEY
        self.zone = "Australia/Sydney"
        self.account_label = "Sydney"
        self.strict_agent = True
        self.rate = 200
        self.tables: defaultdict[str, dict[str, Row]] = defaultdict(dict)
        self.forbidden = ""  # a regular expression of "VERB /path" this key's role may not
        self.next_form = "own"  # own | http | foreign | relative | circle
        self.empties = False  # "" for what is not told
        self.numbers = False  # ids as numbers
        self.extras = False  # keys nobody has heard of
        self.by_id_shows_all = False  # reading by id shows put-away rows without being asked to
        self.keeps_end = False  # a new start without an end keeps the old end
        self.phones_add = False  # new phone numbers are added to the old ones
        self.verb = "PATCH"
        self.cancels_twice = False
        self.misspelt_total = False
        self.hidden_online: set[str] = set()
        self.longest_span = 6
        self.largest_page = 100
        self.between_pages: list[Callable[[], object]] = []
        self._sent: list[datetime] = []
        self._number = 700_000_000_000_000_000
        super().__init__(now)
        settle(self)

    # --- what tests and other desks do ---

    def add(self, plural: str, /, **fields: Any) -> Row:
        self._number += 7
        at = self.now().astimezone(UTC).replace(microsecond=0)
        row = {"id": str(self._number), "created_at": at, "updated_at": at, "archived_at": None, **fields}
        self.tables[plural][row["id"]] = row
        if plural == "individual_appointments":
            row.setdefault("cancelled_at", None)
            self.add("attendees", booking_id=row["id"], patient_id=row["patient_id"], arrived=None, cancelled_at=None)
        return row

    def elsewhere(self, plural: str, ident: str, **fields: Any) -> Row:
        row = self.tables[plural][ident]
        row.update(fields)
        row["updated_at"] = self.now().astimezone(UTC).replace(microsecond=0)
        return row

    # --- the dialect ---

    def routes(self) -> Routes:
        routes: Routes = [
            ("GET", "/v1/user", self.user),
            ("GET", "/v1/settings/public", self.public),
            ("GET", "/v1/practitioners/inactive", lambda call: self.table(call, "practitioners", active=False)),
            ("GET", "/v1/practitioners", lambda call: self.table(call, "practitioners", active=True)),
            ("GET", "/v1/businesses/{b}/practitioners", self.practitioners_of_business),
            ("GET", "/v1/businesses/{b}/daily_availabilities", self.hours_of_business),
            ("GET", "/v1/appointment_types/{t}/practitioners", self.practitioners_of_type),
            (
                "GET",
                "/v1/businesses/{b}/practitioners/{p}/appointment_types/{t}/available_times",
                self.available_times,
            ),
            ("GET", "/v1/bookings", self.bookings),
            ("POST", "/v1/individual_appointments", self.book),
            ("POST", "/v1/attendees", self.join),
            ("POST", "/v1/patients", self.add_patient),
        ]
        for plural in ("businesses", "appointment_types", *BOOKED, "availability_blocks", "attendees", "patients"):
            routes.append(("GET", f"/v1/{plural}", self._lister(plural)))
            routes.append(("GET", f"/v1/{plural}/{{id}}", self._reader(plural)))
        routes.append(("GET", "/v1/medical_alerts", self._lister("medical_alerts")))
        for plural in BOOKED:
            routes.append(("GET", f"/v1/{plural}/{{id}}/conflicts", self.conflicts))
        for verb in ("PATCH", "PUT"):
            for plural, edit in (
                ("individual_appointments", self.edit_booking),
                ("group_appointments", self.edit_booking),
                ("attendees", self.edit_attendee),
                ("patients", self.edit_patient),
            ):
                routes.append((verb, f"/v1/{plural}/{{id}}", self._spelt(verb, edit)))
        routes += [
            ("PATCH", "/v1/individual_appointments/{id}/cancel", self.cancel),
            ("PATCH", "/v1/attendees/{id}/cancel", self.cancel_attendee),
            ("POST", "/v1/group_appointments/{id}/archive", self.archive),
        ]
        return routes

    def admit(self, call: Call) -> Response | None:
        at = self.now()
        basic = call.headers.get("authorization", "").removeprefix("Basic ")
        user, _, password = base64.b64decode(basic).decode().partition(":")
        if password or user not in (self.key, self.key.rpartition("-")[0]):
            return PlainTextResponse("HTTP Basic: Access denied.\n", 401)
        assert call.headers.get("accept") == "application/json"
        if self.strict_agent and not re.fullmatch(r"[^()]+ \([^()\s]+@[^()\s]+\)", call.headers.get("user-agent", "")):
            return JSONResponse({"message": "Please identify your application"}, 403)
        window = at.replace(second=0, microsecond=0)
        self._sent = [sent for sent in self._sent if sent >= window]
        if len(self._sent) >= self.rate:
            reset = int(window.timestamp()) + 60
            return JSONResponse({"message": "Rate limit exceeded"}, 429, {"X-RateLimit-Reset": str(reset)})
        self._sent.append(at)
        if self.forbidden and re.search(self.forbidden, call.line):
            return JSONResponse({"message": "Forbidden"}, 403)
        return None

    def unknown(self, call: Call) -> Response:
        return HTMLResponse(HTML * 40, 404)

    def user(self, call: Call) -> Response:
        return JSONResponse({"id": "81", "role": "receptionist", "time_zone": "Sydney", "time_zone_identifier": None})

    def public(self, call: Call) -> Response:
        account = {"id": "1", "name": "Harbour Health", "time_zone": self.account_label}
        return JSONResponse({"account": account, "calendar": {"timeslot_size_in_minutes": 15}})

    # --- lists ---

    def _lister(self, plural: str) -> Callable[[Call], Response]:
        return lambda call: self.table(call, plural)

    def _reader(self, plural: str) -> Callable[[Call], Response]:
        return lambda call: self.one(call, plural)

    def _spelt(self, verb: str, edit: Callable[[Call], Response]) -> Callable[[Call], Response]:
        return lambda call: edit(call) if verb == self.verb else Response(status_code=405)

    def practitioners_of_business(self, call: Call) -> Response:
        return self.table(call, "practitioners", active=True, where=lambda row: call.params["b"] in row["works_at"])

    def practitioners_of_type(self, call: Call) -> Response:
        return self.table(call, "practitioners", active=True, where=lambda row: call.params["t"] in row["does"])

    def hours_of_business(self, call: Call) -> Response:
        return self.table(call, "daily_availabilities", where=lambda row: row["business_id"] == call.params["b"])

    def bookings(self, call: Call) -> Response:
        rows = [row for plural in BOOKED for row in self.tables[plural].values()]
        return self._listed(call, "bookings", rows)

    def table(self, call: Call, plural: str, where: Callable[[Row], bool] | None = None, **equal: Any) -> Response:
        rows = [row for row in self.tables[plural].values() if where is None or where(row)]
        rows = [row for row in rows if all(row.get(name) == value for name, value in equal.items())]
        return self._listed(call, plural, rows)

    def _listed(self, call: Call, plural: str, rows: list[Row]) -> Response:
        assert not call.all("q"), "the old spelling of filters is silently ignored by some"
        filters = call.all("q[]")
        try:
            for each in filters:
                parse(plural, each)
            shown = [row for row in rows if all(matches(plural, row, each) for each in filters)]
        except (BadFilter, ValueError) as error:
            return JSONResponse({"message": str(error)}, 400)
        asked = {each.partition(":")[0] for each in filters}
        shown = [row for row in shown if all(row.get(name) is None or name in asked for name in HIDDEN_BY)]
        shown.sort(key=lambda row: (row["created_at"], int(row["id"])))
        return self._paged(call, plural, [self.rendered(plural, row) for row in shown])

    def _paged(self, call: Call, plural: str, rows: list[Any]) -> Response:
        size = min(self.largest_page, int(call.get("per_page", "50")))
        page = int(call.get("page", "1"))
        links = {"self": self._link(call, page, plain=True)}
        if page * size < len(rows):
            links["next"] = self._link(call, page if self.next_form == "circle" else page + 1)
        body = {
            plural: rows[(page - 1) * size : page * size],
            ("total_entires" if self.misspelt_total else "total_entries"): str(len(rows))
            if self.numbers
            else len(rows),
            "links": links,
        }
        if "next" in links and self.between_pages:
            self.between_pages.pop(0)()
        return JSONResponse(body)

    def _link(self, call: Call, page: int, plain: bool = False) -> str:
        query = urlencode([*((name, value) for name, value in call.query if name != "page"), ("page", str(page))])
        origin = {"http": "http://api.au4.cliniko.com", "foreign": "https://cliniko.example.com", "relative": ""}.get(
            self.next_form, self.origin
        )
        return f"{self.origin if plain else origin}{call.path}?{query}"

    def one(self, call: Call, plural: str) -> Response:
        row = self.tables[plural].get(call.params["id"])
        asked = {each.partition(":")[0] for each in call.all("q[]")}
        shown = row is not None and (
            self.by_id_shows_all or all(row.get(name) is None or name in asked for name in HIDDEN_BY)
        )
        if row is None or not shown:
            return _not_found()
        return JSONResponse(self.rendered(plural, row))

    def rendered(self, plural: str, row: Row) -> Row:
        told: Row = {}
        for name, value in row.items():
            if name in ("works_at", "does", "number"):
                continue
            if name in LINKS:
                if value is not None:
                    ours, folder = LINKS[name]
                    told[ours] = {"links": {"self": f"{self.origin}/v1/{folder}/{value}"}}
            elif isinstance(value, datetime):
                told[name] = value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            elif isinstance(value, date):
                told[name] = value.isoformat()
            else:
                told[name] = "" if value is None and self.empties else value
        told["id"] = int(row["id"]) if self.numbers else row["id"]
        if plural in BOOKED and plural != "unavailable_blocks":
            self._render_booking(plural, row, told)
        told["links"] = {"self": f"{self.origin}/v1/{plural}/{row['id']}"}
        return {**told, "sent_sms_reminders_count": 0, "x": [{}]} if self.extras else told

    def _render_booking(self, plural: str, row: Row, told: Row) -> None:
        told["conflicts"] = {"links": {"self": f"{self.origin}/v1/{plural}/{row['id']}/conflicts"}}
        told["attendees"] = {"links": {"self": f"{self.origin}/v1/{plural}/{row['id']}/attendees"}}
        if plural == "individual_appointments":
            person = self.tables["patients"].get(row["patient_id"])
            told["patient_name"] = f"{person['first_name']} {person['last_name']}" if person else None
            arrived = next((a["arrived"] for a in self.attendees(row["id"])), None)
            touched = row.get("touched", False)
            told["patient_arrived"] = arrived if arrived is None and touched else arrived is True
            told["did_not_arrive"] = arrived if arrived is None and touched else arrived is False
            told.pop("touched", None)

    def attendees(self, booking: str) -> Iterator[Row]:
        return (row for row in self.tables["attendees"].values() if row["booking_id"] == booking)

    # --- writes ---

    def book(self, call: Call) -> Response:
        told = call.json()
        return self._written(lambda: self._book(told), 201)

    def _book(self, told: Row) -> Row:
        kind = self.tables["appointment_types"].get(str(told.get("appointment_type_id")))
        if kind is None or kind["archived_at"] or kind["max_attendees"] > 1:
            raise Invalid(max_attendees="is not a number")
        fields: Row = {
            name: str(told[name]) for name in ("business_id", "practitioner_id", "patient_id") if name in told
        }
        for name, table in (("business", "businesses"), ("practitioner", "practitioners"), ("patient", "patients")):
            if self.tables[table].get(fields.get(f"{name}_id", "")) is None:
                raise Invalid(**{name: "can’t be blank"})
        starts = moment(told["starts_at"])
        ends = moment(told["ends_at"]) if "ends_at" in told else starts + _length(kind)
        if ends <= starts:
            raise Invalid(ends_at="must be after the start")
        times = {"starts_at": starts, "ends_at": ends, "notes": told.get("notes"), "appointment_type_id": kind["id"]}
        row = self.add("individual_appointments", **fields, **times)
        return self.rendered("individual_appointments", row)

    def edit_booking(self, call: Call) -> Response:
        plural = call.path.split("/")[2]
        row = self._live(plural, call.params["id"])
        return _not_found() if row is None else self._written(lambda: self._edit_booking(plural, row, call.json()))

    def _edit_booking(self, plural: str, row: Row, told: Row) -> Row:
        if "practitioner_id" in told and str(told["practitioner_id"]) not in self.tables["practitioners"]:
            raise Invalid(practitioner="can’t be blank")
        starts = moment(told["starts_at"]) if "starts_at" in told else row["starts_at"]
        if told.get("ends_at"):
            ends = moment(told["ends_at"])
        elif "starts_at" in told and not self.keeps_end:
            ends = starts + _length(self.tables["appointment_types"][row["appointment_type_id"]])
        else:
            ends = row["ends_at"]
        if ends <= starts:
            raise Invalid(ends_at="must be after the start")
        practitioner = str(told.get("practitioner_id", row["practitioner_id"]))
        self.elsewhere(plural, row["id"], starts_at=starts, ends_at=ends, practitioner_id=practitioner)
        return self.rendered(plural, row)

    def cancel(self, call: Call) -> Response:
        row = self.tables["individual_appointments"].get(call.params["id"])
        if row is None or row["archived_at"] or (row["cancelled_at"] and not self.cancels_twice):
            return _not_found()
        return self._written(lambda: self._cancel("individual_appointments", row, call.json()), 204)

    def cancel_attendee(self, call: Call) -> Response:
        row = self._live("attendees", call.params["id"])
        if row is None:
            return _not_found()
        if row["booking_id"] in self.tables["individual_appointments"]:
            return _refused({"base": "Attendee cannot be cancelled"})
        return self._written(lambda: self._cancel("attendees", row, call.json()), 204)

    def _cancel(self, plural: str, row: Row, told: Row) -> None:
        if told.get("cancellation_reason") not in REASONS:
            raise Invalid(cancellation_reason="is not included in the list")
        at = self.now().astimezone(UTC).replace(microsecond=0)
        note = told.get("cancellation_note")
        self.elsewhere(plural, row["id"], cancelled_at=at, cancellation_note=note)

    def archive(self, call: Call) -> Response:
        row = self._live("group_appointments", call.params["id"])
        if row is None:
            return _not_found()
        self.elsewhere("group_appointments", row["id"], archived_at=self.now())
        return Response(status_code=204)

    def join(self, call: Call) -> Response:
        told = call.json()
        if "booking_id" not in told:
            return _refused({"appointment_id": "can’t be blank"})
        fields = {"booking_id": str(told["booking_id"]), "patient_id": str(told["patient_id"])}
        if fields["patient_id"] not in self.tables["patients"]:
            return _refused({"patient": "can’t be blank"})
        row = self.add("attendees", **fields, arrived=None, cancelled_at=None, notes=told.get("notes"))
        return JSONResponse(self.rendered("attendees", row), 201)

    def edit_attendee(self, call: Call) -> Response:
        row, told = self._live("attendees", call.params["id"]), call.json()
        if row is None:
            return _not_found()
        if told.get("arrived", 0) not in (True, False, None):
            return _refused({"arrived": "is invalid"})
        self.elsewhere("attendees", row["id"], arrived=told["arrived"])
        if row["booking_id"] in self.tables["individual_appointments"]:
            self.elsewhere("individual_appointments", row["booking_id"], touched=True)
        return JSONResponse(self.rendered("attendees", row))

    def add_patient(self, call: Call) -> Response:
        told = call.json()
        blank = {name: "can’t be blank" for name in ("first_name", "last_name") if not told.get(name, "").strip()}
        if blank:
            return _refused(blank)
        row = self.add("patients", **self.person(told))
        return JSONResponse(self.rendered("patients", row), 201, {"Location": f"{self.origin}/patients/{row['id']}"})

    def edit_patient(self, call: Call) -> Response:
        row = self._live("patients", call.params["id"])
        if row is None:
            return _not_found()
        told = self.person(call.json())
        if self.phones_add and "patient_phone_numbers" in told:
            told["patient_phone_numbers"] = [*row["patient_phone_numbers"], *told["patient_phone_numbers"]]
        self.elsewhere("patients", row["id"], **told)
        return JSONResponse(self.rendered("patients", row))

    @staticmethod
    def person(told: Row) -> Row:
        fields = dict(told)
        if isinstance(fields.get("date_of_birth"), str):
            fields["date_of_birth"] = date.fromisoformat(fields["date_of_birth"])
        for phone in fields.get("patient_phone_numbers", ()):
            assert phone["phone_type"] in ("Mobile", "Home", "Work", "Fax", "Other")
            digits = re.sub(r"\D", "", phone["number"])
            phone["normalized_number"] = "61" + digits.lstrip("0") if digits.startswith("0") else digits
        return fields

    def conflicts(self, call: Call) -> Response:
        own = next((t[i] for name, t in self.tables.items() if name in BOOKED and (i := call.params["id"]) in t), None)
        if own is None:
            return _not_found()
        others = [
            row
            for plural in BOOKED
            for row in self.tables[plural].values()
            if row["practitioner_id"] == own["practitioner_id"] and row["id"] != own["id"]
        ]
        over = any(
            not row["archived_at"]
            and not row.get("cancelled_at")
            and row["starts_at"] < own["ends_at"]
            and own["starts_at"] < row["ends_at"]
            for row in others
        )
        return JSONResponse({"conflicts": {"exist": over}})

    def available_times(self, call: Call) -> Response:
        if self.hidden_online & set(call.params.values()):
            return JSONResponse({"status": "404", "error": "Not Found"}, 404)
        zone = ZoneInfo(self.zone)
        try:
            first, last = date.fromisoformat(call.get("from")), date.fromisoformat(call.get("to"))
        except ValueError:
            first, last = date.min, date.max
        if first < self.now().astimezone(zone).date() or not 0 <= (last - first).days <= self.longest_span:
            words = "Invalid time frame definition. Please check from/to param limitations."
            return JSONResponse({"message": words}, 400)
        starts = []
        for number in range((last - first).days + 1):
            on = first + timedelta(days=number)
            opens = datetime(on.year, on.month, on.day, 9, tzinfo=zone).astimezone(UTC)
            starts += [opens + timedelta(minutes=30 * step) for step in range(16)]
        rows = [{"appointment_start": at.strftime("%Y-%m-%dT%H:%M:%SZ")} for at in starts]
        return self._paged(call, "available_times", rows)

    def _live(self, plural: str, ident: str) -> Row | None:
        row = self.tables[plural].get(ident)
        return None if row is None or row["archived_at"] or row.get("cancelled_at") else row

    @staticmethod
    def _written(work: Callable[[], Row | None], status: int = 200) -> Response:
        try:
            told = work()
        except Invalid as error:
            return _refused(error.errors)
        except BadFilter:
            return _refused({"starts_at": "is invalid"})
        return Response(status_code=204) if status == 204 else JSONResponse(told, status)


def _length(kind: Row) -> timedelta:
    return timedelta(minutes=kind["duration_in_minutes"])


def _not_found() -> Response:
    return JSONResponse({"status": "404", "error": "Not Found"}, 404)


def _refused(errors: Row) -> Response:
    return JSONResponse({"message": "Validation Failed", "errors": errors}, 422)
