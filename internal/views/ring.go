package views

// ring keeps the newest items of one topic, within bounds. It is complete for
// everything after from.
type ring[T any] struct {
	items []kept[T]
	start int   // items before it were dropped
	from  int64 // everything after this position is here
	bytes int
}

type kept[T any] struct {
	item  T
	first int64 // position of the first event in it
	last  int64 // position of the last event in it
	size  int
}

const (
	ringBytes = 256 << 10
	ringItems = 1024
)

// begin empties the ring; it will be complete after from.
func (r *ring[T]) begin(from int64) { *r = ring[T]{from: from} }

func (r *ring[T]) push(item T, first, last int64, size int) {
	r.items = append(r.items, kept[T]{item, first, last, size})
	r.bytes += size
	for r.len() > 1 && (r.bytes > ringBytes || r.len() > ringItems) {
		r.from = r.items[r.start].last
		r.bytes -= r.items[r.start].size
		r.items[r.start] = kept[T]{}
		r.start++
	}
	if r.start > len(r.items)/2 {
		n := copy(r.items, r.items[r.start:])
		clear(r.items[n:])
		r.items, r.start = r.items[:n], 0
	}
}

func (r *ring[T]) len() int { return len(r.items) - r.start }

// since is what came after position, and whether that is all of it. It is not
// when position falls inside an item that joins several events.
func (r *ring[T]) since(position int64) (items []T, ok bool) {
	if position < r.from {
		return nil, false
	}
	for _, k := range r.items[r.start:] {
		if k.last <= position {
			continue
		}
		if k.first <= position {
			return nil, false
		}
		items = append(items, k.item)
	}
	return items, true
}
