"""A toy PMS hub: the dialect of its documents, with a switch for each point on which deployments differ.

Its rows lie open in `visits` and `people`, to be looked at and changed by tests. Everybody here is invented.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from starlette.responses import HTMLResponse, JSONResponse, Response

from tests.doubles.toy import HTML, Call, Routes, Toy

ACCOUNT, SECRET = "acc_42", "front-desk-test-secret"
ROOT = "/api/pms"
_PATIENT_FIELDS = ("firstName", "lastName", "phone", "email")
_VISIT_FIELDS = ("startTime", "duration", "providerId", "appointmentType", "notes", "status")


class PmsHubServer(Toy):
    """Switches: `scheme` hmac, plain or bearer (patients only); `envelope` data, named or bare; `booking` appointment,
    confirmation, empty or calendar; `shift` moves what is booked (a zone gone wrong); `paging` rows, pages or none;
    `search` GET, POST or list; `slots` iso, clock, nested; `lacking` routes answer with a web page;
    `keeps_status` False: a status is taken and forgotten; `setup` open, closed, flat or page; `error` is answered by
    the next write; `totals` False: the total counts one page; `late` True: what is written stays unseen.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.scheme, self.envelope, self.booking, self.paging = "hmac", "data", "appointment", "rows"
        self.search, self.slots, self.setup = "GET", "iso", "open"
        self.secret, self.account, self.active = SECRET, ACCOUNT, True
        self.shift = timedelta()
        self.page_size = 50
        self.filters = self.keeps_status = True
        self.late, self.totals = False, True
        self.zone: str | None = "America/Chicago"
        self.provider, self.kolla = "SIKKA", ""
        self.lacking: set[str] = set()
        self.error: tuple[int, Any] | None = None
        self.balance: dict[str, Any] = {"total": 0, "insurance": 0, "patient": 0}
        self.call_ids: list[str] = []
        self.visits: dict[str, dict[str, Any]] = {}
        self.people: dict[str, dict[str, Any]] = {}
        self.hidden: dict[str, dict[str, Any]] = {}
        self._next = 900
        super().__init__(now)

    def routes(self) -> Routes:
        return [
            ("GET", f"{ROOT}/setup", self._setup),
            ("GET", f"{ROOT}/appointments/availability", self._availability),
            ("GET", f"{ROOT}/appointments", self._list),
            ("POST", f"{ROOT}/appointments", self._book),
            ("PATCH", f"{ROOT}/appointments/{{id}}", self._change),
            ("DELETE", f"{ROOT}/appointments/{{id}}", self._cancel),
            ("GET", f"{ROOT}/patients/search", self._search),
            ("POST", f"{ROOT}/patients/search", self._search),
            ("GET", f"{ROOT}/patients", self._search),
            ("POST", f"{ROOT}/patients", self._add),
            ("GET", f"{ROOT}/patients/{{id}}", self._patient),
            ("PATCH", f"{ROOT}/patients/{{id}}", self._edit),
            ("GET", f"{ROOT}/patients/{{id}}/balance", lambda call: self._answer_one("balance", self.balance)),
            (
                "GET",
                f"{ROOT}/patients/{{id}}/notes",
                lambda call: self._rows("notes", [{"content": "Prefers mornings"}]),
            ),
            (
                "GET",
                f"{ROOT}/patients/{{id}}/insurance",
                lambda call: self._rows(
                    "insurance", [{"provider": "Acme Dental", "policyNumber": "P1", "isPrimary": True}]
                ),
            ),
        ]

    # --- what lies there ---

    def add_person(self, ident: str, given: str, family: str, **more: Any) -> None:
        self.people[ident] = {"id": ident, "firstName": given, "lastName": family, **more}

    def add_visit(self, ident: str, patient_id: str, start: datetime, minutes: int = 30, **more: Any) -> None:
        self.visits[ident] = {
            "id": ident,
            "patientId": patient_id,
            "providerId": "DR1",
            "providerName": "Ada Wells",
            "appointmentType": "Recall",
            "startTime": _iso(start),
            "endTime": _iso(start + timedelta(minutes=minutes)),
            "duration": minutes,
            "status": "scheduled",
            "metadata": {"operatory": "Room A"},
            **more,
        }

    # --- the door ---

    def admit(self, call: Call) -> Response | None:
        if any(call.line.startswith(line) for line in self.lacking):
            return HTMLResponse(HTML, 404)
        if not call.body:
            return self._no(500, "INTERNAL_ERROR", "Unexpected end of JSON input")
        body = json.loads(call.body)
        self.call_ids.append(body["call"]["id"])
        if self.scheme == "bearer" and call.path == f"{ROOT}/patients":
            if call.headers.get("authorization") != f"Bearer {self.secret}":
                return self._no(401, "UNAUTHORIZED", "Missing authentication (Bearer token required)")
        else:
            signed = hmac.new(self.secret.encode(), call.body, sha256).hexdigest()
            expected = self.secret if self.scheme == "plain" else signed
            if call.headers.get("x-vapi-secret", call.headers.get("x-vapi-signature")) != expected:
                return self._no(401, "UNAUTHORIZED", "Invalid Vapi signature")
        if body["call"]["metadata"].get("accountId") != self.account:
            return self._no(401, "UNAUTHORIZED", "No account ID in call context")
        if not call.path.endswith("/setup") and not self.active:
            return self._no(404, "NO_PMS_INTEGRATION", "No PMS integration found")
        if self.error is not None and (call.method != "GET"):
            (status, told), self.error = self.error, None
            return told if isinstance(told, Response) else JSONResponse(told, status)
        return None

    # --- answers ---

    def _no(self, status: int, code: str, message: str, details: Any = None) -> Response:
        error = {"code": code, "message": message, "details": details if details is not None else {}}
        return JSONResponse({"success": False, "error": error}, status)

    def _rows(self, name: str, rows: list[dict[str, Any]], meta: dict[str, Any] | None = None) -> Response:
        if self.envelope == "bare" and meta is None:
            return JSONResponse(rows)
        key = name if self.envelope == "named" else "data"
        return JSONResponse({"success": True, key: rows, "meta": {"timestamp": _iso(self.now()), **(meta or {})}})

    def _answer_one(self, name: str, row: dict[str, Any], status: int = 200) -> Response:
        if self.envelope == "bare":
            return JSONResponse(row, status)
        return JSONResponse({"success": True, name if self.envelope == "named" else "data": row}, status)

    def _setup(self, call: Call) -> Response:
        if self.setup == "closed":
            return JSONResponse({"connected": False}, 401)
        if self.setup == "page":
            return HTMLResponse(HTML)
        row = {"provider": self.provider, "status": "active", "practiceName": "Lakeside Dental"}
        row |= {"config": {"timezone": self.zone}} if self.zone else {}  # type: ignore[dict-item]
        if self.setup == "flat":
            return JSONResponse({"success": True, **row})
        more = [{"provider": "KOLLA", "status": self.kolla}] if self.kolla else []
        return JSONResponse({"success": True, "integrations": [row, *more]})

    def _list(self, call: Call) -> Response:
        rows = sorted(self.visits.values(), key=lambda row: (row["startTime"], row["id"]))
        if self.filters:
            rows = [row for row in rows if call.get("startDate") <= row["startTime"][:10] <= call.get("endDate")]
        size, offset = min(self.page_size, int(call.get("limit", "50"))), int(call.get("offset", "0"))
        if self.paging == "none":
            return self._rows("appointments", rows)
        at = offset * size if self.paging == "pages" else offset
        part = rows[at : at + size]
        meta = {"total": len(rows), "limit": size, "offset": offset, "hasMore": at + size < len(rows)}
        if not self.totals:
            meta["total"] = len(part)
        return self._rows("appointments", part, meta)

    def _book(self, call: Call) -> Response:
        data = call.json()["data"]
        issues = [
            {"code": "invalid_type", "path": [key], "message": "Required"}
            for key in ("patientId", "appointmentType", "startTime", "duration")
            if key not in data
        ]
        if issues or not isinstance(data["duration"], int):
            return self._no(
                400, "INVALID_REQUEST", "Invalid request data", issues or [{"path": ["duration"], "message": "!"}]
            )
        if self.booking == "calendar":
            told = {"success": True, "eventId": "ev1", "htmlLink": "x", "integrationType": "google_calendar"}
            return JSONResponse(told, 201)
        self._next += 1
        ident = str(self._next)
        start = datetime.fromisoformat(data["startTime"]) + self.shift
        person = self.people.get(data["patientId"], {})
        self.add_visit(
            ident,
            data["patientId"],
            start,
            data["duration"],
            providerId=data.get("providerId"),
            providerName="",
            patientName=f"{person.get('firstName', '')} {person.get('lastName', '')}".strip(),
            appointmentType=data["appointmentType"],
            metadata=data.get("metadata") or {},
            **({"notes": data["notes"]} if "notes" in data else {}),
        )
        if self.late:
            self.hidden[ident] = self.visits.pop(ident)
        match self.booking:
            case "confirmation":
                return JSONResponse({"success": True, "confirmationNumber": "ABC123"}, 201)
            case "empty":
                return JSONResponse({"success": True}, 201)
        errand = {
            "id": f"wb-{ident}",
            "patientId": data["patientId"],
            "patientName": "",
            "startTime": data["startTime"],
        }
        return self._answer_one("appointment", errand, 201)

    def _change(self, call: Call) -> Response:
        row = self.visits.get(call.params["id"])
        if row is None:
            return self._no(404, "NOT_FOUND", "Appointment not found")
        data = call.json()["data"]
        for key in _VISIT_FIELDS:
            if key in data and (key != "status" or self.keeps_status):
                row[key] = data[key]
        start = datetime.fromisoformat(row["startTime"])
        row |= {"startTime": _iso(start), "endTime": _iso(start + timedelta(minutes=row["duration"]))}
        return self._answer_one("appointment", row)

    def _cancel(self, call: Call) -> Response:
        row = self.visits.get(call.params["id"])
        if row is None:
            return self._no(404, "NOT_FOUND", "Appointment not found")
        row["status"] = "cancelled"
        return JSONResponse({"success": True, "data": {"cancelled": True}})

    def _availability(self, call: Call) -> Response:
        day, minutes = call.get("date"), int(call.get("duration", "30"))
        taken = {row["startTime"] for row in self.visits.values() if row["status"] != "cancelled"}
        found: list[dict[str, Any]] = []
        for hour in (15, 16, 17, 22):
            start = datetime.fromisoformat(f"{day}T{hour}:00:00+00:00")
            row = {"providerId": "DR1", "providerName": "Ada Wells", "available": _iso(start) not in taken}
            row |= {"startTime": _iso(start), "endTime": _iso(start + timedelta(minutes=minutes))}
            if self.slots == "clock":
                row |= {"startTime": f"{hour - 6}:00", "endTime": f"{hour - 6}:30"}
            if hour == 22:
                row["reason"] = "inferred"
            found.append(row)
        if self.slots == "nested":
            return JSONResponse({"success": True, "data": {"date": day, "slots": found}})
        return self._rows("slots", found)

    def _search(self, call: Call) -> Response:
        route = "list" if call.path.endswith("/patients") else call.method
        if route != self.search:
            if route == "POST":
                return Response(status_code=405)
            return self._no(404, "NOT_FOUND", "Patient not found") if route == "GET" else HTMLResponse(HTML, 404)
        query = call.get("query").lower()
        assert query, "nobody searches for nothing"
        return self._rows("patients", [row for row in self.people.values() if query in _words(row)])

    def _add(self, call: Call) -> Response:
        data = call.json()["data"]
        self._next += 1
        ident = f"p_{self._next}"
        row = {"id": ident, **{key: data[key] for key in (*_PATIENT_FIELDS, "dateOfBirth") if key in data}}
        if "phone" in row:
            row["phone"] = "+1" + "".join(letter for letter in row["phone"] if letter.isdecimal())[-10:]
        self.people[ident] = row
        return self._answer_one("patient", {**row, "id": f"wb-{ident}"}, 201)

    def _patient(self, call: Call) -> Response:
        row = self.people.get(call.params["id"])
        return self._answer_one("patient", row) if row else self._no(404, "NOT_FOUND", "Patient not found")

    def _edit(self, call: Call) -> Response:
        row = self.people.get(call.params["id"])
        if row is None:
            return self._no(404, "NOT_FOUND", "Patient not found")
        data = call.json()["data"]
        row |= {key: data[key] for key in _PATIENT_FIELDS if key in data}
        return self._answer_one("patient", row)


def _words(row: dict[str, Any]) -> str:
    """What a search looks through."""
    told: Iterable[Any] = (row["firstName"], row["lastName"], row.get("phone"), row.get("email"))
    return " ".join(str(word) for word in told if word).lower()


def _iso(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000Z}"


def signed(body: bytes) -> str:
    return hmac.new(SECRET.encode(), body, sha256).hexdigest()
