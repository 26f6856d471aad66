package live_test

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// BenchmarkIdleMemory gives the memory of the server for one idle connection
// with one topic. The clients are another process.
func BenchmarkIdleMemory(b *testing.B) {
	n := sockets(5000)
	for b.Loop() {
		_, server := benchHub(b, newStill())
		before, rssBefore := inUse()
		clients := startCrowd(b, "watch", server.Listener.Addr().String(), n, nil)
		after, rssAfter := inUse()
		b.ReportMetric(float64(after-before)/float64(n)/1024, "KB/conn")
		b.ReportMetric(float64(rssAfter-rssBefore)/float64(n)/1024, "RSS-KB/conn")
		b.ReportMetric(float64(n), "conns")
		clients.stop()
	}
}

func inUse() (heap, rss int64) {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b, err := os.ReadFile("/proc/self/statm")
	if err == nil {
		pages, _ := strconv.ParseInt(strings.Fields(string(b))[1], 10, 64)
		rss = pages * int64(os.Getpagesize())
	}
	return int64(m.HeapInuse + m.StackInuse), rss
}
