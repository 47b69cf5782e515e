# make run, make test, make bench, make eval, make sample, make format: each sets up .venv itself.
.DEFAULT_GOAL := help
.PHONY: help run test bench eval sample format clean
SHELL := /bin/sh
PY := .venv/bin/python
TABLES ?=
# Two at once: the browser tests wait for a page most of the time, and a third would starve their software WebGL.
WORKERS ?= 2

help:
	@echo "make run            open the dashboard on the bundled corpus"
	@echo "make run TABLES=..  open it on other tables (python -m data.prepare writes them)"
	@echo "make test           lint, types, layers, unit, page and browser tests"
	@echo "make bench          speed of preparation and of the pages"
	@echo "make eval           accuracy on the labelled packs that are present"
	@echo "make sample         prepare the bundled corpus anew"
	@echo "make format         put the code into its form"

run: .venv/run
	PARALLAX_TABLES="$(TABLES)" $(PY) -m streamlit run app.py --server.headless false --server.showEmailPrompt false

test: .venv/dev
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	PARALLAX_BROWSER="$$($(PY) scripts/find_browser.py)" && export PARALLAX_BROWSER && $(PY) -m pytest -n $(WORKERS) --dist worksteal

bench: .venv/dev
	$(PY) scripts/bench.py

eval: .venv/dev
	$(PY) -m scripts.evaluate

sample: .venv/run
	$(PY) -m data.prepare data/sample/articles data/sample/tables

format: .venv/dev
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

clean:
	rm -rf .venv

.venv/bin/python:
	sh scripts/make_venv.sh

.venv/run: .venv/bin/python requirements.txt
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/dev: .venv/run requirements-dev.txt
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@
