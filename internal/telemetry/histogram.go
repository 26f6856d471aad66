package telemetry

import "sync/atomic"

// Histogram counts whole numbers, such as nanoseconds or messages, by upper
// bounds. Adding waits for nobody and may stand for many observations at once,
// which the histograms of the library cannot.
type Histogram struct {
	scale  float64 // what one stands for in what is told
	bounds []int64
	counts []atomic.Int64 // one more than bounds
	sum    atomic.Int64
}

// NewHistogram makes one. What is told are the numbers times scale: 1e-9 makes
// seconds of nanoseconds.
func NewHistogram(scale float64, bounds ...int64) *Histogram {
	return &Histogram{scale: scale, bounds: bounds, counts: make([]atomic.Int64, len(bounds)+1)}
}

// Add counts n observations of v.
func (h *Histogram) Add(v int64, n int) {
	i := 0
	for i < len(h.bounds) && v > h.bounds[i] {
		i++
	}
	h.counts[i].Add(int64(n))
	h.sum.Add(v * int64(n))
}

// Count is how many observations there were.
func (h *Histogram) Count() (n int64) {
	for i := range h.counts {
		n += h.counts[i].Load()
	}
	return n
}

// read gives what Prometheus wants: counts up to each bound, all of them, and
// the sum.
func (h *Histogram) read() (upTo map[float64]uint64, count uint64, sum float64) {
	upTo = make(map[float64]uint64, len(h.bounds))
	for i := range h.counts {
		count += uint64(h.counts[i].Load())
		if i < len(h.bounds) {
			upTo[float64(h.bounds[i])*h.scale] = count
		}
	}
	return upTo, count, float64(h.sum.Load()) * h.scale
}
