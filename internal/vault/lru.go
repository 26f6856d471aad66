package vault

import "container/list"

// lru keeps the last used entries up to a cost in sum. It is not safe for
// concurrent use.
type lru[K comparable, V any] struct {
	limit, cost int
	order       *list.List // of *lruEntry, last used first
	entries     map[K]*list.Element
	onLeave     func(K, V) // told of each entry that leaves, however it does; may be nil
}

type lruEntry[K comparable, V any] struct {
	key   K
	value V
	cost  int
}

func newLRU[K comparable, V any](limit int, onLeave func(K, V)) *lru[K, V] {
	return &lru[K, V]{limit: limit, order: list.New(), entries: map[K]*list.Element{}, onLeave: onLeave}
}

func (l *lru[K, V]) get(key K) (value V, found bool) {
	e, found := l.entries[key]
	if !found {
		return value, false
	}
	l.order.MoveToFront(e)
	return e.Value.(*lruEntry[K, V]).value, true
}

// put keeps an entry; one that alone costs more than the limit is not kept.
func (l *lru[K, V]) put(key K, value V, cost int) {
	if e, found := l.entries[key]; found {
		was := e.Value.(*lruEntry[K, V])
		l.cost += cost - was.cost
		was.value, was.cost = value, cost
		l.order.MoveToFront(e)
	} else {
		l.entries[key] = l.order.PushFront(&lruEntry[K, V]{key, value, cost})
		l.cost += cost
	}
	for l.cost > l.limit {
		l.remove(l.order.Back().Value.(*lruEntry[K, V]).key)
	}
}

func (l *lru[K, V]) remove(key K) {
	e, found := l.entries[key]
	if !found {
		return
	}
	entry := e.Value.(*lruEntry[K, V])
	l.order.Remove(e)
	delete(l.entries, key)
	l.cost -= entry.cost
	if l.onLeave != nil {
		l.onLeave(key, entry.value)
	}
}
