// Package cache keeps what is of use again, up to a bound. It is the door to
// github.com/maypok86/otter: it reads without a lock and chooses better what to
// keep than a list of the last used, which every place would else write for
// itself.
//
// A cache is an optimisation only: what was put may be gone at any time. It is
// safe for use by many and has no goroutine of its own.
package cache

import (
	"fmt"
	"math"

	"github.com/maypok86/otter/v2"
)

// Cache keeps values by key.
type Cache[K comparable, V any] struct{ kept *otter.Cache[K, V] }

// New keeps at most so many values.
func New[K comparable, V any](most int) *Cache[K, V] {
	return of(&otter.Options[K, V]{MaximumSize: most})
}

// Weighed keeps values that weigh at most so much together. One that alone
// weighs more is not kept.
func Weighed[K comparable, V any](most int, weigh func(K, V) int) *Cache[K, V] {
	return of(&otter.Options[K, V]{
		MaximumWeight: uint64(most),
		Weigher:       func(k K, v V) uint32 { return uint32(min(weigh(k, v), math.MaxUint32)) },
	})
}

func of[K comparable, V any](o *otter.Options[K, V]) *Cache[K, V] {
	o.Executor = func(fn func()) { fn() } // in who uses it, so that a cache needs no end
	kept, err := otter.New(o)
	if err != nil {
		panic(fmt.Sprintf("cache: %v", err)) // a bound below zero
	}
	return &Cache[K, V]{kept}
}

// Get is the value of a key, if it was kept.
func (c *Cache[K, V]) Get(key K) (V, bool) { return c.kept.GetIfPresent(key) }

// Put keeps a value in the place of the one before.
func (c *Cache[K, V]) Put(key K, value V) { c.kept.Set(key, value) }

// Make is the value of a key, made when there is none: all who ask at the same
// time get the same one. fn must not use the cache.
func (c *Cache[K, V]) Make(key K, fn func() V) V {
	if v, ok := c.kept.GetIfPresent(key); ok {
		return v
	}
	v, _ := c.kept.ComputeIfAbsent(key, func() (V, bool) { return fn(), false })
	return v
}

// Remove lets go of a key; what was kept for it is not given any more.
func (c *Cache[K, V]) Remove(key K) { c.kept.Invalidate(key) }

// RemoveWhere lets go of every value of which fn says so. It looks at all.
func (c *Cache[K, V]) RemoveWhere(fn func(K, V) bool) {
	for k, v := range c.kept.All() {
		if fn(k, v) {
			c.kept.Invalidate(k)
		}
	}
}
