package vault

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// Log is what OpenKeyFile asks to know whether it may make a key.
type Log interface {
	Store
	Head(ctx context.Context) (position int64, at time.Time, err error)
	Read(ctx context.Context, q eventstore.Query) iter.Seq2[*event.Recorded, error]
}

const keyFileHead = "megdan wrapping key 1\n"

const keyFileText = keyFileHead + `
# Names and texts in the database can be read only with this key. Keep a copy
# apart from the copies of the database. Whoever has both can read everything;
# without it everything that people wrote is lost.

`

// OpenKeyFile reads the wrapping key of a log. When there is no file and the
// log is empty it makes one. It refuses a file that others may read, a file
// that is missing although the log is not empty, and one that is not the key
// of this log.
func OpenKeyFile(ctx context.Context, file string, log Log) (*WrappingKey, error) {
	head, _, err := log.Head(ctx)
	if err != nil {
		return nil, fmt.Errorf("look whether the log is empty: %w", err)
	}
	secret, err := readKeyFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist) && head == 0:
		if secret, err = makeKeyFile(file); err != nil {
			return nil, fmt.Errorf("make the key file: %w", err)
		}
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("the key file %s is missing, and the log holds %d events whose names and texts only it can open: restore it from its backup", file, head)
	case err != nil:
		return nil, err
	}
	w := NewWrappingKey(secret)
	return w, checkFirstKey(ctx, w, log)
}

// look is how far the log is read for a key to try.
const look = 1000

// checkFirstKey tries the first key that the log still has.
func checkFirstKey(ctx context.Context, w *WrappingKey, log Log) error {
	for e, err := range log.Read(ctx, eventstore.Query{Limit: look}) {
		if err != nil {
			return fmt.Errorf("look for a key of the log: %w", err)
		}
		for _, s := range e.Segments {
			keys, err := log.Keys(ctx, []id.UUID{s.Key})
			if err != nil {
				return fmt.Errorf("look for a key of the log: %w", err)
			}
			if k, found := keys[s.Key]; found {
				_, err := w.unwrap(k)
				return err
			}
		}
	}
	return nil
}

func readKeyFile(file string) (secret [32]byte, err error) {
	f, err := os.Open(file)
	if err != nil {
		return secret, fmt.Errorf("key file: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return secret, fmt.Errorf("key file: %w", err)
	}
	owner := int(info.Sys().(*syscall.Stat_t).Uid)
	switch {
	case !info.Mode().IsRegular():
		return secret, fmt.Errorf("key file %s is not a file", file)
	case info.Mode().Perm()&0o077 != 0:
		return secret, fmt.Errorf("key file %s may be read by others (mode %04o): chmod 600 it, and think about who may have read it", file, info.Mode().Perm())
	case owner != os.Geteuid() && owner != 0:
		return secret, fmt.Errorf("key file %s belongs to user %d: it must be ours", file, owner)
	case info.Size() > 4096:
		return secret, fmt.Errorf("key file %s is not a wrapping key of megdan", file)
	}
	b := make([]byte, info.Size())
	if _, err := io.ReadFull(f, b); err != nil {
		return secret, fmt.Errorf("key file: %w", err)
	}
	return parseKey(file, string(b))
}

// parseKey reads the head line, comments, and one line with the key.
func parseKey(file, text string) (secret [32]byte, err error) {
	rest, ok := strings.CutPrefix(text, keyFileHead)
	var found []byte
	for line := range strings.Lines(rest) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		b, err := base64.StdEncoding.Strict().DecodeString(line)
		if err != nil || found != nil {
			ok = false
		}
		found = b
	}
	if !ok || len(found) != len(secret) {
		return secret, fmt.Errorf("key file %s is not a wrapping key of megdan, or was damaged", file)
	}
	return [32]byte(found), nil
}

// makeKeyFile makes a key that is on the disk, whole, before anybody uses it.
// Of two who do it at once both get the one key.
func makeKeyFile(file string) (secret [32]byte, err error) {
	secret = newSecret()
	f, err := os.CreateTemp(filepath.Dir(file), ".key-*") // mode 0600
	if err != nil {
		return secret, err
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(keyFileText + base64.StdEncoding.EncodeToString(secret[:]) + "\n")
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return secret, err
	}
	err = os.Link(f.Name(), file) // unlike a rename it never replaces one
	if errors.Is(err, fs.ErrExist) {
		return readKeyFile(file)
	}
	if err != nil {
		return secret, err
	}
	d, err := os.Open(filepath.Dir(file))
	if err != nil {
		return secret, err
	}
	return secret, errors.Join(d.Sync(), d.Close())
}
