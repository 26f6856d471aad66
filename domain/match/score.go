package match

import (
	"slices"

	"megdan/domain/expertise"
)

// Parts of a score (MEN-6), each in points. They add up to at most 100, and
// people see all of them: a suggestion explains itself.
type Parts struct {
	// Theme: the city asked for a theme that the mentor knows.
	Theme int `json:"theme"`
	// Weak: where the city is weak, the mentor is strong.
	Weak int `json:"weak"`
	// Language: they share one.
	Language int `json:"language"`
	// Capacity: places that the mentor has free.
	Capacity int `json:"capacity"`
	// Contact: they worked together before.
	Contact int `json:"contact"`
}

// The most that each part can give. Unlike cities on a like theme learn most
// from each other, so theme and weak dimension weigh most.
const (
	ThemeMost    = 35
	WeakMost     = 30
	LanguageMost = 20
	CapacityMost = 10
	ContactMost  = 5
)

// Total of the parts.
func (p Parts) Total() int { return p.Theme + p.Weak + p.Language + p.Capacity + p.Contact }

func (p Parts) possible() bool {
	within := func(n, most int) bool { return n >= 0 && n <= most }
	return within(p.Theme, ThemeMost) && within(p.Weak, WeakMost) && within(p.Language, LanguageMost) &&
		within(p.Capacity, CapacityMost) && within(p.Contact, ContactMost)
}

// Wanted is what a city looks for.
type Wanted struct {
	Themes    []expertise.Theme     // asked for, the most urgent first
	Weak      []expertise.Dimension // the weakest first
	Languages []expertise.Language
}

// Offer is what a mentor has.
type Offer struct {
	Themes    []expertise.Theme
	Strong    []expertise.Dimension
	Languages []expertise.Language
	Free      int  // places that are free
	Capacity  int  // places there are
	Paused    bool // takes no new city
	Contact   bool // has worked with the city before
}

// Score says how well an offer meets what is wanted; false when they cannot be
// matched at all: the mentor pauses or has no place. It is the same every time
// it is asked.
func Score(w Wanted, o Offer) (Parts, bool) {
	if o.Paused || o.Free < 1 || o.Capacity < 1 {
		return Parts{}, false
	}
	p := Parts{
		Theme:    best(w.Themes, o.Themes, ThemeMost),
		Weak:     best(w.Weak, o.Strong, WeakMost),
		Capacity: min(CapacityMost, CapacityMost*o.Free/o.Capacity),
	}
	if shares(w.Languages, o.Languages) {
		p.Language = LanguageMost
	}
	if o.Contact {
		p.Contact = ContactMost
	}
	return p, true
}

// best gives all points when the first wish is met, a quarter less for each
// place further down the list, and at least a quarter.
func best[T comparable](wishes, offers []T, most int) int {
	for i, w := range wishes {
		if slices.Contains(offers, w) {
			return max(most*(4-i)/4, most/4)
		}
	}
	return 0
}

func shares[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}
