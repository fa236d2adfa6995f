"""Our Node process: it has the scripted solutions, and sees the screen as Reprise does. One line of JSON each way."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from androidworld.failure import RESOURCE, Failure

ROOT = Path(__file__).resolve().parents[3]
SOLVER = ROOT / "scripts" / "androidworld" / "solver" / "main.ts"
METHOD = ROOT / "scripts" / "androidworld" / "method" / "main.ts"

Answering = Callable[[dict[str, Any]], dict[str, Any]]


class NodeSide:
    """Started when it is first asked, ended with `close`."""

    def __init__(self, serial: str, log: Path, main: Path = SOLVER):
        self._serial = serial
        self._log = log
        self._main = main
        self._process: subprocess.Popen[str] | None = None
        # Taken now: AndroidEnv changes the environment later.
        self._environment = dict(os.environ)

    def ask(self, request: dict[str, Any], answering: Answering | None = None) -> dict[str, Any]:
        """Its answer; where it asks something itself before that, `answering` has the answer."""
        answer = self._exchanged(request, request["do"])
        while "ask" in answer and answering is not None:
            answer = self._exchanged(answering(answer), request["do"])
        if "error" in answer:
            raise NodeSideError(answer["error"])
        return answer

    def _exchanged(self, message: dict[str, Any], what: str) -> dict[str, Any]:
        process = self._started()
        assert process.stdin is not None and process.stdout is not None
        try:
            process.stdin.write(json.dumps(message) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if line == "":
            self._process = None
            raise NodeSideError(
                f"The Node process ended with {process.wait()} while it was asked to {what}; see {self._log}."
            )
        return json.loads(line)

    def windows(self) -> list[dict[str, Any]]:
        return self.ask({"do": "look"})["windows"]

    def close(self) -> None:
        process, self._process = self._process, None
        if process is None or process.stdin is None:
            return
        process.stdin.close()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()

    def _started(self) -> "subprocess.Popen[str]":
        if self._process is not None:
            return self._process
        node = shutil.which("node")
        if node is None:
            raise Failure(RESOURCE, "Wanted the program node, found none on the PATH.")
        self._log.parent.mkdir(parents=True, exist_ok=True)
        self._process = subprocess.Popen(
            [node, "--import", "tsx", str(self._main), self._serial],
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log.open("a", encoding="utf-8"),
            text=True,
            encoding="utf-8",
        )
        return self._process


class NodeSideError(RuntimeError):
    """What the Node process could not do, in its words."""
