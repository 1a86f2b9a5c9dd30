"""A toy AlfaDocs archive on a real socket: its envelopes, its limits, and every doubt of its documents as a switch.

One practice of invented people in Milan. Rows are plain dictionaries in AlfaDocs' own words; tests may change them.
Not here: the socket and the usual faults (`toy.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from starlette.responses import HTMLResponse, JSONResponse, Response

from tests.doubles.toy import HTML, Call, Routes, Toy

KEY = "0123456789abcdef0123456789abcdef"
PRACTICE, ARCHIVE = 12, 345
ROOT = "/api/v1"
ZONE = ZoneInfo("Europe/Rome")
LIMIT = 10
"""Calls per second."""
PARTIAL = ("id", "firstName", "lastName")
"""What is told of a deleted patient."""
SLOTS = (9 * 60, 9 * 60 + 30, 10 * 60, 15 * 60)
"""Minutes after midnight at which every operator is free, as far as the agenda does not say otherwise."""
Row = dict[str, Any]


class AlfaDocsServer(Toy):
    """Switches: see the attributes. Their first value is the default of the documents, or the likely one."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.key = KEY
        self.verb = "PATCH"  # PATCH | PUT
        self.end_included = True  # dateEnd: the whole day | its midnight
        self.too_long = "cut"  # a range over 30 days: cut | refused
        self.slot_form = "range"  # range | string | date | grouped | days | unknown
        self.echo = "object"  # of written patients and phones: object | list | empty
        self.links: Any = {}
        self.names_filter = False
        self.invalid = 400  # a missing field: 400 | 422
        self.as_text = False  # booleans and numbers as strings
        self.lockout = "json"  # how a 401 looks: json | html | redirect
        self.doubles = "accepted"  # accepted | refused
        self.closed: dict[str, int] = {}  # last part of a path → the status it answers with
        self.context_at_top = False
        self.one_has_phones = True  # a patient read by id brings the telephones, as one of a list does
        self.page_cap = 100
        self.tells_total = True
        self.more_in_total = 0  # counted, but not listed
        self.ignores_offset = False
        self.tells_creation = True
        self.made_id_told = True
        self.patients: dict[int, Row] = {}
        self.appointments: dict[int, Row] = {}
        self.operators: dict[int, Row] = {}
        self.chairs: dict[int, Row] = {}
        self.colors: dict[int, Row] = {}
        self.gone: set[int] = set()
        self.between_pages: list[Callable[[], object]] = []
        self._instead: list[tuple[str, str, Response]] = []
        self._ids = count(9001)
        self.slowed = 0
        self._arrivals: list[datetime] = []
        super().__init__(now)
        self._settle()

    # --- what tests and other desks do ---

    def add_patient(self, **fields: Any) -> Row:
        stamp = self._wall(self.now())
        told = {"createdAt": stamp, "lastModifiedAt": stamp} if self.tells_creation else {}
        row = {**dict.fromkeys(_PATIENT), "id": next(self._ids), "phoneNumbers": [], "province": "", **told, **fields}
        self.patients[row["id"]] = row
        return row

    def add_entry(self, **fields: Any) -> Row:
        row = {**_ENTRY, "id": next(self._ids), **fields}
        self.appointments[row["id"]] = row
        return row

    def delete_patient(self, ident: int) -> None:
        self.gone.add(ident)

    def answer(self, verb: str, last: str, body: Any, status: int = 200) -> None:
        """The next such call to a path that ends so is answered with this, and nothing is done."""
        self._instead.append((verb, last, JSONResponse(body, status)))

    # --- the dialect ---

    def routes(self) -> Routes:
        a = f"{ROOT}/practices/{{practice}}/archives/{{archive}}"
        routes: Routes = [
            ("GET", f"{ROOT}/me", self.me),
            ("GET", f"{a}/operators", self.list_operators),
            ("GET", f"{a}/chairs", lambda call: self._enveloped(list(self.chairs.values()))),
            ("GET", f"{a}/colors", lambda call: self._enveloped(list(self.colors.values()))),
            ("GET", f"{a}/appointments", self.list_appointments),
            ("POST", f"{a}/appointments", self.book),
            ("GET", f"{a}/appointments/{{id}}", self.appointment),
            ("GET", f"{a}/free-slots/{{start}}", self.free_slots),
            ("GET", f"{a}/patients", self.list_patients),
            ("POST", f"{a}/patients", self.create_patient),
            ("GET", f"{a}/patients/{{id}}", self.patient),
            ("GET", f"{a}/patients/{{id}}/phone-numbers", self.list_phones),
            ("POST", f"{a}/patients/{{id}}/phone-numbers", self.create_phone),
        ]
        for verb in ("PATCH", "PUT"):
            routes.append((verb, f"{a}/appointments/{{id}}", self.update))
            routes.append((verb, f"{a}/patients/{{id}}", self.update_patient))
            routes.append((verb, f"{a}/patients/{{id}}/phone-numbers/{{phone}}", self.update_phone))
        return routes

    def admit(self, call: Call) -> Response | None:
        now = self.now()
        self._arrivals = [at for at in self._arrivals if now - at < timedelta(seconds=1)] + [now]
        if len(self._arrivals) > LIMIT:
            self.slowed += 1
            return _error(429, "Too many requests")
        if call.headers.get("x-api-key") != self.key:
            return self._locked()
        assert "authorization" not in call.headers
        if call.method in ("PATCH", "PUT") and call.method != self.verb:
            return _error(405, "Method not allowed")
        last = call.path.rsplit("/", 1)[-1]
        if last in self.closed:
            return self._locked() if self.closed[last] == 401 else _error(self.closed[last], "Access denied")
        for verb, ending, response in self._instead:
            if verb == call.method and ending == last:
                self._instead.remove((verb, ending, response))
                return response
        if "/practices/" in call.path and f"/practices/{PRACTICE}/archives/{ARCHIVE}" not in call.path:
            return _error(404, "Not found")
        return None

    def unknown(self, call: Call) -> Response:
        return HTMLResponse(HTML, 404)

    def _locked(self) -> Response:
        match self.lockout:
            case "html":
                return HTMLResponse(HTML, 401)
            case "redirect":
                return Response(status_code=302, headers={"location": "/login?redirect=%2Fapi"})
        return _error(401, "Unauthorized")

    def me(self, call: Call) -> Response:
        told = {"practiceId": PRACTICE, "archiveId": ARCHIVE, "ownerEmail": "owner@example.com"}
        return self._json(told if self.context_at_top else {"status": "success", "data": told})

    def list_operators(self, call: Call) -> Response:
        hide = call.get("ignoreDeleted") == "true"
        return self._enveloped([row for row in self.operators.values() if not (hide and row["id"] in self.gone)])

    # appointments

    def list_appointments(self, call: Call) -> Response:
        first, last = date.fromisoformat(call.get("dateStart")), date.fromisoformat(call.get("dateEnd"))
        if (last - first).days > 30:
            if self.too_long == "refused":
                return _error(400, "The maximum range is 30 days")
            last = first + timedelta(days=30)
        until = last + timedelta(days=1) if self.end_included else last
        rows = [row for row in self.appointments.values() if str(first) <= row["date"] < str(until)]
        return self._enveloped(rows)

    def appointment(self, call: Call) -> Response:
        row = self.appointments.get(int(call.params["id"]))
        return self._one(row) if row else _error(404, "Not found")

    def book(self, call: Call) -> Response:
        body = call.json()
        if refusal := self._refusal(body):
            return refusal
        start, minutes = body["date"], body["duration"]
        if self.doubles == "refused" and any(
            row["operatorId"] == body["operatorId"] and row["state"] != "cancelled" and _overlap(row, start, minutes)
            for row in self.appointments.values()
        ):
            return _error(409, "The operator is busy")
        row = self.add_entry(**{**body, "createdThroughApi": True})
        return self._one(row if self.made_id_told else {"date": row["date"]})

    def update(self, call: Call) -> Response:
        row = self.appointments.get(int(call.params["id"]))
        if row is None:
            return _error(404, "Not found")
        body = call.json()
        if refusal := self._refusal(body):
            return refusal
        row.update(body)
        return self._one(row)

    def _refusal(self, body: Row) -> Response | None:
        errors = {name: ["This value should not be blank."] for name in ("date", "colorId") if not body.get(name)}
        for name, rows in (
            ("patientId", self.patients),
            ("operatorId", self.operators),
            ("chairId", self.chairs),
            ("colorId", self.colors),
        ):
            if body.get(name) is not None and body[name] not in rows:
                errors[name] = ["This value is not valid."]
        if not errors:
            datetime.strptime(body["date"], "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007
            return None
        return JSONResponse({"status": "error", "message": "Invalid", "errors": errors}, self.invalid)

    def free_slots(self, call: Call) -> Response:
        first, last = date.fromisoformat(call.params["start"]), date.fromisoformat(call.get("endDate"))
        minutes, operators = int(call.get("duration")), [int(each) for each in call.get("operatorIds").split(",")]
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        times = [datetime(d.year, d.month, d.day, m // 60, m % 60) for d in days for m in SLOTS]  # noqa: DTZ001
        match self.slot_form:
            case "string":
                data: Any = [f"{at}" for at in times]
            case "date":
                data = [{"date": f"{at}", "duration": minutes} for at in times]
            case "grouped":
                data = [{"operatorId": each, "slots": [f"{at}" for at in times]} for each in operators]
            case "days":
                data = {str(day): [f"{at:%H:%M}" for at in times if at.date() == day] for day in days}
            case "unknown":
                data = [{"libero": f"{at}", "medico": each} for at in times for each in operators]
            case _:
                length = timedelta(minutes=minutes)
                data = [
                    {"start": f"{at}", "end": f"{at + length}", "operatorId": each}
                    for at in times
                    for each in operators
                ]
        return self._json({"status": "success", "count": len(data), "data": data})

    # patients

    def list_patients(self, call: Call) -> Response:
        rows = [row for row in self.patients.values() if row["id"] not in self.gone]
        fiscal, prefix, number = (call.get(name) for name in ("italianFiscalCode", "phoneNumberPrefix", "phoneNumber"))
        if fiscal:
            rows = [row for row in rows if row["italianFiscalCode"] == fiscal]
        if number:
            rows = [
                row
                for row in rows
                if any(each["number"] == number and prefix in ("", each["prefix"]) for each in row["phoneNumbers"])
            ]
        if self.names_filter and call.get("lastName"):
            rows = [row for row in rows if row["lastName"] == call.get("lastName")]
        return self._paged(call, rows)

    def patient(self, call: Call) -> Response:
        ident = int(call.params["id"])
        row = self.patients.get(ident)
        if row is None:
            return _error(404, "Not found")
        return self._one({key: row[key] for key in PARTIAL} if ident in self.gone else self._told(row))

    def create_patient(self, call: Call) -> Response:
        body = _patient_fields(call.json())
        if body is None:
            return JSONResponse({"status": "error", "message": "firstName and lastName are required"}, self.invalid)
        return self._echoed(self.add_patient(**body))

    def update_patient(self, call: Call) -> Response:
        row = self.patients.get(int(call.params["id"]))
        body = _patient_fields(call.json())
        if row is None or body is None:
            return _error(404 if row is None else self.invalid, "Not valid")
        row.update(body)
        return self._echoed(row)

    def list_phones(self, call: Call) -> Response:
        row = self.patients.get(int(call.params["id"]))
        return self._paged(call, row["phoneNumbers"]) if row else _error(404, "Not found")

    def create_phone(self, call: Call) -> Response:
        row = self.patients[int(call.params["id"])]
        phone = {
            "id": next(self._ids),
            "prefix": None,
            "number": None,
            "label": None,
            "smsEnabled": True,
            **call.json(),
        }
        row["phoneNumbers"].append(phone)
        return self._echoed(phone)

    def update_phone(self, call: Call) -> Response:
        phones = self.patients[int(call.params["id"])]["phoneNumbers"]
        phone = next(each for each in phones if each["id"] == int(call.params["phone"]))
        phone.update(call.json())
        return self._echoed(phone)

    # --- envelopes ---

    def _told(self, row: Row) -> Row:
        return row if self.one_has_phones else {key: value for key, value in row.items() if key != "phoneNumbers"}

    def _enveloped(self, rows: list[Row]) -> Response:
        return self._json({"status": "success", "count": len(rows), "data": rows})

    def _one(self, row: Row) -> Response:
        return self._json({"status": "success", "data": row})

    def _echoed(self, row: Row) -> Response:
        return self._json({"status": "success", "data": {"object": row, "list": [row], "empty": []}[self.echo]})

    def _paged(self, call: Call, rows: list[Row]) -> Response:
        offset, limit = int(call.get("offset", "0")), min(self.page_cap, int(call.get("limit", "100")))
        at = 0 if self.ignores_offset else offset
        page = rows[at : at + limit]
        if self.between_pages:
            self.between_pages.pop(0)()
        total = {"total": len(rows) + self.more_in_total} if self.tells_total else {}
        told = {"links": self.links, **total, "offset": offset, "limit": limit, "results": page}
        return self._json(told)

    def _json(self, body: Any) -> Response:
        return JSONResponse(_texts(body) if self.as_text else body)

    def _wall(self, moment: datetime) -> str:
        return f"{moment.astimezone(ZONE):%Y-%m-%d %H:%M:%S}"

    def _settle(self) -> None:
        for ident, first, last in ((501, "Ada", "Conti"), (502, "Bruno", "Gallo"), (503, "Carla", "Riva")):
            self.operators[ident] = {"id": ident, "firstName": first, "lastName": last}
        self.gone.add(503)
        self.chairs = {ident: {"id": ident, "name": f"Poltrona {ident - 30}"} for ident in (31, 32)}
        self.colors = {
            3: {"id": 3, "name": "Note", "color": "#AABBCC"},
            7: {"id": 7, "name": "Visita", "color": "#3366FF"},
        }
        phone = {"id": 88, "prefix": "0039", "number": "0612345678", "label": "home", "smsEnabled": False}
        self.add_patient(
            id=4101,
            firstName="Nicolò",
            lastName="D'Alò",
            email="nicolo@example.com",
            gender="m",
            dateBirth="1985-12-10",
            italianFiscalCode="DLANCL85T10F205X",
            phoneNumbers=[phone],
            yearlyNumberingYear="2018",
            yearlyNumberingNumber="41",
            _height="172",
            createdAt="2018-04-01 00:00:00",
        )
        self.add_patient(
            id=4102,
            firstName="Giulia",
            lastName="Rossi",
            dateBirth="-0001-11-30",
            italianFiscalCode="NON DISPONIBILE",
            createdAt="2019-04-01 00:00:00",
        )


def _patient_fields(body: Row) -> Row | None:
    """A written body as it is kept: read as `dateBirth`, written as `dateOfBirth`."""
    assert not {"createdAt", "lastModifiedAt", "dateBirth", "phoneNumbers"} & set(body)
    if not body.get("firstName") or not body.get("lastName"):
        return None
    return {"dateBirth" if key == "dateOfBirth" else key: value for key, value in body.items()}


def _overlap(row: Row, start: str, minutes: int) -> bool:
    begin, end = (datetime.fromisoformat(each) for each in (row["date"], start))
    return begin < end + timedelta(minutes=minutes) and end < begin + timedelta(minutes=row["duration"] or 30)


def _texts(value: Any) -> Any:
    """The same with every number and boolean spelled as text."""
    if isinstance(value, dict):
        return {key: _texts(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_texts(each) for each in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else value


def _error(status: int, message: str) -> Response:
    return JSONResponse({"status": "error", "message": message}, status)


_ENTRY: Row = {
    "date": "2026-03-09 09:00:00",
    "duration": 30,
    "allDay": False,
    "state": None,
    "type": "inPractice",
    "patientId": None,
    "operatorId": None,
    "chairId": None,
    "colorId": 7,
    "carePlanId": None,
    "description": None,
    "emailReminder": False,
    "smsReminder": False,
    "frequency": None,
    "recurrenceCount": None,
    "createdThroughBooking": False,
    "createdThroughApi": False,
    "firstVisit": False,
}
_PATIENT = re.findall(
    r"\w+",
    "id firstName lastName email emailEnabled emailValid phoneNumbers gender street city postcode province dateBirth"
    " placeOfBirth italianFiscalCode job yearlyNumberingYear yearlyNumberingNumber defaultDiscount sourceId",
)
