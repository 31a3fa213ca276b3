"""`python -m tests.bench`: the load bench; the search has its own, `tests.bench.matching`."""

from tests.bench.load import main

if __name__ == "__main__":
    main()
