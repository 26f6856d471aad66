// Package version says which build this is. Every event carries it.
package version

import "runtime/debug"

// Build is set by the linker; without it, it is the commit that the Go
// command stamped, or "unknown".
var Build string

func init() {
	if Build != "" {
		return
	}
	Build = "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				Build = s.Value[:12]
			}
		}
	}
}
