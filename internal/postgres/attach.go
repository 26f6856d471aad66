package postgres

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/jackc/pgx/v5"
)

// Attach is how to connect to the private server that another megdan runs on
// the data folder: for commands that only look, or that the running server
// does not mind. It says so when none is running.
func Attach(ctx context.Context, data string) (Config, error) {
	b, err := os.ReadFile(filepath.Join(data, "postgres.json"))
	if err != nil {
		return Config{}, fmt.Errorf("attach to the private PostgreSQL of %s: %w", data, err)
	}
	var n note
	if err := json.Unmarshal(b, &n); err != nil {
		return Config{}, fmt.Errorf("attach to the private PostgreSQL of %s: its note: %w", data, err)
	}
	c := configAt(n.Socket)
	err = oneConn(ctx, c.App, func(conn *pgx.Conn) error { return conn.Ping(ctx) })
	if err != nil {
		return Config{}, fmt.Errorf("attach to the private PostgreSQL of %s: %w", data, err)
	}
	return c, nil
}
