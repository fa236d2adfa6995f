"""A device that AndroidWorld's own setup has not seen: its apps are saved as they are, and every task begins and ends with them so."""

import sys
from typing import Any

from android_world.env import adb_utils, device_constants
from android_world.utils import app_snapshot, file_utils

from androidworld.suite import Suite

# Its tasks restore no snapshot of this one, which keeps nothing.
WITHOUT_STATE = "clipper"


def save_snapshots(suite: Suite, seed: int, controller: Any) -> None:
    """Saves each app of the tasks that has no snapshot yet, by AndroidWorld's own function. An app that is not installed has nothing to save."""
    for app in sorted(suite.apps(seed) - {WITHOUT_STATE}):
        activity = adb_utils.get_adb_activity(app)
        if activity is None:
            continue
        package = adb_utils.extract_package_name(activity)
        if not file_utils.check_directory_exists(f"/data/data/{package}", controller):
            print(f"{app}: {package} keeps nothing on this device; no snapshot of it is saved.", file=sys.stderr)
        elif not file_utils.check_directory_exists(f"{device_constants.SNAPSHOT_DATA}/{package}", controller):
            app_snapshot.save_snapshot(app, controller)
