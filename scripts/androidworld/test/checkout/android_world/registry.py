"""Tasks of our own, in the interface of AndroidWorld's."""

import random
import time


class Task:
    """A radio that is to be switched off; the others differ in what goes wrong."""

    template = "Turn wifi {on_or_off}."
    app_names = ("settings",)
    start_on_home_screen = True

    def __init__(self, params):
        self.params = params
        # Whoever is given its parameters a second time must be given all of them.
        self.token = params.pop("token")

    @property
    def goal(self):
        return self.template.format(**self.params)

    @classmethod
    def set_device_time(cls, env):
        """The time stays as it is."""

    @classmethod
    def generate_random_params(cls):
        return {"on_or_off": "off", "token": random.random()}

    def initialize_task(self, env):
        env.controller.shell("svc wifi enable")

    def is_successful(self, env):
        return 1.0 if env.controller.shell("settings get global wifi_on") == "0" else 0.0

    def tear_down(self, env):
        env.controller.shell(f"echo {type(self).__name__} >> /data/local/tmp/torn-down")


class SystemWifiTurnOff(Task):
    pass


class BeginsBadly(Task):
    def initialize_task(self, env):
        raise RuntimeError("nothing to begin with")


class JudgesBadly(Task):
    def is_successful(self, env):
        raise ValueError("no opinion")


class FindsHints(Task):
    """Is done where the form that it opens shows the hint of a field, which only the forest tells."""

    def initialize_task(self, env):
        env.controller.shell("pm grant com.google.android.contacts android.permission.READ_CONTACTS")
        env.controller.shell("pm grant com.google.android.contacts android.permission.WRITE_CONTACTS")

    def is_successful(self, env):
        env.controller.shell("am start -W -a android.intent.action.INSERT -t vnd.android.cursor.dir/contact")
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            state = env.get_state()
            assert state.pixels.shape[2] == 3
            hints = {node.hint_text for window in state.forest.windows for node in window.tree.nodes}
            if "First name" in hints:
                return 1.0
        return 0.0


class TakesLong(Task):
    def initialize_task(self, env):
        env.controller.shell("sleep 60")


class TaskRegistry:
    def get_registry(self, family):
        if family != "android_world":
            raise ValueError(family)
        return {kind.__name__: kind for kind in (SystemWifiTurnOff, BeginsBadly, JudgesBadly, FindsHints, TakesLong)}
