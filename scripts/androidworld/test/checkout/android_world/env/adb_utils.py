"""Which app is which."""


def get_adb_activity(app):
    return {"settings": "com.android.settings/.Settings"}.get(app)


def extract_package_name(activity):
    return activity.split("/")[0]
