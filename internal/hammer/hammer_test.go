package hammer_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"megdan/internal/hammer"
)

func run(t *testing.T, url string, stay time.Duration) (hammer.Report, error) {
	t.Helper()
	return hammer.Run(t.Context(), hammer.Hurried(hammer.Options{URL: url, Writers: 3, Watchers: 6, For: 100 * time.Millisecond}, stay))
}

// TestAnHonestServerPasses, also when a relay that says the truth stands
// between.
func TestAnHonestServerPasses(t *testing.T) {
	server := newServer(t)
	for name, url := range map[string]string{"the server itself": server, "through the relay": (&liar{}).start(t, server)} {
		report, err := run(t, url, 20*time.Millisecond)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if report.Commands == 0 || report.Repeats == 0 || report.Patches == 0 || report.Entries == 0 || report.Reconnects == 0 {
			t.Errorf("%s: the hammer hardly hit: %s", name, report)
		}
	}
}

// TestWhoIsCutWhileResumingComesBack: on a busy machine connections end when
// nobody expects it, also between two answers to somebody who is coming back.
// The hammer gave up there once; nothing was lost, so it must try again, go on
// from where each topic was and find everything.
func TestWhoIsCutWhileResumingComesBack(t *testing.T) {
	resumes := 0
	l := &liar{cut: func(m []byte) bool { // calls come one at a time
		if !bytes.Contains(m, []byte(`"mode":"resumed"`)) {
			return false
		}
		resumes++
		return resumes <= 6 && resumes%2 == 0 // the second answer, so the first topic is ahead of the others
	}}
	report, err := run(t, l.start(t, newServer(t)), 20*time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	if report.Cut < 3 || report.Reconnects == 0 {
		t.Errorf("nobody was cut: %s", report)
	}
}

// TestMoreWatchersThanDescriptors: whoever asks for more sockets than the
// process may open is told so at once, with the number.
func TestMoreWatchersThanDescriptors(t *testing.T) {
	_, err := hammer.Run(t.Context(), hammer.Options{URL: "http://127.0.0.1:1", Writers: 1, Watchers: 1 << 40, For: time.Second})
	if err == nil || !regexp.MustCompile(`need \d+ descriptors and this process may have \d+`).MatchString(err.Error()) {
		t.Errorf("it was told %v", err)
	}
}

// TestWatchersOfOneTopicFoldOnce: what a thousand of them need a machine for is
// the server's work, not theirs.
func TestWatchersOfOneTopicFoldOnce(t *testing.T) {
	report, merged, err := hammer.RunCounted(t.Context(), hammer.Hurried(hammer.Options{URL: newServer(t), Writers: 2, Watchers: 40, For: 100 * time.Millisecond}, time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	if merged == 0 || merged*5 > report.Patches {
		t.Errorf("%d merges for %d patches", merged, report.Patches)
	}
}

// TestEveryLieIsFound: each promise is broken once, and the hammer says which.
func TestEveryLieIsFound(t *testing.T) {
	server := newServer(t)
	for name, row := range map[string]struct {
		liar *liar
		says string // a regular expression
	}{
		"a patch of a roadmap is dropped":     {&liar{live: once("roadmap/", "patch", nothing)}, `watcher \d+: roadmap/.*(missed something: have \d+|what happened at \d+ never came)`},
		"a patch of the programme is dropped": {&liar{live: once("programme/", "patch", nothing)}, `watcher \d+: programme/.*(missed something: have \d+|what happened at \d+ never came)`},
		"a patch of a milestone is dropped":   {&liar{live: once("milestone/", "patch", nothing)}, `watcher \d+: milestone/.*(missed something: have \d+|what happened at \d+ never came)`},
		"a patch comes twice":                 {&liar{live: once("roadmap/", "patch", twice)}, `watcher \d+: roadmap/.*doubled: have \d+`},
		"an entry of a feed is dropped":       {&liar{live: once("feed/", "e", nothing)}, `watcher \d+: feed/.*(missed something: have \d+|what happened at \d+ never came)`},
		"an entry of a feed comes twice":      {&liar{live: once("feed/", "e", twice)}, `watcher \d+: feed/.*doubled: have \d+`},
		"two entries of a feed are swapped":   {&liar{live: swapped("feed/")}, `watcher \d+: feed/.*missed something: have \d+`},
		"a byte of a document is altered":     {&liar{live: once("roadmap/", "doc", each(altered(`"programme":"`)))}, `watcher \d+: roadmap/.*another document at \d+`},
		"a byte of a patch is altered":        {&liar{live: once("milestone/", "patch", each(altered(`"title":"`)))}, `watcher \d+: milestone/.*another document at \d+`},
		"a byte of an entry is altered":       {&liar{live: once("feed/", "e", each(altered(`"at":"`)))}, `watcher \d+: feed/.*another entry at \d+`},
		"a command is never confirmed":        {&liar{live: once("roadmap/", "c", each(silent))}, `watcher \d+: roadmap/.*was acknowledged at \d+, and confirmed at 0`},
		"a fresh read differs from the patches": {&liar{read: nth("/api/views/programme/", altered(`"start":"`), 3)},
			`programme/.*another document at \d+`},
		"a feed that is read lacks an entry": {&liar{read: nth("/api/feeds/", shortened, 1)}, `feed/.*(entry \d+ says that \d+ came before it|where nothing is)`},
		"a command is acknowledged and not done": {&liar{command: first("roadmap.comment_on_milestone", func(c *given) bool {
			c.answer = asJSON(map[string]any{"position": 1_000_000, "version": 1, "events": 1, "already": false})
			return true
		})}, `(acknowledged at 1000000, where nothing is|, sent again with its id, was answered|not after the earlier command of the same writer at 1000000)`},
		"a plan is acknowledged and not done": {&liar{command: first("roadmap.start_milestone", func(c *given) bool {
			c.answer = asJSON(map[string]any{"position": 1_000_000, "version": 1, "events": 1, "already": false})
			return true
		})}, `(acknowledged at 1000000, where nothing is|, sent again with its id, was answered|not after the earlier command|roadmap.submit_milestone .* was refused .* after what was acknowledged up to 1000000)`},
		"an acknowledgement is one too late": {&liar{command: first("roadmap.comment_on_milestone", func(c *given) bool {
			is := c.forward()
			is["position"] = is["position"].(float64) + 1
			c.answer = asJSON(is)
			return true
		})}, `(acknowledged at \d+, where (something else|nothing) is|, sent again with its id, was answered|were both acknowledged at \d+|not after the earlier command|nobody sent it)`},
		"an acknowledgement is of an older position": {&liar{command: first("roadmap.comment_on_milestone", func(c *given) bool {
			is := c.forward()
			is["position"] = is["position"].(float64) - 1
			c.answer = asJSON(is)
			return true
		})}, `(not after the earlier command|, sent again with its id, was answered|acknowledged at \d+, where (something else|nothing) is|were both acknowledged at \d+|nobody sent it)`},
		"a repeated command is done twice": {&liar{command: func(c *given) bool {
			if !c.again || c.name != "roadmap.rename_milestone" {
				return false
			}
			c.answer = asJSON(c.otherwise().forward())
			return true
		}}, `roadmap.rename_milestone .*, sent again with its id, was answered .*Already:false`},
		"a repeated command is done twice and it is denied": {&liar{command: func(c *given) bool {
			if !c.again || c.name != "roadmap.rename_milestone" {
				return false
			}
			c.otherwise().forward()
			is := map[string]any{}
			if err := json.Unmarshal(c.first, &is); err != nil {
				panic(err)
			}
			is["already"] = true
			c.answer = asJSON(is)
			return true
		}}, `feed/.* entry \d+ is about a milestone of the hammer's, and nobody sent it`},
		"something is done that nobody sent": {&liar{command: first("roadmap.submit_milestone", func(c *given) bool {
			extra := c.otherwise()
			extra.name = "roadmap.comment_on_milestone"
			extra.body = map[string]any{"programme": c.body["programme"], "city": c.body["city"], "milestone": c.body["milestone"], "comment": uuid.NewString(), "text": "Mine."}
			extra.forward()
			return false
		})}, `feed/.* entry \d+ is about a milestone of the hammer's, and nobody sent it`},
		"a first command is said to be an old one": {&liar{command: first("roadmap.accept_milestone", func(c *given) bool {
			is := c.forward()
			is["already"] = true
			c.answer = asJSON(is)
			return true
		})}, `roadmap.accept_milestone .*already done at \d+ when it was sent for the first time`},
	} {
		t.Run(name, func(t *testing.T) {
			// Nobody leaves: who comes back in time is told the truth.
			report, err := run(t, row.liar.start(t, server), time.Hour)
			var broken *hammer.ViolationError
			if !errors.As(err, &broken) {
				t.Fatalf("not found: %v, %s", err, report)
			}
			if !regexp.MustCompile(row.says).MatchString(broken.Error()) {
				t.Errorf("found as: %v", broken)
			}
		})
	}
}

func nothing([]byte) [][]byte { return nil }

func twice(m []byte) [][]byte { return [][]byte{m, m} }

func each(f func([]byte) []byte) func([]byte) [][]byte {
	return func(m []byte) [][]byte { return [][]byte{f(m)} }
}

// swapped holds the first entry back until the next has gone.
func swapped(topic string) func(string, []byte) [][]byte {
	var of string
	var held []byte
	told := false
	return func(t string, m []byte) [][]byte {
		entry := strings.HasPrefix(t, topic) && bytes.Contains(m, []byte(`,"e":`))
		switch {
		case told || !entry || held != nil && t != of:
			return [][]byte{m}
		case held == nil:
			of, held = t, bytes.Clone(m)
			return nil
		}
		told = true
		return [][]byte{m, held}
	}
}

var commands = regexp.MustCompile(`,"c":\[[^]]*\]`)

// silent takes out which commands a message confirms.
func silent(m []byte) []byte { return commands.ReplaceAll(m, nil) }

// nth changes the nth read of a path.
func nth(path string, f func([]byte) []byte, nth int) func(string, []byte) []byte {
	n := 0
	return func(p string, b []byte) []byte {
		if !strings.HasPrefix(p, path) {
			return b
		}
		if n++; n != nth {
			return b
		}
		return f(b)
	}
}

// shortened is a page of a feed without its last entry but one.
func shortened(b []byte) []byte {
	var page map[string]any
	if err := json.Unmarshal(b, &page); err != nil {
		panic(err)
	}
	e := page["entries"].([]any)
	page["entries"] = append(e[:len(e)-2:len(e)-2], e[len(e)-1])
	return asJSON(page)
}

// first calls f with the first command of a name that is no repetition.
func first(name string, f func(*given) bool) func(*given) bool {
	done := false
	return func(c *given) bool {
		if done || c.again || c.name != name {
			return false
		}
		done = true
		return f(c)
	}
}
