"""How far the method comes with AndroidWorld's tasks, as one row, with each task that came no further and each replay that was not right: python -m androidworld.method_row DIR"""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from androidworld.record import Records
from androidworld.table import SENTENCE, row_of

Record = Mapping[str, Any]

HEAD = ("tasks", "solved once", "compiled", "kept", "right with all other values", "replays right", "not bound", "stopped", "passed, and wrong")


def method_row(records: Iterable[Record]) -> str:
    its = [record for record in records if record["policy"] == "method"]
    if not its:
        return ""
    first = {record["task"]: record for record in its if record["run"] == "cold"}
    replays = [record for record in its if record["run"] == "held-out" and _reached(first.get(record["task"])) == "kept"]
    kept = [task for task in first if _reached(first[task]) == "kept"]
    right = [task for task in kept if _all_right([record for record in replays if record["task"] == task])]
    counts = [
        len(first),
        _at_least(first, "solved"),
        _at_least(first, "compiled"),
        len(kept),
        len(right),
        sum(_is_right(record) for record in replays),
        sum(record["ended"] == "not-bound" for record in replays),
        sum(record["ended"] not in ("done", "not-bound") for record in replays),
        sum(record["ended"] == "done" and not _is_right(record) for record in replays),
    ]
    lines = ["", "## The method", "", row_of(HEAD), row_of(["---"] * len(HEAD)), row_of(map(str, counts)), ""]
    return "\n".join([*lines, *map(_why_no_further, _below_kept(first)), *map(_why_not_right, _not_right(replays)), ""])


STAGES = ("not solved", "solved", "compiled", "kept")


def _reached(record: Record | None) -> str:
    """A first run that failed before it could be learnt from was not solved."""
    return (record or {}).get("reached") or STAGES[0]


def _at_least(first: Mapping[str, Record], stage: str) -> int:
    return sum(STAGES.index(_reached(record)) >= STAGES.index(stage) for record in first.values())


def _is_right(record: Record) -> bool:
    return record["score"] == 1.0


def _all_right(replays: list[Record]) -> bool:
    return len(replays) > 0 and all(map(_is_right, replays))


def _below_kept(first: Mapping[str, Record]) -> list[Record]:
    return [record for _, record in sorted(first.items()) if _reached(record) in ("solved", "compiled")]


def _not_right(replays: list[Record]) -> list[Record]:
    return sorted((record for record in replays if not _is_right(record)), key=lambda record: (record["task"], record["seed"]))


def _why_no_further(record: Record) -> str:
    return f"- {record['task']}, {_reached(record)}, no further: {' '.join((record.get('stopped') or '').split())}"


def _why_not_right(record: Record) -> str:
    came = "passed wrongly" if record["ended"] == "done" else record["ended"]
    return f"- {record['task']}, seed {record['seed']}, {came}: {' '.join(record['why'].split())}"


if __name__ == "__main__":
    sys.stdout.write(SENTENCE + "\n" + method_row(Records(Path(sys.argv[1]) / "records").all()))
