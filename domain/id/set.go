package id

import "slices"

// Set is the ids without zero and double ones, in the order in which they
// first come: the tags of an event. It changes the list it is given.
func Set(ids []UUID) []UUID {
	kept := ids[:0]
	for _, u := range ids {
		if !u.IsZero() && !slices.Contains(kept, u) {
			kept = append(kept, u)
		}
	}
	return kept
}
