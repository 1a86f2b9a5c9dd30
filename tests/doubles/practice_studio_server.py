"""A toy Practice Studio on a real socket: tokens, lists, the three documented writes, and FHIR when switched on.

One practice of invented people in Chicago with two locations. Rows are plain dictionaries that tests may change; the
service's doubts are switches. Not here: the socket and the usual faults (`toy.py`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode
from zoneinfo import ZoneInfo

from starlette.responses import JSONResponse, Response

from tests.doubles.toy import Call, Routes, Toy

Row = dict[str, Any]
CLIENT = ("daybook-desk", "not-a-real-secret")
STAFF = ("desk", "not-a-real-password")
KEY = "not-a-real-key"
CHICAGO = ZoneInfo("America/Chicago")
WORKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
WRITABLE = {"firstName", "lastName", "dateOfBirth", "gender", "contactInfo", "insurance"}


class PracticeStudioServer(Toy):
    """Switches: see the attributes. `made()` tells every call that came, the undocumented ones too."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.prefix = "/api/v1"
        self.life = 3600
        self.scopes = "read:patients write:appointments"
        self.forbidden = ""  # a regular expression of "VERB /path" this client may not
        self.rate = 100
        self.tells_reset = True
        self.skew = timedelta(0)  # how far this server's clock is ahead
        self.local_dates = False  # date filters mean practice days, else UTC's
        self.end_included = True
        self.shallow_put = False
        self.refuses_overlap = False
        self.refuses_doubles = True
        self.dotted = False
        self.details = True
        self.invalid = 400
        self.needs_gender = False
        self.meddles = False  # an edit changes more than was asked
        self.ignores_offset = False
        self.without_total = False
        self.ignores_filters = False
        self.between_pages: list[Callable[[], object]] = []
        self.fhir: set[str] = set()  # interactions of Appointment that /metadata lists
        self.next_origin = ""  # where links to next pages lead; "..": relative
        self.tokens: dict[str, datetime] = {}
        self.tables: dict[str, dict[str, Row]] = {"patients": {}, "providers": {}, "appointments": {}}
        self.versions: dict[str, int] = {}
        self.reasons: dict[str, str] = {}
        self.slowed = 0  # how often somebody was told to slow down
        self._sent: list[datetime] = []
        self._number = 100
        super().__init__(now)
        self._settle()

    # --- what tests and other desks do ---

    def stamp(self) -> str:
        return (self.now() + self.skew).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def add(self, table: str, prefix: str, **fields: Any) -> Row:
        self._number += 1
        ident = f"{prefix}-{self._number}"
        row = {"id": ident, **fields, "created": self.stamp(), "updated": self.stamp()}
        row["_links"] = {"self": {"href": f"/api/v1/{table}/{ident}"}}
        self.tables[table][ident] = row
        return row

    def add_patient(self, first: str, last: str, **fields: Any) -> str:
        number = f"MRN-{self._number + 1}"
        return str(self.add("patients", "PAT", mrn=number, firstName=first, lastName=last, **fields)["id"])

    def add_visit(
        self, patient_id: str, provider_id: str, start: str, end: str, place: str = "LOC-1", **more: Any
    ) -> str:
        told = {"type": "Follow-up", "reason": "Control", "notes": "", "status": "scheduled", **more}
        times = {"startTime": start, "endTime": end}
        where = {"id": place, "name": {"LOC-1": "Main Clinic", "LOC-2": "North Clinic"}.get(place, place)}
        row = self.add("appointments", "APPT", patientId=patient_id, providerId=provider_id, **times, **told)
        row["location"] = where
        return str(row["id"])

    def elsewhere(self, table: str, ident: str, **fields: Any) -> None:
        self.tables[table][ident] |= {**fields, "updated": self.stamp()}
        self.versions[ident] = self.versions.get(ident, 1) + 1

    def _settle(self) -> None:
        schedule = {day: {"start": "08:00", "end": "17:00"} for day in WORKDAYS}
        both = [{"id": "LOC-1", "name": "Main Clinic"}, {"id": "LOC-2", "name": "North Clinic"}]
        for first, last, active, places in (
            ("Sarah", "Okonkwo", True, both),
            ("Tomas", "Lind", True, both[:1]),
            ("Vera", "Moss", False, both[:1]),
        ):
            more = {"npi": "1234567890", "credentials": "MD", "specialty": "Family Medicine", "active": active}
            self.add("providers", "PROV", firstName=first, lastName=last, locations=places, schedule=schedule, **more)
        sarah = next(iter(self.tables["providers"]))
        iris = self.add_patient(
            "Iris",
            "Fenwick",
            dateOfBirth="1984-04-09",
            gender="F",
            contactInfo={
                "email": "iris@example.com",
                "phone": "555-555-0101",
                "address": {"line1": "1 Elm St", "city": "Springfield", "state": "IL", "postalCode": "62701"},
            },
            insurance={"primary": {"provider": "Acme Health", "memberId": "AH1", "groupNumber": ""}},
            allergies=[{"allergen": "Penicillin", "reaction": "Hives", "severity": "Moderate"}],
            emergencyContact={"name": "Otto Fenwick", "relationship": "Spouse", "phone": "555-555-0102"},
        )
        jonas = self.add_patient("Jonas", "Oduya", dateOfBirth="1971-12-01", gender="M", contactInfo={})
        day = self.now().astimezone(CHICAGO).date()
        self.add_visit(iris, sarah, f"{day}T15:00:00Z", f"{day}T15:30:00Z")
        self.add_visit(jonas, sarah, f"{day}T16:00:00Z", f"{day}T16:30:00Z", type="New Patient", status="completed")

    # --- the dialect ---

    def routes(self) -> Routes:
        routes: Routes = [("POST", "/oauth/token", self.token)]
        for prefix in ("/api/v1", "/v1"):
            routes += [
                ("GET", f"{prefix}/patients", lambda call: self.list(call, "patients", self._searched)),
                ("GET", f"{prefix}/patients/{{id}}", self.one_patient),
                ("POST", f"{prefix}/patients", self.new_patient),
                ("PUT", f"{prefix}/patients/{{id}}", self.edit_patient),
                ("GET", f"{prefix}/appointments", lambda call: self.list(call, "appointments", self._dated)),
                ("POST", f"{prefix}/appointments", self.book),
                ("GET", f"{prefix}/providers", lambda call: self.list(call, "providers", lambda call, row: True)),
            ]
        routes += [
            ("GET", "/fhir/r4/metadata", self.metadata),
            ("GET", "/fhir/r4/Appointment", self.search_resources),
            ("GET", "/fhir/r4/Appointment/{id}", self.resource),
            ("PUT", "/fhir/r4/Appointment/{id}", self.put_resource),
        ]
        return routes

    def admit(self, call: Call) -> Response | None:
        if call.path == "/oauth/token":
            return None
        scheme, _, proof = call.headers.get("authorization", "").partition(" ")
        good = proof == KEY if scheme == "ApiKey" else self.tokens.get(proof, self.now()) > self.now()
        if not good:
            return self._error(401, "unauthorized", "Authentication required")
        if not call.path.startswith((f"{self.prefix}/", "/fhir/r4/")):
            return self.unknown(call)
        self._sent = [sent for sent in self._sent if (self.now() - sent).total_seconds() < 60]
        if len(self._sent) >= self.rate:
            return self.slow_down()
        self._sent.append(self.now())
        if self.forbidden and re.search(self.forbidden, call.line):
            return self._error(403, "forbidden", "Permission denied")
        return None

    def slow_down(self) -> Response:
        self.slowed += 1
        answer = self._error(429, "too_many_requests", "Rate limit exceeded")
        at = self.now() + self.skew
        answer.headers["date"] = format_datetime(at.astimezone(UTC), usegmt=True)
        if self.tells_reset:
            answer.headers["X-RateLimit-Limit"] = str(self.rate)
            answer.headers["X-RateLimit-Remaining"] = "0"
            answer.headers["X-RateLimit-Reset"] = str(int(at.timestamp()) + 30)
        return answer

    def unknown(self, call: Call) -> Response:
        return self._error(404, "not_found", "Resource not found")

    def _error(self, status: int, code: str, message: str, *issues: tuple[str, str]) -> Response:
        error: Row = {"code": code, "message": message, "request_id": f"req-{len(self.calls)}"}
        if issues:
            error["details"] = [{"field": field, "issue": issue} for field, issue in issues]
        return JSONResponse({"error": error}, status)

    def _invalid(self, field: str, issue: str) -> Response:
        code = {400: "invalid_request", 422: "unprocessable_entity"}[self.invalid]
        issues = [(f"contactInfo.{field}" if self.dotted else field, issue)] if self.details else []
        return self._error(self.invalid, code, "Validation failed for one or more fields", *issues)

    # --- sign-in ---

    def token(self, call: Call) -> Response:
        assert call.headers["content-type"] == "application/x-www-form-urlencoded"
        assert "authorization" not in call.headers
        told = dict(parse_qsl(call.body.decode()))
        proofs = {"client_credentials": ("client_id", "client_secret"), "password": ("username", "password")}
        names = proofs[told["grant_type"]]
        if tuple(told.get(name) for name in names) not in (CLIENT, STAFF):
            return JSONResponse({"error": "invalid_client", "error_description": "Client authentication failed"}, 401)
        made = f"token-{len(self.tokens) + 1}"
        self.tokens[made] = self.now() + timedelta(seconds=self.life)
        return JSONResponse(
            {"access_token": made, "token_type": "Bearer", "expires_in": self.life, "scope": self.scopes}
        )

    # --- lists ---

    def list(self, call: Call, name: str, fits: Callable[[Call, Row], bool]) -> Response:
        limit, offset = int(call.get("limit", "20")), int(call.get("offset", "0"))
        assert 0 < limit <= 100
        rows = [row for row in self.tables[name].values() if self.ignores_filters or fits(call, row)]
        offset_heeded = 0 if self.ignores_offset else offset
        body = {"total": len(rows), "limit": limit, "offset": offset, name: rows[offset_heeded : offset_heeded + limit]}
        if self.without_total:
            del body["total"]
        answer = JSONResponse(body)
        if self.between_pages and offset + limit < len(rows):
            self.between_pages.pop(0)()
        return answer

    def _searched(self, call: Call, row: Row) -> bool:
        wanted = call.get("search").lower()
        return wanted in f"{row['firstName']} {row['lastName']} {row['id']}".lower()

    def _dated(self, call: Call, row: Row) -> bool:
        for name, field in (("provider_id", "providerId"), ("patient_id", "patientId"), ("status", "status")):
            if call.get(name) and row[field] != call.get(name):
                return False
        day = datetime.fromisoformat(row["startTime"]).astimezone(CHICAGO if self.local_dates else UTC).date()
        first, last = (date.fromisoformat(call.get(name)) for name in ("start_date", "end_date"))
        return first <= day <= last if self.end_included else first <= day < last

    # --- patients ---

    def one_patient(self, call: Call) -> Response:
        row = self.tables["patients"].get(call.params["id"])
        return self.unknown(call) if row is None else JSONResponse(row)

    def new_patient(self, call: Call) -> Response:
        told = call.json()
        assert told.keys() <= WRITABLE
        if self.needs_gender and "gender" not in told:
            return self._invalid("gender", "is required")
        if refusal := self._refused(told):
            return refusal
        same = ("firstName", "lastName", "dateOfBirth")
        people = self.tables["patients"].values()
        if self.refuses_doubles and any(all(p.get(k) == told.get(k) for k in same) for p in people):
            return self._error(409, "conflict", "A patient like this exists")
        row = self.add("patients", "PAT", **{"mrn": f"MRN-{self._number + 1}", **told})
        return JSONResponse(row, 201)

    def edit_patient(self, call: Call) -> Response:
        row = self.tables["patients"].get(call.params["id"])
        if row is None:
            return self.unknown(call)
        told = call.json()
        assert told
        assert told.keys() <= WRITABLE
        if refusal := self._refused(told):
            return refusal
        for name, value in told.items():
            deep = isinstance(value, dict) and not self.shallow_put
            row[name] = {**row.get(name, {}), **value} if deep else value
        if self.meddles:
            row["gender"] = "X"
        row["updated"] = self.stamp()
        return JSONResponse(row)

    def _refused(self, told: Row) -> Response | None:
        email = told.get("contactInfo", {}).get("email")
        if email and "@" not in email:
            return self._invalid("email", "must be a valid email address")
        return None

    # --- visits ---

    def book(self, call: Call) -> Response:
        told = call.json()
        assert told.keys() <= {
            "patientId",
            "providerId",
            "startTime",
            "endTime",
            "type",
            "reason",
            "notes",
            "locationId",
        }
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:00Z", told[name]) for name in ("startTime", "endTime"))
        if told["patientId"] not in self.tables["patients"] or told["providerId"] not in self.tables["providers"]:
            return self.unknown(call)
        taken = any(
            row["providerId"] == told["providerId"]
            and row["status"] != "cancelled"
            and row["startTime"] < told["endTime"]
            and told["startTime"] < row["endTime"]
            for row in self.tables["appointments"].values()
        )
        if taken and self.refuses_overlap:
            return self._error(409, "conflict", "The time is taken")
        ident = self.add_visit(
            told["patientId"],
            told["providerId"],
            told["startTime"],
            told["endTime"],
            told.get("locationId", "LOC-1"),
            type=told.get("type", ""),
            reason=told.get("reason", ""),
            notes=told.get("notes", ""),
        )
        return JSONResponse(self.tables["appointments"][ident], 201)

    # --- FHIR ---

    def metadata(self, call: Call) -> Response:
        if not self.fhir:
            return self.unknown(call)
        interactions = [{"code": code} for code in sorted(self.fhir)]
        resources = [{"type": "Appointment", "interaction": interactions}]
        rest = [{"mode": "server", "resource": resources}]
        return JSONResponse({"resourceType": "CapabilityStatement", "fhirVersion": "4.0.1", "rest": rest})

    def _as_resource(self, row: Row) -> Row:
        status = {"scheduled": "booked", "completed": "fulfilled", "cancelled": "cancelled"}[row["status"]]
        actors = (
            f"Patient/{row['patientId']}",
            f"{self.origin}/fhir/r4/Practitioner/{row['providerId']}/_history/2",
            f"Location/{row['location']['id']}",
        )
        return {
            "resourceType": "Appointment",
            "id": row["id"],
            "meta": {"versionId": str(self.versions.get(row["id"], 1)), "lastUpdated": row["updated"]},
            "status": row.get("_fhir") or status,
            "start": row["startTime"].replace("Z", "+00:00"),
            "end": row["endTime"],
            "minutesDuration": 30,
            "comment": row["notes"],
            "extension": [{"url": "urn:example:kept", "valueString": "as it was"}],
            "participant": [{"actor": {"reference": each}, "status": "accepted"} for each in actors],
        }

    def resource(self, call: Call) -> Response:
        row = self.tables["appointments"].get(call.params["id"])
        if row is None:
            return JSONResponse({"resourceType": "OperationOutcome", "issue": []}, 404)
        told = self._as_resource(row)
        return JSONResponse(told, headers={"ETag": f'W/"{told["meta"]["versionId"]}"'})

    def _next_to(self, call: Call) -> str:
        return "" if self.next_origin == ".." else f"{self.next_origin or self.origin}{call.path}"

    def search_resources(self, call: Call) -> Response:
        """Two to a page, with next links of its own making."""
        first, end = (datetime.fromisoformat(each[2:]) for each in call.all("date"))
        rows = self.tables["appointments"].values()
        told = [self._as_resource(row) for row in rows if first <= datetime.fromisoformat(row["startTime"]) < end]
        at = int(call.get("_page", "0"))
        bundle: Row = {"resourceType": "Bundle", "type": "searchset", "entry": []}
        bundle["entry"] = [{"search": {"mode": "match"}, "resource": each} for each in told[at : at + 2]]
        if at + 2 < len(told):
            query = urlencode([("_page", str(at + 2)), *(("date", each) for each in call.all("date"))])
            bundle["link"] = [{"relation": "next", "url": f"{self._next_to(call)}?{query}"}]
        return JSONResponse(bundle)

    def put_resource(self, call: Call) -> Response:
        assert call.headers["content-type"] == "application/fhir+json"
        ident = call.params["id"]
        row = self.tables["appointments"][ident]
        before, told = self._as_resource(row), json.loads(call.body)
        if call.headers.get("if-match") != f'W/"{before["meta"]["versionId"]}"':
            return JSONResponse({"resourceType": "OperationOutcome", "issue": []}, 412)
        assert told.keys() - {"cancelationReason"} == before.keys()
        assert told["extension"] == before["extension"]
        named = {}
        for each in told["participant"]:
            kind, who = each["actor"]["reference"].split("/_history")[0].split("/")[-2:]
            named[kind] = who
        fields = deepcopy(row) | {
            "status": {"fulfilled": "completed", "cancelled": "cancelled"}.get(told["status"], "scheduled"),
            "_fhir": told["status"] if told["status"] in ("arrived", "noshow") else "",
            "startTime": told["start"].replace("+00:00", "Z"),
            "endTime": told["end"],
            "providerId": named["Practitioner"],
            "location": {"id": named["Location"], "name": named["Location"]},
        }
        self.reasons[ident] = told.get("cancelationReason", {}).get("text", "")
        self.elsewhere("appointments", ident, **fields)
        return JSONResponse(self._as_resource(self.tables["appointments"][ident]))
