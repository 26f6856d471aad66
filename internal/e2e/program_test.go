//go:build e2e

package e2e_test

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"megdan/internal/e2e"
)

// base is where the shared demo lies while the tests run.
var base string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		var err error
		if base, err = os.MkdirTemp("", "megdan-e2e-"); err == nil {
			err = os.Chmod(base, 0o711) // PostgreSQL's user passes through
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer os.RemoveAll(base)
		return m.Run()
	}())
}

// fresh is where the shared demo stood when it had just been loaded; 0 until
// then.
var fresh int64

// demoFolder is a data folder with the demo that no program uses. All tests
// share it, one after another, so that it is loaded once: what they write
// stays, and each meets the traces of those before it.
func demoFolder(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(base, "demo")
	if fresh == 0 {
		p := e2e.Start(t, dir, "--demo")
		if fresh = head(t, p); fresh < 1000 {
			t.Fatalf("the demo has %d events", fresh)
		}
		p.Stop(t)
	}
	return dir
}

func freeAddr(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// head is the position of the log as the API tells it.
func head(t *testing.T, p *e2e.Program) int64 {
	t.Helper()
	var envelope struct{ P int64 }
	get(t, signedIn(t, p), p.URL+"/api/views/"+installation, &envelope)
	return envelope.P
}

const installation = "installation/00000000-0000-8000-8000-000000000002"

// demoPerson is one of those whom the demo lets anybody be.
type demoPerson struct{ Person, Role, Programme, Participation string }

func demoPersons(t *testing.T, p *e2e.Program) []demoPerson {
	t.Helper()
	var answer struct{ Persons []demoPerson }
	get(t, http.DefaultClient, p.URL+"/api/demo/persons", &answer)
	if len(answer.Persons) == 0 {
		t.Fatal("the demo has no persons")
	}
	return answer.Persons
}

// get reads JSON.
func get(t *testing.T, client *http.Client, url string, into any) {
	t.Helper()
	res, err := client.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if err := json.NewDecoder(res.Body).Decode(into); err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s: %v", url, res.Status, err)
	}
}

var jars = map[string]http.CookieJar{}

// signedIn is a client of the first demo person, a manager.
func signedIn(t *testing.T, p *e2e.Program) *http.Client {
	t.Helper()
	if jar := jars[t.Name()+p.URL]; jar != nil {
		return &http.Client{Jar: jar}
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	client := &http.Client{Jar: jar}
	body := fmt.Sprintf(`{"person":%q}`, demoPersons(t, p)[0].Person)
	in, err := client.Post(p.URL+"/api/demo/sign-in", "application/json", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Body.Close()
	if in.StatusCode >= 300 {
		t.Fatalf("sign in: %s", in.Status)
	}
	jars[t.Name()+p.URL] = jar
	return client
}

type clusterNote struct {
	Home   string `json:"home"`
	Socket string `json:"socket"`
}

func note(t *testing.T, data string) clusterNote {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(data, "postgres.json"))
	if err != nil {
		t.Fatal(err)
	}
	var n clusterNote
	if err := json.Unmarshal(b, &n); err != nil {
		t.Fatal(err)
	}
	return n
}

// postmaster is the process id of the private PostgreSQL of a data folder.
func postmaster(t *testing.T, data string) int {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(note(t, data).Home, "cluster", "postmaster.pid"))
	if err != nil {
		t.Fatal(err)
	}
	line, _, _ := strings.Cut(string(b), "\n")
	pid, err := strconv.Atoi(line)
	if err != nil || pid < 2 {
		t.Fatalf("postmaster.pid begins with %q", line)
	}
	return pid
}

// databaseURL is how another program reaches the private PostgreSQL.
func databaseURL(t *testing.T, data string) string {
	t.Helper()
	q := url.Values{"host": {note(t, data).Socket}}
	return "postgres://megdan_app@/megdan?" + q.Encode()
}
