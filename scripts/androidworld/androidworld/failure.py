"""What ends a run, in one sentence, with the exit code that Reprise documents for it."""

USAGE = 2
DEVICE = 3
RESOURCE = 7
INTERRUPTED = 130


class Failure(Exception):
    """Says what was wanted, what was found and what to do next."""

    def __init__(self, exit_code: int, sentence: str):
        super().__init__(sentence)
        self.exit_code = exit_code


class DeviceLost(Failure):
    """The device went away: no task that follows can be tried."""

    def __init__(self, serial: str, how: str):
        super().__init__(
            DEVICE, f"{serial} was lost: {how} Start it again, and run the same command: it goes on where it was."
        )
