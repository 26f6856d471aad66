package eventstore

// Order is the lock that puts all appends in one row.
const Order = order

// Queued is how many calls wait to be sent.
func (p *Postgres) Queued() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.queue)
}
