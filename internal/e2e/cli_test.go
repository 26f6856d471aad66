//go:build e2e

package e2e_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"megdan/internal/e2e"
)

// ran is what a command of the command line left behind.
type ran struct {
	out, said string // standard output and standard error
	status    int
}

// megdan runs a command to its end, with no settings in its environment but
// these.
func megdan(t *testing.T, environ []string, args ...string) ran {
	t.Helper()
	cmd := exec.Command(e2e.Binary(t), args...)
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "MEGDAN_") })
	cmd.Env = append(cmd.Env, environ...)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	err := cmd.Run()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		t.Fatal(err)
	}
	return ran{out.String(), said.String(), cmd.ProcessState.ExitCode()}
}

var allCommands = []string{"serve", "demo", "migrate", "views", "replay", "hammer", "openapi", "config", "version"}

// TestEveryCommandHasHelp, which is no failure, and no command does anything
// when it is asked for it.
func TestEveryCommandHasHelp(t *testing.T) {
	data := filepath.Join(e2e.DataFolder(t), "none")
	for _, name := range []string{"help", "-h", "--help"} {
		r := megdan(t, nil, name)
		if r.status != 0 || r.said != "" {
			t.Errorf("megdan %s: status %d: %s", name, r.status, r.said)
		}
		for _, command := range allCommands {
			if !strings.Contains(r.out, "\n  "+command+" ") {
				t.Errorf("megdan %s does not list %s:\n%s", name, command, r.out)
			}
		}
	}
	for _, name := range allCommands {
		for _, flag := range []string{"--help", "-h"} {
			r := megdan(t, []string{"MEGDAN_DATA=" + data}, name, flag)
			if r.status != 0 || !strings.Contains(r.out+r.said, "megdan "+name) {
				t.Errorf("megdan %s %s: status %d: %s%s", name, flag, r.status, r.out, r.said)
			}
		}
	}
	if _, err := os.Stat(data); err == nil {
		t.Error("a command that was asked for help made a data folder")
	}
}

// TestWhatIsNotUnderstood is refused with a status that scripts see and a
// sentence that names it.
func TestWhatIsNotUnderstood(t *testing.T) {
	data := filepath.Join(e2e.DataFolder(t), "none")
	const topic = "roadmap/01920000-0000-7000-8000-000000000001"
	for name, row := range map[string]struct {
		args    string
		environ []string
		status  int
		says    string
	}{
		"a command that there is not":               {"sevre", nil, 2, `there is no command "sevre"`},
		"no command":                                {"", nil, 0, "usage: megdan"},
		"an unknown flag of serve":                  {"serve --dmeo", nil, 1, "dmeo"},
		"an unknown flag of the hammer":             {"hammer --writer 3", nil, 1, "writer"},
		"an unknown flag of openapi":                {"openapi --wirte", nil, 1, "wirte"},
		"an unknown flag of version":                {"version --shrot", nil, 1, "shrot"},
		"an unknown variable":                       {"config", []string{"MEGDAN_DATABSE_URL=x"}, 1, "MEGDAN_DATABSE_URL"},
		"a variable that is no number":              {"config", []string{"MEGDAN_RATE=many"}, 1, "MEGDAN_RATE"},
		"a word too many for serve":                 {"serve now", nil, 1, `"now"`},
		"a word too many for demo":                  {"demo small", nil, 1, `"small"`},
		"a word too many for migrate":               {"migrate up", nil, 1, `"up"`},
		"a word too many for config":                {"config addr", nil, 1, `"addr"`},
		"a word too many for version":               {"version please", nil, 1, `"please"`},
		"a word too many for openapi":               {"openapi json", nil, 1, `"json"`},
		"a word too many for the hammer":            {"hammer hard", nil, 1, `"hard"`},
		"a word too many for replay":                {"replay " + topic + " now", nil, 1, `"now"`},
		"a hammer without writers":                  {"hammer --writers 0", nil, 1, "at least one writer"},
		"a hammer on what is no address":            {"hammer --url localhost:8080", nil, 1, "localhost:8080"},
		"a replay of nothing":                       {"replay --at 1", nil, 1, "name a topic"},
		"a replay of what is no topic":              {"replay roadmap/x --data " + data, nil, 1, "roadmap/x"},
		"a replay of a view that there is not":      {"replay raodmap/01920000-0000-7000-8000-000000000001 --data " + data, nil, 1, "raodmap"},
		"a replay as of nothing":                    {"replay " + topic + " --at", nil, 1, "--at needs"},
		"views without a word":                      {"views", nil, 1, "rebuild or check"},
		"views with a wrong word":                   {"views chekc", nil, 1, `"chekc"`},
		"views of what is no view":                  {"views check raodmap", nil, 1, `"raodmap"`},
		"a file of settings that is not there":      {"config --config /nowhere/megdan.conf", nil, 1, "/nowhere/megdan.conf"},
		"a database that cannot be reached":         {"migrate --database-url postgres://nobody@127.0.0.1:1/x --database-owner-url postgres://nobody@127.0.0.1:1/x", nil, 1, "127.0.0.1"},
		"a migration without the owner's login":     {"migrate --database-url postgres://nobody@127.0.0.1:1/x", nil, 1, "MEGDAN_DATABASE_OWNER_URL"},
		"a demo that is to be served to everywhere": {"demo --demo=small --addr 0.0.0.0:1", nil, 1, "loopback"},
	} {
		t.Run(name, func(t *testing.T) {
			r := megdan(t, append(row.environ, "MEGDAN_DATA="+data), strings.Fields(row.args)...)
			if r.status != row.status || !strings.Contains(r.out+r.said, row.says) {
				t.Errorf("status %d, not %d with %q: %s%s", r.status, row.status, row.says, r.out, r.said)
			}
			if r.status != 0 && r.out != "" {
				t.Errorf("what went wrong stands on standard output: %s", r.out)
			}
		})
	}
}

// TestVersionAndDescription: what other programs read.
func TestVersionAndDescription(t *testing.T) {
	if r := megdan(t, nil, "version"); r.status != 0 || strings.TrimSpace(r.out) == "" || strings.Count(r.out, "\n") != 1 {
		t.Errorf("version: %+v", r)
	}
	r := megdan(t, nil, "openapi")
	var doc struct {
		OpenAPI string         `json:"openapi"`
		Paths   map[string]any `json:"paths"`
	}
	if err := json.Unmarshal([]byte(r.out), &doc); err != nil || r.status != 0 || !strings.HasPrefix(doc.OpenAPI, "3.1") {
		t.Fatalf("openapi: status %d, %q, %v", r.status, doc.OpenAPI, err)
	}
	for _, path := range []string{"/api/commands/roadmap.submit_milestone", "/api/views/roadmap/{key}", "/readyz"} {
		if doc.Paths[path] == nil {
			t.Errorf("openapi does not describe %s", path)
		}
	}
}

// TestConfigHidesSecrets: wherever a setting comes from, what opens a database
// is not printed, and what is printed is a file of settings.
func TestConfigHidesSecrets(t *testing.T) {
	folder := e2e.DataFolder(t)
	file := filepath.Join(folder, "megdan.conf")
	settings := "rate 7\ndatabase-owner-url postgres://owner:s3cretfile@db.example/megdan\n"
	if err := os.WriteFile(file, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	r := megdan(t, []string{"MEGDAN_DATABASE_URL=postgres://app:s3cretvariable@db.example/megdan", "MEGDAN_ADDR=127.0.0.1:7"},
		"config", "--config", file, "--database-eraser-url", "host=db.example password=s3cretflag")
	if r.status != 0 || strings.Contains(r.out+r.said, "s3cret") {
		t.Errorf("status %d: %s%s", r.status, r.out, r.said)
	}
	for _, want := range []string{"\nrate 7\n", "\naddr 127.0.0.1:7\n", "owner:hidden@db.example", "app:hidden@db.example"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("%q is not printed:\n%s", want, r.out)
		}
	}
	again := filepath.Join(folder, "again.conf")
	if err := os.WriteFile(again, []byte(r.out), 0o600); err != nil {
		t.Fatal(err)
	}
	if second := megdan(t, nil, "config", "--config", again); second.out != r.out {
		t.Errorf("read back it is\n%s\nnot\n%s", second.out, r.out)
	}
}

// TestReplay: every way to say when gives the document that the API gives for
// the same moment, beside a running program and without one.
func TestReplay(t *testing.T) {
	data := demoFolder(t)
	p := e2e.Start(t, data, "--demo")
	programme := demoPersons(t, p)[0].Programme
	topic := "programme/" + programme
	var history struct {
		Points []struct {
			P  int64     `json:"p"`
			At time.Time `json:"at"`
		} `json:"points"`
	}
	client := signedIn(t, p)
	get(t, client, p.URL+"/api/history/"+topic, &history)
	point := history.Points[len(history.Points)/2]
	day := point.At.UTC().Truncate(24 * time.Hour)
	moments := map[string]string{ // what is typed, and the moment for the API
		fmt.Sprint(point.P):                  fmt.Sprint(point.P),
		point.At.Format(time.RFC3339Nano):    point.At.Format(time.RFC3339Nano),
		point.At.UTC().Format(time.DateTime): point.At.UTC().Truncate(time.Second).Format(time.RFC3339),
		day.Format(time.DateOnly):            day.Format(time.RFC3339),
	}
	want := map[string]any{}
	for typed, moment := range moments {
		var envelope struct{ Doc any }
		get(t, client, p.URL+"/api/views/"+topic+"?at="+moment, &envelope)
		want[typed] = envelope.Doc
	}
	replayed := func() {
		t.Helper()
		for typed := range moments {
			at := strings.SplitN("--at|"+typed, "|", 2)
			for _, args := range [][]string{append([]string{topic}, at...), {topic, "--at=" + typed}, append(at, topic)} {
				r := megdan(t, nil, append(append([]string{"replay"}, args...), "--data", data)...)
				var doc any
				if err := json.Unmarshal([]byte(r.out), &doc); err != nil || r.status != 0 {
					t.Fatalf("replay %v: status %d, %v: %s", args, r.status, err, r.said)
				}
				if string(asJSON(t, doc)) != string(asJSON(t, want[typed])) {
					t.Errorf("replay %v is not what the API says", args)
				}
				if !strings.Contains(r.said, topic+" as of position ") {
					t.Errorf("replay %v does not say as of when: %s", args, r.said)
				}
			}
		}
	}
	replayed()
	if r := megdan(t, nil, "replay", topic, "--at", "yesterday", "--data", data); r.status != 1 || !strings.Contains(r.said, `"yesterday" is neither a position nor a time`) {
		t.Errorf("yesterday: %+v", r)
	}
	p.Stop(t)
	moments = map[string]string{fmt.Sprint(point.P): ""}
	replayed()
}

func asJSON(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
