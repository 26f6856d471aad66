package config

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzFile: whatever a file of settings says, it is refused or it gives
// settings that hold, and that are read back as they are printed.
func FuzzFile(f *testing.F) {
	for _, seed := range []string{
		"addr 127.0.0.1:1\nrate 7\n", "# a comment\n\ndemo full\n", "demo\n", "adr x\n", "rate seven", "rate 99999999999999999999",
		"database-url postgres://u:p@h/d?sslmode=verify-full\n", "log-level debug\nshutdown-after 1s", "addr\x00:1", "data a b c", "config other", "addr [::1]:0\ndemo small", " rate\t3",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := filepath.Join(t.TempDir(), "megdan.conf")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		c, rest, err := Parse("serve", []string{"--config", file}, nil, io.Discard)
		if err != nil {
			return
		}
		if len(rest) > 0 {
			t.Fatalf("a file left %q over", rest)
		}
		readBack(t, c, file)
	})
}

// readBack prints settings and reads them. Secrets are hidden, so they are
// left out.
func readBack(t *testing.T, c Config, file string) {
	t.Helper()
	if err := c.check(); err != nil {
		t.Fatalf("%+v was accepted: %v", c, err)
	}
	own := c.DatabaseURL != ""
	c.DatabaseURL, c.DatabaseOwnerURL, c.DatabaseEraserURL = "", "", ""
	if own && c.check() != nil { // what only holds with a database of one's own
		return
	}
	var b strings.Builder
	if err := c.Print(&b); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	again, _, err := Parse("serve", []string{"--config", file}, nil, io.Discard)
	if err != nil || again != c {
		t.Fatalf("%+v became %+v: %v\n%s", c, again, err, b.String())
	}
}

// FuzzVariable: a variable of ours is a setting, or is refused by its name.
func FuzzVariable(f *testing.F) {
	for _, seed := range [][2]string{
		{"RATE", "8"}, {"RATE", "-8"}, {"ADR", "x"}, {"DEMO", "huge"}, {"DEMO", "giant"}, {"ADDR", "localhost"}, {"LOG_LEVEL", "loud"},
		{"SHUTDOWN_AFTER", "1000h"}, {"", ""}, {"TEST_PG_BIN", "x"}, {"rate", "8"}, {"CONFIG", "/nowhere"}, {"DATABASE_URL", "%zz"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, name, value string) {
		if strings.ContainsAny(name, "=\x00") || strings.ContainsRune(value, 0) {
			return // no variable can be so
		}
		t.Setenv("MEGDAN_"+name, value)
		c, _, err := Parse("serve", nil, []string{"MEGDAN_" + name + "=" + value}, io.Discard)
		switch {
		case err == nil:
			if err := c.check(); err != nil {
				t.Fatalf("%+v was accepted: %v", c, err)
			}
		case err.Error() == "":
			t.Fatal("refused without a word")
		}
	})
}

// FuzzSecret: what opens a database is not printed, also when it should have
// been escaped and was not.
func FuzzSecret(f *testing.F) {
	for _, seed := range []string{"s3cret-s3cret", "p@ss/word-123", "%41bcdefghijk", "a b c d e f g h", "?password=abcdefgh", "12345678#", "12345678/", "12345678?x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, secret string) {
		if len(secret) < 8 || strings.Contains(secret, "&") {
			return
		}
		for _, url := range []string{
			"postgres://megdan_app:SECRET@db.example:5432/megdan?sslmode=verify-full",
			"postgres://db.example/megdan?user=u&password=SECRET",
			"host=db.example password=SECRET",
		} {
			if strings.Contains(hide(strings.ReplaceAll(url, "SECRET", "another")), secret) {
				continue // a part of every answer
			}
			if shown := hide(strings.ReplaceAll(url, "SECRET", secret)); strings.Contains(shown, secret) {
				t.Fatalf("%q in %q is printed as %q", secret, url, shown)
			}
		}
	})
}
