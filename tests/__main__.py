"""`python3 -m tests`: sets up what is missing, then runs every check: ruff, mypy, the house rules and all tests.

Arguments are pytest's (`python3 -m tests -k finder`); `--fast` leaves out what takes long (the checkers among it).
Read by any Python, so that an old one gets a sentence instead of a syntax error.
"""

import os
import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit("Daybook needs Python 3.11, 3.12, 3.13 or 3.14; this is Python {}.{}.".format(*sys.version_info))

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def main(arguments):
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("bootstrap", os.path.join(ROOT, "packaging", "bootstrap.py"))
    bootstrap = module_from_spec(spec)
    spec.loader.exec_module(bootstrap)
    bootstrap.enter("tests")

    import pytest

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    chosen = [argument for argument in arguments if argument != "--fast"]
    if "--fast" in arguments:
        chosen += ["-m", "not slow"]
    if not chosen or chosen == ["-m", "not slow"]:
        # All of it: spread over the processors, each taking more when it is done.
        chosen += ["-n", str(max(2, min(os.cpu_count() or 2, 8))), "--dist", "worksteal"]
    print("daybook: pytest " + " ".join(chosen), file=sys.stderr, flush=True)
    os.chdir(ROOT)
    return pytest.main(chosen)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
