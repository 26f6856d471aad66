package config

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	file := filepath.Join(t.TempDir(), "megdan.conf")
	if err := os.WriteFile(file, []byte("# a comment\naddr 127.0.0.1:1\nrate 7\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	bad := filepath.Join(t.TempDir(), "bad.conf")
	if err := os.WriteFile(bad, []byte("adr 127.0.0.1:1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		args []string
		env  map[string]string
		want func(Config) bool
		err  string
	}{
		"the defaults are those of the manual": {
			want: func(c Config) bool {
				return c.Addr == "127.0.0.1:8080" && c.Data == "./.megdan" && c.Demo == NoDemo && c.Rate == 50
			},
		},
		"--demo alone is small":                                      {args: []string{"--demo"}, want: func(c Config) bool { return c.Demo == Small }},
		"--demo=full is full":                                        {args: []string{"--demo=full"}, want: func(c Config) bool { return c.Demo == Full }},
		"a size that does not exist is refused":                      {args: []string{"--demo=giant"}, err: "small, full or huge"},
		"a file gives settings":                                      {args: []string{"--config", file}, want: func(c Config) bool { return c.Addr == "127.0.0.1:1" && c.Rate == 7 }},
		"a variable wins over the file":                              {args: []string{"--config", file}, env: map[string]string{"MEGDAN_RATE": "8"}, want: func(c Config) bool { return c.Rate == 8 }},
		"a flag wins over the variable":                              {args: []string{"--rate", "9"}, env: map[string]string{"MEGDAN_RATE": "8"}, want: func(c Config) bool { return c.Rate == 9 }},
		"an unknown flag is refused":                                 {args: []string{"--adr", "x"}, err: "adr"},
		"an unknown variable is refused":                             {env: map[string]string{"MEGDAN_ADR": "x"}, err: "MEGDAN_ADR"},
		"an unknown line in the file is refused":                     {args: []string{"--config", bad}, err: "adr"},
		"variables of the tests are not settings":                    {env: map[string]string{"MEGDAN_TEST_PG_BIN": "x"}, want: func(Config) bool { return true }},
		"the demo is not served to the network":                      {args: []string{"--demo", "--addr", "0.0.0.0:80"}, err: "loopback"},
		"the demo is served on ::1":                                  {args: []string{"--demo", "--addr", "[::1]:0"}, want: func(Config) bool { return true }},
		"an address without a port is refused":                       {args: []string{"--addr", "localhost"}, err: "host:port"},
		"a rate below zero is refused":                               {args: []string{"--rate", "-1"}, err: "rate"},
		"a long goodbye is refused":                                  {args: []string{"--shutdown-after", "3s"}, err: "2s"},
		"a longer goodbye is left with a database of the operator's": {args: []string{"--shutdown-after", "3s", "--database-url", "postgres://db/megdan"}, want: func(c Config) bool { return c.ShutdownAfter == 3*time.Second }},
		"what stands behind the flags is handed out":                 {args: []string{"--rate", "1", "roadmap/x"}, want: func(Config) bool { return true }},
	} {
		t.Run(name, func(t *testing.T) {
			var environ []string
			for k, v := range tt.env {
				t.Setenv(k, v)
				environ = append(environ, k+"="+v)
			}
			c, _, err := Parse("serve", tt.args, environ, io.Discard)
			switch {
			case tt.err == "" && err != nil:
				t.Fatal(err)
			case tt.err != "" && (err == nil || !strings.Contains(err.Error(), tt.err)):
				t.Fatalf("error %v does not name %q", err, tt.err)
			case tt.err == "" && !tt.want(c):
				t.Errorf("got %+v", c)
			}
		})
	}
}

func TestPrintHidesSecretsAndReadsBack(t *testing.T) {
	c, _, err := Parse("config", []string{"--database-url", "postgres://megdan_app:s3cret@db.example/megdan?sslmode=verify-full", "--rate", "3"}, nil, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := c.Print(&b); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "s3cret") || !strings.Contains(b.String(), "db.example") {
		t.Errorf("printed:\n%s", b.String())
	}
	file := filepath.Join(t.TempDir(), "megdan.conf")
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	again, _, err := Parse("config", []string{"--config", file}, nil, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	if again.Rate != 3 || again.Addr != c.Addr {
		t.Errorf("read back %+v", again)
	}
	var named int
	for _, s := range settings() {
		if strings.Contains(b.String(), s.name) {
			named++
		}
	}
	if named != len(settings()) {
		t.Errorf("%d of %d settings are printed", named, len(settings()))
	}
}
