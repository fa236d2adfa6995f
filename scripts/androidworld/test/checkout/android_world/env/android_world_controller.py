"""A device as tasks reach it."""

import enum

from android_env.proto import adb_pb2
from android_env.wrappers import base_wrapper

OBSERVATION_KEY_FOREST = "forest"


class A11yMethod(enum.Enum):
    UIAUTOMATOR = "uiautomator"


class AndroidWorldController(base_wrapper.BaseWrapper):
    def __init__(self, env, a11y_method, install_a11y_forwarding_app):
        super().__init__(env)
        assert a11y_method == A11yMethod.UIAUTOMATOR and not install_a11y_forwarding_app

    def _process_timestep(self, timestep):
        timestep.observation["forest"] = None
        timestep.observation["ui_elements"] = []
        return timestep

    def shell(self, command):
        request = adb_pb2.AdbRequest(generic=adb_pb2.AdbRequest.GenericRequest(args=["shell", command]))
        return self.execute_adb_call(request).generic.output.decode().strip()
