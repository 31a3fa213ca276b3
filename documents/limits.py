"""What a process that runs apart allows itself."""

import os
import resource


def limit(*, politeness: int, memory: int, seconds: int, files: int, written: int) -> None:
    """No more than the work needs: `nice`, bytes, seconds of CPU, open files, bytes of a file.

    It ends by itself, or is ended, where that is not enough.
    """
    os.nice(politeness)
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_NOFILE, files),
        (resource.RLIMIT_FSIZE, written),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
