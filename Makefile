# Pisar's one Makefile.  ./setup installs what it needs; `make help` names the targets.
#
# Everything made goes below $(BUILD); nothing else in the tree is written, except by `make golden`.

BUILD   = build
PREFIX  = /usr/local
DESTDIR =

CFLAGS  = -O3 -g
WERROR  = -Werror
PISAR_CFLAGS = -std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wshadow $(WERROR)
# POSIX.1-2008 and the few common functions beyond it
PISAR_CPPFLAGS = -Igenerator -D_DEFAULT_SOURCE

# The system's own Python is the one that has the packages that ./setup installs.
PYTHON  = $(firstword $(wildcard /usr/bin/python3) python3)

# All cores, unless the caller chose a number or is a make that did.
ifeq ($(MAKELEVEL)$(filter -j% --jobs%,$(MAKEFLAGS)),0)
MAKEFLAGS += -j$(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
endif

.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: all samples check asan fuzz fuzzers layers golden bench peer tidy install clean help

all: $(BUILD)/pisar $(BUILD)/libpisar.a

# Libraries: libharu has no pkg-config file on Debian 12.
# Their headers are marked as the system's, so that our warnings judge our code only.

PACKAGES = libxml-2.0 libxslt libexslt harfbuzz harfbuzz-subset libpng libjpeg zlib libdeflate libunibreak

ifneq ($(filter-out clean help layers,$(or $(MAKECMDGOALS),all)),)
PACKAGE_CFLAGS := $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(PACKAGES) 2>/dev/null))
PACKAGE_LIBS   := $(shell pkg-config --libs $(PACKAGES) 2>/dev/null)
ifeq ($(PACKAGE_LIBS),)
$(error Libraries are missing: run ./setup first)
endif
# iconv is in the C library, or it is GNU libiconv, a library of its own
ICONV_TEST = printf '\#include <iconv.h>\nint main(void) { return iconv_open("", "") == 0; }\n'
ICONV_LIBS := $(shell mkdir -p $(BUILD); $(ICONV_TEST) | \
	$(CC) -x c - -o $(BUILD)/iconv-test 2>/dev/null || echo -liconv; rm -f $(BUILD)/iconv-test)
endif

LIBS = $(PACKAGE_LIBS) -lhpdf $(ICONV_LIBS) -lm -lpthread
# make V=1 shows the commands
QUIET   = $(if $(V),,@echo '$(1)' $(2);)
COMPILE = $(CC) $(PISAR_CPPFLAGS) $(PACKAGE_CFLAGS) $(CPPFLAGS) $(PISAR_CFLAGS) $(CFLAGS) -MMD -MP

# The program

MAIN     = generator/cli/main.c
SOURCES := $(sort $(wildcard generator/*/*.c))
OBJECTS  = $(patsubst %.c,$(BUILD)/obj/%.o,$(filter-out $(MAIN),$(SOURCES)))
MAIN_OBJECT = $(patsubst %.c,$(BUILD)/obj/%.o,$(MAIN))

$(BUILD)/pisar: $(MAIN_OBJECT) $(BUILD)/libpisar.a
	$(call QUIET,link,$@) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/libpisar.a: $(OBJECTS)
	@rm -f $@
	$(call QUIET,pack,$@) $(AR) rcs $@ $(OBJECTS)

$(BUILD)/obj/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(call QUIET,compile,$<) $(COMPILE) -c -o $@ $<

# The unit tests: a program for each file, so that one layer's crash hides no other layer.

UNIT_SOURCES := $(sort $(wildcard tests/unit/*.c))
UNIT_TESTS    = $(patsubst tests/unit/%.c,$(BUILD)/tests/unit_%,$(UNIT_SOURCES))

$(BUILD)/tests/unit_%: $(BUILD)/obj/tests/unit/%.o $(BUILD)/libpisar.a
	@mkdir -p $(@D)
	$(call QUIET,link,$@) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

# make would take the objects between a test and its program for scraps, and delete them
.SECONDARY: $(patsubst tests/unit/%.c,$(BUILD)/obj/tests/unit/%.o,$(UNIT_SOURCES))

# What fuzzing found once is replayed as tests: tests/fuzz/seeds/TARGET/*.

FUZZ          = fo xml expression svg image font data decline
FUZZ_REPLAYS  = $(patsubst %,$(BUILD)/tests/fuzz_%,$(FUZZ))
FUZZ_OBJECTS  = $(BUILD)/obj/tests/fuzz/fuzz.o
FUZZ_MUTATOR_fo    = $(BUILD)/obj/tests/fuzz/mutate_xml.o
FUZZ_MUTATOR_xml   = $(FUZZ_MUTATOR_fo)
FUZZ_MUTATOR_svg   = $(FUZZ_MUTATOR_fo)
FUZZ_MUTATOR_data  = $(FUZZ_MUTATOR_fo)
FUZZ_MUTATOR_image = $(BUILD)/obj/tests/fuzz/mutate_png.o

$(FUZZ_REPLAYS): $(BUILD)/tests/fuzz_%: $(BUILD)/obj/tests/fuzz/%.o $(FUZZ_OBJECTS) \
		$(BUILD)/obj/tests/fuzz/replay.o $(BUILD)/libpisar.a
	@mkdir -p $(@D)
	$(call QUIET,link,$@) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

-include $(wildcard $(BUILD)/obj/*/*/*.d)

# Every paper of every school.  The program prints a line per paper; here they are only counted.

samples: $(BUILD)/pisar
	@for dossier in samples/*/dossier.xml; do \
		school=$$(basename $$(dirname $$dossier)); \
		rm -rf $(BUILD)/samples/$$school; \
		$(BUILD)/pisar build $$dossier -o $(BUILD)/samples/$$school || exit $$?; \
	done
	@find $(BUILD)/samples -name '*.pdf' | wc -l | \
		sed 's|^ *\(.*\)|Total: \1 papers in $(BUILD)/samples|'

# Tests.  T= takes a part of a name: make check T=footnote

check: $(BUILD)/pisar $(UNIT_TESTS) $(FUZZ_REPLAYS)
	@$(PYTHON) tests/run --program $(BUILD)/pisar $(T)

# AddressSanitizer and UBSan come with gcc and with clang. What they add to the code gives gcc false ideas of its
# flow, so its warnings don't count here.
asan:
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/asan WERROR= T='$(T)' check \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all'

# libFuzzer comes with clang.  make fuzz T=svg SECONDS=600: only that target, for that long; all of them otherwise.
SECONDS = 60

fuzz:
	@command -v clang >/dev/null || { echo 'make fuzz needs clang' >&2; exit 1; }
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/fuzz WERROR= CC=clang fuzzers \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all'
	@for target in $(or $(T),$(FUZZ)); do \
		$(PYTHON) tests/fuzz/run $(BUILD)/fuzz/fuzz_$$target --seconds=$(SECONDS) || exit 1; done

fuzzers: $(patsubst %,$(BUILD)/fuzz_%,$(FUZZ))

.SECONDEXPANSION:
$(BUILD)/fuzz_%: $(BUILD)/obj/tests/fuzz/%.o $(FUZZ_OBJECTS) $$(FUZZ_MUTATOR_$$*) $(BUILD)/libpisar.a
	$(call QUIET,link,$@) $(CC) $(CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $^ $(LIBS)

layers:
	@$(PYTHON) tests/layers

golden: $(BUILD)/pisar
	@$(PYTHON) tests/run --program $(BUILD)/pisar --update $(T)

# What it costs, beside other formatters that are installed: make bench T=plan, T='papers order'
bench: $(BUILD)/pisar $(BUILD)/bench/floor $(BUILD)/bench/emit
	@$(PYTHON) tests/bench/run --program $(BUILD)/pisar --tools $(BUILD)/bench $(T)

$(BUILD)/bench/floor: tests/bench/floor.c
	@mkdir -p $(@D)
	$(call QUIET,compile,$<) $(COMPILE) -o $@ $< -lhpdf -lm

$(BUILD)/bench/emit: tests/bench/emit.c $(BUILD)/libpisar.a
	@mkdir -p $(@D)
	$(call QUIET,link,$@) $(COMPILE) -o $@ $< $(BUILD)/libpisar.a $(LIBS)

# The same FO through Apache FOP, where it is installed, and what differs
peer: $(BUILD)/pisar
	@$(PYTHON) tests/peer/run --program $(BUILD)/pisar $(T)

tidy:
	@command -v clang-tidy >/dev/null || { echo 'make tidy needs clang-tidy' >&2; exit 1; }
	@printf '%s\n' $(SOURCES) | xargs -P $$(getconf _NPROCESSORS_ONLN) -I FILE \
		clang-tidy --quiet FILE -- $(PISAR_CPPFLAGS) $(PACKAGE_CFLAGS) -std=c11 2>/dev/null

# The program looks for its templates and fonts in ../share/pisar, seen from its own folder.

HOME_FOLDERS = $(wildcard templates fonts hyphen)
HOME_DIR     = $(DESTDIR)$(PREFIX)/share/pisar
MAN_PAGES    = $(wildcard doc/*.1 doc/*.5)

install: $(BUILD)/pisar
	install -d $(DESTDIR)$(PREFIX)/bin $(HOME_DIR)
	install -m 755 $(BUILD)/pisar $(DESTDIR)$(PREFIX)/bin/pisar
	find $(HOME_FOLDERS) -type f | while read -r file; do \
		install -D -m 644 "$$file" "$(HOME_DIR)/$$file" || exit 1; done
	for page in $(MAN_PAGES); do \
		install -D -m 644 $$page \
			$(DESTDIR)$(PREFIX)/share/man/man$${page##*.}/$${page##*/} || exit 1; done

clean:
	rm -rf $(BUILD)

help:
	@echo 'make           the program, build/pisar'
	@echo 'make samples   every paper of every school in samples/, as PDF below build/samples'
	@echo 'make check     all tests (T=word: those with the word in their name)'
	@echo 'make asan      the same tests under AddressSanitizer and UBSan, below build/asan'
	@echo 'make fuzz      each fuzz target for a minute (T=svg SECONDS=600: one, for longer); needs clang'
	@echo 'make layers    does a lower folder of generator/ include a higher one?'
	@echo 'make golden    shows which pages differ from the golden ones, then replaces these'
	@echo 'make bench     time, pages and bytes of each sample paper'
	@echo 'make peer      the same FO through Apache FOP, and what differs'
	@echo 'make tidy      clang-tidy'
	@echo 'make install   DESTDIR= PREFIX=$(PREFIX)'
	@echo 'make clean     deletes build/'
