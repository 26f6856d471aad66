// Package activity says which events are lines of an activity feed. A feed is
// no document: its entries are the events themselves that carry a tag, their
// public part with the private texts opened. What is told here is only what
// people did; what the program keeps for its own bookkeeping is left out, and
// so is what says more of a person than the others need to know (who was
// invited under which address, who holds which duty).
package activity

import "slices"

// Types lists the stored names of the event types that a feed shows, in
// ascending order.
func Types() []string { return types }

// Shows reports whether an event type is a line of a feed.
func Shows(name string) bool { return shown[name] }

// types joins the lists of the areas, each in types_<area>.go.
var types = sorted(
	programmeTypes,
	roadmapTypes,
	mentoringTypes,
	knowledgeTypes,
	admissionTypes,
	maturityTypes,
	visionTypes,
)

func sorted(areas ...[]string) []string {
	all := slices.Concat(areas...)
	slices.Sort(all)
	return all
}

var shown = func() map[string]bool {
	m := make(map[string]bool, len(types))
	for _, t := range types {
		m[t] = true
	}
	return m
}()
