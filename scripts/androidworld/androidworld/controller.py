"""AndroidWorld's own environment over ours, with the forest that its UIAutomator mode leaves out."""

from android_world.env import android_world_controller, interface

from androidworld.adb import Adb
from androidworld.environment import AdbEnvironment
from androidworld.forest import LazyForest, Windows


class ForestController(android_world_controller.AndroidWorldController):
    def __init__(self, environment: AdbEnvironment, read_windows):
        super().__init__(
            environment,
            a11y_method=android_world_controller.A11yMethod.UIAUTOMATOR,
            install_a11y_forwarding_app=False,
        )
        self._read_windows = read_windows

    def _process_timestep(self, timestep):
        timestep = super()._process_timestep(timestep)
        timestep.observation[android_world_controller.OBSERVATION_KEY_FOREST] = LazyForest(self._read_windows)
        return timestep


def open_world(adb: Adb, read_windows) -> interface.AsyncAndroidEnv:
    """`read_windows` gives the windows on the screen, topmost first, as the Node side sees them: a function without parameters."""
    return interface.AsyncAndroidEnv(ForestController(AdbEnvironment(adb), read_windows))
