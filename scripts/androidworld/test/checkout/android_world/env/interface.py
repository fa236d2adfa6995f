"""The environment as tasks see it."""

from dataclasses import dataclass
from typing import Any


@dataclass
class State:
    pixels: Any
    forest: Any
    ui_elements: Any


class AsyncAndroidEnv:
    def __init__(self, controller):
        self.controller = controller
        self.interaction_cache = ""

    def reset(self, go_home=False):
        if go_home:
            self.controller.shell("input keyevent KEYCODE_HOME")
        self.interaction_cache = ""
        return self._state(self.controller.reset())

    def get_state(self):
        return self._state(self.controller.step({"action_type": 1, "touch_position": (0.0, 0.0)}))

    def _state(self, timestep):
        seen = timestep.observation
        return State(seen["pixels"], seen["forest"], seen["ui_elements"])
