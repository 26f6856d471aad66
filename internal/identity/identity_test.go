package identity

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"megdan/domain/id"
)

var (
	maria = id.Person{15: 1}
	other = id.Person{15: 2}
)

type cast []Person

func (c cast) DemoPersons(context.Context) ([]Person, error) { return c, nil }

func demo(now *time.Time) *Service {
	return New(Config{
		Demo: true, Persons: cast{{Person: maria, Name: "Maria"}}, Key: bytes.Repeat([]byte{7}, 32),
		Now: func() time.Time { return *now },
	})
}

func request(host, remote string, cookies ...*http.Cookie) *http.Request {
	r := httptest.NewRequest("POST", "http://"+host+"/api/demo/sign-in", nil)
	r.RemoteAddr = remote
	for _, c := range cookies {
		r.AddCookie(c)
	}
	return r
}

func signIn(t *testing.T, s *Service) *http.Cookie {
	t.Helper()
	w := httptest.NewRecorder()
	if _, err := s.SignIn(w, request("localhost:8080", "127.0.0.1:5000"), maria); err != nil {
		t.Fatal(err)
	}
	return w.Result().Cookies()[0]
}

func TestSessions(t *testing.T) {
	now := time.Date(2018, 10, 9, 8, 0, 0, 0, time.UTC)
	s := demo(&now)
	cookie := signIn(t, s)
	if !cookie.HttpOnly || cookie.SameSite != http.SameSiteLaxMode || cookie.Path != "/" {
		t.Errorf("cookie %v is not HttpOnly, SameSite=Lax on /", cookie)
	}
	restarted := demo(&now)
	a, err := restarted.Authenticate(request("localhost", "127.0.0.1:1", cookie))
	if err != nil || a.Person != maria || a.Auth != "demo" {
		t.Fatalf("after a restart the session gives %v, %v", a, err)
	}
	for i := range cookie.Value {
		forged := *cookie
		b := []byte(cookie.Value)
		b[i] ^= 1
		forged.Value = string(b)
		if a, err := s.Authenticate(request("localhost", "127.0.0.1:1", &forged)); err == nil && a.Person != maria {
			t.Fatalf("a cookie changed at %d makes somebody %v", i, a.Person)
		}
	}
	var told [][16]byte
	s.OnEnd(func(session [16]byte) {
		if !s.Ended(session) {
			t.Error("told of an end before it is one")
		}
		told = append(told, session)
	})
	in, err := s.Session(request("localhost", "127.0.0.1:1", cookie))
	if err != nil || !in.Until.Equal(now.Add(lifetime)) || s.Ended(in.ID) {
		t.Fatalf("signed in: %+v, %v", in, err)
	}
	s.SignOut(httptest.NewRecorder(), request("localhost", "127.0.0.1:1"))
	if len(told) != 0 {
		t.Error("nobody signed out, and a session ended")
	}
	s.SignOut(httptest.NewRecorder(), request("localhost", "127.0.0.1:1", cookie))
	if _, err := s.Authenticate(request("localhost", "127.0.0.1:1", cookie)); !errors.Is(err, ErrNoSession) {
		t.Errorf("signed out, still in: %v", err)
	}
	if len(told) != 1 || told[0] != in.ID {
		t.Errorf("told of the ends %v, want %v", told, in.ID)
	}
	later := signIn(t, s)
	now = now.Add(lifetime)
	if _, err := s.Authenticate(request("localhost", "127.0.0.1:1", later)); !errors.Is(err, ErrNoSession) {
		t.Errorf("a session outlives its time: %v", err)
	}
}

func TestWaysIn(t *testing.T) {
	now := time.Date(2018, 10, 9, 8, 0, 0, 0, time.UTC)
	closed := New(Config{Key: make([]byte, 32)})
	for _, row := range []struct {
		name         string
		s            *Service
		host, remote string
		who          id.Person
		want         error
	}{
		{"a demo person by name of this machine", demo(&now), "localhost:8080", "127.0.0.1:5000", maria, nil},
		{"a demo person by IPv6", demo(&now), "[::1]:8080", "[::1]:5000", maria, nil},
		{"from another machine", demo(&now), "localhost:8080", "192.0.2.7:5000", maria, ErrNotLocal},
		{"under a foreign name that points here", demo(&now), "evil.example:8080", "127.0.0.1:5000", maria, ErrNotLocal},
		{"somebody who is not of the demo", demo(&now), "127.0.0.1:8080", "127.0.0.1:5000", other, ErrUnknownPerson},
		{"without the demo there is no way in", closed, "localhost:8080", "127.0.0.1:5000", maria, ErrNoWayIn},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := httptest.NewRecorder()
			_, err := row.s.SignIn(w, request(row.host, row.remote), row.who)
			if !errors.Is(err, row.want) || (err != nil && len(w.Result().Cookies()) > 0) {
				t.Errorf("got %v with cookies %v, want %v", err, w.Result().Cookies(), row.want)
			}
		})
	}
	if _, err := closed.Authenticate(request("localhost", "127.0.0.1:1")); !errors.Is(err, ErrNoWayIn) {
		t.Errorf("without a way in, a request says %v", err)
	}
}

func TestKey(t *testing.T) {
	folder := t.TempDir()
	first, err := Key(folder)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Key(folder)
	if err != nil || !bytes.Equal(first, again) {
		t.Errorf("the key of a restart is %x, %v; it was %x", again, err, first)
	}
	info, _ := os.Stat(filepath.Join(folder, "session.key"))
	if info.Mode().Perm() != 0o600 {
		t.Errorf("the key file has mode %v", info.Mode())
	}
	if err := os.Chmod(filepath.Join(folder, "session.key"), 0o640); err != nil {
		t.Fatal(err)
	}
	if _, err := Key(folder); err == nil {
		t.Error("a key that others may read is used")
	}
	if err := os.Chmod(filepath.Join(folder, "session.key"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "session.key"), []byte("short"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Key(folder); err == nil {
		t.Error("a damaged key is used")
	}
}
