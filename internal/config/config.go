// Package config is the settings of a Megdan server: one struct whose field
// comments are the manual, read from defaults, then a file, then MEGDAN_*
// variables, then flags; the later wins. What is not known is refused, so
// that a misspelt setting never passes for one that was set. Nothing else in
// the program reads the environment.
package config

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/peterbourgon/ff/v3"
)

// Config is every setting. The names of flags are those of the variables and
// of the file in lower case with hyphens: MEGDAN_DATABASE_URL is
// --database-url and "database-url …" in the file.
type Config struct {
	// Addr is where HTTP is served, host:port; port 0 picks a free one.
	Addr string
	// Data is the data folder: keys, and the private PostgreSQL or a note of
	// where it is.
	Data string
	// Demo loads the demo programme and lets anybody on this machine act as
	// its invented persons. Only with a loopback Addr.
	Demo Demo
	// DatabaseURL is a PostgreSQL server of the operator's (15 to 18), with
	// the login that appends and reads. Empty: a private server.
	DatabaseURL string
	// DatabaseOwnerURL is the login that migrates, for `megdan migrate`.
	DatabaseOwnerURL string
	// DatabaseEraserURL is the login that deletes sealed parts and keys.
	DatabaseEraserURL string
	// PostgresBin is the folder of the programs of the private server. Empty:
	// PATH, the distribution's folders, then the npm package's.
	PostgresBin string
	// Rate is how many requests a second one person may make; 0 is no limit.
	Rate int
	// LogLevel is debug, info, warn or error.
	LogLevel slog.Level
	// ShutdownAfter is how long connections get to leave when the server
	// stops: at most 6 s, and 2 s with a private PostgreSQL, which needs up to
	// 5 s itself. The server ends within 10 s in any case.
	ShutdownAfter time.Duration
}

// Demo is the size of the demo programme, empty for none.
type Demo string

// Sizes of the demo: about 6,000, 60,000 and 1,000,000 events.
const (
	NoDemo Demo = ""
	Small  Demo = "small"
	Full   Demo = "full"
	Huge   Demo = "huge"
)

func (d *Demo) String() string { return string(*d) }

// Set reads a size; a flag without a value is small.
func (d *Demo) Set(s string) error {
	switch Demo(s) {
	case "true":
		*d = Small
	case "", "false":
		*d = NoDemo
	case Small, Full, Huge:
		*d = Demo(s)
	default:
		return errors.New("the demo is small, full or huge")
	}
	return nil
}

// IsBoolFlag lets --demo stand alone.
func (d *Demo) IsBoolFlag() bool { return true }

// setting is one row of the manual.
type setting struct {
	name, help string
	secret     bool
	add        func(*flag.FlagSet, *Config, string, string)
}

func settings() []setting {
	text := func(at func(*Config) *string, def string) func(*flag.FlagSet, *Config, string, string) {
		return func(fs *flag.FlagSet, c *Config, name, help string) { fs.StringVar(at(c), name, def, help) }
	}
	return []setting{
		{"addr", "where HTTP is served, host:port; port 0 picks a free one", false, text(func(c *Config) *string { return &c.Addr }, "127.0.0.1:8080")},
		{"data", "the data folder", false, text(func(c *Config) *string { return &c.Data }, "./.megdan")},
		{"demo", "load the demo programme: small, full or huge; only on a loopback address", false,
			func(fs *flag.FlagSet, c *Config, name, help string) { fs.Var(&c.Demo, name, help) }},
		{"database-url", "a PostgreSQL server of your own, login of the server; empty: a private one", true, text(func(c *Config) *string { return &c.DatabaseURL }, "")},
		{"database-owner-url", "the same server, login that migrates", true, text(func(c *Config) *string { return &c.DatabaseOwnerURL }, "")},
		{"database-eraser-url", "the same server, login that erases", true, text(func(c *Config) *string { return &c.DatabaseEraserURL }, "")},
		{"postgres-bin", "folder of the private server's programs; empty: they are looked for", false, text(func(c *Config) *string { return &c.PostgresBin }, "")},
		{"rate", "requests a second that one person may make; 0 is no limit", false,
			func(fs *flag.FlagSet, c *Config, name, help string) { fs.IntVar(&c.Rate, name, 50, help) }},
		{"log-level", "debug, info, warn or error", false,
			func(fs *flag.FlagSet, c *Config, name, help string) {
				fs.TextVar(&c.LogLevel, name, slog.LevelInfo, help)
			}},
		{"shutdown-after", "how long connections get to leave: at most 2s with the private server, 6s with your own", false,
			func(fs *flag.FlagSet, c *Config, name, help string) {
				fs.DurationVar(&c.ShutdownAfter, name, 2*time.Second, help)
			}},
	}
}

// Parse reads the settings of one command. environ is os.Environ(); args do
// not hold the program's and the command's names. rest is what stands behind
// the flags.
func Parse(command string, args, environ []string, usage io.Writer) (c Config, rest []string, err error) {
	fs, file := flags(command, &c, usage)
	if err := knownVariables(fs, environ); err != nil {
		return c, nil, err
	}
	err = ff.Parse(fs, args, ff.WithEnvVarPrefix("MEGDAN"), ff.WithConfigFileVia(file), ff.WithConfigFileParser(ff.PlainParser))
	if err != nil {
		return c, nil, err
	}
	return c, fs.Args(), c.check()
}

func flags(command string, c *Config, usage io.Writer) (*flag.FlagSet, *string) {
	fs := flag.NewFlagSet("megdan "+command, flag.ContinueOnError)
	fs.SetOutput(usage)
	file := fs.String("config", "", "a file with one setting a line: name value")
	for _, s := range settings() {
		s.add(fs, c, s.name, s.help)
	}
	return fs, file
}

// testVariables are read by the tests and benchmarks, not by the server.
const testVariables = "MEGDAN_TEST_"

func knownVariables(fs *flag.FlagSet, environ []string) error {
	for _, v := range environ {
		name, _, _ := strings.Cut(v, "=")
		setting, ours := strings.CutPrefix(name, "MEGDAN_")
		if !ours || strings.HasPrefix(name, testVariables) {
			continue
		}
		if fs.Lookup(strings.ToLower(strings.ReplaceAll(setting, "_", "-"))) == nil {
			return fmt.Errorf("the variable %s is not a setting; `megdan config` lists those there are", name)
		}
	}
	return nil
}

func (c *Config) check() error {
	host, _, err := net.SplitHostPort(c.Addr)
	if err != nil {
		return fmt.Errorf("addr %q is not host:port such as 127.0.0.1:8080", c.Addr)
	}
	if c.Demo != NoDemo && !loopback(host) {
		return fmt.Errorf("the demo lets anybody act as its persons, so it is served on a loopback address only; addr is %q", c.Addr)
	}
	if c.Data == "" {
		return errors.New("data is empty: name a folder")
	}
	if c.Rate < 0 {
		return errors.New("rate is negative: give a number of requests a second, or 0 for no limit")
	}
	longest := 2 * time.Second
	if c.DatabaseURL != "" {
		longest = 6 * time.Second
	}
	if c.ShutdownAfter < 0 || c.ShutdownAfter > longest {
		return fmt.Errorf("shutdown-after lies between 0s and %s", longest)
	}
	return nil
}

func loopback(host string) bool {
	if host == "localhost" {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

// Print writes the settings as a file that Parse reads, with secrets hidden.
func (c *Config) Print(w io.Writer) error {
	var defaults Config
	fs, _ := flags("config", &defaults, io.Discard)
	current := map[string]string{
		"addr": c.Addr, "data": c.Data, "demo": string(c.Demo),
		"database-url": c.DatabaseURL, "database-owner-url": c.DatabaseOwnerURL, "database-eraser-url": c.DatabaseEraserURL,
		"postgres-bin": c.PostgresBin, "rate": fmt.Sprint(c.Rate), "log-level": c.LogLevel.String(), "shutdown-after": c.ShutdownAfter.String(),
	}
	for _, s := range settings() {
		value := current[s.name]
		if s.secret {
			value = hide(value)
		}
		mark := ""
		if value == "" {
			mark = "# "
		}
		if _, err := fmt.Fprintf(w, "# %s\n%s%s %s\n\n", fs.Lookup(s.name).Usage, mark, s.name, value); err != nil {
			return err
		}
	}
	return nil
}

// shown are the parameters of a connection that open nothing.
var shown = []string{"host", "port", "user", "dbname", "sslmode", "application_name", "connect_timeout", "target_session_attrs"}

// hide keeps what helps to recognise a connection and drops what opens it. A
// password with a letter that should have been escaped can pass for any other
// part, so what is not plainly a URL is hidden whole.
func hide(secret string) string {
	if secret == "" {
		return ""
	}
	u, err := url.Parse(secret)
	if err != nil || u.Host == "" || u.Fragment != "" || strings.Contains(secret, "#") {
		return "(hidden)"
	}
	if at := strings.Count(secret, "@"); at > 1 || at == 1 && u.User == nil {
		return "(hidden)"
	}
	if _, has := u.User.Password(); has {
		u.User = url.UserPassword(u.User.Username(), "hidden")
	}
	q := u.Query()
	for name := range q {
		if !slices.Contains(shown, name) {
			q.Set(name, "hidden")
		}
	}
	u.RawQuery = q.Encode()
	return u.String()
}
