"""`python3 -m app`: sets up what is missing, then runs Daybook. An installed Daybook has nothing to set up.

Read by any Python, so that an old one gets a sentence instead of a syntax error.
"""

import os
import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit("Daybook needs Python 3.11, 3.12, 3.13 or 3.14; this is Python {}.{}.".format(*sys.version_info))

if __name__ == "__main__":
    where = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "packaging", "bootstrap.py")
    if os.path.exists(where) and not getattr(sys, "frozen", False):
        # By path: a package named "packaging" would hide the library of that name.
        from importlib.util import module_from_spec, spec_from_file_location

        spec = spec_from_file_location("bootstrap", where)
        assert spec is not None  # for the type checker
        assert spec.loader is not None
        bootstrap = module_from_spec(spec)
        spec.loader.exec_module(bootstrap)
        bootstrap.enter("app")

    from app.main import run

    sys.exit(run(sys.argv[1:]))
