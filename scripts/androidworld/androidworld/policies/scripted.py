from androidworld.node_side import NodeSide
from androidworld.policies import Asked, Told


class Scripted:
    """The solutions of datasets/androidworld: each acts on the screen alone, with what the goal says and what it sees there."""

    def __init__(self, node: NodeSide):
        self._node = node

    def solve(self, asked: Asked) -> Told:
        told = self._node.ask({"do": "solve", "task": asked.task, "goal": asked.goal, "said": asked.said})
        return Told(
            ended=told["ended"],
            why=told["why"],
            steps=told["steps"],
            answer=told.get("answer"),
            ms=told["ms"],
        )

    def close(self) -> None:
        """The Node process is its owner's."""
