"""Where a packaged Daybook starts."""

import sys

from app.main import run

sys.exit(run())
