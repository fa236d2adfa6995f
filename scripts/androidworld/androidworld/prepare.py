"""A device that AndroidWorld's own setup has not seen: its apps are saved as they are, and every task begins and ends with them so."""

import sys
from typing import Any

from android_world.env import adb_utils, device_constants
from android_world.utils import app_snapshot, file_utils

from androidworld.suite import Suite

# Its tasks restore no snapshot of this one, which keeps nothing.
WITHOUT_STATE = "clipper"


def packages_of(task: Any) -> set[str]:
    """The packages of the apps that a task names."""
    activities = (adb_utils.get_adb_activity(app) for app in task.app_names if app)
    return {adb_utils.extract_package_name(activity) for activity in activities if activity is not None}


def save_snapshots(suite: Suite, seed: int, controller: Any) -> None:
    """Saves each app of the tasks that has no snapshot yet, by AndroidWorld's own function."""
    missing = []
    for app in sorted(suite.apps(seed) - {WITHOUT_STATE}):
        activity = adb_utils.get_adb_activity(app)
        if activity is None:
            continue
        package = adb_utils.extract_package_name(activity)
        if not file_utils.check_directory_exists(f"/data/data/{package}", controller):
            missing.append(package)
        elif not file_utils.check_directory_exists(f"{device_constants.SNAPSHOT_DATA}/{package}", controller):
            app_snapshot.save_snapshot(app, controller)
    if missing:
        print(
            f"Nothing to save of apps that keep nothing yet, or are not there: {', '.join(missing)}.", file=sys.stderr
        )
