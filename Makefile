# Two commands do everything: `make run` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
PYTHON := $(VENV)/bin/python
UV ?= uv
PORT ?= 5005
ACTIONS_PORT ?= 5055
DEMO_PORT ?= 5010
# Tests run side by side; each worker has an assistant of its own (1.5 GB).
WORKERS ?= 2

export RASA_TELEMETRY_ENABLED := false
export TF_CPP_MIN_LOG_LEVEL := 2
export SQLALCHEMY_SILENCE_UBER_WARNING := 1
export PYTHONPATH := $(CURDIR)
export PYTHONWARNINGS := ignore
export PORT ACTIONS_PORT DEMO_PORT
export ASSISTANT_PORT := $(PORT)
export SAFER_SLEEP_EMBED_ORIGINS ?= http://localhost:$(DEMO_PORT)

.PHONY: help run train chat test check widget widget-tools directory-check evaluate compare thresholds learning-curve lock clean \
        run-production-like load overload soak fuzz check-deploy sbom audit erase

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(VENV)/.ready: requirements.txt scripts/make_environment
	@scripts/make_environment $(VENV) requirements.txt

run: $(VENV)/.ready ## environment, model, assistant, and the widget in a page of somebody else's: http://localhost:5010/
	@$(PYTHON) -m safer_sleep.run.ports $(PORT) $(ACTIONS_PORT) $(DEMO_PORT)
	@$(PYTHON) -m safer_sleep.run.train
	@echo "Starting. It says when it is ready and where (Ctrl-C stops everything)"
	@exec $(VENV)/bin/honcho start --no-colour

train: $(VENV)/.ready ## train the model, if anything it is made from has changed
	@$(PYTHON) -m safer_sleep.run.train

chat: $(VENV)/.ready ## talk to the running assistant in the terminal
	@$(PYTHON) -m safer_sleep.run.chat http://127.0.0.1:$(PORT)

check: $(VENV)/.ready ## what the framework does not check: answers, sources, reading grade, leaks, paths in the README
	@$(PYTHON) -m safer_sleep.checks
	@scripts/validate_data $(PYTHON)

directory-check: $(VENV)/.ready ## the contact list: what is overdue, unverified, unreachable or served by nobody (EDITION=folder for one)
	@$(PYTHON) -m safer_sleep.directory.check $(EDITION)

widget: widget/node_modules/.ready ## build the widget's files again (needs Node 20); the built ones are committed
	@cd widget && npm run --silent build

widget/node_modules/.ready: widget/package-lock.json
	@cd widget && npm ci --silent && touch node_modules/.ready

# Without Node the widget's own tests and the accessibility checks are skipped, and say so.
widget-tools:
	@if command -v npm >/dev/null; then $(MAKE) --silent widget/node_modules/.ready; else echo "No npm here: the widget's unit tests and axe are skipped"; fi

test: $(VENV)/.ready check train widget-tools ## every check and test
	@$(PYTHON) -m pytest -n $(WORKERS) --dist loadfile

evaluate: $(VENV)/.ready train ## real parents' questions through the assistant: table, and reports/evaluation.html
	@for kind in "" --emergencies --talks; do $(PYTHON) -W ignore -m safer_sleep.evaluation.further $$kind || exit 1; done
	@$(PYTHON) -m safer_sleep.evaluation

compare: $(VENV)/.ready train ## the same beside Rasa's default pipeline and keyword search (trains the former: half an hour or more)
	@$(PYTHON) -m safer_sleep.evaluation --compare

thresholds: $(VENV)/.ready ## where answering ends and asking begins, on messages the model has not seen
	@$(PYTHON) -m safer_sleep.evaluation.thresholds

learning-curve: $(VENV)/.ready ## score against examples a topic, and what each part of the classifier gives
	@$(PYTHON) -m safer_sleep.evaluation.learning_curve

lock: ## write requirements.txt from pyproject.toml (needs uv)
	@UV=$(UV) scripts/lock_requirements $(UPDATE)

run-production-like: $(VENV)/.ready train ## the whole as a trust runs it, on this machine: PostgreSQL, Redis, nginx with TLS, 2 assistants
	@$(PYTHON) -m safer_sleep.run.stack

load: $(VENV)/.ready train ## turns a second and waiting times with 1, 2 and 4 assistants: reports/load
	@deploy/load/run $(PYTHON) $(LOAD)

overload: $(VENV)/.ready train ## far more parents than one assistant can serve: everybody is told, with 999 and 111
	@deploy/load/run $(PYTHON) --overload

soak: $(VENV)/.ready train ## an hour at half load, with a look at memory
	@deploy/load/run $(PYTHON) --soak 60

fuzz: $(VENV)/.ready train ## the API fuzzed from docs/openapi.yml
	@deploy/load/run $(PYTHON) fuzz

check-deploy: ## lint and validate everything in deploy/
	@deploy/check/run

sbom: $(VENV)/.ready ## what it is made of, as CycloneDX: reports/sbom.json
	@deploy/check/run sbom $(VENV)

audit: $(VENV)/.ready ## known faults of what it is made of (needs the network)
	@deploy/check/run audit $(VENV)

erase: $(VENV)/.ready ## erase conversations: make erase WHAT="--between 2026-11-25T03:00 2026-11-25T04:00"
	@$(PYTHON) -m safer_sleep.run.erase $(WHAT)

clean: ## remove what was built (environment, model, caches)
	rm -rf $(VENV) models .cache .rasa reports
