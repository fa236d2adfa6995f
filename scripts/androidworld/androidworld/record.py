"""What came of a run of a task, one JSON file each: a run that was measured is not measured again, and none counts twice."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SAFE = re.compile(r"[^\w.-]")


class Records:
    def __init__(self, folder: Path):
        self._folder = folder

    def path(self, task: str, seed: int, policy: str, run: str) -> Path:
        name = "-".join(SAFE.sub("_", part) for part in (task, policy, run, str(seed)))
        return self._folder / f"{name}.json"

    def read(self, task: str, seed: int, policy: str, run: str) -> dict[str, Any] | None:
        """What was measured; None where it was not, or where a file was cut short."""
        return _read(self.path(task, seed, policy, run))

    def write(self, record: dict[str, Any]) -> None:
        """At once or not at all: whoever is killed here leaves no half of a record."""
        path = self.path(record["task"], record["seed"], record["policy"], record["run"])
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        os.replace(unfinished, path)

    def all(self) -> Iterator[dict[str, Any]]:
        for path in sorted(self._folder.glob("*.json")):
            record = _read(path)
            if record is not None:
                yield record


def _read(path: Path) -> dict[str, Any] | None:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return None
    return record if isinstance(record, dict) and "task" in record else None
