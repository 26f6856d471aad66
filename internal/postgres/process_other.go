//go:build !linux

package postgres

import (
	"os/exec"
	"strconv"
	"strings"
)

// dieWithUs: only Linux can tie a child's end to ours; the next start ends a
// postmaster that was left.
func dieWithUs(*exec.Cmd) {}

// isPostmasterOf reports whether a process is a postmaster on a cluster.
func isPostmasterOf(pid int, cluster string) bool {
	out, err := exec.Command("ps", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	return err == nil && strings.Contains(string(out), "postgres") && strings.Contains(string(out), cluster)
}

// someoneWorksIn reports whether any process may work in a cluster's folder.
// Children do not show it here, so any postgres is one that may.
func someoneWorksIn(string) bool {
	out, err := exec.Command("ps", "-A", "-o", "command=").Output()
	return err != nil || strings.Contains(string(out), "postgres")
}
