package postgres

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
)

// superuser is the cluster's first role. megdan uses it only to make the
// others; people may use it with psql.
const superuser = "postgres"

// database is the name of Megdan's database on the private server.
const database = "megdan"

// clusterVersion is the major version of the cluster, 0 if there is none yet.
func (l layout) clusterVersion() (int, error) {
	b, err := os.ReadFile(filepath.Join(l.cluster(), "PG_VERSION"))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("PostgreSQL's cluster: %w", err)
	}
	major, err := strconv.Atoi(strings.TrimSpace(string(b)))
	if err != nil {
		return 0, fmt.Errorf("PostgreSQL's cluster: version file of %s says %.20q", l.cluster(), b)
	}
	return major, nil
}

// initialise makes the cluster. It is made beside its place and moved there
// when it is whole and on the disk.
func (l layout) initialise(ctx context.Context, p programs, unsafe bool) error {
	part := l.cluster() + ".part"
	var first error
	for _, locale := range localeChoices(p.major) {
		if err := os.RemoveAll(part); err != nil {
			return fmt.Errorf("make PostgreSQL's cluster: %w", err)
		}
		if err := ownFolder(part, l.who); err != nil {
			return err
		}
		args := append([]string{"-D", part, "-U", superuser, "-E", "UTF8", "-k", "-A", "reject", "--no-instructions"}, locale...)
		if unsafe {
			args = append(args, "-N")
		}
		out, err := l.who.command(ctx, p.path("initdb"), args...).CombinedOutput()
		if err == nil {
			if err := os.Rename(part, l.cluster()); err != nil {
				return fmt.Errorf("make PostgreSQL's cluster: %w", err)
			}
			return syncFolder(l.home)
		}
		if first == nil {
			first = fmt.Errorf("initdb: %w%s", err, indented(lastLines(out, 6)))
		}
		if ctx.Err() != nil {
			break
		}
	}
	return errors.Join(first, os.RemoveAll(part))
}

// localeChoices is how initdb is asked for text in the order of its bytes and
// case rules for all of Unicode; systems differ in what they have.
func localeChoices(major int) [][]string {
	all := [][]string{{"--locale=C.UTF-8"}, {"--locale=C.utf8"}}
	if major >= 17 {
		all = append(all, []string{"--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"})
	}
	return append(all, []string{"--locale=C"})
}

// configure writes the files that say who may connect and how to run. They
// are written at every start, so that a new version of megdan has its say;
// only postgresql.conf is the operator's.
func (l layout) configure(us string, t Tuning) error {
	const hba = "# Written by megdan at every start: only the user who runs megdan may connect.\n" +
		"local all all peer map=megdan\n"
	const own = "# Settings of your own. They win over megdan.conf; what keeps commits safe cannot\n" +
		"# be changed here.\ninclude 'megdan.conf'\n"
	var ident strings.Builder
	ident.WriteString("# Written by megdan at every start: the roles of the user who runs megdan.\n")
	for _, role := range []string{superuser, RoleOwner, RoleApp, RoleEraser} {
		fmt.Fprintf(&ident, "megdan %q %s\n", us, role)
	}
	err := errors.Join(l.write("pg_hba.conf", hba), l.write("pg_ident.conf", ident.String()), l.write("megdan.conf", t.file()))
	if _, missing := os.Stat(filepath.Join(l.home, "postgresql.conf")); errors.Is(missing, fs.ErrNotExist) {
		err = errors.Join(err, l.write("postgresql.conf", own))
	}
	return err
}

// write puts a file into home that the server can read.
func (l layout) write(name, content string) error {
	if err := replaceFile(filepath.Join(l.home, name), []byte(content), 0o644); err != nil {
		return fmt.Errorf("PostgreSQL's configuration: %w", err)
	}
	return nil
}

// Tuning is what may be set for the private server; zero values are modest
// defaults for a small machine.
type Tuning struct {
	SharedBuffers  string // "256MB"
	MaxConnections int    // 100
	// Unsafe turns off what keeps commits through a power cut. Only for tests
	// that do not look at that.
	Unsafe bool
}

func (t Tuning) file() string {
	buffers, conns := t.SharedBuffers, t.MaxConnections
	if buffers == "" {
		buffers = "256MB"
	}
	if conns == 0 {
		conns = 100
	}
	return fmt.Sprintf(`# Written by megdan at every start. Settings of your own go into postgresql.conf.
shared_buffers = '%s'
max_connections = %d
effective_cache_size = '1GB'
work_mem = '16MB'
maintenance_work_mem = '128MB'
random_page_cost = 1.1
jit = off
wal_level = replica
wal_buffers = '16MB'
min_wal_size = '128MB'
max_wal_size = '1GB'
checkpoint_timeout = '15min'
idle_in_transaction_session_timeout = '60s'
default_text_search_config = 'pg_catalog.simple'
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_line_prefix = '%%m [%%p] '
# Statements and values may hold what people wrote: the log never does.
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_checkpoints = off
`, strings.ReplaceAll(buffers, "'", ""), conns)
}

// serverArgs are the settings that are promises: a file cannot change them.
func (l layout) serverArgs(t Tuning) []string {
	args := []string{"-D", l.cluster()}
	on := "on"
	if t.Unsafe {
		on = "off"
	}
	for _, s := range []string{
		"config_file=" + filepath.Join(l.home, "postgresql.conf"),
		"hba_file=" + filepath.Join(l.home, "pg_hba.conf"), "ident_file=" + filepath.Join(l.home, "pg_ident.conf"),
		"listen_addresses=", "port=5432", "unix_socket_directories=" + l.socket, "unix_socket_permissions=0700",
		"logging_collector=off", "log_destination=stderr",
		"fsync=" + on, "synchronous_commit=" + on, "full_page_writes=" + on,
	} {
		args = append(args, "-c", s)
	}
	return args
}

// prepare makes the roles and the database if they are not there.
func prepare(ctx context.Context, super *pgx.Conn) error {
	for _, role := range []string{RoleOwner, RoleApp, RoleEraser} {
		_, err := super.Exec(ctx, fmt.Sprintf(`do $$ begin
			if not exists (select from pg_roles where rolname = '%s') then create role %s login; end if;
			end $$`, role, role))
		if err != nil {
			return fmt.Errorf("make role %s: %w", role, err)
		}
	}
	var there bool
	if err := super.QueryRow(ctx, `select exists (select from pg_database where datname = $1)`, database).Scan(&there); err != nil {
		return fmt.Errorf("look for the database: %w", err)
	}
	if !there {
		if _, err := super.Exec(ctx, `create database `+database+` owner `+RoleOwner+` encoding 'UTF8' template template0`); err != nil {
			return fmt.Errorf("make the database: %w", err)
		}
	}
	if _, err := super.Exec(ctx, DatabaseRights(database)); err != nil {
		return fmt.Errorf("rights on the database: %w", err)
	}
	return nil
}

// DatabaseRights is the SQL that closes a database to all but the logins.
func DatabaseRights(name string) string {
	name = pgx.Identifier{name}.Sanitize()
	return "revoke all on database " + name + " from public; grant connect on database " + name + " to " + RoleApp + ", " + RoleEraser
}

func lastLines(b []byte, n int) []byte {
	lines := bytes.Split(bytes.TrimSpace(b), []byte("\n"))
	return bytes.Join(lines[max(0, len(lines)-n):], []byte("\n"))
}
