"""`python3 -m tests.deeds`: the twelve deeds of a front desk by keyboard alone, counted and held against their budgets.

A deed that breaks or takes more than its budget fails. Sets up what is missing; arguments are pytest's. The deeds are
part of `python3 -m tests` too. Read by any Python, so that an old one gets a sentence instead of a syntax error.
"""

import os
import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit("Daybook needs Python 3.11, 3.12, 3.13 or 3.14; this is Python {}.{}.".format(*sys.version_info))

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def main(arguments):
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("bootstrap", os.path.join(ROOT, "packaging", "bootstrap.py"))
    bootstrap = module_from_spec(spec)
    spec.loader.exec_module(bootstrap)
    bootstrap.enter("tests", "-m", "tests.deeds")

    import pytest

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.chdir(ROOT)
    return pytest.main(["-q", "-p", "no:randomly", HERE, *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
