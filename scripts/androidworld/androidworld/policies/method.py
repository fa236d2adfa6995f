from pathlib import Path
from typing import Any

from androidworld.node_side import NodeSide
from androidworld.policies import Asked, Evaluating, Told


class Method:
    """
    A first run is done by the task's scripted solution, judged, compiled and gated by AndroidWorld's own evaluator; every other run replays the machine
    that was kept of it, and nothing else.
    """

    def __init__(self, node: NodeSide, machines: Path):
        self._node = node
        self._machines = machines

    def solve(self, asked: Asked) -> Told:
        return _told(self._learn(asked) if asked.run == "cold" else self._replay(asked))

    def close(self) -> None:
        self._node.close()

    def _learn(self, asked: Asked) -> dict[str, Any]:
        assert asked.evaluating is not None
        self._machines.mkdir(parents=True, exist_ok=True)
        file = self._file(asked)
        # A first run that is tried again must not leave what an earlier one has kept.
        file.unlink(missing_ok=True)
        request = {"do": "learn", "task": asked.task, "goal": asked.goal, "said": asked.said, "file": str(file)}
        evaluating = asked.evaluating
        return self._node.ask(
            {**request, "others": evaluating.others()}, lambda question: answer_to(evaluating, question)
        )

    def _replay(self, asked: Asked) -> dict[str, Any]:
        return self._node.ask({"do": "replay", "goal": asked.goal, "file": str(self._file(asked))})

    def _file(self, asked: Asked) -> Path:
        return (self._machines / f"{asked.task}.preact").resolve()


def answer_to(evaluating: Evaluating, question: dict[str, Any]) -> dict[str, Any]:
    """What is wrong, in a sentence; empty where nothing is. An error of the task's own code is a sentence, too: nothing is kept then."""
    try:
        if question["ask"] == "begin":
            evaluating.begin(question.get("seed"))
            return {"wrong": ""}
        score = evaluating.judge(question["answer"])
        return {"wrong": "" if score >= 1.0 else f"AndroidWorld's evaluator gives {score:g}."}
    except Exception as error:  # pylint: disable=broad-exception-caught
        return {"wrong": " ".join(f"{type(error).__name__}: {error}".split())}


def _told(told: dict[str, Any]) -> Told:
    return Told(
        ended=told["ended"],
        why=told["why"],
        steps=told["steps"],
        answer=told.get("answer"),
        ms=told["ms"],
        reached=told.get("reached"),
        stopped=told.get("stopped"),
    )
