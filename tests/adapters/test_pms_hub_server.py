"""The toy hub speaks as the documents say, so that what passes against it means something."""

from __future__ import annotations

import json

import httpx
import pytest

from tests.adapters.pms_hub_harness import MORNING, furnished
from tests.doubles.hand_clock import HandClock
from tests.doubles.pms_hub_server import ACCOUNT, ROOT, signed

BODY = json.dumps({"call": {"id": "fd-1", "metadata": {"accountId": ACCOUNT}}}).encode()


@pytest.mark.parametrize(
    ("body", "signature"),
    [
        (
            b'{"call":{"metadata":{"accountId":"acc_42"}}}',
            "1c04d47502f5537121871a534a52c0e7762b95b017f5704aa97d75d6eea4f6f3",
        ),
        (
            (
                b'{"call":{"id":"fd-0001","metadata":{"accountId":"acc_42"}},"data":{"patientId":"p_9","appointmentType":'
                b'"cleaning","startTime":"2026-03-03T14:30:00Z","duration":45}}'
            ),
            "d2b101f47d8c9f416442b69e6e776ece6b420df56acff1517ff0c0bc30802ed2",
        ),
        (b"", "6e4d415a86e82ccb682dfafc4d36fae9dbcf0e794ce76e4503e8ed53a6b1d502"),
    ],
)
def test_it_signs_as_known_examples_do(body: bytes, signature: str) -> None:
    assert signed(body) == signature


@pytest.mark.parametrize(
    ("method", "path", "body", "signature", "status"),
    [
        ("GET", "/appointments?startDate=2026-03-05&endDate=2026-03-05", BODY, signed(BODY), 200),
        ("GET", "/appointments?startDate=2026-03-05&endDate=2026-03-05", BODY, "0" * 64, 401),
        ("GET", "/appointments", b"", signed(b""), 500),
        ("GET", "/patients/p_1", BODY, signed(BODY), 200),
        ("GET", "/patients/p_9", BODY, signed(BODY), 404),
        ("GET", "/elsewhere", BODY, signed(BODY), 404),
    ],
)
def test_it_answers_as_documented(method: str, path: str, body: bytes, signature: str, status: int) -> None:
    server = furnished(HandClock(MORNING))
    with server.serving():
        headers = {"x-vapi-secret": signature, "content-type": "application/json"}
        with httpx.Client(trust_env=False) as client:
            answer = client.request(method, server.origin + ROOT + path, content=body, headers=headers)
        assert answer.status_code == status
        if status == 200:
            assert answer.json()["success"] is True
