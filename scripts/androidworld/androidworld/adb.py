"""One device by the stock adb client, for AndroidEnv's parser of adb requests."""

import os
import shutil
import subprocess

from androidworld.failure import DEVICE, RESOURCE, DeviceLost, Failure

DEFAULT_TIMEOUT_S = 120.0
LOOK_TIMEOUT_S = 20.0


class Adb:
    """
    Has the one method that AdbCallParser needs. AndroidEnv's own AdbController kills the adb server when a command fails and tries it again; here a
    command that fails is not done twice, and the server, which may serve other devices, is left alone.
    """

    def __init__(self, serial: str, failed: type[Exception], path: str | None = None):
        """`failed` is raised for a command that fails: AndroidEnv's AdbControllerError, which its callers expect."""
        found = path or shutil.which("adb")
        if found is None:
            raise Failure(
                RESOURCE, "Wanted the program adb, found none on the PATH. Install it, or name it with --adb."
            )
        self.serial = serial
        self.path = found
        self.lost: DeviceLost | None = None
        self._failed = failed
        # AndroidEnv takes ANDROID_ADB_SERVER_PORT out of the environment as soon as one of its own controllers is made.
        self._environment = dict(os.environ)

    def check(self) -> None:
        """@raises Failure where the device is not ready"""
        state = self._state()
        if state != "device":
            raise Failure(
                DEVICE,
                f"Wanted the device {self.serial}, found {state}. See adb devices; an embedded one is started by: reprise device start",
            )

    def packages(self) -> set[str]:
        """Those that are installed."""
        listed = self.output("shell", "pm list packages").decode("utf-8").split()
        return {line.removeprefix("package:") for line in listed}

    def execute_command(self, args: list[str], timeout: float | None = None, device_specific: bool = True) -> bytes:
        if self.lost is not None:
            raise self.lost
        command = [self.path, *(["-s", self.serial] if device_specific else []), *args]
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=timeout or DEFAULT_TIMEOUT_S,
                env=self._environment,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            self._note_loss(args)
            raise self._failed(f'adb {" ".join(args)} was not done after {late.timeout:.0f} s.') from late
        if done.returncode != 0:
            self._note_loss(args)
            told = done.stdout.decode("utf-8", "replace").strip()
            raise self._failed(f'adb {" ".join(args)} ended with {done.returncode}: {told}')
        return done.stdout

    def output(self, *args: str) -> bytes:
        """What a command prints, and nothing of what it complains about."""
        done = subprocess.run(
            [self.path, "-s", self.serial, *args],
            capture_output=True,
            timeout=DEFAULT_TIMEOUT_S,
            env=self._environment,
            check=False,
        )
        if done.returncode != 0:
            self._note_loss(list(args))
            raise self._failed(
                f'adb {" ".join(args)} ended with {done.returncode}: {done.stderr.decode("utf-8", "replace").strip()}'
            )
        return done.stdout

    def _note_loss(self, args: list[str]) -> None:
        """AndroidWorld swallows some errors of adb, and this one must not be: it is kept, and raised again."""
        state = self._state()
        if state != "device":
            self.lost = DeviceLost(self.serial, f'adb says {state} after "adb {" ".join(args)[:80]}".')
            raise self.lost

    def _state(self) -> str:
        try:
            done = subprocess.run(
                [self.path, "-s", self.serial, "get-state"],
                capture_output=True,
                timeout=LOOK_TIMEOUT_S,
                env=self._environment,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return "no answer"
        said = (done.stdout if done.returncode == 0 else done.stderr).decode("utf-8", "replace").strip()
        # The server that is started for it says so first.
        return said.splitlines()[-1].removeprefix("error: ") if said else "no answer"
