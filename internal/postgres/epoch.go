package postgres

import (
	"context"
	"fmt"
)

// Epoch stands for the meaning of the log's positions: it changes only when
// the log is restored from a copy, and then clients begin afresh.
func (db *DB) Epoch(ctx context.Context) (epoch string, err error) {
	if err = db.App.QueryRow(ctx, `select epoch::text from installation`).Scan(&epoch); err != nil {
		return "", fmt.Errorf("read the log's epoch: %w", err)
	}
	return epoch, nil
}
