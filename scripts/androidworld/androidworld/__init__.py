"""Runs tasks of a user's own AndroidWorld checkout, unmodified, against a device that adb lists."""
