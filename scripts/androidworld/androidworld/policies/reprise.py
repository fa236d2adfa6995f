import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from androidworld.failure import RESOURCE, Failure
from androidworld.node_side import ROOT
from androidworld.policies import Asked, Told

PROGRAM = ROOT / "host" / "bin" / "reprise.mjs"
TIMEOUT_S = 120
# The gate runs a machine again, several times, before it is kept.
KILLED_AFTER_S = 900


class Reprise:
    """
    The command line as a user has it: `reprise run "<goal>"`. Each task is a project of its own, with a library that begins empty: what a warm run
    replays was kept by the cold run of the same task, and never by another's. Where a model is configured (REPRISE_MODEL), it solves; else the explorer.
    """

    def __init__(self, serial: str, projects: Path):
        self._serial = serial
        self._projects = projects
        self._environment = dict(os.environ)

    def solve(self, asked: Asked) -> Told:
        # A cold run that is tried again must not find what an earlier attempt has kept.
        project = self._fresh(asked.task) if asked.run == "cold" else self._latest(asked.task)
        ran = self._run(asked.goal, project)
        record = _record(ran.stdout)
        if record is None:
            return Told(
                ended="failed",
                why=ran.stderr.strip().splitlines()[-1] if ran.stderr.strip() else f"it ended with {ran.returncode}",
            )
        return _told(record)

    def close(self) -> None:
        """Each run is a process of its own."""

    def _run(self, goal: str, project: Path) -> "subprocess.CompletedProcess[str]":
        node = shutil.which("node")
        if node is None:
            raise Failure(RESOURCE, "Wanted the program node, found none on the PATH.")
        command = [
            node,
            str(PROGRAM),
            "run",
            goal,
            "--device",
            self._serial,
            "--json",
            "--no-images",
            "--timeout",
            str(TIMEOUT_S),
        ]
        return subprocess.run(
            command,
            cwd=project,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=KILLED_AFTER_S,
            check=False,
        )

    def _fresh(self, task: str) -> Path:
        project = self._projects / f"{task}-{len(self._all(task)) + 1}"
        project.mkdir(parents=True)
        return project

    def _latest(self, task: str) -> Path:
        known = self._all(task)
        return known[-1] if known else self._fresh(task)

    def _all(self, task: str) -> list[Path]:
        return sorted(self._projects.glob(f"{task}-[0-9]*"), key=lambda path: int(path.name.rsplit("-", 1)[1]))


def _record(printed: str) -> dict[str, Any] | None:
    try:
        record = json.loads(printed)
    except json.JSONDecodeError:
        return None
    return record if isinstance(record, dict) and "counts" in record else None


def _told(record: dict[str, Any]) -> Told:
    counts = record["counts"]
    replayed = record.get("machine", {}).get("name") if record["kind"] == "replay" else None
    return Told(
        ended="done" if record["passed"] else record["outcome"],
        why=record.get("reason") or _kept(record),
        steps=counts["steps"],
        answer=next(iter(record.get("answers", {}).values()), None),
        model_calls=counts["modelCalls"],
        tokens=counts["tokens"],
        machine=replayed,
        ms=record["tookMs"],
    )


def _kept(record: dict[str, Any]) -> str:
    kept = record.get("kept", {})
    if "machine" in kept:
        return f"{record['outcome']}; kept {kept['machine']}"
    return "; ".join([record["outcome"], *(f"not kept: {reason}" for reason in kept.get("refused", []))])
