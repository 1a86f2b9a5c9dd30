"""The store's tables, as numbered steps. A step that has been shipped is never edited: the next change is a new step.

`day` is a practice-local date as its ordinal number, moments are epoch seconds, `body` is text of `codec.py`.
"""

from __future__ import annotations

# 1. `visits`: one row a visit, lying together by day, so that showing a day is one short run of pages; `attendees` has
# the people of a class. `patients.seen` is the reading that last told of one, so that those no longer told can go.
# `writebacks.open`: 1 = not settled, 2 = done but not yet shown by a reading, 0 = over.
_FIRST = """
CREATE TABLE connections (id TEXT PRIMARY KEY, place INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID

CREATE TABLE directory (connection TEXT PRIMARY KEY, at REAL NOT NULL, body TEXT NOT NULL) WITHOUT ROWID

CREATE TABLE cursors (connection TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (connection, key)) WITHOUT ROWID

CREATE TABLE visits (connection TEXT, day INTEGER, id TEXT, patient TEXT, body TEXT NOT NULL,
    PRIMARY KEY (connection, day, id)) WITHOUT ROWID

CREATE INDEX visits_of ON visits (connection, patient, day) WHERE patient IS NOT NULL

CREATE TABLE attendees (connection TEXT, patient TEXT, day INTEGER, visit TEXT,
    PRIMARY KEY (connection, patient, day, visit)) WITHOUT ROWID

CREATE INDEX attendees_of ON attendees (connection, day, visit)

CREATE TABLE days (connection TEXT, day INTEGER, read_at REAL NOT NULL, as_of REAL, complete INTEGER NOT NULL,
    blocks TEXT NOT NULL, openings TEXT, PRIMARY KEY (connection, day)) WITHOUT ROWID

CREATE TABLE patients (connection TEXT, id TEXT, seen REAL NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (connection, id)) WITHOUT ROWID

CREATE TABLE cards (connection TEXT, patient TEXT, at REAL NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (connection, patient)) WITHOUT ROWID

CREATE TABLE writebacks (nr INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL,
    connection TEXT NOT NULL, state TEXT NOT NULL, open INTEGER NOT NULL, settled_day INTEGER, body TEXT NOT NULL)

CREATE INDEX writebacks_open ON writebacks (open, seq) WHERE open > 0

CREATE INDEX writebacks_settled ON writebacks (settled_day) WHERE settled_day IS NOT NULL

CREATE TABLE audit (nr INTEGER PRIMARY KEY, at REAL NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
    connection TEXT NOT NULL, subject TEXT NOT NULL, success INTEGER NOT NULL, took_ms REAL NOT NULL,
    hash TEXT NOT NULL)

CREATE INDEX audit_at ON audit (at)

CREATE TABLE audit_head (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL, hash TEXT NOT NULL)

CREATE TRIGGER audit_stands BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END

CREATE TRIGGER audit_stays BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
"""

STEPS: tuple[tuple[str, ...], ...] = (tuple(_FIRST.strip().split("\n\n")),)
VERSION = len(STEPS)
