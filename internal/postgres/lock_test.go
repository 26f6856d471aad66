package postgres

import (
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

func TestLockIsFreeOnceItWasGivenBackWhoeverIsBeingStarted(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "lock")
	done := make(chan struct{})
	var starting sync.WaitGroup
	for range 4 {
		starting.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
					_ = exec.Command("true").Run()
				}
			}
		})
	}
	for range 300 {
		l, err := LockFolder(file)
		if err != nil {
			t.Error(err)
			break
		}
		l.Unlock()
	}
	close(done)
	starting.Wait()
}
