package vault

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"megdan/internal/eventstore"
)

func TestKeyFileIsMadeOnceAndFoundAgain(t *testing.T) {
	onBothStores(t, func(t *testing.T, open func(eventstore.Hooks) eventstore.Store) {
		s := open(eventstore.Hooks{})
		file := filepath.Join(t.TempDir(), "key")
		first, err := OpenKeyFile(ctx, file, s)
		must(t, err)
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			t.Fatalf("mode %v, %v", info.Mode(), err)
		}
		position := mustWrite(t, New(s, first, 0), s, newID(), item("a note"))
		again, err := OpenKeyFile(ctx, file, s)
		must(t, err)
		if got := read(t, New(s, again, 0), position, 0); got != "a note" {
			t.Errorf("opened %q", got)
		}
		left, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*"))
		if err != nil || len(left) != 1 {
			t.Errorf("left in the folder: %q", left)
		}

		must(t, os.Rename(file, file+".moved"))
		if _, err := OpenKeyFile(ctx, file, s); err == nil || !strings.Contains(err.Error(), "is missing, and the log holds 1 events") {
			t.Errorf("missing: %v", err)
		}
		if _, err := os.Stat(file); err == nil {
			t.Error("a new key was made although the log is not empty")
		}
		_, err = makeKeyFile(file)
		must(t, err)
		if _, err := OpenKeyFile(ctx, file, s); err == nil || !strings.Contains(err.Error(), "not the one that this database was written with") {
			t.Errorf("another key: %v", err)
		}
	})
}

func TestTwoWhoMakeTheKeyFileAtOnceGetOneKey(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "key")
	var made [8][32]byte
	var wg sync.WaitGroup
	for i := range made {
		wg.Go(func() {
			secret, err := makeKeyFile(file)
			if err != nil {
				t.Error(err)
			}
			made[i] = secret
		})
	}
	wg.Wait()
	for _, secret := range made {
		if secret != made[0] {
			t.Error("they got different keys")
		}
	}
}

func TestKeyFilesThatAreRefused(t *testing.T) {
	t.Parallel()
	secret := randomSecret()
	key := base64.StdEncoding.EncodeToString(secret[:])
	for _, row := range []struct {
		name, text string
		mode       os.FileMode
		says       string
	}{
		{"others may read it", keyFileText + key, 0o644, "may be read by others (mode 0644): chmod 600"},
		{"the group may write it", keyFileText + key, 0o620, "may be read by others"},
		{"empty", "", 0o600, "was damaged"},
		{"cut off", keyFileText + key[:20], 0o600, "was damaged"},
		{"a short key", keyFileText + "AAAA", 0o600, "was damaged"},
		{"no key", keyFileText, 0o600, "was damaged"},
		{"two keys", keyFileText + key + "\n" + key, 0o600, "was damaged"},
		{"another file", "-----BEGIN PRIVATE KEY-----\n" + key, 0o600, "not a wrapping key"},
		{"a large file", strings.Repeat("x", 5000), 0o600, "not a wrapping key"},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), "key")
			must(t, os.WriteFile(file, []byte(row.text), row.mode))
			must(t, os.Chmod(file, row.mode))
			_, err := readKeyFile(file)
			if err == nil || !strings.Contains(err.Error(), row.says) || strings.Contains(err.Error(), key) {
				t.Errorf("want %q and no key in: %v", row.says, err)
			}
		})
	}
	if _, err := readKeyFile(t.TempDir()); err == nil {
		t.Error("a folder was read as a key")
	}
	file := filepath.Join(t.TempDir(), "key")
	must(t, os.WriteFile(file, []byte(keyFileText+key), 0o600))
	if got, err := readKeyFile(file); err != nil || got != secret {
		t.Errorf("a good one: %v", err)
	}
	if os.Geteuid() == 0 {
		must(t, os.Chown(file, 12345, 12345))
		if _, err := readKeyFile(file); err == nil || !strings.Contains(err.Error(), "belongs to user 12345") {
			t.Errorf("somebody else's: %v", err)
		}
	}
}
