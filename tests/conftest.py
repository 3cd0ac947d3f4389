"""Nothing here is timed: a busy machine must not fail a test."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.register_profile("untimed-ci", deadline=None, derandomize=True)
settings.load_profile("untimed-ci" if os.environ.get("CI") else "untimed")
