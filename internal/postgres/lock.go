package postgres

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"
)

// FolderLock is held by the one megdan that uses a folder. The kernel gives it
// back when the process ends, however it ends.
type FolderLock struct{ f *os.File }

// LockFolder takes the lock in file, or says who has it.
func LockFolder(file string) (*FolderLock, error) {
	f, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock the data folder: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		b := make([]byte, 32)
		n, _ := f.ReadAt(b, 0)
		f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, &InUseError{File: file, PID: strings.TrimSpace(string(b[:n]))}
		}
		return nil, fmt.Errorf("lock the data folder: %s: %w", file, err)
	}
	_ = f.Truncate(0)
	_, _ = f.WriteAt([]byte(fmt.Sprintln(os.Getpid())), 0) // for people; the lock is the kernel's
	return &FolderLock{f}, nil
}

// Unlock gives the lock back.
func (l *FolderLock) Unlock() {
	if l != nil {
		// Closing is not enough: a child that another goroutine is starting
		// has the file too, until it becomes its program.
		_ = syscall.Flock(int(l.f.Fd()), syscall.LOCK_UN)
		l.f.Close()
	}
}

// InUseError says that another live megdan uses the data folder.
type InUseError struct{ File, PID string }

func (e *InUseError) Error() string {
	who := "another megdan"
	if e.PID != "" {
		who += " (process " + e.PID + ")"
	}
	return fmt.Sprintf("the data folder is in use by %s: stop it first, or give another folder with --data (lock %s)", who, e.File)
}
