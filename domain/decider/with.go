package decider

import "maps"

// With is a copy of m that has v under k: how an Evolve changes a map without
// changing the state that it was given.
func With[K comparable, V any](m map[K]V, k K, v V) map[K]V {
	m = maps.Clone(m)
	if m == nil {
		m = map[K]V{}
	}
	m[k] = v
	return m
}
