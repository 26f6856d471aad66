package event

// Confidential is an event that a trail shows to nobody but as having
// happened: who looks after what people did may not learn from it what one of
// them answered. Views fold none of its content, or are read by its owner only.
type Confidential interface {
	// Confidential marks the event.
	Confidential()
}
