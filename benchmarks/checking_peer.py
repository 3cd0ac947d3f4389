"""Runs in the environment of the peer: pairs as JSON lines on stdin, what all filters of pofilter say on stdout.

The last line has the seconds that the filters took, without reading and starting.
"""

import json
import sys
import time

from translate.filters import checks  # type: ignore[import-not-found]  # it is not in our environment
from translate.storage import po  # type: ignore[import-not-found]  # nor is this

LOCALES = ("zh_CN", "ru", "en")


def main() -> None:
    """Check every pair with all filters."""
    rows = [json.loads(line) for line in sys.stdin if line.strip()]
    # As its command puts them together.
    filters = {
        locale: checks.TeeChecker(
            checks.CheckerConfig(targetlanguage=locale),
            checkerclasses=[checks.StandardChecker, checks.StandardUnitChecker],
            languagecode=locale,
        )
        for locale in LOCALES
    }
    units = []
    for row in rows:
        unit = po.pounit(row["source"])
        unit.target = row["target"]
        units.append((filters[row["target_locale"]], unit))
    start = time.process_time()
    failures = [checker.run_filters(unit) for checker, unit in units]
    seconds = time.process_time() - start
    for found in failures:
        print(json.dumps(sorted(found)))
    print(seconds)


if __name__ == "__main__":
    main()
