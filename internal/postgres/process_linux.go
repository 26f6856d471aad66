package postgres

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"syscall"
)

// dieWithUs makes the kernel ask PostgreSQL to end (fast shutdown) when the
// thread that started it ends, which lives as long as we do.
func dieWithUs(cmd *exec.Cmd) { cmd.SysProcAttr.Pdeathsig = syscall.SIGINT }

// isPostmasterOf reports whether a process works in a cluster's folder. A
// number in a left-over file may long belong to another program.
func isPostmasterOf(pid int, cluster string) bool {
	at, err := os.Stat(fmt.Sprintf("/proc/%d/cwd", pid))
	if err != nil {
		return false
	}
	dir, err := os.Stat(cluster)
	return err == nil && os.SameFile(at, dir)
}

// someoneWorksIn reports whether any process works in a cluster's folder.
func someoneWorksIn(cluster string) bool {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		return true // not known
	}
	for _, e := range entries {
		if pid, err := strconv.Atoi(e.Name()); err == nil && isPostmasterOf(pid, cluster) {
			return true
		}
	}
	return false
}
