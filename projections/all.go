package projections

// All lists the views, one line each.
func All() []Registered {
	return []Registered{}
}
