"""AndroidEnv's interface on a device that adb lists: its six methods, and no emulator, no gRPC, no forwarder app."""

from typing import Any

import dm_env
import numpy as np
from android_env import env_interface
from android_env.components import action_type, adb_call_parser
from android_env.proto import adb_pb2

from androidworld.adb import Adb

HEADER_BYTES = 16


class AdbEnvironment(env_interface.AndroidEnvInterface):
    """AndroidWorld's tasks reach a device by adb requests alone; a step is only ever taken to look."""

    def __init__(self, adb: Adb):
        self._adb = adb
        self._parser = adb_call_parser.AdbCallParser(adb)

    def action_spec(self) -> dict[str, dm_env.specs.Array]:
        return {
            "action_type": dm_env.specs.DiscreteArray(len(action_type.ActionType), name="action_type"),
            "touch_position": dm_env.specs.BoundedArray(
                (2,), np.float32, [0.0, 0.0], [1.0, 1.0], name="touch_position"
            ),
        }

    def observation_spec(self) -> dict[str, dm_env.specs.Array]:
        return {"pixels": dm_env.specs.Array(self._pixels().shape, np.uint8, name="pixels")}

    def reset(self) -> dm_env.TimeStep:
        return dm_env.restart(self._observation())

    def step(self, action: dict[str, np.ndarray]) -> dm_env.TimeStep:
        kind = action_type.ActionType(int(action["action_type"]))
        if kind != action_type.ActionType.LIFT:
            raise NotImplementedError(
                f"Wanted a step that only looks, found {kind.name}. What acts here goes by adb requests."
            )
        return dm_env.transition(0.0, self._observation())

    def close(self) -> None:
        """Nothing is held: each request is a process of its own."""

    def execute_adb_call(self, call: adb_pb2.AdbRequest) -> adb_pb2.AdbResponse:
        return self._parser.parse(call)

    def _observation(self) -> dict[str, Any]:
        return {"pixels": self._pixels()}

    def _pixels(self) -> np.ndarray:
        raw = self._adb.output("exec-out", "screencap")
        width, height = np.frombuffer(raw, "<u4", 2)
        rgba = np.frombuffer(raw, np.uint8, offset=HEADER_BYTES).reshape(int(height), int(width), 4)
        return rgba[:, :, :3].copy()
