# Every target works from a bare clone: it sets up first what it needs.
PYTHON ?= python3
BIN := .venv/bin
SYNCED := .venv/.synced

.PHONY: setup system demo test check bench bench-matching chaos pictures lock

setup: $(SYNCED)

$(SYNCED): requirements.lock
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.13"
	$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock
	touch $@

system:
	bash .ci/system

demo: setup
	$(BIN)/python -m bot demo

test: setup system
	$(BIN)/pytest

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/vulture
	$(BIN)/python -m tests.textlint

bench: setup
	$(BIN)/python -m tests.bench

bench-matching: setup
	$(BIN)/python -m tests.bench.matching

chaos: setup system
	$(BIN)/python -m pytest tests/chaos/long_*.py
	$(BIN)/python -m tests.chaos
	$(BIN)/python -m tests.chaos.day

pictures: setup system
	$(BIN)/python -m tests.pictures

lock:
	test -x $(BIN)/uv || { $(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet uv; }
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --extra dev \
		--no-emit-index-url --custom-compile-command "make lock" pyproject.toml -o requirements.lock
