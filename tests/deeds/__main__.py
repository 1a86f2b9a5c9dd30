"""`python3 -m tests.deeds`: the twelve deeds of a front desk by keyboard alone, counted and held against their budgets.

A deed that breaks or takes more than its budget fails. The table is printed at the end; the deeds are part of
`python3 -m tests` too.
"""

from __future__ import annotations

import os
import sys

import pytest

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(pytest.main(["-q", "-p", "no:randomly", os.path.dirname(__file__), *sys.argv[1:]]))
