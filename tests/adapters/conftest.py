"""The contract suite is no test file by name: its assertions explain themselves only when pytest rewrites them."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("tests.adapters.contract", "tests.adapters.harness")
