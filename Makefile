# Megdan. `make run` shows it, `make test` proves it; both bring what they
# need to a machine that has Go, Node and make.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

ADDR ?= 127.0.0.1:8080
DATA ?= ./.megdan
DEMO ?= small

GOFLAGS += -trimpath
export GOFLAGS
VERSION := $(shell git describe --always --dirty 2>/dev/null || echo unknown)
LDFLAGS := -X megdan/internal/version.Build=$(VERSION)

WEB_SOURCES := $(shell find web/src web/locales web/scripts web/public -type f 2>/dev/null) $(wildcard web/*.json web/*.ts web/*.html)
GO_SOURCES  := $(shell find cmd internal domain projections -name '*.go' -o -name '*.sql' -o -name '*.json' 2>/dev/null) go.mod go.sum web/embed.go
NODE_STAMP  := web/node_modules/.package-lock.json
WEB_STAMP   := web/dist/app/index.html

.PHONY: help run test check bench fuzz lint generate web e2e unit chromium clean

help: ## what there is to make
	@grep -hE '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9]+):.*## (.*)/  make \1\t\2/' | expand -t 18

run: bin/megdan ## start Megdan with the demo programme and print the link
	@bin/megdan serve --addr $(ADDR) --data $(DATA) --demo=$(DEMO)

test: unit e2e ## every test: Go with real PostgreSQL, the web's, and whole programs with browsers

unit: $(NODE_STAMP) $(WEB_STAMP)
	go vet ./...
	go test -timeout 12m ./...
	npm --prefix web run --silent check
	npm --prefix web run --silent test

e2e: bin/megdan chromium ## the whole program with real browsers
	go test -tags e2e -count=1 -timeout 10m ./internal/e2e/...

web: $(WEB_STAMP) ## build the web UI into the binary's folder

bin/megdan: $(GO_SOURCES) $(WEB_STAMP)
	go build -ldflags '$(LDFLAGS)' -o $@ ./cmd/megdan

$(NODE_STAMP): web/package.json web/package-lock.json
	npm --prefix web ci --no-audit --no-fund --loglevel=error
	@touch $@

$(WEB_STAMP): $(NODE_STAMP) $(WEB_SOURCES)
	npm --prefix web run --silent build
	@touch $@

chromium:
	@test -n "$${MEGDAN_CHROMIUM:-}" || command -v chromium chromium-browser google-chrome >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null; \
	  else \
	    echo "The browser tests need chromium: install it (apt-get install chromium) and run make again." >&2; exit 1; \
	  fi; }

generate: $(NODE_STAMP) ## write what is generated from the sources: event codecs, OpenAPI, types of the web, the page of the domain
	go run ./internal/codegen
	go test ./internal/httpapi -run TestGenerated -count=1 -update
	npm --prefix web run --silent generate
	go run ./internal/domaindoc

lint: ## vet, staticcheck, sum types, the web's checks
	go vet ./...
	go vet -tags e2e ./internal/e2e/...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 -tags e2e ./internal/e2e/...
	go run github.com/alecthomas/go-check-sumtype/cmd/go-check-sumtype@v0.3.1 ./...
	npm --prefix web run --silent check
	npm --prefix web run --silent format

fuzz: ## a minute for every fuzz test
	@for f in $$(grep -rlE '^func Fuzz' --include=*_test.go .); do \
	  for name in $$(sed -nE 's/^func (Fuzz[A-Za-z0-9_]+).*/\1/p' $$f); do \
	    echo "fuzz $$name in $$(dirname $$f)"; \
	    go test -run '^$$' -fuzz "^$$name$$" -fuzztime $${FUZZTIME:-60s} ./$$(dirname $$f); \
	  done; \
	done

bench: MILLION = MEGDAN_BENCH_EVENTS=$${MEGDAN_BENCH_EVENTS:-1000000}
bench: bin/megdan ## the figures of the README, as ratios in one run
	go test -run '^$$' -bench . -benchtime $${BENCHTIME:-2s} -count $${BENCHCOUNT:-5} -timeout 60m \
	  ./internal/eventstore ./internal/live ./internal/httpapi ./projections
	go test -run '^$$' -bench 'HotGet|CommitToPatch|Fold' -benchtime $${BENCHTIME:-2s} -count $${BENCHCOUNT:-5} -timeout 20m ./internal/views
	@# what depends on the length of the log; a log takes about a minute to write
	$(MILLION) go test -run '^$$' -bench ReadPast -benchtime $${BENCHTIME:-2s} -timeout 30m -v ./internal/views
	$(MILLION) go test -run '^$$' -bench Rebuild -benchtime $${BENCHCOUNT:-5}x -timeout 30m ./internal/views
	$(MILLION) go test -run '^$$' -bench Start -benchtime $${BENCHCOUNT:-5}x -timeout 30m ./internal/app

check: lint generated ## test, race, lint, fuzz, vulnerabilities, generated files
	$(MAKE) test
	go test -race -timeout 30m ./...
	$(MAKE) fuzz FUZZTIME=60s
	@out=$$(go run golang.org/x/vuln/cmd/govulncheck@v1.9.0 ./... 2>&1) && status=0 || status=$$?; \
	  echo "$$out"; \
	  if [ $$status != 0 ] && grep -q '^govulncheck: fetching vulnerabilities:' <<<"$$out"; then \
	    echo "govulncheck: not run, its database cannot be fetched from here"; status=0; \
	  fi; \
	  exit $$status
	@go run ./internal/arch/sizes

.PHONY: generated
generated: $(NODE_STAMP)
	$(MAKE) generate
	@git diff --exit-code -- domain internal/httpapi web/src/api || { echo "generated files were stale: commit what make generate wrote" >&2; exit 1; }

clean: ## remove what was built; the data folder stays
	rm -rf bin web/dist/app
